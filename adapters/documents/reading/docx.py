"""Word documents: paragraphs, tables row by row, text boxes, headers; changes taken as accepted."""

import io
import re
import zipfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial
from typing import NamedTuple

import docx
from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.opc.exceptions import OpcError
from docx.oxml.ns import qn
from docx.styles.style import BaseStyle
from lxml import etree  # type: ignore[import-untyped]

from adapters.documents.reading import anchored, linked, notes, tracked
from adapters.documents.reading.extract import MOST_CHARACTERS, Extract
from adapters.documents.reading.forms import with_entries
from adapters.documents.reading.tabled import BULLET, Cells, Row, run, tables
from adapters.documents.reading.text import tidy
from adapters.documents.reading.topmost import with_name_first
from adapters.documents.reading.veiled import take_out
from adapters.documents.reading.when import with_dates
from core.errors import Unreadable
from core.resume import headings
from core.resume.marks import HEAD, PARAGRAPHS
from core.resume.meta import is_dates

HEADING = re.compile(r"heading ([1-6])", re.IGNORECASE)
USUAL = 20  # half points, the size of print where nothing tells another
DEEPEST = 6  # levels of headings, and of styles that are based on each other
DOCTYPE = re.compile(rb"<!(DOCTYPE|ENTITY)", re.IGNORECASE)
BROKEN = (OpcError, zipfile.BadZipFile, etree.LxmlError, KeyError, ValueError, AttributeError, TypeError, OSError, EOFError)
FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
SKIPPED = {qn("w:del"), qn("w:moveFrom"), qn("w:instrText"), qn("w:delText"), qn("w:rPr"), qn("w:pPr"), FALLBACK}
SYMBOLS = {qn("w:tab"): "\t", qn("w:br"): "\n", qn("w:cr"): "\n", qn("w:noBreakHyphen"): "-", qn("w:ptab"): "\t"}


class Style(NamedTuple):
    """What a paragraph style says: whether its paragraphs are items of a list, how deep a heading it makes, how big its print."""

    listed: bool = False
    level: int = 0
    title: bool = False
    size: int = USUAL


Styles = Mapping[str, Style]


class Place(NamedTuple):
    """Where in the text of a file paragraphs stand, these by their numbers in the body."""

    start: int
    end: int
    paragraphs: tuple[int, ...]


def extract(data: bytes) -> Extract:
    """The text of a DOCX, with its headings marked. Raises Unreadable."""
    try:
        _refuse_entities(data)
        document = docx.Document(io.BytesIO(data))
        links = linked.addresses(document)
        tracked.accept(document)
        linked.tell(document)
        notes.tell(document)
        hidden = take_out(document)
        anchored.settle(document)
        text, marks, _places = _joined(with_dates(_everything(document)))
        marks = ((PARAGRAPHS, 0, len(text)), *marks)
    except BROKEN as error:
        raise Unreadable("broken", type(error).__name__) from error
    if not text.strip():
        raise Unreadable("only_picture" if _has_pictures(document) else "empty")
    if len(text) > MOST_CHARACTERS:
        raise Unreadable("too_long")
    return Extract(text, links=links, unseen=(hidden,) if hidden else (), marks=marks)


def _has_pictures(document: Document) -> bool:
    return any(part.partname.startswith("/word/media/") for part in document.part.package.iter_parts())


def placed(document: Document) -> tuple[str, tuple[Place, ...]]:
    """The text that `extract` gives, and where each paragraph of the body stands in it. The document is spoiled by it."""
    numbers = {element: number for number, element in enumerate(document.element.body.iter(qn("w:p")))}
    tracked.accept(document)
    linked.tell(document)
    notes.tell(document)
    take_out(document)
    anchored.settle(document)
    text, _marks, places = _joined(with_dates(_everything(document)))
    return text, tuple(Place(start, end, tuple(numbers[one] for one in elements)) for start, end, elements in places)


def _joined(
    rows: Iterable[Row],
) -> tuple[str, tuple[tuple[str, int, int], ...], list[tuple[int, int, tuple[etree._Element, ...]]]]:
    """The rows as one text, where its headings stand in it, and where the paragraphs."""
    text = ""
    marks: list[tuple[str, int, int]] = []
    places: list[tuple[int, int, tuple[etree._Element, ...]]] = []
    for row in rows:
        words = tidy(row.text)
        if row.level and words:
            marks.append((f"level-{row.level}", len(text), len(text) + len(words)))
        elif row.strong and words:
            marks.append(("strong", len(text), len(text) + len(words)))
        marks += [(role, len(text) + start, len(text) + end) for role, start, end in row.told]
        if row.paragraphs and words and places and places[-1][2] == row.paragraphs:
            places[-1] = (places[-1][0], len(text) + len(words), row.paragraphs)
        elif row.paragraphs and words:
            places.append((len(text), len(text) + len(words), row.paragraphs))
        text += words + "\n" if text or words else ""
    return text.rstrip("\n"), tuple(marks), places


