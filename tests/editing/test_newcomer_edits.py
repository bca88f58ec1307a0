"""What newcomers asked of their finished resume and were not understood in: experience by its name, a line for a job, a place."""

import pytest

from core.phrases import editing as words
from core.resume.changes import Add, Replace
from core.resume.model import Kind
from tests.editing.people import NURSE, Editor, after, asked, done, texts


@pytest.mark.parametrize(
    "text", ["add NHS experience", "add leadership", "add experience with Epic", "füge Führungserfahrung hinzu"]
)
def test_experience_that_is_only_named_is_asked_for(text: str) -> None:
    assert asked(text, NURSE).sentence == words.NEEDS_A_JOB


def test_what_is_told_of_it_then_stands_under_its_job() -> None:
    editor = Editor(NURSE)
    editor.say("add leadership")
    editor.say("At Mercy Hospital I led the night shift with 3 aides in 2021")
    assert any("led the night shift with 3 aides" in text.casefold() for text in texts(editor.resume))
    assert "leadership" not in texts(editor.resume)


@pytest.mark.parametrize("text", ["put certificates right after the profile", "move the licenses right after the summary"])
def test_a_part_goes_right_after_another(text: str) -> None:
    assert [one.kind for one in after(text, NURSE).sections][:2] == [Kind.SUMMARY, Kind.CERTIFICATES]


@pytest.mark.parametrize("text", ["add a line to Mercy: trained 2 new carers", "add a bullet under Mercy: trained 2 new carers"])
def test_a_line_for_a_job_is_what_stands_behind_the_colon(text: str) -> None:
    added = done(text, NURSE).edits[0]
    assert isinstance(added, Add)
    assert (added.parent, added.text) == ("work-1", "Trained 2 new carers")


def test_a_counted_line_is_changed_to_what_is_dictated() -> None:
    changed = done('change the first line under Mercy to "Care for 6 surgical patients per shift"', NURSE).edits[0]
    assert isinstance(changed, Replace)
    assert (changed.target, changed.text) == ("work-1-1", "Care for 6 surgical patients per shift")
    louder = asked('change the first line under Mercy to "Care for 30 patients per shift"', NURSE)
    assert louder.kind == "facts"
