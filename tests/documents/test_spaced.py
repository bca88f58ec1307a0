"""Letters set apart for their looks are words; letters that are words by themselves stay apart."""

import pytest

from adapters.documents.reading import pdf as reading
from tests.documents import made

TEXT = "<p>Designer of books and brands with eight years in studios and publishing houses</p>" * 3


def read(html: str, style: str) -> list[str]:
    page = made.pdf(html + TEXT, f"body {{ font-family: 'DejaVu Sans' }} {style}")
    return [row for row in reading.extract(page).text.split("\n") if row]


@pytest.mark.parametrize("spacing", [2, 3, 4, 5])
@pytest.mark.parametrize("heading", ["EXPERIENCE", "ABOUT ME", "WORK EXPERIENCE", "CONTACT", "AUSBILDUNG"])
def test_headings_of_spaced_letters_are_read(heading: str, spacing: int) -> None:
    assert read(f"<h2>{heading}</h2>", f"h2 {{ font-size: 12pt; letter-spacing: {spacing}pt }}")[0] == heading


def test_a_heading_in_spaced_small_capitals_is_read() -> None:
    style = "h2 { font-family: 'DejaVu Serif'; font-variant: small-caps; font-size: 12pt; letter-spacing: 2pt }"
    assert read("<h2>Professional Experience</h2>", style)[0].casefold() == "professional experience"


def test_letters_that_are_words_stay_apart() -> None:
    assert read("<p>A B C D</p><h2>A day of my life</h2>", "h2 { font-size: 20pt }")[:2] == ["A B C D", "A day of my life"]


@pytest.mark.parametrize("spacing", [3, 4])
@pytest.mark.parametrize("heading", ["OTROS DATOS", "TOOLBOX", "OTHER FACTS", "WAS MICH AUSMACHT", "ИНТЕРЕСНОЕ"])
def test_headings_in_spaced_capitals_that_no_list_knows_are_read(heading: str, spacing: int) -> None:
    assert read(f"<h2>{heading}</h2>", f"h2 {{ font-size: 11pt; letter-spacing: {spacing}pt }}")[0] == heading


@pytest.mark.parametrize("heading", ["CONTATO", "FORMAÇÃO", "OTROS DATOS", "KONTAKT", "ÜBER UNS WORTE"])
@pytest.mark.parametrize("spacing", [1.2, 1.4, 1.5, 1.6, 1.8])
def test_headings_are_read_of_which_some_letters_stand_near_enough_to_touch(heading: str, spacing: float) -> None:
    style = f"h2 {{ font-family: 'Noto Sans'; font-size: 12pt; letter-spacing: {spacing}pt }}"
    assert read(f"<h2>{heading}</h2>", style)[0] == heading


@pytest.mark.parametrize("row", ["B C E L M T", "A B C D E F", "C C + +", "R S T"])
def test_classes_of_a_licence_and_names_of_languages_stay_apart(row: str) -> None:
    assert read(f"<p>{row}</p>", "")[0] == row
