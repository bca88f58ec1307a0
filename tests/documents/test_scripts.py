"""Any script: names of twenty people in fifteen scripts, each with a mixed line, in serif and sans serif, drawn and read back."""

import io
import subprocess
from dataclasses import replace

import pypdf
import pypdfium2
import pytest

from adapters.documents.writing import DocumentWriter, compare_pdf
from adapters.documents.writing.compare_words import differences
from adapters.documents.writing.direction import forward, is_right_to_left
from adapters.documents.writing.docx_runs import runs
from adapters.documents.writing.faces import faces, scripts
from adapters.documents.writing.outline import Block, Outline, Piece
from adapters.documents.writing.pdf import Press
from adapters.documents.writing.scripts import STACKED
from core.ports import Format
from core.resume.likeness import unlike
from core.resume.model import Contact, Kind, Resume, Section
from core.resume.parse import parse
from core.style import Look, Style
from tests.documents import made
from tests.documents.measured import LOOKS
from tests.resume.reading import source

NAMES = {
    "Łukasz Święcicki": "pl",
    "Nguyễn Thị Minh Khai": "vi",
    "Þórbjörg Ævarsdóttir": "is",
    "Анна Ёлкина": "ru",
    "Ганна Їжакевич": "uk",
    "Ελένη Παπαδοπούλου": "el",
    "Անահիտ Սարգսյան": "hy",
    "ნინო ბერიძე": "ka",
    "יעל כהן-לוי": "he",
    "ليلى حسن عبد الرحمن": "ar",
    "نرگس گودرزی": "fa",
    "प्रिया शर्मा": "hi",
    "অনন্যা চট্টোপাধ্যায়": "bn",
    "தமிழ்ச்செல்வி முருகன்": "ta",
    "สมชาย ใจดี": "th",
    "ሰላም ተስፋዬ": "am",
    "王小明": "zh",
    "陳怡君": "zh-tw",
    "さくら 山田": "ja",
    "김서연": "ko",
}


def resume(name: str) -> Resume:
    """Someone whose name stands beside Latin names, a telephone number, dates, brackets and amounts."""
    language = NAMES[name]
    job = made.job(
        name, "Acme (Europe) Ltd.", "03/2019 - 2021", f"{name}: PostgreSQL (v15), 12,000 × 5 – {name} (+49 170 1234567)."
    )
    contact = Contact(name, name, "someone@example.com", "+49 170 1234567", name, ("github.com/someone",))
    return made.resume(contact, Section("w", Kind.WORK, name, (job,)), language=language)


def test_twenty_names_in_at_least_twelve_scripts() -> None:
    assert len(NAMES) == 20
    assert len(set().union(*map(scripts, NAMES))) >= 12


@pytest.mark.asyncio(loop_scope="module")
@pytest.mark.parametrize("look", ["classic", "modern"])
@pytest.mark.parametrize("name", NAMES)
async def test_every_letter_is_drawn_and_read_back(writer: DocumentWriter, name: str, look: Look) -> None:
    meant = resume(name)
    pdf, word = [await writer.write(meant, kind, "x", Style.of(look, "a4")) for kind in ("pdf", "docx")]
    assert await writer.verify(meant, pdf) == []
    assert await writer.verify(meant, word) == []
    reading = compare_pdf.read(pdf.data)
    assert reading.undrawn == ""
    text = reading.texts[0].text
    assert differences([name], text, whole=False) == []
    if not is_right_to_left(name):
        assert name in text
    if not STACKED.search(name):
        assert ".notdef" not in _drawn(pdf.data)


@pytest.mark.asyncio(loop_scope="module")
@pytest.mark.parametrize("look", ["classic", "modern"])
@pytest.mark.parametrize("name", [name for name in NAMES if is_right_to_left(name)])
async def test_addresses_on_a_page_from_right_to_left_are_read_in_their_order(
    writer: DocumentWriter, name: str, look: Look
) -> None:
    meant = resume(name)
    meant = replace(meant, contact=Contact(name, email="d@example.com", phone="+972 50 123 4567", location="Haifa"))
    pdf = await writer.write(meant, "pdf", "x", Style.of(look, "a4"))
    assert await writer.verify(meant, pdf) == []
    assert await writer.verify(meant, await writer.write(meant, "docx", "x", Style.of(look, "a4"))) == []


