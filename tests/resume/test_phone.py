"""Resumes typed on a phone: no blank lines, no headings, and the first job right below the contact data."""

import pytest

from core.resume.coverage import words_lost
from core.resume.model import Kind
from tests.resume.reading import of, texts

PEOPLE = {
    "a town below the contact data": (
        "Rosa Kim\n07700 900123\nrosa@kim.example.com\nLeeds\nHairdresser\nCutz\n2019 to present\nCut colour and blow dry\n"
        "Salon assistant\nTop Hair\n2016 to 2019\nWashing hair sweeping up\nLeeds City College\nNVQ Level 2 Hairdressing\n2016\n"
    ),
    "dates above each job": (
        "Rosa Kim\nLeeds\nrosa@kim.example.com 07700 900123\n2019 to present\nHairdresser, Cutz\nCut colour and blow dry\n"
        "2016 to 2019\nSalon assistant, Top Hair\nWashing hair sweeping up\n"
    ),
    "the name beside the town": (
        "Rosa Kim, Leeds\nrosa@kim.example.com, 07700 900123\nHairdresser, Cutz, 2019 to present\nCut colour and blow dry\n"
        "Salon assistant, Top Hair, 2016 to 2019\nWashing hair sweeping up\n"
    ),
}


@pytest.mark.parametrize("said", PEOPLE.values(), ids=PEOPLE)
def test_the_first_job_is_one(said: str) -> None:
    found = of(said)
    assert (found.contact.name, found.contact.location, found.contact.label) == ("Rosa Kim", "Leeds", "")
    assert [(job.title, job.organisation, job.dates, texts(job.lines)) for job in found.entries(Kind.WORK)] == [
        ("Hairdresser", "Cutz", "2019 to present", ["Cut colour and blow dry"]),
        ("Salon assistant", "Top Hair", "2016 to 2019", ["Washing hair sweeping up"]),
    ]
    assert not words_lost(found)


@pytest.mark.parametrize("home", ["Luton LU1", "Leeds, UK", "LS6 2AB", "Leeds / York"])
def test_where_somebody_lives_is_told_before_the_first_title(home: str) -> None:
    said = (
        f"Rosa Kim\n07700 900123\nrosa@kim.example.com\n{home}\nCleaner\nISS at Luton Airport\nNov 2019 - now\nCleaning gates\n"
    )
    (job,) = of(said).entries(Kind.WORK)
    assert (job.title, job.organisation, job.dates) == ("Cleaner", "ISS at Luton Airport", "Nov 2019 - now")


def test_an_employer_with_its_town_above_the_title_is_no_home() -> None:
    found = of("Rosa Kim\nrosa@kim.example.com\nCutz - Leeds\nHairdresser\nJan 2019 - now\nCut hair\nTop Hair - Leeds\n"
               "Salon assistant\n2016 - 2019\nWashing hair\n")  # fmt: skip
    assert [(job.title, job.organisation, job.location) for job in found.entries(Kind.WORK)] == [
        ("Hairdresser", "Cutz", "Leeds"),
        ("Salon assistant", "Top Hair", "Leeds"),
    ]


def test_a_school_row_below_jobs_with_dates_of_their_own_is_a_degree() -> None:
    found = of(
        "Luc Roy\nluc@roy.example.com\n06 12 34 56 78\nServeur, Café de la Gare, Lyon\n2021 - aujourd'hui\nService en salle\n"
        "Vendeur, Fnac, Lyon\n2018 - 2021\nConseil clients\nCAP Cuisine, CFA Lyon, 2018\n"
    )
    assert [(one.title, one.dates) for one in found.entries(Kind.EDUCATION)] == [("CAP Cuisine", "2018")]
    assert [texts(job.lines) for job in found.entries(Kind.WORK)] == [["Service en salle"], ["Conseil clients"]]


