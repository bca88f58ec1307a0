"""Tables with dates in a column whose cells go on in the rows below: each row of the table becomes one row of words."""

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import replace

from adapters.documents.reading.placed import MARKS, WIDE, Row, Word, gaps, is_right_to_left, text_of
from core.resume.meta import is_dates

COLUMNS = 3  # two are a label and its text
SAME = 2  # points: nearer than this, cells stand right under each other
CLEAR = 0.3  # em: the least gap before a cell
SPACE = 0.25  # em: between two words
BESIDE = 4 * WIDE  # em: between two cells of a row made whole
MARGIN = 1.5  # em: the most between the end of a full cell and the next column
APART = 1.15  # times the least pitch: the gap above a row of the table
FAR = 4  # em: rows that are farther apart are of two tables
MOST = 5  # rows that a cell has
DATED = 2  # rows of the table with dates

Cells = dict[int, Row]


def table(rows: Sequence[Row]) -> tuple[int, int, list[Row]] | None:
    """Where such a table begins and ends among rows, and its rows made whole; none where no cell goes on in a lower row."""
    start = 0
    while start < len(rows):
        edges = _edges(rows[start])
        found = list(_fitting(rows[start:], edges)) if len(edges) >= COLUMNS else []
        records = _records(found)
        if len(records) < len(found) and _are_whole(records, edges):
            return start, start + len(found), [_whole(record) for record in records]
        start += max(1, len(found))
    return None


def _edges(row: Row) -> list[tuple[float, float]]:
    """Where the cells of a row begin and end, as its wide gaps tell."""
    starts = [0, *(at for at, gap in enumerate(gaps(row), 1) if gap > WIDE * row[at].size), len(row)]
    if row[0].text in MARKS or any(map(is_right_to_left, row)):
        return []
    return [(row[start].left, row[end - 1].right) for start, end in itertools.pairwise(starts)]


def _fitting(rows: Sequence[Row], edges: Sequence[tuple[float, float]]) -> Iterator[Cells]:
    """The cells of rows, as far down as all of them stand in the columns."""
    for above, row in zip([None, *rows], rows, strict=False):
        cells = _cells(row, edges)
        if not cells or (above and above[0].base - row[0].base > FAR * row[0].size):
            return
        yield cells


def _cells(row: Row, edges: Sequence[tuple[float, float]]) -> Cells:
    """What stands in each column of a row; nothing where it does not keep to them."""
    cells: Cells = {}
    column = -1
    for at, word in enumerate(row):
        clear = not at or word.left - row[at - 1].right > CLEAR * word.size
        begun = _column(row, at, edges) if clear else None
        if begun is not None and begun > column:
            column = begun
        elif not at or word.left - row[at - 1].right > 2 * WIDE * word.size:
            return {}
        cells.setdefault(column, []).append(word)
    ends = [(words[-1].right, edges[at + 1][0]) for at, words in cells.items() if at + 1 < len(edges)]
    return {} if row[0].text in MARKS or any(right > edge for right, edge in ends if right > edge + SAME) else cells


def _column(row: Row, at: int, edges: Sequence[tuple[float, float]]) -> int | None:
    """The column in which a cell begins with this word: under the others there, or ending under them."""
    end = next(
        (index for index in range(at + 1, len(row)) if row[index].left - row[index - 1].right > WIDE * row[index].size), len(row)
    )
    left, right = row[at].left, row[end - 1].right
    return next((k for k, (start, stop) in enumerate(edges) if abs(left - start) <= SAME or abs(right - stop) <= SAME), None)


def _records(found: Sequence[Cells]) -> list[list[Cells]]:
    """The rows of the table, each with those that its cells go on in: told by the gaps between them, else by their dates."""
    bases = [next(iter(cells.values()))[0].base for cells in found]
    pitches = [above - below for above, below in itertools.pairwise(bases)]
    least = min(pitches, default=0.0)
    wide = [pitch > APART * least for pitch in pitches]
    dated = [any(is_dates(text_of(cell)) for cell in cells.values()) for cells in found[1:]]
    records = [[found[0]]] if found else []
    for cells, begins in zip(found[1:], wide if any(wide) else dated, strict=True):
        if begins:
            records.append([cells])
        else:
            records[-1].append(cells)
    return records


def _are_whole(records: Sequence[Sequence[Cells]], edges: Sequence[tuple[float, float]]) -> bool:
    """Whether the cells go on because they are full, and rows of the table have their dates in one column."""
    ends = max(row[-1].right for record in records for cells in record for row in cells.values())
    limits = [start - MARGIN * _size(records) for start, _end in edges[1:]] + [ends]
    dates = [at for record in records for at in range(len(edges)) if is_dates(text_of(_cell(record, at)))]
    dated = max(map(dates.count, dates), default=0)
    full = all(_are_full(record, limits) for record in records)
    return full and dated >= DATED and 2 * dated >= len(records) and all(len(record) <= MOST for record in records)


def _size(records: Sequence[Sequence[Cells]]) -> float:
    return next(iter(records[0][0].values()))[0].size


def _are_full(record: Sequence[Cells], limits: Sequence[float]) -> bool:
    """Whether each cell that goes on has no room for its next word in the row above."""
    for above, below in itertools.pairwise(record):
        for at, words in below.items():
            last, first = above.get(at, [None])[-1], words[0]
            if last is None or last.right + SPACE * first.size + first.right - first.left < limits[at]:
                return False
    return True


def _cell(record: Sequence[Cells], at: int) -> Row:
    return [word for cells in record for word in cells.get(at, [])]


def _whole(record: Sequence[Cells]) -> Row:
    """The words of a row of the table side by side, its cells one after the other."""
    made: Row = []
    base = min(word.base for word in _cell(record[:1], next(iter(record[0]))))
    for at in sorted({at for cells in record for at in cells}):
        gap = BESIDE
        for word in _cell(record, at):
            if made and made[-1].hyphen:
                made[-1] = _longer(made[-1], word)
                continue
            left = made[-1].right + gap * word.size if made else word.left
            made.append(replace(word, left=left, right=left + word.right - word.left, base=base))
            gap = SPACE
    return made


def _longer(cut: Word, rest: Word) -> Word:
    return replace(cut, text=cut.text + rest.text, right=cut.right + rest.right - rest.left, hyphen=rest.hyphen)
