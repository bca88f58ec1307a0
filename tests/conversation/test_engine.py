"""The engine: gathering, overtaking, going on after a restart, and delivery through every kind of trouble."""

from dataclasses import replace
from datetime import timedelta

import pytest

from core.chat import Invoke, Message, Outgoing, Press
from core.errors import Refused, RetryLater, Unreachable
from tests.conversation.conftest import Bot, Documents, MakeBot
from tests.fakes import CAPABILITIES, GatedWriter, HeldClock, MemoryPlatform, Talk
from tests.samples import POSTING, RESUME

pytestmark = pytest.mark.asyncio(loop_scope="session")


async def to_the_last_question(talk: Talk) -> None:
    await talk.upload("jane.txt", RESUME.encode())
    await talk.upload("posting.txt", POSTING.encode())
    await talk.press("Skip")
    await talk.press("Skip")


@pytest.fixture
def writer(documents: Documents) -> GatedWriter:
    return GatedWriter(documents.writer)


async def accept(talk: Talk, body: Message | Invoke | Press) -> None:
    """Say something without waiting for what comes of it."""
    await talk.engine.accept(talk.incoming(body))


async def test_urgent_commands_overtake_running_work(make_bot: MakeBot, writer: GatedWriter) -> None:
    talk = (await make_bot(writer=writer)).talk()
    await to_the_last_question(talk)
    await accept(talk, Press(talk.button("Skip").id))
    await writer.asked.wait()
    await accept(talk, Message("another thing while you write"))
    await accept(talk, Invoke("status"))
    await talk.engine.lanes.drain()
    await talk.engine.outgoing.drain()
    assert "Writing" in talk.messages[-1].text
    writer.gate.set()
    await talk.engine.rest()
    assert "none removed" in "".join(one.text for one in talk.messages)
    assert 'I didn\'t understand "another thing while you write"' in talk.messages[-1].text


async def test_cancel_stops_the_work_and_keeps_the_answers(make_bot: MakeBot, writer: GatedWriter) -> None:
    talk = (await make_bot(writer=writer)).talk()
    await to_the_last_question(talk)
    await accept(talk, Press(talk.button("Skip").id))
    await writer.asked.wait()
    heard = await talk.press("Cancel")
    assert "Stopped" in heard
    assert talk.documents == []
    writer.gate.set()
    assert "none removed" in await talk.press("Write it now")
    assert len(talk.documents) == 2


@pytest.mark.parametrize("word", ["cancel", "Cancel.", "abbrechen"])
async def test_the_word_does_what_the_button_does(make_bot: MakeBot, writer: GatedWriter, word: str) -> None:
    talk = (await make_bot(writer=writer)).talk()
    await to_the_last_question(talk)
    await accept(talk, Press(talk.button("Skip").id))
    await writer.asked.wait()
    await accept(talk, Message(word))
    await talk.engine.lanes.drain()
    await talk.engine.rest()
    assert any("Stopped" in one.text for one in talk.messages)
    assert talk.documents == []


async def test_cancel_answers_no_question(talk: Talk) -> None:
    await to_the_last_question(talk)
    heard = await talk.say("cancel")
    assert "Noted" not in heard
    assert talk.button("Write it now")


async def test_a_restart_goes_on_from_the_last_stored_stage(make_bot: MakeBot, writer: GatedWriter) -> None:
    writer.closes_after = 1
    bot = await make_bot(writer=writer)
    talk = bot.talk()
    await to_the_last_question(talk)
    writer.gate.set()
    await accept(talk, Press(talk.button("Skip").id))
    await writer.shut.wait()
    assert writer.written == ["pdf"]
    another = GatedWriter(writer.inner)
    another.gate.set()
    again = await make_bot(bot.platform, another)
    await again.engine.rest()
    assert another.written == ["docx"]
    assert len(talk.documents) == 2
    assert "none removed" in talk.messages[-1].text


async def test_work_that_breaks_is_said_and_can_be_tried_again(make_bot: MakeBot, writer: GatedWriter) -> None:
    talk = (await make_bot(writer=writer)).talk()
    await to_the_last_question(talk)
    writer.gate.set()
    writer.failure = RuntimeError("secret detail")
    heard = await talk.press("Skip")
    assert "Something broke on my side (error " in heard
    assert "secret" not in heard
    writer.failure = None
    assert "none removed" in await talk.press("Try again")


GATHERING = replace(CAPABILITIES, gather_for=1.0)


async def test_three_lines_in_a_row_are_one_answer(make_bot: MakeBot) -> None:
    clock = HeldClock()
    bot = await make_bot(MemoryPlatform(capabilities=GATHERING), clock=clock)
    talk = bot.talk()
    await talk.upload("jane.txt", RESUME.encode())
    await talk.upload("posting.txt", POSTING.encode())
    for line in ("yes, at webshop24", "I set up 3 clusters", "with 2 colleagues"):
        await accept(talk, Message(line))
        clock.move(0.4)
        await bot.engine.lanes.drain()
    clock.move(1.0)
    await bot.engine.rest()
    assert "Question 2/3 is open. One answer so far" in await talk.command("status")


