"""The resume as JSON Resume (https://jsonresume.org/schema), valid by version 1 of its schema, and nothing left out.

What the standard has no place for stands under keys that begin with "x-": headings and the order of sections, dates as they are
written, sections of no standard kind and, on demand, where each line stands in the source.
"""

import itertools
import re
from collections.abc import Iterator, Sequence
from typing import Any

from core.resume import headings
from core.resume.model import Contact, Entry, Kind, Line, Resume, Section, Span
from core.resume.paragraphs import paragraphs
from core.resume.wrapping import is_language

Json = dict[str, Any]

SCHEMA = "https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json"
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
PROSE = {Kind.AWARDS: "summary", Kind.PUBLICATIONS: "summary", Kind.REFERENCES: "reference"}  # where others have highlights
NAMED = {Kind.LANGUAGES: "language", Kind.INTERESTS: "name", Kind.SKILLS: "name"}
LISTS = {Kind.LANGUAGES: "fluency", Kind.INTERESTS: "keywords", Kind.SKILLS: "keywords"}
OTHERS = "x-sections"
MAIL = re.compile(r"[^\s@]+@[^\s@]+")
LEVEL = re.compile(r"(?P<language>[^(:]+?)(?:\s*\((?P<bracketed>[^()]+)\)|(?:\s*:\s*|\s+[-–—|/]\s+|\s*(?=\())(?P<level>.*\w.*))")
ADDRESS = re.compile(r"[a-z][a-z0-9+.-]*:[^\s<>\"{}|\\^`]+", re.IGNORECASE)


def to_json(resume: Resume, *, spans: bool = True) -> Json:
    """The document as JSON Resume. With `spans`, its parts have ids, and `x-spans` says where each stands in the source."""
    written: Json = {"$schema": SCHEMA, "basics": _basics(resume)}
    layout: list[Json] = []
    for section in resume.sections:
        key = _key(section.kind)
        again = any(one["key"] == key for one in layout)
        layout.append(_filled(key=key, id=section.id, heading=section.heading, lines=_count(section)))
        if section.kind is not Kind.SUMMARY:
            items = [item | ({"x-section": section.id} if again and key != OTHERS else {}) for item in _items(resume, section)]
            written.setdefault(key, []).extend(items)
    written["meta"] = {"version": "v1.0.0", "language": resume.language}
    written |= _filled(**{"x-layout": layout, "x-unplaced": [line.text for line in resume.unplaced]})
    return written | {"x-spans": dict(_spans(resume))} if spans else _without_ids(written)


def _key(kind: Kind) -> str:
    """Where sections of this kind stand."""
    if kind in TITLES:
        return TITLES[kind][0]
    return OTHERS if kind is Kind.OTHER else kind.value


def _count(section: Section) -> int:
    """How many lines of the one summary of JSON Resume are this section's."""
    return len(list(_all(section))) if section.kind is Kind.SUMMARY else 0


def _items(resume: Resume, section: Section) -> Iterator[Json]:
    if section.kind is Kind.OTHER:
        yield _other(resume, section)
    else:
        yield from _named(resume, section) if section.kind in NAMED else _listed(resume, section)


def _filled(**fields: Any) -> Json:
    return {key: value for key, value in fields.items() if value}


def _without_ids(value: Any) -> Any:
    """The same for who does not ask where things stand."""
    if isinstance(value, dict):
        return {key: _without_ids(held) for key, held in value.items() if key != "x-id"}
    return [_without_ids(held) for held in value] if isinstance(value, list) else value


def _basics(resume: Resume) -> Json:
    contact = resume.contact
    summary = [line.text for section in resume.sections if section.kind is Kind.SUMMARY for line in _all(section)]
    return _filled(
        name=contact.name,
        label=contact.label,
        **_reached(contact),
        phone=contact.phone,
        summary="\n".join(summary),
        location=_filled(address=contact.location),
        profiles=[_profile(link) for link in contact.links],
        **{"x-other": [line.text for line in contact.other]},
    )


def _reached(contact: Contact) -> Json:
    """The e-mail address; what the standard would not take for one under a key of its own."""
    return {"email" if MAIL.fullmatch(contact.email) else "x-email": contact.email}


