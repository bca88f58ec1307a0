"""The difference of two states as data: applied to the one it gives the other, and back."""

from hypothesis import given
from hypothesis import strategies as st

from core.resume.apply import InvalidChange, apply
from core.resume.changes import Add, Arrange, Correct, Edit, Hide, Rename, Reorder, Replace
from core.resume.model import Resume
from core.resume.patch import Patch, patch, patched
from tests.resume.test_apply import FACTS, RESUME

EDITS = st.one_of(
    st.builds(Add, st.sampled_from(["acme", "shop", "tools", "about"]), st.text("abc", min_size=1, max_size=4), st.just(("e1",))),
    st.builds(lambda ids: Reorder("acme", tuple(ids)), st.permutations(["acme-0", "acme-1", "acme-2"])),
    st.builds(
        lambda n, text: Replace(f"acme-{n}", text, (f"acme-{n}",)), st.integers(0, 2), st.text("xyz", min_size=1, max_size=4)
    ),
    st.builds(Hide, st.sampled_from(["acme-0", "shop-1", "u0", "t0"])),
    st.builds(Rename, st.sampled_from(["about", "work"]), st.text("hk", min_size=1, max_size=4)),
    st.builds(lambda ids: Arrange(tuple(ids)), st.permutations([one.id for one in RESUME.sections])),
    st.builds(Correct, st.sampled_from(["name", "email", "link"]), st.text("no", min_size=1, max_size=4)),
)


def carried_out(resume: Resume, edits: list[Edit]) -> Resume:
    for edit in edits:
        try:
            resume = apply(resume, (edit,), FACTS)
        except InvalidChange:
            continue
    return resume


@given(st.lists(EDITS, max_size=6), st.lists(EDITS, max_size=6))
def test_a_patch_leads_from_one_state_to_the_other_and_back(first: list[Edit], more: list[Edit]) -> None:
    before = carried_out(RESUME, first)
    after = carried_out(before, more)
    assert patched(before, patch(before, after)) == after
    assert patched(after, patch(after, before)) == before


def test_equal_states_have_an_empty_patch() -> None:
    assert not patch(RESUME, RESUME)
    assert patch(RESUME, RESUME) == Patch()


def test_a_patch_holds_only_what_is_different() -> None:
    after = apply(RESUME, (Replace("acme-1", "better", ("acme-1",)),))
    change = patch(RESUME, after)
    assert [line.text for line in change.lines] == ["better"]
    assert change.homes == (("acme", ("acme-0", "acme-1", "acme-2")),)
    assert change.contact is None
    assert change.order is None
    assert change.shells == ()
