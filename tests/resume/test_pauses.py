"""Times away from work are entries of their own, wherever they stand among jobs and however their dates are set."""

import pytest

from core.resume.model import Kind
from core.resume.pauses import is_pause
from tests.resume.reading import of

HEAD = "Ann Lee\nann@example.com\n\nExperience\n"
ABOVE = "Cook, Savoy Grill, Leeds, 2018 - 2020\n{0}made soups\n{0}cleaned down\n"
BELOW = "Waiter, Roma Restaurant, Leeds, 2012 - 2016\n{0}served lunch\n"


@pytest.mark.parametrize("gap", ["", "\n"])
@pytest.mark.parametrize("bullet", ["", "- "])
@pytest.mark.parametrize(
    ("said", "title", "dates"),
    [
        ("2016-2018 Career break, caring for my mother", "Career break, caring for my mother", "2016-2018"),
        ("Career Break | 2016 - 2018", "Career Break", "2016 - 2018"),
        ("maternity leave 2016-2018", "maternity leave", "2016-2018"),
        ("Gap year, 2016", "Gap year", "2016"),
        ("Took time off to care for my dad 2016-2018", "Took time off to care for my dad", "2016-2018"),
        ("Elternzeit (2016 – 2018)", "Elternzeit", "2016 – 2018"),
        ("2016 - 2018 arbeitslos", "arbeitslos", "2016 - 2018"),
        ("Congé parental d'éducation 2016-2018", "Congé parental d'éducation", "2016-2018"),
        ("Pausa laboral por cuidado de mi madre (2016-2018)", "Pausa laboral por cuidado de mi madre", "2016-2018"),
    ],
)
def test_time_away_is_an_entry(said: str, title: str, dates: str, bullet: str, gap: str) -> None:
    jobs = list(of(f"{HEAD}{ABOVE.format(bullet)}{gap}{said}\n{gap}{BELOW.format(bullet)}").entries(Kind.WORK))
    assert [(job.title, job.organisation, job.dates) for job in jobs] == [
        ("Cook", "Savoy Grill", "2018 - 2020"),
        (title, "", dates),
        ("Waiter", "Roma Restaurant", "2012 - 2016"),
    ]
    assert [len(job.lines) for job in jobs] == [2, 0, 1]


@pytest.mark.parametrize(
    "job",
    ["Travelling Salesman, Acme, 2016 - 2018", "Sabbatical Travel Ltd, 2016 - 2018", "Career break", "2016 - 2018 Cook, Auszeit"],
)
def test_a_job_is_none(job: str) -> None:
    assert not is_pause(job)


@pytest.mark.parametrize(
    "order", ["{0}\n{1}\n2016 - 2018", "{1}\n{0}\n2016 - 2018", "{0}\t2016 - 2018\n{1}", "{0} – {1}\t2016 - 2018"]
)
@pytest.mark.parametrize("name", ["Planned career break", "Career Break"])
def test_what_it_was_is_all_title_and_nobody_an_employer(order: str, name: str) -> None:
    jobs = list(
        of(
            f"{HEAD}Cook\nSavoy Grill, Leeds\n2018 - 2020\n- made soups\n\n{order.format(name, 'Full-time parent')}\n\n"
            "Waiter\nRoma Restaurant, Leeds\n2012 - 2016\n- served lunch\n"
        ).entries(Kind.WORK)
    )
    assert [(job.organisation, job.dates) for job in jobs] == [
        ("Savoy Grill", "2018 - 2020"),
        ("", "2016 - 2018"),
        ("Roma Restaurant", "2012 - 2016"),
    ]
    assert set(jobs[1].title.split(", ")) == {name, "Full-time parent"}
    assert [len(job.lines) for job in jobs] == [1, 0, 1]
