"""Several roles at one employer, with the time that all of them took and dates of their own, as profiles list them."""

from typing import Any

import pytest

from core.resume.coverage import words_lost
from core.resume.model import Kind
from tests.resume.reading import of

PROFILE = """Ines Falk
ines@example.com

{work}

{first}
{whole}
{roles[0]}
{dates[0]}
{places[0]}
{done}
{roles[1]}
{dates[1]}
{places[1]}
{second}
{roles[2]}
{dates[2]}
{places[2]}
"""
ENGLISH = {
    "work": "Experience",
    "first": "Norrland Steel",
    "whole": "6 years 2 months",
    "roles": ("Head of Quality", "Quality Engineer", "Lab Technician"),
    "dates": (
        "March 2021 - Present (3 years 1 month)",
        "February 2018 - March 2021 (3 years 2 months)",
        "June 2014 - January 2018 (3 years 8 months)",
    ),
    "places": ("Leeds, England, United Kingdom", "Greater Leeds Area", "York"),
    "done": "Responsible for both rolling mills.",
    "second": "Halden Labs",
}
GERMAN = {
    "work": "Berufserfahrung",
    "first": "Nordstahl",
    "whole": "6 Jahre 2 Monate",
    "roles": ("Leiterin Qualität", "Prüfingenieurin", "Laborantin"),
    "dates": (
        "März 2021 - Heute (3 Jahre 1 Monat)",
        "Februar 2018 - März 2021 (3 Jahre 2 Monate)",
        "Juni 2014 - Januar 2018 (3 Jahre 8 Monate)",
    ),
    "places": ("Köln, Deutschland", "Großraum Köln", "Essen"),
    "done": "Verantwortlich für beide Walzwerke.",
    "second": "Haldenlabor",
}
SPANISH = {
    "work": "Experiencia",
    "first": "Aceros Rías",
    "whole": "6 años 2 meses",
    "roles": ("Jefa de calidad", "Ingeniera de calidad", "Técnica de laboratorio"),
    "dates": (
        "marzo de 2021 - Actualidad (3 años 1 mes)",
        "febrero de 2018 - marzo de 2021 (3 años 2 meses)",
        "junio de 2014 - enero de 2018 (3 años 8 meses)",
    ),
    "places": ("Vigo, España", "Vigo y alrededores", "Lugo"),
    "done": "Responsable de los dos trenes de laminación.",
    "second": "Análisis Halden",
}


@pytest.mark.parametrize("words", [ENGLISH, GERMAN, SPANISH])
@pytest.mark.parametrize("gap", ["", "\n"])
def test_a_role_without_a_description_keeps_its_employer_and_the_next_firm_its_own(words: dict[str, Any], gap: str) -> None:
    text = PROFILE.format(**words).replace(f"\n{words['second']}", f"\n{gap}{words['second']}")
    jobs = list(of(text.replace(f"\n{words['roles'][1]}", f"\n{gap}{words['roles'][1]}")).entries(Kind.WORK))

    assert [job.title for job in jobs] == list(words["roles"])
    assert [job.organisation for job in jobs] == [words["first"], words["first"], words["second"]]
    assert [job.location for job in jobs] == list(words["places"])


@pytest.mark.parametrize(
    ("row", "dates"),
    [
        ("Jan 2022 - Present · 3 yrs 2 mos", "Jan 2022 - Present"),
        ("März 2021 - Mai 2023 (2 Jahre 3 Monate)", "März 2021 - Mai 2023"),
        ("(05/2019 – 06/2020, 1 year 2 months)", "05/2019 – 06/2020"),
        ("2019 - 2020 · 6 months", "2019 - 2020, 6 months"),  # years alone don't tell it
        ("2 weeks, June 2022", "2 weeks, June 2022"),
    ],
)
def test_how_long_a_job_took_is_no_part_of_dates_whose_months_tell_it(row: str, dates: str) -> None:
    found = of(f"Jo Doe\njo@example.com\n\nEXPERIENCE\n\nFitter\nHalden Steel Ltd\n{row}\n- Fitted\n")
    (job,) = found.entries(Kind.WORK)
    assert (job.title, job.organisation, job.dates) == ("Fitter", "Halden Steel Ltd", dates)
    assert words_lost(found) == ()


@pytest.mark.parametrize("words", [ENGLISH, GERMAN, SPANISH])
def test_how_long_all_roles_took_stands_with_none_of_them(words: dict[str, Any]) -> None:
    found = of(PROFILE.format(**words))

    assert all(words["whole"] not in job.dates for job in found.entries(Kind.WORK))
    assert words["whole"] in {found.source.quote(span) for span in found.furniture}


def test_the_time_and_form_of_employment_above_several_roles_are_of_the_employer() -> None:
    found = of(
        "Ana Ruiz\nana@example.com\n\nExperience\n\nSable Bank\nFull-time · 5 yrs 2 mos\nPayroll Manager\n"
        "Jan 2023 - Present · 3 yrs 1 mo\nBoston, MA\nLeads the payroll of 600 people.\n\nPayroll Specialist\n"
        "Dec 2020 - Jan 2023 · 2 yrs 2 mos\nBoston, MA\n"
    )

    first, second = found.entries(Kind.WORK)
    assert (first.title, first.organisation) == ("Payroll Manager", "Sable Bank")
    assert (second.title, second.organisation) == ("Payroll Specialist", "Sable Bank")
    assert "5 yrs" not in first.dates


