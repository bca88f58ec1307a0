"""Letters with a model: its sentences pass the gate or stay out; a failure ends in the built-in letter, and is said."""

import json
from collections.abc import Callable
from dataclasses import replace
from itertools import repeat

import pytest

from core.chat import Invoke, Press
from core.models import NoModel, Prompt
from tests.conversation.conftest import Documents, MakeBot
from tests.conversation.script import docx_text, pdf_text
from tests.conversation.test_faults import counted, outbound
from tests.conversation.test_writing import near, nothing
from tests.fakes import GatedWriter, MemoryPlatform, Talk
from tests.models.house import house
from tests.models.scripted import FLASH, ScriptedModel
from tests.models.server import says, status
from tests.samples import POSTING, RESUME
from tests.tailoring.test_outbound import strings

pytestmark = pytest.mark.asyncio(loop_scope="session")
SEARCH = "I built the search API for 200,000 titles."
IMPORT = "I cut the nightly import from 4 hours to 1 hour."
LIES = (
    "I led 40 engineers at Google.",
    "I built the search API for 2 million titles.",
    "I hold a PhD from MIT.",
    "I have always admired Acme Payments.",
    "I am an expert in Kubernetes and Terraform.",
)
CLAIMS = ("40 engineers", "Google", "2 million", "PhD", "admired", "Kubernetes")


def tells(*texts: str) -> Callable[[Prompt], object]:
    """A model that writes these sentences; each cites the line about search, or the one about the import."""

    def answer(prompt: Prompt) -> object:
        assert prompt.purpose == "letter"
        search, load = near(prompt, "Built the search API"), near(prompt, "Cut the nightly import")
        return {"paragraphs": [[{"text": one, "evidence": [load if "import" in one else search]} for one in texts]]}

    return answer


def silent(_prompt: Prompt) -> object:
    raise NoModel("down", "Gemini Flash")


async def ready(talk: Talk) -> None:
    await talk.upload("jane.txt", RESUME.encode())
    await talk.upload("posting.txt", POSTING.encode())
    await talk.press("Write it now")


def letters(talk: Talk) -> list[str]:
    """The words of both files of the newest letter."""
    pdf, word = [one for one in talk.documents if "Cover-Letter" in one.name][-2:]
    return [pdf_text(pdf.data), docx_text(word.data)]


async def test_truthful_sentences_arrive_and_the_model_is_named(make_bot: MakeBot) -> None:
    model = ScriptedModel(nothing, tells(SEARCH, IMPORT))
    talk = (await make_bot(model=model)).talk()
    await ready(talk)
    heard = await talk.press("Cover letter")
    assert "Written by Gemini Flash; every sentence was checked." in heard
    for text in letters(talk):
        assert SEARCH in " ".join(text.split())
        assert IMPORT in " ".join(text.split())
        assert "Dear hiring team at Acme Payments," in text
    assert model.settled[-1] == (model.asked[-1].caller.run, True)
    assert "Proof: " in await talk.press("Why?")


async def test_inventions_go_back_once_and_are_left_out(make_bot: MakeBot) -> None:
    model = ScriptedModel(nothing, tells(SEARCH, IMPORT, *LIES), tells(SEARCH, IMPORT, *LIES))
    talk = (await make_bot(model=model)).talk()
    await ready(talk)
    heard = await talk.press("Cover letter")
    assert "Left out:" in heard
    assert len([one for one in model.prompts if one.purpose == "letter"]) == 2
    assert "PhD" in json.dumps(model.prompts[-1].data["rejected"])
    for text in letters(talk):
        assert [claim for claim in CLAIMS if claim in text] == []
        assert "search API for 200,000 titles" in " ".join(text.split())


async def test_what_is_mended_arrives(make_bot: MakeBot) -> None:
    model = ScriptedModel(nothing, tells(SEARCH, LIES[0]), tells(SEARCH, IMPORT))
    talk = (await make_bot(model=model)).talk()
    await ready(talk)
    heard = await talk.press("Cover letter")
    assert "Left out:" not in heard
    assert all(IMPORT in " ".join(text.split()) for text in letters(talk))


async def test_too_little_left_is_the_built_in_letter_and_not_counted(make_bot: MakeBot) -> None:
    model = ScriptedModel(nothing, tells(*LIES), tells(*LIES), tells(SEARCH, IMPORT))
    talk = (await make_bot(model=model)).talk()
    await ready(talk)
    heard = await talk.press("Cover letter")
    assert "Gemini Flash wrote one, but too little of it is in your own words" in heard
    assert model.settled[-1][1] is False
    assert [claim for claim in CLAIMS for text in letters(talk) if claim in text] == []
    assert "Written by Gemini Flash" in await talk.command("letter"), "it is no letter that one has already"


@pytest.mark.parametrize("answer", [silent, nothing])
async def test_a_model_without_an_answer(make_bot: MakeBot, answer: Callable[[Prompt], object]) -> None:
    model = ScriptedModel(nothing, answer)
    talk = (await make_bot(model=model)).talk()
    await ready(talk)
    heard = await talk.press("Cover letter")
    assert "so I wrote this one with my built-in writer. It isn't counted." in heard
    assert "no outside model was asked" not in heard
    assert len(letters(talk)) == 2
    assert model.settled[-1][1] is False


