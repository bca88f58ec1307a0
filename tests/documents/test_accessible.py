"""PDF/UA-1, as far as a file can tell: a structure that says what the page shows, and what a screen reader needs beside it."""

import io
from collections.abc import Iterator
from typing import Any

import pypdf
import pytest
from pypdf.generic import ArrayObject, ContentStream, DictionaryObject

from adapters.documents.writing import DocumentWriter, letter
from adapters.documents.writing.outline import outline
from core.style import CHOICES, Look, Style
from tests.documents import made
from tests.documents.test_letters import LETTER

pytestmark = pytest.mark.asyncio(loop_scope="module")

SHOWS = {b"Tj", b"TJ", b"'", b'"'}


def elements(node: DictionaryObject) -> Iterator[DictionaryObject]:
    """Every element of the structure below a node, in the order it is read in."""
    kids = node.get("/K", ArrayObject())
    for kid in kids if isinstance(kids, ArrayObject) else [kids]:
        found = kid.get_object()
        if isinstance(found, DictionaryObject) and "/S" in found:
            yield found
            yield from elements(found)


def kinds(document: pypdf.PdfReader) -> list[str]:
    return [str(one["/S"]) for one in elements(document.root_object["/StructTreeRoot"].get_object())]  # type: ignore[arg-type]


@pytest.mark.parametrize("look", CHOICES)
async def test_a_resume_has_the_structure_it_shows(writer: DocumentWriter, look: Look) -> None:
    artifact = await writer.write(made.ENGLISH, "pdf", "Jane-Doe-Acme", Style.of(look, "a4"))
    document = pypdf.PdfReader(io.BytesIO(artifact.data))
    _has_what_a_screen_reader_needs(document, "Jane Doe Acme", "Jane Doe", "en")
    found, blocks = kinds(document), outline(made.ENGLISH).blocks
    assert found[0] == "/Document"
    headings = [kind for kind in found if kind in {"/H1", "/H2", "/H3"}]
    tags = {"name": "/H1", "heading": "/H2", "title": "/H3"}
    assert headings == [tags[block.kind] for block in blocks if block.kind in tags]
    items = sum(block.kind == "item" for block in blocks)
    assert found.count("/LI") == found.count("/LBody") >= items
    assert found.count("/Lbl") in {0, items} or look == "academic"


async def test_a_letter_has_too(writer: DocumentWriter) -> None:
    document = pypdf.PdfReader(io.BytesIO((await writer.write(LETTER, "pdf", "Letter")).data))
    _has_what_a_screen_reader_needs(document, "Letter", "Jane Doe", "en")
    found = kinds(document)
    assert [kind for kind in found if kind.startswith("/H")] == ["/H1", "/H2"]
    assert found.count("/P") >= sum(block.kind in {"contact", "aside", "paragraph"} for block in letter.outline(LETTER).blocks)


async def test_every_link_is_in_the_structure_and_says_where_it_leads(writer: DocumentWriter) -> None:
    document = pypdf.PdfReader(io.BytesIO((await writer.write(made.ENGLISH, "pdf", "x")).data))
    notes = [note.get_object() for page in document.pages for note in page.get("/Annots", ())]
    assert len(notes) >= 4
    for note in notes:
        assert note["/Subtype"] == "/Link"
        assert note["/Contents"] == note["/A"]["/URI"]
        assert "/StructParent" in note
    root = document.root_object["/StructTreeRoot"].get_object()
    links = [one for one in elements(root) if str(one["/S"]) == "/Link"]  # type: ignore[arg-type]
    held = [kid.get_object() for one in links for kid in one["/K"] if not isinstance(kid.get_object(), int)]  # type: ignore[attr-defined]
    assert len([kid for kid in held if kid.get("/Type") == "/OBJR"]) == len(notes)


async def test_nothing_is_drawn_outside_the_structure(writer: DocumentWriter) -> None:
    for meant in (made.ENGLISH, made.ARABIC, made.CHINESE):
        document = pypdf.PdfReader(io.BytesIO((await writer.write(meant, "pdf", "x", Style.of("classic", "a4"))).data))
        for page in document.pages:
            assert all(depth for depth in _depths(page, document))


def _depths(page: pypdf.PageObject, document: pypdf.PdfReader) -> Iterator[int]:
    """How many marks each piece of text stands in."""
    depth = 0
    for _operands, operator in ContentStream(page.get_contents(), document).operations:
        if operator in {b"BDC", b"BMC"}:
            depth += 1
        elif operator == b"EMC":
            depth -= 1
        elif operator in SHOWS:
            yield depth


def _has_what_a_screen_reader_needs(document: pypdf.PdfReader, title: str, author: str, language: str) -> None:
    root = document.root_object
    assert document.metadata is not None
    assert (document.metadata.title, document.metadata.author) == (title, author)
    assert str(root["/Lang"]) == language
    assert root["/MarkInfo"].get_object()["/Marked"]  # type: ignore[index]
    assert root["/ViewerPreferences"].get_object()["/DisplayDocTitle"]  # type: ignore[index]
    assert all(str(page["/Tabs"]) == "/S" for page in document.pages if "/Annots" in page)
    metadata: Any = root["/Metadata"].get_object()
    assert b"pdfuaid:part" in metadata.get_data()
    assert "/ParentTree" in root["/StructTreeRoot"].get_object()  # type: ignore[operator]
