"""The questions a line invites: from its own facts, in its own words, in several languages."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.tailoring.interview import Likely, asked, likely


@pytest.mark.parametrize(
    ("line", "language", "expected"),
    [
        (
            "Set up 3 Kubernetes clusters with 2 colleagues",
            "en",
            [Likely("team", "with 2 colleagues"), Likely("number", "3 Kubernetes clusters")],
        ),
        (
            "Cut the nightly import from 4 hours to 1 hour",
            "en",
            [Likely("outcome", "Cut the nightly import from 4 hours to 1 hour")],
        ),
        ("Helped plan the move to AWS", "en", [Likely("part", "Helped plan the move to AWS")]),
        ("Led the night shift of ward 3B", "en", [Likely("lead", "Led the night shift of ward 3B")]),
        ("Deploys went from a day to an hour", "en", [Likely("outcome", "from a day to an hour")]),
        ("Sold 12k units, 4.5 % above plan", "en", [Likely("number", "12k units")]),
        ("Kubernetes", "en", [Likely("tool", "Kubernetes")]),
        ("Wrote the on-call handbook", "en", [Likely("deed")]),
        ("Worked there since 2019", "en", [Likely("deed")]),
        (
            "Gemeinsam mit zwei Kollegen 12 Filialen umgestellt",
            "de",
            [Likely("team", "Gemeinsam mit zwei Kollegen"), Likely("number", "12 Filialen umgestellt")],
        ),
        ("Soins à 14 patients", "fr", [Likely("number", "14 patients")]),
        ("Prowadziła 7 zajęć tygodniowo", "pl", [Likely("number", "7 zajęć tygodniowo")]),
    ],
)
def test_what_a_line_invites(line: str, language: str, expected: list[Likely]) -> None:
    assert list(likely(line, language)) == expected


@given(st.text(max_size=200), st.sampled_from(["en", "de", "fr", "es", "ru", "pl"]))
def test_nothing_is_quoted_that_the_line_does_not_say(line: str, language: str) -> None:
    found = likely(line, language)
    assert 1 <= len(found) <= 2
    for one in found:
        assert all(part in line for part in one.words.split(", "))
        assert asked(one, language).count(one.words) >= 1
