"""Changes looked at one by one: kept, taken back, used, and one new version of it; with every press that comes too late."""

from dataclasses import replace

import pytest

from adapters.chat.discord.platform import DiscordPlatform
from adapters.chat.discord.server import point_at
from adapters.chat.telegram.platform import TelegramPlatform
from core.chat import ChatRef, Outgoing, Press
from core.conversation.state import Thread
from core.errors import Refused
from core.ports import Turn
from core.resume.changes import Replace
from core.tailoring.model import Doubt
from tests.conversation.conftest import Bot, Documents, MakeBot
from tests.conversation.script import pdf_text
from tests.conversation.stages import DiscordStage, Stage, TelegramStage
from tests.conversation.stages import bot as running
from tests.conversation.test_corpus import open_thread
from tests.discord_platform.server import DiscordServer
from tests.fakes import MemoryPlatform, Talk
from tests.samples import POSTING, RESUME
from tests.telegram.server import TelegramServer

pytestmark = pytest.mark.asyncio(loop_scope="session")
ANSWER = "At WebShop24 I set up 3 Kubernetes clusters with 2 colleagues, deploys went from a day to an hour"
LINE = "Set up 3 Kubernetes clusters with 2 colleagues, deploys went from a day to an hour"


async def finished(talk: Talk) -> str:
    await talk.upload("jane.txt", RESUME.encode())
    await talk.upload("posting.txt", POSTING.encode())
    await talk.say(ANSWER)
    await talk.press("No, never")
    return await talk.press("Skip")


async def with_a_doubt(the: Bot, talk: Talk) -> Thread:
    """The finished thread, with a wording that waits for the person, as a model would leave it."""
    await finished(talk)
    lane = str(await the.store.lane(the.platform.name, talk.person))
    desk = await the.store.desk(lane, talk.chat)
    assert desk.thread
    assert desk.thread.resume
    target = next(line.id for line in desk.thread.resume.lines() if line.text == "Helped move hosting to AWS EC2")
    doubt = Doubt(Replace(target, "Moved hosting to AWS EC2", (target,)), ('Your resume says "helped".',))
    version = replace(desk.thread.versions[-1], held=(doubt,))
    await the.store.commit(Turn(desk.person, talk.chat, replace(desk.thread, versions=(version,))))
    return await open_thread(the, talk)


async def test_a_card_flips_in_one_message(talk: Talk) -> None:
    await finished(talk)
    first = await talk.press("Changes")
    assert first.startswith("1 of 3, WebShop24 GmbH")
    assert f"New: {LINE}" in first
    assert "Why: the posting asks for Hands-on experience with Kubernetes" in first
    assert f'Proof: your answer 1: "{ANSWER}"' in first
    number = len(talk.messages)
    assert talk.messages[-1].labels == ["Keep", "Revert", "Next", "Keep all"]
    assert (await talk.press("Keep")).startswith("2 of 3, SKILLS")
    assert (await talk.press("Next")).startswith("3 of 3")
    assert (await talk.press("Back")).startswith("2 of 3")
    assert len(talk.messages) == number
    assert len(talk.messages[-1].history) == 3


async def test_a_line_taken_back_is_gone_and_nothing_else_moves(bot: Bot) -> None:
    talk = bot.talk()
    await finished(talk)
    before = (await open_thread(bot, talk)).versions[-1].resume
    await talk.press("Changes")
    heard = await talk.press("Revert")
    assert "Taken back; new files when you're done." in heard
    assert "Keep" in talk.messages[-1].labels
    assert "Revert" not in talk.messages[-1].labels
    assert len(talk.documents) == 2
    heard = await talk.press("Done")
    assert "One change taken back. New files follow" in heard
    assert LINE not in pdf_text(talk.documents[-2].data)
    thread = await open_thread(bot, talk)
    version = thread.versions[-1]
    assert (version.number, len(thread.versions)) == (2, 2)
    assert list(version.resume.lines()) == [line for line in before.lines() if line.text != LINE]


async def test_everything_taken_back_is_the_resume_that_was_sent(bot: Bot) -> None:
    talk = bot.talk()
    await finished(talk)
    assert "Taken back: 1, 2 and 3." in await talk.say("revert all")
    await talk.press("Done")
    thread = await open_thread(bot, talk)
    assert thread.versions[-1].resume == thread.resume
    assert len(talk.documents) == 4
    first = await talk.press("Changes")
    assert "You took this back" in first
    await talk.say("keep 1-3")
    await talk.press("Done")
    again = await open_thread(bot, talk)
    assert again.versions[-1].resume == again.versions[0].resume
    assert again.versions[-1].refused == ()


