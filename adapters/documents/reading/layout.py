"""From words with places to regions in reading order: columns are found by their gutters and read one after the other.

A gutter is a left edge that many rows share and no word crosses. It parts columns only when the two sides are not rows of
one table: dates or labels beside text stand on the same baselines as the text, columns have baselines of their own.
All lengths are in points or, where it says so, in ems; y grows upwards, as in PDF.
"""

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from statistics import median

LEAST_ROWS = 3
LEAST_LENGTH = 4  # characters: the usual line of a narrower column would be icons or bullets
SHORT = 30  # characters: longer lines are text, not dates or labels
ALIGNED = 0.7  # from this share of common baselines on, two sides may be rows of one table
CLEAR = 0.55  # em: the least gap at a gutter
FLUSH = 3  # points: nearer than this, an edge is the same edge
INDENT = 24  # points: how far lines of a column may stand in
LARGER = 1.25  # a name is set larger than anything in the other column
MAIN = 1.5  # the main column holds so many times the text of a side column
DEEPEST = 8  # no page nests more columns
BACKWARDS = re.compile("[\u0590-\u08ff\ufb1d-\ufefc]")
BULLETS = frozenset("•◦▪▫■□●○◆◇‣⁃∙·►▶▸➢➤✓✔❖★☆")


@dataclass(frozen=True, slots=True)
class Block:
    """The paragraph that words are of as the file itself says, by its number on the page; `level`: how deep a heading (0: none).

    `item` is the number of the item of a list that it stands in (0 for none). `bare`: the item begins here and nothing is drawn
    before it. `label`: the words are what is drawn before an item.
    """

    number: int = 0
    level: int = 0
    item: int = 0
    bare: bool = False
    label: bool = False


@dataclass(frozen=True, slots=True)
class Word:
    """A word: where it starts and ends, its baseline, its size (1 em), and its place in the file's own order."""

    text: str
    left: float
    right: float
    base: float
    size: float
    place: int = 0
    style: str = ""
    hyphen: bool = False  # cut by a hyphen at the end of a line; `text` has none
    block: Block | None = None  # none where the file has no structure


Row = list[Word]


def rows(words: Sequence[Word]) -> list[Row]:
    """Words that stand on one baseline, from top to bottom, each row from left to right. Bullets join the row beside them."""
    found: list[Row] = []
    bullets = [word for word in words if word.text in BULLETS]
    for word in sorted((word for word in words if word.text not in BULLETS), key=lambda word: (-word.base, word.left)):
        if found and found[-1][0].base - word.base <= max(1.2, 0.3 * min(word.size, found[-1][0].size)):
            found[-1].append(word)
        else:
            found.append([word])
    for bullet in bullets:
        near = [row for row in found if abs(row[0].base - bullet.base) <= bullet.size]
        row = min(near, key=lambda row: _distance(bullet, row), default=None)
        if row is None or _distance(bullet, row) > bullet.size:
            found.append([bullet])
        else:
            row.append(bullet)
    found.sort(key=lambda row: -row[0].base)
    for row in found:
        row.sort(key=lambda word: word.left)
    return found


def _distance(bullet: Word, row: Row) -> float:
    """How far a row is from a bullet; one with its text on the wrong side counts as half an em farther."""
    backwards = any(map(is_right_to_left, row))
    beside = any(word.right <= bullet.left if backwards else word.left >= bullet.right for word in row)
    return abs(row[0].base - bullet.base) + (0 if beside else bullet.size / 2)


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
    """Whether the right column is the one to begin with: it has the name, it is the main one, or the script runs leftwards."""
    backwards = sum(map(is_right_to_left, (*left, *right)))
    if backwards * 2 > len(left) + len(right):
        return True
    sizes = max(word.size for word in left), max(word.size for word in right)
    amounts = sum(len(word.text) for word in left), sum(len(word.text) for word in right)
    return sizes[1] > LARGER * sizes[0] or (amounts[1] > MAIN * amounts[0] and sizes[0] < LARGER * sizes[1])


def _best_cut(table: Sequence[Row]) -> tuple[float, int, int] | None:
    """The left edge of the right column, and the rows it parts (first, one past the last): the longest there is."""
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
        if before is None or word.left - before.right > CLEAR * word.size
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
            first = next((at for at in range(start, index) if 0 <= _inset(table[at], edge) < FLUSH), None)
            if first is not None and any(row[0].left < edge for row in table[start:index]):
                yield first, index
            start = index + 1


def _inset(row: Row, edge: float) -> float:
    """How far behind the edge the right side of a row begins; negative when it has none."""
    return next((word.left - edge for word in row if word.left >= edge), -1.0)


def _crosses(row: Row, edge: float) -> bool:
    """Whether text runs over the edge: a word, words close together, or a line of items set apart evenly."""
    left = [word.right for word in row if word.left < edge]
    right = [word for word in row if word.left >= edge]
    if left and max(left) > edge + 1:
        return True
    if not (left and right):
        return False
    gap = right[0].left - max(left)
    others = [two.left - one.right for one, two in itertools.pairwise(row) if two is not right[0]]
    items = [other for other in others if other > CLEAR * right[0].size]
    return gap < CLEAR * right[0].size or (len(items) > 1 and max(gap, *items) < 1.3 * min(gap, *items))


def _are_columns(band: Sequence[Row], edge: float) -> bool:
    left = [[word for word in row if word.left < edge] for row in band]
    right = [[word for word in row if word.left >= edge] for row in band]
    counts = sum(map(bool, left)), sum(map(bool, right))
    if min(counts) < LEAST_ROWS or not _is_flush(band, edge, counts[1]):
        return False
    lengths = _usual_length(left), _usual_length(right)
    if min(lengths) <= LEAST_LENGTH:
        return False
    both = [(one, other) for one, other in zip(left, right, strict=True) if one and other]
    if len(both) / min(counts) < ALIGNED or min(lengths) > SHORT:
        return True
    return (_wraps(left) and _wraps(right)) or (len(both) >= 0.9 * max(counts) and _are_cells(both))


def _is_flush(band: Sequence[Row], edge: float, count: int) -> bool:
    """Whether the right side stands at the edge: some rows right there, most of them at most an indent behind."""
    insets = [inset for inset in (_inset(row, edge) for row in band) if inset >= 0]
    return sum(inset < FLUSH for inset in insets) >= LEAST_ROWS and sum(inset <= INDENT for inset in insets) >= 0.6 * count


def _usual_length(side: Sequence[Row]) -> float:
    return median(sum(len(word.text) + 1 for word in row) for row in side if row)


def _wraps(side: Sequence[Row]) -> bool:
    """Whether a line on this side goes on in the next."""
    return any(row and row[0].text[:1].islower() for row in side[1:])


def _are_cells(both: Sequence[tuple[Row, Row]]) -> bool:
    """Whether rows are two like entries side by side (a bold line over a plain one, on both sides), not a label and its value."""
    alike = all(one[0].style == other[0].style for one, other in both)
    return alike and len({one[0].style for one, _other in both}) > 1


def is_right_to_left(word: Word) -> bool:
    """Whether a word is written from right to left."""
    return not word.text.isascii() and BACKWARDS.search(word.text) is not None
