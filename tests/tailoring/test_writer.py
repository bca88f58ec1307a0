"""The built-in writer from answers to the finished resume."""

import json
from collections.abc import Sequence
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.resume.changes import Add
from core.resume.model import Kind, Resume, Source
from core.resume.parse import parse
from core.tailoring.evidence import denied, is_plain_no
from core.tailoring.gaps import compare
from core.tailoring.leaning import leans
from core.tailoring.model import Answer, Posting, Question, Requirement, Weight
from core.tailoring.posting import parse_posting
from core.tailoring.questions import ask
from core.tailoring.whereabouts import latest
from core.tailoring.wording import as_line
from core.tailoring.writer import Tailored, tailor
from tests.shared import CASES, needs_shared
from tests.tailoring.people import ENGINEER, added, job, lines_of, person, skills_of, told

NAMES = [path.stem for path in sorted(CASES.glob("*.json"))] if CASES.is_dir() else ["none"]


def case(name: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((CASES / f"{name}.json").read_text(encoding="utf-8"))
    return found


def answered(data: dict[str, Any]) -> tuple[Resume, Tailored]:
    """A case's own answers, each to a question about its requirement that assumes the latest job."""
    resume, posting = parse(Source("resume", "resume.txt", data["resume_text"])), parse_posting(data["posting_text"])
    terms = {one.quote: one.terms for one in compare(resume, posting)}
    questions = [
        Question("Did you?", one["about"], entry=latest(resume), terms=terms.get(one["about"], ())) for one in data["answers"]
    ]
    answers = [Answer(one["text"], never=is_plain_no(one["text"])) for one in data["answers"]]
    return resume, tailor(resume, posting, questions, answers)


FACTS = {
    "01_backend_engineer": (
        "Larkspur",
        [
            "Prometheus and Grafana",
            "9 dashboards",
            "about 25",
            "under 5",
            "topic exchanges, dead-letter queues",
            "We used RabbitMQ",
        ],
        ["Kafka", "OpenTelemetry", "Terraform", "hackathon", "tickets"],
    ),
    "05_accountant": (
        "Quellmoor",
        ["Schwestergesellschaften", "Excel-Vorlage", "von 47 auf 8", "ungefähr 600 Kreditoren"],
        ["gebucht", "IFRS", "nicht SAP"],
    ),
    "09_sales_rep": (
        "Brackenridge",
        ["QBRs for my six biggest accounts", "2021", "usually 45 minutes", "$90k", "but the VP of Sales led", "Pellston Motors"],
        ["500k", "asked about it"],
    ),
    "13_customer_support": (
        "Snugharbor",
        ["52 articles", "rewrote 20", "31% to 22%", "six short screen recordings", "that our analyst wrote", "Kibana"],
        ["SQL", "Splunk", "webhooks", "Kind of"],
    ),
}
REFUSED = {
    "01_backend_engineer": "Terraform",
    "05_accountant": "IFRS",
    "09_sales_rep": "sustainability",
    "13_customer_support": "APIs",
}


@pytest.mark.shared
@needs_shared
@pytest.mark.parametrize("name", NAMES)
def test_the_answers_of_the_cases(name: str) -> None:
    resume, tailored = answered(case(name))
    employer, stated, absent = FACTS[name]
    new = added(resume, tailored)
    text = "\n".join(line for lines in new.values() for line in lines)
    assert [employer in (entry.organisation if (entry := resume.entry(one)) else "") for one in new] == [True]
    assert [one for one in stated if one not in text] == []
    skills = "\n".join(set(skills_of(tailored.resume)) - set(skills_of(resume)))
    assert [one for one in absent if one in text or one in skills] == []
    assert "SAP" not in skills
    assert [one.never for one in tailored.missing if REFUSED[name] in one.quote] == [True]
    assert {line.text for line in resume.lines()} <= {line.text for line in tailored.resume.lines()}


@pytest.mark.shared
@needs_shared
@pytest.mark.parametrize("name", NAMES)
def test_the_questions_of_the_cases(name: str) -> None:
    data = case(name)
    resume, posting = parse(Source("resume", "", data["resume_text"])), parse_posting(data["posting_text"])
    questions = ask(compare(resume, posting), resume)
    assert len(questions) == 3
    assert all(one.quote in data["posting_text"] and one.quote in one.text and one.entry for one in questions)
    assert sum(any(one.quote in gap or gap in one.quote for gap in data["gaps_ranked"]) for one in questions) >= 2


@pytest.mark.shared
@needs_shared
def test_it_is_always_the_same() -> None:
    data = case(NAMES[0])
    assert answered(data)[1] == answered(data)[1]


def test_a_very_long_answer_gives_a_handful_of_lines_and_all_of_its_evidence() -> None:
    story = "I migrated {} servers to Terraform and wrote the runbooks for the people on call. The coffee was good that week. "
    text = "".join(story.format(number) for number in range(2, 200))[:20_000]
    tailored = told(ENGINEER, text, "Terraform")
    new = added(ENGINEER, tailored)["shop"]
    assert 1 <= len(new) <= 5
    assert all(len(line) <= 230 and line.split(". ")[0].endswith(("on call", "that week")) for line in new)
    assert len(tailored.evidence) == text.count("servers")


def test_what_is_said_again_and_again_is_written_once() -> None:
    text = "I ran 3 clusters at WebShop24. They were small. " * 400
    assert added(ENGINEER, told(ENGINEER, text, "Terraform")) == {"shop": ["Ran 3 clusters"]}


def test_a_very_long_sentence_gives_no_cut_line() -> None:
    text = "I " + "built the order service and " * 700
    assert added(ENGINEER, told(ENGINEER, text, "Terraform")) == {}


def test_lines_and_skills_move_forward_only_where_it_helps() -> None:
    posting = Posting(
        "", requirements=(Requirement("r", "AWS", Weight.MUST, ("AWS",)), Requirement("q", "Docker", Weight.MUST, ("Docker",)))
    )
    tailored = tailor(ENGINEER, posting, (), ())
    assert lines_of(tailored.resume, "shop") == ["Helped move hosting to AWS EC2", "Built the order service"]
    assert skills_of(tailored.resume) == ["Docker", "Python", "PostgreSQL"]
    assert lines_of(tailored.resume, "acme") == lines_of(ENGINEER, "acme")
    assert [(one.kind, one.text) for one in tailored.notes] == [("moved", "Helped move hosting to AWS EC2"), ("moved", "Docker")]
    assert tailor(tailored.resume, posting, (), ()).changes == ()


def test_what_is_told_in_order_stays_in_order() -> None:
    dated = person(job("a", "Acme", "Cook", "2019: opened the kitchen", "2020: trained on Docker", current=True))
    leaning = person(job("a", "Acme", "Cook", "Opened the kitchen", "Also ran Docker", "Wrote menus", current=True))
    posting = Posting("", requirements=(Requirement("q", "Docker", Weight.MUST, ("Docker",)),))
    assert tailor(dated, posting, (), ()).changes == ()
    assert lines_of(tailor(leaning, posting, (), ()).resume, "a")[:2] == ["Opened the kitchen", "Also ran Docker"]


def test_notes_name_the_role_and_the_proof() -> None:
    (note, skill) = told(ENGINEER, "Yes. At Acme I wrote Terraform modules for 3 teams.", "Terraform").notes
    assert (note.kind, note.role, note.reason) == ("added", "Acme Data Systems", "Terraform")
    assert note.proofs[0].quote == "At Acme I wrote Terraform modules for 3 teams."
    assert (skill.kind, skill.text, skill.role) == ("skill", "Terraform", "Skills")


def test_a_part_that_is_missing_is_named_in_the_posting_s_words() -> None:
    quote = "Instrumenting services: Prometheus, Grafana, OpenTelemetry"
    tailored = told(
        ENGINEER, "I set up Prometheus and Grafana. OpenTelemetry no.", "Prometheus", "Grafana", "OpenTelemetry", quote=quote
    )
    assert [(one.quote, one.never) for one in tailored.missing] == [("OpenTelemetry", True)]


def test_skills_get_a_section_when_there_is_none() -> None:
    resume = person(job("a", "Acme", "Cook", "Cooked", current=True))
    tailored = told(resume, "I wrote Terraform modules and ran Grafana for 3 teams", "Terraform", "Grafana")
    assert [section.kind for section in tailored.resume.sections] == [Kind.WORK, Kind.SKILLS]
    assert skills_of(tailored.resume) == ["Terraform", "Grafana"]


WORDS = [
    "I",
    "we",
    "not",
    "but",
    "Kafka",
    "Terraform",
    "at Acme",
    "built",
    "no",
    "never",
    "3",
    ".",
    ",",
    ":",
    "yes",
    "hackathon",
    "ich",
    "не",
    "\n",
]


@given(st.lists(st.lists(st.sampled_from(WORDS), max_size=25).map(" ".join), min_size=3, max_size=3))
@settings(max_examples=150, deadline=None)
def test_whatever_is_answered_nothing_is_lost_and_nothing_denied_becomes_a_skill(texts: list[str]) -> None:
    posting = Posting(
        "", requirements=(Requirement("r", "Kafka", terms=("Apache Kafka",)), Requirement("s", "Terraform", terms=("Terraform",)))
    )
    questions = [
        Question("?", one.quote, entry="shop", terms=one.terms) for one in (*posting.requirements, posting.requirements[0])
    ]
    tailored = tailor(ENGINEER, posting, questions, [Answer(one) for one in texts])
    assert {line.id for line in ENGINEER.lines()} <= {line.id for line in tailored.resume.lines()}
    said = " ".join(texts)
    assert not set(skills_of(tailored.resume)) & set(denied(tailored.evidence))
    for line in (line for entry in tailored.resume.entries(Kind.WORK) for line in entry.lines):
        if line.id.startswith("add-"):
            assert set(line.text.casefold().replace(".", " ").replace(",", " ").replace(":", " ").split()) <= {
                *said.casefold().replace(".", " ").replace(",", " ").replace(":", " ").split(),
                *_asked_by_name(line.text, questions),
            }


def _asked_by_name(line: str, questions: Sequence[Question]) -> set[str]:
    """The tool of a question, where a line that leaned on it says nothing without."""
    names = {one.quote for one in questions if one.quote in line}
    return {one.casefold() for one in names if any(leans(line.replace(one, now).removeprefix(": ")) for now in ("", "it"))}


@pytest.mark.parametrize(
    ("said", "line"),
    [
        (
            "I ran Airflow on Kubernetes for two years: 12 workers, and I wrote the Helm chart myself.",
            "Ran Airflow on Kubernetes for two years: 12 workers, and wrote the Helm chart",
        ),
        ("I wrote the parser; I also documented it.", "Wrote the parser; documented it"),
        ("We ran it, and I wrote the chart myself.", "We ran it, and I wrote the chart myself"),
        ("I led the move and the team wrote tests, and I read them.", "Led the move and the team wrote tests, and I read them"),
        ("I planned the shifts, and I was the deputy.", "Planned the shifts, and I was the deputy"),
    ],
)
def test_a_line_without_its_leading_i_has_none_of_the_same_doer(said: str, line: str) -> None:
    assert as_line(said, None) == line


@pytest.mark.parametrize(("end", "added_end"), [(".", "."), ("", "")])
def test_a_new_line_ends_as_its_neighbours_do(end: str, added_end: str) -> None:
    jobs = f"# Jo Doe\n\n## Experience\n\n### Engineer, Acme, 2020 – now\n\n- Built the shop{end}\n- Kept the books{end}\n"
    tailored = told(parse(Source("resume", "resume.md", jobs)), "I ran Kafka at Acme for 12 teams", "Apache Kafka")
    new, *_skills = [one.text for one in tailored.changes if isinstance(one, Add)]
    assert new == f"Ran Kafka for 12 teams{added_end}"
