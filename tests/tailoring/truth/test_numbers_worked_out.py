"""Rates, shares of a week, prizes, marks and times of day by what they come to, deeds behind a place; and what looks so."""

import pytest

from core.tailoring.verify import Level, verify

TRUTHS = [
    ("Won the county spelling contest in 2019", "First place, county spelling contest, 2019"),
    ("Handled roughly 1,000 calls a month (50 a day)", "50 calls a day"),
    ("Umsatz von 120.000 € im Jahr (10.000 € im Monat)", "Umsatz 10.000 € im Monat"),
    ("Half of the 60 places filled by the second year", "60 places, 30 filled in year two"),
    ("Forklift licence held since 2015", "forklift licence 2015"),
    ("Opened 6 a.m. four days a week", "opened at six in the morning Monday to Thursday"),
    ("About one complaint per 200 deliveries", "0.5% complaints"),
    ("BSc in Marine Biology, first-class honours (2014)", "B.Sc. Marine Biology, First Class Hons, 2014"),
    ("Volunteer coach for the under-12 team on Saturdays", "Saturdays: coach of the U12s (voluntary)"),
    ("Covered reception for two hours each morning", "reception cover, 8-10 every morning"),
    ("Won second prize in the regional bakers' contest (2018)", "regional bakers' contest 2018: 2nd prize"),
    ("Zero accidents in 400,000 km", "400,000 km accident-free"),
    ("Trained 18 volunteers over three summers", "summers 2019-2021: trained six volunteers each"),
    ("Arbeitete drei Tage die Woche (60 %)", "60 %-Stelle"),
    ("Two days a week in the archive", "archive, part-time (40 %)"),
    ("Sold 60 of 75 stands within four weeks", "75 stands, 60 sold in the first month"),
    ("Reduced the backlog from 300 cases to zero in 10 weeks", "backlog 300 cases, none left after 10 weeks"),
    ("Imparto clases de guitarra a 20 alumnos", "clases de guitarra, 20 alumnos"),
    ("During an exchange in Porto, drew plans for two squares", "exchange, Porto: plans for two squares"),
    ("In Lyon, restored nine violins", "Atelier Vernet, Lyon: restored nine violins"),
    ("MSc, Wageningen University (2018, grade 8.1)", "MSc Wageningen University 2018, average 8.1"),
]
INVENTIONS = [
    ("Won the county spelling contest in 2019", "Third place, county spelling contest, 2019"),
    ("Won the bakers' contest", "bakers' contest: 2nd prize"),
    ("Handled roughly 5,000 calls a month (50 a day)", "50 calls a day"),
    ("Handled roughly 1,000 calls a month (50 a day)", "40 calls a day"),
    ("Umsatz von 150.000 € im Jahr (10.000 € im Monat)", "Umsatz 10.000 € im Monat"),
    ("Half of the 80 places filled by the second year", "60 places, 30 filled in year two"),
    ("Half of the 60 places filled by the third year", "60 places, 30 filled in year two"),
    ("Forklift licence held since 2011", "forklift licence 2015"),
    ("Opened 5 a.m. four days a week", "opened at six in the morning Monday to Thursday"),
    ("About one complaint per 50 deliveries", "0.5% complaints"),
    ("BSc in Marine Biology, first-class honours (2014)", "B.Sc. Marine Biology, Lower Second Hons, 2014"),
    ("Volunteer coach for the under-16 team on Saturdays", "Saturdays: coach of the U12s (voluntary)"),
    ("Covered reception for four hours each morning", "reception cover, 8-10 every morning"),
    ("Won the regional bakers' contest (2018)", "regional bakers' contest 2018: took part"),
    ("Zero accidents in 600,000 km", "400,000 km accident-free"),
    ("Trained 24 volunteers over three summers", "summers 2019-2021: trained six volunteers each"),
    ("Arbeitete vier Tage die Woche", "60 %-Stelle"),
    ("Three days a week in the archive", "archive, part-time (40 %)"),
    ("Sold 60 of 75 stands within one week", "75 stands, 60 sold in the first month"),
    ("Reduced the backlog from 300 cases to zero in 6 weeks", "backlog 300 cases, none left after 10 weeks"),
    ("Imparto clases de piano a 20 alumnos", "clases de guitarra, 20 alumnos"),
    ("During an exchange in Porto, sold plans for two squares", "exchange, Porto: plans for two squares"),
    ("In Lyon, restored nine violins and cellos", "Atelier Vernet, Lyon: restored nine violins"),
    ("MSc, Wageningen University (2018, grade 9.1)", "MSc Wageningen University 2018, average 8.1"),
]


@pytest.mark.parametrize("line", TRUTHS)
def test_stands(line: tuple[str, ...]) -> None:
    claim, *cited = line
    assert verify(claim, cited).level is Level.SUPPORTED


@pytest.mark.parametrize("line", INVENTIONS)
def test_does_not_stand(line: tuple[str, ...]) -> None:
    claim, *cited = line
    assert verify(claim, cited).level is not Level.SUPPORTED
