"""Layouts that many people use: a template of Google's, profiles copied from a page, dates in a column made by hand."""

import pytest

from core.resume.coverage import words_lost
from core.resume.dates import find
from core.resume.model import Kind
from tests.resume.reading import of, texts

HEAD = "Rosa Kim\nrosa@kim.example.com\n\n"
Read = list[tuple[str, str, str, str]]


def read(kind: Kind, text: str) -> Read:
    found = of(f"{HEAD}{text}")
    assert not words_lost(found)
    return [(entry.title, entry.organisation, entry.location, entry.dates) for entry in found.entries(kind)]


def test_employer_town_and_title_stand_over_their_dates() -> None:
    rows = [
        "EXPERIENCE",
        "Legacy Medical Center, Portland — Social Worker (LCSW)",
        "MARCH 2018 - PRESENT",
        "• Discharge planning\n• Field instructor",
        "Native Youth and Family Center of Multnomah County, Portland — Case Manager",
        "JULY 2014 - FEBRUARY 2018",
        "Housing for thirty families.",
    ]
    assert read(Kind.WORK, "\n".join(rows)) == [
        ("Social Worker (LCSW)", "Legacy Medical Center", "Portland", "MARCH 2018 - PRESENT"),
        ("Case Manager", "Native Youth and Family Center of Multnomah County", "Portland", "JULY 2014 - FEBRUARY 2018"),
    ]


def test_dates_set_as_a_heading_below_a_title_set_so_are_its_dates() -> None:
    text = "# Experience\n\n## Acme Hospital, Portland — Nurse\n\n### MARCH 2018 - PRESENT\n\n- Wards\n\n"
    text += "## Beta Clinic, Salem — Aide\n\n### 2014 - 2018\n\n- Beds\n"
    assert [(job[0], job[3]) for job in read(Kind.WORK, text)] == [("Nurse", "MARCH 2018 - PRESENT"), ("Aide", "2014 - 2018")]


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        ("Diné College, Tsaile, AZ — BA Psychology", ("BA Psychology", "Diné College", "Tsaile, AZ")),
        ("Leeds University, Leeds — MSW", ("MSW", "Leeds University", "Leeds")),
        ("Universität Kassel, Kassel – M.Sc. Physik", ("M.Sc. Physik", "Universität Kassel", "Kassel")),
    ],
)
def test_the_town_of_a_school_is_no_part_of_the_degree(row: str, expected: tuple[str, str, str]) -> None:
    assert [found[:3] for found in read(Kind.EDUCATION, f"EDUCATION\n{row}\n2008 - 2012\n")] == [expected]


PROFILE = (
    "Experience\n\nEmirates Bank\n5 years 2 months\nHR Partner\nJanuary 2023 - Present (3 years 1 month)\nDubai\n"
    "Partner to the retail bank.\n\nTalent Specialist\nDecember 2020 - January 2023 (2 years 2 months)\n"
    "Greater Abu Dhabi Area\n\nFuttaim Group\nHR Officer\nMarch 2016 - November 2020 (4 years 9 months)\nDubai\nPayroll.\n"
)


def test_all_roles_below_an_employer_with_its_total_are_there() -> None:
    assert [(job[0], job[1], job[2]) for job in read(Kind.WORK, PROFILE)] == [
        ("HR Partner", "Emirates Bank", "Dubai"),
        ("Talent Specialist", "Emirates Bank", "Greater Abu Dhabi Area"),
        ("HR Officer", "Futtaim Group", "Dubai"),
    ]


@pytest.mark.parametrize(
    ("line", "start", "title"),
    [
        ("2019–  Head of unit, City of Lund", "2019", "Head of unit"),
        ("2019- Undersköterska, Lunds kommun", "2019", "Undersköterska"),
        ("03/2019–\tKoch, Gasthaus Krone", "2019-03", "Koch"),
    ],
)
def test_a_year_with_a_dash_and_nothing_behind_it_goes_on(line: str, start: str, title: str) -> None:
    (job, before) = of(f"{HEAD}WORK EXPERIENCE\n{line}\n2013–2018  Nurse, Lund University Hospital\n").entries(Kind.WORK)
    assert (job.start, job.current, job.end, job.title) == (start, True, "", title)
    assert (before.start, before.end) == ("2013", "2018")


@pytest.mark.parametrize("line", ["2019 – Head of unit, City of Lund", "2019-03 Nurse"])
def test_a_dash_that_parts_a_year_from_a_title_leaves_it_alone(line: str) -> None:
    assert not find(line)[0].current


