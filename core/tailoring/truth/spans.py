"""How long something lasted, by dates and times of day: "two years" of 2020 and 2022, "eight hours" of 14:00-22:00."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from fractions import Fraction
from itertools import pairwise

from core.tailoring.truth.agreement import YEAR
from core.tailoring.truth.bounds import Bound, Quantity
from core.tailoring.truth.lasting import months_told
from core.tailoring.truth.matching import Evidence
from core.tailoring.truth.moments import A_YEAR, Moment, days_of_months, months_between
from core.tailoring.truth.quantities import MINUTES
from core.tailoring.truth.reading import Reading
from core.tailoring.truth.shifts import hours_told

_PAIR = 2


def spans(claim: Quantity, evidence: Evidence) -> Iterator[Fraction]:
    """How many months or years the dates of the evidence come to, in the unit of the claim."""
    if claim.unit in {"day", "week"}:
        yield from (Fraction(days) if claim.unit == "day" else Fraction(days, 7) for days in _days_apart(evidence))
    if claim.unit not in {"month", "year"}:
        return
    for count in _across(evidence):
        yield Fraction(count) if claim.unit == "month" else Fraction(count // YEAR)
    yield from _years_apart(evidence) if claim.unit == "year" else ()
    for piece in evidence.pieces:
        for count in months_told(piece.text):
            yield Fraction(count) if claim.unit == "month" else Fraction(count, YEAR)
        lasting = [months_between(one) for one in (*piece.moments, *_between(piece))]
        for months in lasting:
            for count in months:
                yield from (
                    (Fraction(count),)
                    if claim.unit == "month"
                    else (Fraction(count // YEAR), Fraction(count, YEAR), Fraction(round(count / 6), 2))
                )
        lasting = [months_between(one) for one in piece.moments]
        whole = sum(months[-1] for months in lasting if months)
        if sum(bool(months) for months in lasting) > 1:
            yield Fraction(whole) if claim.unit == "month" else Fraction(whole // YEAR)


def hours(claim: Quantity, evidence: Evidence) -> Iterator[Fraction]:
    """How long a shift lasts that the evidence gives by its times of day, in the unit of the claim."""
    if claim.unit in {"hour", "minute"}:
        lasting = (hours * 60 / MINUTES[claim.unit] for hours in hours_told(evidence))
        yield from (value for value in lasting if claim.bound is Bound.ABOUT or value == claim.value)


def _days_apart(evidence: Evidence) -> Iterator[int]:
    """How many days lie between two days of a piece that are told one beside the other: "22 January instead of 12 February"."""
    for piece in evidence.pieces:
        days = [date(A_YEAR, month, day) for day, month in days_of_months(piece.text)]
        yield from (abs((other - one).days) for one, other in pairwise(days))


def _across(evidence: Evidence) -> Iterator[int]:
    """How many months lie between the first and the last date of spans that stand in several pieces."""
    spans = [one for piece in evidence.pieces for one in piece.moments if one.until]
    if len(spans) > 1:
        first, last = min(one.points[0] for one in spans), max(one.until or (0, 0) for one in spans)
        yield from months_between(replace(spans[0], year=first[0], month=first[1], until=last))


def _years_apart(evidence: Evidence) -> Iterator[Fraction]:
    """How many years lie between the first and last of figures with a year each: three for "2020: 14 %, 2023: 8 %"."""
    for piece in evidence.pieces:
        for moments in (piece.moments, [one for one in piece.moments if not (one.until or one.current)]):
            years = sorted({one.year for one in moments})
            if len(years) >= _PAIR and len(piece.quantities) >= len(years) and years[-1] - years[0] > 1:
                yield Fraction(years[-1] - years[0])


def _between(piece: Reading) -> Iterator[Moment]:
    """Spans from one date of a piece to the end of another."""
    for one in piece.moments:
        for other in piece.moments:
            last = other.points[-1]
            if one is not other and one.month and last[1] and one.points[0] < last:
                yield replace(one, until=last)
