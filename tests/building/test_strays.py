"""What is told where something else was asked for finds its place, and a no is never listed."""

from core.building.interview import next_step, told
from core.building.lists import items, school
from core.building.model import Step, Turn


def test_a_school_trip_is_no_schooling() -> None:
    text = "I taught math at Lincoln High School, Denver, 2014-2023. I organized the school trip to Canada for 80 students."
    draft = told((Turn(Step.REACH, text),))
    assert draft.schools == ()
    assert "organized the school trip to Canada for 80 students" in " ".join(draft.roles[0].lines)


def test_a_deed_in_the_place_of_schooling_belongs_to_the_job() -> None:
    turns = (Turn(Step.ROLE, "cashier at Tesco, 2019 to 2022"), Turn(Step.EDUCATION, "I organized the school fair in 2018"))
    draft = told(turns)
    assert draft.schools == ()
    assert any("school fair" in line for line in draft.roles[0].lines)
    assert Step.EDUCATION not in draft.asked


def test_work_told_as_a_skill_is_work_and_skills_are_asked_again() -> None:
    draft = told(
        (Turn(Step.ROLE, no=True), Turn(Step.INSTEAD, no=True), Turn(Step.SKILLS, "helped in my uncles bakery in summer 2021"))
    )
    assert draft.skills == ()
    assert len(draft.roles) == 1
    assert Step.SKILLS not in draft.asked
    assert next_step(draft) != Step.DONE


def test_deeds_are_no_languages() -> None:
    draft = told((Turn(Step.ROLE, "cashier at Tesco, 2019 to 2022"), Turn(Step.LANGUAGES, "sold bread and cleaned")))
    assert draft.languages == ()
    assert draft.roles[0].lines


def test_what_is_denied_is_not_listed() -> None:
    assert items("never worked anywhere") == []
    assert items("first aid, no driving licence") == ["first aid"]


def test_names_of_schools_stay_whole() -> None:
    assert school("biology at uni leipzig since 2022").organisation == "uni leipzig"
    assert school("BSc Marketing from University of Leeds 2019").organisation == "University of Leeds"
