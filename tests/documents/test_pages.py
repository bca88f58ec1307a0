"""Where a page ends: as full as it can be, and never between what belongs together."""

import io
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple, get_args

import docx
import pypdfium2
import pytest
from docx.text.paragraph import Paragraph

from adapters.documents.writing.docx import write
from adapters.documents.writing.outline import outline, staying
from adapters.documents.writing.pdf import Press
from core.resume.model import Contact, Kind, Resume, Section
from core.style import Look, Style
from tests.documents import made

LONG = (
    "Moved the billing of nine countries to one service, with every team that had built a part of it, and retired the rest. " * 4
)
PRESS = Press()
MARGIN, LINE = 55, 16  # points, at most: a page's own margin, and a line
HEADED = 7  # lines: the gap above a heading, the heading, the head of an entry and the two lines that it must not stand without


class Page(NamedTuple):
    """Points left below its last line, and its lines."""

    left: float
    lines: Sequence[str]


def printed(resume: Resume, look: Look) -> list[Page]:
    found = []
    for page in pypdfium2.PdfDocument(PRESS.print(outline(resume), "x", Style.of(look, "a4"))):
        text = page.get_textpage()
        bottom = min(text.get_charbox(at)[1] for at in range(text.count_chars()))
        found.append(Page(bottom, [row for line in text.get_text_bounded().splitlines() if (row := line.strip("• \t"))]))
    return found


def filled(lines: int, *sections: Section) -> Resume:
    filler = Section("f", Kind.WORK, "Work", (made.job("Engineer", "Acme", "2020", *(f"Did {at}" for at in range(lines))),))
    return made.resume(Contact("Jane Doe", email="jane@example.com"), filler, *sections)


@pytest.mark.parametrize("look", get_args(Look))
def test_entries_of_one_row_part_where_the_page_ends(look: Look) -> None:
    papers = Section("p", Kind.PUBLICATIONS, "Papers", tuple(made.job(f"Paper number {at}", "", "") for at in range(30)))
    for lines in (24, 27, 30):
        first, *_rest = printed(filled(lines, papers), look)
        assert first.left < MARGIN + 3 * LINE
        assert first.lines[-1].startswith("Paper")


@pytest.mark.parametrize("look", get_args(Look))
def test_no_last_point_stands_alone_on_the_next_page_and_no_head_at_a_pages_end(look: Look) -> None:
    jobs = tuple(made.job(f"Role {at}", "Club", "2020", *(f"Point {n}" for n in range(1 + at % 4))) for at in range(14))
    papers = tuple(made.job(f"Paper {at}", "", "") for at in range(3))
    sections = Section("w", Kind.VOLUNTEER, "Volunteering", jobs), Section("p", Kind.PUBLICATIONS, "Papers", papers)
    for lines in range(10, 30):
        pages = printed(filled(lines, *sections), look)
        for before, after in pairwise(pages):
            assert not before.lines[-1].startswith(("Role", "Club", "Volunteering", "Papers"))
            last = int(after.lines[0].split()[1]) if after.lines[0].startswith(("Point", "Paper")) else 0
            assert not last or after.lines[1:2] == [after.lines[0].replace(str(last), str(last + 1))]
            assert after.left < 700  # points: more than one line


def test_a_word_file_keeps_the_same_paragraphs_together() -> None:
    jobs = tuple(made.job("Role", "Club", "2020", *(f"Point {n}" for n in range(4))) for _at in range(2))
    meant = outline(filled(1, Section("w", Kind.VOLUNTEER, "Volunteering", jobs)))
    file = docx.Document(io.BytesIO(write(meant, "x", PRESS.sheet(meant, Style()))))

    def keeps(paragraph: Paragraph) -> bool:
        own, style = paragraph.paragraph_format.keep_with_next, paragraph.style
        return bool(style and style.paragraph_format.keep_with_next if own is None else own)

    assert [keeps(paragraph) for paragraph in file.paragraphs] == [*staying(meant.blocks)]
    assert file.styles.element.xpath("w:docDefaults//w:widowControl")


@pytest.mark.parametrize("look", get_args(Look))
def test_a_long_line_goes_on_over_the_page_and_a_head_stays_with_it(look: Look) -> None:
    jobs = Section("w", Kind.VOLUNTEER, "Volunteering", tuple(made.job(f"Role {at}", "Club", "2020", LONG) for at in range(12)))
    ends = set()
    for lines in range(22, 34):
        first, second, *_rest = printed(filled(lines, jobs), look)
        assert first.left < MARGIN + HEADED * LINE
        assert not first.lines[-1].startswith(("Role", "Club", "Volunteering"))
        ends.add(second.lines[0].startswith(("Role", "Volunteering")))
    assert ends == {True, False}  # before an entry, and within one
