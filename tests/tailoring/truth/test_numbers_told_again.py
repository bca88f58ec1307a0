"""Counts, shares and marks told by other words or another form, and the way a change went; and what looks so."""

import pytest

from core.tailoring.verify import Level, verify

TRUTHS = [
    ("Taught 11 groups at two fairs in 2022", "dos ferias en 2022, once grupos en total"),
    ("Archive of 44 years (1938-1981) put in order", "put the archive for 1938-1981 in order"),
    ("Survey 90% complete by May 2022 (45 of 50 fields)", "survey: 50 fields, of which 45 done by May 2022"),
    ("88 of 96 maps were finished by December 2023", "96 maps, of which 88 done by Dec 2023"),
    ("Changeover of three lines (of eight) in one night", "did the changeover for 3 of 8 lines in one night"),
    ("Night change-over of three lines (of eight)", "did the night change-over for 3 of 8 lines"),
    (
        "Kept a two-week diary of sleep for each patient",
        "in sleep care for two years. kept a 14 day diary of sleep for each patient.",
    ),
    ("About 15 orders per day, each out within 3 hours", "Orders out within three hours, about 15 a day"),
    (
        "Baisse des pannes de 4 points, depuis le passage d'un à trois contrôles par semaine",
        "taux de pannes passé de 9 % à 5 % depuis que je contrôle trois fois par semaine au lieu d'une",
    ),
    (
        "Fehlerquote seit 2019 auf ein Siebtel, Besucher rund siebenmal so viele",
        "Fehlerquote seit 2019 auf ein Siebtel, Besucher von 12 auf 85",
    ),
    ("Members up from 20 to 160, eight times as many", "Members: 20 at first, now 160"),
    ("Mitglieder von 20 auf 160, achtmal so viele", "Mitglieder: am Anfang 20, jetzt 160"),
    (
        "Losses 2% in 2018 (3 of 150), compared with 12 of 150 two years earlier",
        "Hillside Farm, Assistant, Sept 2012 to Jan 2019\n- lost 3 of 150 in 2018 against 12 of 150 in 2016",
    ),
    ("Replaced radios on 9 masts with new 11 GHz sets", "replaced 5 GHz sets on nine masts with new 11 GHz radios"),
    ("Annual output grew from 400 to 520 tonnes between 2019-20 and 2021-22", "output: 400 tonnes in 2019-20, 520 in 2021-22"),
    ("Scales beneath 30 hives since 2020", "put scales under 30 hives in 2020"),
    ("Swing in temperature cut from 12 to 4 degrees", "temperature swing from 10-22 degrees to 16-20 degrees"),
    (
        "Humidity swing narrowed from 30 to 10 percentage points",
        "humidity swing from 35-65 % to 45-55 % after we sealed the wall",
    ),
    (
        "В последних трёх проверках по два замечания, в среднем их было девять",
        "Замечаний в среднем было 9 на проверку, а в последних трёх по 2.",
    ),
    ("Gesellenbrief Tischler (2014, Note 2)", "Gesellenbrief Tischler, 2014, Note „gut“"),
    ("Ausbildung Koch, 2010, Note „sehr gut“", "Ausbildung Koch, 2010, Note 1"),
    ("Zwei Auszubildende betreut, 50 % davon (einer) Landessieger", "Zwei Auszubildende betreut, einer davon Landessieger"),
    ("Four apprentices trained, 25% of them (one) now a foreman", "four apprentices trained, one of them is now a foreman"),
    ("Trajet réduit de 20 minutes (de 30 à 10)", "Le trajet prenait une demi-heure, maintenant 10 minutes"),
    ("Lower second BSc Geography, 2011", "BSc Geography, 2:2, 2011"),
    ("BA History, 2:1", "BA History, upper second class honours"),
    ("Upper second-class BSc (Hons) in Physics, 2012", "BSc (Hons) Physics, 2:1, 2012"),
    ("Fuel use down by 0.4 litres to 1.2 litres", "Fuel use 1.6 litres in 2020, 1.2 litres in 2022"),
    ("Verbrauch um 0,4 kg auf 1,2 kg gesunken", "Verbrauch 2020 1,6 kg, 2022 1,2 kg"),
    ("Members up by 40 to 120", "Members: 80 in 2019, 120 in 2022"),
    ("Se redujo el consumo en 4 litros, a 12", "consumo de 16 litros a 12"),
    ("Bajas reducidas en 5, a 3", "Bajas: 8 en 2020, 3 en 2022"),
    (
        "Raised the score by 3 points to 82 while complaints fell to 4",
        "score 79 in 2020, 82 in 2022; complaints 9 in 2020, 4 in 2022",
    ),
]
INVENTIONS = [
    ("Taught 12 groups at two fairs in 2022", "dos ferias en 2022, once grupos en total"),
    ("Archive of 60 years (1938-1981) put in order", "put the archive for 1938-1981 in order"),
    ("Archive for 1928-1981 put in order", "put the archive for 1938-1981 in order"),
    ("Survey 80% complete by May 2022 (45 of 50 fields)", "survey: 50 fields, of which 45 done by May 2022"),
    ("45 of 50 fields surveyed", "survey: 50 fields, of which 45 done by May Kowalski"),
    ("Night change-over of eight lines", "did the night change-over for 3 of 8 lines"),
    (
        "Kept a three-week diary of sleep for each patient",
        "in sleep care for three years. kept a 14 day diary of sleep for each patient.",
    ),
    ("About 15 orders per hour, each out within 3 hours", "Orders out within three hours, about 15 a day"),
    ("Mitglieder von 20 auf 160, zwölfmal so viele", "Mitglieder: am Anfang 20, jetzt 160"),
    (
        "Losses 2% in 2018 (3 of 150), compared with 12 of 150 five years earlier",
        "Hillside Farm, Assistant, Sept 2012 to Jan 2019\n- lost 3 of 150 in 2018 against 12 of 150 in 2016",
    ),
    ("Replaced radios on 11 masts with new sets", "replaced 5 GHz sets on nine masts with new 11 GHz radios"),
    ("Monthly output grew from 400 to 520 tonnes between 2019-20 and 2021-22", "output: 400 tonnes in 2019-20, 520 in 2021-22"),
    (
        "Humidity swing narrowed from 40 to 10 percentage points",
        "humidity swing from 35-65 % to 45-55 % after we sealed the wall",
    ),
    ("В последних трёх проверках по девять замечаний", "Замечаний в среднем было 9 на проверку, а в последних трёх по 2."),
    ("Gesellenbrief Tischler (2014, Note 1)", "Gesellenbrief Tischler, 2014, Note „gut“"),
    ("Zwei Auszubildende betreut, 100 % davon Landessieger", "Zwei Auszubildende betreut, einer davon Landessieger"),
    ("Four apprentices trained, 50% of them now foremen", "four apprentices trained, one of them is now a foreman"),
    ("Trajet réduit de 30 minutes (de 40 à 10)", "Le trajet prenait une demi-heure, maintenant 10 minutes"),
    ("15 quotes within two hours", "Orders out within three hours, about 15 a day"),
    ("Upper second BSc Geography, 2011", "BSc Geography, 2:2, 2011"),
    ("BA History, 2:1", "BA History, lower second class honours"),
    ("Verbrauch um 0,4 kg auf 1,2 kg gestiegen", "Verbrauch 2020 1,6 kg, 2022 1,2 kg"),
    ("Fuel use up by 0.4 litres to 1.2 litres", "Fuel use 1.6 litres in 2020, 1.2 litres in 2022"),
    ("Fuel use up by 0.4 litres to 1.2 litres", "Fuel use from 1.6 litres to 1.2 litres"),
    ("Members down by 40 to 120", "Members: 80 in 2019, 120 in 2022"),
    ("Members down by 40 to 120", "Members went from 80 to 120"),
    ("Aumentó el consumo en 4 litros, a 12", "consumo de 16 litros a 12"),
    ("Membres réduits de 40, à 120", "Membres : 80 en 2019, 120 en 2022"),
]


@pytest.mark.parametrize("line", TRUTHS)
def test_stands(line: tuple[str, ...]) -> None:
    claim, *cited = line
    assert verify(claim, cited).level is Level.SUPPORTED


@pytest.mark.parametrize("line", INVENTIONS)
def test_does_not_stand(line: tuple[str, ...]) -> None:
    claim, *cited = line
    assert verify(claim, cited).level is not Level.SUPPORTED
