"""What is told twice stands once, and what is told in passing stands where it belongs, when a resume is built from answers."""

import pytest

from core.building.interview import told
from core.building.model import Step, Turn


@pytest.mark.parametrize(
    ("name", "town"),
    [("Kev Marsh", "Hull"), ("Ana Silva", "Porto"), ("Tom Webb", "Ripon"), ("Lena Vogt", "Kassel"), ("Joy Obi", "Lagos")],
)
def test_a_name_told_again_is_no_town(name: str, town: str) -> None:
    mail = f"{name[:3].lower()}@example.com"
    draft = told([Turn(Step.REACH, f"my name is {name}"), Turn(Step.CONTACT, f"{name}, {mail}, 07700 900111, {town}")])
    assert (draft.name, draft.email, draft.location, draft.left) == (name, mail, town, ())


@pytest.mark.parametrize(
    ("answer", "title", "place"),
    [
        ("I work at Hull Docks Cafe since 2020, washing up and then cook", "cook", "Hull Docks Cafe"),
        ("I work at Crown Salon since 2018, sweeping up and then hairdresser", "hairdresser", "Crown Salon"),
        ("I work at Dale Farm since 2015, feeding pigs and later farm manager", "farm manager", "Dale Farm"),
        ("I work at Mill Hotel since 2019, making beds and now receptionist", "receptionist", "Mill Hotel"),
        ("I work at Kings Garage since 2016, fitting tyres and then mechanic", "mechanic", "Kings Garage"),
        ("I work at Leeds Nursery since 2017, helping out and then nursery nurse", "nursery nurse", "Leeds Nursery"),
    ],
)
def test_what_somebody_became_where_they_work_is_no_second_job(answer: str, title: str, place: str) -> None:
    (role,) = told([Turn(Step.ROLE, answer)]).roles
    assert (role.title, role.organisation) == (title, place)


@pytest.mark.parametrize(
    ("answer", "papers", "skills"),
    [
        ("cooking, cleaning, driving licence", ("driving licence",), ("cooking", "cleaning")),
        ("forklift licence, packing", ("forklift licence",), ("packing",)),
        ("first aid, food hygiene level 2", ("first aid", "food hygiene level 2"), ()),
        ("gardening, CSCS card", ("CSCS card",), ("gardening",)),
        ("DBS check, baking, driving licence", ("DBS check", "driving licence"), ("baking",)),
        ("sewing and ironing, first aid certificate", ("first aid certificate",), ("sewing", "ironing")),
    ],
)
def test_what_somebody_can_do_is_no_licence(answer: str, papers: tuple[str, ...], skills: tuple[str, ...]) -> None:
    draft = told([Turn(Step.CERTIFICATES, answer)])
    assert (draft.certificates, draft.skills) == (papers, skills)


@pytest.mark.parametrize(
    "answer",
    [
        "Left school in 2015, Hessle Road Academy, GCSE English and food tech",
        "I left school in 2015, Hessle Road Academy, GCSE English and food tech",
    ],
)
def test_when_somebody_left_school_is_a_date_and_no_degree(answer: str) -> None:
    (school,) = told([Turn(Step.EDUCATION, answer)]).schools
    assert (school.title, school.organisation, school.dates) == ("GCSE English and food tech", "Hessle Road Academy", "2015")


@pytest.mark.parametrize(
    ("answer", "skills"),
    [
        ("I'm good at cooking and cleaning", ("cooking", "cleaning")),
        ("I can sew, iron", ("sew", "iron")),
        ("good at sums, typing", ("sums", "typing")),
    ],
)
def test_what_somebody_is_good_at_is_no_licence(answer: str, skills: tuple[str, ...]) -> None:
    draft = told([Turn(Step.CERTIFICATES, answer)])
    assert (draft.certificates, draft.skills) == ((), skills)
    assert Step.CERTIFICATES not in draft.asked


@pytest.mark.parametrize("said", ["no exams", "no qualifications", "without any exams", "no degree"])
def test_exams_that_were_not_taken_are_no_degree(said: str) -> None:
    (school,) = told([Turn(Step.EDUCATION, f"Hessle Road Academy, Leeds, {said}")]).schools
    assert (school.title, school.organisation, school.location) == ("", "Hessle Road Academy", "Leeds")


@pytest.mark.parametrize(
    "said",
    [
        "school in hull, no exams",
        "school in Wetwang",
        "just school",
        "i went to school in hull",
        "left school at 16 no exams",
        "Schule in Kiel, ohne Abschluss",
    ],
)
def test_a_school_without_name_exams_or_date_is_nothing_to_print(said: str) -> None:
    assert told([Turn(Step.EDUCATION, said)]).schools == ()


@pytest.mark.parametrize(
    "said", ["school in hull, 3 gcses", "school in hull, left 2003", "Lincoln High School", "driffield school, nothing passed"]
)
def test_a_school_with_one_of_them_is(said: str) -> None:
    (school,) = told([Turn(Step.EDUCATION, said)]).schools
    assert "nothing" not in school.title
    assert "exams" not in school.title
