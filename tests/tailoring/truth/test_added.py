"""What is stuck to a line, what is said only with a "no", and lines that share nothing with what they cite."""

import pytest

from core.tailoring.verify import Level, verify


@pytest.mark.parametrize(
    ("claim", "cited"),
    [
        ("Google backend engineer with seven years in online retail", "Backend engineer with seven years in online retail"),
        ("Built the search API for 200,000 titles and the payment service", "Built the search API for 200,000 titles"),
        ("Helped move hosting to AWS EC2 and moved the shop", "Helped move hosting to AWS EC2"),
        ("Amazon payment service upkeep", "Payment service upkeep"),
        ("Wartung der Aufzüge in drei Häusern und der Brandmeldeanlage", "Wartung der Aufzüge in drei Häusern"),
        ("Downtime in 2 years, moved 14 services", "No downtime in 2 years, moved 14 services"),
        ("Complaints in 3 years with Cerner", "No complaints in 3 years with Cerner"),
        ("Beschwerden in 3 Jahren", "Keine Beschwerden in 3 Jahren"),
        ("Google", "Maintain the payment service"),
    ],
)
def test_what_is_new_beside_all_that_was_said_is_an_invention(claim: str, cited: str) -> None:
    assert verify(claim, [cited]).level is Level.UNSUPPORTED


@pytest.mark.parametrize(
    ("claim", "cited"),
    [
        ("Languages: German (native), English (B2)", "German (native), English (B2)"),
        ("No downtime in 2 years, moved 14 services", "No downtime in 2 years, moved 14 services"),
        ("Moved 14 services", "No downtime in 2 years, moved 14 services"),
        ("Kept the payment service running", "Maintain the payment service"),
    ],
)
def test_labels_and_other_words_for_the_same_are_none(claim: str, cited: str) -> None:
    assert verify(claim, [cited]).level is Level.SUPPORTED


def test_colour_that_goes_on_for_some_words_stays_a_question() -> None:
    claim = "Taught basic SQL to 30 colleagues, fostering a data-driven culture"
    assert verify(claim, ["Taught basic SQL to 30 colleagues"]).level is Level.CONFIRM
