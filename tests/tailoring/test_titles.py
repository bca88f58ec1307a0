"""Titles and file names end where they say something."""

import pytest

from core.resume.naming import speaking_name
from core.tailoring.posting import parse_posting
from core.tailoring.titles import plain_title


@pytest.mark.parametrize(
    ("written", "plain"),
    [
        ("Elektroniker für Energie- und Gebäudetechnik (m/w/d) für", "Elektroniker für Energie- und Gebäudetechnik"),
        ("Bilanzbuchhalter (m/w/d) Konzern", "Bilanzbuchhalter Konzern"),
        ("Technicien Informatique H/F", "Technicien Informatique"),
        ("Developer m/w/d", "Developer"),
        ("Full Stack Developer (all genders)", "Full Stack Developer"),
        ("Product Manager, EU (f/m/x)", "Product Manager, EU"),
        ("Chef de", "Chef"),
        ("Head of C", "Head of C"),
        ("Team A", "Team A"),
        ("ICU Registered Nurse - Nights", "ICU Registered Nurse - Nights"),
        ("(m/w/d)", "(m/w/d)"),
    ],
)
def test_a_title_without_its_marks(written: str, plain: str) -> None:
    assert plain_title(written) == plain
    assert plain_title(plain) == plain


def test_of_a_posting() -> None:
    text = "Elektroniker für Gebäudetechnik (m/w/d) für\nWindpark Küste GmbH\n\nIhr Profil\n- KNX-Kenntnisse\n"
    assert parse_posting(text).title == "Elektroniker für Gebäudetechnik"


def test_a_file_name_does_not_end_in_the_middle() -> None:
    name = speaking_name(
        "Jörg Petersen", "Windpark Service Küste GmbH", "Elektroniker für Energie- und Gebäudetechnik und Photovoltaik"
    )
    assert name.rsplit("-", 1)[1] not in {"und", "für"}
    assert len(name) <= 80
