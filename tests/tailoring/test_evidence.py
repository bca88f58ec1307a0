"""Answers taken apart: what is stated, what is denied, and where it belongs."""

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.tailoring.clauses import sentences
from core.tailoring.evidence import (
    answer_sources,
    asks_back,
    collect,
    denied,
    is_plain_no,
    is_plain_yes,
    place,
    placements,
)
from core.tailoring.model import Answer, Question, Why
from tests.tailoring.people import ENGINEER, LOGIST

KAFKA = Question("Did you?", "Apache Kafka", entry="shop", terms=("Apache Kafka",))


NOES = """no|No.|nope|never|Not really.|I haven't used it|I have no experience with that
no, I've never worked with Kafka or webhooks
No, never. The platform team does all of that, I just open tickets.|No, not at all. Corrugated customers never asked about it.
Nein, noch nie.|Nein, mit Kafka hatte ich noch nie zu tun.|Keine Erfahrung damit|no, nunca|Non, jamais.
Je n'ai jamais utilisé Kafka.
нет, никогда|не работал с этим|Ні, ніколи"""
MORE_THAN_NO = """No, but at Acme I wrote 12 pipelines with Jenkins.|Not Kafka, but I ran RabbitMQ for six years.|yes||idk|skip
No downtime in three years.|We used RabbitMQ, not Kafka|Nein, aber ich habe bei Acme Jenkins betreut.|November 2020 I set it up"""


@pytest.mark.parametrize("text", re.split(r"[|\n]", NOES))
def test_plain_noes(text: str) -> None:
    assert is_plain_no(text)
    assert not is_plain_yes(text)
    evidence = collect((KAFKA,), (Answer(text, never=True),), ENGINEER)
    assert all(one.negated for one in evidence)
    assert "Apache Kafka" in denied(evidence)


@pytest.mark.parametrize("text", re.split(r"[|\n]", MORE_THAN_NO))
def test_no_plain_noes(text: str) -> None:
    assert not is_plain_no(text)


@pytest.mark.parametrize(
    "text",
    [
        "yes",
        "Yes!",
        "yep",
        "ok",
        "OK.",
        "sure",
        "ja",
        "Ja, klar.",
        "sí",
        "oui",
        "да",
        "так",
        "👍",
        "yes, I did",
        "Yes, a lot.",
        "Yes, I have used it.",
    ],
)
def test_bare_yes(text: str) -> None:
    assert is_plain_yes(text)
    assert collect((KAFKA,), (Answer(text),), ENGINEER) == ()


@pytest.mark.parametrize(
    "text", ["yes, at Acme for two years", "Yes I built 3 of them", "Ja, bei Acme", "no", "", "okonomiyaki", "skip"]
)
def test_more_than_a_yes(text: str) -> None:
    assert not is_plain_yes(text)


@pytest.mark.parametrize(
    "text",
    [
        "what do you mean?",
        "which one",
        "?",
        "Why do you ask?",
        "was meinst du damit",
        "qué significa eso",
        "что вы имеете в виду?",
    ],
)
def test_questions_back(text: str) -> None:
    assert asks_back(text)
    assert collect((KAFKA,), (Answer(text),), ENGINEER) == ()


@pytest.mark.parametrize("text", ["I built it. Does that count?", "yes", "", "I know what you mean"])
def test_no_questions_back(text: str) -> None:
    assert not asks_back(text)


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("We used RabbitMQ, not Kafka: topic exchanges, retries.", ("Apache Kafka",)),
        ("OpenTelemetry no, I only skimmed the docs.", ("OpenTelemetry",)),
        ("I run saved queries in Metabase, I don't write SQL myself.", ("SQL",)),
        ("I've never worked with Kafka, Terraform, or Splunk", ("Apache Kafka", "Terraform", "Splunk")),
        ("Kafka and Terraform: never", ("Apache Kafka", "Terraform")),
        ("Wir nutzen DATEV, nicht SAP.", ("SAP",)),
        ("Uso Docker, pero Terraform no.", ("Terraform",)),
        ("J'utilise Docker, pas Terraform.", ("Terraform",)),
        ("Я использую Docker, а не Terraform.", ("Terraform",)),
        ("Працюю з Docker, Terraform ніколи не бачив.", ("Terraform",)),
        ("I use Kibana when users can't log in.", ()),
        ("Not only Kafka, I also ran RabbitMQ.", ()),
    ],
)
def test_what_is_denied(text: str, terms: tuple[str, ...]) -> None:
    question = Question("Did you?", "it", entry="shop")
    assert denied(collect((question,), (Answer(text),), ENGINEER)) == terms


