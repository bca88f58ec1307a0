"""The rows of a section put together again: wrapped lines joined, headers told from text."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from core.resume import deeds, heads, narrow, pauses, places, remarks, roles
from core.resume.dates import Dates, find, is_quoted
from core.resume.enumerated import enumerated
from core.resume.lexicon import fold, words
from core.resume.markup import plain
from core.resume.meta import (
    FULL_STOP,
    LINK_ROW,
    breaks,
    dated,
    ends_sentence,
    is_dates,
    is_detail,
    is_honour,
    is_meta,
    is_when_and_where,
    labels_employer,
)
from core.resume.passage import Passage, joined
from core.resume.remarks import HEADER
from core.resume.rows import Row
from core.resume.towns import is_known, is_town
from core.resume.wrapping import Setting, continues, glued, is_field

_SENTENCE = 9  # words from which an undated line is text
_CASELESS = 5  # words of the longest name in a script without capitals
_TITLE = 7  # words of the longest title in lower case
_TWO = 2
_FEW = 3
_CELLS = re.compile(r"\s\|\s|\t")
_QUOTES = "\"'“”„«»‘’()[]「」"
_ASIDE = re.compile(r"\([^()]*\)")
_DONE = re.compile(  # "Deployed with Flask on a Raspberry Pi"
    r"(?:[^\W\d_]{2,}ed|Written|Built|Made|Led|Won|Ran|Wrote|Taught|Shows|Uses)"
    r" (?:a|an|the|with|in|by|on|for|to|of|from|using|and|it|its|our|all|\d\S*) "
)
_PART = re.compile(r"[,،、|·•]\s|\s[-–—]\s|\t")
_ENDS_WORD = re.compile(r"[\w)]\s+$")
_GAP = re.compile(r"\t|\s{3,}")


@dataclass(slots=True)
class Item:
    """Rows that belong together: a bullet with the lines it wraps over, a header row, a line of text."""

    rows: list[Row]
    text: Passage
    header: bool = False
    dates: tuple[Dates, ...] = ()

    @property
    def first(self) -> Row:
        """The row it begins with."""
        return self.rows[0]

    @property
    def bulleted(self) -> bool:
        """Whether it begins with a bullet."""
        return bool(self.first.glyph)

    @property
    def numbered(self) -> Passage:
        """The whole with the number that it has in its list, by which other texts may name it."""
        return joined([self.first.ordinal, self.whole])

    @property
    def whole(self) -> Passage:
        """Its words with the addresses that its links hold behind them."""
        return joined([self.text, *[link for row in self.rows for link in row.links]])


def items(rows: Sequence[Row], style: Setting) -> list[Item]:
    """The rows of a section as items."""
    groups: list[list[Row]] = []
    apart = remarks.told if style.jobs else remarks.remarked if style.degrees else iter
    for row in apart(narrow.closed(rows)):
        if groups and continues(groups[-1], row, style):
            groups[-1].append(row)
        else:
            groups.append([row])
    found = [_item(group, style) for group in groups]
    if not style.held:
        _settle(found, style)
    return found


def _settle(found: Sequence[Item], style: Setting) -> None:
    """What stands beside the rows tells which of them are heads."""
    for before, item in pairwise(found):
        item.header = item.header or _names_dates(before, item) or _is_under(before, item)
        if _closes_head(before, item):
            item.header = True
            before.dates = before.dates if dated(before.text.text) else ()  # a year in the midst of a title is a word of it
    if style.degrees:
        for above, school, dates in zip(found, found[1:], found[2:], strict=False):
            above.header = above.header or _is_over_school(above, school, dates)
    _over_dates(found)
    for before, item in pairwise(found):
        if item.first.remark or is_detail(item.text.text):
            item.header = before.header and not item.first.remark
            item.dates = () if style.jobs and not item.first.remark else item.dates  # "Series: 2003"
        item.header = item.header and not (style.degrees and before.dates and not item.dates and is_honour(item.text.text))
    if style.jobs:
        _without_duties(found)
    for before, item, follows in zip(found, found[1:], [*found[2:], None], strict=False):
        if style.jobs and (follows is None or follows.bulleted or follows.first.gap) and _is_titled(before, item, follows):
            item.dates, item.header = (), True


def _over_dates(found: Sequence[Item]) -> None:
    for at, (item, follows) in enumerate(pairwise(found)):
        above, below = found[at - 1] if at else None, found[at + 2 : at + 3] if heads.is_long(item.text.text) else ()
        over = follows.header and any(_is_over_dates(above, item, dates) for dates in below)  # an employer between
        item.header = item.header or over or _is_over_dates(above, item, follows)
        item.header = item.header or (at > 0 and _is_between(found[max(0, at - _TWO) : at], item, follows))


def _without_duties(found: Sequence[Item]) -> None:
    """Rows that only look like heads between or below those of jobs with dates: what was done there, in a few words."""
    for above, before, item in zip(found, found[1:], found[2:], strict=False):
        if (
            item.header
            and is_dates(before.text.text)
            and _is_plain(item)
            and not item.first.gap
            and (_is_whole(above, item.text.text) or _is_said_below(above, before, item.text.text))
        ):
            item.header = False
    led = [item for item in found if item.header and _leads(item)]
    if any(_tells_all(item) for item in led):
        for before, item in pairwise(found):
            beside = before in led and "," in before.text.text and _is_plain(item) and not item.first.gap
            if beside and not (roles.role_score(item.text.text) or roles.organisation_score(item.text.text)):
                item.header = False
    several = sum(bool(item.header and item.dates) for item in found) > 1
    for before, item, follows in zip(found, found[1:], [*found[2:], None], strict=False):
        alone = (item.first.gap or not before.header) and (follows is None or follows.first.gap or not follows.header)
        if item.header and alone and _is_plain(item) and _is_duty(item, several=several):
            item.header = False
        item.header = item.header and (before.header or not is_detail(item.text.text))


def _leads(item: Item) -> bool:
    """Whether a row begins with a range of dates and goes on."""
    return bool(item.dates) and item.dates[0].at == 0 and item.dates[0].ranged and not is_dates(item.text.text)


def _tells_all(item: Item) -> bool:
    """Whether a row names a title, an employer and a town behind its dates."""
    title, *rest = [part.strip() for part in _PART.split(item.text.text[item.dates[0].until :].strip(" :,\t–—-"))]
    return len(rest) > 1 and bool(roles.role_score(title)) and (is_known(rest[-1]) or is_town(rest[-1]))


def _is_plain(item: Item) -> bool:
    row = item.first
    return not (item.bulleted or row.level or row.strong or item.dates or is_meta(item.text.text))


def _is_whole(item: Item, below: str) -> bool:
    """Whether a row names a title, an employer and the town, so that what stands `below` its dates is none of them."""
    parts = [part.strip() for part in _PART.split(item.text.text)]
    if not item.header or item.dates or len(parts) <= _TWO:
        return False
    told = roles.role_score(below) or roles.organisation_score(below)
    return is_known(parts[-1]) or (is_town(parts[-1]) and not told and any(map(str.islower, below.split())))


def _is_said_below(above: Item, before: Item, text: str) -> bool:
    """Whether a row in small letters below dates says what was done in the job that the row above them names.

    It begins with a deed, or title and employer both stand above: "Acme Foods - packer", "2016-2018", "boxes, clean line".
    """
    first = next((letter for letter in text if letter.isalpha()), "")
    named = above.header and above.text.text[:1].isupper() and not (above.dates or is_meta(above.text.text) or before.first.gap)
    if not (named and first.islower()) or labels_employer(text) or pauses.names(text):
        return False
    if deeds.opens_small(text):
        return True
    parts, below = ([part.strip() for part in _PART.split(one)] for one in (above.text.text, text))
    titled = roles.role_score(above.text.text) or not (roles.role_score(text) or is_town(parts[-1]) or is_known(parts[-1]))
    return bool(len(parts) > 1 and titled) and not (roles.is_institution(text) or is_town(below[-1]))


def _is_duty(item: Item, *, several: bool) -> bool:
    """Whether a row names neither a role nor an employer, but goes on in small letters; one set apart, in nothing else."""
    text = item.text.text
    if not item.first.gap and len(text.split()) > _FEW and _small(text) * _TWO > len(text.split()):
        return True  # "Mentor two apprentices", whose first word may be a role
    named = roles.role_score(text) or roles.organisation_score(text) or pauses.names(text)
    if named or "," in text or len(text.split()) < _TWO:
        return False
    if item.first.gap:
        return several and text[1:].islower()
    return any(word.islower() and fold(word) not in words("places", "particles") for word in text.split())


def _item(rows: list[Row], style: Setting) -> Item:
    text = plain(glued(rows, style)) if len(rows) > 1 else rows[0].text
    item = Item(rows, text, dates=enumerated(text.text, [date for date in find(text.text) if not _aside(text.text, date)]))
    item.header = not item.first.remark and (
        item.first.number in style.held or (not _is_told(item.first, style) and _is_header(item))
    )
    return item


def _is_told(row: Row, style: Setting) -> bool:
    """Whether its place tells that a row is no head of an entry, as far as its form can't tell it."""
    return bool(style.held) and not (row.gap or row.level or row.glyph)


