"""What a resume is signed with is part of no section, and none of it is lost."""

import pytest

from core.resume.coverage import coverage
from core.resume.model import Kind
from tests.resume.reading import of, texts

RESUME = """Clara Duval
clara.duval@example.org

WORK EXPERIENCE

Baker, Maison Brun, Lyon\t2019 - 2023
• Baked bread for two shops
• Trained three apprentices

SKILLS

Bread, pastry, planning
"""
SKILLS = ["Bread", "pastry", "planning"]


@pytest.mark.parametrize(
    "signed",
    [
        ["Lyon, 3 May 2024"],
        ["Lyon, May 3, 2024"],
        ["Lyon, 3 May 2024", "Clara Duval"],
        ["Ort, Datum, Unterschrift"],
        ["Hamburg, den 3. Mai 2024", "Unterschrift: Clara Duval"],
        ["Date: 3 May 2024", "Signature:"],
        ["Place: Pune", "Date: 3 May 2024", "(Clara Duval)"],
    ],
)
def test_what_a_resume_is_signed_with_is_listed_beside_its_sections(signed: list[str]) -> None:
    found = of(RESUME + "\n" + "\n".join(signed))
    assert texts(found.unplaced) == signed
    assert [text for entry in found.entries(Kind.SKILLS) for text in texts(entry.lines)] == SKILLS
    assert not coverage(found).missing


@pytest.mark.parametrize("rule", ["______________\n", "______ "])
def test_a_line_to_sign_on_is_no_skill(rule: str) -> None:
    found = of(RESUME + rule + "signature")
    assert [text for entry in found.entries(Kind.SKILLS) for text in texts(entry.lines)] == SKILLS
    assert not coverage(found).missing


@pytest.mark.parametrize("last", ["Lyon, Paris", "Signature dishes, plating", "Date: May 2021", "Data, Python"])
def test_what_only_looks_like_it_stays_in_its_section(last: str) -> None:
    assert not of(RESUME + "\n" + last).unplaced
