"""What ends the jobs, what puts a date right, and a no beside deeds: each is read as it was meant."""

import pytest

from core.building.interview import next_step, told
from core.building.model import Draft, Step, Turn

JOB = Turn(Step.ROLE, "cashier at Lidl 2018-2020")


def after(step: str, text: str, job: Turn = JOB) -> Draft:
    return told((Turn(Step.REACH, "Sam Okoro, sam@mail.example, Cork"), job, Turn(step, text)))


@pytest.mark.parametrize(
    ("text", "done", "denied"),
    [
        ("till, restocking shelves, i did NOT do any cash office work", "till, restocking shelves", "cash office"),
        ("Kasse, Regale einräumen, Inventur habe ich nicht gemacht", "Kasse, Regale einräumen", "Inventur"),
        ("I opened the shop, counted the till, never handled complaints", "I opened the shop, counted the till", "complaints"),
        ("I did not drive, just loaded the vans", "loaded the vans", "drive"),
    ],
)
def test_a_no_beside_deeds_takes_only_itself(text: str, done: str, denied: str) -> None:
    draft = after("duties-0", text)
    assert draft.roles[0].lines == (done,)
    assert len(draft.denied) == 1
    assert denied in draft.denied[0]


@pytest.mark.parametrize(
    "text", ["didn't wash dishes, cook or clean", "washed dishes, cooked, I never did that", "till, stock, none of that"]
)
def test_a_no_to_all_of_it_leaves_nothing(text: str) -> None:
    assert after("duties-0", text).roles[0].lines == ()


@pytest.mark.parametrize(
    ("job", "text", "dates"),
    [
        ("warehouse operative at BoxCo since 2020", "no wait, it was 2018", "since 2018"),
        ("warehouse operative at BoxCo 2017", "sorry, 2016 actually", "2016"),
        ("Koch im Gasthof Adler 2015-2017", "nein, es war 2014-2017", "2014-2017"),
        ("cook at Elm 2015-2017", "no wait, it was 2018", "2015-2017"),
    ],
)
def test_a_date_put_right_begins_no_job(job: str, text: str, dates: str) -> None:
    for step in ("duties-0", Step.ANOTHER):
        draft = after(step, text, Turn(Step.ROLE, job))
        assert [one.dates for one in draft.roles] == [dates]


@pytest.mark.parametrize(
    ("text", "school"),
    [
        ("thats all the jobs. i did gcses at Roundhay School 2017", "Roundhay School"),
        ("no more jobs. I studied at Leeds Uni 2015-2018", "Leeds Uni"),
        ("das waren alle jobs. Abitur 2014 Goethe-Gymnasium", "Goethe-Gymnasium"),
    ],
)
def test_the_end_of_the_jobs_opens_schooling(text: str, school: str) -> None:
    draft = after(Step.ANOTHER, text)
    assert draft.closed
    assert [one.organisation for one in draft.schools] == [school]
    assert (len(draft.roles), draft.roles[0].lines) == (1, ())


def test_no_job_ever_is_no_job() -> None:
    draft = after(Step.ROLE, "i never had a job, i just finished school", Turn(Step.NAME, "Sam Okoro"))
    assert draft.roles == ()
    assert next_step(draft) == Step.EDUCATION


def test_a_length_of_time_before_the_employer_is_a_job() -> None:
    text = (
        "my name is Sam Okoro. 5 years at Lidl in Cork as a cashier 2018-2023, then night porter at Hotel Bay since 2023. "
        "Leaving cert 2017 at Coláiste Daibhéid. I speak English and Igbo. No driving licence."
    )
    draft = told((Turn(Step.REACH, text),))
    assert [(one.title, one.organisation, one.dates) for one in draft.roles] == [
        ("cashier", "Lidl", "2018-2023"),
        ("night porter", "Hotel Bay", "since 2023"),
    ]
    assert [one.organisation for one in draft.schools] == ["Coláiste Daibhéid"]
    assert draft.denied == ("No driving licence.",)