def _aside(text: str, date: Dates) -> bool:
    """Whether a date is in a title in quotes, or says since when a part of the row holds: "Electrician, since 2019 foreman"."""
    since = date.since and bool(text[: date.at].strip(" (,")) and bool(text[date.until :].strip(" ).,"))
    return since or is_quoted(text, date)


def _names_dates(before: Item, item: Item) -> bool:
    """Whether a row names what the dates on the row before are about."""
    text = item.text.text
    if not before.header or not is_when_and_where(before.text.text) or len(text) > HEADER:
        return False
    return item.first.glyph == ":" or (
        not item.bulleted
        and not item.first.gap
        and not text.endswith((*FULL_STOP, ":"))
        and not breaks(text)
        and not deeds.opens(text)
    )


def _is_under(before: Item, item: Item) -> bool:
    """Whether a degree or a role in small letters stands directly below the school or employer it was at."""
    text = item.text.text
    short = len(text) <= HEADER and not text.endswith(FULL_STOP) and not item.bulleted and not item.first.gap
    return before.header and short and len(item.rows) == 1 and is_field(before.text.text, text)


def _closes_head(before: Item, item: Item) -> bool:
    """Whether a row with dates stands directly below what is set as the heading of an entry, however it begins or long it is."""
    plain = not item.bulleted and not item.first.level and not item.first.gap and len(item.rows) == 1
    return bool(before.first.level) and plain and dated(item.text.text)


