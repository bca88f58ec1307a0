"""Numbers told in another way by a careful hand, each kind beside inventions that look like it."""

import pytest

from core.tailoring.verify import Level, verify

TRUTHS = [
    # times of day
    ("Late shift from 2 p.m. with eleven people", "9 pickers and 2 forklift drivers on lates (14:00-22:00)"),
    ("Eight-hour late shifts", "Lates (14:00-22:00)"),
    ("Nine-hour night audits", "Night audit, 10 pm to 7 am"),
    ("Chess club from 15:30 to 16:30 on Thursdays", "Chess club Thursdays 3.30 to 4.30"),
    ("Briefing every morning at 07:15", "Briefing every morning at 7.15"),
    ("Load-in from 06:00 for doors at 19:30", "Load-in 6 am, doors 7.30 pm"),
    ("Swimming lessons from 17:00 to 17:30", "Swimming lessons 5 to 5.30 pm"),
    ("Night audit four nights a week", "Night audit Sunday to Wednesday"),
    ("Frühschicht ab 5.45 Uhr", "Frühschicht 5:45 bis 14:15"),
    ("Tournée du matin de sept heures", "Tournée du matin, 6 h à 13 h"),
    ("Turno nocturno de ocho horas", "Turno de 22 a 6"),
    # "over" that is no bound, shares and multiples that look like something else
    ("Handed over 64 flats five weeks early", "64 flats handed over 5 weeks early"),
    ("51 weeks on board over three contracts", "Three contracts of 17 weeks on board"),
    ("Samples reported a third faster after the second station", "Samples: 72 h before, 48 h after the second station"),
    ("33 shows in 2021, more than twice as many as the year before", "2020: 14 shows, 2021: 33"),
    # money
    ("Rate of 11 cents a word", "Rate 0.11 EUR per word"),
    ("Final account 5% under the £3.2 million budget", "Budget 3.2m, final account 3.04m"),
    ("Brought the project in 160,000 below budget", "Budget 3.2m, final account 3.04m"),
    ("Translated close to half a million words", "Translated around 480,000 words"),
    # distances from a measure
    ("Pass rate nine points above the depot target", "Pass rate 84% (depot target 75%)"),
    ("Average answer 40 minutes inside the contract limit", "Answered in 50 minutes on average (contract: 90)"),
    ("Two more trainees than the year before", "5 trainees in 2022, 7 trainees in 2023"),
    ("Sales 25% higher in 2022", "Sales 640,000 in 2021, 800,000 in 2022"),
    # the rest of a whole
    ("209 of 212 patients needed no second visit", "3 of 212 patients needed a second visit"),
    ("Sick leave down 1.4 points over two years", "Sick leave 5.8% (2021), 5.1% (2022), 4.4% (2023)"),
    ("600 samples a week", "120 samples a day, 5 days a week"),
    ("Tested 310 flats in 2021; 272 passed", "Tests on 310 flats in 2021, 38 failed"),
    ("Ski trips in 2019 and 2022", "Ski trips 2019, 2020 (cancelled) and 2022"),
    ("Team of the month three times in 2022", "Team of the month in May, July and August 2022"),
    ("35 Schaltschränke in zwei Jahren", "14 Schaltschränke 2022, 21 im Jahr 2023"),
    ("Teilnahme um 25 Prozentpunkte gesteigert", "Teilnahme von 40 % auf 65 %"),
    ("Zehn Stunden täglich geöffnet", "Öffnung 7 bis 17 Uhr"),
    ("Delivered three weeks before the contract date", "Delivery in 3 weeks, contract says 6"),
    ("Six sponsors at 9,000 pounds each", "Six sponsors, each with 9,000 pounds"),
    ("Hung 12 of 48 lamps", "Rig of 48 lamps, 12 hung by me"),
    # one unit for a row, ages, places, labels
    ("Design lead for three parks totaling 12 acres", "Design lead for 3 parks (2.4, 3.1 and 6.5 acres)"),
    ("Looked after 2 children, 3 and 5 years old", "Looked after two children (aged 3 and 5)"),
    ("Third place (bronze medal), Cup 2017", "Bronze medal, Cup 2017"),
    ("Year 9 form tutor", "Form tutor, Year 9"),
    # multiples and ends of a change
    ("Abonnés multipliés par 2,5 en deux ans", "De 3 200 à 8 000 abonnés entre janvier 2022 et décembre 2023"),
    ("Los informes sin lesión se triplicaron (de 5 a 15)", "Los informes sin lesión pasaron de 5 a 15"),
    ("Écoutes : 400 à 2 600", "On est passés de 400 écoutes au premier épisode à 2 600 au huitième"),
    ("Cut the backlog to a quarter (380 to 95 requests)", "Reduced the backlog from 380 to 95 requests"),
    ("Tenders worth close to $28 million", "Tenders, total value near $28M"),
    ("Arrears of 1.6%, less than half the team average", "Arrears 1.6%; team average 3.6%"),
    # rates in another time, and each with its own number
    ("Canning line at 15,000 cans per hour", "Canning line, 250 cans a minute"),
    ("Answered 40 calls an hour", "40 calls answered per hour"),
    ("75 words per minute copy typing", "Copy typing, 75 wpm"),
    ("Seam checks twice an hour", "Seam checks every 30 minutes"),
    ("Einkauf mit einem Budget von 7.800 € im Jahr", "Einkauf, Monatsbudget 650 €"),
    ("Quatre enquêtes par an et une chronique hebdomadaire", "4 enquêtes par an, plus la chronique du jeudi"),
    (
        "Revisión de unos treinta informes al mes y resumen trimestral para la reunión",
        "Reviso los informes, unos 30 al mes, y preparo el resumen trimestral para la reunión.",
    ),
    (
        "Los informes sin lesión pasaron a 15 (de 5 a 15 por trimestre) tras un formulario corto",
        "Propuse un formulario corto y los informes sin lesión pasaron de 5 a 15 por trimestre.",
    ),
    ("On call at weekends", "On call on weekends"),
    ("Pitches of up to generation 8", "Pitches up to generation 8"),
]

