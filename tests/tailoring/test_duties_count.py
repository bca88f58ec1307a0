"""What the work is counts for the order of lines and for what may be left out, and nobody is asked about it."""

import pytest

from core.resume.model import Kind, Section
from core.tailoring.expendable import expendable
from core.tailoring.gaps import compare
from core.tailoring.order import orders, relevance
from core.tailoring.posting import parse_posting
from tests.tailoring.test_expendable import job, resume

ASKED = (
    "NMC registration",
    "IV cannulation",
    "Venepuncture",
    "ALS course",
    "Triage",
    "Mentoring students",
    "SystmOne",
    "Wound care",
    "Care planning",
    "Phlebotomy",
)
POSTING = parse_posting(
    "Staff Nurse\n\nMain duties\n- Take part in audit and quality improvement\n- Escort patients between wards and theatre\n\n"
    f"Requirements\n{''.join(f'- {one}{chr(10)}' for one in ASKED)}"
)
WORK = Section(
    "work",
    Kind.WORK,
    entries=(
        job(
            "ward",
            "2019",
            "Ordered the linen",
            "Escorted patients between wards and theatre",
            "Took part in the falls audit",
            "Wound care for 12",
        ),
        job("home", "2015", "Helped residents"),
    ),
)


def test_a_long_list_of_requirements_leaves_the_duties_their_own() -> None:
    assert [one.quote for one in POSTING.requirements] == list(ASKED)
    assert [one.quote for one in POSTING.duties] == [
        "Take part in audit and quality improvement",
        "Escort patients between wards and theatre",
    ]
    assert not [one for one in compare(resume(WORK), POSTING) if "audit" in one.quote]


def test_a_line_that_tells_of_a_duty_goes_after_one_that_tells_of_nothing_asked() -> None:
    order = expendable(resume(WORK), POSTING).lines
    assert order[0] == "ward-0"
    assert {"ward-1", "ward-2"} <= {*order[1:]}


def test_it_stands_before_it_and_behind_a_requirement() -> None:
    (found,) = [one for one in orders(resume(WORK), POSTING, {}) if one.parent == "ward"]
    assert found.ids[0] == "ward-3"
    assert found.ids[-1] == "ward-0"


@pytest.mark.parametrize(
    ("line", "worth"), [("Ordered the linen", 0.0), ("Took part in the falls audit", 0.5), ("Wound care for 12", 2.0)]
)
def test_a_duty_weighs_less_than_a_requirement(line: str, worth: float) -> None:
    assert relevance(line, POSTING) == worth
