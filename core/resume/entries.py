"""Jobs, degrees and projects: the items of a section grouped into entries with a header and lines."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from core.resume import roles
from core.resume.items import Item, is_dates, is_meta

_META_BEFORE_TITLE = 1


@dataclass(slots=True)
class Group:
    """The items of one entry: its header, and what was done there."""

    header: list[Item] = field(default_factory=list)
    body: list[Item] = field(default_factory=list)

    @property
    def dated(self) -> bool:
        """Whether its header says when."""
        return any(item.dates for item in self.header)


def groups(items: Sequence[Item]) -> tuple[list[Item], list[Group]]:
    """What stands before the first entry, and the entries."""
    runs = _runs(_promoted(items))
    before = runs.pop(0)[1] if runs and not runs[0][0] else []
    found: list[Group] = []
    trailing = _dates_trail(runs)
    for header, body in runs:
        rest = list(header)
        if trailing and found and not found[-1].dated:
            while rest and is_meta(rest[0].text.text):
                found[-1].header.append(rest.pop(0))
        entries = _cut(rest)
        found += [Group(header=entry) for entry in entries]
        if found:
            found[-1].body += body
        else:
            before += body
    return before, found


def _promoted(items: Sequence[Item]) -> list[Item]:
    """Bullets that are headers: those that end in a range of dates while others stand under them without, or when no row is a header."""
    headers = any(item.header for item in items)
    bulleted = [item for item in items if item.bulleted]
    dated = {item.first.glyph for item in bulleted if _ends_dated(item)}
    plain = {item.first.glyph for item in bulleted if not _ends_dated(item)}
    for item in bulleted:
        if item.first.glyph in dated and (
            not headers or item.first.glyph not in plain or _ends_dated(item) and len(plain | dated) > 1
        ):
            item.header = not item.header and _ends_dated(item) or item.header
    return list(items)


def _ends_dated(item: Item) -> bool:
    text = item.text.text
    return bool(item.dates) and item.dates[-1].until >= len(text.rstrip(" ).")) - 1 and (item.dates[-1].ranged or "," in text)


def _runs(items: Sequence[Item]) -> list[tuple[list[Item], list[Item]]]:
    """Header rows and the text that follows them, in turn."""
    runs: list[tuple[list[Item], list[Item]]] = []
    for item in items:
        if item.header and (not runs or runs[-1][1]):
            runs.append(([item], []))
        elif item.header:
            runs[-1][0].append(item)
        elif runs:
            runs[-1][1].append(item)
        else:
            runs.append(([], [item]))
    return runs


def _dates_trail(runs: Sequence[tuple[list[Item], list[Item]]]) -> bool:
    """Whether this section puts dates and places after the lines of an entry."""
    first = next((header for header, _ in runs if header), [])
    return bool(first) and not any(item.dates for item in first)


def _cut(header: Sequence[Item]) -> list[list[Item]]:
    """One run of header rows cut into the headers of one or several entries."""
    dates = [index for index, item in enumerate(header) if item.dates]
    if len(dates) < 2:
        return _cut_undated(header)
    lead = dates[0]
    cuts = [0]
    for left, right in zip(dates, dates[1:], strict=False):
        at = max(left + 1, right - lead)
        at = next((index for index in range(left + 1, right + 1) if header[index].first.gap or header[index].first.level), at)
        while at < right and at == left + 1 and not lead and is_meta(header[at].text.text) and not is_dates(header[at].text.text):
            at += 1
        cuts.append(at)
    return [list(header[start:end]) for start, end in zip(cuts, [*cuts[1:], len(header)], strict=True) if start < end]


def _cut_undated(header: Sequence[Item]) -> list[list[Item]]:
    """Without dates, a blank line or a heading begins a new entry."""
    entries: list[list[Item]] = []
    for item in header:
        starts = item.first.level or (
            item.first.gap
            and entries
            and not is_meta(item.text.text)
            and not entries[-1][-1].first.level
            and not _only_date(entries[-1])
        )
        if not entries or starts:
            entries.append([item])
        else:
            entries[-1].append(item)
    return entries


def _only_date(entry: Sequence[Item]) -> bool:
    return all(is_meta(item.text.text) for item in entry)


def named(group: Group) -> bool:
    """Whether a header says more than when and where."""
    return any(not is_meta(item.text.text) for item in group.header)


def is_employer(group: Group) -> bool:
    """Whether a group is only the employer that roles follow under: one row, nothing done there, no role in it."""
    texts = [item.text.text for item in group.header if not is_meta(item.text.text)]
    return len(texts) == 1 and not group.body and roles.role_score(texts[0]) == 0 and roles.degree_score(texts[0]) == 0
