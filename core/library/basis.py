"""The resume that the next thread begins with: the last version of a thread without a posting, as a resume of its own."""

from dataclasses import replace

from core.conversation.state import Thread, Version
from core.editing.model import EDIT
from core.resume.model import Entry, Line, Resume, Section, Source, Span


def resume_of(thread: Thread) -> Resume | None:
    """What comes along to the next posting: what was improved without one, else the resume as it came in."""
    if thread.posting is None and thread.versions:
        return as_base(thread.versions[-1])
    return thread.resume


def words_of(thread: Thread | None) -> tuple[Source, ...]:
    """The person's own words that put such a resume right."""
    return tuple(one for one in thread.texts if one.id.startswith(EDIT)) if thread else ()


def as_base(version: Version) -> Resume:
    """A version as a resume that others can be made of: one source holds the words of the old one and of every answer."""
    base = version.base or version.resume
    if not version.sources:
        return version.resume
    starts, text = {base.source.id: 0}, base.source.text
    for source in version.sources:
        starts[source.id] = len(text) + 1
        text = f"{text}\n{source.text}"
    marks = tuple(mark for mark in base.source.marks if mark.role in {"picture", "doubt"})
    source = replace(base.source, id=f"{base.source.id}+{version.number}", text=text, marks=marks)
    moving = _Moving(source.id, starts)
    resume = version.resume
    return replace(
        resume,
        source=source,
        contact=replace(resume.contact, other=moving.lines(resume.contact.other), spans=moving.spans(resume.contact.spans)),
        sections=tuple(moving.section(section) for section in resume.sections),
        unplaced=moving.lines(resume.unplaced),
        furniture=moving.spans(resume.furniture),
    )


class _Moving:
    """Moves spans into a text that begins with the old source and goes on with the answers."""

    def __init__(self, source: str, starts: dict[str, int]) -> None:
        self._source, self._starts = source, starts

    def spans(self, spans: tuple[Span, ...]) -> tuple[Span, ...]:
        known = [(self._starts[one.source], one) for one in spans if one.source in self._starts]
        return tuple(Span(self._source, one.start + start, one.end + start) for start, one in known)

    def lines(self, lines: tuple[Line, ...]) -> tuple[Line, ...]:
        return tuple(replace(line, spans=self.spans(line.spans)) for line in lines)

    def entry(self, entry: Entry) -> Entry:
        return replace(entry, lines=self.lines(entry.lines), heading=self.spans(entry.heading))

    def section(self, section: Section) -> Section:
        entries = tuple(self.entry(entry) for entry in section.entries)
        return replace(section, entries=entries, lines=self.lines(section.lines), spans=self.spans(section.spans))
