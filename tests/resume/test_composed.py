"""Heads of everyday jobs and degrees in every order and with every sign between title, employer, place and dates."""

import pytest

from core.resume.model import Kind
from tests.resume.composed import ORDERS, PEOPLE, Verdict, Way, judged, ways
from tests.resume.reading import of

LEAST = 0.88  # of the entries of any order
ALL = 0.97  # of all entries


@pytest.fixture(scope="module")
def every() -> list[Verdict]:
    people = [(way, PEOPLE[at % len(PEOPLE)]) for number, way in enumerate(ways()) for at in (number, number + 5)]
    return [verdict for way, person in people for verdict in judged(person, way)]


def test_nearly_all_heads_are_read_as_they_were_written(every: list[Verdict]) -> None:
    assert sum(verdict.right for verdict in every) >= ALL * len(every)


@pytest.mark.parametrize("order", ORDERS, ids=" / ".join)
def test_no_order_is_read_badly(order: tuple[str, ...], every: list[Verdict]) -> None:
    found = [verdict for verdict in every if verdict.way.order == order]
    assert sum(verdict.right for verdict in found) >= LEAST * len(found)


@pytest.mark.parametrize(
    "way",
    [
        Way(("TEPD",), " / ", "• ", bracketed=False),
        Way(("T>D", "EP"), " - ", "• ", bracketed=True),
        Way(("DP", "TE"), " | ", "- ", bracketed=False),
        Way(("E>D", "T>P"), ", ", "▪ ", bracketed=False),
        Way(("E:T>D",), ", ", "• ", bracketed=False),
    ],
    ids=["strokes", "places in brackets", "places beside dates", "places beside titles", "colons"],
)
def test_each_sign_parts_what_it_stands_between(way: Way) -> None:
    assert [verdict for verdict in judged(PEOPLE[0], way) if not verdict.right] == []


def test_the_gap_before_dates_at_the_right_makes_no_row_too_long_for_a_head() -> None:
    row = f"Line Cook{' ' * 90}03/2019 – 02/2021"
    text = f"Ann Lee\nann@lee.example\n\nWork Experience\nSavoy Grill, Leeds\n{row}\n• Ran the grill"
    found = of(text).entries(Kind.WORK)
    assert [(entry.title, entry.organisation, entry.dates) for entry in found] == [
        ("Line Cook", "Savoy Grill", "03/2019 – 02/2021")
    ]
