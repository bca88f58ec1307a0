"""Trouble at the worst moment: nothing lost, nothing doubled, nobody stuck, and no claim that isn't so."""

import asyncio

import pytest

from core.chat import Invoke, Message, Outgoing, Press
from core.conversation.live import Live
from core.errors import Refused, RetryLater
from tests.conversation.conftest import Bot, Documents, MakeBot
from tests.conversation.script import pdf_text
from tests.fakes import GatedWriter, HeldClock, MemoryPlatform, Talk, with_forms
from tests.samples import POSTING, RESUME, SECOND_POSTING

pytestmark = pytest.mark.asyncio(loop_scope="session")


async def asked(talk: Talk, posting: str = POSTING) -> str:
    await talk.upload("jane.txt", RESUME.encode())
    return await talk.upload("posting.txt", posting.encode())


async def finished(talk: Talk) -> str:
    await asked(talk)
    return await talk.command("write")


async def test_waiting_for_a_platform_leaves_no_second_placeholder(bot: Bot) -> None:
    talk = bot.talk()
    await asked(talk)
    waits = [RetryLater(1), RetryLater(2), RetryLater(3)]

    def busy(what: str, message: Outgoing) -> None:
        if what == "edit" and message.attachment and message.attachment.name.endswith("docx") and waits:
            raise waits.pop()

    bot.platform.fault = busy
    await talk.command("write")
    assert len(talk.documents) == 2
    assert not [one for one in talk.messages if one.text == "One moment ..."]


async def test_a_document_that_cannot_be_sent_says_so_in_its_place(bot: Bot) -> None:
    talk = bot.talk()
    await asked(talk)

    def never(what: str, message: Outgoing) -> None:
        if message.attachment and message.attachment.name.endswith("docx"):
            raise Refused("too large for this chat")

    bot.platform.fault = never
    await talk.command("write")
    assert len(talk.documents) == 1
    assert [one for one in talk.messages if "I couldn't send Jane-Doe" in one.text]
    bot.platform.fault = lambda _what, _message: None
    await talk.command("download", format="docx")
    assert len(talk.documents) == 2


async def test_progress_on_its_way_is_waited_for() -> None:
    begun, may_end = asyncio.Event(), asyncio.Event()

    class Slow(MemoryPlatform):
        async def edit(self, ref: object, message: Outgoing) -> None:
            begun.set()
            await may_end.wait()
            await super().edit(ref, message)  # type: ignore[arg-type]

    platform = Slow()
    ref = await platform.post(Talk(None, platform, HeldClock()).chat, Outgoing("Comparing"), "key")  # type: ignore[arg-type]
    live = Live(platform, HeldClock())
    live.attach(ref, (), "Comparing")
    live.say("Writing")
    await begun.wait()
    closing = asyncio.create_task(live.close())
    await asyncio.sleep(0)
    assert not closing.done()
    may_end.set()
    await closing
    assert platform.posted[0].text == "Writing"


async def test_a_bug_in_showing_progress_does_not_stop_the_work(bot: Bot) -> None:
    talk = bot.talk()

    def broken(what: str, message: Outgoing) -> None:
        if what == "edit" and message.text.endswith("..."):
            raise RuntimeError("a bug of the adapter")

    bot.platform.fault = broken
    await finished(talk)
    assert len(talk.documents) == 2


async def test_the_end_of_a_task_comes_before_what_was_said_meanwhile(make_bot: MakeBot, documents: Documents) -> None:
    writer = GatedWriter(documents.writer)
    bot = await make_bot(writer=writer)
    talk = bot.talk()
    await asked(talk)
    await bot.engine.accept(talk.incoming(Invoke("write")))
    await writer.asked.wait()
    await bot.engine.accept(talk.incoming(Message(SECOND_POSTING)))
    writer.gate.set()
    await bot.engine.rest()
    assert len(talk.documents) == 2
    assert "1/3" in talk.messages[-1].text
    lane = await bot.store.lane(bot.platform.name, talk.person)
    assert len(await bot.store.threads(str(lane))) == 2


async def test_a_platform_switched_off_keeps_its_messages(make_bot: MakeBot, documents: Documents) -> None:
    writer = GatedWriter(documents.writer)
    first = await make_bot(writer=writer)
    talk = first.talk()
    await asked(talk)
    await first.engine.accept(talk.incoming(Invoke("write")))
    await writer.asked.wait()
    other = await make_bot(MemoryPlatform("elsewhere"))
    await other.engine.sweep()
    await other.engine.rest()
    again = await make_bot(first.platform)
    await again.engine.rest()
    assert len(talk.documents) == 2


