"""Skills in little boxes on a page: each box is one, however close they stand."""

import pytest

from core.resume.model import Kind
from core.resume.parse import parse
from tests.documents import made
from tests.resume.reading import source

SKILLS = ("Conduit bending", "NEC 2023", "Blueprint reading", "Motor controls", "PLC basics", "Fire alarm", "Forklift", "OSHA 30")
JOB = "<h2>Experience</h2><p>Electrician, Northgate Electric, Leeds<p>2018 - 2024<ul><li>Ran 4 crews on hospital sites</ul>"


def skills(boxes: str, style: str) -> list[str]:
    html = f"<h1>Jane Moss</h1><p>jane@moss.org{JOB}<h2>Skills</h2><div>{boxes}</div><h2>Education</h2><p>A-levels, 2014"
    found = parse(source("a.pdf", made.pdf(html, f"body {{ font: 10pt Liberation Sans }} {style}")))
    return [line.text for entry in found.entries(Kind.SKILLS) for line in entry.lines]


@pytest.mark.parametrize("room", ["0 2px", "0 3px", "0 8px"])
@pytest.mark.parametrize("drawn", ["border: 1px solid #557; border-radius: 6px", "background: #dde6f5", "outline: 1px solid"])
@pytest.mark.parametrize("width", [60, 80, 170])
def test_each_box_is_a_skill(room: str, drawn: str, width: int) -> None:
    style = f"span {{ display: inline-block; {drawn}; padding: {room}; margin: 0 2px 2px 0 }} div {{ width: {width}mm }}"
    assert skills("".join(f"<span>{one}</span>" for one in SKILLS), style) == list(SKILLS)


def test_words_of_a_justified_row_are_in_no_boxes() -> None:
    said = (
        "Reads drawings and wires panels of 30\u202f000 volts, bends conduit and keeps up to 4 crews on time in all of the sites"
    )
    style = "div { width: 70mm; text-align: justify }"
    html = f"<h1>Jane Moss</h1><p>jane@moss.org<h2>Summary</h2><div>{said}. {said}.</div>{JOB}"
    found = source("a.pdf", made.pdf(html, f"body {{ font: 10pt Liberation Sans }} {style}"))
    assert "\t" not in found.text
