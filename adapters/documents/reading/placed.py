"""Words where they stand on a page, in points, y growing upwards, as in PDF."""

import itertools
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

BACKWARDS = re.compile("[\u0590-\u08ff\ufb1d-\ufefc]")
WIDE = 0.8  # em: wider than the space between two words
BULLETS = frozenset("•◦▪▫■□●○◆◇‣⁃∙·►▶▸➢➤✓✔❖★☆")
MARKS = BULLETS | {"-", "–"}


@dataclass(frozen=True, slots=True)
class Block:
    """The paragraph that words are of as the file itself says, by its number on the page; `level`: how deep a heading (0: none).

    `item` is the number of the item of a list that it stands in (0 for none). `bare`: the item begins here and nothing is drawn
    before it. `label`: the words are what is drawn before an item.
    """

    number: int = 0
    level: int = 0
    item: int = 0
    bare: bool = False
    label: bool = False


class Said(NamedTuple):
    """What a box of a page says as the file tells, and its place in the order of reading."""

    place: int
    text: str


@dataclass(frozen=True, slots=True)
class Word:
    """A word: where it starts and ends, its baseline, its size (1 em), and its place in the file's own order."""

    text: str
    left: float
    right: float
    base: float
    size: float
    place: int = 0
    style: str = ""
    hyphen: bool = False  # cut by a hyphen at the end of a line; `text` has none
    block: Block | None = None  # none where the file has no structure
    low: float | None = None  # the baseline of its last row, where an address goes over several
    letters: tuple[tuple[str, float, float], ...] = ()  # each with its edges, on pages with words from right to left
    said: tuple[Said, ...] = ()  # the boxes that it is drawn in, on pages of ours with words from right to left
    aside: bool = False  # stands in a narrow column beside the text
    doubt: bool = False  # nobody but the person knows whether it reads so


Row = list[Word]


def look(row: Row) -> tuple[str, int]:
    """How a row is set: the font, which tells bold from regular, and its size."""
    return row[0].style, round(row[0].size)


def is_right_to_left(word: Word) -> bool:
    """Whether a word is written from right to left."""
    return not word.text.isascii() and BACKWARDS.search(word.text) is not None


def text_of(words: Iterable[Word]) -> str:
    """The words of a row, or of a part of it, with a space between them."""
    return " ".join(word.text for word in words)


def gaps(words: Sequence[Word]) -> list[float]:
    """How far the words of a row stand apart, whichever way it runs."""
    return [max(word.left - before.right, before.left - word.right) for before, word in itertools.pairwise(words)]


def first_cell(row: Row) -> int:
    """How many words stand before the first wide gap of a row; 0 when there is none."""
    return next((index for index, gap in enumerate(gaps(row), 1) if gap > WIDE * row[index].size), 0)


def last_cell(row: Row) -> int:
    """Where the words after the last very wide gap of a row begin; 0 when there is none."""
    return next((index for index, gap in reversed(list(enumerate(gaps(row), 1))) if gap > 2 * WIDE * row[index].size), 0)