TOTALS = [
    ("Berufserfahrung", "Kellermann AG, Burgdorf", "2016 – heute", "Leiter Produktion", "Produktionsplaner", "2020 – heute"),
    ("Experience", "Brandt Valves Ltd, Otley", "2016 – present", "Production Manager", "Production Planner", "2020 – present"),
    ("Expérience", "Groupe Sandoval, Annonay", "2016 – aujourd'hui", "Cheffe d'atelier", "Opératrice", "2020 – aujourd'hui"),
    ("Doświadczenie", "Zakłady Wrona Sp. z o.o., Oława", "2016 – obecnie", "Kierownik produkcji", "Operator", "2020 – obecnie"),
]


@pytest.mark.parametrize("gap", ["", "\n"])
@pytest.mark.parametrize(("heading", "employer", "whole", "first", "second", "dates"), TOTALS)
def test_roles_below_an_employer_with_all_its_years_are_there(
    heading: str, employer: str, whole: str, first: str, second: str, dates: str, gap: str
) -> None:
    name, town = employer.split(", ")
    found = of(
        f"Kim Brandt\nkim@example.com\n\n{heading.upper()}\n\n{employer}\t{whole}\n{gap}{first} ({dates})\n- 500\n"
        f"{gap}{second} (2016 – 2020)\n- 78%\n"
    )

    jobs = {job.title: job for job in found.entries(Kind.WORK)}
    for title in (first, second):
        assert (jobs[title].organisation, jobs[title].location) == (name, town)
    assert "" not in jobs or (jobs[""].organisation, jobs[""].location) == (name, town)
    assert town not in jobs


def test_a_job_with_an_employer_of_its_own_is_not_under_the_one_before() -> None:
    found = of(
        "Kim Brandt\nkim@example.com\n\nEXPERIENCE\n\nBrandt Valves Ltd, Otley\t2012 – 2020\n\n"
        "Production Manager (2016 – 2020)\n- 500\n\n"
        "Waiter, Café Mora, Otley (2010 – 2012)\n- Tables\n"
    )

    last = list(found.entries(Kind.WORK))[-1]
    assert (last.title, last.organisation.partition(",")[0]) == ("Waiter", "Café Mora")


@pytest.mark.parametrize(("heading", "employer", "whole", "first", "second", "dates"), TOTALS)
def test_an_employer_with_its_years_above_roles_that_name_it_again_is_no_title(
    heading: str, employer: str, whole: str, first: str, second: str, dates: str
) -> None:
    name, town = employer.split(", ")
    found = of(
        f"# Kim Brandt\n\nkim@example.com\n\n## {heading}\n\n### {employer} | {whole}\n\n- 2,200 in 6\n\n"
        f"### {first}\n\n{name} | {town} | {dates}\n\n- 500\n\n### {second}\n\n{name} | {town} | 2016 – 2020\n\n- 78%\n"
    )

    jobs = [(job.title, job.organisation, job.location) for job in found.entries(Kind.WORK)]
    assert jobs == [("", name, town), (first, name, town), (second, name, town)]


@pytest.mark.parametrize("head", ["Cook, Acme Inc., 2012 – 2014 (part time)", "Cook\nAcme Inc.\n2012 – 2014 (part-time)"])
def test_how_somebody_was_employed_behind_the_dates_is_no_employer(head: str) -> None:
    (job,) = of(f"Jo Doe\njo@example.com\n\nEXPERIENCE\n\n{head}\n- Cooked\n").entries(Kind.WORK)
    assert (job.title, job.organisation, job.dates) == ("Cook", "Acme Inc.", "2012 – 2014")
    assert [line.text.strip("()").replace("-", " ") for line in job.lines] == ["part time", "Cooked"]


@pytest.mark.parametrize("title", ["Military Service", "Internship", "Volunteer Work", "Zivildienst", "Weiterbildung"])
def test_a_title_below_its_dates_is_no_heading_though_it_says_what_one_says(title: str) -> None:
    rows = (
        "03/2020 – present\n**Coordinator**\nSevern Freight Ltd, Bristol\n- Plan 30 loads a day",
        f"06/2016 – 02/2020\n**{title}**\nTideway Sports Ltd, Bath\n- Drove a truck",
        "06/2014 – 05/2016\n**Sales Assistant**\nAcme Ltd, Bath",
    )
    found = of("# Nora Feldman\nnora@example.com\n\n## Work History\n\n" + "\n".join(rows) + "\n\n## Education\n\nBTEC, 2014\n")
    jobs = [*found.entries(Kind.WORK)]
    assert [job.title for job in jobs] == ["Coordinator", title, "Sales Assistant"]
    assert [job.dates for job in jobs] == ["03/2020 – present", "06/2016 – 02/2020", "06/2014 – 05/2016"]


def test_a_later_role_in_small_letters_below_an_employer_with_its_dates_loses_no_word() -> None:
    row = "bookseller; children's buyer from 2011 (yearly plan about $80K)"
    text = f"Lena Hart\nlena@example.org\n\nExperience\nPagehaven Books, Norwell, 2008 - 2013\n{row}\n- ran the story hour\n"
    found = of(text)
    (job,) = found.entries(Kind.WORK)
    assert job.dates == "2008 - 2013"
    assert words_lost(found) == ()
