"""Whose a deed is where no verb says it, where somebody acts behind a comma, and where only a name of somebody bears it."""

import pytest

from core.tailoring.verify import Level, verify

_RETURNS = "Prepare about 240 self-assessment returns a year; partner reviews and signs"
_LENSES = "Kontaktlinsen: Nachkontrollen; Erstanpassung nur Meisterin"
_PAYROLL = "coordino a tres profesores, los horarios; las nóminas, la gestoría"
_KITCHENS = "Pose de 40 cuisines ; raccordement électrique, l'électricien"
_SIGN_OFF = "release sign-off for minor versions; majors are signed by the QA manager"
_HOOVES = "Locomotion scoring every 6 weeks with the hoof trimmer. He trims, I only do emergencies"


@pytest.mark.parametrize(
    ("claim", "cited"),
    [
        ("Prepare, review and sign about 240 self-assessment returns a year", _RETURNS),
        ("Wrote and approved safety plans", "Drafted safety plans; the clinician approved them"),
        ("Erstanpassung und Nachkontrolle von Kontaktlinsen", _LENSES),
        ("Schnitt und Färben", "Schnitt; Färben nur die Chefin"),
        ("Gestión de horarios y nóminas de tres profesores", _PAYROLL),
        ("Gestión del presupuesto de sonido", "No, el presupuesto lo lleva gerencia. Yo nunca."),
        ("Soins et prescription", "Soins, 20 patients ; prescription : le médecin seul"),
        ("Pose et raccordement électrique de 40 cuisines", _KITCHENS),
        ("Wurstproduktion und Schlachtung", "Wurstproduktion; Schlachten macht der Hof"),
        ("Расчёт и подписание актов", "Расчёт актов; подписывает только главный инженер"),
        ("Монтаж и сдача лифтов", "Монтаж лифтов; сдачу вёл прораб"),
        ("Руководил монтажом крана", "участвовал в монтаже крана, старший – монтажная бригада"),
        ("Release sign-off for minor and major versions", _SIGN_OFF),
        ("XRF analysis of parchment", "Not hands-on. XRF was done for us by the university, I only chose the spots."),
        ("Audited 12 suppliers", "Visited 12 suppliers with the auditor"),
        ("Architected the core migration", "ran the core swap under our network architect"),
        ("Inspected 40 bridges", "Prepared 40 bridges for the inspector"),
        ("Hoof trimming and locomotion scoring every six weeks", _HOOVES),
        ("Autor del protocolo de sepsis", "Colaboración en el protocolo de sepsis"),
        ("Autorin des Leitfadens", "Mitarbeit am Leitfaden"),
        ("Designed family group meetings in two districts", "Helped the supervisor with family group meetings in 2 districts"),
        ("Produced the drawings for the church spire", "Gave the designer a hand with the church spire drawings"),
    ],
)
def test_what_others_do_is_not_told_as_done(claim: str, cited: str) -> None:
    """A thing and who alone does it, somebody bare before a verb, a deed in the name of whoever one was with, a hand lent."""
    assert verify(claim, [cited]).level is Level.UNSUPPORTED


@pytest.mark.parametrize(
    ("claim", "cited"),
    [
        ("Prepare about 240 self-assessment returns a year", _RETURNS),
        ("Nachkontrollen von Kontaktlinsen", _LENSES),
        ("Coordinación de tres profesores y sus horarios", _PAYROLL),
        ("Pose de 40 cuisines", _KITCHENS),
        ("Release sign-off for minor versions", _SIGN_OFF),
        ("Locomotion scoring every 6 weeks", _HOOVES),
        ("Ran the core swap", "ran the core swap under our network architect"),
        ("Prepared 40 bridges for inspection", "Prepared 40 bridges for the inspector"),
        ("Colaboré en el protocolo de sepsis", "Colaboración en el protocolo de sepsis"),
        ("Helped the designer with drawings for the church spire", "Gave the designer a hand with the church spire drawings"),
        ("Helped the supervisor with family group meetings", "Helped the supervisor with family group meetings in 2 districts"),
    ],
)
def test_ones_own_part_still_stands(claim: str, cited: str) -> None:
    """What stands beside the deed of others is told as before."""
    assert verify(claim, [cited]).level is Level.SUPPORTED
