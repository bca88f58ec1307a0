"""The rows of an entry's head taken apart into pieces, its dates, place and labels set aside."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from core.expressions import expression
from core.resume import brackets, roles, tenures, towns
from core.resume.dates import Dates, is_duration
from core.resume.fields import Header
from core.resume.items import Item
from core.resume.lexicon import fold, words
from core.resume.meta import is_dates, is_detail, is_only_place, labels_employer
from core.resume.passage import Passage
from core.resume.towns import COMMA, is_town

_STRONG = r"\s*[|•·●▪◦]\s+|\s+[–—―-]{1,2}\s+|\t+|\s{3,}|\s+@\s+|;\s+|^[–—|•·-]\s+|\s+[–—|•·-]$|\s+//\s+"
_SLASH = r"(?:\s+|^)/(?:\s+|$)"
_PARTED = {slashed: expression(rf"{_STRONG}|{_SLASH}" if slashed else _STRONG) for slashed in (False, True)}
_COLON = expression(r":\s+(?=[^\W\d_a-z])")
_AT = expression(r"\s+(?:at|bei|chez|presso|bij|w firmie|в компании)\s+(?=[A-ZА-ЯÄÖÜ\"“„«])")
_LED = expression(
    r"(?i:before (?:that|this)|prior to (?:that|this)|previously|after that|davor|danach|avant cela|antes de eso)[\s:,–—-]+(?=\w)"
)
_SHORTENED = expression(r"(?:TA|HLTA|LSA|HCA|PA|EA)\b|[A-Z]{2,4}\s+[a-z]")
_LABELS = words("roles", "labels")


@dataclass(slots=True)
class Draft:
    """A header taken apart but not yet decided: units are lists of pieces, one list for each row.

    `headed`: its first row is set as a heading, and what follows it says where or when. `located`, `told`: what a place or how
    somebody was employed stands beside, and where what a label calls the employer begins.
    """

    header: Header
    rows: list[list[Passage]] = field(default_factory=list)
    headed: bool = False
    located: list[Passage] = field(default_factory=list)
    told: set[int] = field(default_factory=set)


def taken_apart(headers: Sequence[Sequence[Item]], *, jobs: bool) -> list[Draft]:
    """The heads of a section. A stroke parts what stands in a row where it does so in each head: "Cook / Savoy / 2019"."""
    slashed = len(headers) > 1 and all(any(_has_slash(item.text.text) for item in items) for items in headers)
    drafts = [_draft(items, slashed=slashed, jobs=jobs) for items in headers]
    led = [(draft, items[0]) for draft, items in zip(drafts, headers, strict=True) if items and _leads(items[0])]
    if any(set(place.rows) <= set(item.text.rows) for draft, item in led for place in draft.header.location):
        for draft, item in led:
            _take_beside(draft, item)
    return drafts


def _leads(item: Item) -> bool:
    """Whether a row begins with dates and says something else, too."""
    return bool(item.dates) and not item.dates[0].at and not is_dates(item.text.text)


def _take_beside(draft: Draft, item: Item) -> None:
    """What has the form of a town beside dates above title and employer is the place, where one is so in another head."""
    (first, *rest) = draft.rows
    named = sum(len(row) for row in rest) > 1 or any(COMMA.search(row[0].text) for row in rest)
    if len(first) == 1 and first[0].rows[0] == item.text.rows[0] and named and not draft.header.location:
        place = first[0].strip("()")
        if is_town(place.text) or towns.is_stated([place.text]):
            draft.header.location.append(place)
            draft.rows = rest


def _has_slash(text: str) -> bool:
    return " / " in text


def _draft(items: Sequence[Item], *, slashed: bool, jobs: bool) -> Draft:
    draft = Draft(Header(), headed=bool(items and items[0].first.level))
    apart = any(is_dates(item.text.text) for item in items)
    for at, item in enumerate(items):
        if draft.rows and is_detail(item.text.text):
            draft.header.extra.append(item.text)
            continue
        if tenures.take(items, at, draft.header) or towns.take_labelled(item.text, draft.header):
            continue
        parts = [bold for part in _without_dates(item, draft.header, apart=apart) for bold in _bold_apart(part, item)]
        pieces = tenures.without_whole(
            [piece for part in parts for piece in _pieces(part, draft.header, slashed=slashed, jobs=jobs)],
            items,
            at,
            draft.header,
        )
        pieces = tenures.without_employment(pieces, draft.header, titled=bool(draft.rows))
        named = [piece for piece in pieces if not (_take_place(piece, draft.header) or _take_duration(piece, draft.header))]
        beside = len(named) == 1 and (tenures.is_profiled(item.text.text) or pieces[-1] in draft.header.location)
        draft.located += named if beside else []
        pieces = named
        draft.told |= {piece.starts[0] for piece in pieces[:1] if labels_employer(item.text.text)}
        if pieces and draft.rows and _only_remark(item, pieces):
            cell = draft.header.location or len(pieces) > 1 or "\t" not in item.text.text or not is_town(pieces[0].text)
            (draft.header.extra if cell else draft.header.location).extend(pieces)
        elif pieces:
            draft.rows.append(pieces)
    if not draft.rows and draft.header.location:
        draft.rows.append([draft.header.location.pop(0)])
    return draft


def _bold_apart(part: Passage, item: Item) -> list[Passage]:
    """A title apart from what follows, where only it is bold: "**Chef**, Médecins Sans Frontières"."""
    lead = item.first.lead
    bold = 0 < lead < len(part.text) and part.starts[0] == item.text.starts[0]
    return [part.cut(0, lead), part.cut(lead)] if bold else [part]


def _only_remark(item: Item, pieces: Sequence[Passage]) -> bool:
    """Whether what follows the dates on a row below the title is neither a role nor an employer."""
    leads = bool(item.dates) and item.dates[0].at == 0
    return leads and not any(
        roles.role_score(piece.text) or roles.organisation_score(piece.text) or roles.degree_score(piece.text) for piece in pieces
    )


def _without_dates(item: Item, header: Header, *, apart: bool) -> list[Passage]:
    """The parts of a header row around its date; the date goes to the header. `apart`: another row is all dates."""
    text = item.text
    several = len(item.dates) > 1 and is_dates(text.text) and not any(date.ranged for date in item.dates)
    if several or is_duration(text.text):
        (header.dates if several else _counted(header)).append(text.strip("()"))
        header.read = header.read or next(iter(item.dates), None)
        return []
    date = _date_of(item)
    if date is None or (not date.ranged and (header.dates or (apart and not is_dates(text.text)))):
        return [text]
    around = brackets.around(text, date)
    header.read = header.read or date
    for part in around.dates:
        (_counted(header) if is_duration(part.text) and part.starts[0] > text.starts[date.at] else header.dates).append(part)
    before = around.before.rstrip(",،;|·•–—-([:，、（［：")
    after = around.after.lstrip(")],،;|·•–—-.:）］，、：")
    if is_duration(after.text) or (after.text[:1] == "(" and tenures.is_employment(after.text.strip("() "))):
        (_counted(header) if is_duration(after.text) else header.extra).append(after.strip("()· "))
        after = after.cut(len(after.text))
    if fold(before.text).rstrip(" :") in _LABELS | words("dates", "issued"):
        header.joints.append(before)
        before = before.cut(len(before.text))
    return [part for part in (before, after) if part and any(letter.isalnum() for letter in part.text)]


def _date_of(item: Item) -> Dates | None:
    """The date of a header row: a range, else one at the row's beginning or end, else the last."""
    text = item.text.text
    ranged = [date for date in item.dates if date.ranged]
    edges = [date for date in item.dates if not text[: date.at].strip(" (") or not text[date.until :].strip(" ).,")]
    return next(iter((*ranged, *edges, *reversed(item.dates))), None)


