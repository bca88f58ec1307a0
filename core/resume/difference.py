"""What two states of a resume differ in, line by line."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from core.resume.model import Line, Resume


@dataclass(frozen=True, slots=True)
class Difference:
    """Lines added, changed (before and after), removed, and moved within their place."""

    added: tuple[Line, ...] = ()
    changed: tuple[tuple[Line, Line], ...] = ()
    removed: tuple[Line, ...] = ()
    moved: tuple[Line, ...] = ()


def difference(before: Resume, after: Resume) -> Difference:
    """Compare by line ids. A line counts as moved when it left the longest run of lines that kept their order."""
    old = {line.id: line for line in before.lines()}
    new = {line.id: line for line in after.lines()}
    return Difference(
        added=tuple(line for line in new.values() if line.id not in old),
        changed=tuple((old[line.id], line) for line in new.values() if line.id in old and line.text != old[line.id].text),
        removed=tuple(line for line in old.values() if line.id not in new),
        moved=tuple(line for home in _pairs(before, after) for line in _moved(*home)),
    )


def _pairs(before: Resume, after: Resume) -> Iterator[tuple[Sequence[Line], Sequence[Line]]]:
    old = dict(_groups(before))
    return ((old[home], lines) for home, lines in _groups(after) if home in old)


def _groups(resume: Resume) -> Iterator[tuple[str, Sequence[Line]]]:
    for section in resume.sections:
        yield section.id, section.lines
        yield from ((entry.id, entry.lines) for entry in section.entries)


def _moved(before: Sequence[Line], after: Sequence[Line]) -> Iterator[Line]:
    left = set(moved([line.id for line in before], [line.id for line in after]))
    return (line for line in after if line.id in left)


def moved(before: Sequence[str], after: Sequence[str]) -> Sequence[str]:
    """The ids in both that left the longest run of those that kept their order."""
    place = {one: index for index, one in enumerate(before)}
    common = [one for one in after if one in place]
    kept = _longest_rising([place[one] for one in common])
    return [one for one in common if place[one] not in kept]


def _longest_rising(numbers: Sequence[int]) -> frozenset[int]:
    """The members of a longest increasing subsequence."""
    tails: list[int] = []
    lengths: list[int] = []
    for number in numbers:
        at = bisect_left(tails, number)
        tails[at : at + 1] = [number]
        lengths.append(at)
    chosen: list[int] = []
    wanted = len(tails) - 1
    for number, length in zip(reversed(numbers), reversed(lengths), strict=True):
        if length == wanted and (not chosen or number < chosen[-1]):
            chosen.append(number)
            wanted -= 1
    return frozenset(chosen)
