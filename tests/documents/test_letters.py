"""Cover letters on paper: the resume's look, one page, both files the same words, read back right."""

from dataclasses import replace
from datetime import date

import pypdfium2
import pytest

from adapters.documents.writing import DocumentWriter
from adapters.documents.writing.compare_docx import docx_text
from adapters.documents.writing.compare_pdf import pdf_text
from adapters.documents.writing.letter import outline
from core.ports import Format, Paper, Style
from core.resume.model import Contact
from core.tailoring.letter import Letter, Paragraph, Sentence
from core.tailoring.letters import frames
from tests.documents.test_writing import normal

pytestmark = pytest.mark.asyncio(loop_scope="module")

DEED = Sentence("As Backend Developer at WebShop24 GmbH, I built the order service for 40 shops.", ("a", "b"))
POINTS = (
    Sentence("On call one week in six", ("c",)),
    Sentence("Payment service (Django/PostgreSQL), ca. 12,000 requests", ("d",)),
)
LETTER = Letter(
    "en",
    Contact(
        "Jane Doe",
        "Backend Engineer",
        "jane.doe@example.com",
        "+49 170 1234567",
        "Berlin, Germany",
        ("https://github.com/janedoe",),
    ),
    "26 November 2026",
    "Application: Backend Engineer (Payments)",
    "Dear hiring team at Acme Payments,",
    (
        Paragraph((Sentence("I am applying for the position of Backend Engineer (Payments) at Acme Payments."),)),
        Paragraph((DEED, Sentence("Also from my work there:")), POINTS),
        Paragraph((Sentence("I would be glad to tell you more in a conversation."),)),
    ),
    "Kind regards,",
    "Acme Payments",
    "Backend Engineer (Payments)",
)
LONG_NAME = "Wolkenkratzer Beteiligungs- und Verwaltungsgesellschaft für die Rhein-Main-Region mbH & Co. KGaA"
LETTERS = {
    "plain": LETTER,
    "named": replace(LETTER, addressee="Ms. Ann Smith", salutation="Dear Ms. Ann Smith,"),
    "long employer": replace(LETTER, company=LONG_NAME, salutation=f"Dear hiring team at {LONG_NAME},"),
    "no contact": replace(LETTER, sender=Contact(), company=""),
    "only a name": replace(LETTER, sender=Contact("Jane Doe")),
    "russian": replace(
        LETTER,
        language="ru",
        sender=replace(LETTER.sender, name="Анна Соколова", location="Казань"),
        salutation="Здравствуйте, команда «Ромашка»!",
        paragraphs=(Paragraph((Sentence("На позиции «Логист» я разработала маршруты для 40 машин."),)),),
    ),
    "hebrew name": replace(LETTER, sender=replace(LETTER.sender, name="יעל כהן", location="תל אביב")),
    "arabic name": replace(LETTER, sender=replace(LETTER.sender, name="ليلى حسن")),
    "chinese employer": replace(LETTER, company="华夏云端有限公司", salutation="Dear hiring team at 华夏云端有限公司,"),
    "markup": replace(LETTER, company="<b>Acme</b> & {{ co }}", subject="Application: C++ <script>"),
    "control characters": replace(LETTER, company="Ac\x00me\u202e", subject="Application:\x07 Dev"),
}


@pytest.mark.parametrize("name", LETTERS)
async def test_both_files_hold_every_word_in_order_on_one_page(writer: DocumentWriter, name: str) -> None:
    letter = LETTERS[name]
    pdf, word = await writer.write(letter, "pdf", name), await writer.write(letter, "docx", name)
    assert await writer.verify(letter, pdf) == []
    assert await writer.verify(letter, word) == []
    assert len(pypdfium2.PdfDocument(pdf.data)) == 1


@pytest.mark.parametrize("name", sorted(LETTERS.keys() - {"hebrew name", "arabic name"}))
async def test_the_pdf_says_what_the_docx_says(writer: DocumentWriter, name: str) -> None:
    pdf, word = await writer.write(LETTERS[name], "pdf", name), await writer.write(LETTERS[name], "docx", name)
    assert normal(pdf_text(pdf.data)) == normal(docx_text(word.data))


async def test_another_letter_does_not_pass_for_this_one(writer: DocumentWriter) -> None:
    other = replace(LETTER, company="Orchard")
    for kind in ("pdf", "docx"):
        artifact = await writer.write(other, kind, "x")
        assert await writer.verify(LETTER, artifact)


@pytest.mark.parametrize(("paper", "size"), [("a4", (595, 842)), ("letter", (612, 792))])
async def test_paper(writer: DocumentWriter, paper: Paper, size: tuple[int, int]) -> None:
    artifact = await writer.write(LETTER, "pdf", "x", Style(paper=paper))
    page = pypdfium2.PdfDocument(artifact.data)[0]
    assert (round(page.get_width()), round(page.get_height())) == size


@pytest.mark.parametrize("kind", ["markdown", "text"])
async def test_other_formats_too(writer: DocumentWriter, kind: Format) -> None:
    artifact = await writer.write(LETTER, kind, "x")
    assert await writer.verify(LETTER, artifact) == []
    assert "- On call one week in six" in artifact.data.decode()


async def test_contact_data_is_in_the_head_and_the_name_below_the_farewell() -> None:
    texts = [block.text for block in outline(LETTER).blocks]
    assert texts[:2] == ["Jane Doe", "jane.doe@example.com | +49 170 1234567 | Berlin, Germany | github.com/janedoe"]
    assert texts[-2:] == ["Kind regards,", "Jane Doe"]
    assert not [text for text in texts[2:-1] if "jane" in text.lower() or "1234567" in text]


async def test_the_longest_letter_fits_one_page(writer: DocumentWriter) -> None:
    line = Sentence("As Backend Developer, I " + "built the order service for many shops " * 6, ("a",))
    roles = tuple(Paragraph((line,), (line,)) for _ in range(4))
    letter = replace(LETTER, paragraphs=(*LETTER.paragraphs, *roles), dated=frames.dated(date(2026, 9, 30), "en"))
    assert len(pypdfium2.PdfDocument((await writer.write(letter, "pdf", "x")).data)) == 1
