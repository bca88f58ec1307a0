"""What a resume shows under another name than the posting's, and what only looks like it."""

from datetime import date

import pytest

from core.resume.model import Source
from core.resume.parse import parse
from core.tailoring.gaps import compare
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
