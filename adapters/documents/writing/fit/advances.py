"""How wide words are: the advances of their glyphs, by Pango and the very fonts that WeasyPrint sets them in."""

from typing import NamedTuple

from weasyprint.text.ffi import FROM_UNITS, pango
from weasyprint.text.line_break import Layout, get_log_attrs, line_size

from adapters.documents.writing.fit.ruler import Voice

LARGE = 100.0  # px: glyphs scale with the font's size, and rounding does not show


class Extent(NamedTuple):
    """A word's width, and how far its font reaches above and below the base line, in em of its own size."""

    width: float
    above: float
    below: float


class Advances:
    """Widths by voice. What was measured is remembered until `forget`: nobody's words outlive their document."""

    def __init__(self) -> None:
        self._layouts: dict[int, tuple[Voice, Layout]] = {}
        self._known: dict[tuple[int, str], Extent] = {}

    def forget(self) -> None:
        """The words of this document are no longer needed."""
        self._known.clear()
        self._layouts.clear()

    def extent(self, text: str, voice: Voice) -> Extent:
        """The extent of a text without any break in it."""
        key = (id(voice.style), text)
        if key not in self._known:
            self._known[key] = self._measured(text, voice)
        return self._known[key]

    def _measured(self, text: str, voice: Voice) -> Extent:
        layout = self._layout(voice)
        layout.set_text(text.upper() if voice.style["text_transform"] == "uppercase" else text)
        line, _rest = layout.get_first_line()
        width, height = line_size(line, layout.style)
        above = pango.pango_layout_get_baseline(layout.layout) * FROM_UNITS
        return Extent(width / LARGE, above / LARGE, (height - above) / LARGE)

    def _layout(self, voice: Voice) -> Layout:
        if id(voice.style) not in self._layouts:
            style = voice.style.copy()
            if style["letter_spacing"] != "normal":
                style["letter_spacing"] *= LARGE / style["font_size"]
            style["font_size"], style["overflow_wrap"] = LARGE, "normal"
            self._layouts[id(voice.style)] = voice, Layout(style)
        return self._layouts[id(voice.style)][1]


def breaks(text: str, language: str) -> frozenset[int]:
    """Where a line may end: offsets of the characters that may begin the next one."""
    attributes = get_log_attrs(text, language)
    return frozenset(at for at in range(1, len(text)) if attributes[at].is_line_break)
