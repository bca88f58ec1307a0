"""From PDFium's characters to words with places."""

import ctypes
import itertools
import math
import re
import sys
import unicodedata
from collections.abc import Callable, Iterator
from statistics import median

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from adapters.documents.ligatures import ligatures
from adapters.documents.reading.layout import Word

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


def words(textpage: pdfium.PdfTextPage, names: Names) -> Iterator[Word]:
    """The page's words in the file's own order; `names` gives the letters of characters that PDFium has no name for."""
    letters: list[Letter] = []
    count = textpage.count_chars()
    for index in range(count + 1):
        char = _character(textpage.raw, index, names) if index < count else None
        if letters and (char is None or _apart(letters[-1], char)):
            yield from (word for piece in _pieces(letters) if (word := _word(piece, index)).text)
            letters = []
        if char is not None:
            letters.append(char)


def _character(raw: object, index: int, names: Names) -> Letter | None:
    """A character, its left and right edge, baseline, size and font; None for white space."""
    text = _text(pdfium_c.FPDFText_GetUnicode(raw, index), names)
    if not text or text.isspace():
        return None
    style = _style(raw, index)
    if text < "\u0250" and not (text.isdigit() or text == ".") and ICONS.search(style):
        text = NAMELESS  # a drawing, whatever letter it is stored as; the digits are what a row of stars stands for
    loose = pdfium_c.FS_RECTF()
    x, y = ctypes.c_double(), ctypes.c_double()
    if not pdfium_c.FPDFText_GetLooseCharBox(raw, index, loose) or not pdfium_c.FPDFText_GetCharOrigin(raw, index, x, y):
        return None
    return text, min(loose.left, loose.right), max(loose.left, loose.right), y.value, _size(raw, index), style


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


def _size(raw: object, index: int) -> float:
    """One em of a character, in points."""
    matrix = pdfium_c.FS_MATRIX()
    pdfium_c.FPDFText_GetMatrix(raw, index, matrix)
    scale = math.hypot(matrix.c, matrix.d) or 1.0
    return (pdfium_c.FPDFText_GetFontSize(raw, index) or 10.0) * scale


def _style(raw: object, index: int) -> str:
    """The name of a character's font, which tells bold from regular."""
    name, flags = ctypes.create_string_buffer(64), ctypes.c_int()
    pdfium_c.FPDFText_GetFontInfo(raw, index, name, len(name), flags)
    return name.value.decode("latin-1")


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


def _is_backwards(char: str) -> bool:
    return unicodedata.bidirectional(char) in {"R", "AL", "NSM", "BN"}


def _word(letters: list[Letter], place: int) -> Word:
    text = "".join(letter[0] for letter in _unligated(letters))
    return Word(
        text=text.replace(HYPHEN, "").strip(NAMELESS),  # at a word's end it is an icon
        left=min(letter[1] for letter in letters),
        right=max(letter[2] for letter in letters),
        base=letters[0][3],
        size=max(letter[4] for letter in letters),
        place=place,
        style=letters[0][5],
        hyphen=text.endswith(HYPHEN),
    )


def _unligated(letters: list[Letter]) -> Iterator[Letter]:
    """Right-to-left letters that share one glyph, such as lam and alef: PDFium may turn them round, so they are turned back."""
    for _place, group in itertools.groupby(letters, key=lambda letter: letter[1:3]):
        shared = list(group)
        turned = len(shared) > 1 and all(_is_backwards(letter[0]) for letter in shared)
        yield from reversed(shared) if turned and "".join(letter[0] for letter in shared) not in ligatures() else shared
