"""From the rows of a region to lines of text, as a person would copy them."""

import itertools
import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace
from statistics import median
from typing import NamedTuple

from adapters.documents.reading.bidi import is_backwards, ordered
from adapters.documents.reading.boxed import boxed
from adapters.documents.reading.centred import with_dates_on_top
from adapters.documents.reading.margin import with_headings
from adapters.documents.reading.placed import (
    BULLETS,
    MARKS,
    WIDE,
    Block,
    Row,
    Word,
    first_cell,
    gaps,
    is_right_to_left,
    last_cell,
    look,
    text_of,
)
from adapters.documents.reading.wrapped import head_goes_on, item_goes_on, with_dates_behind
from core.resume import places, roles
from core.resume.headings import is_title, known
from core.resume.meta import is_dates
from core.resume.names import is_name
from core.resume.unspaced import between
from core.resume.wrapping import OPEN_END

FULL = 35  # characters: a line that is broken because it is full is not shorter
SPACE = 0.2  # em: the space between two words
TITLE = 26  # characters: a heading that fills a longer line is seldom wrapped, and an employer may stand below it
TEXT = 45  # characters: longer lines are text
LEADING = 1.6  # em: rows of one title are no farther apart
LOOSER = 1.05  # nor farther than the closest lines of the region, but for so much
DISPLAY = 1.3  # times the usual size: a name
NAME = 5  # words
TIGHT = 0.9  # em: rows that are nearer than this share a line
TOUCHING = 0.1  # em: pieces of one word, in lines that PDFium takes apart
SHORT = 30  # characters: dates, a place, a duration
LABEL = 4  # words: "12 May 2020 –"
SAME = 2  # points
APART = 1.1 * WIDE  # em: how far the end of a label at least stands from the text beside it
LABEL_WIDTH = 40  # points: labels may be set flush right
DASHES = ("–", "-", "—")
DASH = re.compile("[–—]")
YEAR = re.compile(r"\d{4}(?!\d)")
HANGING = 12  # points: how far a bullet stands in
OPEN = re.compile(r"\w[-‐/]$")  # a compound or an address that goes on in the next line

KeepsHyphen = Callable[[str, str], bool]


class Room(NamedTuple):
    """What the lines of a region have: its left and right edge, how most are set, and the least pitch in ems."""

    left: float
    right: float
    usual: tuple[str, int]
    pitch: float


class Print(NamedTuple):
    """Where the last row of a line begins and ends, how much room its region has behind it, and how its words are set."""

    left: float = 0.0
    right: float = 0.0
    slack: float = 0.0
    look: tuple[str, int] = ("", 0)


class Line(NamedTuple):
    """A line of text, how deep a heading it is (0 for none), its role at the edge of a page, and how it is set.

    `edge`: "running" where it is a head or foot that stands on another page too, "foot" where it is set apart at the very end.
    `aside`: it stands in a narrow column beside the text. `doubts`: words of it that may read otherwise.
    """

    text: str
    level: int = 0
    edge: str = ""
    look: tuple[str, int] = ("", 0)
    aside: bool = False
    doubts: tuple[str, ...] = ()
    print: Print = Print()


