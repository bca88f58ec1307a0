"""The resume as a document: every line keeps the place in the source where it stands, word for word.

Fields follow JSON Resume (https://jsonresume.org/schema) where it has them. Sections and entries keep the source's order,
but for the sections of a column beside the text (`core.resume.columns`).
Dates stay as the person wrote them: they are never a target of a change.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Span:
    """Where words stand in a source: `source` is its id; `start` and `end` are character offsets into its text."""

    source: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Mark:
    """What a file itself says about `text[start:end]` of its Source; the roles are listed in `core.resume.marks`."""

    role: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Origin:
    """Where `text[start:end]` of a Source stands in its file: at `[at:until]`, letter by letter when both are as long."""

    start: int
    end: int
    at: int
    until: int


@dataclass(frozen=True, slots=True)
class Source:
    """A text that facts rest on: an uploaded file, a pasted text or an answer. `pages` are the offsets where pages begin.

    `marks` are what the file says about its words, where its format has names for them: this is the employer, that a heading.
    `file` is the stored file that the text was read from and `format` its kind, as a `ReadFile` names it; empty without one.
    """

    id: str
    name: str
    text: str
    pages: tuple[int, ...] = (0,)
    marks: tuple[Mark, ...] = ()
    file: str = ""
    format: str = ""

    def quote(self, span: Span) -> str:
        """The words a span covers, verbatim."""
        return self.text[span.start : span.end]

    def page(self, span: Span) -> int:
        """The page a span begins on, counted from 1."""
        return max(1, sum(1 for start in self.pages if start <= span.start))


@dataclass(frozen=True, slots=True)
class Line:
    """One statement: a bullet, a sentence of the summary, a skill. `text` is cleaned (joined, bullets off), `spans` are verbatim.

    A line that a source line wraps over has one span per source line. Lines added from an answer point into the answer.
    """

    id: str
    text: str
    spans: tuple[Span, ...] = ()


class Kind(StrEnum):
    """What a section is about; headings differ by language and taste, kinds do not."""

    SUMMARY = "summary"
    WORK = "work"
    EDUCATION = "education"
    SKILLS = "skills"
    PROJECTS = "projects"
    CERTIFICATES = "certificates"
    AWARDS = "awards"
    PUBLICATIONS = "publications"
    VOLUNTEER = "volunteer"
    LANGUAGES = "languages"
    INTERESTS = "interests"
    REFERENCES = "references"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Entry:
    """A job, a degree, a project or a group of skills.

    `title` is the role, degree or group name; `organisation` the employer or school; `dates` and `location` as written.
    `heading` spans cover the source lines the header was read from. `inline` entries (skills) render as "title: a, b, c".
    `told` are the fields of the head that the person put right themselves ("title"), each with their words.
    """

    id: str
    title: str = ""
    organisation: str = ""
    location: str = ""
    dates: str = ""
    start: str = ""  # ISO 8601, as exact as the source: "2019", "2019-03"; empty when not stated
    end: str = ""  # the same; empty when it goes on or is not stated
    current: bool = False
    lines: tuple[Line, ...] = ()
    heading: tuple[Span, ...] = ()
    inline: bool = False
    told: tuple[tuple[str, Span], ...] = ()


@dataclass(frozen=True, slots=True)
class Section:
    """A headed part of the resume. `heading` is as the person wrote it (empty: Vitae supplies one in the resume's language)."""

    id: str
    kind: Kind
    heading: str = ""
    entries: tuple[Entry, ...] = ()
    lines: tuple[Line, ...] = ()
    spans: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Contact:
    """The head of the resume. Nothing of it ever reaches a model. `other` keeps header lines that are none of the fields.

    `told` are the fields that the person put right themselves ("email"), each with their words, in a source of their own.
    """

    name: str = ""
    label: str = ""
    email: str = ""
    phone: str = ""
    location: str = ""
    links: tuple[str, ...] = ()
    other: tuple[Line, ...] = ()
    spans: tuple[Span, ...] = ()
    told: tuple[tuple[str, Span], ...] = ()


@dataclass(frozen=True, slots=True)
class Resume:
    """The whole document. `unplaced` are source lines whose section is unknown: shown to the person, kept in every output.

    `furniture` are page numbers and repeated running heads, left out on purpose. `language` is an ISO 639-1 code.
    """

    source: Source
    contact: Contact = Contact()
    sections: tuple[Section, ...] = ()
    unplaced: tuple[Line, ...] = ()
    furniture: tuple[Span, ...] = ()
    language: str = "en"

    def entries(self, *kinds: Kind) -> Iterator[Entry]:
        """All entries in order, of the named kinds or of every kind."""
        return (entry for section in self.sections if not kinds or section.kind in kinds for entry in section.entries)

    def lines(self) -> Iterator[Line]:
        """Every line of the body in reading order: section lines, then the entries' lines, then what was not placed."""
        for section in self.sections:
            yield from section.lines
            for entry in section.entries:
                yield from entry.lines
        yield from self.unplaced

    def entry(self, entry_id: str) -> Entry | None:
        """The entry with this id, if there is one."""
        return next((entry for entry in self.entries() if entry.id == entry_id), None)
