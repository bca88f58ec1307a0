"""Whether every letter of a PDF is drawn: each glyph that the pages show is looked up in the font that comes with the file.

A letter that no font of the machine has is shown as glyph 0 or as one beyond the font's end (an empty box), though the text
behind it says the right thing, so that nobody who only reads the text would notice. Fonts of ours are all of the kind that
WeasyPrint embeds: two bytes a glyph, numbered as in the font.
"""

import io
import re
import unicodedata
from collections.abc import Iterator, Sequence
from typing import Any

import pypdf
from fontTools.pens.boundsPen import BoundsPen
from fontTools.ttLib import TTFont
from pypdf.generic import DictionaryObject, StreamObject

from adapters.documents.writing.scripts import STACKED

MAPPED = re.compile(rb"<([0-9a-fA-F]{4})>\s*<([0-9a-fA-F]*)>")
SEEN = frozenset("LMNP")
"""Kinds of characters that leave ink: letters, marks, numbers, punctuation. Symbols may be pictures (emoji)."""
INKLESS = "\u0640\u115f\u1160\u3164\uffa0"
SHOWS = frozenset({b"Tj", b"TJ", b"'", b'"'})


class Glyphs:
    """The glyphs that the pages show, by font: fed by pypdf while it reads a page."""

    def __init__(self) -> None:
        self._shown: dict[str, set[int]] = {}
        self._fonts: dict[str, DictionaryObject] = {}
        self._font = ""

    def turn_to(self, page: pypdf.PageObject) -> None:
        """The page whose glyphs come next."""
        resources = page.get("/Resources", DictionaryObject()).get_object()
        fonts = resources.get("/Font", DictionaryObject()).get_object()
        self._fonts |= {str(name): font.get_object() for name, font in fonts.items()}

    def see(self, operator: bytes, operands: Sequence[Any], *_matrices: object) -> None:
        """An instruction of the page, before pypdf follows it."""
        if operator == b"Tf":
            self._font = str(operands[0])
        elif operator in SHOWS:
            shown = operands[-1] if isinstance(operands[-1], list) else operands[-1:]
            self._shown.setdefault(self._font, set()).update(code for piece in shown for code in _codes(piece))

    def undrawn(self) -> str:
        """The letters that are shown without being drawn; empty when there are none."""
        missing = (letters for name, codes in self._shown.items() for letters in _undrawn(self._fonts[name], codes))
        return " ".join(dict.fromkeys(missing))


def _codes(piece: object) -> Iterator[int]:
    data = getattr(piece, "original_bytes", piece)
    if isinstance(data, bytes):
        yield from (int.from_bytes(data[at : at + 2]) for at in range(0, len(data), 2))


def _undrawn(font: DictionaryObject, codes: set[int]) -> Iterator[str]:
    if font.get("/Subtype") != "/Type0":
        return
    descendant = font["/DescendantFonts"][0].get_object()  # type: ignore[index] # an array, as the type of the font says
    descriptor = descendant["/FontDescriptor"]
    letters = _letters(font)
    file = descriptor.get("/FontFile2") or descriptor.get("/FontFile3")
    if file is None:
        yield from (letters.get(code, "?") for code in codes)
        return
    outlines = _Outlines(file.get_object())
    for code in sorted(codes):
        said = letters.get(code, "")
        if outlines.lacks(code) or (_leaves_ink(said) and outlines.is_empty(code)):
            yield said or "?"


def _letters(font: DictionaryObject) -> dict[int, str]:
    """What each glyph stands for, by the font's ToUnicode map."""
    mapped = font.get("/ToUnicode")
    data = mapped.get_object().get_data() if mapped else b""
    return {
        int(code, 16): bytes.fromhex(text.decode()).decode("utf-16-be", "replace") for code, text in MAPPED.findall(_body(data))
    }


def _body(data: bytes) -> bytes:
    """The single mappings of a ToUnicode map, without the range of codes in front of them."""
    return b"".join(re.findall(rb"beginbfchar(.*?)endbfchar", data, re.DOTALL))


def _leaves_ink(letters: str) -> bool:
    """Whether a glyph for these letters can't be empty; where letters are stacked, one of their glyphs may be."""
    return not STACKED.search(letters) and any(unicodedata.category(char)[0] in SEEN and char not in INKLESS for char in letters)


class _Outlines:
    """The drawings of an embedded font."""

    def __init__(self, file: StreamObject) -> None:
        self._font = TTFont(io.BytesIO(file.get_data()), lazy=True)
        self._names = self._font.getGlyphOrder()
        self._set = self._font.getGlyphSet()

    def lacks(self, glyph: int) -> bool:
        """Whether a number is that of no glyph, or of the one that stands for missing ones."""
        return not 0 < glyph < len(self._names)

    def is_empty(self, glyph: int) -> bool:
        """Whether nothing is drawn."""
        pen = BoundsPen(self._set)
        self._set[self._names[glyph]].draw(pen)
        return pen.bounds is None
