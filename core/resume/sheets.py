"""Pages that were photographed one by one: whether two belong together, and one resume made of both."""

import re
from collections.abc import Iterator
from dataclasses import replace
from difflib import SequenceMatcher
from typing import Literal

from core.resume.amend import HEAD
from core.resume.cutting import without
from core.resume.model import Contact, Entry, Line, Mark, Resume, Section, Source, Span
from core.resume.names import is_name
from core.resume.parse import parse

Relation = Literal["page", "again", "other"]

PLUS = "+"  # between the ids of pages that are one source
_WORD = re.compile(r"[^\W\d_]{4,}")
_AGAIN = 0.6  # of the words of a page: so many in common are the same page once more
_ENOUGH = 20  # words from which that can be told
_ALIKE = 0.8  # how alike two readings of one address are
_FIELDS = ("name", "label", "email", "phone", "location", "links")


def relation(first: Resume, second: Resume) -> Relation:
    """What a page is to the one before: another page of the same resume, the same page again, or somebody's other resume."""
    one, other = ({word.casefold() for word in _WORD.findall(page.source.text)} for page in (first, second))
    if any(len(one & other) >= _AGAIN * len(words) and len(words) >= _ENOUGH for words in (one, other)):
        return "again"
    there, here = first.contact, second.contact
    addressed = bool(there.email or there.phone) and bool(here.email or here.phone)  # a name alone may be any line of page two
    named = addressed and is_name(there.name) and is_name(here.name) and _differ(there.name, here.name)
    return "other" if named or _differ(there.email, here.email) or _differ(there.phone, here.phone) else "page"


def _differ(one: str, other: str) -> bool:
    return bool(one and other) and SequenceMatcher(None, one.casefold(), other.casefold()).ratio() < _ALIKE


def joined(first: Resume, second: Source) -> Resume:
    """Both pages as one resume; what the person put right on the first stays. The page with the contact data comes first."""
    head, page = first.contact, parse(second).contact
    turned = not (head.email or head.phone) and bool(page.email or page.phone)
    front, back = (second, first.source) if turned else (first.source, second)
    source, start = _one(front, back)
    return _put_right(first, parse(source), start if turned else 0)


def _one(front: Source, back: Source) -> tuple[Source, int]:
    """One source of two, and where the second begins in it."""
    start = len(front.text) + 2
    marks = tuple(Mark(one.role, one.start + start, one.end + start) for one in back.marks)
    pages = tuple(page + start for page in back.pages)
    one = replace(
        front,
        id=f"{front.id}{PLUS}{back.id}",
        name=f"{front.name}, {back.name}",
        text=f"{front.text}\n\n{back.text}",
        pages=(*front.pages, *pages),
        marks=(*front.marks, *marks),
    )
    return one, start


def _put_right(old: Resume, new: Resume, start: int) -> Resume:
    """The new reading with what made the old one differ from its own: fields, lines, what was left out. `start`: where it is."""
    base = parse(old.source)
    entries = dict(
        _pairs([(one.id, one.heading) for one in base.entries()], [(one.id, one.heading) for one in new.entries()], start)
    )
    lines = dict(_pairs([(one.id, one.spans) for one in base.lines()], [(one.id, one.spans) for one in new.lines()], start))
    gone = [entries[one.id] for one in base.entries() if old.entry(one.id) is None and one.id in entries]
    heads = {entries[one.id]: (base.entry(one.id) or one, one) for one in old.entries() if one.id in entries}
    was = {one.id: one for one in base.lines()}
    texts = {lines[one.id]: one for one in old.lines() if one.id in lines and one.text != was[one.id].text}
    sections = tuple(_section(one, heads, texts) for one in new.sections)
    contact = _contact(base.contact, old.contact, new.contact)
    return without(replace(new, contact=contact, sections=sections), gone)


def _pairs(
    old: list[tuple[str, tuple[Span, ...]]], new: list[tuple[str, tuple[Span, ...]]], start: int
) -> Iterator[tuple[str, str]]:
    """The ids of what stands at the same place of the page."""
    here = {spans[0].start: one for one, spans in new if spans}
    return ((one, here[spans[0].start + start]) for one, spans in old if spans and spans[0].start + start in here)


def _contact(base: Contact, old: Contact, new: Contact) -> Contact:
    changed = {field: getattr(old, field) for field in _FIELDS if getattr(old, field) != getattr(base, field)}
    return replace(new, **changed, told=old.told)


def _section(section: Section, heads: dict[str, tuple[Entry, Entry]], texts: dict[str, Line]) -> Section:
    entries = tuple(_entry(one, *heads.get(one.id, (one, one)), texts) for one in section.entries)
    return replace(section, entries=entries, lines=tuple(_line(one, texts) for one in section.lines))


def _entry(new: Entry, base: Entry, old: Entry, texts: dict[str, Line]) -> Entry:
    fields = (*HEAD, "start", "end", "current")
    changed = {field: getattr(old, field) for field in fields if getattr(old, field) != getattr(base, field)}
    spans = tuple(span for _field, span in old.told)
    lines = tuple(_line(one, texts) for one in new.lines)
    told = old.told if old is not new else new.told
    return replace(new, **changed, told=told, lines=lines, heading=tuple(dict.fromkeys((*new.heading, *spans))))


def _line(line: Line, texts: dict[str, Line]) -> Line:
    old = texts.get(line.id)
    return replace(line, text=old.text, spans=(*line.spans, *old.spans[1:])) if old else line
