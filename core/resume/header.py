"""The header of an entry read into title, organisation, place and dates, alike over all entries of a section."""

import re
from collections.abc import Sequence

from core.expressions import expression
from core.resume import glued, pauses, roles, schools, towns
from core.resume.drafts import Draft, taken_apart, unlabelled
from core.resume.entries import Group
from core.resume.fields import Header
from core.resume.model import Kind
from core.resume.passage import Passage
from core.resume.towns import COMMA, span

_LEGAL = expression(r"(?:inc|llc|ltd|l\.l\.c|corp|co|lp|llp|plc|gmbh|ag|kg|s\.a|s\.l|s\.p\.a|b\.v)\.?", re.IGNORECASE)
_IN = expression(
    r"\s+(?:en el|en la|en|em|na|no|au|aux|beim|à la|à|w|v|в компании|в|у|na|på|hos|in der|im)\s+(?=[A-ZА-ЯІЇЄÄÖÜÉÈ«\"“„])"
    r"|\s+à l['’]\s*(?=[A-ZÉÈ«])"
)
_SUM = expression(r"(?:[A-Z]{2,3}|[^\w\s(])*\s?\d[\d.,' ]*(?:\s?(?:k|m|[Mm]io\.?|[Mm]illion|[A-Z]{3}|[€£$₽₴¥₹]))*")
EDGES = " ,،;|·•–—-()[]，（）"
_NAMED = frozenset({Kind.PROJECTS, Kind.PUBLICATIONS, Kind.REFERENCES, Kind.INTERESTS, Kind.OTHER})
_TWO = 2
_SHORT = 8  # words: the longest organisation on a row of its own


def read(groups: Sequence[Group], kind: Kind) -> list[Header]:
    """The headers of a section's entries. What one entry leaves open is decided as in the others."""
    drafts = taken_apart([group.header for group in groups], jobs=kind in {Kind.WORK, Kind.EDUCATION})
    name = "degrees" if kind is Kind.EDUCATION else "roles"
    _cut_apart(drafts, name)
    votes = [vote for draft in drafts if (vote := _vote(draft, name))]
    title_first, told = sum(votes) >= 0, len(set(votes)) == 1 and any(_is_placed_title(draft, name) for draft in drafts)
    for draft, group in zip(drafts, groups, strict=True):
        if kind is Kind.WORK and _is_pause(draft, group):
            draft.header.title = [piece for row in draft.rows for piece in row]
        else:
            _decide(draft, kind, name, title_first=title_first, told=told and not _vote(draft, name))
    return [draft.header for draft in drafts]


def _is_pause(draft: Draft, group: Group) -> bool:
    """Whether a head is of a time away from work, where whatever its rows name is what it was, and nobody an employer."""
    if len(draft.rows) == 1 and pauses.is_pause(group.header[0].text.text):
        return True
    pieces = [piece.text for row in draft.rows for piece in row]
    return any(map(pauses.names, pieces)) and not any(map(roles.organisation_score, pieces))


def _cut_apart(drafts: Sequence[Draft], name: str) -> None:
    """Headers of one piece that hold both what and where are cut in two, alike over the section."""
    whole = [draft for draft in drafts if len(draft.rows) == 1 and len(_units(draft.rows[0])) == 1]
    for draft, pieces in zip(whole, glued.apart([draft.rows[0][0] for draft in whole], name), strict=True):
        draft.rows = [pieces]


def _units(row: Sequence[Passage]) -> list[Passage]:
    """The comma-separated parts of a row of one piece, legal forms kept with their names, the place at its end set aside."""
    if len(row) > 1:
        return list(row)
    return _comma_parts(row[0])


def _comma_parts(whole: Passage) -> list[Passage]:
    parts = whole.split(COMMA)
    units: list[Passage] = []
    for part in parts:
        if units and _LEGAL.fullmatch(part.text.split(" (")[0]):
            units[-1] = span(whole, units[-1], part)
        else:
            units.append(part)
    return units


def _vote(draft: Draft, name: str) -> int:
    """1 when the title comes first in this header, -1 when it comes second, 0 when its words do not tell."""
    units = _flat(draft)
    if len(units) <= 1:
        return 0
    first, second = (roles.leaning(text, name) for text in (units[0].text, units[1].text))
    return (first > second) - (second > first)


def _is_placed_title(draft: Draft, name: str) -> bool:
    """Whether the place stands beside what the words of this header tell to be the title."""
    vote = _vote(draft, name)
    title = draft.rows[int(vote < 0)] if vote and len(draft.rows) == _TWO else []
    return any(piece in draft.located for piece in title)


def _flat(draft: Draft) -> list[Passage]:
    if len(draft.rows) > 1:
        return [row[0] for row in draft.rows]
    return _units(draft.rows[0]) if draft.rows else []


