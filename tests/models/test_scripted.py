"""The model in memory keeps the port's promises, so that what is tested with it holds for the gateway."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import repeat

import pytest

from core.models import Caller, Model, NoModel, Prompt
from tests.models.scripted import COST, DEEP, FLASH, ScriptedModel

PROMPT = Prompt("write", "1", "Say a word.", {"line": "Helped"})


@dataclass(frozen=True, slots=True)
class Word:
    text: str


def caller(run: str = "r1", choice: str = "", *, member: bool = False) -> Caller:
    return Caller("jane", member, choice, run=run)


def fine(_: Word) -> Sequence[str]:
    return ()


def long_enough(word: Word) -> Sequence[str]:
    return () if len(word.text) > 3 else ("too short",)


@pytest.mark.parametrize("answer", [Word("Built"), {"text": "Built"}, '{"text": "Built"}'])
async def test_values_dicts_and_json_are_the_same(answer: object) -> None:
    model: Model = ScriptedModel(lambda _: answer)
    reply = await model.complete(caller(), PROMPT, Word, fine)
    assert (reply.value, reply.model, reply.title, reply.cost) == (Word("Built"), "flash", "Gemini Flash", COST)


async def test_what_is_no_good_is_asked_for_again_with_the_reasons() -> None:
    model = ScriptedModel(lambda _: Word("Did"), lambda _: Word("Built"))
    reply = await model.complete(caller(), PROMPT, Word, long_enough)
    assert (reply.value, reply.cost) == (Word("Built"), COST * 2)
    assert [one.reasons for one in model.asked] == [(), ("too short",)]


async def test_twice_no_good_is_rejected_or_partial() -> None:
    with pytest.raises(NoModel, match="Gemini Flash: rejected"):
        await ScriptedModel(script=repeat(lambda _: Word("Did"))).complete(caller(), PROMPT, Word, long_enough)
    with pytest.raises(NoModel, match="rejected"):
        await ScriptedModel(script=repeat(lambda _: "no JSON")).complete(caller(), PROMPT, Word, fine, partial=True)
    model = ScriptedModel(script=repeat(lambda _: Word("Did")))
    assert (await model.complete(caller(), PROMPT, Word, long_enough, partial=True)).problems == ("too short",)


async def test_when_the_script_ends_the_model_is_down() -> None:
    with pytest.raises(NoModel, match="Gemini Flash: down"):
        await ScriptedModel().complete(caller(), PROMPT, Word, fine)


async def test_who_may_use_what_and_in_which_order() -> None:
    model = ScriptedModel(script=repeat(lambda _: Word("Built")), offers=(DEEP, FLASH))
    assert (await model.complete(caller(), PROMPT, Word, fine)).model == "flash"
    assert (await model.complete(caller(choice="deep"), PROMPT, Word, fine)).model == "flash", "a guest who names it all the same"
    assert (await model.complete(caller("r2", member=True), PROMPT, Word, fine)).model == "deep"
    assert (await model.complete(caller("r3", "flash", member=True), PROMPT, Word, fine)).model == "flash"
    with pytest.raises(NoModel, match="no model: none"):
        await model.complete(caller("r4", "builtin"), PROMPT, Word, fine)


async def test_a_limit_holds_until_midnight_and_a_run_not_delivered_is_given_back() -> None:
    model = ScriptedModel(script=repeat(lambda _: Word("Built")))
    for run in ("a", "b", "c"):
        await model.complete(caller(run), PROMPT, Word, fine)
    with pytest.raises(NoModel) as no:
        await model.complete(caller("d"), PROMPT, Word, fine)
    assert (no.value.reason, str(no.value.resets)) == ("limit", "2026-11-22 00:00:00+00:00")
    await model.settle(caller("c"), delivered=False)
    assert (await model.complete(caller("d"), PROMPT, Word, fine)).value == Word("Built")
