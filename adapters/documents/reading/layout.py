"""From words with places to regions in reading order: columns are found by their gutters and read one after the other.

A gutter is a left edge that many rows share and no word crosses. It parts columns only when the two sides are not rows of
one table: `columns` tells them apart. All lengths are in points or, where it says so, in ems; y grows upwards, as in PDF.
"""

import itertools
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from statistics import median

from adapters.documents.reading import gridded
from adapters.documents.reading.columns import FLUSH, are_columns, is_heading, is_reach
from adapters.documents.reading.placed import BULLETS, Row, Word, is_right_to_left, look, text_of
from core.resume.names import is_name

LEAST_ROWS = 3
CLEAR = 0.55  # em: the least gap at a gutter
NARROW = 0.38  # em: the least gap where the right side stands right at the gutter; the space between two words is smaller
WIDER = 1.3  # times the other gaps of its row
SAME = 2  # points: nearer than this, words stand right at a gutter
LARGER = 1.25  # a name is set larger than anything in the other column
TIGHT = 1.3  # times the usual pitch: lines that are no farther apart are of one paragraph or list
NEARER = 1.25  # a heading stands so many times farther from what is above it than from what is below
NARROWER = 0.75  # a column beside the text has at most this share of its width
MAIN = 1.5  # the main column holds so many times the text of a side column
DEEPEST = 8  # no page nests more columns


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
    if depth < DEEPEST and (grid := gridded.table(table)):
        start, end, whole = grid
        yield from regions(_words(table[:start]), depth + 1)
        yield whole
        yield from regions(_words(table[end:]), depth + 1)
        return
    cut = _best_cut(table) if depth < DEEPEST else None
    if cut is None:
        if table:
            yield table
        return
    edge, first, last = cut
    inside = _words(table[first:last])
    sides = [word for word in inside if word.left < edge], [word for word in inside if word.left >= edge]
    one, other = reversed(sides) if _right_comes_first(*sides) else sides
    one, other = _marked(one, beside=other), _marked(other, beside=one)
    below = _words(table[last:])
    if below and _flows_on(one, other, below):
        one, below = [*one, *below], []
    for part in (_words(table[:first]), one, other, below):
        yield from regions(part, depth + 1)


def _marked(column: Row, *, beside: Row) -> Row:
    """A column whose words are told to stand beside the text, when it is much narrower than the other."""
    narrow, wide = (max(word.right for word in side) - min(word.left for word in side) for side in (column, beside))
    return [replace(word, aside=True) for word in column] if narrow < NARROWER * wide else column


def _words(table: Sequence[Row]) -> Row:
    return [word for row in table for word in row]


def _flows_on(column: Row, box: Row, below: Row) -> bool:
    """Whether the text below two columns is the rest of the first, which only went around a box beside it."""
    table, next_row = rows(column), rows(below)[0]
    pitch = median(above[0].base - row[0].base for above, row in itertools.pairwise(table)) if len(table) > 1 else 0.0
    reaches = table[-1][0].base < min(word.base for word in box)
    return (
        reaches
        and table[-1][0].base - next_row[0].base <= TIGHT * pitch
        and next_row[0].left <= max(row[0].left for row in table)
    )


def _right_comes_first(left: Row, right: Row) -> bool:
    """Whether the right column is the one to begin with: it has the name, it is the main one, or the script runs leftwards.

    A left column that begins with the name in letters like the others comes first, where the right one begins with a section.
    """
    backwards = sum(map(is_right_to_left, (*left, *right)))
    if backwards * 2 > len(left) + len(right):
        return True
    if _begins_with_name(rows(left)) and is_heading(rows(right)[0]):
        return False
    sizes = max(word.size for word in left), max(word.size for word in right)
    amounts = sum(len(word.text) for word in left), sum(len(word.text) for word in right)
    return sizes[1] > LARGER * sizes[0] or (amounts[1] > MAIN * amounts[0] and sizes[0] < LARGER * sizes[1])


