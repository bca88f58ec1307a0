"""A line said to be of another job: no employer is renamed by that, and the way to put it right is told."""

import pytest

from core.editing.model import Asks, source_of
from core.editing.understand import understand
from core.resume.model import Source
from core.resume.parse import parse

RESUME = parse(
    Source(
        "resume",
        "resume.txt",
        "Jo Dale\njo@example.com\n\nExperience\nCleaner, Brightway, Luton Airport, 2021 - present\n- Cleaned\n"
        "Cleaner, Harbour Inn Luton, 2016 - 2019\n- Rooms\n",
    )
)


@pytest.mark.parametrize(
    "text",
    [
        "that was at Brightway, not Harbour Inn",
        "that was at the airport not harbour inn",
        "the rota line belongs to Brightway",
        "the garage is not Brightway",
        "no, it was at Harbour Inn",
    ],
)
def test_a_line_is_put_right_and_no_employer_renamed(text: str) -> None:
    found = understand(source_of("message", text), RESUME)
    assert isinstance(found, Asks)
    assert "leave the names of your jobs" in found.sentence
    assert "Shall it say" not in found.sentence


@pytest.mark.parametrize("text", ["it's Brightways, not Brightway", "Brightway is called Brightway Cleaning"])
def test_an_employer_of_another_name_is_still_asked_about(text: str) -> None:
    found = understand(source_of("message", text), RESUME)
    assert isinstance(found, Asks)
    assert "Shall it say" in found.sentence
