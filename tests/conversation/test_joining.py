"""Invitations: right, wrong, used up, expired, guessed, twice, and over a restart."""

from datetime import timedelta

import pytest

from core.chat import Invoke
from tests.conversation.conftest import Bot, MakeBot
from tests.conversation.test_models import CODE, person, scripted
from tests.fakes import START, Talk


async def start(make_bot: MakeBot, uses: int = 1) -> tuple[Bot, Talk]:
    bot = await make_bot(model=scripted())
    await bot.store.invite(CODE, uses, START + timedelta(days=1))
    talk = bot.talk()
    await talk.command("start")
    return bot, talk


@pytest.mark.parametrize("typed", ["K7Q2-9XPD", "k7q2 9xpd", " k7q29xpd "])
async def test_a_guest_becomes_a_member(typed: str, make_bot: MakeBot) -> None:
    bot, talk = await start(make_bot)
    assert await talk.command("join", code=typed) == "Welcome, you are a member now. You may use Deepseek now, too."
    assert "From now on Deepseek" in await talk.command("models", model="deep")
    bot = await make_bot(model=scripted())
    talk = Talk(bot.engine, bot.platform, bot.clock)
    talk.number = 100
    assert "Deepseek (in use)" in await talk.command("models")
    assert "For members." in await talk.command("models")


async def test_without_a_code_and_twice(make_bot: MakeBot) -> None:
    bot, talk = await start(make_bot, uses=2)
    assert "Send the code along" in await talk.command("join")
    assert "Send the code along" in await talk.command("join", code=" -- ")
    await talk.command("join", code=CODE)
    assert "a member already" in await talk.command("join", code=CODE)
    ben = bot.talk("ben")
    assert "Welcome" in await ben.command("join", code=CODE), "the second use was left for somebody else"
    eve = bot.talk("eve")
    assert "used as often as it could be" in await eve.command("join", code=CODE)
    assert not (await person(eve, bot)).member


async def test_an_expired_code(make_bot: MakeBot) -> None:
    bot, talk = await start(make_bot)
    await bot.clock.sleep(86_400)
    assert "out of date" in await talk.command("join", code=CODE)
    assert not (await person(talk, bot)).member


async def test_guessing_is_bounded_and_a_restart_forgets_nothing(make_bot: MakeBot) -> None:
    bot, talk = await start(make_bot)
    for number in range(5):
        assert "I don't know that code" in await talk.command("join", code=f"AAAA-AAA{number}")
        await bot.clock.sleep(60)
    assert "five" not in await talk.command("join", code="AAAA-AAAA")
    bot = await make_bot(model=scripted(), clock=bot.clock)
    talk = Talk(bot.engine, bot.platform, bot.clock)
    talk.number = 100
    heard = await talk.command("join", code=CODE)
    assert heard == "Those were 5 wrong codes within an hour. Try again in 55 min; everything else works as before."
    assert not (await person(talk, bot)).member, "not even with the right one"
    await bot.clock.sleep(55 * 60)
    assert "Welcome" in await talk.command("join", code=CODE)
    assert (await person(talk, bot)).tries == ()


async def test_two_want_the_last_use_at_once(make_bot: MakeBot) -> None:
    bot, ann = await start(make_bot)
    ben = bot.talk("ben")
    await ben.command("start")
    for one in (ann, ben):
        await bot.engine.accept(one.incoming(Invoke("join", {"code": CODE})))
    await bot.engine.rest()
    said = sorted(one.messages[-1].text[:7] for one in (ann, ben))
    assert said == ["That co", "Welcome"]
    assert sum([(await person(one, bot)).member for one in (ann, ben)]) == 1
