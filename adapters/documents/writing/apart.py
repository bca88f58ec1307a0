"""Dates at the far end of their line, without a gap that readers could take for the one between two columns.

The layout leaves them where they follow the place; here they are moved, and the space before them takes all that lies between.
Poppler passes over spaces and looks at the gaps between words: dates far from the rest of their line came after the points
below, all dates of a section in a heap. A space that says it is two (`ActualText`) is part of a word to it, and the line stays
one. Other readers take the space for what it is.
"""

from typing import Any

from weasyprint.document import Document
from weasyprint.draw import text as drawing
from weasyprint.formatting_structure.boxes import LineBox, TextBox
from weasyprint.pdf.stream import Stream, pydyf
from weasyprint.text.line_break import line_size

APART = "__apart"  # the variable of the style sheet, as WeasyPrint keeps it, of what is set apart, and of the space before it
SPACES = "  "
INK = "."  # WeasyPrint draws no run of spaces alone: it looks at what the box says, and draws what was laid out

drawn = drawing.draw_first_line  # as WeasyPrint does it


def set_apart(document: Document) -> None:
    """Move what is set apart to the end of its line."""
    for page in document.pages:
        for block in page._page_box.descendants():  # noqa: SLF001 - told nowhere else
            for line in block.children if hasattr(block, "children") else ():
                if isinstance(line, LineBox):
                    _spread(line, float(block.content_box_x() + block.width))


def _spread(line: LineBox, end: float) -> None:
    last = line.children[-1]
    if not last.style[APART]:
        return
    last.translate(dx=end - last.position_x - last.margin_width())
    for before in line.children[-2:-1]:
        for space in before.children if before.style[APART] else ():
            space.width = last.position_x - space.position_x


def is_gap(box: TextBox) -> bool:
    """Whether a run of text is the space before what is set apart."""
    return bool(box.style[APART]) and box.text.isspace()


def draw_gap(stream: Stream, box: TextBox, *rest: Any) -> Any:
    """Draws a space as wide as the gap."""
    wide, _high = line_size(box.pango_layout.get_first_line()[0], box.style)
    filled = box.copy()
    filled.text = INK
    stream.begin_marked_content("Span", pydyf.Dictionary({"ActualText": pydyf.String(SPACES)}))
    stream.stream.append(f"{100 * box.width / wide:.2f} Tz")
    said = drawn(stream, filled, *rest)
    stream.stream.append("100 Tz")
    stream.end_marked_content()
    return said
