"""Headings of sections in the left margin, beside the first line of their text: each becomes a row of its own."""

from collections import Counter
from collections.abc import Sequence

from adapters.documents.reading.placed import Row, look, text_of
from core.resume.headings import known
from core.resume.model import Kind

WIDE = 0.8  # em: wider than the space between two words
SAME = 2  # points
STRAYS = 0.25  # the share of rows among the headings that may cross from the margin into the text, as a closing paragraph does
TELLING = frozenset({Kind.WORK, Kind.EDUCATION})  # "Languages" and "Tools" also stand before groups of skills


def with_headings(table: Sequence[Row]) -> list[Row]:
    """The rows, those that begin with a heading in the margin cut behind it."""
    sizes = [_cell(row) for row in table]
    kinds = [known(text_of(row[:size])) for row, size in zip(table, sizes, strict=True)]
    headed = [at for at, kind in enumerate(kinds) if kind]
    beside = [at for at in headed if sizes[at] < len(table[at])]
    if not (beside and len(set(filter(None, kinds))) > 1 and TELLING & set(kinds)):
        return list(table)
    edge = min(table[at][sizes[at]].left for at in beside) - SAME
    among = table[headed[0] : headed[-1] + 1]
    if sum(_crosses(row, edge) for row in among) > STRAYS * len(among):
        return list(table)
    usual = Counter(map(look, table)).most_common(1)[0][0]
    looks = {look(table[at]) for at in headed} - {usual}
    cut: list[Row] = []
    for row, size, kind in zip(table, sizes, kinds, strict=True):
        margin = size < len(row) and row[size].left >= edge > row[size - 1].right
        if margin and (kind or (look(row) in looks and look(row) != look(row[size:]) and _is_worded(row[:size]))):
            cut += [row[:size], row[size:]]
        else:
            cut.append(row)
    return cut


def _cell(row: Row) -> int:
    """How many words stand before the first wide gap of a row: all, when there is none."""
    gaps = (row[at].left - row[at - 1].right > WIDE * row[at].size for at in range(1, len(row)))
    return next((at for at, wide in enumerate(gaps, 1) if wide), len(row))


def _crosses(row: Row, edge: float) -> bool:
    return any(word.left < edge - SAME and word.right > edge + SAME for word in row)


def _is_worded(cell: Row) -> bool:
    text = "".join(word.text for word in cell)
    return text[:1].isupper() and not any(map(str.isdigit, text))
