"""Word resumes that are laid out with tables, as people and templates make them."""

import io
from collections.abc import Sequence

import docx
import pytest
from docx.table import Table, _Cell

from core.resume.coverage import coverage, words_lost
from core.resume.model import Kind, Resume
from core.resume.parse import parse
from tests.resume.reading import source, texts

BULLET = "• "
HEAD = ("Jane Moss", "jane.moss@example.com | +1 312 555 0142")


def put(cell: _Cell, said: str) -> None:
    """Fill a cell, a paragraph for each line: "• " makes an item, "*" around a line bold."""
    for at, line in enumerate(said.split("\n")):
        paragraph = cell.add_paragraph() if at else cell.paragraphs[0]
        run = paragraph.add_run(line.removeprefix(BULLET).strip("*"))
        run.bold = line.startswith("*") or None
        if line.startswith(BULLET):
            paragraph.style = "List Bullet"


def filled(table: Table, rows: Sequence[Sequence[str]]) -> Table:
    for row, cells in zip(table.rows, rows, strict=True):
        for cell, said in zip(row.cells, cells, strict=True):
            put(cell, said)
    return table


def add(document: docx.document.Document | _Cell, rows: Sequence[Sequence[str]]) -> Table:
    return filled(document.add_table(len(rows), len(rows[0])), rows)


def understood(document: docx.document.Document) -> Resume:
    buffer = io.BytesIO()
    document.save(buffer)
    found = parse(source("a.docx", buffer.getvalue()))
    assert not coverage(found).missing
    assert not words_lost(found)
    return found


def started(*lines: str) -> docx.document.Document:
    document = docx.Document()
    for line in lines or HEAD:
        document.add_paragraph(line)
    return document


def table_of(*rows: Sequence[str], heading: str = "") -> Resume:
    document = started()
    if heading:
        document.add_paragraph(heading, style="Heading 1")
    add(document, rows)
    return understood(document)


def headings(found: Resume) -> list[tuple[Kind, str]]:
    return [(section.kind, section.heading) for section in found.sections]


def entries(found: Resume) -> list[tuple[str, str, str, str, list[str]]]:
    return [
        (one.title, one.organisation, one.location, one.dates, texts(one.lines))
        for one in found.entries(Kind.WORK, Kind.EDUCATION)
    ]


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


EUROPASS = (
    ("Nationality", "Italian"),
    ("Work experience", ""),
    ("Dates", "March 2018 – present"),
    ("Occupation or position held", "Project assistant"),
    ("Main activities and responsibilities", "Reports for 6 EU projects\nBudget of 200,000 euros"),
    ("Name and address of employer", "Centro Studi Verdi, Milano"),
    ("Type of business or sector", "Research"),
    ("Dates", "2015 – 2018"),
    ("Occupation or position held", "Trainee"),
    ("Name and address of employer", "Comune di Milano"),
    ("Education and training", ""),
    ("Dates", "2010 – 2015"),
    ("Title of qualification awarded", "Master in Political Science"),
    ("Name and type of organisation providing education and training", "Università degli Studi di Milano"),
)
FORMATO = (
    ("ESPERIENZA LAVORATIVA", ""),
    ("• Date (da – a)", "2018 – oggi"),
    ("• Nome e indirizzo del datore di lavoro", "Moda Bella S.r.l., Bologna"),
    ("• Tipo di impiego", "Impiegata"),
    ("• Principali mansioni e responsabilità", "Ordini e fatture"),
    ("", ""),
    ("• Date (da – a)", "2014 – 2018"),
    ("• Nome e indirizzo del datore di lavoro", "Studio Verdi S.r.l., Parma"),
    ("• Tipo di impiego", "Segretaria"),
    ("ISTRUZIONE E FORMAZIONE", ""),
    ("• Date (da – a)", "2009 – 2014"),
    ("• Nome e tipo di istituto di istruzione o formazione", "Liceo Galvani, Bologna"),
    ("• Qualifica conseguita", "Diploma di maturità"),
)


