"""Rows of forms that say with a label something of the job or degree beside them: hours, grades, the place."""

import pytest

from core.resume.coverage import words_lost
from core.resume.model import Entry, Kind
from tests.resume.reading import of, section, texts

HEAD = "Rosa Kim\nrosa@kim.example.com\n\n"
FEDERAL = """WORK EXPERIENCE
Mill Road Readiness Center
Fort Carson, CO United States
05/2018 - Present
Hours per week: 40
Series: 2003 Pay Plan: GS Grade: 11
Supply Specialist
Duties, Accomplishments and Related Skills:
* Keep 14,000 line items.
Supervisor: Linda Marsh (719-555-0199)
Okay to contact this Supervisor: Yes

U.S. Army, 4th Division
Fort Hood, TX United States
06/2010 - 04/2018
Hours per week: 40
Unit Supply Clerk
* Kept property books.
"""


def head(entry: Entry) -> tuple[str, str, str, str, str]:
    return entry.title, entry.organisation, entry.location, entry.start, entry.end


def test_what_a_federal_form_asks_for_is_said_of_its_job() -> None:
    found = of(f"{HEAD}{FEDERAL}")
    first, second = found.entries(Kind.WORK)
    assert head(first) == ("Supply Specialist", "Mill Road Readiness Center", "Fort Carson, CO United States", "2018-05", "")
    assert texts(first.lines)[:2] == ["Hours per week: 40", "Series: 2003 Pay Plan: GS Grade: 11"]
    assert texts(first.lines)[-1] == "Okay to contact this Supervisor: Yes"
    place = "Fort Hood, TX United States"
    assert head(second) == ("Unit Supply Clerk", "U.S. Army, 4th Division", place, "2010-06", "2018-04")
    assert not words_lost(found)


@pytest.mark.parametrize(
    ("row", "place"),
    [
        ("Miejscowość: Poznań | Państwo: Polska", "Poznań, Polska"),
        ("City: Wexcombe | Country: United Kingdom", "Wexcombe, United Kingdom"),
        ("Città: Moncalieri", "Moncalieri"),
    ],
)
def test_a_place_with_labels_is_the_place(row: str, place: str) -> None:
    found = of(f"{HEAD}WORK EXPERIENCE\n[ 02/03/2020 – 28/02/2021 ]\nCourier\nAuto Ltd\n{row}\n\n• 30 routes a day\n")
    (job,) = found.entries(Kind.WORK)
    assert head(job) == ("Courier", "Auto Ltd", place, "2020-03", "2021-02")
    assert texts(job.lines) == ["30 routes a day"]
    assert not words_lost(found)


@pytest.mark.parametrize("place", ["Moncalieri (TO)", "Vitrolles (13)"])
def test_a_town_with_its_province_is_the_place(place: str) -> None:
    (job,) = of(f"{HEAD}EXPERIENCE\nCourier, Peter Pan, {place}\n2019 - 2021\n").entries(Kind.WORK)
    assert head(job) == ("Courier", "Peter Pan", place, "2019", "2021")


def test_a_school_before_its_town_and_state_in_a_wide_gap_keeps_its_degree_below() -> None:
    text = f"Boston College{' ' * 20}Boston, MA\nB.A. in Economics, GPA 3.7{' ' * 9}Sept 2016 – May 2020\n"
    (degree,) = of(f"{HEAD}EDUCATION\n{text}").entries(Kind.EDUCATION)
    assert head(degree)[1:] == ("Boston College", "Boston, MA", "2016-09", "2020-05")


def test_a_list_of_courses_is_no_degree() -> None:
    found = of(f"{HEAD}COURSEWORK\nDistributed Systems\nDatabases\nMachine Learning\n\nEDUCATION\nBSc, Leeds College, 2019\n")
    courses = section(found, "COURSEWORK")
    assert (courses.kind, texts(courses.lines)) == (Kind.OTHER, ["Distributed Systems", "Databases", "Machine Learning"])
