"""What is taken over from the laid-out PDF into the Word file."""

import pytest

from adapters.documents.writing.outline import Outline, outline
from adapters.documents.writing.pdf import Press
from adapters.documents.writing.sheet import Sheet
from core.ports import PLAIN, Measures, Style
from core.resume.model import Resume
from tests.documents import made


@pytest.fixture(scope="module")
def press() -> Press:
    return Press()


def named(meant: Outline, sheet: Sheet) -> dict[str, float]:
    """The size of each kind of paragraph."""
    return {block.kind: round(setting.face.size, 2) for block, setting in zip(meant.blocks, sheet.settings, strict=True)}


@pytest.mark.parametrize("resume", [made.ENGLISH, made.ARABIC, made.CHINESE])
def test_every_block_has_its_setting_also_over_a_pages_end(press: Press, resume: Resume) -> None:
    meant = outline(resume)
    sheet = press.sheet(meant, PLAIN)
    assert sheet.pages == (2 if resume is made.ENGLISH else 1)
    assert named(meant, sheet)["item"] == named(meant, sheet)["place"] == PLAIN.measures.size
    assert named(meant, sheet)["name"] > named(meant, sheet)["heading"] > PLAIN.measures.size
    assert {setting.indent > 0 for block, setting in zip(meant.blocks, sheet.settings, strict=True) if block.kind == "item"} == {
        True
    }


def test_it_follows_the_measures_and_the_paper(press: Press) -> None:
    meant = outline(made.RUSSIAN)
    sheet = press.sheet(meant, Style(paper="letter", measures=Measures(size=12, leading=1.5)))
    assert (round(sheet.width), round(sheet.height)) == (612, 792)
    item = sheet.settings[[block.kind for block in meant.blocks].index("item")]
    assert (round(item.face.size, 2), round(item.leading, 2)) == (12, 18)


def test_it_is_the_one_of_the_last_pdf_without_laying_out_again(press: Press, monkeypatch: pytest.MonkeyPatch) -> None:
    meant = outline(made.GREEK)
    press.print(meant, "Eleni", PLAIN)
    monkeypatch.setattr(Press, "lay_out", None)
    assert press.sheet(meant, PLAIN).pages == 1
    with pytest.raises(TypeError):
        press.sheet(outline(made.GERMAN), PLAIN)
