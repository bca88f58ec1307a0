"""Rows with words from right to left, put into the order in which they are said, from where their letters stand.

Files keep such rows as they look or as they are said, and PDFium guesses. The page itself does not lie: this turns the Unicode
Bidirectional Algorithm (UAX 9) round for what resumes have: Latin words, numbers, dates and brackets among the others.
"""

import itertools
import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from adapters.documents.reading.placed import BULLETS, Row, Word
from adapters.documents.reading.said import row_as_said

WIDE = 0.8  # em: wider than the space between two words
TOUCHING = 0.1  # em: no space
MAINLY = 0.25  # the share of letters from right to left from which a text is written so
SEPARATORS = frozenset(".,:/-+")  # between digits they are of the number
GROUPED = frozenset("()-.")  # between the groups of digits of one number
LONG = 7  # digits: from here on groups of them are one number, that of a telephone
BEFORE, BEHIND = frozenset("$€£₪¥#+"), frozenset("%‰°$€£₪¥+")  # the number, as it stands on the page
PAIR = 2
GROUP = re.compile(r"\+?\d{1,6}(?:[-.]\d{1,4})*\+?")
THOUSANDS = re.compile(r"[1-9]\d{0,2}(?: \d{3})+")
DATED = re.compile(r"(?:\d\d?[./-]){0,2}(?:19|20)\d\d")
YEARS = re.compile(
    r"(?<![\d/.])(?P<first>(?:\d\d?[./])?(?P<one>(?:19|20)\d\d))(?P<dash> ?[-–—] ?)"
    r"(?P<second>(?:\d\d?[./])?(?P<two>(?:19|20)\d\d))(?!\d)"
)


class Item(NamedTuple):
    """A piece of a row: a run of letters from right to left (kind R), or one other letter (L), digit (D) or sign (N)."""

    text: str
    left: float
    right: float
    kind: str
    word: int = 0  # the place of its word: two words are two, however close they stand


def is_backwards(words: Sequence[Word]) -> bool:
    """Whether a text is written from right to left as a whole, whatever Latin words are in it."""
    letters = [letter for word in words for letter in word.text if letter.isalpha()]
    return sum(_kind(letter) == "R" for letter in letters) >= MAINLY * len(letters)


def ordered(row: Row, *, backwards: bool) -> Row:
    """The cells of a row in reading order, each one word; a bullet before them stands by itself."""
    bullets = [word for word in row if word.text in BULLETS]
    rest = [word for word in row if word.text not in BULLETS]
    if told := row_as_said(rest):
        return [*bullets, *told]
    rest = _vowelled(rest)
    cells = [_said(cell, backwards=backwards) for cell in _cells(rest)]
    return [*bullets, *(reversed(cells) if backwards else cells)]


def _vowelled(row: Row) -> Row:
    """The row with vowel signs that a file draws by themselves in the words above or below which they stand."""
    found = [word for word in row if not _is_vowel(word)]
    for sign in (word for word in row if _is_vowel(word)):
        middle = (sign.left + sign.right) / 2
        over = next((at for at, word in enumerate(found) if word.left <= middle <= word.right and word.letters), None)
        if over is None or "".join(letter[0] for letter in found[over].letters) != found[over].text:
            found = sorted((*found, sign), key=lambda word: word.left)
            continue
        letters = list(found[over].letters)
        under = min(range(len(letters)), key=lambda at: abs(middle - (letters[at][1] + letters[at][2]) / 2))
        letters[under + 1 : under + 1] = [(sign.text, *letters[under][1:])]
        found[over] = replace(found[over], text="".join(letter[0] for letter in letters), letters=tuple(letters))
    return found


def _is_vowel(word: Word) -> bool:
    return all(unicodedata.bidirectional(letter) == "NSM" for letter in word.text)


def _cells(row: Row) -> Iterator[Row]:
    gaps = [after.left - before.right for before, after in itertools.pairwise(row)]
    least = min((gap for gap, word in zip(gaps, row, strict=False) if gap > TOUCHING * word.size), default=0.0)
    start = 0
    for at, gap in enumerate(gaps, 1):
        wide = WIDE * row[at].size
        if gap > (max(wide, 2 * least) if least < wide else wide):
            yield row[start:at]
            start = at
    if row:
        yield row[start:]


