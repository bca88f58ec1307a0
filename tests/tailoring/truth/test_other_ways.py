"""Numbers told in other ways: by what is missing from all, in lakhs, as averages between two numbers, by their sum."""

import pytest

from core.tailoring.verify import Level, verify


@pytest.mark.parametrize(
    ("claim", "cited"),
    [
        ("Filed 18 reports in 2022, all but one of them accepted", "In 2022 I filed 18 reports and 17 of them were accepted."),
        ("Delivered all but two of the last 12 audits on time", "Quarterly audit, on time in 10 of the last 12"),
        ("Druckprüfung der Leitungen: bis auf eine alle 14 ohne Befund", "Druckprüfung der Leitungen: 13 von 14 ohne Befund"),
        ("Todos menos dos de los 20 pedidos entregados a tiempo", "18 de los 20 pedidos entregados a tiempo"),
        ("Tous sauf un des 9 lots livrés à temps", "8 des 9 lots livrés à temps"),
        ("Все, кроме двух, из 30 договоров продлены", "28 из 30 договоров продлены"),
        ("Equipo de nueve personas", "Equipo de siete camareros y dos ayudantes"),
        (
            "Complaints more than doubled, from about four to around 10 a month",
            "We had about 4 complaints a month, now around 10.",
        ),
        ("Site budget of Rs 2.5 million a year", "Site budget of Rs 25 lakh per annum"),
        ("Repairs reached 2 h 45 min sooner in 2022 than in 2019", "Time to reach a repair: 5 hours in 2019, 2 hours 15 in 2022"),
        ("Ran 31 trials with 268 plants, between eight and nine per trial on average", "31 trials run with 268 plants"),
        (
            "Tägliche Disposition von 8 gemieteten und 18 eigenen Wagen",
            "Tägliche Disposition von 26 Wagen (18 eigene, 8 gemietete)",
        ),
        ("95 % de las muestras de 2023 sin defectos", "En 2023, 38 de las 40 muestras quedaron sin defectos."),
        ("Cut safety stock on towels by 15%", "Cut safety stock on towels by 15% with no change in fill rate"),
        ("Set up a panel of 1,840 customers", "Set up the participant panel (1,840 customers)"),
        ("Brought open orders down to 22, from over 90", "Got the open orders from ninety-something down to 22."),
        ("Top leasing consultant of the region in Q3 2014", "Top leasing consultant of the region, third quarter of 2014"),
        ("Grant success up 13 points from 2020/21 to 2023/24", "Grant success: 31% in 2020/21, 44% in 2023/24"),
        ("Surgery lists on Tue and Thu", "Surgery list every Tuesday and Thursday"),
        ("Servicing and troubleshooting of 51 turbines", "Service and fault-finding on 51 turbines"),
        ("Bachelor of Pharmacy, Thiruna College of Pharmacy (2015)", "B.Pharm, Thiruna College of Pharmacy, 2015"),
        ("Lead a crew of four (myself included)", "Lead a crew (me plus 3)"),
        ("Atelier rempli à 85 % (272 inscriptions pour 320 places)", "Il y a eu 272 inscriptions pour 320 places à l'atelier."),
        (
            "Wrote a quarter of the harbour guide (nine of 36 pages)",
            "Helped write the harbour guide; the lock pages are mine (9 of 36)",
        ),
        ("Reached 6,000 homes, 1,000 more than planned (120% of it)", "We reached 6,000 homes, planned were 5,000."),
    ],
)
def test_what_follows_from_the_words_stands(claim: str, cited: str) -> None:
    """All but one of 18 is 17, 25 lakh are 2.5 million, and 268 in 31 are between eight and nine each."""
    assert verify(claim, [cited]).level is Level.SUPPORTED


@pytest.mark.parametrize(
    ("claim", "cited"),
    [
        ("Filed 18 reports in 2022, all but one of them accepted", "In 2022 I filed 18 reports and 15 of them were accepted."),
        ("Delivered all but one of the last 12 audits on time", "Quarterly audit, on time in 10 of the last 12"),
        ("Todos menos uno de los 20 pedidos entregados a tiempo", "18 de los 20 pedidos entregados a tiempo"),
        ("Lowered waste from 5.2% to 3.9%", "Contributed to lowering waste from 5.2% to 3.9%"),
        ("Wrote the 36-page harbour guide", "Helped write the harbour guide; the lock pages are mine (9 of 36)"),
        ("Führung von 11 Mitarbeitenden", "Führung von 9 Mitarbeitenden, davon 2 Auszubildende"),
    ],
)
def test_what_does_not_follow_is_refused(claim: str, cited: str) -> None:
    """Another number of what is missing is another number of what is left."""
    assert verify(claim, [cited]).level is Level.UNSUPPORTED
