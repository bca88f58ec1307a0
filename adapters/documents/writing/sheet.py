"""How a laid-out page is set: sizes, gaps, colours and fonts of its paragraphs in points, for a Word file that looks the same.

The style sheets of the PDF are the one place that says how a look looks; the Word file takes over what became of them.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Literal, NamedTuple

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
    """A paragraph as it is set: the height of its lines, the gap above it, and where its lines begin.

    `bullet` is how far a bullet hangs out, in the colour of `marked`; 0 where there is none.
    """

    face: Face
    leading: float
    before: float
    indent: float = 0.0
    bullet: float = 0.0
    marked: str = ""
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

    @property
    def measure(self) -> float:
        """The length of a full line, in points."""
        return self.width - self.margins[1] - self.margins[3]


def read(document: Document) -> Sheet:
    """What the pages look like; nothing of what they say. One setting for each paragraph, in the order they are read in."""
    page = document.pages[0]._page_box  # noqa: SLF001 - WeasyPrint tells it nowhere else
    top, right, bottom, left = (float(getattr(page, f"margin_{side}")) * PT for side in SIDES)
    size = float(page.margin_width()) * PT, float(page.margin_height()) * PT
    return Sheet(*size, (top, right, bottom, left), tuple(_settings(_paragraphs(document))), len(document.pages))


class _Part(NamedTuple):
    """A paragraph, or what of it stands on one page: its box there, and the bullet beside it."""

    number: int
    page: Any
    box: Any
    bullet: Any


def _paragraphs(document: Document) -> list[list[_Part]]:
    """The boxes that hold lines, by the paragraph they are parts of: one that goes on over a page's end has two."""
    found: dict[Any, list[_Part]] = {}
    bullets: dict[Any, Any] = {}
    for number, one in enumerate(document.pages):
        page = one._page_box  # noqa: SLF001 - as above
        for box in page.descendants(placeholders=True):
            if box.element is None:
                continue
            if box.element_tag == "li::marker":
                bullets.setdefault(box.element, box)
            elif box.element_tag == box.element.tag and any(isinstance(child, LineBox) for child in box.children):
                found.setdefault(box.element, []).append(_Part(number, page, box, bullets.get(box.element)))
    return list(found.values())


def _settings(paragraphs: Sequence[Sequence[_Part]]) -> Iterator[Setting]:
    """Each paragraph's setting. What begins a page has no gap above it: it takes that of its like elsewhere."""
    gaps = list(map(_gap, [None, *paragraphs], paragraphs))
    usual = {_kind(parts): gap for parts, gap in zip(paragraphs, gaps, strict=True) if gap is not None}
    for parts, gap in zip(paragraphs, gaps, strict=True):
        yield _setting(parts[0], usual.get(_kind(parts), 0.0) if gap is None else gap)


def _kind(parts: Sequence[_Part]) -> tuple[str, str]:
    element = parts[0].box.element
    return element.tag, element.get("class") or ""


def _gap(above: Sequence[_Part] | None, parts: Sequence[_Part]) -> float | None:
    """Points between a paragraph and the one above it on the same page."""
    mine = parts[0]
    if above is None:
        return float(mine.box.border_box_y() - mine.page.content_box_y()) * PT
    last = above[-1]
    end = last.box.border_box_y() + last.box.border_height()
    return float(mine.box.border_box_y() - end) * PT if last.number == mine.number else None


def _setting(part: _Part, gap: float) -> Setting:
    box, page = part.box, part.page
    style = box.style
    tones = {_tone(one): _face(one.style) for one in box.descendants() if isinstance(one, InlineBox)}
    edge = box.content_box_x() - page.content_box_x()
    indent = page.width - edge - box.width if style["direction"] == "rtl" else edge
    return Setting(
        _face(style),
        _leading(box) * PT,
        gap,
        indent * PT,
        part.bullet.margin_width() * PT if part.bullet else 0.0,
        _hex(part.bullet.style, "color") if part.bullet else "",
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
    """What a line takes up: at times a hair more than the style sheet says, where fonts are mixed."""
    heights = [child.height for child in box.children if isinstance(child, LineBox)]
    return float(sum(heights)) / len(heights)


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
