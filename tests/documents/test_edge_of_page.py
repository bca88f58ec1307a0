"""Where the parts of a line stand on a page that we make: names of another script, and dates at the far end of their line."""

import io
from dataclasses import replace

import pypdf
import pypdfium2 as pdfium
import pytest

from adapters.documents.writing import DocumentWriter
from adapters.documents.writing.compare_pdf import pdf_text
from core.resume.model import Entry, Kind, Line, Resume, Section
from core.style import Look, Style
from tests.documents import made, poppler
from tests.documents.measured import LOOKS

pytestmark = pytest.mark.asyncio(loop_scope="module")
Box = tuple[float, float, float, float]
NAME = "محمد العمري"

LONG = "Kept the books of four shops and a bakery, with wages for thirty people, and closed each month by its third day of work"
ENTRIES = {
    "a short place": (Entry("a", "Baker", "Mill Lane", "Leeds", "Mar 2019 – May 2021"), "Mill Lane | Leeds Mar 2019 – May 2021"),
    "no place": (Entry("b", "First aid", "", "", "2021"), "First aid 2021"),
    "no title": (Entry("c", "", "Stadtwerke Köln", "Köln", "2015 – heute"), "Stadtwerke Köln, Köln 2015 – heute"),
    "another script": (Entry("d", "Инженер", "Завод", "Пермь", "2011 – 2014"), "Завод | Пермь 2011 – 2014"),
    "a place of two rows": (
        Entry(
            "e",
            "Clerk",
            "The Long and Winding Company of the Northern and Southern Counties",
            "A Town upon Tweed",
            "2008",
        ),
        "2008",
    ),
    "a row that is all but full": (
        Entry("f", "Clerk", "Society for the Relief of Widows and Orphans of Mariners", "Lowestoft", "Sept 2005 – Dec 2007"),
        "Lowestoft Sept 2005 – Dec 2007",
    ),
}


def boxes(page: pdfium.PdfPage) -> list[tuple[str, Box]]:
    text = page.get_textpage()
    return [(text.get_text_range(at, 1), text.get_charbox(at)) for at in range(text.count_chars())]


def dated() -> Resume:
    entries = tuple(
        replace(entry, lines=(Line(f"{entry.id}1", LONG), Line(f"{entry.id}2", "Closed up"))) for entry, _row in ENTRIES.values()
    )
    return replace(made.ENGLISH, sections=(Section("work", Kind.WORK, "Experience", entries=entries),))


@pytest.mark.parametrize("look", LOOKS)
async def test_a_name_from_right_to_left_stands_where_names_stand(writer: DocumentWriter, look: Look) -> None:
    resume = replace(made.ENGLISH, contact=replace(made.ENGLISH.contact, name=NAME))
    page = pdfium.PdfDocument((await writer.write(resume, "pdf", "a", style=Style(look))).data)[0]
    found = boxes(page)
    letters = [box for letter, box in found if letter.strip() and letter in NAME]
    label = next(at for at in range(len(found)) if "".join(letter for letter, _box in found[at : at + 6]) == "Senior")
    middle = (min(box[0] for box in letters) + max(box[2] for box in letters)) / 2
    if look == "classic":
        assert abs(middle - page.get_width() / 2) < 2
    else:
        assert abs(min(box[0] for box in letters) - found[label][1][0]) < 4


@pytest.mark.parametrize("look", [look for look in LOOKS if look != "plain"])
async def test_dates_end_where_full_lines_end(writer: DocumentWriter, look: Look) -> None:
    page = pdfium.PdfDocument((await writer.write(dated(), "pdf", "a", style=Style(look))).data)[0]
    found = boxes(page)
    text = "".join(letter for letter, _box in found)
    ends = [found[text.index(entry.dates) + len(entry.dates) - 1][1][2] for entry, _row in ENTRIES.values()]
    assert max(ends) - min(ends) < 1
    assert 0 <= max(box[2] for _letter, box in found) - max(ends) < 8


@pytest.mark.parametrize("look", LOOKS)
async def test_every_reader_takes_dates_for_the_end_of_their_row(writer: DocumentWriter, look: Look) -> None:
    data = (await writer.write(dated(), "pdf", "a", style=Style(look))).data
    others = pypdf.PdfReader(io.BytesIO(data)).pages[0].extract_text()
    for text in (pdf_text(data), others, poppler.text(data)):
        rows = [" ".join(row.split()) for row in text.splitlines()]
        assert [any(row.endswith(meant) for row in rows) for _entry, meant in ENTRIES.values()] == [True] * len(ENTRIES), rows
