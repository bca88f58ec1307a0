"""Language models as people see them: which there are, who may use them, what is left of the day, and who reads along."""

from datetime import datetime, timedelta
from itertools import repeat

import pytest

from core.chat import Invoke, Press
from core.conversation.state import Person
from core.models import Caller, NoModel, Offer, Prompt
from tests.conversation.conftest import Bot, MakeBot
from tests.fakes import START, MemoryPlatform, PatientClock, Talk
from tests.models.scripted import DEEP, FLASH, ScriptedModel
from tests.samples import POSTING, RESUME

PROMPT = Prompt("write", "1", "Say a word.", {"line": "Helped"})
CODE = "K7Q29XPD"


def scripted() -> ScriptedModel:
    return ScriptedModel(script=repeat(lambda _: {"text": "Built"}), offers=(FLASH, DEEP))


async def person(talk: Talk, bot: Bot) -> Person:
    lane = await bot.store.lane(talk.platform.name, talk.person)
    assert lane
    return (await bot.store.desk(lane, talk.chat)).person


async def run(model: ScriptedModel, talk: Talk, bot: Bot, name: str, *, delivered: bool = True) -> str:
    """One action of a person with a model, to its end; the title of the model that answered."""
    who = await bot.engine.surroundings.as_listed(await person(talk, bot))
    caller = Caller(who.id, who.member, who.model, run=name)
    try:
        reply = await model.complete(caller, PROMPT, dict, lambda _: ())
    finally:
        await model.settle(caller, delivered=delivered)
    return reply.title


async def start(make_bot: MakeBot, clock: PatientClock | None = None) -> tuple[ScriptedModel, Bot, Talk]:
    model = scripted()
    bot = await make_bot(model=model, clock=clock)
    talk = bot.talk()
    await talk.command("start")
    return model, bot, talk


async def test_models_as_a_guest_sees_them(make_bot: MakeBot) -> None:
    model, bot, talk = await start(make_bot)
    await run(model, talk, bot, "a")
    heard = await talk.command("models")
    assert "Gemini Flash (in use)\nQuick and good with wording. About 10 seconds. For everyone. 2 of 3 runs left today." in heard
    assert "Deepseek\nSlow and thorough. About 40 seconds. Needs an invitation. 5 of 5 runs left today." in heard
    assert "Built-in writer\n" in heard
    assert "/join and the code" in heard
    assert talk.messages[-1].labels == ["Use Gemini Flash", "Use Deepseek", "Use the built-in writer"]


async def test_a_guest_who_picks_a_members_model_is_told_kindly(make_bot: MakeBot) -> None:
    model, bot, talk = await start(make_bot)
    await talk.command("models")
    heard = await talk.press("Use Deepseek")
    assert heard.startswith("Deepseek needs an invitation. If you have a code, send /join and the code. Until then, Gemini Flash")
    assert await talk.command("models", model="deep") == heard, "typed, it is the same"
    assert (await person(talk, bot)).model == ""
    assert await run(model, talk, bot, "a") == "Gemini Flash"


async def test_a_members_button_is_of_no_use_to_a_guest(make_bot: MakeBot) -> None:
    _, bot, ann = await start(make_bot)
    await bot.store.invite(CODE, 1, START + timedelta(days=1))
    await ann.command("join", code=CODE)
    await ann.command("models")
    eve = bot.talk("eve")
    await eve.command("start")
    assert "isn't yours" in await eve.send(Press(ann.button("Use Deepseek").id))
    assert (await person(eve, bot)).model == ""
    assert (await person(ann, bot)).model == "", "and it changed nothing for its owner"


async def test_picking_lasts_over_a_restart_and_the_built_in_writer_can_be_picked(make_bot: MakeBot) -> None:
    model, bot, talk = await start(make_bot)
    await talk.command("models")
    assert "built-in writer does it" in await talk.press("Use the built-in writer")
    with pytest.raises(NoModel, match="none"):
        await run(model, talk, bot, "a")
    bot = await make_bot(model=model)
    talk = Talk(bot.engine, bot.platform, bot.clock)
    talk.number = 100
    assert "Built-in writer (in use)" in await talk.command("models")
    assert "You picked the built-in writer, so nothing of yours goes there." in await talk.command("privacy")
    assert "Gemini Flash helps with the wording. 3 of 3 runs left today." in await talk.command("models", model="gemini flash")
    assert "Gemini Flash (in use)" in await talk.command("models")