def _profile(link: str) -> Json:
    """A link as the standard has it, an address with its scheme, and as it is written where that differs."""
    if ADDRESS.fullmatch(link):
        return {"url": link}
    whole = f"https://{link}"
    return {"url": whole, "x-written": link} if ADDRESS.fullmatch(whole) else {"x-written": link}


def _all(section: Section) -> Iterator[Line]:
    yield from section.lines
    for entry in section.entries:
        yield from entry.lines


def _listed(resume: Resume, section: Section) -> Iterator[Json]:
    _key, title, organisation = TITLES[section.kind]
    yield from _lines(resume, section, title)
    for entry in section.entries:
        yield _entry(entry, title, organisation, DATED.get(section.kind, ""), PROSE.get(section.kind, ""))


def _lines(resume: Resume, section: Section, name: str) -> Iterator[Json]:
    """Lines outside any entry, under the name that a title has; the sentences of a paragraph stay together."""
    for run in paragraphs(section.lines, resume.source):
        text = " ".join(line.text for line in run)
        told: Json = {name: text}
        if section.kind is Kind.LANGUAGES and (level := _level(text))[1]:
            told = {name: level[0], "fluency": level[1], "x-written": text}
        yield told | {"x-line": "text" if len(run) > 1 else "item", "x-id": run[0].id}


def _entry(entry: Entry, title: str, organisation: str, date: str = "", prose: str = "") -> Json:
    dates = {date: entry.start or entry.end} if date else {"startDate": entry.start, "endDate": entry.end}
    lines = [line.text for line in entry.lines]
    return _filled(
        **{title: entry.title, organisation: entry.organisation},
        location=entry.location,
        **dates,
        **({prose: "\n".join(lines)} if prose else {"highlights": lines}),
        **{"x-id": entry.id, "x-dates": entry.dates, "x-current": entry.current},
    )


def _named(resume: Resume, section: Section) -> Iterator[Json]:
    name, words = NAMED[section.kind], LISTS[section.kind]
    yield from _lines(resume, section, name)
    for entry in section.entries:
        if not entry.inline:
            yield {"highlights": []} | _entry(entry, name, "organization")
            continue
        if section.kind is Kind.LANGUAGES and (spoken := _each(entry)):
            yield from _spoken(entry, spoken)
            continue
        values: str | Sequence[str] = [line.text for line in entry.lines]
        yield _filled(**{name: entry.title, words: ", ".join(values) if words == "fluency" else values, "x-id": entry.id})


def _each(entry: Entry) -> Sequence[str]:
    """The languages of a row that lists them, each as it is written with its level; none where the row is about a single one."""
    texts = [line.text for line in entry.lines]
    if entry.title and is_language(entry.title):
        texts[:1] = [f"{entry.title}: {texts[0]}"] if texts else []
        return texts if len(texts) > 1 and all(map(is_language, texts)) else ()
    return texts if not entry.title or all(map(is_language, texts)) else ()


def _spoken(entry: Entry, texts: Sequence[str]) -> Iterator[Json]:
    """One language each, with what tells a reader how the row was written: "Fluent: Dutch, Danish" names the level of both."""
    group = "" if is_language(entry.title) else entry.title
    for at, (text, line) in enumerate(zip(texts, entry.lines, strict=True)):
        language, fluency = _level(text)
        fluency = fluency or (group if group and headings.known(group) is None else "")
        written = {} if at else {"x-group": group}
        yield _filled(language=language, fluency=fluency, **written, **{"x-written": text, "x-beside": at > 0, "x-id": line.id})


def _level(text: str) -> tuple[str, str]:
    """A language and how well it is spoken; all of it is the language where nothing tells the two apart."""
    if found := LEVEL.fullmatch(text):
        return found["language"], found["bracketed"] or found["level"]
    said = text.split()
    name = [*itertools.takewhile(is_language, said)]
    rest = said[len(name) :]
    return (" ".join(name), " ".join(rest)) if name and not any(map(is_language, rest)) else (text, "")


def _other(resume: Resume, section: Section) -> Json:
    return _filled(
        heading=section.heading,
        lines=[[line.text for line in run] if len(run) > 1 else run[0].text for run in paragraphs(section.lines, resume.source)],
        entries=[_entry(entry, "name", "organization") for entry in section.entries],
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
