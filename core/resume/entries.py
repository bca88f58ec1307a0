"""Jobs, degrees and projects: the items of a section grouped into entries with a header and lines."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from core.expressions import expression
from core.resume import roles, tenures, turns
from core.resume.dates import is_duration
from core.resume.items import Item
from core.resume.lexicon import fold, words
from core.resume.meta import ends_sentence, is_dates, is_detail, is_meta
from core.resume.model import Kind

_SEPARATED = expression(r"[,;|·\t]|\s[–—-]\s")
_RANGED = expression(r"\(\s*[^()]*$")
_PARTED = frozenset({Kind.PUBLICATIONS, Kind.AWARDS})
_STATE = expression(r",\s*[A-Z]{2}(?: \d{5})?$")  # "MA" is a degree elsewhere
_TWO = 2
_FEW = 3


@dataclass(slots=True)
class Group:
    """The items of one entry: its header, and what was done there."""

    header: list[Item] = field(default_factory=list)
    body: list[Item] = field(default_factory=list)

    @property
    def dated(self) -> bool:
        """Whether its header says when."""
        return any(item.dates for item in self.header)


@dataclass(slots=True)
class Run:
    """Header rows and the text that follows them."""

    header: list[Item] = field(default_factory=list)
    body: list[Item] = field(default_factory=list)


def groups(items: Sequence[Item], kind: Kind) -> tuple[list[Item], list[Group]]:
    """What stands before the first entry, and the entries."""
    _undate_titles(items)
    runs = _runs(_promoted(items, kind))
    before = runs.pop(0).body if runs and not runs[0].header else []
    found: list[Group] = []
    lead = _lead(runs)
    trailing = bool(runs) and lead < 0
    for run in runs:
        rest = list(run.header)
        if trailing and found and not found[-1].dated:
            while rest and is_meta(rest[0].text.text):
                found[-1].header.append(rest.pop(0))
        if found and not trailing:
            _give_back(rest, found[-1], lead)
        found += [Group(header=entry) for entry in _cut(rest, kind, lead)]
        papers = kind is Kind.PUBLICATIONS  # each is one line, not sentences
        body = [replace(item, header=True) for item in run.body] if papers else run.body
        (found[-1].body if found else before).extend(body)
    return before, found


def _undate_titles(items: Sequence[Item]) -> None:
    """Dates in a title are none of its entry: "MBA candidate, 2026" over a range, "promoted from Clerk (2012)" under one."""
    for above, item in pairwise(items):
        named = fold(item.text.text[: item.dates[-1].at]) if item.dates and _in_brackets(item) else ""
        if above.dates and not item.first.gap and any(word in named for word in words("roles", "risen_from")):
            item.dates = item.dates[:0]
    for item, below in pairwise(items):
        apart = below.first.level or below.first.gap or below.bulleted or not any(date.ranged for date in below.dates)
        single = bool(item.dates) and not any(date.ranged for date in item.dates) and not is_dates(item.text.text)
        if item.first.level and single and not apart:
            item.dates = item.dates[:0]


def listed(items: Sequence[Item], kind: Kind) -> list[Group]:
    """Entries of a list such as papers or prizes, told by dates that stand alone or at the edge of a row; may be none.

    Under a year that stands alone above several papers, all are lines of that year.
    """
    anchors = [at for at, item in enumerate(items) if not item.bulleted and is_dates(item.text.text)]
    if not anchors:
        anchors = [at for at, item in enumerate(items) if item.header and item.dates and not _in_brackets(item)]
        if not _is_single(items, anchors) and (len(anchors) < _TWO or len(anchors) * _TWO > len(items)):
            return []
    lead = anchors[0]
    if len(anchors) == 1 and lead > _FEW:
        return []
    if kind in _PARTED and (blocks := _blocks(items, anchors, kind)):
        return blocks
    starts = [0, *[max(left + 1, right - lead) for left, right in pairwise(anchors)]]
    made: list[Group] = []
    for start, end, anchor in zip(starts, [*starts[1:], len(items)], anchors, strict=True):
        made.append(_under(items[start : anchor + 1], items[anchor + 1 : end], kind))
    return [*made[:-1], *(_last(made) if kind is Kind.PUBLICATIONS else made[-1:])]


def _under(header: Sequence[Item], body: Sequence[Item], kind: Kind) -> Group:
    """An entry of its header rows; below a year alone, the next row names what was then, or several papers are its lines."""
    several = kind is Kind.PUBLICATIONS and len(body) > 1
    named = 1 if len(header) == 1 and is_dates(header[0].text.text) and not several else 0
    below = [replace(item, header=True) for item in body] if several else body[named:]  # a paper is one line, not sentences
    return Group(header=[*header, *body[:named]], body=list(below))


def _last(made: Sequence[Group]) -> list[Group]:
    """The last entry, parted from one below it without a date, where no other entry has text of its own."""
    last = made[-1]
    if len(made) < _TWO or any(group.body for group in made[:-1]) or not (last.body and last.body[0].header):
        return [last]
    return [Group(last.header), Group(last.body[:1], last.body[1:])]


def _blocks(items: Sequence[Item], anchors: Sequence[int], kind: Kind) -> list[Group]:
    """The entries that blank lines part, where not all of them have a date; none where each has its own, or one has several."""
    edges = [0, *(at for at, item in enumerate(items) if at and item.first.gap), len(items)]
    dated = [[at for at in anchors if start <= at < end] for start, end in pairwise(edges)]
    if len(dated) < _TWO or max(map(len, dated)) > 1 or all(dated):
        return []
    cuts = [(at[0] if at else start) + 1 for start, at in zip(edges, dated, strict=False)]
    return [_under(items[start:cut], items[cut:end], kind) for (start, end), cut in zip(pairwise(edges), cuts, strict=True)]


def is_roll(items: Sequence[Item]) -> bool:
    """Whether rows are a list of offices, some with dates and some without, so that none is about another.

    "Reviewer, Water Letters, 2019 – 2023", "Member of the jury".
    """
    alike = len({item.first.glyph for item in items}) == 1 and all(len(item.rows) == 1 and not item.first.level for item in items)
    undated = [item for item in items if not item.dates]
    offices = undated if items[0].bulleted else items
    named = all(roles.role_score(item.text.text.partition(",")[0]) and not ends_sentence(item.text.text) for item in offices)
    return alike and named and 0 < len(undated) < len(items)


def _is_single(items: Sequence[Item], anchors: Sequence[int]) -> bool:
    """Whether a list has one entry: a name over a row with its giver in one cell and the date in the other."""
    return list(anchors) == [1] and items[0].header and not items[0].dates and "\t" in items[1].text.text


def _in_brackets(item: Item) -> bool:
    return bool(_RANGED.search(item.text.text[: item.dates[-1].at]))


def _promoted(items: Sequence[Item], kind: Kind) -> list[Item]:
    """Bullets that are headers: those with a date at their end while others stand under them, or all when no row is a header."""
    bulleted = [item for item in items if item.bulleted]
    ends = {item.first.glyph for item in bulleted if _ends_dated(item)}
    plain = {item.first.glyph for item in bulleted if not _ends_dated(item)}
    headers = any(item.header for item in items)
    led = _led_by_dates(bulleted)
    for item in bulleted:
        if item.first.glyph == ":":
            continue
        if led and not headers:
            item.header = item.first.glyph == led and _leads(item)
        elif headers:
            item.header = _ends_dated(item) and item.dates[-1].ranged and bool(plain - {item.first.glyph} or plain == set())
            item.header = item.header or (item.first.glyph in ends - plain and _ends_dated(item) and len(plain) > 0)
        else:
            item.header = _ends_dated(item) or (kind is Kind.EDUCATION and roles.degree_score(item.text.text) > 0)
    return list(items)


def _led_by_dates(bulleted: Sequence[Item]) -> str:
    """The bullet of a list whose first item begins with a range of dates, as others do, or "": "- 2019 - 2023: Cook"."""
    led = [item for item in bulleted if _leads(item)]
    return bulleted[0].first.glyph if len(led) > 1 and led[0] is bulleted[0] else ""


def _leads(item: Item) -> bool:
    return bool(item.dates) and item.dates[0].ranged and not item.text.text[: item.dates[0].at].strip("([ ")


def _ends_dated(item: Item) -> bool:
    text = item.text.text
    if not item.dates or item.dates[-1].until < len(text.rstrip(" \t).")):
        return False
    before = text[: item.dates[-1].at].rstrip()
    return (
        item.dates[-1].ranged
        or before.endswith((",", "|", "–", "—", "\t"))
        or "\t" in text[item.dates[-1].at - 1 : item.dates[-1].at]
    )


def _runs(items: Sequence[Item]) -> list[Run]:
    runs: list[Run] = []
    for item in items:
        if item.header and (not runs or runs[-1].body):
            runs.append(Run([item]))
        elif item.header:
            runs[-1].header.append(item)
        else:
            runs = runs or [Run()]
            runs[-1].body.append(item)
    return runs


def _lead(runs: Sequence[Run]) -> int:
    """How many rows stand before the date in this section's headers; -1 when dates come after the lines."""
    first = next((run.header for run in runs if run.header), [])
    return next((at for at, item in enumerate(first) if item.dates), -1)


