"""A no is one to the very thing it was said of: to no other requirement, and not to what is told beside it."""

from datetime import date

import pytest

from core.resume.model import Source
from core.resume.parse import parse
from core.tailoring.account import left_as_said
from core.tailoring.denial import can_be_denied, with_denials
from core.tailoring.evidence import is_plain_no
from core.tailoring.gaps import compare
from core.tailoring.match import Row, Shows, Standing, match
from core.tailoring.model import Aim, Answer, Missing, Question
from core.tailoring.posting import parse_posting
from core.tailoring.writer import tailor

TODAY = date(2026, 11, 21)


def told(resume: str, asks: tuple[str, ...], *said: tuple[str, str]) -> tuple[dict[str, Missing], dict[str, Row]]:
    """What is missing and how each requirement stands, once these answers were given to the questions on these requirements."""
    base = parse(Source("resume", "resume.txt", resume))
    job = parse_posting("Vacancy\nRequirements\n" + "".join(f"- {one}\n" for one in asks))
    found = compare(base, job, TODAY)
    gaps = {one.quote: one for one in (*found, *found.held, *found.implied)}
    questions = [Question("", quote, Aim.GAP, gaps[quote].entry, gaps[quote].terms) for quote, _ in said]
    answers = [
        Answer(text, never=is_plain_no(text) and can_be_denied(question, base))
        for question, (_, text) in zip(questions, said, strict=True)
    ]
    done = tailor(base, job, questions, answers, TODAY)
    made_of = Standing(base, done.changes, (), done.evidence, tuple(questions), answers=tuple(answers))
    return {one.asked: one for one in done.missing}, {row.quote: row for row in match(made_of, job, TODAY)}


def person(job: str, *lines: str, more: str = "") -> str:
    duties = "".join(f"- {one}\n" for one in lines)
    return f"Nora Quill\nnora@example.com\n\nExperience\n{job}\n2016 - present\n{duties}\n{more}"


CHEF = person("Chef de partie, The Anchor, Leeds", "Run the sauce section, 90 covers a night", more="Languages\nFrench (A2)\n")
DRIVER = person("Delivery driver, Wincanton, Hull", "Deliver kitchens to 12 homes a day")
NURSE = person("Staff nurse, St. Luke's, Cork", "Care for 8 patients a shift")
CLERK = person("Office clerk, Delby Council, Delby", "Keep 300 tenancy files")


@pytest.mark.parametrize(
    ("resume", "asks", "said"),
    [
        (CHEF, ("Train junior staff", "Supervise the kitchen team"), "No, but I showed two commis how to plate at The Anchor"),
        (DRIVER, ("Tachograph knowledge, forklift licence, manual handling", "Route planning"), "No, but I drive a van daily"),
        (
            NURSE,
            ("Experience in leading a team of nurses", "Supervise healthcare assistants"),
            "No. I stood in for the charge nurse for 2 weeks in June at St. Luke's",
        ),
        (
            CLERK,
            ("Minute taking at board meetings", "Payroll"),
            "no I never used Teams, but I wrote up the board meeting by hand at Delby Council every month",
        ),
        (CLERK, ("Recruiting staff", "Hiring seasonal staff"), "No, I drove the pallet truck at Delby Council though"),
    ],
)
def test_a_no_that_something_is_told_beside_denies_no_deed(resume: str, asks: tuple[str, ...], said: str) -> None:
    missing, rows = told(resume, asks, (asks[0], said))
    assert not any(one.never for one in missing.values())
    assert Shows.NEVER not in {row.now for row in rows.values()}


def test_a_language_that_the_resume_names_is_not_denied() -> None:
    missing, rows = told(CHEF, ("Good French",), ("Good French", "No, but I read the letters at The Anchor every week"))
    assert not missing["Good French"].never
    assert rows["Good French"].now is Shows.PARTLY


def test_the_deed_near_what_is_asked_is_told_with_it() -> None:
    asks = ("Minute taking at board meetings",)
    missing, _ = told(CLERK, asks, (asks[0], "no, but I wrote up the board meeting by hand at Delby Council every month"))
    assert missing[asks[0]].told == "Wrote up the board meeting by hand every month"


def test_a_no_to_a_name_stays_one() -> None:
    said = "No, but I set up RabbitMQ at Delby Council for 3 services"
    missing, rows = told(CLERK, ("Experience with Kafka", "Payroll"), ("Experience with Kafka", said))
    assert missing["Experience with Kafka"].never
    assert rows["Experience with Kafka"].now is Shows.NEVER


def test_a_never_to_one_deed_is_none_to_another_of_its_kind() -> None:
    asks = ("Negotiating contracts", "Union negotiation")
    missing, rows = told(CLERK, asks, (asks[0], "never"))
    assert missing[asks[0]].never
    assert not missing[asks[1]].never
    assert [rows[one].now for one in asks] == [Shows.NEVER, Shows.NOT]


