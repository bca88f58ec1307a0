"""Which characters the fonts of this machine can draw, asked of Fontconfig before anything is laid out.

Fontconfig's own character sets are what Pango goes by when it looks for a font for a letter. Only fonts that Pango draws and a
PDF holds as outlines count: TrueType and CFF, no bitmaps and no colour pictures.
"""

import contextlib
import ctypes
import itertools
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from adapters.documents.writing.fonts import FontSet
from adapters.documents.writing.outline import Block, Outline

DONE = 0xFFFFFFFF
PAGE, WORD = 256, 32  # characters in a page of a set, and in one number of it
DRAWN = frozenset({b"TrueType", b"CFF"})
UNSEEN = frozenset({"Cc", "Cf", "Zs", "Zl", "Zp"})
ICON = "Co"  # private letters: only the font of the file they came from knows what they show
ORNAMENTS = frozenset({"So", "Sk", "Sm", "Co", "Cn"})
MARK = ctypes.c_uint32 * (PAGE // WORD)
Range = tuple[int, int]


def covered() -> Sequence[Range]:
    """Ranges of code points that some font here has, the first and the last of each; none without Fontconfig."""
    library = _library()
    if library is None:
        return ()
    found = _fonts(library)
    union = ctypes.c_void_p(library.FcCharSetCreate())
    for pattern in _outlines(library, found):
        letters = ctypes.c_void_p()
        if library.FcPatternGetCharSet(pattern, b"charset", 0, ctypes.byref(letters)) == 0:
            library.FcCharSetMerge(union, letters, None)
    ranges = tuple(_ranges(_points(library, union)))
    library.FcCharSetDestroy(union)
    library.FcFontSetDestroy(found)
    return ranges


def _library() -> ctypes.CDLL | None:
    """Fontconfig, by its names on Linux and macOS: to look for it would need a program, which a confined process can't start."""
    for name in ("libfontconfig.so.1", "libfontconfig.1.dylib"):
        with contextlib.suppress(OSError):
            return ctypes.CDLL(name)
    return None


class Coverage:
    """What can be drawn here. With no ranges nothing is known, and everything passes."""

    def __init__(self, ranges: Iterable[Sequence[int]]) -> None:
        self._drawn = frozenset(itertools.chain.from_iterable(range(first, last + 1) for first, last in ranges))

    def has(self, char: str) -> bool:
        """Whether a character has a drawing, or needs none."""
        return not self._drawn or ord(char) in self._drawn or unicodedata.category(char) in UNSEEN

    def drawable(self, outline: Outline) -> Outline:
        """The same outline with the plain form of letters that no font has, and without icons and ornaments that none has."""
        wrong = (char for char in set(_text(outline)) if not self.has(char) or unicodedata.category(char) == ICON)
        table = {ord(char): self._instead(char) for char in wrong}
        return replace(outline, blocks=tuple(_translated(block, table) for block in outline.blocks)) if table else outline

    def lacking(self, outline: Outline) -> str:
        """The characters that no font here has, each once."""
        return "".join(dict.fromkeys(char for char in _text(outline) if not self.has(char)))

    def _instead(self, char: str) -> str:
        plain = unicodedata.normalize("NFKC", char)
        if plain != char and all(map(self.has, plain)):
            return plain
        return " " if unicodedata.category(char) in ORNAMENTS else char


def _text(outline: Outline) -> str:
    return "".join(block.text for block in outline.blocks)


def _translated(block: Block, table: dict[int, str]) -> Block:
    return replace(block, pieces=tuple(replace(piece, text=piece.text.translate(table)) for piece in block.pieces))


def _fonts(library: ctypes.CDLL) -> "ctypes._Pointer[FontSet]":
    for function in (library.FcPatternCreate, library.FcObjectSetCreate, library.FcCharSetCreate):
        function.restype = ctypes.c_void_p
    library.FcFontList.restype = ctypes.POINTER(FontSet)
    for function in (library.FcCharSetFirstPage, library.FcCharSetNextPage):
        function.restype = ctypes.c_uint32
    pattern, fields = ctypes.c_void_p(library.FcPatternCreate()), ctypes.c_void_p(library.FcObjectSetCreate())
    for field in (b"charset", b"fontformat", b"scalable", b"color"):
        library.FcObjectSetAdd(fields, field)
    found: ctypes._Pointer[FontSet] = library.FcFontList(None, pattern, fields)
    library.FcObjectSetDestroy(fields)
    library.FcPatternDestroy(pattern)
    return found


def _outlines(library: ctypes.CDLL, found: "ctypes._Pointer[FontSet]") -> Iterator[ctypes.c_void_p]:
    fonts = ctypes.cast(found.contents.fonts or 0, ctypes.POINTER(ctypes.c_void_p))
    for number in range(found.contents.count):
        pattern = ctypes.c_void_p(fonts[number])
        kind, scalable, colour = ctypes.c_char_p(), ctypes.c_int(1), ctypes.c_int(0)
        library.FcPatternGetString(pattern, b"fontformat", 0, ctypes.byref(kind))
        library.FcPatternGetBool(pattern, b"scalable", 0, ctypes.byref(scalable))
        library.FcPatternGetBool(pattern, b"color", 0, ctypes.byref(colour))
        if kind.value in DRAWN and scalable.value and not colour.value:
            yield pattern


def _points(library: ctypes.CDLL, letters: ctypes.c_void_p) -> Iterator[int]:
    page, following = MARK(), ctypes.c_uint32()
    base = library.FcCharSetFirstPage(letters, page, ctypes.byref(following))
    while base != DONE:
        for number, bits in enumerate(page):
            yield from (base + number * WORD + bit for bit in range(WORD) if bits >> bit & 1)
        base = library.FcCharSetNextPage(letters, page, ctypes.byref(following))


def _ranges(points: Iterator[int]) -> Iterator[Range]:
    """Points in ascending order as ranges."""
    for _distance, run in itertools.groupby(enumerate(points), lambda pair: pair[1] - pair[0]):
        row = [point for _number, point in run]
        yield row[0], row[-1]
