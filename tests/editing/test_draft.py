"""Edits put to a version: they pass the gate, whoever thought of them, and what does not stand is told apart."""

from core.conversation.edited import account
from core.conversation.state import Ready, Thread, Version
from core.editing.model import Understood, source_of
from core.library.drafting import draft
from core.ports import Flaw, Trouble
from core.resume.changes import Add, Edit, Hide, Replace
from core.resume.model import Span
from core.tailoring.model import Evidence
from tests.editing.people import ENGINEER, PAYMENTS, done
from tests.fakes import START

MESSAGE = source_of("m1", "say it better")
THREAD = Thread(
    "t", START, START, resume=ENGINEER, posting=PAYMENTS, versions=(Version(1, ENGINEER, base=ENGINEER),), state=Ready()
)


def put(*edits: Edit, evidence: tuple[Evidence, ...] = ()) -> tuple[Thread, Version | None, list[str], list[str]]:
    found = draft(THREAD, Understood(edits, evidence), MESSAGE)
    held, rejected = ([" ".join(one.reasons) for one in some] for some in (found.held, found.rejected))
    return found.thread, found.version, held, rejected


def test_a_claim_that_its_evidence_does_not_carry_is_rejected() -> None:
    _, version, held, rejected = put(Replace("work-1-2", "Led the move of 40 servers to AWS EC2", ("work-1-2",)))
    assert version is None
    assert not held
    assert rejected[0]


def test_what_needs_a_word_waits_with_the_version_that_stands() -> None:
    louder = Replace("work-1-2", "Helped move hosting to AWS EC2, greatly improving reliability", ("work-1-2",))
    thread, version, held, rejected = put(louder)
    assert version is None
    assert held
    assert not rejected
    assert [one.change for one in thread.versions[-1].held] == [louder]


def test_one_that_stands_goes_on_without_the_one_that_does_not() -> None:
    _, version, _, rejected = put(Hide("work-2-3"), Replace("work-1-2", "Led 40 people", ("work-1-2",)), Hide("nowhere"))
    assert version
    assert version.changes == version.edits == (Hide("work-2-3"),)
    assert len(rejected) == 2


def test_evidence_of_elsewhere_is_none() -> None:
    fact = Evidence("edit-m1.1", "I ran 3 clusters", Span("edit-m1", 0, 5), "work-2")
    _, version, _, rejected = put(Add("work-1", "Ran 3 clusters", (fact.id,)), evidence=(fact,))
    assert version is None
    assert "belongs elsewhere" in rejected[0]


def test_the_account_tells_each_touched_line_once() -> None:
    found = done("remove Redis, rename Experience to Career and my phone is +49 171 1234567")
    version = draft(THREAD, found, source_of("m1", "...")).version
    assert version
    assert version.number == 2
    told = account(THREAD.versions[-1], version, [Trouble("x.pdf", Flaw("words", "Redis"))])
    assert "I didn't send x.pdf" in told
    assert 'Left out of SKILLS: "Redis"' in told
    assert "EXPERIENCE is now called Career" in told
    assert "Phone: +49 30 901820 -> +49 171 1234567" in told


def test_many_touched_lines_fit_a_screen() -> None:
    edits = [Replace(one.id, one.text + ".", (one.id,)) for one in ENGINEER.lines()]
    _, version, _, _ = put(*edits)
    assert version
    assert version.size in {"moderate", "major"}
    told = account(THREAD.versions[-1], version)
    assert "more changes: see Changes" in told
    assert len(told) < 1500
