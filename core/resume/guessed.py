"""Lines of a resume that stand where they do only by a guess, so that nobody is told that every line found its place."""

from collections.abc import Iterator

from core.expressions import expression
from core.resume import deeds, pauses, roles, tail
from core.resume.dates import find
from core.resume.model import Entry, Kind, Line, Resume, Span

_PARTS = expression(r"[,;]\s+|[.:]\s+(?=[a-zà-ÿ])")
_LISTED = 3  # parts from which a title is a list
_BULLET = expression(r"[^\w\s(\"'“„«]\s*$|\d[.)]\s*$")


def guessed(resume: Resume) -> tuple[str, ...]:
    """These lines, as they stand in the source: in the order of the resume, each once."""
    return tuple(dict.fromkeys(" ".join(text.split()) for text in _found(resume)))


def _found(resume: Resume) -> Iterator[str]:
    for section in resume.sections:
        if section.kind is not Kind.WORK:
            continue
        yield from (line.text for line in section.lines if _is_job(line.text))
        for entry in section.entries:
            if _is_odd(entry):
                yield _head(resume, entry)
            last = entry is section.entries[-1]
            yield from (
                line.text for line in entry.lines if not _is_bulleted(resume, line) and _is_elsewhere(line.text, last=last)
            )


def _is_job(text: str) -> bool:
    """Whether a line is of a job of its own: it says from when until when."""
    return any(date.ranged and not date.since for date in find(text)) and not deeds.opens_small(text)


def _is_odd(entry: Entry) -> bool:
    """Whether what was done stands where a head has its title or employer, or a title is a list that names no role."""
    if entry.told or pauses.names(entry.title):
        return False
    named = [part for field in (entry.title, entry.organisation) for part in _PARTS.split(field)[1:]]
    listed = len(_PARTS.split(entry.title)) >= _LISTED and not roles.role_score(entry.title)
    small = entry.title[:1].islower() and not (entry.organisation or roles.role_score(entry.title))
    return (
        any(part[:1].islower() and deeds.opens_small(part) for part in named) or (listed and entry.title[:1].islower()) or small
    )


def _is_elsewhere(text: str, *, last: bool) -> bool:
    """Whether a line below a job is of another one, or below the last one of school, a ticket or spare time."""
    return (_is_job(text) and text[:1].islower()) or (last and tail.kind_of(text) is not None and not deeds.opens_small(text))


def _head(resume: Resume, entry: Entry) -> str:
    return " ".join(resume.source.quote(span) for span in entry.heading if span.source == resume.source.id) or entry.title


def _is_bulleted(resume: Resume, line: Line) -> bool:
    first: Span | None = next(iter(line.spans), None)
    if first is None or first.source != resume.source.id:
        return True
    return bool(_BULLET.search(resume.source.text[: first.start].rpartition("\n")[2].strip()))
