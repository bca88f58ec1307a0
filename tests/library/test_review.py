"""Changes kept or taken back: exactly the rest is applied, in whatever order the person chose, and nothing else moves."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.conversation.state import Review, Thread, Version
from core.library.review import Card, Standing, choose, deck, kept, pending, review_of, settled
from core.resume.apply import apply, line_id, standing
from core.resume.changes import Add, Correct, Edit, Hide, Rename, Reorder, Replace
from core.resume.model import Contact, Entry, Kind, Line, Resume, Section, Source, Span
from core.tailoring.account import describe
from core.tailoring.model import Doubt, Evidence

NOW = datetime(2026, 11, 21, 9, 0, tzinfo=UTC)
FACTS = (Evidence("e1", "I ran clusters", Span("answer-1", 0, 14), "acme"),)
ANSWER = Source("answer-1", "answer", "I ran clusters")


def entry(name: str, count: int) -> Entry:
    return Entry(name, organisation=name.title(), lines=tuple(Line(f"{name}-{n}", f"{name} line {n}") for n in range(count)))


BASE = Resume(
    Source("cv", "cv.txt", ""),
    Contact("Jane Doe", email="jane@example.org"),
    (
        Section("about", Kind.SUMMARY, "Summary", lines=(Line("s0", "Calm and exact"),)),
        Section("work", Kind.WORK, "Work", entries=(entry("acme", 4), entry("shop", 2))),
        Section("skills", Kind.SKILLS, "Skills", lines=tuple(Line(f"k{n}", f"skill {n}") for n in range(3))),
    ),
)
RAN, BUILT, SKILL = (
    Add("acme", "Ran clusters", ("e1",)),
    Add("acme", "Built things", ("e1",)),
    Add("skills", "Kubernetes", ("e1",)),
)
CHANGES: tuple[Edit, ...] = (
    RAN,
    BUILT,
    SKILL,
    Replace("acme-1", "acme line one", ("acme-1",)),
    Replace("acme-1", "acme line one, better", ("acme-1", "e1")),
    Replace(line_id(RAN), "Ran 3 clusters", ("e1",)),
    Reorder("acme", (line_id(RAN), "acme-2", "acme-0", "acme-1", "acme-3")),
    Reorder("skills", ("k2", "k0", "k1")),
    Rename("about", "Profile"),
    Correct("phone", "555 01"),
    Hide("shop-1"),
)
WAITS = Doubt(Replace("s0", "Calm, exact, runs clusters", ("s0", "e1")), ("Do you mean that?",))


def made(changes: tuple[Edit, ...], held: tuple[Doubt, ...] = (), refused: tuple[Edit, ...] = (), number: int = 1) -> Version:
    resume, notes = apply(BASE, changes, FACTS), describe(BASE, changes, FACTS, (ANSWER,))
    return Version(number, resume, changes, FACTS, notes=notes, base=BASE, held=held, refused=refused, sources=(ANSWER,))


def thread(*versions: Version) -> Thread:
    return Thread("t", NOW, NOW, resume=BASE, versions=versions)


def taking_back(one: Thread, numbers: list[int], *, keep: bool = False) -> Thread:
    """The thread with its next version: these cards decided one after the other."""
    version, review = one.versions[-1], review_of(one)
    for number in numbers:
        review = choose(review, [card for card in deck(one, version) if card.number == number], keep=keep)
    return replace(one, versions=(*one.versions, settled(one, version, review)), review=Review())


def numbered(one: Thread, *changes: Edit) -> list[int]:
    return [card.number for card in deck(one, one.versions[-1]) if card.change in changes]


SUBSETS = st.lists(st.integers(1, len(CHANGES)), unique=True)


@settings(deadline=None)
@given(SUBSETS)
def test_any_subset_taken_back_leaves_exactly_the_rest(numbers: list[int]) -> None:
    start = thread(made(CHANGES))
    assert [card.change for card in deck(start, start.versions[0])] == list(CHANGES)
    version = taking_back(start, numbers).versions[-1]
    rest = standing(BASE, [one for index, one in enumerate(CHANGES, 1) if index not in numbers], FACTS)
    assert version.changes == rest
    assert version.resume == apply(BASE, rest, FACTS)
    assert version.number == 2
    assert set(version.refused) == set(CHANGES) - set(rest)


@settings(deadline=None)
@given(SUBSETS, st.randoms())
def test_the_order_of_presses_does_not_matter(numbers: list[int], chance: st.DataObject) -> None:
    mixed = list(numbers)
    chance.shuffle(mixed)  # type: ignore[attr-defined]
    start = thread(made(CHANGES))
    assert taking_back(start, numbers).versions[-1] == taking_back(start, mixed).versions[-1]


@settings(deadline=None)
@given(SUBSETS)
def test_what_was_taken_back_and_kept_again_leaves_no_trace(numbers: list[int]) -> None:
    without = taking_back(thread(made(CHANGES)), numbers)
    refused = [card.number for card in deck(without, without.versions[-1]) if card.standing is Standing.REFUSED]
    again = taking_back(without, refused, keep=True).versions[-1]
    assert again.resume == apply(BASE, CHANGES, FACTS)
    assert again.changes == CHANGES
    assert again.refused == ()


def test_taking_back_everything_gives_the_lines_that_were_sent() -> None:
    version = taking_back(thread(made(CHANGES)), list(range(1, len(CHANGES) + 1))).versions[-1]
    assert version.resume == BASE
    assert version.changes == ()


@given(st.sampled_from(range(len(CHANGES))))
def test_a_refused_line_is_what_it_was_and_no_other_line_moves(index: int) -> None:
    start = thread(made(CHANGES))
    before = {line.id: line for line in start.versions[0].resume.lines()}
    after = {line.id: line for line in taking_back(start, [index + 1]).versions[-1].resume.lines()}
    change = CHANGES[index]
    touched = change.target if isinstance(change, Replace | Hide) else line_id(change) if isinstance(change, Add) else ""
    assert {one: line for one, line in after.items() if one != touched} == {
        one: line for one, line in before.items() if one != touched
    }


def test_what_waits_goes_in_or_out_at_a_word() -> None:
    start = thread(made((RAN,), held=(WAITS,)))
    (first, second) = deck(start, start.versions[0])
    assert (first.standing, first.reasons, first.note.before) == (Standing.HELD, WAITS.reasons, "Calm and exact")
    assert kept(first, Review(1)) is None
    used = taking_back(start, [1], keep=True).versions[-1]
    assert (used.changes, used.held, used.refused) == ((RAN, WAITS.change), (), ())
    left = taking_back(start, [1]).versions[-1]
    assert (left.changes, left.held, left.refused) == ((RAN,), (), (WAITS.change,))
    waiting = taking_back(start, [second.number]).versions[-1]
    assert (waiting.changes, waiting.held, waiting.refused) == ((), (WAITS,), (RAN,))


def test_leaving_out_what_waits_makes_no_new_files() -> None:
    start = thread(made((RAN,), held=(WAITS,)))
    cards = deck(start, start.versions[0])
    assert pending(cards, choose(Review(1), cards[:1], keep=False)) == ()
    assert pending(cards, choose(Review(1), cards[:1], keep=True)) == cards[:1]
    assert pending(cards, choose(Review(1), cards, keep=True)) == cards[:1]


def test_the_same_choice_twice_counts_once() -> None:
    start = thread(made(CHANGES))
    cards = deck(start, start.versions[0])
    once = choose(Review(1), cards[:1], keep=False)
    assert choose(once, cards[:1], keep=False) == once
    assert choose(choose(once, cards[:1], keep=True), cards[:1], keep=False) == once


def test_choices_on_an_older_version_do_not_count() -> None:
    one = replace(thread(made(CHANGES), made((RAN,), number=2)), review=choose(Review(1), [_card(1)], keep=False))
    assert review_of(one) == Review(2)


def _card(number: int) -> Card:
    return replace(deck(thread(made(CHANGES)), made(CHANGES))[0], number=number)


def test_one_of_two_equal_changes_can_go() -> None:
    to_one, to_two = Replace("acme-1", "one", ("acme-1",)), Replace("acme-1", "two", ("acme-1",))
    start = thread(made((to_one, to_two, to_one)))
    assert taking_back(start, [1]).versions[-1].changes == (to_two, to_one)
    assert taking_back(start, [3]).versions[-1].changes == (to_one, to_two)


@pytest.mark.parametrize("held", [Replace("gone", "x", ("e1",)), Replace("s0", "x", ("e9",))])
def test_what_can_not_be_carried_out_is_no_card(held: Edit) -> None:
    start = thread(made((RAN,), held=(Doubt(held, ()),), refused=(held,)))
    assert [card.change for card in deck(start, start.versions[0])] == [RAN]
    assert taking_back(start, [1]).versions[-1].held == (Doubt(held, ()),)
