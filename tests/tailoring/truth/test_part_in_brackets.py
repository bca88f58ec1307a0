"""What a bracket behind a help tells was one's own; what one helped with is only named beside it."""

import pytest

from core.tailoring.verify import Level, verify

PAIRS = [
    (
        "Supported the registrar during the move of the files to the cloud (I checked the page counts of 90 files)",
        "Checked the page counts of 90 files during the move to the cloud",
        "Moved 90 files to the cloud",
    ),
    (
        "Took part in the change of the ticket barriers (checked 4 of the 15 gates)",
        "Checked four ticket barrier gates during the change",
        "Changed the ticket barriers and checked four gates",
    ),
    (
        "Helped the road crew rebuild two junctions (I set and levelled 40 kerb stones)",
        "Set and levelled 40 kerb stones when two junctions were rebuilt",
        "Led the rebuilding of two junctions and levelled 40 kerb stones",
    ),
    (
        "Assisted in the switch to electronic prescribing (tested 3 of the 9 order sets)",
        "Tested three order sets for the switch to electronic prescribing",
        "Switched the ward to electronic prescribing and tested three order sets",
    ),
    (
        "Helped open the second branch (trained 5 till staff)",
        "Trained five till staff for the opening of the second branch",
        "Opened the second branch and trained five till staff",
    ),
    (
        "Supported the audit of the north warehouse (I counted 1,200 pallets)",
        "Counted 1,200 pallets for the audit of the north warehouse",
        "Audited the north warehouse, 1,200 pallets",
    ),
    (
        "Took part in the refit of the dining room (I stripped and oiled 30 chairs)",
        "Stripped and oiled 30 chairs during the refit of the dining room",
        "Refitted the dining room and oiled 30 chairs",
    ),
    (
        "Mitwirkung beim Umzug des Archivs (ich habe 900 Kartons beschriftet)",
        "900 Kartons für den Umzug des Archivs beschriftet",
        "Archiv mit 900 Kartons umgezogen",
    ),
    (
        "Mitarbeit an der Umstellung auf DATEV (ich habe die Anleitung geschrieben)",
        "Anleitung für die Umstellung auf DATEV verfasst",
        "Umstellung auf DATEV samt Anleitung durchgeführt",
    ),
    (
        "Mithilfe bei der Einführung des neuen Kassensystems (Schulung von 12 Verkäuferinnen)",
        "Schulung von zwölf Verkäuferinnen für die Einführung des neuen Kassensystems",
        "Einführung des neuen Kassensystems und Schulung von zwölf Verkäuferinnen",
    ),
    (
        "Participation au passage au logiciel Vega (j'ai formé 9 collègues)",
        "Formation de neuf collègues pour le passage au logiciel Vega",
        "Passage au logiciel Vega et formation de neuf collègues",
    ),
    (
        "Appui à la rénovation du musée (étiquetage de 300 objets)",
        "Étiquetage de 300 objets pour la rénovation du musée",
        "Rénovation du musée (300 objets)",
    ),
    (
        "Colaboración en el traslado del laboratorio (embalaje de 80 equipos)",
        "Embalaje de 80 equipos para el traslado del laboratorio",
        "Traslado del laboratorio y embalaje de 80 equipos",
    ),
    (
        "Ayudé al encargado con la apertura de la tienda (monté 14 estanterías)",
        "Monté 14 estanterías para la apertura de la tienda",
        "Abrí la tienda y monté 14 estanterías",
    ),
    (
        "Collaborazione all'apertura del nuovo asilo (formazione di 6 educatrici)",
        "Formazione di sei educatrici per l'apertura del nuovo asilo",
        "Apertura del nuovo asilo e formazione di sei educatrici",
    ),
    (
        "Помогала менеджеру открыть склад (маркировала 400 ячеек)",
        "Маркировала 400 ячеек к открытию склада",
        "Открытие склада, 400 ячеек",
    ),
    (
        "Помогал инженеру запускать линию розлива (писал инструкции для операторов)",
        "Готовил инструкции для операторов к запуску линии розлива",
        "Запускал линию розлива и писал инструкции для операторов",
    ),
    (
        "Meegeholpen bij de verhuizing van de bibliotheek (ik heb 70 kasten gelabeld)",
        "70 kasten gelabeld voor de verhuizing van de bibliotheek",
        "Verhuizing van de bibliotheek geleid en 70 kasten gelabeld",
    ),
    (
        "Assisted the curator with the glass exhibition (she chose the pieces, I mounted 26 lamps)",
        "Mounted 26 lamps for the glass exhibition",
        "Curated the glass exhibition with 26 lamps",
    ),
    (
        "Helped the stage manager with two tours (I packed the props)",
        "Packed the props for two tours",
        "Managed two tours and packed the props",
    ),
    (
        "Helped the surveyor map the estate (I walked 60 km of boundary)",
        "Walked 60 km of boundary for the map of the estate",
        "Surveyed the estate, 60 km of boundary",
    ),
    (
        "Supported the head chef with the new menu (tested 18 desserts)",
        "Tested 18 desserts for the new menu",
        "Created the new menu with 18 desserts",
    ),
]


@pytest.mark.parametrize(("cited", "claim"), [(cited, truth) for cited, truth, _invention in PAIRS])
def test_what_the_bracket_tells_is_ones_own(cited: str, claim: str) -> None:
    """The whole only stands behind a preposition: what the deed was for."""
    assert verify(claim, [cited]).level is Level.SUPPORTED


@pytest.mark.parametrize(("cited", "claim"), [(cited, invention) for cited, _truth, invention in PAIRS])
def test_what_was_helped_with_is_not(cited: str, claim: str) -> None:
    """The deed that one helped with is nobody's own for what stands in brackets behind it."""
    assert verify(claim, [cited]).level is not Level.SUPPORTED
