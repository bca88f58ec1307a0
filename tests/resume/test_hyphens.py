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
        ("建立销售预测", "模型", "zh", "", (True, "")),
        ("熟练使用 Python、", "SQL", "zh", "", (True, "")),
        ("熟练使用", "Python", "zh", "", (True, " ")),
        ("売上を管理し、チーム", "を率いた", "ja", "", (True, "")),
        ("ทีมงาน 35 คน", "อย่างต่อเนื่อง", "th", "", (True, "")),
        ("งานต่างๆ", "และ", "th", "", (True, " ")),
        ("프로젝트를", "관리", "ko", "", (True, " ")),
    ],
)
def test_halves_of_words(left: str, right: str, language: str, document: str, expected: tuple[bool, str]) -> None:
    assert joint(left, right, language, vocabulary(document)) == expected
