"""Schools and degrees that stand in turn, a row each: which of them begins the first entry begins each, wherever dates stand."""

from collections.abc import Sequence

from core.resume import roles
from core.resume.items import Item
from core.resume.meta import is_detail, is_meta
from core.resume.typed import without_dates

_PAIRS = 2


def cuts(header: Sequence[Item]) -> list[int]:
    """Where entries begin in rows that name a school and what was finished there by turns; none in others.

    "Hull College, 2008 - 2010", "A-levels", "University of Hull", "BSc Nursing, 2010 - 2013".
    """
    named = [at for at, item in enumerate(header) if not (is_meta(item.text.text) or is_detail(item.text.text))]
    sides = [_side(without_dates(header[at].text.text)) for at in named]
    first, second = set(sides[::2]), set(sides[1::2])
    told = any(
        one == {side} and {-side} <= other <= {-side, 0} for side in (1, -1) for one, other in ((first, second), (second, first))
    )
    whole = len(named) % _PAIRS == 0 or bool(sides[-1] and header[named[-1]].dates)
    if len(named) <= _PAIRS or named[0] or not (told and whole) or _is_parted(header, named):
        return []
    return named[::2]


def _is_parted(header: Sequence[Item], named: Sequence[int]) -> bool:
    """Whether a blank line or a heading parts two rows of a pair."""
    return any(header[at].first.gap or header[at].first.level for at in named[1::2])


def _side(text: str) -> int:
    """1 for a school, -1 for what was finished, 0 where the words tell neither or both."""
    degree, school = roles.degree_score(text) > 0, roles.organisation_score(text) > 0
    leaning = roles.leaning(text, "degrees")
    if school and leaning < (1 if roles.is_institution(text) else 0) and not degree:
        return 1
    return -1 if degree and leaning > 0 else 0
