"""What single lines are like: strong, or unclear and why."""

import re
from collections.abc import Iterator

from core.resume.model import Entry, Kind, Line, Resume, Section
from core.reviewing.amounts import amounts
from core.reviewing.model import Finding, Fix, Sort
from core.reviewing.shortening import shortened
from core.reviewing.wording import pattern, words

_TOLD = (Kind.WORK, Kind.PROJECTS, Kind.VOLUNTEER)
_LONGEST = 240  # characters
_MANY = 38  # words
_BRIEF = 4  # words of a line that can be strong
_MOST_OPENERS = 3


def findings(resume: Resume) -> Iterator[Finding]:
    """Everything about single lines, in the order of the resume."""
    for section in resume.sections:
        if section.kind is Kind.SUMMARY or section.kind is Kind.OTHER:
            for line in section.lines:
                yield from _summary_line(line, section, resume.language)
        for entry in section.entries:
            if section.kind in _TOLD and not entry.inline:
                for line in entry.lines:
                    yield from _line(line, entry, resume.language)
                yield from _tenses(entry, resume.language)
                yield from _no_outcome(entry, section, resume.language)


def role_of(entry: Entry) -> str:
    """What a person calls a job."""
    return entry.organisation or entry.title


def _line(line: Line, entry: Entry, language: str) -> Iterator[Finding]:
    unclear = list(_unclear(line, role_of(entry), language))
    yield from unclear
    strong = _strong(line, role_of(entry), language)
    if strong and not unclear:
        yield strong


def _strong(line: Line, role: str, language: str) -> Finding | None:
    found = amounts(line.text)
    if not found or len(line.text.split()) < _BRIEF:
        return None
    came = pattern("outcome", language).search(line.text)
    kind = "outcome" if came else "scope"
    weight = (2.0 if came else 1.0) + 0.1 * min(len(found), 3) - len(line.text) / 1000
    return Finding(Sort.STRONG, kind, line.id, line.text, role, spans=line.spans, weight=weight)


def _unclear(line: Line, role: str, language: str) -> Iterator[Finding]:
    short = (Fix.SHORTEN,) if shortened(line.text, language) != line.text else ()
    told = bool(amounts(line.text))

    def found(kind: str, words_: str, weight: float, *fixes: Fix) -> Finding:
        return Finding(Sort.UNCLEAR, kind, line.id, line.text, role, words_, line.spans, fixes, weight)

    if opening := pattern("responsible", language, r"^\W*").search(line.text):
        yield found("responsible", opening.group().strip(), 3.0 - told, Fix.ASK, *short, Fix.LEAVE_OUT)
    elif vague := pattern("vague", language).search(line.text):
        yield found("vague", vague.group(), 2.5 - told, Fix.ASK, *short, Fix.LEAVE_OUT)
    elif not told and (praise := pattern("praise", language).search(line.text)):
        yield found("praise", praise.group(), 2.0, Fix.ASK, Fix.LEAVE_OUT)
    elif len(line.text) > _LONGEST or len(line.text.split()) > _MANY:
        yield found("long", "", 1.5, *short, Fix.LEAVE_OUT)
    elif person := pattern("first_person", "any", r"^\W*", r"(?=\s)").search(line.text):
        yield found("first_person", person.group().strip(), 1.2, *short)


def _summary_line(line: Line, section: Section, language: str) -> Iterator[Finding]:
    if praise := pattern("praise", language).search(line.text):
        fixes = (Fix.LEAVE_OUT,) if len(section.lines) > 1 else ()
        yield Finding(Sort.UNCLEAR, "praise", line.id, line.text, "", praise.group(), line.spans, fixes, 1.8)


def _tenses(entry: Entry, language: str) -> Iterator[Finding]:
    """A job that is over, told partly as if it went on. English only."""
    if language != "en" or entry.current or not entry.end:
        return
    now = [line for line in entry.lines if pattern_of("present").match(line.text)]
    then = [line for line in entry.lines if pattern_of("past").match(line.text) or re.match(r"\w{2,}ed\b", line.text)]
    if now and then and len(now) + len(then) >= _MOST_OPENERS and len(now) <= len(then):
        line = now[0]
        yield Finding(Sort.UNCLEAR, "tense", line.id, line.text, role_of(entry), line.text.split()[0], line.spans, (), 0.8)


def pattern_of(tense: str) -> re.Pattern[str]:
    """Verbs that open lines in this tense."""
    return re.compile(rf"(?:{'|'.join(words('tense', tense))})\b", re.IGNORECASE)


def _no_outcome(entry: Entry, section: Section, language: str) -> Iterator[Finding]:
    lines = entry.lines
    if section.kind is not Kind.WORK or not lines or any(amounts(line.text) for line in lines):
        return
    if any(pattern("outcome", language).search(line.text) for line in lines):
        return
    yield Finding(Sort.UNCLEAR, "no_outcome", entry.id, lines[0].text, role_of(entry), "", lines[0].spans, (Fix.ASK,), 1.6)
