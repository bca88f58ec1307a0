"""Where the parts of a line stand on a page that we make: names of another script, and the bar before dates."""

from dataclasses import replace

import pypdfium2 as pdfium
import pytest

from adapters.documents.writing import DocumentWriter
from core.style import Look, Style
from tests.documents import made
from tests.documents.measured import LOOKS

pytestmark = pytest.mark.asyncio(loop_scope="module")
Box = tuple[float, float, float, float]
NAME = "محمد العمري"


def boxes(page: pdfium.PdfPage) -> list[tuple[str, Box]]:
    text = page.get_textpage()
    return [(text.get_text_range(at, 1), text.get_charbox(at)) for at in range(text.count_chars())]


@pytest.mark.parametrize("look", LOOKS)
async def test_a_name_from_right_to_left_stands_where_names_stand(writer: DocumentWriter, look: Look) -> None:
    resume = replace(made.ENGLISH, contact=replace(made.ENGLISH.contact, name=NAME))
    page = pdfium.PdfDocument((await writer.write(resume, "pdf", "a", style=Style(look))).data)[0]
    found = boxes(page)
    letters = [box for letter, box in found if letter.strip() and letter in NAME]
    label = next(at for at in range(len(found)) if "".join(letter for letter, _box in found[at : at + 6]) == "Senior")
    middle = (min(box[0] for box in letters) + max(box[2] for box in letters)) / 2
    if look == "classic":
        assert abs(middle - page.get_width() / 2) < 2
    else:
        assert abs(min(box[0] for box in letters) - found[label][1][0]) < 4


@pytest.mark.parametrize("look", [look for look in LOOKS if look != "plain"])
async def test_dates_stand_as_far_behind_their_bar_as_all_behind_theirs(writer: DocumentWriter, look: Look) -> None:
    page = pdfium.PdfDocument((await writer.write(made.ENGLISH, "pdf", "a", style=Style(look))).data)[0]
    found = boxes(page)
    at = "".join(letter for letter, _box in found).replace("\xa0", " ").index("GmbH | Berlin 03/2019")
    firm, town, place, dates = (found[at + step][1] for step in (3, 7, 12, 14))
    assert abs((town[0] - firm[2]) - (dates[0] - place[2])) < 1