def _decide(draft: Draft, kind: Kind, name: str, *, title_first: bool, told: bool) -> None:
    """Say what each piece of a header is. `told`: the others all tell the same order, a place beside their titles."""
    header, located = draft.header, draft.located
    rows: list[list[Passage]] = []
    for row in draft.rows:
        bare = towns.stripped(row, header.location)
        located += bare[-1:] if bare != row and len(bare) == 1 else []
        rows += [bare] if bare else []
    draft.rows = rows
    if not draft.rows:
        return
    if kind in {Kind.WORK, Kind.EDUCATION}:
        towns.take(draft.rows, header.location)
    if kind in _NAMED or (kind is Kind.AWARDS and len(draft.rows) > 1):
        _decide_named(draft, kind)
    elif labelled := next((row for row in draft.rows if row[0].starts[0] in draft.told), None):
        _decide_told(labelled, draft)
    elif len(draft.rows) == 1:
        _decide_row(draft.rows[0], header, kind, name, title_first=title_first)
    else:
        _decide_rows(draft.rows, header, name, title_first=title_first, located=() if told else located)
        if kind is Kind.EDUCATION:
            schools.name_of_school(header)
    if kind in {Kind.WORK, Kind.EDUCATION} and header.title and not header.organisation:
        header.organisation, header.location = towns.employer_before(header.location)


def _decide_told(employer: list[Passage], draft: Draft) -> None:
    """The employer is what a label calls so, the title what stands in the first other row."""
    draft.header.organisation, (draft.header.title, *rest) = employer, [row for row in draft.rows if row is not employer] or [[]]
    draft.header.extra += [piece for row in rest for piece in row]


def _decide_rows(rows: list[list[Passage]], header: Header, name: str, *, title_first: bool, located: Sequence[Passage]) -> None:
    """Title and organisation stand on rows of their own. `located`: what a place stood beside, as it does beside an employer."""
    texts = [" ".join(piece.text for piece in row) for row in rows]
    ranks = _ranks(texts, name)
    two = [index for index in range(len(rows)) if index <= 1 or ranks[index]][:3]
    employers = [index for index in two if any(piece in located for piece in rows[index])]
    if len({ranks[index] for index in two}) == 1 or (len(two) == _TWO and _are_employers(employers, ranks, texts, name)):
        title = next((index for index in two if index not in employers), 0) if employers else int(not title_first)
    else:
        title = max(two, key=lambda index: (ranks[index], -index))
    others = [index for index in two if index != title]
    if (
        len(rows[title]) > 1
        and not set(others) & set(employers)
        and all(ranks[index] >= 0 for index in others)
        and not any(roles.count(name, piece.text) for piece in rows[title][1:])
    ):
        header.title, header.organisation = rows[title][:1], [part for piece in rows[title][1:] for part in _comma_parts(piece)]
        schools.tidied(header)
        header.extra += [piece for index, row in enumerate(rows) if index != title for piece in row]
        return
    organisation = min(others, key=lambda index: (ranks[index], index))
    beside_dates = {number for passage in header.dates for number in passage.rows}
    dated = [index for index in two if beside_dates.intersection(rows[index][0].rows)]
    if dated != others and all(ranks[index] >= 0 for index in others) and (both := _both(rows[title], name)):
        header.title, header.organisation = both
        header.extra += [piece for index, row in enumerate(rows) if index != title for piece in row]
        return
    header.title, header.organisation = rows[title], rows[organisation]
    rest = [index for index in range(len(rows)) if index not in {title, organisation}]
    if rest[:1] == [organisation + 1] and title > rest[0] and towns.is_between(texts[rest[0]]) and not header.location:
        header.location = rows[rest.pop(0)]
    header.extra += [piece for index in rest for piece in rows[index]]


def _ranks(texts: Sequence[str], name: str) -> list[int]:
    """How far each row leans to a title; a school that is one beyond doubt leans least: below it stands what was studied."""
    ranks = [roles.leaning(text, name) for text in texts]
    schools_at = [at for at, text in enumerate(texts) if roles.is_institution(text) and ranks[at] < 1]
    if name == "degrees" and len(schools_at) == 1:
        ranks[schools_at[0]] = min(ranks) - 1
    return ranks


def _are_employers(employers: Sequence[int], ranks: Sequence[int], texts: Sequence[str], name: str) -> bool:
    """Whether the one row beside a place is the employer, though a word within it names a role: "Yale Student Forum"."""
    named = [re.split(r"[,(]", texts[at], maxsplit=1)[0].split() for at in employers]
    ends = [{*words[:1], *words[-1:]} for words in named]
    within = [
        at
        for at, words in zip(employers, ends, strict=True)
        if ranks[at] > 0 and not any(roles.count(name, one) for one in words)
    ]
    return len(within) == len(employers) == 1 and all(rank >= 0 for at, rank in enumerate(ranks) if at not in employers)


