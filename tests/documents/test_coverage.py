"""Letters that no font has are found before anything is laid out; plain forms, or nothing, stand in for what is no letter."""

import pytest

from adapters.documents.writing import DocumentWriter
from adapters.documents.writing.compare_pdf import read
from adapters.documents.writing.coverage import Coverage, covered
from adapters.documents.writing.outline import outline
from core.errors import NoFont
from core.resume.model import Contact, Kind, Section
from tests.documents import made

pytestmark = pytest.mark.asyncio(loop_scope="module")

RARE = "\U0002a6d6"  # a Chinese character that hardly any font has


async def test_the_fonts_here_have_what_resumes_are_written_in() -> None:
    coverage = Coverage(covered())
    assert all(map(coverage.has, "aßŁжЯλאبहกア王김₽€₹–•“”\u00a0\u200d"))
    assert not coverage.has(RARE)


async def test_plain_forms_stand_in_and_icons_go() -> None:
    coverage = Coverage([(0x20, 0x7E), (0x2022, 0x2022)])
    meant = made.resume(Contact("Ｊane ① ☎ \ue0b4 Doe"), unplaced=(f"x {RARE}",))
    shown = coverage.drawable(outline(meant))
    assert " ".join(shown.blocks[0].text.split()) == "Jane 1 Doe"
    assert coverage.lacking(shown) == RARE


async def test_without_fontconfig_nothing_is_known_and_everything_passes() -> None:
    assert Coverage(()).has(RARE)


async def test_a_letter_without_a_font_is_named_before_a_page_is_laid_out(writer: DocumentWriter) -> None:
    meant = made.resume(Contact(f"Jane {RARE}"), Section("s", Kind.WORK, "Work", (made.job("Engineer", "Acme", "2020"),)))
    with pytest.raises(NoFont) as no:
        await writer.write(meant, "pdf", "x")
    assert no.value.letters == RARE
    assert RARE not in str(no.value)
    word = await writer.write(meant, "docx", "x")
    assert await writer.verify(meant, word) == []


async def test_icons_of_another_font_leave_no_box(writer: DocumentWriter) -> None:
    meant = made.resume(Contact("Jane Doe", location="\uf3c5 Berlin"), unplaced=("\ue0b4 ★ five stars",))
    pdf = await writer.write(meant, "pdf", "x")
    assert await writer.verify(meant, pdf) == []
    assert "★ five stars" in read(pdf.data).texts[0].text
