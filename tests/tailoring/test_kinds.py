"""One kind of a deed is not another one: who welds MIG is not told to weld TIG."""

import pytest

from core.resume.model import Source
from core.resume.parse import parse
from core.tailoring.gaps import compare
from core.tailoring.model import Aim, Status
from core.tailoring.posting import parse_posting
from core.tailoring.questions import ask
from tests.tailoring.test_not_quite_shown import gap
from tests.tailoring.test_what_was_denied import TODAY, person

WELDER = person("Welder, Hull Marine, Hull", "Welded frames with MIG", "Ran the payroll in Sage", "Soldering of SMD boards")


@pytest.mark.parametrize(
    "asked", ["Welding (MIG)", "MIG welding", "Welding", "Welding (e.g. TIG)", "Payroll (Sage)", "TIG or MIG welding"]
)
def test_the_kind_that_is_there_or_only_an_example_shows_it(asked: str) -> None:
    assert gap(WELDER, asked).status is not Status.GAP


@pytest.mark.parametrize(("asked", "kind"), [("Welding (TIG)", "TIG"), ("TIG welding", "TIG"), ("ADP payroll", "ADP")])
def test_another_kind_is_a_part(asked: str, kind: str) -> None:
    found = gap(WELDER, asked)
    assert found.status is Status.GAP
    assert found.there
    assert kind in found.lacks


@pytest.mark.parametrize(
    "line",
    [
        "Swapped drives with the foreman",
        "Worked alongside the site foreman",
        "Was trained by the foreman",
        "Shadowed the team leader",
        "Helped the team lead with rotas",
    ],
)
def test_whoever_works_beside_a_leader_leads_nobody(line: str) -> None:
    assert gap(person("Electrician, Bright, Hull", line, "Wired flats"), "Lead a team").status is Status.GAP


@pytest.mark.parametrize("line", ["Foreman of 6", "Promoted to team leader", "Led a team with the best figures"])
def test_a_leader_leads(line: str) -> None:
    assert gap(person("Electrician, Bright, Hull", line, "Wired flats"), "Lead a team").status is not Status.GAP


@pytest.mark.parametrize("asked", ["GCSE", "GCSEs or equivalent", "A level biology", "SIA badge", "CSCS", "HGV Class 1", "2391"])
def test_a_paper_is_asked_for_as_one(asked: str) -> None:
    resume = parse(Source("resume", "resume.txt", WELDER))
    found = ask(compare(resume, parse_posting(f"Vacancy\nRequirements\n- {asked}\n- Punctual\n"), TODAY), resume)
    (text,) = (one.text for one in found if one.quote == asked and one.aim is Aim.GAP)
    assert "Do you have this" in text
