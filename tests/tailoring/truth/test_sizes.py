"""Sizes of things that are counted: two numbers side by side, of which each says something else."""

import pytest

from core.tailoring.verify import Level, verify

TANKS, CHILLERS = "Cleaned eight 7-barrel tanks", "Every winter I pull oil samples on two 150-ton York chillers."


@pytest.mark.parametrize(
    ("claim", "cited"),
    [
        ("Cleaned 8 tanks of 7 barrels each", TANKS),
        ("Cleaned 8 seven-barrel tanks", TANKS),
        ("Winter oil sampling on two York chillers, 300 tons in total", CHILLERS),
        ("Oil sampling on two York chillers of 150 tons each", CHILLERS),
        ("Drove 40-tonne lorries, three in all", "Drove three 40-tonne lorries"),
        ("Taught four 90-minute classes a week, six hours in all", "Taught four 90-minute classes a week"),
        ("Ok. 46 000 km rocznie", "Około 46 tys. km rocznie"),
    ],
)
def test_told_another_way_stands(claim: str, cited: str) -> None:
    assert verify(claim, [cited]).level is Level.SUPPORTED


@pytest.mark.parametrize(
    ("claim", "cited"),
    [
        ("Cleaned seven 8-barrel tanks", TANKS),
        ("Cleaned eight 15-barrel tanks", TANKS),
        ("Cleaned 56 tanks", TANKS),
        ("Oil sampling on 150 chillers", CHILLERS),
        ("Oil sampling on two chillers, 600 tons in total", CHILLERS),
        ("Drove 120 lorries", "Drove three 40-tonne lorries"),
        ("Taught 90 four-minute classes a week", "Taught four 90-minute classes a week"),
    ],
)
def test_another_number_or_the_other_way_round_is_refused(claim: str, cited: str) -> None:
    assert verify(claim, [cited]).level is Level.UNSUPPORTED
