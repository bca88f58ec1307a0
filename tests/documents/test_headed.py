"""Headings of PDF files that no list knows, told by how they are set; what only looks a little like one stays where it is."""

import pytest
import weasyprint

from adapters.documents.reading import pdf
from adapters.documents.reading.extract import Extract
from core.resume.model import Mark, Resume, Source
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
