"""What a page's end cuts in two and goes on at the top of the next page: a column, a paragraph, the head of an entry."""

import itertools
import re
from collections import Counter
from collections.abc import Sequence

from adapters.documents.reading.lines import FULL, Line
from adapters.documents.reading.placed import MARKS
from core.resume.headings import known
from core.resume.meta import is_dates
from core.resume.model import Kind

FIRST = 3  # lines of a page that tell how wide its first column is
SAME = 3  # points: nearer than this, two edges are one
LISTS = frozenset({Kind.SKILLS, Kind.LANGUAGES, Kind.INTERESTS})
LETTER = 0.5  # em: a usual letter
ENDED = re.compile(r"[.!?…:;][\"”’)]*$")

Key = tuple[tuple[str, int], str]
Pair = tuple[Key, bool, Key]


def flowing(pages: Sequence[Sequence[list[Line]]]) -> list[list[list[Line]]]:
    """The regions of each page, the column last that goes on in the next page, so that no other column stands in its midst."""
    found = []
    for page, follows in itertools.zip_longest(pages, pages[1:]):
        first = next((region for region in follows or () if any(map(_is_text, region))), [])
        found.append(_column_last(list(page), list(filter(_is_text, first))) if first else list(page))
    return found


def _column_last(page: list[list[Line]], first: Sequence[Line]) -> list[list[Line]]:
    """`first`: what the next page begins with. What stands above the first heading of the column, as a name does, stays first."""
    places = [at for at, region in enumerate(page) if any(map(_is_text, region))]
    goal = _goal([page[at] for at in places], first) if places and not known(first[0].text) else -1
    if goal < 0 or goal == len(places) - 1:
        return page
    column = page[places[goal]]
    head = next((at for at, line in enumerate(column) if known(line.text)), 0)
    if not (head or goal or known(column[0].text)):
        return page
    end = places[-1] + 1
    return [*page[: places[goal]], column[:head], *page[places[goal] + 1 : end], column[head:], *page[end:]]


def _goal(regions: Sequence[Sequence[Line]], first: Sequence[Line]) -> int:
    """Which region goes on: one with the same edges, else the widest where the last is too narrow."""
    right = max(line.print.right for line in first[:FIRST])
    fits = [
        at
        for at, region in enumerate(regions)
        if any(abs(line.print.left - first[0].print.left) <= SAME for line in filter(_is_text, region))
        and right <= _edges(region)[1] + SAME
    ]
    if fits:
        return fits[-1]
    widths = [right - left for left, right in map(_edges, regions)]
    return widths.index(max(widths)) if right - first[0].print.left > widths[-1] + SAME else -1


def _edges(region: Sequence[Line]) -> tuple[float, float]:
    lines = list(filter(_is_text, region))
    return min(line.print.left for line in lines), max(line.print.right for line in lines)


def bridged(pages: Sequence[Sequence[Line]]) -> list[list[Line]]:
    """The lines of the pages, with an empty line above each page but the first, unless it goes on with the page before it."""
    near, far = _pairs(pages)
    found: list[list[Line]] = []
    for page in pages:
        before = next((at for at in range(len(found) - 1, -1, -1) if found[at]), -1)
        last = _last(found[before]) if before >= 0 else None
        first = next((line for line in page if _is_text(line)), None)
        opens = last is not None and _opens(found[before], last)
        if last and first and (_goes_on(last, first, near, far, opens=opens) or _lists_on(found[before], last, first)):
            found[before] = _closed(found[before][::-1])[::-1]
            found.append(_closed(page))
        else:
            found.append([*([Line("")] if before >= 0 and page else []), *page])
    return found


def _closed(page: Sequence[Line]) -> list[Line]:
    """The lines without the empty ones before its first line of text."""
    at = next((at for at, line in enumerate(page) if _is_text(line)), len(page))
    return [*(line for line in page[:at] if line.text), *page[at:]]


def _opens(page: Sequence[Line], line: Line) -> bool:
    """Whether an empty line stands above a line."""
    at = page.index(line)
    return not at or not page[at - 1].text


def _last(page: Sequence[Line]) -> Line | None:
    return next((line for line in reversed(page) if _is_text(line)), None)


def _is_text(line: Line) -> bool:
    return bool(line.text) and not line.edge


def _pairs(pages: Sequence[Sequence[Line]]) -> tuple[Counter[Pair], Counter[Pair]]:
    """How often lines of two kinds follow each other directly, and with an empty line between.

    The first of two is told apart where an empty line stands above it, as above the head of an entry.
    """
    near, far = Counter[Pair](), Counter[Pair]()
    for page in pages:
        last: Line | None = None
        opens, gap = False, True
        for line in page:
            if line.edge:
                continue
            if last and line.text:
                (far if gap else near)[_key(last), opens, _key(line)] += 1
            last, opens, gap = (line, gap, False) if line.text else (last, opens, True)
    return near, far


def _key(line: Line) -> Key:
    """What a line is to its page: how it is set, and whether it is an item or a row of dates."""
    kind = "item" if line.text[0] in MARKS else "dates" if is_dates(line.text) else ""
    return line.print.look, kind


def _goes_on(last: Line, first: Line, near: Counter[Pair], far: Counter[Pair], *, opens: bool) -> bool:
    """Whether a line goes on with the one before: in the midst of a sentence, or of what stands together elsewhere."""
    one, other = _key(last), _key(first)
    if abs(last.print.left - first.print.left) > SAME or last.level or first.level:
        return False
    if one[0] == other[0] and not other[1] and not ENDED.search(last.text):
        word = LETTER * other[0][1] * len(first.text.split()[0])
        if first.text[0].islower() or (one[1] != "dates" and len(last.text) >= FULL and last.print.slack < word):
            return True
    pair = one, opens, other
    return (one != other or opens) and near[pair] > 0 and not far[pair]


def _lists_on(page: Sequence[Line], last: Line, first: Line) -> bool:
    """Whether a list without gaps, right below the heading of one, goes on."""
    alike = _key(last) == _key(first) and abs(last.print.left - first.print.left) <= SAME and not known(first.text)
    lines = [line for line in page[: page.index(last) + 1] if not line.edge]
    for at in range(len(lines) - 1, -1, -1):
        if kind := known(lines[at].text):
            return alike and kind in LISTS and all(line.text for line in lines[at + 2 :])
    return False
