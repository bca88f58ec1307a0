"""What something was switched to was introduced, and what lacked a thing or was free of it had none."""

import pytest

from core.tailoring.verify import Level, verify

PAIRS = [
    (
        "Mitarbeit bei der Umstellung der Kommissionierung auf Handscanner",
        "An der Einführung von Handscannern in der Kommissionierung mitgearbeitet",
        "Handscanner in der Kommissionierung eingeführt",
    ),
    (
        "Umstellung des Lagers auf Funketiketten",
        "Einführung von Funketiketten im Lager",
        "Entwicklung von Funketiketten für das Lager",
    ),
    (
        "Switched the kitchen to induction hobs",
        "Introduced induction hobs in the kitchen",
        "Invented induction hobs for the kitchen",
    ),
    ("Switched off the old induction hobs", "Switched off old induction hobs", "Introduced induction hobs"),
    (
        "Passaggio del magazzino agli scanner",
        "Introduzione degli scanner in magazzino",
        "Progettazione degli scanner di magazzino",
    ),
    ("Umstellung der Kassen im Laden", "Kassen im Laden umgestellt", "Einführung von Kassen im Laden"),
    (
        "Audited 150 letters; 30 had no exercise plan",
        "Audit of 150 letters, 30 of which lacked an exercise plan",
        "Audit of 150 letters and 30 exercise plans",
    ),
    (
        "Checked 80 ladders; 12 had no inspection tag",
        "Checked 80 ladders, 12 of them lacking an inspection tag",
        "Checked 80 ladders and their inspection tags",
    ),
    (
        "Toolbox talk every morning; no lost-time accident since 2020",
        "Daily toolbox talks; free of lost-time accidents since 2020",
        "Daily toolbox talks on lost-time accidents since 2020",
    ),
    (
        "Drive a night route; no accident since 2019",
        "Night route driver; free of accidents since 2019",
        "Night route driver; free of accidents since 2017",
    ),
]


@pytest.mark.parametrize(("cited", "claim"), [(cited, truth) for cited, truth, _invention in PAIRS])
def test_the_same_told_from_the_other_side(cited: str, claim: str) -> None:
    """Both say what was brought in, or what was not there."""
    assert verify(claim, [cited]).level is Level.SUPPORTED


@pytest.mark.parametrize(("cited", "claim"), [(cited, invention) for cited, _truth, invention in PAIRS])
def test_what_was_not_brought_in_or_not_there(cited: str, claim: str) -> None:
    """More than bringing it in, or a thing where there was none."""
    assert verify(claim, [cited]).level is not Level.SUPPORTED
