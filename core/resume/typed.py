"""Jobs typed as in a message: no bullets and no blank lines, each with its dates in a row and what was done there below it."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from core.expressions import expression
from core.resume import deeds, headings, pauses, places, roles, towns
from core.resume import schools as schools_of
from core.resume.dates import Dates, find
from core.resume.meta import dated, ends_sentence, is_dates, is_meta
from core.resume.model import Kind
from core.resume.rows import Row

LABELLED = expression(r"^([^\W\d_][^:：]{2,40})[:：]\s+(?=\S)")
_HEADER = 110  # characters
_TITLE = 5  # words of a title on a row of its own
_TOLD = frozenset({Kind.WORK, Kind.EDUCATION, Kind.VOLUNTEER, Kind.PROJECTS})
_TAIL = 4  # rows
_LEAD = 2  # rows: title and employer above the dates
_JOINS = r"at|@|bei|beim|chez|presso|en|em|no|na|im|in|for|für|pour|para|w|au|aux|à|à la|à l['’]"
_PARTED = expression(rf"[,;|·•/]|\s[-–—]\s|\s(?:{_JOINS})\s*(?=[^\W\d_a-zà-öø-ÿ])|\sat\s")
_GOES_ON = expression(r"\)\s+|[,;:.]\s+|\s[–—-]\s+")
_AT = expression(r"\sat\s+[^\W\d_a-z]")
_HOW = expression(r"(?:part|full)[- ]?time|teilzeit|vollzeit|temps |and |und |y |et |&")
_LETTERS = expression(r"[^\W\d_]{2}")
_ROW = 200  # characters of a job with what was done there
_FEW = 2  # words that may belong to a name
_EDGES = " \t,;:|·•–—-()[]."


def held(rows: Sequence[Row]) -> frozenset[int]:
    """The numbers of the rows of heads among jobs typed so; none where their form leaves a doubt."""
    if not rows or not all(map(is_plain, rows)):
        return frozenset()
    stacks = [at for at, row in enumerate(rows) if is_dates(row.text.text)]
    said = {at - 1 for at, row in enumerate(rows) if row.remark}
    at = [at for at, row in enumerate(rows) if at in said or is_head(row) or (row.gap and is_dated_degree(row))]
    gaps = {at for at, row in enumerate(rows) if row.gap and at}
    found = ([] if at or gaps else _stacked(rows, stacks)) if stacks else _headed(rows, at)
    apart = gaps <= {*found}
    return frozenset(rows[at].number for at in found) if apart else frozenset()


def parted(rows: Sequence[Row]) -> list[Row]:
    """Jobs typed so, each head apart from what was done there where both share a row.

    "Summer 2018 Boone Lawn Care (my uncle) mowing, hedges", "Waiter at Roma 2019 - 2021 serving, closing".
    """
    if not all(map(is_plain, rows)):
        return list(rows)
    made: list[Row] = []
    for row, at in ((row, _duties(row.text.text)) for row in rows):
        made += [replace(row, text=row.text.cut(0, at).strip(f"{_EDGES[:-5]}."))] if at else [row]
        made += [replace(row, text=row.text.cut(at).strip(" ,;:–—-"), gap=False, remark=True)] if at else []
    return made


def _duties(text: str) -> int:
    """Where a row goes on with what was done in the job that it names with its dates; 0 for nowhere."""
    first = next((date for date in find(text) if date.ranged or not date.at), None)
    if first is None or first.since or len(text) > _ROW or deeds.opens(text) or pauses.is_pause(text):
        return 0
    if text[: first.at].strip(_EDGES):
        until = first.until + text[first.until :].startswith(")")  # "Baker, Sweet Oven (2018 - 2020): baked bread"
        led = text[until : until + 1] == ":" and text[until + 1 :].strip()[:1].islower()
        return until if led or _is_said(text[until:], text[: first.at], apart=True) else 0
    ends = [match.end() for match in _GOES_ON.finditer(text, first.until)]
    dashed = {at for at in ends if text[:at].rstrip()[-1] in "–—-"}  # "2016 - now: Bar K Ranch - ranch hand"
    told = [at for at in ends if at not in dashed or len(text[at:].split()) > _FEW]
    said = next((at for at in told if _is_said(text[at:], text[first.until : at], apart=False)), 0)
    return next((at for at in told if at < said and _names_all(text[first.until : at], text[at:said])), said)


def _names_all(head: str, rest: str) -> bool:
    """Whether a head says at whom the job was, so that only a town can still be of it in the `rest` before the first deed."""
    return bool(_AT.search(head)) and not any(map(_is_town, _PARTED.split(rest.strip(_EDGES))))


def _is_town(text: str) -> bool:
    return places.is_place(text.strip()) or towns.is_town(text.strip())


def _is_said(tail: str, head: str, *, apart: bool) -> bool:
    """Whether the end of a row, in small letters, names nothing, and what stands before it names a job.

    `apart`: dates stand between, so that the end may have names in it.
    """
    said = tail.strip(_EDGES)
    plain = len(said.split()) > 1 and said[:1].islower() and not find(said) and not _HOW.match(said)
    capitals = any(word[:1].isupper() for word in said.split()) and not (apart and len(said.split()) > _FEW)
    deed = deeds.opens_small(said)
    named = not deed and (roles.role_score(said) or roles.organisation_score(said) or capitals)
    parts = [part for part in _PARTED.split(head.strip(_EDGES)) if part.strip()]
    begins = head.strip(_EDGES)[:1].isupper() or (deed and len(parts) > 1 and roles.role_score(parts[0]) > 0)
    return plain and not named and begins and (len(parts) > 1 or ")" in head or len(said.split()) > _FEW)


def is_plain(row: Row) -> bool:
    """Whether nothing but its words tells what a row is."""
    return not (row.glyph or row.level or row.strong or row.told or "\t" in row.text.text)


def is_head(row: Row) -> bool:
    """Whether a row names a job, an employer or a time away from work beside its dates."""
    at = _duties(row.text.text)
    text = row.text.text[: at or None].rstrip(" ,;:")
    said = without_dates(text)
    dates = [date for date in find(text) if date.ranged and not date.since]
    if not is_plain(row) or len(text) > _HEADER or not said or not (dated(text) or _is_between(text)):
        return False
    if pauses.is_pause(text):
        return True
    closes = ends_sentence(text) and not (dates and not dates[0].at)  # "2020 - now Cook, ACME INC."
    school = any(map(schools_of.is_named, _PARTED.split(said)))
    told = bool(dates) or at > 0 or school or roles.role_score(said) > 0 or roles.organisation_score(said) > 0
    return told and not (closes or deeds.opens(text))


def _is_between(text: str) -> bool:
    """Whether dates stand between an employer and what one was there: "Harbour Hotel, 2016 to 2020, kitchen porter then chef"."""
    first = next((date for date in find(text) if date.ranged and not date.since), None)
    if first is None or not text[:1].isupper():
        return False
    before, behind = text[: first.at].rstrip(), text[first.until :].lstrip()
    role = behind[1:].strip()
    named = 0 < len(role.split()) <= _TITLE and not find(role) and roles.role_score(role) > 0
    return before.endswith(",") and behind.startswith(",") and named and not (ends_sentence(text) or deeds.opens_small(role))


def is_whole(row: Row) -> bool:
    """Whether a row names a role and where it was."""
    said = without_dates(row.text.text)
    return bool(roles.role_score(said)) and (bool(_PARTED.search(said)) or roles.organisation_score(said) > 0)


def without_dates(text: str) -> str:
    """What a row says beside its dates."""
    found: Sequence[Dates] = find(text)
    for date in reversed(found):
        text = f"{text[: date.at]} {text[date.until :]}"
    said = text.strip(_EDGES)
    return said if _LETTERS.search(said) else ""


def names_role(row: Row) -> bool:
    """Whether a row is a title and nothing else."""
    text = row.text.text
    short = len(text.split()) <= _TITLE and "," not in text and not ends_sentence(text)
    return is_plain(row) and short and not find(text) and roles.role_score(text) > 0 and not deeds.opens(text)


def stacked(rows: Sequence[Row], at: int) -> int:
    """Where jobs begin, from this row on, that have title, employer and dates in a row each, close together; 0 for nowhere.

    Dates on top of each stand over a role.
    """
    below = rows[at:]
    dates = [one for one, row in enumerate(below) if is_dates(row.text.text)]
    under = [below[one + 1 : one + 2] for one in dates]
    if dates[:1] == [0] and all(one and (names_role(one[0]) or is_whole(one[0])) for one in under):
        return at
    apart = bool(dates) and any(row.gap for row in below[1 : dates[0] + 1])  # what stands on top is a headline then
    return at if dates and not apart and len(_stacked(below, dates)) > 0 else 0


def closes(rows: Sequence[Row], within: Kind) -> bool:
    """Whether nothing but sections of a row each stands from here to the end, as below jobs typed so: "Skills: tills, stock".

    `within` the list that skills are, such rows are of it.
    """
    if len(rows) > _TAIL or within not in _TOLD:
        return False
    led = [(LABELLED.match(row.text.text), row) for row in rows]
    return all(found and headings.known(found[1]) and not row.glyph and row.indent <= rows[0].indent for found, row in led)


def schools(rows: Sequence[Row]) -> dict[int, Kind]:
    """Where schools begin among jobs, and jobs behind schools: the first row of each with what follows."""
    dates = [at for at, row in enumerate(rows) if is_dates(row.text.text)]
    heads = {at: rows[at : at + 1] for at, row in enumerate(rows) if is_head(row) or is_degree(row)}
    if dates and not any(is_head(row) for row in rows):
        lead = dates[0]
        heads = {at: rows[at : at + 1] for at, row in enumerate(rows) if is_dated_degree(row)}
        heads |= {at - lead: rows[at - lead : at + 1] for at in dates if at >= lead}
    kinds = {at: Kind.EDUCATION if _names_school(head) else Kind.WORK for at, head in heads.items()}
    before = Kind.WORK
    cuts: dict[int, Kind] = {}
    for at, kind in sorted(kinds.items()):
        if kind is not before:
            cuts[at] = kind
        before = kind
    return cuts


def is_dated_degree(row: Row) -> bool:
    """Whether a row is what was finished at school, and when."""
    return is_degree(row) and bool(find(row.text.text))


def is_degree(row: Row) -> bool:
    """Whether a row begins with what was finished at school."""
    text = row.text.text
    short = len(text.split()) <= 2 * _TITLE and not ends_sentence(text)
    return short and text[:1].isupper() and roles.degree_score(" ".join(text.split()[:2])) > 0 and not roles.role_score(text)


def _names_school(head: Sequence[Row]) -> bool:
    """Whether a head is of a degree or a school; whoever worked there says as what, or since when."""
    text = " ".join(row.text.text for row in head)
    said = without_dates(text)
    if pauses.is_pause(text) or (roles.role_score(said) and not roles.is_institution(said)):
        return False
    school = roles.is_institution(said) or any(map(schools_of.is_named, _PARTED.split(said)))
    return roles.degree_score(said) > 0 or (school and not roles.role_score(said) and not _goes_on(text))


def _goes_on(text: str) -> bool:
    return any(date.current for date in find(text))


def _headed(rows: Sequence[Row], at: Sequence[int]) -> list[int]:
    """The rows of heads where each has its dates beside a name, with the title there, below it or above it."""
    if not at or at[0] > 1 or (at[0] == 1 and not names_role(rows[0])):
        return []
    whole = {one for one in at if is_whole(rows[one]) or pauses.is_pause(rows[one].text.text)}
    heads, above = set(at), _all_titled(rows, at)
    titled = any(names_role(rows[one + 1]) for one in at if one + 1 < len(rows) and one not in whole)
    found: list[int] = []
    for one in at:
        below = rows[one + 1] if one + 1 < len(rows) and one + 1 not in heads else None
        bare = not roles.role_score(without_dates(rows[one].text.text))
        if not above and one in whole:
            found.append(one)
        elif above or (at[0] == 1 and bare and one - 1 not in heads and names_role(rows[one - 1])):
            found += [one - 1, one]
        elif bare and below and not below.gap and (names_role(below) or (titled and _may_be_title(below.text.text))):
            found += [one, one + 1]
        elif below is None or below.text.text[:1].islower() or 2 * len(whole) >= len(at):
            found.append(one)
        else:
            return []
    return found


def _all_titled(rows: Sequence[Row], at: Sequence[int]) -> bool:
    """Whether above each employer a title stands below a blank line, one that a list knows above the first: no list has all."""
    titles = [rows[one - 1] for one in at if one]
    short = all(
        len(row.text.text.split()) <= _TITLE and not (find(row.text.text) or ends_sentence(row.text.text)) for row in titles
    )
    return at[0] == 1 and short and all(row.gap or row is rows[0] for row in titles)


def _may_be_title(text: str) -> bool:
    """Whether a row below an employer can be a title that no list knows, where others stand so."""
    return len(text.split()) <= _FEW and not ("," in text or find(text) or ends_sentence(text) or deeds.opens(text))


def _stacked(rows: Sequence[Row], stacks: Sequence[int]) -> list[int]:
    """The rows of heads where title, employer and dates take a row each, as many above the dates as the first has."""
    lead = stacks[0]
    above = [rows[max(0, at - lead) : at] for at in stacks]
    short = all(len(row.text.text.split()) <= 2 * _TITLE and not ends_sentence(row.text.text) for one in above for row in one)
    named = sum(any(roles.role_score(row.text.text) or roles.degree_score(row.text.text) for row in one) for one in above)
    apart = all(right - left > lead for left, right in pairwise(stacks))
    set_alike = named > 0 and len(stacks) > 1 and all(one and one[0].gap for one in above)  # a blank line above each
    if not (1 <= lead <= _LEAD and short and apart and (set_alike or 2 * named >= len(stacks))):
        return []
    if any(is_meta(row.text.text) for one in above for row in one[:1]):
        return []
    return [one for at in stacks for one in range(at - lead, at + 1)]
