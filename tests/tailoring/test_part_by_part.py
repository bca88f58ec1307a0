"""A requirement with several parts is compared part by part: what is there is named, and what is not."""

import pytest

from core.resume.model import Source
from core.resume.parse import parse
from core.tailoring.gaps import compare, is_partly
from core.tailoring.levels import years_asked
from core.tailoring.model import Gap, Status
from core.tailoring.posting import parse_posting
from core.tailoring.questions import ask

RESUME = parse(
    Source(
        "resume",
        "",
        """Bob Carter
bob.carter@example.com

Experience

Warehouse Team Lead, MediCorp Ltd, Leeds
March 2018 - December 2025
- Supervise the night shift in a GDP certified warehouse
- Write queries in SQL for stock reports

Warehouse Operative, Parcel Partners, Leeds
June 2015 - February 2018
- Picked and packed orders

Skills
SQL, Excel, SAP

Languages
English (C2), Dutch (B2)
""",
    )
)


def gap_of(requirement: str) -> Gap:
    found = compare(RESUME, parse_posting(f"Manager\n\nRequirements\n- {requirement}\n"))
    (only,) = [*found, *found.held, *found.implied]
    return only


@pytest.mark.parametrize(
    "requirement",
    [
        "Knowledge of GDP guidelines",
        "Kenntnis der GDP-Richtlinien",
        "Good Distribution Practice (GDP)",
        "GDP (Good Distribution Practice)",
        "At least 8 years of experience in warehousing",
        "Fluent English, good Dutch",
        "Dutch (B2)",
    ],
)
def test_what_the_resume_says_is_held(requirement: str) -> None:
    assert gap_of(requirement).status is Status.HELD


@pytest.mark.parametrize(
    ("requirement", "there", "lacks"),
    [
        ("Advanced SQL and Python", ("SQL",), ("Python",)),
        ("HACCP and GDP knowledge", ("GDP",), ("HACCP",)),
        ("GDP and GVP guidelines", ("GDP",), ("GVP",)),
        ("At least 15 years of experience in warehousing", ("warehousing",), ("15 years",)),
        ("At least 8 years of experience with Python", ("8 years",), ("Python",)),
        ("Experience leading a team of at least 20 people", ("leading a team",), ("20 people",)),
    ],
)
def test_a_part_that_is_there_is_named_beside_what_is_not(
    requirement: str, there: tuple[str, ...], lacks: tuple[str, ...]
) -> None:
    gap = gap_of(requirement)
    assert gap.status is Status.GAP
    assert (set(gap.there), set(gap.lacks)) == (set(there), set(lacks))
    assert is_partly(gap)
    text = ask([gap], RESUME)[0].text
    assert "doesn't mention" not in text
    assert all(f'"{words}"' in text or words in text for words in (*there, *lacks))


@pytest.mark.parametrize("requirement", ["Fluent English and Dutch", "English and Dutch (C1)", "Business fluent Dutch"])
def test_a_language_below_the_level_is_quoted_and_asked_about(requirement: str) -> None:
    gap = gap_of(requirement)
    assert (gap.status, gap.terms, gap.nearest) == (Status.GAP, ("Dutch",), "Dutch (B2)")
    text = ask([gap], RESUME)[0].text
    assert 'Your resume says only: "Dutch (B2)".' in text
    assert "Where have you used Dutch" in text


def test_each_language_has_its_own_level() -> None:
    assert gap_of("Fluent English, basic Dutch").status is Status.HELD


def test_what_is_nowhere_is_told_as_before() -> None:
    gap = gap_of("Hands-on experience with Kubernetes")
    assert not is_partly(gap)
    assert "Your resume doesn't mention it." in ask([gap], RESUME)[0].text


@pytest.mark.parametrize("language", ["de", "es", "fr", "ru", "uk"])
def test_every_language_names_the_parts(language: str) -> None:
    text = ask([gap_of("Advanced SQL and Python")], RESUME, language=language)[0].text
    assert text.count("SQL") == 2
    assert "{" not in text


def test_years_alone_are_asked_about_as_years() -> None:
    assert "before or beside" in ask([gap_of("At least 15 years of experience in warehousing")], RESUME)[0].text


