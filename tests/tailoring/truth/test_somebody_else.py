"""One of two deeds belongs to somebody who is named after it, in front of it, or only as "she": it is not one's own."""

import pytest

from core.tailoring.verify import Level, verify


@pytest.mark.parametrize(
    ("claim", "said"),
    [
        ("Ran the podcast and the newsletter", "I ran the newsletter. The podcast is Priya's thing"),
        ("Led the 2019 harvest festival, including the stalls", "Harvest festival 2019 (Oskar was the lead, I had the stalls)"),
        (
            "Wrote the recovery plan and trained with the patient",
            "Trained with the patient for a year, the recovery plan was written by her",
        ),
        ("Own the R&D budget", "R&D budget no, the director has that"),
        ("Zuschnitt und Bedienung der Kantenanleimmaschine", "Zuschnitt mach ich, die Kantenanleimmaschine bedient Herr Wolny"),
        (
            "Steuerungen von Siemens und Beckhoff programmiert",
            "Steuerungen programmiere ich, alles Siemens. Beckhoff kenn ich nur vom Zusehen",
        ),
        ("Montage et sous-titrage des films", "Montage sur Premiere, sous-titrage confié à une agence"),
        ("Signature des contrats et suivi des clients", "je fais le suivi des clients et la directrice signe"),
        ("Gestión de la página web y del boletín", "la página web la lleva Rocío. Yo escribo el boletín"),
        ("Составила сценарий праздника и вела его", "праздник вела я, сценарий писала она"),
        ("Настроил кассы и работаю на них ежедневно", "На кассах работаю ежедневно. Настраивал не я"),
    ],
)
def test_the_deed_of_the_other_is_refused(claim: str, said: str) -> None:
    assert verify(claim, [said]).level is Level.UNSUPPORTED


@pytest.mark.parametrize(
    ("claim", "said"),
    [
        ("Ran the newsletter", "I ran the newsletter. The podcast is Priya's thing"),
        ("Ran the stalls at the 2019 harvest festival", "Harvest festival 2019 (Oskar was the lead, I ran the stalls)"),
        ("Montage sur Premiere, le sous-titrage étant externalisé", "Montage sur Premiere, sous-titrage confié à une agence"),
        ("Zwei von drei Hallen vermessen", "Zwei von drei Hallen vermessen, die übrige hatte Herr Wolny"),
        ("Suivi des clients", "je fais le suivi des clients et la directrice signe"),
        ("Redacción del boletín", "la página web la lleva Rocío. Yo escribo el boletín"),
        ("Вела праздник", "праздник вела я, сценарий писала она"),
    ],
)
def test_ones_own_deed_beside_it_stands(claim: str, said: str) -> None:
    assert verify(claim, [said]).level is not Level.UNSUPPORTED


@pytest.mark.parametrize(
    ("claim", "cites"),
    [
        (
            "Durch den Einsatz von Revit die Fehlerzahl von 40 auf 12 gesenkt",
            ("Planung mit Revit", "Fehler: 2019 noch 40, 2022 nur 12"),
        ),
        (
            "Through the introduction of Jira cut open tickets from 90 to 35",
            ("Introduced Jira", "Open tickets: 90 in 2019, 35 in 2022"),
        ),
    ],
)
def test_two_lines_are_no_cause(claim: str, cites: tuple[str, ...]) -> None:
    assert verify(claim, cites).level is Level.UNSUPPORTED
