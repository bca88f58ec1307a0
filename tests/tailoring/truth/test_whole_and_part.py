"""Ranks that a part of a word lowers, noughts beside counts, sums that the line adds up, and things set beside those told."""

import pytest

from core.tailoring.verify import Level, verify


@pytest.mark.parametrize(
    ("claim", "cited"),
    [
        ("Cheffe pâtissière, Hôtel Beau", "Hôtel Beau, Sous-cheffe pâtissière"),
        ("President of the chess club", "Vice-president of the chess club"),
        ("Editor of the yearbook", "Sub-editor of the yearbook"),
        ("Audit in 2019 with no findings", "Audit in 2019 (three findings, all closed)"),
        ("Inspection ohne Mängel", "Inspektion mit zwei Mängeln"),
        ("Auditoría sin incidencias", "Auditoría con 4 incidencias"),
        ("1er prix du salon, 2016", "3e prix du salon, 2016"),
        ("Second place at the county show", "Third place at the county show"),
        ("Ran home visits and phone clinics", "Phone clinics on Mondays since 2020"),
        ("Story time and craft evenings for toddlers", "Story time for toddlers"),
        ("Sign and file the plats", "Draw plats; the licensed engineer signs them"),
        ("Approve orders for the lab", "I prepare the orders, purchasing approves them"),
        ("Negociación de descuentos", "Preparo las cifras, pero quien negocia los descuentos es el dueño."),
        (
            "Analyse statistique des essais",
            "Essais en 2022, le statisticien du groupe a fait l'analyse, j'ai choisi les facteurs",
        ),
        ("14 lancements, dont 9 desserts", "14 lancements, dont 5 desserts"),
        ("25 repairs a month in 2023", "Repairs: 240 in 2023"),
        ("Chartered member of the institute", "Chartership: portfolio in preparation"),
        ("Kranschein bis 12 t (März 2023)", "Kranschein bis 12 t: Lehrgang im März 2023 gebucht"),
        ("Won a grant of £900", "Applied for a grant of £900"),
        ("A team of five: three cooks and a trainee", "Three cooks and a trainee"),
    ],
)
def test_what_is_more_than_was_told_is_refused(claim: str, cited: str) -> None:
    assert verify(claim, [cited]).level is Level.UNSUPPORTED


@pytest.mark.parametrize(
    ("claim", "cited"),
    [
        ("Sous-cheffe pâtissière, Hôtel Beau", "Hôtel Beau, Sous-cheffe pâtissière"),
        ("Vice President of the chess club", "Vice-president of the chess club"),
        ("Audit in 2019 with no findings", "Audit in 2019, no findings"),
        ("No complaints since 2019", "Zero complaints since 2019"),
        ("An average of 20 repairs a month in 2023", "Repairs: 240 in 2023"),
        ("Ten consults per week on average in 2023", "520 consults in 2023"),
        ("A pass rate of 100% on 22 inspections", "Passed all 22 inspections"),
        ("No gaps since", "An audit found 3 gaps, none since"),
        ("3e prix du salon, 2016", "3e prix du salon, 2016"),
        ("Home visits and phone clinics", "Home visits; phone clinics on Mondays"),
        ("Won a grant of £900", "Applied for and won a grant of £900"),
        ("A team of four: three cooks and a trainee", "Three cooks and a trainee"),
        ("Twelve years of driving (nine on trams, three on buses)", "Nine years on trams, before that three on buses"),
        (
            "Encadrement de trois personnes : un technicien et deux stagiaires",
            "Encadrement d'un technicien et de deux stagiaires",
        ),
        ("Puntualidad tres puntos mayor, hasta el 97 %", "Puntualidad del 94 % al 97 %"),
        ("Encontraron empleo antes de los 21 años", "Encontraron trabajo antes de cumplir 21 años"),
    ],
)
def test_what_says_no_more_than_was_told_stands(claim: str, cited: str) -> None:
    assert verify(claim, [cited]).level is Level.SUPPORTED
