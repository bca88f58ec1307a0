"""The page that warms up the reader says what it is meant to say, so that it asks for all that it is there for."""

from adapters.documents.reading.specimen import rehearse


def test_it_is_read_like_any_page() -> None:
    assert rehearse().splitlines() == [
        "Ann Lee",
        "E-mail: ann.lee@example.com",
        "",
        "Experience",
        "Clerk, Acme Ltd, Leeds\tMay 2019 - 2021",
        "- Answered 40 calls a day and kept the list of",
        "visitors.",
    ]
