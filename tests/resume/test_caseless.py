"""Scripts without capitals: where no blank line and no bullet parts the jobs, the first one tells how the others are set."""

import io
import tomllib
from collections.abc import Callable, Mapping, Sequence
from itertools import product
from pathlib import Path
from typing import Any

import docx
import pytest

from core.resume.coverage import coverage, words_lost
from core.resume.model import Kind, Resume
from core.resume.parse import parse
from tests.resume.reading import of, source, texts

PEOPLE = tomllib.loads(Path(__file__).with_name("caseless.toml").read_text(encoding="utf-8"))["person"]
Form = Callable[[str, str, str, str], list[str]]
FORMS: Mapping[str, Form] = {
    "title, employer, dates below each other": lambda title, at, town, dates: [title, f"{at}, {town}", dates],
    "employer first": lambda title, at, town, dates: [at, title, dates],
    "one line": lambda title, at, town, dates: [f"{title}, {at}, {town}, {dates}"],
    "bars": lambda title, at, town, dates: [f"{title} | {at} | {dates}"],
    "dates beside the employer": lambda title, at, town, dates: [f"{at}, {town}\t{dates}", title],
    "dates beside the title": lambda title, at, town, dates: [f"{title}\t{dates}", f"{at}, {town}"],
    "dates above": lambda title, at, town, dates: [dates, f"{title}, {at}"],
    "dates above employer and title": lambda title, at, town, dates: [dates, at, title],
    "dates in a column": lambda title, at, town, dates: [f"{dates}\t{title}, {at}"],
    "dates in brackets": lambda title, at, town, dates: [f"{title} - {at} ({dates})"],
}


def typed(person: Mapping[str, Any], form: Form, bullet: str = "", gap: Sequence[str] = ()) -> list[str]:
    """The lines of a resume as this person could type it."""
    work, education, skills = person["headings"]
    jobs = [[*form(*job[:4]), *(bullet + line for line in job[4])] for job in person["jobs"]]
    rows = [*jobs[0], *(row for job in jobs[1:] for row in (*gap, *job))]
    head = [person["name"], "a.person@example.com", "", work]
    return [*head, *rows, "", education, ", ".join(person["school"]), "", skills, person["skills"]]


def assert_read(found: Resume, person: Mapping[str, Any]) -> None:
    assert words_lost(found) == ()
    assert coverage(found).missing == ()
    assert [section.kind for section in found.sections] == [Kind.WORK, Kind.EDUCATION, Kind.SKILLS]
    jobs = list(found.entries(Kind.WORK))
    assert [(job.title, job.organisation.split(", ")[0], job.dates, texts(job.lines)) for job in jobs] == [
        (title, employer, dates, done) for title, employer, _town, dates, done in person["jobs"]
    ]


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("person", PEOPLE, ids=lambda person: person["way"])
def test_jobs_below_each_other_are_told_apart(person: Mapping[str, Any], form: str) -> None:
    for bullet, gap in product(("- ", ""), ([""], [])):
        assert_read(of("\n".join(typed(person, FORMS[form], bullet, gap))), person)


@pytest.mark.parametrize("person", PEOPLE, ids=lambda person: person["way"])
def test_in_a_word_file_and_in_markdown(person: Mapping[str, Any]) -> None:
    rows = typed(person, FORMS["title, employer, dates below each other"])
    document = docx.Document()
    for row in rows:
        document.add_paragraph(row)
    data = io.BytesIO()
    document.save(data)
    assert_read(parse(source("resume.docx", data.getvalue())), person)
    marked = "\n".join(f"## {row}" if row in person["headings"] else row for row in rows)
    assert_read(parse(source("resume.md", f"# {marked}".encode())), person)