def _is_titled(before: Item, item: Item, follows: Item | None) -> bool:
    """Whether the only row under an employer with its dates is the title there; its own date says since when or of what.

    "Acme <tab> 2016 – 2019" above "Assistant, later editor from March 2017".
    """
    text = item.text.text
    below = not item.bulleted and not item.first.gap and not item.first.level and len(text) <= HEADER and not breaks(text)
    began = before.header and before.first.gap and any(date.ranged for date in before.dates)
    if not (below and began) or is_dates(text) or deeds.opens(text):
        return False
    if not item.dates:
        short = len(_ASIDE.sub("", text).split()) <= _TITLE and text[:1].isupper() and not text.endswith((*FULL_STOP, ":"))
        return short and not roles.role_score(before.text.text) and follows is not None and follows.bulleted
    single = all(date.since or not date.ranged for date in item.dates)
    whole = roles.role_score(before.text.text) and roles.organisation_score(before.text.text)
    return single and (not whole or text.startswith("(") or all(date.since for date in item.dates))


def _is_over_dates(above: Item | None, item: Item, follows: Item) -> bool:
    """Whether a row set apart stands directly over a row of dates, whatever its words; a long one over a range only.

    Below the bullets of the entry above it is set apart by having none, below a heading or the dates of that entry by its place.
    """
    text = item.text.text
    ranged = any(date.ranged for date in follows.dates)
    short = len(text.split()) <= _TITLE or (ranged and (len(text) <= HEADER or heads.is_long(text)))
    under = above is not None and above.bulleted and above.first.glyph != ":" and ranged
    begins = above is None or is_dates(above.text.text)
    apart = (item.first.gap or under or begins) and not item.bulleted and short
    apart = apart and not (text.endswith((*FULL_STOP, ":")) or deeds.opens(text))
    return apart and text[0].isupper() and not follows.first.gap and not follows.bulleted and is_dates(follows.text.text)


def _is_between(above: Sequence[Item], item: Item, follows: Item) -> bool:
    """Whether a row of many words is the employer: between a title and the town or dates, or below both."""
    text, before = item.text.text, above[-1]
    plain = not (item.bulleted or item.first.gap or item.dates) and len(item.rows) == 1 and len(text) <= HEADER
    titled = before.header and not before.dates and not is_meta(before.text.text)
    stands = is_meta(follows.text.text) and not (follows.first.gap or follows.bulleted)
    stands = stands or (not before.first.gap and is_dates(above[0].text.text))
    named = roles.organisation_score(text) > 0 and text[:1].isupper() and not (ends_sentence(text) or breaks(text))
    return plain and titled and stands and named and not deeds.opens(text)


def _is_over_school(item: Item, school: Item, dates: Item) -> bool:
    """Whether a row set apart stands over that of a school and one of dates, whatever its words: "Administración"."""
    text = item.text.text
    apart = item.first.gap and not item.bulleted and len(item.rows) == 1 and text[:1].isupper() and len(text) <= HEADER
    named = school.header and not school.first.gap and roles.organisation_score(school.text.text) > 0
    return apart and not ends_sentence(text) and named and not dates.first.gap and is_dates(dates.text.text)