def _both(row: list[Passage], name: str) -> tuple[list[Passage], list[Passage]] | None:
    """A row that holds the title and the organisation, though another row follows."""
    found = _best_cut(_units(row), name, title_first=True)
    if found is None:
        return None
    title, organisation, gain = found
    return (title, organisation) if gain > 1 else None


def _decide_row(row: list[Passage], header: Header, kind: Kind, name: str, *, title_first: bool) -> None:
    units = _units(row)
    if kind is Kind.EDUCATION:
        units = [
            unlabelled(piece, header) for unit in units for part in _comma_parts(unit) for piece in schools.degree_apart(part)
        ]
        units = schools.without_town(units, row, header)
        if len(units) > 1 and not any(roles.organisation_score(unit.text) for unit in units):
            schools.unknown(units, header)
            return
    if kind is Kind.WORK:
        units = towns.without_middle(units, header.location)
    if kind is Kind.VOLUNTEER and _are_members(units):
        header.title = row
        return
    found = _best_cut(units, name, title_first=title_first) or (_joined(row[0], header) if kind is Kind.WORK else None)
    if found is None:
        text = row[0].text
        if (kind is not Kind.AWARDS and roles.organisation_score(text) > roles.count(name, text)) or (
            kind is Kind.WORK and header.location and not (roles.count(name, text) or roles.is_own(text))
        ):
            header.organisation = row
        else:
            header.title = row
        return
    header.title, header.organisation, _ = found
    if kind is Kind.EDUCATION:
        schools.name_of_school(header)
        schools.place_of_school(header)
        schools.tidied(header)


def _are_members(units: Sequence[Passage]) -> bool:
    """Whether a row enumerates what somebody belongs to, so that none of it is at another: "VDI, SAE International, acatech"."""
    named = not any(map(str.islower, units[0].text.split())) and not any(roles.role_score(unit.text) for unit in units)
    return named and len(units) > _TWO


def _joined(row: Passage, header: Header) -> tuple[list[Passage], list[Passage], int] | None:
    """A role and an employer with a small word between them: "Ayudante en Hotel Guadalquivir", "Бухгалтер в ООО «Лад»"."""
    joint = next((joint for joint in _IN.finditer(row.text) if roles.role_score(row.text[: joint.start()])), None)
    if joint is None:
        return None
    header.joints.append(row.cut(joint.start(), joint.end()))
    return [row.cut(0, joint.start())], [row.cut(joint.end())], 1


def _best_cut(units: Sequence[Passage], name: str, *, title_first: bool) -> tuple[list[Passage], list[Passage], int] | None:
    """The cut of a row's units into title and organisation that fits their words best."""
    best: tuple[list[Passage], list[Passage], int] | None = None
    best_rank = (-100, False, False, 0)
    for at in range(1, len(units)):
        for first in (True, False):
            title, organisation = (list(units[:at]), list(units[at:])) if first else (list(units[at:]), list(units[:at]))
            gain = _fit(title, name) - _fit(organisation, name)
            beside = roles.is_institution(organisation[0 if first else -1].text)
            rank = (gain, first == title_first, beside, -at)
            if rank > best_rank:
                best, best_rank = (title, organisation, gain), rank
    return best


def _fit(units: Sequence[Passage], name: str) -> int:
    leanings = [roles.leaning(unit.text, name) or _is_office(unit.text, name) for unit in units]
    return sum((leaning > 0) - (leaning < 0) for leaning in leanings)


def _is_office(text: str, name: str) -> bool:
    """Whether a text among degrees is a role: "Juniorprofessor, RWTH Aachen"."""
    return name == "degrees" and roles.is_role(text)


def _is_sum(row: Sequence[Passage]) -> bool:
    """Whether a row is only an amount of money, which no grant is called by: "$45,000", "NGN 12,000,000"."""
    return len(row) == 1 and bool(_SUM.fullmatch(row[0].text))


def _decide_named(draft: Draft, kind: Kind) -> None:
    """Projects, papers and prizes have a name; a role in them, or who published or gave them, stands beside it or below."""
    header = draft.header
    name, *rest = draft.rows
    if rest and _is_sum(name):
        name, rest = rest[0], [name, *rest[1:]]
    header.title = name
    units = _units(name) if kind is Kind.PROJECTS else []
    role = next((unit for unit in units if roles.role_score(unit.text)), None)
    if kind is Kind.PROJECTS and rest and roles.role_score(rest[0][0].text) and len(rest[0][0].text.split()) <= _SHORT:
        header.title, header.organisation = rest.pop(0), name
    elif (
        (draft.headed or (kind is Kind.AWARDS and header.dates))
        and len(rest) == 1
        and (header.dates or header.location or kind is not Kind.PROJECTS)
    ):
        header.organisation = rest.pop()
    elif role and len(units) > 1:
        header.title, header.organisation = [role], [unit for unit in units if unit is not role]
    header.extra += [piece for row in rest for piece in row]