async def test_an_album_is_one_turn(make_bot: MakeBot) -> None:
    clock = HeldClock()
    bot = await make_bot(MemoryPlatform(capabilities=GATHERING), clock=clock)
    talk = bot.talk()
    for name, text in (("jane.txt", RESUME), ("posting.txt", POSTING)):
        await accept(talk, Message(files=(talk.remote(name, text.encode()),), group="album"))
        await bot.engine.lanes.drain()
    clock.move(1.0)
    await bot.engine.rest()
    assert "Two files read." in "".join(one.text for one in talk.messages)
    assert "1/3" in talk.messages[-1].text


async def test_a_button_flushes_what_was_said_before_it(make_bot: MakeBot) -> None:
    bot = await make_bot(MemoryPlatform(capabilities=GATHERING), clock=HeldClock())
    talk = bot.talk()
    await talk.upload("jane.txt", RESUME.encode())
    await talk.upload("posting.txt", POSTING.encode())
    await accept(talk, Message("at webshop24 I set up two clusters"))
    await accept(talk, Invoke("skip"))
    await talk.engine.rest()
    assert "Question 3/3 is open. One answer so far" in await talk.command("status")


async def test_the_same_event_twice_counts_once(talk: Talk) -> None:
    await talk.upload("jane.txt", RESUME.encode())
    await talk.upload("posting.txt", POSTING.encode())
    skip = talk.incoming(Invoke("skip"))
    await talk.engine.accept(skip)
    await talk.engine.accept(skip)
    await talk.engine.rest()
    assert "Question 2/3" in await talk.command("status")


async def test_an_edited_message_corrects_its_answer(talk: Talk) -> None:
    await talk.upload("jane.txt", RESUME.encode())
    await talk.upload("posting.txt", POSTING.encode())
    await talk.say("At WebShop24 I set up 3 clusters with two colleagues")
    answered = f"{talk.person}-{talk.number}"
    assert "I took your correction" in await talk.say("At WebShop24 I set up 4 clusters with two colleagues", edits=answered)
    await talk.press("Skip")
    await talk.press("Skip")
    assert "4 clusters" in await talk.command("changes")
    assert "5 clusters" in await talk.say("At WebShop24 I set up 5 clusters with two colleagues", edits=answered)
    assert "nothing changed" in await talk.say("hello again", edits="unknown")


async def test_delivery_waits_when_told_to(bot: Bot) -> None:
    talk, faults = bot.talk(), [RetryLater(7), RetryLater(1)]

    def fault(_what: str, _message: Outgoing) -> None:
        if faults:
            raise faults.pop()

    bot.platform.fault = fault
    begun = bot.clock.now()
    assert "Vitae" in await talk.command("start")
    assert bot.clock.now() - begun >= timedelta(seconds=8)


async def test_delivery_gives_up_on_a_person_who_is_gone(bot: Bot) -> None:
    ann = bot.talk("ann")

    def gone(_what: str, _message: Outgoing) -> None:
        raise Unreachable("blocked")

    bot.platform.fault = gone
    assert await ann.command("start") == ""
    bot.platform.fault = lambda _what, _message: None
    assert "Send me your resume" in await ann.command("start")


async def test_a_message_that_breaks_the_platform_does_not_hold_up_the_next(bot: Bot) -> None:
    talk = bot.talk()

    def broken(_what: str, message: Outgoing) -> None:
        if "Who sees it:" in message.text:
            raise RuntimeError("a bug of the adapter")

    bot.platform.fault = broken
    assert await talk.command("privacy") != ""
    assert "/help" in await talk.command("help")


async def test_documents_come_anew_when_the_status_message_is_gone(bot: Bot) -> None:
    talk = bot.talk()
    await to_the_last_question(talk)
    statuses = 0

    def deleted(what: str, message: Outgoing) -> None:
        nonlocal statuses
        if what == "edit" and (message.attachment or "..." in message.text) and statuses < 6:
            statuses += 1
            if message.attachment is None or statuses < 3:
                raise Refused("message to edit not found")

    bot.platform.fault = deleted
    await talk.press("Skip")
    assert len(talk.documents) == 2


async def test_a_question_left_alone_is_closed_and_taken_up_again(bot: Bot) -> None:
    talk = bot.talk()
    await talk.upload("jane.txt", RESUME.encode())
    await talk.upload("posting.txt", POSTING.encode())
    bot.clock.time += timedelta(hours=25)
    await bot.engine.sweep()
    await bot.engine.rest()
    assert "I'll leave the questions about Acme Payments" in talk.messages[-1].text
    number = len(talk.messages)
    await bot.engine.sweep()
    await bot.engine.rest()
    assert len(talk.messages) == number
    assert "1/3" in await talk.press("Go on")


async def test_everything_survives_a_restart(make_bot: MakeBot) -> None:
    bot = await make_bot()
    talk = bot.talk()
    await talk.upload("jane.txt", RESUME.encode())
    await talk.upload("posting.txt", POSTING.encode())
    await talk.say("At WebShop24 I set up 3 clusters with 2 colleagues, deploys went from a day to an hour")
    later = (await make_bot(bot.platform)).talk()
    later.number = talk.number
    assert "Question 2/3 is open. One answer so far" in await later.command("status")
    await later.press("No, never")
    await later.press("Skip")
    assert len(later.documents) == 2
