"""Resumes as people paste them into the chat: jobs without headings, bullets of every kind, titles with dates of their own."""

import json
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from core.resume.coverage import words_lost
from core.resume.model import Entry, Kind
from tests.resume.reading import of

CASES = Path(__file__).parents[1] / "tailoring" / "truth"
PASTED = tomllib.loads(Path(__file__).with_name("pasted.toml").read_text(encoding="utf-8"))["resume"]
HEAD = "Jane Doe\nHair stylist\nWexcombe | jane@example.com\n\n"
JOBS = (
    "Copper Lane Hair (three salons)\nAssistant Manager, Wexcombe branch, Sept 2021 to now\n• Own column\n• Rota for eight\n\n"
    "Maison Delphine\nStylist, March 2016 – August 2021\n• Colour\n"
)


def heads(text: str) -> list[tuple[str, str, str, int]]:
    """Title, employer, dates and number of lines of each job."""
    found = of(text)
    assert words_lost(found) == ()
    return [head(entry) for entry in found.entries(Kind.WORK)]


def head(entry: Entry) -> tuple[str, str, str, int]:
    return entry.title, entry.organisation, entry.dates, len(entry.lines)


@pytest.mark.parametrize("above", ["", "About me\nColour person. Twelve years on the floor.\n\n", "I like colour.\n\n"])
def test_jobs_without_a_heading_are_jobs(above: str) -> None:
    assert heads(f"{HEAD}{above}{JOBS}\nQualifications\nNVQ Level 2, 2014\n") == [
        ("Assistant Manager, Wexcombe branch", "Copper Lane Hair (three salons)", "Sept 2021 to now", 2),
        ("Stylist", "Maison Delphine", "March 2016 – August 2021", 1),
    ]


def test_jobs_under_a_heading_of_ones_own_words_are_jobs() -> None:
    jobs = of(f"{HEAD}AT THE CHAIR\n\n{JOBS}\nEDUCATION\nNVQ, 2014\n").entries(Kind.WORK)
    assert [entry.organisation for entry in jobs] == ["Copper Lane Hair (three salons)", "Maison Delphine"]


@pytest.mark.parametrize("mark", ["-", "*", "•", "–", "·", "+", ">", "→", "»", "->", "=>", "--", "o"])
def test_no_bullet_that_ends_in_a_date_is_a_job(mark: str) -> None:
    rows = ("Regular givers: 410 in January 2021, 615 in December 2023", "Trainer of a junior since October 2022", "Texts")
    bullets = "\n".join(f"{mark} {row}" for row in rows)
    assert heads(f"{HEAD}EXPERIENCE\nLantern Trust — Fundraiser      10/2020 – now\n{bullets}\n") == [
        ("Fundraiser", "Lantern Trust", "10/2020 – now", 3)
    ]


def test_a_mail_that_quotes_a_resume_keeps_its_headings() -> None:
    quoted = "\n".join(f"> {line}" for line in f"{HEAD}EXPERIENCE\nEngineer, Acme Inc., 2019 - 2021\n- Built\n".splitlines())
    assert heads(quoted) == [("Engineer", "Acme Inc.", "2019 - 2021", 1)]


@pytest.mark.parametrize(
    "title",
    ["Assistant monteur, puis monteur à partir de mars 2017", "Monteur, chef d'équipe depuis 2018", "Monteur, diplômé en 2017"],
)
def test_a_title_below_the_dates_may_have_a_date_of_its_own(title: str) -> None:
    jobs = f"Canal Estuaire (télévision locale)      janv. 2016 – août 2019\n{title}\n- Exports\n- Synchro\n"
    assert heads(f"{HEAD}PARCOURS\n\n{jobs}") == [(title, "Canal Estuaire (télévision locale)", "janv. 2016 – août 2019", 2)]


@pytest.mark.parametrize(
    "dates",
    [
        "summers 2014, 2015, 2016",
        "Seasons 2015, 2016",
        "temporadas 2012 y 2013",
        "veranos 2012 y 2013",
        "Winters 2019 – 2023",
        "été 2014 et été 2015",
        "лето 2013, лето 2014",
    ],
)
def test_several_seasons_are_one_date(dates: str) -> None:
    assert heads(f"{HEAD}EXPERIENCE\n\nHotel Marlowe      {dates}\nReceptionist\n- Check-in\n") == [
        ("Receptionist", "Hotel Marlowe", dates, 1)
    ]


def test_an_employer_with_its_title_below_lends_its_name_to_no_job_after_a_blank_line() -> None:
    jobs = "Canal Estuaire      2016 – 2019\nMonteur\n- Exports\n\nIndépendant      2014 – 2015\n- Clips\n"
    assert heads(f"{HEAD}PARCOURS\n\n{jobs}")[1] == ("Indépendant", "", "2014 – 2015", 1)


@pytest.mark.parametrize("shown", PASTED, ids=lambda shown: shown["file"])
def test_every_job_has_its_title_employer_dates_and_lines(shown: Mapping[str, Any]) -> None:
    found = of(json.loads((CASES / shown["file"]).read_text(encoding="utf-8"))["resume_text"])
    assert words_lost(found) == ()
    assert [
        [entry.title, entry.organisation, entry.location, entry.dates, len(entry.lines)] for entry in found.entries(Kind.WORK)
    ] == shown["jobs"]


@pytest.mark.parametrize("heading", ["CAREER SUMMARY", "Career summary"])
def test_jobs_under_a_heading_of_summaries_are_jobs(heading: str) -> None:
    jobs = "Hull Buses - PCV Driver - 2010 to date\nCity routes.\n\nSmith Ltd - Production Operative - 2004 to 2010\nGMP.\n"
    assert heads(f"{HEAD}PROFILE\nDrives well.\n\n{heading}\n{jobs}\nEDUCATION\nNVQ, 2014\n") == [
        ("PCV Driver", "Hull Buses", "2010 to date", 1),
        ("Production Operative", "Smith Ltd", "2004 to 2010", 1),
    ]