def test_lines_with_a_chinese_comma_behind_their_number_are_bullets() -> None:
    found = of(
        "王小明\nwang@example.com\n\n工作经历\n2019.04-至今  晨光纺织有限公司  财务主管\n1、编制工资报表\n"
        "2、核对二十家门店的账目\n2015.07-2019.03  东湖运输公司  会计助理\n1、审核发票\n"
    )
    assert [(job.title, job.organisation, texts(job.lines)) for job in found.entries(Kind.WORK)] == [
        ("财务主管", "晨光纺织有限公司", ["编制工资报表", "核对二十家门店的账目"]),
        ("会计助理", "东湖运输公司", ["审核发票"]),
    ]


def test_single_years_of_school_begin_entries() -> None:
    found = of(
        "ليلى حداد\nlayla@example.com\n\nالتعليم\nبكالوريوس محاسبة\nجامعة اليرموك\n2011 - 2015\n"
        "الثانوية العامة\nمدرسة الوحدة\n2011\n"
    )
    assert [(entry.title, entry.organisation, entry.dates) for entry in found.entries(Kind.EDUCATION)] == [
        ("بكالوريوس محاسبة", "جامعة اليرموك", "2011 - 2015"),
        ("الثانوية العامة", "مدرسة الوحدة", "2011"),
    ]


def test_parts_that_an_arabic_comma_parts_keep_it() -> None:
    found = of(
        "أحمد علي\nالقاهرة، مصر\nahmed@example.com\n\nالخبرة\n"
        "مهندس برمجيات أول، تطوير الويب، شركة النور، القاهرة، مصر\n2019 - 2021\n"
    )
    (job,) = found.entries(Kind.WORK)
    assert (job.title, job.organisation, job.location) == ("مهندس برمجيات أول، تطوير الويب", "شركة النور", "القاهرة، مصر")
    assert found.contact.location == "القاهرة، مصر"


SMALL = """mo ahmed
moahmed91@example.com
07700 900123
rotherham

work
{jobs}

school
leeds city college 2015
"""


@pytest.mark.parametrize("gap", ["", "\n"])
def test_jobs_that_are_typed_without_capitals_are_entries_with_their_dates(gap: str) -> None:
    jobs = [
        "forklift driver amazon warehouse 2021 - now\nloading trailers, counterbalance and reach",
        "van driver hermes 2018-2021\n80-100 drops a day never late",
        "labourer wrights building 2012 to 2018",
    ]
    found = of(SMALL.format(jobs=f"\n{gap}".join(jobs)))
    contact = found.contact
    assert (contact.name, contact.phone, contact.location) == ("mo ahmed", "07700 900123", "rotherham")
    assert [(job.title, job.start, job.end, texts(job.lines)) for job in found.entries(Kind.WORK)] == [
        ("forklift driver amazon warehouse", "2021", "", ["loading trailers, counterbalance and reach"]),
        ("van driver hermes", "2018", "2021", ["80-100 drops a day never late"]),
        ("labourer wrights building", "2012", "2018", []),
    ]
    assert [(one.organisation, one.end) for one in found.entries(Kind.EDUCATION)] == [("leeds city college", "2015")]
    assert words_lost(found) == ()


def test_names_in_small_letters_below_each_other_are_heads_too() -> None:
    jobs = (
        "warehouse operative\nbrackley parcels, leeds\nmarch 2021 - now\npicking and packing, 120 orders a shift\n"
        "delivery driver\ncorner oven pizza, leeds\n2019 - feb 2021\nevening deliveries, cash and card"
    )
    found = of(SMALL.format(jobs=jobs))
    assert [(job.title, job.organisation, job.location, len(job.lines)) for job in found.entries(Kind.WORK)] == [
        ("warehouse operative", "brackley parcels", "leeds", 1),
        ("delivery driver", "corner oven pizza", "leeds", 1),
    ]


@pytest.mark.parametrize("first", ["looking for work", "my resume for you"])
def test_other_words_in_small_letters_are_no_name(first: str) -> None:
    assert of(SMALL.format(jobs="van driver hermes 2018-2021").replace("mo ahmed", first)).contact.name == ""
