"""What evidence can bear at all: denials nothing, one's own part all of it, another entry only its own."""

import pytest

from core.tailoring.verify import Level, verify

SUPPORTED, CONFIRM, UNSUPPORTED = Level.SUPPORTED, Level.CONFIRM, Level.UNSUPPORTED


@pytest.mark.parametrize(
    ("claim", "evidence"),
    [
        ("Familiar with payroll and pension rules", "No, the bureau in Hull does all of that."),
        ("Trained a trainee in stock control", "No, we never had a trainee, I'm the newest here."),
        ("Betreuung von Azubis im Lager", "Nein, Azubis hatten wir nie."),
        ("Formation d'apprentis en pâtisserie", "Non, nous n'avons jamais eu d'apprentis."),
        ("Обучение стажёров на складе", "Нет, стажёров у нас никогда не было."),
    ],
)
def test_an_answer_that_only_denies_bears_nothing(claim: str, evidence: str) -> None:
    assert verify(claim, [evidence]).level is UNSUPPORTED


@pytest.mark.parametrize(
    ("claim", "evidence", "expected"),
    [
        (
            "Filled in survey forms for 30 homes in the heat-pump study",
            "Took part in the heat-pump study (survey forms for 30 homes)",
            SUPPORTED,
        ),
        (
            "Ran the heat-pump study with survey forms for 30 homes",
            "Took part in the heat-pump study (survey forms for 30 homes)",
            UNSUPPORTED,
        ),
        ("Zählbögen und Fotos bei der Inventur erstellt", "Mitwirkung an der Inventur (Zählbögen, Fotos)", SUPPORTED),
        ("Inventur mit Zählbögen und Fotos durchgeführt", "Mitwirkung an der Inventur (Zählbögen, Fotos)", UNSUPPORTED),
        ("Weekly audits with catering", "Weekly audits with the caterers", SUPPORTED),
    ],
)
def test_the_part_that_one_had_is_ones_own(claim: str, evidence: str, expected: Level) -> None:
    assert verify(claim, [evidence]).level is expected


@pytest.mark.parametrize(
    ("claim", "head", "other"),
    [
        (
            "Norfolk Tramways: cut missed trips from 40 to 12",
            "Norfolk Tramways",
            "Elm Coaches, Ely\n- Cut missed trips from 40 to 12 a month",
        ),
        (
            "Éditions du Pré Levé : 30 couvertures par an",
            "Éditions du Pré Levé, agence de Nantes",
            "Studio Trois Lunes, Angers\n – Maquettes de livres\n – 30 couvertures par an",
        ),
        (
            "ООО «Луч-Север»: сметы и акты по школе",
            "ООО «Луч-Север»",
            "АО «Домстрой»      09.2016 – 03.2019\nСметчик\n• Школа: сметы, акты",
        ),
    ],
)
def test_an_entry_with_its_own_heading_is_not_the_employer_named(claim: str, head: str, other: str) -> None:
    assert verify(claim, [head, other]).level is UNSUPPORTED


@pytest.mark.parametrize(
    ("claim", "evidence"),
    [
        ("Quotes and filing", "Quotes by phone. Filing the office does, I never see it."),
        ("Bedienung der Kräne", "Stapler fahre ich. Kräne bedient nur das Hafenteam."),
        ("Set up the tests and the CI", "I set up the tests. A colleague set up the CI, not me."),
    ],
)
def test_what_a_sentence_gives_to_somebody_else_is_theirs(claim: str, evidence: str) -> None:
    assert verify(claim, [evidence]).level is UNSUPPORTED


def test_a_thing_may_be_named_that_the_evidence_says_to_lack_something() -> None:
    assert verify("Die Küche blieb ohne Mängel", ["Kontrolle 2022: ohne Mängel in der Küche"]).level is SUPPORTED


def test_a_clause_of_which_next_to_nothing_is_told_is_invented() -> None:
    claim = "Foreman on the Alder Quay site (36 homes), planning power cuts with local utilities"
    assert verify(claim, ["Foreman on the Alder Quay site (36 homes, 2021), crew of 4"]).level is UNSUPPORTED


