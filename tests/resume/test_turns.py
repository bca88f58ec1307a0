"""Schools and what was finished there, a row each, are paired as they stand, wherever their dates are."""

import pytest

from core.resume.coverage import words_lost
from core.resume.model import Kind
from tests.resume.reading import of

HEAD = "Rosa Kim\nrosa@kim.example.com\n\n{}\n{}\n\nEXPERIENCE\nPlumber, Top Pipes Ltd, Leeds\n2019 - 2022\n- Boilers.\n"
Degree = tuple[str, str, str]


def degrees(said: str, heading: str = "EDUCATION") -> list[Degree]:
    found = of(HEAD.format(heading, said))
    assert not words_lost(found)
    return [(one.title, one.organisation, one.dates) for one in found.entries(Kind.EDUCATION)]


@pytest.mark.parametrize(
    ("said", "read"),
    [
        (
            (
                "Fenwick Sixth Form College, 2008 - 2010\nA-levels: Biology, Chemistry\n"
                "University of Hull\nBSc Nursing, 2010 - 2013\nUniversity of Leeds\nMSc Public Health, 2016"
            ),
            [
                ("A-levels: Biology, Chemistry", "Fenwick Sixth Form College", "2008 - 2010"),
                ("BSc Nursing", "University of Hull", "2010 - 2013"),
                ("MSc Public Health", "University of Leeds", "2016"),
            ],
        ),
        (
            "Denver Community College\nAssociate of Arts in Business\nWheeler High School\nDiploma, 2009",
            [("Associate of Arts in Business", "Denver Community College", ""), ("Diploma", "Wheeler High School", "2009")],
        ),
        (
            "Bradley College\nLevel 3 Plumbing\nHamley Academy\nGCSEs: 9 including Maths (6)\nDerby College\nNVQ Level 2",
            [
                ("Level 3 Plumbing", "Bradley College", ""),
                ("GCSEs: 9 including Maths (6)", "Hamley Academy", ""),
                ("NVQ Level 2", "Derby College", ""),
            ],
        ),
        (
            "BSc Nursing\nUniversity of Hull, 2013\nA-levels, 2010\nFenwick Sixth Form College",
            [("BSc Nursing", "University of Hull", "2013"), ("A-levels", "Fenwick Sixth Form College", "2010")],
        ),
    ],
)
def test_rows_in_turn_are_pairs(said: str, read: list[Degree]) -> None:
    assert degrees(said) == read


def test_what_follows_a_pair_is_no_school_of_its_own() -> None:
    assert [one[:2] for one in degrees("University of Hull\nBSc Nursing\nFaculty of Health Sciences")] == [
        ("BSc Nursing", "University of Hull")
    ]


@pytest.mark.parametrize(
    ("line", "read"),
    [
        (
            "Apprenticeship, Level 3 Plumbing — Bradley College, 2014–2016",
            ("Apprenticeship, Level 3 Plumbing", "Bradley College", "2014–2016"),
        ),
        (
            "GCSEs: 9 including Maths (6) — Hamley School, Derby, 2009–2014",
            ("GCSEs: 9 including Maths (6)", "Hamley School", "2009–2014"),
        ),
        (
            "A-levels: Biology, Chemistry, Art — Fenwick Sixth Form College, 2010–2012",
            ("A-levels: Biology, Chemistry, Art", "Fenwick Sixth Form College", "2010–2012"),
        ),
        ("Hamley School 2006 - 2011, 9 GCSEs", ("9 GCSEs", "Hamley School", "2006 - 2011")),
    ],
)
def test_subjects_with_their_school_and_years_on_one_line(line: str, read: Degree) -> None:
    assert read in degrees(f"{line}\nNVQ Level 2, Derby College, 2015")


@pytest.mark.parametrize(
    "said",
    [
        "09/2010 – 07/2012\tMeisterschule, Handwerkskammer Kassel\nTischlermeisterin",
        "09/2010 – 07/2012: Meisterschule, Handwerkskammer Kassel, Abschluss: Tischlermeisterin",
    ],
)
def test_a_school_and_its_body_are_the_school(said: str) -> None:
    assert degrees(f"{said}\n1994 – 2004: Realschule Baunatal, Abschluss: Mittlere Reife", "Ausbildung") == [
        ("Tischlermeisterin", "Meisterschule, Handwerkskammer Kassel", "09/2010 – 07/2012"),
        ("Mittlere Reife", "Realschule Baunatal", "1994 – 2004"),
    ]
