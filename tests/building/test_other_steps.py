"""What answers another question than the one that was asked goes where it belongs, and what puts right does so."""

import pytest

from core.building.interview import next_step, told
from core.building.model import Draft, Step, Turn

JOB = Turn(Step.ROLE, "driver at DPD 2018-2022")


def after(*turns: tuple[str, str]) -> Draft:
    start = (Turn(Step.REACH, "Sam Okoro, sam@mail.example, Cork"), JOB, Turn("duties-0", "delivered parcels, 120 a day"))
    return told((*start, *(Turn(step, text) for step, text in turns)))


@pytest.mark.parametrize("step", [Step.ANOTHER, Step.EDUCATION, Step.CERTIFICATES, Step.SKILLS])
@pytest.mark.parametrize("text", ["Urdu, English, Punjabi", "english and a bit of polish", "Deutsch, Türkisch"])
def test_languages_are_languages_wherever_they_are_told(step: Step, text: str) -> None:
    draft = after((step, text))
    assert draft.languages
    assert (draft.schools, draft.certificates, draft.skills) == ((), (), ())
    assert step not in draft.asked


@pytest.mark.parametrize(
    ("text", "title", "where"),
    [
        ("school in Pakistan, matric, 2005", "matric", "school"),
        ("I did two years of biology at Leicester Uni but didn't finish", "two years of biology, didn't finish", "Leicester Uni"),
        ("I dropped out of Bristol Uni in 2010", "I dropped out", "Bristol Uni"),
        ("Abitur, Gymnasium Kassel 2017", "Abitur", "Gymnasium Kassel"),
    ],
)
def test_schooling_told_instead_of_another_job_ends_the_jobs(text: str, title: str, where: str) -> None:
    draft = after((Step.ANOTHER, text))
    assert [(one.title, one.organisation) for one in draft.schools] == [(title, where)]
    assert len(draft.roles) == 1
    assert next_step(draft) == Step.CERTIFICATES


@pytest.mark.parametrize("text", ["driving licence", "taxi licence 2016", "my forklift licence"])
@pytest.mark.parametrize("step", [Step.ANOTHER, Step.EDUCATION])
def test_a_licence_is_a_licence_wherever_it_is_told(step: Step, text: str) -> None:
    draft = after((step, text))
    assert len(draft.certificates) == 1
    assert not draft.schools


@pytest.mark.parametrize(
    ("text", "where", "line"),
    [
        ("no wait it was Hermes not DPD", "Hermes", "delivered parcels, 120 a day"),
        ("not DPD but Hermes", "Hermes", "delivered parcels, 120 a day"),
        ("moment, Hermes nicht DPD", "Hermes", "delivered parcels, 120 a day"),
        ("sorry, it was 100 a day", "DPD", "delivered parcels, 100 a day"),
        ("and it was 100 a day", "DPD", "delivered parcels, 100 a day"),
        ("letters, not parcels", "DPD", "delivered letters, 120 a day"),
    ],
)
def test_what_puts_the_job_right_adds_no_line(text: str, where: str, line: str) -> None:
    draft = after((Step.ANOTHER, text))
    assert (draft.roles[0].organisation, draft.roles[0].lines) == (where, (line,))
    assert next_step(draft) == Step.ANOTHER


def test_dates_told_where_duties_were_asked_for_are_dates() -> None:
    draft = told(
        (Turn(Step.REACH, "Sam Okoro, sam@mail.example"), Turn(Step.ROLE, "cook at Aldi"), Turn("duties-0", "2019 to now"))
    )
    assert (draft.roles[0].dates, draft.roles[0].lines) == ("2019 to now", ())


def test_that_it_began_is_no_line() -> None:
    draft = told((Turn(Step.ROLE, "I work at Boots as a pharmacy assistant, I started in 2020"),))
    assert (draft.roles[0].dates, draft.roles[0].lines) == ("2020", ())


def test_german_order_of_words_makes_no_title_of_i() -> None:
    draft = after((Step.ANOTHER, "davor war ich bei Rewe an der Kasse 2016 bis 2018"))
    assert (draft.roles[1].titles, draft.roles[1].organisation) == ((), "Rewe an der Kasse")


@pytest.mark.parametrize(
    "text",
    ["I'm unemployed since May. Before that I was a cook at Aldi, 2019", "I'm between jobs. Last I was a cook at Aldi, 2019"],
)
def test_that_there_is_no_job_now_is_no_job(text: str) -> None:
    draft = told((Turn(Step.REACH, "Sam Okoro, sam@mail.example"), Turn(Step.ROLE, text)))
    assert [(role.titles, role.organisation) for role in draft.roles] == [(("cook",), "Aldi")]
