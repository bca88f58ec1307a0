"""Truths told in other words, which must stand, each beside an invention that looks like it."""

import pytest

from core.tailoring.verify import Level, verify

SUPPORTED, UNSUPPORTED = Level.SUPPORTED, Level.UNSUPPORTED


def level(claim: str, *evidence: str) -> Level:
    return verify(claim, evidence).level


@pytest.mark.parametrize(
    ("claim", "evidence", "expected"),
    [
        (
            "Angebote erstellt, freigegeben durch die Vertriebsleitung",
            "Angebote schreibe ich, die Vertriebsleitung gibt sie frei",
            SUPPORTED,
        ),
        ("Menus written under a head chef, daily", "Daily menus, written under the head chef", SUPPORTED),
        (
            "Moved the files after the owner sold the old office",
            "The old office was sold by the owner; I moved the files",
            SUPPORTED,
        ),
        ("Kept the books for three family-owned shops", "Bookkeeping for 3 family shops", SUPPORTED),
        ("Formation des nouveaux embauchés à l'hygiène", "Je forme les nouveaux à l'hygiène", SUPPORTED),
        ("Elaboración de planos para firma del arquitecto titular", "Planos (los firma el arquitecto titular)", SUPPORTED),
        ("Elaboración y firma de planos", "Planos (los firma el arquitecto titular)", UNSUPPORTED),
        ("Chair of the parents' council", "In the parents' council", UNSUPPORTED),
    ],
)
def test_the_deed_of_somebody_whom_the_line_names(claim: str, evidence: str, expected: Level) -> None:
    assert level(claim, evidence) is expected


@pytest.mark.parametrize(
    ("claim", "evidence", "expected"),
    [
        ("Supervisión de un equipo de cuatro reponedores", "Cuatro reponedores a mi cargo", SUPPORTED),
        ("Руководство двумя сварщиками", "В подчинении два сварщика", SUPPORTED),
        ("Led five bricklayers", "Five bricklayers under me", SUPPORTED),
        ("Supervisión de un equipo de cuatro reponedores", "Equipo de cuatro reponedores", UNSUPPORTED),
        ("Led nine cooks", "In my team under me: 7 cooks and 2 porters", UNSUPPORTED),
    ],
)
def test_people_who_answer_to_one_are_led(claim: str, evidence: str, expected: Level) -> None:
    assert level(claim, evidence) is expected


@pytest.mark.parametrize(
    ("claim", "evidence", "expected"),
    [
        ("Removed unused shelves", "Removed the shelves nobody used", SUPPORTED),
        ("Неоплаченные счета передавала юристу", "Счета, которые не оплачены, передавала юристу", SUPPORTED),
        ("Removed unused shelves", "Removed the shelves we used most", UNSUPPORTED),
        ("Repaired bicycles of all makes", "Repaired bikes, any make", SUPPORTED),
        ("Repaired bicycles of all makes", "Repaired bikes, mostly one make", UNSUPPORTED),
    ],
)
def test_nobody_used_is_unused_and_any_is_all(claim: str, evidence: str, expected: Level) -> None:
    assert level(claim, evidence) is expected
