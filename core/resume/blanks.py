"""What a template leaves in a text and nobody said: blanks that stayed, "[Your Name]", and the room before its colons."""

import re
from collections.abc import Sequence

from core.expressions import expression
from core.resume.lexicon import fold, words
from core.resume.passage import EMPTY, Passage, joined

_BRACKET = re.compile(r"\[(?P<said>[^\[\]\d]{2,400})\](?![:(\[])")
_PARTS = {"", *"|•·,;:/\t–—-[]()."}
_PADDED = expression(r"(?P<label>[^\W\d_][\w.'’/ -]{1,24}?)(?:\s{2,}|\t)(?=[:：]\s+\S)")
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


def unpadded(row: Passage) -> Passage:
    """A row that begins with a label of a form, its colon right behind it: "Designation   : Cook"."""
    found = _PADDED.match(row.text)
    return joined([row.cut(0, found.end("label")), row.cut(found.end())], "") if found else row
