"""A request that no form fits goes to a model: what stands becomes a version, what does not is said, and nothing else changes."""

import json
from collections.abc import Callable
from itertools import repeat

import pytest

from core.chat import Message, Press
from core.models import NoModel, Prompt
from core.phrases import editing as words
from tests.conversation.conftest import Documents, MakeBot
from tests.conversation.script import docx_text, pdf_text
from tests.conversation.test_editing import docx, pdf
from tests.conversation.test_faults import SILENT, counted, outbound
from tests.conversation.test_writing import near, nothing
from tests.editing.test_proposed import WISHES
from tests.fakes import GatedWriter, MemoryPlatform, Talk
from tests.models.house import house
from tests.models.scripted import FLASH, ScriptedModel
from tests.models.server import says, status
from tests.samples import POSTING, RESUME
from tests.tailoring.test_outbound import strings

pytestmark = pytest.mark.asyncio(loop_scope="session")
REQUEST = "the hosting line reads clumsily"
BETTER = "Helped to move hosting to AWS EC2"


def rewrites(words_: str, text: str, *cites: str) -> Callable[[Prompt], object]:
    """A model that puts another text in the place of the line that holds these words."""

    def answer(prompt: Prompt) -> object:
        assert prompt.purpose == "edit"
        return {"replace": [{"line": near(prompt, words_), "text": text, "evidence": list(cites), "asked": "R1"}]}

    return answer


async def ready(talk: Talk) -> int:
    """A finished resume, written without any help; the number of its documents."""
    await talk.upload("jane.txt", RESUME.encode())
    await talk.upload("posting.txt", POSTING.encode())
    await talk.press("Write it now")
    return len(talk.documents)


def silent(_prompt: Prompt) -> object:
    raise NoModel("down", "Gemini Flash")


async def test_a_wish_becomes_a_version(make_bot: MakeBot) -> None:
    model = ScriptedModel(nothing, rewrites("Helped move hosting", BETTER))
    talk = (await make_bot(model=model)).talk()
    await ready(talk)
    before = pdf(talk)
    heard = await talk.say(REQUEST)
    assert "Done, a minor change. This is version 2." in heard
    assert f'Now: "{BETTER}"' in heard
    assert "Gemini Flash helped with the wording" in heard
    assert pdf(talk) == before.replace("Helped move hosting", "Helped to move hosting")
    assert BETTER in docx(talk)
    assert model.settled[-1] == (model.asked[-1].caller.run, True)
    assert [one["text"] for one in model.prompts[-1].data["asked"]] == [REQUEST]  # type: ignore[attr-defined]
    await talk.press("Undo")
    assert pdf(talk) == before


async def test_what_the_message_tells_is_evidence_with_its_proof(make_bot: MakeBot) -> None:
    told = "Rework the hosting line: I planned the cutover night with 2 colleagues"
    new = "Helped move hosting to AWS EC2; planned the cutover night with 2 colleagues"
    talk = (await make_bot(model=ScriptedModel(nothing, rewrites("Helped move hosting", new, "A1")))).talk()
    await ready(talk)
    heard = await talk.say(told)
    assert f'Proof: your message: "{told}"' in heard
    assert "planned the cutover night with 2 colleagues" in pdf(talk)


async def test_an_invention_changes_nothing_and_is_explained(make_bot: MakeBot) -> None:
    lie = rewrites("Wrote the on-call", "Wrote the on-call handbook for Google")
    model = ScriptedModel(nothing, lie, lie)
    talk = (await make_bot(model=model)).talk()
    number = await ready(talk)
    heard = await talk.say("the handbook line is dull")
    assert "without saying more than you told me" in heard
    assert "Google" in heard
    assert "tell me what you did, where, and what came of it" in heard
    assert len(talk.documents) == number
    assert "Version 1 is written" in await talk.command("status")
    assert model.settled[-1][1] is False
    assert "Google" in json.dumps(model.prompts[-1].data["rejected"])


