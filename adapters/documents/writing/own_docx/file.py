"""A person's Word file: its package, its body, and which letter of the body each letter of its text was read from."""

import copy
import io
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

import docx
from docx.oxml.ns import qn
from lxml import etree  # type: ignore[import-untyped]

from adapters.documents.reading.docx import BROKEN, letters, placed
from core.errors import Unreadable
from core.resume.model import Span

PARSER = etree.XMLParser(resolve_entities=False, no_network=True)
BOXES = "{http://schemas.openxmlformats.org/markup-compatibility/2006}AlternateContent"
BOUND = f"{qn('w:sdtPr')}/{qn('w:dataBinding')}"


class Cell(NamedTuple):
    """A letter of the body: the element that holds it, its place in that element's words, and its paragraph's number.

    `free` letters may be changed; those of links, fields, text boxes and forms that are filled from elsewhere may not.
    """

    char: str
    element: etree._Element
    at: int
    paragraph: int
    free: bool


class WordFile:
    """A file that can be edited. Raises Unreadable."""

    def __init__(self, data: bytes) -> None:
        try:
            document = docx.Document(io.BytesIO(data))
            self._name = document.part.partname.lstrip("/")
            self._package = data
            with zipfile.ZipFile(io.BytesIO(data)) as package:
                self.root = etree.fromstring(package.read(self._name), PARSER)
            self.text, places = placed(document)
        except BROKEN as error:
            raise Unreadable("broken", type(error).__name__) from error
        self.paragraphs = list(self.root.iter(qn("w:p")))
        self.cells: list[Cell] = []
        self.first: list[int] = []
        fields = _fields(self.root)
        for number, paragraph in enumerate(self.paragraphs):
            self.first.append(len(self.cells))
            self.cells += _cells(paragraph, number, fields)
        self.first.append(len(self.cells))
        self._at = dict(self._mapped([(place.start, place.end, place.paragraphs) for place in places]))

    def _mapped(self, places: Sequence[tuple[int, int, Sequence[int]]]) -> Iterator[tuple[int, int]]:
        """For offsets of the text the letters they were read from; bullets that a list supplies have none."""
        for start, end, paragraphs in places:
            orders = [order for number in dict.fromkeys(paragraphs) for order in range(*self.first[number : number + 2])]
            held = "".join(self.cells[order].char for order in orders)
            for block in SequenceMatcher(None, self.text[start:end], held, autojunk=False).get_matching_blocks():
                yield from ((start + block.a + at, orders[block.b + at]) for at in range(block.size))

    def orders(self, text: str, spans: Sequence[Span]) -> list[int | None]:
        """For each letter of a line the letter of the body that it was read from: its place in `cells`."""
        offsets = [offset for span in spans for offset in range(span.start, span.end)]
        quoted = "".join(self.text[offset : offset + 1] for offset in offsets)
        found: list[int | None] = [None] * len(text)
        for block in SequenceMatcher(None, text, quoted, autojunk=False).get_matching_blocks():
            for at in range(block.size):
                found[block.a + at] = self._at.get(offsets[block.b + at])
        return found

    def packed(self) -> bytes:
        """The package with the body as it now is, every other part byte for byte as it was."""
        body = etree.tostring(self.root, xml_declaration=True, encoding="UTF-8", standalone=True)
        buffer = io.BytesIO()
        with zipfile.ZipFile(io.BytesIO(self._package)) as old, zipfile.ZipFile(buffer, "w") as new:
            for info in old.infolist():
                new.writestr(copy.copy(info), body if info.filename == self._name else old.read(info), info.compress_type)
        return buffer.getvalue()


def _cells(paragraph: etree._Element, number: int, fields: Mapping[etree._Element, bool]) -> Iterator[Cell]:
    for words, element in letters(paragraph, []):
        free = element not in fields and not any(map(_holds_fast, element.iterancestors()))
        for index, char in enumerate(words):
            yield Cell(char, element, index, number, free)


def _holds_fast(element: etree._Element) -> bool:
    """Whether what is in this element is not the file's to change: a link's words, a field, a text box that is there twice."""
    if element.tag in {qn("w:hyperlink"), qn("w:fldSimple"), BOXES}:
        return True
    return element.tag == qn("w:sdt") and element.find(BOUND) is not None


def _fields(root: etree._Element) -> dict[etree._Element, bool]:
    """The words that a field shows: Word writes them anew when it likes."""
    depth = 0
    found: dict[etree._Element, bool] = {}
    for element in root.iter(qn("w:fldChar"), qn("w:t"), qn("w:tab"), qn("w:br")):
        if element.tag == qn("w:fldChar"):
            depth += {"begin": 1, "end": -1}.get(element.get(qn("w:fldCharType"), ""), 0)
        elif depth > 0:
            found[element] = True
    return found
