import json
import tomllib
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.resume.model import Resume, Source
from core.resume.parse import parse
from core.tailoring.gaps import Comparison, compare, find_gaps
from core.tailoring.model import Status, Weight
from core.tailoring.posting import parse_posting
from tests.shared import CASES, needs_shared

OWN = sorted((Path(__file__).parent / "gap_cases").glob("*.toml"))
RESUME = """Ada Example
ada@example.com

Experience
Developer, Acme Ltd, Jan 2019 - Dec 2021
- Built a Django shop on PostgreSQL
- Mentored two apprentices
Clerk, Bolt Inc, 2017 - 2018
- Answered the phone

Skills
Python, SAP FI (basic), Excel

Languages
English (native), French (B1)
"""


def gaps(requirements: str, resume: str = RESUME) -> Comparison:
    found = compare(parse(Source("resume", "", resume)), parse_posting(f"Job\n\nRequirements\n{requirements}"), date(2024, 1, 1))
    assert all(gap.status is Status.GAP for gap in found)
    return found


def status(requirement: str, resume: str = RESUME) -> Status:
    found = gaps(f"- {requirement}", resume)
    (only,) = [*found, *found.held, *found.implied]
    return only.status


@pytest.mark.parametrize(
    ("requirement", "expected"),
    [
        ("Python", Status.HELD),
        ("Postgres in production", Status.HELD),
        ("SQL", Status.IMPLIED),
        ("Kafka", Status.GAP),
        ("Java, Python or Ruby", Status.HELD),
        ("Python and Ruby", Status.GAP),
        ("Experience with SAP FI", Status.IMPLIED),
        ("Secure command of SAP FI, certified", Status.GAP),
        ("French B1", Status.HELD),
        ("Fluent French", Status.GAP),
        ("German", Status.GAP),
        ("2+ years of Python", Status.HELD),
        ("10+ years of Python", Status.GAP),
        ("Training junior colleagues", Status.HELD),
        ("MySQL or comparable", Status.IMPLIED),
        ("Answering the phone", Status.HELD),
        ("Beekeeping and honey extraction", Status.GAP),
    ],
)
def test_standing_of_one_requirement(requirement: str, expected: Status) -> None:
    assert status(requirement) is expected


def test_a_gap_names_what_is_missing_and_the_nearest_line_with_its_role() -> None:
    gap = gaps("- Python and MySQL")[0]

    assert gap.terms == ("MySQL",)
    assert gap.nearest == "Built a Django shop on PostgreSQL"
    assert gap.entry == "work-1"


def test_nothing_near_means_no_nearest_line() -> None:
    gap = gaps("- Beekeeping")[0]

    assert (gap.nearest, gap.entry) == ("", "")


def test_must_before_nice_and_concrete_before_soft_and_diplomas_last() -> None:
    found = gaps("- Master's degree\n- Empathy\n- Kafka\n- Terraform is a plus")

    assert [gap.quote for gap in found] == ["Kafka", "Terraform is a plus", "Empathy", "Master's degree"]
    assert [gap.gain for gap in found] == sorted((gap.gain for gap in found), reverse=True)
    assert found[1].weight is Weight.NICE


def test_items_joined_by_or_are_alternatives() -> None:
    resume = RESUME + "\nEducation\nBachelor of Arts, 2016\n"
    found = gaps("1. Completion of an electrical apprenticeship; or\n2. A bachelor's degree.\n", resume)

    assert list(found) == []


def test_the_same_thing_is_asked_once_at_the_top() -> None:
    found = gaps("- Kafka in production\n- Kafka monitoring at scale\n- Terraform modules")

    assert [gap.terms[0] for gap in found[:2]] == ["Apache Kafka", "Terraform"]


def test_exam_not_taken_is_not_a_certificate() -> None:
    resume = RESUME + "\nCertificates\nCurrently studying for the CKA\n"

    assert status("CKA", resume) is Status.GAP


def test_slices_and_posting() -> None:
    found = gaps("- Kafka\n- Terraform\n- Python")

    assert len(found) == 2
    assert [gap.quote for gap in found[:1]] == ["Kafka"]
    assert found.posting.title == "Job"
    assert [gap.quote for gap in found.held] == ["Python"]


@pytest.mark.parametrize("path", OWN, ids=[path.stem for path in OWN])
def test_own_labelled_cases(path: Path) -> None:
    case = tomllib.loads(path.read_text(encoding="utf-8"))
    found = find_gaps(case["resume"], case["posting"])
    asked = [gap.quote for gap in found]
    known = [*asked, *(gap.quote for gap in (*found.held, *found.implied))]

    assert all(quote in case["posting"] for quote in known)
    assert sum(any(label in quote for label in case["gaps"]) for quote in asked[:3]) >= 2
    assert [label for label in case["settled"] if any(label in quote for quote in asked)] == []
    assert [label for label in case["never"] if any(label in quote for quote in known)] == []
    assert [label for label in case["gaps"] if not any(label in quote for quote in asked)] == []


@needs_shared
@pytest.mark.shared
@pytest.mark.parametrize("name", [path.name for path in sorted(CASES.glob("*.json"))])
def test_labelled_cases(name: str) -> None:
    case = json.loads((CASES / name).read_text(encoding="utf-8"))
    found = find_gaps(case["resume_text"], case["posting_text"])
    labels = {label["quote"]: label for label in case["requirements"]}

    for gap in found:
        touched = [label for quote, label in labels.items() if quote in gap.quote or gap.quote in quote]
        assert all(label["kind"] in {"must", "nice"} and label["status"] == "gap" for label in touched), gap.quote
    assert sum(any(quote in gap.quote or gap.quote in quote for quote in case["gaps_ranked"]) for gap in found[:3]) >= 2