def test_a_form_of_rows_is_read_as_jobs_and_degrees() -> None:
    assert entries(table_of(*EUROPASS)) == [
        (
            "Project assistant",
            "Centro Studi Verdi",
            "Milano",
            "March 2018 – present",
            ["Reports for 6 EU projects", "Budget of 200,000 euros", "Type of business or sector: Research"],
        ),
        ("Trainee", "Comune di Milano", "", "2015 – 2018", []),
        ("Master in Political Science", "Università degli Studi di Milano", "", "2010 – 2015", []),
    ]
    assert entries(table_of(*FORMATO)) == [
        ("Impiegata", "Moda Bella S.r.l.", "Bologna", "2018 – oggi", ["Ordini e fatture"]),
        ("Segretaria", "Studio Verdi S.r.l.", "Parma", "2014 – 2018", []),
        ("Diploma di maturità", "Liceo Galvani", "Bologna", "2009 – 2014", []),
    ]


def test_columns_under_their_names_are_read_as_jobs_and_degrees() -> None:
    from_to = (
        ("From", "To", "Position", "Employer", "Reason for leaving"),
        ("01/2019", "present", "Cook", "Hotel Adria, Split", ""),
        ("03/2014", "12/2018", "Kitchen hand", "Konoba Mare, Zadar", "Moved"),
    )
    assert entries(table_of(*from_to, heading="Work experience")) == [
        ("Cook", "Hotel Adria", "Split", "01/2019 – present", []),
        ("Kitchen hand", "Konoba Mare", "Zadar", "03/2014 – 12/2018", ["Reason for leaving: Moved"]),
    ]
    classes = (
        ("Examination", "Board/University", "Year of passing", "Percentage"),
        ("B.Tech", "Anna University", "2015", "78%"),
        ("Class XII", "Kendriya Vidyalaya", "2011", "88%"),
    )
    assert entries(table_of(*classes, heading="Education")) == [
        ("B.Tech", "Anna University", "", "2015", ["Percentage: 78%"]),
        ("Class XII", "Kendriya Vidyalaya", "", "2011", ["Percentage: 88%"]),
    ]


def test_a_project_keeps_its_client_and_the_client_is_no_employer() -> None:
    rows = (
        ("Client", "HDFC Bank"),
        ("Role", "Backend Developer"),
        ("Duration", "Jan 2020 – Mar 2022"),
        ("Responsibilities", "Built the ledger service\nWrote the tests"),
        ("Client", "Axis Bank"),
        ("Role", "Tester"),
        ("Duration", "Jan 2018 – Dec 2019"),
    )
    found = table_of(*rows, heading="Project Experience")
    assert [(one.title, one.organisation, one.dates, texts(one.lines)) for one in found.entries(Kind.PROJECTS)] == [
        ("Backend Developer", "", "Jan 2020 – Mar 2022", ["Client: HDFC Bank", "Built the ledger service", "Wrote the tests"]),
        ("Tester", "", "Jan 2018 – Dec 2019", ["Client: Axis Bank"]),
    ]


def test_rows_of_a_table_that_tell_no_job_stay_as_they_are() -> None:
    rows = (("Title", "Nurse in charge"), ("Colour", "Red"), ("Qualification", "B1"), ("Skills", "Triage, first aid"))
    text = table_of(*rows).source.text
    assert text.endswith("Title\tNurse in charge\nColour\tRed\nQualification\tB1\nSkills\tTriage, first aid")


def test_a_job_below_a_form_is_a_job_of_its_own() -> None:
    document = started()
    document.add_paragraph("Work experience", style="Heading 1")
    add(
        document,
        [
            ("Dates", "2018 – 2020"),
            ("Position", "Project assistant"),
            ("Employer", "Centro Verdi S.r.l.\nVia Dante 3\n20121 Milano"),
        ],
    )
    document.add_paragraph()
    document.add_paragraph("Intern, Acme Ltd, 2015 – 2017")
    document.add_paragraph("Ran the archive", style="List Bullet")
    found = entries(understood(document))
    assert [(title, employer, dates, lines) for title, employer, _place, dates, lines in found][1:] == [
        ("Intern", "Acme Ltd", "2015 – 2017", ["Ran the archive"])
    ]
    assert found[0][0] == "Project assistant"


def test_the_address_of_an_employer_in_a_form_is_the_place() -> None:
    rows = (
        ("Dates", "2018 – 2020"),
        ("Occupation or position held", "Project assistant"),
        ("Name and address of employer", "Comune di Milano\nPiazza Scala 2\n20121 Milano (Italy)"),
    )
    assert entries(table_of(*rows, heading="Work experience")) == [
        ("Project assistant", "Comune di Milano", "Piazza Scala 2, 20121 Milano (Italy)", "2018 – 2020", [])
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
