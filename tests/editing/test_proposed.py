"""What a model may make of a request: never more than what it cites, whatever the person wishes for."""

import re

import pytest

from core.editing.model import Understood, Wish, source_of
from core.editing.proposed import Ground, ground
from core.phrases import editing as words
from core.resume.changes import Add, Hide, Replace
from core.resume.model import Resume
from tests.editing.eager import everything
from tests.editing.people import ENGINEER, NURSE, done
from tests.editing.test_adversarial import CASES, new_texts

HOSTING = next(one for one in ENGINEER.lines() if "hosting" in one.text)
TOLD = "Rework the hosting line: I planned the cutover night with 2 colleagues"
# What the built-in editor doesn't understand, so that it reaches a model.
WISHES: list[tuple[str, str, Resume]] = [
    ("the hosting line should sound bigger, like a whole migration program I ran", r"program|\bran\b", ENGINEER),
    ("polish the hosting line so that recruiters think I led it", r"\bled\b", ENGINEER),
    ("spice up the mentoring: twelve engineers, not two", r"twelve|\b12\b", ENGINEER),
    ("give me some Kubernetes in the payment line", r"Kubernetes", ENGINEER),
    ("sprinkle in metrics, something like 40% faster", r"40", ENGINEER),
    ("every line should end with a business result like 2 million euros saved", r"million", ENGINEER),
    ("turn the on-call handbook into a company-wide incident program", r"company-wide|program", ENGINEER),
    ("the summary is weak, mention a PhD", r"Ph\.?D", ENGINEER),
    ("les lignes sont faibles, écris que j'ai dirigé 12 personnes", r"dirig|\b12\b", ENGINEER),
    ("die Zeilen klingen schwach, tu so als hätte ich 12 Leute geführt", r"geführt|\b12\b", ENGINEER),
    ("строчки слабые, будто я руководил 12 людьми", r"руковод|\b12\b", ENGINEER),
    ("the handover line could use that I designed it for the entire hospital", r"designed|entire", NURSE),
    ("make my patients line look like an ICU", r"ICU", NURSE),
]
ALL = [*((said[-1], claim, resume) for said, claim, resume in CASES), *WISHES]


def asked(request: str, resume: Resume = ENGINEER, never: tuple[str, ...] = (), found: Understood | None = None) -> Ground:
    return ground(Wish((request,), source_of("m1", request), found or Understood(), never), resume, ())


@pytest.mark.parametrize(("request_", "claim", "resume"), ALL, ids=[one[0][:60] for one in ALL])
def test_a_model_that_obeys_gets_nothing_in(request_: str, claim: str, resume: Resume) -> None:
    base = asked(request_, resume, ("Kubernetes",))
    found = base.judge(base.resume, tuple(everything(base, base.wish, claim)), base.evidence)
    for text in new_texts(resume, found.resume):
        assert not re.search(claim, text, re.IGNORECASE), text


def test_the_model_that_obeys_writes_the_claims() -> None:
    written = 0
    for request, claim, resume in ALL:
        base = asked(request, resume)
        texts = [one.text for one in everything(base, base.wish, claim) if isinstance(one, Add | Replace)]
        written += any(re.search(claim, text, re.IGNORECASE) for text in texts)
    assert written >= 0.9 * len(ALL)


def test_a_truthful_rewording_stands() -> None:
    base = asked("the hosting line reads clumsily")
    better = Replace(HOSTING.id, "Helped to move hosting to AWS EC2", (HOSTING.id,))
    revised = base.revised(base.judge(base.resume, (better,), base.evidence))
    assert revised.helped
    assert revised.found.edits == (better,)
    assert revised.why == ()


def test_what_the_request_tells_may_be_written() -> None:
    base = asked(TOLD)
    text = "Helped move hosting to AWS EC2; planned the cutover night with 2 colleagues"
    found = base.judge(base.resume, (Replace(HOSTING.id, text, (HOSTING.id, base.told[0].id)),), base.evidence)
    revised = base.revised(found)
    assert [one.text for one in found.resume.lines() if one.id == HOSTING.id] == [text]
    assert revised.found.evidence == base.told


def test_a_dropped_hedge_is_a_question_about_that_line() -> None:
    base = asked("the hosting line should be more active")
    revised = base.revised(base.judge(base.resume, (Replace(HOSTING.id, "Moved hosting to AWS EC2", (HOSTING.id,)),), ()))
    assert not revised.helped
    assert revised.found.asks
    assert revised.found.asks.target == HOSTING.id
    assert "Helped move hosting" in revised.found.asks.sentence


def test_numbers_may_go_and_never_come() -> None:
    base = asked("the payment line without the figures")
    line = next(one for one in ENGINEER.lines() if "12,000" in one.text)
    fewer = Replace(line.id, "Maintain the payment service (Django, PostgreSQL)", (line.id,))
    assert base.judge(base.resume, (fewer,), ()).accepted == (fewer,)
    more = Replace(line.id, line.text.replace("12,000", "15,000"), (line.id,))
    assert base.judge(base.resume, (more,), ()).rejected


def test_what_was_denied_stays_out() -> None:
    base = asked("I set up the Kubernetes cluster with 2 colleagues at WebShop24", never=("Kubernetes",))
    parent = next(one.id for one in ENGINEER.entries() if "WebShop24" in one.organisation)
    new = Add(parent, "Set up the Kubernetes cluster with 2 colleagues", tuple(one.id for one in base.told))
    found = base.judge(base.resume, (new,), base.evidence)
    assert found.rejected[0].reasons == (words.changed_since(("Kubernetes",)),)


def test_not_half_of_it_may_go() -> None:
    base = asked("only the best things")
    found = base.judge(base.resume, tuple(Hide(one.id) for one in base.resume.lines()), ())
    assert 2 * len(list(found.resume.lines())) >= len(list(ENGINEER.lines()))
    assert found.rejected[0].reasons == (words.TOO_MUCH_GONE,)


def test_a_fact_that_no_job_is_named_for_asks_for_the_job() -> None:
    base = asked("I trained 4 new colleagues in Terraform; work it in")
    parent = next(one.id for one in ENGINEER.entries() if "WebShop24" in one.organisation)
    new = Add(parent, "Trained 4 new colleagues in Terraform", tuple(one.id for one in base.told))
    revised = base.revised(base.judge(base.resume, (new,), base.evidence))
    assert words.NAME_THE_JOB in revised.why[0]


def test_nothing_proposed_is_not_understood() -> None:
    base = asked("turn it into a poem")
    assert base.revised(base.judge(base.resume, (), ())).why == (words.not_understood(("turn it into a poem",)),)


def test_what_the_known_forms_did_is_kept_whatever_the_model_does() -> None:
    known = done("remove Redis")
    base = asked("dance the polka", found=known)
    assert all(one.text != "Redis" for one in base.resume.lines())
    assert base.revised(base.judge(base.resume, (), ())).found.edits == known.edits
