"""Where a page's end cuts a paragraph or the head of an entry in two, which goes on at the top of the next page."""

import re
from collections import Counter
from collections.abc import Sequence

from adapters.documents.reading.lines import FULL, MARKS, Line
from core.resume.headings import known
from core.resume.meta import is_dates
from core.resume.model import Kind

SAME = 3  # points: nearer than this, two edges are one
LISTS = frozenset({Kind.SKILLS, Kind.LANGUAGES, Kind.INTERESTS})
LETTER = 0.5  # em: a usual letter
ENDED = re.compile(r"[.!?…:;][\"”’)]*$")

Key = tuple[tuple[str, int], str]


def bridged(pages: Sequence[Sequence[Line]]) -> list[list[Line]]:
    """The lines of the pages, with an empty line above each page but the first, unless it goes on with the page before it."""
    near, far = _pairs(pages)
    found: list[list[Line]] = []
    for page in pages:
        before = next((at for at in range(len(found) - 1, -1, -1) if found[at]), -1)
        last = _last(found[before]) if before >= 0 else None
        first = next((line for line in page if _is_text(line)), None)
        if last and first and (_goes_on(last, first, near, far) or _lists_on(found[before], last, first)):
            found[before] = _closed(found[before][::-1])[::-1]
            found.append(_closed(page))
        else:
            found.append([*([Line("")] if before >= 0 and page else []), *page])
    return found


def _closed(page: Sequence[Line]) -> list[Line]:
    """The lines without the empty ones before its first line of text."""
    at = next((at for at, line in enumerate(page) if _is_text(line)), len(page))
    return [*(line for line in page[:at] if line.text), *page[at:]]


def _last(page: Sequence[Line]) -> Line | None:
    return next((line for line in reversed(page) if _is_text(line)), None)


def _is_text(line: Line) -> bool:
    return bool(line.text) and not line.edge


def _pairs(pages: Sequence[Sequence[Line]]) -> tuple[Counter[tuple[Key, Key]], Counter[tuple[Key, Key]]]:
    """How often lines of two kinds follow each other directly, and with an empty line between."""
    near, far = Counter[tuple[Key, Key]](), Counter[tuple[Key, Key]]()
    for page in pages:
        last: Line | None = None
        gap = False
        for line in page:
            if line.edge:
                continue
            if last and line.text:
                (far if gap else near)[_key(last), _key(line)] += 1
            last, gap = line if line.text else last, not line.text
    return near, far


def _key(line: Line) -> Key:
    """What a line is to its page: how it is set, and whether it is an item or a row of dates."""
    kind = "item" if line.text[0] in MARKS else "dates" if is_dates(line.text) else ""
    return line.print.look, kind


def _goes_on(last: Line, first: Line, near: Counter[tuple[Key, Key]], far: Counter[tuple[Key, Key]]) -> bool:
    """Whether a line goes on with the one before: in the midst of a sentence, or of what stands together elsewhere."""
    (one, kind), (other, begun) = _key(last), _key(first)
    if abs(last.print.left - first.print.left) > SAME or last.level or first.level:
        return False
    if one == other and not begun and not ENDED.search(last.text):
        word = LETTER * other[1] * len(first.text.split()[0])
        return first.text[0].islower() or (kind != "dates" and len(last.text) >= FULL and last.print.slack < word)
    pair = (one, kind), (other, begun)
    return pair[0] != pair[1] and near[pair] > 0 and not far[pair]


def _lists_on(page: Sequence[Line], last: Line, first: Line) -> bool:
    """Whether a list without gaps, right below the heading of one, goes on."""
    alike = _key(last) == _key(first) and abs(last.print.left - first.print.left) <= SAME and not known(first.text)
    lines = [line for line in page if not line.edge]
    for at in range(len(lines) - 1, -1, -1):
        if kind := known(lines[at].text):
            return alike and kind in LISTS and all(line.text for line in lines[at + 2 :])
    return False