def _give_back(header: list[Item], before: Group, lead: int) -> None:
    """Rows of a run that are not of its header: short lines of the entry before."""
    at = next((index for index, item in enumerate(header) if item.dates), len(header))
    surplus = at - lead if at < len(header) else len(header)
    while surplus > 0 and header and before.dated and _is_line(header[0]):
        before.body.append(header.pop(0))
        surplus -= 1


def _is_line(item: Item) -> bool:
    if item.first.level or item.first.strong or is_meta(item.text.text):
        return False
    text = item.text.text
    return not (item.first.gap or roles.role_score(text) or roles.organisation_score(text) or roles.degree_score(text))


def _cut(header: Sequence[Item], kind: Kind, usual: int) -> list[list[Item]]:
    """One run of header rows cut into the headers of one or several entries. `usual`: rows before the section's first date."""
    if kind is Kind.EDUCATION and (by_turns := turns.cuts(header)):
        return _cut_at(header, by_turns)
    whole = [at for at, item in enumerate(header) if _is_whole(item, kind)]
    if len(whole) > 1 and all(at in whole for at, item in enumerate(header) if item.dates) and not _is_split(header, whole):
        apart = [
            next((index for index in range(before + 1, at) if header[index].first.gap), at) for before, at in pairwise(whole)
        ]
        return _cut_at(header, [whole[0] if header[whole[0]].first.gap else 0, *apart])
    dates = [index for index, item in enumerate(header) if item.dates]
    if len(dates) < _TWO:
        return _cut_undated(header)
    if apart := tenures.cuts(header):
        return _cut_at(header, apart)
    alone = (
        dates[0] < usual and all(right - left == usual + 1 for left, right in pairwise(dates)) and dates[-1] == len(header) - 1
    )
    lead = usual if alone else dates[0]  # the first is a row of its own, as a career break is
    cuts = _titles(header, dates[0])
    for left, right in pairwise(dates):
        at = max(left + 1, right - lead)
        below = left + 1 + (not lead and _are_dates(header[left : left + 1]))
        at = next((index for index in range(below, right + 1) if header[index].first.gap or header[index].first.level), at)
        while at < right and at == left + 1 and not lead and is_meta(header[at].text.text) and not is_dates(header[at].text.text):
            at += 1
        while at < right and is_detail(header[at].text.text):
            at += 1
        cuts.append(at - 1 if _is_over(header, left, at, right) else at)
    if not lead and cuts == dates[1:] == list(range(1, len(dates))) and _is_beside(header, dates[-1]):
        cuts.append(len(dates))
    return _cut_at(header, cuts)


