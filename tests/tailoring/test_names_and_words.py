"""An everyday word that an employer's name begins with is no more than a word; the rest of the name names it."""

from dataclasses import replace

import pytest

from core.tailoring.evidence import place
from core.tailoring.model import Answer, Question
from core.tailoring.whereabouts import whereabouts
from tests.tailoring.people import job, person

RESUME = person(
    job("school", "Hillside Primary", "Teaching assistant", "Supported year 3", current=True),
    job("nursery", "Little Acorns Nursery", "Nursery assistant", "Played", end="2019-05"),
    job("parts", "Euro Car Parts", "Driver", "Drove", end="2015-05"),
    job("hotel", "Holiday Inn", "Receptionist", "Checked in guests", end="2012-05"),
    job("homes", "Bellfield Homes", "Clerk", "Filed", end="2010-05"),
)


@pytest.mark.parametrize(
    "text",
    [
        "had a little boy with autism last year, I was his 1:1",
        "for euro 2024 we put up the flags",
        "when the supervisor has holiday I do the plan",
        "read in a little group every morning",
    ],
)
def test_a_word_names_no_employer(text: str) -> None:
    assert whereabouts(text, RESUME).entries == ()


@pytest.mark.parametrize(
    ("text", "entry"),
    [
        ("at Little Acorns I changed nappies", "nursery"),
        ("at little acorns i did it", "nursery"),
        ("at acorns we did it", "nursery"),
        ("euro car parts: vans and returns", "parts"),
        ("at the holiday inn I ran nights", "hotel"),
        ("we did that at bellfield", "homes"),
        ("bellfield - filed 30 letters a day", "homes"),
        ("Bellfield had 3 sites", "homes"),
    ],
)
def test_the_rest_of_the_name_or_all_of_it_names_it(text: str, entry: str) -> None:
    assert whereabouts(text, RESUME).entries == (entry,)


@pytest.mark.parametrize(
    ("text", "entries"),
    [
        ("QuickBooks for my husband's garage, I have done the books there since 2020", ()),
        ("my sister has a salon, I do the till there every Saturday", ()),
        ("At Bellfield Homes no, at Hillside I use it there daily", ("school",)),
        ("I ran the plan there every week", ("school",)),
    ],
)
def test_a_there_points_to_the_place_that_is_no_job(text: str, entries: tuple[str, ...]) -> None:
    question = Question("?", "Experience with QuickBooks", terms=("QuickBooks",))
    assert place(question, Answer(text), RESUME).entries == entries


@pytest.mark.parametrize(
    ("text", "entries"),
    [
        ("in Neath I ran the audit of drug bags", ("neath",)),
        ("I checked the bags in swansea every Friday", ("swansea",)),
        ("I checked the bags in Cardiff", ()),
        ("I work well in neatherland", ()),
    ],
)
def test_a_town_names_the_one_job_that_was_there(text: str, entries: tuple[str, ...]) -> None:
    jobs = person(
        replace(job("swansea", "Ambulance Trust", "Paramedic", "Drove", current=True), location="Swansea"),
        replace(job("neath", "Ambulance Trust", "Technician", "Drove", end="2018-05"), location="Neath, Wales"),
    )
    assert whereabouts(text, jobs).entries == entries