def _refuse_entities(data: bytes) -> None:
    """No Word document declares entities: one that does is an attack."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        for part in package.namelist():
            if part.endswith((".xml", ".rels")):
                with package.open(part) as content:
                    if DOCTYPE.search(content.read(4096)):
                        raise Unreadable("broken", "entities")


def _everything(document: Document) -> Iterator[Row]:
    """Header first, then the body, then the footer; repeated headers once."""
    styles = _styles(document)
    seen: set[str] = set()
    edges = [("header", "first_page_header"), ("footer", "first_page_footer")]
    for place, (usual, first) in enumerate(edges):
        if place:
            yield from _blocks(document.element.body, styles)
        for section in document.sections:
            for part in (getattr(section, first), getattr(section, usual)):
                rows = [] if part.is_linked_to_previous else list(_blocks(part._element, styles))  # noqa: SLF001 - no public way
                text = "\n".join(row.text for row in rows)
                if text.strip() and text not in seen:
                    seen.add(text)
                    yield from (*(_edge(row.text, head=not place) for row in rows), Row(""))


def _edge(text: str, *, head: bool) -> Row:
    length = len(tidy(text))
    return Row(text, told=((HEAD, 0, length),) if head and length else ())


def _blocks(parent: etree._Element, styles: Styles) -> Iterator[Row]:
    """Paragraphs and tables, through whatever they are wrapped in; a form's "click here to enter text" is nobody's words.

    A text box is read where it is anchored, one with sections of its own before the next heading: it stands beside the text.
    """
    tabled: set[etree._Element] = set()
    aside: list[Row] = []
    for child in parent.iterchildren(etree.Element):
        if child in tabled:
            continue
        boxes: list[etree._Element] = [child] if _is_box(child) else []
        together = run(child) if child.tag == qn("w:tbl") else []
        rows = list(_paragraph(child, styles, boxes)) if child.tag == qn("w:p") else []
        if aside and (together or any(map(_heads, rows))):
            yield from aside
            aside = []
        yield from rows
        for box in boxes:
            lines = list(_blocks(box, styles))
            if box is child:
                lines = [*([] if aside or _is_box(child.getprevious()) else [Row("")]), *lines, Row("")]
            if aside or _is_sidebar(lines):
                aside += [Row(""), *lines]
            else:
                yield from lines
        if together:
            tabled.update(together)
            yield from tables(together, partial(_blocks, styles=styles), _told)
        elif child.tag != qn("w:p") and not boxes and child.tag not in SKIPPED and not _is_placeholder(child):
            yield from _blocks(child, styles)
    yield from aside


def _is_box(element: etree._Element | None) -> bool:
    return element is not None and element.tag == qn("w:txbxContent")


def _told(rows: Sequence[Cells]) -> Sequence[Cells]:
    return with_entries(with_name_first(rows))


def _is_sidebar(lines: Sequence[Row]) -> bool:
    said = [line for line in lines if line.text.strip()]
    return any(map(_heads, said[:-1]))


def _heads(row: Row) -> bool:
    """Whether a section begins with a line."""
    if headings.known(row.text) is None:
        return row.level == 1
    return bool(row.level or row.strong or headings.capitals(row.text) or not headings.is_weak(row.text))


def _is_placeholder(element: etree._Element) -> bool:
    return element.tag == qn("w:sdt") and element.find(f"{qn('w:sdtPr')}/{qn('w:showingPlcHdr')}") is not None


def _paragraph(element: etree._Element, styles: Styles, boxes: list[etree._Element]) -> Iterator[Row]:
    """The lines of a paragraph; `boxes` takes up the text boxes in it."""
    lines = list(_lines(element, boxes))
    text = "".join(line.text for line in lines)
    style = styles.get(_value(element, "w:pStyle"), Style())
    level = _level(element) or style.level
    number = _value(element, "w:numPr", "w:numId")
    headed = bool(level or style.title)
    if text and (number != "0" if number else style.listed) and not headed:
        lines[0] = lines[0]._replace(text=BULLET + lines[0].text.lstrip("•·-–▪◦ \t"))
    if text and headed:
        yield Row("")
    yield from (line._replace(level=level, size=line.size or style.size) for line in lines)


def _lines(element: etree._Element, boxes: list[etree._Element]) -> Iterator[Row]:
    """The lines of a paragraph, one at least, each strong when all of it is bold but the dates at its end.

    What is left around the fields of a form that nobody filled in is nothing.
    """
    lines: list[list[tuple[str, etree._Element]]] = [[]]
    for words, holder in letters(element, boxes):
        if words == "\n":
            lines.append([])
        else:
            lines[-1].append((words, holder))
    unfilled = any(map(_is_placeholder, element.iter(qn("w:sdt"))))
    said = ["".join(words for words, _holder in line).strip(" ") for line in lines]
    if unfilled and not any(letter.isalnum() for letter in "".join(said)):
        said, lines = [""], [[]]
    for text, line in zip(said, lines, strict=True):
        yield Row(text, 0, (element,), strong=_is_strong(line), size=_size(line[0][1].getparent()) if line else 0)


def _is_strong(line: Sequence[tuple[str, etree._Element]]) -> bool:
    plain = "".join(words for words, holder in line if not _is_bold(holder)).strip()
    return any(words.strip() and _is_bold(holder) for words, holder in line) and (not plain or is_dates(plain))


def letters(element: etree._Element, boxes: list[etree._Element]) -> Iterator[tuple[str, etree._Element]]:
    """The words of a paragraph with the elements that hold them; `boxes` takes up the text boxes in it."""
    for child in element.iterchildren():
        if child.tag in SKIPPED or _is_placeholder(child) or _is_hidden(child):
            continue
        if child.tag == qn("w:t"):
            yield child.text or "", child
        elif child.tag in SYMBOLS:
            yield SYMBOLS[child.tag], child
        elif child.tag == qn("w:txbxContent"):
            boxes.append(child)
        else:
            yield from letters(child, boxes)


def _value(paragraph: etree._Element, *path: str) -> str:
    """The value of a paragraph's or a style's property, or an empty text."""
    found = paragraph.find("/".join(map(qn, ("w:pPr", *path))))
    return "" if found is None else str(found.get(qn("w:val"), ""))


def _is_hidden(run: etree._Element) -> bool:
    found = run.find(f"{qn('w:rPr')}/{qn('w:vanish')}") if run.tag == qn("w:r") else None
    return found is not None and found.get(qn("w:val")) not in {"0", "false"}


def _is_bold(holder: etree._Element) -> bool:
    """Whether words are set in bold by hand, as people make headings who know no styles."""
    found = holder.getparent().find(f"{qn('w:rPr')}/{qn('w:b')}")
    return found is not None and found.get(qn("w:val")) not in {"0", "false"}


def _size(holder: etree._Element | None) -> int:
    """How big a run or a style says that its print is, in half points; 0 when it does not say."""
    found = None if holder is None else holder.find(f"{qn('w:rPr')}/{qn('w:sz')}")
    told = "" if found is None else str(found.get(qn("w:val"), ""))
    return int(told) if told.isdigit() else 0


def _level(paragraph: etree._Element) -> int:
    """How deep a heading a paragraph or a style says it is; 0 for none."""
    outline = _value(paragraph, "w:outlineLvl")
    return int(outline) + 1 if outline.isdigit() and int(outline) < DEEPEST else 0


def _styles(document: Document) -> Styles:
    """By its id, what each style says, or the one that it is based on."""
    usual = _size(document.styles.element.find(f"{qn('w:docDefaults')}/{qn('w:rPrDefault')}")) or USUAL
    return {style.style_id: _style(style, usual) for style in document.styles if style.type is WD_STYLE_TYPE.PARAGRAPH}


def _style(style: BaseStyle | None, usual: int) -> Style:
    listed, level, title, size = False, 0, False, 0
    for _step in range(DEEPEST):
        if style is None:
            break
        name, element = style.name or "", style.element
        listed = listed or _value(element, "w:numPr", "w:numId") not in {"", "0"}
        listed = listed or (name.startswith("List ") and name != "List Paragraph")
        heading = HEADING.fullmatch(name)
        level = level or _level(element) or (int(heading[1]) if heading else 0)
        title = title or name == "Title"
        size = size or _size(element)
        style = getattr(style, "base_style", None)
    return Style(listed, level, title, size or usual)