def _said(cell: Row, *, backwards: bool) -> Word:
    size = max(word.size for word in cell)
    items = _numbered(sorted((item for word in cell for item in _items(word)), key=lambda item: item.left + item.right), size)
    units = list(_units(items, size) if backwards else _among_latin(items, size))
    text = _text(units[::-1] if backwards else units, size)
    return replace(cell[0], text=_in_order(text), right=max(word.right for word in cell), left=min(word.left for word in cell))


def _items(word: Word) -> Iterator[Item]:
    if "".join(letter[0] for letter in word.letters) != word.text:
        kinds = {_kind(letter) for letter in word.text}
        yield Item(word.text, word.left, word.right, next((kind for kind in "RLD" if kind in kinds), "N"), word.place)
        return
    for right_to_left, run in itertools.groupby(word.letters, key=lambda letter: _kind(letter[0]) == "R"):
        group = list(run)
        if right_to_left:
            text = "".join(letter[0] for letter in group)
            yield Item(text, min(letter[1] for letter in group), max(letter[2] for letter in group), "R", word.place)
        else:
            yield from (Item(text, left, right, _kind(text), word.place) for text, left, right in group)


def _kind(letter: str) -> str:
    kind = unicodedata.bidirectional(letter[:1])
    return "R" if kind in {"R", "AL", "NSM", "BN"} else "D" if kind in {"EN", "AN"} else "L" if kind == "L" else "N"


def _numbered(items: Sequence[Item], size: float) -> list[Item]:
    """The items with the signs of a number as part of it."""
    found = list(items)
    for at, item in enumerate(found):
        before, after = found[at - 1] if at else None, found[at + 1] if at + 1 < len(found) else None
        left = before is not None and before.kind == "D" and _touch(before, item, size)
        right = after is not None and after.kind == "D" and _touch(item, after, size)
        signed = (left and right and item.text in SEPARATORS) or (left and item.text in BEHIND) or (right and item.text in BEFORE)
        if item.kind == "N" and signed:
            found[at] = item._replace(kind="D")
    return found


def _touch(one: Item, other: Item, size: float) -> bool:
    apart = one.kind == other.kind == "R" and one.word != other.word
    return other.left - one.right < TOUCHING * size and not apart


def _units(items: Sequence[Item], size: float) -> Iterator[list[Item]]:
    """What keeps its order from left to right: Latin words with what stands between and numbers behind them, or one number."""
    for right_to_left, run in itertools.groupby(items, key=lambda item: item.kind == "R"):
        stretch = list(run)
        latin = [at for at, item in enumerate(stretch) if item.kind == "L"]
        if right_to_left or not latin:
            yield from ([item] for item in stretch) if right_to_left else _numbers(stretch, size)
            continue
        start = latin[0]
        while start and stretch[start - 1].kind == "D" and _touch(stretch[start - 1], stretch[start], size):
            start -= 1
        end = _closed(stretch, start, max(at for at, item in enumerate(stretch) if item.kind in "LD") + 1)
        yield from _numbers(stretch[:start], size)
        yield stretch[start:end]
        yield from _numbers(stretch[end:], size)


def _closed(stretch: list[Item], start: int, end: int) -> int:
    """Where Latin words end with the bracket that closes among them; brackets there open and close in turn."""
    for opening, closing in ("()", "[]"):
        places = [at for at in range(start, end) if stretch[at].text in {opening, closing}]
        if len(places) % 2 and end < len(stretch) and stretch[end].text in {opening, closing}:
            places.append(end)
            end += 1
        depths = [*itertools.accumulate(1 if stretch[at].text == opening else -1 for at in places)]
        if len(places) % 2 == 0 and places and (min(depths) < 0 or depths[-1]):
            for number, at in enumerate(places):
                stretch[at] = stretch[at]._replace(text=closing if number % 2 else opening)
    return end


