"""What somebody only would like to do is not shown."""

import pytest

from core.tailoring.model import Status
from core.tailoring.wanted import without_wanted
from tests.tailoring.test_not_quite_shown import gap
from tests.tailoring.test_what_was_denied import person


def profile(words: str) -> str:
    resume = person("Cashier, Tesco, Hull", "Served 200 customers a day")
    return resume.replace("Experience\n", f"Summary\n{words}\n\nExperience\n", 1)


@pytest.mark.parametrize(
    "words",
    [
        "Reliable cashier, seeking a position in payroll.",
        "Looking for a role in payroll where I can grow.",
        "Cashier with 5 years at the till and eager to move into payroll",
        "Kassiererin auf der Suche nach einer Stelle in der Lohnabrechnung (Payroll)",
        "Cajera en busca de un puesto de payroll",
        "Caissière, je recherche un poste en payroll.",
        "Procuro uma vaga em payroll",
        "Ищу работу в области payroll",
    ],
)
def test_what_is_sought_is_not_shown(words: str) -> None:
    assert gap(profile(words), "Experience with payroll").status is Status.GAP


@pytest.mark.parametrize(
    "words",
    [
        "Payroll clerk seeking a position in retail.",
        "Seeking to use my 5 years in payroll at a larger firm.",
        "Looking for work. 5 years of payroll at the till.",
        "Cashier who also did payroll; hoping to find a day job",
    ],
)
def test_what_is_told_beside_it_is(words: str) -> None:
    assert gap(profile(words), "Experience with payroll").status is Status.HELD


def test_a_job_that_looked_for_something_is_a_deed() -> None:
    resume = person("Recruiter, Hays, Hull", "Interviewed nurses looking for agency shifts in emergency care")
    assert gap(resume, "Experience in emergency care").status is not Status.GAP


@pytest.mark.parametrize(
    ("line", "parts"),
    [
        ("Cook and baker, looking for a place in a hotel", ("Cook and baker",)),
        ("Cook and baker", ("Cook and baker",)),
        ("Hoping to join a hotel. Cook since 2012.", ("Cook since 2012.",)),
    ],
)
def test_the_parts_that_tell_what_somebody_is(line: str, parts: tuple[str, ...]) -> None:
    assert without_wanted(line) == parts
