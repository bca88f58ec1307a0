"""Degrees and jobs whose names stand on rows of their own: each at the school or employer that was written with it."""

import pytest

from core.resume.coverage import words_lost
from core.resume.model import Kind
from tests.resume.reading import of

HEAD = "Rosa Kim\nrosa@kim.example.com\n\n"
Read = list[tuple[str, str, str, str]]


def read(kind: Kind, text: str) -> Read:
    heading = {Kind.EDUCATION: "EDUCATION", Kind.WORK: "EXPERIENCE"}[kind]
    found = of(f"{HEAD}{heading}\n{text}")
    assert not words_lost(found)
    return [(entry.title, entry.organisation, entry.location, entry.dates) for entry in found.entries(kind)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            (
                "Ohio State University\tColumbus, OH\nM.S. Control Systems & Engineering\t2017\n"
                "Iowa State University\tAmes, IA\nB.S. Software Engineering, GPA 3.6\t2014\n"
            ),
            [
                ("M.S. Control Systems & Engineering", "Ohio State University", "Columbus, OH", "2017"),
                ("B.S. Software Engineering, GPA 3.6", "Iowa State University", "Ames, IA", "2014"),
            ],
        ),
        (
            (
                "Universität Kassel\tKassel\nM.Sc. Medien und Systems Engineering\t2018\n"
                "Hochschule Fulda\tFulda\nB.Sc. Software Engineering\t2015\n"
            ),
            [
                ("M.Sc. Medien und Systems Engineering", "Universität Kassel", "Kassel", "2018"),
                ("B.Sc. Software Engineering", "Hochschule Fulda", "Fulda", "2015"),
            ],
        ),
    ],
    ids=["en", "de"],
)
def test_a_degree_in_a_field_that_sounds_like_a_company_stays_at_the_school_above_it(text: str, expected: Read) -> None:
    assert read(Kind.EDUCATION, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Diplôme d'ingénieur, génie civil\t2015 – 2018\nINSA Rennes\nCPGE PCSI\n2013 – 2015\nLycée Chateaubriand, Rennes\n",
            [("Diplôme d'ingénieur, génie civil", "INSA Rennes"), ("CPGE PCSI", "Lycée Chateaubriand")],
        ),
        (
            "MSc Marine Biology\t2015 – 2016\nBangor University\nAccess diploma\n2013 – 2014\nCollege of West Anglia\n",
            [("MSc Marine Biology", "Bangor University"), ("Access diploma", "College of West Anglia")],
        ),
    ],
    ids=["fr", "en"],
)
def test_a_name_whose_dates_slipped_below_it_begins_the_next_entry(text: str, expected: list[tuple[str, str]]) -> None:
    assert [found[:2] for found in read(Kind.EDUCATION, text)] == expected


@pytest.mark.parametrize(
    ("kind", "text", "expected"),
    [
        (
            Kind.EDUCATION,
            (
                "- 2021 – 2024 – Bac Pro Cuisine, Lycée Jean Drouant, Paris — mention Bien\n"
                "- 2017 – 2021 – Collège Marx Dormoy, Paris – Brevet, mention Assez Bien\n"
            ),
            [
                ("Bac Pro Cuisine", "Lycée Jean Drouant", "Paris", "2021 – 2024"),
                ("Brevet, mention Assez Bien", "Collège Marx Dormoy", "Paris", "2017 – 2021"),
            ],
        ),
        (
            Kind.WORK,
            "• 2019 – 2023: Koch, Gasthaus Krone, Ulm\n• 2017 – 2019: Kellnerin, Hotel Adler, Ulm\n",
            [("Koch", "Gasthaus Krone", "Ulm", "2019 – 2023"), ("Kellnerin", "Hotel Adler", "Ulm", "2017 – 2019")],
        ),
        (
            Kind.WORK,
            "* 03/2019 - now - Cook, The Ritz, London\n  - sauces\n* 2017 - 02/2019 - Porter, Grand Hotel, Leeds\n  - luggage\n",
            [("Cook", "The Ritz", "London", "03/2019 - now"), ("Porter", "Grand Hotel", "Leeds", "2017 - 02/2019")],
        ),
    ],
    ids=["fr", "de", "en"],
)
def test_bullets_that_begin_with_dates_are_entries(kind: Kind, text: str, expected: Read) -> None:
    assert read(kind, text) == expected


def test_bullets_under_a_job_may_begin_with_dates() -> None:
    found = of(f"{HEAD}EXPERIENCE\nCook, The Ritz, London, 2015 - 2020\n- 2015 - 2017: sauces\n- 2018 - 2020: fish\n")
    (job,) = found.entries(Kind.WORK)
    assert [line.text for line in job.lines] == ["2015 - 2017: sauces", "2018 - 2020: fish"]


