"""The four labelled people, read as a careful reader would."""

import json
from functools import cache

import pytest

from core.resume.coverage import coverage, words_lost
from core.resume.model import Entry, Kind, Resume
from tests.resume.reading import of, section, texts
from tests.shared import CASES, needs_shared

pytestmark = [pytest.mark.shared, needs_shared]
NAMES = ["01_backend_engineer", "05_accountant", "09_sales_rep", "13_customer_support"]


@cache
def person(name: str) -> Resume:
    return of(json.loads((CASES / f"{name}.json").read_text(encoding="utf-8"))["resume_text"])


def heads(found: Resume, kind: Kind) -> list[tuple[str, str, str]]:
    return [(entry.title, entry.organisation, entry.dates) for entry in found.entries(kind)]


def inline(entry: Entry) -> list[str]:
    assert entry.inline
    return texts(entry.lines)


@pytest.mark.parametrize("name", NAMES)
def test_every_line_is_placed_and_no_word_is_lost(name: str) -> None:
    found = person(name)
    assert words_lost(found) == ()
    assert len(coverage(found).unplaced) <= 1


def test_the_engineer() -> None:
    found = person("01_backend_engineer")
    contact = found.contact
    assert (contact.name, contact.label, contact.location) == ("TOBIN QUILLFEATHER", "Backend Engineer", "Port Amberly, OR")
    assert (contact.email, contact.phone) == ("tobin.quillfeather@example.com", "(503) 555-0142")
    assert heads(found, Kind.WORK) == [
        ("Software Engineer II", "Larkspur Freight Systems", "Apr 2021 – Present"),
        ("Software Engineer", "Pennywhistle Pay", "06/2018 – 03/2021"),
        ("Junior Developer (contract)", "Cobblestone Library Network", "Sep 2017 – May 2018"),
    ]
    assert [len(entry.lines) for entry in found.entries(Kind.WORK)] == [6, 5, 3]
    first = next(found.entries(Kind.WORK))
    assert (first.start, first.end, first.current) == ("2021-04", "", True)
    assert texts(first.lines)[0].endswith("shipment-tracking product; roughly 12,000 requests per minute at peak")
    degree, classes = found.entries(Kind.EDUCATION)
    assert (degree.title, degree.organisation, degree.dates) == ("B.Sc. Computer Science", "Northmere University", "2017")
    assert "not completed" in " ".join((classes.title, *texts(classes.lines)))
    (skills,) = found.entries(Kind.SKILLS)
    assert "AWS (EC2, S3, RDS)" in inline(skills)
    assert len(skills.lines) == 13
    assert texts(section(found, "CERTIFICATIONS").lines) == [
        "AWS Certified Developer – Associate (2022)",
        "Currently studying for the CKA",
    ]


def test_the_accountant() -> None:
    found = person("05_accountant")
    contact = found.contact
    assert (contact.name, contact.location, contact.phone) == (
        "Friedlinde Habermoos",
        "Kirschweg 7, Musterlingen",
        "030 23125 417",
    )
    assert found.language == "de"
    assert heads(found, Kind.WORK) == [
        ("Bilanzbuchhalterin", "Quellmoor Armaturen GmbH (ca. 240 Mitarbeitende)", "03/2019 – heute"),
        ("Finanzbuchhalterin", "Torfhaus & Söhne Großhandel KG", "08/2013 – 02/2019"),
        ("Buchhaltungskraft (Teilzeit)", "Steuerkanzlei Distelkamp", "09/2011 – 07/2013"),
        ("Internship", "Bramblewick Trading Ltd.", "02/2011 – 04/2011"),
    ]
    lines = texts(list(found.entries(Kind.WORK))[1].lines)
    assert "Mahnwesen: Außenstände über 90 Tage von 310.000 € auf 140.000 € gesenkt (2015–2017)" in lines
    assert [entry.title for entry in found.entries(Kind.EDUCATION)] == [
        "Geprüfte Bilanzbuchhalterin (IHK)",
        "Ausbildung zur Industriekauffrau",
        "Fachabitur Wirtschaft",
    ]
    (tools,) = found.entries(Kind.SKILLS)
    assert inline(tools)[2] == "SAP FI (Grundkenntnisse, Schulung von 3 Tagen)"
    (spoken,) = found.entries(Kind.LANGUAGES)
    assert inline(spoken) == ["Deutsch (Muttersprache)", "Englisch (B2)", "Polnisch (Grundkenntnisse)"]
    assert "Musterlingen, im Herbst" in [found.source.quote(span) for span in found.furniture]
    assert coverage(found).placed == coverage(found).lines
    assert [found.source.quote(span) for span in found.furniture if "Seite" in found.source.quote(span)] == ["Seite 1 von 1"]


def test_the_sales_representative() -> None:
    found = person("09_sales_rep")
    assert (found.contact.name, found.contact.location) == ("Calloway Firthmore", "Dunmere, Ohio")
    assert found.contact.label.split() == ["Field", "Sales", "–", "Industrial", "Packaging"]
    assert section(found, "SELLING SUMMARY").kind is Kind.SUMMARY
    assert heads(found, Kind.WORK) == [
        ("Account Executive, Mid-Market", "Brackenridge Corrugated, Inc.", "3/2020 - Present"),
        ("Inside Sales Representative", "Tilden & Marsh Janitorial Supply", "7/2016 - 2/2020"),
        ("Sales Associate (part time)", "Hobb's Camping Barn", "2014 - 2016"),
    ]
    assert (
        "Negotiated the renewal of the Pellston Motors contract together with the VP of Sales ($480,000 over 3 years)"
        in texts(next(found.entries(Kind.WORK)).lines)
    )
    (spoken,) = found.entries(Kind.LANGUAGES)
    assert inline(spoken) == ["English", "Spanish - I can take an order, not negotiate"]
    assert section(found, "WHAT I AM LOOKING FOR").kind is Kind.OTHER


def test_the_support_agent() -> None:
    found = person("13_customer_support")
    contact = found.contact
    assert (contact.name, contact.label, contact.location) == ("JUNIE CASTLEWRIGHT", "customer support", "remote, Mountain Time")
    assert heads(found, Kind.WORK) == [
        ("Customer Support Specialist II", "Snugharbor Pet Insurance", "Aug. 2021–present"),
        ("Support Agent", "Brightkettle Broadband", "Jan. 2020 – Jul. 2021"),
        ("Barista, then shift supervisor", "Moss & Ember Coffee", "2017–2019"),
    ]
    assert next(found.entries(Kind.WORK)).location == "remote"
    assert [(entry.title, entry.organisation) for entry in found.entries(Kind.EDUCATION)] == [
        ("Psychology, three semesters, no degree", "Tallowfield State College"),
        ("High school diploma", "Tallowfield Central"),
    ]
    assert section(found, "WHERE I HAVE WORKED").kind is Kind.WORK
    assert section(found, "HELLO").kind is Kind.SUMMARY
