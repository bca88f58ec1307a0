"""How many lines a paragraph takes, and how high they are, at any size: words are measured once, then set as WeasyPrint does."""

import itertools
import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from adapters.documents.writing.fit.advances import Advances, Extent, breaks
from adapters.documents.writing.fit.ruler import PX, Row, Voice
from adapters.documents.writing.fit.squeezed import Squeezed, squeezed
from adapters.documents.writing.outline import Block, Piece
from adapters.documents.writing.unbroken import parts

Voices = Mapping[str, Voice]


class Part(NamedTuple):
    """The part of a word that stands in one run, and how far its font reaches above and below the base line, in em."""

    run: int
    above: float
    below: float


class Word(NamedTuple):
    """What no line ends within: its width with and without the space after it, in em, and its parts where fonts are mixed."""

    whole: float
    bare: float
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A block, measured. `usual` is how far its own font reaches; where no other is needed, every line is equally high."""

    kind: str
    row: Row
    words: Sequence[Word]
    usual: Part
    mixed: bool

    def lines(self, size: float) -> tuple[int, float]:
        """How many lines it takes at `size` pt, and by how much other fonts make them higher altogether, in em."""
        count, higher, line = 1, 0.0, list[Part]()
        width, x = self.row.width.fixed / (size * PX) + self.row.width.per, 0.0
        for word in self.words:
            if x and x + word.bare > width:
                count, x, higher, line = count + 1, 0.0, higher + self._higher(line), []
            if word.bare > width:  # it is broken anywhere
                more = math.ceil(word.bare / width) - 1
                count, x = count + more, x - more * width
            x += word.whole
            line += word.parts if self.mixed else ()
        return count, higher + self._higher(line)

    def _higher(self, line: Sequence[Part]) -> float:
        """What the fonts of a line add to its height: each run is centred around the middle of its own fonts."""
        above = below = 0.0
        for run in {part.run for part in line}:
            up = max(part.above for part in line if part.run == run) - self.usual.above
            down = max(part.below for part in line if part.run == run) - self.usual.below
            above, below = max(above, (up - down) / 2), max(below, (down - up) / 2)
        return above + below


class Run(NamedTuple):
    """Text in one voice, from `start` on; `tied`: no line ends within it."""

    text: str
    voice: Voice
    start: int
    tied: bool


def paragraph(block: Block, row: Row, voices: Voices, language: str, size: float, advances: Advances) -> Paragraph:
    """Measure a block of a look whose own size is `size`."""
    runs, at = list[Run](), 0
    for text, voice, tied in _all_runs(block, voices, squeezed(block, row, voices, size, advances)):
        runs.append(Run(text, voice, at, tied))
        at += len(text)
    voice = voices[""]
    own = advances.extent(" ", voice)
    usual = Part(0, own.above * voice.size, own.below * voice.size)
    words = [_word(parts, advances, voice.size) for parts in _apart(runs, language)]
    mixed = any(part[1:] != usual[1:] for word in words for part in word.parts)
    return Paragraph(block.kind, row, words, usual, mixed)


def _all_runs(block: Block, voices: Voices, narrow: Squeezed) -> Iterator[tuple[str, Voice, bool]]:
    """The pieces of a block; the dates at its far end are whole, and about four spaces away."""
    for piece in block.near:
        yield from _runs(piece, voices, narrow)
    if block.dates:
        yield "    ", voices[""], False
        yield "".join(piece.text for piece in block.dates), voices["dates"], True


def _runs(piece: Piece, voices: Voices, narrow: Squeezed) -> Iterator[tuple[str, Voice, bool]]:
    """A piece as the template sets it, the words that have to be smaller in their size."""
    voice = voices["link" if piece.link else piece.tone]
    for text, tied in parts(piece):
        factor = narrow.get(text, 1.0) if tied else 1.0
        yield text, Voice(voice.style, voice.size * factor) if factor else voice, tied and factor > 0


def _apart(runs: Sequence[Run], language: str) -> Iterator[list[tuple[int, str, Voice]]]:
    """The words, each as its parts by run."""
    text = "".join(run.text for run in runs)
    tied = {at for run in runs if run.tied for at in range(run.start + 1, run.start + len(run.text))}
    edges, number = sorted({0, *breaks(text, language), len(text)} - tied), 0
    for begin, end in itertools.pairwise(edges):
        while runs[number].start + len(runs[number].text) <= begin:
            number += 1
        parts, at = list[tuple[int, str, Voice]](), number
        while at < len(runs) and runs[at].start < end:
            if inside := text[max(begin, runs[at].start) : min(end, runs[at].start + len(runs[at].text))]:
                parts.append((at, inside, runs[at].voice))
            at += 1
        yield parts


def _word(parts: Sequence[tuple[int, str, Voice]], advances: Advances, usual: float) -> Word:
    """Measure a word; the smaller letters of a long address never make a line higher."""
    whole, reach = 0.0, list[Part]()
    for run, text, voice in parts:
        extent = advances.extent(text, voice)
        whole += extent.width * voice.size
        if voice.size == usual:
            reach.append(Part(run, extent.above * voice.size, extent.below * voice.size))
    _run, last, voice = parts[-1]
    bare = last.rstrip(" ")
    shorter = advances.extent(bare, voice) if bare else Extent(0.0, 0.0, 0.0)
    return Word(whole, whole - (advances.extent(last, voice).width - shorter.width) * voice.size, tuple(reach))
