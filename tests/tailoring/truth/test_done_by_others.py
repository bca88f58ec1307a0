"""A line that says who else did it tells that as theirs, in a passive or beside one's own deed."""

import pytest

from core.tailoring.verify import Level, verify

PAIRS = [
    (
        "Ho preparato io il menù scolastico, il consiglio l'ha approvato.",
        "Preparato il menù scolastico, approvato dal consiglio",
        "Preparato e approvato il menù scolastico",
    ),
    (
        "Preventivi per i tetti; i contratti li firma l'ing. Sala.",
        "Preventivi per i tetti, con i contratti firmati dall'ingegner Sala",
        "Preventivi e contratti per i tetti firmati da solo",
    ),
    (
        "Il muletto lo guida un mio collega, io preparo i bancali.",
        "Preparo i bancali; muletto guidato da un collega",
        "Preparo i bancali e guido il muletto",
    ),
    (
        "Le planning, je le prépare, la directrice le valide.",
        "Préparation du planning, validé par la directrice",
        "Préparation et validation du planning",
    ),
    (
        "Je rédige les notices, le juriste les signe.",
        "Rédaction de notices, signées par le juriste",
        "Notices rédigées et signées",
    ),
    (
        "Yo preparo los presupuestos y el gerente los firma.",
        "Preparación de presupuestos, firmados por el gerente",
        "Firma de presupuestos",
    ),
    (
        "He redactado el protocolo, la dirección lo aprobó en 2022.",
        "Protocolo redactado y aprobado por la dirección en 2022",
        "Jefe de protocolo en 2022",
    ),
    (
        "Den Speiseplan schreibe ich, die Küchenleitung gibt ihn frei.",
        "Speiseplan geschrieben, freigegeben von der Küchenleitung",
        "Leitung der Küche, Speiseplan geschrieben",
    ),
    (
        "I drafted the lease letters, the solicitor signed them.",
        "Drafted the lease letters, signed by the solicitor",
        "Drafted and signed the lease letters",
    ),
    (
        "I wrote the test plan, the client approved it in May 2022.",
        "Wrote the test plan, approved by the client in May 2022",
        "Wrote and approved the test plan in May 2022",
    ),
    (
        "Assisted a staff botanist with the seed guide (he led, I checked the Latin names)",
        "Checked the Latin names of the seed guide, with a staff botanist leading",
        "Led the seed guide and checked the Latin names",
    ),
    (
        "Worked on the cook book with a food writer (she led, I tested 30 recipes)",
        "Tested 30 recipes for the cook book, led by a food writer",
        "Led the cook book and tested 30 recipes",
    ),
]


@pytest.mark.parametrize(("cited", "claim"), [(cited, truth) for cited, truth, _invention in PAIRS])
def test_who_else_did_it_is_told(cited: str, claim: str) -> None:
    """The deed is somebody else's in both."""
    assert verify(claim, [cited]).level is Level.SUPPORTED


@pytest.mark.parametrize(("cited", "claim"), [(cited, invention) for cited, _truth, invention in PAIRS])
def test_it_is_not_told_as_ones_own(cited: str, claim: str) -> None:
    """What somebody else did is not one's own for the deed beside it."""
    assert verify(claim, [cited]).level is not Level.SUPPORTED
