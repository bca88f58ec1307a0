"""Titles that a line begins with: given or not, and given for how long."""

import pytest

from core.tailoring.verify import Level, verify

LIBRARY = "Eastmoor Public Library | Library Assistant II | 2020-present"
PROMOTED = "Hallam Consultants | Graduate Engineer → Engineer (promoted Jan 2022) | Aug 2019 - present"
EVENTS = "Plume Events · Junior Event Coordinator, promoted to Event Coordinator in April 2021 · 2019-2023"
SCHOOL = ["Thornley Academy, Maths Teacher, Sept 2017 - present", "KS3 coordinator for two terms in 2021"]


@pytest.mark.parametrize(
    ("claim", "cites"),
    [
        ("Librarian, Eastmoor Public Library, 2020-present", [LIBRARY]),
        ("Pilot on ATR 72 and A320 short-haul sectors", ["Worked short-haul sectors on ATR 72 and A320"]),
        ("Basic Life Support instructor (American Heart Association), 2024", ["CPR/BLS (AHA), renewed 2024"]),
        ("Attorney, Ostrander LLP, since 2021", ["Ostrander LLP | Paralegal | 2021 - present", "Flag liens for the attorneys"]),
        ("Head chef running the pass", ["Sous Chef, The Copper Ladle, since 2022", "Run the pass on the head chef's days off"]),
        ("Chemist at Dow Lane Labs", ["Dow Lane Labs, Chemistry Technician"]),
        ("Architect at Studio Halm since 2017", ["Studio Halm, Part II Architectural Assistant, since 2017"]),
        ("Veterinary nurse at Copse Vets", ["Copse Vets, animal care assistant"]),
        ("Nurse at Elm House since 2020", ["Elm House Nursing Home, Healthcare Assistant, since 2020"]),
        ("Professor of History at Aldmoor University", ["Lecturer in History, Aldmoor University"]),
        ("Physician assistant at Dover Clinic", ["Dover Clinic, medical assistant"]),
        ("Cadre de santé en gériatrie au CHU de Valmont", ["CHU de Valmont - IDE, service de gériatrie"]),
    ],
)
def test_a_title_that_nobody_gave_is_found(claim: str, cites: list[str]) -> None:
    assert verify(claim, cites).level is Level.UNSUPPORTED


@pytest.mark.parametrize(
    ("claim", "cites"),
    [
        ("Library Assistant II at Eastmoor Public Library since 2020", [LIBRARY]),
        ("Animatrice d'un atelier numérique depuis 2022", ["Depuis 2022, j'anime un atelier numérique"]),
        ("Examinierter Altenpfleger (2021)", ["Examen Altenpflege 2021"]),
        ("Ski instructor in the Tyrol, Austria", ["Skilehrer, Tirol, Österreich"]),
        (
            "Second reviewer of the rule base owned by the security team",
            ["Second pair of eyes on the rule base, which the security team owns"],
        ),
        ("Gardener in a team of six on a 32-acre estate", ["One of six gardeners on a 32-acre estate"]),
        ("Medizinische Fachangestellte in der Praxis Dr. Ruhl seit 2018", ["Praxis Dr. Ruhl, MFA, seit 2018"]),
        ("Postdoctoral researcher at the University of Aldmoor, 2019-2021", ["Postdoc, Univ. of Aldmoor, 2019-21"]),
        ("Safety representative on the late shift", ["Safety rep, late shift"]),
        ("Staff the desk in the branch manager's absence", ["Cover the desk when the branch manager is out"]),
    ],
)
def test_a_title_or_a_deed_that_was_given_stands(claim: str, cites: list[str]) -> None:
    assert verify(claim, cites).level is Level.SUPPORTED


@pytest.mark.parametrize(
    ("claim", "cites"),
    [
        ("Engineer at Hallam Consultants since August 2019", [PROMOTED]),
        ("Event Coordinator, Plume Events, 2019-2023", [EVENTS]),
        ("Chef de Partie, Brasserie Lind, 2017-2022", ["Commis Chef, later Chef de Partie | Brasserie Lind | 2017-2022"]),
        ("KS3 Coordinator at Thornley Academy since 2017", SCHOOL),
    ],
)
def test_a_title_is_not_told_for_a_time_before_it_was_given(claim: str, cites: list[str]) -> None:
    assert verify(claim, cites).level is Level.UNSUPPORTED


@pytest.mark.parametrize(
    ("claim", "cites"),
    [
        ("Promoted from Graduate Engineer to Engineer in January 2022 at Hallam Consultants", [PROMOTED]),
        (
            "Commis Chef and then Chef de Partie at Brasserie Lind, 2017-2022",
            ["Commis Chef, later Chef de Partie | Brasserie Lind | 2017-2022"],
        ),
        ("KS3 coordinator for two terms in 2021 at Thornley Academy", SCHOOL),
    ],
)
def test_a_title_stands_with_its_own_time(claim: str, cites: list[str]) -> None:
    assert verify(claim, cites).level is Level.SUPPORTED
