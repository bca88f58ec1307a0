"""What was wished, begun, due or only tried is not told as done; what was founded or finished stays so."""

import pytest

from core.tailoring.verify import Level, verify


@pytest.mark.parametrize(
    ("claim", "said"),
    [
        ("Introduced online booking", "Was going to introduce online booking"),
        ("Introduced a rota app", "Thinking about introducing a rota app"),
        ("Führte ein Warenwirtschaftssystem ein", "Wollte ein Warenwirtschaftssystem einführen"),
        ("Ouvert un second salon", "Je voudrais ouvrir un second salon"),
        ("Abrí una tienda en línea", "Tengo pensado abrir una tienda en línea"),
        ("Открыл филиал", "Планируем открыть филиал"),
        ("Finished the restoration of the organ", "Started the restoration of the organ in 2023"),
        ("Digitalisierung des Archivs abgeschlossen", "Habe mit der Digitalisierung des Archivs begonnen"),
        ("Закончил перевод справочника", "Начал перевод справочника"),
        ("Driving licence C", "Driving licence C: theory passed, practical test in May"),
        ("Permis poids lourd", "Permis poids lourd : code obtenu, conduite en juin"),
        ("Hallen mit Revit gezeichnet", "Revit nur Schulung"),
        ("Drew plans in SketchUp", "I draw by hand. I tried SketchUp's trial version for a week."),
    ],
)
def test_what_is_under_way_is_not_done(claim: str, said: str) -> None:
    assert verify(claim, [said]).level is Level.UNSUPPORTED


@pytest.mark.parametrize(
    ("claim", "said"),
    [
        ("Set up a second-hand corner", "Started a second-hand corner in the shop"),
        ("Launched the newsletter in 2021", "Began the newsletter in 2021, 400 readers"),
        ("Apprenticeship begun in 2009, finished in 2012", "Began my apprenticeship in 2009 and finished it in 2012"),
        ("Handled returns", "Handled customers who wanted to return goods"),
        ("Erreichte Kunden, die kündigen wollten", "Rückgewinnung von Kunden, die kündigen wollten"),
        ("Prüfungen im Mai organisiert", "Organisation der Prüfungen im Mai"),
        ("Passed the theory part, practical test in May", "Driving licence C: theory passed, practical test in May"),
        ("Planning a second workshop", "Planning to open a second workshop next year"),
    ],
)
def test_what_was_done_may_be_said(claim: str, said: str) -> None:
    assert verify(claim, [said]).level is not Level.UNSUPPORTED
