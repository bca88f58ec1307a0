"""What a tagged PDF says its words are: headings, items of lists, paragraphs (ISO 32000-1, 14.8).

Word processors, browsers and typesetters write this structure for people who listen to a page. Where it is, nobody has to guess
from fonts and gaps which line is a heading and where a paragraph ends.
"""

import ctypes
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from adapters.documents.reading.placed import Block, Word

HEADING = re.compile(r"H([1-6])")
PARAGRAPHS = frozenset({"P", "H", "Title", "Caption", "LI", "LBody", "Lbl", "TH", "TD", "BlockQuote", "Note", "TOCI"})
MOST = 20_000  # elements of a page
DEEPEST = 20  # elements within each other
NAME = 64  # bytes of the longest kind of element that is looked for
NAMED = ctypes.c_char * NAME


def told(words: Sequence[Word], page: pdfium.PdfPage, textpage: pdfium.PdfTextPage) -> list[Word]:
    """The words of a page, each with the block that the structure of the file puts it in."""
    tree = pdfium_c.FPDF_StructTree_GetForPage(page.raw)
    if not tree:
        return list(words)
    try:
        blocks = dict(_blocks(tree))
    finally:
        pdfium_c.FPDF_StructTree_Close(tree)
    return [replace(word, block=blocks.get(_content(textpage.raw, word.place - 1))) for word in words] if blocks else list(words)


def _content(raw: object, index: int) -> int:
    """The id of the marked content that a character is part of."""
    drawn = pdfium_c.FPDFText_GetTextObject(raw, index)
    return int(pdfium_c.FPDFPageObj_GetMarkedContentID(drawn)) if drawn else -1


def _blocks(tree: object) -> Iterator[tuple[int, Block]]:
    """The ids of marked content on a page, each with its block."""
    top = (pdfium_c.FPDF_StructTree_GetChildAtIndex(tree, at) for at in range(pdfium_c.FPDF_StructTree_CountChildren(tree)))
    left = [(element, Block()) for element in top if element]
    for number in range(1, MOST):
        if not left:
            return
        element, block = left.pop()
        children = [
            pdfium_c.FPDF_StructElement_GetChildAtIndex(element, at)
            for at in range(min(MOST, pdfium_c.FPDF_StructElement_CountChildren(element)))
        ]
        block = _within(block, element, children, number)
        left += [(child, block) for child in children if child]
        for at in range(min(MOST, pdfium_c.FPDF_StructElement_GetMarkedContentIdCount(element))):
            content = pdfium_c.FPDF_StructElement_GetMarkedContentIdAtIndex(element, at)
            if content >= 0 and block.number:
                yield content, block


def _within(block: Block, element: object, children: Sequence[object], number: int) -> Block:
    """The block of what stands in an element, which itself stands in `block`."""
    kind = _kind(element)
    if heading := HEADING.fullmatch(kind):
        return replace(block, number=number, level=int(heading[1]))
    if kind == "LI":
        return Block(number, item=number, bare=_begins(element) and _kind(children[0]) != "Lbl")
    if kind == "Lbl":
        return replace(block, label=True)
    return replace(block, number=number) if kind in PARAGRAPHS else block


def _begins(element: object) -> bool:
    """Whether an element begins on this page: what it holds first is here, and so on down to the words."""
    for _depth in range(DEEPEST):
        if pdfium_c.FPDF_StructElement_GetMarkedContentIdAtIndex(element, 0) >= 0 or _kind(element) == "Link":
            return True
        element = pdfium_c.FPDF_StructElement_GetChildAtIndex(element, 0)
        if not element:
            return False
    return False


def _kind(element: object) -> str:
    name = NAMED()
    length = pdfium_c.FPDF_StructElement_GetType(element, name, NAME)
    return name.raw[: min(length, NAME)].decode("utf-16-le", "replace").rstrip("\0")
