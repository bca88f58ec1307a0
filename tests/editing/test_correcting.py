"""Somebody puts their resume right: it is offered word for word, never done at once, and nothing higher than before comes in."""

from dataclasses import replace

import pytest

from core.editing.model import YES, Ask, Asks, Understood, source_of
from core.editing.understand import picked, replied, understand
from core.phrases import editing as words
from core.resume.apply import apply
from core.resume.changes import Amend, Replace
from core.resume.model import Section
from tests.editing.people import ENGINEER, PAYMENTS, ask, asked


@pytest.mark.parametrize(
    ("said", "old", "new"),
    [
        ("My degree was in Physics, not CS", "B.Sc. Computer Science", "B.Sc. Physics"),
        ("no, i studied physics not computer science", "B.Sc. Computer Science", "B.Sc. Physics"),
        ("my title at WebShop24 was just Backend Engineer, not senior", "Senior Backend Engineer", "Backend Engineer"),
        ("I was a backend developer, not a backend engineer, at Northwind", "Backend Engineer", "Backend developer"),
        ("it's Northwind Press, not Northwind Books", "Northwind Books", "Northwind Press"),
        ("it wasn't 200,000 titles, it was 20,000", "for 200,000 titles", "for 20,000 titles"),
        ("wrong: it was 20,000 titles not 200,000", "for 200,000 titles", "for 20,000 titles"),
        ("the company was called Northwind Press, not Books", "Northwind Books", "Northwind Press"),
        ("wait, 8 hours, not 4 hours", "from 4 hours to 1 hour", "from 8 hours to 1 hour"),
        ("Mein Titel war nur Backend Engineer, nicht Senior", "Senior Backend Engineer", "Backend Engineer"),
        ("Mein Abschluss war nicht in Computer Science, sondern in Physics", "B.Sc. Computer Science", "B.Sc. Physics"),
        ("Mon diplôme est en Physics, pas en Computer Science", "B.Sc. Computer Science", "B.Sc. Physics"),
        ("Я учился не на Computer Science, а на Physics", "B.Sc. Computer Science", "B.Sc. Physics"),
    ],
)
def test_what_is_set_against_what_stands_there_is_offered(said: str, old: str, new: str) -> None:
    question = asked(said)
    assert question.kind == "confirm"
    before, after = (part.split('"')[0] for part in question.sentence.split('says "')[1].split('say "'))
    assert old in before
    assert new in question.sentence
    found = picked(Ask(question, "m1", said), YES, ENGINEER, PAYMENTS, (), source_of("m1", said))
    assert isinstance(found, Understood)
    (edit,) = found.edits
    assert isinstance(edit, Amend | Replace)
    assert new in edit.text
    assert old not in edit.text
    assert apply(ENGINEER, found.edits, found.evidence) != ENGINEER
    assert after


@pytest.mark.parametrize(
    "said",
    [
        "my title was Head of Engineering, not Backend Engineer",
        "my degree was a PhD in Physics, not a B.Sc.",
        "I was the Lead Engineer, not the Senior Backend Engineer",
    ],
)
def test_nothing_higher_than_before_is_offered(said: str) -> None:
    outcome = ask(said)
    assert not isinstance(outcome, Understood)
    assert not (isinstance(outcome, Asks) and outcome.choices)


@pytest.mark.parametrize(
    "said",
    [
        "I never worked at Northwind Books",
        "i didnt work for northwind",
        "Ich habe nie bei Northwind gearbeitet",
        "Я никогда не работал в Northwind",
    ],
)
def test_a_job_that_is_disowned_is_offered_to_go(said: str) -> None:
    question = asked(said)
    assert "Backend Engineer, Northwind Books" in question.sentence
    assert [one.label for one in question.choices] == [words.LEAVE_OUT, words.KEEP_LINE]


@pytest.mark.parametrize("said", ["I never worked at Northwind as a lead", "I never worked with Kafka at Northwind Books"])
def test_a_denial_that_says_more_than_the_job_leaves_the_job_alone(said: str) -> None:
    outcome = ask(said)
    assert not (isinstance(outcome, Asks) and any("entry:" in one.pick for one in outcome.choices))


def test_when_the_wrong_words_are_not_found_the_field_is_shown_and_asked_for() -> None:
    question = asked("Mein Abschluss war in Physik, nicht in Informatik")
    assert '"B.Sc. Computer Science". How should it read?' in question.sentence
    kept = Ask(question, "m1", "Mein Abschluss war in Physik, nicht in Informatik")
    found = replied(kept, source_of("m2", "B.Sc. Physik"), source_of("m1", kept.text), ENGINEER, PAYMENTS, ())
    assert isinstance(found, Understood)
    assert [one.text for one in found.edits if isinstance(one, Amend)] == ["B.Sc. Physik"]
    for other in ("I set up 3 clusters with 2 colleagues", "PhD Computer Science"):
        found = replied(kept, source_of("m2", other), source_of("m1", kept.text), ENGINEER, PAYMENTS, ())
        assert not isinstance(found, Understood)


@pytest.mark.parametrize(
    "said",
    ["I used Ansible, not Docker", "RabbitMQ, not Kafka", "I set up 3 clusters, not 5", "we had no Senior staff, but I helped"],
)
def test_an_account_that_sets_two_things_against_each_other_is_no_correction(said: str) -> None:
    outcome = ask(said)
    assert not (isinstance(outcome, Asks) and "Your resume says" in outcome.sentence)


@pytest.mark.parametrize(
    ("said", "title"),
    [
        ("rename Backend Engineer to Backend Developer", "Backend Developer"),
        ("change it to Backend Developer, please", "Backend Developer"),
        ("it should read Backend Developer", "Backend Developer"),
        ("my title at Northwind was Backend Developer", "Backend Developer"),
        ("backend developer, like i said", "Backend developer"),
        ("Backend Developer, thanks", "Backend Developer"),
    ],
)
def test_how_a_field_reads_is_taken_out_of_what_is_said_round_it(said: str, title: str) -> None:
    first = "My title at Northwind was Backend Developer"
    question = asked(first)
    assert "How should it read?" in question.sentence
    found = replied(Ask(question, "m1", first), source_of("m2", said), source_of("m1", first), ENGINEER, PAYMENTS, ())
    assert isinstance(found, Understood)
    assert [one.text for one in found.edits if isinstance(one, Amend)] == [title]


@pytest.mark.parametrize(
    "said", ["rename it to Head of Backend", "backend engineer, like i said", "rename Docker to Backend Developer"]
)
def test_an_answer_changes_no_field_that_it_may_not_or_need_not(said: str) -> None:
    first = "My title at Northwind was Backend Developer"
    found = replied(Ask(asked(first), "m1", first), source_of("m2", said), source_of("m1", first), ENGINEER, PAYMENTS, ())
    assert not (isinstance(found, Understood) and any(isinstance(one, Amend) for one in found.edits))


def test_the_name_of_a_job_is_no_part_of_what_its_title_was() -> None:
    resume = replace(ENGINEER, sections=tuple(map(_at_a_care_home, ENGINEER.sections)))
    found = understand(source_of("m1", "my title at Lawn Care was Backend Helper, not Backend Engineer"), resume)
    assert isinstance(found, Asks)
    assert 'Shall it say "Backend Helper"?' in found.sentence


def _at_a_care_home(section: Section) -> Section:
    """A part of the resume with an employer whose name holds the letters of a verb."""
    renamed = {"Northwind Books": "Lawn Care"}
    entries = [replace(one, organisation=renamed.get(one.organisation, one.organisation)) for one in section.entries]
    return replace(section, entries=tuple(entries))
