"""A resume with lines that run the other way than its page: an English one with Arabic in it, an Arabic one with English."""

import io

import docx
import pypdfium2 as pdfium
import pytest
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.text.paragraph import Paragraph

from adapters.documents.writing import DocumentWriter
from adapters.documents.writing.docx import write
from adapters.documents.writing.outline import outline, way
from adapters.documents.writing.pdf import Press
from core.resume.model import Contact, Kind, Resume, Section
from core.style import Look, Style
from tests.documents import made
from tests.documents.measured import LOOKS

ENGLISH = made.resume(
    Contact("Omar Al-Khatib عمر الخطيب", email="omar@example.com", location="Amman"),
    Section(
        "s1",
        Kind.WORK,
        "Experience",
        (
            made.job("مهندس", "شركة المقاولون", "2020 – 2023", "Ran two sites", "إعداد تقارير يومية", location="عمّان"),
            made.job("Engineer", "Dar Al-Handasah", "2017 – 2019", "AutoCAD استخدام في التصميم والرسم الهندسي"),
        ),
    ),
    Section("s2", Kind.LANGUAGES, "Languages", lines=(made.line("العربية (native)"), made.line("English (IELTS 7.0)"))),
    Section("s3", Kind.SKILLS, "Skills", lines=(made.line("AutoCAD"), made.line("Revit"))),
)
ARABIC = made.resume(
    Contact("عمر الخطيب", email="omar@example.com"),
    Section("s1", Kind.WORK, "الخبرات", (made.job("مهندس", "شركة النور", "2020 – 2023", "خفض التكاليف", "Python, Django"),)),
    language="ar",
)


@pytest.fixture(scope="module")
def press() -> Press:
    return Press()


def test_a_paragraph_runs_the_way_of_most_of_its_letters_and_dates_stand_at_one_end() -> None:
    turned = [block.text for block in outline(ENGLISH).blocks if way(block, "ltr") == "rtl"]
    assert turned == ["إعداد تقارير يومية", "AutoCAD استخدام في التصميم والرسم الهندسي"]


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("resume", [ENGLISH, ARABIC])
def test_bullets_stand_inside_the_margins(press: Press, look: Look, resume: Resume) -> None:
    meant, style = outline(resume), Style.of(look, "a4")
    page = pdfium.PdfDocument(press.print(meant, "x", style))[0]
    _top, right, _bottom, left = press.sheet(meant, style).margins
    text = page.get_textpage()
    boxes = [text.get_charbox(at) for at in range(text.count_chars()) if text.get_text_range(at, 1) == "•"]
    assert len(boxes) > 1
    assert all(left <= box[0] < box[2] <= page.get_width() - right for box in boxes)


@pytest.mark.parametrize("look", LOOKS)
def test_english_paragraphs_of_a_word_file_stand_at_the_left_and_arabic_points_at_the_right(press: Press, look: Look) -> None:
    meant = outline(ENGLISH)
    document = docx.Document(io.BytesIO(write(meant, "x", press.sheet(meant, Style.of(look, "a4")))))
    centred = {"Title", "Contact"} if look == "classic" else set()
    body = [one for one in document.paragraphs if one.style and one.style.name not in centred]
    assert {side(one) for one in body if one.style and one.style.name != "List Bullet"} == {"left"}
    points = [(one.text, side(one)) for one in body if one.style and one.style.name == "List Bullet"]
    assert [where for _text, where in points] == ["left", "right", "right"]


def test_dates_behind_an_arabic_place_keep_their_order_in_a_word_file(press: Press) -> None:
    meant = outline(ENGLISH)
    document = docx.Document(io.BytesIO(write(meant, "x", press.sheet(meant, Style.of("modern", "a4")))))
    place = next(one.text for one in document.paragraphs if "المقاولون" in one.text)
    assert place == "شركة المقاولون\u00a0| \u200eعمّان\t\u200e2020 – 2023"


@pytest.mark.asyncio(loop_scope="module")
@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("resume", [ENGLISH, ARABIC])
async def test_files_with_both_ways_are_read_back(writer: DocumentWriter, look: Look, resume: Resume) -> None:
    for kind in ("pdf", "docx"):
        assert await writer.verify(resume, await writer.write(resume, kind, "x", Style.of(look, "a4"))) == []


def side(paragraph: Paragraph) -> str:
    """Where the lines of a paragraph stand: what Word calls left is right in one from right to left."""
    assert paragraph.style is not None
    said = paragraph.alignment
    found = said if said is not None else paragraph.style.paragraph_format.alignment
    assert found in {WD_ALIGN_PARAGRAPH.LEFT, WD_ALIGN_PARAGRAPH.RIGHT, WD_ALIGN_PARAGRAPH.JUSTIFY}
    turned = bool(paragraph._p.xpath("w:pPr/w:bidi[@w:val='1']"))
    return "left" if (found is WD_ALIGN_PARAGRAPH.RIGHT) == turned else "right"
