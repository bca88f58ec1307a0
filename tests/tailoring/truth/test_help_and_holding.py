"""A help stays a help, a paper is held only where its source holds it, and products of one kind are not each other."""

import pytest

from core.tailoring.verify import Level, verify


@pytest.mark.parametrize(
    ("claim", "cited"),
    [
        ("Led the move to the new depot, packing 40 crates", "Helped the depot manager with the move: packed 40 crates"),
        ("Leitung der Inventur (38 Regale)", "Mitwirkung an der Inventur: 38 Regale gezählt"),
        (
            "Pilotage du déménagement des archives (60 cartons)",
            "Participation au déménagement des archives : 60 cartons étiquetés",
        ),
        ("Repaired around 30 pumps together with the fitter", "Assisted the fitter with 30 or so pump repairs"),
        ("Ran the frost trial of 12 plots", "Took part in a frost trial: kept the log for 12 plots"),
    ],
)
def test_a_help_is_no_deed_of_ones_own(claim: str, cited: str) -> None:
    """What goes on after a colon is one's own; what stands before it was helped with, and "together" makes it no more."""
    assert verify(claim, [cited]).level is Level.UNSUPPORTED


@pytest.mark.parametrize(
    ("claim", "cited"),
    [
        ("Packed 40 crates for the move of the depot", "Helped the depot manager with the move: packed 40 crates"),
        ("Kept the log for 12 plots of the frost trial", "Took part in a frost trial (log for 12 plots)"),
        ("Listes et photos pour l'inventaire de la directrice", "Appui à la directrice pour l'inventaire (listes et photos)"),
        (
            "Проверка каталога (4 тыс. карточек) при внедрении 1С:ERP",
            "Участвовала во внедрении 1С:ERP: проверяла каталог, 4 000 карточек",
        ),
    ],
)
def test_ones_own_part_stands(claim: str, cited: str) -> None:
    """The part that a bracket or a colon names was one's own."""
    assert verify(claim, [cited]).level is Level.SUPPORTED


@pytest.mark.parametrize(
    ("claim", "cited"),
    [
        ("NEBOSH-certified", "NEBOSH: studied, did not sit it"),
        ("Titulaire du CACES 5", "CACES 5 : théorie suivie, pratique à faire"),
        ("Certifications: CompTIA A+, RHCSA", "CompTIA A+ (2020). RHCSA: preparing"),
        ("Monitora titulada de natación", "Monitora de natación: inscrita, curso de otoño"),
        ("Hauswirtschafterin, Landgut Erlen GmbH, Obersulm", "Hauswirtschafterin, Landgut Erlen GmbH, Niedersulm"),
        ("Maps in QGIS", "Maps in ArcGIS"),
        ("Веб-аналитика в Google Analytics", "Веб-аналитика в Яндекс.Метрике"),
        ("Deployed to OpenShift", "Deployed to Kubernetes"),
        ("Cycle counts for Aldern Clinic", ("Aldern Clinic", "Borr Pharmacy 2016 - 2020 • Cycle counts every Tuesday")),
    ],
)
def test_what_its_source_does_not_hold_is_refused(claim: str, cited: str | tuple[str, ...]) -> None:
    """A paper under way, a place or product of the same kind, an employer whose line this is not."""
    assert verify(claim, [cited] if isinstance(cited, str) else cited).level is Level.UNSUPPORTED


@pytest.mark.parametrize(
    ("claim", "cited"),
    [
        ("Certifications: CompTIA A+", "CompTIA A+ (2020)"),
        ("Forklift licence holder since 2015", "Forklift licence since 2015"),
        ("GIS maps of 12 districts", "Maps of 12 districts in QGIS"),
        ("Deployed to Kubernetes", "Deployed to OpenShift"),
        ("Web analytics", "Яндекс.Метрика"),
    ],
)
def test_what_it_holds_stands(claim: str, cited: str) -> None:
    """The kind of a product follows from the product, not the other way round."""
    assert verify(claim, [cited]).level is not Level.UNSUPPORTED
