"""Heads whose title alone is bold, and those with an Arabic comma: title, employer and place apart."""

import pytest

from core.resume.coverage import words_lost
from core.resume.model import Kind
from tests.resume.reading import of

HEAD = "# Maija Ozola\nmaija@ozola.example.lv\n\n"
BOLD = {
    "**Sous Chef**, Médecins Sans Frontières, Maiduguri (2014 – 2017)": ("Sous Chef", "Médecins Sans Frontières", "Maiduguri"),
    "**Kranführer**, Ingenieure ohne Grenzen, Kassel (2014 – 2017)": ("Kranführer", "Ingenieure ohne Grenzen", "Kassel"),
    "__Cook__, Teachers' Club, Dhaka, 2014 – 2017": ("Cook", "Teachers' Club", "Dhaka"),
    "**Cook, Teachers' Club**, Dhaka (2014 – 2017)": ("Cook", "Teachers' Club", "Dhaka"),
    "**Acme GmbH**, Software Engineer, Berlin (2014 – 2017)": ("Software Engineer", "Acme GmbH", "Berlin"),
}
ARABIC = {
    "### مدير متجر – كارفور، القاهرة\n2014 – 2017": ("مدير متجر", "كارفور", "القاهرة"),
    "مهندس مدني – المقاولون، الإسكندرية\n2014 – 2017": ("مهندس مدني", "المقاولون", "الإسكندرية"),
}


@pytest.mark.parametrize("row", BOLD)
def test_a_title_ends_where_it_stops_being_bold(row: str) -> None:
    found = of(f"{HEAD}## Experience\n\n{row}\n\n- Field kitchen for ninety.\n")
    job = next(found.entries(Kind.WORK))
    assert (job.title, job.organisation, job.location) == BOLD[row]
    assert not words_lost(found)


@pytest.mark.parametrize("row", ARABIC)
def test_an_arabic_comma_parts_the_employer_from_its_town(row: str) -> None:
    found = of(f"# كريم السيد\nkarim@mail.example.eg\n\n## الخبرة العملية\n\n{row}\n- رفع المبيعات.\n")
    job = next(found.entries(Kind.WORK))
    assert (job.title, job.organisation, job.location) == ARABIC[row]


@pytest.mark.parametrize("date", ["2011", "2007 – 2011"])
def test_an_arabic_comma_stays_out_of_the_school(date: str) -> None:
    found = of(f"# كريم السيد\nkarim@mail.example.eg\n\n## التعليم\nبكالوريوس تجارة، جامعة الإسكندرية، {date}\n")
    degree = next(found.entries(Kind.EDUCATION))
    assert (degree.title, degree.organisation, degree.dates) == ("بكالوريوس تجارة", "جامعة الإسكندرية", date)
