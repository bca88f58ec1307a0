"""Words that no line may end within: at full size where they fit their line, smaller where that saves them."""

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
def test_its_lines_are_foretold(look: Look) -> None:
    setter = Setter(PRESS)
    for count in COUNTS:
        found = setter.set(outline(resume(count)), "x", Style(look, "letter", OWN[look]))
        assert found.document
        assert abs(found.foretold - found.height) < OFF, count
