"""What is said of how a program reads the finished resume."""

from collections.abc import Iterator, Mapping, Sequence

from core.chat import strong
from core.phrases import count, short
from core.resume.likeness import Role, Unlike, facts
from core.resume.model import Contact, Entry, Kind, Resume, Section

NO_FILE = "This version has no PDF or Word file that a program could read. /download makes one."
FILE = "machine.txt"
FILE_AGAIN = "That file again"
ALL_AS_MEANT = "All of it is read as it was meant."
WHAT_TO_CHECK = "Every word is in the file; a program may only put these elsewhere. Where a form fills itself in, check these."
WHAT_TO_DO = "What is not found there you type in yourself, where a form fills itself in from this file; check the others."
NOTHING = "nothing found"
_PARTS: Mapping[Kind, tuple[str, str, str]] = {
    Kind.WORK: ("Jobs", "the job title", "the employer"),
    Kind.EDUCATION: ("Education", "the degree", "the school"),
    Kind.PROJECTS: ("Projects", "the project", "the role or client"),
    Kind.VOLUNTEER: ("Volunteering", "the role", "the organisation"),
    Kind.CERTIFICATES: ("Certificates", "the certificate", "the issuer"),
    Kind.AWARDS: ("Awards", "the award", "who gave it"),
    Kind.PUBLICATIONS: ("Publications", "the title", "the publisher"),
    Kind.REFERENCES: ("References", "the person", "the organisation"),
}
_HEAD: Mapping[Role, str] = {
    "name": "the name",
    "label": "the headline",
    "email": "the e-mail",
    "phone": "the phone",
    "location": "the place",
    "link": "a link",
    "note": "a line of the head",
    "heading": "a heading",
    "dates": "the dates",
    "place": "the place",
    "line": "a line",
    "title": "a title",
    "organisation": "an organisation",
}
_SHOWN = 4


def not_read(name: str) -> str:
    """The file could not be read back."""
    return (
        f"I couldn't read {short(name, 120)} back just now. The file itself is safe. Ask me once more; if it fails again, "
        "/download pdf makes it anew."
    )


def read(name: str, resume: Resume, found: Sequence[Unlike]) -> str:
    """All that was read from a file, and what of it is not as it was meant."""
    parts = [strong(f"What a machine reads in {short(name, 120)}"), "\n".join(_contact(resume.contact))]
    parts += ["\n".join(_section(section)) for section in resume.sections]
    parts += ["\n".join([strong("Without a place"), *(f"- {line.text}" for line in resume.unplaced)])] if resume.unplaced else []
    return "\n\n".join([*parts, differences(found)])


def brief(name: str, resume: Resume, found: Sequence[Unlike]) -> str:
    """The head and the counts; everything is in the file above."""
    head = strong(f"What a machine reads in {short(name, 120)}")
    counted = [f"{_name(section)}: {count(_size(section), *_unit(section))}" for section in resume.sections]
    told = f"All {len(facts(resume))} pieces that it found: {FILE}"
    return "\n\n".join([head, "\n".join(_contact(resume.contact)), "\n".join(counted), differences(found, _SHOWN), told])


def differences(found: Sequence[Unlike], most: int = 100) -> str:
    """What is not as it was meant, plainly."""
    if not found:
        return ALL_AS_MEANT
    rows = [f"- {_difference(one)}" for one in found[:most]]
    rows += [f"- and {count(len(found) - most, 'more difference')}"] if len(found) > most else []
    told = WHAT_TO_DO if any(one.read is None for one in found) else WHAT_TO_CHECK
    return "\n".join([strong(f"Not as it was meant ({len(found)})"), *rows, told])


def _difference(one: Unlike) -> str:
    words = f'"{short(one.meant.text, 80)}"'
    if one.read is None:
        return f"{words} ({called(one.meant.role, one.meant.kind)}): {NOTHING}"
    where = called(one.read.role, one.read.kind)
    if one.read.bare == one.meant.bare:
        return f"{words} is read as {where} instead of {called(one.meant.role, one.meant.kind)}"
    return f'{words} ({called(one.meant.role, one.meant.kind)}) is read within {where}: "{short(one.read.text, 80)}"'


def called(role: Role, kind: Kind | None) -> str:
    """What a piece is called, by the part it stands in: "the employer"."""
    if kind and kind in _PARTS and role in {"title", "organisation"}:
        return _PARTS[kind][1 if role == "title" else 2]
    return _HEAD[role]


def _contact(contact: Contact) -> Iterator[str]:
    yield f"Name: {contact.name or NOTHING}"
    yield f"E-mail: {contact.email or NOTHING}"
    yield f"Phone: {contact.phone or NOTHING}"
    for label, value in (("Headline", contact.label), ("Place", contact.location), ("Links", ", ".join(contact.links))):
        if value:
            yield f"{label}: {value}"
    yield from (f"Also: {line.text}" for line in contact.other)


def _section(section: Section) -> Iterator[str]:
    yield strong(f"{_name(section)} ({_size(section)})")
    yield from (f"- {line.text}" for line in section.lines)
    for entry in section.entries:
        yield from _inline(entry) if entry.inline else _entry(entry, section.kind)


def _entry(entry: Entry, kind: Kind) -> Iterator[str]:
    labels = _PARTS.get(kind, ("", "the title", "the organisation"))
    named = [(labels[1], entry.title), (labels[2], entry.organisation), ("dates", entry.dates), ("place", entry.location)]
    yield "- " + "; ".join(f"{label.removeprefix('the ')}: {value}" for label, value in named if value)
    yield from (f"  - {line.text}" for line in entry.lines)


def _inline(entry: Entry) -> Iterator[str]:
    words = ", ".join(line.text for line in entry.lines)
    yield f"- {entry.title.rstrip(' :')}: {words}" if entry.title else f"- {words}"


def _name(section: Section) -> str:
    return section.heading or (_PARTS[section.kind][0] if section.kind in _PARTS else section.kind.value.capitalize())


def _size(section: Section) -> int:
    listed = sum(len(entry.lines) for entry in section.entries if entry.inline)
    return sum(not entry.inline for entry in section.entries) + listed + len(section.lines)


def _unit(section: Section) -> tuple[str, str]:
    return ("entry", "entries") if section.entries and not section.entries[0].inline else ("line", "lines")
