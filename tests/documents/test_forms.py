"""Word tables that tell a job as a form does, a row or a column for each of its parts."""

import pytest

from core.resume.model import Kind
from tests.documents.laid import add, entries, started, table_of, understood
from tests.resume.reading import texts

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


def test_a_form_in_a_cell_is_read_as_well() -> None:
    document = started()
    outer = add(document, [("Experience", ""), ("Education", "BSc Physics\nLeeds College\n2010 – 2014")])
    rows = [("Dates", "2018 – 2020"), ("Position", "Project assistant"), ("Employer", "Centro Verdi S.r.l., Milano")]
    add(outer.cell(0, 1), rows)
    assert entries(understood(document)) == [
        ("Project assistant", "Centro Verdi S.r.l.", "Milano", "2018 – 2020", []),
        ("BSc Physics", "Leeds College", "", "2010 – 2014", []),
    ]


@pytest.mark.parametrize(
    "names",
    [
        (
            "Fechas (de – a)",
            "Puesto o cargo ocupados",
            "Nombre y dirección del empleador",
            "Principales actividades y responsabilidades",
        ),
        (
            "Dates (de - à)",
            "Fonction occupée, poste occupé",
            "Nom et lieu de l'employeur",
            "Activités principales",
        ),
        ("Perioada", "Funcția sau postul ocupat", "Numele și adresa angajatorului", "Activități și responsabilități principale"),
        ("Zeitraum", "Berufliche Funktion, position held", "Anschrift des Arbeitgebers", "Wesentliche Aufgaben und Tätigkeiten"),
    ],
)
def test_names_that_no_list_has_tell_by_a_word_what_they_are(names: tuple[str, str, str, str]) -> None:
    dates, title, employer, duties = names
    rows = [
        (f"• {dates}", "02/2020 – 06/2023"),
        (f"• {employer}", "Hotel Sol, Berlin"),
        (f"• {title}", "Cook"),
        (f"• {duties}", "Menus for 80 guests"),
        (f"• {dates}", "2016 – 2019"),
        (f"• {employer}", "Gasthof Rose, Berlin"),
        (f"• {title}", "Waiter"),
    ]
    found = list(table_of(("WORK EXPERIENCE", ""), *rows).entries(Kind.WORK))
    assert [(one.title, one.organisation, one.location) for one in found] == [
        ("Cook", "Hotel Sol", "Berlin"),
        ("Waiter", "Gasthof Rose", "Berlin"),
    ]
    assert texts(found[0].lines) == ["Menus for 80 guests"]


@pytest.mark.parametrize(
    "names",
    [
        ("Tarih", "Şirket", "Pozisyon", "Şehir"),
        ("Yıl", "Okul", "Bölüm", "Şehir"),
        ("Fechas", "Empresa", "Puesto", "Ciudad"),
        ("Dates", "Hospital", "Post", "Town"),
        ("Period", "Arbetsgivare", "Befattning", "Ort"),
    ],
    ids=["tr-work", "tr-school", "es", "doctor", "sv"],
)
def test_columns_are_known_by_their_names_in_many_languages(names: tuple[str, ...]) -> None:
    rows = [("2018 – 2020", "Yapı A.Ş.", "Mühendis", "Ankara"), ("2015 – 2018", "Kuzey Ltd.", "Stajyer", "Samsun")]
    assert entries(table_of(names, *rows, heading="Work experience")) == [
        ("Mühendis", "Yapı A.Ş.", "Ankara", "2018 – 2020", []),
        ("Stajyer", "Kuzey Ltd.", "Samsun", "2015 – 2018", []),
    ]
