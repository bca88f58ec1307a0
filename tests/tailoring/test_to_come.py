"""A no that goes on is more than a no, and what is still to come is neither a deed nor a never."""

import pytest

from core.tailoring.clauses import sentences
from core.tailoring.drafts import drafts
from core.tailoring.evidence import answer_sources, collect, denied, is_plain_no, is_to_come, place
from core.tailoring.model import Aim, Answer, Question
from core.tailoring.to_come import is_planned
from tests.tailoring.people import ENGINEER

KAFKA = Question("Did you?", "Apache Kafka", entry="shop", terms=("Apache Kafka",))

GOING_ON = {
    "no i ran rabbitmq for six years": "i ran rabbitmq for six years",
    "nein ich habe nur RabbitMQ betreut": "ich habe nur RabbitMQ betreut",
    "non j'ai utilisé RabbitMQ": "j'ai utilisé RabbitMQ",
    "no yo usé RabbitMQ en 12 servicios": "yo usé RabbitMQ en 12 servicios",
    "нет я работала только с RabbitMQ": "я работала только с RabbitMQ",
    "ні я працював з RabbitMQ": "я працював з RabbitMQ",
}
TO_COME = [
    "not yet but starting in may",
    "no but i am doing the kafka course now",
    "not yet",
    "noch nicht, aber ab Mai mache ich den Schein",
    "nein, ich mache gerade den Staplerschein",
    "pas encore mais je commence en mai",
    "todavía no, pero empiezo en mayo",
    "пока нет, но скоро начну курс",
    "ще ні, але скоро почну",
    "no, I'm taking the certification course right now",
]
DEEDS = [
    "I plan shifts for 20 nurses",
    "ich plane die Touren",
    "Starting in 2019 I led the team",
    "I signed up 40 customers",
    "enrolled 30 patients in a trial",
    "taking 40 calls a day",
    "I am doing the payroll",
    "планирую закупки на месяц",
]


@pytest.mark.parametrize("text", GOING_ON)
def test_a_no_without_a_comma_keeps_what_follows(text: str) -> None:
    assert not is_plain_no(text)
    evidence = collect((KAFKA,), (Answer(text),), ENGINEER)
    assert [one.text for one in evidence if not one.negated] == [GOING_ON[text]]
    assert denied(evidence) == ("Apache Kafka",)


@pytest.mark.parametrize(
    "text", ["no i haven't", "no i never did that", "nein ich habe damit nie gearbeitet", "non je n'ai jamais fait ça"]
)
def test_a_no_that_goes_on_with_no_is_plain(text: str) -> None:
    assert is_plain_no(text)


@pytest.mark.parametrize("text", TO_COME)
def test_what_is_to_come_is_neither_written_nor_denied(text: str) -> None:
    assert is_to_come(text)
    assert not is_plain_no(text)
    evidence = collect((KAFKA,), (Answer(text),), ENGINEER)
    assert not [one for one in evidence if not one.negated]
    assert denied(evidence) == ()


def test_a_deed_beside_a_plan_is_written_alone() -> None:
    answer = Answer("I set up 3 clusters at WebShop24, but starting in May we move to Kafka")
    evidence = collect((KAFKA,), (answer,), ENGINEER)
    found = drafts(ENGINEER, evidence, answer_sources((answer,)), (KAFKA,))
    assert [one.text for one in found] == ["Set up 3 clusters"]


@pytest.mark.parametrize("text", DEEDS)
def test_deeds_are_no_plans(text: str) -> None:
    assert not is_planned(text)
    assert not any(piece.planned for sentence in sentences(text) for piece in sentence.pieces)


@pytest.mark.parametrize("aim", [Aim.SCOPE, Aim.OUTCOME, Aim.RECENCY])
def test_a_no_to_a_question_in_depth_denies_nothing(aim: Aim) -> None:
    question = Question("What came of it?", "Apache Kafka", aim, "shop", ("Apache Kafka",))
    assert denied(collect((question,), (Answer("no"),), ENGINEER)) == ()


@pytest.mark.parametrize(
    "text", ["no i only did RabbitMQ", "nein ich habe nur RabbitMQ betreut", "нет я работала только с RabbitMQ"]
)
def test_how_far_a_no_goes_is_no_line_and_no_never(text: str) -> None:
    assert not is_plain_no(text)
    assert not place(KAFKA, Answer(text), ENGINEER).states_fact
    evidence = collect((KAFKA,), (Answer(text),), ENGINEER)
    assert drafts(ENGINEER, evidence, answer_sources((Answer(text),)), (KAFKA,)) == ()