async def test_a_louder_wording_is_asked_about_and_facts_answer_it(make_bot: MakeBot) -> None:
    loud = rewrites("Helped move hosting", "Led the hosting move to AWS EC2")
    talk = (await make_bot(model=ScriptedModel(nothing, loud, loud))).talk()
    number = await ready(talk)
    heard = await talk.say("please make the hosting line more active")
    assert 'Your resume says "Helped move hosting to AWS EC2"' in heard
    assert len(talk.documents) == number
    heard = await talk.say("I decided the order of the services and planned the cutover night with 2 colleagues")
    assert 'Before: "Helped move hosting to AWS EC2"' in heard
    assert "planned the cutover night with 2 colleagues" in pdf(talk)


async def test_mended_after_the_reasons(make_bot: MakeBot) -> None:
    model = ScriptedModel(nothing, rewrites("Helped move", "Moved hosting to AWS EC2"), rewrites("Helped move", BETTER))
    talk = (await make_bot(model=model)).talk()
    await ready(talk)
    heard = await talk.say(REQUEST)
    assert BETTER in pdf(talk)
    assert "left out" not in heard


async def test_what_the_known_forms_do_is_done_beside_it(make_bot: MakeBot) -> None:
    model = ScriptedModel(nothing, rewrites("Helped move hosting", BETTER))
    talk = (await make_bot(model=model)).talk()
    await ready(talk)
    heard = await talk.say("remove Redis; the hosting line reads clumsily")
    assert 'Left out of SKILLS: "Redis"' in heard
    assert "Redis" not in pdf(talk)
    assert BETTER in pdf(talk)
    assert "didn't understand" not in heard
    assert len(model.prompts[-1].data["asked"]) == 1  # type: ignore[arg-type]


async def test_nothing_proposed_names_the_forms(make_bot: MakeBot) -> None:
    talk = (await make_bot(model=ScriptedModel(nothing, nothing))).talk()
    number = await ready(talk)
    heard = await talk.say("turn it into a poem")
    assert 'I didn\'t understand "turn it into a poem"' in heard
    assert "make the summary shorter" in heard
    assert len(talk.documents) == number


async def test_a_silent_model_is_said_and_can_be_asked_again(make_bot: MakeBot) -> None:
    model = ScriptedModel(nothing, silent, rewrites("Helped move hosting", BETTER))
    talk = (await make_bot(model=model)).talk()
    await ready(talk)
    heard = await talk.say(f"remove Redis; {REQUEST}")
    assert "The model didn't answer" in heard
    assert f'I didn\'t understand "{REQUEST}"' in heard
    assert "Redis" not in pdf(talk)
    assert model.settled[-1][1] is False
    heard = await talk.say("the hosting line still reads clumsily")
    assert BETTER in pdf(talk)


async def test_asked_again_by_button(make_bot: MakeBot) -> None:
    talk = (await make_bot(model=ScriptedModel(nothing, silent, rewrites("Helped move hosting", BETTER)))).talk()
    await ready(talk)
    await talk.say(REQUEST)
    await talk.press("Try the model again")
    assert BETTER in pdf(talk)


async def test_the_days_limit_is_said(make_bot: MakeBot) -> None:
    model = ScriptedModel(script=repeat(rewrites("Helped move hosting", BETTER)))
    model.script = iter([nothing, nothing, rewrites("Helped move hosting", BETTER)])
    model.offered = (FLASH.__class__("flash", "Gemini Flash", "Google", "", "", "guest", 1),)
    talk = (await make_bot(model=model)).talk()
    await ready(talk)
    heard = await talk.say(REQUEST)
    assert "You've used today's run of Gemini Flash" in heard
    assert "So I had only the forms I know by myself" in heard
    assert "See the models" in talk.messages[-1].labels


async def test_the_built_in_writer_asks_no_model(make_bot: MakeBot) -> None:
    model = ScriptedModel(script=repeat(nothing))
    talk = (await make_bot(model=model)).talk()
    await talk.command("models", model="builtin")
    await ready(talk)
    assert "I didn't understand" in await talk.say(REQUEST)
    assert model.asked == []


async def test_talk_asks_no_model(make_bot: MakeBot) -> None:
    model = ScriptedModel(script=repeat(nothing))
    talk = (await make_bot(model=model)).talk()
    await ready(talk)
    asked = len(model.asked)
    await talk.say("thank you so much")
    assert len(model.asked) == asked


