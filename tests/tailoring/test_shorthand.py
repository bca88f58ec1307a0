"""Short forms of chat are written out where they surely stand for these words, and the gate knows them for the same."""

import pytest

from core.tailoring.shorthand import in_full
from tests.tailoring.people import ENGINEER, added, told


@pytest.mark.parametrize(
    ("said", "line"),
    [
        ("i helped w implants at acme for 3 yrs", "Helped with implants for 3 years"),
        ("i worked w a autostore at acme b4 the audits w/ 2 ppl", "Worked with an autostore before the audits with 2 people"),
        ("at acme i trained abt 5 new people bc mgmt asked", "Trained about 5 new people because management asked"),
        ("at acme i ran the the night shift w/o a a lead", "Ran the night shift w/o a lead"),
        ("at acme i have 5 yrs exp w forklifts and did 4 hrs of counts w/3 others", None),
    ],
)
def test_a_line_is_printed_in_full_and_stands(said: str, line: str | None) -> None:
    made = told(ENGINEER, said, quote="Experience with warehouse work")
    assert not made.rejected
    assert not made.held
    lines = added(ENGINEER, made)["acme"]
    assert lines == [line or "Have 5 years experience with forklifts and did 4 hours of counts with 3 others"]


@pytest.mark.parametrize(
    "text",
    [
        "Pracowalem w banku i w sklepie",
        "Pracowałem w banku, testing",
        "Kunden beraten u bedient",
        "Checked exp dates in the store",
        "Replaced 10 w bulbs",
        "Moved from vancouver bc to seattle",
        "Took part in a and b of the plan, a European one, a one-off",
        "Ran the R and u tests",
        "Graded a in the finals",
    ],
)
def test_what_may_be_something_else_stays(text: str) -> None:
    assert in_full(text) == text
