"""Files with real faults, each found by the re-read that comes before sending."""

import io
from collections.abc import Sequence
from pathlib import Path

import docx
import pytest
from docx.oxml.ns import qn
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont

from adapters.documents.writing import DocumentWriter
from adapters.documents.writing.compare import flaws
from core.chat import Artifact
from core.errors import NoFont
from core.ports import Flaw
from core.resume.model import Contact, Kind, Section
from tests.documents import made

in_its_loop = pytest.mark.asyncio(loop_scope="module")

LINES = ("Jane Doe", "Office manager in five efficient branches of a firm", "Ran the budget", "Wrote the handbook")
HTML = "".join(f"<p>{line}</p>" for line in LINES)
NO_FONT = "\U00030000"  # a Chinese letter that is newer than all fonts of Debian


def kinds(found: Sequence[tuple[str, str]]) -> set[str]:
    return {kind for kind, _text in found}


def printed(html: str, style: str = "", lines: Sequence[str] = LINES, links: Sequence[str] = ()) -> list[tuple[str, str]]:
    """What is found wrong with this page, if it should say the lines."""
    return flaws("pdf", made.pdf(html, style), lines, links)


def test_a_page_as_it_was_meant() -> None:
    assert printed(HTML) == []


def test_a_line_that_is_not_there() -> None:
    assert set(printed(HTML.replace("Ran the budget", ""))) == {("words", "Ran the budget")}


def test_a_line_that_nobody_meant() -> None:
    assert ("words", "Draft") in printed(f"{HTML}<p>Draft</p>")


def test_lines_out_of_order() -> None:
    html = "".join(f"<p>{line}</p>" for line in (LINES[0], LINES[2], LINES[1], LINES[3]))
    assert kinds(printed(html)) == {"words"}


def test_a_column_that_is_read_before_its_time() -> None:
    html = f"<div style='float: right'>{LINES[3]}</div>{''.join(f'<p>{line}</p>' for line in LINES[:3])}"
    assert kinds(printed(html)) == {"words"}


def test_ligatures_as_letters_of_their_own() -> None:
    found = printed(HTML.replace("ff", "\ufb00").replace("fi", "\ufb01"))
    assert kinds(found) == {"letters"}
    assert set("".join(text for _kind, text in found)) == {"\ufb00", "\ufb01"}


def test_private_letters_of_icon_fonts() -> None:
    assert ("letters", "\ue0b0") in printed(f"{HTML}<p>\ue0b0 Berlin</p>", lines=(*LINES, "\ue0b0 Berlin"))


def test_letters_set_so_far_apart_that_words_fall_apart() -> None:
    found = printed(HTML, "p { letter-spacing: 0.7em }")
    assert kinds(found) == {"joined"}
    assert "Office" in {text for _kind, text in found}


def test_words_without_spaces_between_them() -> None:
    squeezed = HTML.replace("Ran the budget", "<b>Ran</b><b>the</b><b>budget</b>")
    assert {text for kind, text in printed(squeezed) if kind == "joined"} == {"Ran", "the", "budget"}


def test_a_letter_that_no_font_has() -> None:
    assert ("glyphs", NO_FONT) in printed(f"<p>Li {NO_FONT}</p>", lines=[f"Li {NO_FONT}"])


def test_a_letter_whose_drawing_is_empty(tmp_path: Path) -> None:
    path = next(Path("/usr/share/fonts").rglob("DejaVuSans.ttf"))
    font = TTFont(path)
    font["glyf"]["b"] = TTGlyphPen(None).glyph()
    font.save(tmp_path / "hole.ttf")
    style = f"@font-face {{ font-family: Hole; src: url('{(tmp_path / 'hole.ttf').as_uri()}') }} p {{ font-family: Hole }}"
    assert printed(HTML, style) == [("glyphs", "b")]


def test_an_empty_page_between_two() -> None:
    html = HTML.replace("<p>Ran", "<p style='page-break-before: always'>&nbsp;</p><p style='page-break-before: always'>Ran")
    assert printed(html) == [("pages", "page 2 is empty")]


def test_more_pages_than_were_promised() -> None:
    two = made.pdf(HTML.replace("<p>Ran", "<p style='page-break-before: always'>Ran"))
    assert flaws("pdf", two, LINES, (), 1) == [("pages", "2 instead of 1")]
    assert flaws("pdf", two, LINES, (), 2) == []


def test_links_that_are_dead_or_lead_elsewhere() -> None:
    linked = HTML.replace("Jane Doe", "<a href='https://example.com/jane%20doe'>Jane Doe</a>")
    assert printed(linked, links=["https://example.com/jane doe"]) == []
    assert printed(HTML, links=["https://example.com/jane"]) == [("links", "https://example.com/jane")]
    assert printed(linked) == [("links", "https://example.com/jane doe")]


@in_its_loop
@pytest.mark.parametrize("kind", ["pdf", "docx"])
async def test_files_that_end_too_early(writer: DocumentWriter, kind: str) -> None:
    whole = await writer.write(made.ENGLISH, kind, "x")  # type: ignore[arg-type]
    for share in (0, 3, 7):
        data = whole.data[: len(whole.data) * share // 10]
        assert [flaw.kind for flaw in await writer.verify(made.ENGLISH, Artifact(whole.name, whole.media_type, data))]


async def word(writer: DocumentWriter) -> docx.document.Document:
    """A Word file of ours, opened to break it."""
    return docx.Document(io.BytesIO((await writer.write(made.ENGLISH, "docx", "x")).data))


async def found_in(writer: DocumentWriter, broken: docx.document.Document) -> Sequence[Flaw]:
    buffer = io.BytesIO()
    broken.save(buffer)
    artifact = await writer.write(made.ENGLISH, "docx", "x")
    return await writer.verify(made.ENGLISH, Artifact(artifact.name, artifact.media_type, buffer.getvalue()))


@in_its_loop
async def test_a_word_file_without_one_of_its_paragraphs(writer: DocumentWriter) -> None:
    file = await word(writer)
    gone = next(paragraph for paragraph in file.paragraphs if paragraph.text == "Backend Engineer")
    gone._p.getparent().remove(gone._p)
    assert await found_in(writer, file) == [Flaw("words", "Backend Engineer")]


@in_its_loop
async def test_a_word_file_that_leads_nowhere(writer: DocumentWriter) -> None:
    file = await word(writer)
    for link in file.element.body.iter(qn("w:hyperlink")):
        link.set(qn("r:id"), "none")
    assert {flaw.kind for flaw in await found_in(writer, file)} == {"unreadable"}


@in_its_loop
async def test_a_word_file_with_a_ligature(writer: DocumentWriter) -> None:
    file = await word(writer)
    file.paragraphs[0].runs[0].text = "Jane Do\ue000e"
    assert {flaw.kind for flaw in await found_in(writer, file)} == {"letters", "words"}


@in_its_loop
async def test_a_letter_that_no_font_has_stops_the_pdf_but_not_the_word_file(writer: DocumentWriter) -> None:
    resume = made.resume(Contact("Jane Doe"), Section("s", Kind.SUMMARY, "", lines=(made.line(f"Likes {NO_FONT}."),)))
    with pytest.raises(NoFont):
        await writer.write(resume, "pdf", "x")
    assert await writer.verify(resume, await writer.write(resume, "docx", "x")) == []
