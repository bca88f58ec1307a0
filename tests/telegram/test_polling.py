"""Receiving: committed before confirmed, once each, whatever fails in between."""

import asyncio
import logging

import pytest

from adapters.chat.telegram.platform import TelegramPlatform
from core.chat import Button, ChatRef, Incoming, Invoke, Message, Outgoing, Press
from core.commands import menu
from core.errors import Misconfigured, StoreUnavailable
from tests.telegram.fakes import InboxInMemory, running
from tests.telegram.server import TelegramServer


def words(accepted: list[Incoming]) -> list[str]:
    return [incoming.body.text for incoming in accepted if isinstance(incoming.body, Message)]


async def test_what_was_said_while_the_bot_was_away_is_accepted_in_order(server: TelegramServer) -> None:
    jane, sam = server.person("Jane"), server.person("Sam")
    for number in range(120):
        server.say(jane if number % 2 else sam, str(number))
    sink = InboxInMemory()
    async with running(server, sink):
        assert words(await sink.holds(120)) == [str(number) for number in range(120)]
        await server.confirmed()


async def test_a_message_the_database_did_not_take_comes_again(server: TelegramServer) -> None:
    jane = server.person()
    sink = InboxInMemory(StoreUnavailable("down"))
    server.say(jane, "one")
    server.say(jane, "two")
    async with running(server, sink):
        assert words(await sink.holds(2)) == ["one", "two"]
        await server.confirmed()
    assert words(sink.offered) == ["one", "one", "two"]


async def test_nothing_is_confirmed_before_it_is_committed(server: TelegramServer) -> None:
    jane = server.person()
    sink = InboxInMemory()
    sink.gate.clear()
    async with running(server, sink):
        server.say(jane, "one")
        await sink.was_offered(1)
        assert len(server.world.updates) == 1
        sink.gate.set()
        await server.confirmed()
    assert words(sink.accepted) == ["one"]


async def test_stopping_lets_the_commit_end_and_leaves_the_rest_to_the_next_start(server: TelegramServer) -> None:
    jane = server.person()
    sink = InboxInMemory()
    sink.gate.clear()
    platform = TelegramPlatform(server.token, server.url)
    task = asyncio.create_task(platform.run(sink))
    server.say(jane, "one")
    server.say(jane, "two")
    await sink.was_offered(1)
    task.cancel()
    await server.until(lambda: server.polls > 1 or None, "the poll that says goodbye")
    sink.gate.set()
    with pytest.raises(asyncio.CancelledError):
        await task
    again = InboxInMemory()
    async with running(server, again):
        await server.confirmed()
    assert words(sink.accepted) == ["one"]
    assert words(again.accepted) == ["one", "two"]


async def test_an_update_nobody_can_handle_does_not_hold_up_the_others(
    server: TelegramServer, caplog: pytest.LogCaptureFixture
) -> None:
    jane = server.person()
    sink = InboxInMemory(*(ValueError("open sesame") for _ in range(3)))
    server.say(jane, "poison")
    server.say(jane, "fine")
    async with running(server, sink):
        assert words(await sink.holds(1)) == ["fine"]
        await server.confirmed()
    assert words(sink.offered) == ["poison"] * 3 + ["fine"]
    assert "ValueError" in caplog.text
    assert "sesame" not in caplog.text


async def test_an_update_the_library_cannot_read_does_not_hold_up_the_others(
    server: TelegramServer, caplog: pytest.LogCaptureFixture
) -> None:
    jane = server.person()
    server.say(jane, "before")
    server.world.update("message", {"message_id": 1, "text": "open sesame"})
    server.say(jane, "after")
    sink = InboxInMemory()
    async with running(server, sink):
        assert words(await sink.holds(2)) == ["before", "after"]
        await server.confirmed()
    assert "can't be read" in caplog.text
    assert "sesame" not in caplog.text
    server.violations.clear()  # the broken update was the point


async def test_an_answer_lost_on_the_way_changes_nothing(server: TelegramServer) -> None:
    jane = server.person()
    server.say(jane, "one")
    server.drop("getUpdates", after=True)
    server.fail("getUpdates", 502, "Bad Gateway")
    sink = InboxInMemory()
    async with running(server, sink):
        assert words(await sink.holds(1)) == ["one"]
        await server.confirmed()


async def test_a_start_without_a_network_waits_for_it(server: TelegramServer, caplog: pytest.LogCaptureFixture) -> None:
    jane = server.person()
    server.drop("getMe")
    server.say(jane, "one")
    sink = InboxInMemory()
    with caplog.at_level(logging.INFO):
        async with running(server, sink):
            assert words(await sink.holds(1)) == ["one"]
            await server.confirmed()
    said = [record.getMessage() for record in caplog.records if record.name.startswith("adapters.chat.telegram")]
    assert said == ["Telegram can't be reached (NetworkError). Trying on.", "Telegram answers again."]


async def test_another_program_with_the_same_token_is_told_to_the_operator_once(
    server: TelegramServer, caplog: pytest.LogCaptureFixture
) -> None:
    jane = server.person()
    server.fail("getUpdates", 409, "Conflict: terminated by other getUpdates request", times=2)
    sink = InboxInMemory()
    async with running(server, sink):
        server.say(jane, "one")
        assert words(await sink.holds(1)) == ["one"]
    assert caplog.text.count("Stop one of the two") == 1


async def test_a_token_refused_at_the_start_is_the_operators(server: TelegramServer) -> None:
    with pytest.raises(Misconfigured, match=r"TELEGRAM_BOT_TOKEN.*TELEGRAM_BASE_URL"):
        await TelegramPlatform("123:another", server.url).run(InboxInMemory())


