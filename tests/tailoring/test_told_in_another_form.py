"""A requirement and a line that tell the same in two forms of one word: "own the design of our shop", "redesigned the shop"."""

import pytest

from core.tailoring.model import Status
from tests.tailoring.test_not_quite_shown import gap
from tests.tailoring.test_what_was_denied import person


def told_by(line: str, asked: str) -> Status:
    return gap(person("Staff, Oakfield, Hull", line, "Answered the phone"), asked).status


@pytest.mark.parametrize(
    ("line", "asked"),
    [
        ("Redesigned the checkout of a ferry ticket site", "Own the design of our checkout"),
        ("Redesigned the checkout of a ferry ticket site", "Responsible for the design of the checkout"),
        ("Maintained the pumps of 3 ships", "Take ownership of the maintenance of pumps"),
        ("Baked sourdough for 200 guests", "Bake sourdough"),
        ("Sold garden furniture", "Sell garden furniture"),
        ("Wrote the exhibition catalogue", "You will write exhibition catalogues"),
        ("Speisekarten neu gestaltet", "Verantwortlich für die Gestaltung der Speisekarten"),
        ("Rediseñé el menú de temporada", "Responsable del diseño del menú"),
        ("J'ai entretenu les pompes", "Responsable de l'entretien des pompes"),
        ("Перепроектировала кухни", "Отвечать за проектирование кухни"),
    ],
)
def test_it_is_found(line: str, asked: str) -> None:
    assert told_by(line, asked) is not Status.GAP


@pytest.mark.parametrize(
    ("line", "asked"),
    [
        ("Redesigned the checkout", "Own the design of our packaging"),
        ("Helped redesign the checkout", "Own the design of our checkout"),
        ("Designed the checkout", "Own the redesign of our checkout"),
        ("Maintained the pumps of 3 ships", "Own the maintenance of our boilers"),
        ("Speisekarten neu gestaltet", "Verantwortlich für die Gestaltung der Website"),
    ],
)
def test_another_deed_or_thing_is_not(line: str, asked: str) -> None:
    assert told_by(line, asked) is Status.GAP


def test_who_is_to_lead_it_is_told_the_part_that_is_there() -> None:
    found = gap(person("UX Designer, Mare, Porto", "Redesigned the checkout"), "Lead the design of our checkout")
    assert (found.status, found.there) == (Status.GAP, ("design of our checkout",))
