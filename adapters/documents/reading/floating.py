"""Where the text boxes of a Word file stand on its pages, and the order in which boxes on one page are read."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from docx.oxml.ns import qn
from lxml import etree  # type: ignore[import-untyped]

from core.expressions import expression

INCH = 72  # points
_EMU = 12700  # in a point, as drawings measure
_WIDER = 1.4  # times: the column of the text beside a sidebar
_UNITS: Mapping[str, float] = {"in": INCH, "cm": INCH / 2.54, "mm": INCH / 25.4, "px": 0.75}
_DRAWN = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_ART = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_LENGTH = expression(r"(-?[\d.]+)\s*(pt|in|cm|mm|px)?")


class Box(NamedTuple):
    """A text box with its place in points, measured from its `frame`: "page", "margin" or "paragraph", "" when nothing tells."""

    content: etree._Element
    frame: str = ""
    left: float = 0
    top: float = 0
    width: float = 0
    height: float = 0

    @property
    def bottom(self) -> float:
        """Where it ends."""
        return self.top + self.height

    @property
    def words(self) -> list[str]:
        """What its paragraphs say, those that say nothing left out."""
        said = ("".join(text.text or "" for text in one.iter(qn("w:t"))).strip() for one in self.content.iter(qn("w:p")))
        return [one for one in said if one]


def boxes(paragraph: etree._Element) -> list[Box]:
    """The text boxes that a paragraph holds, each once: what older programs are given in its stead is left out."""
    found = []
    for content in paragraph.iter(qn("w:txbxContent")):
        around = [one.tag for one in content.iterancestors()]
        inside = around[: around.index(qn("w:p"))]
        if _FALLBACK not in inside and next(content.iterancestors(qn("w:p"))) is paragraph:
            found.append(_placed(content))
    return found


def _placed(content: etree._Element) -> Box:
    for one in content.iterancestors():
        if one.tag == qn("w:p"):
            break
        if one.tag == f"{_DRAWN}anchor":
            return _drawn(content, one)
        if "position:absolute" in str(one.get("style", "")).replace(" ", ""):
            return _of_style(content, str(one.get("style")))
    return Box(content)


def _drawn(content: etree._Element, anchor: etree._Element) -> Box:
    """The place of a box that is drawn; one of several in a group stands where it stands in there."""
    across, down = anchor.find(f"{_DRAWN}positionH/{_DRAWN}posOffset"), anchor.find(f"{_DRAWN}positionV/{_DRAWN}posOffset")
    extent = anchor.find(f"{_DRAWN}extent")
    if down is None:
        return Box(content)
    frame = str(anchor.find(f"{_DRAWN}positionV").get("relativeFrom", ""))
    left, top = _points(None if across is None else across.text), _points(down.text)
    width, height = (0.0, 0.0) if extent is None else (_points(extent.get("cx")), _points(extent.get("cy")))
    if len(list(anchor.iter(qn("w:txbxContent")))) > 1:
        shape = next(one for one in content.iterancestors() if one.tag.endswith("}wsp"))
        own = next(shape.iter(f"{_ART}xfrm"), None)
        offset, size = (None, None) if own is None else (own.find(f"{_ART}off"), own.find(f"{_ART}ext"))
        if offset is not None and size is not None:
            left, top = left + _points(offset.get("x")), top + _points(offset.get("y"))
            width, height = _points(size.get("cx")), _points(size.get("cy"))
    return Box(content, frame if frame in {"page", "margin"} else "paragraph", left, top, width, height)


def _points(told: str | None) -> float:
    try:
        return int(told or 0) / _EMU
    except ValueError:
        return 0.0


def _of_style(content: etree._Element, style: str) -> Box:
    """The place of a box of older files, which is written as a web page's style is."""
    told = dict(part.strip().split(":", 1) for part in style.split(";") if ":" in part)
    frame = told.get("mso-position-vertical-relative", "")
    places = (_length(told.get(name, "")) for name in ("margin-left", "margin-top", "width", "height"))
    return Box(content, frame if frame in {"page", "margin"} else "paragraph", *places)


def _length(told: str) -> float:
    found = _LENGTH.match(told.strip())
    return float(found[1]) * _UNITS.get(found[2] or "", 1) if found else 0.0


def in_order(together: Sequence[Box]) -> Iterator[Box]:
    """Boxes that measure from one frame as they are read: column by column where nothing reaches over both, else from the top.

    The wider of two columns goes first: the other stands beside it.
    """
    across = sorted(together, key=lambda box: (box.left, box.top))
    if cut := _cut([(box.left, box.left + box.width) for box in across]):
        sides = across[:cut], across[cut:]
        first, second = (max(box.width for box in side) for side in sides)
        for side in reversed(sides) if second > first * _WIDER else sides:
            yield from in_order(side)
        return
    down = sorted(together, key=lambda box: (box.top, box.left))
    if cut := _cut([(box.top, box.bottom) for box in down]):
        yield from in_order(down[:cut])
        yield from in_order(down[cut:])
        return
    yield from down


def _cut(ranges: Sequence[tuple[float, float]]) -> int:
    """Before which of the ranges, in the order of where they begin, nothing reaches over; 0 when something always does."""
    reach = float("-inf")
    for at, (start, end) in enumerate(ranges):
        if at and start >= reach:
            return at
        reach = max(reach, end)
    return 0
