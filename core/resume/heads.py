"""Which rows are the heads of a section's entries, told by where they stand about their dates.

Where entries follow each other without blank lines, only their form tells one from the lines of the one before. Capitals show
it in many scripts; where a script has none, the first entry does: as many rows as it has above and below its dates, the others
have.
"""

import itertools
import re
from collections.abc import Sequence
from dataclasses import replace

from core.resume import deeds, roles
from core.resume.dates import find
from core.resume.lexicon import fold, words
from core.resume.meta import breaks, dated, ends_sentence, is_dates
from core.resume.model import Kind
from core.resume.rows import Row

_ENTRIES = frozenset({Kind.WORK, Kind.EDUCATION, Kind.PROJECTS, Kind.VOLUNTEER, Kind.REFERENCES})
_LEVEL = 3  # of the heading that a numbered head is set as
_HEADER = 90  # characters
_LONGEST = 240  # characters of a title and an employer that are written in full
_FEW_SMALL = 3  # one of so many words of a head has no capital
_TWO = 2
_OPENING = 2  # words
_LEAD = 3  # rows: the most that stand above the dates of an entry
_RARE = 10  # of so many words one may have a capital where the others have none
_NAMES = 2  # what a head names: a title and an employer
_PARTS = re.compile(r"\t|[,،、，|·•]|\s[-–—]\s")


def marked(rows: Sequence[Row], kind: Kind) -> list[Row]:
    """The rows with the heads of entries that are numbered, or stand in turn with what was done there, as such.

    "1) Courier, Glovo" above "delivered by bike"; where nothing stands below the numbers, they number statements.
    """
    if kind not in _ENTRIES or not (_are_numbered(rows, kind) or (kind is Kind.WORK and _alternate(rows))):
        return list(rows)
    numbered = any(row.ordinal for row in rows)
    heads = {row.number for at, row in enumerate(rows) if (row.ordinal if numbered else at % 2 == 0)}
    made = list(rows)
    for at, row in enumerate(rows):
        if row.number in heads:
            made[at] = replace(row, glyph="", gap=True, level=row.level or _LEVEL)
        elif at and rows[at - 1].number in heads and not row.glyph:  # below what and where only what was done is left to say
            told = bool(find(row.text.text)) or fold(row.text.text.partition(":")[0]) in words("roles", "labels")
            made[at] = replace(row, remark="," in rows[at - 1].text.text and not told)
    return made


def _are_numbered(rows: Sequence[Row], kind: Kind) -> bool:
    """Whether a section counts its entries: from its first row on, with something below most of the numbers."""
    found = [at for at, row in enumerate(rows) if row.ordinal]
    counted = [re.sub(r"\D", "", rows[at].ordinal.text) for at in found]
    if len(found) < _TWO or found[0] or counted != [str(number) for number in range(1, len(found) + 1)]:
        return False
    below = sum(after - at > 1 for at, after in itertools.pairwise([*found, len(rows)]))
    named = sum(kind in {Kind.PROJECTS, Kind.REFERENCES} or _is_known(rows[at].text.text) for at in found)
    return below * _TWO >= len(found) and named * _TWO >= len(found) and all(_is_short(rows[at].text.text) for at in found)


def _alternate(rows: Sequence[Row]) -> bool:
    """Whether each second row, all in small letters, says what was done in the job that the row above it names."""
    pairs = list(zip(rows[::2], rows[1::2], strict=False))
    plain = not any(row.glyph or row.level or find(row.text.text) for row in rows)
    return plain and len(rows) == _TWO * len(pairs) > _TWO and all(_is_pair(*pair) for pair in pairs)


def _is_pair(head: Row, below: Row) -> bool:
    text = head.text.text
    named = text[:1].isupper() and "," in text and roles.role_score(text.partition(",")[0]) > 0
    return named and _is_short(text) and below.text.text[:1].islower() and not below.gap


def _is_known(text: str) -> bool:
    return bool(roles.role_score(text) or roles.organisation_score(text) or roles.degree_score(text) or find(text) or "," in text)


def _is_short(text: str) -> bool:
    return len(text) <= _HEADER and not (ends_sentence(text) or breaks(text))


def is_long(text: str) -> bool:
    """Whether a row of many words is a head all the same: it begins with a role or a degree, and most words have capitals."""
    said, what = text.split(), _PARTS.split(text)[0]
    small = sum(word[0].islower() for word in said)
    named = roles.role_score(what) or roles.degree_score(what)
    return len(text) <= _LONGEST and bool(named) and small * _FEW_SMALL < len(said) and not (ends_sentence(text) or breaks(text))


def starts(rows: Sequence[Row]) -> frozenset[int]:
    """The numbers of rows with which entries begin in the midst of rows without gaps, from the second on."""
    dates = [at for at, row in enumerate(rows) if not row.glyph and dated(row.text.text)]
    lead = _lead(rows, dates)
    if lead <= 0:
        return frozenset()
    above = {at: rows[at - lead : at + 1] for at in dates[1:]}
    plain = {at for at, taken in above.items() if not any(row.glyph or (row.gap and row is not taken[0]) for row in taken)}
    return frozenset(above[at][0].number for at in plain if not set(range(at - lead, at)) & set(dates))