def _drawn(data: bytes) -> set[str]:
    """The names of the fonts' glyphs that are used: WeasyPrint numbers the missing ones beyond the end of the font."""
    fonts = pypdf.PdfReader(io.BytesIO(data)).pages[0]["/Resources"]["/Font"]  # type: ignore[index]
    return {".notdef" for font in fonts.values() if "LastResort" in str(font.get_object()["/BaseFont"])}


def test_a_look_stays_serif_or_sans_serif_in_every_script() -> None:
    for name, language in NAMES.items():
        for look, cut in (("classic", "Serif"), ("modern", "Sans")):
            own = next(family for family in faces(look, name, language).families if family.startswith("Noto"))  # type: ignore[arg-type]
            assert cut in own or own == "Noto Naskh Arabic", name


def test_letters_that_asia_shares_have_the_shapes_of_the_persons_language() -> None:
    for name, region in (("王小明", "SC"), ("陳怡君", "TC"), ("さくら 山田", "JP"), ("김서연", "KR")):
        assert faces("modern", name, NAMES[name]).families[0] == f"Noto Sans CJK {region}"


def test_a_few_foreign_letters_do_not_change_the_font_of_the_rest() -> None:
    families = faces("classic", "Engineer at 华夏云端 with nine years in payments", "en").families
    assert families[0] == "Linux Libertine O"
    assert "Noto Serif CJK SC" in families


@pytest.mark.asyncio(loop_scope="module")
@pytest.mark.parametrize("look", LOOKS)
async def test_signs_that_few_fonts_have_are_drawn_in_every_look(writer: DocumentWriter, look: Look) -> None:
    job = made.job("Accountant ₦", "Acme", "2015 – 2019", "Cut ₩3,000 and ₪200 of ₦1,000", "☑ done; ✓ ok; ★★★★☆; x² ≤ 1")
    meant = made.resume(Contact("Jane Doe"), Section("w", Kind.WORK, "Work", (job,)))
    pdf = await writer.write(meant, "pdf", "x", Style.of(look, "a4"))
    assert await writer.verify(meant, pdf) == []


def test_all_families_are_installed() -> None:
    """Fontconfig would put something else in the place of one that is missing, and nobody would notice."""
    listed = subprocess.run(["fc-list", ":", "family"], capture_output=True, text=True, check=True).stdout
    for name, language in NAMES.items():
        for look in ("classic", "modern"):
            for family in faces(look, name, language).families:
                assert family in listed, family


@pytest.mark.asyncio(loop_scope="module")
@pytest.mark.parametrize("look", ["modern", "plain"])
async def test_arabic_digits_beside_a_latin_name_are_read_back(writer: DocumentWriter, look: Look) -> None:
    job = made.job("محاسبة", "Acme GmbH", "٢٠١٥ – ٢٠١٩", "خفض التكاليف من 1,200 إلى 900 دينار")
    meant = made.resume(Contact("ليلى حداد"), Section("w", Kind.WORK, "الخبرات", (job,)), language="ar")
    assert await writer.verify(meant, await writer.write(meant, "pdf", "x", Style.of(look, "a4"))) == []


@pytest.mark.asyncio(loop_scope="module")
@pytest.mark.parametrize("look", ["classic", "modern"])
@pytest.mark.parametrize(
    ("line", "names"),
    [("שימוש ב-Google Cloud ו-Visual Studio Code", ("Google", "Cloud")), ("نقل الأنظمة إلى Node.js, React", ("Node", "React"))],
)
async def test_latin_names_keep_their_order_in_text_from_right_to_left(
    writer: DocumentWriter, line: str, names: tuple[str, str], look: Look
) -> None:
    job = made.job("מהנדסת", "Acme", "2015 – 2019", line)
    meant = made.resume(Contact("דנה לוי"), Section("w", Kind.WORK, "ניסיון", (job,)), language="he")
    pdf = await writer.write(meant, "pdf", "x", Style.of(look, "a4"))
    page = pypdfium2.PdfDocument(pdf.data)[0]
    lefts = [_left_of(page.get_textpage(), name) for name in names]

    assert lefts == sorted(lefts)


