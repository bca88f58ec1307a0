"""Skills in cells, in columns and with other signs between them are single skills, and labels stay with theirs."""

import pytest

from core.resume.model import Kind, Resume
from tests.documents.laid import add, headings, started, understood
from tests.resume.reading import of, texts

HEAD = "Nora Weiss\nnora@example.com\n\n"


def skills(found: Resume) -> list[tuple[str, list[str]]]:
    return [(one.title, texts(one.lines)) for one in found.entries(Kind.SKILLS)]


@pytest.mark.parametrize("first", ["EDV", "IT"])
def test_labels_in_the_left_column_below_the_heading_of_skills_name_their_groups(first: str) -> None:
    document = started()
    add(document, [("Kenntnisse", ""), (first, "Excel, DATEV"), ("Sprachen", "Deutsch, Polnisch"), ("Führerschein", "B, BE")])
    document.tables[0].rows[0].cells[0].paragraphs[0].runs[0].bold = True
    found = understood(document)
    assert headings(found) == [(Kind.SKILLS, "Kenntnisse")]
    assert skills(found) == [
        (first, ["Excel", "DATEV"]),
        ("Sprachen", ["Deutsch", "Polnisch"]),
        ("Führerschein", ["B", "BE"]),
    ]


@pytest.mark.parametrize("bullet", ["•", "▪", "*"])
def test_bullets_side_by_side_are_single_skills(bullet: str) -> None:
    rows = [["Payroll", "Ledgers", "Stock control"], ["Rotas", "First aid", "Till"], ["Signs"]]
    lines = "\n".join("\t".join(f"{bullet} {cell}" for cell in row) for row in rows)
    assert skills(of(f"{HEAD}Skills\n{lines}")) == [("", [cell for row in rows for cell in row])]


@pytest.mark.parametrize("sign", ["*", "•", "|"])
def test_signs_between_skills_part_them(sign: str) -> None:
    named = ["Soil mapping", "QGIS", "Permits (404/401)", "Site supervision", "Drainage design"]
    assert skills(of(f"{HEAD}Core competencies\n{f' {sign} '.join(named)}")) == [("", named)]


def test_what_stands_below_each_language_says_how_well_it_is_spoken() -> None:
    found = of(f"{HEAD}Languages\nArabic\nNative or bilingual proficiency\nDutch\nFull professional proficiency\n")
    told = [(one.title, texts(one.lines)) for one in found.entries(Kind.LANGUAGES)]
    assert told == [("Arabic", ["Native or bilingual proficiency"]), ("Dutch", ["Full professional proficiency"])]


@pytest.mark.parametrize("issued", ["Issued May 2020", "Issued on: May 2020", "Rilasciato il Mag 2020"])
def test_a_certificate_has_its_giver_and_the_date_it_was_given(issued: str) -> None:
    found = of(f"{HEAD}Certifications\nUsability Analyst\nHuman Factors International\n{issued}\n")
    (one,) = found.entries(Kind.CERTIFICATES)
    assert (one.title, one.organisation, one.end) == ("Usability Analyst", "Human Factors International", "2020-05")


def test_skills_in_two_columns_are_single_skills_and_levels_stay_with_theirs() -> None:
    rows = "Cvent\tBudgets\nTripleseat\tCrowd safety\nExcel\tWord\n"
    assert skills(of(f"{HEAD}SKILLS\n{rows}"))[0][1] == ["Cvent", "Budgets", "Tripleseat", "Crowd safety", "Excel", "Word"]
    levels = "Cvent\texpert\nTripleseat\tbasic\nExcel\tgood\n"
    assert len(skills(of(f"{HEAD}SKILLS\n{levels}"))[0][1]) == len(levels.splitlines())


def test_a_certificate_that_ends_has_both_its_dates() -> None:
    found = of(f"{HEAD}CERTIFICATIONS\n\nSHRM-CP\nSHRM\nIssued Jul 2018 · Expires Jul 2027\n")
    (one,) = found.entries(Kind.CERTIFICATES)
    assert (one.title, one.organisation, one.dates, one.lines) == ("SHRM-CP", "SHRM", "Issued Jul 2018 · Expires Jul 2027", ())
