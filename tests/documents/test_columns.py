"""Sidebars, columns, tables and running heads on pages of made-up people, printed as browsers and Word print them."""

import pytest

from adapters.documents.reading import pdf as reading
from core.resume.coverage import coverage, words_lost
from core.resume.model import Kind, Resume
from core.resume.parse import parse
from tests.documents import made
from tests.documents.columns import facts, person
from tests.documents.columns.more_printed import MORE_PRINTED
from tests.documents.columns.more_word import MORE_WORD
from tests.documents.columns.printed import PRINTED, pdf
from tests.documents.columns.word import WORD, pdfs
from tests.documents.office import needs_office
from tests.resume.reading import source

PAGES = {**PRINTED, **MORE_PRINTED}
DOCUMENTS = {**WORD, **MORE_WORD}


def wrong(found: Resume, shown: str) -> list[str]:
    """The facts of a page that were not read, and the words that were lost."""
    missed = [fact for fact, right in facts(found, person(shown)).items() if not right]
    return [*missed, *words_lost(found), *map(str, coverage(found).missing)]


@pytest.mark.parametrize("name", PAGES)
def test_printed_pages(name: str) -> None:
    shown, layout = PAGES[name]
    assert not wrong(parse(source("resume.pdf", pdf(person(shown), layout))), shown)


