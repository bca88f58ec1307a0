"""What was misread in a picture, put right: the head of an entry or a line reads as the person says it does."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from core.resume.changes import Amend, HeadField
from core.resume.dates import are_dates, find
from core.resume.model import Entry, Line, Resume, Section, Source, Span

_FIGURES = re.compile(r"\d[\d.,]*(?<![.,])")
HEAD: Sequence[HeadField] = ("title", "organisation", "dates", "location")


def is_misreadable(resume: Resume, change: Amend) -> bool:
    """Whether what an operation is about was read from a picture."""
    if change.field == "line":
        line = next((one for one in resume.lines() if one.id == change.target), None)
        return line is not None and from_picture(resume.source, line.spans)
    entry = resume.entry(change.target)
    return entry is not None and not entry.inline and from_picture(resume.source, entry.heading)


def is_name(resume: Resume, change: Amend) -> bool:
    """Whether an operation says how an employer or school is called: the person's own to say, whatever it was read from."""
    entry = resume.entry(change.target)
    return change.field == "organisation" and bool(change.text.strip()) and entry is not None and not entry.inline


def is_time(resume: Resume, change: Amend) -> bool:
    """Whether an operation says when a job or school was: the person's own to say, too."""
    entry = resume.entry(change.target)
    return change.field == "dates" and are_dates(change.text) and entry is not None and not entry.inline


def is_title(resume: Resume, change: Amend) -> bool:
    """Whether an operation says how a title or degree reads, which the person may put right; it is no higher one."""
    entry = resume.entry(change.target)
    return change.field == "title" and bool(change.text.strip()) and entry is not None and not entry.inline


def is_figure(resume: Resume, change: Amend) -> bool:
    """Whether an operation puts other figures into a line and leaves every word: how many it was, the person alone can say."""
    line = next((one for one in resume.lines() if one.id == change.target), None)
    return change.field == "line" and line is not None and _FIGURES.sub("0", line.text) == _FIGURES.sub("0", change.text)


def is_less_place(resume: Resume, change: Amend) -> bool:
    """Whether an operation leaves out where a job or school was, or a part of that: what is not shown claims nothing."""
    entry = resume.entry(change.target)
    return change.field == "location" and entry is not None and not entry.inline and change.text in entry.location


def may_be_empty(resume: Resume, change: Amend) -> bool:
    """Whether something of the head of an entry is left without this field."""
    entry = resume.entry(change.target)
    return entry is not None and any(getattr(entry, one) for one in HEAD if one != change.field)


ALLOWED = (is_misreadable, is_name, is_time, is_title, is_figure, is_less_place)  # each by itself is enough


def from_picture(source: Source, spans: Iterable[Span]) -> bool:
    """Whether any of these words stand on a page that was read from a picture."""
    pictures = [mark for mark in source.marks if mark.role == "picture"]
    own = [span for span in spans if span.source == source.id]
    return any(mark.start <= span.start < mark.end for mark in pictures for span in own)


def amended(resume: Resume, change: Amend, spans: tuple[Span, ...]) -> Resume:
    """The resume with the person's word in the place of what was read; `spans` are where they said it."""
    return replace(
        resume,
        sections=tuple(_section(one, change, spans) for one in resume.sections),
        unplaced=tuple(_line(one, change, spans) for one in resume.unplaced),
    )


def _section(section: Section, change: Amend, spans: tuple[Span, ...]) -> Section:
    entries = (replace(one, lines=tuple(_line(line, change, spans) for line in one.lines)) for one in section.entries)
    return replace(
        section,
        entries=tuple(_entry(one, change, spans) if one.id == change.target else one for one in entries),
        lines=tuple(_line(one, change, spans) for one in section.lines),
    )


def _line(line: Line, change: Amend, spans: tuple[Span, ...]) -> Line:
    if line.id != change.target or line.text == change.text:
        return line
    return replace(line, text=change.text, spans=tuple(dict.fromkeys((*line.spans, *spans))))


def _entry(entry: Entry, change: Amend, spans: tuple[Span, ...]) -> Entry:
    text = " ".join(change.text.split())
    told = (*(one for one in entry.told if one[0] != change.field), *((change.field, span) for span in spans[:1]))
    entry = replace(entry, told=told, heading=tuple(dict.fromkeys((*entry.heading, *spans))))
    match change.field:
        case "title":
            return replace(entry, title=text)
        case "organisation":
            return replace(entry, organisation=text)
        case "location":
            return replace(entry, location=text)
        case "dates":
            return _dated(entry, text)
        case "line":
            return entry


def _dated(entry: Entry, text: str) -> Entry:
    found = find(text)
    if not found:
        return replace(entry, dates=text, start="", end="", current=False)
    return replace(entry, dates=text, start=found[0].start, end=found[-1].end, current=found[-1].current)
