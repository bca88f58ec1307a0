"""What stands once at the head or foot of a resume's page becomes no part of what the person did."""

import io
from collections.abc import Sequence

import docx
import pytest

from core.resume.coverage import coverage, words_lost
from core.resume.model import Resume
from core.resume.parse import parse
from tests.documents import made
from tests.resume.reading import of, source

HEAD = "<h1>Anna Kowalska</h1><p>Senior accountant</p><p>anna@example.com · +48 600 100 200 · Warsaw, Poland</p>"
WORK = (
    "<h2>Experience</h2><p><b>Accountant</b></p><p>Ledger House, Kraków</p><p>06/2014 – 02/2018</p>"
    "<ul><li>Prepared the tax returns of forty firms<li>Moved the payroll to a new system</ul>"
)
ENDS = {
    "work": WORK,
    "degree": f"{WORK}<h2>Education</h2><p><b>MSc Finance</b></p><p>University of Warsaw</p><p>2012 – 2014</p>",
    "skills": f"{WORK}<h2>Skills</h2><p>SAP, Excel, IFRS</p>",
}
OF_THE_PAGE = (
    *(
        "Page 1 of 1",
        "Confidential",
        "Streng vertraulich",
        "Draft",
        "Private, not for distribution",
        "Confidential – Anna Kowalska",
        "Entwurf | Anna Kowalska | 2",
        "Created with Resume.io",
        "Made with Canva",
        "Erstellt mit lebenslauf.de",
    ),
    *("www.enhancv.com  Powered by Enhancv", "Généré par CVMaker", "Printed 03.11.2025", "Gedruckt am 3. November 2025"),
    *(
        "Curriculum vitae – Anna Kowalska",
        "Anna Kowalska | CV | 1",
        "Lebenslauf Anna Kowalska, Seite 1/1",
        "Résumé of Anna Kowalska",
        "Anna Kowalska – page 1",
        "Lebenslauf Anna Kowalska - Seite 1 von 1",
    ),
)


def page(said: str, where: str, body: str) -> bytes:
    edge = f"@page {{ margin: 16mm 18mm; @{where} {{ content: '{said}'; font-size: 8pt }} }}"
    style = f"{edge} p {{ margin: 0 }} body {{ line-height: 1.3 }}"
    return made.pdf(HEAD + body, style)


def read(said: str, where: str, body: str) -> Resume:
    found = parse(source("resume.pdf", page(said, where, body)))
    assert not words_lost(found)
    assert not coverage(found).missing
    contact = found.contact
    assert (contact.name, contact.label, contact.email) == ("Anna Kowalska", "Senior accountant", "anna@example.com")
    assert (contact.phone, contact.location) == ("+48 600 100 200", "Warsaw, Poland")
    return found


@pytest.mark.parametrize("said", OF_THE_PAGE)
@pytest.mark.parametrize("where", ["bottom-center", "bottom-right", "top-left"])
def test_what_is_of_the_page_is_left_out(said: str, where: str) -> None:
    for body in ENDS.values():
        plain = parse(source("resume.pdf", made.pdf(HEAD + body, "p { margin: 0 } body { line-height: 1.3 }")))
        found = read(said, where, body)
        assert [line.text for line in found.lines()] == [line.text for line in plain.lines()]
        assert [entry.title for entry in found.entries()] == [entry.title for entry in plain.entries()]
        assert (found.contact.other, found.contact.links, found.unplaced) == ((), (), ())


@pytest.mark.parametrize(
    "said",
    [
        "Wyrażam zgodę na przetwarzanie moich danych osobowych dla potrzeb niezbędnych do realizacji procesu rekrutacji.",
        "References available on request",
        "Willing to move to another town",
        "Autorizzo il trattamento dei miei dati personali ai sensi del Regolamento UE 2016/679.",
    ],
)
@pytest.mark.parametrize("body", ENDS)
def test_what_the_person_says_at_the_foot_stays_and_is_of_no_job(said: str, body: str) -> None:
    found = read(said, "bottom-center", ENDS[body])
    kept = " ".join(line.text for line in (*found.lines(), *found.unplaced))
    assert said in kept
    assert not any(said in line.text for entry in found.entries() if entry.title for line in entry.lines)


