"""Degrees whose field or date stands where a school or nothing was looked for, and research that is no hobby."""

import pytest

from core.resume.coverage import words_lost
from core.resume.dates import find
from core.resume.model import Kind
from tests.resume.reading import of

HEAD = "Rosa Kim\nrosa@kim.example.com\n\n"
LINES = {
    "MSc Information Technology, UCL, 2019": ("MSc Information Technology", "UCL", "2019"),
    "BEng Food Technology, UCD (2015)": ("BEng Food Technology", "UCD", "2015"),
    "M.Sc. Marine Technology, NTNU\t2019": ("M.Sc. Marine Technology", "NTNU", "2019"),
    "B.Sc. Information Systems, Technion, 2012": ("B.Sc. Information Systems", "Technion", "2012"),
    "BTech in Information Technology, Anna University, 2015": ("BTech in Information Technology", "Anna University", "2015"),
    "MSc Geology, Massachusetts Institute of Technology, 2011": ("MSc Geology", "Massachusetts Institute of Technology", "2011"),
    "BS Mathematics, MIT 2017": ("BS Mathematics", "MIT", "2017"),
    "BS Mathematics, MIT                 2017": ("BS Mathematics", "MIT", "2017"),
    "Licence de droit, Sorbonne 2009": ("Licence de droit", "Sorbonne", "2009"),
    "DCG – Diplôme de comptabilité et de gestion, CNAM Lyon\t2009": (
        "DCG, Diplôme de comptabilité et de gestion",
        "CNAM Lyon",
        "2009",
    ),
    "MA Law, Tartu University, expected June 2026": ("MA Law", "Tartu University", "expected June 2026"),
    "B.Sc. Physik, Universität Kassel, voraussichtlich 2027": ("B.Sc. Physik", "Universität Kassel", "voraussichtlich 2027"),
    "Licence de droit, Université de Lyon, prévu juin 2027": ("Licence de droit", "Université de Lyon", "prévu juin 2027"),
}


@pytest.mark.parametrize("line", LINES)
def test_a_degree_has_its_school_and_its_date(line: str) -> None:
    found = of(f"{HEAD}EDUCATION\n{line}\n\nEXPERIENCE\nAnalyst, UPS, Queens\n2019 - 2022\n- Routes.\n")
    degree = next(found.entries(Kind.EDUCATION))
    assert (degree.title, degree.organisation, degree.dates) == LINES[line]
    assert not words_lost(found)


def test_what_is_still_to_come_may_stand_above_or_below_its_school() -> None:
    found = of(f"{HEAD}EDUCATION\n\nTartu University\nMA Law, expected June 2026\n\nRiga University\nBA History, 2019 - 2023\n")
    first = next(found.entries(Kind.EDUCATION))
    assert (first.title, first.organisation, first.dates, first.end) == (
        "MA Law",
        "Tartu University",
        "expected June 2026",
        "2026-06",
    )


def test_an_expected_figure_is_no_date_of_a_head() -> None:
    assert find("Expected 2019 revenue fell")[0].at > 0


@pytest.mark.parametrize(
    "heading", ["Research Interests", "Forschungsschwerpunkte", "Líneas de investigación", "Научные интересы", "研究方向"]
)
def test_research_interests_are_no_hobbies(heading: str) -> None:
    found = of(f"{HEAD}{heading}\nOptics, lasers\n\nEDUCATION\nPhD Physics, University of Leeds, 2012\n")
    assert [section.kind for section in found.sections] == [Kind.OTHER, Kind.EDUCATION]


GRADED = {
    "B.Tech in Computer Science; CGPA: 8.74/10\tAug. 2016 – May 2020": ("B.Tech in Computer Science", "CGPA: 8.74/10"),
    "B.Sc. Physik. Note: 1,7\tOkt. 2016 – Mai 2020": ("B.Sc. Physik", "Note: 1,7"),
    "BA in Sociology. GPA 3.71\tMay 2020": ("BA in Sociology", "GPA 3.71"),
    "Valedictorian. SAT score 1540.\tMay 2020": ("", "Valedictorian. SAT score 1540."),
}


@pytest.mark.parametrize("line", GRADED)
def test_the_dates_at_the_right_are_those_of_the_degree_whatever_is_said_between(line: str) -> None:
    found = of(f"{HEAD}EDUCATION\nHarbor College\tBoston, MA\n{line}\n\nEXPERIENCE\nAnalyst, UPS, Queens\n2019 - 2022\n")
    degree = next(found.entries(Kind.EDUCATION))
    assert (degree.title, " ".join(one.text for one in degree.lines)) == GRADED[line]
    assert (degree.organisation, degree.end) == ("Harbor College", "2020-05")
    assert not words_lost(found)


TOWNS = {
    "B.Eng. Electronic Engineering, University of Nigeria, Nsukka": ("University of Nigeria", "Nsukka", []),
    "BSc, Leeds University, Robotics": ("Leeds University", "", ["Robotics"]),
    "ACA, Chartered Accountants Ireland": ("Chartered Accountants Ireland", "", []),
}


@pytest.mark.parametrize("line", TOWNS)
@pytest.mark.parametrize("dates", [", 2017", " (2012 – 2017)"])
def test_one_word_behind_a_school_is_its_town_where_the_degree_has_its_subject(line: str, dates: str) -> None:
    found = of(f"{HEAD}EDUCATION\n{line}{dates}\n\nEXPERIENCE\nAnalyst, UPS, Queens\n2019 - 2022\n- Routes.\n")
    degree = next(found.entries(Kind.EDUCATION))
    assert (degree.organisation, degree.location, [one.text for one in degree.lines]) == TOWNS[line]
    assert (degree.title, degree.end) == (line.partition(", ")[0], "2017")