def _pieces(part: Passage, header: Header, *, slashed: bool, jobs: bool) -> list[Passage]:
    pieces: list[Passage] = []
    if jobs and (led := _LED.match(part.text)):
        header.joints.append(part.cut(0, led.end()))
        part = part.cut(led.end())
    for piece in (unlabelled(labelled, header) for labelled in part.split(_PARTED[slashed])):
        if joint := _joint(piece.text, jobs=jobs):
            header.joints.append(piece.cut(joint.start(), joint.end()))
            pieces += [piece.cut(0, joint.start()), piece.cut(joint.end())]
        else:
            pieces += towns.unjoined(piece)
    trimmed = [piece.strip("()" if roles.is_oneself(piece.text) else ",،;|·•") for piece in pieces]
    return [piece for piece in trimmed if any(map(str.isalnum, piece.text))]


def _joint(text: str, *, jobs: bool) -> re.Match[str] | None:
    """What joins a role or a degree to where it was: "Cook at Savoy", "Savoy: Cook"; no such word may stand on either side.

    Titles in capitals are known by no list: "TA full time at St Piran primary".
    """
    at = _AT.search(text)
    said = text[: at.start()] if at else ""
    if at and (roles.role_score(said) or roles.degree_score(said) or (jobs and _SHORTENED.match(said))):
        return at
    colon = _COLON.search(text) if jobs else None  # "Personal Project: Event Planner"
    told = [roles.role_score(part) + roles.degree_score(part) for part in text.split(": ", 1)] if colon else []
    return colon if told and not told[0] and told[1] else None


def unlabelled(piece: Passage, header: Header) -> Passage:
    """A piece without the label that forms put before it: "Employer: Acme"; "College: BSc Physics"."""
    label, colon, rest = piece.text.partition(":")
    level = fold(label) in words("roles", "levels") and roles.degree_score(rest)
    if not colon or not rest.strip() or not (level or fold(label) in _LABELS):
        return piece
    header.joints.append(piece.cut(0, len(label) + 1))
    return piece.cut(len(label) + 1)


def _take_place(piece: Passage, header: Header) -> bool:
    """Whether a piece is a place, which then goes to the header."""
    if not header.location and (is_only_place(piece.text) or towns.is_stated([piece.text])):
        header.location.append(piece.strip("()"))
        return True
    return False


def _take_duration(piece: Passage, header: Header) -> bool:
    """Whether a piece beside a date says how long it was, which then stands with it: "6 months, 2014"."""
    if not header.dates or not is_duration(piece.text):
        return False
    _counted(header).append(piece)
    header.dates.sort(key=lambda one: one.starts[0])
    return True


def _counted(header: Header) -> list[Passage]:
    """Where how long it took goes: between the fields when its months tell that already ("Jan 2022 - Present · 3 yrs 2 mos")."""
    return header.joints if header.read is not None and header.read.is_exact else header.dates