def held(rows: Sequence[Row], *, jobs: bool) -> frozenset[int]:
    """The numbers of all rows of heads in a script without capitals; none where the dates don't tell or capitals do.

    `jobs` have ranges of dates, and a single one there is of something done unless a role stands first in its row.
    """
    dates = _dates(rows, ranged=jobs) if _is_caseless(rows) else []
    lead = _lead(rows, dates)
    if lead < 0:
        return frozenset()
    below = _below(rows, dates, lead)
    found: set[int] = set()
    for at in dates:
        start = at
        while start > max(0, at - lead) and not rows[start].gap and not rows[start - 1].glyph and start - 1 not in dates:
            start -= 1
        end = at + 1
        while end < min(len(rows), at + 1 + below) and not rows[end].gap and not rows[end].glyph and end not in dates:
            end += 1
        found |= {row.number for row in rows[start:end]}
    return frozenset(found)


def _lead(rows: Sequence[Row], dates: Sequence[int]) -> int:
    """How many rows the first entry has above its dates; -1 where that is not clear."""
    lead = dates[0] if dates else _LEAD + 1
    return -1 if lead > _LEAD or any(row.glyph or row.gap for row in rows[1 : lead + 1]) else lead


def _is_caseless(rows: Sequence[Row]) -> bool:
    """Whether capitals tell nothing: in a script without them, and where nobody typed any, as on a phone."""
    letters = [letter for row in rows for letter in row.text.text if letter.isalpha()]
    return 2 * sum(letter.lower() == letter.upper() for letter in letters) > len(letters) or _is_small(rows)


def _is_small(rows: Sequence[Row]) -> bool:
    first = [word[0] for row in rows for word in row.text.text.split() if word[0].isalpha()]
    small = sum(map(str.islower, first)) * _RARE >= len(first) * (_RARE - 1) > 0
    return small and not any(row.text.text[:1].isupper() for row in rows)


def _dates(rows: Sequence[Row], *, ranged: bool) -> list[int]:
    """Which rows hold the dates of entries: `ranged` ones, where there are any, and those that begin with a role."""
    at = [at for at, row in enumerate(rows) if not row.glyph and dated(row.text.text) and not ends_sentence(row.text.text)]
    spans = [one for one in at if any(date.ranged for date in find(rows[one].text.text))]
    if not (ranged and spans):
        return at
    return [one for one in at if one in spans or _begins_with_role(rows[one].text.text)]


def _begins_with_role(text: str) -> bool:
    return roles.role_score(" ".join(text.split()[:_OPENING])) > 0 and not deeds.opens_small(text)


def _below(rows: Sequence[Row], dates: Sequence[int], lead: int) -> int:
    """How many rows of a head stand under its dates: all above the bullets, else those that hold the names still missing."""
    above = [count for at in dates if (count := _above_bullets(rows, at)) >= 0]
    if above:
        return min(above)
    if _is_small(rows):  # what is below is what was done, where the dates stand beside the names or a deed says so
        under = [row.text.text for at in dates if is_dates(rows[at].text.text) for row in rows[at + 1 : at + 2]]
        if not under or any(map(deeds.opens_small, under)):
            return 0
    known = [
        below
        for below in range(_NAMES + 1)
        if any(_is_told(row.text.text) for at in dates for row in _head(rows, at, lead, below))
    ]
    whole = [below for below in range(_NAMES + 1) if all(len(_names(_head(rows, at, lead, below))) >= _NAMES for at in dates)]
    return max(min(known, default=0), min(whole, default=0))


def _head(rows: Sequence[Row], at: int, lead: int, below: int) -> list[Row]:
    """The head around the dates of a row, with at most so many rows below it."""
    under = itertools.takewhile(lambda row: not row.gap, rows[at + 1 : at + 1 + below])
    return [*rows[max(0, at - lead) : at + 1], *under]


def _is_told(text: str) -> bool:
    """Whether a row names a role or a degree."""
    return roles.is_role(text) or roles.degree_score(text) > 0


def _above_bullets(rows: Sequence[Row], at: int) -> int:
    """How many rows stand between the dates of an entry and its bullets; -1 where it has none, or a text above them."""
    for count, row in enumerate(rows[at + 1 : at + 2 + _NAMES]):
        if row.glyph:
            return count
        if row.gap or ends_sentence(row.text.text):
            return -1
    return -1


def _names(rows: Sequence[Row]) -> list[str]:
    """What a head names, its dates left out."""
    return [part for row in rows for part in _parts(row.text.text)]


def _parts(text: str) -> list[str]:
    for date in reversed(find(text)):
        text = text[: date.at] + text[date.until :]
    return [part for part in _PARTS.split(text) if any(map(str.isalpha, part))]