def test_terms_of_work_among_the_requirements_are_kept_as_conditions() -> None:
    posting = parse_posting(
        "Driver\n\nRequirements\n- SAP\n- Driving licence\n- Willingness to travel\n\nWhat we offer\n- Hybrid work\n"
    )
    assert posting.conditions == ("Driving licence", "Willingness to travel")
    assert [one.quote for one in posting.requirements] == ["SAP"]


NURSE = """Ana Ruiz

Experience
Registered Nurse, Tampa General Hospital, 2019 - present
- Start IVs, give medications, document in Epic
- Put in wall boxes with my team lead and 3 colleagues
"""


@pytest.mark.parametrize(
    ("requirement", "there", "lacks"),
    [
        ("Experience with Epic and Pyxis", ("Epic",), ("Pyxis",)),
        ("Photovoltaics and wall boxes", ("wall boxes",), ("Photovoltaics",)),
        ("Epic, medication dosage and JCAHO", ("Epic",), ("JCAHO",)),
    ],
)
def test_what_no_lexicon_holds_is_a_part_too(requirement: str, there: tuple[str, ...], lacks: tuple[str, ...]) -> None:
    found = compare(parse(Source("resume", "", NURSE)), parse_posting(f"Nurse\n\nRequirements\n- {requirement}\n"))
    (gap,) = found
    assert set(there) <= set(gap.there)
    assert set(lacks) <= set(gap.lacks)
    assert not set(gap.there) & set(gap.lacks)


def test_somebody_elses_team_lead_shows_no_leading() -> None:
    found = compare(parse(Source("resume", "", NURSE)), parse_posting("Nurse\n\nRequirements\n- Experience as a team lead\n"))
    assert [one.quote for one in found] == ["Experience as a team lead"]


def test_a_cook_is_no_sous_chef() -> None:
    cook = "Max Koch\n\nBerufserfahrung\n2015 - heute Koch, Gasthaus Linde\n- Mittagstisch für 80 Gäste\n"
    posting = parse_posting("Sous-Chef\n\nIhr Profil\n- Erfahrung als Sous-Chef\n- Ausgebildeter Koch\n")
    assert [one.quote for one in compare(parse(Source("resume", "", cook)), posting)][:1] == ["Erfahrung als Sous-Chef"]


@pytest.mark.parametrize(
    ("line", "status"),
    [("Made the weekly report on returns", Status.IMPLIED), ("Answered letters", Status.GAP)],
)
def test_an_alternative_in_plain_words_counts(line: str, status: Status) -> None:
    clerk = f"Max Moor\n\nExperience\nClerk, Acme Ltd, 2015 - 2020\n- {line}\n"
    found = compare(
        parse(Source("resume", "", clerk)), parse_posting("Clerk\n\nRequirements\n- Experience with SQL or reporting\n")
    )
    assert [one.status for one in (*found, *found.held, *found.implied)] == [status]


SISTER = """Petra Hahn

Berufserfahrung
04/2014 - heute: Gesundheits- und Krankenpflegerin, Klinikum Ulm
- Einarbeitung neuer Kolleginnen

Fortbildungen
{papers}
"""


@pytest.mark.parametrize(
    ("papers", "status"),
    [("Praxisanleiterin, in Vorbereitung", Status.GAP), ("Weiterbildung zur Praxisanleiterin, 2019", Status.HELD)],
)
def test_the_work_alone_is_no_certificate(papers: str, status: Status) -> None:
    resume = parse(Source("resume", "", SISTER.format(papers=papers)))
    asked = "- Weiterbildung zur Praxisanleitung\n- Examinierte Pflegefachkraft\n"
    found = compare(resume, parse_posting(f"Pflege\n\nIhr Profil\n{asked}"))
    by_quote = {one.quote: one.status for one in (*found, *found.held, *found.implied)}
    assert by_quote["Weiterbildung zur Praxisanleitung"] is status
    assert by_quote["Examinierte Pflegefachkraft"] is Status.HELD


@pytest.mark.parametrize(
    ("words", "years"), [("four-year college", None), ("at least 18 years of age", None), ("5 years with SAP", 5)]
)
def test_years_of_school_and_age_are_no_years_of_work(words: str, years: float | None) -> None:
    assert years_asked(words) == years
