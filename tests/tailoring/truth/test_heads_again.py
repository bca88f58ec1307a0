"""Causes that were found by telling heads, dates, papers and short forms again: each mended for good, from both sides."""

import pytest

from core.tailoring.verify import Level, verify


@pytest.mark.parametrize(
    ("claim", "said"),
    [
        ("Flower Arranger, Tansy & Rook (05/2017 – present)", "Flower Arranger, Tansy & Rook, 2017 (May) – present"),
        ("Tansy & Rook: Flower Arranger, 2017 (May) – 2019 (Sept.)", "Flower Arranger, Tansy & Rook, 05/2017 – 09/2019"),
        ("Choir member since the year 2015", "Choir member since 2015"),
        ("Treasurer of Larkhill Allotments, 2018–2020", "Member of Larkhill Allotments since 2016, treasurer 2018–2020"),
        ("Member, Larkhill Allotments, since 2016", "Member of Larkhill Allotments since 2016"),
        ("BTS Diététique (2013)", "BTS Diététique, lycée Jean-Marot, 2013"),
        ("Doctor of Pharmacy, 2015", "PharmD, 2015"),
        ("Placed intravenous lines", "Placed IV lines"),
        ("Walk-round checks on Embraer 175 and Airbus A320", "Walk-round checks on E175 and A320"),
        ("Contrats avec des clients en B2B", "Contrats avec des clients, business to business"),
        ("SPS und PKW-Ladestationen", "speicherprogrammierbare Steuerung und Ladestationen für Personenkraftwagen"),
        ("Daily work with BLS", "Daily work with basic life support"),
    ],
)
def test_the_same_in_another_form_stands(claim: str, said: str) -> None:
    assert verify(claim, [said]).level is Level.SUPPORTED


@pytest.mark.parametrize(
    ("claim", "said"),
    [
        ("Kept the minutes of the allotment society since 2021", "Kept the minutes of the allotment society until 2021"),
        ("Forklift licence, valid since 2026", "Forklift licence, valid to 2026"),
        ("Flower Arranger, Tansy & Rook, 2017 (May) – present", "Flower Arranger, Tansy & Rook, 05/2017 – 09/2019"),
        ("Dependienta, Flores Tansy (mayo 2015 a la fecha)", "Dependienta, Flores Tansy, 05/2015 – 02/2020"),
        ("Trustee of a food bank since the year 2018", "Trustee of a food bank, 2018–2022"),
        ("Treasurer of Larkhill Allotments since 2016", "Member of Larkhill Allotments since 2016, treasurer 2018–2020"),
        ("Kassenwart, Gartenverein Lerche (seit 2016)", "Gartenverein Lerche: Mitglied seit 2016, Kassenwart von 2018 bis 2020"),
        ("BA English", "BA English, Wapping College (waiting list)"),
        ("BSc Geology, Wapping College", "BSc Geology, Wapping College: theory passed"),
        ("Grado en Historia", "Grado en Historia, Universidad de Lerma (primer semestre)"),
        ("Staatsexamen Pharmazie", "Staatsexamen Pharmazie, Universität Lerchenau (laufend)"),
        ("BA Law, Wapping College", "BA English, Wapping College, 2020"),
        ("M.S. Hospitality Management (Saguaro College)", "B.S. Hospitality Management, Saguaro College, 2016"),
        ("Abitur (2009)", "Mittlere Reife, Realschule Erlbach, 2009"),
        ("A-levels, Blackmoor High", "GCSEs, Blackmoor High, 2007"),
    ],
)
def test_what_looks_like_it_and_says_more_does_not(claim: str, said: str) -> None:
    assert verify(claim, [said]).level is Level.UNSUPPORTED


HEAD = "Animal Keeper, Tansy Wildlife Park, 03/2014 – 08/2017"


@pytest.mark.parametrize(
    ("claim", "line"),
    [
        ("At Tansy Wildlife Park: took over the night rota in 2016", "Took over the night rota in 2016"),
        ("Deputise for the head keeper – Animal Keeper, Tansy Wildlife Park", "Deputise for the head keeper"),
        ("Some sales on Saturdays (Tansy Wildlife Park, 2014–2017)", "Some sales on Saturdays"),
    ],
)
def test_a_line_and_its_head_may_be_told_together(claim: str, line: str) -> None:
    assert verify(claim, [HEAD, line], one_entry=True).level is Level.SUPPORTED


def test_no_title_is_made_of_a_line_under_the_head() -> None:
    claim = "Head Keeper, Tansy Wildlife Park"
    assert verify(claim, [HEAD, "Deputise for the head keeper on Sundays"], one_entry=True).level is Level.UNSUPPORTED
