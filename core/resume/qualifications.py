"""Lists of degrees, courses and certificates in which one line says all of one: "Forklift ticket, valid until 10/2026"."""

from collections.abc import Sequence
from itertools import pairwise

from core.expressions import expression
from core.resume import brackets, glued, roles, schools, tail, towns
from core.resume.dates import Dates
from core.resume.entries import Group
from core.resume.fields import Header
from core.resume.items import Item
from core.resume.lexicon import fold, words
from core.resume.meta import breaks, is_honour, is_meta
from core.resume.model import Kind
from core.resume.passage import Passage
from core.resume.towns import COMMA, span

_WORD = expression(r"[^\W\d_]+")
_PART = expression(r"[,;|]\s+|\s+[–—•·/-]\s+|\s*[()]\s*")
_REMARK = expression(r"\s?:\s|;\s")
_PARTS = expression(rf"{COMMA.pattern}|\s+[|–—•·/-]\s+|;\s+")
_DASHED = expression(r"\s+[|–—•·/-]\s+")
_TWO = 2
_FEW = 3
_SENTENCE = 12


def groups(items: Sequence[Item]) -> list[Group]:
    """One group for each line of such a list; none where headers reach over several rows or have text below them.

    A line about the one before it, as a grade or the subject of a thesis is, is its body.
    """
    if not (_is_list(items) or _are_tickets(items)):
        return []
    made: list[Group] = []
    for item in items:
        if made and _is_detail(item) and tail.kind_of(item.text.text) is not Kind.CERTIFICATES:
            made[-1].body.append(item)
        else:
            made.append(Group([item]))
    return made


def read(group: Group) -> Header:
    """The header of one line: taken apart where its date stands alone, else the whole line as the person wrote it."""
    item = group.header[0]
    text = item.text
    if not _is_plain(item):
        return Header(title=[text])
    found = Header()
    front = text
    if item.dates:
        date = item.dates[0]
        apart = brackets.around(text, date)
        found.read, found.dates = date, apart.dates
        front = apart.before.cut(0, len(apart.before.text.rstrip(" ,،，、;|–—•·/-([")))
        tail = apart.after.cut(len(apart.after.text) - len(apart.after.text.lstrip(" .,;–—•·/)")))
        tail = tail.strip("()") if tail.text.startswith("(") else tail
        found.extra = [tail] if any(map(str.isalnum, tail.text)) else []
    rest = towns.stripped([front], found.location)
    _name(rest[0] if rest else front, found)
    if not found.title and found.extra and roles.degree_score(found.extra[0].text):
        found.title, found.extra = found.extra, []  # "Hamley School 2006 - 2011, 9 GCSEs"
    return found


def _name(front: Passage, found: Header) -> None:
    """What was finished and where; without a word that tells a school, all of it is what was finished."""
    units = front.split(_PARTS)
    if len(units) == 1:
        whole, units = units, glued.apart(units, "degrees")[0]
        parts = schools.degree_apart(whole[0])
        units = parts if len(units) == 1 and not schools.is_subject(parts[-1].text.split()[0]) else units
    at = _school(units)
    if at < 0:
        alone = len(units) == 1 and bool(found.dates) and schools.is_named(front.text) and not roles.degree_score(front.text)
        found.title, found.organisation = ([], [front]) if alone else ([front], [])
        return
    if not at:
        units = schools.without_town(units, front.split(_DASHED), found)
    found.organisation = [units[at]]
    if at:
        found.title = [span(front, units[0], units[at - 1])]
        behind = units[at + 1 :]
        if len(behind) == 1 and not found.location and schools.is_town_of(behind[0].text, found):
            found.location, behind = behind, []
        found.extra = [*behind, *found.extra]
    elif units[1:]:
        found.title = [span(front, units[1], units[-1])]
        schools.name_of_school(found)


def _school(units: Sequence[Passage]) -> int:
    """Which part of a line is the school, -1 for none: two parts tell it without its word: "BSc Physics, Lancaster".

    Before a degree with its subject it is a name that is no subject: "SUNY Oswego – B.A. Psychology".
    """
    named = [at for at, unit in enumerate(units) if not roles.degree_score(unit.text)]
    if schools.is_bare(units[0].text):
        named = [at for at in named if at != 1 or roles.is_institution(units[1].text) or not schools.is_subject(units[1].text)]
    told = [at for at in named if roles.is_institution(units[at].text)]
    told = told or [at for at in named if len(units) > 1 and roles.organisation_score(units[at].text)]
    if not told and schools.is_bare(units[0].text) and len(units) == _FEW and named == [_TWO]:
        told = [at for at in named if schools.can_be(units[at].text)]
    leads = named == [0] and len(units) == _TWO and not (schools.is_bare(units[1].text) or schools.is_subject(units[0].text))
    if told or len(units) != _TWO or not (leads or named == [1]):
        return told[-1] if told else -1
    name = units[named[0]].text
    word = fold(name.split()[0])
    return named[0] if name[0].isupper() and not any(map(str.isdigit, name)) and word not in words("roles", "details") else -1


