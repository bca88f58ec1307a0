"""Codes of letters and digits: "H-1B" and "ISO-9001" are names, which must stand in the evidence as they are."""

import re
from collections.abc import Iterator

from core.tailoring.truth.matching import Evidence
from core.tailoring.truth.reading import Reading
from core.tailoring.truth.verdict import Finding, Level

_CODE = re.compile(r"(?<![\w-])(?P<letters>[A-ZА-Я]{1,5})-\d{1,6}[A-Z]?\d?(?![\w-])")
_BETWEEN = re.compile(r"[\s-]")
_COMMON = frozenset(("COVID", "SARS", "Q", "H"))  # an illness, a quarter, a half of a year


def check_codes(claim: Reading, evidence: Evidence) -> Iterator[Finding]:
    """A finding for each code that stands nowhere in the evidence, however it is written there."""
    stated = " ".join(_bare(piece.text) for piece in evidence.pieces)
    for found in _CODE.finditer(claim.text):
        denied = claim.clauses[claim.clause_at(found.start())].denied
        if not denied and found["letters"] not in _COMMON and _bare(found.group()) not in stated:
            code = found.group()
            yield Finding(Level.UNSUPPORTED, "name", code, f"“{code}” is not in what you gave me for this line.")


def _bare(text: str) -> str:
    return _BETWEEN.sub("", text).upper()
