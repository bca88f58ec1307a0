"""The resume as it was understood, for the person to check; and a line put where they say it belongs."""

from dataclasses import replace

from core.resume.model import Entry, Resume


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
        items = ", ".join(line.text for line in entry.lines)
        return [f"{entry.title}: {items}" if entry.title else items]
    head = ", ".join(part for part in (entry.title, entry.organisation, entry.location, entry.dates) if part)
    return [head, *(f"- {line.text}" for line in entry.lines)]


def place_line(resume: Resume, line_id: str, section_id: str) -> Resume:
    """The resume with an unplaced line put at the end of a section; unchanged when either is unknown."""
    line = next((one for one in resume.unplaced if one.id == line_id), None)
    if line is None or all(section.id != section_id for section in resume.sections):
        return resume
    sections = tuple(
        replace(section, lines=(*section.lines, line)) if section.id == section_id else section for section in resume.sections
    )
    return replace(resume, sections=sections, unplaced=tuple(one for one in resume.unplaced if one.id != line_id))
