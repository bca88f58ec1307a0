"""Three letters for one German compound: "TMS" for "Transportmanagementsystem", as the trades write it."""

import pytest

from core.tailoring.verify import Level, verify

PAIRS = [
    ("Pflege der Touren im Transportmanagementsystem", "Pflege der Touren im TMS", "Pflege der Touren im CRM"),
    ("Vertretung der Wohnbereichsleitung", "Vertretung der WBL", "Vertretung der PDL"),
    (
        "Einführung der Sturzmappe gemeinsam mit der Pflegedienstleitung vorbereitet",
        "Gemeinsam mit der Pflegedienstleitung (PDL) die Einführung der Sturzmappe vorbereitet",
        "Gemeinsam mit der Pflegedienstleitung (PKMS) die Einführung der Sturzmappe vorbereitet",
    ),
    ("Buchungen im Warenwirtschaftssystem", "Buchungen im WWS", "Buchungen im ERP"),
    ("Ablage im Dokumentenmanagementsystem", "Ablage im DMS", "Ablage im CMS"),
    ("Qualitätsmanagementbeauftragte seit 2020", "QMB seit 2020", "QMV seit 2020"),
    ("Inventur im LVS", "Inventur im Lagerverwaltungssystem", "Inventur im Warenwirtschaftssystem"),
    (
        "Auswertungen aus dem KIS",
        "Auswertungen aus dem Krankenhausinformationssystem",
        "Auswertungen aus dem Laborinformationssystem",
    ),
]


@pytest.mark.parametrize(("cited", "claim"), [(cited, truth) for cited, truth, _invention in PAIRS])
def test_letters_of_the_parts_of_a_compound(cited: str, claim: str) -> None:
    """Each part gives its first letter."""
    assert verify(claim, [cited]).level is Level.SUPPORTED


@pytest.mark.parametrize(("cited", "claim"), [(cited, invention) for cited, _truth, invention in PAIRS])
def test_other_letters_are_another_thing(cited: str, claim: str) -> None:
    """Letters that its parts do not give name something else."""
    assert verify(claim, [cited]).level is not Level.SUPPORTED
