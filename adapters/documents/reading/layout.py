"""From words with places to lines in reading order: columns are found by their gutters and read one after the other.

A gutter is a left edge that many rows share and no word crosses. It parts columns only when the two sides are not rows of
one table: dates or labels beside text stand on the same baselines as the text, columns have baselines of their own.
All lengths are in points; y grows upwards, as in PDF.
"""

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from statistics import median

LEAST_ROWS = 3
SHORT = 30
ALIGNED = 0.7


@dataclass(frozen=True, slots=True)
class Word:
    """A word: where it starts and ends, its baseline, its size, and its place in the file's own order."""

    text: str
    left: float
    right: float
    base: float
    size: float
    place: int = 0
    hyphen: bool = False  # cut by a hyphen at the end of a line; `text` has none


Row = list[Word]


def rows(words: Sequence[Word]) -> list[Row]:
    """Words that stand on one baseline, from top to bottom, each row from left to right."""
    found: list[Row] = []
    for word in sorted(words, key=lambda word: (-word.base, word.left)):
        if found and found[-1][0].base - word.base <= max(1.2, 0.2 * min(word.size, found[-1][0].size)):
            found[-1].append(word)
        else:
            found.append([word])
    for row in found:
        row.sort(key=lambda word: word.left)
    return found


def regions(words: Sequence[Word], depth: int = 0) -> Iterator[list[Row]]:
    """The rows of each region of the page, regions in reading order."""
    table = rows(words)
    cut = _best_cut(table) if depth < 8 else None  # noqa: PLR2004 - no page nests columns this deep
    if cut is None:
        if table:
            yield table
        return
    edge, first, last = cut
    inside = [word for row in table[first:last] for word in row]
    yield from regions([word for row in table[:first] for word in row], depth + 1)
    yield from regions([word for word in inside if word.left < edge], depth + 1)
    yield from regions([word for word in inside if word.left >= edge], depth + 1)
    yield from regions([word for row in table[last:] for word in row], depth + 1)


def _best_cut(table: Sequence[Row]) -> tuple[float, int, int] | None:
    """The left edge of the right column, and the rows it parts (first, one past the last)."""
    best: tuple[int, float, int, int] | None = None
    for edge in _edges(table):
        for first, last in _bands(table, edge):
            if (best is None or last - first > best[0]) and _are_columns(table[first:last], edge):
                best = (last - first, edge, first, last)
    return best[1:] if best else None


def _edges(table: Sequence[Row]) -> list[float]:
    """Left edges that enough rows share, each word there standing clear of the word before it."""
    edges = sorted(
        word.left
        for row in table
        for before, word in zip([None, *row], row, strict=False)
        if before is None or word.left - before.right > 0.45 * word.size
    )
    shared: list[float] = []
    start = 0
    for end in range(1, len(edges) + 1):
        if end == len(edges) or edges[end] - edges[start] > 2:  # noqa: PLR2004 - points
            if end - start >= LEAST_ROWS:
                shared.append(edges[start] - 0.5)
            start = end
    return shared


def _bands(table: Sequence[Row], edge: float) -> Iterator[tuple[int, int]]:
    """Runs of rows that no text crosses at the edge, and that have words on both sides."""
    start = 0
    for index, row in enumerate([*table, None]):
        if row is None or _crosses(row, edge):
            if index - start >= LEAST_ROWS:
                yield from _trimmed(table, edge, start, index)
            start = index + 1


def _trimmed(table: Sequence[Row], edge: float, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The band without the rows at its top and bottom that only have one side: they may be headers across the page."""
    right = [index for index in range(start, end) if table[index][-1].left >= edge]
    left = [index for index in range(start, end) if table[index][0].left < edge]
    if right and left:
        yield min(right[0], max(left[0], start)), end


def _crosses(row: Row, edge: float) -> bool:
    left = [word for word in row if word.left < edge]
    right = [word for word in row if word.left >= edge]
    if left and max(word.right for word in left) > edge + 1:
        return True
    return bool(left and right) and right[0].left - max(word.right for word in left) < 0.45 * right[0].size


def _are_columns(band: Sequence[Row], edge: float) -> bool:
    left = [[word for word in row if word.left < edge] for row in band]
    right = [[word for word in row if word.left >= edge] for row in band]
    counts = sum(map(bool, left)), sum(map(bool, right))
    if min(counts) < LEAST_ROWS:
        return False
    smaller = left if counts[0] < counts[1] else right
    both = sum(1 for one, other in zip(left, right, strict=True) if one and other)
    lengths = [sum(len(word.text) + 1 for word in words) for words in smaller if words]
    return both / min(counts) < ALIGNED or median(lengths) > SHORT


def lines(region: Sequence[Row]) -> list[str]:
    """The text of a region, one visual line each, with an empty line where the gap between two lines is large."""
    pitches = [above[0].base - below[0].base for above, below in itertools.pairwise(region)]
    usual = median(pitches) if pitches else 0.0
    written: list[str] = []
    carried = ""
    for index, row in enumerate(region):
        if index and pitches[index - 1] > max(1.25 * usual, 1.5 * row[0].size):
            written.append("")
        written.append(line(row, carried))
        carried = ""
    return written


def line(row: Row, _carried: str = "") -> str:
    """The words of a row as text: a tab where the gap is wider than any space between words."""
    ordered = sorted(row, key=lambda word: word.place) if _right_to_left(row) else row
    text = ordered[0].text
    for before, word in itertools.pairwise(ordered):
        gap = max(word.left - before.right, before.left - word.right)
        text += ("\t" if gap > 1.5 * word.size else " ") + word.text
    return text


def _right_to_left(row: Row) -> bool:
    return any("\u0590" <= char <= "\u08ff" or "\ufb1d" <= char <= "\ufefc" for word in row for char in word.text)