async def test_a_form_answers_its_own_question_or_none(make_bot: MakeBot) -> None:
    bot = await make_bot(with_forms(MemoryPlatform()))
    talk = bot.talk()
    await asked(talk)
    form = talk.button("Answer")
    await talk.command("new")
    await talk.upload("second.txt", SECOND_POSTING.encode())
    heard = await talk.send(Press(form.id, "At WebShop24 I set up 3 clusters with 2 colleagues"))
    assert "Noted" in heard
    assert "Terraform" in heard or "Kafka" in heard
    late = await talk.send(Press(form.id, "At WebShop24 I set up 4 clusters"))
    assert "earlier question" in late
    assert "4 clusters" in late


async def test_a_file_on_request_does_not_disturb_an_open_question(talk: Talk) -> None:
    await finished(talk)
    await talk.press("More")
    assert "3/3" in await talk.press("Change an answer")
    await talk.press("Markdown")
    assert "Question 3/3 is open" in await talk.command("status")


async def test_writing_that_was_cancelled_leaves_the_questions_open(make_bot: MakeBot, documents: Documents) -> None:
    writer = GatedWriter(documents.writer)
    bot = await make_bot(writer=writer)
    talk = bot.talk()
    await asked(talk)
    await bot.engine.accept(talk.incoming(Invoke("write")))
    await writer.asked.wait()
    heard = await talk.command("cancel")
    assert "Stopped. Question 1/3 is open" in heard


async def test_what_only_buttons_do_cannot_be_typed(talk: Talk) -> None:
    await asked(talk)
    assert "I don't know /erase" in await talk.command("erase")
    assert "Question 1/3 is open" in await talk.command("status")


async def test_never_binds_in_the_next_thread(talk: Talk) -> None:
    first = await asked(talk)
    about = next(word for word in ("Kubernetes", "Terraform", "Kafka") if word in first.rsplit("1/3", 1)[1])
    await talk.press("No, never")
    await talk.command("write")
    await talk.command("new")
    again = await talk.upload("posting.txt", POSTING.replace("Acme", "Bcme").encode())
    questions = [again, await talk.press("Skip"), await talk.press("Skip")]
    assert not any(f"{about}" in question.rsplit("/3", 1)[-1].split("?")[0] for question in questions)


async def test_an_intake_that_breaks_does_not_take_its_neighbour_with_it(bot: Bot) -> None:
    talk = bot.talk()
    good = talk.remote("jane.txt", RESUME.encode())
    bad = talk.remote("odd.txt", b"odd")
    fetch = bot.platform.fetch

    async def broken(file: object) -> bytes:
        if file == bad:
            raise ValueError("a bug")
        return await fetch(file)  # type: ignore[arg-type]

    bot.platform.fetch = broken  # type: ignore[method-assign]
    heard = await talk.send(Message(files=(bad, good)))
    assert "Something went wrong on my side while I read odd.txt" in heard
    assert "Jane Doe" in heard


async def test_moving_an_answer_that_was_taken_back(talk: Talk) -> None:
    await asked(talk)
    await talk.press("Skip")
    await talk.press("Skip")
    await talk.say("At WebShop24 I set up 3 clusters with 2 colleagues")
    await talk.press("More")
    await talk.press("Change an answer")
    assert "Question 3/3 is open" in await talk.press("Move an answer")


async def test_nothing_is_sent_of_a_thread_that_was_erased(bot: Bot) -> None:
    talk = bot.talk()
    await finished(talk)
    gone = True

    def away(_what: str, _message: Outgoing) -> None:
        if gone:
            raise RetryLater(1000)

    clock_stands = bot.clock.sleep
    held = asyncio.Event()

    async def stand(seconds: float) -> None:
        await held.wait()

    bot.clock.sleep = stand  # type: ignore[method-assign]
    bot.platform.fault = away
    await bot.engine.accept(talk.incoming(Invoke("changes")))
    await bot.engine.lanes.drain()
    await bot.engine.accept(talk.incoming(Press(talk.button("Changes").id)))
    await bot.engine.lanes.drain()
    lane = str(await bot.store.lane(bot.platform.name, talk.person))
    assert len(await bot.store.outbox(lane)) == 2
    thread = (await bot.store.threads(lane))[0]
    await bot.engine.accept(talk.incoming(Invoke("delete")))
    await bot.engine.lanes.drain()
    pending = (await bot.store.outbox(lane))[-1]
    await bot.engine.accept(talk.incoming(Press(pending.note.message.buttons[0].id)))
    await bot.engine.lanes.drain()
    left = await bot.store.outbox(lane)
    assert [row.note.thread for row in left] == [""]
    assert thread.id not in str(left)
    gone, bot.clock.sleep = False, clock_stands  # type: ignore[method-assign]
    held.set()


