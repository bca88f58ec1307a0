"""What a resume shows under another name than the posting's, and what only looks like it."""

from datetime import date

import pytest

from core.resume.model import Source
from core.resume.parse import parse
from core.tailoring.gaps import compare, find_gaps
from core.tailoring.model import Gap, Status
from core.tailoring.posting import parse_posting


def status(requirement: str, line: str, skill: str = "Stock control") -> Status:
    resume = (
        "Ada Example\nada@example.com\n\nExperience\nNurse, Acme Ltd, Jan 2019 - Dec 2021\n"
        f"- {line}\n- Answered the phone\n\nSkills\n{skill}\n"
    )
    posting = parse_posting(f"Job\n\nRequirements\n- {requirement}\n- Beekeeping")
    found = compare(parse(Source("resume", "", resume)), posting, date(2024, 1, 1))
    gaps: list[Gap] = [one for one in [*found, *found.held, *found.implied] if one.quote == requirement]
    return gaps[0].status


@pytest.mark.parametrize(
    ("requirement", "line"),
    [
        ("Team leadership", "Lead a team of 4 nurses and write the weekly rota"),
        ("People leadership", "Managed a team of 6"),
        ("Leadership experience", "Led a team of 4 nurses"),
        ("Strong leadership", "Ran nights with a team of 5"),
        ("Team leadership", "Member of staff leading a team of four"),
        ("Personalverantwortung", "Leitung eines Teams von 6 Monteuren"),
        ("P&L responsibility", "Owned the P&L of two stores"),
        ("P&L responsibility", "Full P&L management"),
        ("Profit and loss responsibility", "Managed a P&L of 40m"),
        ("SOE Exact or R4 software", "Kept records in R4 practice software"),
        ("Opera or Mews PMS", "Checked guests in with Mews"),
        ("Experience with Synopsys or Cadence tools", "Designed chips with Cadence"),
        ("CAN or SPI bus experience", "Wrote CAN bus diagnostics in C"),
    ],
)
def test_a_line_shows_it_under_another_name(requirement: str, line: str) -> None:
    assert status(requirement, line) is not Status.GAP


@pytest.mark.parametrize(
    ("requirement", "skills"),
    [
        ("SOE Exact or R4 software", "R4 practice software, Stock control"),
        ("Lightspeed or Vend POS", "Vend, Stock control"),
        ("Dentrix, Carestream or R4", "Dentrix, Stock control"),
        ("Basic Excel", "forklift, RF scanner, excel a little"),
        ("Basic Excel", "some excel, typing"),
        ("P&L responsibility", "P&L management, SAP"),
    ],
)
def test_a_skill_shows_it_under_another_name(requirement: str, skills: str) -> None:
    assert status(requirement, "Kept the till", skills) is not Status.GAP


@pytest.mark.parametrize(
    ("requirement", "line"),
    [
        ("Team leadership", "Worked in a team of 4 nurses"),
        ("Team leadership", "Part of a team of 4 nurses"),
        ("Team leadership", "Worked closely with a team of 12 nurses"),
        ("Team leadership", "Joined a team of 12 nurses"),
        ("Team leadership", "Member of the leadership academy"),
        ("Thought leadership", "Led a team of 4"),
        ("P&L responsibility", "Prepared P&L reports for the owner"),
        ("P&L responsibility", "Kept to budgets"),
        ("Basic Excel", "I excel at hard work"),
        ("Basic Excel", "Excelled in sales"),
        ("SOE Exact or R4 software", "Moved to room R4"),
        ("SOE Exact or R4 software", "Kept records in practice software"),
        ("SOE Exact and R4 software", "Kept records in R4 practice software"),
        ("Opera or Mews PMS", "Sang in the Opera"),
        ("Lightspeed or Vend POS", "Sold drinks from a Vend machine"),
        ("CAN or SPI bus experience", "We can do the bus"),
        ("NEBOSH or IOSH certificate", "Prepared others for IOSH"),
        ("Leeds or York systems", "Lived in York"),
    ],
)
def test_what_only_looks_like_it_stays_missing(requirement: str, line: str) -> None:
    assert status(requirement, line) is Status.GAP


def test_a_name_that_is_denied_meets_no_choice() -> None:
    assert status("SOE Exact or R4 software", "Kept the till", "R4 (no experience)") is Status.GAP


_NURSE = """Jane Doe

Experience
Registered Nurse, St Mary Hospital, 2019 - Present
- {line}

{more}
"""


@pytest.mark.parametrize(
    ("asked", "line", "more"),
    [
        ("Mentoring of new staff", "Precept new graduates on the cardiac unit", ""),
        ("Mentoring of new staff", "Oriented new nurses on the ward", ""),
        ("Experience with user acceptance testing", "Ran UAT for the new charting system", ""),
        ("Experience with continuous glucose monitoring", "Set up CGM for 40 patients", ""),
        ("Experience with CGM", "Set up continuous glucose monitoring for 40 patients", ""),
        ("A strong publication record", "Dressed wounds", "Publications\nDoe J. Wounds of the elderly. J Nurs 2020;12:3-9."),
        ("Fluent Arabic", "Dressed wounds", "Languages\nالعربية (native), English (fluent)"),
        ("Experience with power tools", "Manejo de herramientas en la obra", ""),
    ],
)
def test_what_another_word_or_a_short_form_tells_is_no_gap(asked: str, line: str, more: str) -> None:
    posting = f"Nurse\n\nRequirements:\n- {asked}\n- Knowledge of SAP\n"
    assert asked not in [gap.quote for gap in find_gaps(_NURSE.format(line=line, more=more), posting)]


def test_a_short_form_of_other_words_shows_nothing() -> None:
    posting = "Nurse\n\nRequirements:\n- Experience with continuous glucose monitoring\n"
    assert find_gaps(_NURSE.format(line="Read CTG curves", more=""), posting)
