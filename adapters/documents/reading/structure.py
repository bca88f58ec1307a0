"""What only the structure of a PDF tells: its links, and which letters its unnamed glyphs stand for."""

import io

import pypdf
from pypdf.errors import PyPdfError
from pypdf.generic import ArrayObject, DictionaryObject, NumberObject

STRANGE = (PyPdfError, ValueError, TypeError, KeyError, AttributeError, RecursionError, OSError, IndexError)
MOST_LINKS = 500


def links(data: bytes) -> tuple[str, ...]:
    """The addresses that links on any page lead to, each once, in order; as many as a broken structure still gives."""
    found: dict[str, None] = {}
    try:
        for page in pypdf.PdfReader(io.BytesIO(data)).pages:
            for annotation in page.annotations or ():
                action = annotation.get_object().get("/A", {})
                if uri := action.get_object().get("/URI"):
                    found[str(uri)] = None
    except STRANGE:
        pass
    return tuple(found)[:MOST_LINKS]


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
