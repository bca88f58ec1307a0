"""Jobs that stand under no heading that names them: in the head, in a summary, under a heading of the person's own words."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from core.expressions import expression
from core.resume import addresses, headings, marks, places, roles, tail, typed
from core.resume.dates import find
from core.resume.headings import Heading
from core.resume.lexicon import fold, words
from core.resume.meta import breaks
from core.resume.model import Kind
from core.resume.rows import Row
from core.resume.sections import Part

_HEADER = 110  # characters of the longest header line
_NAMED = 2  # rows of a header that name what and where
_ROWS = 3  # the most rows of a header
_CLOSING = 4  # rows of a school below all jobs
_PARTED = expression(r",\s+|\s+[-–—|/]\s+")
_SENTENCE_END = (".", ";", ":", "!", "?", "…")


def jobs(parts: Sequence[Part]) -> list[Part]:
    """The parts with the jobs in them as parts of work; a file that names its headings itself is left as it is."""
    if any(marks.named(row.told, marks.HEADINGS) for part in parts if part.heading for row in part.heading.rows):
        return list(parts)
    kinds = {part.heading.kind for part in parts if part.heading}
    made = [made for part in parts for made in _cut(part, headed=Kind.WORK in kinds)]
    made = [made for part in made for made in tail.apart(part)]
    return made if Kind.EDUCATION in kinds else [made for part in made for made in _without_schools(part)]


def _cut(part: Part, *, headed: bool) -> list[Part]:
    at = _first(part.rows)
    if at < 0 and part.heading is None and not headed:
        if jobs_of_a_list := _listed(part):
            return jobs_of_a_list
        at = _first_typed(part.rows)
    if part.heading and part.heading.kind is Kind.SUMMARY and _is_career(part.rows):
        return [Part(replace(part.heading, kind=Kind.WORK), part.rows)]
    if at < 0:
        return [part]
    if part.heading is None or (part.heading.kind is Kind.SUMMARY and at):
        return [Part(part.heading, part.rows[:at]), Part(Heading(Kind.WORK, "", ()), part.rows[at:])]
    if at == 0 and not part.heading.known and (not headed or _names_role(part.rows)):
        return [Part(replace(part.heading, kind=Kind.WORK), part.rows)]
    return [part]


def _listed(part: Part) -> list[Part]:
    """A head with jobs below it that take a bullet each, as typed on a phone, and what closes them; none without such."""
    rows = part.rows
    start = next((at for at, row in enumerate(rows) if at and headings.is_bullet(row)), len(rows))
    end = next((at for at in range(start, len(rows)) if rows[at].glyph != rows[start].glyph), len(rows))
    bare = [replace(row, glyph="") for row in rows[start:end]]
    if len(bare) < _NAMED or not all(typed.is_head(row) or (typed.is_whole(row) and find(row.text.text)) for row in bare):
        return []
    made = [Part(None, rows[:start]), Part(Heading(Kind.WORK, "", ()), bare)]
    for row in rows[end:]:
        kind = tail.kind_of(row.text.text) or Kind.OTHER
        if made[-1].heading and made[-1].heading.kind is kind:
            made[-1].rows.append(row)
        else:
            made.append(Part(Heading(kind, "", ()), [row]))
    return made


def _first_typed(rows: Sequence[Row]) -> int:
    """Where jobs begin that are typed below the name and contact data as in a message; -1 for nowhere.

    One head that names a role and where it was tells them, or two of any kind.
    """
    dated = next((at for at, row in enumerate(rows) if find(row.text.text)), 0)
    told = [at for at, row in enumerate(rows[:dated]) if addresses.has_contact(row) or _is_home(row.text.text)]
    stacked = typed.stacked(rows, 1 + max(told, default=0))
    at = [at for at, row in enumerate(rows) if at and typed.is_head(row) and not addresses.has_contact(row)]
    if stacked and not (at and at[0] < stacked):
        return stacked
    told = [one for one in at if any(date.ranged for date in find(rows[one].text.text))]
    if not told or not (len(told) > 1 or typed.is_whole(rows[told[0]])):
        return -1
    first = next((one for one in range(1, at[0]) if typed.is_dated_degree(rows[one])), at[0])
    titled = first > 1 and not typed.is_whole(rows[first]) and typed.names_role(rows[first - 1]) and rows[first - 1].gap
    return first - titled


def _is_home(text: str) -> bool:
    """Whether a row says where the person lives, and no employer beside it: "Leeds, UK"."""
    return all(map(places.is_place, _PARTED.split(text)))


def _without_schools(part: Part) -> list[Part]:
    """Jobs typed so apart from the schools among them, which stand under no heading either."""
    if part.heading is None or part.heading.kind is not Kind.WORK:
        return [part]
    if not all(map(typed.is_plain, part.rows)):
        return _without_last_school(part)
    cuts = {at: kind for at, kind in typed.schools(part.rows).items() if at or not part.heading.rows}
    if not cuts:
        return [part]
    edges = sorted({0, *cuts, len(part.rows)})
    made = [Part(Heading(cuts.get(start, Kind.WORK), "", ()), part.rows[start:end]) for start, end in pairwise(edges)]
    return made if 0 in cuts else [Part(part.heading, made[0].rows), *made[1:]]


def _without_last_school(part: Part) -> list[Part]:
    """Jobs with bullets apart from what was finished at school, which closes them below a blank line."""
    rows = part.rows
    at = next((at for at in range(1, len(rows)) if rows[at].gap and _is_finished(rows[at])), 0)
    if not at or len(rows) - at > _CLOSING or any(row.glyph or roles.is_role(row.text.text) for row in rows[at:]):
        return [part]
    return [Part(part.heading, rows[:at]), Part(Heading(Kind.EDUCATION, "", ()), rows[at:])]


def _is_finished(row: Row) -> bool:
    """Whether a row begins with a degree, or with what one leaves school with: "GED, 2009", "High school diploma, ..."."""
    return typed.is_degree(row) or fold(row.text.text).startswith(tuple(words("roles", "leaving")))


def _is_career(rows: Sequence[Row]) -> bool:
    """Whether jobs stand below what a summary is called, too ("Career summary"): the first row and others end in their dates."""
    return bool(rows) and _ends_dated(rows[0]) and sum(map(_ends_dated, rows)) > 1


def _names_role(rows: Sequence[Row]) -> bool:
    """Whether the first header names a role, as one of a prize or a voyage does not."""
    return any(roles.role_score(row.text.text) for row in rows[:_NAMED])


def _first(rows: Sequence[Row]) -> int:
    """Where the header of the first job begins: a row that ends in its dates, over a bulleted row; -1 without one."""
    for at, row in enumerate(rows):
        follows = rows[at + 1 : at + _ROWS]
        under = next((index for index, below in enumerate(follows) if headings.is_bullet(below)), -1)
        if under >= 0 and _ends_dated(row) and all(_names(below) and not below.gap for below in follows[:under]):
            return _top(rows, at)
    return -1


def _top(rows: Sequence[Row], at: int) -> int:
    """The first row of the header that the row at `at` belongs to: up to the blank line above it, when that is near."""
    for top in range(at, max(-1, at - _ROWS), -1):
        if not _names(rows[top]):
            break
        if rows[top].gap or not top:
            return top
    return at


def _ends_dated(row: Row) -> bool:
    text = row.text.text
    dates = [date for date in find(text) if date.ranged and not text[date.until :].strip(" ).")]
    return bool(dates) and _names(row)


def _names(row: Row) -> bool:
    text = row.text.text
    return not row.glyph and len(text) <= _HEADER and not breaks(text) and not text.endswith(_SENTENCE_END)
