"""Which language a short answer is in, told only when its words leave no doubt."""

from dataclasses import replace

import pytest

from core.resume.model import Line
from core.tailoring.tongue import UNCLEAR, other_than
from tests.tailoring.people import ENGINEER, KOCH, LOGIST, told

SPOKEN = {
    "en": ["I set up 3 clusters with 2 colleagues", "trained 12 nurses", "did inventory every month", "used Excel daily"],
    "de": ["habe 40 Leute geleitet", "hab 3 Cluster aufgesetzt bei WebShop24", "bei Lidl Inventur gemacht", "wir haben gezählt"],
    "es": ["llevo tres años con contratos", "hice el inventario cada mes", "gestioné las compras"],
    "fr": ["oui j'ai géré 12 personnes", "nous avons fait l'inventaire chaque mois", "encadré 4 stagiaires"],
    "ru": ["настроил 3 кластера Kubernetes", "я работал с Python и SQL"],
}
NAMES = [
    "React, Node.js, AWS",
    "SAP S/4HANA",
    "CI/CD with GitLab",
    "Deutsche Bahn",
    "El Corte Inglés",
    "jane@web.de",
    "Excel (A2)",
]


@pytest.mark.parametrize("language", SPOKEN)
def test_what_is_spoken_is_in_its_language_and_in_no_other(language: str) -> None:
    for answer in SPOKEN[language]:
        assert other_than(language, answer) == "", answer
        assert other_than("ru" if language == "en" else "en", answer) in {language, UNCLEAR}, answer


@pytest.mark.parametrize("language", SPOKEN)
def test_names_and_terms_are_in_no_language(language: str) -> None:
    assert [other_than(language, one) for one in NAMES] == [""] * len(NAMES)


def test_what_is_in_another_language_waits_and_a_tool_it_names_does_not() -> None:
    found = told(ENGINEER, "habe bei WebShop24 3 Kafka Cluster aufgesetzt", "Apache Kafka", quote="Kafka")
    assert [one.change.text for one in found.held if hasattr(one.change, "text")] == ["3 Kafka Cluster aufgesetzt"]
    assert [one.text for one in found.changes if hasattr(one, "text")] == ["Kafka"]


def test_a_resume_in_two_languages_takes_both() -> None:
    jobs = [replace(one, lines=(*one.lines, Line("en", "Trained the staff of the bar"))) for one in KOCH.sections[0].entries]
    both = replace(KOCH, sections=(replace(KOCH.sections[0], entries=tuple(jobs)), *KOCH.sections[1:]))
    assert told(KOCH, "I planned the menus with the owner", quote="Menüs").held
    assert not told(both, "I planned the menus with the owner", quote="Menüs").held


def test_a_resume_without_a_language_of_its_own_takes_any() -> None:
    bare = replace(LOGIST, language="en")
    found = told(bare, "вёл переговоры с 12 перевозчиками", quote="Переговоры")
    assert found.changes
    assert not found.held


@pytest.mark.parametrize(
    "said",
    [
        "Fünf Jahre Teamleitung",
        "5 Jahre Teamleitung",
        "Teamleitung, Personalplanung",
        "Schulung neuer Kollegen",
        "Drei Jahre Erfahrung im Verkauf",
    ],
)
def test_german_nouns_are_no_names(said: str) -> None:
    assert other_than("en", said) == "de"
    assert other_than("fr", said) == "de"
    assert other_than("de", said) == ""


@pytest.mark.parametrize(
    "said",
    [
        "Samsung, Siemens",
        "Deutsche Rentenversicherung",
        "yes, at Stadtwerke Verwaltung Köln",
        "Led the Projektleitung Planung team",
        "Handelsblatt Verlagsgruppe",
    ],
)
def test_a_german_name_makes_no_answer_german(said: str) -> None:
    assert other_than("en", said) == ""
