"""Honours stand with the degree they were given for, wherever an entry after it begins."""

import pytest

from core.resume.model import Kind
from tests.resume.reading import of

DEGREES = {
    "en": ("BSc Nursing, Dale University, 2016", "Magna cum laude, Phi Beta Kappa", "MSc Nursing, Wharfe University, 2019"),
    "de": ("Bachelor Pflege, Hochschule Nordheide, 2016", "Mit Auszeichnung", "Master Pflege, Universität Kassel, 2019"),
    "fr": ("Licence de chimie, Université de Lille, 2016", "Mention très bien", "Master de chimie, Université de Lyon, 2019"),
    "ru": ("Бакалавр, Университет связи, 2016", "С отличием", "Магистр, Институт связи, 2019"),
}


@pytest.mark.parametrize("language", DEGREES)
def test_honours_below_a_degree_are_a_line_of_it(language: str) -> None:
    first, honours, second = DEGREES[language]
    one, other = of(f"Kim Berg\nkim@example.com\n\nEDUCATION\n{first}\n{honours}\n{second}\n").entries(Kind.EDUCATION)

    assert [line.text for line in one.lines] == [honours]
    assert (one.dates, other.dates, other.lines) == ("2016", "2019", ())


@pytest.mark.parametrize("language", DEGREES)
def test_honours_in_rows_of_their_own_stay_with_the_degree_above(language: str) -> None:
    (degree, school, year), honours, second = DEGREES[language][0].split(", "), DEGREES[language][1], DEGREES[language][2]
    later = second.split(", ")
    text = f"Kim Berg\nkim@example.com\n\nEDUCATION\n{degree}\n{school}\t{year}\n{honours}\n{later[0]}\n{later[1]}\t{later[2]}\n"
    one, other = of(text).entries(Kind.EDUCATION)

    assert [line.text for line in one.lines] == [honours]
    assert (one.title, other.title, other.lines) == (degree, later[0], ())


def test_a_row_that_is_set_as_each_title_is_begins_an_entry() -> None:
    found = of(
        "# Kim Berg\n\nkim@example.com\n\n## Education\n\n### MBA, Finance\n\nDale University | 2002\n\n"
        "### CPA (Ohio, inactive)\n\n### BSc Accounting\n\nWharfe University | 1998\n\n### Forklift licence\n"
    )

    assert [(entry.title, entry.dates) for entry in found.entries(Kind.EDUCATION)] == [
        ("MBA, Finance", "2002"),
        ("CPA (Ohio, inactive)", ""),
        ("BSc Accounting", "1998"),
        ("Forklift licence", ""),
    ]
