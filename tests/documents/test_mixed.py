"""PDF files of which some pages are text and some are pictures: nothing of either is dropped without a word."""

import io
from collections.abc import Sequence

import pypdf
import pytest
from PIL import Image

from adapters.documents.reading import DocumentReader, tesseract
from adapters.documents.reading.job import read
from adapters.documents.reading.mixed import merged
from core.phrases.pictures import pages_unread
from core.resume.model import Kind
from core.resume.parse import parse
from tests.documents import made
from tests.documents.test_pictures import photographed

needs_tesseract = pytest.mark.skipif(not tesseract.program(), reason="tesseract is not installed")
FIRST = "<h1>Jane Doe</h1><p>jane.doe@example.com</p><h2>SKILLS</h2><p>Python, Go, PostgreSQL, Terraform, Kafka</p>"
SECOND = """<h2>WORK EXPERIENCE</h2><h3>Senior Backend Engineer, Acme Payments</h3><p>March 2019 - Present</p>
<ul><li>Led the migration of a card system to services in Go and Python.</li><li>Cut latency from 900 ms to 120 ms.</li></ul>"""
THIRD = "<h2>EDUCATION</h2><p>M.Sc. Computer Science, TU Berlin, 2012 - 2015</p><p>Thesis on queues and their patience</p>"


def bound(*pages: bytes) -> bytes:
    """Several PDF files as one."""
    writer = pypdf.PdfWriter()
    for page in pages:
        writer.append(io.BytesIO(page))
    buffer = io.BytesIO()
    writer.write(buffer)
    return buffer.getvalue()


def scanned(html: str) -> bytes:
    """A page as a picture in a PDF."""
    return pictured(photographed(html).convert("L"))


def pictured(image: Image.Image) -> bytes:
    buffer = io.BytesIO()
    image.save(buffer, "PDF", resolution=150)
    return buffer.getvalue()


@needs_tesseract
@pytest.mark.asyncio(loop_scope="module")
async def test_a_scanned_page_between_pages_of_text_is_read(reader: DocumentReader) -> None:
    file = await reader.read("cv.pdf", "", bound(made.pdf(FIRST), scanned(SECOND), made.pdf(THIRD)), "s")
    found = parse(file.source)
    assert file.unread == ()
    assert [section.kind for section in found.sections] == [Kind.SKILLS, Kind.WORK, Kind.EDUCATION]
    (job,) = found.entries(Kind.WORK)
    assert (job.title, job.organisation, job.start) == ("Senior Backend Engineer", "Acme Payments", "2019-03")
    (picture,) = [mark for mark in file.source.marks if mark.role == "picture"]
    assert file.source.text[picture.start : picture.end].startswith("WORK EXPERIENCE")
    assert file.source.text[file.source.pages[2] :].startswith("EDUCATION")


@needs_tesseract
@pytest.mark.asyncio(loop_scope="module")
async def test_a_portrait_between_pages_changes_nothing(reader: DocumentReader) -> None:
    noise = pictured(Image.effect_noise((600, 800), 40))
    file = await reader.read("cv.pdf", "", bound(made.pdf(FIRST), noise), "s")
    assert "Terraform" in file.source.text
    assert not [mark for mark in file.source.marks if mark.role == "picture"] or file.unread == (2,)


@pytest.mark.asyncio(loop_scope="module")
async def test_without_tesseract_the_page_is_named(reader: DocumentReader, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tesseract, "program", str)
    file = await reader.read("cv.pdf", "", bound(made.pdf(FIRST), scanned(SECOND)), "s")
    assert file.unread == (2,)


def test_only_pages_that_are_pictures_are_scans() -> None:
    small = made.pdf(f"{FIRST}<p>Some more text about what was done, and where, and with whom.</p>")
    answer = read("cv.pdf", "", bound(small, scanned(SECOND), made.blank_pdf(1)))
    assert answer["scans"] == (1,)


@pytest.mark.parametrize(
    ("pages", "words"), [((2,), "Page 2 is a picture"), ((2, 3), "Pages 2 and 3 are"), ((2, 3, 7), "Pages 2, 3 and 7 are")]
)
def test_pages_that_could_not_be_read_are_named(pages: Sequence[int], words: str) -> None:
    assert pages_unread(pages).startswith(words)


def test_marks_move_with_their_words() -> None:
    text, pages, marks = merged("one\n\nthree", (0, 3, 5), "scan of two", (0,), (("doubt", 0, 4),), (1,))
    assert text == "one\n\nscan of two\n\nthree"
    assert [text[start:][:5] for start in pages] == ["one\n\n", "scan ", "three"]
    assert [(role, text[start:end]) for role, start, end in marks] == [("doubt", "scan")]
