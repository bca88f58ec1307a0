"""From the rows of a region to lines of text, as a person would copy them."""

import itertools
import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from statistics import median
from typing import NamedTuple

from adapters.documents.reading.layout import BULLETS, Block, Row, Word, is_right_to_left

WIDE = 0.8  # em: wider than the space between two words
FULL = 35  # characters: a line that is broken because it is full is not shorter
SPACE = 0.2  # em: the space between two words
TOUCHING = 0.1  # em: pieces of one word, in lines that PDFium takes apart
SHORT = 30  # characters: dates, a place, a duration
LABEL = 4  # words: "12 May 2020 –"
SAME = 2  # points
LABEL_WIDTH = 40  # points: labels may be set flush right
MARKS = BULLETS | {"-", "–"}
DASHES = ("–", "-", "—")
OPEN = re.compile(r"\w[-‐/]$")  # a compound or an address that goes on in the next line

KeepsHyphen = Callable[[str, str], bool]


class Line(NamedTuple):
    """A line of text, and how deep a heading the file says it is (0 for none)."""

    text: str
    level: int = 0


def lines(region: Sequence[Row], keeps_hyphen: KeepsHyphen) -> list[Line]:
    """The text of a region, one visual line each, with an empty line where the gap between two lines is large.

    Lines of what the file says is one paragraph are one, where they were only broken because they were full; a heading that it
    names has an empty line before it. A word cut at a line's end is made whole on the upper line; `keeps_hyphen` decides whether
    its hyphen is part of it.
    """
    table = _with_margins(_with_labels([list(row) for row in region]))
    pitches = [above[0].base - below[0].base for above, below in itertools.pairwise(table)]
    usual = median(pitches) if pitches else 0.0
    edge = max((word.right for row in table for word in row), default=0.0)
    blocks = list(map(_block, table))
    written: list[Line] = []
    cut = False
    for index, row in enumerate(table):
        words = _right_to_left_order(row) if any(map(is_right_to_left, row)) else row
        runs_on = bool(index) and _runs_on(table[index - 1], row, edge)
        if cut and written:
            rest = words[0].text
            words = words[1:]
            _add(written, ("-" if keeps_hyphen(written[-1].text.split()[-1], rest) else "") + rest)
        elif index and not runs_on and (_is_apart(table, index, usual) or (blocks[index].level and written[-1].text)):
            written.append(Line(""))
        if words and runs_on:
            _add(written, ("" if OPEN.search(written[-1].text) else " ") + _line(words))
        elif words:
            begins = _begins(words, blocks[index], blocks[index - 1] if index else None)
            written.append(Line(("• " if begins else "") + _line(words), blocks[index].level))
        cut = bool(words) and words[-1].hyphen
    return written


def _add(written: list[Line], text: str) -> None:
    written[-1] = written[-1]._replace(text=written[-1].text + text)


def _is_apart(table: Sequence[Row], index: int, usual: float) -> bool:
    """Whether the gap above a row is larger than between the lines of a paragraph."""
    row, above = table[index], table[index - 1]
    return above[0].base - row[0].base > max(1.25 * usual, 1.7 * min(row[0].size, above[0].size))


def _block(row: Row) -> Block:
    """The block that all words of a row are of, leaving aside what is drawn before an item; none where they differ."""
    found = {word.block for word in row if not (word.block and word.block.label)}
    return (found.pop() if len(found) == 1 else None) or Block()


def _begins(row: Row, block: Block, above: Block | None) -> bool:
    """Whether an item begins with a row and nothing is drawn before it; at the top of a page it may only go on."""
    if not block.bare or row[0].text in MARKS:
        return False
    return block.item != above.item if above else not row[0].text[:1].islower()


def _runs_on(above: Row, row: Row, edge: float) -> bool:
    """Whether a row goes on with the paragraph above, which was only broken because its line was full."""
    block = _block(row)
    if not block.number or block.number != _block(above).number or any(map(is_right_to_left, (*above, *row))):
        return False
    if sum(len(word.text) + 1 for word in above) < FULL:
        return False
    return above[-1].right + SPACE * row[0].size + row[0].right - row[0].left > edge


def _line(words: Sequence[Word]) -> str:
    """The words as text: a tab where the gap is wider than the spaces between words, except after a bullet or an icon."""
    gaps = _gaps(words)
    least = min(gaps, default=0.0)
    backwards = any(map(is_right_to_left, words))
    text = words[0].text
    for gap, before, word in zip(gaps, words, words[1:], strict=False):
        wide = WIDE * word.size
        far = gap > (max(wide, 2 * least) if least < wide else wide) and (len(before.text) > 1 or before.text.isalnum())
        mark = backwards and abs(gap) < TOUCHING * word.size and not any(char.isalnum() for char in word.text)
        joint = "" if mark else "\t" if far else " "
        text += joint + word.text
    return text


