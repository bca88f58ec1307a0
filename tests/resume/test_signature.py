"""What a resume is signed with is part of no section and of no new resume: an old date on it would be wrong."""

import pytest

from core.resume import signature
from core.resume.coverage import coverage
from core.resume.model import Kind, Resume
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


def left_out(found: Resume) -> list[str]:
    assert not found.unplaced
    return [found.source.quote(span) for span in found.furniture]


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
def test_what_a_resume_is_signed_with_is_left_out(signed: list[str]) -> None:
    found = of(RESUME + "\n" + "\n".join(signed))
    assert left_out(found) == signed
    assert [text for entry in found.entries(Kind.SKILLS) for text in texts(entry.lines)] == SKILLS
    assert not coverage(found).missing


@pytest.mark.parametrize(
    ("end", "said"),
    [
        ("Stuttgart, 12.10.2024", "Stuttgart, 12.10.2024"),
        ("Hamburg, den 3. Mai 2024\nClara Duval", "Hamburg, den 3. Mai 2024"),
        ("Ort, Datum, Unterschrift", ""),
        ("", ""),
    ],
)
def test_where_and_when_it_was_signed_can_be_told(end: str, said: str) -> None:
    assert signature.signed(of(f"{RESUME}\n{end}")) == said


@pytest.mark.parametrize("rule", ["______________\n", "______ "])
def test_a_line_to_sign_on_is_no_skill(rule: str) -> None:
    found = of(RESUME + rule + "signature")
    assert [text for entry in found.entries(Kind.SKILLS) for text in texts(entry.lines)] == SKILLS
    assert not coverage(found).missing


@pytest.mark.parametrize("last", ["Lyon, Paris", "Signature dishes, plating", "Date: May 2021", "Data, Python"])
def test_what_only_looks_like_it_stays_in_its_section(last: str) -> None:
    assert not left_out(of(RESUME + "\n" + last))


SIGNED = {
    "a place, a day and the name": "Bengaluru, 12 June 2024\nJane Doe",
    "German": "Leipzig, den 3. März 2024\nJane Doe",
    "a place and a day": "Kiel, 03.03.2024",
    "labels": "Date: 12/06/2024\nPlace: Pune\n(Jane Doe)",
}


@pytest.mark.parametrize("signed", SIGNED.values(), ids=SIGNED)
@pytest.mark.parametrize("last", ["Skills\nPython, Go, SQL", "Languages\nEnglish, French", "Hobbies\nReading, swimming"])
def test_a_signature_right_below_a_list_is_none_of_its_things(last: str, signed: str) -> None:
    found = of(f"Jane Doe\njane@example.com\n\n{last}\n{signed}\n")
    assert left_out(found) == signed.split("\n")


def test_a_name_and_a_day_right_below_a_job_are_a_signature_and_a_town_with_a_month_is_none() -> None:
    work = "Jane Doe\njane@example.com\n\nWork\n\nWaiter, Blue Door, Leeds\n2019 - 2021\n- served\n"
    assert left_out(of(f"{work}Leeds, 12 June 2024\nJane Doe\n")) == ["Leeds, 12 June 2024", "Jane Doe"]
    assert not left_out(of("Jane Doe\njane@example.com\n\nEducation\nBSc Physics, Leeds University\nLeeds, June 2012\n"))


@pytest.mark.parametrize("signed", ["Anna Sommer", "A. Sommer", "Dr. Anna Sommer"])
def test_people_sign_without_their_titles_and_second_names(signed: str) -> None:
    rows = f"Leipzig, den 3. März 2024\n{signed}"
    found = of(f"Prof. Dr. med. Anna Katharina Sommer\nanna@example.de\n\nSprachen\nDeutsch, Englisch\n\n{rows}\n")
    assert left_out(found) == rows.split("\n")


@pytest.mark.parametrize(
    "line",
    [
        "References available on request",
        "Referenzen gerne auf Anfrage.",
        "Références disponibles sur demande",
        "Referencias disponibles a petición",
        "Referenties op aanvraag",
        "Рекомендации предоставлю по запросу",
        "Referenser lämnas på begäran",
    ],
)
def test_references_when_asked_are_no_interest(line: str) -> None:
    found = of(f"Jane Doe\njane@example.com\n\nINTERESTS\nFive-a-side, restoring a 1972 Mini\n{line}\n")
    interests, references = found.sections
    assert (interests.kind, references.kind) == (Kind.INTERESTS, Kind.REFERENCES)
    assert texts((*references.lines, *(line for entry in references.entries for line in entry.lines))) == [line]
