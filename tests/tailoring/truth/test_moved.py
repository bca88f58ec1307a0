"""A number of one thing is not told of another thing of the same words."""

import pytest

from core.tailoring.verify import Level, verify


@pytest.mark.parametrize(
    ("claim", "said"),
    [
        ("Cut the waiting time from 35 days to 12", "35 clients. Waiting time fell from 20 days to 12"),
        ("Reduced scrap at the Leeds plant by 9%", "Scrap at Leeds down 4%, at Hull down 9%"),
        ("Retraso del 6 % en Sevilla", "En Sevilla el retraso fue del 3 %, en Cádiz del 6 %"),
    ],
)
def test_a_number_stays_with_its_thing(claim: str, said: str) -> None:
    assert verify(claim, [said]).level is Level.UNSUPPORTED


@pytest.mark.parametrize(
    ("claim", "said"),
    [
        ("Cut the waiting time from 20 days to 12", "35 clients. Waiting time fell from 20 days to 12"),
        ("Reduced scrap at the Hull plant by 9%", "Scrap at Leeds down 4%, at Hull down 9%"),
        ("Repairs within 10 days", "Repairs within 10 working days"),
        ("Complaints at 6% in 2023", "Complaints were 9% in 2022, 6% in 2023"),
    ],
)
def test_a_number_with_its_own_thing_stands(claim: str, said: str) -> None:
    assert verify(claim, [said]).level is Level.SUPPORTED