def lines(region: Sequence[Row], keeps_hyphen: KeepsHyphen) -> list[Line]:
    """The text of a region, one visual line each, with an empty line where the gap between two lines is large.

    Lines of what the file says is one paragraph are one, where they were only broken because they were full; a heading that it
    names has an empty line before it. A word cut at a line's end is made whole on the upper line; `keeps_hyphen` decides whether
    its hyphen is part of it.
    """
    table = with_dates_behind(_with_margins(with_headings(_with_labels(with_dates_on_top([list(row) for row in region])))))
    pitches = [above[0].base - below[0].base for above, below in itertools.pairwise(table)]
    usual = median(pitches) if pitches else 0.0
    edge = max((word.right for row in table for word in row), default=0.0)
    room = Room(
        min((row[0].left for row in table), default=0.0),
        edge,
        Counter(map(look, table)).most_common(1)[0][0] if table else ("", 0),
        _tightest(table),
    )
    blocks, boxes, kinds = list(map(_block, table)), boxed(table), [known(text_of(row)) for row in table]
    backwards = is_backwards([word for row in table for word in row])
    written: list[Line] = []
    cut = False
    for index, row in enumerate(table):
        words = ordered(row, backwards=backwards) if any(map(is_right_to_left, row)) else _years_in_order(row, table)
        doubts = tuple(word.text for word in words if word.doubt)
        goes_on = words[-1].hyphen
        in_boxes = bool(index and boxes[index - 1] and boxes[index])
        runs_on = (bool(index) and not in_boxes) and (
            _runs_on(table[index - 1], row, edge)
            or _wraps(table, index, room)
            or head_goes_on(table, index, edge)
            or item_goes_on(table, kinds, index, edge)
        )
        if cut and written:
            rest = words[0].text
            words = words[1:]
            _add(written, ("-" if keeps_hyphen(written[-1].text.split()[-1], rest) else "") + rest)
        elif index and not runs_on and (_is_apart(table, index, usual) or (blocks[index].level and written[-1].text)):
            written.append(Line(""))
        if words and runs_on:
            _add(
                written,
                ("" if OPEN.search(written[-1].text) else between(written[-1].text, words[0].text)) + _line(words, boxes[index]),
            )
        elif words:
            begins = _begins(words, blocks[index], blocks[index - 1] if index else None)
            written.append(
                Line(
                    ("• " if begins else "") + _line(words, boxes[index]), blocks[index].level, look=look(row), aside=row[0].aside
                )
            )
        written[-1] = written[-1]._replace(doubts=(*written[-1].doubts, *doubts), print=_print(row, edge))
        cut = goes_on
    if cut and written:
        _add(written, "-")
    return written


def _print(row: Row, edge: float) -> Print:
    first = next((word for word in row if word.text not in MARKS), row[0])
    return Print(first.left, row[-1].right, edge - row[-1].right, look([first]))


def _add(written: list[Line], text: str) -> None:
    written[-1] = written[-1]._replace(text=written[-1].text + text)


def _is_apart(table: Sequence[Row], index: int, usual: float) -> bool:
    """Whether the gap above a row is larger than between the lines of a paragraph."""
    row, above = table[index], table[index - 1]
    if _is_dated_beside(above, row):
        return True
    low = min(word.base if word.low is None else word.low for word in above)
    return low - row[0].base > max(1.25 * usual, 1.7 * min(row[0].size, above[0].size))


def _is_dated_beside(above: Row, row: Row) -> bool:
    """Whether a row begins with its dates in a column that the row above leaves empty, as the first row of an entry does."""
    size = first_cell(row)
    return bool(size) and above[0].left > row[size - 1].right and is_dates(text_of(row[:size]))


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


def _wraps(table: Sequence[Row], index: int, room: Room) -> bool:
    """Whether a title or a name goes on in the next row, because its next word had no room in a narrow column.

    Rows in the look of a heading, right below each other, are one; and so are those of which the upper ends in a word that needs
    another: "University of". A single word in the largest letters is a given name. Nothing goes on in another block.
    """
    above, row = table[index - 1], table[index]
    pitch, length = above[0].base - row[0].base, sum(len(word.text) + 1 for word in above)
    if look(above) != look(row) or above[-1].hyphen or any(map(_is_no_words, (above, row))) or length > TEXT:
        return False
    if _block(above).number != _block(row).number or known(text_of(above)):
        return False
    if pitch <= LEADING * row[0].size and _is_name_over_rows(table, index):
        return True
    bold = row[0].style != room.usual[0] and row[0].size >= room.usual[1] - 0.5
    if pitch > (LOOSER * room.pitch if bold else LEADING) * row[0].size:
        return False
    if row[0].size > DISPLAY * room.usual[1] and len(above) == 1:
        return True
    start = above[0].left if abs(above[0].left - row[0].left) <= SAME else room.left
    full = above[-1].right - above[0].left + SPACE * row[0].size + row[0].right - row[0].left > room.right - start
    linked = above[-1].text.isalpha() and bool(OPEN_END.search(above[-1].text))
    titled = bold and (length <= TITLE or row[0].text[:1].islower())
    headed = row[0].size >= room.usual[1] - 0.5 and known(text_of((*above, *row)))
    return full and bool(titled or linked or headed)


