"""Word resumes that are laid out with tables, as people and templates make them."""

from collections.abc import Sequence

import docx
import pytest
from docx.shared import Pt

from core.resume.model import Kind
from tests.documents.laid import add, entries, headings, put, started, table_of, understood
from tests.resume.reading import texts

COOKED = "• Menu of 30 dishes\n• Trained 5 cooks"
SECOND = "*Sous Chef*\nBistro 22, London\n2015 – 2019\n• Ran the grill"
CHEF = ("Head Chef", "The Crown", "Leeds", "2019 – now", ["Menu of 30 dishes", "Trained 5 cooks"])
SOUS = ("Sous Chef", "Bistro 22", "London", "2015 – 2019", ["Ran the grill"])


@pytest.mark.parametrize(
    "rows",
    [
        (
            ("Objective", "I want to run a kitchen."),
            (
                "Experience",
                f"*Head Chef*\nThe Crown, Leeds\n2019 – now\n{COOKED}\n" + SECOND,
            ),
            ("Education", "NVQ Level 3\nLeeds City College\n2013 – 2015"),
            ("Skills", "Butchery, pastry"),
        ),
        (
            ("*OBJECTIVE*", "I want to run a kitchen.", ""),
            ("*EXPERI-*\n*ENCE*", "*Head Chef*\nThe Crown, Leeds\n• Menu of 30 dishes\n• Trained 5 cooks", "2019 – now"),
            ("", "*Sous Chef*\nBistro 22, London\n• Ran the grill", "2015 – 2019"),
            ("*EDUCATION*", "NVQ Level 3\nLeeds City College", "2013 – 2015"),
            ("*SKILLS*", "Butchery, pastry", ""),
        ),
        (
            ("Objective", "", "I want to run a kitchen."),
            ("Experience", "", ""),
            ("2019 – now", "", "Head Chef\nThe Crown, Leeds\n• Menu of 30 dishes\n• Trained 5 cooks"),
            ("2015 – 2019", "", "Sous Chef\nBistro 22, London\n• Ran the grill"),
            ("Education", "", ""),
            ("2013 – 2015", "", "NVQ Level 3\nLeeds City College"),
            ("Skills", "", "Butchery, pastry"),
        ),
    ],
)
def test_the_left_column_of_a_table_holds_the_headings(rows: Sequence[Sequence[str]]) -> None:
    found = table_of(*rows)
    assert [kind for kind, _heading in headings(found)] == [Kind.SUMMARY, Kind.WORK, Kind.EDUCATION, Kind.SKILLS]
    assert entries(found) == [CHEF, SOUS, ("NVQ Level 3", "Leeds City College", "", "2013 – 2015", [])]
    assert texts(found.sections[0].lines) == ["I want to run a kitchen."]


def test_headings_in_the_left_column_may_reach_over_several_rows_and_stand_in_any_language() -> None:
    document = started()
    table = add(
        document,
        [
            ("Expérience professionnelle", "Chef de projet, Agence Soleil SARL, Lyon", "2019 – 2023"),
            ("", "• Lancement de 12 campagnes", ""),
            ("", "Rédactrice, Mairie de Dijon", "2016 – 2019"),
            ("", "• Journal municipal", ""),
            ("Formation", "Master Marketing, Université Lyon 2", "2016"),
            ("Langues", "Français, anglais (C1)", ""),
            ("Loisirs", "Escalade", ""),
        ],
    )
    table.cell(0, 0).merge(table.cell(3, 0))
    found = understood(document)
    assert headings(found) == [
        (Kind.WORK, "Expérience professionnelle"),
        (Kind.EDUCATION, "Formation"),
        (Kind.LANGUAGES, "Langues"),
        (Kind.INTERESTS, "Loisirs"),
    ]
    assert [(title, dates, lines) for title, _employer, _place, dates, lines in entries(found)][:2] == [
        ("Chef de projet", "2019 – 2023", ["Lancement de 12 campagnes"]),
        ("Rédactrice", "2016 – 2019", ["Journal municipal"]),
    ]


def test_words_that_no_list_knows_are_a_heading_beside_known_ones_set_alike() -> None:
    found = table_of(
        ("*Profile*", "Deck officer with 9 years at sea."),
        ("*Sea Service*", "Second Officer, MV Nordic Star\n2019 – 2023\n• Navigational watch"),
        ("*Tickets*", "• STCW II/1\n• GMDSS GOC"),
        ("*Education*", "BSc Nautical Science\n2011 – 2015"),
        ("*Languages*", "Norwegian, English"),
    )
    assert [heading for _kind, heading in headings(found)] == ["Profile", "Sea Service", "Tickets", "Education", "Languages"]