def test_contact_data_at_the_foot_is_read_and_once_more_is_left_out() -> None:
    again = read("anna@example.com | +48 600 100 200", "bottom-center", ENDS["degree"])
    assert not again.unplaced
    assert not again.contact.other
    head = HEAD.partition("<p>anna")[0]
    style = (
        "@page { margin: 16mm; @bottom-center { content: 'anna@example.com   +48 600 100 200'; font-size: 8pt } } p { margin: 0 }"
    )
    only = parse(source("resume.pdf", made.pdf(head + ENDS["degree"], style)))
    assert (only.contact.name, only.contact.email, only.contact.phone) == ("Anna Kowalska", "anna@example.com", "+48 600 100 200")
    assert not only.unplaced


def test_last_rows_of_a_resume_are_no_foot() -> None:
    style = "@page { size: 210mm 120mm; margin: 10mm } p { margin: 0 } h2 { margin: 6mm 0 1mm }"
    rows = "<h2>Courses</h2><p>2011</p><p>First aid</p><h2>Interests</h2><p>Chess, cycling and old maps</p>"
    found = parse(source("resume.pdf", made.pdf(HEAD + WORK + rows, style)))
    assert not found.unplaced
    assert "Chess" in " ".join(line.text for line in found.sections[-1].lines)


def test_words_of_a_page_are_words_of_the_person_in_the_midst() -> None:
    head = "Anna Kowalska\nanna@example.com\n\nProjects\n\nPosters\n- Created with Canva\n- Confidential"
    said = [line.text for line in of(f"{head}\n\nSkills\nCanva\nMade with care").lines()]
    assert {"Created with Canva", "Confidential", "Made with care"} <= set(said)


@pytest.mark.parametrize("tail", ["– page {}", "- Page {} of 2", "· Seite {}", "| página {}"])
def test_a_name_with_the_number_of_the_page_between_two_jobs_is_no_job(tail: str) -> None:
    jobs = ["Accountant", "Ledger House, Kraków", "06/2014 – 02/2018", "• Kept the books of forty firms"]
    foots = [f"Anna Kowalska {tail.format(number)}" for number in (1, 2)]
    lines = ["Anna Kowalska", "anna@example.com", "", "Experience", *jobs, foots[0], *jobs, foots[1]]
    found = of("\n".join(lines))
    assert found.contact.name == "Anna Kowalska"
    assert [(one.title, one.organisation) for one in found.entries()] == [("Accountant", "Ledger House")] * 2
    assert [line.text for line in (*found.lines(), *found.unplaced)] == ["Kept the books of forty firms"] * 2


def test_a_name_that_only_the_heads_of_pages_give_stays() -> None:
    head = ["Anna Kowalska – page 1", "anna@example.com", "", "Skills", "• SAP", "Anna Kowalska – page 2", "• Excel"]
    assert of("\n".join(head)).contact.name == "Anna Kowalska"


BODY = (
    "jane@example.com",
    "",
    "Experience",
    "Accountant, Ledger House, Leeds, 06/2014 – 02/2018",
    "- Kept the books of forty firms",
)


def headed(head: Sequence[str], *body: str) -> Resume:
    document = docx.Document()
    for paragraph in (*body, *BODY):
        document.add_paragraph(paragraph)
    above = document.sections[0].header
    above.is_linked_to_previous = False
    for paragraph in head:
        above.add_paragraph(paragraph)
    buffer = io.BytesIO()
    document.save(buffer)
    return parse(source("resume.docx", buffer.getvalue()))


@pytest.mark.parametrize(
    ("head", "other"),
    [
        ("Confidential – Jane Doe", ()),
        ("Draft", ()),
        ("Jane Doe – Confidential", ()),
        ("Private & Confidential", ()),
        ("Jane Doe", ()),
        ("Harvey Nash", ("Harvey Nash",)),
        ("Michael Page – Finance", ("Michael Page", "Finance")),
    ],
)
def test_the_head_of_a_word_page_is_no_name_where_the_text_begins_with_one(head: str, other: tuple[str, ...]) -> None:
    contact = headed([head], "Jane Doe", "Senior accountant").contact
    assert (contact.name, contact.label, contact.email) == ("Jane Doe", "Senior accountant", "jane@example.com")
    assert tuple(line.text for line in contact.other) == other


def test_the_head_of_a_word_page_is_the_name_where_the_text_has_none() -> None:
    assert headed(["Jane Doe"], "Senior accountant").contact.name == "Jane Doe"
    letterhead = headed(["Jane Doe", "+44 161 555 0182"], "Numbers Wizard").contact
    assert (letterhead.name, letterhead.label) == ("Jane Doe", "Numbers Wizard")
