"""What of a request is a statement: deeds in the speaker's own name, and nothing that is only wished for."""

import pytest

from core.editing.model import Request, source_of
from core.editing.stated import stated
from tests.editing.people import ENGINEER, NURSE
from tests.editing.test_adversarial import CASES

WISHES = [
    "make it sound like I led it",
    "please pretend I led 40 engineers",
    "tell them that I led 12 people in Berlin",
    "I want to have led 12 engineers in the migration",
    "I would have led 12 engineers through it",
    "write: I led 12 engineers in the migration",
    "as if I had built the whole payment platform with 5 people",
    "I led it",
    "I have a PhD in databases and published 12 papers",
    "I was the Head of Engineering with 9 people under me",
    "I worked at Google until 2023 on the search index",
    "schreib, dass ich 12 Leute durch die Migration geführt habe",
    "fais comme si j'avais dirigé 12 personnes dans la migration",
    "напиши, что я руководил командой из 12 человек",
]
DEEDS = [
    (
        "Rework the hosting line: I planned the cutover night with 2 colleagues",
        "I planned the cutover night with 2 colleagues",
        0,
    ),
    ("At Northwind Books I wrote 40 modules. Make the line say that.", "At Northwind Books I wrote 40 modules.", 1),
    (
        "Work into the on-call line: I wrote the handover checklist with 2 colleagues",
        "I wrote the handover checklist with 2 colleagues",
        1,
    ),
    ("I set up the search API tests with 3 colleagues, use that", "I set up the search API tests with 3 colleagues, use that", 1),
]


@pytest.mark.parametrize("text", WISHES)
def test_a_wish_states_nothing(text: str) -> None:
    assert stated(Request(text, source_of("m1", text), ENGINEER)) == ()


@pytest.mark.parametrize(("said", "_claim", "resume"), CASES, ids=[one[0][-1][:60] for one in CASES])
def test_no_hostile_request_states_what_it_wants(said: tuple[str, ...], _claim: str, resume: object) -> None:
    for text in said:
        assert stated(Request(text, source_of("m1", text), ENGINEER if resume is ENGINEER else NURSE)) == ()


@pytest.mark.parametrize(("text", "fact", "job"), DEEDS)
def test_a_deed_is_evidence_where_its_words_put_it(text: str, fact: str, job: int) -> None:
    source = source_of("m1", text)
    (found,) = stated(Request(text, source, ENGINEER))
    assert found.text == fact
    assert source.text[found.span.start : found.span.end] == fact
    assert found.entry == [one.id for one in ENGINEER.entries() if one.dates][job]


def test_each_fact_has_an_id_of_its_own() -> None:
    text = "At Northwind Books I wrote 40 modules for the shop. At WebShop24 I trained 3 new colleagues."
    found = stated(Request(text, source_of("m1", text), ENGINEER, number=2))
    assert [one.id for one in found] == ["edit-m1.3", "edit-m1.4"]
