"""Numbers whose words stand elsewhere: days and seasons that are named, sizes, pounds, "40-odd", each beside another number."""

import pytest

from core.tailoring.verify import Level, verify

PAIRS = [  # what is said, a truth of it, and an invention that looks alike
    (
        "I led a fluid-allowance project on the Tuesday and Thursday dialysis shifts",
        "Led a fluid-allowance project on two dialysis shifts",
        "Led a fluid-allowance project on three dialysis shifts",
    ),
    ("I teach the Monday, Wednesday and Friday swimming classes", "Teach three swimming classes", "Teach four swimming classes"),
    ("Me encargo de las guardias de martes y jueves", "A cargo de dos guardias", "A cargo de tres guardias"),
    ("J'anime les permanences du mardi et du jeudi", "Animation de deux permanences", "Animation de quatre permanences"),
    (
        "Maintenance on 62 rooftop units at 11 sites, spring and fall",
        "Maintenance on 62 rooftop units at 11 sites, twice a year (spring and fall)",
        "Maintenance on 62 rooftop units at 11 sites, four times a year (spring and fall)",
    ),
    ("Grabpflege im Frühjahr und Herbst", "Grabpflege zweimal im Jahr (Frühjahr und Herbst)", "Grabpflege dreimal im Jahr"),
    (
        "Hauled 160 boats a season with the 35-ton travel lift",
        "Hauled 160 boats per season with the 35-ton travel lift",
        "Hauled 160 boats per month with the 35-ton travel lift",
    ),
    ("Served 90 guests a night with two cooks", "Served 90 guests per night with two cooks", "Served 90 guests per hour"),
    ("I made 40-odd short practice videos", "Made about 40 short practice videos", "Made 40 short practice videos"),
    ("Checked 30-odd gas meters", "Checked some 30 gas meters", "Checked some 35 gas meters"),
    ("About 1.9 million pounds distributed", "About 1,900,000 lb distributed", "About 2,900,000 lb distributed"),
    ("Lifted bags of up to 50 pounds", "Lifted bags of up to 50 lb", "Lifted bags of up to 80 lb"),
    ("Raised 900 pounds for the scouts", "Raised £900 for the scouts", "Raised €900 for the scouts"),
    ("Spring appeal: 322 gifts, 14,490 pounds", "322 gifts worth just over £14k", "322 gifts worth just over £15k"),
    ("Gestion de 640 mètres linéaires d'archives", "Gestion de 640 ml d'archives", "Gestion de 740 ml d'archives"),
    (
        "Brew on a 15-barrel, two-vessel system",
        "Brew on a two-vessel, 15 bbl system",
        "Brew on a two-vessel, 20 bbl system",
    ),
    (
        "I have written 17 work instructions for the bench, one page each with photos",
        "Wrote 17 one-page work instructions for the bench, with photos",
        "Wrote 17 two-page work instructions for the bench, with photos",
    ),
    ("Han participado 34 en total y cinco pasaron", "34 participantes en total", "44 participantes en total"),
    (
        "Ich habe vier Tage lang Aufträge geprüft, ungefähr 80 Stück",
        "Rund 80 Aufträge geprüft",
        "Rund 120 Aufträge geprüft",
    ),
    ("Drove route 36", "Drove route 36", "Drove 36 routes"),
    ("Cleaned a 7-barrel tank and a 10-barrel kettle", "Cleaned a 10 bbl kettle", "Cleaned a 10 bbl tank"),
]


@pytest.mark.parametrize(("cite", "truth", "invention"), PAIRS)
def test_a_number_goes_with_words_that_stand_elsewhere(cite: str, truth: str, invention: str) -> None:
    assert verify(truth, (cite,)).level is Level.SUPPORTED, verify(truth, (cite,)).findings
    assert verify(invention, (cite,)).level is not Level.SUPPORTED