def test_in_another_thread_too_a_never_is_of_these_words_or_names() -> None:
    deed, other = Missing("Union negotiation", ("Negotiation",)), Missing("Negotiating contracts", ("Negotiation",))
    tool = Missing("Experience with Kafka", ("Apache Kafka",))
    found = with_denials((deed, other, tool), ("Negotiation", "Union negotiation", "Apache Kafka"))
    assert [one.never for one in found] == [True, False, True]


def test_a_team_of_twelve_is_not_shown_by_nine_people() -> None:
    asks = ("First experience in leading people", "Coach a team of 12 advisers")
    said = "No. I replaced the team leader for 3 weeks last summer at Delby Council, 9 people"
    missing, rows = told(CLERK, asks, (asks[0], said))
    assert not any(one.never for one in missing.values())
    assert rows[asks[1]].now in {Shows.PARTLY, Shows.NOT}


@pytest.mark.parametrize(
    ("asks", "said", "about"),
    [
        (("Stock control", "Recruiting staff"), "I sat in on interviews for 3 starters with the manager, took notes", ""),
        (("Experience of NHS", "Power BI reporting"), "I only helped with the Power BI dashboard, the analyst built it", ""),
        (("Medication administration", "Care plans"), "I just helped out with the quiz afternoon for the residents", ""),
        (("Menu planning", "HACCP records"), "I only filled in the fridge temperature sheets, the boss signed them", ""),
        (("VAT returns", "Xero"), "I only looked at Xero once on a course", "Xero"),
        (("Payroll", "Xero"), "I only helped my manager with it", "Payroll"),
        (
            ("Stock control", "Confined space ticket"),
            "I helped out with confined space work at Delby Council, no ticket though",
            "Confined space ticket",
        ),
        (("Payroll", "Xero"), "I only helped a bit with payroll at Christmas", "Payroll"),
    ],
)
def test_what_was_said_of_something_else_is_not_told_of_what_was_asked(asks: tuple[str, ...], said: str, about: str) -> None:
    _, rows = told(CLERK, asks, (asks[0], said))
    assert [quote for quote, row in rows.items() if row.said] == ([about] if about else [])


def test_what_a_line_holds_is_not_told_as_too_little() -> None:
    base, quote = parse(Source("resume", "resume.txt", CLERK)), "Minutes of the harbour board"
    job = parse_posting(f"Vacancy\nRequirements\n- Payroll\n- {quote}\n")
    questions, answers = [Question("", "Payroll", Aim.GAP)], [Answer("I kept the minutes of the harbour board at Delby Council")]
    done = tailor(base, job, questions, answers, TODAY)
    assert left_as_said(quote, questions, answers, done.evidence, ()) == answers[0].text
    assert left_as_said(quote, questions, answers, done.evidence, done.changes) == ""


@pytest.mark.parametrize(
    ("resume", "asks", "said"),
    [
        (CLERK, "Experience with gRPC is nice to have", "a toy project only, not worth it"),
        (CLERK, "Experience with Rust", "some, not in production"),
        (CHEF, "Experience with MarketMan", "yes a little, ordering in it, the reports not"),
        (CHEF, "Experience with Toast POS", "a bit at my cousin's place, not at work"),
        (DRIVER, "Experience with SAP", "school project, never at work"),
        (NURSE, "Experience with Epic", "a little - not since my placement"),
        (DRIVER, "Kenntnisse in SPS von Vorteil", "ja ein bißchen, S7 Fehler auslesen mit Laptop, programmieren nicht"),
        (CLERK, "Kenntnisse in AutoCAD", "ein wenig, Zeichnungen lesen, selber zeichnen nicht"),
        (CLERK, "Experiencia con Excel", "un poco, nada serio"),
    ],
)
def test_who_admits_a_little_has_not_said_no(resume: str, asks: str, said: str) -> None:
    missing, rows = told(resume, (asks,), (asks, said))
    assert not any(one.never for one in missing.values())
    assert rows[asks].now is not Shows.NEVER


@pytest.mark.parametrize(
    "said", ["no", "No, only read about it", "Kafka, never", "no, some others did", "my boss did it, not me"]
)
def test_a_no_before_or_without_anything_admitted_stays_one(said: str) -> None:
    missing, _ = told(CLERK, ("Experience with Kafka",), ("Experience with Kafka", said))
    assert missing["Experience with Kafka"].never


@pytest.mark.parametrize(
    "said", ["we pass every health inspection", "I pass the parcels to the driver", "I run the pass on Sundays", "I clear tables"]
)
def test_a_deed_is_no_keeping_away(said: str) -> None:
    assert not is_plain_no(said)


@pytest.mark.parametrize("said", ["I usually give Excel a pass", "I steer clear of Excel", "I kept well clear of it"])
def test_keeping_away_is_a_no(said: str) -> None:
    assert is_plain_no(said)