def _is_header(item: Item) -> bool:
    """Whether an item can be part of an entry's header: short, not a sentence, not a bullet."""
    text = item.text.text
    if item.bulleted:
        return is_dates(text)
    if item.first.level or (item.first.strong and not _is_description(item)) or is_meta(text) or _is_told_apart(text):
        return True
    long = len(" ".join(text.split())) > HEADER and not _is_whole_head(item)  # the gap before dates at the right is wide
    if long or breaks(text) or text.endswith(":") or LINK_ROW.fullmatch(text) or _is_done(text):
        return False
    if ends_sentence(text):
        return dated(text) and _small(text) * _FEW < len(text.split())
    if len(item.dates) == 1 and item.dates[0].since and _is_said(text[: item.dates[0].at]):
        return False
    return _is_dated_header(item) or (len(item.rows) == 1 and _is_named(text))


def _is_told_apart(text: str) -> bool:
    """Whether a row is a head whatever else its words are: an employer behind its label, a time away from work, of a table."""
    cells = text.split("\t")
    tabled = len(cells) > _TWO and any(map(is_dates, cells)) and max(map(len, cells)) <= HEADER
    return tabled or labels_employer(text) or pauses.is_pause(text)


def _is_whole_head(item: Item) -> bool:
    """Whether a long row is a head: from a range of dates to a school or employer in full, or from the role to its dates."""
    text = item.text.text
    what, *rest = _PART.split(text)
    named = len(rest) >= _TWO and (roles.role_score(what) or roles.degree_score(what))
    closed = bool(item.dates) and item.dates[-1].ranged and item.dates[-1].until == len(text)
    return (_leads(item) and roles.is_institution(text)) or bool(named and closed)


def _is_description(item: Item) -> bool:
    """Whether a whole row in italics says what an employer does: "Maker of valves and actuators; 2,300 employees"."""
    text = _ASIDE.sub("", item.text.text)
    words = text.split()
    start = " ".join(words[:_TWO])
    told = roles.degree_score(start) or roles.role_score(start) or item.dates
    return len(words) > _TITLE and not told and _small(text) * _TWO > len(words)


def _is_done(text: str) -> bool:
    return (deeds.opens(text) and not (dated(text) or pauses.names(text))) or _is_measured(text)


_MEASURED = re.compile(r"\d[^()]*(?:%|\s(?:to|auf|a|à|на|do|naar)\s\d)[^()]*\([^()]*(?:19|20)\d\d[^()]*\)\s*$")


def _is_measured(text: str) -> bool:
    """Whether a row tells what a figure came to and when, as no head of a job does: "Waste cut from 1.9% to 0.6% (2020-2023)"."""
    return bool(_MEASURED.search(text)) and not (roles.role_score(text) or roles.organisation_score(text))


def _is_dated_header(item: Item) -> bool:
    text = item.text.text
    if item.dates and roles.degree_score(" ".join(text.split()[:2])):
        return True
    begins = bool(item.dates) and item.dates[0].at == 0
    return dated(text) and (not text[:1].islower() or begins or bool(_CELLS.search(text)))


def _is_said(text: str) -> bool:
    """Whether words before a date only go on in it, and name neither a role nor who it was for: "Forklift" (since 2022)."""
    named = roles.role_score(text) or roles.organisation_score(text)
    return not named and bool(_ENDS_WORD.search(text)) and "\t" not in text


def _small(text: str) -> int:
    return sum(word[0].islower() for word in text.split())


def _without_place(text: str) -> str:
    """A row without the place that a wide gap parts from its name, whose words make no sentence of it."""
    name, *_, place = (*_GAP.split(text), "")[:-1] if _GAP.search(text) else (text, "")
    return name if place and places.is_place(place) else text


def _is_named(text: str) -> bool:
    """Whether an undated row is a name or a title: capitals, or a word of a role or a school among the first."""
    name = _without_place(text)
    named = name if roles.is_oneself(name) else _ASIDE.sub("", name)
    words = [word for part in named.split() if (word := part.strip(_QUOTES)) and word[0].isalpha()]
    if not words or (len(words) >= _SENTENCE and (name == text or _small(named))):
        return False
    if _DONE.match(text) and not (roles.role_score(text) or roles.organisation_score(text)):
        return False
    if text.lower() == text.upper() and len(words) > _CASELESS:
        return bool(roles.role_score(text) and roles.organisation_score(text)) or "\t" in text
    if (not text[0].islower() or roles.is_institution(named)) and (_small(named) * 2 <= len(words) or len(words) <= _FEW):
        return True
    start = " ".join(words[:2])
    if roles.organisation_score(text) and "," in text and (roles.role_score(start) or roles.degree_score(start)):
        return text[0].isupper()
    return len(words) <= _TITLE and not text[0].islower() and bool(roles.role_score(start) or roles.degree_score(words[0]))
