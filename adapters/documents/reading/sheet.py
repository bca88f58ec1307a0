"""A resume written down row by row, with marks that say what each part of it is."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from adapters.documents.reading.extract import MOST_CHARACTERS, Extract
from adapters.documents.reading.words import NOWHERE, Place, Words, origins
from core.errors import Unreadable
from core.resume import commas
from core.resume.model import Kind, Mark

BAR = " | "
TAB = "\t"
BULLET = "- "


@dataclass(slots=True)
class Sheet:
    """The text so far and its marks. Whatever is added is put on one line. Raises Unreadable when it grows too long.

    `literal`: what looks like Markdown in it is what the person wrote.
    """

    text: str = ""
    marks: list[Mark] = field(default_factory=list)
    places: list[Place] = field(default_factory=list)
    literal: bool = True

    def row(self, *pieces: tuple[str, str | Words], bullet: str = "", gap: bool = False, bar: str = BAR, first: str = "") -> None:
        """A row of pieces, each a role (may be empty) and its words, with `bar` between them. A row without words is left out.

        `first`: what stands between the first two, where that is something else.
        """
        tidied = [(role, _tidy(words)) for role, words in pieces]
        filled = [(role, words) for role, words in tidied if words]
        if not filled:
            return
        self._write(("" if not self.text else "\n\n" if gap else "\n") + bullet)
        for at, (role, words) in enumerate(filled):
            self._write((first if at == 1 and first else bar) if at else "")
            if role:
                self.marks.append(Mark(role, len(self.text), len(self.text) + len(words.text)))
            self.text += words.text
            self.places += words.places
        if len(self.text) > MOST_CHARACTERS:
            raise Unreadable("too_long")

    def _write(self, text: str) -> None:
        self.text += text
        self.places += [NOWHERE] * len(text)

    def heading(self, words: str | Words, kind: Kind | None = None) -> None:
        """The heading of a section."""
        self.row((kind.value if kind else "heading", words), gap=True)

    def entry(self, title: str | Words, organisation: str | Words, place: str | Words, dates: str | Words) -> None:
        """The header of a job, a degree or a project."""
        self._write("\n" if self.text else "")
        start = len(self.text) + 1
        self.row(("title", title))
        self.row(("organisation", organisation), ("place", place), ("dates", dates))
        if len(self.text) > start:
            self.marks.append(Mark("entry", start, len(self.text)))

    def group(self, name: str, skills: Iterable[str]) -> None:
        """A named list on one row; or only a name, or only a list."""
        held = list(skills)
        comma = commas.sign(held)
        self.row(("group", name), *(("skill", skill) for skill in held), bar=comma, first=": " if name else comma)

    def items(self, texts: Iterable[str | Words]) -> None:
        """Lines of an entry or a section, a bullet each."""
        for text in texts:
            self.row(("", text), bullet=BULLET)

    def extract(self) -> Extract:
        """What was written. Raises Unreadable when it is nothing."""
        if not self.text.strip():
            raise Unreadable("empty")
        literal = [Mark("literal", 0, len(self.text))] if self.literal else []
        marks = sorted([*self.marks, *literal], key=lambda mark: (mark.start, -mark.end))
        told = tuple((mark.role, mark.start, mark.end) for mark in marks)
        return Extract(self.text, marks=told, origins=tuple(origins(self.places)))


def _tidy(words: str | Words) -> Words:
    if isinstance(words, Words):
        return words.tidy()
    tidied = Words()
    tidied.add(" ".join(words.split()))
    return tidied
