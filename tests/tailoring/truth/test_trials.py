"""What was only tried is not told as brought into use; a course half done is no certificate; a stand-in holds no office."""

import pytest

from core.tailoring.verify import Level, verify


@pytest.mark.parametrize(
    ("claim", "said"),
    [
        (
            "Introduced self-checkout tills after a three-month trial",
            "Self-checkout tills: trial at one store, three months, then sent back",
        ),
        ("Rolled out tablets across all wards", "Tablets on the ward: pilot in 2021, scrapped for lack of money"),
        ("Migrated the booking site to Vue", "Booking site in Vue: prototype on one page, decision in autumn"),
        ("Kassenautomaten in allen Filialen eingeführt", "Kassenautomaten: Probelauf in einer Filiale, danach abgebaut"),
        ("Einführung von Lastenrädern im Zustelldienst", "Lastenräder sechs Wochen zur Probe, bestellt wurden sie nicht"),
        ("Mise en place de la consigne en verre", "Consigne en verre : essai de deux mois, sans suite"),
        (
            "Implantación de la cita por internet en los cuatro centros",
            "Cita por internet: prueba en un solo centro, primavera de 2021",
        ),
        ("Внедрила электронную очередь", "Электронная очередь: пилот в одном отделении, потом убрали"),
    ],
)
def test_a_trial_is_not_an_introduction(claim: str, said: str) -> None:
    assert verify(claim, [said]).level is Level.UNSUPPORTED


@pytest.mark.parametrize(
    ("claim", "said"),
    [
        ("Launched a three-month trial of self-checkout tills", "Launched a trial of self-checkout tills, three months"),
        ("Introduced self-checkout tills after a trial", "Self-checkout tills: trial in 2021, rolled out to all stores in 2022"),
        ("Lastenräder nach einem Probelauf eingeführt", "Lastenräder: Probelauf 2020, seitdem fester Teil des Zustelldienstes"),
        (
            "Took part in the pilot of tablets ahead of the planned rollout",
            "Took part in the pilot of tablets; rollout planned for May",
        ),
        ("Consigne en verre généralisée après un essai", "Consigne en verre : essai de deux mois, puis généralisée"),
        ("Внедрила электронную очередь", "Электронная очередь: сначала пилот, потом внедрила во всех отделениях"),
    ],
)
def test_a_trial_that_was_kept_may_be_told_so(claim: str, said: str) -> None:
    assert verify(claim, [said]).level is not Level.UNSUPPORTED


@pytest.mark.parametrize(
    ("claim", "said"),
    [
        ("Hold an M.A. in Archaeology", "M.A. Archaeology, distance course since 2021 (5 of 9 modules)"),
        (
            "First aid trainer, Levels 1, 2 and 3",
            "First aid trainer Level 1 (2012), Level 2 (2015). Level 3 begun 2022, on pause",
        ),
        ("Inhaber des Staplerscheins", "Staplerschein: Theorie bestanden, Praxis fehlt noch"),
    ],
)
def test_a_course_half_done_is_not_held(claim: str, said: str) -> None:
    assert verify(claim, [said]).level is Level.UNSUPPORTED


def test_levels_that_were_passed_may_be_listed() -> None:
    said = "First aid trainer Level 1 (2012), Level 2 (2015). Level 3 begun 2022, on pause"

    assert verify("First aid trainer, Levels 1 and 2", [said]).level is not Level.UNSUPPORTED


@pytest.mark.parametrize(
    ("claim", "said"),
    [
        ("Directed the excavation", "Excavation under the direction of the county archaeologist"),
        ("Leitung der Ausgrabung", "Ausgrabung unter der Leitung der Kreisarchäologin"),
        ("Direction des fouilles", "Fouilles sous la direction du professeur"),
        ("Dirección de la excavación", "Excavación bajo la dirección de la arqueóloga municipal"),
        ("Руководство раскопками", "Раскопки под руководством профессора"),
        ("Store manager at Brill & Co", "Backup for the store manager at Brill & Co during her holidays"),
    ],
)
def test_whose_lead_one_worked_under_is_not_ones_own(claim: str, said: str) -> None:
    assert verify(claim, [said]).level is Level.UNSUPPORTED


@pytest.mark.parametrize(
    ("claim", "said"),
    [
        (
            "Dug two trenches, supervised by the county archaeologist",
            "Dug two trenches under supervision of the county archaeologist",
        ),
        ("Worked on the excavation under the archaeologist's direction", "Excavation under the direction of the archaeologist"),
    ],
)
def test_whose_lead_one_worked_under_may_be_told(claim: str, said: str) -> None:
    assert verify(claim, [said]).level is not Level.UNSUPPORTED
