"""Turns that were taken for others: books that are kept, heads that lead nothing, what a bracket denies; and what looks so."""

import pytest

from core.tailoring.verify import Level, verify

TRUTHS = [
    (
        "Completed the chapel parapet (90 stones in limestone) three weeks ahead of plan",
        "Parapet of the chapel: 90\nstones, limestone, finished in 15 weeks (planned 18).",
    ),
    ("Completed the move of 40 offices two days early", "Move of 40 offices, finished in 6 days (planned: 8)"),
    ("Brücke in 11 Wochen fertiggestellt", "Brücke in 11 Wochen fertiggestellt (geplant 14)"),
    ("Seit 2019 Kassenbuch der Filiale geführt", "mache ich seit 2019 in der Filiale. Kassenbuch führen, jeden Abend abrechnen."),
    ("Führung der Inventarliste", "Inventarliste führen"),
    ("Manage a personal caseload of 40 clients", "Own caseload of 40 clients"),
    ("About five neonatal head scans a week", "I do about five neonatal heads a week"),
    ("Attended three case meetings with the manager", "I went to three case meetings with her."),
    ("Two trainees supervised in the archive", "two trainees worked under my supervision in the archive"),
    ("Drei Praktikanten im Labor angeleitet", "drei Praktikanten haben unter meiner Anleitung im Labor gearbeitet"),
    ("Encadrement de quatre étudiants infirmiers", "Tutorat de 4 étudiants infirmiers"),
    ("Verbrauch um 0,4 l/km auf 1,2 l/km gesunken", "Verbrauch 2020 1,6 l/km, 2022 1,2 l/km"),
    ("Fehlbestände von neun (2019) auf vier (2022) zurückgegangen, also fünf weniger", "Fehlbestände: 9 (2019), 4 (2022)"),
    ("Fünf Kollegen im Schweißen angeleitet", "Schweißen", "Hab auch fünf Kollegen das Schweißen beigebracht."),
    (
        "23 Einsätze, darunter vier Brände im Hafenbereich",
        "Einsatzleiter bin ich seit Mai 2021",
        "Bis jetzt 23 Einsätze, davon vier Brände im Hafenbereich.",
    ),
    ("About 50 letters a week for the Director", "Secretary to the Director", "correspondence: about 50 letters a week"),
    ("Gang free of injuries since 2020", "No injuries in my gang since 2020"),
    ("Crew free from lost-time accidents since 2019", "No lost-time accidents in my crew since 2019"),
    ("Three traps found in 4 years, all emptied and reported", "found 3 traps in four years, emptied the lot, reported them"),
    ("Minutes for the parish council, committee minutes excluded", "minutes for the parish council (not the committee)"),
    ("Travail sans pesticides depuis mars 2020", "j'ai arrêté les pesticides en mars 2020, complètement"),
    ("Working without peat since May 2019", "stopped using peat in May 2019"),
    (
        "Finished the chapel wall (80 stones) three weeks ahead of plan",
        "Chapel wall: 80 stones, finished in 15 weeks (planned 18).",
    ),
    ("Umzug der Bibliothek zwei Tage schneller als geplant erledigt", "Umzug der Bibliothek: erledigt in 6 Tagen (geplant 8)"),
    ("Nachts allein für 30 Betten zuständig", "Looked after 30 beds on my own at night"),
    (
        "Failures fell by 10 a month after the sensors went into all 40 buses",
        "we put sensors in all 40 buses in 2020",
        "failures dropped from 25 a month to 15.",
    ),
    (
        "Compiled papers for the firm's auditors on about 12 files",
        "I put the papers together for our auditors on maybe a dozen files",
    ),
    ("Licence Info-Com, Université de Brévanne (2016)", "Licence Information-Communication, Université de Brévanne, 2016"),
    ("Gruppe von acht Kindern (6-10 Jahre)", "Gruppe von 8 Kindern zwischen 6 und 10"),
    (
        "Wrote the safety chapter of the handbook, a joint work of four trainers",
        "With three other trainers wrote the handbook; I did the safety chapter",
    ),
    ("Nightly backup of 40 servers", "I wrote a script that backs up 40 servers every night"),
    ("Yearly cleanup of the river bank", "We cleaned up the river bank every year"),
    (
        "Cut stock losses by about half, to 3% of spend, by a two-bin system",
        "Stock losses went from 6 per cent of spend to 3 because I put in a two-bin system.",
    ),
    ("Three nests found in 2 years, all removed the same day", "found 3 nests in two years, removed the lot the same day"),
    (
        "Senior Baker at Crumb & Co for 18 months (Jan 2019 - June 2020)",
        "2017-03 .. 2020-06  CRUMB & CO\n    Baker, then Senior Baker from Jan. 2019",
    ),
    ("Respuesta del laboratorio 13 horas más rápida (de 20 a 7)", "El tiempo de respuesta del laboratorio bajó de 20 horas a 7."),
    ("Gasto anual en envases 2.400 € menor (de 3.100 a 700 €)", "Envases: de 3.100 € a 700 € al año"),
    ("Consumo de la flota, 1,4 l/100 km menos (de 9,5 a 8,1)", "En la flota el consumo pasó de 9,5 a 8,1 litros a los cien"),
    ("Verbrauch des Wagens um 1 l/100 km gesenkt", "Verbrauch des Wagens von 8 auf 7 Liter auf hundert gesenkt"),
]
INVENTIONS = [
    ("Completed the chapel parapet (90 stones in limestone)", "Parapet of the chapel: 90\nstones, limestone (planned)."),
    ("Completed the chapel parapet (90 stones in limestone)", "Parapet of the chapel: 90\nstones, limestone (planned 2025)."),
    ("Brücke fertiggestellt", "Brücke (geplant 2026)"),
    ("Seit 2019 Filiale geführt", "mache ich seit 2019 in der Filiale. Kassenbuch führen, jeden Abend abrechnen."),
    ("Seit 2019 Team der Filiale geführt", "mache ich seit 2019 in der Filiale. Kassenbuch führen, jeden Abend abrechnen."),
    ("Führung des Lagerteams", "Inventarliste führen"),
    ("Manage a team of 40", "Own caseload of 40 clients"),
    ("Head of neonatal scans", "I do about five neonatal heads a week"),
    ("Head nurse since May 2021", "Pflegefachkraft seit 05/2021"),
    ("Manager of three case meetings", "I went to three case meetings with her."),
    ("Supervised the archive", "I worked in the archive under supervision with two trainees"),
    ("Drei Praktikanten im Labor angeleitet", "drei Praktikanten haben mit mir im Labor gearbeitet"),
    ("Encadrement d'une équipe de quatre infirmiers", "Tutorat de 4 étudiants infirmiers"),
    ("Verbrauch um 0,4 l/km auf 1,2 l/km gestiegen", "Verbrauch 2020 1,6 l/km, 2022 1,2 l/km"),
    ("Gang free of injuries since 2015", "No injuries in my gang since 2020"),
    ("Placed the child with relatives in six cases", "In 6 of them the child stayed with relatives; placing is up to the court."),
    ("Invoices of the branch", "Invoices stayed with the head office"),
    ("Led gang free of injuries since 2020", "No injuries in my gang since 2020"),
    (
        "Finished the chapel wall (80 stones) six weeks ahead of plan",
        "Chapel wall: 80 stones, finished in 15 weeks (planned 18).",
    ),
    ("Finished the chapel wall", "Chapel wall: 80 stones, planned for 2025"),
    ("Nachts allein für 30 Betten zuständig", "Looked after 30 beds on my own in the morning"),
    ("Sold 40 buses myself", "we sold in all 40 buses together"),
    ("Compiled papers for 12 files", "We compiled the papers together for a dozen files"),
    ("Licence Info-Droit, Université de Brévanne (2016)", "Licence Information-Communication, Université de Brévanne, 2016"),
    ("Gruppe von acht Kindern (6-12 Jahre)", "Gruppe von 8 Kindern zwischen 6 und 10"),
    (
        "Wrote the safety chapter of the handbook, a joint work of six trainers",
        "With three other trainers wrote the handbook; I did the safety chapter",
    ),
    ("Nightly backup of 60 servers", "I wrote a script that backs up 40 servers every night"),
    (
        "Cut stock losses by two thirds by a three-bin system",
        "Stock losses went from 6 per cent of spend to 3 because I put in a two-bin system.",
    ),
    (
        "Senior Baker at Crumb & Co for 39 months (Mar 2017 - June 2020)",
        "2017-03 .. 2020-06  CRUMB & CO\n    Baker, then Senior Baker from Jan. 2019",
    ),
    ("Senior Baker at Crumb & Co (2017-2020)", "2017-03 .. 2020-06  CRUMB & CO\n    Baker, then Senior Baker from Jan. 2019"),
    ("Respuesta del laboratorio 15 horas más rápida (de 20 a 7)", "El tiempo de respuesta del laboratorio bajó de 20 horas a 7."),
    ("Respuesta rápida del laboratorio", "El tiempo de respuesta del laboratorio bajó de 20 horas a 7."),
    ("Gasto anual en envases 3.100 € menor", "Envases: de 3.100 € a 700 € al año"),
    ("Minutes for the committee", "minutes for the parish council (not the committee)"),
    ("Changed the payroll system", "Took part in the change of the payroll system (tested 9 forms)"),
]


@pytest.mark.parametrize("line", TRUTHS)
def test_stands(line: tuple[str, ...]) -> None:
    claim, *cited = line
    assert verify(claim, cited).level is Level.SUPPORTED


@pytest.mark.parametrize("line", INVENTIONS)
def test_does_not_stand(line: tuple[str, ...]) -> None:
    claim, *cited = line
    assert verify(claim, cited).level is not Level.SUPPORTED
