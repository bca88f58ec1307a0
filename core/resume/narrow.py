"""Dates that a narrow column has broken over two rows."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from core.resume.dates import find
from core.resume.passage import joined
from core.resume.rows import Row, of_passage

_DASH = "-–—"
_OPEN_DATE = re.compile(r"\s*[-–—]\s+(?=\S)")


def closed(rows: Sequence[Row]) -> list[Row]:
    """Dates of a narrow column that run over two rows put together: "June 2020 - Developer" above "Present <tab> Built".

    The second row may hold nothing but their end, where a tab ends the column on the first: "2020 - <tab> Cook" above "2021".
    """
    found = list(rows)
    for at, (row, follows) in enumerate(pairwise(rows)):
        first = next(iter(find(row.text.text)), None)
        if first is None or first.at or (first.ranged and not (first.current and row.text.text[first.until - 1] in _DASH)):
            continue
        if not (dash := _OPEN_DATE.match(row.text.text, len(row.text.text[: first.until].rstrip(f" {_DASH}")))):
            continue
        cell, tab, _ = follows.text.text.partition("\t")
        whole = find(f"{row.text.text[: dash.end()].strip()} {cell}")
        apart = tab or ("\t" in dash.group() and not follows.gap)
        if apart and whole and whole[0].ranged and whole[0].until == len(row.text.text[: dash.end()].strip()) + 1 + len(cell):
            dates = joined([row.text.cut(0, dash.end()), follows.text.cut(0, len(cell))])
            rest = of_passage(follows.text.cut(len(cell)), follows)
            held = row if rest.text else replace(row, raw=replace(row.raw, end=follows.raw.end))
            found[at : at + 2] = of_passage(joined([dates, row.text.cut(dash.end())], "\t"), held), rest
    return [row for row in found if row.text]