def _begins_with_name(side: Sequence[Row]) -> bool:
    """Whether a column begins with a name, however small, and tells how to reach the person."""
    top = text_of(side[0])
    return len(side[0]) > 1 and not is_heading(side[0]) and is_name(top) and any(map(is_reach, side))


def _best_cut(table: Sequence[Row]) -> tuple[float, int, int] | None:
    """The left edge of the right column, and the rows it parts (first, one past the last): the longest there is."""
    best: tuple[int, float, int, int] | None = None
    for edge in _edges(table):
        for first, last in _bands(table, edge):
            if (best is None or last - first > best[0]) and are_columns(table[first:last], edge):
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
    """Runs of rows that no text crosses at the edge, each beginning where both sides have begun, or the left has for sure."""
    start = 0
    usual = Counter(map(look, table)).most_common(1)[0][0]
    for index, row in enumerate([*table, None]):
        if row is None or _crosses(row, edge, usual):
            last = index if row is None else _end(table, start, index, edge)
            first = next((at for at in range(start, last) if 0 <= _inset(table[at], edge) < FLUSH), None)
            if first is not None and any(row[0].left < edge for row in table[start:last]):
                yield start if _begins_beside(table[start:first], table[first:last], edge, top=not start) else first, last
            start = index + 1


def _begins_beside(above: Sequence[Row], band: Sequence[Row], edge: float, *, top: bool) -> bool:
    """Whether what stands at the left above two columns is of the left one: the name stands lower.

    So it does where it is the largest, and where a page begins with a heading or contact data.
    """
    if not above:
        return False
    right = max(word.size for row in band for word in row if word.left >= edge)
    left = max(word.size for row in (*above, *band) for word in row if word.left < edge)
    return right > LARGER * left or (top and (is_heading(above[0]) or is_reach(above[0])))


def _end(table: Sequence[Row], start: int, index: int, edge: float) -> int:
    """Where a band ends that the row at `index` crosses: a heading of what is below stands nearer to it than to what is above."""
    last = index - 1
    if last - 1 <= start or _inset(table[last], edge) >= 0:
        return index
    above, below = (one[0].base - other[0].base for one, other in itertools.pairwise(table[last - 1 : last + 2]))
    return last if above > NEARER * below else index


def _inset(row: Row, edge: float) -> float:
    """How far behind the edge the right side of a row begins; negative when it has none."""
    return next((word.left - edge for word in row if word.left >= edge), -1.0)


def _crosses(row: Row, edge: float, usual: tuple[str, int]) -> bool:
    """Whether text runs over the edge: a word, words close together, or a line of items set apart evenly that are no headings."""
    left = [word.right for word in row if word.left < edge]
    right = [word for word in row if word.left >= edge]
    laps = _laps(row, edge)
    if left and max(left) > edge + SAME and not laps:
        return True
    if not (left and right):
        return False
    gap, em = right[0].left - max(left), min(word.size for word in row)
    others = [two.left - one.right for one, two in itertools.pairwise(row) if two is not right[0]]
    items = [other for other in others if other > CLEAR * right[0].size]
    evenly = len(items) > 1 and max(gap, *items) < 1.3 * min(gap, *items)
    stands = right[0].left - edge <= SAME and gap > WIDER * max(others, default=0.0)
    return (gap < (NARROW if stands else CLEAR) * em and not laps) or (evenly and not _is_heading(row, usual))


def _laps(row: Row, edge: float) -> bool:
    """Whether a line is too long for its column: text right at the edge is laid over it, or follows closely in another look."""
    at = next((at for at, word in enumerate(row) if word.left >= edge), 0)
    if not at or row[at].left - edge > SAME:
        return False
    return row[at - 1].right > row[at].left or look([row[at - 1]]) != look([row[at]])


def _is_heading(row: Row, usual: tuple[str, int]) -> bool:
    """Whether a row is set as headings are: larger than most of the page, or otherwise and no smaller."""
    looks = [look([word]) for word in row]
    return all(one != usual and one[1] >= usual[1] for one in looks)
