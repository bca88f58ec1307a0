"""The resume as JSON Resume (https://jsonresume.org/schema), with `x-spans` saying where each line stands in the source."""

from collections.abc import Iterator, Sequence
from typing import Any

from core.resume.model import Entry, Kind, Line, Resume, Section, Span

Json = dict[str, Any]

TITLES = {
    Kind.WORK: ("work", "position", "name"),
    Kind.VOLUNTEER: ("volunteer", "position", "organization"),
    Kind.EDUCATION: ("education", "studyType", "institution"),
    Kind.PROJECTS: ("projects", "name", "entity"),
    Kind.CERTIFICATES: ("certificates", "name", "issuer"),
    Kind.AWARDS: ("awards", "title", "awarder"),
    Kind.PUBLICATIONS: ("publications", "name", "publisher"),
    Kind.REFERENCES: ("references", "name", "organization"),
}
DATED = {Kind.CERTIFICATES: "date", Kind.AWARDS: "date", Kind.PUBLICATIONS: "releaseDate"}
NAMED = {Kind.LANGUAGES: "language", Kind.INTERESTS: "name", Kind.SKILLS: "name"}
LISTS = {Kind.LANGUAGES: "fluency", Kind.INTERESTS: "keywords", Kind.SKILLS: "keywords"}


def to_json(resume: Resume) -> Json:
    """The document as JSON Resume. What the schema has no field for stands under keys that begin with "x-"."""
    written: Json = {"basics": _basics(resume)}
    for section in resume.sections:
        if section.kind in TITLES:
            key, *_names = TITLES[section.kind]
            written.setdefault(key, []).extend(_listed(section))
        elif section.kind in NAMED:
            written.setdefault(section.kind.value, []).extend(_named(section))
        elif section.kind is Kind.OTHER:
            written.setdefault("x-sections", []).append(_other(section))
    written["meta"] = {"language": resume.language}
    written["x-unplaced"] = [line.text for line in resume.unplaced]
    written["x-spans"] = dict(_spans(resume))
    return written


def _filled(**fields: Any) -> Json:
    return {key: value for key, value in fields.items() if value}


def _basics(resume: Resume) -> Json:
    contact = resume.contact
    summary = [line.text for section in resume.sections if section.kind is Kind.SUMMARY for line in _all(section)]
    return _filled(
        name=contact.name,
        label=contact.label,
        email=contact.email,
        phone=contact.phone,
        summary="\n".join(summary),
        location=_filled(address=contact.location),
        profiles=[{"url": link} for link in contact.links],
        **{"x-other": [line.text for line in contact.other]},
    )


def _all(section: Section) -> Iterator[Line]:
    yield from section.lines
    for entry in section.entries:
        yield from entry.lines


def _listed(section: Section) -> Iterator[Json]:
    _key, title, organisation = TITLES[section.kind]
    for entry in section.entries:
        yield _entry(entry, title, organisation, DATED.get(section.kind, ""))
    for line in section.lines:
        yield {title: line.text, "x-id": line.id}


def _entry(entry: Entry, title: str, organisation: str, date: str) -> Json:
    dates = {date: entry.start or entry.end} if date else {"startDate": entry.start, "endDate": entry.end}
    return _filled(
        **{title: entry.title, organisation: entry.organisation},
        location=entry.location,
        **dates,
        highlights=[line.text for line in entry.lines],
        **{"x-id": entry.id, "x-dates": entry.dates, "x-current": entry.current},
    )


def _named(section: Section) -> Iterator[Json]:
    name, words = NAMED[section.kind], LISTS[section.kind]
    for entry in section.entries:
        values: str | Sequence[str] = [line.text for line in entry.lines]
        yield _filled(**{name: entry.title, words: ", ".join(values) if words == "fluency" else values, "x-id": entry.id})
    for line in section.lines:
        yield {name: line.text, "x-id": line.id}


def _other(section: Section) -> Json:
    return _filled(
        heading=section.heading,
        lines=[line.text for line in section.lines],
        entries=[_entry(entry, "name", "organization", "") for entry in section.entries],
    )


def _spans(resume: Resume) -> Iterator[tuple[str, list[Json]]]:
    for line in (*resume.contact.other, *resume.lines()):
        yield line.id, [_span(resume, span) for span in line.spans]
    for entry in resume.entries():
        yield entry.id, [_span(resume, span) for span in entry.heading]
    for section in resume.sections:
        yield section.id, [_span(resume, span) for span in section.spans]
    yield "contact", [_span(resume, span) for span in resume.contact.spans]
    yield "furniture", [_span(resume, span) for span in resume.furniture]


def _span(resume: Resume, span: Span) -> Json:
    """Offsets, page and words; the words of an answer are not in this source."""
    place: Json = {"source": span.source, "start": span.start, "end": span.end}
    if span.source == resume.source.id:
        place |= {"page": resume.source.page(span), "text": resume.source.quote(span)}
    return place