def _is_name_over_rows(table: Sequence[Row], index: int) -> bool:
    """Whether a row goes on with the name above it: both in the largest letters of the region, and together a name."""
    row, size = table[index], table[index][0].size
    start = index
    while start and look(table[start - 1]) == look(row):
        start -= 1
    largest = all(one[0].size <= size + 0.5 for one in table) and any(one[0].size * DISPLAY < size for one in table)
    text, whole = (" ".join(word.text for one in rows for word in one) for rows in ([row], table[start : index + 1]))
    alone = is_title(text) or known(text) or places.is_place(text) or roles.is_role(text)
    return largest and not alone and len(whole.split()) <= NAME and is_name(whole)


def _is_no_words(row: Row) -> bool:
    """Whether a row is an item, or in cells, or written from right to left: none of these is wrapped here."""
    return row[0].text in MARKS or bool(first_cell(row)) or any(map(is_right_to_left, row))


def _tightest(table: Sequence[Row]) -> float:
    """The least pitch of lines that are set alike, in ems."""
    pitches = (
        (above[0].base - row[0].base) / row[0].size for above, row in itertools.pairwise(table) if look(above) == look(row)
    )
    return min((pitch for pitch in pitches if pitch > TIGHT), default=0.0)


def _line(words: Sequence[Word], box: float) -> str:
    """The words as text: a tab where the gap is wider than the spaces between words, except after a bullet or an icon.

    `box`: how far two words stand apart at least that are in two boxes; 0 where there are none.
    """
    apart = gaps(words)
    least = min(apart, default=0.0)
    backwards = any(map(is_right_to_left, words))
    text = words[0].text
    for gap, before, word in zip(apart, words, words[1:], strict=False):
        wide = WIDE * word.size
        set_apart = 0 < box <= gap or gap > (max(wide, 2 * least) if least < wide else wide)
        far = set_apart and (len(before.text) > 1 or before.text.isalnum())
        mark = backwards and abs(gap) < TOUCHING * word.size and not any(char.isalnum() for char in word.text)
        joint = "" if mark else "\t" if far else " "
        text += joint + word.text
    return text


def _with_labels(table: list[Row]) -> list[Row]:
    """Labels in the left margin made whole: "June 2020 –" over "Present", and a heading in capitals over several rows."""
    index = 0
    while index + 1 < len(table):
        row = table[index]
        size = first_cell(row)
        label = _whole_label(table, index, size or _dash(row))
        if size and not label and _is_capital(row[:size]) and not _is_dated(row, size):
            heading = [*row[:size], *_more_capitals(table, index + 1, row[:size])]
            table[index] = row[size:]
            table.insert(index, heading)
            index += 1
        index += 1
    return [row for row in table if row]


def _is_dated(row: Row, size: int) -> bool:
    """Whether the first cell of a row is a name with its dates at the right, as short ones have: "REED COLLEGE <tab> 2010"."""
    name, rest = (text_of(words) for words in (row[:size], row[size:]))
    return is_dates(rest) and not known(name)


def _dash(row: Row) -> int:
    """How many words of a row end in its first dash, where a gap parts them from the rest."""
    dash = next((at for at, word in enumerate(row[:-1], 1) if word.text.endswith(DASHES)), 0)
    return dash if 1 < dash <= LABEL and _parts(row, dash) else 0


