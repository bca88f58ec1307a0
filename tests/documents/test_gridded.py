"""Tables of schools and jobs in PDF files, whose cells go on in the rows below because they are narrow."""

from functools import partial

import pytest
from weasyprint import HTML

from core.resume.coverage import words_lost
from core.resume.model import Kind, Resume
from core.resume.parse import parse
from tests.resume.reading import source, texts

STYLE = (
    "@page{size:A4;margin:2cm} body{font:11pt 'DejaVu Sans'} "
    "table{border-collapse:collapse;width:%s} td,th{vertical-align:top;%s}"
)
HEAD = "<h1>Rosa Kim</h1><p>rosa@kim.example.com | 07700 900123</p>"
WORK = "<h2>Experience</h2><p><b>Plumber</b>, Top Pipes Ltd, Leeds, 2016 – present</p><ul><li>Fitted boilers.</li></ul>"
DATES, SCHOOLS, DEGREES = (
    ("2014 – 2016", "2012 – 2014", "2007 – 2012"),
    (
        "Bradley College of Further and Higher Education, Bradford",
        "Fenwick Sixth Form College and Community Centre, Leeds",
        "Hamley Church of England Secondary School, Leeds",
    ),
    (
        "Level 3 Diploma in Plumbing and Domestic Heating (Gas Pathway)",
        "A-levels: Biology (B), Chemistry (C), Mathematics (B)",
        "GCSEs: 9 including Maths (6), English Language (7)",
    ),
)
COLUMNS = {"Dates": DATES, "School": SCHOOLS, "Qualification": DEGREES}


def understood(names: tuple[str, ...], *, cell: str, wide: str, headed: bool) -> Resume:
    head = "<tr>" + "".join(f"<th align=left>{name}</th>" for name in names) + "</tr>" if headed else ""
    share = {"Dates": 22, "School": 40, "Qualification": 38}
    rows = "".join(
        "<tr>" + "".join(f'<td style="width:{share[name]}%">{COLUMNS[name][at]}</td>' for name in names) + "</tr>"
        for at in range(len(DATES))
    )
    page = f"<style>{STYLE % (wide, cell)}</style>{HEAD}{WORK}<h2>Education</h2><table>{head}{rows}</table>"
    found = parse(source("a.pdf", HTML(string=page).write_pdf()))
    assert not words_lost(found)
    return found


@pytest.mark.parametrize("names", [("Dates", "School", "Qualification"), ("School", "Qualification", "Dates")])
@pytest.mark.parametrize(
    "read",
    [
        partial(understood, cell="padding:3px 8px", wide="100%", headed=False),
        partial(understood, cell="padding:3px 8px; border:1px solid #999", wide="100%", headed=True),
        partial(understood, cell="padding:4px 6px", wide="85%", headed=False),
    ],
    ids=["plain", "ruled", "narrow"],
)
def test_cells_are_read_whole(names: tuple[str, ...], read: partial[Resume]) -> None:
    found = read(names)
    assert [(one.title, f"{one.organisation}, {one.location}", one.dates) for one in found.entries(Kind.EDUCATION)] == list(
        zip(DEGREES, SCHOOLS, DATES, strict=True)
    )
    assert [(job.organisation, texts(job.lines)) for job in found.entries(Kind.WORK)] == [("Top Pipes Ltd", ["Fitted boilers."])]


def test_rows_told_by_their_dates_alone() -> None:
    found = understood(("Dates", "School", "Qualification"), cell="padding:0 8px", wide="100%", headed=False)
    assert [one.title for one in found.entries(Kind.EDUCATION)] == list(DEGREES)


def test_lines_of_a_cell_that_have_room_are_lines() -> None:
    rows = "".join(
        f"<tr><td>{dates}</td><td>{shop}<br>Leeds</td><td>Plumber<br>Boilers and taps</td></tr>"
        for dates, shop in (("2014 – 2016", "Top Pipes Ltd"), ("2012 – 2014", "Hot Taps Ltd"))
    )
    style = f"<style>{STYLE % ('100%', 'padding:3px 8px')}</style>"
    found = parse(source("a.pdf", HTML(string=f"{style}{HEAD}<h2>Experience</h2><table>{rows}</table>").write_pdf()))
    assert not any("Pipes Ltd Leeds" in line for line in found.source.text.splitlines())
    assert not words_lost(found)
