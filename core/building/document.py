"""What is known as a document. Its source holds the person's words only, piece by piece as they were typed, under each other."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from core.building import lists, speech, tidy
from core.building.model import Draft, Role
from core.language import detect
from core.resume.dates import find
from core.resume.model import Contact, Entry, Kind, Line, Resume, Section, Source, Span

YOUR_WORDS = "your words"
_INSTEAD = (Kind.VOLUNTEER, Kind.PROJECTS, Kind.OTHER)


@dataclass(slots=True)
class _Sheet:
    """A text that grows by pieces of messages; each piece gives its span."""

    source: str
    text: str = ""
    spans: list[Span] = field(default_factory=list)

    def put(self, piece: str, mark: str = "\n") -> tuple[Span, ...]:
        if not piece:
            return ()
        self.text += mark if self.text else ""
        start = len(self.text)
        self.text += piece
        return (Span(self.source, start, len(self.text)),)

    def line(self, line_id: str, words: str, text: str) -> Line:
        return Line(line_id, text, self.put(words, "\n- "))


def document(draft: Draft, source_id: str) -> Resume:
    """The resume that this draft is; every field and line has its place in the source."""
    sheet = _Sheet(source_id)
    contact = _contact(draft, sheet)
    made = [section for section in _sections(draft, sheet) if section.entries or section.lines]
    language = detect(sheet.text)
    other = speech.heading(language)
    sections = tuple(replace(one, heading=other) if one.kind is Kind.OTHER else one for one in made)
    return Resume(Source(source_id, YOUR_WORDS, sheet.text), contact, sections, language=language)


def _contact(draft: Draft, sheet: _Sheet) -> Contact:
    spans = [sheet.put(one) for one in (draft.name, draft.email, draft.phone, draft.location, *draft.links)]
    return Contact(
        name=tidy.named(draft.name),
        email=draft.email,
        phone=" ".join(draft.phone.split()),
        location=tidy.named(draft.location),
        links=draft.links,
        spans=tuple(span for found in spans for span in found),
    )


def _sections(draft: Draft, sheet: _Sheet) -> Iterator[Section]:
    jobs = [role for role in draft.roles if role.kind is Kind.WORK]
    yield _entries(Kind.WORK, newest_first(jobs), sheet)
    if not jobs:
        yield _entries(Kind.EDUCATION, draft.schools, sheet)
    for kind in _INSTEAD:
        yield _entries(kind, [role for role in draft.roles if role.kind is kind], sheet)
    if jobs:
        yield _entries(Kind.EDUCATION, draft.schools, sheet)
    for kind, values in ((Kind.CERTIFICATES, draft.certificates), (Kind.SKILLS, draft.skills), (Kind.LANGUAGES, draft.languages)):
        lines = [sheet.line(f"{kind.value}-{number}", one, tidy.item(one)) for number, one in enumerate(values, 1)]
        yield Section(kind.value, kind, lines=tuple(lines))


def newest_first(roles: Iterable[Role]) -> list[Role]:
    """Jobs in the order of a resume, when all their dates are known; else as they were told."""
    told = list(roles)
    known = [exact(role.dates) for role in told]
    if not all(start and (end or current) for start, end, current in known):
        return told
    keys = {id(role): (current, end or start, start) for role, (start, end, current) in zip(told, known, strict=True)}
    return sorted(told, key=lambda role: keys[id(role)], reverse=True)


def exact(dates: str) -> tuple[str, str, bool]:
    """Begin, end and whether it goes on, as far as the words state them and nothing but them ("2018 to 2020ish" does not)."""
    found = find(dates)
    if len(found) != 1 or dates[: found[0].at].strip(" ()") or dates[found[0].until :].strip(" ()."):
        return "", "", False
    return found[0].start, found[0].end, found[0].current


def _entries(kind: Kind, told: Iterable[Role], sheet: _Sheet) -> Section:
    return Section(
        kind.value, kind, entries=tuple(_entry(f"{kind.value}-{number}", role, sheet) for number, role in enumerate(told, 1))
    )


def _entry(entry_id: str, role: Role, sheet: _Sheet) -> Entry:
    pieces = [(role.titles[0] if role.titles else "", "\n\n"), *((one, ", ") for one in role.titles[1:])]
    pieces += [(role.organisation, "\n" if role.titles else "\n\n"), (role.location, ", "), (role.dates, "\n")]
    heading = tuple(span for piece, mark in pieces for span in sheet.put(piece, mark))
    start, end, current = exact(role.dates)
    lines = [sheet.line(f"{entry_id}-{number}", one, lists.duty(one, role)) for number, one in enumerate(role.lines, 1)]
    return Entry(
        entry_id,
        title=tidy.line(role.title),
        organisation=tidy.named(role.organisation),
        location=tidy.named(role.location),
        dates=" ".join(role.dates.split()),
        start=start,
        end=end,
        current=current,
        lines=tuple(lines),
        heading=heading,
    )
