"""Degrees, licences and letters behind a name count however they are shortened; what is only akin to what is asked does not."""

from datetime import date

import pytest

from core.resume.model import Source
from core.resume.parse import parse
from core.tailoring.gaps import compare
from core.tailoring.model import Gap, Status
from core.tailoring.posting import parse_posting

RESUME = """Dana Moss {letters}
dana@example.org

EXPERIENCE
Maintenance Clerk, Foxglove Supplies, 2015 - 2023
- Handled accounts payable for 40 vendors
- {line}

EDUCATION
{degree}, Lone Star College, 2014
"""


def judged(requirement: str, letters: str = "", line: str = "Filed letters", degree: str = "Diploma") -> Gap:
    resume = parse(Source("resume", "", RESUME.format(letters=letters, line=line, degree=degree)))
    found = compare(resume, parse_posting(f"Clerk\n\nRequirements\n- {requirement}\n"), date(2024, 1, 1))
    (gap,) = (*found, *found.held, *found.implied)
    return gap


@pytest.mark.parametrize(
    ("degree", "requirement"),
    [
        ("A.A.S. in Accounting", "Associate degree"),
        ("AAS in Accounting", "Associate's degree or higher"),
        ("A.S.N.", "Associate degree"),
        ("Associate in Arts", "A.A. preferred"),
        ("B.Com. Accounting", "Bachelor's degree"),
        ("BTech Mechatronics", "Bachelor's degree"),
        ("MPhil History", "Master's degree"),
    ],
)
def test_a_degree_counts_by_its_letters(degree: str, requirement: str) -> None:
    assert judged(requirement, degree=degree).status is Status.HELD


@pytest.mark.parametrize(
    ("letters", "requirement"),
    [
        ("CEng MICE", "Chartered engineer"),
        ("CEng MICE", "Member of the ICE"),
        ("IEng MIMechE", "Incorporated engineer (IEng)"),
        ("MRICS", "Chartered surveyor"),
    ],
)
def test_letters_behind_the_name_count(letters: str, requirement: str) -> None:
    assert judged(requirement, letters=letters).status is Status.HELD


@pytest.mark.parametrize(
    ("line", "requirement"),
    [
        ("Forklift cert since 2016", "Forklift certification"),
        ("Forklift ticket", "Valid forklift licence"),
        ("Certified forklift operator", "Forklift license"),
        ("Paralegal cert", "Paralegal certificate"),
        ("AWS cert", "AWS certification"),
    ],
)
def test_a_paper_counts_under_every_name_for_paper(line: str, requirement: str) -> None:
    assert judged(requirement, line=line).status is Status.HELD


@pytest.mark.parametrize(
    ("requirement", "lacks"),
    [
        ("Accounts payable and receivable", ("receivable",)),
        ("Accounts payable, receivables", ("receivables",)),
        ("PLC and robots", ("robots",)),
        ("Preventive maintenance and TPM", ("TPM",)),
        ("PLC and conveyors", ("conveyors",)),
        ("PLC, hydraulics, pneumatics", ("hydraulics", "pneumatics")),
    ],
)
def test_what_is_listed_beside_something_held_is_not_held_with_it(requirement: str, lacks: tuple[str, ...]) -> None:
    found = judged(requirement, line="PLC upkeep and preventive maintenance")
    assert (found.status, found.lacks) == (Status.GAP, lacks)


@pytest.mark.parametrize("requirement", ["Accounts payable and punctuality", "Accounts payable and reliability"])
def test_what_one_is_like_is_no_part_that_is_missing(requirement: str) -> None:
    assert judged(requirement).status is Status.HELD
