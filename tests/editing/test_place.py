"""A place is a part of what stands in a head: it goes by itself, a job or school only when the person chooses that."""

import pytest

from core.editing.model import Asks, Understood
from core.phrases import editing as words
from core.resume.model import Resume, Source
from core.resume.parse import parse
from tests.editing.people import Editor

DEV = parse(
    Source(
        "resume",
        "marco.txt",
        """Marco Pini
marco.pini@mail.example | Bristol, UK

EXPERIENCE
Junior Developer, Tidewater Software, Bristol
Jul 2022 - Present
- Fixed bugs in the React front end
Support Assistant, Portiuncula Hospital, Ballinasloe, 09/2012 - 02/2016
- Set up laptops and printers

EDUCATION
BSc Computer Science, University of Bristol, 2017 - 2020

SKILLS
Python, Django
""",
    )
)


def heads(resume: Resume) -> list[str]:
    return [f"{one.organisation} / {one.location}" for one in resume.entries() if not one.inline]


@pytest.mark.parametrize("text", ["don't mention Bristol", "remove Bristol", "quita Bristol", "Bristol weglassen"])
def test_a_town_that_is_part_of_a_schools_name_is_asked_about(text: str) -> None:
    editor = Editor(DEV)
    found = editor.say(text)
    assert isinstance(found, Asks)
    assert found.sentence == words.part_of_it("Bristol")
    assert editor.resume == DEV
    editor.press(words.ONLY_THE_PLACE)
    assert editor.resume.contact.location == "UK"
    assert heads(editor.resume)[0] == "Tidewater Software / "
    assert heads(editor.resume)[2] == "University of Bristol / "


def test_the_whole_entry_goes_when_it_is_chosen() -> None:
    editor = Editor(DEV)
    editor.say("remove Bristol")
    editor.press("BSc Computer Science")
    assert len(heads(editor.resume)) == 2
    assert editor.resume.contact.location == "Bristol, UK"


def test_a_place_beside_a_name_goes_and_the_name_stays() -> None:
    editor = Editor(DEV)
    assert isinstance(editor.say("remove Ballinasloe"), Understood)
    assert "Portiuncula Hospital / " in heads(editor.resume)
    assert isinstance(editor.say("don't show UK"), Understood)
    assert editor.resume.contact.location == "Bristol"


def test_a_job_named_by_its_town_is_that_job_and_no_degree() -> None:
    editor = Editor(DEV)
    editor.say("remove the Bristol job")
    assert [one.split(" /")[0] for one in heads(editor.resume)][-1] == "University of Bristol"
    assert len(heads(editor.resume)) == 2


def test_an_employer_still_goes_by_a_word_of_its_name() -> None:
    editor = Editor(DEV)
    assert isinstance(editor.say("remove Tidewater"), Understood)
    assert "Tidewater" not in str(heads(editor.resume))
