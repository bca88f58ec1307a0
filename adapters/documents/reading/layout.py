"""From words with places to lines in reading order: columns are found by their gutters and read one after the other.

A gutter is a left edge that many rows share and no word crosses. It parts columns only when the two sides are not rows of
one table: dates or labels beside text stand on the same baselines as the text, columns have baselines of their own.
All lengths are in points; y grows upwards, as in PDF.
"""

import itertools
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from statistics import median

LEAST_ROWS = 3
SHORT = 30
ALIGNED = 0.7
LARGER = 1.25
DEEPEST = 8
WIDE = 0.65


@dataclass(frozen=True, slots=True)
class Word:
    """A word: where it starts and ends, its baseline, its size, and its place in the file's own order."""

    text: str
    left: float
    right: float
    base: float
    size: float
    place: int = 0
    style: str = ""
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
    cut = _best_cut(table) if depth < DEEPEST else None
    if cut is None:
        if table:
            yield table
        return
    edge, first, last = cut
    inside = [word for row in table[first:last] for word in row]
    sides = [word for word in inside if word.left < edge], [word for word in inside if word.left >= edge]
    yield from regions([word for row in table[:first] for word in row], depth + 1)
    for side in reversed(sides) if _right_comes_first(*sides) else sides:
        yield from regions(side, depth + 1)
    yield from regions([word for row in table[last:] for word in row], depth + 1)


def _right_comes_first(left: Row, right: Row) -> bool:
    """Whether the right column is the one to begin with: the person's name stands there, or the script runs leftwards."""
    backwards = sum(_is_right_to_left(word) for word in (*left, *right))
    if backwards * 2 > len(left) + len(right):
        return True
    return max(word.size for word in right) > LARGER * max(word.size for word in left)


def _best_cut(table: Sequence[Row]) -> tuple[float, int, int] | None:
    """The left edge of the right column, and the rows it parts (first, one past the last)."""
    best: tuple[int, float, int, int] | None = None
    for edge in _edges(table):
        for first, last in _bands(table, edge):
            standing = sum(1 for row in table[first:last] if _stands_at(row, edge))
            if (best is None or standing > best[0]) and _are_columns(table[first:last], edge, standing):
                best = (standing, edge, first, last)
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
    """Runs of rows that no text crosses at the edge, each beginning where both sides have begun."""
    start = 0
    for index, row in enumerate([*table, None]):
        if row is None or _crosses(row, edge):
            right = [at for at in range(start, index) if _stands_at(table[at], edge)]
            left = [at for at in range(start, index) if table[at][0].left < edge]
            if right and left:
                yield right[0], index
            start = index + 1


def _stands_at(row: Row, edge: float) -> bool:
    """Whether the right side of a row begins just at the edge."""
    first = next((word for word in row if word.left >= edge), None)
    return first is not None and first.left < edge + 3  # points


def _crosses(row: Row, edge: float) -> bool:
    left = [word for word in row if word.left < edge]
    right = [word for word in row if word.left >= edge]
    if left and max(word.right for word in left) > edge + 1:
        return True
    return bool(left and right) and right[0].left - max(word.right for word in left) < 0.45 * right[0].size


def _are_columns(band: Sequence[Row], edge: float, standing: int) -> bool:
    left = [[word for word in row if word.left < edge] for row in band]
    right = [[word for word in row if word.left >= edge] for row in band]
    counts = sum(map(bool, left)), sum(map(bool, right))
    if min(counts) < LEAST_ROWS or standing < max(LEAST_ROWS, 0.3 * counts[1]):
        return False
    both = [(one, other) for one, other in zip(left, right, strict=True) if one and other]
    if len(both) / min(counts) < ALIGNED or min(_usual_length(left), _usual_length(right)) > SHORT:
        return True
    return (_wraps(left) and _wraps(right)) or (len(both) >= 0.9 * max(counts) and _are_cells(both))


def _wraps(side: Sequence[Row]) -> bool:
    """Whether a line on this side goes on in the next."""
    return any(row and row[0].text[:1].islower() for row in side[1:])


def _are_cells(both: Sequence[tuple[Row, Row]]) -> bool:
    """Whether rows are two like entries side by side (a bold line over a plain one, on both sides), not a label and its value."""
    alike = all(one[0].style == other[0].style for one, other in both)
    return alike and len({one[0].style for one, _other in both}) > 1


def _usual_length(side: Sequence[Row]) -> float:
    return median(sum(len(word.text) + 1 for word in row) for row in side if row)


def lines(region: Sequence[Row], keeps_hyphen: Callable[[str, str], bool]) -> list[str]:
    """The text of a region, one visual line each, with an empty line where the gap between two lines is large.

    A word cut at a line's end is made whole on the upper line; `keeps_hyphen` decides whether its hyphen is part of it.
    """
    pitches = [above[0].base - below[0].base for above, below in itertools.pairwise(region)]
    usual = median(pitches) if pitches else 0.0
    written: list[str] = []
    cut = False
    for index, row in enumerate(region):
        words = _read_order(row)
        if cut and written:
            rest = words.pop(0).text
            written[-1] += ("-" if keeps_hyphen(written[-1].split()[-1], rest) else "") + rest
        elif index and pitches[index - 1] > max(1.25 * usual, 1.5 * row[0].size):
            written.append("")
        if words:
            written.append(_line(words))
        cut = bool(words) and words[-1].hyphen
    return written


def _line(words: Sequence[Word]) -> str:
    """The words as text: a tab where the gap is wider than the spaces between words, except after a bullet or an icon."""
    gaps = [max(word.left - before.right, before.left - word.right) for before, word in itertools.pairwise(words)]
    least = min(gaps, default=0.0)
    text = words[0].text
    for gap, before, word in zip(gaps, words, words[1:], strict=False):
        wide = WIDE * word.size
        far = gap > (max(wide, 2 * least) if least < wide else wide) and (len(before.text) > 1 or before.text.isalnum())
        text += ("\t" if far else " ") + word.text
    return text


def _read_order(row: Row) -> Row:
    """From left to right; with any right-to-left word in it, the order PDFium found."""
    return sorted(row, key=lambda word: word.place) if any(map(_is_right_to_left, row)) else list(row)


def _is_right_to_left(word: Word) -> bool:
    return any("\u0590" <= char <= "\u08ff" or "\ufb1d" <= char <= "\ufefc" for char in word.text)
