"""A rank or round told without what lowers it within its word: "cheffe" of "sous-cheffe", "final" of "semifinal"."""

import re
from collections.abc import Iterator

from core.expressions import expression
from core.tailoring.truth.matching import Evidence
from core.tailoring.truth.plain import key
from core.tailoring.truth.reading import Reading
from core.tailoring.truth.stems import related
from core.tailoring.truth.verdict import Finding, Level

_LOWERED = expression(
    r"\b(?P<how>sous|vice|sub|co|under|deputy|assistant|adjoint|vize|stellv|unter|ko|зам)-(?P<what>[^\W\d_]{4,})|"
    r"\b(?:semi|demi|quarter|halb|viertel|achtel|полу|четверть|cuartos de |quarts? de )[- ]?(?P<round>fin[^\W\d_]{2,}|финал\w*)",
    re.IGNORECASE,
)


def check_lowered(claim: Reading, evidence: Evidence) -> Iterator[Finding]:
    """A finding for a rank that the evidence has only with a "sous-" or a "vice-" before it."""
    for piece in evidence.pieces:
        for found in _LOWERED.finditer(piece.text):
            what = key(found["what"] or found["round"])
            for word in claim.words:
                if not (related(word.key, what) and word.key[:3] == what[:3]) or _lowered(claim, word.start):
                    continue
                alone = any(
                    related(one.key, what) and one.key[:3] == what[:3] and not _lowered(other, one.start)
                    for other in evidence.pieces
                    for one in other.words
                )
                if not alone:
                    sentence = f"Your words say “{found.group()}”, not “{word.text}”."
                    yield Finding(Level.UNSUPPORTED, "title", word.text, sentence)
                    return


def _lowered(reading: Reading, at: int) -> bool:
    """Whether a word stands behind what lowers it, in one word or in two, or is lowered in other words."""
    return bool(_BEFORE.search(reading.text, 0, at)) or bool(_ELSEWHERE.search(reading.text))


_BEFORE = expression(
    r"(?:sous|vice|sub|co|under|deputy|assistant|adjointe?|vize|stellv\w*\.?|unter|ko|зам\w*\.?|second|junior|"
    r"semi|demi|quarter|quarts? de|cuartos de)[ -]$",
    re.IGNORECASE,
)
_ELSEWHERE = expression(
    r"\b(?:adjointe?|deputy|stellvertret\w+|second(?:e|a|o)? (?:de|of)|vice|заместител\w+|joint(?:ly)?|share[ds]?|together)\b",
    re.IGNORECASE,
)
