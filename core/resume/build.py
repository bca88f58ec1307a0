"""The parts of a resume made into sections of the document."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from core.resume import (
    employers,
    entries,
    goes_on,
    header,
    heads,
    items,
    marks,
    pauses,
    qualifications,
    roles,
    settle,
    skills,
    tables,
    tenures,
    told,
    typed,
    wrapping,
)
from core.resume.entries import Group
from core.resume.fields import Header
from core.resume.items import Item
from core.resume.lexicon import comma
from core.resume.lines import Numbering, all_statements, statements
from core.resume.model import Entry, Kind, Section, Source, Span
from core.resume.passage import Passage
from core.resume.rows import Row
from core.resume.sections import Part
from core.resume.wrapping import Setting

_ALWAYS = frozenset({Kind.WORK, Kind.EDUCATION, Kind.PROJECTS, Kind.VOLUNTEER})
_LISTS = frozenset({Kind.SKILLS, Kind.LANGUAGES})
_SHARED = frozenset({Kind.WORK, Kind.EDUCATION, Kind.VOLUNTEER})  # several roles or degrees can stand under one organisation
_TABLES = frozenset({Kind.SKILLS, Kind.LANGUAGES, Kind.CERTIFICATES, Kind.AWARDS})
_DATED = frozenset({Kind.CERTIFICATES, Kind.AWARDS, Kind.PUBLICATIONS, Kind.OTHER})
_EMPHASIS = re.compile(r"#+|\*+|_+")
_BAR = re.compile(r"\s+[|•·]\s+")
_PROSE = frozenset({Kind.SUMMARY})


@dataclass(slots=True)
class Builder:
    """Makes sections with ids that are unique over the document; collects the words that are left out between fields."""

    source: Source
    setting: Setting
    places: set[str] = field(default_factory=set)
    used: dict[str, int] = field(default_factory=dict)
    joints: list[Span] = field(default_factory=list)

    def section(self, part: Part) -> Section:
        """One headed part as a section."""
        heading = part.heading
        kind = heading.kind if heading else Kind.SUMMARY
        number = self.used[kind] = self.used.get(kind, 0) + 1
        section_id = kind.value if number == 1 else f"{kind.value}{number}"
        spans = tuple(row.raw for row in heading.rows) if heading else ()
        rows = tables.unbarred(part.rows)
        rows = typed.parted(rows) if kind is Kind.WORK else rows
        rows = tables.with_whole_degrees(rows) if kind is Kind.EDUCATION else rows
        rows = heads.marked(rows if kind in _LISTS else self._under_head(rows), kind)
        found = items.items(tables.by_columns(rows) if kind in _TABLES else rows, wrapping.setting_of(rows, self.setting, kind))
        if kind is Kind.WORK:
            goes_on.settle(found)
        numbering = Numbering(self.source, section_id)
        lines: Sequence[Passage] = []
        made: tuple[Entry, ...] = ()
        if told.is_told(found):
            lines, made = self._told(found, kind, numbering)
        elif lines_of := self._qualifications(found, kind):
            headers = [qualifications.read(group) for group in lines_of]
            settle.towns(headers, self.places)
            made = tuple(self._entry(group, head, None, numbering) for group, head in zip(lines_of, headers, strict=True))
        elif kind in _LISTS and (groups := skills.read(found)):
            made = tuple(self._skills(numbering, group) for group in groups)
        elif kind in _ALWAYS or (kind not in _PROSE | _LISTS and any(item.first.level for item in found)):
            lines, made = self._entries(*entries.groups(found, kind), kind, numbering)
        elif kind in _DATED and (groups_of := entries.listed(found, kind)):
            lines, made = self._entries([], groups_of, kind, numbering)
        else:
            lines = [item.numbered for item in found] if kind is Kind.PUBLICATIONS else all_statements(found)
            lines = [part for line in lines for part in line.split(_BAR)] if kind is Kind.INTERESTS else lines
        return Section(section_id, kind, heading.text if heading else "", made, numbering.lines(lines), spans)

    def _told(self, found: Sequence[Item], kind: Kind, numbering: Numbering) -> tuple[list[Passage], tuple[Entry, ...]]:
        """Entries as the file names them, and others that stand between."""
        lines: list[Passage] = []
        made: list[Entry] = []
        for run in told.runs(found, whole=marks.structured(self.source)):
            if told.is_told(run):
                before, named = told.groups(run)
                lines += all_statements(before)
                made += [self._entry(group, told.header(group), None, numbering) for group in named]
            else:
                more, others = self._entries(*entries.groups(run, kind), kind, numbering)
                lines, made = [*lines, *more], [*made, *others]
        return lines, tuple(made)

    def _under_head(self, rows: Sequence[Row]) -> Sequence[Row]:
        """The rows without the one over the columns of a table, which is left out: "Qualification <tab> Institute <tab> Year"."""
        if tables.has_head(rows):
            self.joints.append(rows[0].raw)
            return list(tables.with_duties_below(rows[0], rows[1:]))
        return rows

    @staticmethod
    def _qualifications(found: Sequence[Item], kind: Kind) -> list[Group]:
        """The lines of a list of degrees and courses; certificates without dates of their own stay lines."""
        apart = kind is Kind.EDUCATION or (kind is Kind.CERTIFICATES and entries.listed(found, kind))
        return qualifications.groups(found) if apart else []

    def _skills(self, numbering: Numbering, group: skills.Skills) -> Entry:
        numbering.count += 1
        entry_id = f"{numbering.parent}-{numbering.count}"
        title = group.name[0].text if group.name else ""
        title += "".join(f" ({level.text})" for level in group.name[1:])
        lines = Numbering(self.source, entry_id).lines(group.skills)
        self.joints += group.columns.spans(self.source)
        return Entry(entry_id, title=title, lines=lines, heading=_raw(group.items) if group.name else (), inline=True)

    def _entries(
        self, before: Sequence[Item], groups: Sequence[Group], kind: Kind, numbering: Numbering
    ) -> tuple[list[Passage], tuple[Entry, ...]]:
        rolled = bool(groups) and entries.is_roll([*before, *(item for group in groups for item in (*group.header, *group.body))])
        lone = not any(group.dated or group.body or group.header[0].first.level for group in groups)
        if kind is Kind.VOLUNTEER and (lone or rolled):
            return all_statements([*before, *[item for group in groups for item in (*group.header, *group.body)]]), ()
        headers = _headers(groups, kind)
        if kind in _SHARED:
            groups, headers = employers.told(groups, headers)
            settle.towns(headers, self.places)
        made: list[Entry] = []
        employer: tuple[Group, Header] | None = None
        for at, (group, head) in enumerate(zip(groups, headers, strict=True)):
            follows = headers[at + 1] if at + 1 < len(groups) else None
            if kind in _SHARED and follows and employers.is_over(group, head, follows):
                employer = (group, head)
                if not group.dated:
                    self.joints += [span for duration in head.dates for span in duration.spans(self.source)]
                    follows.extra = [*head.extra, *follows.extra]
                    groups[at + 1].body[:0] = group.body
                    continue
                head.organisation, head.title = head.organisation or head.title, []
            further = employer is not None and employer[0] is not group and entries.goes_on(group)
            if further and not any(roles.organisation_score(unit.text) for unit in head.organisation):
                head.title = sorted((*head.title, *head.organisation), key=lambda unit: unit.starts[0])
                head.organisation = []
            paused = any(pauses.names(piece.text) for piece in head.title)
            inherits = (
                employer is not None and employer[0] is not group and bool(head.title) and not (head.organisation or paused)
            )
            alone = employer is not None and bool(at) and groups[at - 1] is employer[0] and entries.is_employer(employer[0])
            set_alike = employer is not None and inherits and self._is_set_as_role(group, employer[0])
            if inherits and not alone and not (set_alike or _goes_on(group, head, employer)):
                inherits, employer = False, None
            made.append(self._entry(group, head, employer if inherits else None, numbering))
            if kind in _SHARED and head.organisation and entries.is_under(group, head.organisation[0].text):
                employer = (group, head)
            elif head.organisation and not (employer and employer[0] is group):
                employer = None
        return all_statements(before), tuple(made)

    def _is_set_as_role(self, group: Group, employer: Group) -> bool:
        """Whether a role is set as the one below an employer is, and not as the employer: "**Acme**", "*Cook*", "*Waiter*"."""
        first, *rest = (_EMPHASIS.match(self.source.quote(item.first.raw)) for item in employer.header)
        set_so = _EMPHASIS.match(self.source.quote(group.header[0].first.raw))
        signs = [found.group() for found in rest if found]
        return first is not None and set_so is not None and len(signs) == 1 and first.group() != set_so.group() == signs[0]

    def _entry(self, group: Group, head: Header, employer: tuple[Group, Header] | None, numbering: Numbering) -> Entry:
        numbering.count += 1
        entry_id = f"{numbering.parent}-{numbering.count}"
        body = [*head.extra, *[link for item in group.header for row in item.rows for link in row.links]]
        body += [statement for item in group.body for statement in statements(item)]
        self.joints += [span for joint in head.joints for span in joint.spans(self.source)]
        organisation, location = head.organisation, head.location
        heading = _raw(group.header)
        if employer and not organisation:
            organisation = employer[1].organisation or employer[1].title
            location = location or employer[1].location
            taken = {row for passage in (*organisation, *location) for row in passage.rows}
            above = [row for item in employer[0].header for row in item.rows if row.number in taken]
            heading = tuple(dict.fromkeys((*(row.raw for row in above), *heading)))
        read = head.read
        return Entry(
            entry_id,
            title=_text(head.title),
            organisation=_text(organisation),
            location=_text(location),
            dates=_text(head.dates),
            start=read.start if read else "",
            end=read.end if read else "",
            current=read.current if read else False,
            lines=Numbering(self.source, entry_id).lines(body),
            heading=heading,
        )


def _headers(groups: Sequence[Group], kind: Kind) -> list[Header]:
    headers = header.read(groups, kind)
    for group, head, role in zip(groups, headers, headers[1:], strict=False):
        tenures.settle_employer(head, role, alone=entries.is_employer(group))
    return headers


def _goes_on(group: Group, head: Header, employer: tuple[Group, Header] | None) -> bool:
    """Whether a role without an employer of its own is one at the employer above, however they are set apart."""
    return (
        entries.goes_on(group)
        or entries.is_of_several(employer)
        or (employer is not None and tenures.is_within(head, employer[1]))
    )


def _text(passages: Sequence[Passage]) -> str:
    texts = [" ".join(passage.text.split()) for passage in passages if passage]
    return comma("".join(texts)).join(texts)


def _raw(found: Sequence[Item]) -> tuple[Span, ...]:
    return tuple(row.raw for item in found for row in item.rows)
