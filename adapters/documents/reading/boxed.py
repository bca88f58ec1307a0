"""Names in little boxes, as skills are set: they stand closer than the cells of a table, and all as far from each other."""

from collections.abc import Iterator, Sequence

from adapters.documents.reading.placed import Row, gaps, is_right_to_left, look

LEAST, MOST = 0.35, 0.4  # em: between two boxes at least, and between two words of one at most
APART = 1.6  # times the space between words: the gap between two boxes
EVEN = 1.15  # times the least of the gaps between boxes: the widest
SPACES = 1.3  # times the least space between words: the widest
BOXES = 3  # in a row, from which its gaps tell
WORDS = 5  # of one box
BELOW = 2.5  # em: rows of boxes are no farther apart


def boxed(table: Sequence[Row]) -> list[float]:
    """The gap from which two words of a row stand in two boxes, row by row; 0 where it has none.

    Rows of one or two boxes are told by a row of more above or below them, or by each other where their gaps are the same.
    """
    own = [_gap(row) for row in table]
    found = [0.0] * len(table)
    for at, (gap, boxes) in enumerate(own):
        for way in (-1, 1) if gap else ():
            around = list(_around(table, at, gap, way))
            if boxes >= BOXES or any(own[other][0] for other in around):
                found[at] = gap
                for other in around:
                    found[other] = gap
    return found


def _around(table: Sequence[Row], at: int, gap: float, way: int) -> Iterator[int]:
    """The rows above or below one of boxes that are boxes as far apart, or single ones."""
    while 0 <= at + way < len(table):
        before, at = table[at], at + way
        row, words = table[at], 1
        if abs(row[0].base - before[0].base) > BELOW * row[0].size or look(row) != look(before):
            return
        for apart in gaps(row):
            words = 1 if apart >= gap else words + 1
            if words > WORDS or not (apart <= MOST * row[0].size or gap <= apart <= EVEN * EVEN * gap):
                return
        yield at


def _gap(row: Row) -> tuple[float, int]:
    """The gap from which two words of a row stand in two boxes, as its own gaps tell, of two widths and even; and the boxes."""
    apart = gaps(row)
    if not apart or any(is_right_to_left(word) or not any(map(str.isalnum, word.text)) for word in row):
        return 0.0, 0
    wide = [gap for gap in apart if gap > SPACES * min(apart)]
    spaces = [gap for gap in apart if gap <= SPACES * min(apart)]
    if not wide or len(spaces) * 2 < len(wide):
        return 0.0, 0
    clear = min(wide) >= max(LEAST * row[0].size, APART * max(spaces)) and max(wide) <= EVEN * min(wide)
    ends = [word.text for word, gap in zip(row, apart, strict=False) if gap in wide]
    told = clear and max(spaces) <= MOST * row[0].size and not any(text.endswith((".", "!", "?", ":", ",", ";")) for text in ends)
    return (min(wide) / EVEN, len(wide) + 1) if told else (0.0, 0)