async def test_after_the_last_card_comes_what_it_amounts_to(talk: Talk) -> None:
    await finished(talk)
    await talk.press("Changes")
    assert "Everything stays as it is" in await talk.press("Keep all")
    assert "the files you have are the newest" in await talk.press("Done")
    assert len(talk.documents) == 2
    assert "Changes" in talk.messages[-1].labels


async def test_what_waits_is_used_or_left(bot: Bot) -> None:
    talk = bot.talk()
    await with_a_doubt(bot, talk)
    heard = await talk.press("Changes")
    assert heard.startswith('Waits for you: Your resume says "helped".\n1 of 4, WebShop24 GmbH\nBefore: Helped move hosting')
    assert talk.messages[-1].labels[:2] == ["Use it", "Leave it"]
    assert "It goes in; new files when you're done." in await talk.press("Use it")
    await talk.press("Done")
    assert "Moved hosting to AWS EC2" in pdf_text(talk.documents[-2].data)
    assert "Helped move hosting" not in pdf_text(talk.documents[-2].data)


async def test_what_waits_and_is_left_makes_no_new_files(bot: Bot) -> None:
    talk = bot.talk()
    await with_a_doubt(bot, talk)
    await talk.press("Changes")
    await talk.press("Leave it")
    await talk.say("keep all")
    await talk.press("Done")
    assert len(talk.documents) == 2
    version = (await open_thread(bot, talk)).versions[-1]
    assert (version.held, len(version.refused)) == ((), 1)


async def test_by_reply(talk: Talk) -> None:
    await finished(talk)
    assert "Taken back; new files" in await talk.say("revert 2")
    assert "Kept." in await talk.say("undo revert")
    assert "Nothing was taken back" in await talk.say("undo revert")
    assert "none is number 9" in await talk.say("keep 9")
    assert (await talk.say("change 3")).startswith("3 of 3")
    assert (await talk.command("changes", number="2")).startswith("2 of 3")
    assert (await talk.command("changes", number="two, please")).startswith("1 of 3")
    assert "You have seen them all" in await talk.command("changes", number="99")


async def test_a_card_of_an_older_version_says_so(talk: Talk) -> None:
    await finished(talk)
    await talk.press("Changes")
    keep = talk.button("Keep")
    await talk.press("Revert")
    await talk.press("Done")
    heard = await talk.send(Press(keep.id))
    assert heard == "That button belongs to an older version. Here is the current one."
    assert (await talk.press("Version 2")).startswith("1 of 3")


async def test_pressed_twice_counts_once(bot: Bot) -> None:
    talk = bot.talk()
    await finished(talk)
    await talk.press("Changes")
    revert = talk.button("Revert")
    await talk.press("Revert")
    await talk.send(Press(revert.id))
    done = talk.button("Done")
    for _ in range(2):
        await bot.engine.accept(talk.incoming(Press(done.id)))
    await bot.engine.rest()
    assert len((await open_thread(bot, talk)).versions) == 2
    assert "older version" in talk.messages[-1].text


async def test_choices_survive_a_restart(make_bot: MakeBot) -> None:
    first = await make_bot()
    talk = first.talk()
    await finished(talk)
    await talk.press("Changes")
    await talk.press("Revert")
    again = await make_bot(first.platform)
    talk.engine = again.engine
    await talk.press("Next")
    await talk.press("Done")
    assert LINE not in pdf_text(talk.documents[-2].data)
    assert len((await open_thread(again, talk)).versions) == 2


async def test_a_restart_while_the_new_version_is_laid_out(make_bot: MakeBot) -> None:
    first = await make_bot()
    talk = first.talk()
    await finished(talk)
    await talk.say("revert 1")
    await first.engine.accept(talk.incoming(Press(talk.button("Done").id)))
    again = await make_bot(first.platform)
    talk.engine = again.engine
    await again.engine.rest()
    thread = await open_thread(again, talk)
    assert [one.number for one in thread.versions] == [1, 2]
    assert LINE not in pdf_text(talk.documents[-2].data)


async def test_what_was_taken_back_stays_out_when_it_is_written_anew(bot: Bot) -> None:
    talk = bot.talk()
    await finished(talk)
    await talk.say("revert 1")
    await talk.press("Done")
    await talk.press("More")
    await talk.press("Change an answer")
    await talk.say("At Northwind Books I wrote 40 modules for this over two years")
    text = pdf_text(talk.documents[-2].data)
    assert "40 modules" in text
    assert LINE not in text
    version = (await open_thread(bot, talk)).versions[-1]
    assert (version.number, len(version.refused)) == (3, 1)
    await talk.say("undo revert")
    await talk.press("Done")
    assert LINE in pdf_text(talk.documents[-2].data)


