"""Resumes as people set them in Word, printed by LibreOffice: tables with invisible lines, columns, tabs, headers."""

import io
from collections.abc import Callable, Iterable, Mapping
from itertools import zip_longest
from pathlib import Path

import docx
from docx.document import Document
from docx.enum.section import WD_SECTION
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from docx.table import _Cell
from docx.text.paragraph import Paragraph

from tests.documents import office
from tests.documents.columns import Person

Holder = Document | _Cell


def document(margin: float = 20) -> Document:
    made = docx.Document()
    section = made.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = Mm(margin)
    style = made.styles["Normal"]
    style.font.name, style.font.size = "Carlito", Pt(10)
    style.paragraph_format.space_after = Pt(2)
    return made


def line(holder: Holder, text: str, *, bold: bool = False, size: float = 10) -> Paragraph:
    paragraph = holder.add_paragraph()
    run = paragraph.add_run(text)
    run.bold, run.font.size = bold, Pt(size)
    return paragraph


def head(holder: Holder, text: str) -> None:
    line(holder, text, bold=True, size=13).paragraph_format.space_before = Pt(8)


def bullets(holder: Holder, texts: Iterable[str]) -> None:
    for text in texts:
        holder.add_paragraph(f"• {text}")


def cells(made: Document, *widths: float) -> list[_Cell]:
    """The cells of a table with one row, so wide in millimetres."""
    table = made.add_table(1, len(widths))
    table.autofit = False
    for cell, width in zip(table.rows[0].cells, widths, strict=True):
        cell.width = Mm(width)
    return list(table.rows[0].cells)


def rows(made: Document, rows: Iterable[tuple[str, Callable[[_Cell], None]]], width: float) -> None:
    """A table of a narrow column of words and what stands beside each."""
    for label, fill in rows:
        left, right = cells(made, width, 170 - width)
        left.paragraphs[0].add_run(label)
        fill(right)
        right._tc.remove(right.paragraphs[0]._p)


def name(holder: Holder, shown: Person) -> None:
    line(holder, shown.name, bold=True, size=20)
    line(holder, shown.label)


def contact_row(made: Document, shown: Person) -> None:
    line(made, f"{shown.email} | {shown.phone} | {shown.town}")


def lists(holder: Holder, shown: Person, *, rows: bool = True) -> None:
    for heading, texts in ((shown.heading("skills"), shown.skills), (shown.heading("languages"), shown.languages)):
        head(holder, heading)
        for text in texts if rows else (", ".join(texts),):
            line(holder, text)


def jobs(holder: Holder, shown: Person) -> None:
    head(holder, shown.heading("work"))
    for job in shown.work:
        line(holder, job.title, bold=True)
        line(holder, f"{job.employer}, {job.town}")
        line(holder, job.dates)
        bullets(holder, job.done)


def degrees(holder: Holder, shown: Person) -> None:
    head(holder, shown.heading("education"))
    for degree in shown.education:
        line(holder, degree.title, bold=True)
        line(holder, degree.school)
        line(holder, degree.dates)


def profile(holder: Holder, shown: Person) -> None:
    head(holder, shown.heading("profile"))
    line(holder, shown.summary)


def closing(holder: Holder, shown: Person) -> None:
    head(holder, shown.closing[0])
    line(holder, shown.closing[1])


def shaded(cell: _Cell, colour: str) -> None:
    shade = OxmlElement("w:shd")
    shade.set(qn("w:val"), "clear")
    shade.set(qn("w:fill"), colour)
    cell._tc.get_or_add_tcPr().append(shade)


def dates_in_table(shown: Person) -> Document:
    """Dates in a left column, what was done at the right, and a last section of one full-width paragraph."""
    made = document()
    name(made, shown)
    contact_row(made, shown)
    profile(made, shown)
    head(made, "Work Experience")

    def job(number: int) -> Callable[[_Cell], None]:
        def fill(cell: _Cell) -> None:
            line(cell, shown.work[number].title, bold=True)
            line(cell, f"{shown.work[number].employer}, {shown.work[number].town}")
            bullets(cell, shown.work[number].done)

        return fill

    rows(made, ((one.dates, job(number)) for number, one in enumerate(shown.work)), 36)
    head(made, "Education")

    def school(number: int) -> Callable[[_Cell], None]:
        def fill(cell: _Cell) -> None:
            line(cell, shown.education[number].title, bold=True)
            line(cell, shown.education[number].school)

        return fill

    rows(made, ((one.dates, school(number)) for number, one in enumerate(shown.education)), 36)
    lists(made, shown, rows=False)
    closing(made, shown)
    return made


