"""Dates in the left cells of a table that stand at half the height of the text beside them: they are read with its first row."""

import itertools
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from adapters.documents.reading.placed import Row, first_cell, text_of
from core.resume.meta import is_dates

SAME = 2  # points
LOOSER = 1.12  # times the closest pitch: rows that are farther apart are of two cells
OFF = 0.3  # em: how far from the middle a date may stand
LEAST = 2  # dates in a table


@dataclass(slots=True)
class _Cells:
    """A row of the table: the numbers of its rows of text, and those of the rows that its date stands in."""

    text: list[int] = field(default_factory=list)
    dates: list[int] = field(default_factory=list)


def with_dates_on_top(table: list[Row]) -> list[Row]:
    """The rows with such dates before the first row of their text; as they are where one of the dates is not in the middle."""
    sizes = [_date(row) for row in table]
    starts = Counter(round(row[size].left) for row, size in zip(table, sizes, strict=True) if 0 < size < len(row))
    if sum(map(bool, sizes)) < LEAST or not starts:
        return table
    edge = starts.most_common(1)[0][0] - SAME
    cells = [one for one in _cells(table, sizes, edge) if one.dates and one.text]
    if not all(_is_centred(one, table) for one in cells) or not any(one.dates[0] > one.text[0] for one in cells):
        return table
    raised = [list(row) for row in table]
    for one in cells:
        top = table[one.text[0]]
        dates = [word for at in one.dates for word in table[at][: sizes[at]]]
        for at in one.dates:
            raised[at] = raised[at][sizes[at] :]
        raised[one.text[0]] = [*(replace(word, base=top[-1].base) for word in dates), *raised[one.text[0]]]
    return [row for row in raised if row]


def _date(row: Row) -> int:
    """How many words of a row are a date in a cell of its own."""
    size = first_cell(row) or len(row)
    return size if is_dates(text_of(row[:size])) else 0


def _cells(table: Sequence[Row], sizes: Sequence[int], edge: float) -> Iterator[_Cells]:
    """The rows of the table, parted by wider gaps and by rows that begin at the left with something else."""
    texts = [at for at, row in enumerate(table) if row[sizes[at] :] and row[sizes[at]].left >= edge]
    pitches = [table[above][0].base - table[at][0].base for above, at in itertools.pairwise(texts) if at - above <= LEAST]
    near = LOOSER * min(pitches, default=0.0)
    current = _Cells()
    for at, row in enumerate(table):
        rest = row[sizes[at] :]
        beside = bool(rest) and rest[0].left >= edge
        apart = beside and bool(current.text) and table[current.text[-1]][0].base - row[0].base > near
        if apart or (rest and not beside):
            yield current
            current = _Cells()
        if beside:
            current.text.append(at)
        if sizes[at] and not (rest and not beside):
            current.dates.append(at)
    yield current


def _is_centred(cells: _Cells, table: Sequence[Row]) -> bool:
    first, last = (table[at][0].base for at in (cells.text[0], cells.text[-1]))
    dates = [table[at][0] for at in cells.dates]
    middle = sum(word.base for word in dates) / len(dates)
    return abs(middle - (first + last) / 2) <= OFF * dates[0].size
