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