def one_table(shown: Person) -> Document:
    """The whole resume in one table of two columns, headings and lists in it too, and a paragraph below."""
    made = document()
    name(made, shown)
    contact_row(made, shown)
    table = made.add_table(0, 2)
    table.autofit = False

    def row(left: str, *right: str, bold: bool = False) -> None:
        cells = table.add_row().cells
        cells[0].width, cells[1].width = Mm(42), Mm(128)
        cells[0].paragraphs[0].add_run(left).bold = bold
        cells[1].paragraphs[0].add_run(right[0] if right else "")
        for text in right[1:]:
            cells[1].add_paragraph(text)

    row("Work Experience", bold=True)
    for job in shown.work:
        row(job.dates, job.title, f"{job.employer}, {job.town}", *(f"• {done}" for done in job.done))
    row("Education", bold=True)
    for degree in shown.education:
        row(degree.dates, degree.title, degree.school)
    row("Skills", ", ".join(shown.skills), bold=True)
    row("Languages", ", ".join(shown.languages), bold=True)
    closing(made, shown)
    profile(made, shown)
    return made


def sidebar_left(shown: Person) -> Document:
    """A coloured sidebar that is the left cell of a table over the page; it ends before the page does."""
    made = document(15)
    left, right = cells(made, 55, 125)
    shaded(left, "DCE6F1")
    name(left, shown)
    head(left, shown.heading("contact"))
    for text in (shown.email, shown.phone, shown.town):
        line(left, text)
    lists(left, shown)
    profile(right, shown)
    jobs(right, shown)
    degrees(right, shown)
    closing(right, shown)
    return made


def sidebar_right(shown: Person) -> Document:
    """The name over both columns, the sidebar at the right without a colour, and lines of both on the same baselines."""
    made = document(15)
    name(made, shown)
    left, right = cells(made, 120, 60)
    profile(left, shown)
    jobs(left, shown)
    head(right, shown.heading("contact"))
    for text in (shown.email, shown.phone, shown.town):
        line(right, text)
    degrees(right, shown)
    lists(right, shown)
    closing(made, shown)
    return made


def two_columns(shown: Person) -> Document:
    """Word's own columns below a head across the page."""
    made = document(18)
    name(made, shown)
    contact_row(made, shown)
    profile(made, shown)
    made.add_section(WD_SECTION.CONTINUOUS)
    columns = OxmlElement("w:cols")
    columns.set(qn("w:num"), "2")
    columns.set(qn("w:space"), "400")
    found = made.sections[-1]._sectPr.find(qn("w:cols"))
    made.sections[-1]._sectPr.replace(found, columns)
    jobs(made, shown)
    degrees(made, shown)
    lists(made, shown)
    closing(made, shown)
    return made


def tabs(shown: Person) -> Document:
    """Dates, a tab and the title; the tab is hardly wider than a space. Skills in two columns made by tabs."""
    made = document()
    name(made, shown)
    contact_row(made, shown)
    profile(made, shown)
    head(made, "Work Experience")
    width = Mm(33) if len(shown.work[0].dates) > len("2018 - present") else Mm(24)
    for job in shown.work:
        paragraph = line(made, f"{job.dates}\t{job.title}", bold=True)
        paragraph.paragraph_format.tab_stops.add_tab_stop(width)
        line(made, f"{job.employer}, {job.town}").paragraph_format.left_indent = width
        for done in job.done:
            line(made, f"• {done}").paragraph_format.left_indent = width
    degrees(made, shown)
    head(made, "Skills")
    for one, other in zip_longest(shown.skills[::2], shown.skills[1::2], fillvalue=""):
        line(made, f"{one}\t{other}").paragraph_format.tab_stops.add_tab_stop(Mm(30))
    head(made, "Languages")
    line(made, ", ".join(shown.languages))
    closing(made, shown)
    return made


def header(shown: Person) -> Document:
    """A header with the name and the page on every page, large type so that there are three."""
    made = document(25)
    made.styles["Normal"].font.size = Pt(15)
    paragraph = made.sections[0].header.paragraphs[0]
    paragraph.add_run(f"{shown.name} – {shown.label}\tPage ")
    run = paragraph.add_run()
    for kind, text in (("begin", ""), ("", "PAGE"), ("end", "")):
        part = OxmlElement("w:fldChar" if kind else "w:instrText")
        if kind:
            part.set(qn("w:fldCharType"), kind)
        else:
            part.text = text
        run._r.append(part)
    name(made, shown)
    contact_row(made, shown)
    profile(made, shown)
    for job in (jobs, degrees, lists, closing):
        job(made, shown)
    for paragraph in made.paragraphs[1:]:
        for run in paragraph.runs:
            run.font.size = Pt(15)
    return made


WORD: Mapping[str, tuple[str, Callable[[Person], Document]]] = {
    "dates in a table, paragraph last": ("nurse", dates_in_table),
    "dates in a table, long dates": ("designer", dates_in_table),
    "all in one table": ("welder", one_table),
    "sidebar, left cell": ("chef", sidebar_left),
    "sidebar, right cell": ("teacher", sidebar_right),
    "Word's columns": ("scientist", two_columns),
    "tabs": ("accountant", tabs),
    "header on every page": ("designer", header),
}


def pdfs(documents: Mapping[str, Document], folder: Path) -> dict[str, bytes]:
    """Each document as LibreOffice prints it."""
    return office.printed({name: _saved(document) for name, document in documents.items()}, folder)


def _saved(document: Document) -> bytes:
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()
