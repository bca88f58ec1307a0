"""Degrees, courses and skills as people paste them into a chat: one line, one thing, and no word of a line goes astray."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from core.resume.model import Kind, Resume, Source
from core.resume.parse import parse

_LISTS: list[dict[str, Any]] = tomllib.loads(Path(__file__).with_name("qualifications.toml").read_text(encoding="utf-8"))["list"]
_HEAD = "Mara Ellwood\nJoiner\nWexcombe, Hollow Lane 12 | 07700 900318 | mara@example.com\n"


def _read(text: str) -> Resume:
    return parse(Source("r", "resume.txt", f"{_HEAD}\n{text.strip()}\n"))


@pytest.mark.parametrize("case", _LISTS, ids=lambda case: str(case["entries"][0][0])[:30])
def test_a_line_of_a_list_is_one_qualification(case: dict[str, Any]) -> None:
    (section,) = _read(case["text"]).sections
    found = [[entry.title, entry.organisation, entry.dates, *(line.text for line in entry.lines)] for entry in section.entries]
    assert section.kind is Kind.EDUCATION
    assert not section.lines
    assert found == case["entries"]


def test_certificates_with_dates_in_their_words_stay_whole_lines() -> None:
    lines = [
        "Industriemeister Chemie (IHK): Prüfung im Frühjahr 2025 geplant",
        "Bachelor Chemieingenieurwesen, Fernstudium: nach drei Semestern unterbrochen",
        "Ladekran, gültig bis Nov. 2026",
    ]
    (section,) = _read("\n".join(["WEITERBILDUNG", *lines])).sections
    assert ([entry.title for entry in section.entries] or [line.text for line in section.lines]) == lines


def test_languages_set_apart_from_the_skills_are_a_group_of_their_own() -> None:
    (section,) = _read("SKILLS\nC (daily), Python, KiCad\n\nEnglish, Norwegian at home, French: school level").sections
    groups = [[line.text for line in entry.lines] for entry in section.entries]
    assert groups == [["C (daily)", "Python", "KiCad"], ["English", "Norwegian at home", "French: school level"]]


def test_a_certificate_in_small_letters_does_not_run_on_from_the_one_above() -> None:
    (section,) = _read("WEITERBILDUNG\nKeramikkurs, 5 Tage, 2019\nexocad Aufbaukurs, 2 Tage, 2021").sections
    assert [line.text for line in section.lines] == ["Keramikkurs, 5 Tage, 2019", "exocad Aufbaukurs, 2 Tage, 2021"]


def test_a_row_of_languages_below_the_skills_is_not_glued_to_the_last_of_them() -> None:
    (section,) = _read("KENNTNISSE\nCivil 3D, QGIS (Grundlagen), Excel\nEnglisch B1, Plattdeutsch fließend").sections
    groups = [[line.text for line in entry.lines] for entry in section.entries]
    assert groups == [["Civil 3D", "QGIS (Grundlagen)", "Excel"], ["Englisch B1", "Plattdeutsch fließend"]]


def test_commas_part_skills_though_a_semicolon_stands_behind_many_of_them() -> None:
    (section,) = _read("SKILLS\nCvent, Eventbrite, Tripleseat, Trello; Salesforce read-only").sections
    assert [line.text for line in section.entries[0].lines] == [
        "Cvent",
        "Eventbrite",
        "Tripleseat",
        "Trello",
        "Salesforce read-only",
    ]


def test_semicolons_part_languages_whose_levels_stand_behind_a_comma() -> None:
    (section,) = _read("IDIOMAS\nEspañol; inglés B1; portugués, nociones").sections
    assert [line.text for line in section.entries[0].lines] == ["Español", "inglés B1", "portugués, nociones"]


def test_a_full_stop_ends_an_enumeration_of_skills() -> None:
    (section,) = _read("SKILLS\nExcel, WordPress, Audition. Dutch (bilingual), Hindi (spoken only)").sections
    skills = [line.text for entry in section.entries for line in entry.lines]
    assert skills == ["Excel", "WordPress", "Audition", "Dutch (bilingual)", "Hindi (spoken only)"]


def test_a_place_in_a_contest_keeps_its_number() -> None:
    (section,) = _read("SONSTIGES\n3. Platz beim Landeswettbewerb der Jugend, 2013").sections
    assert [line.text for line in section.lines] == ["3. Platz beim Landeswettbewerb der Jugend, 2013"]


@pytest.mark.parametrize(
    ("row", "place"),
    [
        ("Wexcombe | 07700 900318 | mara@example.com", "Wexcombe"),
        ("Valdehueso (León) · mara@example.com", "Valdehueso (León)"),
        ("г. Верхнелипск | mara@example.com", "г. Верхнелипск"),
        ("12, rue des Ormes, 29999 Kerlouarn | mara@example.com", "12, rue des Ormes, 29999 Kerlouarn"),
        ("github on request | mara@example.com", ""),
    ],
)
def test_a_town_that_no_list_knows_is_the_place_beside_the_address(row: str, place: str) -> None:
    contact = parse(Source("r", "resume.txt", f"Mara Ellwood\nEnóloga\n{row}\n\nPROFILE\nI make wine.\n")).contact
    assert contact.location == place
    assert (contact.label == "Enóloga") is bool(place)


@pytest.mark.parametrize("heading", ["EDUCATION AND TICKETS", "AUSBILDUNG UND NACHWEISE", "FORMACIÓN Y PERMISOS"])
def test_a_heading_in_capitals_is_whole_though_only_one_of_its_nouns_is_known(heading: str) -> None:
    (section,) = _read(f"{heading}\nHigh school, Cobb Hollow, 2011\nOSHA 10 card, 2018").sections
    assert section.heading == heading
    assert [(entry.title, entry.organisation) for entry in section.entries] == [
        ("High school", "Cobb Hollow"),
        ("OSHA 10 card", ""),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "MSc Physics, Leeds, 2010-2012\nThesis: Traps\n\nBSc Physics, Leeds, 2007-2010\nSupervisor: A. Smith",
        "**MSc Physics**, Leeds, 2010-2012\nThesis: Traps\n\n**BSc Physics**, Leeds, 2007-2010\nSupervisor: A. Smith",
        "2010-2012\tMSc Physics, Leeds\nThesis: Traps\n2007-2010\tBSc Physics, Leeds\nSupervisor: A. Smith",
        "University of Leeds\nMSc Physics, 2010-2012\nThesis: Traps\nBSc Physics, 2007-2010\nSupervisor: A. Smith",
    ],
)
def test_what_a_thesis_was_about_is_neither_the_degree_nor_the_school(text: str) -> None:
    found = list(_read(f"EDUCATION\n{text}").entries(Kind.EDUCATION))
    assert [(entry.title, entry.organisation.removeprefix("University of ") or entry.location) for entry in found] == [
        ("MSc Physics", "Leeds"),
        ("BSc Physics", "Leeds"),
    ]
    assert [[line.text for line in entry.lines] for entry in found] == [["Thesis: Traps"], ["Supervisor: A. Smith"]]


def test_a_label_of_a_form_before_a_degree_is_no_detail() -> None:
    (found,) = _read("EDUCATION\nUniversity of Leeds\nDegree: MSc Physics\n2010-2012").entries(Kind.EDUCATION)
    assert (found.title, found.organisation) == ("MSc Physics", "University of Leeds")


def test_a_school_with_its_year_and_the_degree_below_it_are_one() -> None:
    (found,) = _read("EDUCATION\nUC Berkeley | 2019\nBachelor of Science, Computer Science").entries(Kind.EDUCATION)
    assert (found.title, found.organisation, found.dates) == ("Bachelor of Science, Computer Science", "UC Berkeley", "2019")


def test_a_degree_and_a_school_with_nothing_between_them_are_two_in_a_list_too() -> None:
    line = "Бакалавр наук в области физики Московский государственный университет 2014 - 2018"
    (found,) = _read(f"ОБРАЗОВАНИЕ\n{line}").entries(Kind.EDUCATION)
    assert (found.title, found.organisation) == ("Бакалавр наук в области физики", "Московский государственный университет")


@pytest.mark.parametrize("mark", ["- ", ""])
@pytest.mark.parametrize(
    ("rows", "titles"),
    [
        (
            ("SMSTS, 2022", "CSCS Black card", "NVQ Level 6 Site Management", "First Aid at Work, 2023"),
            ["SMSTS", "CSCS Black card", "NVQ Level 6 Site Management", "First Aid at Work"],
        ),
        (
            ("RSA Typing stage 3", "NVQ Level 3 Business Administration, 2011"),
            ["RSA Typing stage 3", "NVQ Level 3 Business Administration"],
        ),
    ],
)
def test_papers_with_and_without_a_year_are_each_their_own(rows: tuple[str, ...], titles: list[str], mark: str) -> None:
    found = list(_read("Qualifications\n" + "\n".join(f"{mark}{row}" for row in rows)).entries(Kind.EDUCATION))
    assert [entry.title for entry in found] == titles
    assert not any(entry.organisation or entry.lines for entry in found)
