"""The sentence that agrees to have one's data processed, as employers of some countries require: a part of its own at the end."""

from collections.abc import Sequence
from dataclasses import replace

from core.resume.headings import Heading
from core.resume.lexicon import fold, words
from core.resume.model import Kind
from core.resume.rows import Row
from core.resume.sections import Part

_OPENING = 12  # words that may name a law before the verb
_ROWS = 12  # the most of one clause


def apart(parts: Sequence[Part]) -> list[Part]:
    """The clauses of a resume, each as a part, taken out of the parts that they stand in. One with a heading of its own stays."""
    found: list[Part] = []
    for part in parts:
        at = next((at for at in range(1, len(part.rows)) if _begins(part.rows[at:])), 0)
        if at:
            end = _ends(part.rows, at)
            found.append(Part(Heading(Kind.OTHER, "", ()), [replace(row, glyph="") for row in part.rows[at:end]]))
            del part.rows[at:end]
    return found


def _begins(rows: Sequence[Row]) -> bool:
    opening = f" {' '.join(fold(rows[0].text.text).split()[:_OPENING])}"
    agrees = any(f" {verb}" in opening for verb in words("signatures", "consent"))
    return agrees and any(of in _text(rows[: _ends(rows, 0)]) for of in words("signatures", "personal"))


def _ends(rows: Sequence[Row], start: int) -> int:
    """Where the paragraph ends that begins with a row."""
    end = start + 1
    while end < min(len(rows), start + _ROWS) and not (rows[end].gap or rows[end].glyph or rows[end].level):
        end += 1
    return end


def _text(rows: Sequence[Row]) -> str:
    return fold(" ".join(row.text.text for row in rows))
