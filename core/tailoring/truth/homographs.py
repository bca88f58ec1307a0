"""Tools with the name of an everyday word: "Excel" is not what pupils do, "Julia" the colleague is no language."""

import re
import tomllib
from collections.abc import Iterator
from functools import cache
from importlib.resources import files

from core.tailoring.lexicon import Nature, nature
from core.tailoring.truth.language import language_of
from core.tailoring.truth.matching import Evidence, Place
from core.tailoring.truth.reading import Reading, Word
from core.tailoring.truth.verdict import Finding, Level

_USED = re.compile(
    r"(?:\b(?:in|with|using|via|through|on|by|to|into|of|mit|über|con|en|avec|sous|sur|w|в|на|з|com|em)|[,(&/:+])\s*$",
    re.IGNORECASE,
)
_SENTENCE = re.compile(
    r"\s+(?!for\b|and\b|or\b|to\b|a (?:little|bit|lot)\b|(?:yes|no|never|not|only|every|daily|quite|very|we|i|basics?)\b|"
    r"(?:list|sheet|file|table|macro|dashboard|template|script|model|board|workbook|spreadsheet|formula|"
    r"chart|report|course|training|plan|app)s?\b)[a-z]"
)
_SURNAME = re.compile(r"\s[A-ZÀ-ÝА-Я][\w-]+")


@cache
def _words(kind: str) -> frozenset[str]:
    text = (files("core.tailoring.truth") / "data" / "homographs.toml").read_text(encoding="utf-8")
    return frozenset(tomllib.loads(text)[kind].split())


def _tools() -> frozenset[str]:
    return _words("tools")


def makes_tools(word: Word, term: str) -> bool:
    """Whether a word names a maker of tools, which says nothing new before a tool of theirs."""
    return word.capital and word.key in _words("makers") and nature(term) is Nature.TOOL


def check_homographs(claim: Reading, evidence: Evidence) -> Iterator[Finding]:
    """A finding for a tool of the claim whose name stands in the evidence in its everyday meaning only."""
    for word in claim.words:
        if word.key not in _tools() or not word.capital or not _is_tool(word, claim):
            continue
        places = evidence.places(word)
        if places and not any(
            _names_tool(place, evidence, claim) or _goes_on_alike(word, place, claim, evidence) for place in places
        ):
            yield Finding(
                Level.UNSUPPORTED, "name", word.text, f"\u201c{word.text}\u201d in your words is not the tool {word.text}."
            )
            return


def _is_tool(word: Word, reading: Reading) -> bool:
    """Whether a word is written where tools are: named as a term, or after "in", "with" or a comma."""
    if any(term.start <= word.start < term.end for term in reading.terms):
        return True
    return not word.opens and not _SURNAME.match(reading.text[word.end :]) and bool(_USED.search(reading.text[: word.start]))


def _goes_on_alike(word: Word, place: Place, claim: Reading, evidence: Evidence) -> bool:
    """Whether the claim and the evidence go on with the same word: "Go-to" is no Go in either."""
    texts = claim.text[word.end :], evidence.pieces[place.piece].text[place.word.end :]
    mine, theirs = (text.split()[0].strip(",.;:)") if text.strip() else "" for text in texts)
    return place.word.text == word.text and bool(mine) and mine == theirs


def _names_tool(place: Place, evidence: Evidence, claim: Reading) -> bool:
    piece, word = evidence.pieces[place.piece], place.word
    after = piece.text[word.end :]
    if not any(one.capital for one in piece.words if len(one.text) > 1):
        return word.key == word.text  # typed without capitals, which then tell nothing
    if not word.capital:
        return any(term.start <= word.start < term.end for term in piece.terms) and word.key == word.text
    if after[:1] == "-" and word.opens:
        return False
    if _SURNAME.match(after) and not any(term.start <= word.start < term.end for term in piece.terms):
        return False
    language = language_of(piece.text) or language_of(claim.text)
    return not word.opens or language != "en" or not _SENTENCE.match(after)