HEADED = "Ada Rowe\nada@rowe.example.com\n\nwork\n{}\n\naldi, cashier\n2014-2016\nserved customers\n"
DONE = {
    "Kilbo - night packer\n2016-2018\nsorted glass and tins": ("night packer", "Kilbo", "sorted glass and tins"),
    "Kilbo - picker\n2016-2018\ncarts, clean lot": ("picker", "Kilbo", "carts, clean lot"),
    "Kilbo, housekeeper\n2016-2018\n16 rooms a day": ("housekeeper", "Kilbo", "16 rooms a day"),
    "Verkäuferin, Kilbo\n2016-2018\nkassieren und Ware verräumen": ("Verkäuferin", "Kilbo", "kassieren und Ware verräumen"),
    "Bramley Foods\n2016-2018\nsorted glass and tins": ("", "Bramley Foods", "sorted glass and tins"),
    "cook bramley leeds\n2016-2018\nserved 90 guests": ("cook bramley leeds", "", "served 90 guests"),
}


@pytest.mark.parametrize("said", DONE)
def test_a_row_in_small_letters_below_the_dates_is_what_was_done(said: str) -> None:
    below = HEADED if said[0].islower() else HEADED.replace("aldi", "Aldi")
    job, _before = of(below.format(said)).entries(Kind.WORK)
    title, employer, done = DONE[said]
    assert (job.title, job.organisation, job.dates, texts(job.lines)) == (title, employer, "2016-2018", [done])


@pytest.mark.parametrize(
    ("said", "title", "employer"),
    [
        ("Bramley Foods\n2016-2018\nnight packer", "night packer", "Bramley Foods"),
        ("Warehouse operative\n2016-2018\nkilbo, leeds", "Warehouse operative", "kilbo"),
        ("Hotel Sol, Madrid\n2016-2018\ngobernanta", "gobernanta", "Hotel Sol"),
    ],
)
def test_a_title_or_an_employer_in_small_letters_below_the_dates_is_one(said: str, title: str, employer: str) -> None:
    job, _before = of(HEADED.replace("aldi", "Aldi").format(said)).entries(Kind.WORK)
    assert (job.title, job.organisation, texts(job.lines)) == (title, employer, [])


def test_the_first_job_below_what_somebody_seeks_begins_above_its_dates() -> None:
    found = of(
        "Ada Rowe\nada@rowe.example.com\n\nHi I am looking for a cleaning or caregiver job\n\n"
        "Caregiver, Rowe House\nsince 2020\nbathe, cook, drive to doctor\n\n"
        "Housekeeper, Hotel Rowe\n2015 to 2020\n16 rooms a day\n"
    )
    assert [(job.title, job.organisation, job.dates, texts(job.lines)) for job in found.entries(Kind.WORK)] == [
        ("Caregiver", "Rowe House", "since 2020", ["bathe, cook, drive to doctor"]),
        ("Housekeeper", "Hotel Rowe", "2015 to 2020", ["16 rooms a day"]),
    ]
    assert [texts(section.lines) for section in found.sections if section.kind is Kind.SUMMARY] == [
        ["Hi I am looking for a cleaning or caregiver job"]
    ]


def test_jobs_set_alike_without_headings_are_read_though_one_title_alone_is_known() -> None:
    found = of(
        "Ada Rowe\n07700 900123\n\nBramley Foods - night packer\n2016-2018\nsorted glass + tins\n\n"
        "Rowe Mart - cart pusher\n2014-2016\ncarts, clean lot\n\nTaco Hut - crew\n2012-2014\ngrill and window\n"
    )
    assert [(job.title, job.organisation, job.dates, texts(job.lines)) for job in found.entries(Kind.WORK)] == [
        ("night packer", "Bramley Foods", "2016-2018", ["sorted glass + tins"]),
        ("cart pusher", "Rowe Mart", "2014-2016", ["carts, clean lot"]),
        ("crew", "Taco Hut", "2012-2014", ["grill and window"]),
    ]
    assert not words_lost(found)
