"""A long description is sorted by a model where there is one, and otherwise read by the built-in reader, without a word on it."""

import asyncio
import json
from collections.abc import Sequence
from dataclasses import replace
from typing import TypeVar

import pytest

from core.chat import Message, Press
from core.models import Caller, NoModel, Prompt, Reply
from tests.conversation.conftest import MakeBot
from tests.conversation.test_faults import counted, outbound
from tests.fakes import MemoryPlatform
from tests.models.house import house
from tests.models.scripted import FLASH, ScriptedModel
from tests.models.server import says, status
from tests.tailoring.test_outbound import strings

pytestmark = pytest.mark.asyncio(loop_scope="session")
T = TypeVar("T")
TEXT = (
    "My name is Rosa Diaz, rosa@mail.com. I was a nurse at St Mary's from 2018 to 2021, cared for 6 patients a shift and gave "
    "meds. Before that care assistant at Willow 2015-2017, washed residents and kept the linen room in order."
)
ANSWER = {
    "jobs": [
        {
            "title": "nurse",
            "organisation": "St Mary's",
            "dates": "2018 to 2021",
            "lines": ["cared for 6 patients a shift", "gave meds"],
        },
        {
            "title": "care assistant",
            "organisation": "Willow",
            "dates": "2015-2017",
            "lines": ["washed residents", "kept the linen room in order", "led 12 carers"],
        },
        {"title": "matron", "organisation": "Mayo Clinic", "dates": "2010-2014", "lines": ["ran the hospital"]},
    ],
    "skills": ["leadership"],
}


def sorts(prompt: Prompt) -> object:
    assert prompt.purpose == "draft"
    return ANSWER


def silent(_prompt: Prompt) -> object:
    raise NoModel("down", "Gemini Flash")


async def test_sorted_with_nothing_invented_and_then_asked_for_the_rest(make_bot: MakeBot) -> None:
    model = ScriptedModel(sorts)
    talk = (await make_bot(model=model)).talk()
    heard = await talk.say(TEXT)
    assert "Gemini Flash helped to sort it; every word of it is yours." in heard
    assert "kept the linen room in order" in heard.casefold()
    for invented in ("Mayo", "matron", "led 12", "leadership"):
        assert invented not in heard
    assert "?" in talk.messages[-1].text
    assert model.settled == [(model.asked[0].caller.run, True)]
    assert len(model.asked) == 1


async def test_the_status_message_comes_first_and_becomes_the_answer(make_bot: MakeBot) -> None:
    talk = (await make_bot(model=ScriptedModel(sorts))).talk()
    await talk.say(TEXT)
    history = [text.text for one in talk.messages for text in one.history]
    assert any("Sorting what you told me" in text for text in history)


@pytest.mark.parametrize("answer", [silent, lambda _: {}, lambda _: {"jobs": [{"title": "Surgeon"}]}])
async def test_without_an_answer_it_is_read_as_ever(make_bot: MakeBot, answer: object) -> None:
    model = ScriptedModel(answer, answer)  # type: ignore[arg-type]
    talk = (await make_bot(model=model)).talk()
    heard = await talk.say(TEXT)
    assert "Understood" in heard
    assert "St Mary's" in heard
    assert "The model" not in heard
    assert "helped to sort" not in heard
    assert model.settled[-1][1] is False


async def test_a_used_up_day_is_silent_too(make_bot: MakeBot) -> None:
    model = ScriptedModel(sorts, offers=(replace(FLASH, daily_limit=0),))
    talk = (await make_bot(model=model)).talk()
    heard = await talk.say(TEXT)
    assert "St Mary's" in heard
    assert model.asked == []


async def test_a_short_one_and_the_built_in_writer_ask_no_model(make_bot: MakeBot) -> None:
    model = ScriptedModel(sorts)
    talk = (await make_bot(model=model)).talk()
    await talk.say("nurse at St Mary's from 2018 to 2021, care for 6 patients")
    await talk.command("new")
    await talk.command("models", model="builtin")
    await talk.say(TEXT)
    assert model.asked == []


class Waiting(ScriptedModel):
    """A model that answers only when the test lets it."""

    async def complete(self, caller: Caller, prompt: Prompt, kind: type[T], *args: object, **more: object) -> Reply[T]:
        self.begun.set()
        await self.gate.wait()
        return await super().complete(caller, prompt, kind, *args, **more)  # type: ignore[arg-type]

    def __init__(self, *answers: object) -> None:
        super().__init__(*answers)  # type: ignore[arg-type]
        self.begun, self.gate = asyncio.Event(), asyncio.Event()


async def test_cancelled_it_goes_on_with_the_words_as_they_are(make_bot: MakeBot) -> None:
    model = Waiting(sorts)
    talk = (await make_bot(model=model)).talk()
    await talk.engine.accept(talk.incoming(Message(TEXT)))
    await model.begun.wait()
    await talk.engine.outgoing.drain()
    await talk.engine.accept(talk.incoming(Press(talk.button("Cancel").id)))
    await talk.engine.rest()
    assert model.settled[-1][1] is False
    assert "We are building your resume. Two jobs so far." in await talk.command("status")
    assert "St Mary's" in await talk.press("Show me")


async def test_a_restart_goes_on(make_bot: MakeBot) -> None:
    platform, stuck = MemoryPlatform(), Waiting(sorts)
    talk = (await make_bot(platform, model=stuck)).talk()
    await talk.engine.accept(talk.incoming(Message(TEXT)))
    await stuck.begun.wait()
    model = ScriptedModel(sorts)
    bot = await make_bot(platform, model=model)
    await bot.engine.rest()
    assert len(model.asked) == 1
    assert any("helped to sort it" in one.text for one in bot.talk().messages)


async def test_a_corrected_message_is_read_anew(make_bot: MakeBot) -> None:
    talk = (await make_bot(model=ScriptedModel(sorts))).talk()
    await talk.say(TEXT)
    heard = await talk.say(TEXT.replace("St Mary's", "St Luke's"), edits="ann-1")
    assert "St Luke's" in heard


@pytest.mark.parametrize("wire", ["openai", "gemini"])
async def test_over_a_real_gateway(make_bot: MakeBot, wire: str) -> None:
    async with house(wire, models=1) as home:
        home.first.plays(says(json.dumps(ANSWER)))
        talk = (await make_bot(model=home.gateway)).talk()
        assert "Model 1 helped to sort it" in await talk.say(TEXT)
        assert counted(home) == 1
        sent: Sequence[str] = tuple(strings(outbound(home.first.bodies)))
        assert any("cared for 6 patients" in one for one in sent)
        assert not [one for one in sent if "Rosa" in one or "mail.com" in one]
        await talk.command("new")
        home.first.plays(status(500))
        assert "St Mary's" in await talk.say(f"{TEXT} Thank you.")
        assert counted(home) == 1
