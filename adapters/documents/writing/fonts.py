"""Whether what PDF needs of the system is here: Pango, and a font for every script that people write resumes in."""

import ctypes
import ctypes.util
from collections.abc import Sequence

SCRIPTS = {
    "Latin": "en",
    "Cyrillic": "ru",
    "Greek": "el",
    "Armenian": "hy",
    "Georgian": "ka",
    "Hebrew": "he",
    "Arabic": "ar",
    "Persian": "fa",
    "Devanagari": "hi",
    "Bengali": "bn",
    "Thai": "th",
    "Chinese": "zh-cn",
    "Japanese": "ja",
    "Korean": "ko",
}


class FontSet(ctypes.Structure):
    """Fontconfig's `FcFontSet`, as far as it is read here."""

    _fields_ = (("count", ctypes.c_int), ("size", ctypes.c_int), ("fonts", ctypes.c_void_p))


def pango() -> bool:
    """Whether WeasyPrint finds the libraries it draws text with."""
    try:
        import weasyprint  # noqa: F401, PLC0415 - importing is the test, and slow
    except OSError:
        return False
    return True


def missing_fonts() -> Sequence[str]:
    """The scripts that no installed font covers, by name; all of them when there is no Fontconfig."""
    try:
        library = ctypes.CDLL(ctypes.util.find_library("fontconfig") or "libfontconfig.so.1")
    except OSError:
        return tuple(SCRIPTS)
    for function in (library.FcNameParse, library.FcObjectSetCreate):
        function.restype = ctypes.c_void_p
    library.FcFontList.restype = ctypes.POINTER(FontSet)
    return tuple(name for name, language in SCRIPTS.items() if not _fonts_for(library, language))


def _fonts_for(library: ctypes.CDLL, language: str) -> int:
    pattern = ctypes.c_void_p(library.FcNameParse(f":lang={language}".encode()))
    fields = ctypes.c_void_p(library.FcObjectSetCreate())
    library.FcObjectSetAdd(fields, b"family")
    found = library.FcFontList(None, pattern, fields)
    count = int(found.contents.count) if found else 0
    library.FcFontSetDestroy(found)
    library.FcObjectSetDestroy(fields)
    library.FcPatternDestroy(pattern)
    return count