def test_groups_of_skills_and_fields_of_a_form_are_no_headings() -> None:
    document = started("Lebenslauf")
    add(
        document,
        [
            ("*Persönliche Daten*", ""),
            ("Name", "Sabine Hoffmann"),
            ("Geburtsdatum", "12.04.1988"),
            ("E-Mail", "sabine@example.de"),
            ("*Berufserfahrung*", ""),
            ("seit 04/2019", "Buchhalterin\nStadtwerke Leipzig GmbH\nMonatsabschluss nach HGB"),
            ("*Ausbildung*", ""),
            ("2009", "Abitur, Goethe-Gymnasium Leipzig"),
            ("*Kenntnisse*", ""),
            ("EDV", "DATEV, SAP FI"),
            ("Sprachen", "Deutsch, Englisch (B2)"),
        ],
    )
    found = understood(document)
    assert found.contact.name == "Sabine Hoffmann"
    assert headings(found) == [(Kind.WORK, "Berufserfahrung"), (Kind.EDUCATION, "Ausbildung"), (Kind.SKILLS, "Kenntnisse")]
    assert [(one.title, texts(one.lines)) for one in found.entries(Kind.SKILLS)] == [
        ("EDV", ["DATEV", "SAP FI"]),
        ("Sprachen", ["Deutsch", "Englisch (B2)"]),
    ]
    grouped = table_of(("Languages", "Python, Go"), ("Databases", "PostgreSQL"), ("Tools", "Docker"), heading="Technical Skills")
    assert headings(grouped) == [(Kind.SKILLS, "Technical Skills")]


def test_tables_of_a_row_each_are_read_as_one() -> None:
    document = started()
    for row in (
        ("Summary", "Translator of legal texts."),
        ("Skills", "Trados, MemoQ"),
        ("Experience", "Translator, LexWord Ltd\n2015 – 2023\n• Translated 300 contracts"),
        ("Languages", "Russian, English"),
    ):
        add(document, [row])
        document.add_paragraph()
    assert [kind for kind, _heading in headings(understood(document))] == [
        Kind.SUMMARY,
        Kind.SKILLS,
        Kind.WORK,
        Kind.LANGUAGES,
    ]


@pytest.mark.parametrize(
    "rows",
    [
        (
            ("Head Chef\nThe Crown\n• Menu of 30 dishes\n• Trained 5 cooks", "2019 – now\nLeeds"),
            ("Sous Chef\nBistro 22\n• Ran the grill", "2015 – 2019\nLondon"),
        ),
        (
            ("2019 – now\nLeeds", "Head Chef\nThe Crown\n• Menu of 30 dishes\n• Trained 5 cooks"),
            ("2015 – 2019\nLondon", "Sous Chef\nBistro 22\n• Ran the grill"),
        ),
        (
            (
                f"*Head Chef*\nThe Crown, Leeds\n{COOKED}\n*Sous Chef*\nBistro 22, London\n• Ran the grill",
                "2019 – now\n\n\n\n2015 – 2019",
            ),
        ),
    ],
)
def test_when_and_where_beside_a_job_belongs_to_it(rows: Sequence[Sequence[str]]) -> None:
    assert entries(table_of(*rows, heading="Experience")) == [CHEF, SOUS]


def test_two_paragraphs_of_a_merged_cell_belong_to_the_rows_beside_it() -> None:
    document = started()
    document.add_paragraph("Experience", style="Heading 1")
    rows = [
        ("2019 – 2023\nStockholm", "*Electrician*"),
        ("", "Elbolaget AB"),
        ("", "• Wired 200 flats"),
        ("2015 – 2019\nUppsala", "*Apprentice electrician*"),
        ("", "Ljus & Kraft AB"),
        ("", "• Installed solar panels"),
    ]
    table = add(document, rows)
    for first in (0, 3):
        table.cell(first, 0).merge(table.cell(first + 2, 0))
    assert entries(understood(document)) == [
        ("Electrician", "Elbolaget AB", "Stockholm", "2019 – 2023", ["Wired 200 flats"]),
        ("Apprentice electrician", "Ljus & Kraft AB", "Uppsala", "2015 – 2019", ["Installed solar panels"]),
    ]


def test_the_last_line_of_a_table_in_a_cell_is_not_the_head_of_the_next_job() -> None:
    document = started()
    left, right = document.add_table(1, 2).rows[0].cells
    put(left, "Welding\nCAD")
    right.paragraphs[0].text = "Experience"
    right.paragraphs[0].style = "Heading 1"
    for title, employer, dates, lines in (
        ("*Welder*", "Norte Steel, Bilbao", "2018 – 2022", ("Welded 40 frames", "Kept the shop safe")),
        ("*Fitter*", "Sur Metal, Cádiz", "2014 – 2018", ("Fitted pipes", "Read drawings")),
    ):
        add(right, [(title, dates), (employer, "")])
        add(right, [(line,) for line in lines])
    assert entries(understood(document)) == [
        ("Welder", "Norte Steel", "Bilbao", "2018 – 2022", ["Welded 40 frames", "Kept the shop safe"]),
        ("Fitter", "Sur Metal", "Cádiz", "2014 – 2018", ["Fitted pipes", "Read drawings"]),
    ]


