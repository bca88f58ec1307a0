"""The line that promises references when asked, at the foot of a resume: a part of its own, whatever part it stands under."""

from collections.abc import Sequence
from dataclasses import replace

from core.resume.headings import Heading
from core.resume.lexicon import fold, words
from core.resume.model import Kind
from core.resume.rows import Row
from core.resume.sections import Part

_WORDS = 9


def apart(parts: Sequence[Part]) -> list[Part]:
    """The line as a part, taken out of the one that it ends; below a heading of its own it stays."""
    for part in parts:
        if len(part.rows) > 1 and part.heading and part.heading.kind is not Kind.REFERENCES and _promises(part.rows[-1]):
            return [Part(Heading(Kind.REFERENCES, "", ()), [replace(part.rows.pop(), glyph="")])]
    return []


def _promises(row: Row) -> bool:
    said = fold(row.text.text).split()
    asked = any(word.startswith(tuple(words("signatures", "request"))) for word in said)
    return 1 < len(said) <= _WORDS and asked and any(word in words("signatures", "referees") for word in said[:2])