def test_a_no_by_button_denies_what_was_asked() -> None:
    evidence = collect((KAFKA,), (Answer(never=True),), ENGINEER)
    assert [(one.negated, one.terms) for one in evidence] == [(True, ("Apache Kafka",))]


def test_a_no_that_says_more_denies_only_what_was_asked() -> None:
    text = "No. At Acme I ran RabbitMQ with 12 queues."
    evidence = collect((KAFKA,), (Answer(text),), ENGINEER)
    assert denied(evidence) == ("Apache Kafka",)
    assert [(one.text, one.entry) for one in evidence if not one.negated] == [("At Acme I ran RabbitMQ with 12 queues.", "acme")]


@pytest.mark.parametrize(
    ("text", "entry", "why"),
    [
        ("webshop24: I ran 3 clusters", "shop", Why.NAMED),
        ("at web shop 24 I ran 3 clusters", "shop", Why.NAMED),
        ("acme - I ran 3 clusters", "acme", Why.NAMED),
        ("I ran 3 clusters in my current job", "shop", Why.NAMED),
        ("as Junior Developer I ran 3 clusters", "acme", Why.NAMED),
        ("I ran 3 clusters", "acme", Why.ASSUMED),
        ("I ran 3 clusters at Initech", "", Why.ELSEWHERE),
        ("I ran 3 clusters in my previous job", "", Why.ELSEWHERE),
        ("I ran 3 clusters in my free time", "", Why.ELSEWHERE),
        ("bei Siemens habe ich 3 Cluster betrieben", "", Why.ELSEWHERE),
        ("I ran 3 clusters at AWS re:Invent scale with Docker at Peak", "acme", Why.ASSUMED),
    ],
)
def test_where_an_answer_goes(text: str, entry: str, why: Why) -> None:
    question = Question("Did you?", "it", entry="acme")
    found = place(question, Answer(text), ENGINEER)
    assert (found.entries, found.why) == ((entry,) if entry else (), why)
    assert found.states_fact


def test_moving_overrules_the_words() -> None:
    found = place(KAFKA, Answer("At Initech I ran 3 clusters. At Acme 2.", entry="shop"), ENGINEER)
    assert (found.entries, found.why) == (("shop",), Why.MOVED)


def test_without_an_assumed_role_the_latest_job_counts() -> None:
    found = place(Question("Did you?", "it"), Answer("I ran 3 clusters"), ENGINEER)
    assert (found.entries, found.why) == (("shop",), Why.RECENT)


def test_names_are_inflected() -> None:
    assert place(Question("?", "it"), Answer("Работал с 1С на Северстали два года"), LOGIST).entries == ("sever",)


def test_placements_keep_their_numbers() -> None:
    found = placements((KAFKA, KAFKA, KAFKA), (Answer("I ran 3 clusters"), Answer(), Answer("no", never=True)), ENGINEER)
    assert [(one.answer, one.states_fact) for one in found] == [(0, True), (1, False), (2, False)]


@given(st.text(max_size=400) | st.from_regex(r"([A-Za-z]{1,9}[ ,.;:]{1,2}|not |but |no, |I ){0,60}", fullmatch=True))
def test_evidence_points_at_its_words(text: str) -> None:
    answers = (Answer(text),)
    (source,) = answer_sources(answers)
    evidence = collect((KAFKA,), answers, ENGINEER)
    assert all(source.quote(one.span) == one.text for one in evidence)
    assert len({one.id for one in evidence}) == len(evidence)
    spans = [(one.span.start, one.span.end) for one in evidence]
    assert all(before[1] <= after[0] for before, after in pairwise(spans))


@given(st.text(max_size=400))
def test_no_word_is_lost_between_sentences(text: str) -> None:
    covered = "".join(text[one.start : one.end] for one in sentences(text))
    assert [one for one in text if one.isalnum()] == [one for one in covered if one.isalnum()]


def test_a_denial_is_told_with_what_it_denies() -> None:
    said = "The salaries, not me, that is the manager."
    (found,) = collect((Question("", "Experience in leading a team"),), (Answer(said),), ENGINEER)
    assert found.negated
    assert found.text.startswith("The salaries, not me")
