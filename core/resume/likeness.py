"""Two readings of one resume held against each other: which facts of the first are something else in the second, or missing."""

import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from core.resume.model import Contact, Entry, Kind, Resume, Section

Role = Literal[
    "name", "label", "email", "phone", "location", "link", "note", "heading", "title", "organisation", "dates", "place", "line"
]


@dataclass(frozen=True, slots=True)
class Fact:
    """A piece of a resume: what it is, its words, and the kind of the section that it stands in (none: the head)."""

    role: Role
    text: str
    kind: Kind | None = None

    @property
    def bare(self) -> str:
        """The words as they are compared: letters and digits only, without case and compatibility forms."""
        return bare(self.text)


@dataclass(frozen=True, slots=True)
class Unlike:
    """A fact that was read as something else, as part of something else, or (`read` is None) not at all."""

    meant: Fact
    read: Fact | None = None

    @property
    def is_cut_elsewhere(self) -> bool:
        """Whether the words are lines here and there, only with other ends."""
        return self.read is not None and self.meant.role == self.read.role == "line"


def facts(resume: Resume) -> Sequence[Fact]:
    """All that a resume says, piece by piece, in its order; a heading over nothing says nothing, and is not printed."""
    found = [*_head(resume.contact)]
    for section in resume.sections:
        found += _section(section) if section.lines or section.entries else ()
    found += [Fact("line", line.text, Kind.OTHER) for line in resume.unplaced]
    return [fact for fact in found if fact.bare]


def unlike(meant: Resume, read: Resume) -> Sequence[Unlike]:
    """The facts of `meant` that `read` does not have as the same, in order."""
    wanted, found = facts(meant), facts(read)
    left = Counter((fact.role, fact.bare) for fact in found)
    lost: list[Fact] = []
    for fact in wanted:
        if left[fact.role, fact.bare]:
            left[fact.role, fact.bare] -= 1
        else:
            lost.append(fact)
    spare = [fact for fact in found if left[fact.role, fact.bare] > 0]
    lines = "".join(fact.bare for fact in found if fact.role == "line")
    return [Unlike(fact, _instead(fact, spare, lines)) for fact in lost]


def _instead(fact: Fact, spare: Sequence[Fact], lines: str) -> Fact | None:
    """What a fact was read as: the very words elsewhere, words that it is part of, or lines with other ends."""
    same = next((one for one in spare if one.bare == fact.bare), None)
    if same is None and fact.role == "line" and fact.bare in lines:
        return Fact("line", fact.text, fact.kind)
    return same or next((one for one in spare if fact.bare in one.bare), None)


def _head(contact: Contact) -> Iterator[Fact]:
    yield Fact("name", contact.name)
    yield Fact("label", contact.label)
    yield Fact("email", contact.email)
    yield Fact("phone", contact.phone)
    yield Fact("location", contact.location)
    yield from (Fact("link", link) for link in contact.links)
    yield from (Fact("note", line.text) for line in contact.other)


def _section(section: Section) -> Iterator[Fact]:
    yield Fact("heading", section.heading, section.kind)
    yield from (Fact("line", line.text, section.kind) for line in section.lines)
    for entry in section.entries:
        yield from _entry(entry, section.kind)


def _entry(entry: Entry, kind: Kind) -> Iterator[Fact]:
    yield Fact("title", entry.title, kind)
    yield Fact("organisation", entry.organisation, kind)
    yield Fact("dates", entry.dates, kind)
    yield Fact("place", entry.location, kind)
    yield from (Fact("line", line.text, kind) for line in entry.lines)


def bare(text: str) -> str:
    """A text down to its letters, marks and digits, without case; an address without what is in front of its host."""
    normal = unicodedata.normalize("NFKC", text).casefold().removeprefix("https://").removeprefix("http://").removeprefix("www.")
    return "".join(char for char in normal if unicodedata.category(char)[0] in "LMN")
