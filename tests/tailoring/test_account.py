"""What the person is told of each change: before, now, and the words it rests on."""

from core.resume.apply import line_id
from core.resume.changes import Add, Edit, Hide, Reorder, Replace
from core.resume.model import Entry, Kind, Line, Resume, Section, Source, Span
from core.tailoring.account import describe
from core.tailoring.model import ChangeNote, Evidence

TEXT = "Acme, Engineer\nBuilt things\nRan clusters\nWrote tests\n"
ANSWER = Source("answer-1", "answer", "I ran 3 clusters there")
FACTS = (Evidence("e1", ANSWER.text, Span("answer-1", 0, 22), "acme"),)


def line(name: str, text: str) -> Line:
    start = TEXT.index(text)
    return Line(name, text, (Span("cv", start, start + len(text)),))


LINES = (line("l0", "Built things"), line("l1", "Ran clusters"), line("l2", "Wrote tests"))
ACME = Entry("acme", "Engineer", "Acme", lines=LINES, heading=(Span("cv", 0, 14),))
GROUPS = tuple(Entry(name, name.title(), lines=(Line(f"{name}-0", name),), inline=True) for name in ("tools", "data", "talk"))
RESUME = Resume(
    Source("cv", "cv.txt", TEXT),
    sections=(
        Section("work", Kind.WORK, "Experience", entries=(ACME,)),
        Section("skills", Kind.SKILLS, "Skills", entries=GROUPS),
    ),
)


def told(*changes: Edit) -> tuple[ChangeNote, ...]:
    return describe(RESUME, changes, FACTS, (ANSWER,))


def test_before_is_what_stood_there_before_this_very_change() -> None:
    first, second = told(Replace("l1", "Ran 3 clusters", ("l1", "e1")), Replace("l1", "Ran three clusters", ("l1",)))
    assert (first.before, first.text) == ("Ran clusters", "Ran 3 clusters")
    assert (second.before, second.text) == ("Ran 3 clusters", "Ran three clusters")
    assert [one.quote for one in first.proofs] == ["Ran clusters", "I ran 3 clusters there"]


def test_an_added_line_that_was_reworded_and_hidden_tells_of_itself() -> None:
    add = Add("acme", "Ran clusters there", ("e1",))
    _added, changed, hidden = told(add, Replace(line_id(add), "Ran 3 clusters there", ("e1",)), Hide("l0"))
    assert changed.before == "Ran clusters there"
    assert hidden.text == "Built things"


def test_an_entrys_head_is_a_proof() -> None:
    (note,) = told(Replace("l0", "As an engineer, built things", ("l0", "acme")))
    assert [one.quote for one in note.proofs] == ["Built things", "Acme, Engineer"]


def test_a_line_moved_to_the_back_is_told_of_by_those_that_come_before_it_now() -> None:
    (note,) = told(Reorder("acme", ("l1", "l2", "l0")))
    assert note.text == "Ran clusters; Wrote tests"
    (note,) = told(Reorder("acme", ("l2", "l0", "l1")))
    assert note.text == "Wrote tests"


def test_an_order_that_changes_nothing_is_not_told_of() -> None:
    assert told(Reorder("acme", ("l0", "l1", "l2"))) == ()


def test_groups_of_skills_that_moved_are_named() -> None:
    (note,) = told(Reorder("skills", ("talk", "tools", "data")))
    assert (note.kind, note.text, note.role) == ("moved", "Talk", "Skills")