def _numbers(items: Sequence[Item], size: float) -> Iterator[list[Item]]:
    """Numbers and signs by themselves, from left to right; groups of digits that are one number stay together."""
    units = list(_single(items, size))
    for grouped, run in itertools.groupby(units, key=lambda unit: unit[0].kind == "D" or unit[0].text in GROUPED):
        group = list(run)
        start = next((at for at, unit in enumerate(group) if unit[0].kind == "D"), len(group))
        end = next((len(group) - at for at, unit in enumerate(reversed(group)) if unit[0].kind == "D"), start)
        if not (grouped and _is_one(["".join(item.text for item in unit) for unit in group[start:end] if unit[0].kind == "D"])):
            yield from group
            continue
        brackets = sum(unit[0].text in {"(", ")"} for unit in group[start:end])
        start -= bool(brackets % 2 and start and group[start - 1][0].text in {"(", ")"})
        number = [item for unit in group[start:end] for item in unit]
        _closed(number, 0, len(number))
        yield from (*group[:start], number, *group[end:])


def _is_one(groups: Sequence[str]) -> bool:
    """Whether groups of digits, from left to right, are one number as they stand: a telephone's, or one with its thousands apart.

    Where a file does not say how it runs, the groups of a telephone are turned on the page: its "+" or its 0 stands at the end.
    """
    if len(groups) < PAIR or not all(GROUP.fullmatch(group) for group in groups):
        return False
    first, last = groups[0], groups[-1]
    if first.startswith("+") or THOUSANDS.fullmatch(" ".join(groups)):
        return True
    nought = int(last[0] == "0") > int(first[0] == "0") and len(last) <= len(first)
    digits = sum(letter.isdigit() for group in groups for letter in group)
    return digits >= LONG and not nought and not any(DATED.fullmatch(group) or "+" in group for group in groups)


def _single(items: Sequence[Item], size: float) -> Iterator[list[Item]]:
    unit: list[Item] = []
    for item in items:
        if unit and not (unit[-1].kind == item.kind == "D" and _touch(unit[-1], item, size)):
            yield unit
            unit = []
        unit.append(item)
    if unit:
        yield unit


def _among_latin(items: Sequence[Item], size: float) -> Iterator[list[Item]]:
    """The units of a row of Latin text: only the runs of words from right to left in it are turned."""
    places = [at for at, item in enumerate(items) if item.kind == "R"]
    start = 0
    for at, item in enumerate(items):
        if item.kind == "R" and at >= start:
            end = at
            while (later := next((place for place in places if place > end), -1)) > 0 and all(
                between.kind == "N" for between in items[end + 1 : later]
            ):
                end = later
            yield from ([one] for one in items[start:at])
            run = items[at : end + 1]
            said = _text(list(_units(run, size))[::-1], size)
            yield [Item(said, run[0].left, run[-1].right, "R")]
            start = end + 1
    yield from ([one] for one in items[start:])


def _text(units: Sequence[Sequence[Item]], size: float) -> str:
    """The units one after another, with a space where one stands between them on the page; brackets looking the right way."""
    text, last = "", None
    for unit in map(list, _bracketed(units)):
        if last is not None:
            left, right = (unit, last) if unit[0].left < last[0].left else (last, unit)
            text += "" if _touch(left[-1], right[0], size) else " "
        text += _left_to_right(unit, size)
        last = unit
    return text


def _bracketed(units: Sequence[Sequence[Item]]) -> list[Sequence[Item]]:
    """The units with the brackets among them opened and closed in turn: files and PDFium turn them round, or only some."""
    found = list(units)
    for opening, closing in ("()", "[]"):
        places = [at for at, unit in enumerate(found) if len(unit) == 1 and unit[0].text in {opening, closing}]
        for number, at in enumerate(places if len(places) % 2 == 0 else ()):
            found[at] = [found[at][0]._replace(text=closing if number % 2 else opening)]
    return found


def _left_to_right(unit: Sequence[Item], size: float) -> str:
    text = unit[0].text
    for before, item in itertools.pairwise(unit):
        text += ("" if _touch(before, item, size) else " ") + item.text
    return text


def _in_order(text: str) -> str:
    """The text with the earlier of two years first."""
    return YEARS.sub(
        lambda found: found["second"] + found["dash"] + found["first"] if found["one"] > found["two"] else found.group(), text
    )
