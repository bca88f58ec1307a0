"""What a resume ends with that is part of none of its sections: where and when it is signed, the name once more, a foot."""

import re
from collections.abc import Sequence

from core.resume import places
from core.resume.addresses import has_contact
from core.resume.lexicon import fold, words
from core.resume.marks import FOOT
from core.resume.meta import is_dates
from core.resume.model import Kind, Resume
from core.resume.rows import Row
from core.resume.sections import Part

_MOST = 4  # rows: where, when, the line to sign on, the name
_PLACE = 3  # words
_SENTENCE = 8
_SIGNED = re.compile(
    r"[^\W\d_][\w .-]{1,30},\s+"
    r"(?:(?:den|im|am|le|il|dnia|the|em|a)\s.{1,30}|\d{1,2}[./]\s?\d{1,2}[./]\s?\d{2,4}|\d{1,2}\.?\s+[^\W\d_]+\s+\d{4}"
    r"|[^\W\d_]{3,}\s+\d{1,2},\s+\d{4})\.?"
)
_APART = re.compile(r"[,:：|\t()]|(?<!\d)/|/(?!\d)|_{2,}|\.{3,}|…|\s{3,}")
_LINE = " _.–—-()"
_LISTS = frozenset({Kind.SKILLS, Kind.LANGUAGES, Kind.INTERESTS, Kind.REFERENCES, Kind.OTHER})


def take(parts: Sequence[Part], name: str) -> tuple[list[Row], list[Row]]:
    """The rows that a resume ends with when it is signed, and those of a foot that its file sets apart, taken out.

    A signature is told by a gap above and a place with a date, or by the word for one. It is of the paper it stood on: a new
    resume is signed anew, and an old date on it would be wrong. A foot may have contact data: it stays.
    """
    last = parts[-1].rows if parts else []
    foot = [row for row in last if any(mark.role == FOOT for mark in row.told) and not _is_reach(row)]
    last[:] = [row for row in last if row not in foot]
    at = len(last)
    while at and len(last) - at < _MOST and _signs(last[at - 1], name):
        at -= 1
    lists = bool(parts) and parts[-1].heading is not None and parts[-1].heading.kind in _LISTS
    while at < len(last) and not _begins(last[at:], name, lists=lists):
        at += 1
    taken = last[at:]
    del last[at:]
    return taken, foot


def signed(resume: Resume) -> str:
    """Where and when a resume was signed, as it says there; empty when it says no such thing."""
    said = (" ".join(resume.source.quote(span).split()) for span in resume.furniture)
    return next((text for text in said if _SIGNED.fullmatch(text)), "")


def _is_reach(row: Row) -> bool:
    """Whether a row has contact data; the number of a law in a sentence is none."""
    return has_contact(row) and ("@" in row.text.text or len(row.text.text.split()) < _SENTENCE)


def _begins(rows: Sequence[Row], name: str, *, lists: bool) -> bool:
    """Whether a signature begins with the first of these rows, the last of a resume. `lists`: names of things stand above it."""
    if any(_labels(row, "signature") for row in rows):
        return True
    if rows[0].gap:
        return _says_when(rows)
    named = any(_is_named(row.text.text.strip(_LINE), name) for row in rows[1:])
    return (named and _says_when(rows)) or (lists and (_is_place_and_date(rows[0]) or _is_labelled(rows)))


def _says_when(rows: Sequence[Row]) -> bool:
    return any(_is_place_and_date(row) for row in rows) or _is_labelled(rows)


def _is_labelled(rows: Sequence[Row]) -> bool:
    return all(any(_labels(row, kind) for row in rows) for kind in ("place", "date"))


def _signs(row: Row, name: str) -> bool:
    """Whether a row says nothing but what stands around a signature."""
    if row.glyph or row.level:
        return False
    pieces, before = _pieces(row), ""
    for piece in pieces:
        follows_place = fold(before) in words("signatures", "place") and len(piece.split()) <= _PLACE
        if not (_is_label(piece) or follows_place or is_dates(piece) or places.is_place(piece) or _is_named(piece, name)):
            return _is_place_and_date(row)
        before = piece
    return any(_is_label(piece) or _is_named(piece, name) for piece in pieces) or _is_place_and_date(row)


def _is_place_and_date(row: Row) -> bool:
    return bool(_SIGNED.fullmatch(" ".join(row.text.text.strip(_LINE).split())))


def _is_named(text: str, name: str) -> bool:
    """Whether a text is the name, as people sign with it: without a title or a second name, or with initials."""
    said, known = fold(text).split(), fold(name).split()
    if len(said) == 1 or not known or said[-1:] != known[-1:]:
        return said == known
    return all(word in known or (len(word.strip(".")) == 1 and any(one[0] == word[0] for one in known)) for word in said)


def _is_label(piece: str) -> bool:
    return any(fold(piece) in words("signatures", kind) for kind in ("signature", "place", "date"))


def _labels(row: Row, kind: str) -> bool:
    return any(fold(piece) in words("signatures", kind) for piece in _pieces(row))


def _pieces(row: Row) -> list[str]:
    return [piece for part in _APART.split(row.text.text) if (piece := part.strip(_LINE))]
