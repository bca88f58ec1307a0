"""Wherever a page ends, a resume reads as on one long page."""

from functools import cache

import pytest

from core.resume.model import Entry
from core.resume.parse import parse
from tests.documents import made
from tests.resume.reading import source, texts

HEAD = "<h1>Anna Kowalska</h1><p>Senior accountant</p><p>anna@example.com · +48 600 100 200 · Warsaw, Poland</p>"
JOBS = (
    (
        *("Senior accountant", "Example Audit, Warsaw", "03/2018 – present"),
        "Closed the books of twelve companies every month and explained the differences to their owners before the third day",
        "Trained four juniors in the new ledger",
    ),
    (
        *("Accountant", "Ledger House, Kraków", "06/2014 – 02/2018"),
        "Prepared the tax returns of forty firms",
        "Moved payroll to a new system, which took six weeks and was done without one late payment to anybody in the four plants",
    ),
)
DEGREES = (("MSc Finance", "University of Warsaw", "2012 – 2014"), ("BSc Economics", "University of Łódź", "2009 – 2012"))
CLUBS = (("Treasurer", "Sports Club Praga"), ("Tutor of mathematics", "Public Library"), ("Helper", "Food Bank"))


def entry(title: str, *rows: str, more: str = "") -> str:
    return f"<div class=entry><p><b>{title}</b></p>{''.join(f'<p>{row}</p>' for row in rows)}{more}</div>"


BULLETS = "".join(entry(*job[:3], more=f"<ul><li>{job[3]}<li>{job[4]}</ul>") for job in JOBS)
PROSE = "".join(entry(*job[:3], more=f"<p>{job[3]}. {job[4]}.</p>") for job in JOBS)
REST = (
    f"<h2>Volunteering</h2>{''.join(entry(*club) for club in CLUBS)}<h2>Education</h2>{''.join(entry(*one) for one in DEGREES)}"
    "<h2>Skills</h2><p>SAP</p><p>Excel</p><p>IFRS</p><p>Oracle Financials</p>"
)
SIDE = (
    "<div class=side><h2>Languages</h2><p>Polish</p><p>English</p><p>German</p><h2>Interests</h2><p>Chess and old maps</p></div>"
)
BODIES = {
    "bullets": f"{HEAD}<h2>Experience</h2>{BULLETS}{REST}",
    "prose": f"{HEAD}<h2>Experience</h2>{PROSE}{REST}",
    "not bold": f"{HEAD}<h2>Experience</h2>{BULLETS}".replace("<b>", "").replace("</b>", ""),
    "beside a sidebar": f"{SIDE}{HEAD}<h2>Experience</h2>{BULLETS}{REST}",
}
STYLES = {
    "plain": "",
    "head and foot": """@page { @bottom-center { content: 'Anna Kowalska – ' counter(page) ' / ' counter(pages); font-size: 7pt }
    @top-left { content: 'Anna Kowalska, anna@example.com'; font-size: 7pt } }""",
}


def entry_told(one: Entry) -> tuple[object, ...]:
    return one.title, one.organisation, one.location, one.dates, texts(one.lines)


@cache
def read(body: str, style: str, height: int) -> tuple[int, list[str]]:
    """How many pages of this height a resume takes, and what is read of it."""
    left = 50 if "sidebar" in body else 12
    css = f"""@page {{ size: {108 + left}mm {height}mm; margin: 12mm 12mm 12mm {left}mm }} {STYLES[style]}
    body {{ font: 9pt/1.3 'DejaVu Sans' }} p, li {{ margin: 0; orphans: 1; widows: 1 }} h1 {{ font-size: 18pt; margin: 0 }}
    h2 {{ font-size: 12pt; margin: 4mm 0 1mm; break-after: avoid }} ul {{ margin: 0; padding-left: 4mm }}
    .entry {{ margin-bottom: 2mm }} .side {{ position: absolute; left: -42mm; top: 0; width: 34mm }}"""
    found = source("resume.pdf", made.pdf(BODIES[body], css))
    resume = parse(found)
    told = [f"{one.kind} {one.heading} {texts(one.lines)} {list(map(entry_told, one.entries))}" for one in resume.sections]
    contact = resume.contact
    return len(found.pages), [*sorted(told), contact.name, contact.email, *(line.text for line in resume.unplaced)]


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("body", BODIES)
def test_what_is_read_does_not_hang_on_where_pages_end(body: str, style: str) -> None:
    _one, whole = read(body, style, 500)
    heights = [height for height in range(64, 240, 9) if read(body, style, height)[0] > 1]
    assert len(heights) > 5
    assert {height: read(body, style, height)[1] for height in heights} == dict.fromkeys(heights, whole)


def test_the_next_entry_and_the_next_section_begin_anew() -> None:
    two = made.pdf(
        f"{HEAD}<h2>Experience</h2>{entry(*JOBS[0][:3], more='<p>Kept the books</p>')}<h2 style='break-before: page'>Skills</h2>"
        "<p>SAP, Excel, IFRS</p>",
        "p { margin: 0 }",
    )
    assert "Kept the books\n\nSkills" in source("resume.pdf", two).text