ENDED = {
    "Tecnólogo em Logística – Universidade Anhembi, conclusão em 2019": ("Universidade Anhembi", "conclusão em 2019", "2019"),
    "Técnico em Edificações – SENAI, concluído em 2008": ("SENAI", "concluído em 2008", "2008"),
    "Bacharelado em Letras, UFPA, previsão de conclusão: 2026": ("UFPA", "previsão de conclusão: 2026", "2026"),
    "Licenciatura en Letras, Universidad de Lima, finalizada en 2015": ("Universidad de Lima", "finalizada en 2015", "2015"),
}


@pytest.mark.parametrize("line", ENDED)
def test_a_date_may_say_that_the_studies_ended_then(line: str) -> None:
    found = of(f"{HEAD}EDUCATION\n{line}\nEnsino Médio – Colégio Objetivo, 2004\n")
    degree = next(found.entries(Kind.EDUCATION))
    assert (degree.organisation, degree.dates, degree.end) == ENDED[line]
    assert not words_lost(found)


def test_what_is_done_in_a_year_is_no_date_of_a_head() -> None:
    assert find("Projeto concluído em 2019")[0].at > len("Projeto concluído")


DUTCH = {
    "2006 – 2010\tVMBO-kader, Wilhelminacollege, Heusden (diploma behaald)": ("VMBO-kader", "Wilhelminacollege", "Heusden"),
    "2002 – 2004\tHAVO, Juvenaatlyceum, Bergen op Zoom": ("HAVO", "Juvenaatlyceum", "Bergen op Zoom"),
}


@pytest.mark.parametrize("line", DUTCH)
def test_behind_the_school_of_a_leaving_degree_stands_its_town(line: str) -> None:
    found = of(f"{HEAD}Opleidingen\n{line}\n")
    degree = next(found.entries(Kind.EDUCATION))
    assert (degree.title, degree.organisation, degree.location) == DUTCH[line]
    assert not words_lost(found)


def test_a_long_row_over_its_dates_may_be_the_first_below_the_heading() -> None:
    found = of(
        f"{HEAD}FORMACIÓN\nTécnico en Servicios en Restauración – IES Escuela de Hostelería, Cuenca\n2010 – 2012\n"
        "Graduada en Gestión de Alojamientos en Costa y Montaña – IES La Hontanilla, Cuenca\n2006 – 2009\n"
    )
    assert [(one.title, one.organisation, one.dates) for one in found.entries(Kind.EDUCATION)] == [
        ("Técnico en Servicios en Restauración", "IES Escuela de Hostelería", "2010 – 2012"),
        ("Graduada en Gestión de Alojamientos en Costa y Montaña", "IES La Hontanilla", "2006 – 2009"),
    ]


@pytest.mark.parametrize(
    ("line", "title", "school", "dates"),
    [
        ("SUNY Oswego – B.A. Psychology, 2013", "B.A. Psychology", "SUNY Oswego", "2013"),
        ("Psychology – B.A., 2013", "Psychology – B.A.", "", "2013"),
        ("HNC Construction, Salford College, 2016 – 2018 (part time)", "HNC Construction", "Salford College", "2016 – 2018"),
        (
            "2005 — 2010, Нижегородский государственный инженерно-строительный университет, Инженерия городского строительства",
            "Инженерия городского строительства",
            "Нижегородский государственный инженерно-строительный университет",
            "2005 — 2010",
        ),
    ],
)
def test_a_degree_on_one_row_is_apart_from_its_school(line: str, title: str, school: str, dates: str) -> None:
    (one,) = of(f"{HEAD}EDUCATION\n\n{line}\n").entries(Kind.EDUCATION)
    assert (one.title, one.organisation, one.dates) == (title, school, dates)


@pytest.mark.parametrize("school", ["Laramie Community College, Cheyenne, WY", "Sydney Smith School, Hull"])
def test_the_town_between_a_school_and_what_was_finished_there_is_its_place(school: str) -> None:
    (one,) = of(f"{HEAD}EDUCATION\n{school} - Diploma in Welding, 2011\n").entries(Kind.EDUCATION)
    assert (one.title, f"{one.organisation}, {one.location}", one.dates) == ("Diploma in Welding", school, "2011")


@pytest.mark.parametrize(
    ("row", "school"),
    [
        (
            "B.Tech in Mechanical Engineering (CGPA 7.9), Halden Institute of\nTechnology, Pune, 2020 - 2024",
            "Halden Institute of Technology",
        ),
        (
            "Bachelor of Commerce in Business and Economics, University of\nHalden, 2014 - 2018",
            "University of Halden",
        ),
        ("Licenciatura en Derecho con mención internacional, Universidad de\nHalden, 2014 - 2018", "Universidad de Halden"),
    ],
)
def test_a_name_of_a_school_that_a_row_cuts_off_is_one(row: str, school: str) -> None:
    text = f"Jo Doe\njo@example.com\n\nEDUCATION\n{row}\nHSC, Modern Junior College, Pune, 2012\n"
    first, *_ = of(text).entries(Kind.EDUCATION)
    assert (first.organisation, first.dates[:2]) == (school, "20")