def test_an_empty_resume_and_an_empty_posting() -> None:
    assert list(find_gaps("", "")) == []
    assert list(compare(Resume(Source("resume", "", "")), parse_posting(""))) == []


@settings(deadline=None, max_examples=60)
@given(st.text(max_size=200), st.text(max_size=200))
def test_never_raises_and_quotes_are_never_blank(resume: str, posting: str) -> None:
    text = f"Job\nRequirements\n- {posting}"
    found = find_gaps(resume, text)
    for gap in (*found, *found.held, *found.implied):
        assert gap.quote in text
        assert gap.quote.strip()


def test_a_trade_learned_is_a_vocational_training_and_a_bsn_is_a_degree() -> None:
    german = find_gaps(
        "Jo Bauer\n\nAusbildung\n2007 - 2011 Ausbildung zum Elektroniker, Elektro Nord GmbH",
        "Profil\n- Abgeschlossene Ausbildung als Elektroniker",
    )
    assert list(german) == []
    nurse = find_gaps(
        "Ana Ruiz\n\nEDUCATION\nBSN, University of South Florida, 2015", "Requirements\n- BSN required\n- MSN preferred"
    )
    assert [gap.quote for gap in nurse] == ["MSN preferred"]


NURSE = """Ada Example
ada@example.com

Experience
Data engineer, Acme Ltd, Jan 2019 - Dec 2020
- Built pipelines in Spark
Clerk, Bolt Inc, 2012 - 2018
- Gave IV drugs on the ward

Education
BSc Computer Science, University of Leeds, 2018
Bachillerato, IES Cervantes, 2009
DEAS, IFAS Lyon, 2011
"""


@pytest.mark.parametrize(
    ("requirement", "expected"),
    [
        ("Bachelor's degree in Chemistry", Status.GAP),
        ("BSc in Chemistry, Biology or a related field", Status.GAP),
        ("Bachelor's degree in Mathematics or a related field", Status.HELD),
        ("Abgeschlossenes Studium der Informatik", Status.HELD),
        ("Bachelor's degree with an interest in chemistry", Status.HELD),
        ("Degree in Computer Science", Status.HELD),
        ("IB diploma", Status.GAP),
        ("IB Diploma Programme teaching", Status.GAP),
        ("Diplôme d'État d'aide-soignant exigé", Status.HELD),
        ("DEAS", Status.HELD),
        ("IV drug administration", Status.HELD),
        ("5+ years of Spark", Status.GAP),
        ("2+ years of Spark", Status.HELD),
        ("5+ years of experience", Status.IMPLIED),
    ],
)
def test_degrees_in_other_subjects_names_in_short_and_years_with_a_tool(requirement: str, expected: Status) -> None:
    assert status(requirement, NURSE) is expected


def test_another_subject_and_too_few_years_are_shown_in_part() -> None:
    found = {gap.quote: (gap.there, gap.lacks) for gap in gaps("- Degree in Chemistry\n- 5+ years of Spark", NURSE)}

    assert found == {"Degree in Chemistry": (("Degree",), ("Chemistry",)), "5+ years of Spark": (("Spark",), ("5+ years",))}


def test_a_short_name_in_the_posting_is_found_in_full() -> None:
    resume = NURSE.replace("DEAS", "Diplôme d'État d'aide-soignante")

    assert status("DEAS", resume) is Status.HELD
    assert status("DEAES", resume) is Status.GAP


@pytest.mark.parametrize(
    ("line", "asked"),
    [
        ("Supervise student nurses on placement", "Experience in teaching or mentoring students"),
        ("Betreuung von Praktikanten in der Werkstatt", "Anleitung von Auszubildenden"),
        ("Train new starters on the till", "Training of new staff"),
        ("Wrote Dockerfiles for four services", "Docker"),
        ("Dockerised the billing service", "Experience with Docker"),
        ("Dockerized two services", "Containers"),
    ],
)
def test_what_is_said_in_other_words_is_the_nearest(line: str, asked: str) -> None:
    found = find_gaps(
        f"Ann Poe\n\nExperience\nWorker, Elm Ltd, 2019 - 2023\n- Cleaned the yard\n- {line}\n",
        f"Job\n\nRequirements\n- {asked}\n- Welding\n",
    )
    (shown,) = [*found.held, *found.implied]
    assert (shown.quote, shown.nearest) == (asked, line)


@pytest.mark.parametrize(
    ("duty", "asked"),
    [
        ("You will join a 12-bed intensive care unit looking after critically ill adults.", False),
        ("You'll report to the Head of Nursing.", False),
        ("Vous rejoindrez une équipe de soins intensifs.", False),
        ("You will join a ward where you lead wound care.", True),
    ],
)
def test_where_somebody_would_work_is_no_requirement(duty: str, *, asked: bool) -> None:
    posting = f"Nurse\n\nAbout the role\n{duty}\n\nRequirements\n- Phlebotomy\n- IV therapy\n- Infection control\n"
    quotes = [one.quote for one in find_gaps("Ann Poe", posting).posting.requirements]
    assert any(duty[:12] in one for one in quotes) is asked


@pytest.mark.parametrize(
    ("line", "held"),
    [
        ("Contract negotiation", False),
        ("Negotiated with suppliers", True),
        ("Led contract negotiation with the union", True),
        ("Contract negotiation, negotiation of prices", True),
    ],
)
def test_another_kind_of_a_duty_does_not_show_it(line: str, held: bool) -> None:  # noqa: FBT001 - a parameter of the test
    found = gaps("- Union negotiation\n- Negotiation\n", RESUME.replace("Answered the phone", line))
    assert ("Union negotiation" in [one.quote for one in found.held]) is held
    assert "Negotiation" in [one.quote for one in found.held]
