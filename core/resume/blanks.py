"""Blanks of a template that nobody filled in: "[Your Name]", "[Describe your duties]". They are not what the person says."""

import re
from collections.abc import Sequence

from core.resume.lexicon import fold, words
from core.resume.passage import EMPTY, Passage

_BRACKET = re.compile(r"\[(?P<said>[^\[\]\d]{2,400})\](?![:(\[])")
_PARTS = {"", *"|•·,;:/\t–—-[]()."}
_WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")


def taken_out(text: Passage) -> tuple[Passage, list[Passage]]:
    """The words without such blanks, nothing when only signs are left, and the blanks."""
    found = _blanks(text.text)
    if not found:
        return text, []
    edges = [0, *(at for match in found for at in match.span()), len(text.text)]
    rest = "".join(text.text[start:end] for start, end in zip(edges[::2], edges[1::2], strict=True))
    blanks = [text.cut(*match.span()) for match in found]
    if not any(letter.isalnum() for letter in rest):
        return EMPTY, [text]
    return text.without(re.compile("|".join(re.escape(blank.text) for blank in blanks))), blanks


def _blanks(text: str) -> list[re.Match[str]]:
    """The brackets that are blanks; words that may also be a heading ("[School]") only tell it beside another blank."""
    found = [match for match in _BRACKET.finditer(text) if _stands_alone(text, match)] if "[" in text else []
    said = [[fold(word) for word in _WORD.findall(match["said"])] for match in found]
    sure = [_is_blank(one) for one in said]
    several = len(said) > 1 and all(sure[at] or words("blanks", "also").issuperset(one) for at, one in enumerate(said))
    return [match for match, blank in zip(found, sure, strict=True) if blank or several]


def _stands_alone(text: str, match: re.Match[str]) -> bool:
    """Whether nothing but signs that part fields stands around a bracket: in a sentence it may be meant."""
    before, after = text[: match.start()].rstrip(" "), text[match.end() :].lstrip(" ")
    return before[-1:] in _PARTS and after[:1] in _PARTS


def _is_blank(said: Sequence[str]) -> bool:
    meant = words("blanks", "words")
    if not said:
        return False
    named = not meant.isdisjoint(said) and (meant | words("blanks", "also")).issuperset(said)
    return named or said[0] in words("blanks", "orders") or not words("blanks", "yours").isdisjoint(said)
