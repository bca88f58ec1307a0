"""Edit operations: what may be, what may not, and that nothing else changes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.resume.apply import InvalidChange, apply, line_id, standing
from core.resume.changes import Add, Arrange, Change, Correct, Edit, Hide, Rename, Reorder, Replace
from core.resume.difference import difference
from core.resume.model import Entry, Kind, Line, Resume, Section, Source, Span
from core.tailoring.model import Evidence


def entry(name: str, count: int) -> Entry:
    return Entry(name, organisation=name.title(), lines=tuple(Line(f"{name}-{n}", f"{name} line {n}") for n in range(count)))


RESUME = Resume(
    Source("resume", "resume.txt", ""),
    sections=(
        Section("about", Kind.SUMMARY, lines=(Line("s0", "Calm and exact"),)),
        Section("work", Kind.WORK, entries=(entry("acme", 3), entry("shop", 2))),
        Section("school", Kind.EDUCATION, lines=(Line("d0", "B.Sc. Physics, 2012"),)),
        Section("papers", Kind.CERTIFICATES, lines=(Line("c0", "CKA 2022"),)),
        Section("skills-1", Kind.SKILLS, entries=(Entry("tools", "Tools", lines=(Line("t0", "Git"),), inline=True),)),
    ),
    unplaced=(Line("u0", "Treasurer, rowing club"),),
)
AT_ACME = Evidence("e1", "I ran clusters", Span("answer-1", 0, 14), "acme")
NEVER = Evidence("e2", "never Kafka", Span("answer-2", 0, 11), "acme", negated=True)
FACTS = (AT_ACME, NEVER)


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        (Add("nowhere", "x", ("e1",)), "no such entry"),
        (Add("acme", "x", ()), "cites nothing"),
        (Add("acme", "  ", ("e1",)), "no text"),
        (Add("acme", "x", ("e9",)), "e9, which does not exist"),
        (Add("acme", "x", ("e2",)), "denied"),
        (Add("shop", "x", ("e1",)), "belongs elsewhere"),
        (Add("acme", "x", ("shop-0",)), "belongs elsewhere"),
        (Add("skills-1", "x", ("e1",)), "name one of its groups"),
        (Replace("acme-9", "x", ("e1",)), "no such line"),
        (Replace("acme-0", "x", ("acme-0", "shop-1")), "belongs elsewhere"),
        (Replace("c0", "CKS 2022", ("c0",)), "stay as they are written"),
        (Replace("d0", "M.Sc. Physics", ("d0",)), "stay as they are written"),
        (Replace("acme", "New Employer", ("e1",)), "no such line"),
        (Hide("acme-9"), "no such line"),
        (Reorder("acme", ("acme-0", "acme-1")), "each of the lines once"),
        (Reorder("acme", ("acme-0", "acme-1", "acme-1", "acme-2")), "each of the lines once"),
        (Reorder("acme", ("acme-0", "acme-1", "shop-0")), "each of the lines once"),
        (Reorder("work", ("shop", "acme")), "each of the lines once"),
    ],
)
def test_what_may_not_be(change: Change, reason: str) -> None:
    with pytest.raises(InvalidChange, match=reason) as caught:
        apply(RESUME, (change,), FACTS)
    assert caught.value.change is change


def test_the_summary_and_skills_may_rest_on_anything() -> None:
    after = apply(RESUME, (Replace("s0", "Runs clusters", ("e1", "shop-0")), Add("tools", "Kubernetes", ("e1",))), FACTS)
    assert after.sections[0].lines[0].text == "Runs clusters"
    assert [line.text for line in after.sections[4].entries[0].lines] == ["Git", "Kubernetes"]


def test_a_new_line_points_into_the_answer_and_the_rest_is_untouched() -> None:
    add = Add("acme", "Ran clusters", ("e1",))
    after = apply(RESUME, (add,), FACTS)
    assert after.entry("acme").lines[-1] == Line(line_id(add), "Ran clusters", (AT_ACME.span,))  # type: ignore[union-attr]
    assert after.sections[1].entries[1] is RESUME.sections[1].entries[1]
    assert [one for one in after.sections if one.id != "work"] == [one for one in RESUME.sections if one.id != "work"]


def test_skills_get_a_section_where_there_is_none() -> None:
    bare = Resume(RESUME.source, sections=(RESUME.sections[1], RESUME.sections[3]), language="de")
    after = apply(bare, (Add("skills", "Kubernetes", ("e1",)), Add("skills", "Helm", ("e1",))), FACTS)
    assert [(one.id, one.heading) for one in after.sections] == [("work", ""), ("skills", "Kenntnisse"), ("papers", "")]
    assert [line.text for line in after.sections[1].lines] == ["Kubernetes", "Helm"]


def test_groups_of_skills_can_be_reordered_but_jobs_cannot() -> None:
    two = Section("skills-1", Kind.SKILLS, entries=(Entry("a", "A"), Entry("b", "B")))
    resume = Resume(RESUME.source, sections=(two,))
    assert [one.id for one in apply(resume, (Reorder("skills-1", ("b", "a")),)).entries()] == ["b", "a"]


def test_the_same_line_twice_is_refused() -> None:
    add = Add("acme", "Ran clusters", ("e1",))
    with pytest.raises(InvalidChange, match="added before"):
        apply(RESUME, (add, add), FACTS)


def test_lines_without_a_place_can_be_hidden_and_kept() -> None:
    assert apply(RESUME, (Hide("u0"),)).unplaced == ()
    assert apply(RESUME, (Replace("u0", "Treasurer of a rowing club", ("u0",)),)).unplaced[0].text == "Treasurer of a rowing club"


def test_any_change_can_be_reverted() -> None:
    adds = (Add("acme", "Ran clusters", ("e1",)), Add("acme", "Built things", ("e1",)))
    order = Reorder("acme", (line_id(adds[1]), "acme-2", line_id(adds[0]), "acme-0", "acme-1"))
    changes: tuple[Change, ...] = (*adds, order)
    for left_out in changes:
        after = apply(RESUME, [one for one in changes if one is not left_out], FACTS)
        assert {line.id for line in RESUME.lines()} <= {line.id for line in after.lines()}
    assert apply(RESUME, changes[1:], FACTS).entry("acme").lines[0].text == "Built things"  # type: ignore[union-attr]


def test_the_difference_is_counted() -> None:
    changes = (
        Add("acme", "Ran clusters", ("e1",)),
        Replace("acme-1", "better", ("acme-1",)),
        Hide("shop-0"),
        Reorder("acme", ("acme-2", "acme-0", "acme-1")),
    )
    found = difference(RESUME, apply(RESUME, (changes[3], *changes[:3]), FACTS))
    assert [line.text for line in found.added] == ["Ran clusters"]
    assert [(old.text, new.text) for old, new in found.changed] == [("acme line 1", "better")]
    assert [line.id for line in found.removed] == ["shop-0"]
    assert [line.id for line in found.moved] == ["acme-2"]


OPERATIONS = st.one_of(
    st.builds(Add, st.sampled_from(["acme", "tools"]), st.text("abc", min_size=1, max_size=5), st.just(("e1",))),
    st.builds(lambda ids: Reorder("acme", tuple(ids)), st.permutations(["acme-0", "acme-1", "acme-2"])),
    st.builds(lambda n: Replace(f"acme-{n}", f"new {n}", (f"acme-{n}",)), st.integers(0, 2)),
)


@given(st.lists(OPERATIONS, max_size=8, unique=True))
def test_nothing_is_lost_without_hide(changes: list[Change]) -> None:
    after = apply(RESUME, changes, FACTS)
    ids = [line.id for line in after.lines()]
    assert len(ids) == len(set(ids))
    assert {line.id for line in RESUME.lines()} | {line_id(one) for one in changes if isinstance(one, Add)} == set(ids)
    assert not difference(RESUME, after).removed


@given(st.permutations(range(3)))
def test_reordering_keeps_every_line(order: list[int]) -> None:
    after = apply(RESUME, (Reorder("acme", tuple(f"acme-{n}" for n in order)),))
    assert sorted(after.lines(), key=str) == sorted(RESUME.lines(), key=str)
    assert [line.id for line in after.entry("acme").lines] == [f"acme-{n}" for n in order]  # type: ignore[union-attr]


def test_what_only_the_person_may_ask_for() -> None:
    order = ("work", "about", "school", "papers", "skills-1")
    edits = (Rename("about", "Profile"), Arrange(order), Correct("phone", " 555  01 "), Correct("link", "jane.dev"))
    after = apply(RESUME, edits)
    assert [one.id for one in after.sections] == list(order)
    assert after.sections[1].heading == "Profile"
    assert (after.contact.phone, after.contact.links) == ("555 01", ("jane.dev",))
    assert apply(after, (Correct("link", "", before="jane.dev"),)).contact.links == ()


@pytest.mark.parametrize(
    "edit", [Rename("nowhere", "x"), Rename("about", " "), Arrange(("work", "work")), Arrange(("x",)), Correct("link", "y", "x")]
)
def test_what_even_the_person_can_not_have(edit: Edit) -> None:
    with pytest.raises(InvalidChange):
        apply(RESUME, (edit,))


def test_an_edit_of_an_added_line_falls_away_with_it() -> None:
    add = Add("acme", "Ran clusters", ("e1",))
    again = Replace(line_id(add), "Ran big clusters", (line_id(add), "e1"))
    other = Replace("acme-0", "better", ("acme-0", "acme"))
    assert apply(RESUME, (add, again, other), FACTS).entry("acme").lines[-1].text == "Ran big clusters"  # type: ignore[union-attr]
    assert standing(RESUME, (again, other), FACTS) == (other,)
    assert standing(RESUME, (add, again, other), FACTS) == (add, again, other)


def test_every_line_that_is_written_points_at_all_it_rests_on() -> None:
    head, told, summed = Span("resume", 0, 4), Span("resume", 5, 9), Line("s0", "Calm and exact", (Span("resume", 10, 14),))
    work = Entry("acme", "Engineer", lines=(Line("a0", "Told", (told,)),), heading=(head,))
    resume = Resume(
        Source("resume", "", ""),
        sections=(Section("about", Kind.SUMMARY, lines=(summed,)), Section("w", Kind.WORK, entries=(work,))),
    )
    add = Add("about", "Engineer who told", ("acme", "a0"))
    after = apply(resume, (add, Replace("s0", "Calm", ("s0", line_id(add))), Hide("a0"), Add("about", "Told", ("a0",))), FACTS)
    assert [line.spans for line in after.sections[0].lines] == [(*summed.spans, head, told), (head, told), (told,)]
