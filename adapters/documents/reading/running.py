"""Heads and feet of pages: rows that stand at the same place of several pages, and what is set apart at the end of the last."""

import re
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from adapters.documents.reading.columns import DATE
from adapters.documents.reading.layout import regions, rows
from adapters.documents.reading.placed import MARKS, Row, Word, text_of

MOST_ROWS = 3  # of a head or foot
MOST_CLOSING = 6  # rows of what is set apart at the end
SMALLER = 0.9  # times the usual size: small print
APART = 1.8  # em: how far small print stands from the text
FAR = 2.5  # the same of other print
LOW = 0.08  # of the height of a page: its margin
LEADING = 1.6  # em: rows of one block are no farther apart
SENTENCE = 60  # characters: longer rows are text
PLACE = 3.0  # points: nearer than this, two rows of different pages stand at the same place

Sign = tuple[int, str]


class Parts(NamedTuple):
    """The words of a page: its running head, its text, what only stands at the end of the last page, its running foot."""

    head: Row
    text: Row
    closing: Row
    foot: Row


def apart(pages: Sequence[Sequence[Word]], height: float) -> list[Parts]:
    """Each page with its running head and foot set apart. `height`: of the last page."""
    found = _running(pages)
    if found:
        table = rows(found[-1].text)
        at = len(table) - _closing(table, height)
        found[-1] = found[-1]._replace(text=_words(table[:at]), closing=_words(table[at:]))
    return found


def _closing(table: Sequence[Row], height: float) -> int:
    """How many rows at the end are set apart from the text: small print as nothing else is, or print in the margin."""
    sizes = Counter[float]()
    for row in table:
        sizes[_size(row)] += sum(len(word.text) for word in row)
    usual = sizes.most_common(1)[0][0] if sizes else 0.0
    count = next((at for at in range(1, len(table)) if not _goes_on(table[-at - 1], table[-at])), 0)
    if not 0 < count <= MOST_CLOSING or 2 * count > len(table):
        return 0
    block, above = table[-count:], table[-count - 1]
    gap = (above[0].base - block[0][0].base) / usual
    alone = _size(block[0]) not in {_size(row) for row in table[1:-count]}  # the first row may be a head
    small = alone and _size(block[0]) <= SMALLER * usual and gap > APART
    low = gap > FAR and block[0][0].base < LOW * height and (alone or len(list(regions(_words(table)))) == 1)
    plain = not any(row[0].text in MARKS or _is_dated(row) for row in block)
    return count if (small or low) and plain else 0


def _is_dated(row: Row) -> bool:
    """Whether a row may be an entry by itself: it has a date, and is no sentence, as a law that is named with its year is in."""
    text = text_of(row)
    return len(text) <= SENTENCE and DATE.search(text) is not None


def _goes_on(above: Row, row: Row) -> bool:
    return above[0].base - row[0].base <= LEADING * row[0].size and _size(above) == _size(row)


def _size(row: Row) -> float:
    return round(2 * max(word.size for word in row)) / 2


def _running(pages: Sequence[Sequence[Word]]) -> list[Parts]:
    if len(pages) == 1:
        return [Parts([], list(pages[0]), [], [])]
    tables = [rows(page) for page in pages]
    heads, feet = (
        _repeated([table[:MOST_ROWS] for table in tables]),
        _repeated([table[: -MOST_ROWS - 1 : -1] for table in tables]),
    )
    return [_parts(table, heads, feet) for table in tables]


def _parts(table: Sequence[Row], heads: frozenset[Sign], feet: frozenset[Sign]) -> Parts:
    top = next((at for at, row in enumerate(table) if at == MOST_ROWS or not _signs(row) & heads), len(table))
    below = table[top:][::-1]
    foot = next((at for at, row in enumerate(below) if at == MOST_ROWS or not _signs(row) & feet), len(below))
    end = len(table) - foot
    return Parts(_words(table[:top]), _words(table[top:end]), [], _words(table[end:]))


def _words(table: Sequence[Row]) -> Row:
    return [word for row in table for word in row]


def _repeated(edges: Sequence[Sequence[Row]]) -> frozenset[Sign]:
    """The rows at one edge that several pages have, up to their numbers."""
    counts = Counter(sign for edge in edges for sign in set().union(*map(_signs, edge)))
    return frozenset(sign for sign, count in counts.items() if count > 1)


def _signs(row: Row) -> frozenset[Sign]:
    """What a row says, its numbers aside, with its place, rounded up and down so that near places meet."""
    text = re.sub(r"\d+", "#", text_of(row))
    place = row[0].base / PLACE
    return frozenset({(int(place), text), (int(place + 0.5), text)})