async def test_a_token_revoked_later_ends_the_run_with_a_sentence(server: TelegramServer) -> None:
    platform = TelegramPlatform(server.token, server.url)
    task = asyncio.create_task(platform.run(InboxInMemory()))
    await server.until(lambda: server.polls or None, "the first poll")
    server.revoked = True
    server.say(server.person(), "wakes the poll")
    with pytest.raises(Misconfigured, match="TELEGRAM_BOT_TOKEN"):
        await task


async def test_a_press_is_answered_at_once(server: TelegramServer) -> None:
    jane = server.person()
    sink = InboxInMemory()
    async with running(server, sink) as platform:
        await platform.post(ChatRef("telegram", str(jane.id)), Outgoing("?", (Button("Skip", "skip", id="b1"),)), "k")
        asked = await server.expect(jane)
        query = server.press(jane, asked, "Skip")
        assert await server.answer(query) == ""
        (pressed,) = await sink.holds(1)
    assert (pressed.id, pressed.body) == (f"callback:{query}", Press("b1", message=str(asked.id)))


async def test_a_press_that_was_not_saved_asks_for_another(server: TelegramServer) -> None:
    jane = server.person()
    sink = InboxInMemory(StoreUnavailable("down"))
    async with running(server, sink) as platform:
        await platform.post(ChatRef("telegram", str(jane.id)), Outgoing("?", (Button("Skip", "skip", id="b1"),)), "k")
        shown = await server.expect(jane)
        assert "Press it again" in await server.answer(server.press(jane, shown, "Skip"))
        await server.answer(server.press(jane, shown, "Skip"))
        assert len(await sink.holds(1)) == 1


async def test_a_press_that_could_neither_be_saved_nor_answered_comes_again(server: TelegramServer) -> None:
    jane = server.person()
    sink = InboxInMemory(StoreUnavailable("down"))
    server.drop("answerCallbackQuery")
    async with running(server, sink) as platform:
        await platform.post(ChatRef("telegram", str(jane.id)), Outgoing("?", (Button("Skip", "skip", id="b1"),)), "k")
        query = server.press(jane, await server.expect(jane), "Skip")
        await sink.holds(1)
        assert await server.answer(query) == ""


async def test_an_album_comes_in_parts_of_one_group(server: TelegramServer) -> None:
    jane = server.person()
    sink = InboxInMemory()
    async with running(server, sink) as platform:
        server.album(jane, [("resume.pdf", b"%PDF"), ("posting.txt", b"Acme")], caption="both")
        first, second = [incoming.body for incoming in await sink.holds(2)]
        assert isinstance(first, Message)
        assert isinstance(second, Message)
        assert first.group == second.group != ""
        assert (first.text, second.text) == ("both", "")
        assert [await platform.fetch(body.files[0]) for body in (first, second)] == [b"%PDF", b"Acme"]


async def test_an_edit_is_a_correction_of_its_message(server: TelegramServer) -> None:
    jane = server.person()
    sink = InboxInMemory()
    async with running(server, sink):
        message = server.say(jane, "five years")
        server.edit(jane, message, "six years")
        said, corrected = await sink.holds(2)
    assert corrected.body == Message("six years", edits=said.id)


async def test_other_things_people_send(server: TelegramServer) -> None:
    jane = server.person()
    sink = InboxInMemory()
    async with running(server, sink) as platform:
        server.sticker(jane)
        server.voice(jane)
        server.photo(jane, b"JPEG", caption="/tailor")
        sticker, voice, photo = [incoming.body for incoming in await sink.holds(3)]
        assert isinstance(photo, Invoke)
        assert await platform.fetch(photo.files[0]) == b"JPEG"
    assert (sticker, voice) == (Message(unreadable="sticker"), Message(unreadable="voice"))


async def test_in_a_group_it_only_points_to_its_private_chat(server: TelegramServer) -> None:
    jane = server.person()
    sink = InboxInMemory()
    async with running(server, sink):
        chatter = server.say_in_group(jane, "hello all")
        group = server.say_in_group(jane, "/start@VitaeLoopbackBot")
        await server.confirmed()
        (shown,) = await server.until(lambda: server.messages(group) or None, "the pointer")
        assert server.messages(chatter) == []
    assert "https://t.me/VitaeLoopbackBot" in shown.text
    assert sink.offered == []


async def test_the_menu_is_the_declared_commands(server: TelegramServer) -> None:
    async with running(server, InboxInMemory()):
        offered = await server.until(lambda: server.world.menu or None, "the menu")
    assert offered == [{"command": each.name, "description": each.description} for each in menu()]
    (call,) = [call for call in server.calls if call.method == "setMyCommands"]
    assert call.json("scope") == {"type": "all_private_chats"}


async def test_it_asks_only_for_what_it_reads(server: TelegramServer) -> None:
    async with running(server, InboxInMemory()):
        await server.until(lambda: server.polls or None, "the first poll")
    assert server.world.allowed == ["message", "edited_message", "callback_query"]


async def test_a_menu_that_is_refused_is_not_needed(server: TelegramServer) -> None:
    server.fail("setMyCommands", 400, "Bad Request: no")
    sink = InboxInMemory()
    async with running(server, sink):
        server.say(server.person(), "hello")
        assert words(await sink.holds(1)) == ["hello"]


async def test_it_runs_again_after_it_was_stopped(server: TelegramServer) -> None:
    jane = server.person()
    platform = TelegramPlatform(server.token, server.url)
    for text in ("one", "two"):
        sink = InboxInMemory()
        server.say(jane, text)
        task = asyncio.create_task(platform.run(sink))
        assert words(await sink.holds(1)) == [text]
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
