"""Headings of Word templates that only say when: they are no headings, but stand with the title below or above them."""

from collections.abc import Iterable, Iterator

from adapters.documents.reading.tabled import Row, beside
from core.resume import headings
from core.resume.dates import find
from core.resume.meta import is_dates


def with_dates(rows: Iterable[Row]) -> Iterator[Row]:
    """The rows, with each heading that is only dates beside the title below it, or a plain line where it has one above."""
    above, waiting = Row(""), None
    for row in rows:
        if waiting and row.text.strip():
            if row.level and not find(row.text):
                above, waiting = beside([row, waiting])._replace(level=row.level), None
                yield above
                continue
            yield waiting._replace(level=0)
            above, waiting = waiting, None
        if row.level and is_dates(row.text) and not _is_title(above):
            waiting = row
            continue
        if not (waiting and not row.text.strip()):
            yield row._replace(level=0) if row.level and is_dates(row.text) else row
        above = row if row.text.strip() else above
    if waiting:
        yield waiting._replace(level=0)


def _is_title(row: Row) -> bool:
    """Whether a heading is the title of a job that is not dated yet."""
    return bool(row.level) and not find(row.text) and headings.known(row.text) is None