@pytest.mark.parametrize(
    ("degree", "school"),
    [
        ("Administración de Empresas (5.º ciclo)", "Universidad de Piura"),
        ("Gestão de Empresas (3.º ano)", "Universidade do Minho"),
        ("Management of companies (evening classes)", "University of Kent"),
    ],
    ids=["es", "pt", "en"],
)
def test_studies_that_sound_like_a_deed_or_a_company_stand_above_their_school(degree: str, school: str) -> None:
    text = f"\n{degree}\n{school}\n2021 - 2024\n\nSecundaria completa\nI.E. San Miguel\n2014 - 2018\n"
    assert [found[:2] for found in read(Kind.EDUCATION, text)] == [(degree, school), ("Secundaria completa", "I.E. San Miguel")]


@pytest.mark.parametrize(
    ("line", "degree", "school"),
    [
        ("MSc, Information Technology, UCL, 2012", "MSc, Information Technology", "UCL"),
        ("B.Tech, Computer Science, NIT Trichy\t2013", "B.Tech, Computer Science", "NIT Trichy"),
        ("Master, Wirtschaftsinformatik, KIT, 2019", "Master, Wirtschaftsinformatik", "KIT"),
        ("Licence, droit, Assas, 2009", "Licence, droit", "Assas"),
        ("BSc, UCL, Physics\t2012", "BSc, Physics", "UCL"),
        ("MBA, INSEAD\t2012", "MBA", "INSEAD"),
        ("BSc, Physics, Leeds, 2009", "BSc, Physics", ""),
        ("B.S. Electrical Engineering, GPA 3.7\t2011", "B.S. Electrical Engineering", ""),
    ],
)
def test_a_subject_or_a_grade_is_not_a_school(line: str, degree: str, school: str) -> None:
    ((title, organisation, _place, _dates),) = read(Kind.EDUCATION, f"{line}\n")
    assert (title, organisation) == (degree, school)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            (
                "FEDERAL BANK\tBoston, MA\nResearch Intern\t2024 – 2025\n- Data\n"
                "YALE STUDENT FORUM\tNew Haven, CT\nMarshal\t2023 – 2024\n- Rooms\n"
            ),
            [("Research Intern", "FEDERAL BANK"), ("Marshal", "YALE STUDENT FORUM")],
        ),
        (
            "Software Engineer, London\nStripe\t2019 - 2021\n- Payments\n",
            [("Software Engineer", "Stripe")],
        ),
    ],
    ids=["employer", "role"],
)
def test_the_row_beside_the_place_is_the_employer_unless_it_is_a_role(text: str, expected: list[tuple[str, str]]) -> None:
    assert [found[:2] for found in read(Kind.WORK, text)] == expected


def test_a_school_named_by_what_it_teaches_is_no_degree() -> None:
    text = "Instituto Superior de Ingeniería\t2006 – 2010\nBachiller en Ingeniería Naval\nITAM\t2014\nDiplomado en Puertos\n"
    assert [entry[:2] for entry in read(Kind.EDUCATION, text)] == [
        ("Bachiller en Ingeniería Naval", "Instituto Superior de Ingeniería"),
        ("Diplomado en Puertos", "ITAM"),
    ]


def test_a_career_break_of_one_row_is_no_employer_of_the_job_below_it() -> None:
    first = "Accountant\nAcme Ltd, Cork (Nov 2013 – Present)\n• Audits of 20 clients\n"
    gap = "Career break (childcare) (June 2011 – Aug 2013)\nTrainee Accountant\nByrne Whelan, Dublin (Sept 2007 – May 2011)"
    assert [found[:2] for found in read(Kind.WORK, f"{first}{gap}")] == [
        ("Accountant", "Acme Ltd"),
        ("Career break (childcare)", ""),
        ("Trainee Accountant", "Byrne Whelan"),
    ]


@pytest.mark.parametrize("head", ["Dates\tPost\tHospital", "Dates\tPost\tMinistry"])
def test_the_row_over_the_columns_of_a_table_of_jobs_is_no_employer(head: str) -> None:
    rows = (
        "Oct 2018 – Aug 2019\tLocum Consultant\tSolent Infirmary\nAug 2008 – Aug 2010\tFoundation Doctor\tMusgrove Park Hospital"
    )
    assert [found[:2] for found in read(Kind.WORK, f"{head}\n{rows}")] == [
        ("Locum Consultant", "Solent Infirmary"),
        ("Foundation Doctor", "Musgrove Park Hospital"),
    ]