@pytest.mark.parametrize(
    ("name", "says"), [("gpt-9", 'no model called "gpt-9"'), ("x" * 3000, "no model called"), (" ", "in use")]
)
async def test_a_name_that_nobody_offers(name: str, says: str, make_bot: MakeBot) -> None:
    _, bot, talk = await start(make_bot)
    heard = await talk.command("models", model=name)
    assert says in heard
    assert len(heard) < 1000
    assert (await person(talk, bot)).model == ""


async def test_a_model_that_is_gone_leaves_the_default(make_bot: MakeBot) -> None:
    model, _, talk = await start(make_bot)
    await talk.command("models", model="flash")
    model.offered = (Offer("next", "The Next", "OpenRouter", "", "", "guest", None),)
    assert "The Next (in use)\nFor everyone. No daily limit." in await talk.command("models")


async def test_used_up_runs_come_back_at_midnight(make_bot: MakeBot) -> None:
    clock = PatientClock()
    clock.time = datetime.combine(START.date(), START.timetz().replace(hour=17, minute=40))
    model, bot, talk = await start(make_bot, clock)
    for name in "abc":
        await run(model, talk, bot, name)
    with pytest.raises(NoModel) as no:
        await run(model, talk, bot, "d")
    assert no.value.reason == "limit"
    assert "Today's 3 runs are used; it resets in 6 h 20 min." in await talk.command("models")
    assert await talk.press("Use Gemini Flash") == "You've used today's 3 runs of Gemini Flash. It resets in 6 h 20 min."
    assert talk.messages[-1].labels == ["Use the built-in writer", "Other models"]
    await clock.sleep(6 * 3600 + 19 * 60 + 30)
    assert "it resets in 1 min." in await talk.command("models")
    await clock.sleep(30)
    assert "3 of 3 runs left today." in await talk.command("models")
    assert await run(model, talk, bot, "e") == "Gemini Flash"
    assert await talk.command("usage") == "Today: Gemini Flash 1 of 3 runs.\n\nThis month: Gemini Flash 4 runs."


async def test_a_run_that_failed_is_not_counted(make_bot: MakeBot) -> None:
    model, bot, talk = await start(make_bot)
    await run(model, talk, bot, "a", delivered=False)
    assert "Today: no run of any model." in await talk.command("usage")
    assert "3 of 3 runs left today." in await talk.command("models")
    (spent,) = await bot.store.ledger.spent(START.date(), START.date())
    assert (spent.model, spent.runs, spent.tokens_in) == ("flash", 1, 900), "the operator paid for it all the same"


async def test_two_people_do_not_share_a_limit(make_bot: MakeBot) -> None:
    model, bot, ann = await start(make_bot)
    ben = bot.talk("ben")
    await ben.command("start")
    for name in "abc":
        await run(model, ann, bot, name)
    assert await run(model, ben, bot, "d") == "Gemini Flash"
    assert "Today's 3 runs are used" in await ann.command("models")
    assert "2 of 3 runs left today." in await ben.command("models")


@pytest.mark.parametrize(
    ("used", "choice", "line"),
    [
        (0, "", "Writer: Gemini Flash, 3 of 3 runs left today."),
        (2, "", "Writer: Gemini Flash, 1 of 3 runs left today."),
        (3, "", "Writer: Gemini Flash; today's 3 runs are used."),
        (0, "builtin", "Writer: built-in, no outside model."),
    ],
)
async def test_status_says_who_writes_and_what_is_left(used: int, choice: str, line: str, make_bot: MakeBot) -> None:
    model, bot, talk = await start(make_bot)
    await talk.say(RESUME)
    await talk.command("models", model=choice)
    for number in range(used):
        await run(model, talk, bot, str(number))
    assert line in await talk.command("status")


async def test_without_models_everything_says_so(talk: Talk) -> None:
    assert "No outside model reads them." in await talk.command("start")
    assert "No outside model is set up here" in await talk.command("models")
    assert "No outside model is set up here" in await talk.command("models", model="flash")
    assert "no run of any model" in await talk.command("usage")
    assert "No outside model is used" in await talk.command("privacy")
    await talk.say(RESUME)
    assert "Writer: built-in, no outside model." in await talk.command("status")


