"""What the posting asks for, before and now: counted by what a line that stands really shows."""

from datetime import date

import pytest

from core.resume.apply import apply, line_id
from core.resume.changes import Add, Drop, Edit, Hide, Reorder, Replace
from core.resume.model import Source
from core.resume.parse import parse
from core.tailoring.evidence import answer_sources, collect
from core.tailoring.gaps import compare
from core.tailoring.match import Shows, Standing, as_shown, match
from core.tailoring.model import Aim, Answer, Question, Status
from core.tailoring.posting import parse_posting
from core.tailoring.writer import tailor
from tests.samples import POSTING, RESUME

BASE, JOB, TODAY = parse(Source("resume", "jane.txt", RESUME)), parse_posting(POSTING), date(2026, 11, 21)
SHOP = next(entry.id for entry in BASE.entries() if entry.organisation.startswith("WebShop24"))
QUOTES = {quote.split()[-1]: quote for quote in (one.quote for one in JOB.requirements)}
KUBERNETES, KAFKA, TERRAFORM = QUOTES["Kubernetes"], QUOTES["Kafka"], QUOTES["Terraform"]


def asked(quote: str) -> Question:
    terms = next(one.terms for one in JOB.requirements if one.quote == quote)
    return Question(f'It asks for "{quote}".', quote, Aim.GAP, SHOP, terms)


def run(*pairs: tuple[str, Answer], drop: tuple[type, ...] = (), never: tuple[str, ...] = ()) -> dict[str, tuple[Shows, str]]:
    """The match of a tailored resume; changes of the kinds in `drop` are taken back."""
    questions, answers = [asked(quote) for quote, _ in pairs], [answer for _, answer in pairs]
    done = tailor(BASE, JOB, questions, answers, TODAY)
    keep = tuple(one for one in done.changes if not isinstance(one, drop))
    refused = tuple(one for one in done.changes if one not in keep)
    made_of = Standing(BASE, keep, refused, done.evidence, tuple(questions), never)
    return {row.quote: (row.now, row.line) for row in match(made_of, JOB, TODAY)}


CLUSTERS = Answer("I set up 3 Kubernetes clusters at WebShop24")


def test_a_line_that_stands_shows_it_now() -> None:
    found = run((KUBERNETES, CLUSTERS))
    assert found[KUBERNETES] == (Shows.NOW, "Set up 3 Kubernetes clusters")
    assert found[KAFKA][0] is Shows.NOT
    assert [shows for shows, _ in found.values()].count(Shows.HELD) == 2


def test_a_line_taken_back_shows_nothing() -> None:
    assert run((KUBERNETES, CLUSTERS), drop=(Add, Reorder))[KUBERNETES][0] is Shows.TAKEN_BACK


def test_never_is_never_in_this_thread_and_in_the_next() -> None:
    assert run((KAFKA, Answer(never=True)))[KAFKA][0] is Shows.NEVER
    assert run(never=("Kafka",) if "Kafka" in JOB.requirements[3].terms else JOB.requirements[3].terms)[KAFKA][0] is Shows.NEVER


def test_stated_later_is_stated() -> None:
    terms = next(one.terms for one in JOB.requirements if one.quote == KUBERNETES)
    assert run((KUBERNETES, CLUSTERS), never=terms)[KUBERNETES][0] is Shows.NOW


def test_an_answer_in_other_words_counts_where_its_line_stands() -> None:
    words = Answer("At WebShop24 I scripted all servers so that they can be rebuilt from scratch in an hour")
    found = run((TERRAFORM, words))
    assert found[TERRAFORM][0] in {Shows.NOT, Shows.NOW}
    assert found[TERRAFORM][0] is Shows.NOT, "a named tool is shown by its name only"


def test_what_is_hidden_is_no_longer_shown() -> None:
    lines = [line for line in BASE.lines() if "PostgreSQL" in line.text]
    changes: tuple[Edit, ...] = tuple(Hide(line.id) for line in lines)
    before = {gap.quote: gap.status for gap in compare(BASE, JOB, TODAY).held}
    rows = {row.quote: row for row in match(Standing(BASE, changes), JOB, TODAY)}
    quote = next(one for one in before if "PostgreSQL" in one)
    assert (rows[quote].before, rows[quote].now) == (Status.HELD, Shows.NOT)


@pytest.mark.parametrize("changes", [(), (Reorder(SHOP, tuple(line.id for line in reversed(BASE.entry(SHOP).lines))),)])  # type: ignore[union-attr]
def test_without_new_words_nothing_is_different(changes: tuple[Edit, ...]) -> None:
    rows = match(Standing(BASE, changes), JOB, TODAY)
    assert [row.quote for row in rows] == [one.quote for one in JOB.requirements]
    assert {row.now for row in rows} == {Shows.HELD, Shows.NOT}
    assert all((row.before is Status.HELD) == (row.now is Shows.HELD) for row in rows)


def test_the_text_that_is_compared_is_the_text_that_is_sent() -> None:
    line = next(line for line in BASE.lines() if line.text.startswith("Helped move hosting"))
    facts = collect((asked(KUBERNETES),), (CLUSTERS,), BASE)
    add = Add(SHOP, "Set up 3 Kubernetes clusters", (facts[0].id,))
    after = apply(BASE, (Replace(line.id, "Helped move hosting", (line.id,)), add), facts)
    text = as_shown(BASE, after).source.text
    assert "AWS EC2" not in text
    assert text.endswith("Helped move hosting\nSet up 3 Kubernetes clusters")
    assert answer_sources((CLUSTERS,))[0].text == CLUSTERS.text
    assert line_id(add) in {one.id for one in after.lines()}


def test_a_line_left_out_again_tells_of_no_requirement() -> None:
    questions, answer = (asked(TERRAFORM),), Answer("At WebShop24 I scripted all servers so that they rebuild in an hour")
    facts = collect(questions, (answer,), BASE)
    add = Add(SHOP, "Scripted all servers so that they rebuild in an hour", (facts[0].id,), TERRAFORM)
    hidden = (add, Hide(line_id(add)))
    row = next(one for one in match(Standing(BASE, hidden, (), facts, questions), JOB, TODAY) if one.quote == TERRAFORM)
    assert (row.now, row.line) == (Shows.NOT, "")


def test_the_head_of_a_job_that_was_left_out_shows_nothing() -> None:
    base = parse(Source("resume", "", RESUME.replace("Senior Backend Engineer\n", "Kafka Engineer\n")))
    rows = {row.quote: row for row in match(Standing(base, (Drop(SHOP),)), JOB, TODAY)}
    assert (rows[KAFKA].before, rows[KAFKA].now) == (Status.HELD, Shows.NOT)


def test_a_no_to_the_part_that_is_weak_is_none_to_the_part_that_is_held() -> None:
    base = parse(Source("resume", "", RESUME.replace("PostgreSQL", "PostgreSQL, Kafka (basic)", 1)))
    quote = "Strong PostgreSQL and Kafka"
    posting = parse_posting(f"Engineer\n\nRequirements\n- {quote}\n")
    (gap,) = compare(base, posting, TODAY)
    question = Question("Did you?", quote, terms=gap.terms)
    facts = collect((question,), (Answer("not really", never=True),), base)
    (row,) = match(Standing(base, (), (), facts, (question,)), posting, TODAY)
    assert (row.now, row.there, row.rest) == (Shows.PARTLY, ("PostgreSQL",), ("Kafka",))
