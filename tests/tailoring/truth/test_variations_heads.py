"""Heads, dates, papers and short forms told otherwise: what keeps its meaning stands, what loses it is rejected, but for few."""

from types import ModuleType

import pytest

from tests.tailoring.truth.variations import dates, heads, papers, short_forms, tried

OF_EACH, LINES, HEADS = 15, 800, 60
MOST = [  # of a family, the shares of kept lines that are accused at most, and of broken ones that stand
    (heads, 0.02, 0.02),
    (dates, 0.01, 0.02),
    (papers, 0.05, 0.02),
    (short_forms, 0.05, 0.5),
]


@pytest.mark.parametrize(("family", "accused", "let_through"), MOST, ids=[one.__name__.rpartition(".")[2] for one, *_ in MOST])
def test_what_keeps_its_meaning_stands_and_what_loses_it_does_not(family: ModuleType, accused: float, let_through: float) -> None:
    for breaks, most in ((False, accused), (True, let_through)):
        ways = [way for way in family.TRANSFORMATIONS if way.breaks is breaks]
        found = [one for way in ways for one in tried(way, OF_EACH, HEADS if way.source else LINES)]
        flipped = [(one.line.text, one.line.cites) for one in found if one.flipped]
        assert len(flipped) <= most * len(found), flipped