@pytest.mark.parametrize(
    ("first", "duties"),
    [
        ("2011–2017     Pontex Ltd – bridge designer", ["drawings and static analysis of 14 bridges", "head of a team"]),
        ("2011–2017     Krone GmbH, Ulm – Köchin", ["täglich 90 Essen", "zuständig für Saucen"]),
        ("2011–2017     Mosty sp. z o.o. – projektant", ["obliczenia statyczne 14 mostów", "kierowanie zespołem"]),
    ],
    ids=["en", "de", "pl"],
)
def test_short_rows_in_the_column_beside_the_dates_are_lines(first: str, duties: list[str]) -> None:
    text = (
        "WORK EXPERIENCE\n"
        + "\n".join([first, *(f"              {duty}" for duty in duties)])
        + "\n2009–2011     Skanska AG – Cook\n"
    )
    job = next(iter(of(f"{HEAD}{text}").entries(Kind.WORK)))
    assert " " not in job.title.replace("bridge designer", "designer")
    assert texts(job.lines) == duties


@pytest.mark.parametrize(
    "says", ["Maker of valves; 2,300 employees", "Private investments", "Hersteller von Ventilen", "Fabricante de válvulas"]
)
def test_a_short_row_in_italics_about_the_employer_is_a_line(says: str) -> None:
    text = (
        f"## Experience\n\n**Norden Valve, Inc.**, Stamford, CT\n*{says}*\n\n**Finance Manager** (2019 – 2022)\n\n- Books\n\n"
        "**Tarrow Pumps, Inc.**, Boston, MA\n\n**Accountant** (2017 – 2019)\n\n- Ledgers\n"
    )
    assert [job[:2] for job in read(Kind.WORK, text)] == [
        ("Finance Manager", "Norden Valve, Inc."),
        ("Accountant", "Tarrow Pumps, Inc."),
    ]
    assert says in texts(next(iter(of(f"{HEAD}{text}").entries(Kind.WORK))).lines)


@pytest.mark.parametrize(
    ("line", "title", "organisation"),
    [
        ("2009–2013\tJuniorprofessor, RWTH Aachen", "Juniorprofessor", "RWTH Aachen"),
        ("2008\tHabilitation, Universität Stuttgart", "Habilitation", "Universität Stuttgart"),
        ("2015 – 2018\tTutor, Kings, London", "Tutor", "Kings"),
        ("1998 - 2004: ASO Moderne Talen, Sint-Bavohumaniora", "ASO Moderne Talen", "Sint-Bavohumaniora"),
    ],
)
def test_an_office_among_the_degrees_is_no_school(line: str, title: str, organisation: str) -> None:
    ((found, where, *_),) = read(Kind.EDUCATION, f"EDUCATION\n{line}\n")
    assert (found, where) == (title, organisation)


def test_memberships_in_one_row_are_not_at_each_other() -> None:
    ((title, organisation, *_),) = read(Kind.VOLUNTEER, "MEMBERSHIPS\nVDI, SAE International, acatech (since 2020)\n")
    assert (title, organisation) == ("VDI, SAE International, acatech", "")


@pytest.mark.parametrize(
    ("text", "read_as"),
    [("2020/10", ("", "2020-10")), ("2013/3", ("", "2013-03")), ("2009/10", ("2009", "2010")), ("2013/14", ("2013", "2014"))],
)
def test_a_month_behind_its_year_is_no_second_year(text: str, read_as: tuple[str, str]) -> None:
    (date,) = find(text)
    assert (date.start, date.end) == read_as


@pytest.mark.parametrize(
    "honours", ["Magna cum laude, Sigma Theta Tau", "Summa cum laude, Phi Beta Kappa", "First class honours, Dean's list"]
)
def test_honours_below_a_degree_are_its_own(honours: str) -> None:
    text = f"EDUCATION\nBSc Nursing, University of Leeds    2016\n   {honours}\nMSc Public Health, University of Kent    2019\n"
    found = of(f"{HEAD}{text}")
    first, second = found.entries(Kind.EDUCATION)
    assert (texts(first.lines), second.title) == ([honours], "MSc Public Health")


def test_a_row_that_closes_a_form_is_no_title() -> None:
    found = of("山田 花子\nhanako@example.jp\n\n職歴\n2020/10\t青葉株式会社 入社（営業部）\n現在に至る\n以上\n")
    assert not any("現在に至る" in f"{job.title} {job.organisation}" for job in found.entries(Kind.WORK))


@pytest.mark.parametrize("name", ["Main duties", "Responsibilities", "Aufgaben"])
def test_what_a_table_says_was_done_is_no_part_of_the_head(name: str) -> None:
    found = of(
        f"{HEAD}EXPERIENCE\nDates\tEmployer\tPosition\t{name}\n"
        "2016 – 2019\tFalck Medical Services, Coventry\tPatient Transport Driver\tDrove renal patients\n"
        "2012 – 2016\tRoyal Mail Group, Walsall\tPostal worker\tSorted mail; delivered it\n"
    )
    assert [(job.title, job.organisation, job.dates, texts(job.lines)) for job in found.entries(Kind.WORK)] == [
        ("Patient Transport Driver", "Falck Medical Services", "2016 – 2019", ["Drove renal patients"]),
        ("Postal worker", "Royal Mail Group", "2012 – 2016", ["Sorted mail; delivered it"]),
    ]
    assert not words_lost(found)
