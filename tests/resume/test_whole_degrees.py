"""Degrees of two words: with a school right behind them, and broken over two rows of a narrow column."""

import pytest

from core.resume.model import Kind
from tests.resume.reading import of, texts


@pytest.mark.parametrize(
    ("heading", "row", "wanted"),
    [
        ("Istruzione", "Laurea magistrale Università di Bologna", ("Laurea magistrale", "Università di Bologna")),
        ("Eğitim", "Yüksek Lisans Boğaziçi Üniversitesi", ("Yüksek Lisans", "Boğaziçi Üniversitesi")),
        ("Education", "PhD Princeton University", ("PhD", "Princeton University")),
    ],
)
def test_a_degree_of_two_words_stands_apart_from_its_school(heading: str, row: str, wanted: tuple[str, str]) -> None:
    for dates in (", 2018", "\n2016 - 2018"):
        (degree,) = of(f"Anna Rossi\nanna@example.com\n\n{heading}\n{row}{dates}\n").entries(Kind.EDUCATION)
        assert (degree.title, degree.organisation) == wanted


@pytest.mark.parametrize(
    ("below", "title"),
    [("ارشد\tمهر ۱۳۹۸ – شهریور ۱۴۰۰", "کارشناسی ارشد، مهندسی نرم‌افزار"), ("مهر ۱۳۹۸ – شهریور ۱۴۰۰", "کارشناسی، مهندسی نرم‌افزار")],
)
def test_a_masters_degree_broken_in_a_narrow_column_is_no_bachelors(below: str, title: str) -> None:
    row = "کارشناسی دانشگاه تهران، مهندسی نرم‌افزار\tتهران، ایران"
    found = of(f"علی احمدی\nali@example.com\n\nتحصیلات\n{row}\n{below}\n• پایان‌نامه: بهینه‌سازی\n")
    (degree,) = found.entries(Kind.EDUCATION)
    assert (degree.title, degree.organisation, degree.location) == (title, "دانشگاه تهران", "تهران، ایران")
    assert texts(degree.lines) == ["پایان‌نامه: بهینه‌سازی"]
