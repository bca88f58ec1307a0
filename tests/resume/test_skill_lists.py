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
