"""Resumes in the ways people paste and type them: from a phone, a profile, Europass, tables, a chat; in eight languages."""

import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from core.resume.coverage import coverage, words_lost
from core.resume.model import Entry, Kind, Resume
from tests.resume.labels import plain
from tests.resume.reading import of

TYPED = [
    shown
    for name in ("typed.toml", "messages.toml", "tails.toml")
    for shown in tomllib.loads(Path(__file__).with_name(name).read_text(encoding="utf-8"))["resume"]
]
CONTACT = ("name", "email", "phone", "location")


def head(entry: Entry) -> list[str]:
    """Title, organisation, place and dates, as they are compared."""
    return [plain(field) for field in (entry.title, entry.organisation, entry.location, entry.dates)]


def read(found: Resume) -> dict[str, Any]:
    """What is labelled of a resume, as it was read."""
    work = list(found.entries(Kind.WORK))
    return {
        **{field: plain(getattr(found.contact, field)) for field in CONTACT},
        "jobs": [[*head(entry), len(entry.lines)] for entry in work],
        "schools": [head(entry) for entry in found.entries(Kind.EDUCATION)],
    }


def told(shown: Mapping[str, Any]) -> dict[str, Any]:
    """The labels, in the same form."""
    jobs = [[*map(plain, job[:4]), job[4]] for job in shown["jobs"]]
    return {
        **{field: plain(shown[field]) for field in CONTACT},
        "jobs": jobs,
        "schools": [list(map(plain, school)) for school in shown["schools"]],
    }


@pytest.mark.parametrize("shown", TYPED, ids=lambda shown: shown["way"])
def test_all_that_a_reader_sees_is_read(shown: Mapping[str, Any]) -> None:
    found = of(shown["text"].strip())
    assert words_lost(found) == ()
    assert coverage(found).missing == ()
    assert read(found) == told(shown)


def test_headings_in_everyday_words_part_jobs_school_and_skills() -> None:
    read = of(
        "sam dorn\n555-201-8899\n\nwhat i did\ncorner mart - grove city oh\norder filler 2021 til now\n- picked cases\n\n"
        "burger barn\ncrew 2016-2019\n- ran night shifts\n\nschool\nwhetstone high, diploma 2016\n\ngood at: forklift, excel"
    )
    assert [(part.kind, part.heading) for part in read.sections] == [
        (Kind.WORK, "what i did"),
        (Kind.EDUCATION, "school"),
        (Kind.SKILLS, "good at"),
    ]
    assert [entry.dates for entry in read.entries(Kind.WORK)] == ["2021 til now", "2016-2019"]


def test_what_i_did_over_the_lines_of_a_job_is_no_heading() -> None:
    read = of("Jo Doe\njo@example.com\n\nExperience\nCook, Soup Ltd, 2019 - 2021\nWhat I did:\n- Cooked soup\n- Served guests\n")
    (job,) = read.entries(Kind.WORK)
    assert [line.text for line in job.lines] == ["What I did:", "Cooked soup", "Served guests"]
