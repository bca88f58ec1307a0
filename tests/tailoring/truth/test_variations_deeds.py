"""Deeds told in other words stand, and those of others, denied, planned or raised do not: how often the gate errs at most."""

import pytest

from tests.tailoring.truth.variations import Transformation, several, tried
from tests.tailoring.truth.variations.deeds import TRANSFORMATIONS

SAMPLE = 30
MOST = {  # percent of lines that the gate judges otherwise than it did the line itself, or lets through although they are broken
    "keeps": 3,
    "breaks": 15,
}


@pytest.mark.parametrize("breaks", [False, True], ids=["kept", "broken"])
def test_a_deed_told_again_is_judged_as_before_or_refused_where_it_is_another(*, breaks: bool) -> None:
    found = [one for way in _ways(breaks=breaks) for one in tried(way, SAMPLE)]
    flipped = [one for one in found if one.flipped]
    most = MOST["breaks" if breaks else "keeps"]
    assert 100 * len(flipped) <= most * len(found), [(one.line.text, one.line.cites) for one in flipped]


def _ways(*, breaks: bool) -> list[Transformation]:
    ways = [way for way in TRANSFORMATIONS if way.breaks == breaks]
    return ways if breaks else [*ways, several(ways)]
