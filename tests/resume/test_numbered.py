"""Forms whose sections are counted: the numbers make headings of their lines, and lists stay lists."""

import docx
import pytest

from core.resume.model import Kind
from tests.documents.laid import add, entries, headings, understood
from tests.resume.reading import of, texts

FORM = """APPLICATION FORM

1{} Personal Details
Full name: Ruth Achieng
E-mail: ruth@example.co.ke
2{} Employment History
Teller, Lake Bank
2019 – 2023
• Counted notes
3{} Education
Diploma in Banking
Lake College
2016 – 2018
4{} Machines that I can drive
Forklift, tractor
5{} Languages
English, Luo"""


@pytest.mark.parametrize("sign", [".", ")"])
def test_the_numbered_lines_of_a_form_are_its_headings(sign: str) -> None:
    found = of(FORM.format(*[sign] * 5))
    kinds = [Kind.WORK, Kind.EDUCATION, Kind.OTHER, Kind.LANGUAGES]
    assert (found.contact.name, found.contact.label, found.contact.email) == ("Ruth Achieng", "", "ruth@example.co.ke")
    assert [kind for kind, _heading in headings(found)] == kinds
    assert headings(found)[2][1] == "Machines that I can drive"
    assert entries(found) == [
        ("Teller", "Lake Bank", "", "2019 – 2023", ["Counted notes"]),
        ("Diploma in Banking", "Lake College", "", "2016 – 2018", []),
    ]


def test_the_numbered_headings_between_the_tables_of_a_word_form_are_its_headings() -> None:
    document = docx.Document()
    for heading, rows in (
        ("1. Personal Details", [("Full name", "Ruth Achieng"), ("E-mail", "ruth@example.co.ke")]),
        ("2. Employment History", [("Employer", "Lake Bank"), ("Position", "Teller"), ("Period", "2019 – 2023")]),
        ("3. Education", [("School", "Lake College"), ("Qualification", "Diploma in Banking"), ("Year", "2018")]),
    ):
        document.add_paragraph().add_run(heading).bold = True
        add(document, rows)
    found = understood(document)
    assert (found.contact.name, found.contact.email) == ("Ruth Achieng", "ruth@example.co.ke")
    assert headings(found) == [(Kind.WORK, "Employment History"), (Kind.EDUCATION, "Education")]
    assert [one[:2] for one in entries(found)] == [("Teller", "Lake Bank"), ("Diploma in Banking", "Lake College")]


@pytest.mark.parametrize("items", [["1. Education", "2. Employment history"], ["1. Languages", "2. Cooking", "3. Hiking"]])
def test_a_numbered_list_stays_a_list(items: list[str]) -> None:
    lines = ["Ruth Achieng", "ruth@example.co.ke", "", "Interests", *items]
    found = of("\n".join(lines))
    assert [kind for kind, _heading in headings(found)] == [Kind.INTERESTS]
    assert texts(found.sections[0].lines) == [item[3:] for item in items]


def test_a_numbered_employer_with_labels_below_it_is_one_job() -> None:
    found = of(
        "Jo Doe\njo@example.com\n\nEXPERIENCE\n\n1. M/s Shivalik Ispat Pvt. Ltd., Gobindgarh\n   Designation: Senior Accountant\n"
        "   Period: April 2014 to till date\n   • GST returns\n\n2. M/s Goyal Traders, Panchkula\n   Designation: Accountant\n"
        "   Period: June 2008 to March 2014\n   • Tally\n"
    )
    assert [(job.title, job.organisation, job.location, job.start) for job in found.entries(Kind.WORK)] == [
        ("Senior Accountant", "M/s Shivalik Ispat Pvt. Ltd.", "Gobindgarh", "2014-04"),
        ("Accountant", "M/s Goyal Traders", "Panchkula", "2008-06"),
    ]
