"""From PDFium's characters to words with places."""

import ctypes
import functools
import itertools
import math
import re
import sys
import unicodedata
from collections.abc import Callable, Iterator
from statistics import median
from typing import NamedTuple

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from adapters.documents.ligatures import ligatures
from adapters.documents.reading.placed import BACKWARDS, Word

HYPHEN = "\x02"
NAMELESS = "\ufffd"
HYPHENS = {0x02, 0xAD, 0xFFFE}  # how PDFium marks a hyphen at the end of a line
SYMBOL_BULLETS = {0xF0B7, 0xF0A7}  # Word and LaTeX set bullets in symbol fonts
WHITE = {0x00, 0x09, 0x0A, 0x0D, 0x20, 0xA0}
TIGHT = 0.115  # em: the least gap between two words
ICONS = re.compile(
    r"font ?awesome|material ?(?:icons|design|symbols)|ionicons|icomoon|fontello|academicons|glyphicons", re.IGNORECASE
)

Letter = tuple[str, float, float, float, float, str]
Names = Callable[[int], str]


class Font(NamedTuple):
    """One em in points, the name, which tells bold from regular, and whether the letters are drawings."""

    size: float
    style: str
    icons: bool


def words(textpage: pdfium.PdfTextPage, names: Names) -> Iterator[Word]:
    """The page's words in the file's own order; `names` gives the letters of characters that PDFium has no name for."""
    letters: list[Letter] = []
    count, page = textpage.count_chars(), _Page(textpage.raw)
    placed = BACKWARDS.search(textpage.get_text_range()) is not None
    for index in range(count + 1):
        char = _character(page, index, names) if index < count else None
        if letters and (char is None or _apart(letters[-1], char)):
            yield from (word for piece in _pieces(letters) if (word := _word(piece, index, placed=placed)).text)
            letters = []
        if char is not None:
            letters.append(char)


def _character(page: "_Page", index: int, names: Names) -> Letter | None:
    """A character, its left and right edge, baseline, size and font; None for white space."""
    text = _text(pdfium_c.FPDFText_GetUnicode(page.raw, index), names)
    if not text or text.isspace():
        return None
    size, style, icons = page.font(index)
    if icons and text < "\u0250" and not (text.isdigit() or text == "."):
        text = NAMELESS  # a drawing, whatever letter it is stored as; the digits are what a row of stars stands for
    place = page.place(index)
    return (text, *place, size, style) if place else None


def _text(code: int, names: Names) -> str:
    if code in WHITE:
        return ""
    if code in HYPHENS:
        return HYPHEN
    if code in SYMBOL_BULLETS:
        return "•"
    if code < ord(" "):
        return names(code)
    return NAMELESS if code in range(0xD800, 0xE000) or code > sys.maxunicode else chr(code)


class _Page:
    """PDFium's characters of a page. What it fills in is made once: a page is asked some ten thousand times."""

    def __init__(self, raw: object) -> None:
        self.raw = raw
        self._box, self._x, self._y = pdfium_c.FS_RECTF(), ctypes.c_double(), ctypes.c_double()
        self._known: dict[int, Font] = {}

    def place(self, index: int) -> tuple[float, float, float] | None:
        """The left and right edge of a character, and its baseline."""
        box, x, y = self._box, self._x, self._y
        if not pdfium_c.FPDFText_GetLooseCharBox(self.raw, index, box) or not pdfium_c.FPDFText_GetCharOrigin(
            self.raw, index, x, y
        ):
            return None
        left, right = box.left, box.right
        return min(left, right), max(left, right), y.value

    def font(self, index: int) -> "Font":
        """What a character is set in: the same for all that are drawn by one operator of the file."""
        drawn = pdfium_c.FPDFText_GetTextObject(self.raw, index)
        if not drawn:
            return self._font(index)
        key = ctypes.addressof(drawn.contents)
        if key not in self._known:
            self._known[key] = self._font(index)
        return self._known[key]

    def _font(self, index: int) -> "Font":
        matrix, name, flags = pdfium_c.FS_MATRIX(), ctypes.create_string_buffer(64), ctypes.c_int()
        pdfium_c.FPDFText_GetMatrix(self.raw, index, matrix)
        pdfium_c.FPDFText_GetFontInfo(self.raw, index, name, len(name), flags)
        size = (pdfium_c.FPDFText_GetFontSize(self.raw, index) or 10.0) * (math.hypot(matrix.c, matrix.d) or 1.0)
        style = name.value.decode("latin-1")
        return Font(size, style, bool(ICONS.search(style)))


def _apart(one: Letter, other: Letter) -> bool:
    """Whether a new word begins: after a gap, on another baseline, or back to the left of what was written before."""
    text, left, right, base, size, _style = one
    gap = max(other[1] - right, left - other[2])
    backwards = other[1] < left - 0.2 * size and not (_is_backwards(text) or _is_backwards(other[0]))
    return abs(other[3] - base) > 0.5 * size or gap > 0.5 * size or backwards


def _pieces(letters: list[Letter]) -> Iterator[list[Letter]]:
    """The words among letters without a space: some programs only leave a gap, which letters of one word never do."""
    gaps = [(other[1] - one[2]) / one[4] for one, other in itertools.pairwise(letters)]
    if not gaps or any(_is_backwards(letter[0][0]) for letter in letters):
        yield letters
        return
    least = TIGHT + max(0.0, median(gaps))
    start = 0
    for at, gap in enumerate(gaps, 1):
        if gap > least and letters[at][0][0].isalnum():
            yield letters[start:at]
            start = at
    yield letters[start:]


@functools.cache
def _is_backwards(char: str) -> bool:
    return unicodedata.bidirectional(char) in {"R", "AL", "NSM", "BN"}


def _word(letters: list[Letter], place: int, *, placed: bool) -> Word:
    """`placed`: keep where its letters stand."""
    text = "".join(letter[0] for letter in letters)
    if not text.isascii():
        letters = list(_unligated(letters))
        text = "".join(letter[0] for letter in letters)
    return Word(
        text=text.replace(HYPHEN, "").strip(NAMELESS),  # at a word's end it is an icon
        left=min(letter[1] for letter in letters),
        right=max(letter[2] for letter in letters),
        base=letters[0][3],
        size=max(letter[4] for letter in letters),
        place=place,
        style=letters[0][5],
        hyphen=text.endswith(HYPHEN),
        letters=tuple(letter[:3] for letter in letters if letter[0] not in {HYPHEN, NAMELESS}) if placed else (),
    )


def _unligated(letters: list[Letter]) -> Iterator[Letter]:
    """Right-to-left letters that share one glyph, such as lam and alef: PDFium may turn them round, so they are turned back."""
    for _place, group in itertools.groupby(letters, key=lambda letter: letter[1:3]):
        shared = list(group)
        turned = len(shared) > 1 and all(_is_backwards(letter[0]) for letter in shared)
        yield from reversed(shared) if turned and "".join(letter[0] for letter in shared) not in ligatures() else shared
