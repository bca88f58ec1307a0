"""A person's LaTeX file as it was read: its text, what was understood, and where every letter of that stands in it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from adapters.documents.reading.latex.reader import CONTROLS, Reader
from adapters.documents.reading.text import decode
from adapters.documents.reading.words import NOWHERE, Place
from adapters.documents.writing.own_latex.tree import Range, Tree
from core.resume.model import Line, Mark, Resume, Source, Span
from core.resume.parse import parse
from core.resume.passage import clean, joined

CODECS = ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252", "cp1251")
BODY = re.compile(r"\\begin\s*\{document\}")


def codec_of(data: bytes) -> tuple[str, str] | None:
    """The text of a file and the codec that turns it back into these very bytes; None when none does."""
    text = decode(data)
    for codec in CODECS:
        try:
            if text.encode(codec) == data:
                return text, codec
        except UnicodeEncodeError:
            continue
    return None


@dataclass(frozen=True, slots=True)
class Token:
    """A word, a sign or white space of a line, and where it stands in the file; None for what stands in no file."""

    text: str
    where: Range | None


TOKEN = re.compile(r"\w+|\s+|[^\w\s]")


class TexFile:
    """One state of the file. Raises Unreadable, as reading does."""

    def __init__(self, tex: str) -> None:
        self.tex = tex
        plain = CONTROLS.sub(" ", tex.replace("\r\n", " \n").replace("\r", "\n"))  # as long as before, as it is read
        reader = Reader(plain)
        extract = reader.extract()
        self.tree = Tree(plain, reader.own.macros)
        marks = tuple(Mark(*mark) for mark in extract.marks)
        self.source = Source("file", "", extract.text, marks=marks)
        self.resume: Resume = parse(self.source)
        self.places: list[Place] = [NOWHERE] * len(extract.text)
        for start, end, at, until in extract.origins:
            alike = end - start == until - at
            for place in range(start, end):
                self.places[place] = (at + place - start, at + place - start + 1) if alike else (at, until)
        found = BODY.search(plain)
        self.body = found.end() if found else 0

    def tokens(self, text: str, spans: Sequence[Span]) -> list[Token]:
        """What is understood of some spans, `text`, with the places of its parts; empty when it is not found there."""
        parts = [clean(self.source.text, span.start, span.end, row) for row, span in enumerate(spans)]
        passage = joined(parts)
        letters: list[Place] = []
        at = 0
        for letter in text:
            while at < len(passage.text) and not _same(letter, passage.text[at]):
                at += 1
            if at == len(passage.text):
                return []
            letters.append(self._place(passage.starts[at], passage.ends[at]))
            at += 1
        return [Token(match[0], _around(letters[match.start() : match.end()])) for match in TOKEN.finditer(text)]

    def line(self, line: Line) -> list[Token]:
        """The tokens of a line."""
        return self.tokens(line.text, line.spans)

    def where(self, text: str, spans: Sequence[Span]) -> Range | None:
        """The range of the file that holds these words; None for words that stand in no file, or in the preamble."""
        found = whole(self.tokens(text, spans))
        return found if found and found[0] >= self.body else None

    def _place(self, start: int, end: int) -> Place:
        return _around(self.places[start : max(end, start + 1)]) or NOWHERE


def whole(tokens: Sequence[Token]) -> Range | None:
    """The range from the first to the last of some tokens; None when a word of them stands in no file."""
    words = [token for token in tokens if not token.text.isspace()]
    if any(token.where is None and token.text[0].isalnum() for token in words):
        return None
    return _around([token.where for token in words if token.where])


def _around(places: Sequence[Place]) -> Range | None:
    known = [place for place in places if place != NOWHERE]
    if not known or len(known) < len(places):
        return None
    return min(start for start, _end in known), max(end for _start, end in known)


def _same(letter: str, other: str) -> bool:
    return letter == other or (letter.isspace() and other.isspace())
