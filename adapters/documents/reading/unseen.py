"""Words of a PDF that nobody can see: white on white, without colour at all, or too small to read."""

import ctypes
from collections.abc import Sequence

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from adapters.documents.reading.placed import Word

LEAST = 2.0  # points: smaller letters are dots
LIGHT = 232  # of 255, in each of red, green and blue
CLEAR = 24  # of 255: as good as transparent
CONTRAST = 20  # of 255, between the lightest and the darkest point under a word
MOST_PIXELS = 2_000_000
INVISIBLE = 3  # the way of drawing text that draws nothing


def unseen(words: Sequence[Word], page: pdfium.PdfPage, textpage: pdfium.PdfTextPage) -> list[Word]:
    """The words that don't show. The page is only drawn when some could be; those on a dark ground or over a scan do show."""
    doubtful = [word for word in words if word.size < LEAST or _is_faint(textpage.raw, word.place - 1)]
    if not doubtful:
        return []
    picture = _Picture(page)
    return [word for word in doubtful if word.size < LEAST or picture.contrast(word) < CONTRAST]


def _is_faint(raw: object, index: int) -> bool:
    red, green, blue, alpha = (ctypes.c_uint() for _ in range(4))
    if not pdfium_c.FPDFText_GetFillColor(raw, index, red, green, blue, alpha):
        return False
    drawn = pdfium_c.FPDFTextObj_GetTextRenderMode(pdfium_c.FPDFText_GetTextObject(raw, index))
    return min(red.value, green.value, blue.value) >= LIGHT or alpha.value <= CLEAR or drawn == INVISIBLE


class _Picture:
    """A page as it looks, in grey."""

    def __init__(self, page: pdfium.PdfPage) -> None:
        width, height = page.get_size()
        scale = min(2.0, (MOST_PIXELS / max(1.0, width * height)) ** 0.5)
        self._page = page
        self._bitmap = page.render(scale=scale, grayscale=True)
        self._pixels = bytes(self._bitmap.buffer)

    def contrast(self, word: Word) -> int:
        """How far apart the lightest and the darkest point under a word are; the most there is when it lies off the page."""
        left, top = self._at(word.left, word.base + 0.8 * word.size)
        right, bottom = self._at(word.right, word.base - 0.2 * word.size)
        left, right = sorted((max(0, min(left, right)), min(self._bitmap.width, max(left, right) + 1)))
        top, bottom = sorted((max(0, min(top, bottom)), min(self._bitmap.height, max(top, bottom) + 1)))
        rows = [self._pixels[row * self._bitmap.stride :][left:right] for row in range(top, bottom)]
        points = b"".join(rows)
        return max(points) - min(points) if points else 0

    def _at(self, x: float, y: float) -> tuple[int, int]:
        across, down = ctypes.c_int(), ctypes.c_int()
        size = self._bitmap.width, self._bitmap.height
        pdfium_c.FPDF_PageToDevice(self._page.raw, 0, 0, *size, 0, x, y, across, down)
        return across.value, down.value