def _gaps(words: Sequence[Word]) -> list[float]:
    return [max(word.left - before.right, before.left - word.right) for before, word in itertools.pairwise(words)]


def _first_cell(row: Row) -> int:
    """How many words stand before the first wide gap of a row; 0 when there is none."""
    return next((index for index, gap in enumerate(_gaps(row), 1) if gap > WIDE * row[index].size), 0)


def _last_cell(row: Row) -> int:
    """Where the words after the last very wide gap of a row begin; 0 when there is none."""
    return next((index for index, gap in reversed(list(enumerate(_gaps(row), 1))) if gap > 2 * WIDE * row[index].size), 0)


def _with_labels(table: list[Row]) -> list[Row]:
    """Labels in the left margin made whole: "June 2020 –" over "Present", and a heading in capitals over several rows."""
    index = 0
    while index + 1 < len(table):
        row, below = table[index], table[index + 1]
        size = _first_cell(row)
        if rest := _rest_of_label(row, below):
            dash = next(at for at, word in enumerate(row, 1) if word.text.endswith(DASHES))
            table[index], table[index + 1] = [*row[:dash], *below[:rest], *row[dash:]], below[rest:]
        elif size and _is_capital(row[:size]):
            heading = [*row[:size], *_more_capitals(table, index + 1, row[:size])]
            table[index] = row[size:]
            table.insert(index, heading)
            index += 1
        index += 1
    return [row for row in table if row]


def _rest_of_label(row: Row, below: Row) -> int:
    """How many words of the lower row end a label that ends in a dash above, both columns standing under each other."""
    dash = next((at for at, word in enumerate(row[:-1], 1) if word.text.endswith(DASHES)), 0)
    if not 1 < dash <= LABEL or abs(row[0].left - below[0].left) > LABEL_WIDTH or not _parts(row, dash):
        return 0
    return next(
        (at for at in range(1, min(LABEL, len(below))) if abs(below[at].left - row[dash].left) <= SAME and _parts(below, at)), 0
    )


def _parts(row: Row, index: int) -> bool:
    """Whether the gap before a word is wider than the other gaps around it."""
    return row[index].left - row[index - 1].right > 0.4 * row[index].size


def _more_capitals(table: list[Row], index: int, label: Row) -> Row:
    """The rest of a heading in capitals, taken out of the rows right below it."""
    taken: Row = []
    last = label[0]
    while index < len(table):
        row = table[index]
        cell = row[: _first_cell(row) or len(row)]
        near = last.base - row[0].base < 1.6 * last.size and abs(cell[0].left - last.left) <= SAME
        if not (near and _is_capital(cell) and cell[0].style == last.style):
            break
        taken += cell
        last = cell[0]
        table[index] = row[len(cell) :]
        index += 1
    return taken


def _is_capital(words: Row) -> bool:
    text = " ".join(word.text for word in words)
    letters = max(len(word.text) for word in words) > 4  # noqa: PLR2004 - longer than "USA,"
    return letters and text.isupper() and not any(char.isdigit() for char in text) and words[0].text not in BULLETS


def _with_margins(table: list[Row]) -> list[Row]:
    """Dates under a place in the right margin, beside the text of an entry: they belong to the entry's first row."""
    first: Row | None = None
    for index, row in enumerate(table):
        start = _last_cell(row)
        margin = row[start:] if start and sum(len(word.text) + 1 for word in row[start:]) <= SHORT else []
        if not margin:
            first = None
        elif not (row[0].text in MARKS or row[0].text[:1].islower()):
            first = row
        elif first and abs(first[-1].right - margin[-1].right) <= SAME:
            first += margin
            table[index] = row[:start]
    return table


def _right_to_left_order(row: Row) -> Row:
    """Words from right to left, with the runs of left-to-right words among them turned back and their pieces joined."""
    ordered: Row = []
    run: Row = []
    for word in reversed(row):
        letters = any(char.isalpha() for char in word.text)
        near = not run or run[0].left - word.right < WIDE * word.size
        if not near:
            ordered += _joined(run)
            run = []
        if (letters and not is_right_to_left(word)) or (run and not letters and _touches(word, run[0])):
            run.insert(0, word)
        else:
            ordered += [*_joined(run), word]
            run = []
    return [*ordered, *_joined(run)]


def _joined(run: Row) -> Row:
    joined: Row = []
    for word in run:
        if joined and _touches(joined[-1], word):
            joined[-1] = replace(joined[-1], text=joined[-1].text + word.text, right=word.right)
        else:
            joined.append(word)
    return joined


def _touches(left: Word, right: Word) -> bool:
    return right.left - left.right < TOUCHING * right.size
