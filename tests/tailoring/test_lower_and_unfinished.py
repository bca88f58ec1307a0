"""A lower level than the one that is asked for, and what was begun and not finished, are not what is asked for."""

import pytest

from core.tailoring.model import Status
from tests.tailoring.test_not_quite_shown import gap
from tests.tailoring.test_what_was_denied import person, told


def listed(heading: str, line: str) -> str:
    return person("Waiter, Fasano, Recife", "Served tables", more=f"{heading}\n{line}\n")


@pytest.mark.parametrize(
    ("line", "asked", "status"),
    [
        ("Inglês básico", "Inglês intermediário", Status.GAP),
        ("Inglês intermediário", "Inglês avançado", Status.GAP),
        ("Inglês fluente", "Inglês intermediário", Status.HELD),
        ("Angielski – podstawowy", "Język angielski średniozaawansowany", Status.GAP),
        ("Angielski – biegły", "Język angielski zaawansowany", Status.HELD),
        ("Inglese di base", "Inglese avanzato", Status.GAP),
        ("Duits – basiskennis", "Vloeiend Duits", Status.GAP),
        ("Inglés avanzado", "Inglés intermedio", Status.HELD),
        ("Английский базовый", "Английский средний уровень", Status.GAP),
    ],
)
def test_levels_of_languages_are_ranked_in_many_languages(line: str, asked: str, status: Status) -> None:
    assert gap(listed("Languages", line), asked).status is status


@pytest.mark.parametrize(
    "line",
    [
        "B.A. Communication (60 credits completed), Georgia State University, 2004-2006",
        "B.Sc. Chemistry, University of Leeds, 2001-2003 (unfinished)",
        "B.Sc. Chemistry, University of Leeds, 2001-2003, dropped out in year 2",
        "Bachelor in Marketing, Hogeschool Utrecht, 2009-2011 (niet afgerond)",
        "Bacharelado em Direito, UFPE, 2010-2012 (trancado)",
        "Bachelor Informatik, TU Dresden, 2010-2012, nicht abgeschlossen",
    ],
)
def test_a_degree_that_was_not_finished_is_none(line: str) -> None:
    assert gap(listed("Education", line), "Bachelor's degree").status is Status.GAP


@pytest.mark.parametrize(
    "line",
    [
        "B.A. Communication, Georgia State University, 2004-2008",
        "B.Sc. Chemistry (180 ECTS credits completed), University of Leeds, 2001-2004",
        "B.A. Communication, Georgia State University, 2004-2008, with 12 credits in Spanish",
    ],
)
def test_a_degree_that_was_finished_is_one(line: str) -> None:
    assert gap(listed("Education", line), "Bachelor's degree").status is Status.HELD


@pytest.mark.parametrize(
    ("line", "asked", "status"),
    [
        ("Safeguarding adults level 3, children level 2 only", "Safeguarding adults and children level 3", Status.GAP),
        ("Safeguarding level 2", "Safeguarding level 3", Status.GAP),
        ("Safeguarding adults and children level 3", "Safeguarding adults and children level 3", Status.HELD),
        ("NVQ 3 in Health and Social Care", "NVQ Level 2 or 3 in Health and Social Care", Status.HELD),
        ("NVQ Level 2 in Bricklaying", "NVQ Level 3 in Bricklaying", Status.GAP),
        ("First aid level 3", "First aid level 2", Status.HELD),
    ],
)
def test_the_level_of_a_course_counts(line: str, asked: str, status: Status) -> None:
    assert gap(listed("Certificates", line), asked).status is status


def test_what_is_there_of_a_lower_course_is_told_as_a_part() -> None:
    found = gap(listed("Certificates", "Safeguarding level 2"), "Safeguarding level 3")
    assert (found.there, found.lacks) == (("Safeguarding",), ("level 3",))


def test_an_answer_that_tells_a_lower_level_shows_no_higher_one() -> None:
    asked = "Safeguarding adults and children level 3"
    _, rows = told(person("Nurse, Leeds Infirmary, Leeds", "Cared for 12 patients"), (asked,), (asked, "children level 2 only"))
    assert not [one for one in rows[asked].there if "level 3" in one]
