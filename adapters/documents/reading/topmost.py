"""The name of a person that stands on top of the right column of a table, beside the contact data: it is read first."""

from collections.abc import Sequence
from itertools import takewhile

from adapters.documents.reading.tabled import Cell, Cells, Row
from core.resume import headings, roles
from core.resume.meta import dated
from core.resume.names import is_name

BELOW = 3  # lines: what the person is, where


def with_name_first(rows: Sequence[Cells]) -> Sequence[Cells]:
    """The rows with the name above all others, with what stands below it up to a heading.

    It stands in the first row that says something, not in the left column, and is set bigger than anything else of the table,
    or bold with what the person is between it and the first heading.
    """
    at = next((number for number, cells in enumerate(rows) if cells), -1)
    for cell in rows[at][1:] if at >= 0 else ():
        if length := _biggest(cell, rows) or _headed(cell):
            head, rest = _parted(cell, length)
            others = tuple(cell._replace(lines=rest) if other is cell else other for other in rows[at])
            return [*rows[:at], (Cell(head),), tuple(other for other in others if other.said), *rows[at + 1 :]]
    return rows


def _biggest(cell: Cell, rows: Sequence[Cells]) -> int:
    """How many lines a name has that a cell begins with, and that is set bigger than all else."""
    size = cell.said[0].size
    big = list(takewhile(lambda line: line.size == size, cell.said))
    others = [line for cells in rows for other in cells for line in other.said if line not in big]
    name = " ".join(line.text.strip() for line in big)
    return len(big) if _is_person(name) and all(line.size < size for line in others) else 0


def _headed(cell: Cell) -> int:
    """One when a cell begins with a name in bold, what this person is, and then a heading."""
    first, *below = cell.said
    told = next((at for at, line in enumerate(below[: BELOW + 1]) if headings.known(line.text)), 0)
    role = told and roles.is_role(below[0].text) and not any(dated(line.text) for line in below[:told])
    return int(bool(role and first.strong and _is_person(first.text.strip())))


def _is_person(name: str) -> bool:
    return " " in name and is_name(name) and not roles.organisation_score(name)


def _parted(cell: Cell, length: int) -> tuple[tuple[Row, ...], tuple[Row, ...]]:
    """The lines of a cell up to what comes below its name, and the others. Without a heading near, the name is alone."""
    below = cell.said[length:]
    told = next((at for at, line in enumerate(below[: BELOW + 1]) if line.level or headings.known(line.text)), 0)
    end = cell.lines.index(cell.said[length + told - 1]) + 1
    return cell.lines[:end], cell.lines[end:]
