"""A thing that nobody told, joined by an "and" or a comma to one that was told."""

import pytest

from core.tailoring.verify import Level, verify


@pytest.mark.parametrize(
    ("claim", "cited"),
    [
        ("Brandschau und Energieberatung in 9 Kitas", "Brandschau in 9 Kitas, alle zwei Jahre"),
        ("Cycle counts and slotting on 4,000 locations each quarter", "Cycle counts on 4,000 locations each quarter"),
        ("Daily care of 900 mice and rats in cages", "Daily care of 900 mice in cages, two rooms"),
        ("Clases de piano y percusión a 34 alumnos", "34 alumnos de piano y tres grupos de lenguaje musical"),
        (
            "Bouquets, table pieces and church displays for 30 weddings",
            "30 weddings a year, I do the bouquets and the table pieces",
        ),
        (
            "Crown reductions, stump grinding and tree surveys for councils",
            "Crown reductions and stump grinding, mostly council contracts",
        ),
        ("Plan and hold four story times a week and train parents", "Plan and hold four story times a week, 25 children each"),
    ],
)
def test_a_joined_thing_is_not_covered_by_words_that_name_none(claim: str, cited: str) -> None:
    """What is left of the evidence stands for a new thing only if it names one: no rate, month, number or thing counted."""
    assert verify(claim, [cited]).level is Level.UNSUPPORTED


@pytest.mark.parametrize(
    ("claim", "cited"),
    [
        ("Installed boilers, condensers and ductwork in 150 homes", "Put in boilers, condensers and duct, 150 homes"),
        ("Patients with arterial lines and non-invasive ventilation (BiPAP)", "Patients: arterial lines, NIV (BiPAP)"),
        ("Jährliche Wartung von ca. 420 Öl- und Gasheizungen", "Wartung von rund 420 Gas- und Ölheizungen im Jahr"),
        ("Protocolos de acoso para pequeñas y medianas empresas desde 2022", "Protocolos de acoso sí, para pymes desde 2022."),
        ("Asylum interviews and school meetings in 2022", "School meetings and asylum interviews, 2022"),
    ],
)
def test_a_joined_thing_that_was_told_stands(claim: str, cited: str) -> None:
    """A compound of what was told, a short form spelled out, the two halves of a pair the other way round."""
    assert verify(claim, [cited]).level is Level.SUPPORTED


@pytest.mark.parametrize(
    ("claim", "cited"),
    [
        ("Repaired 40 pumps a month with thermal imaging cameras", "Repaired 40 pumps a month"),
        (
            "Прогноз половодья с помощью спутниковых снимков: ошибка 34 см в 2017 г., 19 см в 2023 г.",
            "прогноз половодья: ошибка 34 см в 2017 г., 19 см в 2023 г.",
        ),
        (
            "Wochenbettbetreuung mit eigener Abrechnung der Krankenkassen, 4 bis 5 Familien gleichzeitig",
            "freiberuflich, Wochenbett und Kurse\n  · 4 bis 5 Familien gleichzeitig",
        ),
        ("Voting member of the ethics board since 2022", "Member of the ethics board since 2022 (alternate, no vote)"),
    ],
)
def test_a_thing_attached_by_with_is_not_told(claim: str, cited: str) -> None:
    """Behind "with" stands what nobody told, or before a title what its bracket denies; nothing is left it could stand for."""
    assert verify(claim, [cited]).level is Level.UNSUPPORTED


@pytest.mark.parametrize(
    ("claim", "cited"),
    [
        ("Repaired 40 pumps a month with two colleagues", "Repaired 40 pumps a month, with two colleagues"),
        (
            "Degree in midwifery with upper second-class honours (2015)",
            "BSc (Hons) Midwifery, 2:1, University of Saltmarsh, 2015",
        ),
        ("Member of the ethics board since 2022", "Member of the ethics board since 2022 (alternate, no vote)"),
    ],
)
def test_what_was_told_is_attached(claim: str, cited: str) -> None:
    """What stands behind "with" may stand elsewhere in the source, or be a grade."""
    assert verify(claim, [cited]).level is Level.SUPPORTED
