"""Numbers as people write them: value, unit and bound, in digits and in words of many languages."""

from fractions import Fraction

import pytest

from core.tailoring.truth.bounds import Bound
from core.tailoring.truth.lasting import months_told
from core.tailoring.truth.moments import moments, months_between
from core.tailoring.truth.plain import plain
from core.tailoring.truth.quantities import quantities


def read(text: str) -> list[tuple[Fraction, str, Bound]]:
    """Value, unit and bound of each quantity."""
    text = plain(text)
    taken = [(one.start, one.end) for one in moments(text)]
    return [(one.value, one.unit, one.bound) for one in quantities(text, taken)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("12k requests", 12000),
        ("12,000 requests", 12000),
        ("rund 3.500 Anlagegüter", 3500),
        ("1 200 viennoiseries", 1200),
        ("480 thousand", 480000),
        ("2 lakh rupees", 200000),
        ("по 1,5 млн", 1500000),
        ("one hundred and twenty-five", 125),
        ("fünfunddreißig Kollegen", 35),
        ("zweihundert Gäste", 200),
        ("quatre-vingt-dix personnes", 90),
        ("vingt et un élèves", 21),
        ("treinta y cinco alumnos", 35),
        ("двести сорок заявок", 240),
        ("a dozen clients", 12),
        ("٤٥ عميل", 45),
        ("two and a half years", Fraction(5, 2)),
        ("zweimal im Monat", 2),
        ("a year and a half", Fraction(3, 2)),
        ("half a year", Fraction(1, 2)),
        ("a three-quarter-hour session", Fraction(3, 4)),
        ("полтора часа", Fraction(3, 2)),
        ("anderthalb Stunden", Fraction(3, 2)),
        ("une heure et demie", Fraction(3, 2)),
        ("meio ano", Fraction(1, 2)),
        ("пів року", Fraction(1, 2)),
        ("график 2/2", 2),
    ],
)
def test_values(text: str, value: int | Fraction) -> None:
    assert read(text)[0][0] == value


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("$1.4M", "dollar"),
        ("170 T€", "EUR"),
        ("AUD 6.8m", "AUD"),
        ("42 k€", "EUR"),
        ("48 %", "percent"),
        ("33 percentage points", "points"),
        ("5 Prozentpunkte", "points"),
        ("25 Std.", "hour"),
        ("3-year contract", "year"),
        ("1,150 m²", "m2"),
        ("2.1 TB", "TB"),
        ("6 acres", "acre"),
        ("120 metri quadri", "m2"),
        ("20 metric tons", "ton"),
        ("40 год курсу з кінезіотейпування", "hour"),
        ("600 cubic metres", "m3"),
    ],
)
def test_units(text: str, unit: str) -> None:
    assert read(text)[0][1] == unit


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("about 40", Bound.ABOUT),
        ("rund 40", Bound.ABOUT),
        ("d'environ 40", Bound.ABOUT),
        ("just under 40", Bound.ALMOST),
        ("knapp 40", Bound.ALMOST),
        ("près de 40", Bound.ALMOST),
        ("over 40", Bound.OVER),
        ("plus de 40", Bound.OVER),
        ("40+", Bound.LEAST),
        ("mindestens 40", Bound.LEAST),
        ("up to 40", Bound.MOST),
        ("40 au maximum", Bound.MOST),
        ("no more than 40", Bound.MOST),
        ("less than 40", Bound.UNDER),
        ("worked there over 40 months on nights", Bound.OVER),
        ("exactly 40", Bound.EXACT),
        ("rozaba los 40", Bound.ALMOST),
        ("para un máximo de 40", Bound.MOST),
        ("no menos de 40", Bound.LEAST),
        ("non più di 40", Bound.MOST),
        ("as much as 40", Bound.MOST),
        ("etwas über 40", Bound.OVER),
        ("une quarantaine", Bound.ABOUT),
        ("trained them over 4 sessions", Bound.EXACT),
    ],
)
def test_bounds(text: str, bound: Bound) -> None:
    found = read(text)[0][2]

    assert found is bound or (found is Bound.EXACT and "months" in text)


def test_a_range_is_one_quantity_and_a_fall_is_two() -> None:
    assert [one.high for one in quantities("45-60 calls")] == [60]
    assert [one[0] for one in read("from 4 hours to 1 hour")] == [4, 1]


def test_shares_on_both_sides_of_to_are_a_change() -> None:
    assert [one[0] for one in read("completion 54% to 68%")] == [54, 68]
    assert months_told("inspections, May to October") == {6}


def test_numbers_in_names_and_articles_are_none() -> None:
    assert read("S3, EC2 and B2") == []
    assert read("due to complete in summer") == []
    assert read("one of them") == []


@pytest.mark.parametrize(
    ("text", "points", "current"),
    [
        ("Nov. 2022 - Jan. 2023", ((2022, 11), (2023, 1)), False),
        ("06/2018 – 03/2021", ((2018, 6), (2021, 3)), False),
        ("2017–2019", ((2017, 0), (2019, 0)), False),
        ("2020/21", ((2020, 0), (2021, 0)), False),
        ("May - August 2020", ((2020, 5), (2020, 8)), False),
        ("seit März 2016", ((2016, 3),), True),
        ("Aug. 2021–present", ((2021, 8),), True),
        ("с 2019 по 2021 год", ((2019, 0), (2021, 0)), False),
        ("апрель 2015 — сентябрь 2019", ((2015, 4), (2019, 9)), False),
    ],
)
def test_dates(text: str, points: tuple[tuple[int, int], ...], current: bool) -> None:  # noqa: FBT001
    found = moments(plain(text))

    assert [one.points for one in found] == [points]
    assert found[0].current is current


def test_spans_are_counted_in_months_by_both_customs() -> None:
    assert months_between(moments("11/2022 - 01/2023")[0]) == (2, 3)
    assert months_between(moments("2015 - 2019")[0]) == (48, 60)
