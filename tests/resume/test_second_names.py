"""A name that stands in two scripts, titles with an abbreviation in them, and papers without dates below each other."""

import pytest

from core.resume.model import Kind
from tests.resume.reading import of

JOB = "Cook, Savoy Hotel, Leeds, 2018 - 2020\n- Cooked breakfast\n"


@pytest.mark.parametrize(
    ("name", "again"),
    [
        ("عمر الحداد", "Omar Al-Haddad"),
        ("Олександра Шевчук", "Oleksandra Shevchuk"),
        ("Γιώργος Παππάς", "Giorgos Pappas"),
        ("Maya Levi", "מאיה לוי"),
        ("Иван Петров", "Ivan Petrov"),
        ("Neha Sharma", "नेहा शर्मा"),
    ],
)
@pytest.mark.parametrize("form", ["{}\n{}\n", "# {}\n# {}\n", "{} / {}\n"])
def test_the_same_name_in_other_letters_is_neither_a_heading_nor_what_the_person_is(name: str, again: str, form: str) -> None:
    read = of(f"{form.format(name, again)}Chef de partie\nomar@example.com\n\n# Experience\n{JOB}")
    assert (read.contact.name, read.contact.label) == (name, "Chef de partie")
    assert [line.text for line in read.contact.other] == [again]
    assert [part.kind for part in read.sections] == [Kind.WORK]


@pytest.mark.parametrize(
    "title",
    [
        "Mechatroniker / stellv. Schichtleiter",
        "Koch / stv. Küchenchef",
        "Asst. Manager",
        "Kaufm. Angestellte",
        "Techn. Zeichner",
        "Staatl. Altenpflegerin",
    ],
)
def test_an_abbreviation_in_a_title_does_not_end_it(title: str) -> None:
    (job,) = of(f"Jo Dale\njo@example.com\n\nExperience\n{title}, Acme GmbH, Berlin, 2018 - 2020\n- Ran the line\n").entries(
        Kind.WORK
    )
    assert (job.title, job.organisation, [line.text for line in job.lines]) == (title, "Acme GmbH", ["Ran the line"])


@pytest.mark.parametrize(
    "papers",
    [
        ("18th Edition", "City & Guilds 2391 Inspection & Testing", "City & Guilds 2365 Level 3", "IPAF 3a 3b"),
        ("NVQ Level 2 Hairdressing", "First aid at work", "Food hygiene level 2"),
        ("CSCS card", "360 digger ticket", "NVQ Level 2 groundwork"),
        ("GCSEs in five subjects", "NVQ Level 3 Care", "Manual handling certificate"),
        ("ACS CCN1", "Unvented G3", "City & Guilds 6189"),
        ("SIA licence", "First aid", "DBS check"),
    ],
)
def test_papers_below_each_other_are_one_each(papers: tuple[str, ...]) -> None:
    read = of(f"Jo Dale\njo@example.com\n\nExperience\n{JOB}\nQualifications\n" + "\n".join(papers))
    assert [(entry.title, entry.organisation) for entry in read.entries(Kind.EDUCATION)] == [(paper, "") for paper in papers]
