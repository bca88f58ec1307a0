"""Rows of our own PDFs as they are said: what the writer put beside each box of a page with words from right to left.

Such a page does not always tell: "120 ms" and "ms 120" look the same in an Arabic row. It is believed only where it has the very
letters that are drawn, so that nothing can be said that nobody sees.
"""

import codecs
import ctypes
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from adapters.documents.marked import SAID
from adapters.documents.reading.glyphs import WHITE
from adapters.documents.reading.placed import Row, Said, Word, is_right_to_left

LONGEST = 20_000  # bytes of what a box says
CELL = 0.8  # em: wider than the space between two words
TOUCHING = 0.1  # em: no space
MARKS = dict.fromkeys(map(ord, "\u200e\u200f")) | {0xA0: " "}


def spoken(words: Sequence[Word], textpage: pdfium.PdfTextPage) -> list[Word]:
    """The words of a page, each with the boxes that its letters are drawn in, where the file tells what these say."""
    if not any(map(is_right_to_left, words)):
        return list(words)
    known: dict[int, Said | None] = {}
    found, start = [], 0
    for word in words:
        boxes = [_box(textpage.raw, index, known) for index in range(min(start, word.place - 1), word.place)]
        found.append(replace(word, said=tuple(dict.fromkeys(box for box in boxes if box))))
        start = word.place
    return found


def _box(raw: object, index: int, known: dict[int, Said | None]) -> Said | None:
    drawn = pdfium_c.FPDFText_GetTextObject(raw, index)
    if not drawn or pdfium_c.FPDFText_GetUnicode(raw, index) in WHITE:
        return None
    key = ctypes.addressof(drawn.contents)
    if key not in known:
        place, text = int(pdfium_c.FPDFPageObj_GetMarkedContentID(drawn)), next(_texts(drawn), "")
        known[key] = Said(place, text) if place >= 0 and text else None
    return known[key]


def _texts(drawn: object) -> Iterator[str]:
    buffer, length = (ctypes.c_ubyte * LONGEST)(), ctypes.c_ulong()
    for at in range(pdfium_c.FPDFPageObj_CountMarks(drawn)):
        mark = pdfium_c.FPDFPageObj_GetMark(drawn, at)
        if pdfium_c.FPDFPageObjMark_GetParamBlobValue(mark, SAID.encode(), buffer, LONGEST, length) and length.value <= LONGEST:
            written = bytes(buffer[: length.value])
            wide = written.startswith(codecs.BOM_UTF16_BE)
            yield written.decode("utf-16" if wide else "latin-1", "replace").translate(MARKS)


def row_as_said(row: Row) -> Row | None:
    """A row without its bullet as its cells in the order of reading; None where the file tells nothing, or other letters."""
    boxes: dict[Said, Row] = {}
    for word in row:
        for box in word.said:
            boxes.setdefault(box, []).append(word)
    if not all(word.said for word in row) or _letters(box.text for box in boxes) != _letters(word.text for word in row):
        return None
    cells: list[Word] = []
    for box, words in sorted(boxes.items()):
        left, right = min(word.left for word in words), max(word.right for word in words)
        last = cells[-1] if cells else None
        gap = max(left - last.right, last.left - right) if last else 0.0
        if last and gap <= CELL * last.size:
            text = last.text + (" " if gap > TOUCHING * last.size else "") + box.text
            cells[-1] = replace(last, text=text, left=min(last.left, left), right=max(last.right, right))
        else:
            cells.append(replace(words[0], text=box.text, left=left, right=right))
    return [replace(cell, text=" ".join(cell.text.split())) for cell in cells]


def _letters(texts: Iterable[str]) -> list[str]:
    return sorted(letter for letter in unicodedata.normalize("NFKC", "".join(texts)) if letter.isalnum())
