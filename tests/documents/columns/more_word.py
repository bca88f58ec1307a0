"""More of Word: dates at the right of a table, three columns, hanging tabs, tables over two pages, frames, later headers."""

from collections.abc import Callable, Mapping

from docx.document import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from docx.table import _Cell

from tests.documents.columns import Person, word
from tests.documents.columns.word import (
    bullets,
    cells,
    closing,
    contact_row,
    degrees,
    document,
    head,
    jobs,
    line,
    lists,
    name,
    profile,
)


def _fill(cell: _Cell, *texts: str, bold: bool = False) -> None:
    cell.paragraphs[0].add_run(texts[0]).bold = bold
    for text in texts[1:]:
        cell.add_paragraph(text)


def dates_at_right(shown: Person) -> Document:
    """Tables with what was done at the left and the dates at the right."""
    made = document()
    name(made, shown)
    contact_row(made, shown)
    profile(made, shown)
    head(made, shown.heading("work"))
    for job in shown.work:
        left, right = cells(made, 130, 40)
        _fill(left, job.title, bold=True)
        line(left, f"{job.employer}, {job.town}")
        bullets(left, job.done)
        _fill(right, job.dates)
    head(made, shown.heading("education"))
    for degree in shown.education:
        left, right = cells(made, 130, 40)
        _fill(left, degree.title, bold=True)
        line(left, degree.school)
        _fill(right, degree.dates)
    lists(made, shown)
    closing(made, shown)
    return made


def three_columns(shown: Person) -> Document:
    """Dates, what was done, and the town, in a table of three columns."""
    made = document()
    name(made, shown)
    contact_row(made, shown)
    head(made, shown.heading("work"))
    for job in shown.work:
        when, what, where = cells(made, 36, 104, 30)
        _fill(when, job.dates)
        _fill(what, job.title, job.employer, *(f"• {done}" for done in job.done))
        _fill(where, job.town)
    degrees(made, shown)
    lists(made, shown, rows=False)
    profile(made, shown)
    closing(made, shown)
    return made


def hanging(shown: Person) -> Document:
    """Dates and a tab before every title, all else hanging under the title; skills one under the other, hanging too."""
    made = document()
    name(made, shown)
    contact_row(made, shown)

    profile(made, shown)

    def row(label: str, *texts: str) -> None:
        for number, text in enumerate(texts):
            paragraph = line(made, f"{label}\t{text}" if number == 0 else f"\t{text}")
            paragraph.paragraph_format.left_indent, paragraph.paragraph_format.first_line_indent = Mm(45), Mm(-45)
            paragraph.paragraph_format.tab_stops.add_tab_stop(Mm(45))

    head(made, shown.heading("work"))
    for job in shown.work:
        row(job.dates, job.title, f"{job.employer}, {job.town}", *(f"- {done}" for done in job.done))
    head(made, shown.heading("education"))
    for degree in shown.education:
        row(degree.dates, degree.title, degree.school)
    lists(made, shown)
    closing(made, shown)
    return made


def sidebar_over_pages(shown: Person) -> Document:
    """A table of two cells that runs over two pages in large type, a grey sidebar at the right."""
    made = document(20)
    left, right = cells(made, 112, 58)
    word.shaded(right, "E7E6E6")
    name(left, shown)
    profile(left, shown)
    jobs(left, shown)
    closing(left, shown)
    head(right, shown.heading("contact"))
    for text in (shown.email, shown.phone, shown.town):
        line(right, text)
    degrees(right, shown)
    lists(right, shown)
    for cell in (left, right):
        for paragraph in cell.paragraphs[3:]:
            paragraph.paragraph_format.space_after = Pt(9)
    return made


def header_from_second_page(shown: Person) -> Document:
    """A header with the name and a title from page 2 on, a footer with the number of the page on every page."""
    made = word.header(shown)
    section = made.sections[0]
    section.different_first_page_header_footer = True
    section.first_page_footer.paragraphs[0].add_run("Page 1")
    section.footer.paragraphs[0].add_run("Confidential")
    return made


def framed(shown: Person) -> Document:
    """A frame at the right edge holds contact data and lists; the text of the page keeps clear of it."""
    made = document(15)
    name(made, shown)
    before = len(made.paragraphs)
    head(made, shown.heading("contact"))
    for text in (shown.email, shown.phone, shown.town):
        line(made, text)
    lists(made, shown)
    for paragraph in made.paragraphs[before:]:
        frame = OxmlElement("w:framePr")
        for key, value in (
            ("w", "2900"),
            ("hSpace", "300"),
            ("wrap", "around"),
            ("vAnchor", "page"),
            ("hAnchor", "page"),
            ("x", "8200"),
            ("y", "2300"),
        ):
            frame.set(qn(f"w:{key}"), value)
        paragraph._p.get_or_add_pPr().insert(0, frame)
    profile(made, shown)
    jobs(made, shown)
    degrees(made, shown)
    closing(made, shown)
    return made


MORE_WORD: Mapping[str, tuple[str, Callable[[Person], Document]]] = {
    "dates at the right of a table": ("manager", dates_at_right),
    "three columns of a table": ("welder", three_columns),
    "hanging tabs": ("engineer", hanging),
    "hanging tabs, German": ("mechanic", hanging),
    "sidebar over two pages": ("scientist", sidebar_over_pages),
    "header from page 2": ("manager", header_from_second_page),
    "frame at the right": ("chef", framed),
    "dates in a table, German": ("mechanic", word.dates_in_table),
    "dates in a table, manager": ("manager", word.dates_in_table),
    "sidebar, left cell, French": ("librarian", word.sidebar_left),
}
