"""What newcomers asked of their finished resume and were not understood in: experience by its name, a line for a job, a place."""

import pytest

from core.phrases import editing as words
from core.phrases.credentials import NEW_JOB
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


@pytest.mark.parametrize(
    ("text", "part", "line"),
    [
        ("add GCSE maths and english to education", Kind.EDUCATION, "GCSE maths and english"),
        ("add first aid, 2024 to certificates", Kind.CERTIFICATES, "First aid, 2024"),
    ],
)
def test_what_belongs_to_schools_and_papers_is_listed_after_a_yes(text: str, part: Kind, line: str) -> None:
    editor = Editor(NURSE)
    editor.say(text)
    assert line not in texts(editor.resume)
    editor.say("yes")
    section = next(one for one in editor.resume.sections if one.kind is part)
    assert line in [one.text for one in (*section.lines, *(line for entry in section.entries for line in entry.lines))]


def test_a_degree_without_its_school_and_a_deed_are_not_listed_so() -> None:
    assert asked("add a PhD to education", NURSE).sentence == words.CREDENTIALS
    assert asked("add led 20 nurses to certificates", NURSE).kind != "confirm"


@pytest.mark.parametrize("text", ["my GPA is 3.9", "add my GPA: 3.9", "add GPA 3.9 to education"])
def test_a_grade_goes_to_its_school_after_a_yes(text: str) -> None:
    editor = Editor(NURSE)
    assert "Harborview College" in asked(text, NURSE).sentence
    editor.say(text)
    assert "GPA 3.9" not in texts(editor.resume)
    editor.say("yes")
    school = next(iter(editor.resume.entries(Kind.EDUCATION)))
    assert [one.text for one in school.lines] == ["GPA 3.9"]


@pytest.mark.parametrize(
    "text",
    [
        "put the oldest job last",
        "move my last job to the end",
        "put the newest job first",
        "put my jobs in reverse order",
        "reverse the order of my jobs",
        "sort my roles by date",
        "list my work experience oldest first",
        "order jobs chronologically",
    ],
)
def test_a_job_named_by_its_age_stays_in_order(text: str) -> None:
    assert asked(text, NURSE).sentence == words.JOBS_IN_ORDER


@pytest.mark.parametrize("text", ["put experience first", "list my jobs at the top"])
def test_the_part_of_the_jobs_moves(text: str) -> None:
    editor = Editor(NURSE)
    editor.say(text)
    assert editor.resume.sections[0].kind is Kind.WORK


def test_tools_are_listed_as_their_makers_write_them() -> None:
    editor = Editor(NURSE)
    editor.say("add rabbitmq and kubernetes to skills")
    assert {"RabbitMQ", "Kubernetes"} <= set(texts(editor.resume))


@pytest.mark.parametrize(
    "text",
    [
        "add a job: barista at Dunkin, summer 2022",
        "add another job",
        "I worked at Dunkin in Kettering in summer 2022 as a barista",
    ],
)
def test_the_way_to_a_new_job_is_told(text: str) -> None:
    assert asked(text, NURSE).sentence == NEW_JOB


def test_it_is_what_the_question_before_names() -> None:
    found = asked("what about that hand hygiene audit? remove it", NURSE)
    assert [one.pick for one in found.choices] == ["work-1-3"]
    assert "Wound care" not in texts(after("what about the wound care? remove it", NURSE))
