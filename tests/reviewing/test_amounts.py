"""A number is praised only when it says how much or how many."""

import pytest

from core.reviewing.amounts import amounts


@pytest.mark.parametrize(
    "text",
    [
        "Prüfungen nach DIN VDE 0100-600 und DGUV V3",
        "Audits to ISO 9001 and IEC 61508",
        "Filled in Form 1040 by hand",
        "Beratung nach § 34a GewO",
        "Worked with Java 8 and Spring Boot",
        "Windows 10 Rollout im Büro",
        "Учёт в 1С:Бухгалтерия 8.3",
        "Reach me at 0431 5550123",
        "On call 24/7 for the HTTP/2 gateway",
        "Worked there since 2019",
        "Nurse in a level 2 trauma unit",
    ],
)
def test_names_with_numbers_are_no_amounts(text: str) -> None:
    assert amounts(text) == []


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Ran 3 audits under ISO 27001", "3"),
        ("EN 60204-1 Prüfungen an 12 Maschinen", "12"),
        ("Cut costs by 3.5%", "3.5%"),
        ("Form 1040 returns for 120 clients", "120"),
        ("Team lead of five engineers", "five"),
        ("2023 quota $1.4M, closed $1.61M", "$1.4M"),
        ("about 12,000 requests per minute", "12,000"),
        ("1 200 000 rows a night", "1"),
        ("12k users", "12k"),
    ],
)
def test_amounts(text: str, number: str) -> None:
    assert number in [one.strip() for one in amounts(text)]
