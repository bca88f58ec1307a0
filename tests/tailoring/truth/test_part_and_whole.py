"""A part told as the whole, a stand-in as the office, a later title as held from the start; and near truths."""

import pytest

from core.tailoring.verify import Level, verify


@pytest.mark.parametrize(
    ("claim", "said"),
    [
        ("Rolled out the scanner to every shop", "Trial of the scanner in one shop"),
        ("Mise en place du tri dans tout le bâtiment", "Mise en place du tri au rez-de-chaussée, à l'essai"),
        ("Beide Lehrlinge übernommen", "Zwei Lehrlinge, einer wurde übernommen, der andere hat gewechselt"),
        ("Guided tours all year round", "Guided tours from June to August"),
        ("Экскурсии круглый год", "Экскурсии летом"),
        ("Renovated 20 classrooms", "Of the 20 classrooms we renovated 8"),
        ("Alle 14 Geräte gewartet", "Von den 14 Geräten habe ich 9 gewartet"),
        ("Renovación de 20 aulas", "De las 20 aulas, renovamos 8"),
    ],
)
def test_a_part_is_not_the_whole(claim: str, said: str) -> None:
    assert verify(claim, [said]).level is Level.UNSUPPORTED


@pytest.mark.parametrize(
    ("claim", "said"),
    [
        ("Trained both new starters", "Trained the two new starters"),
        ("Open all year", "Hut open all year, busiest in summer"),
        ("Employee of the year 2021", "Employee of the year 2021, nominated in May"),
        ("Introduced the form in all departments", "Trial of the form in one department in 2020, in all departments since 2021"),
        ("8 of 20 classrooms renovated", "Of the 20 classrooms we renovated 8"),
        ("School with 20 classrooms", "Caretaker of a school with 20 classrooms; renovated 8"),
    ],
)
def test_a_whole_that_was_told_stands(claim: str, said: str) -> None:
    assert verify(claim, [said]).level is not Level.UNSUPPORTED


@pytest.mark.parametrize(
    ("claim", "said"),
    [
        ("Shift leader", "Cover for the shift leader on weekends"),
        ("Küchenchef", "Vertretung des Küchenchefs an zwei Tagen"),
        ("Encargada de tienda", "Encargada de tienda suplente"),
        ("Начальник склада", "И. о. начальника склада, два месяца"),
        ("Chair of the parents' council", "Member of the parents' council"),
        ("Warehouse manager since 2014", "Warehouse clerk since 2014, warehouse manager since 2020"),
        ("Chef de rang depuis 2016", "Commis depuis 2016, chef de rang depuis 2019"),
    ],
)
def test_a_title_is_held_as_and_since_it_was_told(claim: str, said: str) -> None:
    assert verify(claim, [said]).level is Level.UNSUPPORTED


@pytest.mark.parametrize(
    ("claim", "said"),
    [
        ("Vertretung des Küchenchefs", "Vertretung des Küchenchefs an zwei Tagen"),
        ("И. о. начальника склада", "И. о. начальника склада, два месяца"),
        ("Warehouse manager since 2020", "Warehouse clerk since 2014, warehouse manager since 2020"),
        ("Nurse on ward 4 since 2017, mentor since 2019", "Nurse on ward 4 since 2017; mentor since 2019"),
        ("Begleiterin von Kindern", "Begleiterin von Kindern auf dem Schulweg"),
    ],
)
def test_a_stand_in_who_says_so_is_believed(claim: str, said: str) -> None:
    assert verify(claim, [said]).level is not Level.UNSUPPORTED
