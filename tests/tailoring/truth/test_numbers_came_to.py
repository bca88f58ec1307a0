"""Numbers told by what they were and came to, how often in short forms, sums in thousands and cents; and what looks so."""

import pytest

from core.tailoring.verify import Level, verify

TRUTHS = [
    ("Cut water use by 1,800 litres per season", "water use went from 2,300 litres a season to 500"),
    ("Lost parcels fell by about 150 a season, to 50", "lost parcels went from 200 a season to 50 once we scanned at the gate"),
    ("Renegotiated the toner contract, saving €9,000 per year", "renegotiated the toner contract, saves €9k/yr"),
    ("Outages cut by 20 hours a year", "outages went from 26 hrs/yr to 6 hrs/yr"),
    ("Einkauf von Stoffen bis 4.000 € pro Saison", "Einkauf Stoffe (bis 4.000 € je Saison)"),
    ("18 first aid courses every autumn", "18 first aid courses each fall"),
    ("Led the twice-weekly stand-up", "stand-up lead, Mon/Wed"),
    ("Zweimal wöchentlich Sprechstunde", "Sprechstunde Mo/Do"),
    ("Lunch cost of $4.10 per child per day", "lunch cost $4.10 per child and day"),
    ("Cut complaints by about two thirds, to 2% of orders", "Complaints went from 6 per cent of orders to 2 in a year"),
    ("Wait cut from four weeks to two", "Wait went from 28 days to 14"),
    ("Reply time cut by half, from 12 hours to six", "Reply time went from 12 hours to 6"),
    ("Pass rate raised by 12 points in 4 years, to 83%", "Pass rate 71% up to 83% over four years"),
    ("Taux de casse réduit de 6 points, à 4 %", "Taux de casse passé de 10 % à 4 %"),
    ("Changed from an 18% to a 14% feed", "changed from an 18 to a 14 per cent feed"),
    ("Spending authority of £25k", "Can spend up to £25,000 without asking"),
    ("Travel: €12k below the €90k budget in 2022", "travel budget €90,000, spent €78,000 in 2022"),
    ("Kept paper cost at $3.20 per book, 30 cents under budget", "Paper cost $3.20 per book, budget $3.50"),
    ("Stückkosten um 8 Cent auf 0,54 € gesenkt", "Stückkosten von 0,62 € auf 0,54 € gesenkt"),
    ("Took the price per word from 14p to 12p", "price per word down from £0.14 to £0.12"),
    ("Wrote a two-week rota for the ward", "wrote a 14 day rota for the ward"),
    ("Losses of 3% in 2018, compared with 8% two years earlier", "Losses 3% in 2018 against 8% in 2016"),
    ("Herd free to sell since June 2021", "Ban in Jan 2021, free to sell since that June"),
    ("Surveyed 1980 households in 2021", "Survey of 1,980 households in 2021"),
    ("Register of 40 years (1951-1990) indexed", "Indexed the register for 1951-1990"),
]
INVENTIONS = [
    ("Cut water use by 2,300 litres per season", "water use went from 2,300 litres a season to 500"),
    ("Lost parcels fell by about 150 a month, to 50", "lost parcels went from 200 a season to 50 once we scanned at the gate"),
    ("Renegotiated the toner contract, saving €9,000 per month", "renegotiated the toner contract, saves €9k/yr"),
    ("Outages cut by 26 hours a year", "outages went from 26 hrs/yr to 6 hrs/yr"),
    ("Einkauf von Stoffen bis 4.000 € pro Monat", "Einkauf Stoffe (bis 4.000 € je Saison)"),
    ("18 first aid courses every month", "18 first aid courses each fall"),
    ("Led the daily stand-up", "stand-up lead, Mon/Wed"),
    ("Viermal wöchentlich Sprechstunde", "Sprechstunde Mo/Do"),
    ("Lunch cost of $4.10 per child per week", "lunch cost $4.10 per child and day"),
    ("Cut complaints by about a third, to 2% of orders", "Complaints went from 6 per cent of orders to 2 in a year"),
    ("Pass rate raised by 20 points in 4 years, to 83%", "Pass rate 71% up to 83% over four years"),
    ("Changed from a 14% to an 18% feed", "changed from an 18 to a 14 per cent feed"),
    ("Spending authority of £40k", "Can spend up to £25,000 without asking"),
    ("Travel: €20k below the €90k budget in 2022", "travel budget €90,000, spent €78,000 in 2022"),
    ("Kept paper cost at $3.20 per book, 50 cents under budget", "Paper cost $3.20 per book, budget $3.50"),
    ("Stückkosten um 12 Cent auf 0,54 € gesenkt", "Stückkosten von 0,62 € auf 0,54 € gesenkt"),
    ("Took the price per word from 16p to 12p", "price per word down from £0.14 to £0.12"),
    ("Wrote a three-week rota for the ward", "wrote a 14 day rota for the ward"),
    ("Losses of 3% in 2018, compared with 8% four years earlier", "Losses 3% in 2018 against 8% in 2016"),
    ("Herd free to sell since March 2021", "Ban in Jan 2021, free to sell since that June"),
    ("Unfälle: 2019 vier, 2021 keiner", "2021 kein Unfall (im Jahr davor 4)"),
    ("Surveyed 1890 households in 2021", "Survey of 1,980 households in 2021"),
    ("Register of 50 years (1951-1990) indexed", "Indexed the register for 1951-1990"),
]


@pytest.mark.parametrize("line", TRUTHS)
def test_stands(line: tuple[str, ...]) -> None:
    claim, *cited = line
    assert verify(claim, cited).level is Level.SUPPORTED


@pytest.mark.parametrize("line", INVENTIONS)
def test_does_not_stand(line: tuple[str, ...]) -> None:
    claim, *cited = line
    assert verify(claim, cited).level is not Level.SUPPORTED
