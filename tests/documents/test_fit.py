"""One page: resumes from sparse to dense end on it at the largest size that fits, in one layout, with no more cut than needed."""

from collections.abc import Sequence
from dataclasses import replace

import pypdfium2
import pytest
import pytest_asyncio

from adapters.documents.writing import DocumentWriter, texts
from adapters.documents.writing.fit.measures import floor, largest
from adapters.documents.writing.fit.setting import MOST_LAYOUTS, OFF, Setter
from adapters.documents.writing.pdf import Press
from core.ports import PLAIN, Fitted, Measures, Style
from core.resume.cutting import without
from core.resume.model import Contact, Resume, Section
from tests.documents import made
from tests.documents.dense import resume, resumes
from tests.resume.reading import corpus
from tests.resume.reading import resume as read
from tests.shared import needs_shared

pytestmark = pytest.mark.asyncio(loop_scope="module")

NEAR = 0.2  # pt: from the largest size


def expendable(whole: Resume) -> Sequence[str]:
    """All lines but the first of each entry, the last one first."""
    return [line.id for entry in whole.entries() if not entry.inline for line in entry.lines[1:]][::-1]


def fits(press: Press, whole: Resume, cut: Sequence[str], measures: Measures) -> bool:
    """Whether WeasyPrint itself sets it on one page."""
    return len(press.lay_out(texts.outlined(without(whole, cut)), "x", replace(PLAIN, measures=measures)).pages) == 1


@pytest.fixture(scope="module")
def press() -> Press:
    return Press()


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def fitted(writer: DocumentWriter) -> Sequence[tuple[Resume, Fitted]]:
    return [(one, await writer.fit(one, expendable(one), "Made-Up")) for one in resumes()]


async def test_all_of_them_end_on_one_page_that_says_what_was_kept(
    writer: DocumentWriter, fitted: Sequence[tuple[Resume, Fitted]]
) -> None:
    assert len(fitted) == 24
    for whole, found in fitted:
        assert found.pdf
        assert len(pypdfium2.PdfDocument(found.pdf.data)) == 1
        assert await writer.verify(without(whole, found.cut), found.pdf) == []


async def test_nearly_all_take_a_single_layout_and_none_more_than_four(fitted: Sequence[tuple[Resume, Fitted]]) -> None:
    assert sum(1 for _whole, found in fitted if found.layouts == 1) >= 0.9 * len(fitted)
    assert all(1 <= found.layouts <= MOST_LAYOUTS for _whole, found in fitted)


async def test_the_type_is_the_largest_that_fits(press: Press, fitted: Sequence[tuple[Resume, Fitted]]) -> None:
    for whole, found in fitted:
        size = found.style.measures.size
        assert floor(PLAIN.measures).size <= size <= PLAIN.measures.size
        larger = replace(floor(PLAIN.measures), size=size + NEAR)
        assert larger.size > PLAIN.measures.size or not fits(press, whole, found.cut, larger)


@pytest.mark.full
async def test_a_search_by_brute_force_finds_the_same(press: Press, fitted: Sequence[tuple[Resume, Fitted]]) -> None:
    for whole, found in fitted:
        low, high = floor(PLAIN.measures), PLAIN.measures.size
        sizes = [round(high - step / 10, 1) for step in range(round((high - low.size) * 10) + 1)]
        best = next(size for size in sizes if fits(press, whole, found.cut, replace(low, size=size)))
        assert abs(best - found.style.measures.size) <= NEAR


async def test_a_line_is_cut_only_when_closer_and_smaller_is_not_enough(
    press: Press, fitted: Sequence[tuple[Resume, Fitted]]
) -> None:
    cut = [(whole, found) for whole, found in fitted if found.cut]
    assert len(cut) >= 6
    for whole, found in cut:
        for line in found.cut[-3:]:
            assert not fits(press, whole, [one for one in found.cut if one != line], floor(PLAIN.measures))


async def test_what_fits_anyway_is_set_as_ever(writer: DocumentWriter) -> None:
    whole = resume("en", 2, 0)
    found = await writer.fit(whole, expendable(whole), "Jane")
    assert found.style == PLAIN
    assert found.cut == ()


