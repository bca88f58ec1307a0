"""What a look's style sheet comes to, measured once on a specimen: line heights, gaps, widths and fonts of every kind of block.

So the style sheet stays the only place where a look is declared: whatever it says about a block and the block after it is read
off a page of short samples, set twice with different measures. All that is vertical is in em, so two pages tell the whole.
"""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, NamedTuple

from weasyprint.document import Document, Page
from weasyprint.formatting_structure import boxes
from weasyprint.text.line_break import strut

from adapters.documents.writing.faces import Faces, letters_of
from adapters.documents.writing.outline import GAP, Block, BlockKind, Outline, Piece
from core.ports import Look, Measures, Paper, Style

LayOut = Callable[[Outline, str, Style, Faces], Document]
Pair = tuple[str, BlockKind]

PX = 4 / 3  # of a point
TINY, SMALL = Measures(2.0, 1.0, 1.0), Measures(2.5, 1.5, 0.5)  # so small that all samples stand on one page
LETTERS = {"a": "", "b": "strong", "c": "quiet", "d": "link", "e": "dates"}
TONES = (
    Piece("a "),
    Piece("b ", tone="strong"),
    Piece("c ", tone="quiet"),
    Piece("d ", "https://a.example"),
    Piece(GAP),
    Piece("e", tone="quiet"),
)
TOP = ""  # stands before the first block of a page


class Linear(NamedTuple):
    """A length in em of body text: `fixed`, and what is added for each unit of a measure."""

    fixed: float
    per: float


@dataclass(frozen=True, slots=True)
class Voice:
    """How a run of text is set: WeasyPrint's style of its boxes, and its size in em of body text."""

    style: Any
    size: float


@dataclass(frozen=True, slots=True)
class Row:
    """The lines of a kind of block: their height by the leading; their width, whose fixed part is in px."""

    height: Linear
    width: Linear


@dataclass(frozen=True, slots=True)
class Ruler:
    """A look on a paper: the height of a page in px, the rows, and the gaps between two kinds by the spacing."""

    page: float
    rows: Mapping[BlockKind, Row]
    gaps: Mapping[Pair, Linear]


class Rulers:
    """The rulers of this process, made when they are first needed. None holds a word of anybody's resume."""

    def __init__(self, lay_out: LayOut) -> None:
        self._lay_out = lay_out
        self._known: dict[tuple[Look, Paper, Faces], Ruler] = {}
        self._voices: dict[tuple[Look, str, Faces], Mapping[BlockKind, Mapping[str, Voice]]] = {}

    def ruler(self, outline: Outline, style: Style) -> Ruler:
        """The ruler for every pair of blocks that follow each other in this outline."""
        letters = letters_of(outline, style)
        key = style.look, style.paper, letters
        known, needed = self._known.get(key), {*pairs(outline.blocks)}
        if known is None or not needed <= known.gaps.keys():
            wanted = {**(known.gaps if known else {}), **dict.fromkeys(needed)}
            known = self._known[key] = self._measured(wanted, style, letters)
        return known

    def voices(self, outline: Outline, style: Style) -> Mapping[BlockKind, Mapping[str, Voice]]:
        """The fonts of every kind of block in this outline, by tone."""
        letters = letters_of(outline, style)
        key = style.look, outline.language, letters
        known, kinds = self._voices.get(key, {}), dict.fromkeys(block.kind for block in outline.blocks)
        if not kinds.keys() <= known.keys():
            wanted = tuple(dict.fromkeys((*known, *kinds)))
            specimen = Outline(tuple(Block(kind, TONES) for kind in wanted), "", outline.language)
            found = self._samples(specimen, style, letters, TINY)
            known = self._voices[key] = {kind: _voices(leaf) for kind, leaf in zip(wanted, found.leaves, strict=True)}
        return known

    def _measured(self, wanted: Collection[Pair], style: Style, letters: Faces) -> Ruler:
        kinds = [*_walk(wanted)]
        specimen = Outline(tuple(Block(kind, (Piece("a"),)) for kind in kinds), "", "en")
        small, large = (self._samples(specimen, style, letters, measures) for measures in (TINY, SMALL))
        rows = {kind: _row(one, other) for kind, one, other in zip(kinds, small.leaves, large.leaves, strict=True)}
        gaps = {
            (before, kind): _linear(_gap(small, at), _gap(large, at), "spacing")
            for at, (before, kind) in enumerate(zip((TOP, *kinds), kinds, strict=False))
        }
        begins = [kind for before, kind in wanted if before == TOP and (before, kind) not in gaps]
        return Ruler(small.height, rows, {**gaps, **{(TOP, kind): self._above(kind, style, letters) for kind in begins}})

    def _above(self, kind: BlockKind, style: Style, letters: Faces) -> Linear:
        """The gap over another kind that begins a page: of a resume without a name."""
        alone = Outline((Block(kind, (Piece("a"),)),), "", "en")
        small, large = (self._samples(alone, style, letters, measures) for measures in (TINY, SMALL))
        return _linear(_gap(small, 0), _gap(large, 0), "spacing")

    def _samples(self, specimen: Outline, style: Style, letters: Faces, measures: Measures) -> "Samples":
        return samples(self._lay_out(specimen, "", replace(style, measures=measures), letters).pages[0])


