"""Numbers told by what is missing from all: "all but one of the 16" is fifteen."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from fractions import Fraction

from core.expressions import expression
from core.tailoring.truth.bounds import Quantity

_ALL_BUT = expression(
    r"\b(?:(?:all|everything) (?:but|except|bar|save)(?: for)?|(?:alle\s+)?bis auf|"
    r"(?:tod[oa]s|todas las|todos los) (?:menos|salvo|excepto)|"
    r"(?:tous|toutes) (?:sauf|à l'exception (?:de|d'))|(?:все|всех|всем),? кроме|tutt[ie] (?:tranne|meno)|tod[oa]s exceto)"
    r"(?:\s+(?:the|de|die|den|l[ao]s?|les))?\s*(?P<one>(?:one|eine[nrm]?|un[oae]?|одн\w+|uma?)\b)?",
    re.IGNORECASE,
)
_OF = expression(
    r"\s+(?:of|out of|von|de|des|d'|der|из|di)?\s*"
    r"(?:(?:the|my|our|last|past|first|alle[nr]?|all|den|l[oa]s|les|ces|sus|der)\s+){0,3}",
    re.IGNORECASE,
)


def excepted(text: str, found: Sequence[Quantity]) -> Iterator[Quantity]:
    """The numbers of a text, where those that are missing from all of something become what is left of it."""
    missing = {one.start: one for one in _missing(text, found)}
    for one in sorted((*(one for one in found if one.start not in missing), *missing.values()), key=lambda one: one.start):
        whole = _whole(text, found, one) if one.start in missing else None
        if one.start not in missing:
            yield one
        elif whole is not None and whole.value > one.value:
            start = next(all_but.start() for all_but in _ALL_BUT.finditer(text) if all_but.start() <= one.start <= all_but.end())
            end = whole.start if _OF.fullmatch(text, one.end, whole.start) else one.end
            yield replace(one, value=whole.value - one.value, start=start, end=end)


def _missing(text: str, found: Sequence[Quantity]) -> Iterator[Quantity]:
    """The numbers right behind "all but", those of a single one, too."""
    for all_but in _ALL_BUT.finditer(text):
        if all_but["one"]:
            yield Quantity(Fraction(1), all_but.start("one"), all_but.end())
        else:
            yield from (one for one in found if one.start == all_but.end() and not (one.unit or one.ratio or one.ordinal))


def _whole(text: str, found: Sequence[Quantity], missing: Quantity) -> Quantity | None:
    """The number of all: the one right behind ("all but one of the 16"), or the last before ("14 findings, all but one")."""
    after = next((one for one in found if one.start > missing.start), None)
    if after is not None and _OF.fullmatch(text, missing.end, after.start):
        return after
    before = [one for one in found if one.end <= missing.start and not (one.unit or one.ratio or one.ordinal)]
    return before[-1] if before else after
