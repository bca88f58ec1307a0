"""How a laid-out page is set: sizes, gaps, colours and fonts of its paragraphs in points, for a Word file that looks the same.

The style sheets of the PDF are the one place that says how a look looks; the Word file takes over what became of them.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from weasyprint.document import Document
from weasyprint.formatting_structure.boxes import InlineBox, LineBox

PT = 0.75  # of a CSS pixel
BOLD = 600  # the weight from which letters are set bold
SIDES = ("top", "right", "bottom", "left")
Align = Literal["start", "center", "end", "justify"]


@dataclass(frozen=True, slots=True)
class Face:
    """Letters: families in the order they are tried, size and spacing in points, colour as six hexadecimal digits."""

    families: tuple[str, ...]
    size: float
    colour: str
    bold: bool = False
    italic: bool = False
    capitals: bool = False
    small_capitals: bool = False
    spacing: float = 0.0


@dataclass(frozen=True, slots=True)
class Rule:
    """A line under a paragraph: its width, and its distance from the letters' line box, in points."""

    width: float
    distance: float
    colour: str


@dataclass(frozen=True, slots=True)
class Setting:
    """A paragraph as it is set. `leading` is the height of its lines, `before` the gap above it, `indent` at its beginning."""

    face: Face
    leading: float
    before: float
    indent: float = 0.0
    align: Align = "start"
    rule: Rule | None = None
    strong: Face | None = None
    quiet: Face | None = None
    link: Face | None = None


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page in points (`margins`: top, right, bottom, left), and one setting for each block of the outline."""

    width: float
    height: float
    margins: tuple[float, float, float, float]
    settings: tuple[Setting, ...]
    pages: int


def read(document: Document) -> Sheet:
    """What the pages look like; nothing of what they say. One setting for each paragraph, in the order they are read in."""
    page = document.pages[0]._page_box  # noqa: SLF001 - WeasyPrint tells it nowhere else
    top, right, bottom, left = (float(getattr(page, f"margin_{side}")) * PT for side in SIDES)
    size = float(page.margin_width()) * PT, float(page.margin_height()) * PT
    return Sheet(*size, (top, right, bottom, left), tuple(_settings(_paragraphs(document))), len(document.pages))


def _paragraphs(document: Document) -> list[list[Any]]:
    """The boxes that hold lines, by the paragraph they are parts of: one that goes on over a page's end has two."""
    found: dict[Any, list[Any]] = {}
    for number, page in enumerate(document.pages):
        for box in page._page_box.descendants():  # noqa: SLF001 - as above
            if box.element_tag == getattr(box.element, "tag", None) and any(isinstance(child, LineBox) for child in box.children):
                found.setdefault(box.element, []).append((number, page._page_box, box))  # noqa: SLF001 - as above
    return list(found.values())


def _settings(paragraphs: Sequence[Sequence[Any]]) -> Iterator[Setting]:
    """Each paragraph's setting. What begins a page has no gap above it: it takes that of its like elsewhere."""
    gaps = list(map(_gap, [None, *paragraphs], paragraphs))
    usual = {_kind(parts): gap for parts, gap in zip(paragraphs, gaps, strict=True) if gap is not None}
    for parts, gap in zip(paragraphs, gaps, strict=True):
        yield _setting(parts[0], usual.get(_kind(parts), 0.0) if gap is None else gap)


def _kind(parts: Sequence[Any]) -> tuple[str, str]:
    element = parts[0][2].element
    return element.tag, element.get("class") or ""


def _gap(above: Sequence[Any] | None, parts: Sequence[Any]) -> float | None:
    """Points between a paragraph and the one above it on the same page."""
    number, page, box = parts[0]
    if above is None:
        return float(box.border_box_y() - page.content_box_y()) * PT
    last, _page, before = above[-1]
    return float(box.border_box_y() - before.border_box_y() - before.border_height()) * PT if last == number else None


def _setting(part: Any, gap: float) -> Setting:
    _number, page, box = part
    style = box.style
    tones = {_tone(one): _face(one.style) for one in box.descendants() if isinstance(one, InlineBox)}
    edge = box.content_box_x() - page.content_box_x()
    indent = page.width - edge - box.width if style["direction"] == "rtl" else edge
    return Setting(
        _face(style),
        _leading(box) * PT,
        gap,
        indent * PT,
        _align(style),
        _rule(box),
        tones.get("strong"),
        tones.get("quiet"),
        tones.get("link"),
    )


def _tone(box: InlineBox) -> str:
    if box.element_tag == "a":
        return "link"
    return "strong" if box.element_tag == "strong" else str(box.element.get("class") or "")


def _leading(box: Any) -> float:
    height = box.style["line_height"]
    line = next(child for child in box.children if isinstance(child, LineBox))
    return float(height * box.style["font_size"] if isinstance(height, int | float) else line.height)


def _align(style: Any) -> Align:
    found = style["text_align_all"]
    if found in {"left", "right"}:
        return "start" if (found == "left") == (style["direction"] == "ltr") else "end"
    return found if found in {"center", "end", "justify"} else "start"


def _rule(box: Any) -> Rule | None:
    width = box.border_bottom_width * PT
    return Rule(width, box.padding_bottom * PT, _hex(box.style, "border_bottom_color")) if width else None


def _face(style: Any) -> Face:
    spacing = style["letter_spacing"]
    return Face(
        tuple(style["font_family"]),
        style["font_size"] * PT,
        _hex(style, "color"),
        bold=style["font_weight"] >= BOLD,
        italic=style["font_style"] != "normal",
        capitals=style["text_transform"] == "uppercase",
        small_capitals="small-caps" in str(style["font_variant_caps"]),
        spacing=0.0 if spacing == "normal" else spacing * PT,
    )


def _hex(style: Any, name: str) -> str:
    colour = style["color"] if style[name] == "currentcolor" else style[name]
    return "".join(f"{round(255 * part):02X}" for part in colour.to("srgb").coordinates)
