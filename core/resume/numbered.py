"""Headings that a form counts: "2. Employment History", "3. Education"."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from core.resume import headings
from core.resume.dates import find
from core.resume.rows import Row

_NUMBER = re.compile(r"(\d{1,2})[.)、．]")
_ENOUGH = 2  # headings that any list knows
_WORDS = 6  # of a heading that none knows
_LEVEL = 1


def as_headings(rows: Sequence[Row]) -> list[Row]:
    """The rows, those that count the sections of a resume set as headings; a list has no rows between two numbers."""
    numbers = {at: int(found[1]) for at, row in enumerate(rows) if (found := _NUMBER.fullmatch(row.glyph))}
    known = _rising({at: number for at, number in numbers.items() if _is_firm(rows[at])})
    if len(known) < _ENOUGH or any(later == at + 1 for at, later in pairwise(known)):
        return list(rows)
    taken = {*known, *_between(rows, numbers, known)}
    return [replace(row, glyph="", level=row.level or _LEVEL) if at in taken else row for at, row in enumerate(rows)]


def _is_firm(row: Row) -> bool:
    return headings.known(row.text.text) is not None and not headings.is_weak(row.text.text)


def _rising(numbers: Mapping[int, int]) -> list[int]:
    """Where the numbers stand, as long as each is higher than the one above it."""
    found: list[int] = []
    for at, number in numbers.items():
        if found and number <= numbers[found[-1]]:
            return []
        found.append(at)
    return found


def _between(rows: Sequence[Row], numbers: Mapping[int, int], known: Sequence[int]) -> list[int]:
    """Where the numbers stand that known headings leave out, each once only."""
    found: list[int] = []
    for above, below in zip((-1, *known), (*known, len(rows)), strict=True):
        first = numbers[above] if above >= 0 else 0
        last = numbers[below] if below < len(rows) else max(numbers.values()) + 1
        for number in range(first + 1, last):
            here = [at for at in range(above + 1, below) if numbers.get(at) == number and _may_head(rows[at])]
            found += here if len(here) == 1 else []
    return found


def _may_head(row: Row) -> bool:
    text = row.text.text
    return len(text.split()) <= _WORDS and not find(text) and not text.endswith((".", ",", ";"))
