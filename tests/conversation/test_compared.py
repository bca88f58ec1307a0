"""How the resume stands to the posting, in one line."""

import pytest

from core.phrases.postings import compared


@pytest.mark.parametrize(
    ("held", "implied", "partly", "missing", "said"),
    [
        (1, 0, 0, 0, "Your resume shows it."),
        (0, 1, 0, 0, "It follows from what you wrote."),
        (0, 0, 1, 0, "Your resume shows it in part."),
        (0, 0, 0, 1, "Your resume doesn't mention it."),
        (0, 0, 0, 2, "Your resume shows neither of the two."),
        (0, 0, 0, 5, "Your resume shows none of the five."),
        (1, 0, 0, 1, "Your resume shows one of them; one it doesn't mention."),
        (
            3,
            1,
            1,
            2,
            "Your resume shows three of them; one follows from what you wrote; one it shows in part; two it doesn't mention.",
        ),
    ],
)
def test_the_line_is_said_as_people_say_it(held: int, implied: int, partly: int, missing: int, said: str) -> None:
    assert compared(held, implied, partly, missing) == said