@pytest.mark.parametrize("first", ["start", "status", "resume"])
async def test_first_contact_says_who_reads_along(first: str, make_bot: MakeBot) -> None:
    bot = await make_bot(model=ScriptedModel(offers=(DEEP,)))
    talk = bot.talk()
    heard = await (talk.say(RESUME) if first == "resume" else talk.command(first))
    assert "A language model by OpenRouter helps with wording; it never sees your name or contact details." in heard
    assert "No outside model" not in heard


async def test_several_providers_are_all_named(make_bot: MakeBot) -> None:
    _, _, talk = await start(make_bot)
    assert "Language models by Google and OpenRouter help with wording; they never see your name" in talk.messages[0].text
    heard = await talk.command("privacy")
    assert "language models by Google and OpenRouter help with wording. To do that, they get the lines of your resume" in heard
    assert "address and links are taken out before" in heard


async def test_the_list_makes_members_only_as_long_as_one_is_on_it(make_bot: MakeBot) -> None:
    model, platform = scripted(), MemoryPlatform()
    bot = await make_bot(platform, model=model, members=frozenset({("memory", "ann"), ("memory", "12")}))
    ann, eve = bot.talk(), bot.talk("eve")
    for one in (ann, eve):
        await one.command("start")
    assert "From now on Deepseek" in await ann.command("models", model="deep")
    assert "needs an invitation" in await eve.command("models", model="deep")
    assert await run(model, ann, bot, "a") == "Deepseek"
    assert "already" in await ann.command("join", code=CODE)
    bot = await make_bot(platform, model=model, clock=bot.clock)
    again = Talk(bot.engine, platform, bot.clock)
    again.number = 100
    assert "Gemini Flash (in use)" in await again.command("models")
    assert await run(model, again, bot, "b") == "Gemini Flash"


async def test_operators_see_what_everybody_used_and_others_do_not(make_bot: MakeBot) -> None:
    model = scripted()
    bot = await make_bot(model=model, operators=frozenset({("memory", "ann")}))
    ann, ben = bot.talk(), bot.talk("ben")
    for one in (ann, ben):
        await one.command("start")
    await run(model, ben, bot, "a")
    await run(model, ben, bot, "b", delivered=False)
    lane = (await person(ben, bot)).id
    for cost in (None, None):
        await bot.store.ledger.record(lane, "gone", START.date(), "c", "write", None, 5, cost, ok=False)
    await bot.store.ledger.record(lane, "flash", START.date(), "a", "doubt", None, None, None, ok=True)
    heard = await ann.command("usage")
    assert "Everybody, November 2026\n" in heard
    assert "- Gemini Flash: 2 runs, at least 1,800 tokens in and 160 out (one answer didn't say), at least $0.0014 " in heard
    assert "(one answer of unknown cost)" in heard
    assert "- gone: 0 runs, at least 0 tokens in and 0 out (two answers didn't say), cost unknown" in heard
    assert "Everybody" not in await ben.command("usage")
    assert "Deepseek" in await ann.command("models", model="deep"), "an operator is a member"
    assert (await person(ann, bot)).model == "deep"


async def test_models_can_be_picked_while_something_runs(make_bot: MakeBot) -> None:
    """Urgent commands leave the thread alone, so that the running task still finds its own."""
    _, bot, talk = await start(make_bot)
    await talk.upload("jane.txt", RESUME.encode())
    await bot.engine.accept(talk.incoming(Invoke("tailor", {"job": POSTING})))
    await bot.engine.accept(talk.incoming(Invoke("models", {"model": "builtin"})))
    await bot.engine.rest()
    assert "1/3" in "\n".join(one.text for one in talk.messages)
    assert (await person(talk, bot)).model == "builtin"


async def test_a_long_catalogue_stays_a_message(make_bot: MakeBot) -> None:
    many = [Offer(f"m{number}", f"Model {number}", "Google", "d" * 200, "soon", "guest", None) for number in range(40)]
    model = ScriptedModel(offers=many)
    bot = await make_bot(model=model)
    talk = bot.talk()
    await talk.command("start")
    heard = await talk.command("models")
    assert len(heard) < bot.platform.capabilities.max_text
    assert len(talk.messages[-1].labels) == 11
    assert "There are also m10, m11" in heard
    assert "Model 30 helps" in await talk.command("models", model="m30")
