"""Years with which a range begins that has no end."""

import pytest

from core.resume.dates import find
from core.resume.model import Entry, Kind
from tests.resume.reading import of


@pytest.mark.parametrize(
    "text",
    [
        "2019–  Head of unit, City of Lund",
        "2019–\tEnhetschef",
        "2019- Köchin",
        "2019 –\tChef de rang",
        "seit 2019 –",
        "desde 2019 –",
        "03/2019–  Cuoca",
        "٢٠١٩–  مدير",
        "Kierowca 2019-",
        "2019年～",
    ],
)
def test_a_year_with_a_dash_and_nothing_behind_it_goes_on(text: str) -> None:
    (date,) = find(text)

    assert date.current
    assert date.start[:4] == "2019"
    assert not date.end


@pytest.mark.parametrize("text", ["2019 – Head of unit", "2019–2021 Nurse", "2019- och 2020", "2019- 12/2020", "2019–20 Nurse"])
def test_a_dash_that_parts_or_a_range_that_ends_is_no_open_year(text: str) -> None:
    assert not any(date.current for date in find(text))


def _jobs(text: str) -> list[Entry]:
    return list(of(text).entries(Kind.WORK))


@pytest.mark.parametrize(
    ("heading", "jobs"),
    [
        ("Arbetslivserfarenhet", ("Enhetschef, Lunds kommun", "Sjuksköterska, Lunds universitetssjukhus")),
        ("Berufserfahrung", ("Köchin, Hotel Adler", "Beiköchin, Gasthaus Linde")),
        ("Experiencia", ("Jefa de cocina, Hotel Mar", "Cocinera, Restaurante Sol")),
        ("Опыт работы", ("Инженер, ООО «Лад»", "Техник, ООО «Мост»")),
    ],
)
@pytest.mark.parametrize("dash", [" – ", " - ", "–  ", "- "])
def test_an_open_year_above_ranges_that_ended_is_the_job_of_today(heading: str, jobs: tuple[str, str], dash: str) -> None:
    now, before = _jobs(f"Kim Berg\nkim@example.com\n\n{heading}\n2019{dash}{jobs[0]}\n2013 – 2019 {jobs[1]}\n")

    assert (now.start, now.end, now.current) == ("2019", "", True)
    assert now.dates.endswith(dash.strip())
    assert now.title == jobs[0].partition(",")[0]
    assert (before.start, before.end, before.current) == ("2013", "2019", False)


def test_a_single_year_before_a_dash_that_others_followed_is_that_year_only() -> None:
    _now, _before, first = _jobs(
        "Kim Berg\nkim@example.com\n\nExperience\n2019 – 2023 Nurse, Leeds Hospital\n"
        "2015 – 2019 Nurse, York Hospital\n2014 – Intern, Hull Hospital\n"
    )

    assert (first.end, first.current) == ("2014", False)
