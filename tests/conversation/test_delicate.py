"""An answer that may speak against its person is written only when they say so; so is a doubted deed."""

import pytest

from tests.conversation.conftest import Bot
from tests.conversation.script import pdf_text
from tests.conversation.test_answers import asked
from tests.conversation.test_corpus import open_thread
from tests.fakes import Talk

pytestmark = pytest.mark.asyncio(loop_scope="session")
SACKED = "At WebShop24 I moved 3 services to Kubernetes until they sacked me"


def resume_of(talk: Talk) -> str:
    """The text of the resume delivered."""
    return pdf_text(next(one.data for one in talk.documents if one.name.endswith(".pdf")))


@pytest.mark.parametrize("leaves", ["!Leave it out", "no", "leave it out", "!Write it now"])
async def test_it_stays_out_unless_they_want_it_written(bot: Bot, leaves: str) -> None:
    talk = bot.talk()
    await asked(talk)
    assert "Leave it out" in (await talk.say(SACKED), talk.messages[-1].labels)[1]
    await (talk.press(leaves[1:]) if leaves[0] == "!" else talk.say(leaves))
    if not talk.documents:
        await talk.command("write")
    assert "Kubernetes" not in resume_of(talk)
    assert not any(one.never for one in (await open_thread(bot, talk)).answers)


async def test_it_is_written_when_they_say_so(talk: Talk) -> None:
    await asked(talk)
    assert "may speak against you" in await talk.say(SACKED)
    assert "Noted, under WebShop24" in await talk.press("Write it")
    await talk.press("Write it now")
    assert "3 services to Kubernetes until they sacked me" in resume_of(talk)


async def test_the_part_that_may_stand_takes_its_place(talk: Talk) -> None:
    await asked(talk)
    assert "may speak against you" in await talk.say(SACKED)
    assert "Noted, under WebShop24" in await talk.say("I moved 3 services to Kubernetes at WebShop24")
    await talk.press("Write it now")
    assert "Moved 3 services to Kubernetes" in resume_of(talk)


async def test_a_deed_whose_owner_was_not_named_is_not_written_meanwhile(talk: Talk) -> None:
    await asked(talk)
    assert "did you do this yourself?" in await talk.say("Kubernetes for the shop was set up by Priya")
    await talk.command("write")
    assert "Kubernetes" not in resume_of(talk)


async def test_a_number_put_right_in_the_same_breath_is_the_number(talk: Talk) -> None:
    await asked(talk)
    assert "Noted, under WebShop24" in await talk.say("At WebShop24 I ran 5, no wait, 4 Nomad clusters")
    await talk.press("Write it now")
    assert "Ran 4 Nomad clusters" in resume_of(talk)


@pytest.mark.parametrize("answer", ["never mind", "vergiss es", "laisse tomber", "da igual", "неважно"])
async def test_never_mind_skips(bot: Bot, answer: str) -> None:
    talk = bot.talk()
    await asked(talk)
    assert "Skipped." in await talk.say(answer)
    assert not (await open_thread(bot, talk)).answers[-1].never
