"""A paper told barely, where its source goes on about how it was not reached, in words that no list has to know."""

import pytest

from core.tailoring.verify import Level, verify


@pytest.mark.parametrize(
    ("claim", "cited"),
    [
        ("MA Museum Studies, Harl College", "Harl College, 2015, MA Museum Studies: was let in, chose to stay at work"),
        ("MFA in Printmaking", "MFA Printmaking: two terms, went home with good marks"),
        ("Licence professionnelle Logistique", "Licence professionnelle Logistique : un semestre sur deux, puis embauche"),
        ("Grado superior de Cocina", "Grado superior de Cocina: primer curso hecho, del segundo nada"),
        ("Действующее удостоверение крановщика", "Удостоверение крановщика действовало до 2020 года, дальше не стал"),
    ],
)
def test_what_is_said_of_a_paper_is_not_dropped(claim: str, cited: str) -> None:
    """Whatever stands beside a paper and is no date, place, grade or kind of course takes something from it."""
    assert verify(claim, [cited]).level is Level.UNSUPPORTED


@pytest.mark.parametrize(
    ("claim", "cited"),
    [
        ("BSc Botany, Harl College, 2015", "BSc Botany, first class, Harl College, 2015, part time"),
        ("MA Museum Studies, Harl College", "Harl College: MA Museum Studies, graduated 2016 after a year abroad"),
        ("Food safety certificate, level 2", "Level 2 food safety certificate, passed at the second attempt"),
        ("Diploma in Welding (2019)", "Diploma in Welding, distance learning, with merit, 2019"),
        ("Two of six modules of the MFA in Printmaking", "MFA Printmaking: two of six modules, went home with good marks"),
        ("CAP Cuisine, 2011", "CAP Cuisine obtenu en 2011, mention bien"),
    ],
)
def test_what_commonly_stands_beside_a_paper_may_be_dropped(claim: str, cited: str) -> None:
    """Grades, ways of study and the like are no reservation; nor is anything once the text says that the paper was reached."""
    assert verify(claim, [cited]).level is Level.SUPPORTED


@pytest.mark.parametrize(
    ("claim", "cited"),
    [
        ("Gas Safe Level 3", "Gas Safe Level 3: two units to go"),
        ("Night rating", "Night rating: ground school finished, check flight postponed"),
        ("Care Certificate", "Care Certificate: 9 of 15 standards signed off"),
        ("DU d'addictologie", "DU addictologie : premier semestre validé"),
        ("Sprengschein", "Sprengschein - schriftlich durch, mündlich verschoben"),
        ("Consejera de seguridad ADR (2021)", "Consejera de seguridad ADR: me presenté en 2021, no aprobada"),
        ("Курсы маникюра", "Курсы маникюра: записалась, начну осенью"),
        ("Crane Appointed Person (2023)", "Crane Appointed Person: passed the theory 2023, practical not booked yet"),
        (
            "Licensed county drainage contractor",
            "Started the county drainage contractor license, law part passed, trade part open",
        ),
        ("SIA Door Supervisor (2021)", "SIA Door Supervisor, let it run out in 2021"),
        ("IPAF 3a and 3b", "IPAF 3a (2022); IPAF 3b applied for"),
        ("Curso Orff, niveles 1 y 2", "Curso Orff, nivel 1 (2018). Nivel 2, matriculada"),
        ("CFA Program: Levels I and II passed", "CFA Program: Level I passed (2020); Level II attempted 2022, not passed"),
        ("Bachelor Logopädie, abgeschlossen", "Bachelor Logopädie: nach dem 3. Semester pausiert"),
        ("Level 3 Personal Training, distinction", "Level 3 Personal Training, merit"),
    ],
)
def test_a_name_of_a_paper_alone_says_that_it_was_reached(claim: str, cited: str) -> None:
    """Also where no list has the paper: what goes on behind its name about parts, tries and ends is not dropped."""
    assert verify(claim, [cited]).level is Level.UNSUPPORTED


@pytest.mark.parametrize(
    ("claim", "cited"),
    [
        ("Excel", "Excel: pivot tables, VBA, Power Query"),
        ("Head Chef", "Head Chef - 60 covers, brigade of six"),
        ("Staplerschein", "Staplerschein (seit 2015), regelmäßig genutzt"),
        ("Permis B", "Permis B, véhicule personnel"),
        ("First Aid at Work", "First Aid at Work: three-day course, St John, renewed every three years"),
        ("NVQ Level 3 Beauty Therapy", "NVQ Level 3 Beauty Therapy: distinction, Harlow College, 2016"),
        ("Team Leader", "Team Leader, exam office"),
        ("Level II passed, Level III not passed", "CFA Program: Level II passed (2020); Level III not passed"),
    ],
)
def test_a_name_may_stand_without_what_takes_nothing_from_it(claim: str, cited: str) -> None:
    """A skill with what one does with it, a title with its team, a paper with its course and its use."""
    assert verify(claim, [cited]).level is Level.SUPPORTED