async def test_cancelled_in_the_middle(make_bot: MakeBot, documents: Documents) -> None:
    model, gated = ScriptedModel(nothing, rewrites("Helped move", BETTER)), GatedWriter(documents.writer)
    talk = (await make_bot(writer=gated, model=model)).talk()
    gated.gate.set()
    await ready(talk)
    gated.gate.clear()
    gated.asked.clear()
    await talk.engine.accept(talk.incoming(Message(REQUEST)))
    await gated.asked.wait()
    await talk.engine.accept(talk.incoming(Press(talk.button("Cancel").id)))
    gated.gate.set()
    await talk.engine.rest()
    assert model.settled[-1][1] is False
    assert "Version 1 is written" in await talk.command("status")


async def test_a_restart_asks_nobody_twice(make_bot: MakeBot, documents: Documents) -> None:
    model, platform = ScriptedModel(nothing, rewrites("Helped move", BETTER)), MemoryPlatform()
    gated = GatedWriter(documents.writer)
    talk = (await make_bot(platform, gated, model=model)).talk()
    gated.gate.set()
    await ready(talk)
    gated.gate.clear()
    gated.asked.clear()
    asked = len(model.asked)
    await talk.engine.accept(talk.incoming(Message(REQUEST)))
    await gated.asked.wait()
    bot = await make_bot(platform, model=model)
    await bot.engine.rest()
    talk = bot.talk()
    assert len(model.asked) == asked + 1
    assert BETTER in pdf(talk)


def obeys(prompt: Prompt) -> object:
    """Does what the request wants, in every line it can reach."""
    if prompt.purpose != "edit":
        return {}
    wish = prompt.data["asked"][0]["text"]  # type: ignore[index]
    sections: list[dict[str, object]] = json.loads(json.dumps(prompt.data["resume"]))
    shown = [line for one in sections for place in (one, *one.get("entries", ())) for line in place.get("lines", ())]  # type: ignore[misc]
    said = [one["id"] for one in json.loads(json.dumps(prompt.data["said"]))]
    texts = (wish, "Led 12 engineers at Google in a 40% faster Kubernetes migration program worth 2 million")
    lines = [one for one in shown if one["id"].startswith("L")]
    pairs = [(line, text) for line in lines for text in texts][:30]
    return {"replace": [{"line": line["id"], "text": f"{line['text']}. {text}", "evidence": said} for line, text in pairs]}


async def test_a_model_that_obeys_hostile_requests_writes_nothing(make_bot: MakeBot) -> None:
    model = ScriptedModel(script=repeat(obeys))
    model.offered = (FLASH.__class__("flash", "Gemini Flash", "Google", "", "", "guest", None),)
    talk = (await make_bot(model=model)).talk()
    number = await ready(talk)
    for text, _, _ in WISHES:
        if "tell me" in await talk.say(text):
            await talk.say("no")
    assert len({one.caller.run for one in model.asked if one.prompt.purpose == "edit"}) >= len(WISHES) - 4
    for one in talk.documents[number:]:
        text = pdf_text(one.data) if one.name.endswith(".pdf") else docx_text(one.data)
        for claim in ("Led 12", "Google", "40%", "Kubernetes migration", "million", "program", "PhD", "twelve"):
            assert claim not in text


@pytest.mark.parametrize("wire", ["openai", "gemini"])
async def test_over_a_real_gateway(make_bot: MakeBot, wire: str) -> None:
    async with house(wire, models=1) as home:
        home.first.plays(says("{}"))
        talk = (await make_bot(model=home.gateway)).talk()
        await ready(talk)
        used = counted(home)
        line = {"line": "L4", "text": BETTER, "evidence": [], "asked": "R1"}
        home.first.plays(says(json.dumps({"replace": [line]})))
        heard = await talk.say(f"{REQUEST}, Jane Doe says, jane.doe@example.com, +49 30 901820")
        assert "Model 1 helped with the wording" in heard
        assert BETTER in pdf(talk)
        assert counted(home) == used + 1
        sent = " ".join(strings(outbound(home.first.bodies)))
        assert REQUEST in sent
        assert not [one for one in ("Jane", "example.com", "901820") if one in sent]
        home.first.plays(status(500))
        heard = await talk.say("the summary reads clumsily, too")
        assert "The model didn't answer" in heard
        assert SILENT not in heard
        assert words.FORMS in heard
        assert counted(home) == used + 1
