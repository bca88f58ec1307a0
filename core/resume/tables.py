"""Groups that stand side by side, read row by row, put back one after the other."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby, pairwise

from core.resume.lexicon import fold, words
from core.resume.meta import is_dates
from core.resume.passage import joined
from core.resume.rows import Row, of_passage

_CELLS = re.compile(r"\t+|\s{2,}")
_BAR = re.compile(r"\s*\|\s*")
_MOST = 4  # columns
_NAME = 3  # words
_PAIR = 2


def is_head(text: str) -> bool:
    """Whether a row only says what the columns below it hold: "Skill <tab> Years"."""
    cells = [fold(cell).strip(" .:*") for cell in _CELLS.split(text)]
    return len(cells) > 1 and all(cell in words("headings", "columns", "phrases") for cell in cells)


def has_head(rows: Sequence[Row]) -> bool:
    """Whether the first of these rows stands over the columns of the others, one of which it calls dates that they have."""
    if len(rows) <= 1 or is_head(rows[0].text.text):
        return len(rows) > 1
    names, first = (row.text.text.split("\t") for row in rows[:2])
    plain = all(0 < len(name.split()) <= _NAME and not any(map(str.isdigit, name)) for name in names)
    known = [fold(name).strip(" .:*") in words("headings", "columns", "phrases") for name in names]
    alike = len(names) == len(first) > _PAIR and plain
    return alike and any(told and is_dates(cell) for told, cell in zip(known, first, strict=True))


def unbarred(rows: Sequence[Row]) -> Sequence[Row]:
    """The rows of a table that is typed with bars between its cells, with tabs: "Course | Board | Year" over its rows."""
    parted = [row.text.split(_BAR) for row in rows]
    cells = len(parted[0]) if rows else 0
    alike = cells > _PAIR and len(rows) > 1 and all(len(one) == cells for one in parted)
    named = alike and all(fold(cell.text).strip(" .:*") in words("headings", "columns", "phrases") for cell in parted[0])
    return [replace(row, text=joined(one, "\t")) for row, one in zip(rows, parted, strict=True)] if named else rows


def with_duties_below(head: Row, rows: Sequence[Row]) -> Iterator[Row]:
    """The rows of a table, what its last column says was done there in rows of their own: "Employer <tab> Role <tab> Duties"."""
    names = head.text.text.split("\t")
    told = any(word in words("headings", "forms", "inner") for word in fold(names[-1]).split())
    for row in rows:
        cut = row.text.text.rfind("\t")
        if not told or row.text.text.count("\t") != len(names) - 1:
            yield row
            continue
        yield replace(row, text=row.text.cut(0, cut))
        yield replace(of_passage(row.text.cut(cut + 1), row), gap=False, remark=True)


def with_whole_degrees(rows: Sequence[Row]) -> list[Row]:
    """The rows, a degree that goes on below itself in a narrow column put together: "کارشناسی" over "ارشد" is a master's."""
    found = list(rows)
    for at, row in enumerate(found[1:], 1):
        first, _, rest = found[at - 1].text.text.partition(" ")
        cell, tab, _ = row.text.text.partition("\t")
        if tab and rest and not (row.gap or row.glyph) and fold(f"{first} {cell}") in words("roles", "higher"):
            above = found[at - 1].text
            whole = joined([above.cut(0, len(first)), row.text.cut(0, len(cell)), above.cut(len(first) + 1)])
            found[at - 1 : at + 1] = [replace(found[at - 1], text=whole), replace(row, text=row.text.cut(len(cell) + 1))]
    return found


def by_columns(rows: Sequence[Row]) -> list[Row]:
    """Blocks of rows with as many cells each are read column by column, when a row of them is all lists or all dates.

    A table of skills and levels has no such row and stays as it is.
    """
    found: list[Row] = []
    for count, run in groupby(rows, lambda row: row.text.text.count("\t") + 1 if not row.glyph else 1):
        block = list(run)
        if 1 < count <= _MOST and len(block) > 1 and any(_tells(row) for row in block):
            cells = [_cells(row) for row in block]
            for at in range(count):
                first, *below = [column[at] for column in cells if at < len(column)]
                found += [replace(first, gap=first.gap or at > 0), *below]
        else:
            found += block
    return found


def _cells(row: Row) -> list[Row]:
    edges = [-1, *[at for at, letter in enumerate(row.text.text) if letter == "\t"], len(row.text.text)]
    return [of_passage(row.text.cut(start + 1, end), row) for start, end in pairwise(edges)]


def _tells(row: Row) -> bool:
    cells = row.text.text.split("\t")
    return all("," in cell for cell in cells) or all(is_dates(cell) for cell in cells)
