"""Progress in one message: paced, the newest words win, and nothing comes after the end."""

import asyncio

from core.chat import Button, ChatRef, Outgoing
from core.conversation.live import Live
from core.errors import Refused
from tests.fakes import HeldClock, MemoryPlatform

CHAT = ChatRef("memory", "ann")
BUTTONS = (Button("Cancel", "cancel", id="one"),)


async def settle() -> None:
    """Let everything that can run, run."""
    for _ in range(5):
        await asyncio.sleep(0)


async def test_words_are_paced_and_the_newest_win() -> None:
    platform, clock = MemoryPlatform(), HeldClock()
    ref = await platform.post(CHAT, Outgoing("Comparing", BUTTONS), "key")
    live = Live(platform, clock)
    live.attach(ref, BUTTONS, "Comparing")
    for words in ("Writing", "Checking", "Laying out"):
        live.say(words)
        await settle()
    posted = platform.posted[0]
    assert [one.text for one in [*posted.history, posted.message]] == ["Comparing", "Writing"]
    clock.move(platform.capabilities.edit_every)
    await settle()
    assert [one.text for one in [*posted.history, posted.message]] == ["Comparing", "Writing", "Laying out"]
    assert posted.message.buttons == BUTTONS
    await live.close()


async def test_words_before_the_message_exists_are_shown_when_it_does() -> None:
    platform = MemoryPlatform()
    live = Live(platform, HeldClock())
    live.say("Writing")
    ref = await platform.post(CHAT, Outgoing("Comparing"), "key")
    live.attach(ref, (), "Comparing")
    await settle()
    assert platform.posted[0].text == "Writing"
    await live.close()


async def test_nothing_comes_after_the_end() -> None:
    platform = MemoryPlatform()
    ref = await platform.post(CHAT, Outgoing("Comparing"), "key")
    live = Live(platform, HeldClock())
    live.attach(ref, (), "Comparing")
    await live.close()
    live.say("too late")
    await settle()
    assert platform.posted[0].text == "Comparing"


async def test_a_message_that_is_gone_disturbs_nobody() -> None:
    platform = MemoryPlatform()
    ref = await platform.post(CHAT, Outgoing("Comparing"), "key")

    def gone(_what: str, _message: Outgoing) -> None:
        raise Refused("message to edit not found")

    platform.fault = gone
    live = Live(platform, HeldClock())
    live.attach(ref, (), "Comparing")
    live.say("Writing")
    await settle()
    await live.close()
    assert platform.posted[0].text == "Comparing"