def _whole_label(table: list[Row], index: int, size: int) -> bool:
    """Take the rest of a date in the left margin out of the rows below, and put it behind the date; whether there was any."""
    row = table[index]
    label, found = row[:size], False
    for at in range(index + 1, min(len(table), index + LABEL) if label else 0):
        rest = _rest_of_label(label, table[at], row[size].left)
        if not rest:
            break
        end = min(label[-1].right, row[size].left - APART * row[size].size)
        behind = [replace(word, left=end, right=end) for word in table[at][:rest]]
        label, table[at], found = [*label, *behind], table[at][rest:], True
    table[index] = [*label, *row[size:]]
    return found


def _rest_of_label(label: Row, below: Row, edge: float) -> int:
    """How many words of the lower row go on with a date, the text beside both standing under each other."""
    last = label[-1]
    size = next((at for at, word in enumerate(below) if word.left >= edge - SAME), len(below))
    under = abs(label[0].left - below[0].left) <= LABEL_WIDTH or abs(last.right - below[size - 1].right) <= SAME
    near = last.base - below[0].base <= LEADING * last.size and under
    stands = 0 < size <= LABEL and (size == len(below) or (below[size].left <= edge + HANGING and _parts(below, size)))
    date = text_of(label)
    return size if near and stands and _goes_on(date, text_of(below[:size])) else 0


def _goes_on(date: str, rest: str) -> bool:
    """Whether a date goes on: "January" in "2019 –", "2019 –" in "Present", "June 2014" in "– May", "2014 – May" in "2018"."""
    _start, dash, end = DASH.sub("-", date).rpartition("-")
    if rest.startswith(DASHES) or (dash and not end.strip()):
        return bool(dash) or YEAR.search(date) is not None
    if end.strip() and not is_dates(date) and is_dates(f"{date} {rest}"):
        return True
    return YEAR.match(rest) is not None and not any(map(str.isdigit, end)) and (bool(dash) or "-" in DASH.sub("-", rest))


def _parts(row: Row, index: int) -> bool:
    """Whether the gap before a word is wider than the other gaps around it."""
    return row[index].left - row[index - 1].right > 0.4 * row[index].size


def _more_capitals(table: list[Row], index: int, label: Row) -> Row:
    """The rest of a heading in capitals, taken out of the rows right below it."""
    taken: Row = []
    last = label[0]
    while index < len(table):
        row = table[index]
        cell = row[: first_cell(row) or len(row)]
        near = last.base - row[0].base < 1.6 * last.size and abs(cell[0].left - last.left) <= SAME
        if not (near and _is_capital(cell) and cell[0].style == last.style):
            break
        taken += cell
        last = cell[0]
        table[index] = row[len(cell) :]
        index += 1
    return taken


def _is_capital(words: Row) -> bool:
    text = text_of(words)
    letters = max(len(word.text) for word in words) > 4  # noqa: PLR2004 - longer than "USA,"
    return letters and text.isupper() and not any(char.isdigit() for char in text) and words[0].text not in BULLETS


def _with_margins(table: list[Row]) -> list[Row]:
    """Dates under a place in the right margin, beside the text of an entry: they belong to the entry's first row."""
    first: Row | None = None
    for index, row in enumerate(table):
        start = last_cell(row)
        margin = row[start:] if start and sum(len(word.text) + 1 for word in row[start:]) <= SHORT else []
        if not margin:
            first = None
        elif not (row[0].text in MARKS or row[0].text[:1].islower()):
            first = row
        elif first and abs(first[-1].right - margin[-1].right) <= SAME:
            first += margin
            table[index] = row[:start]
    return table


def _years_in_order(row: Row, table: Sequence[Row]) -> Row:
    """A row that is two years among rows from right to left: the earlier one stands at the right there, and comes first."""
    years = _YEARS.fullmatch(text_of(row))
    if years is None or years["first"] <= years["second"] or not any(is_right_to_left(word) for one in table for word in one):
        return row
    return row[::-1]


_YEARS = re.compile(r"(?:\d\d?[./])?(?P<first>(?:19|20)\d\d) [-–—] (?:\d\d?[./])?(?P<second>(?:19|20)\d\d)")
