"""Numbers as people tell of themselves: others beside oneself, nothing at first, parts by their names, shares in words."""

import pytest

from core.tailoring.verify import Level, verify

SUPPORTED, UNSUPPORTED = Level.SUPPORTED, Level.UNSUPPORTED


@pytest.mark.parametrize(
    ("claim", "evidence", "expected"),
    [
        ("Painted the mural in a team of five", "The mural, painted with four other artists", SUPPORTED),
        ("Painted the mural in a team of six", "The mural, painted with four other artists", UNSUPPORTED),
        ("Wandbild in einem Team von drei gemalt", "Wandbild gemalt, mit zwei Kollegen", SUPPORTED),
        ("Fresque peinte dans une équipe de trois", "Fresque peinte avec deux autres peintres", SUPPORTED),
        ("Mural pintado en un equipo de cuatro", "Mural pintado con tres compañeros", SUPPORTED),
        ("Расписала стену в команде из четырёх человек", "Расписала стену с тремя другими художниками", SUPPORTED),
        ("Расписала стену в команде из пяти человек", "Расписала стену с тремя другими художниками", UNSUPPORTED),
    ],
)
def test_a_team_has_one_more_than_the_others_in_it(claim: str, evidence: str, expected: Level) -> None:
    assert verify(claim, [evidence]).level is expected


@pytest.mark.parametrize(
    ("claim", "evidence", "expected"),
    [
        ("Beehives: from zero in 2019 to more than 40", "Beehives: none in 2019, 43 now", SUPPORTED),
        ("Beehives: from zero in 2018 to more than 40", "Beehives: 12 in 2018, 43 now", UNSUPPORTED),
        ("Passed two of the four parts, I and II", "Parts I and II passed, parts III and IV open", SUPPORTED),
        ("Passed three of the five parts", "Parts I and II passed, parts III and IV open", UNSUPPORTED),
        ("Mit vier Abschnitten (A bis D) gearbeitet", "Gearbeitet mit den Abschnitten A, B, C und D", SUPPORTED),
        ("Half a dozen hedges laid", "Hedges laid: six", SUPPORTED),
        ("Ein halbes Dutzend Hecken geschnitten", "Hecken geschnitten, sechs bisher", SUPPORTED),
        ("Ein halbes Dutzend Hecken geschnitten", "Hecken geschnitten, zwölf bisher", UNSUPPORTED),
    ],
)
def test_none_parts_and_half_a_dozen_are_counts(claim: str, evidence: str, expected: Level) -> None:
    assert verify(claim, [evidence]).level is expected


@pytest.mark.parametrize(
    ("claim", "evidence", "expected"),
    [
        ("Followers more than tripled, from 400 to 1,500", "Followers: 400 to 1,500", SUPPORTED),
        ("Followers more than quadrupled, from 400 to 1,500", "Followers: 400 to 1,500", UNSUPPORTED),
        ("Cerca de 15 bodas al año en la playa", "Bodas: unas 60 al año, la cuarta parte en la playa", SUPPORTED),
        ("Cerca de 25 bodas al año en la playa", "Bodas: unas 60 al año, la cuarta parte en la playa", UNSUPPORTED),
        ("Environ trente devis par an", "Devis : une trentaine par an", SUPPORTED),
        ("Pas tout à fait 700 couverts par jour", "Près de 700 couverts par jour", SUPPORTED),
        ("Nicht ganz 700 Essen am Tag", "Knapp 700 Essen am Tag", SUPPORTED),
        ("Projet pilote d'un mois et demi", "Projet pilote, six semaines", SUPPORTED),
        ("Projet pilote de deux mois et demi", "Projet pilote, six semaines", UNSUPPORTED),
        ("В 2021 году провела 24 экскурсии, в среднем две в месяц", "Провела 24 экскурсии за 2021 год", SUPPORTED),
        ("В 2021 году провела 24 экскурсии, в среднем четыре в месяц", "Провела 24 экскурсии за 2021 год", UNSUPPORTED),
        ("Работала два летних сезона", "Работала: лето 2016, лето 2017", SUPPORTED),
        (
            "Occupancy up by 10 percentage points: from 55% in 2020 to 65% in 2022",
            "Occupancy: 2020 – 55 %, 2022 – 65 %",
            SUPPORTED,
        ),
        ("Occupancy up by 20 percentage points", "Occupancy: 2020 – 55 %, 2022 – 65 %", UNSUPPORTED),
        ("Served by a five-member crew, finished 30 roofs", "Crew of five, 30 roofs finished", SUPPORTED),
    ],
)
def test_shares_rates_and_spans_in_other_words(claim: str, evidence: str, expected: Level) -> None:
    assert verify(claim, [evidence]).level is expected


@pytest.mark.parametrize(
    ("claim", "evidence", "expected"),
    [
        ("Trained 12 guides in two workshops", "Gave two workshops for guides, 12 people in all", SUPPORTED),
        ("Opened 60 accounts", "60 accounts managed, 15 of them opened by me", UNSUPPORTED),
        ("Reached round three before being turned down", "Got to round three and then a no.", SUPPORTED),
        ("Suivi des coûts du chantier", "Je dessine les plans, le gérant valide et suit les coûts", UNSUPPORTED),
    ],
)
def test_numbers_and_deeds_stay_with_what_they_are_told_of(claim: str, evidence: str, expected: Level) -> None:
    assert verify(claim, [evidence]).level is expected


def test_a_cause_at_the_beginning_of_a_line_needs_a_source_that_ties_it() -> None:
    members, sponsors = "Adhésions : de 40 à 55", "parrainage depuis 2020"

    assert verify("Grâce au parrainage, les adhésions sont passées de 40 à 55", [members, sponsors]).level is UNSUPPORTED
    assert verify("Adhésions passées de 40 à 55", [members, sponsors]).level is SUPPORTED


@pytest.mark.parametrize(
    ("claim", "evidence", "expected"),
    [
        ("Passed two of the five papers required for the diploma", "Diploma: two of five papers passed", SUPPORTED),
        ("Passed the papers required for the diploma", "Diploma: two of five papers passed", UNSUPPORTED),
        (
            "Meisterschule seit 2023, die Prüfung wird für 2027 erwartet",
            "Meisterschule seit 2023, Prüfung voraussichtlich 2027",
            SUPPORTED,
        ),
        ("Meisterschule seit 2023, Prüfung bestanden", "Meisterschule seit 2023, Prüfung voraussichtlich 2027", UNSUPPORTED),
        ("Place seed orders, with large ones approved by the owner", "Seed orders; large ones the owner signs", SUPPORTED),
        ("Act as contact for six suppliers", "Contact person for six suppliers", SUPPORTED),
        ("Owner of a seed shop", "Seed orders; large ones the owner signs", UNSUPPORTED),
        ("Four concerts overseas", "Four concerts abroad", SUPPORTED),
        ("Vier Konzerte im Ausland", "Vier Konzerte, alle in Kassel", UNSUPPORTED),
    ],
)
def test_standing_and_small_words_are_told_otherwise(claim: str, evidence: str, expected: Level) -> None:
    assert verify(claim, [evidence]).level is expected
