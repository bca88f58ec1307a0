"""Shortening leaves out what says nothing, and nothing that limits what is said."""

import pytest

from core.reviewing.shortening import shortened


@pytest.mark.parametrize(
    ("line", "shorter"),
    [
        ("Successfully moved 14 shops to the new till", "Moved 14 shops to the new till"),
        ("Effectively communicated with 30 suppliers", "Communicated with 30 suppliers"),
        ("Really enjoyed training 3 new starters", "Enjoyed training 3 new starters"),
    ],
)
def test_what_says_nothing_goes(line: str, shorter: str) -> None:
    assert shortened(line, "en") == shorter


@pytest.mark.parametrize(
    "line",
    [
        "Took lost webhooks from 5% to basically none",
        "Was effectively the night manager of a ward of 30",
        "Effectively ran the kitchen on 2 evenings a week",
        "Was not really part of the planning, but drew all the plans",
        "Didn't actually order stock, but counted it every Sunday",
    ],
)
def test_what_limits_a_deed_stays(line: str) -> None:
    assert shortened(line, "en") == line
