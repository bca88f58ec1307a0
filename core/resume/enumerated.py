"""Dates that a row enumerates, read as one: "summers 2014, 2015 and 2016"."""

import re
from collections.abc import Sequence

from core.resume.dates import Dates

_AND = re.compile(r"\s*(?:,|&|\+|\b(?:and|und|et|y|e|i|и|та|en)\b)\s*")
_TWO = 2


def enumerated(text: str, dates: Sequence[Dates]) -> tuple[Dates, ...]:
    """The dates of a row, several single ones at its end as one: "summers 2014, 2015 and 2016"."""
    if first := _listed_first(text, dates):
        return first
    at = len(dates) - 1
    while at > 0 and _AND.fullmatch(text, dates[at - 1].until, dates[at].at):
        at -= 1
    listed = dates[at:]
    ends = bool(listed) and not text[listed[-1].until :].strip(" ).")
    whole = _whole(listed) if ends else None
    return (*dates[:at], whole) if whole else tuple(dates)


def _listed_first(text: str, dates: Sequence[Dates]) -> tuple[Dates, ...]:
    """The same of dates that a row begins with: "summers 2016 and 2017: Steward"; nothing where it does not."""
    until = 1
    while until < len(dates) and _AND.fullmatch(text, dates[until - 1].until, dates[until].at):
        until += 1
    listed = dates[:until]
    whole = _whole(listed) if listed and not listed[0].at else None
    return (whole, *dates[until:]) if whole else ()


def _whole(listed: Sequence[Dates]) -> Dates | None:
    """Dates that stand in one list as one; None where they are no such list.

    The first may be some months of which the others name further years: "June – August 2021 and 2022".
    """
    if len(listed) < _TWO or listed[0].current or any(date.ranged for date in listed[1:]):
        return None
    began = listed[0].start if listed[0].ranged else listed[0].end
    return Dates(listed[0].at, listed[-1].until, began, listed[-1].end, ranged=True)
