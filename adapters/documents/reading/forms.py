"""Tables that tell a job as a form does, a row for each of its parts: "Dates", "Position held", "Name and address of employer".

They are read as a resume says it: the title with its dates, the employer, what was done. The names of these parts are the form's.
"""

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from importlib import resources

from adapters.documents.reading.tabled import BULLET, Cell, Cells, Row, beside
from core.resume import headings
from core.resume.lexicon import fold

_HEAD = ("dates", "title", "organisation")  # of which an entry has two at least, the first or the last among them
_PAIR = 2  # cells
_ASIDE = re.compile(r"\([^()]*\)|[^\w\s'’-]+")


@dataclass(slots=True)
class Entry:
    """Rows of a form so far: what stands in each part of the head, the rest with its names, and the rows as they are."""

    head: dict[str, Cell] = field(default_factory=dict)
    body: list[Row] = field(default_factory=list)
    rows: list[Cells] = field(default_factory=list)

    def told(self) -> list[Cells]:
        """The entry as one cell, or the rows as they are when they are none."""
        if not ("title" in self.head or "organisation" in self.head) or sum(part in self.head for part in _HEAD) < _PAIR:
            return self.rows
        first = [line for part in ("title", "dates") if part in self.head for line in self.head[part].said]
        second = [line for part in ("organisation", "place") if part in self.head for line in self.head[part].said]
        lines = [beside(one) for one in (first, second) if one]
        return [(Cell((*lines, *self.body), first=False),)]


def with_entries(rows: Sequence[Cells]) -> list[Cells]:
    """The rows of a table, with those of each entry of a form put together."""
    return [cells for entry in _entries(rows) for cells in entry.told()]


def _entries(rows: Sequence[Cells]) -> Iterator[Entry]:
    entry = Entry()
    for cells in rows:
        part = _part(cells)
        begins = part in _HEAD and (part in entry.head or not entry.head)
        if not part or begins:
            yield entry
            entry = Entry()
        entry.rows.append(cells)
        if part in (*_HEAD, "place") and len(cells) == _PAIR:
            entry.head[part] = cells[1]
        elif part and len(cells) == _PAIR:
            entry.body += _lines(cells, part)
        if not part:
            yield entry
            entry = Entry()
    yield entry


def _part(cells: Cells) -> str:
    """Which part of an entry a row names; "other" for one that it only may have, empty for none."""
    if not cells or len(cells) > _PAIR or not cells[0].first or len(cells[0].said) != 1:
        return ""
    said = cells[0].said[0].text
    name = " ".join(_ASIDE.sub(" ", fold(said)).split())
    other = "other" if len(cells) == _PAIR and headings.known(said) is None else ""
    return _parts().get(name, other if name else "")


def _lines(cells: Cells, part: str) -> Iterator[Row]:
    name, *_ = cells[0].said
    for at, line in enumerate(cells[1].said):
        said = line.text.removeprefix(BULLET).strip()
        if part == "duties" or at:
            yield line._replace(text=f"{BULLET}{said}")
        else:
            held = (*name.paragraphs, *line.paragraphs)
            yield Row(f"{BULLET}{name.text.removeprefix(BULLET).strip().rstrip(':')}: {said}", 0, held)


@cache
def _parts() -> Mapping[str, str]:
    table = tomllib.loads((resources.files("adapters.documents.reading") / "forms.toml").read_text(encoding="utf-8"))
    return {" ".join(_ASIDE.sub(" ", fold(name)).split()): part for part, names in table.items() for name in names}
