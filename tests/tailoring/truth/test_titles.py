"""Titles, names and places: whose office it was and since when, codes and initials, towns and tools that nobody named."""

import pytest

from core.tailoring.verify import Level, verify


@pytest.mark.parametrize(
    ("claim", "said"),
    [
        (
            "Depot Superintendent, Vale Transit",
            ["Vale Transit\nOperations Supervisor", "Covered for the depot superintendent in May 2021"],
        ),
        ("Directora del museo", ["Conservadora, museo municipal", "Directora en funciones de enero a marzo de 2020"]),
        ("Senior Planner since 2016", ["Senior Planner (until 2020 Planner), Holm & Sons, since 2016"]),
        ("Seit 2015 Stationsleiter", ["seit 2015, Stationsleiter (bis 2019 Pfleger), Klinik am Moor"]),
        ("Cheffe d'atelier depuis 2017", ["Cheffe d'atelier (jusqu'en 2021 couturière), depuis 2017"]),
        ("Encargada de tienda desde 2014", ["Encargada de tienda (hasta 2018 dependienta), desde 2014"]),
        ("Ведущий технолог с 2015 года", ["Ведущий технолог (до 03/2019 технолог), с 2015 года"]),
        ("Prepared TN-1 and E-2 filings", ["Prepared E-2 filings"]),
        ("Audits nach ISO-45001", ["Audits nach ISO 9001"]),
        ("Bäcker in einem Betrieb in Neuenfelde", ["Bäcker, Backhaus Roth, Kleinwiesau"]),
        ("Инженер, г. Белокаменка", ["Инженер\nг. Верхнеозёрск"]),
        ("Dienstplanung mit Connext", ["Dienstplanung in einer Excel-Tabelle"]),
    ],
)
def test_titles_names_and_places_that_nobody_gave_are_found(claim: str, said: list[str]) -> None:
    assert verify(claim, said).level is Level.UNSUPPORTED


@pytest.mark.parametrize(
    ("claim", "said"),
    [
        (
            "Covered for the depot superintendent in May 2021",
            ["Operations Supervisor", "Covered for the depot superintendent in May 2021"],
        ),
        ("Directora en funciones (enero-marzo de 2020)", ["Directora en funciones de enero a marzo de 2020"]),
        ("Senior Planner since 2020", ["Senior Planner (until 2020 Planner), Holm & Sons, since 2016"]),
        ("Technologue puis cheffe d'atelier", ["Cheffe d'atelier (jusqu'en 2021 technologue), depuis 2017"]),
        ("Audited suppliers to ISO 9001", ["Audited suppliers to ISO-9001"]),
        ("TCAE, IES Robledal (2014)", ["Técnico en Cuidados Auxiliares de Enfermería, IES Robledal, 2014"]),
        ("ZFA in der Praxis Dr. Holm", ["Zahnmedizinische Fachangestellte, Praxis Dr. Holm"]),
        ("Медсестра ОРИТ", ["Медсестра отделения реанимации и интенсивной терапии"]),
        ("Lohnabrechnung für 70 AN", ["Lohnabrechnung für 70 Arbeitnehmer"]),
        ("Large goods vehicle driver's licence, class C", ["LGV licence, class C"]),
        ("Commercial driver's license, Class A, with tank endorsement", ["CDL Class A, N endorsement"]),
        ("Moved mailboxes from on-premises Exchange", ["Moved mailboxes from on-prem Exchange"]),
        ("Set up PCs and Wi-Fi access points", ["Set up desktops and access points"]),
        ("Hired 12 servers, in support of the district manager", ["Hired 12 servers to help the district manager"]),
        ("Bäcker in Kleinwiesau", ["Bäcker, Backhaus Roth, Kleinwiesau"]),
        ("Dienstplanung mit Excel", ["Dienstplanung in einer Excel-Tabelle"]),
    ],
)
def test_the_same_in_other_words_is_not_accused(claim: str, said: list[str]) -> None:
    assert verify(claim, said).level is Level.SUPPORTED


@pytest.mark.parametrize(
    ("claim", "said"),
    [
        ("Sommer 2011 in Irland", "Summer 2011 in Ireland"),
        ("Portier de nuit en Angleterre", "Hotel night porter, England"),
        ("Camarera en Florencia, Italia", "Kellnerin, Florenz, Italien"),
        ("Практика в Лиссабоне, Португалия", "Estágio, Lisboa, Portugal"),
        ("Fruit picker in New Zealand", "Erntehelferin, Neuseeland"),
        ("Au-pair in den Vereinigten Staaten", "Au pair, USA"),
    ],
)
def test_a_place_is_the_same_in_each_language(claim: str, said: str) -> None:
    assert verify(claim, [said]).level is not Level.UNSUPPORTED


@pytest.mark.parametrize(
    ("claim", "said"),
    [
        ("Cuidado de una señora en Londres, Inglaterra", "Looked after an elderly lady, Bath, England"),
        ("Sommer 2011 in Schottland", "Summer 2011 in Ireland"),
        ("Практика в Порту, Португалия", "Estágio, Lisboa, Portugal"),
    ],
)
def test_another_place_is_found_in_each_language(claim: str, said: str) -> None:
    assert verify(claim, [said]).level is Level.UNSUPPORTED
