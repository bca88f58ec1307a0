"""Numbers told in another way beside other words of the same line, and the same numbers moved to another thing, time or whole."""

import pytest

from core.tailoring.verify import Level, verify

TRUTHS = [
    # times of day and days of the week
    ("Open the shop at 6:30 on market days", "I open the shop at half past six on market days"),
    ("Arbeitsbeginn halb drei Uhr nachts", "Beginn 2.30 Uhr"),
    ("Early shifts of eight and a quarter hours", "Early shift begins at 5.10 and ends at 13.25"),
    ("A four-day week in the surgery", "Mondays to Thursdays in the surgery"),
    ("Service cinq jours sur sept", "Service du soir, fermé le dimanche et le lundi"),
    ("Zwölf Behandlungen täglich", "Montags bis freitags 12 Behandlungen"),
    ("Closed the year end three weeks earlier", "Closed the year end on 22 January instead of 12 February"),
    ("Repeat rate below 3% within twelve months", "Repeat rate 4.8% at the start, 2.9% a year later"),
    ("Délai de règlement ramené à un mois et demi", "Délai de règlement ramené de 62 à 45 jours"),
    # measures
    ("Checkout latency from 0.8 s to a quarter of a second", "Latency 800 ms to 250 ms on checkout"),
    ("Tolerances of 20 microns", "Tolerance 0.02 mm"),
    ("Error rate under 0.3%", "Errors below 3 per 1,000 payslips"),
    ("85 ha of wheat and 65 ha of rape", "210 hectares, of these 85 wheat, 60 barley and the rest rape"),
    # sums and shares
    ("Environ 85 couverts par jour", "35 couverts le midi et 50 le soir"),
    ("Handled 85 motor claims at a time", "Caseload 85 motor claims"),
    ("Call-backs came down by 22", "Call-backs fell from 34 to 12 after we began to pressure-test every joint"),
    ("Monthly payroll for 410 and 230 employees", "Monthly payroll for 640 employees (410 and 230)"),
    ("Complaints down by 65%", "Complaints from 340 to 119"),
]

INVENTIONS = [
    ("Open the shop at 5:30 on market days", "I open the shop at half past six on market days"),
    ("Five days a week in the surgery", "Mondays to Thursdays; every second Friday in another surgery, 9 to 11 patients"),
    ("Service six jours sur sept", "Service du soir, fermé le dimanche et le lundi"),
    ("Closed the year end on January 12th", "Closed the year end on 22 January instead of 12 February"),
    ("Checkout latency from 8 s to a quarter of a second", "One week in four on call; latency 800 ms to 250 ms on checkout"),
    ("Tolerances of 2 microns on two lathes", "Two lathes, tolerance 0.02 mm"),
    # a share of another whole, or in the other direction
    ("Forecast error more than halved", "Forecast error down from 11% to 6%"),
    ("Incidents cut by more than half, from 31 in 2021 to 19 in 2023", "Incidents 31 in 2021, 19 in 2023"),
    ("Set-up around 60% shorter", "Set-up took 2 h 10, with the new plates it takes 1 h 15"),
    ("Two in three claims involved injury", "85 claims, a third of them with injury"),
    ("Over 70% of the 34 staff were nurses", "28-bed ward, 34 staff, of whom 21 nurses and 13 care assistants"),
    ("240 factures, dont un tiers en devises", "240 factures, dont 60 en devises"),
    ("Retouren um 9 % gesenkt", "Retouren von 14 % (2019) auf 9 % (2022) gesenkt"),
    # a difference told as what there is
    ("1,600 pupils visited in 2019", "School visits rose from 3,200 pupils in 2017 to 4,800 in 2019"),
    ("Three accidents a month in the second winter", "Five accidents a month in the first winter, two a month in the second"),
    ("Lessons of one hour", "Lessons of 90 minutes, five or six a day"),
    # a sum told of one of its parts, and what is told of each, of all and of a part
    ("With two colleagues and a trainee", "With one colleague and a trainee"),
    ("64 trains on each of two lines", "64 trains a shift on two lines"),
    ("148 logements par bâtiment", "148 logements, 4 bâtiments identiques"),
    ("450 Belege monatlich für drei Gesellschaften zusammen", "3 Gesellschaften, je 450 Belege im Monat"),
    ("27 joiners trained, all of whom passed", "Trained 27 joiners. 25 passed the check the first time"),
    ("Twelve years in a signal box", "Twelve years on the railway, seven of them in a signal box"),
    ("Moved 19 of the cron jobs, leaving 14", "Moved 14 of 19 cron jobs"),
    ("Orders of 4,900 pounds on average", "Orders: smallest 280 pounds, largest 4,900"),
]


@pytest.mark.parametrize(("claim", "cited"), TRUTHS)
def test_a_number_told_in_another_way_is_no_invention(claim: str, cited: str) -> None:
    assert verify(claim, [cited]).level is Level.SUPPORTED


@pytest.mark.parametrize(("claim", "cited"), INVENTIONS)
def test_a_number_moved_to_another_thing_is_refused(claim: str, cited: str) -> None:
    assert verify(claim, [cited]).level is Level.UNSUPPORTED
