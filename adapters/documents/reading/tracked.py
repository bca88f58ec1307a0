"""Changes that a Word document keeps track of, taken as accepted where they join paragraphs or take cells away."""

from docx.document import Document
from docx.oxml.ns import qn
from lxml import etree  # type: ignore[import-untyped]

_MARK = f"{qn('w:pPr')}/{qn('w:rPr')}"
_GONE = (qn("w:del"), qn("w:moveFrom"))


def accept(document: Document) -> None:
    """Join each paragraph whose end was deleted with the next one, and take deleted cells out."""
    for cell in list(document.element.body.iter(qn("w:tc"))):
        if cell.find(f"{qn('w:tcPr')}/{qn('w:cellDel')}") is not None:
            cell.getparent().remove(cell)
    for paragraph in list(document.element.body.iter(qn("w:p"))):
        below = paragraph.getnext()
        if below is not None and below.tag == qn("w:p") and _ends_no_more(paragraph):
            _join(paragraph, below)


def _ends_no_more(paragraph: etree._Element) -> bool:
    mark = paragraph.find(_MARK)
    return mark is not None and any(mark.find(name) is not None for name in _GONE)


def _join(paragraph: etree._Element, below: etree._Element) -> None:
    """Put the words of a paragraph before those of the next, which keeps its own style."""
    at = 1 if below.find(qn("w:pPr")) is not None else 0
    words = [child for child in paragraph if child.tag != qn("w:pPr")]
    for offset, child in enumerate(words):
        below.insert(at + offset, child)
    paragraph.getparent().remove(paragraph)
