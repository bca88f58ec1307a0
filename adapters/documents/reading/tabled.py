"""Tables of a Word document, read as people lay resumes out in them: headings in the left column, dates beside jobs, sidebars."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from docx.oxml.ns import qn
from lxml import etree  # type: ignore[import-untyped]

from core.resume import headings, marks, roles
from core.resume.dates import find
from core.resume.meta import dated, is_dates

BULLET = "• "
ASIDE = 0.75  # a column beside the text has at most this share of its letters
LEVEL = 1  # of headings that the left column names
MOST_ROWS = 3  # lines that a heading in a narrow column breaks into
MOST_WORDS, LONGEST = 5, 40


class Row(NamedTuple):
    """A line of text, how deep a heading it is styled as (0 for none), and the paragraphs of the body that it was read from.

    `strong`: all of it is set in bold. `told`: marks that say what its parts are, by where they stand in it; it may then have
    several lines. `size`: of its print, in half points, 0 when nothing tells it.
    """

    text: str
    level: int = 0
    paragraphs: tuple[etree._Element, ...] = ()
    strong: bool = False
    told: tuple[tuple[str, int, int], ...] = ()
    size: int = 0


class Cell(NamedTuple):
    """What a cell says, where it stands in its row, of how many cells this is, and whether it reaches into the row below."""

    lines: tuple[Row, ...]
    at: int = 0
    of: int = 1
    tall: bool = False

    @property
    def first(self) -> bool:
        """Whether it begins a row of several cells."""
        return not self.at and self.of > 1

    @property
    def said(self) -> tuple[Row, ...]:
        """Its lines that have words."""
        return tuple(line for line in self.lines if line.text.strip())


Cells = tuple[Cell, ...]
Read = Callable[[etree._Element], Iterable[Row]]  # noqa: SLF001 - the name that lxml gives its elements


Told = Callable[[Sequence[Cells]], Sequence[Cells]]


def run(element: etree._Element) -> list[etree._Element]:
    """A table, and the tables that follow it with nothing but empty paragraphs between, with these."""
    found = [element]
    for below in element.itersiblings():
        if below.tag != qn("w:tbl") and not (below.tag == qn("w:p") and _is_empty(below)):
            break
        found.append(below)
    return found


def tables(elements: Sequence[etree._Element], read: Read, told: Told) -> Iterator[Row]:
    """Row by row. Cells of one line each stand beside each other; a cell of many lines is a column, read to its end.

    What the left column names, of one table or of several below each other, is a heading of its own.
    """
    rows = told([cells for element in elements for cells in _rows(element, read)])
    named, shared = _named(rows), False
    for number, cells in enumerate(rows):
        if number in named:
            yield from (Row(""), named[number])
        rest = cells[1:] if number in named else cells
        if number not in named and _is_employer(cells, rows[number + 1 : number + 2]):
            yield from (Row(""), beside(cells[0].said))
            rest, shared = cells[1:], True
        elif shared and (not cells or not cells[0].at):
            yield Row("")
            shared = False
        entry = _is_entry(rest)
        if entry and number not in named and not shared:
            yield Row("")
        yield from _row(rest, entry=entry)
    if named:
        yield Row("")


def _is_employer(cells: Cells, below: Sequence[Cells]) -> bool:
    """Whether the first cell of a row stands beside several rows that are dated each, as the employer of several jobs does."""
    if len(cells) < 2 or not (cells[0].first and cells[0].tall) or not _is_aside(cells[0]):  # noqa: PLR2004 - beside something
        return False
    beside_it = [[line.text for cell in row for line in cell.said] for row in (cells[1:], *below)]
    return not any(find(line.text) for line in cells[0].said) and all(any(map(dated, texts)) for texts in beside_it)


def _is_entry(cells: Cells) -> bool:
    """Whether a row holds a job of its own: several lines, a date among them."""
    said = [line for cell in cells for line in cell.said]
    if len(said) == len(cells) or any(line.level == 1 or headings.known(line.text) for line in said):
        return False
    return any(dated(line.text) for line in said if not line.text.startswith(BULLET))


def _rows(element: etree._Element, read: Read) -> Iterator[Cells]:
    """The rows of a table, or an empty one for an empty paragraph that parts tables."""
    if element.tag == qn("w:tbl"):
        yield from (_cells(row, read) for row in _own_rows(element))
    elif not _is_furniture(element):
        yield ()


def _is_empty(paragraph: etree._Element) -> bool:
    return not any(True for _found in paragraph.iter(qn("w:t"), qn("w:drawing"), qn("w:pict"), qn("w:sym"), qn("w:txbxContent")))


def _is_furniture(paragraph: etree._Element) -> bool:
    """Whether an empty paragraph in a cell only parts two tables, or a table from the end of the cell, as Word demands."""
    after = paragraph.getnext()
    return paragraph.getparent().tag == qn("w:tc") and (after is None or (after.tag == qn("w:tbl") and not _is_dated(after)))


def _is_dated(element: etree._Element) -> bool:
    """Whether a table begins with dates, as one does that holds a job of its own."""
    first = list(element.iter(qn("w:tr")))[:2]
    return any(find("".join(text.text or "" for text in cell.iter(qn("w:t")))) for row in first for cell in row.iter(qn("w:tc")))


def _own_rows(element: etree._Element) -> Iterator[etree._Element]:
    for row in element.iter(qn("w:tr")):
        if next(row.iterancestors(qn("w:tbl"))) is element and row.find(f"{qn('w:trPr')}/{qn('w:del')}") is None:
            yield row


def _cells(row: etree._Element, read: Read) -> Cells:
    """The cells of a row that say something; the lower parts of merged ones say nothing of their own."""
    own = [cell for cell in row.iter(qn("w:tc")) if next(cell.iterancestors(qn("w:tr"))) is row]
    skipped = row.find(f"{qn('w:trPr')}/{qn('w:gridBefore')}") is not None
    found = (
        Cell(tuple(line for found in read(cell) for line in _lines(found)), at + skipped, len(own), _reaches(row, at))
        for at, cell in enumerate(own)
        if not _goes_on(cell)
    )
    return tuple(cell for cell in found if cell.said)


def _lines(row: Row) -> Iterator[Row]:
    yield from [row] if row.told else (row._replace(text=line) for line in row.text.split("\n"))


def _reaches(row: etree._Element, at: int) -> bool:
    """Whether the cell below is a part of this one."""
    below = row.getnext()
    found = below.findall(qn("w:tc"))[at : at + 1] if below is not None and below.tag == qn("w:tr") else []
    return bool(found) and _goes_on(found[0])


def _goes_on(cell: etree._Element) -> bool:
    """Whether a cell is a lower part of the one above, whose words alone are shown."""
    merged = cell.find(f"{qn('w:tcPr')}/{qn('w:vMerge')}")
    return merged is not None and merged.get(qn("w:val")) != "restart"


def _row(cells: Cells, *, entry: bool) -> Iterator[Row]:
    """One row's lines: a cell after the other, but dates and places beside the lines of a job are told with these."""
    if all(len(cell.said) == 1 for cell in cells):
        yield beside([cell.said[0] for cell in cells])
        return
    cells = _with_asides(cells)
    main = max(range(len(cells)), key=lambda at: (not is_dates(cells[at].said[0].text), len(cells[at].said), at))
    lines, before, after = cells[main].lines, list[Row](), list[Row]()
    for at, cell in enumerate(cells):
        if at == main:
            continue
        if entry and (starts := _starts(lines, cell)):
            lines = _together(lines, dict(zip(starts, cell.said, strict=True)), first=at < main)
        elif entry and _is_aside(cell) and (at > main or cells[main].said[0].level):
            lines = _together(lines, dict(enumerate(cell.lines, lines.index(cells[main].said[0]))), first=False)
        elif entry and _is_aside(cell):
            before.append(beside(cell.said))
        else:
            (before if at < main else after).extend(cell.lines)
    yield from (*before, *lines, *after)