async def test_asked_again_by_button(make_bot: MakeBot) -> None:
    talk = (await make_bot(model=ScriptedModel(nothing, silent, tells(SEARCH, IMPORT)))).talk()
    await ready(talk)
    await talk.press("Cover letter")
    assert "Written by Gemini Flash" in await talk.press("Try the model again")


async def test_the_days_limit_is_said(make_bot: MakeBot) -> None:
    model = ScriptedModel(nothing, tells(SEARCH, IMPORT), tells(IMPORT, SEARCH), offers=(replace(FLASH, daily_limit=1),))
    talk = (await make_bot(model=model)).talk()
    await ready(talk)
    await talk.press("Cover letter")
    heard = await talk.press("Warmer")
    assert "You've used today's run of Gemini Flash" in heard
    assert "See the models" in talk.messages[-1].labels
    assert "Hello Acme Payments team," in letters(talk)[0]


async def test_length_is_kept_whatever_the_model_writes(make_bot: MakeBot) -> None:
    model = ScriptedModel(
        script=repeat(lambda prompt: {} if prompt.purpose != "letter" else tells(*[SEARCH, IMPORT] * 20)(prompt))
    )
    talk = (await make_bot(model=model)).talk()
    await ready(talk)
    await talk.command("letter", length="short")
    text = " ".join(letters(talk)[0].split())
    assert text.count("I built the search API") + text.count("I cut the nightly import") == 4


async def test_the_built_in_writer_asks_no_model(make_bot: MakeBot) -> None:
    model = ScriptedModel(script=repeat(nothing))
    talk = (await make_bot(model=model)).talk()
    await talk.command("models", model="builtin")
    await ready(talk)
    assert "no outside model was asked" in await talk.press("Cover letter")
    assert model.asked == []


async def test_another_model_is_another_letter(make_bot: MakeBot) -> None:
    model = ScriptedModel(script=repeat(lambda prompt: {} if prompt.purpose != "letter" else tells(SEARCH, IMPORT)(prompt)))
    talk = (await make_bot(model=model)).talk()
    await ready(talk)
    await talk.press("Cover letter")
    assert "You have this already" in await talk.command("letter")
    await talk.command("models", model="builtin")
    assert "You have this already" not in await talk.command("letter")


async def test_cancelled_in_the_middle(make_bot: MakeBot, documents: Documents) -> None:
    model, gated = ScriptedModel(nothing, tells(SEARCH, IMPORT)), GatedWriter(documents.writer)
    talk = (await make_bot(writer=gated, model=model)).talk()
    gated.gate.set()
    await ready(talk)
    gated.gate.clear()
    gated.asked.clear()
    await talk.engine.accept(talk.incoming(Invoke("letter")))
    await gated.asked.wait()
    await talk.engine.accept(talk.incoming(Press(talk.button("Cancel").id)))
    gated.gate.set()
    await talk.engine.rest()
    assert model.settled[-1][1] is False


async def test_a_restart_asks_nobody_twice(make_bot: MakeBot, documents: Documents) -> None:
    model, platform = ScriptedModel(nothing, tells(SEARCH, LIES[0]), tells(SEARCH, IMPORT)), MemoryPlatform()
    gated = GatedWriter(documents.writer)
    talk = (await make_bot(platform, gated, model=model)).talk()
    gated.gate.set()
    await ready(talk)
    gated.gate.clear()
    gated.asked.clear()
    asked = len(model.asked)
    await talk.engine.accept(talk.incoming(Invoke("letter")))
    await gated.asked.wait()
    bot = await make_bot(platform, model=model)
    await bot.engine.rest()
    assert len(model.asked) == asked + 2
    assert all(IMPORT in " ".join(text.split()) for text in letters(bot.talk()))


async def test_nothing_of_the_posting_is_sent_but_two_names(make_bot: MakeBot) -> None:
    model = ScriptedModel(script=repeat(nothing))
    talk = (await make_bot(model=model)).talk()
    await ready(talk)
    await talk.press("Cover letter")
    sent = " ".join(strings(json.loads(json.dumps(dict(model.prompts[-1].data)))))
    assert "Acme Payments" in sent
    assert "Backend Engineer (Payments)" in sent
    assert not [line for line in POSTING.splitlines()[2:] if len(line) > 20 and line.strip("- ") in sent]


@pytest.mark.parametrize("wire", ["openai", "gemini"])
async def test_over_a_real_gateway(make_bot: MakeBot, wire: str) -> None:
    async with house(wire, models=1) as home:
        home.first.plays(says("{}"))
        talk = (await make_bot(model=home.gateway)).talk()
        await ready(talk)
        used = counted(home)
        found = [{"text": SEARCH, "evidence": ["L6"]}, {"text": IMPORT, "evidence": ["L7"]}]
        home.first.plays(says(json.dumps({"paragraphs": [found]})))
        assert "Written by Model 1" in await talk.press("Cover letter")
        assert counted(home) == used + 1
        sent = " ".join(strings(outbound(home.first.bodies)))
        assert not [one for one in ("Jane", "example.com", "901820", "calm releases") if one in sent]
        home.first.plays(status(500))
        assert "The model didn't answer" in await talk.press("Warmer")
        assert counted(home) == used + 1
