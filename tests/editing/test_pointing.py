"""What words point at: a line by the number it has under Why, the head by a link, a list by a language or a near spelling."""

import pytest

from core.editing.model import Understood
from core.resume.changes import Add, Correct, Hide
from core.resume.outline import reading_order
from tests.editing.people import NURSE, ask, done


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
