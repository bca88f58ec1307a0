"""Somebody else as the subject of a sentence: before the verb, behind it, as an owner, in brackets. One's own part stays."""

import pytest

from core.tailoring.truth.people import is_agentive
from core.tailoring.truth.subjects import told_in_brackets, whose
from core.tailoring.verify import Level, verify

PAIRS = [  # what was said; what somebody else did; what one did oneself
    ("I keep the cash book; the tax filings are the accountant's.", "Prepared the tax filings", "Kept the cash book"),
    ("I built the frame. Anna did the wiring of the control panel.", "Wired the control panel", "Built the frame"),
    ("I do recruitment for the shop. Payroll sits with head office.", "Payroll for the shop", "Recruitment for the shop"),
    ("I check the bills but the owner signs the contracts", "Signed contracts", "Checked the bills"),
    ("I plan the routes and my brother drives the van", "Drove the van", "Planned the routes"),
    ("Gave out medication dosed by the pharmacist", "Dosed the medication", "Gave out medication"),
    ("Load tests: run by the platform squad, I read the reports.", "Ran the load tests", "Read the reports"),
    ("Angebote schreibe ich, Rechnungen schreibt die Buchhalterin.", "Rechnungen geschrieben", "Angebote geschrieben"),
    ("Maschinen gerüstet (Kranarbeiten: Fremdfirma)", "Kranarbeiten", "Maschinen gerüstet"),
    ("Den Haushaltsplan macht der Kämmerer, ich liefere die Zahlen.", "Haushaltsplan erstellt", "Zahlen geliefert"),
    ("Texte von mir; programmiert hat sie ein externer Entwickler.", "Seite programmiert", "Texte geschrieben"),
    ("Je passe les commandes, les prix c'est le patron.", "Négociation des prix", "Passation des commandes"),
    ("Les contrats sont rédigés par le service juridique, je les classe.", "Rédaction des contrats", "Classement"),
    ("La carta la decide el jefe de cocina; yo preparo los postres.", "Elaboración de la carta", "Preparación de los postres"),
    ("Monté la nave; la instalación la hizo un electricista externo.", "Instalación eléctrica", "Monté la nave"),
    ("Redacté el folleto (diseño de una agencia)", "Diseño del folleto", "Redacción del folleto"),
    ("Табель веду я, расчёт зарплаты — за бухгалтерией.", "Расчёт зарплаты", "Ведение табеля"),
    ("Новых сотрудников обучает наставник, я веду журнал.", "Обучение новых сотрудников", "Веду журнал"),
]


@pytest.mark.parametrize(("said", "others", "own"), PAIRS)
def test_somebody_elses_deed_is_not_told_as_ones_own(said: str, others: str, own: str) -> None:
    assert verify(others, [said]).level is Level.UNSUPPORTED
    assert verify(own, [said]).level is not Level.UNSUPPORTED


@pytest.mark.parametrize(
    ("claim", "said"),
    [
        ("Worked with the chef and the manager to plan menus", "Worked with the chef and the manager to plan menus"),
        ("Coordinated between the owner and the contractor", "Coordinated between the owner and the contractor"),
        ("Cared for patients after surgery", "Care of patients after surgery performed by the ward surgeons"),
        ("Zahlen für den Haushaltsplan des Kämmerers", "Den Haushaltsplan macht der Kämmerer, ich liefere die Zahlen zu."),
        ("Acompañamiento de la mitad de mis compradores", "Acompaño al banco a la mitad de mis compradores"),
    ],
)
def test_people_who_are_only_mentioned_take_nothing_away(claim: str, said: str) -> None:
    assert verify(claim, [said]).level is not Level.UNSUPPORTED


def test_who_it_was_is_named() -> None:
    assert whose("The robot roadmap belongs to my colleague Henrik") == "colleague"
    assert whose("Tom translated it") == "Tom"
    assert whose("Revenue grew by a third") == ""
    assert is_agentive("Haustechnikplaner")
    assert not is_agentive("printer")
    text = "Printed the poster (layout: outside studio)"
    assert [text[start:end] for start, end in told_in_brackets(text)] == ["layout"]


def test_the_word_itself_decides_before_its_synonyms() -> None:
    said = "With two colleagues, introduced self-service kiosks; the county IT unit installed them"
    assert verify("Installed self-service kiosks with two colleagues", [said]).level is Level.UNSUPPORTED
    assert verify("Introduced self-service kiosks with two colleagues", [said]).level is Level.SUPPORTED