async def test_two_chats_and_a_stranger(bot: Bot) -> None:
    ann, eve = bot.talk(), bot.talk("eve")
    await finished(ann)
    await finished(eve)
    await ann.press("Changes")
    revert = ann.button("Revert")
    assert "isn't yours" in await eve.send(Press(revert.id))
    assert "isn't yours" in await eve.send(Press("forged"))
    elsewhere = Talk(bot.engine, bot.platform, bot.clock, "ann")
    elsewhere.chat, elsewhere.number = ChatRef("memory", "another"), 1000
    await elsewhere.send(Press(revert.id))
    assert "Taken back" in elsewhere.messages[-1].text
    assert (await open_thread(bot, ann)).review.chosen
    assert not (await open_thread(bot, eve)).review.chosen


async def test_a_card_that_can_no_longer_be_edited_comes_anew(make_bot: MakeBot) -> None:
    platform = MemoryPlatform()

    def fault(what: str, message: Outgoing) -> None:
        if what == "edit" and " of 3" in message.text:
            raise Refused("too old")

    talk = (await make_bot(platform)).talk()
    await finished(talk)
    await talk.press("Changes")
    platform.fault = fault
    number = len(talk.messages)
    assert (await talk.press("Next")).startswith("2 of 3")
    assert len(talk.messages) == number + 1


async def test_a_hidden_button_can_not_be_typed(talk: Talk) -> None:
    await finished(talk)
    assert "I don't know /card" in await talk.command("card", do="done", version="1")


async def test_nothing_to_look_through_yet(talk: Talk) -> None:
    await talk.upload("jane.txt", RESUME.encode())
    assert "no finished resume" in await talk.command("changes")


async def on_a_phone(stage: Stage) -> None:
    """The whole way on a platform: two cards looked at, one taken back, new files."""
    await stage.upload("jane.txt", RESUME.encode())
    await stage.hear("I read it as a resume")
    await stage.upload("posting.txt", POSTING.encode())
    await stage.hear("1/3")
    await stage.say(ANSWER)
    await stage.hear("2/3")
    await stage.press("Write it now")
    await stage.hear("Not in it")
    await stage.press("Changes")
    await stage.hear("1 of 3")
    await stage.press("Keep")
    await stage.hear("2 of 3")
    await stage.press("Revert")
    await stage.hear("Taken back; new files")
    await stage.press("Done")
    await stage.hear("New files follow")
    await stage.hear("Not in it")


async def test_on_telegram_one_message_flips(url: str, documents: Documents) -> None:
    async with TelegramServer() as server:
        async with running(url, TelegramPlatform(server.token, server.url), documents.reader, documents.writer):
            person = server.person()
            await on_a_phone(TelegramStage(server, person))
            await server.confirmed()
            (card,) = [one for one in server.messages(person) if "New files follow" in one.text]
            assert card.edits == 3
            assert not card.buttons
        assert server.violations == []


async def test_on_discord_one_message_flips(url: str, documents: Documents) -> None:
    async with DiscordServer() as server:
        point_at(server.base_url, server.gateway_url)
        async with running(url, DiscordPlatform(server.token), documents.reader, documents.writer):
            await server.ready()
            jane = server.user("Jane")
            await on_a_phone(DiscordStage(server, jane))
            (card,) = [one for one in server.from_bot(jane) if "New files follow" in one.content]
            assert card.edits == 3
            assert not card.labels
        assert server.violations == []
        assert server.errors == []


async def test_an_edit_builds_on_what_was_chosen(talk: Talk) -> None:
    await finished(talk)
    await talk.press("Changes")
    assert "Taken back" in await talk.press("Revert")
    heard = await talk.say("remove the Northwind job")
    assert "What you chose under Changes is part of it now, too." in heard
    assert f'"{LINE}"' in heard
    written = pdf_text(talk.documents[-2].data)
    assert LINE not in written
    assert "Northwind" not in written
    assert "older" not in await talk.command("download")


async def test_a_line_had_back_builds_on_what_was_chosen(talk: Talk) -> None:
    await finished(talk)
    await talk.say("remove the Northwind job")
    await talk.say("revert 1")
    assert "What you chose under Changes" in await talk.say("put the Northwind job back")
    written = pdf_text(talk.documents[-2].data)
    assert LINE not in written
    assert "Northwind" in written


async def test_what_changes_nothing_makes_no_file_older(talk: Talk) -> None:
    await finished(talk)
    await talk.press("Changes")
    await talk.press("Keep all")
    assert "older" not in await talk.command("download")
    await talk.say("revert 1")
    assert "older" in await talk.command("download")
    await talk.say("keep 1")
    assert "older" not in await talk.command("download")


async def test_a_job_that_is_out_has_no_cards_but_that_one(talk: Talk) -> None:
    await finished(talk)
    assert f"New: {LINE}" in await talk.press("Changes")
    await talk.say("remove the WebShop24 job")
    shown = [await talk.say(f"changes {number}") for number in (1, 2, 3)]
    assert not [one for one in shown if LINE in one]
