"""Numbers told otherwise: what keeps its meaning stands, what loses it is rejected, but for few."""

from tests.tailoring.truth.variations import several, tried
from tests.tailoring.truth.variations.numbers import TRANSFORMATIONS

OF_EACH, LINES = 10, 800


def flipped(*, breaks: bool) -> float:
    """The share of variants that the gate judges otherwise than it should."""
    ways = [way for way in TRANSFORMATIONS if way.breaks is breaks]
    found = [one for way in (*ways, *(() if breaks else (several(ways),))) for one in tried(way, OF_EACH, LINES)]
    assert len(found) > 100
    return sum(one.flipped for one in found) / len(found)


def test_numbers_in_other_words_stand() -> None:
    assert flipped(breaks=False) <= 0.02


def test_other_numbers_are_rejected() -> None:
    assert flipped(breaks=True) <= 0.03
