"""The text that readers of a PDF find behind its glyphs, where WeasyPrint by itself would not say it.

A PDF maps each glyph to letters, the same ones wherever it stands. In scripts that stack or reorder their letters (Thai,
Devanagari, Tamil, Khmer ...) one glyph stands for different letters in different words, and WeasyPrint keeps the first that it
met, so that readers took other words from a page than the eye does. Such runs are marked with their `ActualText` (ISO 32000-1,
14.9.4), which PDFium and Poppler take in the place of glyphs.

From right to left both would take that for drawn backwards, and what they turn around are the letters of a glyph too: the
ligature of lam and alef came out as alef and lam. It is mapped to the one character that Unicode has for it, which they resolve.
What each box of such a page says stands beside it for our own reader (`reading/said.py`): the page itself does not always tell.
"""

from typing import Any

from weasyprint.draw import text as drawing
from weasyprint.pdf.stream import Stream, pydyf

from adapters.documents.ligatures import ligatures
from adapters.documents.marked import SAID
from adapters.documents.writing.apart import draw_gap, is_gap
from adapters.documents.writing.scripts import BACKWARDS, STACKED

NOTHING = "\u200d"  # PDFium takes a glyph without letters for the character of its number

TOLD = "__told"  # the variable of the style sheet, as WeasyPrint keeps it, where boxes say what they say

drawn = drawing.draw_first_line  # as WeasyPrint does it


def speak() -> None:
    """From now on, in this process, every run of a PDF says what it means."""
    drawing.draw_first_line = spoken


def spoken(stream: Stream, textbox: Any, *rest: Any) -> Any:
    """Draws a run so that a PDF says what it means."""
    words = textbox.pango_layout.text
    if is_gap(textbox):
        return draw_gap(stream, textbox, *rest)
    if not textbox.style[TOLD]:
        return _spoken(stream, textbox, words, *rest)
    stream.begin_marked_content("Span", pydyf.Dictionary({SAID: pydyf.String(words)}))
    said = _spoken(stream, textbox, words, *rest)
    stream.end_marked_content()
    return said


def _spoken(stream: Stream, textbox: Any, words: str, *rest: Any) -> Any:
    if STACKED.search(words):
        stream.begin_marked_content("Span", pydyf.Dictionary({"ActualText": pydyf.String(words)}))
        said = drawn(stream, textbox, *rest)
        stream.end_marked_content()
        return said
    said = drawn(stream, textbox, *rest)
    if BACKWARDS.search(words):
        for font in stream._fonts.values():  # noqa: SLF001 - no public way leads to what glyphs are mapped to
            font.to_unicode.update({glyph: MAPPED.get(letters, letters) for glyph, letters in font.to_unicode.items()})
    return said


MAPPED = {**ligatures(), "": NOTHING}
