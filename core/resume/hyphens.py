"""Words cut by a hyphen at a line's end: put together as the document writes them elsewhere, else as its language does."""

import re
from collections.abc import Set as AbstractSet

from core.resume.unspaced import between

_LEFT = re.compile(r"([^\W\d_]+)-$")
_RIGHT = re.compile(r"[^\W\d_]+")
_AND = frozenset({"und", "oder", "bzw", "sowie", "and", "or", "y", "o", "e", "et", "ou", "en", "of", "und/oder"})
_ENDINGS = (
    *("tion", "tions", "sion", "ment", "ments", "ing", "ings", "ity", "ities", "ness", "ance", "ence", "able", "ible", "ical"),
    *("ically", "ally", "ized", "ised", "izing", "ising", "ization", "isation", "mental", "tional"),
)
_ENDING = 7  # letters of the longest second half that is told by its ending alone


def joint(left: str, right: str, language: str, vocabulary: AbstractSet[str]) -> tuple[bool, str]:
    """Whether the hyphen at the end of `left` stays before `right`, and what goes between: "" or a space, as the script has it.

    `vocabulary` are the folded words of the document, hyphenated ones too.
    """
    first, second = _LEFT.search(left), _RIGHT.match(right)
    if not first or not second:
        return True, between(left, right)
    one, two = first[1].casefold(), second.group().casefold()
    if two in _AND:
        return True, " "
    if f"{one}-{two}" in vocabulary or not second.group()[0].islower():
        return True, ""
    if one + two in vocabulary or language != "en":
        return False, ""
    return not (len(two) <= _ENDING and two.endswith(_ENDINGS)), ""


def vocabulary(text: str) -> frozenset[str]:
    """The words of a text, folded, with their hyphens."""
    return frozenset(re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", text.casefold()))
