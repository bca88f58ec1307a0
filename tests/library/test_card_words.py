"""What a reply about the changes means, and what is none."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.library.card_words import CardWords, card_words


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("revert 3", CardWords("revert", (3,))),
        ("Revert change 3, please", None),
        ("revert change 3 please", CardWords("revert", (3,))),
        ("please revert #2 and #4.", CardWords("revert", (2, 4))),
        ("take back 1, 3 & 5", CardWords("revert", (1, 3, 5))),
        ("undo 2", CardWords("revert", (2,))),
        ("revert 2-4", CardWords("revert", (2, 3, 4))),
        ("keep 2", CardWords("keep", (2,))),
        ("use 1", CardWords("keep", (1,))),
        ("leave out 1", CardWords("revert", (1,))),
        ("revert all", CardWords("revert", all=True)),
        ("Keep everything!", CardWords("keep", all=True)),
        ("undo revert", CardWords("undo")),
        ("undo the last revert", CardWords("undo")),
        ("change 4", CardWords("show", (4,))),
        ("why kubernetes", CardWords("why", words="kubernetes")),
        ("Why 3?", CardWords("why", words="3")),
        ("why?", CardWords("why")),
        ("undo", None),
        ("keep", None),
        ("keep it short", None),
        ("keep 2 pages and shorten the rest", None),
        ("use 3 bullets for Acme", None),
        ("remove 3", None),
        ("change the phone to 555 01", None),
        ("change 41 to 46", None),
        ("change 12,000 to 120,000", None),
        ("changes 2 to 4", CardWords("show", (2, 3, 4))),
        ("make it sound like I led it", None),
        ("revert 3\nand add Terraform", None),
        ("revert 99999", None),
    ],
)
def test_replies(text: str, meant: CardWords | None) -> None:
    assert card_words(text) == meant


@given(st.text(max_size=300))
def test_any_text_is_read(text: str) -> None:
    found = card_words(text)
    assert found is None or len(found.numbers) <= 60


def test_a_huge_range_stays_small() -> None:
    found = card_words("revert 1-999")
    assert found
    assert len(found.numbers) <= 61
