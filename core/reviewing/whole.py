"""What is missing from a resume, and how it is laid out."""

import re
from collections.abc import Iterator
from datetime import date

from core.resume.coverage import rendered
from core.resume.doubts import turned_round
from core.resume.model import Entry, Kind, Line, Resume, Section
from core.reviewing.amounts import NORMS
from core.reviewing.lines import role_of
from core.reviewing.model import Finding, Fix, Sort
from core.reviewing.wording import words
from core.tailoring.lexicon import Nature, canonical, find_terms, nature

_TOLD = (Kind.WORK, Kind.PROJECTS, Kind.VOLUNTEER)
_NORM = re.compile(NORMS)
_SHORT_FORM = re.compile(r"(?<![\w.&/-])[A-Z]{3,5}s?(?![\w.&/-])")
_MONTHS_APART = 7  # a gap worth a word
_RECENT = 10  # years back that gaps are looked at
_JOBS = 2  # from which a summary helps
_NAMED = 4
_LONG, _BRIEF = 950, 60  # words of more than two pages, and of very little


def findings(resume: Resume, today: date) -> Iterator[Finding]:
    """What is missing and how it is laid out."""
    yield from _reach(resume)
    yield from _jobs(resume)
    yield from _turned(resume)
    yield from _gaps(resume, today)
    yield from _parts(resume)
    yield from _unshown(resume)
    yield from _short_forms(resume)
    yield from _layout(resume)


def _missing(kind: str, weight: float, *fixes: Fix, target: str = "", role: str = "", words_: str = "") -> Finding:
    return Finding(Sort.MISSING, kind, target, "", role, words_, (), fixes, weight)


def _reach(resume: Resume) -> Iterator[Finding]:
    contact = resume.contact
    if not contact.email and not contact.phone:
        yield _missing("reach", 5.0, Fix.ASK, target="email")
    elif not contact.email:
        yield _missing("email", 4.0, Fix.ASK, target="email")
    elif not contact.phone:
        yield _missing("phone", 1.5, Fix.ASK, target="phone")
    if not contact.name:
        yield _missing("name", 4.5, Fix.ASK, target="name")


def _jobs(resume: Resume) -> Iterator[Finding]:
    for entry in _work(resume):
        if not entry.dates:
            yield _missing("dates", 3.0, target=entry.id, role=role_of(entry))
        if not entry.lines:
            yield _missing("deeds", 2.5, Fix.ASK, target=entry.id, role=role_of(entry))


def _turned(resume: Resume) -> Iterator[Finding]:
    for entry in turned_round(resume):
        yield Finding(Sort.UNCLEAR, "turned", entry.id, entry.dates, role_of(entry), spans=entry.heading, weight=6.0)


def _work(resume: Resume) -> list[Entry]:
    return [entry for entry in resume.entries(Kind.WORK) if not entry.inline and role_of(entry)]


def _gaps(resume: Resume, today: date) -> Iterator[Finding]:
    """Time that nothing in the resume covers, for sure: with years alone, from the last month of one to the first of the next."""
    turned = [*turned_round(resume)]
    told = [entry for entry in resume.entries() if not entry.inline and entry not in turned]
    covered = sorted(span for entry in told if (span := _months(entry, today)))
    reached = 0
    for start, end, name in covered:
        if reached and start - reached >= _MONTHS_APART and start // 12 > today.year - _RECENT:
            since = f"{_month(reached)} to {_month(start)}"
            yield _missing("gap", 1.0, target=str(start), role=name, words_=since)
        reached = max(reached, end)


def _months(entry: Entry, today: date) -> tuple[int, int, str] | None:
    """Begin and end in months; a year alone is taken so that no gap is seen where none may be."""
    end = f"{today.year}-{today.month:02d}" if entry.current else entry.end or entry.start
    start = entry.start or entry.end
    if not (start and end):
        return None
    return _count(start, 1), _count(end, 12), role_of(entry)


def _count(iso: str, default: int) -> int:
    year, _, month = iso.partition("-")
    return int(year) * 12 + (int(month[:2]) if month else default) - 1


def _month(number: int) -> str:
    return f"{number % 12 + 1:02d}/{number // 12}"


def _parts(resume: Resume) -> Iterator[Finding]:
    kinds = {section.kind for section in resume.sections}
    if Kind.SKILLS not in kinds:
        yield _missing("skills", 2.0, Fix.ASK, target="skills")
    if Kind.SUMMARY not in kinds and len(_work(resume)) >= _JOBS:
        yield _missing("summary", 0.7)


def _unshown(resume: Resume) -> Iterator[Finding]:
    """Tools that the skills name and no line shows at work."""
    skills = [section for section in resume.sections if section.kind is Kind.SKILLS]
    named = [line.text for section in skills for line in _lines(section)]
    others = [text for section in resume.sections if section.kind is not Kind.SKILLS for text in _texts(section)]
    shown = {found.term for text in others for found in find_terms(text)}
    lone = [text for text in named if (term := canonical(text.strip())) and nature(term) is Nature.TOOL and term not in shown]
    if lone and any(entry.lines for entry in resume.entries(*_TOLD)):
        yield _missing("unshown", 1.2, Fix.ASK, target=lone[0], words_=", ".join(lone[:_NAMED]))


def _lines(section: Section) -> Iterator[Line]:
    yield from section.lines
    for entry in section.entries:
        yield from entry.lines


def _texts(section: Section) -> Iterator[str]:
    yield from (line.text for line in _lines(section))
    for entry in section.entries:
        yield from (entry.title, entry.organisation)


def _short_forms(resume: Resume) -> Iterator[Finding]:
    """Initials that are explained nowhere and that the lexicon does not know."""
    known = set(words("known", "any"))
    found: dict[str, str] = {}
    for line in (line for entry in resume.entries(*_TOLD) for line in entry.lines):
        if line.text.isupper():
            continue
        for match in _SHORT_FORM.finditer(line.text):
            short = match.group().rstrip("s")
            if (
                short not in known
                and not _NORM.fullmatch(short)
                and not canonical(short)
                and f"({short}" not in resume.source.text
            ):
                found.setdefault(short, line.id)
    if found:
        yield _missing("short_forms", 0.9, target=next(iter(found.values())), words_=", ".join(list(found)[:_NAMED]))


def _layout(resume: Resume) -> Iterator[Finding]:
    if resume.unplaced:
        line = resume.unplaced[0]
        count = str(len(resume.unplaced))
        yield Finding(Sort.LAYOUT, "unplaced", line.id, line.text, "", count, line.spans, (Fix.PLACE,), 2.0)
    order = [section.kind for section in resume.sections if section.kind is not Kind.SUMMARY]
    if len(_work(resume)) >= _JOBS and order and order[0] in {Kind.INTERESTS, Kind.REFERENCES, Kind.EDUCATION, Kind.LANGUAGES}:
        work = next(section for section in resume.sections if section.kind is Kind.WORK)
        yield Finding(Sort.LAYOUT, "order", work.id, "", "", order[0].value, (), (Fix.MOVE_UP,), 1.0)
    amount = sum(len(text.split()) for text in rendered(resume))
    if amount > _LONG:
        yield Finding(Sort.LAYOUT, "too_long", weight=1.5)
    elif amount < _BRIEF:
        yield Finding(Sort.LAYOUT, "too_short", weight=1.5)
