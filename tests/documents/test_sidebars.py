"""Sidebars that begin higher on the page than the name beside them are read as columns of their own."""

import pytest

from core.resume.model import Kind, Resume
from core.resume.parse import parse
from tests.documents import made
from tests.resume.reading import source

STYLE = """@page {{ margin: 0 }} body {{ font: 9.5pt/1.35 'DejaVu Sans'; margin: 0 }} p {{ margin: 0 }}
h1 {{ font-size: {size}pt; margin: 0 }} h2 {{ font-size: 12pt; margin: 4mm 0 1mm }}
.side {{ position: absolute; {side}: 0; top: 0; width: 50mm; height: 297mm; padding: 10mm 6mm; box-sizing: border-box }}
.main {{ margin: {top}mm 12mm 10mm; margin-{side}: 58mm }}"""
CONTACT = "<p>anna@example.com</p><p>+48 600 100 200</p><p>Warsaw, Poland</p>"
LISTS = "<h2>Skills</h2><p>SAP</p><p>Excel</p><p>IFRS</p><h2>Languages</h2><p>Polish</p><p>English</p>"
MAIN = """<h1>Anna Kowalska</h1><p>Senior accountant</p><h2>Experience</h2><p><b>Senior accountant</b></p>
<p>Example Audit, Warsaw</p><p>03/2018 – present</p>
<ul><li>Closed the books of twelve companies every month<li>Trained four juniors in the new ledger</ul>
<p><b>Accountant</b></p><p>Ledger House, Kraków</p><p>06/2014 – 02/2018</p><ul><li>Prepared the tax returns of forty firms
<li>Moved the payroll of twelve companies to a new system in six weeks</ul>
<h2>Education</h2><p><b>MSc Finance</b></p><p>University of Warsaw</p><p>2012 – 2014</p>"""
SIDES = {
    "contact first": f"<h2>Contact</h2>{CONTACT}{LISTS}",
    "lists first": f"{LISTS}<h2>Contact</h2>{CONTACT}",
    "contact without a heading": f"{CONTACT}{LISTS}",
}


def read(sidebar: str, side: str, top: int, size: int) -> Resume:
    page = f"<div class=side>{sidebar}</div><div class=main>{MAIN}</div>"
    return parse(source("resume.pdf", made.pdf(page, STYLE.format(side=side, top=top, size=size))))


@pytest.mark.parametrize("sidebar", SIDES)
@pytest.mark.parametrize("side", ["left", "right"])
@pytest.mark.parametrize(("top", "size"), [(12, 24), (16, 20), (24, 11), (30, 14), (45, 20)])
def test_a_sidebar_may_begin_above_the_name(sidebar: str, side: str, top: int, size: int) -> None:
    found = read(SIDES[sidebar], side, top, size)
    contact = found.contact
    assert (contact.name, contact.label, contact.location) == ("Anna Kowalska", "Senior accountant", "Warsaw, Poland")
    assert (contact.email, contact.phone, contact.other) == ("anna@example.com", "+48 600 100 200", ())
    sections = {section.kind: section for section in found.sections}
    assert set(sections) == {Kind.WORK, Kind.EDUCATION, Kind.SKILLS, Kind.LANGUAGES}
    assert [(entry.organisation, len(entry.lines)) for entry in sections[Kind.WORK].entries] == [
        ("Example Audit", 2),
        ("Ledger House", 2),
    ]
    assert [(entry.title, entry.lines) for entry in sections[Kind.EDUCATION].entries] == [("MSc Finance", ())]


def test_a_title_over_the_page_stays_above_its_columns() -> None:
    banner = made.pdf(
        f"<h1>Anna Kowalska</h1><p>Senior accountant</p><div class=grid><div>{LISTS}<h2>Contact</h2>{CONTACT}</div><div>"
        f"{MAIN.partition('</p>')[2]}</div></div>",
        ".grid { display: grid; grid-template-columns: 45mm 120mm; column-gap: 8mm } h1 { margin: 0 } p { margin: 0 }",
    )
    assert parse(source("resume.pdf", banner)).source.text.startswith("Anna Kowalska\nSenior accountant")