INVENTIONS = [
    ("Late shift until 2 p.m.", "9 pickers on lates (14:00-22:00)"),
    ("Ten-hour night shifts", "Night audit, 10 pm to 7 am"),
    ("Chess club from 16:30 to 17:30 on Thursdays", "Chess club Thursdays 3.30 to 4.30"),
    ("Load-in from 06:00 for doors at 17:30", "Load-in 6 am, doors 7.30 pm"),
    ("Night audit five nights a week", "Night audit Sunday to Wednesday"),
    ("Tournée du matin de huit heures", "Tournée du matin, 6 h à 13 h"),
    ("Handed over 74 flats five weeks early", "64 flats handed over 5 weeks early"),
    ("54 weeks on board over three contracts", "Three contracts of 17 weeks on board"),
    ("Samples reported twice as fast after the second station", "Samples: 72 h before, 48 h after the second station"),
    ("Drove 36 routes on split shifts", "Route 36, split shifts"),
    ("About 96 plates per week", "96-well plates, around 40 a week"),
    ("Rate of 1.1 cents a word", "Rate 0.11 EUR per word"),
    ("Final account 5% over budget", "Budget 3.2m, final account 3.04m"),
    ("Six more pupils than targeted passed", "19 of 25 pupils passed, target was 15"),
    ("Resolution nine points above the team average of 68%", "Resolution 68%, team average 59"),
    ("Seven more trainees than the year before", "5 trainees in 2022, 7 trainees in 2023"),
    ("Sales 20% higher in 2022", "Sales 640,000 in 2021, 800,000 in 2022"),
    ("Ventas un 20 % más altas en 2022", "Ventas: 640.000 € en 2021, 800.000 € en 2022"),
    ("203 of 212 patients needed no second visit", "3 of 212 patients needed a second visit"),
    ("120 samples a week", "120 samples a day, 5 days a week"),
    ("Tested 310 flats in 2021; 282 passed", "Tests on 310 flats in 2021, 38 failed"),
    ("Teilnahme um 35 Prozentpunkte gesteigert", "Teilnahme von 40 % auf 65 %"),
    ("Delivered six weeks before the contract date", "Delivery in 3 weeks, contract says 6"),
    ("Six sponsors at 9,000 pounds each", "Sponsors were mine (6, 9,000 pounds)"),
    ("Induction of 27 joiners with a full-day course", "27 joiners, course of half a day"),
    ("Hung 48 lamps", "Rig of 48 lamps, 12 hung by me"),
    ("Planned the move of 86,000 books", "Moved 86,000 books, of which I planned the local part (7,400)"),
    ("Design lead for three parks totaling 14 acres", "Design lead for 3 parks (2.4, 3.1 and 6.5 acres)"),
    ("Looked after 2 children, 4 and 5 years old", "Looked after two children (aged 3 and 5)"),
    ("Second place, Cup 2017", "Bronze medal, Cup 2017"),
    ("Year 8 form tutor", "Form tutor, Year 9"),
    ("Abonnés multipliés par 3 en deux ans", "De 3 200 à 8 000 abonnés entre janvier 2022 et décembre 2023"),
    ("Los informes sin lesión se cuadruplicaron", "Los informes sin lesión pasaron de 5 a 15"),
    ("Écoutes : de 400 à 2 900", "On est passés de 400 écoutes au premier épisode à 2 600 au huitième"),
    ("Arrears of 2.9%, less than half the team average", "Arrears 2.9%; team average 3.6%"),
    ("Canning line at 25,000 cans per hour", "Canning line, 250 cans a minute"),
    ("Seam checks three times an hour", "Seam checks every 30 minutes"),
    ("Einkauf mit einem Budget von 6.500 € im Jahr", "Einkauf, Monatsbudget 650 €"),
    ("Quatre enquêtes par an et une chronique mensuelle", "4 enquêtes par an, plus la chronique du jeudi"),
    ("On call every weekend", "On call two weekends a month"),
    ("Pitches beyond generation 8", "Pitches up to generation 8"),
    ("W-2s: 2,600 for 2023 without a single correction", "W-2s: 2,600 for 2023, 9 corrections"),
    ("300 envíos sin una sola reclamación", "300 envíos, 4 reclamaciones"),
]


@pytest.mark.parametrize(("claim", "cited"), TRUTHS)
def test_a_number_told_another_way_stands(claim: str, cited: str) -> None:
    assert verify(claim, [cited]).level is Level.SUPPORTED


@pytest.mark.parametrize(("claim", "cited"), INVENTIONS)
def test_a_number_that_only_looks_like_one_told_another_way_is_refused(claim: str, cited: str) -> None:
    assert verify(claim, [cited]).level is Level.UNSUPPORTED
