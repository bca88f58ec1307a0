"""Sections of a column beside the text follow it in the order that resumes usually have, wherever the column stands."""

import pytest
from weasyprint import HTML

from core.resume.coverage import words_lost
from core.resume.model import Kind, Resume
from core.resume.parse import parse
from tests.documents.laid import add, started, understood
from tests.resume.reading import source

SIDE = (
    "<h2>Contact</h2><p>rosa@kim.example.com<br>07700 900123<br>Leeds</p><h2>Skills</h2><ul><li>Boilers</li><li>Copper pipes</li>"
    "<li>Welding</li></ul><h2>Languages</h2><p>English, French</p>"
)
NAME = "<h1>Rosa Kim</h1><p>Plumber</p>"
WORK = (
    "<h2>Experience</h2><p><b>Plumber</b>, Top Pipes Ltd, Leeds<br>2016 – present</p><ul>"
    "<li>Fitted boilers in 200 homes across the county.</li><li>Trained two apprentices over three years.</li></ul>"
)
SCHOOL = "<h2>Education</h2><p><b>NVQ Level 3 Plumbing</b><br>Bradley College<br>2014 – 2016</p>"
PROFILE = "<h2>Profile</h2><p>Plumber with ten years of work in homes and schools.</p>"
INTERESTS = "<h2>Interests</h2><p>Cycling and baking bread.</p>"
STYLE = (
    "<style>@page{size:A4;margin:15mm} body{font:10.5pt 'DejaVu Sans'} h2{font-size:13pt} "
    ".side{float:left;width:34%} .text{float:left;width:60%;margin-right:4%}</style>"
)


def kinds(*parts: tuple[str, str], above: str = "") -> list[Kind]:
    page = "".join(f'<div class="{name}">{said}</div>' for name, said in parts)
    found = parse(source("a.pdf", HTML(string=f"{STYLE}{above}{page}").write_pdf()))
    return told(found)


def told(found: Resume) -> list[Kind]:
    assert not words_lost(found)
    return [section.kind for section in found.sections]


USUAL = [Kind.SUMMARY, Kind.WORK, Kind.EDUCATION, Kind.SKILLS, Kind.LANGUAGES, Kind.INTERESTS]


def test_a_column_at_the_left_below_the_name() -> None:
    assert kinds(("side", SIDE + SCHOOL), ("text", PROFILE + WORK + INTERESTS), above=NAME) == USUAL


def test_a_column_at_the_right() -> None:
    assert kinds(("text", NAME + PROFILE + WORK + INTERESTS), ("side", SIDE + SCHOOL)) == USUAL


def test_the_text_keeps_the_order_of_its_own() -> None:
    assert kinds(("side", SIDE), ("text", SCHOOL + PROFILE + WORK), above=NAME) == [
        Kind.EDUCATION,
        Kind.SUMMARY,
        Kind.WORK,
        Kind.SKILLS,
        Kind.LANGUAGES,
    ]


def test_columns_of_about_one_width_stay_as_they_are() -> None:
    skills = (
        "<h2>Skills</h2><ul><li>Boilers and copper pipes of every kind</li><li>Welding</li></ul><h2>Languages</h2><p>English</p>"
    )
    assert kinds(("text", skills), above=f"{NAME}<p>rosa@kim.example.com</p>{WORK}{SCHOOL}") == [
        Kind.WORK,
        Kind.EDUCATION,
        Kind.SKILLS,
        Kind.LANGUAGES,
    ]


@pytest.mark.parametrize("order", [(0, 1), (1, 0)])
def test_a_column_of_a_table_in_word(order: tuple[int, int]) -> None:
    side = "Skills\n• Boilers\n• Copper pipes\nLanguages\nEnglish, French"
    text = (
        "Profile\nPlumber with ten years of work in homes and schools.\nExperience\n"
        "*Plumber, Top Pipes Ltd, Leeds, 2016 – present*"
        "\n• Fitted boilers in 200 homes across the county.\n• Trained two apprentices over three years.\nInterests\nCycling"
    )
    document = started("Rosa Kim", "rosa@kim.example.com | 07700 900123")
    add(document, [[(side, text)[at] for at in order]])
    assert told(understood(document)) == [kind for kind in USUAL if kind is not Kind.EDUCATION]