async def test_a_denial_within_an_answer_binds_too(talk: Talk) -> None:
    await asked(talk)
    heard = await talk.say("At WebShop24 we used RabbitMQ, not Kafka")
    assert "Noted, under WebShop24" in heard
    assert "didn't do stays out" in heard
    await talk.command("write")
    await talk.command("new")
    again = await talk.upload("posting.txt", POSTING.replace("Acme", "Bcme").encode())
    questions = [again, await talk.press("Skip"), await talk.press("Skip")]
    assert not any('"Production experience with Apache Kafka"' in question for question in questions)


async def test_an_answer_taken_back_can_be_kept_however_far_one_went_back(talk: Talk) -> None:
    await asked(talk)
    for number in (11, 12, 13):
        await talk.say(f"At WebShop24 I set up {number} brokers for this with two colleagues")
    await talk.press("More")
    await talk.press("Change an answer")
    await talk.press("Back")
    assert "12 brokers" in talk.messages[-1].text
    assert "13 brokers" in await talk.press("Keep that answer")
    await talk.press("Keep that answer")
    text = pdf_text(talk.documents[-2].data)
    assert all(f"{number} brokers" in text for number in (11, 12, 13))


async def test_what_is_held_cannot_be_denied_for_good(talk: Talk) -> None:
    held = "Baker\nBcme\n\nRequirements\n- Python and Django\n- PostgreSQL\n- Docker and Linux\n- Redis\n"
    await asked(talk, held)
    assert "No, never" not in talk.messages[-1].labels
    assert "won't ask again" not in await talk.say("no")


async def test_a_change_without_its_resume_says_what_is_missing(talk: Talk) -> None:
    await asked(talk)
    await talk.press("Skip")
    await talk.press("This isn't my resume")
    heard = await talk.command("back")
    assert "broke" not in heard
    assert "broke" not in await talk.command("write")
    assert "2/3" in await talk.upload("jane.txt", RESUME.encode())  # what was skipped stays so


async def test_deleting_while_work_runs_stops_the_work(make_bot: MakeBot, documents: Documents) -> None:
    writer = GatedWriter(documents.writer)
    bot = await make_bot(writer=writer)
    talk = bot.talk()
    await asked(talk)
    await talk.command("delete")
    await bot.engine.accept(talk.incoming(Invoke("write")))
    await writer.asked.wait()
    assert "Deleted" in await talk.press("Yes, delete it")
    writer.gate.set()
    await bot.engine.rest()
    assert talk.documents == []
    assert await bot.store.threads(str(await bot.store.lane(bot.platform.name, talk.person))) == []


async def test_a_cancelled_move_says_what_stands(make_bot: MakeBot, documents: Documents) -> None:
    writer = GatedWriter(documents.writer)
    writer.gate.set()
    writer.closes_after = 2
    bot = await make_bot(writer=writer)
    talk = bot.talk()
    await asked(talk)
    await talk.say("At WebShop24 I set up 3 clusters with two colleagues")
    await talk.command("write")
    await talk.press("More")
    await talk.press("Move an answer")
    await bot.engine.accept(talk.incoming(Press(talk.button("Northwind Books").id)))
    await writer.shut.wait()
    assert "Version 1 is written; your last change is not in it yet" in await talk.command("cancel")
    writer.closes_after = 1000
    writer.gate.set()
    await talk.press("Write it now")
    assert "Version 2 is written" in await talk.command("status")


async def test_a_typed_skip_without_a_question(talk: Talk) -> None:
    await talk.upload("jane.txt", RESUME.encode())
    heard = await talk.command("skip")
    assert "No question is open" in heard
    assert "Now the posting" in heard


async def test_a_short_posting_pasted_over_a_question_is_no_answer(make_bot: MakeBot) -> None:
    talk = (await make_bot()).talk()
    await talk.upload("jane.txt", RESUME.encode())
    await talk.upload("posting.txt", POSTING.encode())
    said = await talk.say(
        "Barista at Cosy Cafe, Leeds\nWe are hiring a barista. You make coffee, handle cash and smile.\n"
        "Requirements:\n- experience with an espresso machine\nSend your CV to the manager"
    )
    assert "in place of the posting before" in said
    await talk.press("Write it now")
    assert all("espresso" not in pdf_text(one.data) for one in talk.documents if one.name.endswith("pdf"))


async def test_lines_that_may_be_the_posting_are_asked_about(make_bot: MakeBot) -> None:
    talk = (await make_bot()).talk()
    await talk.upload("jane.txt", RESUME.encode())
    said = await talk.say("Physicist at Acme Labs, London, UK\n- Calculus\n- Optics")
    assert "Which is it?" in said
    assert "1/3" in await talk.press("It's the posting")
