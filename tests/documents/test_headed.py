"""Headings of PDF files that no list knows, told by how they are set; what only looks a little like one stays where it is."""

import pytest
import weasyprint

from adapters.documents.reading import pdf
from adapters.documents.reading.extract import Extract
from core.resume.model import Kind, Mark, Resume, Source
from core.resume.parse import parse

STYLE = "<style>@page { size: A4; margin: 2cm } body { font: 11pt 'DejaVu Serif' } h1 { font-size: 22pt } %s</style>"
LARGE = "h2 { font-size: 14pt; margin: 12pt 0 4pt }"
ARTIST = (
    "<h1>Ines Marlow</h1><p>ines@example.org"
    "<h2>Education</h2><p>MFA Printmaking, Harl School, Leeds, 2012"
    "<h2>Solo Shows</h2><p>2021 Low Tide, Pier Gallery, Hull<p>2019 Salt, Kunsthaus Bellmund"
    "<h2>Sea Time</h2><p>MV Northern Star, deckhand, 2014"
)


def read(html: str) -> Resume:
    """The resume in a PDF that a browser would print of this."""
    found: Extract = pdf.extract(weasyprint.HTML(string=html).write_pdf())
    return parse(Source("file", "resume.pdf", found.text, found.pages, tuple(Mark(*mark) for mark in found.marks)))


def headed(html: str) -> list[str]:
    """Its headings, as they are written."""
    return [section.heading for section in read(html).sections if section.heading]


def test_what_is_set_like_the_known_headings_is_a_heading() -> None:
    resume = read(STYLE % LARGE + ARTIST)
    assert [section.heading for section in resume.sections] == ["Education", "Solo Shows", "Sea Time"]
    assert resume.contact.name == "Ines Marlow"


def test_bold_of_the_size_of_the_text_is_none() -> None:
    """Employers and titles are set so, too."""
    assert headed(STYLE % "h2 { font-size: 11pt }" + ARTIST) == ["Education"]


@pytest.mark.parametrize("row", ["Harbour Cleaner", "2021 Low Tide", "Pier Gallery, Hull, 2021. A show of prints.", "• Prints"])
def test_titles_of_jobs_dates_and_sentences_are_none(row: str) -> None:
    """Where such rows are set as large, the known headings must be most of what is."""
    many = "".join(f"<h2>{row}</h2><p>Pier Gallery, Hull" for _ in range(3))
    assert headed(STYLE % LARGE + f"<h1>Ines Marlow</h1><p>ines@example.org<h2>Experience</h2>{many}") == ["Experience"]


def test_small_words_among_headings_in_capitals_are_none() -> None:
    jobs = "<h2>Pier Gallery</h2><p>2019 - 2021<h2>Kunsthaus Bellmund</h2><p>2017 - 2019"
    html = f"<h1>Ines Marlow</h1><p>ines@example.org<h2>EXPERIENCE</h2>{jobs}"
    assert headed(STYLE % LARGE + html) == ["EXPERIENCE"]


PROFILE = """@page { size: A4; margin: 0 } body { font: 10pt 'DejaVu Sans'; margin: 0 } h1 { font-size: 24pt; margin: 0 }
h2, h3 { font: 15pt 'DejaVu Sans'; margin: 6mm 0 3mm } h3, .employer { font-size: 12pt; margin: 4mm 0 2mm }
.side { position: absolute; left: 0; width: 48mm; padding: 10mm 6mm; font-size: 9pt } .main { margin-left: 62mm; padding: 9mm }"""


@pytest.mark.parametrize(
    ("words", "named"),
    [
        ("Contactar|Aptitudes principales|Extracto|Experiencia|Educación|enero de 2019|mayo de 2023", "es"),
        ("Kontakt|Top-Kenntnisse|Zusammenfassung|Berufserfahrung|Ausbildung|Januar 2019|Mai 2023", "de"),
        ("Contact|Belangrijkste vaardigheden|Samenvatting|Ervaring|Opleiding|januari 2019|mei 2023", "nl"),
        ("Kontakt|Toppkunskaper|Sammanfattning|Erfarenhet|Utbildning|januari 2019|maj 2023", "sv"),
    ],
    ids=["es", "de", "nl", "sv"],
)
def test_employers_of_a_profile_are_set_as_the_headings_of_its_sidebar_are(words: str, named: str) -> None:
    """They are no headings, and the larger headings above them stay headings."""
    contact, skills, summary, work, education, start, end = words.split("|")
    units = {"es": ("años", "meses"), "de": ("Jahre", "Monate"), "nl": ("jaar", "maanden"), "sv": ("år", "månader")}[named]
    side = f"<h3>{contact}</h3>ola@example.org<h3>{skills}</h3>TPM<br>SAP PM<h3>Languages</h3>English<h3>Certifications</h3>ITIL"
    jobs = "".join(
        f"<div class=employer>{employer}</div>Planner<br>{start} - {end} (4 {units[0]} 5 {units[1]})<br>Delft<p>Planned {made}."
        for employer, made in (("Envases Anclora", "the shifts"), ("Grupo Bellmund", "the stock"))
    )
    school = "<div class=employer>Universidad de Bellmund</div>BSc Logistics · (2010 - 2014)"
    main = f"<h1>Ola Marlow</h1>Planner<h2>{summary}</h2>Plans with care.<h2>{work}</h2>{jobs}<h2>{education}</h2>{school}"
    resume = read(f"<style>{PROFILE}</style><div class=side>{side}</div><div class=main>{main}</div>")
    assert [(entry.title, entry.organisation, entry.location) for entry in resume.entries(Kind.WORK)] == [
        ("Planner", "Envases Anclora", "Delft"),
        ("Planner", "Grupo Bellmund", "Delft"),
    ]
    assert [(entry.title, entry.organisation) for entry in resume.entries(Kind.EDUCATION)] == [
        ("BSc Logistics", "Universidad de Bellmund")
    ]
    assert skills in [section.heading for section in resume.sections if section.kind is Kind.SKILLS]
