"""What only the structure of a PDF tells: its links, and which letters its unnamed glyphs stand for."""

import ctypes
import io
from collections.abc import Iterator
from typing import NamedTuple

import pypdf
import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c
from pypdf.errors import PyPdfError
from pypdf.generic import ArrayObject, DictionaryObject, NumberObject

STRANGE = (PyPdfError, ValueError, TypeError, KeyError, AttributeError, RecursionError, OSError, IndexError)
MOST_LINKS = 500  # of a page


class Link(NamedTuple):
    """Where a link leads to, and its place on the page, in points."""

    address: str
    left: float
    low: float
    right: float
    high: float


def links(page: pdfium.PdfPage) -> Iterator[Link]:
    """The links on a page, in the file's order."""
    place, link = ctypes.c_int(), pdfium_c.FPDF_LINK()
    for _count in range(MOST_LINKS):
        if not pdfium_c.FPDFLink_Enumerate(page, place, link):
            return
        if address := _address(page.pdf, pdfium_c.FPDFLink_GetAction(link)):
            area = pdfium_c.FS_RECTF()
            pdfium_c.FPDFLink_GetAnnotRect(link, area)
            low, high = sorted((area.bottom, area.top))
            yield Link(address, min(area.left, area.right), low, max(area.left, area.right), high)


def _address(document: pdfium.PdfDocument, action: object) -> str:
    length = pdfium_c.FPDFAction_GetURIPath(document, action, None, 0) if action else 0
    address = ctypes.create_string_buffer(length + 1)
    pdfium_c.FPDFAction_GetURIPath(document, action, address, length)
    return address.value.decode("utf-8", "replace")


def ligatures(data: bytes, page: int) -> dict[int, str]:
    """The letters behind character codes that PDFium cannot name, from the glyph names of the page's fonts ("f_f_i").

    PDFium hands such codes on as control characters.
    """
    found: dict[int, str] = {}
    try:
        fonts = pypdf.PdfReader(io.BytesIO(data)).pages[page]["/Resources"]["/Font"]  # type: ignore[index]
        for font in fonts.get_object().values():
            encoding = font.get_object().get("/Encoding")
            if encoding is not None and isinstance(named := encoding.get_object(), DictionaryObject):
                _differences(named.get("/Differences", ArrayObject()), found)
    except STRANGE:
        pass
    return found


def _differences(entries: ArrayObject, found: dict[int, str]) -> None:
    code = 0
    for entry in entries:
        if isinstance(entry, NumberObject):
            code = int(entry)
            continue
        parts = str(entry).lstrip("/").split("_")
        letters = "".join(parts) if len(parts) > 1 else parts[0] if parts[0] in {"ff", "fi", "fl", "ffi", "ffl"} else ""
        if letters.isalpha() and len(letters) <= 3 * len(parts):
            found.setdefault(code, letters)
        code += 1