@pytest.mark.parametrize("colour", ["Detail-obsessed", "Results-driven", "Service-minded"])
def test_praise_with_a_hyphen_is_asked_about(colour: str) -> None:
    assert verify(f"{colour} tester of pumps", ["Tester of pumps"]).level is CONFIRM


@pytest.mark.parametrize(
    ("claim", "evidence", "expected"),
    [
        ("Kept supplier files in SAP", "SAP: display only", UNSUPPORTED),
        ("Konfiguration von Druckern im Netz", "Netz (nur Ports freischalten)", UNSUPPORTED),
        ("Read access to SAP", "SAP: read access only", SUPPORTED),
        ("Italiano leído", "Italiano: solo lo leo", SUPPORTED),
    ],
)
def test_what_is_limited_to_one_thing_bears_no_other(claim: str, evidence: str, expected: Level) -> None:
    assert verify(claim, [evidence]).level is expected


@pytest.mark.parametrize(
    ("claim", "evidence", "expected"),
    [
        ("Complaints fell from 40 to 12 with the new form", "New form in 2022. Complaints dropped from 40 to 12.", SUPPORTED),
        ("Selbst 300 Akten umgelagert", "300 Akten habe ich selbst verschoben", SUPPORTED),
        ("About 74% of the ideas (23 of 31) came from the meetings", "23 of the 31 ideas came from the meetings", SUPPORTED),
        ("Half the goals were met by June", "Of 72 goals, 36 were met by June", SUPPORTED),
        ("Équipe de six, dont deux stagiaires : plannings", "Équipe de 6 personnes dont 2 stagiaires : plannings", SUPPORTED),
    ],
)
def test_words_that_only_look_like_an_end_or_a_no(claim: str, evidence: str, expected: Level) -> None:
    assert verify(claim, [evidence]).level is expected


def test_an_employer_at_the_end_of_a_line_is_where_it_was() -> None:
    other = "Elm Coaches, Ely     2016 - 2019\n◦ Drivers' rota for 12\n◦ Wrote the breakdown plan (9 pages)"
    assert verify("Wrote the 9-page breakdown plan for Norfolk Tramways", ["Norfolk Tramways", other]).level is UNSUPPORTED


@pytest.mark.parametrize(
    ("claim", "evidence"),
    [
        ("Choice and purchase of the new van (2021)", "New van 2021: test drives done (choice and purchase by the owner)"),
        ("Wahl und Einkauf der neuen Öfen", "Neue Öfen: Probelauf gemacht (Wahl und Einkauf durch den Inhaber)"),
        (
            "Ported the planner, including calibration",
            "Assisted the mapping team with the port of the planner; calibration was theirs",
        ),
        ("Bio-Siegel für drei Käse beantragt", "Drei Biokäse seit 2022. Das Siegel hat ein Beratungsbüro beantragt."),
    ],
)
def test_a_deed_named_as_a_thing_with_its_doer_is_theirs(claim: str, evidence: str) -> None:
    assert verify(claim, [evidence]).level is UNSUPPORTED


@pytest.mark.parametrize(
    ("claim", "evidence"),
    [
        ("Stopped the test for lack of a clear effect", "Test: no clear effect, stopped"),
        ("Stood in for the bursar, wages excepted", "Stood in for the bursar (without wages)"),
        ("Draft the rota for the manager's approval", "I draft the rota and the manager approves it."),
        ("Co-led the reading group with the librarian", "Ran the reading group together with the librarian"),
        ("Native speaker of Dutch", "Dutch (mother tongue)"),
        ("Three of 11 sites advanced to the next round", "Of 11 sites three went through to the next round"),
        ("Doubled the class price from $20 to $40", "Class $20 in 2017, $40 in 2023"),
        ("Zero falls in 2023, after two the year before", "Falls: none in 2023, two in 2022"),
    ],
)
def test_the_same_in_other_words(claim: str, evidence: str) -> None:
    assert verify(claim, [evidence]).level is SUPPORTED
