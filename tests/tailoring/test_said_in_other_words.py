"""What a resume says in other words than the posting: nobody may tell that neither it nor the answers have it."""

import pytest

from core.tailoring.match import Row, Shows
from core.tailoring.model import Status
from tests.tailoring.test_not_quite_shown import gap
from tests.tailoring.test_what_was_denied import person, told

ELECTRICIAN = person(
    "Electrician, Brightspark Electrical Ltd, Rotherham",
    "About 40 EICRs a month for landlords",
    "Look after the apprentice",
    "3 phase boards under supervision",
    more="Qualifications\n18th Edition\nCity & Guilds 2391 Inspection & Testing\nCity & Guilds 2365 Level 3\n"
    "5 GCSEs including Maths and English\n",
)
SERGEANT = person("Sergeant, Army, Catterick", "Section commander of 10 soldiers")
SOLDIER = person("Infantryman, US Army, Fort Hood", "Squad leader of 8 soldiers")
NURSE = person("Staff nurse, St. Brigid's, Cork", "In charge of the ward on nights with 3 HCAs")
COOK = person("Cook, Harbour Home, Hull", "Looked after the trainee", "Boiled eggs")
CALLS = person("Adviser, Teleline, Leeds", "8 years in telecom call centres")
DESIGNER = person("UX Designer, Maré Digital, Porto", "Redesigned the checkout of a ferry ticket site")


@pytest.mark.parametrize(
    ("resume", "asked"),
    [
        (ELECTRICIAN, "do inspection and testing, complete EICRs"),
        (ELECTRICIAN, "supervise apprentices"),
        (ELECTRICIAN, "experience of three phase systems"),
        (ELECTRICIAN, "GCSE"),
        (ELECTRICIAN, "18th Edition"),
        (ELECTRICIAN, "City & Guilds Level 3"),
        (SERGEANT, "Supervisory experience"),
        (SOLDIER, "Supervisory experience"),
        (NURSE, "Experience leading a shift"),
        (NURSE, "Leading a shift"),
        (COOK, "Supervise trainees"),
        (CALLS, "5 years of experience in a contact centre"),
        (DESIGNER, "4+ years in UX or product design"),
    ],
)
def test_it_is_found_in_other_words(resume: str, asked: str) -> None:
    assert gap(resume, asked).status is not Status.GAP


@pytest.mark.parametrize("asked", ["17th Edition", "City & Guilds Level 4"])
def test_another_number_is_another_paper(asked: str) -> None:
    assert gap(ELECTRICIAN, asked).status is Status.GAP


@pytest.mark.parametrize("asked", ["Lead a shift of 12 nurses", "Electrical design"])
def test_what_is_not_said_stays_a_gap(asked: str) -> None:
    assert gap(NURSE, asked).status is Status.GAP


def test_a_language_that_is_there_at_a_lower_level_is_not_told_as_missing() -> None:
    resume = person("Adviser, Teleline, Leeds", "Answer 70 calls a day", more="Languages\nFrench (native), Dutch (B2)\n")
    rows: dict[str, Row] = told(resume, ("Fluent in French and Dutch",))[1]
    assert rows["Fluent in French and Dutch"].now is Shows.PARTLY
    assert rows["Fluent in French and Dutch"].rest == ()
