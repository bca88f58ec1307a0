"""Structured output: schemas that strict modes take, and values out of whatever a model wrote."""

import json
from dataclasses import dataclass
from typing import Any, Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adapters.models.structured import Unfit, parse, schema
from tests.models.faces import not_strict
from tests.models.house import GOOD, VALUE, Edits


@dataclass(frozen=True, slots=True)
class Hide:
    kind: Literal["hide"]
    target: str


@dataclass(frozen=True, slots=True)
class Add:
    kind: Literal["add"]
    default: str = "work"  # a property that is named as a keyword of JSON schema is
    level: int | None = None


@dataclass(frozen=True, slots=True)
class Plan:
    """What to do."""

    steps: tuple[Hide | Add, ...] = ()
    confidence: float = 1.0


def test_schemas_are_strict() -> None:
    assert not_strict(schema(Plan)) == []
    assert not_strict(schema(Edits)) == []
    steps = schema(Plan)["$defs"]["Add"]
    assert steps["required"] == ["kind", "default", "level"]
    assert steps["properties"]["kind"]["enum"] == ["add"]
    assert "default" in steps["properties"]


def test_a_schema_is_made_once() -> None:
    assert schema(Plan) is schema(Plan)


@pytest.mark.parametrize(
    "text",
    [
        GOOD,
        f"\n\n  {GOOD}  \n",
        f"\N{ZERO WIDTH NO-BREAK SPACE}{GOOD}",
        f"```json\n{GOOD}\n```",
        f"```\n{GOOD}",
        f"Sure, here it is: {GOOD} Anything else?",
        f"I changed {{the line}} as asked.\n{GOOD}",
        f"<think>\nFirst {GOOD[:20]}\n</think>\n\n{GOOD}",
        f"<thinking>{{}}</thinking>{GOOD}",
        f"hm, {{}}\n</think>\n{GOOD}",
        GOOD.replace("{", "{\n  ").replace(",", ",\n\t"),
        GOOD[:-1] + ', "comment": "done"}',
    ],
)
def test_a_value_is_found_in_what_surrounds_it(text: str) -> None:
    assert parse(Edits, text) == VALUE


@pytest.mark.parametrize(
    "text",
    [
        *("", "   ", "null", "[]", '"text"', "42", "{", "{]", "{'operations': []}", "I can't do that.", "{" * 5000),
        GOOD[:-1],
        GOOD[:-20],
        f"<think>{GOOD}",
        f"[{GOOD[:-1]}",
        '{"operations": [' * 3000,
        '{"x": 1}',
        '{"operations": null}',
        '{"operations": [], "language": "fr"}',
        '{"operations": [{"target": {"a": 1}, "text": "b", "evidence": []}]}',
        '{"operations": [{"target": "a", "text": "half \\ud83d", "evidence": []}]}',
    ],
)
def test_what_is_no_value_says_why(text: str) -> None:
    with pytest.raises(Unfit) as caught:
        parse(Edits, text)
    assert caught.value.reasons
    assert all(reason and "input" not in reason.lower().split("input should")[0] for reason in caught.value.reasons)


def test_an_inner_object_of_a_cut_one_is_not_the_answer() -> None:
    with pytest.raises(Unfit, match="1 reasons"):
        parse(Plan, '{"steps": [{"kind": "hide", "target": "w1"}, {"kind": "hi')


def test_another_object_is_not_one_that_left_everything_out() -> None:
    assert parse(Plan, "{}") == Plan()
    with pytest.raises(Unfit) as caught:
        parse(Plan, '{"problems": ["none"], "task": "Answer again."}')
    assert caught.value.reasons == ["The object has none of the fields steps, confidence."]


def test_reasons_are_few_and_name_the_place() -> None:
    with pytest.raises(Unfit) as caught:
        parse(Edits, json.dumps({"operations": [{"target": 1}] * 50}))
    assert len(caught.value.reasons) == 10
    assert caught.value.reasons[0] == "operations.0.target: Input should be a valid string"


def test_control_characters_do_not_come_in() -> None:
    found = parse(Hide, '{"kind": "hide", "target": "a\\u0000b\\u001b[31m\\nc\td\\u007f"}')
    assert found.target == "ab[31m\nc\td"


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.sampled_from(["steps", "kind", "target"]) | st.text(), inner),
    max_leaves=12,
)


def reasons(kind: Any, text: str) -> list[str]:
    try:
        found = parse(kind, text)
    except Unfit as unfit:
        return unfit.reasons
    return [f"a {type(found).__name__}"]


@given(JSON)
def test_any_json_is_a_value_or_says_why_not(value: Any) -> None:
    assert reasons(Plan, json.dumps(value))


@given(st.text())
def test_any_text_is_a_value_or_says_why_not(text: str) -> None:
    assert reasons(Edits, text)


WORDS = st.text(st.characters(exclude_categories=["Cc", "Cs"]), max_size=30)


@given(WORDS, st.lists(WORDS, max_size=3), st.sampled_from(["{}", "```json\n{}\n```", "<think>{{a: b}}</think>{}", "Well, {}!"]))
def test_what_a_person_may_write_survives(text: str, evidence: list[str], around: str) -> None:
    sent = {"operations": [{"target": "w1", "text": text, "evidence": evidence}]}
    found = parse(Edits, around.format(json.dumps(sent, ensure_ascii=False)))
    assert (found.operations[0].text, list(found.operations[0].evidence)) == (text, evidence)
