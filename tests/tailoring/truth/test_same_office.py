"""An office, a help or a thing in another word of the same meaning stands; a wider or a higher one does not."""

import pytest

from core.tailoring.verify import Level, verify

PAIRS = [
    (
        "Responsable del almacén: inventario de 300 referencias",
        "Encargado del almacén, con inventario de 300 referencias",
        "Director del almacén, con inventario de 300 referencias",
    ),
    (
        "Responsable de la caja de la tienda, cierre diario",
        "Encargada de la caja de la tienda, con cierre diario",
        "Encargada de la tienda, con cierre diario",
    ),
    ("Run a gang of four on sewer jobs", "Lead a gang of 4 on sewer jobs", "Head of a gang of 4 and sewer jobs"),
    (
        "Run an orchard crew of six in the harvest",
        "Lead an orchard crew of 6 in the harvest",
        "Lead the orchard shop in the harvest",
    ),
    ("Work in a crew of six in the harvest", "Work in a six-person crew in the harvest", "Lead a crew of 6 in the harvest"),
    (
        "Assist the principal with the exam timetable",
        "Support the school's principal with the exam timetable",
        "Act as the school's principal for the exam timetable",
    ),
    (
        "Helped the curator with the spring exhibition",
        "Assisted the museum's curator with the spring exhibition",
        "Curator of the museum's spring exhibition",
    ),
    (
        "Volunteer lifeguard at the harbour swim (3 times)",
        "Volunteered three times as a lifeguard at the harbour swim",
        "Lifeguard at the harbour swim, 3 times",
    ),
    (
        "I pull together the weekly crew sheets",
        "Assemble the weekly crew sheets",
        "Assemble and approve the weekly crew sheets",
    ),
    (
        "Lost bags: opened claim files, around 15 a day",
        "Opened around 15 claim files a day for lost baggage",
        "Opened around 15 claim files a day for lost pets",
    ),
    ("Check-in and check-out of guests", "Guest arrivals and departures", "Guest arrivals and complaints"),
]


@pytest.mark.parametrize(("cited", "claim"), [(cited, truth) for cited, truth, _invention in PAIRS])
def test_the_same_in_another_word(cited: str, claim: str) -> None:
    """The same charge of the same thing, the same help to the same person, the same thing."""
    assert verify(claim, [cited]).level is Level.SUPPORTED


@pytest.mark.parametrize(("cited", "claim"), [(cited, invention) for cited, _truth, invention in PAIRS])
def test_more_than_that(cited: str, claim: str) -> None:
    """A higher office, a wider charge, a deed more."""
    assert verify(claim, [cited]).level is not Level.SUPPORTED


@pytest.mark.parametrize("cited", ["I pulled together with Ana the packets", "Made the packets jointly with Ana"])
def test_what_was_pulled_together_with_somebody_is_shared(cited: str) -> None:
    """The two words are one verb only where nobody follows."""
    assert verify("Assembled the packets", [cited]).level is not Level.SUPPORTED
