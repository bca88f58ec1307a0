"""The resume templates of word processors: employer, town and title in one row, the dates in the next."""

import pytest

from core.resume.model import Entry, Kind, Resume
from tests.resume.reading import of

JOBS = {
    "en": (
        "EXPERIENCE",
        "Northern Dales Mental Health Trust, Otley — Occupational Therapist (Band 6)",
        "MARCH 2018 - PRESENT",
        "Wharfe Valley Association for Young Families and Carers, Otley — Case Manager",
        "JULY 2014 - FEBRUARY 2018",
        "Case Manager",
    ),
    "de": (
        "BERUFSERFAHRUNG",
        "Klinikum Nordheide, Winsen — Ergotherapeutin",
        "MÄRZ 2018 - HEUTE",
        "Gemeinnützige Gesellschaft für Jugend und Familie im Landkreis, Winsen — Sachbearbeiterin",
        "JULI 2014 - FEBRUAR 2018",
        "Sachbearbeiterin",
    ),
    "es": (
        "EXPERIENCIA",
        "Hospital San Roque, Lugo — Terapeuta ocupacional",
        "MARZO 2018 - ACTUALIDAD",
        "Asociación de Ayuda a las Familias del Valle Alto del Miño, Lugo — Coordinadora",
        "JULIO 2014 - FEBRERO 2018",
        "Coordinadora",
    ),
}
LINES = "- Plans for 30 people\n- Taught two students\n"


def _pairs(found: Resume) -> list[tuple[str, str]]:
    return [(job.title, job.dates) for job in found.entries(Kind.WORK)]


@pytest.mark.parametrize("language", JOBS)
def test_the_second_job_is_no_bullet_of_the_first(language: str) -> None:
    heading, first, now, second, before, title = JOBS[language]
    found = of(f"Kim Berg\nkim@example.com\n\n{heading}\n{first}\n{now}\n{LINES}{second}\n{before}\nHelped.\n")

    jobs = list(found.entries(Kind.WORK))
    assert [job.dates for job in jobs] == [now, before]
    assert jobs[1].title == title
    assert [line.text for line in jobs[0].lines] == ["Plans for 30 people", "Taught two students"]


@pytest.mark.parametrize("language", JOBS)
def test_dates_set_as_a_heading_below_a_title_are_the_dates_of_it(language: str) -> None:
    heading, first, now, second, before, title = JOBS[language]
    found = of(
        f"# Kim Berg\n\nkim@example.com\n\n# {heading}\n\n## {first}\n\n### {now}\n\n"
        f"{LINES}\n## {second}\n\n### {before}\n\nHelped.\n"
    )

    assert [dates for _title, dates in _pairs(found)] == [now, before]
    assert _pairs(found)[1][0] == title


@pytest.mark.parametrize(
    ("row", "degree", "school", "place"),
    [
        ("Ostrava College, Zlin, OH — BA Psychology", "BA Psychology", "Ostrava College", "Zlin, OH"),
        ("Dale University, Leeds — MSc Nursing", "MSc Nursing", "Dale University", "Leeds"),
        ("Universidad del Valle, Lugo — Licenciatura en Química", "Licenciatura en Química", "Universidad del Valle", "Lugo"),
        ("Hochschule Nordheide, Köln — Bachelor Pflege", "Bachelor Pflege", "Hochschule Nordheide", "Köln"),
    ],
)
def test_the_town_of_a_school_before_a_dash_is_no_part_of_the_degree(row: str, degree: str, school: str, place: str) -> None:
    found = of(f"Kim Berg\nkim@example.com\n\nEDUCATION\n{row}\n2008 - 2012\n")

    entry: Entry = next(found.entries(Kind.EDUCATION))
    assert (entry.title, entry.organisation, entry.location) == (degree, school, place)
