"""What a requirement lists beside the terms that are known, as far as a resume says it or is silent about it."""

import re

from core.tailoring.items import items, listed_things, unknown_names, unknown_things
from core.tailoring.lexicon import Nature, find_terms, nature
from core.tailoring.patterns import pattern
from core.tailoring.shown import Shown
from core.tailoring.words import stems

_BRACKET = re.compile(r"\((?P<things>[^()]*[,;/][^()]*)\)")
_NO_LIST = re.compile(
    r"(?<!\w)(?:or|oder|ou|o|или|або|e\.g|z\.\s?B|such|like|ideally|preferably|idealerweise|training|required|preferred)(?!\w)",
    re.IGNORECASE,
)
_PAPERS = {Nature.LICENCE, Nature.DEGREE, Nature.LANGUAGE}
_NAMED = re.compile(r"[A-ZÄÖÜ]{2}")


def others(head: str, shown: Shown) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """What is listed beside the terms that are known: the things that the resume says, and those it doesn't."""
    known = find_terms(head)
    if any(nature(match.term) is Nature.LANGUAGE for match in known):
        return (), ()  # "in speech and writing" is no thing of its own
    found = tuple(items(head, known))
    return tuple(item for item in found if shown.says(item)), tuple(item for item in found if shown.is_silent(item))


def unsaid(head: str, shown: Shown) -> tuple[str, ...]:
    """What a requirement whose known terms are all shown names beside them and the resume never says.

    Of a list it is several things, or one with a name ("UVV-Prüfung").
    """
    known = find_terms(head)
    named = tuple(name for name in unknown_names(head, known) if not shown.says(name))
    things = tuple(one for one in unknown_things(head, known) if shown.is_silent(one))
    if named or things or any(nature(match.term) is Nature.LANGUAGE for match in known):
        return (*named, *things)
    listed = tuple(one for one in listed_things(head, known) if not shown.speaks_of(one))
    return listed if len(listed) > 1 or any(map(_NAMED.match, listed)) else ()


def unsaid_details(quote: str, shown: Shown) -> tuple[str, ...]:
    """What a bracket lists of the thing before it, where the resume says none of it: "KPIs (CSAT, AHT, first call resolution)".

    Behind a kind of tool or a paper the list names examples and choices.
    """
    found = _BRACKET.search(quote)
    if not found or _NO_LIST.search(found["things"]) or pattern("kind").search(quote[: found.start()]):
        return ()
    if any(nature(match.term) in _PAPERS for match in find_terms(quote)):
        return ()
    things = tuple(bare for one in re.split(r"[,;/]| (?:and|und|et|y|и) ", found["things"]) if (bare := one.strip()))
    return things if all(_is_thing(one) and not _is_said(one, shown) for one in things) else ()


def _is_thing(words: str) -> bool:
    return bool(stems(words)) and not any(map(str.isdigit, words))


def _is_said(thing: str, shown: Shown) -> bool:
    """Whether a thing is said in one line, or shown by another name, or follows from what is ("Word" of "Microsoft Office")."""
    said = shown.says(thing) if " " in thing else shown.speaks_of(thing)
    return said or any(shown.tells_of(match.term) for match in find_terms(thing))
