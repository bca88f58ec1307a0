"""Numbers told by another form: shares by their rest, differences, lists counted, times in other words; and what looks so."""

import pytest

from core.tailoring.verify import Level, verify

TRUTHS = [
    # shares and what is left of a whole
    ("Environ 10 % des clients prennent un contrat d'entretien", "Un client sur dix prend un contrat d'entretien"),
    ("Weld tests: 100% passed", "Eight test joints, all passed"),
    ("188 translations were accepted without corrections", "200 translations delivered, 12 came back for corrections"),
    ("97% of deliveries were on time", "3% of deliveries late last year"),
    ("97 % der Lieferungen pünktlich", "Lieferungen: 3 % verspätet"),
    ("Fewer than one in ten cases reopened", "140 cases, 11 reopened"),
    ("Все восемь швов прошли контроль, 100 %", "Восемь швов, все прошли контроль"),
    ("All ten apprentices passed (100%)", "10 apprentices, every one passed"),
    ("95 % der Pakete ohne Schaden zugestellt", "5 % der Pakete mit Schaden"),
    ("100 % de réussite à l'examen de conduite", "Six candidats à l'examen de conduite, tous reçus"),
    ("84 of 90 invoices went through without a query", "90 invoices a month, 6 came back with a query"),
    ("Un dossier sur cinq est refusé", "20 % des dossiers refusés"),
    # differences
    ("Occupancy 0.91 in 2021, three tenths more than in 2020", "Occupancy 0.61 in 2020, 0.91 in 2021"),
    ("Guest rating of 4.7, three tenths more than in 2020", "Guest rating 4.4 (2020), 4.7 (2021)"),
    ("Absentismo del 4,5 %, 2,5 puntos menos que el año anterior", "Absentismo: 7 % el año anterior, 4,5 % este año"),
    ("Valoración de 8,6, dos décimas más que en 2019", "Valoración: 8,4 en 2019 y 8,6 en 2020"),
    # counts of what is listed, paired or told of each
    ("Best seller of the branch three times between 2021 and 2024", "Best seller of the branch 2021, 2022, 2024"),
    ("Two hours a week of coaching in all, for two trainees", "Coaching two trainees, one hour each a week"),
    ("Fitted 420 hearing aids (210 pairs)", "Fitted 210 pairs of hearing aids"),
    ("Fitted 420 hearing aids", "Fitted 210 pairs of hearing aids"),
    ("Dreimal am Stadtlauf teilgenommen", "Stadtlauf 2017, 2018 und 2019"),
    ("Tres cursos de verano en cuatro años", "Cursos de verano en 2018, 2019 y 2021"),
    ("Quatre langues de travail", "Langues de travail : français, anglais, arabe et berbère"),
    ("Eleven kayaks (seven singles, four doubles)", "Seven single and four double kayaks"),
    ("Looked after 36 horses (18 pairs)", "Looked after 18 pairs of horses"),
    ("Two audits passed, in 2019 and 2022", "Passed the audit in 2019 and 2022"),
    ("Employee of the month four times from 2019 to 2023", "Employee of the month: May 2019, June 2020, March 2022, May 2023"),
    ("Made 120 shoes to measure (60 pairs)", "Made 60 pairs of shoes to measure"),
    ("Trois heures de soutien par semaine au total", "Soutien à trois élèves, une heure par semaine chacun"),
    # words for times and for how long
    ("Presenté en 2 ocasiones en el congreso de enfermería", "Presenté dos veces en el congreso de enfermería"),
    ("Weekend duty every third weekend", "Weekend duty, one in three"),
    ("Daily handover with the night nurses", "Handover with the night nurses every working day"),
    ("Zweimal im Jahr Inventur", "Inventur im Juni und im Dezember, jedes Jahr"),
    ("In Dreierteams Dächer gedeckt", "Dächer gedeckt, zu dritt"),
    ("Participé à deux reprises au salon du livre", "Participé deux fois au salon du livre"),
    # numbers of models and standards, and denials that deny nothing
    ("Certified to EN ISO 9606-1 141", "Welder certified to EN ISO 9606-1, process 141"),
    ("Welding certificate EN ISO 9606-1 141", "Welding certificate EN ISO 9606-1 for 141 (TIG)"),
    ("Drove two Fendt 724 tractors", "Drove 2 tractors (Fendt 724)"),
    ("Welder to ISO 9606-1 135 and 111", "Welder to ISO 9606-1, processes 111 and 135"),
    # beside these
    ("Rounds five days a week", "Rounds every working day"),
    ("Almost two talks a month in 2023", "22 talks in 2023"),
    ("Took 432 plates a year", "I take plates every month, 36 plates"),
    ("Wait down to two and a half minutes", "Wait 7 min 30 in January, 2 min 30 in December"),
    ("Cakes with 5 tiers", "Cakes of five tiers"),
    ("Spent two weeks at sea", "Spent a fortnight at sea"),
    ("Commissioning on four Nordex 3.6 MW sites", "Commissioning, Nordex 3.6 MW, 4 sites"),
    ("60-day survival of the grafts up nine points", "Survival of the grafts to day 60 went from 71% to 80%"),
    ("Cut the storage bill by $600 per month", "Storage bill: $2,400 a month before, $1,800 after the move"),
    ("Wrote around 300 survey reports", "Each boat over £900 gets a survey report, I have written around 300."),
    ("Viermonatiger Versuch mit Dünger zweier Firmen", "Dünger von zwei Firmen im Versuch, vier Monate lang"),
    ("Coached young people, mostly aged 13 to 17", "Coached young people, mostly 13 to 17"),
    ("9 Takte à 4 Tage, insgesamt 36 Tage", "Ausbau in 9 Takten zu je vier Tagen"),
    ("Marked 40 trees; the owner kept three in four", "I marked 40 trees and the owner kept 30 of them"),
    ("Look after a float of £900 a year", "Only the club's float, £900 a year, and I have never overspent it."),
    ("88 % ohne Mangel abgenommen", "12 von 100 Anlagen mit Mangel abgenommen"),
]

