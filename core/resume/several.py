"""The resumes of several people in one file, told apart: each with a name and an e-mail of its own over sections of its own."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from difflib import SequenceMatcher
from itertools import pairwise

from core.expressions import expression
from core.resume.addresses import EMAIL
from core.resume.model import Kind, Mark, Resume, Source
from core.resume.names import formed_small, is_name
from core.resume.parse import parse

_CELLS = expression(r"\s*[|•·\t]\s*|\s+[–—-]\s+")
_LINE = expression(r"^.*$", re.MULTILINE)
_ABOVE = 8  # lines: a name with headline, place and phone over the e-mail
_ALIKE = 0.8  # how alike two readings of one name are
_OWN = (Kind.WORK, Kind.EDUCATION)


def resumes(source: Source) -> tuple[Resume, ...]:
    """The resumes of several people that stand one after the other; empty when it is one person's."""
    end = len(source.text)
    found = [at for at in sorted({*_beginnings(source)}) if at and _are_two(*_read(source, [0, at, end]))]
    while found:
        read = _read(source, [0, *found, end])
        wrong = next((at for at, (one, other) in zip(found, pairwise(read), strict=True) if not _are_two(one, other)), 0)
        if not wrong:
            return read
        found.remove(wrong)
    return ()


def _read(source: Source, edges: Sequence[int]) -> tuple[Resume, ...]:
    return tuple(parse(_part(source, number, start, end)) for number, (start, end) in enumerate(pairwise(edges), 1))


def _are_two(one: Resume, other: Resume) -> bool:
    """Whether two parts are of two people, each told of for itself: a referee has no jobs of his own."""
    named = one.contact.name.casefold(), other.contact.name.casefold()
    mails = {part.contact.email.casefold() for part in (one, other)}
    if not all(named) or "" in mails or len(mails) == 1 or SequenceMatcher(None, named[0], named[1]).ratio() >= _ALIKE:
        return False
    return bool(_headed(one) & _headed(other))


def _headed(part: Resume) -> frozenset[Kind]:
    return frozenset(one.kind for one in part.sections if one.kind in _OWN and one.heading and one.entries)


def _beginnings(source: Source) -> Iterator[int]:
    """Where a resume can begin behind the first one: at names over an e-mail that did not come before, and at its page."""
    found = [(line.start(), line[0]) for line in _LINE.finditer(source.text)]
    seen: set[str] = set()
    for number, (start, line) in enumerate(found):
        new = {mail.casefold().removeprefix("mailto:") for mail in EMAIL.findall(line)} - seen
        if new and seen:
            near = found[max(0, number - _ABOVE) : number + 1]
            page = max((one for one in source.pages if one <= start), default=0)
            names = [at for at, words in near if at >= page and _names(_CELLS.split(words.strip("# *"))[0])]
            gap = max((at for at, words in near if not words.strip()), default=0)
            yield from (*[at for at in names if at >= gap][:1], *names[-1:], page)
        seen |= new


def _names(text: str) -> bool:
    return is_name(text) or formed_small(text)


def _part(source: Source, number: int, start: int, end: int) -> Source:
    """A part of a source as one of its own. The file it came in holds the others too, so it is not this one's."""
    marks = [one for one in source.marks if one.start < end and one.end > start]
    return replace(
        source,
        id=f"{source.id}/{number}",
        text=source.text[start:end],
        pages=(0, *(page - start for page in source.pages if start < page < end)),
        marks=tuple(Mark(one.role, max(one.start, start) - start, min(one.end, end) - start) for one in marks),
        file="",
        format="",
    )
