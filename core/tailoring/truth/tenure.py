"""Since when: "Clerk since 2015, team leader since 2021" is no team leader since 2015."""

import re
from collections.abc import Iterator

from core.tailoring.truth.marks import Token, tokens
from core.tailoring.truth.matching import Evidence
from core.tailoring.truth.reading import Reading
from core.tailoring.truth.stems import related
from core.tailoring.truth.verdict import Finding, Level

_SINCE = re.compile(
    r"(?P<what>[^,;:()|\n]{3,60}?)[\s,(]*\b(?:since|seit|depuis|desde|dal|sinds|с|со|з)\s+(?:\w+\.?\s+|\d\d?[./])?(?P<year>(?:19|20)\d\d)"
)
_NAMED = 2  # words before "since" that say what has been so
_LEAST = 4  # letters of one


def check_tenure(claim: Reading, evidence: Evidence) -> Iterator[Finding]:
    """A finding when a title is told as held since a year, and the evidence has it only since another one."""
    for year, what in _held(claim.text):
        years = {
            other
            for piece in evidence.pieces
            for other, held in _held(piece.text)
            if all(any(related(one.key, two.key) for two in held) for one in what)
        }
        if years and year not in years:
            told = " ".join(claim.text[one.start : one.end] for one in what)
            yield Finding(Level.UNSUPPORTED, "date", year, f"Your words have “{told}” since {min(years)}, not since {year}.")
            return


def _held(text: str) -> Iterator[tuple[str, tuple[Token, ...]]]:
    """Each year that something has been so since, with the words right before it."""
    for found in _SINCE.finditer(text):
        words = [one for one in tokens(text) if found.start("what") <= one.start < found.end("what") and len(one.key) >= _LEAST]
        if words:
            yield found["year"], tuple(words[-_NAMED:])
