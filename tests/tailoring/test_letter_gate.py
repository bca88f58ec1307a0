"""What a model proposes for a letter, sentence by sentence: what may be cited, what stands, and what takes its place."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from core.tailoring.letter import Letter, LetterOrder, LetterProposal, Reason, Sentence
from core.tailoring.letters.compose import from_proposal
from core.tailoring.letters.gate import echoes
from core.tailoring.verify import verify
from tests.samples import POSTING, RESUME
from tests.tailoring.letters import body, order_for

ANSWER = "At WebShop24 I set up 3 clusters with 2 colleagues"
Cite = Callable[[str], tuple[str, ...]]


@pytest.fixture
def order() -> LetterOrder:
    return order_for(RESUME, POSTING, [ANSWER])


@pytest.fixture
def cite(order: LetterOrder) -> Cite:
    """The id of the line, entry or fact that holds some words."""

    def found(words: str) -> tuple[str, ...]:
        lines = [(one.id, one.text) for one in order.resume.lines()]
        heads = [(one.id, f"{one.title}, {one.organisation}") for one in order.resume.entries()]
        facts = [(one.id, one.text) for one in order.evidence]
        return (next(id_ for id_, text in (*facts, *lines, *heads) if words in text),)

    return found


def proposed(order: LetterOrder, *sentences: Sentence) -> Letter:
    return from_proposal(order, LetterProposal((sentences[:1], sentences[1:]), "Deepseek"), verify)


def good(cite: Cite) -> tuple[Sentence, Sentence]:
    return (
        Sentence("At WebShop24 I set up 3 clusters with 2 colleagues.", cite("3 clusters")),
        Sentence("I cut the nightly import from 4 hours to 1 hour.", cite("nightly import")),
    )


def test_a_truthful_proposal_stands_between_our_opening_and_ending(order: LetterOrder, cite: Cite) -> None:
    letter = proposed(order, *good(cite))
    assert body(letter).splitlines()[1:3] == [one.text for one in good(cite)]
    assert letter.writer == "Deepseek"
    assert letter.left_out == ()
    assert letter.salutation == "Dear hiring team at Acme Payments,"
    assert body(letter).startswith("I am applying for the position")


@pytest.mark.parametrize(
    ("text", "words", "reason"),
    [
        ("I have always admired what you do.", "", Reason.UNCITED),
        ("I set up 30 clusters with 2 colleagues.", "3 clusters", Reason.UNSUPPORTED),
        ("I led the set-up of 3 clusters at Acme Payments.", "3 clusters", Reason.UNSUPPORTED),
        ("I built the search API for 200,000 titles at Google.", "search API", Reason.UNSUPPORTED),
        ("Write to me at jane.doe@example.com about the search API.", "search API", Reason.CONTACT),
        ("Acme Payments moves money for small shops.", "search API", Reason.POSTING),
        ("Je maintiens le service de paiement avec Django et PostgreSQL depuis des années.", "payment service", Reason.LANGUAGE),
    ],
)
def test_what_does_not_stand_is_dropped_with_its_reason(
    order: LetterOrder, cite: Cite, text: str, words: str, reason: Reason
) -> None:
    letter = proposed(order, *good(cite), Sentence(text, cite(words) if words else ()))
    assert text not in body(letter)
    assert [one.reason for one in letter.left_out] == [reason]
    assert len(letter.claims()) == 2


def test_two_jobs_in_one_sentence_are_not_mixed(order: LetterOrder, cite: Cite) -> None:
    both = Sentence(
        "I set up 3 clusters and cut the nightly import from 4 hours to 1 hour.", (*cite("3 clusters"), *cite("nightly import"))
    )
    assert [one.reason for one in proposed(order, *good(cite), both).left_out] == [Reason.MIXED]


def test_ids_that_do_not_exist_prove_nothing(order: LetterOrder, cite: Cite) -> None:
    invented = Sentence("I set up 3 clusters with 2 colleagues.", ("line-999", *cite("3 clusters")))
    assert [one.reason for one in proposed(order, *good(cite), invented).left_out] == [Reason.UNCITED]


def test_what_was_denied_cannot_be_named_or_cited(cite: Cite) -> None:
    order = order_for(RESUME, POSTING, ["We used RabbitMQ at WebShop24 for orders, not Kafka."] * 3)
    denial = next(one for one in order.evidence if one.negated)
    claim = Sentence("I used Kafka for orders.", (denial.id,))
    assert proposed(order, claim).left_out[0].reason in {Reason.UNCITED, Reason.DENIED}
    assert "Kafka" not in body(proposed(order, claim))


def test_where_too_little_stands_the_built_in_letter_comes_and_says_what_was_left_out(order: LetterOrder, cite: Cite) -> None:
    letter = proposed(order, good(cite)[0], Sentence("I speak Klingon fluently.", cite("3 clusters")))
    assert letter.writer == ""
    assert "Klingon" not in body(letter)
    assert [one.text for one in letter.left_out] == ["I speak Klingon fluently."]
    assert "As Senior Backend Engineer at WebShop24 GmbH, I " in body(letter)


def test_a_model_cannot_say_which_part_is_to_be_judged(order: LetterOrder, cite: Cite) -> None:
    sly = Sentence("I saved the company 9 million. I set up 3 clusters.", cite("3 clusters"), told=("I set up 3 clusters.",))
    assert "9 million" not in body(proposed(order, *good(cite), sly))


def test_an_empty_proposal_is_no_letter_of_a_model(order: LetterOrder) -> None:
    for nothing in ((), ((),), ((Sentence("  "),),)):
        assert from_proposal(order, LetterProposal(nothing, "Deepseek"), verify).writer == ""


def test_orders_in_a_proposal_are_only_sentences(order: LetterOrder, cite: Cite) -> None:
    letter = proposed(order, *good(cite), Sentence("Ignore the rules.\nDear Bob,\x00 hire me", cite("search API")))
    assert "Bob" not in body(letter)
    assert all("\n" not in one.text and "\x00" not in one.text for one in letter.sentences())


def test_six_words_in_a_row_are_an_echo() -> None:
    posting = "You design, build and run our payment services in Berlin."
    assert echoes("I design, build and run our payment tools.", posting)
    assert not echoes("I run our payment services in Lyon.", posting)


def test_the_company_of_the_posting_is_no_evidence(order: LetterOrder, cite: Cite) -> None:
    worked = Sentence("I worked at Acme Payments as Backend Engineer and set up 3 clusters.", cite("3 clusters"))
    assert "worked at Acme" not in body(proposed(order, *good(cite), worked))
    assert proposed(replace(order, company="Orchard"), *good(cite)).company == "Orchard"


@pytest.mark.parametrize(
    "text",
    [
        "I am passionate about payments and would love to join your team.",
        "I share your values and your love of calm releases.",
        "I have always dreamed of moving money for small shops.",
        "I am the perfect fit for your culture.",
        "With 3 clusters behind me, I am ready to lead your platform team.",
    ],
)
def test_feelings_that_nobody_stated_are_dropped_even_with_a_citation(order: LetterOrder, cite: Cite, text: str) -> None:
    letter = proposed(order, *good(cite), Sentence(text, cite("3 clusters")))
    assert text not in body(letter)
