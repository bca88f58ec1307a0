"""Entries of a file that itself says what they are made of: read as they are named."""

from collections.abc import Sequence
from itertools import pairwise

from core.resume import marks
from core.resume.dates import find
from core.resume.entries import Group
from core.resume.fields import Header
from core.resume.header import EDGES
from core.resume.items import Item


def is_told(items: Sequence[Item]) -> bool:
    """Whether the file names the entries of a section."""
    return any(map(_is_named, items))


def runs(items: Sequence[Item], *, whole: bool) -> list[Sequence[Item]]:
    """The items, parted where entries that the file names and others follow each other. `whole`: it names all that it has."""
    edges: list[int] = []
    named, gap = False, 0
    for at, item in enumerate(items):
        gap = at if item.first.gap else gap
        dated = not whole and item.header and bool(item.dates) and not item.bulleted
        if _is_named(item) and not named:
            edges.append(at)
        elif named and dated and not _is_named(item):
            edges.append(gap if gap > edges[-1] and not _is_named(items[gap]) else at)
        named = _is_named(item) or (named and not dated)
    return [items[start:end] for start, end in pairwise(sorted({0, *edges, len(items)}))]


def _is_named(item: Item) -> bool:
    return any(mark.role == "entry" for mark in item.first.told)


def groups(items: Sequence[Item]) -> tuple[list[Item], list[Group]]:
    """What stands before the first entry, and the entries, by what the file says is the header of one."""
    before: list[Item] = []
    found: list[Group] = []
    last = -1
    for item in items:
        mark = next((mark for mark in item.first.told if mark.role == "entry"), None)
        if mark is None:
            (found[-1].body if found else before).append(item)
        elif mark.start == last:
            found[-1].header.append(item)
        else:
            found.append(Group([item]))
            last = mark.start
    return before, found


def header(group: Group) -> Header:
    """The header of an entry as the file itself names its parts; words between them stay."""
    read = Header()
    fields = {"title": read.title, "organisation": read.organisation, "place": read.location, "dates": read.dates}
    for row in (row for item in group.header for row in item.rows):
        at = row.raw.start
        for mark in marks.named(row.told, marks.FIELDS):
            read.extra.append(row.text.within(at, mark.start).strip(EDGES))
            fields[mark.role].append(row.text.within(mark.start, mark.end))
            at = mark.end
        read.extra.append(row.text.within(at, row.raw.end).strip(EDGES))
    read.extra = [piece for piece in read.extra if any(letter.isalnum() for letter in piece.text)]
    read.read = next((date for passage in read.dates for date in find(passage.text)), None)
    return read
