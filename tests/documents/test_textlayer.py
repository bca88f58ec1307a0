"""The words that programs take from a PDF, in scripts whose glyphs are not letters."""

import re
import unicodedata

import pypdfium2
import pytest

from adapters.documents.writing import DocumentWriter
from core.resume.model import Contact, Kind, Section
from tests.documents import made, poppler

pytestmark = pytest.mark.asyncio(loop_scope="module")

STACKED = {
    "th": "สมชาย ใจดี ทำงานที่บริษัท กำลังพัฒนาระบบน้ำ",
    "hi": "प्रिया शर्मा वरिष्ठ सॉफ्टवेयर इंजीनियर कार्य अनुभव क्षेत्र ज्ञान",
    "bn": "রাহুল দাস সফটওয়্যার প্রকৌশলী কোম্পানি",
    "ta": "தமிழ் பொறியாளர் கோவை",
    "te": "ప్రియ సాఫ్ట్వేర్ ఇంజనీర్",
    "pa": "ਪ੍ਰਿਆ ਕੌਰ ਇੰਜੀਨੀਅਰ",
    "my": "မောင်မောင် အင်ဂျင်နီယာ",
    "km": "សុខា កម្ពុជា វិស្វករ",
}
BACKWARDS = {
    "ar": "ليلى الأحمد مديرة الإدارة لثلاث شركات أولى",
    "fa": "مهندس اطلاعات و سلامت آنلاین",
    "he": "שרה לוי מהנדסת תוכנה",
}


def normal(text: str) -> str:
    return " ".join(re.sub("[\u200b-\u200f\u202a-\u202e]", "", unicodedata.normalize("NFKC", text)).split())


async def words(writer: DocumentWriter, text: str, language: str) -> dict[str, str]:
    """What each reader takes from a PDF with the text as a name and as a line with Latin words after it."""
    body = Section("s", Kind.SUMMARY, text, lines=(made.line(text), made.line(f"{text} (2019)")))
    pdf = await writer.write(made.resume(Contact(text), body, language=language), "pdf", "x")
    found = {"pdfium": "".join(page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(pdf.data))}
    if poppler.here():
        found["poppler"] = poppler.text(pdf.data)
    return {reader: normal(text) for reader, text in found.items()}


@pytest.mark.parametrize("language", STACKED)
async def test_stacked_letters_are_read_as_they_were_written(writer: DocumentWriter, language: str) -> None:
    text = STACKED[language]
    for reader, found in (await words(writer, text, language)).items():
        assert found == normal(f"{text} {text} {text} {text} (2019)"), reader


@pytest.mark.parametrize("language", BACKWARDS)
async def test_letters_drawn_as_one_are_read_in_their_order(writer: DocumentWriter, language: str) -> None:
    for reader, found in (await words(writer, BACKWARDS[language], language)).items():
        for word in normal(BACKWARDS[language]).split():
            assert found.split().count(word) == 4, (reader, word)


async def test_ligatures_and_marks_of_lost_letters_are_not_printed(writer: DocumentWriter) -> None:
    resume = made.resume(
        Contact("O\ufb03ce A\ufb04uent"), Section("s", Kind.SUMMARY, "", lines=(made.line("gra\ufffdik \ue123"),))
    )
    pdf = await writer.write(resume, "pdf", "x")
    text = normal("".join(page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(pdf.data)))
    assert text == "Office Affluent Summary gra?ik"
    assert await writer.verify(resume, pdf) == []