@pytest.fixture(scope="module")
def printed(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    made_up = {name: layout(person(shown)) for name, (shown, layout) in DOCUMENTS.items()}
    return pdfs(made_up, tmp_path_factory.mktemp("printed"))


@pytest.mark.libreoffice
@needs_office
@pytest.mark.parametrize("name", DOCUMENTS)
def test_pages_of_word(name: str, printed: dict[str, bytes]) -> None:
    assert not wrong(parse(source("resume.pdf", printed[name])), DOCUMENTS[name][0])


def text(html: str, style: str = "p { margin: 0 }") -> str:
    return reading.extract(made.pdf(html, style)).text


def test_a_place_that_had_no_room_belongs_to_its_line() -> None:
    school = "<p>University of Bristol<p>Mathematics</p>"
    assert text(f"<div style='width: 30mm'>{school}</div>").startswith("University of Bristol\nMathematics")


def test_a_title_and_the_employer_below_it_stay_two_when_both_are_bold() -> None:
    plain = "".join(f"<p>Planned the rota of {number} people" for number in range(4))
    entry = f"<b>Responsable de la section jeunesse</b><br><b>Médiathèque Jacques Demy</b>{plain}"
    assert "jeunesse\nMédiathèque" in text(f"<div style='width: 66mm'>{entry}</div>")


def test_dates_over_several_rows_are_whole_and_years_below_a_name_are_not_taken() -> None:
    style = "p { margin: 0 } td { vertical-align: top; padding: 0 0 3mm } .when { width: 16mm; padding-right: 5mm }"
    job = "<tr><td class=when>{}<td>Nurse on the ward<br>Hill Hospital, Leeds<br>Stroke unit"
    read = text(f"<table>{job.format('March 2014 – December 2018')}{job.format('January 2019 – Present')}</table>", style)
    assert "March 2014 – December 2018\tNurse on the ward" in read
    assert "January 2019 – Present\tNurse on the ward" in read
    narrow = "<table><tr><td class=when>Март 2018 — настоящее<br>время<td>ООО «Вега»</table>"
    assert "Март 2018 — настоящее время\tООО «Вега»" in text(narrow, style.replace("16mm", "48mm"))
    names = "<table><tr><td>Academy<br>2020<td>Web Services<br>2019<tr><td>Institute<br>2018<td>Cloud Company<br>2017</table>"
    assert "Academy\tWeb Services\n2020\t2019" in text(names, "td { padding-right: 20mm }")


HEAD = """@page { size: A6; margin: 16mm 10mm; @top-left { content: 'Jane Doe, jane@example.com' }
@bottom-left { content: 'Confidential' } }"""


def test_heads_and_feet_of_pages_are_marked_where_they_are_repeated() -> None:
    found = reading.extract(made.pdf("".join(f"<p>Led the {number}th migration" for number in range(40)), HEAD))
    told = [
        (found.text[start:end], sum(start >= page for page in found.pages))
        for role, start, end in found.marks
        if role == "running"
    ]
    count = len(found.pages)
    assert count > 2
    assert [page for said, page in told if said.startswith("Jane")] == list(range(2, count + 1))
    assert [page for said, page in told if said == "Confidential"] == list(range(1, count))


def test_a_line_that_two_pages_have_in_their_midst_is_text() -> None:
    page = "<p>Nurse<p>Leeds<p>Ward nine<p>Stroke unit<p>Nurse<p>Leeds<p>Ward ten<p>Stroke unit"
    found = reading.extract(made.pdf(f"<div>Alpha{page}</div><div style='break-before: page'>Beta{page}</div>"))
    assert "Nurse" not in [found.text[start:end] for role, start, end in found.marks if role == "running"]


def test_things_of_a_list_stay_apart_where_none_had_room_beside_another() -> None:
    assert (
        text("<div style='white-space: nowrap'><p>Sous chef<p>Baker<p>Pastry<p>Kitchen hand</div>")
        == "Sous chef\nBaker\nPastry\nKitchen hand"
    )


@pytest.mark.parametrize(
    ("schools", "degrees"),
    [
        (("TRINITY COLLEGE DUBLIN", "UCC"), ("Bachelor of Arts in Geography", "Certificate in Land Survey")),
        (("UNIVERSIDAD DE INGENIERÍA", "ITAM"), ("Bachiller en Ingeniería Civil", "Diplomado en Puentes y Túneles")),
    ],
    ids=["en", "es"],
)
def test_a_degree_stays_at_the_school_above_it_where_the_schools_are_in_capitals(
    schools: tuple[str, str], degrees: tuple[str, str]
) -> None:
    style = "p { margin: 0 } .row { display: flex; justify-content: space-between }"
    rows = zip(schools, ("2008 – 2012", "2019"), degrees, strict=True)
    pairs = "".join(f"<p class=row><span>{school}</span><span>{when}</span></p><p>{degree}</p>" for school, when, degree in rows)
    page = made.pdf(f"<h1>Ana Byrne</h1><p>ana@byrne.example<h2>Education</h2>{pairs}", style)
    found = parse(source("resume.pdf", page)).entries(Kind.EDUCATION)
    assert [(entry.title, entry.organisation) for entry in found] == list(zip(degrees, schools, strict=True))


EUROPASS = """td { vertical-align: top; padding: 1mm 2mm } td.label { width: 48mm; text-align: right } table { width: 100% }
td.head { text-align: right; text-transform: uppercase } .title { font-size: 11pt }"""


def test_headings_and_dates_in_a_column_of_labels_stay_beside_their_text() -> None:
    """The older Europass: no column of its own, although there are fewer dates in it than other words."""
    cells = (
        ("head", "Informazioni personali", "Ada Bellini"),
        ("label", "", "Via Lunga 4, 10126 Torino"),
        ("label", "", "ada@bellini.example"),
        ("head", "Posizione ricercata", "Educatrice"),
        ("head", "Esperienza professionale", ""),
        (
            "label",
            "settembre 2019 – alla data attuale",
            "<span class=title>Educatrice</span><br>Nido Girasole, Torino<br>▪ Colloqui<br>Servizi",
        ),
        (
            "label",
            "giugno 2015 – luglio 2019",
            "<span class=title>Animatrice</span><br>Villaggio Onda, Otranto<br>▪ Spettacoli serali",
        ),
        ("head", "Istruzione e formazione", ""),
        (
            "label",
            "2012 – 2016",
            "<span class=title>Laurea triennale in Pedagogia</span><br>Università di Torino, Torino<br>Votazione 104/110",
        ),
        ("head", "Competenze personali", ""),
        ("label", "Lingua madre", "Italiano"),
        ("label", "Altre lingue", "Inglese B1"),
        ("label", "Competenze comunicative", "Ascolto"),
        ("label", "Competenze digitali", "Videoscrittura"),
    )
    table = "".join(f"<tr><td class={kind}>{label}</td><td>{said}</td></tr>" for kind, label, said in cells)
    found = parse(source("resume.pdf", made.pdf(f"<table>{table}</table>", EUROPASS)))
    assert found.contact.name == "Ada Bellini"
    assert [(entry.title, entry.organisation, entry.dates) for entry in found.entries(Kind.WORK)] == [
        ("Educatrice", "Nido Girasole", "settembre 2019 – alla data attuale"),
        ("Animatrice", "Villaggio Onda", "giugno 2015 – luglio 2019"),
    ]
    assert [(entry.title, entry.organisation) for entry in found.entries(Kind.EDUCATION)] == [
        ("Laurea triennale in Pedagogia", "Università di Torino")
    ]
    assert [line.text for entry in found.entries(Kind.WORK) for line in entry.lines] == [
        "Colloqui",
        "Servizi",
        "Spettacoli serali",
    ]


def test_dates_with_their_durations_stay_beside_jobs_of_short_rows() -> None:
    """Job sites print so: what stands at the right is no column of its own, although its rows are shorter than the dates."""
    style = "table { width: 100%; table-layout: fixed } td { vertical-align: top } p { margin: 2mm 0 }"
    job = "<tr><td>{}<p style='margin: 4mm 0'>{}</p></td><td><b>{}</b><p>Leeds<p><b>{}</b><p>Trade fairs<p>Press</td></tr>"
    rows = (
        ("September 2019 – Present", "4 years 4 months", "Northwind Ltd", "Marketer"),
        ("September 2017 – March 2019", "1 year 7 months", "Ladoga Ltd", "Assistant"),
    )
    table = f"<table>{''.join(job.format(*row) for row in rows)}</table>"
    page = made.pdf(f"<h1>Ann Lee</h1><p>ann@lee.example<h2>Work experience</h2>{table}", style)
    found = parse(source("resume.pdf", page)).entries(Kind.WORK)
    assert [(entry.title, entry.organisation, entry.start) for entry in found] == [
        ("Marketer", "Northwind Ltd", "2019-09"),
        ("Assistant", "Ladoga Ltd", "2017-09"),
    ]


@pytest.mark.parametrize("size", [9, 10, 12, 14])
@pytest.mark.parametrize("top", ["Kim Brandt", "Hello,<br>I'm Kim"])
def test_headings_in_the_margin_that_stand_on_no_row_of_their_text(size: int, top: str) -> None:
    style = f"""table {{ width: 100% }} td {{ vertical-align: top; padding: 8px 0 }} p {{ margin: 2px 0 }}
    body {{ font-size: 10pt }} td.l {{ width: 24%; font-weight: bold; font-size: {size}pt }}"""
    cells = {
        top: "<p><b style='font-size: 18pt'>Kim Brandt</b><p>kim@example.com<p>0170 5550100",
        "Skills": "<p>Forklift, stock control, bilingual in English and Spanish, and whatever else a warehouse asks for.",
        "Experience": "<p><b>Shift Lead</b><p>Acme Ltd, Leeds<p>May 2018 – Present<p>Ran the late shift with forty people in it."
        "<p><b>Picker</b><p>Brandt Parcels, Leeds<p>May 2015 – April 2018<p>Picked orders.",
        "Education": "<p><b>Certificate in Logistics</b><p>Otley College<p>2012 – 2015",
        "Awards": "<p>Lead of the year, 2023",
    }
    found = parse(source("a.pdf", made.pdf("<table>" + "".join(f"<tr><td class=l>{a}<td>{b}" for a, b in cells.items()), style)))
    assert found.contact.name == "Kim Brandt"
    assert [(one.title, one.organisation) for one in found.entries(Kind.WORK)] == [
        ("Shift Lead", "Acme Ltd"),
        ("Picker", "Brandt Parcels"),
    ]
    assert [one.organisation for one in found.entries(Kind.EDUCATION)] == ["Otley College"]


def test_a_title_beside_its_dates_is_no_heading_of_a_column() -> None:
    cells = (
        ("Name", "Jörg Ahrens"),
        ("Anschrift", "Lindenstraße 14, 70193 Stuttgart"),
        ("E-Mail", "j.ahrens@example.de"),
        ("Telefon", "0711 5550143"),
        ("Geburtsdatum", "14.03.1987 in Esslingen"),
        ("Staatsangehörigkeit", "deutsch"),
        ("Familienstand", "verheiratet, zwei Kinder"),
        ("<b>Berufserfahrung</b>", ""),
        ("seit 04/2019", "<b>Schichtführer</b><br>Kolbenwerk GmbH, Stuttgart<br>• Führung einer Schicht<br>• Wartung"),
        ("09/2010 – 03/2019", "<b>Mechaniker</b><br>Hägele KG, Esslingen<br>• Montage von Maschinen"),
        ("10/2009 – 08/2010", "<b>Zivildienst</b><br>Rotes Kreuz, Esslingen"),
        ("<b>Ausbildung</b>", ""),
        ("2006 – 2009", "<b>Lehre zum Mechaniker</b><br>Hägele KG, Esslingen"),
        ("1997 – 2006", "<b>Realschulabschluss</b><br>Schillerschule Esslingen"),
        ("<b>Kenntnisse</b>", ""),
        ("Sprachen", "Deutsch (Muttersprache), Englisch (B1)"),
        ("EDV", "SAP PM, MS Office"),
        ("Führerschein", "Klasse B, Staplerschein"),
    )
    table = "".join(f"<tr><td>{label}</td><td>{said}</td></tr>" for label, said in cells)
    style = "td { vertical-align: top; padding: 1mm 2mm } td:first-child { width: 45mm }"
    found = parse(source("resume.pdf", made.pdf(f"<table>{table}</table>", style)))
    assert [(entry.title, entry.dates) for entry in found.entries(Kind.WORK)] == [
        ("Schichtführer", "seit 04/2019"),
        ("Mechaniker", "09/2010 – 03/2019"),
        ("Zivildienst", "10/2009 – 08/2010"),
    ]
    assert len([*found.entries(Kind.EDUCATION)]) == 2
