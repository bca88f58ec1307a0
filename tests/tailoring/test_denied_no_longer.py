"""A no holds for what was asked: for no paper of the same field, and no longer than until the person names it as their own."""

import pytest

from core.tailoring.match import Shows
from tests.tailoring.test_what_was_denied import person, told

TEACHER = person("Teacher, Elm School, Dayton", "Plan lessons for 4 classes", "Organised the science fair")
CLERK = person("Clerk, Spar, Durban", "Keep files")
COOK = person("Cook, The Anchor, Leeds", "Cook 90 covers a night")


@pytest.mark.parametrize(
    ("asked", "paper"),
    [
        ("Support project managers in planning and delivering IT projects", "CAPM or PMP certification"),
        ("Deliver agile projects", "Scrum Master certificate"),
        ("Bookkeeping for the school", "ACCA qualification"),
    ],
)
def test_a_no_to_the_work_is_none_to_a_paper(asked: str, paper: str) -> None:
    missing, rows = told(TEACHER, (asked, paper), (asked, "no"))
    assert rows[asked].now is Shows.NEVER
    assert rows[paper].now is Shows.NOT
    assert not missing[paper].never


@pytest.mark.parametrize(
    ("asked", "other", "said"),
    [
        (
            "Experience with a time system (Softworks, Kronos)",
            "Annual audit",
            "I have been using Softworks since 2021 at Spar for site clock-ins",
        ),
        ("A booking system such as ResDesk", "Stock control", "at Spar I booked 40 tables a night in ResDesk"),
    ],
)
def test_what_is_named_after_a_never_is_told_with_its_line(asked: str, other: str, said: str) -> None:
    missing, rows = told(CLERK, (asked, other), (asked, "no, never"), (other, said))
    assert rows[asked].now in {Shows.TOLD, Shows.NOW}
    assert rows[asked].line
    assert not missing[asked].never
    assert rows[other].now is Shows.NOT


def test_a_never_holds_where_another_thing_is_named() -> None:
    asks = ("A booking system such as ResDesk", "Stock control")
    _, rows = told(COOK, asks, (asks[0], "no, never"), (asks[1], "I counted the stock in Marketman at The Anchor every week"))
    assert rows[asks[0]].now is Shows.NEVER


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("Kenntnisse in SPS", "ja ein bißchen, S7 Fehler auslesen mit Laptop, programmieren nicht"),
        ("PLC knowledge", "yes a bit, reading faults with the laptop, no programming"),
        ("Excel", "sort of, the lists at Spar, no macros"),
        ("SAP", "sí, consultas en Spar, configurar no"),
    ],
)
def test_a_yes_that_leaves_out_a_part_is_no_never(asked: str, said: str) -> None:
    missing, rows = told(CLERK, (asked, "Stock control"), (asked, said))
    assert rows[asked].now is not Shows.NEVER
    assert not (asked in missing and missing[asked].never)


def test_a_no_beside_something_near_stays_a_no() -> None:
    _, rows = told(CLERK, ("SAP", "Stock control"), ("SAP", "no SAP, only Oracle at Spar"))
    assert rows["SAP"].now is Shows.NEVER
