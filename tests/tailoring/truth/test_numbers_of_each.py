"""What so many come to of which each has so many, within a bound and by the week, each beside another total."""

import pytest

from core.tailoring.verify import Level, verify

PAIRS = [  # what is said, a truth of it, and an invention that looks alike
    (
        ("6 container trains per week to two terminals", "Booked up to 40 containers per train"),
        "Booked up to 240 containers a week",
        "Booked up to 280 containers a week",
    ),
    (
        ("6 container trains per week to two terminals", "Booked up to 40 containers per train"),
        "Booked up to 40 containers per train, six trains a week",
        "Booked over 240 containers a week",
    ),
    (
        ("Commandes de marée trois fois par semaine, environ 60 kg par commande",),
        "Environ 180 kg de marée commandés par semaine, en trois commandes",
        "Environ 240 kg de marée commandés par semaine",
    ),
    (
        ("Commandes de marée trois fois par semaine, environ 60 kg par commande",),
        "Environ 60 kg de marée par commande",
        "180 kg de marée commandés par jour",
    ),
    (("Deliveries twice a week, 45 crates each",), "90 crates delivered a week", "135 crates delivered a week"),
    (("Dreimal pro Woche Lieferung, je 40 Kisten",), "120 Kisten pro Woche geliefert", "160 Kisten pro Woche geliefert"),
    (
        ("Instalación eléctrica de 4 bloques de viviendas, 36 viviendas cada uno",),
        "Instalación eléctrica de 144 viviendas repartidas en cuatro bloques",
        "Instalación eléctrica de 148 viviendas repartidas en cuatro bloques",
    ),
    (("Wiring of 4 blocks of flats, 36 flats each",), "Wiring of 144 flats in four blocks", "Wiring of 146 flats in four blocks"),
    (
        ("Cleaned, transferred and carbonated eight 7-barrel tanks",),
        "Cleaned, transferred and carbonated 8 tanks of 7 barrels each (56 barrels in all)",
        "Cleaned, transferred and carbonated 8 tanks of 7 barrels each (64 barrels in all)",
    ),
    (("Loaded five 12-pallet lorries",), "Loaded 60 pallets in all on five lorries", "Loaded 72 pallets in all on five lorries"),
]


@pytest.mark.parametrize(("cites", "truth", "invention"), PAIRS)
def test_what_each_has_comes_to_a_total(cites: tuple[str, ...], truth: str, invention: str) -> None:
    assert verify(truth, cites).level is Level.SUPPORTED, verify(truth, cites).findings
    assert verify(invention, cites).level is not Level.SUPPORTED


YEARLY = [  # hours of one time told by another
    ("Saved about 70 hours a quarter by templating reports", "Templated reports, saving roughly 280 hours a year", "380 hours"),
    ("Etwa 10 Stunden Nachhilfe im Monat", "Etwa 120 Stunden Nachhilfe im Jahr", "150 Stunden"),
    ("Environ 6 heures de permanence par mois", "Environ 72 heures de permanence par an", "96 heures"),
]


@pytest.mark.parametrize(("cite", "truth", "wrong"), YEARLY)
def test_hours_of_a_month_come_to_those_of_a_year(cite: str, truth: str, wrong: str) -> None:
    number = next(found for found in ("280 hours", "120 Stunden", "72 heures") if found in truth)
    assert verify(truth, (cite,)).level is Level.SUPPORTED, verify(truth, (cite,)).findings
    assert verify(truth.replace(number, wrong), (cite,)).level is not Level.SUPPORTED