INVENTIONS = [
    # shares and what is left of a whole
    ("Environ 20 % des clients prennent un contrat d'entretien", "Un client sur dix prend un contrat d'entretien"),
    ("99 % der Lieferungen pünktlich", "Lieferungen: 3 % verspätet"),
    ("Fewer than one in twenty cases reopened", "140 cases, 11 reopened"),
    ("98 % der Pakete ohne Schaden zugestellt", "5 % der Pakete mit Schaden"),
    ("86 of 90 invoices went through without a query", "90 invoices a month, 6 came back with a query"),
    # differences
    ("Occupancy 0.91 in 2021, four tenths more than in 2020", "Occupancy 0.61 in 2020, 0.91 in 2021"),
    ("Guest rating of 4.7, five tenths more than in 2020", "Guest rating 4.4 (2020), 4.7 (2021)"),
    ("Absentismo del 4,5 %, 3,5 puntos menos que el año anterior", "Absentismo: 7 % el año anterior, 4,5 % este año"),
    ("Valoración de 8,6, cuatro décimas más que en 2019", "Valoración: 8,4 en 2019 y 8,6 en 2020"),
    # counts of what is listed, paired or told of each
    ("Best seller of the branch four times between 2021 and 2024", "Best seller of the branch 2021, 2022, 2024"),
    ("Fitted 320 hearing aids (210 pairs)", "Fitted 210 pairs of hearing aids"),
    ("Viermal am Stadtlauf teilgenommen", "Stadtlauf 2017, 2018 und 2019"),
    ("Cuatro cursos de verano en cuatro años", "Cursos de verano en 2018, 2019 y 2021"),
    ("Cinq langues de travail", "Langues de travail : français, anglais, arabe et berbère"),
    ("Twelve kayaks (seven singles, five doubles)", "Seven single and four double kayaks"),
    ("Three audits passed, 2019 to 2022", "Passed the audit in 2019 and 2022"),
    ("Employee of the month five times from 2019 to 2023", "Employee of the month: May 2019, June 2020, March 2022, May 2023"),
    ("Made 100 shoes to measure (60 pairs)", "Made 60 pairs of shoes to measure"),
    ("Quatre heures de soutien par semaine au total", "Soutien à trois élèves, une heure par semaine chacun"),
    # words for times and for how long
    ("Presenté en 3 ocasiones en el congreso de enfermería", "Presenté dos veces en el congreso de enfermería"),
    ("In Zweierteams Dächer gedeckt", "Dächer gedeckt, zu dritt"),
    ("Participé à trois reprises au salon du livre", "Participé deux fois au salon du livre"),
    # numbers of models and standards, and denials that deny nothing
    ("Welding certificate EN ISO 9606-1 135", "Welding certificate EN ISO 9606-1 for 141 (TIG)"),
    ("Drove seven Fendt 724 tractors", "Drove 2 tractors (Fendt 724)"),
    # beside these
    ("100% of nurses passed cannulation", "All 12 nurses passed hand hygiene; 9 passed cannulation"),
    ("100% of students passed", "All students sat the exam, 20 of 24 passed"),
    ("100% passed at the first attempt", "Twelve trainees, all passed, nine at the first attempt"),
    ("100 % des apprentis ont réussi", "Six apprentis, tous présents, cinq reçus"),
    ("97% of trains on time", "Buses: 3% late. Trains: 8% late."),
    ("97% of invoices accepted", "3% of invoices late"),
    ("30% of patients needed a second visit", "One patient in five needed a second visit"),
    ("30-day course", "Course until day 12"),
    ("Twelve hours of chemistry a week", "12 hours of maths a week, five chemistry lessons"),
    ("12 years as a foreman", "12 years on the railway, 4 foremen under me"),
    ("Sold 420 pairs of shoes", "Sold 210 pairs of shoes"),
    ("Sold 840 shoes (210 pairs)", "Sold 210 pairs of shoes"),
    ("Four markets: Ayr, Oban and Wick", "Markets: Ayr, Oban and Wick"),
    ("Five markets", "Markets: Ayr, Oban and Wick"),
    ("Rounds seven days a week", "Rounds every working day"),
    ("Every second weekend on call", "Weekend on call, one in four"),
    ("Rating of 4.7, five tenths less than in 2020", "Rating 4.4 (2020), 4.7 (2021)"),
    ("Reducción del 4,5 % del paro", "Paro: del 7 % al 4,5 %"),
    ("Managed a budget of £6,300, never overspent", "A budget of £3,600, and I have never overspent it"),
    ("Did the payroll for 40 people", "Payroll for 40 people, I have never done it"),
    ("Fewer than one in five cases reopened", "140 cases, 11 reopened"),
    ("Fewer than one in fifteen cases reopened", "140 cases, 11 reopened"),
    ("Team of five (Dreierteam)", "Im Dreierteam"),
    ("Nearly three talks a month in 2023", "22 talks in 2023"),
    ("About four talks a month in 2023", "22 talks in 2023"),
    ("Took 720 plates a year", "Every month, 36 plates"),
    ("Three hours a week in all with two pupils", "Two pupils, an hour a week each"),
    ("Wait down to 3.5 minutes", "Wait 7 min 30 in January, 2 min 30 in December"),
    ("Clinics twice weekly, in the evening", "Clinics, two mornings a week"),
    ("Cake of five thirds", "Cake of five tiers"),
    ("Three Siemens turbines, 2.3 MW, 9 sites", "Siemens 2.3 MW, 3 sites"),
    ("Nine Siemens 2.3 MW sites", "Siemens 2.3 MW, 3 sites"),
    ("Supported by two teams, the consultant took on 60 trees", "I flagged 60 trees and the consultant took on 48"),
    ("Took on 48 trees", "I flagged 60 trees and the consultant took on 48"),
    ("96 % ohne Mangel abgenommen", "12 von 100 Anlagen mit Mangel"),
    ("90-day survival of the grafts up nine points", "Survival of the grafts to day 60 went from 71% to 80%"),
    ("Cut the storage bill by $900 per month", "Storage bill: $2,400 a month before, $1,800 after the move"),
    ("Sechsmonatiger Versuch mit Dünger zweier Firmen", "Dünger von zwei Firmen im Versuch, vier Monate lang"),
    ("A month's placement on a farm", "Two-week placement on a farm"),
    ("A quarter fewer returns, 24 instead of 36", "Returns: 36 in spring, 24 in autumn"),
    ("Wartung nach DIN EN 1090-2 an 6 Hallen", "Wartung von vier Hallen nach DIN EN 1090-2"),
    ("Montage von Küchen im Dreierteam", "Küchen montiert, zu zweit"),
    ("Raised £900 per evening", "Raffle tried at one event: £900 in one evening"),
    ("Brought in a form, returned by 88% of guests", "Brought in a form for guests; 8.8 out of 10 on average from 90 forms"),
    ("Marked 40 trees; the owner kept three in four", "I marked 40 trees and the forester kept 30 of them"),
    ("190 dishes without salt", "200 dishes, 10 with salt, 190 with sugar"),
    ("Four doubles and two singles", "Four singles and two doubles"),
    ("Trained teams of 3 in 2 audits", "Audits: ISO 9606-1, 141. Trained teams of 4"),
]


@pytest.mark.parametrize(("claim", "cited"), TRUTHS)
def test_a_number_told_by_another_form_stands(claim: str, cited: str) -> None:
    assert verify(claim, [cited]).level is Level.SUPPORTED


@pytest.mark.parametrize(("claim", "cited"), INVENTIONS)
def test_a_number_that_only_looks_so_is_refused(claim: str, cited: str) -> None:
    assert verify(claim, [cited]).level is Level.UNSUPPORTED