def _is_beside(header: Sequence[Item], last: int) -> bool:
    """Whether below entries that each take a row, with what and where in it, a row without dates is one more."""
    whole = all(_SEPARATED.search(item.text.text[: item.dates[0].at].strip(" ,(")) for item in header[: last + 1])
    below = header[last + 1 : last + _TWO]
    return whole and bool(below) and not (is_meta(below[0].text.text) or is_detail(below[0].text.text))


def _is_over(header: Sequence[Item], left: int, at: int, right: int) -> bool:
    """Whether the row above dates that stand alone names what they are about, where the entry before has its name beside its own.

    "Diploma <tab> 2016 - 2019", "INSA Lyon", "Preparatory class", "2014 - 2016".
    """
    apart = at == right and is_dates(header[right].text.text) and not is_dates(header[left].text.text)
    return apart and right - left > _TWO and not header[right].first.gap and not is_meta(header[right - 1].text.text)


def _titles(header: Sequence[Item], dates: int) -> list[int]:
    """The rows that are set as headings, where the first entry has one such row, its first: each is a title then."""
    level = header[0].first.level
    if not level or any(item.first.level for item in header[1 : dates + 1]):
        return []
    return [at for at, item in enumerate(header) if item.first.level == level and not is_dates(item.text.text)]


