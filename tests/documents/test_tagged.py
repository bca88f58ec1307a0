"""PDF files that say in their structure what is a heading, an item or a paragraph are read by it, whoever made them."""

import io

import pypdf
import pytest
from pypdf.generic import ArrayObject, NameObject
from weasyprint import HTML

from adapters.documents.reading.job import read
from tests.documents.made import pdf

STYLE = "body { font: 10pt sans-serif } ul { list-style: none } h1, h2, h3, p, ul { margin: 0; font: inherit }"
LONG = (
    "Ran the weekly count of nineteen warehouses in four countries and brought the share of wrong bins from seven to two per cent"
)


def tagged(html: str, page: str = "A4") -> bytes:
    """A PDF with its structure, on which headings look like text and items have no bullet."""
    style = f"<style>@page {{ size: {page}; margin: 15mm }} {STYLE}</style>"
    return bytes(HTML(string=f'<html lang="en"><title>x</title>{style}{html}').write_pdf(pdf_variant="pdf/ua-1"))


def lines(data: bytes) -> list[str]:
    return [line for line in str(read("x.pdf", "", data)["text"]).split("\n") if line]


def test_headings_are_marked_by_their_depth() -> None:
    found = read("x.pdf", "", tagged("<h1>Jane Doe</h1><h2>Work</h2><h3>Shepherd</h3><p>Hill Farm</p>"))
    assert [(role, str(found["text"])[start:end]) for role, start, end in found["marks"]] == [
        ("level-1", "Jane Doe"),
        ("level-2", "Work"),
        ("level-3", "Shepherd"),
    ]


def test_items_without_a_bullet_get_one_and_others_keep_theirs() -> None:
    bare = f"<ul><li>{LONG}</li><li>Shore</li></ul>"
    drawn = bare.replace("<ul", '<ul style="list-style: disc"')
    assert lines(tagged(bare)) == [f"• {LONG}", "• Shore"]
    assert lines(tagged(drawn)) == [f"• {LONG}", "• Shore"]


def test_paragraphs_that_wrap_are_one_line_and_breaks_stay() -> None:
    assert lines(tagged(f"<p>{LONG}</p><p>{LONG}</p>")) == [LONG, LONG]
    assert lines(tagged("<p>Shepherd of many sheep<br>Hill Farm<br>2019</p>")) == ["Shepherd of many sheep", "Hill Farm", "2019"]


def test_an_item_over_two_pages_begins_once() -> None:
    html = f"<ul style='orphans: 1; widows: 1'><li>{LONG}. {LONG}</li><li>Shore</li></ul>"
    found = read("x.pdf", "", tagged(html, page="100mm 50mm"))
    assert len(found["pages"]) > 1
    assert str(found["text"]).count("•") == 2


def test_dates_beside_a_heading_leave_it_one() -> None:
    found = read("x.pdf", "", tagged("<h3>Shepherd of many sheep <span style='float: right'>2019</span></h3><p>Hill Farm</p>"))
    assert [role for role, _start, _end in found["marks"]] == ["level-3"]


def test_a_structure_that_holds_itself_is_read_like_any_other() -> None:
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(tagged("<h2>Work</h2><p>Shepherd on the hill, and many sheep</p>")))
    document = writer.root_object["/StructTreeRoot"]["/K"][0].get_object()  # type: ignore[index]
    document[NameObject("/K")] = ArrayObject([*document["/K"], document.indirect_reference])
    buffer = io.BytesIO()
    writer.write(buffer)
    assert "Shepherd on the hill, and many sheep" in lines(buffer.getvalue())


@pytest.mark.parametrize("depth", [3, 60])
def test_a_structure_that_is_nested_deep_does_no_harm(depth: int) -> None:
    assert "Shepherd" in lines(tagged(f"{'<div>' * depth}<p>Shepherd on the hill, and many sheep</p>{'</div>' * depth}"))[0]


def test_without_a_structure_lines_are_as_they_stand() -> None:
    assert len(lines(pdf(f"<p>{LONG} {LONG}</p>"))) > 1
