"""Employers with several roles, as profiles list them: the employer, how long all of it was, and the roles with their dates.

Each row of dates says there how long that role was: "March 2019 - May 2021 (2 years 3 months)". What stands between two of them
is the place of the first, then the next employer, where there is one, and the next title.
"""

from collections.abc import Sequence
from itertools import pairwise

from core.expressions import expression
from core.resume import roles
from core.resume.dates import find, is_duration
from core.resume.fields import Header
from core.resume.items import Item
from core.resume.lexicon import fold, words
from core.resume.meta import is_dates, is_meta
from core.resume.passage import EMPTY, Passage
from core.resume.towns import is_town

_APART = expression(r"\s+[·•|–—-]\s+|\t")
_TWO = 2
_OPEN = "9999"  # a range that goes on ends after all others


def cuts(header: Sequence[Item]) -> list[int]:
    """Where the next entries begin in header rows of which each row of dates says how long it was; none in others."""
    dates = [at for at, item in enumerate(header) if item.dates]
    if len(dates) < _TWO or not all(_is_timed(header[at].text.text) for at in dates):
        return []
    return [max(left + 1, _first(header, left, right - 1)) for left, right in pairwise(dates)]


def _first(header: Sequence[Item], left: int, title: int) -> int:
    """The first row of the entry with the title on this row, below the dates at `left` of the one before."""
    above = title - 1
    if above > left and _says_how_long(header[above].text.text):
        return above - 1 if _has_own_row(header[above].text.text) else above
    if above <= left or (above == left + 1 and _is_place_of(header[above], header[title])):
        return title
    return above


def _is_place_of(item: Item, title: Item) -> bool:
    """Whether the only row between dates and the next title is the place of the role before rather than the next employer."""
    return is_meta(item.text.text) or (title.first.gap and not item.first.gap and is_town(item.text.text))


def _is_timed(text: str) -> bool:
    """Whether a row says when, how long, and nothing else."""
    found = find(text)
    return bool(found) and is_dates(text) and is_duration(text[found[-1].until :])


def _says_how_long(text: str) -> bool:
    return any(is_duration(part) for part in _APART.split(text))


def _has_own_row(text: str) -> bool:
    """Whether a row only says how long and how it was worked, so that the employer stands on the row above."""
    return all(is_duration(part) or is_employment(part) for part in _APART.split(text))


def is_employment(text: str) -> bool:
    """Whether a text only says how somebody was employed: "Full-time"."""
    return fold(text) in words("roles", "employments")


def is_profiled(text: str) -> bool:
    """Whether a row names an employer and how somebody was employed there, as profiles set them: "Acme · Full-time"."""
    name, dot, form = text.rpartition(" · ")
    return bool(name and dot) and is_employment(form)


def is_over_roles(header: Sequence[Item], at: int) -> bool:
    """Whether what a row says of time is about all roles at an employer: below it stands a title with dates of its own."""
    below = header[at + 1 :]
    when = next((index for index, item in enumerate(below) if item.dates), 0)
    return when > 0 and not header[at].dates and not all(is_meta(item.text.text) for item in below[:when])


def without_whole(pieces: Sequence[Passage], items: Sequence[Item], at: int, header: Header) -> list[Passage]:
    """The pieces of a row without those that say how long, or how, somebody was at an employer with several roles."""
    if not _says_how_long(items[at].text.text) or not is_over_roles(items, at):
        return list(pieces)
    header.joints += [piece for piece in pieces if is_duration(piece.text)]
    header.extra += [piece for piece in pieces if is_employment(piece.text)]
    return [piece for piece in pieces if not (is_duration(piece.text) or is_employment(piece.text))]


def without_employment(pieces: Sequence[Passage], header: Header, *, titled: bool) -> list[Passage]:
    """The pieces of a row without those that say how somebody was employed there, which are said of the job: "Blok · Internship".

    Work for oneself is what stands for the employer, unless one stands beside it below the title. Below a title, how it was
    worked may take a row of its own, unless it names a role ("Internship").
    """
    first, *others = pieces or [EMPTY]
    said = [piece for piece in others if is_employment(piece.text) and (titled or not roles.is_oneself(piece.text))]
    alone = titled and not others and is_employment(first.text)
    said += [first] if alone and not (roles.is_oneself(first.text) or roles.role_score(first.text)) else []
    header.extra += said
    return [piece for piece in (first, *others) if piece and piece not in said]


def has_whole(header: Sequence[Item]) -> bool:
    """Whether a header says how long all roles at its employer were, of which its own is the first."""
    return any(_says_how_long(item.text.text) and is_over_roles(header, at) for at, item in enumerate(header))


def take(header: Sequence[Item], at: int, read: Header) -> bool:
    """Whether a whole row is how long all roles took, or the town below dates with their length; it then has its place."""
    item = header[at]
    if is_duration(item.text.text) and is_over_roles(header, at):
        read.joints.append(item.text)
        return True
    below = at > 0 and not read.location and _is_timed(header[at - 1].text.text) and is_town(item.text.text)
    read.location += [item.text] if below else []
    return below


def settle_employer(head: Header, role: Header, *, alone: bool) -> None:
    """An employer and its town over a role there; alone in a row they may seem a title and a firm.

    Where nothing but the row is of the employer (`alone`), the role has no other and lies within the time there; else it names
    the same employer and town.
    """
    named = sorted((*head.title, *head.organisation), key=lambda unit: unit.starts[0])
    if len(named) != _TWO or head.location or not role.title or not is_within(role, head):
        return
    again = [unit.text for unit in (*role.organisation, *role.location)] == [unit.text for unit in named]
    if again or (alone and not role.organisation and is_town(named[1].text)):
        head.title, head.organisation, head.location = [], named[:1], named[1:]


def is_within(role: Header, employer: Header) -> bool:
    """Whether the dates of a role lie within those of the employer above it."""
    inner, outer = role.read, employer.read
    if inner is None or outer is None or not (inner.ranged and outer.ranged and outer.start):
        return False
    began = outer.start[: len(inner.start)] <= inner.start
    return began and (inner.end or _OPEN)[: len(outer.end or _OPEN)] <= (outer.end or _OPEN)
