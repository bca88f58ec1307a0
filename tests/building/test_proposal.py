"""A description sorted by a model: pieces of the person's words, said of the person, each where it belongs, and nothing else."""

import json
from dataclasses import asdict, fields

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.building.model import Draft, Role
from core.building.proposal import Job, Told, description, structured
from core.tailoring import prompts
from tests.tailoring.test_outbound import strings

TEXT = (
    "I was a nurse at St Mary's from 2018 to 2021, cared for 6 patients a shift and helped run the triage desk. Before that care "
    "assistant at Willow 2015-2017, washed residents. I never managed a ward and I want to become a matron. No Excel, but Epic. "
    "rosa@mail.com"
)
NURSE = Job("nurse", "St Mary's", "", "2018 to 2021", ("cared for 6 patients a shift",))
CARER = Job("care assistant", "Willow", "", "2015-2017", ("washed residents",))


def known(*jobs: Job, **more: tuple[str, ...]) -> Draft:
    found = structured(description(TEXT), Told(jobs, **more))  # type: ignore[arg-type]
    assert found
    return found


def lines(draft: Draft) -> list[str]:
    return [line for role in draft.roles for line in role.lines]


def test_what_stands_in_the_words_is_kept() -> None:
    found = known(NURSE, CARER, skills=("Epic",))
    assert found.roles == (
        Role(("nurse",), "St Mary's", "", "2018 to 2021", ("cared for 6 patients a shift",)),
        Role(("care assistant",), "Willow", "", "2015-2017", ("washed residents",)),
    )
    assert found.skills == ("Epic",)
    assert found.email == "rosa@mail.com"


def test_case_and_spacing_are_the_persons() -> None:
    assert known(Job("Nurse", "st  mary's")).roles[0] == Role(("nurse",), "St Mary's")


@pytest.mark.parametrize(
    "line", ["managed 40 nurses", "managed a ward", "run the triage desk", "become a matron", "triage nurse"]
)
def test_what_is_not_said_so_is_dropped(line: str) -> None:
    found = known(Job("nurse", "St Mary's", "London", "2019", (line,)), CARER)
    assert line not in lines(found)
    assert (found.roles[0].location, found.roles[0].dates) == ("", "")


def test_what_was_denied_or_wished_is_nothing() -> None:
    found = known(NURSE, Job("matron"), skills=("Excel", "Epic"), certificates=("BLS",))
    assert [one.title for one in found.roles] == ["nurse"]
    assert found.skills == ("Epic",)
    assert "BLS" not in found.certificates


def test_a_deed_stays_with_its_job() -> None:
    swapped = (
        Job("nurse", "St Mary's", "", "", ("washed residents",)),
        Job("care assistant", "Willow", "", "", (NURSE.lines[0],)),
    )
    assert lines(known(*swapped)) == []


def test_a_head_that_mixes_two_jobs_is_dropped() -> None:
    assert [one.title for one in known(Job("nurse", "Willow", "", "2015-2017"), CARER).roles] == ["care assistant"]


def test_nothing_usable_is_nothing() -> None:
    assert structured(description(TEXT), Told((Job("Surgeon", "Mayo Clinic"),), skills=("leadership",))) is None
    assert structured(description(TEXT), Told()) is None


def test_words_the_model_passed_over_are_named() -> None:
    assert any("washed residents" in one for one in known(NURSE, Job("care assistant", "Willow")).left)


def test_the_model_sees_no_contact_data() -> None:
    text = f"My name is Rosa Diaz, +49 171 2345678, 12 Baker Street, linkedin.com/in/rosa. {TEXT}"
    sent = " ".join(strings(json.loads(json.dumps(dict(prompts.draft(description(text)).data)))))
    assert "nurse at St Mary's" in sent
    for secret in ("Rosa", "Diaz", "2345678", "rosa@", "linkedin", "Baker Street"):
        assert secret not in sent, secret


PIECES = st.one_of(
    st.text(max_size=12), st.sampled_from(TEXT.split()), st.sampled_from([TEXT[at : at + 20] for at in range(200)])
)
JOBS = st.builds(Job, PIECES, PIECES, PIECES, PIECES, st.lists(PIECES, max_size=3).map(tuple))


@given(st.lists(JOBS, max_size=4), st.lists(PIECES, max_size=4))
def test_a_model_never_brings_words_of_its_own(jobs: list[Job], skills: list[str]) -> None:
    found = structured(description(TEXT), Told(tuple(jobs), skills=tuple(skills)))
    assert found is None or all(one in TEXT for one in strings(json.loads(json.dumps(_plain(found)))))


def _plain(draft: Draft) -> dict[str, object]:
    left = {"asked", "left", "denied"}
    plain = {one.name: getattr(draft, one.name) for one in fields(draft) if one.name not in left}
    entries = {name: [{**asdict(one), "kind": ""} for one in getattr(draft, name)] for name in ("roles", "schools")}
    return {**plain, **entries}
