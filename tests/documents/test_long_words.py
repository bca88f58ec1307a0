"""Words that no line may end within: at full size where they fit their line, smaller where that saves them."""

from typing import Any

import pytest

from adapters.documents.writing.fit.setting import OFF, Setter
from adapters.documents.writing.outline import outline
from adapters.documents.writing.pdf import Press
from core.resume.model import Contact, Kind, Resume, Section
from core.style import OWN, Look, Style
from tests.documents import made
from tests.documents.measured import LOOKS

PRESS = Press()
STEP = "river/"  # letters of average width
COUNTS = range(8, 26)


def resume(count: int) -> Resume:
    word = STEP * count + "end"
    link = f"https://example.org/{word}"
    job = made.job("Hydrologist", "Institute of Rivers", "2020", f"Kept {word} in order.", f"Wrote {link}")
    return made.resume(Contact("Jane Doe"), Section("w", Kind.WORK, "Work", (job,)))


@pytest.mark.parametrize("look", LOOKS)
def test_a_word_is_smaller_only_where_it_would_not_fit_its_line(look: Look) -> None:
    style = Style.of(look, "a4")
    factors = []
    for count in COUNTS:
        page = PRESS.lay_out(outline(resume(count)), "x", style).pages[0]
        for line in (box for box in page._page_box.descendants() if box.element_tag == "li"):
            for word in (box for box in line.descendants() if box.element_tag in {"span", "a"} and box.element.get("class")):
                factor = round(word.style["font_size"] / line.style["font_size"], 2)
                assert word.width <= line.width
                assert factor == 1 or word.width / factor > 0.98 * line.width
                factors.append(factor)
    assert set(factors) == {1.0, 0.75}


@pytest.mark.parametrize("look", LOOKS)
def test_a_line_before_it_is_as_full_as_it_can_be(look: Look) -> None:
    for count in range(40):
        text = f"Kept {'the river gauges of seven towns ' * 3}and {'i' * count} end-to-end tests of {'the same kind ' * 3}too."
        meant = made.resume(Contact("Jane Doe"), Section("w", Kind.WORK, "Work", (made.job("Clerk", "Acme", "2020", text),)))
        page = PRESS.lay_out(outline(meant), "x", Style.of(look, "a4")).pages[0]
        item = next(box for box in page._page_box.descendants() if box.element_tag == "li")
        *rows, _last = (box for box in item.descendants() if type(box).__name__ == "LineBox")
        assert all(row.width > 0.8 * item.width for row in rows), count


@pytest.mark.parametrize("look", LOOKS)
def test_its_lines_are_foretold(look: Look) -> None:
    setter = Setter(PRESS)
    for count in COUNTS:
        found = setter.set(outline(resume(count)), "x", Style(look, "letter", OWN[look]))
        assert found.document
        assert abs(found.foretold - found.height) < OFF, count


@pytest.mark.parametrize("look", LOOKS)
def test_a_name_is_in_one_size(look: Look) -> None:
    meant = made.resume(Contact("Wolfeschlegelsteinhausen Featherstonehaugh-Cholmondeley-Marjoribanks-Hohenlohe de la Cruz"))
    page = PRESS.lay_out(outline(meant), "x", Style.of(look, "a4")).pages[0]
    name = next(box for box in page._page_box.descendants() if box.element_tag == "h1")
    assert {box.style["font_size"] for box in name.descendants()} == {name.style["font_size"]}


def test_dates_that_wrap_stand_at_the_edge_of_their_line() -> None:
    wrapped = 0
    for count in range(6, 14):
        job = made.job("Hydrologist", "Institute " * count + "of Rivers", "03/2014 – 12/2017")
        meant = outline(made.resume(Contact("Jane Doe"), Section("w", Kind.WORK, "Work", (job,))))
        boxes = [*PRESS.lay_out(meant, "x", Style()).pages[0]._page_box.descendants()]
        line = next(box for box in boxes if any(_is_dates(child) for child in getattr(box, "children", ())))
        words = next(box for child in filter(_is_dates, line.children) for box in child.descendants() if hasattr(box, "text"))
        if line.children[0].position_x == words.position_x:
            wrapped += 1
            assert words.position_x == line.position_x
        else:
            assert words.position_x > line.position_x + 20
    assert wrapped


def _is_dates(box: Any) -> bool:
    return box.element is not None and box.element.get("class") == "dates" and box.element_tag == "span"
