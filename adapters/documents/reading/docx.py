"""Word documents: paragraphs, tables row by row, text boxes, headers; changes taken as accepted."""

import io
import re
import zipfile
from collections.abc import Iterator, Mapping

import docx
from docx.document import Document
from docx.opc.exceptions import OpcError
from docx.oxml.ns import qn
from lxml import etree  # type: ignore[import-untyped]

from adapters.documents.reading.extract import MOST_CHARACTERS, Extract
from adapters.documents.reading.profiles import told
from adapters.documents.reading.text import tidy
from core.errors import Unreadable

BULLET = "• "
HEADINGS = ("Heading", "Title")
Styles = Mapping[str, tuple[str, bool]]
DOCTYPE = re.compile(rb"<!(DOCTYPE|ENTITY)", re.IGNORECASE)
BROKEN = (OpcError, zipfile.BadZipFile, etree.LxmlError, KeyError, ValueError, AttributeError, TypeError, OSError, EOFError)
FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
SKIPPED = {qn("w:del"), qn("w:moveFrom"), qn("w:instrText"), qn("w:delText"), qn("w:rPr"), qn("w:pPr"), FALLBACK}
SYMBOLS = {qn("w:tab"): "\t", qn("w:br"): "\n", qn("w:cr"): "\n", qn("w:noBreakHyphen"): "-", qn("w:ptab"): "\t"}
LINK = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink"


def extract(data: bytes) -> Extract:
    """The text of a DOCX. Raises Unreadable."""
    try:
        _refuse_entities(data)
        document = docx.Document(io.BytesIO(data))
        links = tuple(dict.fromkeys(_links(document)))
        _tell_profiles(document)
        text = tidy("\n".join(_everything(document)))
    except BROKEN as error:
        raise Unreadable("broken", type(error).__name__) from error
    if not text.strip():
        raise Unreadable("empty")
    if len(text) > MOST_CHARACTERS:
        raise Unreadable("too_long")
    return Extract(text, links=links)


def _refuse_entities(data: bytes) -> None:
    """No Word document declares entities: one that does is an attack."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        for part in package.namelist():
            if part.endswith((".xml", ".rels")):
                with package.open(part) as content:
                    if DOCTYPE.search(content.read(4096)):
                        raise Unreadable("broken", "entities")


def _everything(document: Document) -> Iterator[str]:
    """Header first, then the body, then the footer; repeated headers once."""
    styles = _styles(document)
    seen: set[str] = set()
    edges = [("header", "first_page_header"), ("footer", "first_page_footer")]
    for place, (usual, first) in enumerate(edges):
        if place:
            yield from _blocks(document.element.body, styles)
        for section in document.sections:
            for part in (getattr(section, first), getattr(section, usual)):
                text = "\n".join(_blocks(part._element, styles)) if not part.is_linked_to_previous else ""  # noqa: SLF001 - no public way
                if text.strip() and text not in seen:
                    seen.add(text)
                    yield from (text, "")


def _blocks(parent: etree._Element, styles: Styles) -> Iterator[str]:
    for child in parent.iterchildren():
        if child.tag == qn("w:p"):
            yield from _paragraph(child, styles)
        elif child.tag == qn("w:tbl"):
            yield from _table(child, styles)
        elif child.tag in {
            qn("w:sdt"),
            qn("w:sdtContent"),
            qn("w:ins"),
            qn("w:smartTag"),
            qn("w:customXml"),
            qn("w:txbxContent"),
        }:
            yield from _blocks(child, styles)


def _paragraph(element: etree._Element, styles: Styles) -> Iterator[str]:
    boxes: list[etree._Element] = []
    text = "".join(_text(element, boxes)).strip(" ")
    name, listed = styles.get(_value(element, "w:pStyle"), ("", False))
    number = _value(element, "w:numPr", "w:numId")
    if text and (number != "0" if number else listed) and not name.startswith(HEADINGS):
        text = BULLET + text.lstrip("•·-–▪◦ \t")
    if text and name.startswith(HEADINGS):
        yield ""
    yield text
    for box in boxes:
        yield from _blocks(box, styles)


def _text(element: etree._Element, boxes: list[etree._Element]) -> Iterator[str]:
    for child in element.iterchildren():
        if child.tag in SKIPPED:
            continue
        if child.tag == qn("w:t"):
            yield child.text or ""
        elif child.tag in SYMBOLS:
            yield SYMBOLS[child.tag]
        elif child.tag == qn("w:txbxContent"):
            boxes.append(child)
        else:
            yield from _text(child, boxes)


def _value(paragraph: etree._Element, *path: str) -> str:
    """The value of a paragraph's or a style's property, or an empty text."""
    found = paragraph.find("/".join(map(qn, ("w:pPr", *path))))
    return "" if found is None else str(found.get(qn("w:val"), ""))


def _styles(document: Document) -> Styles:
    """By its id, each style's name and whether its paragraphs are items of a list."""
    named = {style.style_id: (style.name or "", style.element) for style in document.styles}
    return {
        identifier: (
            name,
            _value(element, "w:numPr", "w:numId") not in {"", "0"} or (name.startswith("List ") and name != "List Paragraph"),
        )
        for identifier, (name, element) in named.items()
    }


def _table(element: etree._Element, styles: Styles) -> Iterator[str]:
    """Row by row. Cells of one line each stand beside each other; a cell of many lines is a column, read to its end."""
    for row in element.iter(qn("w:tr")):
        if next(row.iterancestors(qn("w:tbl"))) is not element:
            continue
        cells = ["\n".join(_blocks(cell, styles)).split("\n") for cell in row.iterchildren(qn("w:tc"))]
        filled = [cell for cell in cells if any(line.strip() for line in cell)]
        if all(sum(bool(line.strip()) for line in cell) == 1 for cell in filled):
            yield "\t".join(next(line.strip() for line in cell if line.strip()) for cell in filled)
        else:
            for cell in filled:
                yield from cell


def _links(document: Document) -> Iterator[str]:
    for relation in document.part.rels.values():
        if relation.reltype == LINK and relation.is_external:
            yield relation.target_ref


def _tell_profiles(document: Document) -> None:
    """Links that show only a name of a profile get its address as their words."""
    for link in document.element.body.iter(qn("w:hyperlink")):
        relation = document.part.rels.get(link.get(qn("r:id"), ""))
        texts = list(link.iter(qn("w:t")))
        if relation is None or not relation.is_external or not texts:
            continue
        shown = "".join(text.text or "" for text in texts)
        first, *rest = texts
        if (words := told(shown, relation.target_ref)) != shown:
            first.text = words
            for text in rest:
                text.text = ""
