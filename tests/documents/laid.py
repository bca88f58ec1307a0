"""Word files laid out with tables, and what was understood of them."""

import io
from collections.abc import Sequence

import docx
from docx.table import Table, _Cell

from core.resume.coverage import coverage, words_lost
from core.resume.model import Kind, Resume
from core.resume.parse import parse
from tests.resume.reading import source, texts

BULLET = "• "
HEAD = ("Jane Moss", "jane.moss@example.com | +1 312 555 0142")


def put(cell: _Cell, said: str) -> None:
    """Fill a cell, a paragraph for each line: "• " makes an item, "*" around a line bold."""
    for at, line in enumerate(said.split("\n")):
        paragraph = cell.add_paragraph() if at else cell.paragraphs[0]
        run = paragraph.add_run(line.removeprefix(BULLET).strip("*"))
        run.bold = line.startswith("*") or None
        if line.startswith(BULLET):
            paragraph.style = "List Bullet"


def filled(table: Table, rows: Sequence[Sequence[str]]) -> Table:
    for row, cells in zip(table.rows, rows, strict=True):
        for cell, said in zip(row.cells, cells, strict=True):
            put(cell, said)
    return table


def add(document: docx.document.Document | _Cell, rows: Sequence[Sequence[str]]) -> Table:
    return filled(document.add_table(len(rows), len(rows[0])), rows)


def understood(document: docx.document.Document) -> Resume:
    buffer = io.BytesIO()
    document.save(buffer)
    found = parse(source("a.docx", buffer.getvalue()))
    assert not coverage(found).missing
    assert not words_lost(found)
    return found


def started(*lines: str) -> docx.document.Document:
    document = docx.Document()
    for line in lines or HEAD:
        document.add_paragraph(line)
    return document


def table_of(*rows: Sequence[str], heading: str = "") -> Resume:
    document = started()
    if heading:
        document.add_paragraph(heading, style="Heading 1")
    add(document, rows)
    return understood(document)


def headings(found: Resume) -> list[tuple[Kind, str]]:
    return [(section.kind, section.heading) for section in found.sections]


def entries(found: Resume) -> list[tuple[str, str, str, str, list[str]]]:
    return [
        (one.title, one.organisation, one.location, one.dates, texts(one.lines))
        for one in found.entries(Kind.WORK, Kind.EDUCATION)
    ]