def test_dates_beside_a_title_that_is_styled_as_a_heading_are_its_dates() -> None:
    document = started()
    document.add_paragraph("Experience", style="Heading 1")
    jobs = (("2019 – now", "Senior PM", "Contoso, Buffalo, NY"), ("2016 – 2019", "PM", "Fabrikam, Albany, NY"))
    table = add(document, [(dates, "") for dates, _title, _employer in jobs])
    for row, (_dates, title, employer) in zip(table.rows, jobs, strict=True):
        row.cells[1].paragraphs[0].text = title
        row.cells[1].paragraphs[0].style = "Heading 2"
        row.cells[1].add_paragraph(employer)
        row.cells[1].add_paragraph("Shipped 3 releases.")
    assert entries(understood(document)) == [
        ("Senior PM", "Contoso", "Buffalo, NY", "2019 – now", ["Shipped 3 releases."]),
        ("PM", "Fabrikam", "Albany, NY", "2016 – 2019", ["Shipped 3 releases."]),
    ]


def test_the_heads_of_a_table_of_languages_are_no_section() -> None:
    document = started()
    document.add_paragraph("LANGUAGE SKILLS")
    document.add_paragraph("Mother tongue: Italian")
    add(document, [("", "UNDERSTANDING", "SPEAKING"), ("", "Listening", "Interaction"), ("ENGLISH", "C1", "B2")])
    assert headings(understood(document)) == [(Kind.LANGUAGES, "LANGUAGE SKILLS")]


@pytest.mark.parametrize("lines", [(("", ""), ("", "")), (("\n• Ran the desk", ""), ("\n• Wrote news", ""))])
def test_an_employer_in_a_merged_cell_is_that_of_each_job_beside_it(lines: Sequence[Sequence[str]]) -> None:
    document = started()
    document.add_paragraph("Experience", style="Heading 1")
    (first, _none), (second, _also) = lines
    rows = [
        ("Orion Media", f"Editor{first}", "2019 – 2023"),
        ("", f"Reporter{second}", "2016 – 2019"),
        ("Daily Post", "Intern", "2015 – 2016"),
    ]
    table = add(document, rows)
    table.cell(0, 0).merge(table.cell(1, 0))
    found = [(title, employer, dates) for title, employer, _place, dates, _lines in entries(understood(document))]
    assert found == [
        ("Editor", "Orion Media", "2019 – 2023"),
        ("Reporter", "Orion Media", "2016 – 2019"),
        ("Intern", "Daily Post", "2015 – 2016"),
    ]


LEFT = "*CONTACT*\n0161 555 0142\nrosa.field@example.com\nStockport\n*SKILLS*\n• Payroll\n• Ledgers\n*HOBBIES*\n• Netball"
RIGHT = "Accounts Clerk\n*PROFILE*\nI keep books for small firms.\n*EXPERIENCE*\n*Accounts Clerk, Peak Mills Ltd*\n2019 – now"


@pytest.mark.parametrize("name", ["Rosa Field", "ROSA FIELD"])
@pytest.mark.parametrize("print_", ["bold", "big", "title"])
def test_a_name_on_top_of_the_right_column_is_the_name_and_no_last_item_of_the_left(name: str, print_: str) -> None:
    document = docx.Document()
    add(document, [(LEFT, f"{name}\n{RIGHT}")])
    paragraph = document.tables[0].rows[0].cells[1].paragraphs[0]
    paragraph.style = "Title" if print_ == "title" else "Normal"
    paragraph.runs[0].bold = print_ == "bold" or None
    paragraph.runs[0].font.size = Pt(24) if print_ == "big" else None
    found = understood(document)
    assert (found.contact.name.title(), found.contact.label) == ("Rosa Field", "Accounts Clerk")
    assert (found.contact.phone, found.contact.email) == ("0161 555 0142", "rosa.field@example.com")
    assert [kind for kind, _heading in headings(found)] == [Kind.SKILLS, Kind.INTERESTS, Kind.SUMMARY, Kind.WORK]
    assert texts(found.sections[1].lines) == ["Netball"]
    assert entries(found) == [("Accounts Clerk", "Peak Mills Ltd", "", "2019 – now", [])]


def test_a_big_employer_in_the_right_column_is_no_name_and_stays_there() -> None:
    document = started()
    add(document, [("*EXPERIENCE*\n2019 – now", "Peak Mills Ltd\nAccounts Clerk\n• VAT")])
    document.tables[0].rows[0].cells[1].paragraphs[0].runs[0].font.size = Pt(24)
    found = understood(document)
    assert found.contact.name == "Jane Moss"
    assert [one.organisation for one in found.entries(Kind.WORK)] == ["Peak Mills Ltd"]