def _with_asides(cells: Cells) -> Cells:
    """The cells, those marked that hold sections of their own beside one with more of the text."""
    lengths = [sum(len(line.text) for line in cell.said) for cell in cells]
    sections = [any(headings.known(line.text) for line in cell.said) for cell in cells]
    if sum(sections) < 2 or not sections[lengths.index(max(lengths))]:  # noqa: PLR2004 - one beside the other
        return cells
    return tuple(
        cell._replace(lines=tuple(map(_aside, cell.lines))) if has and length < ASIDE * max(lengths) else cell
        for cell, has, length in zip(cells, sections, lengths, strict=True)
    )


def _aside(line: Row) -> Row:
    return line if line.told or not line.text else line._replace(told=((marks.ASIDE, 0, len(line.text)),))


def beside(lines: Sequence[Row]) -> Row:
    """Lines as one, with tabs between."""
    if len(lines) == 1:
        return lines[0]._replace(text=lines[0].text.strip())
    held = tuple(paragraph for line in lines for paragraph in line.paragraphs)
    return Row("\t".join(line.text.strip() for line in lines), 0, held)


def _is_aside(cell: Cell) -> bool:
    """Whether a cell only says when and where beside a job: a few short lines, no items."""
    return len(cell.said) <= MOST_ROWS and not any(line.text.startswith(BULLET) or len(line.text) > LONGEST for line in cell.said)


