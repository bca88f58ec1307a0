"""What words point at: a line by the number it has under Why, the head by a link, a list by a language or a near spelling."""

import pytest

from core.editing.model import Ask, Understood, source_of
from core.editing.understand import picked, replied
from core.resume.apply import apply
from core.resume.changes import Add, Correct, Hide
from core.resume.model import Kind
from core.resume.outline import reading_order
from tests.editing.people import ENGINEER, NURSE, PAYMENTS, ask, asked, done


def test_a_line_is_meant_by_the_number_that_why_gives_it() -> None:
    order = [line for line, _ in reading_order(NURSE)]
    number = next(at for at, line in enumerate(order, 1) if line.text.startswith("Took part"))
    for text in (
        f"delete line {number}",
        f"remove bullet {number}",
        f"Zeile {number} streichen",
        f"take out the line no. {number}",
    ):
        assert [one.target for one in done(text, NURSE).edits if isinstance(one, Hide)] == [order[number - 1].id], text


def test_a_number_that_is_no_line_leaves_all_as_it_is() -> None:
    head = next(at for at, (line, _) in enumerate(reading_order(NURSE), 1) if line.text.startswith("Nursing Assistant"))
    for text in (f"delete line {head}", "delete line 999", "delete line 0"):
        assert not isinstance(ask(text, NURSE), Understood), text


@pytest.mark.parametrize("text", ["add linkedin linkedin.com/in/nora2", "add my linkedin: https://linkedin.com/in/nora2"])
def test_a_link_goes_to_the_head_and_not_among_the_skills(text: str) -> None:
    (edit,) = done(text, NURSE).edits
    assert isinstance(edit, Correct)
    assert edit.field == "link"
    assert edit.value.endswith("linkedin.com/in/nora2")
    assert edit.before == "linkedin.com/in/nora-lindqvist"


@pytest.mark.parametrize("text", ["add that I speak French", "add i also speak french and german", "add ich spreche Französisch"])
def test_a_language_that_is_spoken_goes_among_the_lists(text: str) -> None:
    found = ask(text, NURSE)
    assert isinstance(found, Understood), found
    assert all(isinstance(one, Add) and "speak" not in one.text for one in found.edits)


def test_a_mistyped_skills_is_still_the_skills() -> None:
    for text in ("add phlebotomy to my skils", "add phlebotomy to sklls"):
        assert [one.text for one in done(text, NURSE).edits if isinstance(one, Add)] == ["phlebotomy"], text
    assert not isinstance(ask("add phlebotomy to skies", NURSE), Understood)


@pytest.mark.parametrize("said", ["both", "Both of them", "beide", "оба"])
@pytest.mark.parametrize("text", ["I trained 5 colleagues in SQL", 'add "Kept the nightly backups" to my jobs'])
def test_of_two_both_can_be_meant(text: str, said: str) -> None:
    question = asked(text)
    assert [one.label for one in question.choices] == ["WebShop24 GmbH", "Northwind Books", "Both"]
    found = replied(Ask(question, "m1", text), source_of("m2", said), source_of("m1", text), ENGINEER, PAYMENTS, ())
    assert isinstance(found, Understood)
    assert len(found.edits) == 2
    left = apply(ENGINEER, found.edits, found.evidence)
    assert [len(one.lines) for one in left.entries(Kind.WORK)] == [4, 4]


def test_both_lines_go_when_two_were_meant() -> None:
    question = asked("remove the line about the API and the handbook")
    assert [one.label for one in question.choices][-1] == "Both"
    found = picked(Ask(question, "m1", "x"), question.choices[-1].pick, ENGINEER, PAYMENTS, (), source_of("m1", "x"))
    assert isinstance(found, Understood)
    assert len(found.edits) == 2
