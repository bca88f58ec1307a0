"""Dates within brackets, quotes and numbers that are words: nothing around them is cut, moved or lost."""

import pytest

from core.resume.coverage import words_lost
from core.resume.dates import find, is_quoted
from core.resume.model import Entry, Kind
from tests.resume.reading import of, texts

HEAD = "Rosa Kim\nrosa@kim.example.com\n\n"


def only(kind: Kind, text: str) -> Entry:
    heading = {Kind.EDUCATION: "EDUCATION", Kind.WORK: "EXPERIENCE"}[kind]
    found = of(f"{HEAD}{heading}\n{text}")
    assert not words_lost(found)
    (entry,) = found.entries(kind)
    return entry


@pytest.mark.parametrize(
    ("kind", "line", "title", "organisation", "dates"),
    [
        (
            Kind.EDUCATION,
            "Leeds University – MSc (in progress, expected 2027)",
            "MSc (in progress)",
            "Leeds University",
            "expected 2027",
        ),
        (
            Kind.EDUCATION,
            "MA Law, Tartu University (part time, 2012 – 2014)",
            "MA Law",
            "Tartu University (part time)",
            "2012 – 2014",
        ),
        (
            Kind.WORK,
            "Stagiaire – Sapin Élec, Lens (6 semaines, mai–juin 2025)",
            "Stagiaire",
            "Sapin Élec, Lens",
            "6 semaines, mai–juin 2025",
        ),
        (Kind.WORK, "Praktikantin – Adler GmbH (2019, 3 Monate)", "Praktikantin", "Adler GmbH", "2019, 3 Monate"),
        (Kind.WORK, "Koch – Gasthaus Krone (Aushilfe, 2014 – 2016)", "Koch", "Gasthaus Krone (Aushilfe)", "2014 – 2016"),
        (Kind.WORK, "Bezorger – Snelpost BV (zomer 2023)", "Bezorger", "Snelpost BV", "zomer 2023"),
        (Kind.WORK, "Kucharz – Bar Mleczny sp. z o.o. (lato 2019)", "Kucharz", "Bar Mleczny sp. z o.o.", "lato 2019"),
        (
            Kind.WORK,
            "Waiter – Grand Hotel Ltd (weekends from 2019 to 2021)",
            "Waiter",
            "Grand Hotel Ltd",
            "weekends from 2019 to 2021",
        ),
        (Kind.WORK, "Cook – Grand Hotel Ltd (Ritz Group 2019 – 2021)", "Cook", "Grand Hotel Ltd (Ritz Group)", "2019 – 2021"),
        (Kind.WORK, "Cook – Grand Hotel Ltd (2019 – 2021)", "Cook", "Grand Hotel Ltd", "2019 – 2021"),
    ],
)
def test_brackets_around_a_date_stay_whole(kind: Kind, line: str, title: str, organisation: str, dates: str) -> None:
    entry = only(kind, f"{line}\n")
    assert (entry.title, entry.organisation, entry.dates) == (title, organisation, dates)


@pytest.mark.parametrize(
    "thesis",
    [
        "Thema: „Briefe der Pfalz. Handel am Rhein 1680–1740“",
        "Thesis: “Salt and Trade in Cheshire, 1750–1830”",
        "Sujet : « Le port de Sète 1666–1789 »",
        "Тема: «Торговля на Волге 1860–1914»",
    ],
)
def test_years_in_the_title_of_a_thesis_are_no_dates_of_a_degree(thesis: str) -> None:
    entry = only(Kind.EDUCATION, f"2008 – 2011\tPhD History\n\tLeeds University\n\t{thesis}\n")
    assert (entry.dates, entry.organisation) == ("2008 – 2011", "Leeds University")
    assert texts(entry.lines) == [thesis]


def test_only_what_quotes_hold_is_quoted() -> None:
    assert [
        is_quoted(text, find(text)[0]) for text in ('"Trade 1680–1740"', '"Trade", 2012', "„Handel“ 2012 „Rhein“", "Acme 2012")
    ] == [
        True,
        False,
        False,
        False,
    ]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("1. Staatsexamen, Note 1,4", "1. Staatsexamen, Note 1,4"),
        ("1. Platz im Vorlesewettbewerb", "1. Platz im Vorlesewettbewerb"),
        ("1. miejsce w konkursie recytatorskim", "1. miejsce w konkursie recytatorskim"),
        ("1. Led the choir of the faculty.", "Led the choir of the faculty."),
    ],
)
def test_an_ordinal_before_what_is_counted_is_a_word(text: str, line: str) -> None:
    entry = only(Kind.EDUCATION, f"2002 – 2008\tLehramtsstudium Deutsch\n\tUniversität Heidelberg\n\t{text}\n")
    assert (entry.title, entry.organisation) == ("Lehramtsstudium Deutsch", "Universität Heidelberg")
    assert texts(entry.lines) == [line]


def test_the_first_and_the_second_state_examination_are_not_alike() -> None:
    text = "2010\t1. Staatsexamen\n\tUniversität Heidelberg\n2012\t2. Staatsexamen\n\tSeminar Mannheim\n"
    found = of(f"{HEAD}EDUCATION\n{text}")
    assert [entry.title for entry in found.entries(Kind.EDUCATION)] == ["1. Staatsexamen", "2. Staatsexamen"]
    assert not words_lost(found)
