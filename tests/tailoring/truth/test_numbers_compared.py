"""How far apart two numbers lie, told with a bound, another unit or in another tongue, each beside another size of it."""

import pytest

from core.tailoring.verify import Level, verify

PAIRS = [  # what is said, a truth of it, and an invention that looks alike
    (
        "Average waiting time from 70 minutes to just under 25",
        "Average waiting time fell by more than 45 minutes (from 70 to just under 25)",
        "Average waiting time fell by more than 50 minutes (from 70 to just under 25)",
    ),
    ("Waits cut from 70 to 25 minutes", "Cut waits by over 40 minutes", "Cut waits by over 45 minutes"),
    ("Ausschuss von 48 auf 21 Teile", "Ausschuss um mehr als 25 Teile gesenkt", "Ausschuss um mehr als 30 Teile gesenkt"),
    ("Retards passés de 64 à 20", "Retards réduits de plus de 40", "Retards réduits de plus de 50"),
    ("Cut the app build from 40 to 25 minutes", "Took 15 minutes off the app build", "Took 25 minutes off the app build"),
    (
        "Oven changeover from 50 to 38 minutes",
        "Shaved 12 minutes off each oven changeover",
        "Shaved 38 minutes off each changeover",
    ),
    (
        "Consumo de iluminación de 90.000 a 54.000 kWh al año",
        "Consumo de iluminación rebajado en 36 MWh al año",
        "Consumo de iluminación rebajado en 54 MWh al año",
    ),
    ("Leistung von 800 kW auf 1,1 MW erhöht", "Leistung um 300 kW erhöht", "Leistung um 400 kW erhöht"),
    (
        "Le discrepanze sono passate da 22 nel 2021 a 3 nel 2023",
        "Discrepanze scese di 19 unità, a 3 nel 2023",
        "Discrepanze scese di 22 unità, a 3 nel 2023",
    ),
    ("Reclami da 31 a 12", "Reclami diminuiti di 19", "Reclami diminuiti di 31"),
    ("Skargi z 24 do 9", "Skargi spadły o 15", "Skargi spadły o 24"),
    ("Klachten van 24 naar 9", "Klachten gedaald met 15", "Klachten gedaald met 24"),
    (
        "We had 1,460 people over the four nights in 2023, it was 980 in 2021.",
        "1,460 people over four nights in 2023, about 49% more than the 980 in 2021",
        "1,460 people over four nights in 2023, about 33% more than the 980 in 2021",
    ),
    ("Fundraising goal £20k, we got £18.5k", "Raised £18,500", "Raised more than the £20,000 goal"),
    (
        "Elf Jahre im Beruf, davon sechs selbstständig",
        "Elf Jahre im Beruf, mehr als die Hälfte davon selbstständig",
        "Zwölf Jahre",
    ),
    (
        "2022 waren es 120 Besucher, 2023 dann 90.",
        "90 Besucher 2023, 25 % weniger als die 120 im Jahr 2022",
        "90 Besucher 2023, 33 % weniger als die 120 im Jahr 2022",
    ),
    (
        "Crash-free sessions went from 98.1% to 99.6% in 2023",
        "Share of sessions with a crash down from 1.9% to 0.4% in 2023",
        "Share of sessions with a crash down from 1.9% to 0.6% in 2023",
    ),
    (
        "Crash-free sessions went from 98.1% to 99.6% in 2023",
        "Sessions with a crash: from 1.9% to 0.4%",
        "Sessions with a crash up from 0.4% to 1.9%",
    ),
    (
        "Fehlerfreie Belege von 92 % auf 98 % gesteigert",
        "Anteil der Belege mit Fehlern von 8 % auf 2 % gesenkt",
        "Anteil der Belege mit Fehlern von 12 % auf 2 % gesenkt",
    ),
    (
        "Shared a classroom budget of $4,800 a year equally with the band teacher",
        "Half share of a $4,800 yearly classroom budget",
        "A third of a $4,800 yearly classroom budget",
    ),
    (
        "Shared a classroom budget of $4,800 a year equally with the other teachers",
        "Shared a $4,800 yearly classroom budget equally with the other teachers",
        "Half of a $4,800 yearly classroom budget",
    ),
]


@pytest.mark.parametrize(("cite", "truth", "invention"), PAIRS)
def test_how_far_apart_numbers_lie_is_worked_out(cite: str, truth: str, invention: str) -> None:
    assert verify(truth, (cite,)).level is Level.SUPPORTED, verify(truth, (cite,)).findings
    assert verify(invention, (cite,)).level is not Level.SUPPORTED
