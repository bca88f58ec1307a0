"""The rows of a section put together again: wrapped lines joined, headers told from text."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from core.resume import places
from core.resume.dates import Dates, find, is_duration
from core.resume.passage import Passage, joined
from core.resume.rows import Row

_WRAPPED = 0.9  # a row is full when the next word would have made it longer than this share of the widest rows
_SENTENCE = 9  # words from which an undated line is text
_LOWER = 0.5
_FULL_STOP = (".", "!", "?", "…", "。", ";")
_OPEN_END = re.compile(
    r"(?:,|&|[-–—]|\b(?:and|or|of|the|a|an|to|for|with|in|on|at|by|from|und|oder|der|die|das|für|mit|von|zur|zum|y|de|la|el|en|con|para|et|des|les|du|e|di|il|per|em|do|da|и|в|на|с|для|по|от|за))$",
    re.IGNORECASE,
)
_ABBREVIATION = re.compile(
    r"\b(?:[A-Z]|Inc|Ltd|Co|Corp|Dr|Prof|St|Jr|Sr|e\.g|i\.e|etc|B\.Sc|M\.Sc|Ph\.D|S\.A|p\.m|a\.m|ca|bzw|z\.B|No|vs|approx|Dept|Univ)\.$"
)
_HYPHEN = re.compile(r"[^\W\d_]-$")
_LINK_ROW = re.compile(r"(?:https?://|www\.)\S+|\S+\.\w{2,6}/\S+")
_HEADER = 110  # the longest header line, in characters


@dataclass(slots=True)
class Item:
    """Rows that belong together: a bullet with the lines it wraps over, a header row, a line of text."""

    rows: list[Row]
    text: Passage
    header: bool = False
    dates: list[Dates] = field(default_factory=list)

    @property
    def first(self) -> Row:
        """The row it begins with."""
        return self.rows[0]

    @property
    def bulleted(self) -> bool:
        """Whether it begins with a bullet."""
        return bool(self.first.glyph)


@dataclass(frozen=True, slots=True)
class Setting:
    """How the resume's lines are set: their usual full width, and whether wrapped rows are marked by a space at their end."""

    width: int
    marked: bool


def setting(rows: Sequence[Row]) -> Setting:
    """What the rows of the whole resume tell about wrapping."""
    widths = sorted(row.width for row in rows)
    lower = [
        before
        for before, row in zip(rows, rows[1:], strict=False)
        if row.text.text[:1].islower() and not row.glyph and not row.gap
    ]
    marked = sum(row.soft for row in lower)
    return Setting(widths[int(len(widths) * 0.95) - 1] if widths else 0, len(lower) > 1 and marked * 5 >= len(lower) * 4)


def items(rows: Sequence[Row], style: Setting) -> list[Item]:
    """The rows of a section as items."""
    groups: list[list[Row]] = []
    for row in rows:
        if groups and _continues(groups[-1], row, style):
            groups[-1].append(row)
        else:
            groups.append([row])
    return [_item(group) for group in groups]


def _item(rows: list[Row]) -> Item:
    text = glued(rows)
    item = Item(rows, text, dates=find(text.text))
    item.header = _is_header(item)
    return item


def glued(rows: Sequence[Row]) -> Passage:
    """The words of rows that wrap, with the hyphens at their ends joined."""
    whole = rows[0].text
    for before, row in zip(rows, rows[1:], strict=False):
        whole = joined([whole, row.text], "" if before.broken or _hyphenated(whole.text, row.text.text) else " ")
    return whole


def _hyphenated(left: str, right: str) -> bool:
    """Whether the hyphen at the end of `left` joins a word: it stays, since "cloud-" "native" and "opti-" "mal" look the same."""
    return bool(_HYPHEN.search(left)) and right[:1].isalpha()


def _continues(group: Sequence[Row], row: Row, style: Setting) -> bool:
    before = group[-1]
    text = row.text.text
    if row.glyph or row.level or before.level or not text or not before.text:
        return False
    if row.gap and not (row.indent > 1 and group[0].glyph and not find(text)):
        return False
    if before.broken or _open_date(before.text.text, text):
        return True
    if is_meta(text) or _LINK_ROW.fullmatch(text) or _LINK_ROW.fullmatch(before.text.text):
        return False
    if text[0].islower() or (before.text.text.endswith("-") and _HYPHEN.search(before.text.text)):
        return True
    if style.marked:
        return before.soft
    return _runs_on(group, row, style)


def _open_date(left: str, right: str) -> bool:
    """A date range broken over two rows: "June 2020 -" and "Present"."""
    if not left.rstrip().endswith(("-", "–", "—")) or not find(left):
        return False
    whole = find(f"{left} {right}")
    return bool(whole) and whole[-1].until > len(left)


def _runs_on(group: Sequence[Row], row: Row, style: Setting) -> bool:
    before, text = group[-1], row.text.text
    left = before.text.text
    if group[0].glyph and row.indent and row.indent >= group[0].indent + 2 and not dated(text):
        return True
    if before.strong or row.strong or dated(text) or (dated(left) and not group[0].glyph):
        return False
    if left.endswith(_FULL_STOP) and not _ABBREVIATION.search(left):
        return False
    if _OPEN_END.search(left):
        return True
    first = text.split()[0] if text.split() else ""
    return before.width + 1 + len(first) > style.width * _WRAPPED and (bool(group[0].glyph) or len(left.split()) >= _SENTENCE)


def dated(text: str) -> bool:
    """Whether a row begins or ends with a date or a range, as headers do."""
    return any(_at_edge(text, date) for date in find(text))


def _at_edge(text: str, date: Dates) -> bool:
    before = text[: date.at].strip(" (|[,·•–-")
    after = text[date.until :].strip(" )|],.·•–-")
    if not before:
        return True
    return not after or (
        date.ranged and (places.is_place(after) or is_duration(after) or after.startswith("(") or len(after.split()) <= 4)
    )


def is_meta(text: str) -> bool:
    """Whether a row is only a date, a duration or a place."""
    return is_dates(text) or is_duration(text) or places.is_place(text)


def is_dates(text: str) -> bool:
    """Whether a row says nothing but dates (and how long it was)."""
    found = find(text)
    if not found:
        return False
    rest = text
    for date in reversed(found):
        rest = rest[: date.at] + " " + rest[date.until :]
    rest = rest.strip(" ()[]|,.;:·•–—-")
    return not rest or is_duration(rest) or rest.lower() in {"date", "dates", "death", "expected", "зараз"}


def _is_header(item: Item) -> bool:
    """Whether an item can be part of an entry's header: short, not a sentence, not a bullet."""
    text = item.text.text
    if item.first.level or item.first.strong:
        return not item.bulleted
    if item.bulleted:
        return False
    if is_meta(text):
        return True
    if len(text) > _HEADER or (text.endswith(_FULL_STOP) and not _ABBREVIATION.search(text)) or text.endswith(":"):
        return dated(text) and len(text) <= _HEADER
    if dated(text):
        return True
    if len(item.rows) > 1 or text[:1].islower() or _LINK_ROW.fullmatch(text):
        return False
    words = [word for word in text.split() if word[0].isalpha()]
    lower = sum(word[0].islower() for word in words)
    return len(words) < _SENTENCE if lower <= len(words) * _LOWER else len(words) <= 3