def _starts(lines: Sequence[Row], cell: Cell) -> list[int]:
    """Where the jobs begin that a cell has the dates of, one line each; none when it has not."""
    ranges = [line.text for line in cell.said]
    if len(ranges) < 2 or not all(any(one.ranged for one in find(text)) and is_dates(text) for text in ranges):  # noqa: PLR2004 - several
        return []
    every = [at for at, line in enumerate(lines) if line.text.strip()]
    above = frozenset(at + 1 for at in every)
    parted = [at for at in every if at not in above]
    strong = [at for at in every if lines[at].strong]
    return next((starts for starts in (parted, strong, every) if len(starts) == len(ranges)), [])


def _together(lines: Sequence[Row], told: Mapping[int, Row], *, first: bool) -> tuple[Row, ...]:
    """Lines with what stands beside them, by their numbers; what stands below the last one follows."""
    found = []
    for at in range(max(len(lines), *(number + 1 for number in told))):
        here, other = (lines[at] if at < len(lines) else None), told.get(at)
        both = [one for one in ((other, here) if first else (here, other)) if one and one.text.strip()]
        found.append(here if both == [here] or not both else beside(both)._replace(level=here.level if here else 0))
    return tuple(one for one in found if one)


def _named(rows: Sequence[Cells]) -> dict[int, Row]:
    """The headings that the left column of a table holds, by the numbers of their rows; none when it holds something else."""
    labels = {number: label for number, cells in enumerate(rows) if cells and cells[0].first and (label := _label(cells[0]))}
    known = {number: kind for number, label in labels.items() if (kind := headings.known(label.text))}
    firm = [number for number in known if not headings.is_weak(labels[number].text)]
    if not firm or len(known) < min(2, len(rows)):
        return {}
    usual = Counter(_look(labels[number]) for number in firm).most_common(1)[0][0]
    lonely = sum(len(rows[number]) == 1 for number in firm) * 2 > len(firm)
    found = {
        number: label
        for number, label in labels.items()
        if _look(label) == usual and number in known and not (lonely and len(rows[number]) > 1 and number not in firm)
    }
    others = {number: label for number, label in labels.items() if number not in known and number > min(found)}
    if not lonely and len(others) < len(found) and all(_look(label) == usual for label in others.values()):
        found |= {number: label for number, label in others.items() if _may_head(label.text)}
    return {number: label._replace(level=LEVEL) for number, label in found.items()}


def _look(label: Row) -> tuple[int, bool, bool]:
    return label.level, label.strong, headings.capitals(label.text)


def _label(cell: Cell) -> Row | None:
    """The words of a cell that may name a section, put together where a narrow column breaks them."""
    said = cell.said
    text = "".join(line.text.strip() if line.text.endswith("-") else f"{line.text.strip()} " for line in said).strip()
    if len(said) > 1 and headings.known(text.replace("-", "")):
        text = text.replace("-", "")
    if len(said) > MOST_ROWS or (len(said) > 1 and not headings.known(text)) or len(text) > LONGEST or find(text):
        return None
    held = tuple(paragraph for line in said for paragraph in line.paragraphs)
    return Row(text, said[0].level, held, all(line.strong for line in said))


def _may_head(text: str) -> bool:
    """Whether words that no list knows may be a heading."""
    plain = all(letter.isalpha() or letter in " &/'’,-" for letter in text) and not text.endswith((",", ":"))
    return plain and len(text.split()) <= MOST_WORDS and not (roles.role_score(text) or roles.organisation_score(text))
