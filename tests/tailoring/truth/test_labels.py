"""Levels, classes, grades and versions: a label of the same kind must be the one that was told."""

import pytest

from core.tailoring.verify import Level, verify


@pytest.mark.parametrize(
    ("claim", "cited"),
    [
        ("Experience in a Level 2 trauma center", "Level II trauma center with 310 beds"),
        ("Class B driving licence", "Driving licence, class B"),
        ("Führerschein Klasse C", "Führerschein Klasse CE"),
        ("Bewohner mit Pflegegrad 3 betreut", "Bewohner mit Pflegegrad 2 bis 4 betreut"),
        ("Migrated to Python 3.11", "Migrated to Python 3.11"),
        ("Phase 2 trials", "Phase II trials"),
        ("Сварщик пятого разряда", "Сварщик 5 разряда"),
        ("Сварщик 5-го разряда", "Сварщик 5 разряда"),
        ("Электробезопасность, 4 группа допуска", "Электробезопасность, IV группа допуска"),
        ("Taught 3 classes of level 2 French", "Taught 3 classes, French level 2"),
        ("Taught 2 groups", "Taught groups A and B, 2 groups"),
    ],
)
def test_a_label_that_was_told_stands(claim: str, cited: str) -> None:
    assert verify(claim, [cited]).level is Level.SUPPORTED


@pytest.mark.parametrize(
    ("claim", "cited"),
    [
        ("Experience in a Level I trauma center", "Level II trauma center with 310 beds"),
        ("Worked in a Level 1 trauma center", "Level II trauma center with 310 beds"),
        ("Class A driving licence", "Class B driving licence"),
        ("Forklift certificate, category C", "Forklift certificate, category B"),
        ("Tier 1 support", "Tier 2 support"),
        ("Führerschein Klasse C", "Führerschein Klasse B"),
        ("Pflegegrad 4 und 5 betreut", "Bewohner mit Pflegegrad 2 und 3 betreut"),
        ("Version 3 of the handbook", "Wrote version 2 of the handbook"),
        ("Migrated to Python 3.12", "Migrated to Python 3.11"),
        ("Windows 10 rollout", "Windows 11 rollout in 10 offices"),
        ("Phase III trials", "Phase II trials"),
        ("Schweißer Stufe II", "Schweißer Stufe I"),
        ("Сварщик 6 разряда", "Сварщик 5 разряда"),
        ("Электробезопасность, V группа допуска", "Электробезопасность, IV группа допуска"),
        ("Soudeur niveau III", "Soudeur niveau II"),
        ("Carné de tipo II", "Carné de tipo I"),
        ("Type 1 diabetes education", "Type 2 diabetes education"),
        ("Accountant III", "Accountant II"),
        ("Stocked Building A", "Stocked Building B"),
        ("Врач первой категории", "Врач второй категории"),
        ("Врач высшей категории", "Врач первой категории"),
        ("First-line support for 40 users", "Second-line support for 40 users"),
        ("3. Klasse unterrichtet", "4. Klasse unterrichtet"),
    ],
)
def test_another_label_of_the_same_kind_is_refused(claim: str, cited: str) -> None:
    assert verify(claim, [cited]).level is Level.UNSUPPORTED
