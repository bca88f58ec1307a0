"""A life told in rows, as one types it on a phone: told from a resume, and taken apart."""

import pytest

from core.building.describing import described, tells_jobs
from core.building.model import Draft

CARER = """hi, after a job as senior carer, heres my stuff

sharon dale, norwich, 07700 900555, shaz@example.co.uk

carer at sunny lodge care home since feb 2021. help residents wash dress eat. hoisting
before that home carer for allied healthcare 2018-2021, drove to about 9 clients a day
before that i was at home with kids
nvq 2 health and social care 2019
manual handling cert 2023
school hewett school norwich, left 2003 with 4 gcses"""
KELLNER = """Ich bin Jan Wolter, jan.wolter@example.de

Kellner im Hotel Adler in Bremen seit 2021. Ich bediene 12 Tische, mache Kasse und Schichtplan
davor Küchenhilfe bei der Mensa Bremen 2018 bis 2020, habe gespült und Salate gemacht
davor war ich Fahrer"""
IN_FORM = (
    "forklift driver\nBrackley Parcels 2019 to now\ndriving reach truck\n\nwarehouse op\nCorner Stores 2015-2019\npicking orders",
    "Cook, Savoy Hotel, Leeds, 2018 - 2020\ncooked breakfast\nWaiter, Mill Hotel, York, 2016 - 2018\nserved",
    "Work\nBaker at Sweet Oven 2018 - 2020. Baked bread. Ran the shop on Sundays\n\nSchool\nGCSEs 2016",
)


@pytest.mark.parametrize("text", [CARER, KELLNER])
def test_rows_of_talk_are_told_from_a_resume(text: str) -> None:
    assert tells_jobs(text)


@pytest.mark.parametrize("rows", IN_FORM)
def test_heads_and_headings_are_of_a_resume(rows: str) -> None:
    assert not tells_jobs(f"Tom Field\ntom@example.com\n\n{rows}\n")


def test_jobs_papers_school_and_the_head_are_taken_apart() -> None:
    draft = described(Draft(), CARER)
    assert (draft.name, draft.location, draft.email, draft.phone) == (
        "sharon dale",
        "norwich",
        "shaz@example.co.uk",
        "07700 900555",
    )
    assert [(role.title, role.organisation, role.dates, len(role.lines)) for role in draft.roles] == [
        ("carer", "sunny lodge care home", "since feb 2021", 2),
        ("home carer", "allied healthcare", "2018-2021", 1),
    ]
    assert [(one.title, one.organisation, one.dates) for one in draft.schools] == [
        ("nvq 2 health and social care", "", "2019"),
        ("4 gcses", "hewett school norwich", "2003"),
    ]
    assert draft.certificates == ("manual handling cert 2023",)
    assert "before that i was at home with kids" in draft.left


@pytest.mark.parametrize(
    ("text", "jobs"),
    [
        (
            "I worked at Brack as cashier 2010 to 2014 then at Larkin as a clerk from 2014 until 2019. Since 2020 I work at Mill",
            [
                ("cashier", "Brack", "2010 to 2014"),
                ("clerk", "Larkin", "2014 until 2019"),
                ("", "Mill", "Since 2020"),
            ],
        ),
        (
            "ich arbeite seit 2021 als Kellner im Hotel Adler. davor war ich von 2018 bis 2020 Küchenhilfe bei der Mensa",
            [("Kellner", "Hotel Adler", "seit 2021"), ("Küchenhilfe", "Mensa", "2018 bis 2020")],
        ),
        (
            "Desde 2020 trabajo como camarera en el Bar Sol. Antes trabajé de 2016 a 2020 en Larda como dependienta",
            [("camarera", "Bar Sol", "Desde 2020"), ("dependienta", "Larda", "2016 a 2020")],
        ),
        (
            "Depuis 2018 je travaille chez Larkin comme caissière. Avant ça j'ai travaillé de 2015 à 2018 comme serveuse au Sole",
            [("caissière", "Larkin", "Depuis 2018"), ("serveuse", "Sole", "2015 à 2018")],
        ),
        ("I was a waiter at Sole since 2021 and I ran the bar in 2022", [("waiter", "Sole", "since 2021")]),
    ],
)
def test_a_job_is_told_with_its_dates_wherever_they_stand(text: str, jobs: list[tuple[str, str, str]]) -> None:
    assert [(role.title, role.organisation, role.dates) for role in described(Draft(), text).roles] == jobs
