"""The resume as it was understood, for the person to check; and a line put where they say it belongs."""

from collections.abc import Iterator
from dataclasses import replace

from core.resume.lexicon import comma
from core.resume.model import Entry, Line, Resume


def outline(resume: Resume) -> str:
    """Part by part what was read, as plain text."""
    contact = resume.contact
    known = (("Name", contact.name), ("Headline", contact.label), ("E-mail", contact.email), ("Phone", contact.phone))
    more = (("Place", contact.location), ("Links", ", ".join(contact.links)))
    head = [f"{label}: {value}" for label, value in (*known, *more) if value]
    head += [line.text for line in contact.other]
    blocks = ["\n".join(head)]
    for section in resume.sections:
        rows = [section.heading or section.kind.value.title(), *(f"- {line.text}" for line in section.lines)]
        rows += [row for entry in section.entries for row in _entry(entry)]
        blocks.append("\n".join(rows))
    if resume.unplaced:
        blocks.append("\n".join(["Not placed", *(f"- {line.text}" for line in resume.unplaced)]))
    return "\n\n".join(block for block in blocks if block)


def _entry(entry: Entry) -> list[str]:
    if entry.inline:
        texts = [line.text for line in entry.lines]
        items = comma("".join(texts)).join(texts)
        return [f"{entry.title}: {items}" if entry.title else items]
    return [_head(entry), *(f"- {line.text}" for line in entry.lines)]


def _head(entry: Entry) -> str:
    parts = [part for part in (entry.title, entry.organisation, entry.location, entry.dates) if part]
    return comma("".join(parts)).join(parts)


def reading_order(resume: Resume) -> Iterator[tuple[Line, str]]:
    """Every line as a reader meets it, the heads of entries among them (with the entry's id), each with its role or section."""
    yield from ((line, "") for line in resume.contact.other)
    for section in resume.sections:
        yield from ((line, section.heading) for line in section.lines)
        for entry in section.entries:
            name = entry.organisation or entry.title or section.heading
            if head := _head(entry):
                yield Line(entry.id, head, entry.heading), section.heading
            yield from ((line, section.heading if entry.inline else name) for line in entry.lines)
    yield from ((line, "") for line in resume.unplaced)


def place_line(resume: Resume, line_id: str, section_id: str) -> Resume:
    """The resume with an unplaced line put at the end of a section; unchanged when either is unknown."""
    line = next((one for one in resume.unplaced if one.id == line_id), None)
    if line is None or all(section.id != section_id for section in resume.sections):
        return resume
    sections = tuple(
        replace(section, lines=(*section.lines, line)) if section.id == section_id else section for section in resume.sections
    )
    return replace(resume, sections=sections, unplaced=tuple(one for one in resume.unplaced if one.id != line_id))
