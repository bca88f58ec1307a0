"""Latin words, numbers and brackets among Hebrew and Arabic ones are read as they are said, however a file keeps them."""

import pytest

from adapters.documents.reading import pdf as reading
from adapters.documents.reading.bidi import is_backwards, ordered
from adapters.documents.reading.placed import Word
from tests.documents import made

HEBREW = (
    "מפתח Full Stack בכיר",
    "פיתוח מערכות ב-Python ו-SQL Server על AWS (EC2, S3) עבור 40 לקוחות",
    "הובלת מעבר ל-CI/CD עם GitHub Actions, חיסכון של 35% בזמן",
    "שימוש ב-React, Node.js ו-TypeScript",
    'דלתא (2014) בע"מ, חיפה',
    "כתיבת API בשפת Go 1.8 ובדיקות ב-JUnit 5",
    "תואר ראשון (B.Sc.) במדעי המחשב",
    "שפות תכנות: Python, Java, C++",
    "Machine Learning ו-Data Science",
    "טלפון 054-123-4567 בתל אביב",
)
ARABIC = (
    "مهندس برمجيات في Google Cloud منذ عام 2019",
    "تطوير واجهات REST API باستخدام Python و Django",
    "المهارات: SQL, Docker, Kubernetes",
    "خفض التكلفة بنسبة 20% في 12 شهرا",
)


def read(*rows: str, direction: str = "rtl") -> list[str]:
    html = f"<div dir={direction}>{''.join(f'<p>{row}</p>' for row in rows)}</div>"
    text = reading.extract(made.pdf(html, "body { font-family: 'DejaVu Sans' } p { margin: 1mm 0 }")).text
    return [row for row in text.split("\n") if row]


@pytest.mark.parametrize("rows", [HEBREW, ARABIC])
def test_rows_from_right_to_left_are_read_as_they_are_said(rows: tuple[str, ...]) -> None:
    assert read(*rows) == list(rows)


def test_bullets_stand_first_and_dates_run_forwards() -> None:
    assert read("• פיתוח ב-Python", "• בדיקות", "עבודה 03/2014 – 12/2017") == [
        "• פיתוח ב-Python",
        "• בדיקות",
        "עבודה 03/2014 – 12/2017",
    ]


def test_a_name_from_right_to_left_in_a_latin_text_turns_nothing_else() -> None:
    rows = (
        "David Cohen (דוד כהן), software developer in Haifa",
        "Led a team of 12 at Acme with Python and SQL",
        "Speaks English and Hebrew",
    )
    assert read(*rows, direction="ltr") == list(rows)


def test_letters_that_a_file_keeps_as_they_look_are_read_from_where_they_stand() -> None:
    said = "ב-SQL"  # on the page: S, Q, L, -, ב from left to right
    stored = (("ב", 40.0, 46.0), ("-", 36.0, 40.0), ("L", 28.0, 36.0), ("Q", 18.0, 28.0), ("S", 10.0, 18.0))
    word = Word("ב-LQS", 10.0, 46.0, 100.0, 11.0, letters=stored)
    assert [one.text for one in ordered([word], backwards=is_backwards([word]))] == [said]
