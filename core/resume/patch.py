"""The difference of two states of one resume as data: `patched(before, patch(before, after)) == after`, whatever lies between.

A version is told apart from the one before by it, and undoing is the patch the other way round.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from core.resume.model import Contact, Entry, Line, Resume, Section


@dataclass(frozen=True, slots=True)
class Patch:
    """What is different: `contact` as a whole; `lines` new or reworded; `homes` whose lines changed, with the ids in order.

    A home is an entry's or a section's id, or "" for lines without a place. `shells` are new or changed sections, and sections
    whose entries changed, without any lines; `order` are all section ids, when sections came, went or moved.
    """

    contact: Contact | None = None
    lines: tuple[Line, ...] = ()
    homes: tuple[tuple[str, tuple[str, ...]], ...] = ()
    shells: tuple[Section, ...] = ()
    order: tuple[str, ...] | None = None

    def __bool__(self) -> bool:
        return self != Patch()


def patch(before: Resume, after: Resume) -> Patch:
    """What to change in `before` to have `after`. Both are states of one resume: same source, language and furniture."""
    old_lines, old_homes = {line.id: line for line in before.lines()}, dict(_homes(before))
    old_shells, order = {one.id: _shell(one) for one in before.sections}, tuple(one.id for one in after.sections)
    changed = [(home, lines) for home, lines in _homes(after) if old_homes.get(home, ()) != lines]
    ids = [(home, tuple(line.id for line in lines)) for home, lines in changed]
    return Patch(
        contact=after.contact if after.contact != before.contact else None,
        lines=tuple(line for _home, lines in changed for line in lines if old_lines.get(line.id) != line),
        homes=tuple(ids),
        shells=tuple(shell for shell in map(_shell, after.sections) if old_shells.get(shell.id) != shell),
        order=order if order != tuple(old_shells) else None,
    )


def patched(before: Resume, change: Patch) -> Resume:
    """The resume after a patch that was made for it."""
    lines = {line.id: line for line in (*before.lines(), *change.lines)}
    homes = dict(_homes(before)) | {home: tuple(lines[one] for one in ids) for home, ids in change.homes}
    shells = {one.id: _shell(one) for one in before.sections} | {one.id: one for one in change.shells}
    order = tuple(one.id for one in before.sections) if change.order is None else change.order
    return replace(
        before,
        contact=change.contact or before.contact,
        sections=tuple(_filled(shells[one], homes) for one in order),
        unplaced=homes.get("", ()),
    )


def _homes(resume: Resume) -> Iterator[tuple[str, tuple[Line, ...]]]:
    for section in resume.sections:
        yield section.id, section.lines
        yield from ((entry.id, entry.lines) for entry in section.entries)
    yield "", resume.unplaced


def _shell(section: Section) -> Section:
    return replace(section, lines=(), entries=tuple(_empty(entry) for entry in section.entries))


def _empty(entry: Entry) -> Entry:
    return replace(entry, lines=())


def _filled(shell: Section, homes: dict[str, tuple[Line, ...]]) -> Section:
    entries = tuple(replace(entry, lines=homes.get(entry.id, ())) for entry in shell.entries)
    return replace(shell, lines=homes.get(shell.id, ()), entries=entries)
