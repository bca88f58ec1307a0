"""What Word finds in a file: styles, a list, fonts, gaps, and the way each run of letters runs."""

import io
import time
import zipfile
from collections.abc import Iterator

import docx
import pytest
from docx.document import Document
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph
from hypothesis import given
from hypothesis import strategies as st

from adapters.documents.writing.docx import write
from adapters.documents.writing.docx_runs import runs
from adapters.documents.writing.docx_words import letters
from adapters.documents.writing.outline import outline
from adapters.documents.writing.pdf import Press
from adapters.documents.writing.sheet import Face
from core.ports import PLAIN, Style
from core.resume.model import Contact, Resume
from tests.documents import made


@pytest.fixture(scope="module")
def press() -> Press:
    return Press()


def written(press: Press, resume: Resume, style: Style = PLAIN) -> Document:
    meant = outline(resume)
    return docx.Document(io.BytesIO(write(meant, "Title", press.sheet(meant, style))))


def named(document: Document, name: str) -> Iterator[Paragraph]:
    return (paragraph for paragraph in document.paragraphs if paragraph.style and paragraph.style.name == name)


def test_bullets_are_a_real_list(press: Press) -> None:
    document = written(press, made.ENGLISH)
    style = document.styles["List Bullet"].element
    number = style.find(f"{qn('w:pPr')}/{qn('w:numPr')}/{qn('w:numId')}").get(qn("w:val"))
    numbering = document.part.numbering_part.element
    (one,) = [num for num in numbering.iter(qn("w:num")) if num.get(qn("w:numId")) == number]
    (shape,) = [shape for shape in numbering.iter(qn("w:abstractNum")) if shape.get(qn("w:abstractNumId")) == "0"]
    assert one.find(qn("w:abstractNumId")).get(qn("w:val")) == "0"
    assert shape.find(f"{qn('w:lvl')}/{qn('w:lvlText')}").get(qn("w:val")) == "•"
    assert not any("•" in paragraph.text for paragraph in document.paragraphs)


def test_headings_stay_with_what_they_head_and_an_entry_that_ends_does_not(press: Press) -> None:
    document = written(press, made.ENGLISH)
    heading, title = document.styles["Heading 1"], document.styles["Heading 2"]
    assert heading.paragraph_format.keep_with_next
    assert title.paragraph_format.keep_with_next
    school = next(paragraph for paragraph in named(document, "Heading 2") if "Abitur" in paragraph.text)
    assert school.paragraph_format.keep_with_next is False
    assert [style.element.xpath("w:pPr/w:outlineLvl/@w:val") for style in (heading, title)] == [["0"], ["1"]]


def test_what_is_said_directly_is_only_what_differs(press: Press) -> None:
    document = written(press, made.ENGLISH)
    bare = [paragraph for paragraph in named(document, "List Bullet") if len(list(paragraph._p.xpath("w:pPr/*"))) == 1]
    assert len(bare) > 10
    assert {run.font.size for paragraph in bare for run in paragraph.runs} == {None}


@pytest.mark.parametrize(("resume", "shaped"), [(made.ARABIC, "Arial"), (made.PERSIAN, "Arial")])
def test_other_scripts_name_fonts_that_every_word_has(press: Press, resume: Resume, shaped: str) -> None:
    fonts = written(press, resume).styles.element.find(f".//{qn('w:rPrDefault')}//{qn('w:rFonts')}")
    assert fonts is not None
    assert fonts.get(qn("w:cs")) == shaped
    assert fonts.get(qn("w:eastAsia")) == "Microsoft YaHei"


def test_each_run_of_a_persian_line_runs_its_own_way(press: Press) -> None:
    document = written(press, made.PERSIAN)
    item = next(named(document, "List Bullet"))
    assert item._p.xpath("w:pPr/w:bidi[@w:val='1']")
    ways = [(run.text.strip(), bool(run.font.rtl)) for run in item.runs]
    assert ("Python", False) in ways
    assert ("FastAPI", False) in ways
    assert all(turned for text, turned in ways if not text.isascii())
    bars = [run.text for run in next(named(document, "Contact")).runs if "|" in run.text]
    assert bars
    assert all(text.endswith("\u200f") for text in bars)


def test_a_telephone_number_runs_from_left_to_right_in_a_hebrew_line(press: Press) -> None:
    hebrew = made.resume(Contact("יעל כהן", email="yael@example.com", phone="+972 50 1234567", location="תל אביב"), language="he")
    (number,) = [run for run in next(named(written(press, hebrew), "Contact"))._p.xpath(".//w:r") if "972" in run.text]
    assert number.text == "\u200e+972 50 1234567"
    assert not number.xpath("w:rPr/w:rtl")


def test_sizes_between_half_points_are_drawn_wider_or_narrower() -> None:
    assert '<w:w w:val="98"/><w:sz w:val="20"/>' in letters(Face(("A",), 9.8, "000000"))
    assert '<w:w w:val="100"/><w:sz w:val="19"/>' in letters(Face(("A",), 9.5, "000000"))
    assert letters(Face(("A",), 9.5, "000000"), Face(("A",), 9.5, "000000")) == ""


def test_the_file_is_lean_and_opens_in_the_newest_mode(press: Press) -> None:
    meant = outline(made.ENGLISH)
    data = write(meant, "Title", press.sheet(meant, PLAIN))
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        assert sum(part.file_size for part in package.infolist()) < 60_000
        assert b'w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"' in package.read(
            "word/settings.xml"
        )


@given(st.text(alphabet="ab אب12 ,.-+"), st.booleans())
def test_runs_say_everything_once_and_each_has_one_way(text: str, backwards: bool) -> None:  # noqa: FBT001 - drawn
    found = list(runs(text, backwards=backwards))
    assert "".join(part for part, _turned in found) == text
    for part, turned in found:
        assert not any(char in part for char in ("ab" if turned else "אب"))


def test_the_same_resume_is_the_same_file_at_any_time(press: Press, monkeypatch: pytest.MonkeyPatch) -> None:
    meant = outline(made.ENGLISH)
    sheet = press.sheet(meant, PLAIN)
    first = write(meant, "Title", sheet)
    monkeypatch.setattr(time, "time", lambda: 2_000_000_000.0)
    assert write(meant, "Title", sheet) == first
    assert docx.Document(io.BytesIO(first)).core_properties.created is None
