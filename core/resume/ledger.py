"""Tables with the year and the month in columns of their own, as the Japanese 履歴書 has them: read as one date."""

import re
from collections.abc import Sequence
from dataclasses import replace

from core.resume import headings
from core.resume.passage import Passage, chained
from core.resume.rows import Row

_HEAD = re.compile(r"年\t+月\t+")
_DATED = re.compile(
    r"(?P<year>(?:19|20)\d\d|(?:令和|平成|昭和) ?(?:\d{1,2}|元))年?\t+(?P<month>1[0-2]|0?[1-9])月?(?:\t+(?P<rest>.*)|$)"
)


def dated(rows: Sequence[Row]) -> tuple[list[Row], list[Passage]]:
    """The rows, each year and month one date, and the words over the columns, which tell nothing.

    What stands over the last column is a heading ("免許・資格"), unless one follows ("学歴・職歴" above "学歴").
    """
    found: list[Row] = []
    left: list[Passage] = []
    ledger = any(_HEAD.match(row.text.text) for row in rows)
    for at, row in enumerate(rows):
        head = _HEAD.match(row.text.text)
        if head and at + 1 < len(rows) and headings.known(rows[at + 1].text.text):
            left.append(row.text)
        elif head:
            left.append(row.text.cut(0, head.end()))
            found.append(replace(row, text=row.text.cut(head.end())))
        else:
            found.append(_dated(row) if ledger else row)
    return found, left


def _dated(row: Row) -> Row:
    found = _DATED.match(row.text.text)
    if not found:
        return row
    parts = {name: row.text.cut(*found.span(name)) for name, said in found.groupdict().items() if said}
    return replace(row, text=chained((parts[name], glue) for name, glue in zip(parts, ("", "/", "\t"), strict=False)))