async def test_a_resume_without_a_name_is_set_after_one_with(writer: DocumentWriter) -> None:
    named = resumes()[0]
    await writer.fit(named, expendable(named), "Named")
    nameless = replace(named, contact=Contact())
    found = await writer.fit(nameless, expendable(nameless), "Nameless")
    assert found.pdf
    assert len(pypdfium2.PdfDocument(found.pdf.data)) == 1


@pytest.mark.parametrize(
    ("room", "measures"),
    [(1000.0, Measures(10.0, 1.4, 1.0)), (960.0, Measures(10.0, 1.4, 0.68)), (900.0, Measures(10.0, 1.34, 0.5))],
)
async def test_space_goes_before_line_height_and_that_before_the_type(room: float, measures: Measures) -> None:
    found = largest(lambda tried: tried.size * (50 * tried.leading + 10 * tried.spacing) * 1.25, room, Measures(10.0, 1.4, 1.0))
    assert found == measures


async def test_smaller_type_gives_back_what_it_need_not_have_taken() -> None:
    found = largest(lambda tried: tried.size * (50 * tried.leading + 10 * tried.spacing) * 1.25, 800.0, Measures(10.0, 1.4, 1.0))
    assert found
    assert (found.size, found.leading) == (9.8, 1.2)
    assert found.spacing > 0.5
    assert largest(lambda tried: 100 * tried.size, 900.0, Measures(10.0, 1.4, 1.0)) is None


async def test_what_no_cut_makes_fit_is_left_whole_and_not_laid_out(writer: DocumentWriter) -> None:
    found = await writer.fit(resume("en", 40, 1), (), "Made-Up")
    assert (found.pdf, found.cut, found.layouts) == (None, (), 0)
    assert found.pages > 1


@pytest.mark.parametrize("whole", [made.CHINESE, made.ARABIC, made.PERSIAN], ids=["zh", "ar", "fa"])
async def test_scripts_that_need_shaping_take_at_most_four_layouts(writer: DocumentWriter, whole: Resume) -> None:
    long = replace(whole, sections=tuple(one for number in range(3) for one in _again(whole, number)))
    found = await writer.fit(long, expendable(long), "Made-Up")
    assert found.pdf
    assert 1 <= found.layouts <= MOST_LAYOUTS


def _again(whole: Resume, number: int) -> Sequence[Section]:
    return [replace(section, id=f"{section.id}-{number}") for section in whole.sections]


@needs_shared
async def test_what_is_foretold_comes_true_on_real_resumes(press: Press) -> None:
    setter, wrong = Setter(press), []
    paths = corpus()[::3]
    for path in paths:
        outline = texts.outlined(read(path))
        found = setter.set(outline, "x", Style(paper="letter"))
        setter.forget()
        if found.document and abs(found.foretold - found.height) > OFF:
            wrong.append(path.name)
    assert len(wrong) <= 0.1 * len(paths), wrong


@pytest.mark.parametrize(("language", "density"), [("en", 13), ("ru", 14)])
async def test_two_pages_hold_it_all_at_the_largest_measures_that_do(
    writer: DocumentWriter, press: Press, language: str, density: int
) -> None:
    whole = resume(language, density, 1)
    style = Style.of("classic", "a4")
    assert press.sheet(texts.outlined(whole), style).pages == 3
    held = await writer.hold(whole, 2, style)
    pdf = await writer.write(whole, "pdf", "Made-Up", held.style)
    assert (held.pages, len(pypdfium2.PdfDocument(pdf.data))) == (2, 2)
    assert await writer.verify(whole, pdf, 2) == []
    larger = replace(floor(style.measures), size=held.style.measures.size + 2 * NEAR)
    assert len(press.lay_out(texts.outlined(whole), "x", replace(style, measures=larger)).pages) > 2


async def test_what_two_pages_hold_anyway_or_never_keeps_its_style(writer: DocumentWriter) -> None:
    for density, taken in ((8, 2), (18, 4)):
        held = await writer.hold(resume("en", density, 1), 2)
        assert (held.style, held.pages) == (PLAIN, taken)
