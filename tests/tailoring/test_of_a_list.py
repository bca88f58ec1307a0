"""A list that a requirement names is not held by one of its things."""

import pytest

from core.tailoring.model import Status
from tests.tailoring.test_not_quite_shown import gap
from tests.tailoring.test_what_was_denied import person

MECHANIC = person("Mechaniker, Kirow, Leipzig", "Fehlersuche an mechanischen Teilen\n- Prüfung, Wartung und Reparatur von Kranen")
LEADER = person("Supervisor, Peachtree, Atlanta", "Reported call and contact center KPIs from our call center software in Excel")
CLEANER = person("Cleaner, Mitie, Luton", "Cleaning of offices and stairs")


@pytest.mark.parametrize(
    ("resume", "asked", "lacks"),
    [
        (MECHANIC, "Fehlersuche an mechanischen, hydraulischen und elektrischen Komponenten", ("hydraulischen", "elektrischen")),
        (MECHANIC, "Wartung, Reparatur und UVV-Prüfung von Krananlagen", ("UVV",)),
        (MECHANIC, "Wartung, Reparatur und UVV-Prüfung von Krananlagen beim Kunden", ("UVV-Prüfung",)),
        (CLEANER, "Cleaning of offices, laboratories and theatres", ("laboratories", "theatres")),
        (LEADER, "Own contact center KPIs (CSAT, AHT, first call resolution)", ("CSAT", "AHT", "first call resolution")),
        (LEADER, "Strong Excel (pivot tables, lookups)", ("pivot tables", "lookups")),
    ],
)
def test_a_list_is_not_held_by_one_of_its_things(resume: str, asked: str, lacks: tuple[str, ...]) -> None:
    found = gap(resume, asked)
    assert (found.status, found.lacks) == (Status.GAP, lacks)
    assert found.there


@pytest.mark.parametrize(
    ("resume", "asked"),
    [
        (MECHANIC, "Fehlersuche an mechanischen Komponenten"),
        (MECHANIC, "Wartung, Reparatur und Pflege von Krananlagen"),
        (CLEANER, "Cleaning of offices, stairs and lifts"),
        (LEADER, "Contact center software (Genesys, NICE)"),
        (LEADER, "Contact center KPIs (e.g. CSAT, AHT)"),
        (LEADER, "Microsoft Office (Excel, Word)"),
        (CLEANER, "Cleaning of offices, laboratories or theatres"),
        (CLEANER, "Plan, do and check the cleaning of offices"),
    ],
)
def test_nearly_all_of_a_list_or_one_of_a_choice_holds_it(resume: str, asked: str) -> None:
    assert gap(resume, asked).status is not Status.GAP