def _cut_at(header: Sequence[Item], cuts: Sequence[int]) -> list[list[Item]]:
    edges = sorted({0, *cuts, len(header)})
    return [list(header[start:end]) for start, end in pairwise(edges)]


def _is_split(header: Sequence[Item], whole: Sequence[int]) -> bool:
    """Whether the organisations stand on rows of their own, so that no row holds all of a header after all."""
    named = [at for at, item in enumerate(header) if _names_where(item.text.text) and not is_meta(item.text.text)]
    return bool(named) and not set(named) & set(whole)


def _names_where(text: str) -> bool:
    """Whether a part of a row is an organisation, and not a word of a degree or a role: "M.S. Systems Engineering" is none."""
    for part in _SEPARATED.split(text):
        told = roles.degree_score(part) or roles.role_score(part)
        if roles.organisation_score(part) and (roles.is_institution(part) or not told):
            return True
    return False


def _is_whole(item: Item, kind: Kind) -> bool:
    """Whether one row holds all of a header: what and where, with a separator between."""
    text = item.text.text
    what = roles.degree_score(text) if kind is Kind.EDUCATION else roles.role_score(text)
    where = roles.organisation_score(text) > 0 or (bool(item.dates) and kind is Kind.EDUCATION)
    return bool(what and where and _SEPARATED.search(text) and item.first.glyph != ":")


def _cut_undated(header: Sequence[Item]) -> list[list[Item]]:
    """Without dates, a blank line or a heading begins a new entry."""
    entries: list[list[Item]] = []
    for item in header:
        if not entries or _begins(item, entries[-1]):
            entries.append([item])
        else:
            entries[-1].append(item)
    return entries


def _begins(item: Item, entry: Sequence[Item]) -> bool:
    if item.first.level:
        return not (is_dates(item.text.text) or _are_dates(entry))
    if (
        not item.first.gap
        or is_meta(item.text.text)
        or is_detail(item.text.text)
        or entry[-1].first.level
        or entry[-1].first.glyph == ":"
    ):
        return False
    return not all(is_meta(before.text.text) for before in entry)


def _are_dates(entry: Sequence[Item]) -> bool:
    """Whether all that stands above a heading are dates that are set as plain text, so that they are about it."""
    return all(is_dates(item.text.text) and not item.first.level for item in entry)


def is_employer(group: Group) -> bool:
    """Whether a group is only the employer that roles follow under: one row, no role in it, below it at most what they do."""
    texts = [_STATE.sub("", item.text.text) for item in _named(group)]
    return (
        len(texts) == 1 and _only_describes(group.body) and roles.role_score(texts[0]) == 0 and roles.degree_score(texts[0]) == 0
    )


def describes(item: Item) -> bool:
    """Whether a row that stands between an employer and its roles names no role itself, or goes on after a semicolon."""
    text = item.text.text
    small = sum(word[0].islower() for word in text.split()) * _TWO > len(text.split())
    named = roles.role_score(text) or (roles.organisation_score(text) and not small)
    return not item.dates and not is_meta(text) and (";" in text or not named)


def _only_describes(body: Sequence[Item]) -> bool:
    """Whether what stands below an employer is at most a row of plain text."""
    return len(body) <= 1 and not any(item.bulleted for item in body)


def is_of_several(employer: tuple[Group, object] | None) -> bool:
    """Whether an employer's header says how long all of it was, as profiles do that list several roles below."""
    if employer is None:
        return False
    header = employer[0].header
    return tenures.has_whole(header) or (is_employer(employer[0]) and any(is_duration(item.text.text) for item in header))


def is_under(group: Group, organisation: str) -> bool:
    """Whether the organisation stands on the first row of a header, above the title: other roles there can follow."""
    rows = _named(group)
    return len(rows) > 1 and rows[0].text.text.startswith(organisation)


def goes_on(group: Group) -> bool:
    """Whether a header of one row can be a further role at the organisation before: no blank line between, or a bullet."""
    rows = _named(group)
    return len(rows) == 1 and (rows[0].bulleted or not group.header[0].first.gap)


def _named(group: Group) -> list[Item]:
    """The rows of a header that name something: not those of dates, places and details."""
    return [item for item in group.header if not (is_meta(item.text.text) or is_detail(item.text.text))]
