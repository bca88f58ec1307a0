"""A wish told with its reason is the wish: what it is about is named in the reason, or the reason adds nothing to it."""

import pytest

from core.editing.meant import plain
from core.editing.model import Asks, Understood
from core.resume.apply import apply
from tests.editing.people import ENGINEER, NURSE, Editor, ask, done, texts


@pytest.mark.parametrize(
    "said",
    [
        "I never used Excel, take it out",
        "oh and I never used Excel, please remove that",
        "I didn't say Excel is in my work, take that out",
        "take Excel out of my skills, I never said I can do it",
        "drop Excel, I don't know it",
        "Ich kann kein Excel, nimm das raus",
        "no sé Excel, quítalo",
        "delete everything about Excel",
    ],
)
def test_a_skill_goes_in_one_step(said: str) -> None:
    found = ask(said, NURSE)
    assert isinstance(found, Understood)
    after = texts(apply(NURSE, found.edits, found.evidence))
    assert "Excel" not in after
    assert len(after) == len(texts(NURSE)) - 1


@pytest.mark.parametrize(
    "said",
    [
        "I never led the audit, Anna did",
        "remove Excel and Epic",
        "I cooked for 200 guests a day, then I left",
        "I did not only cook, I also led the team",
    ],
)
def test_other_sentences_are_left_as_they_are(said: str) -> None:
    assert plain(said, NURSE) == said


def test_everything_about_a_thing_is_its_lines_and_its_skill() -> None:
    after = texts(apply(ENGINEER, done("delete everything about PostgreSQL").edits))
    assert not any("PostgreSQL" in text for text in after)


def test_a_line_is_added_without_the_words_that_call_it_one() -> None:
    editor = Editor()
    found = editor.say("add a line: answered 40 support mails a week at WebShop24")
    assert isinstance(found, Understood | Asks)
    assert not any("line:" in text.casefold() for text in texts(editor.resume))
    assert any("nswered 40 support mails a week" in text for text in texts(editor.resume))


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("my surname is now Brennan-Walsh", "Jane Brennan-Walsh"),
        ("mein Nachname ist jetzt Lang", "Jane Lang"),
        ("mi apellido es Ruiz", "Jane Ruiz"),
    ],
)
def test_a_new_surname_keeps_the_first_name(said: str, name: str) -> None:
    assert apply(ENGINEER, done(said).edits).contact.name == name