@dataclass(frozen=True, slots=True)
class Samples:
    """The paragraphs of a page in order, and where its text begins and how high it may grow, in px."""

    leaves: Sequence[Any]
    top: float
    height: float


def samples(page: Page) -> Samples:
    """The paragraphs of a page."""
    box = page._page_box  # noqa: SLF001 - told nowhere else
    return Samples([*leaves(box)], float(box.content_box_y()), float(box.height))


def leaves(box: Any) -> Iterator[Any]:
    """Every paragraph within a box: what holds lines of text itself. The marks of a list are none."""
    for one in box.descendants():
        if isinstance(one, boxes.BlockContainerBox) and any(isinstance(line, boxes.LineBox) for line in one.children):
            yield one


def lines(leaf: Any) -> Sequence[Any]:
    """The lines of a paragraph."""
    return [line for line in leaf.children if isinstance(line, boxes.LineBox)]


def pairs(blocks: Sequence[Block]) -> Iterator[Pair]:
    """Which kind follows which, from the top of the page on."""
    kinds = [block.kind for block in blocks]
    return zip((TOP, *kinds), kinds, strict=False)


def _walk(wanted: Collection[Pair]) -> Iterator[BlockKind]:
    """A row of kinds in which every wanted pair stands side by side, begun by the one that begins a page."""
    left = dict.fromkeys(wanted)
    last = TOP
    while left:
        pair = next((one for one in left if one[0] == last), None) or next(iter(left))
        if pair[0] not in {last, TOP}:
            yield pair[0]  # type: ignore[misc]
        yield pair[1]
        del left[pair]
        last = pair[1]


def _row(one: Any, other: Any) -> Row:
    height = _linear(strut(one.style)[0], strut(other.style)[0], "leading")
    wide = (other.width - one.width) / ((SMALL.size - TINY.size) * PX)
    return Row(height, Linear(one.width - wide * TINY.size * PX, wide))


def _voices(leaf: Any) -> Mapping[str, Voice]:
    texts = [box for box in leaf.descendants() if isinstance(box, boxes.TextBox) and box.text]
    found = {LETTERS[box.text[0].casefold()]: box.style for box in texts if box.text[0].casefold() in LETTERS}
    return {name: Voice(style, style["font_size"] / (TINY.size * PX)) for name, style in found.items()}


def _gap(found: Samples, at: int) -> float:
    above = found.top
    if at:
        last = lines(found.leaves[at - 1])[-1]
        above = last.position_y + last.height
    return float(lines(found.leaves[at])[0].position_y - above)


def _linear(one: float, other: float, measure: str) -> Linear:
    """A length seen on both pages, as a function of one of the measures."""
    first, second = one / (TINY.size * PX), other / (SMALL.size * PX)
    per = (second - first) / (getattr(SMALL, measure) - getattr(TINY, measure))
    return Linear(first - per * getattr(TINY, measure), per)
