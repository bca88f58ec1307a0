import pytest

from core.resume.hyphens import joint, vocabulary


@pytest.mark.parametrize(
    ("left", "right", "language", "document", "expected"),
    [
        ("the cloud-", "native parts", "en", "", (True, "")),
        ("the depart-", "ment of", "en", "", (False, "")),
        ("the opti-", "mal plan", "en", "an optimal result", (False, "")),
        ("the e-", "mail", "en", "by e-mail", (True, "")),
        ("der Anlagen-", "buchhaltung", "de", "", (False, "")),
        ("der DATEV-", "Kenntnisse", "de", "", (True, "")),
        ("der Haupt-", "und Anlagenbuchhaltung", "de", "", (True, " ")),
        ("from 2019 -", "present", "en", "", (True, " ")),
    ],
)
def test_halves_of_words(left: str, right: str, language: str, document: str, expected: tuple[bool, str]) -> None:
    assert joint(left, right, language, vocabulary(document)) == expected