def _is_list(items: Sequence[Item]) -> bool:
    if not items or any(not _is_line(item) for item in items) or len({item.first.glyph for item in items}) > 1:
        return False
    entries = [item for item in items if not _is_detail(item)]
    if len({item.first.gap for item in entries[1:]}) > 1 or not _is_first(items[0]):
        return False
    whole = sum(map(_is_whole, entries))
    short = sum(not _is_whole(item) and not _stands_alone(item) for item in entries)
    if _alternate(entries):
        return False
    return whole > max(short * _TWO, len(entries) - whole - short - 1, 0) and not any(
        _belong(*pair) for pair in pairwise(entries)
    )


def _are_tickets(items: Sequence[Item]) -> bool:
    """Whether lines name a paper each and none a school: "18th Edition", "City & Guilds 2391", "First aid, 2023"."""
    texts = [item.text.text for item in items]
    plain = all(_is_line(item) and not any(date.ranged for date in item.dates) for item in items)
    schooled = any(roles.is_institution(text) or any(map(schools.is_named, _PARTS.split(text))) for text in texts)
    told = all(tail.kind_of(text) is not None or any(map(str.isdigit, text)) for text in texts)
    return plain and len(items) > 1 and told and not (schooled or _alternate(items))


def _alternate(entries: Sequence[Item]) -> bool:
    """Whether names with dates stand in turn with degrees without any: "UC Berkeley | 2019" above "Bachelor of Science"."""
    pairs = list(zip(entries[::2], entries[1::2], strict=False))
    return len(entries) == _TWO * len(pairs) > 0 and all(
        left.dates and not roles.degree_score(left.text.text) and not right.dates and roles.degree_score(right.text.text)
        for left, right in pairs
    )


def _is_line(item: Item) -> bool:
    text = item.text.text
    leads = item.dates and not text[: item.dates[0].at].strip(" (")
    return not (item.first.level or item.first.strong or "\t" in text or leads or is_meta(text) or item.first.told)


def _is_whole(item: Item) -> bool:
    """Whether a line says when, or both what and where, or how far somebody got: "BSc Physics: 90 of 120 credits"."""
    text = item.text.text
    degree = roles.degree_score(text) > 0
    return bool(item.dates) or (degree and (roles.organisation_score(text) > 0 or bool(_REMARK.search(text))))


def _is_first(item: Item) -> bool:
    """Whether a line can begin such a list: it says all, or enumerates what is neither a degree nor a school."""
    told = roles.degree_score(item.text.text) or roles.organisation_score(item.text.text)
    return not _is_detail(item) and (_is_whole(item) or (not told and bool(_PART.search(item.text.text))))


def _stands_alone(item: Item) -> bool:
    """Whether an undated line can be a qualification: more than the name of a school or of a town."""
    text = item.text.text
    if roles.organisation_score(text) and not roles.degree_score(text) and not _REMARK.search(text):
        return False
    return len(text.split()) > _FEW or bool(_PART.search(text)) or roles.degree_score(text) > 0


def _belong(left: Item, right: Item) -> bool:
    """Whether of two lines one names the school and the other what was finished there."""
    school = [roles.organisation_score(item.text.text) - roles.degree_score(item.text.text) for item in (left, right)]
    return school[0] * school[1] < 0 and not (left.dates and right.dates) and not _REMARK.search(right.text.text)


def _is_detail(item: Item) -> bool:
    first = _WORD.search(item.text.text)
    told = first is not None and fold(first.group()) in words("roles", "details")
    sentence = item.text.text.endswith(".") and len(item.text.text.split()) >= _SENTENCE
    return item.first.remark or (not item.dates and (told or sentence or is_honour(item.text.text)))


def _is_plain(item: Item) -> bool:
    text = item.text.text
    front = text[: item.dates[0].at] if item.dates else text
    behind = text[item.dates[0].until :] if item.dates else ""
    if (_REMARK.search(front) and not _is_enumerated(front)) or _REMARK.search(behind) or breaks(text) or len(item.dates) > 1:
        return False
    return not item.dates or _is_apart(text, item.dates[0])


def _is_enumerated(text: str) -> bool:
    """Whether a line names what was finished with its subjects, and at its end the school: "A-levels: Art – Hull College"."""
    label, _, rest = text.partition(": ")
    *_subjects, school = _DASHED.split(rest.rstrip(" ,"))
    return rest != school and roles.degree_score(label) > 0 and roles.organisation_score(school) > 0 and ":" not in rest


def _is_apart(text: str, date: Dates) -> bool:
    """Whether a date is a part of its line, or stands at its end behind a name: not "valid until 2026", "begun in 2024"."""
    before, after = text[: date.at].rstrip(), text[date.until :].lstrip(" )").rstrip(" .")
    if date.ranged and not date.since and not after:
        return True
    if after and not after.startswith((",", ";", "–", "—", "•", "·", "(")):
        return False
    if date.ranged and roles.organisation_score(before) and not roles.degree_score(before):
        return True
    if before.endswith((",", "(", "–", "—", "•", "·", "/", ";", "|")):
        return True
    parts = before.split(",")
    last = parts[-1].split()
    named = bool(last) and last[-1][:1].isupper()
    school = roles.organisation_score(parts[-1]) or (roles.degree_score(parts[0]) and all(word[0].isupper() for word in last))
    small = text.islower() and roles.organisation_score(last[-1]) > 0 if last else False  # "leeds city college 2015"
    return not after and ((len(parts) == 1 and (small or not last[-1][:1].islower())) or bool(school and named))
