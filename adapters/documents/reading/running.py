"""Running heads and feet: rows at the top or the foot that stand at the same place of several pages, and are no text of them."""

import re
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from adapters.documents.reading.layout import rows
from adapters.documents.reading.placed import Row, Word

MOST_ROWS = 3  # of a head or foot
PLACE = 3.0  # points: nearer than this, two rows of different pages stand at the same place

Sign = tuple[int, str]


class Parts(NamedTuple):
    """The words of a page: its running head, its text, its running foot."""

    head: Row
    text: Row
    foot: Row


def apart(pages: Sequence[Sequence[Word]]) -> list[Parts]:
    """Each page with its running head and foot set apart."""
    if len(pages) == 1:
        return [Parts([], list(pages[0]), [])]
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
    return Parts(*([word for row in part for word in row] for part in (table[:top], table[top:end], table[end:])))


def _repeated(edges: Sequence[Sequence[Row]]) -> frozenset[Sign]:
    """The rows at one edge that several pages have, up to their numbers."""
    counts = Counter(sign for edge in edges for sign in set().union(*map(_signs, edge)))
    return frozenset(sign for sign, count in counts.items() if count > 1)


def _signs(row: Row) -> frozenset[Sign]:
    """What a row says, its numbers aside, with its place, rounded up and down so that near places meet."""
    text = re.sub(r"\d+", "#", " ".join(word.text for word in row))
    place = row[0].base / PLACE
    return frozenset({(int(place), text), (int(place + 0.5), text)})
