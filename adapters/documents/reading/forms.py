"""Tables that tell a job as a form does, a row or a column for each of its parts: "Dates", "Position held", "Employer".

They are read as a resume says it: the title with its dates, the employer, what was done. The names of these parts are the form's.
"""

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from importlib import resources
from typing import Any

from adapters.documents.reading.tabled import BULLET, Cell, Cells, Row
from adapters.documents.reading.text import tidy
from core.resume import headings, places
from core.resume.lexicon import fold
from core.resume.towns import is_town

_HEAD = ("dates", "title", "organisation")  # of which an entry has two at least, the first or the last among them
_FIRST = frozenset({*_HEAD, "project"})  # what an entry may begin with
_SAID = (*_HEAD, "place", "from", "to")
_PAIR = 2  # cells
_ASIDE = re.compile(r"\([^()]*\)|[^\w\s'’-]+")


@dataclass(slots=True)
class Entry:
    """Rows of a form so far: what stands in the parts of the head, the rest with its names, all parts, the rows as they are."""

    head: dict[str, Cell] = field(default_factory=dict)
    body: list[Row] = field(default_factory=list)
    parts: set[str] = field(default_factory=set)
    rows: list[Cells] = field(default_factory=list)

    def told(self) -> list[Cells]:
        """The entry as one cell, or the rows as they are when they are none."""
        if not ("title" in self.head or "organisation" in self.head) or sum(part in self.head for part in _HEAD) < _PAIR:
            return self.rows
        return [(Cell((_headed(self.head), *self.body)),)]

    def put(self, part: str, name: Cell, value: Cell) -> None:
        """Take up what stands in a part, under the name that the form gives it."""
        if part in _SAID and part not in self.head:
            self.head[part] = value
        else:
            self.body += _lines(name, value, part)
        if "from" in self.head and "to" in self.head:
            ends = [line for end in ("from", "to") for line in self.head.pop(end).said]
            held = tuple(paragraph for line in ends for paragraph in line.paragraphs)
            self.head["dates"] = Cell((Row(" – ".join(line.text.strip() for line in ends), 0, held),))


def _headed(head: Mapping[str, Cell]) -> Row:
    """The head of an entry, with marks that say what is what; below the employer's name stands the place."""
    said = {part: [line for line in cell.said if tidy(line.text).strip()] for part, cell in head.items()}
    employer = [piece for line in said.get("organisation", [])[:1] for piece in _employer(line)]
    below = [("place", line) for line in (*said.get("organisation", [])[1:], *said.get("place", []))]
    titled = [(part, line) for part in ("title", "dates") for line in said.get(part, [])]
    text, told = "", list[tuple[str, int, int]]()
    for pieces in filter(None, (titled, [*employer, *below])):
        text += "\n" if text else ""
        for at, (role, line) in enumerate(pieces):
            text += "\t" if at else ""
            words = tidy(line.text).strip()
            told.append((role, len(text), len(text) + len(words)))
            text += words
    held = tuple(paragraph for _role, line in (*titled, *employer, *below) for paragraph in line.paragraphs)
    return Row(text, 0, tuple(dict.fromkeys(held)), told=(("entry", 0, len(text)), *told))


def _employer(line: Row) -> Iterator[tuple[str, Row]]:
    name, comma, town = line.text.partition(",")
    if comma and (places.is_place(town.strip()) or is_town(town.strip())):
        yield "organisation", line._replace(text=name)
        yield "place", line._replace(text=town)
    else:
        yield "organisation", line


def with_entries(rows: Sequence[Cells]) -> list[Cells]:
    """The rows of a table, with those of each entry of a form put together."""
    return [cells for entry in _entries(list(_by_columns(rows))) for cells in entry.told()]


def _by_columns(rows: Sequence[Cells]) -> Iterator[Cells]:
    """Rows below one that names what its columns hold ("From", "To", "Position", "Employer"), each an entry."""
    names: dict[int, tuple[str, Cell]] = {}
    held: list[Cells] = []
    for cells in rows:
        entry = Entry(rows=[cells])
        for cell in cells if len(cells) > 1 and cells[0].of == len(names) else ():
            entry.put(*names[cell.at], cell)
        told = entry.told()
        if told == [cells]:
            yield from held
            names = _columns(cells)
            held = [cells] if names else []
        else:
            held = []
        yield from () if held else told
    yield from held


def _columns(cells: Cells) -> dict[int, tuple[str, Cell]]:
    """What the columns below a row hold, when it says so; nothing when it does not."""
    if len(cells) <= _PAIR or len(cells) != cells[0].of or any(len(cell.said) != 1 for cell in cells):
        return {}
    found = {cell.at: (_parts().get(_name(cell), "other"), cell) for cell in cells}
    parts = {part for part, _cell in found.values()}
    timed = "dates" in parts or {"from", "to"} <= parts
    return found if timed and parts & {"title", "organisation"} else {}


def _entries(rows: Sequence[Cells]) -> Iterator[Entry]:
    entry = Entry()
    for cells in rows:
        part = _part(cells)
        begins = part in _FIRST and (part in entry.parts or entry.parts.isdisjoint(_FIRST))
        if not part or begins:
            yield entry
            entry = Entry()
        entry.rows.append(cells)
        entry.parts.add(part)
        if part and len(cells) == _PAIR:
            entry.put(part, *cells)
        if not part:
            yield entry
            entry = Entry()
    yield entry


def _part(cells: Cells) -> str:
    """Which part of an entry a row names; "other" for one that it only may have, empty for none."""
    if not cells or len(cells) > _PAIR or not cells[0].first or len(cells[0].said) != 1:
        return ""
    name = _name(cells[0])
    said = cells[0].said[0].text
    told = _parts().get(name) or _by_words(name)
    other = name and len(cells) == _PAIR and (headings.known(said) is None or headings.is_weak(said))
    return told or ("other" if other else "")


def _by_words(name: str) -> str:
    """Which part a longer name tells by a word in it: "nombre y dirección del empleador", but not "tipo de empresa"."""
    said = re.split(r"[ '’]", name)
    if len(said) < _PAIR or said[0] in _within()["kind"]:
        return ""
    found = (part for part, known in _within().items() if any(f" {word} " in f" {' '.join(said)} " for word in known))
    return next((part for part in found if part != "kind"), "")


def _name(cell: Cell) -> str:
    return " ".join(_ASIDE.sub(" ", fold(cell.said[0].text)).split())


def _lines(named: Cell, value: Cell, part: str) -> Iterator[Row]:
    name, *_ = named.said
    for at, line in enumerate(value.said):
        said = line.text.removeprefix(BULLET).strip()
        if part == "duties" or at:
            yield line._replace(text=f"{BULLET}{said}")
        else:
            held = (*name.paragraphs, *line.paragraphs)
            yield Row(f"{BULLET}{name.text.removeprefix(BULLET).strip().rstrip(':')}: {said}", 0, held)


@cache
def _table() -> Mapping[str, Any]:
    return tomllib.loads((resources.files("adapters.documents.reading") / "forms.toml").read_text(encoding="utf-8"))


@cache
def _parts() -> Mapping[str, str]:
    named = ((part, names) for part, names in _table().items() if part != "within")
    return {" ".join(_ASIDE.sub(" ", fold(name)).split()): part for part, names in named for name in names}


@cache
def _within() -> Mapping[str, frozenset[str]]:
    return {part: frozenset(map(fold, names)) for part, names in _table()["within"].items()}
