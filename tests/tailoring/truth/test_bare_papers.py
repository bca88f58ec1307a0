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
