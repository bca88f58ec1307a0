"""Heads of entries that go on in the next row, because their next word had no room.

A title, an employer and a town are told apart by the signs between them, so that a row's end in the midst of one of them must
be no such sign. That the next word had no room is never enough, for the rows of a narrow column are all nearly full.
"""

import itertools
import re
from collections.abc import Sequence

from adapters.documents.reading.placed import MARKS, Row, first_cell, is_right_to_left, last_cell, look, text_of
from core.resume import deeds, places, roles
from core.resume.headings import known
from core.resume.meta import FULL_STOP, is_dates
from core.resume.model import Kind
from core.resume.wrapping import OPEN_END

LEADING = 1.6  # em: rows of one title are no farther apart
SPACE = 0.2  # em: the space between two words
SAME = 2  # points
HEAD = 90  # characters: longer rows are text
CELL = 35  # characters: shorter heads are seldom wrapped, even beside dates
TOWN = 2  # words that a town's name has before its row ends
PARAGRAPH = 1.25  # times the pitch of its rows: the gap around a paragraph
APART = 1.08  # times the pitch of its rows: the gap between two items
ITEMS = 2  # gaps that show how far items stand apart
LISTS = frozenset({Kind.SKILLS, Kind.CERTIFICATES, Kind.AWARDS, Kind.PUBLICATIONS, Kind.INTERESTS, Kind.LANGUAGES})
PARTS = re.compile(r"\s*[,;|·•(]\s+|\s[-–—]\s")


def with_dates_behind(table: Sequence[Row]) -> list[Row]:
    """The rows, dates at the right of a head that wraps put behind the end of the head, as where they stand on its last row."""
    found = list(table)
    for index in range(1, len(found)):
        above, row = found[index - 1 : index + 1]
        cell = _dates(above)
        if cell and not first_cell(row) and _goes_on(found, index, _edge(found)):
            found[index - 1 : index + 1] = [above[:cell], [*row, *above[cell:]]]
    return found


def head_goes_on(table: Sequence[Row], index: int, edge: float) -> bool:
    """Whether the head of an entry goes on in a row; `edge`: where the region ends at the right."""
    return not _dates(table[index - 1]) and _goes_on(table, index, _edge(table) if _dates(table[index]) else edge)


def item_goes_on(table: Sequence[Row], kinds: Sequence[Kind | None], index: int, edge: float) -> bool:
    """Whether an item of a list without bullets goes on in a row, because its next word had no room.

    The rows of such items are nearer to each other than the items are, and none of the upper ones has room left.
    `kinds`: of which known heading each row is, or None.
    """
    start = next((at for at in range(index - 1, -1, -1) if kinds[at]), index)
    if start >= index - 1 or kinds[start] not in LISTS:
        return False
    end = next((at for at in range(index + 1, len(table)) if kinds[at]), len(table))
    listed = table[start + 1 : end]
    if not _are_alike(listed) or is_dates(text_of(table[index])):
        return False
    pitch = table[index - 1][0].base - table[index][0].base
    pairs = [(above[0].base - row[0].base, _is_full(above, row, edge)) for above, row in itertools.pairwise(listed)]
    if any(not full for apart, full in pairs if apart < APART * pitch):
        return False
    return pitch <= LEADING * table[index][0].size and sum(apart >= APART * pitch for apart, _full in pairs) >= ITEMS


def _are_alike(listed: Sequence[Row]) -> bool:
    """Whether rows are all set alike, one below the other, without bullets, cells and headings of their own."""
    plain = not any(row[0].text in MARKS or first_cell(row) or any(map(is_right_to_left, row)) for row in listed)
    return (
        plain and len({look([word]) for row in listed for word in row}) == 1 and len({round(row[0].left) for row in listed}) == 1
    )


def _is_full(above: Row, row: Row, edge: float) -> bool:
    """Whether the first word of a row had no room behind the row above."""
    return above[-1].right + SPACE * row[0].size + row[0].right - row[0].left > edge


