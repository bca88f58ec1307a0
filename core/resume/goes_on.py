"""Years with which a range begins that has no end: "2019 – Head of unit" above "2013 – 2019 Nurse" is the job of today.

A dash behind a year alone may only part it from what follows, so the other jobs must tell: they begin with ranges that ended.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from core.resume.dates import Dates
from core.resume.items import Item

_DASH = re.compile(r"\s*[-–—―‒−]\s")


def settle(items: Sequence[Item]) -> None:
    """Give the rows that begin with such a year a range that goes on; none where another job ended later."""
    leading = [(item, item.dates[0]) for item in items if item.dates and not item.dates[0].at and not item.bulleted]
    ended = [date.end for _item, date in leading if date.ranged and date.end]
    for item, date in leading:
        dash = _DASH.match(item.text.text, date.until)
        if dash and ended and not date.ranged and date.end[:4] >= max(ended)[:4]:
            item.dates = (_open(date, dash.end() - 1), *item.dates[1:])


def _open(date: Dates, until: int) -> Dates:
    return replace(date, until=until, start=date.end, end="", current=True, ranged=True)
