"""Whose deed it was, what was finished, which of several alike things it was, and with which employer it stands."""

import pytest

from core.tailoring.truth.actors import actors_of, filled_offices, is_told_of_others
from core.tailoring.truth.siblings import spots
from core.tailoring.verify import Level, verify

SUPPORTED, CONFIRM, UNSUPPORTED = Level.SUPPORTED, Level.CONFIRM, Level.UNSUPPORTED


def level(claim: str, *evidence: str) -> Level:
    return verify(claim, evidence).level


@pytest.mark.parametrize(
    "part",
    [
        "Our head of design sketched the new pricing page",
        "Safety wrote it",
        "formal grievances go to\nthe HR director",
        "The board gets it from my manager",
        "The content was bought from a vendor",
        "Die Preise setzt bei uns die Revenue-Managerin",
        "La contratación y la evaluación las lleva la administradora",
        "премии распределяет начальник",
        "Os testes A/B são da equipa de crescimento",
    ],
)
def test_somebody_elses_deed_is_seen(part: str) -> None:
    assert is_told_of_others(part)
    assert actors_of(part)


@pytest.mark.parametrize(
    "part",
    [
        "I trained the cabin crew",
        "Leitete die Abteilung",
        "Erstellte den Bestelldienst in Python und leitete das Team",
        "два месяца замещала заведующую",
        "My manager asked me to write the rota",
        "Served 200 guests a night",
        "",
    ],
)
def test_ones_own_deed_is_not_taken_for_anothers(part: str) -> None:
    assert not is_told_of_others(part)


def test_an_office_somebody_else_held_is_seen() -> None:
    text = "Helped write the guideline (lead author: the\n  consultant midwife)"

    assert [text[start:end] for start, end in filled_offices(text)] == ["lead author"]
    assert filled_offices("Lead author of two guidelines") == []


@pytest.mark.parametrize(
    ("claim", "evidence", "expected"),
    [
        ("Made the slides", "The practice educator made the slides, I do the teaching.", UNSUPPORTED),
        ("Do the teaching", "The practice educator made the slides, I do the teaching.", SUPPORTED),
        ("Lead author of the guideline", "Helped write the guideline (lead author: Dr Halloran)", UNSUPPORTED),
        ("Led the move to Sparx", "Supported the head of department in moving to Sparx", UNSUPPORTED),
        ("Supported the head of department in moving to Sparx", "Supported the head of department in moving to Sparx", SUPPORTED),
        ("Erstellte den Plan und leitete das Team", "Erstellte den Plan", UNSUPPORTED),
    ],
)
def test_whose_deed(claim: str, evidence: str, expected: Level) -> None:
    assert level(claim, evidence) is expected


@pytest.mark.parametrize(
    ("claim", "evidence", "expected"),
    [
        ("MA in Design (2020)", "MA in Design, one semester, left in 2020", UNSUPPORTED),
        ("Diploma in Nursing", "Diploma in Nursing: 5 of 12 units finished", UNSUPPORTED),
        ("Diploma in Nursing (5 of 12 units)", "Diploma in Nursing: 5 of 12 units finished", SUPPORTED),
        ("Moved the payroll database", "We were going to move the payroll database", UNSUPPORTED),
        ("Planned and carried out the move", "Wrote the plan for the move; it was not\n  started when I left", UNSUPPORTED),
        ("Kept the greenhouse warm", "Partly kept the greenhouse warm", UNSUPPORTED),
        ("Dominio de lengua de signos", "Nociones de lengua de signos", UNSUPPORTED),
        ("Attention at the desk every Saturday", "At the desk every other Saturday", UNSUPPORTED),
        ("Valid ADR certificate", "ADR certificate (expired March 2023)", UNSUPPORTED),
        ("Winner of the Reporter Prize", "Honourable mention, Reporter Prize", UNSUPPORTED),
    ],
)
def test_what_was_not_finished_or_only_in_part(claim: str, evidence: str, expected: Level) -> None:
    assert level(claim, evidence) is expected


@pytest.mark.parametrize(
    ("claim", "evidence", "expected"),
    [
        ("Swimming lessons for adults", "Swimming lessons for children", UNSUPPORTED),
        ("Swimming lessons for kids", "Swimming lessons for children", SUPPORTED),
        ("Nachtschicht in der Leitwarte", "Frühschicht in der Leitwarte", UNSUPPORTED),
        ("Вскрытия кошек", "Вскрытия коров", UNSUPPORTED),
        ("Mothers rated it 4.8", "Fathers rated it 4.8, mothers 4.1", UNSUPPORTED),
        ("Fathers rated it 4.8", "Fathers rated it 4.8, mothers 4.1", SUPPORTED),
        ("Night nurse", "Infirmière de jour", UNSUPPORTED),
        ("Silver medal", "Bronze medal", UNSUPPORTED),
        ("Dispatcher award in 2021", "Награда диспетчера 2021 года", SUPPORTED),
    ],
)
def test_one_of_a_kind_is_not_another(claim: str, evidence: str, expected: Level) -> None:
    assert (level(claim, evidence) is UNSUPPORTED) is (expected is UNSUPPORTED)


@pytest.mark.parametrize(
    ("claim", "evidence", "expected"),
    [
        ("Care of orchids in the cold house", "Care of ferns in the cold house", UNSUPPORTED),
        ("Repaired gearboxes of city buses", "Repaired brakes of city buses", UNSUPPORTED),
        ("Repair of city bus brakes", "Repaired brakes of city buses", SUPPORTED),
        ("In der Hochsaison bis zu 30 Räder", "In der Saison bis zu 30 Räder", SUPPORTED),
        ("Appui à la démarche HACCP", "Appui à la méthode HACCP", SUPPORTED),
    ],
)
def test_one_thing_in_the_place_of_another(claim: str, evidence: str, expected: Level) -> None:
    assert level(claim, evidence) is expected


def test_the_year_of_a_date_is_no_award_of_the_year() -> None:
    assert not spots("в 2021 года")
    assert [one.kind for one in spots("лучший диспетчер года")] == ["periods"]


@pytest.mark.parametrize(
    ("claim", "evidence", "expected"),
    [
        ("Churn model in Julia", "Churn model with Julia Steen", UNSUPPORTED),
        ("Price lists in Access", "Gave sales access to the price lists", UNSUPPORTED),
        ("Map built with Spark", "My map sparked a story", UNSUPPORTED),
        ("Plannings sous Excel", "Excel pour les plannings", SUPPORTED),
    ],
)
def test_tools_with_everyday_names(claim: str, evidence: str, expected: Level) -> None:
    assert level(claim, evidence) is expected


def test_a_line_that_opens_with_an_employer() -> None:
    heading, deed = "Ateliers Morvan, menuisier, 2016-2019", "Pose de 40 escaliers"

    assert level("Chez Ateliers Morvan, pose de 40 escaliers", heading, deed) is UNSUPPORTED
    assert level("Chez Ateliers Morvan, pose de 40 escaliers", f"{heading} : pose de 40 escaliers") is SUPPORTED
    assert level("Data Scientist, Quarrelight Analytics", "Quarrelight Energy, Data Scientist, Mar 2022 - now") is UNSUPPORTED


def test_what_a_line_adds_as_its_outcome() -> None:
    assert level("Streifendienst, ohne einen einzigen Unfall", "Streifendienst") is UNSUPPORTED
    assert level("Rebuilt the library, resulting in a prize", "Rebuilt the library") is UNSUPPORTED
    assert level("Rebuilt the library, improving morale", "Rebuilt the library") is CONFIRM