def _goes_on(table: Sequence[Row], index: int, edge: float) -> bool:
    above, row = (one[: _dates(one) or len(one)] for one in table[index - 1 : index + 1])
    text, rest = text_of(above).strip(), text_of(row).strip()
    if not (text and rest and _may(above, row)) or len(text) > HEAD or known(text) or known(rest) or _is_closed(text):
        return False
    mixed = look(above) != look(above[-1:])
    if above[-1].hyphen:
        return mixed
    full = _is_full(above, row, edge)
    dated = any(map(_dates, table[index - 1 : index + 1]))
    if not (full or (dated and _is_open(text, rest))):
        return False
    part, first = PARTS.split(text)[-1], PARTS.split(rest)[0]
    if _is_town(text, part, rest):
        return True
    if deeds.opens(rest) or _is_field(part, first, mixed=mixed and part != text):
        return False
    return mixed or _are_capitals(table, index) or (rest[0].isupper() and _is_paragraph(table, index))


def _is_open(text: str, rest: str) -> bool:
    """Whether a head beside its dates is cut in its cell, whose edge nothing shows: by its comma, or long before its place."""
    place = PARTS.split(rest)[-1]
    return text.endswith(",") or (len(text) >= CELL and (places.is_region(place) or places.is_city(place)))


def _may(above: Row, row: Row) -> bool:
    """Whether rows are set as two rows of one head: below each other, the lower one as the upper one ends, neither an item."""
    pitch = above[0].base - row[0].base
    apart = not 0 < pitch <= LEADING * row[0].size or abs(above[0].left - row[0].left) > SAME
    numbers = {word.block.number if word.block else 0 for word in (*above, *row)}
    if apart or look(above[-1:]) != look(row) or len(numbers) > 1:
        return False
    return not any(one[0].text in MARKS or first_cell(one) or any(map(is_right_to_left, one)) for one in (above, row))


def _is_closed(text: str) -> bool:
    """Whether a head ends with its row: in a sentence, a number, or a sign behind which another field begins."""
    return text.endswith((*FULL_STOP, ":", ")")) or text[-1].isdigit() or is_dates(text)


def _is_town(text: str, part: str, rest: str) -> bool:
    """Whether a town's name is cut: "San" in "Marcos, TX", "Woods" in "Hole, MA, USA", "São" in "Paulo"."""
    words, town = part.split(), PARTS.split(rest)[0]
    if part == text or len(words) > TOWN or any(told(part) for told in (places.is_place, roles.role_score, roles.is_institution)):
        return False
    if places.is_city(f"{part} {town}"):
        return True
    stated = re.split(r"\t|\s[-–—|·]\s", rest)[0]
    return stated != town and places.is_place(stated) and not places.is_city(town) and not roles.organisation_score(part)


def _is_field(part: str, first: str, *, mixed: bool) -> bool:
    """Whether the lower row begins a field of its own, because the upper one's is whole or because it names another.

    Two roles are one title where the upper row is set as two fields with a sign between them, `mixed`: no third follows them in
    the look of the second, unless the second is an employer or the lower row says where or when.
    """
    last = part.rsplit(maxsplit=1)[-1]
    if OPEN_END.search(part):
        return False
    if mixed:
        employer = roles.is_institution(part) and not roles.role_score(part)
        return employer or places.is_place(part) or places.is_place(first) or is_dates(first)
    if roles.role_score(part) and not roles.role_score(last):
        return not roles.role_score(first)
    told = roles.role_score(last) or roles.organisation_score(last) or roles.degree_score(part) or places.is_place(part)
    opens = roles.role_score(first) or roles.degree_score(first) or places.is_place(first) or is_dates(first)
    return bool(told or opens)


def _are_capitals(table: Sequence[Row], index: int) -> bool:
    """Whether both rows are in capitals and those around them are not, as the name of a school."""
    around = [text_of(table[at]) for at in (index - 2, index + 1) if 0 <= at < len(table)]
    return all(text_of(table[at]).isupper() for at in (index - 1, index)) and not any(
        text.isupper() and any(map(str.isalpha, text)) and not is_dates(text) for text in around
    )


def _is_paragraph(table: Sequence[Row], index: int) -> bool:
    """Whether two rows stand nearer to each other than to the rows around them, and are set alike."""
    above, row = table[index - 1], table[index]
    near = PARAGRAPH * (above[0].base - row[0].base)
    far = index > 1 and table[index - 2][0].base - above[0].base > near
    return far and (index + 1 == len(table) or row[0].base - table[index + 1][0].base > near)


def _dates(row: Row) -> int:
    """Where the dates at the right of a row begin; 0 where it has none there."""
    start = last_cell(row)
    return start if start and is_dates(text_of(row[start:])) else 0


def _edge(table: Sequence[Row]) -> float:
    """Where heads with dates at their right end: an em before the dates."""
    return min(row[start].left - row[start].size for row in table if (start := _dates(row)))