def _left_of(text: pypdfium2.PdfTextPage, name: str) -> float:
    """Where a word begins on the page, in points from its left edge."""
    found = text.search(name).get_next()
    assert found, name
    return float(text.get_charbox(found[0])[0])


SIGNED = ("C++", "C#", ".NET", "B.Sc.", "+972-54-123-4567", "@dana")
BETWEEN = ("עבדתי עם {} בצוות", "عملت مع {} في الفريق")


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("line", BETWEEN)
def test_signs_of_a_latin_name_stay_on_their_side_in_text_from_right_to_left(line: str, look: Look) -> None:
    """Every sign is drawn where it stands in the name, from left to right."""
    press = Press()
    for name in SIGNED:
        for text in (line.format(name), line.format("").strip() + " " + name, name + " " + line.format("").strip()):
            meant = Outline((Block("item", (Piece(text),)),), "", "he")
            page = pypdfium2.PdfDocument(press.print(meant, "x", Style.of(look, "a4")))[0].get_textpage()
            boxes = [(page.get_charbox(at)[0], page.get_text_range(at, 1)) for at in range(page.count_chars())]
            drawn = "".join(
                char for _left, char in sorted(box for box in boxes if box[1].strip() and box[1] not in "•\u200e\u200f")
            )
            assert name in drawn, (text, drawn)


@pytest.mark.parametrize("line", BETWEEN)
@pytest.mark.parametrize("name", SIGNED)
def test_word_is_told_that_such_a_name_runs_from_left_to_right(name: str, line: str) -> None:
    forwards = [part.strip("\u200e") for part, turned in runs(forward(line.format(name)), backwards=True) if not turned]
    assert forwards == [name]


@pytest.mark.asyncio(loop_scope="module")
@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("language", ["he", "ar"])
async def test_such_names_are_read_back(writer: DocumentWriter, language: str, look: Look) -> None:
    line = BETWEEN[language == "ar"]
    job = made.job(line.format("B.Sc."), "Acme-Europe Ltd.", "2015 - 2019", *(line.format(name) + "." for name in SIGNED))
    meant = made.resume(Contact("דנה לוי"), Section("w", Kind.WORK, "ניסיון", (job,)), language=language)
    for kind in FILES:
        artifact = await writer.write(meant, kind, "x", Style.of(look, "a4"))
        assert await writer.verify(meant, artifact) == []
        assert list(unlike(meant, parse(source(artifact.name, artifact.data)))) == []


FILES: tuple[Format, ...] = ("pdf", "docx", "markdown", "text")


@pytest.mark.asyncio(loop_scope="module")
@pytest.mark.parametrize(
    ("language", "line"),
    [
        (
            "zh",
            "编写多个报表，供采购部门每日使用；与市场部门合作设计测试，提升转化率，并撰写内部使用手册供新员工学习。",
        ),
        (
            "ja",
            "全国の店舗の売上を分析し、在庫の予測モデルを作成して、五人のチームを率いながら移行を完了させました。",
        ),
        ("th", "ควบคุมงบประมาณและทีมงานอย่างต่อเนื่องโดยไม่มีอุบัติเหตุร้ายแรงในสถานที่ก่อสร้างและส่งมอบงานก่อนกำหนดทุกโครงการตลอดระยะเวลาของสัญญา"),
    ],
)
async def test_a_word_that_goes_over_a_line_has_no_space_in_it(writer: DocumentWriter, language: str, line: str) -> None:
    for lines in ((line,), (line, line)):
        job = made.job("Analyst", "Acme", "2015 - 2019", *lines)
        meant = made.resume(Contact("Jane Doe"), Section("w", Kind.WORK, "Experience", (job,)), language=language)
        artifact = await writer.write(meant, "pdf", "x", Style.of("modern", "a4"))
        entry = next(parse(source(artifact.name, artifact.data)).entries())
        assert tuple(one.text for one in entry.lines) == lines
