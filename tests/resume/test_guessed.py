"""What closes jobs that are typed on a phone, and lines that stand where they do by a guess."""

from collections.abc import Mapping
from typing import Any

import pytest

from core import phrases
from core.resume.guessed import guessed
from core.resume.model import Kind
from tests.resume.reading import of
from tests.resume.test_typed import TYPED

TAILS = [shown for shown in TYPED if "closing" in shown]
PERSON = "Jo Dale\njo@example.com\n\n"


@pytest.mark.parametrize("shown", TAILS, ids=lambda shown: shown["way"])
def test_school_tickets_and_pastimes_below_the_jobs_are_none_of_the_last_one(shown: Mapping[str, Any]) -> None:
    read = of(shown["text"].strip())
    parts = [part for part in read.sections if part.kind not in {Kind.WORK, Kind.EDUCATION}]
    assert [[part.kind.value, *(line.text for line in part.lines)] for part in parts] == shown["closing"]


@pytest.mark.parametrize("shown", TYPED, ids=lambda shown: shown["way"])
def test_what_is_read_as_it_stands_is_no_guess(shown: Mapping[str, Any]) -> None:
    assert guessed(of(shown["text"].strip())) == ()


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (
            "Work\nCook, Savoy Hotel, Leeds, 2018 - 2020\n- cooked breakfast\nLevel 2 food hygiene certificate\n",
            "Level 2 food hygiene",
        ),
        ("Work\nPorter, Mill Hotel, York, 2011 - 2013\n- carried bags\nHobbies are darts and fishing\n", "Hobbies"),
        ("Work\nGroom, Hill Stables, York, 2011 - 2013\n- fed 12 horses\nGCSEs in maths and english\n", "GCSEs"),
        ("Work\nCook, Savoy, Leeds, 2011 - 2013\n- cooked\nFirst aid at work and food hygiene\n", "First aid"),
        ("Work\nWaiter, Mill Hotel, York, 2011 - 2013\n- served\nFull CSCS card and forklift\n", "CSCS"),
    ],
)
def test_a_line_that_tells_of_something_else_than_its_job_is_in_doubt(text: str, line: str) -> None:
    (found,) = guessed(of(PERSON + text))
    assert line in found


def test_lines_with_bullets_and_deeds_are_what_they_are() -> None:
    assert (
        guessed(
            of(f"{PERSON}Work\nTrainer, Acme, Leeds, 2011 - 2013\n- GCSEs and certificates: tutored 12 pupils\nSold tickets\n")
        )
        == ()
    )


def test_every_line_found_its_place_is_not_said_of_guesses() -> None:
    text = phrases.resume_read("Jo Dale", ["one job"], 5, 5, [], ["hobbies fishing"])
    assert "Every line found its place" not in text
    assert 'I\'m not sure that this one stands where it should:\n- "hobbies fishing"' in text
