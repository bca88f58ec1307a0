"""Labelled claims: the shared cases without a miss, the development set within its bounds."""

from pathlib import Path

import pytest

from core.tailoring.verify import Level, verify
from tests.shared import CASES, needs_shared
from tests.tailoring.truth.measure import (
    DEV,
    EXAMPLES,
    FIFTH,
    FOURTH,
    FRESH,
    NUMBERS,
    PAIRS,
    PLAIN,
    REWORDINGS,
    SPENT,
    SPENT_AGAIN,
    STATUS,
    THIRD,
    TITLES,
    Judged,
    judged,
    share,
)

HERE = Path(__file__).parent


@needs_shared
@pytest.mark.shared
@pytest.mark.parametrize("path", sorted(CASES.glob("*.json")), ids=lambda path: path.stem)
def test_each_claim_of_the_shared_cases_is_judged_as_labelled(path: Path) -> None:
    wrong = [(one.label, str(one.level), one.text) for one in judged([path]) if not one.right]

    assert not wrong


@pytest.fixture(scope="module")
def developed() -> list[Judged]:
    return list(judged(DEV))


def test_inventions_of_the_development_set_are_rejected(developed: list[Judged]) -> None:
    assert share(developed, "unsupported") >= 0.94


def test_truthful_lines_of_the_development_set_are_not_accused(developed: list[Judged]) -> None:
    assert share(developed, "supported") >= 0.96


def test_wording_of_the_development_set_is_asked_about(developed: list[Judged]) -> None:
    assert share(developed, "confirm") >= 0.8


def test_examples_of_many_professions_hold_what_was_reached() -> None:
    found = list(judged([EXAMPLES]))

    assert share(found, "unsupported") >= 0.84
    assert share(found, "supported") >= 0.9
    assert share(found, "confirm") == 1


def test_the_spent_set_holds_what_was_reached() -> None:
    found = list(judged(SPENT))

    assert share(found, "unsupported") >= 0.9
    assert share(found, "supported") >= 0.97


def test_numbers_in_other_words_are_computed() -> None:
    found = list(judged(NUMBERS))

    assert share(found, "unsupported") >= 0.98
    assert share(found, "supported") >= 0.98


def test_the_second_spent_set_holds_what_was_reached() -> None:
    found = list(judged(SPENT_AGAIN))

    assert share(found, "unsupported") >= 0.89
    assert share(found, "supported") >= 0.84


def test_the_third_and_fourth_spent_sets_hold_what_was_reached() -> None:
    third, fourth = list(judged(THIRD)), list(judged(FOURTH))

    assert share(third, "unsupported") >= 0.88
    assert share(third, "supported") >= 0.87
    assert share(fourth, "unsupported") >= 0.88
    assert share(fourth, "supported") >= 0.9


def test_the_fifth_spent_set_holds_what_was_reached() -> None:
    found, behind_cites = list(judged(FIFTH)), list(judged(FIFTH, behind_cites=True))

    assert share(found, "unsupported") >= 0.88
    assert share(found, "supported") >= 0.75
    assert share(behind_cites, "supported") >= 0.81


@pytest.mark.parametrize("path", sorted(FRESH.glob("en_*.json")), ids=lambda path: path.stem)
def test_each_fresh_english_batch_holds_what_was_reached(path: Path) -> None:
    found = list(judged([path], behind_cites=True))

    assert share(found, "unsupported") >= 0.85
    assert share(found, "supported") >= 0.91
    assert share(found, "confirm") >= 0.9


@pytest.mark.parametrize(
    ("name", "rejected", "unaccused"), [("f", 0.97, 0.93), ("g", 0.91, 0.89), ("h", 0.88, 0.89), ("i", 0.83, 0.83)]
)
def test_the_sets_in_the_manner_of_the_shared_cases_hold_what_was_reached(name: str, rejected: float, unaccused: float) -> None:
    found = list(judged(sorted((HERE / f"blind_{name}").glob("*.json"))))

    assert share(found, "unsupported") >= rejected
    assert share(found, "supported") >= unaccused


def test_the_check_of_cites_refuses_deeds_of_another_role() -> None:
    found = list(judged(THIRD, behind_cites=True))

    assert share(found, "unsupported") >= 0.93
    assert all(one.elsewhere for one in found if one.kind == "merge_roles" and one.label == "unsupported")


def test_the_standing_of_what_is_said_holds_what_was_reached() -> None:
    found = list(judged(STATUS))

    assert share(found, "unsupported") >= 0.98
    assert share(found, "supported") >= 0.95


def test_titles_papers_and_places_hold_what_was_reached() -> None:
    found = list(judged(TITLES))

    assert share(found, "unsupported") >= 0.98
    assert share(found, "supported") >= 0.95


def test_plain_rewordings_and_additions_are_told_apart() -> None:
    found = list(judged(PLAIN))

    assert share(found, "unsupported") >= 0.79
    assert share(found, "supported") >= 0.92


def test_rewordings_of_further_professions_hold_what_was_reached() -> None:
    found = list(judged([REWORDINGS]))

    assert share(found, "unsupported") >= 0.85
    assert share(found, "supported") >= 0.92


def test_inventions_and_their_near_truths_are_told_apart() -> None:
    found = list(judged([PAIRS]))

    assert share(found, "unsupported") >= 0.93
    assert share(found, "supported") >= 0.91


@pytest.mark.parametrize(
    ("batch", "rejected", "kept"),
    [
        ("de_fr_es_ru_1", 0.96, 0.85),
        ("de_fr_es_ru_2", 0.87, 0.67),
        ("de_fr_es_ru_3", 0.75, 0.72),
        ("names_and_short_forms", 0.81, 0.78),
        ("numbers_told_another_way", 0.91, 0.89),
        ("numbers_in_lines", 0.89, 0.86),
        ("heads_and_papers", 0.78, 0.95),
        ("heads_and_papers_2", 0.87, 0.91),
        ("answers_and_denials", 0.9, 0.88),
        ("answers_and_denials_2", 0.9, 0.75),
        ("joined_and_papers", 0.84, 0.98),
        ("second_things", 0.85, 0.95),
        ("truths_1", 0.83, 0.91),
        ("truths_2", 0.6, 0.92),
    ],
)
def test_a_fresh_batch_holds_what_was_reached(batch: str, rejected: float, kept: float) -> None:
    found = list(judged([FRESH / f"{batch}.json"]))

    assert share(found, "unsupported") >= rejected
    assert share(found, "supported") >= kept


def test_a_deed_under_the_head_of_another_role_is_refused() -> None:
    found = list(judged([FRESH / "heads_and_papers.json"], behind_cites=True))

    assert share(found, "unsupported") >= 0.88
    assert share(found, "supported") >= 0.95


@pytest.mark.parametrize(("batch", "rejected", "kept"), [("words_en", 0.72, 0.94), ("words_de_fr_es_ru", 0.75, 0.99)])
def test_deeds_told_in_other_words_hold_what_was_reached(batch: str, rejected: float, kept: float) -> None:
    found = list(judged([FRESH / f"{batch}.json"], behind_cites=True))

    assert share(found, "unsupported") >= rejected
    assert share(found, "supported") >= kept


def test_every_finding_says_what_is_wrong_in_a_sentence(developed: list[Judged]) -> None:
    for one in developed:
        for finding in verify(one.text, one.cites).findings:
            assert finding.sentence.endswith((".", "\u201d"))
            assert finding.fragment
            assert finding.level in {Level.CONFIRM, Level.UNSUPPORTED}
