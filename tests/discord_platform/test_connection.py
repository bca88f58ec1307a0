"""Connections break, processes end, tokens are wrong: nothing is lost, nothing comes twice, nothing stays behind."""

import asyncio
import gc
import logging
import threading

import pytest
from discord.gateway import DiscordWebSocket
from discord.http import Route

from adapters.chat.discord import DiscordPlatform, point_at
from core.chat import ChatRef, Message, Outgoing
from core.errors import Misconfigured, RetryLater
from tests.discord_platform.fakes import MemorySink, running
from tests.discord_platform.server import DiscordServer


def _texts(sink: MemorySink) -> list[str]:
    return [incoming.body.text for incoming in sink.received if isinstance(incoming.body, Message)]


async def test_what_was_said_while_away_is_read_at_the_next_start(server: DiscordServer, sink: MemorySink) -> None:
    jane, omar = server.user("Jane"), server.user("Omar")
    async with running(server, sink):
        await server.dm(jane, "one")
        await server.dm(omar, "eins")
        await sink.heard(2)
    for number in range(150):
        await server.dm(jane, f"away {number}")
    await server.dm(omar, "zwei", files=[("resume.pdf", b"%PDF")])
    async with running(server, sink) as bot:
        await server.dm(jane, "back")
        await sink.heard(154)
        assert await bot.fetch(next(file for one in sink.received if isinstance(one.body, Message) for file in one.body.files))
    async with running(server, sink):
        await server.dm(omar, "drei")
        await sink.heard(155)
    of_jane = [text for text in _texts(sink) if text not in ("eins", "zwei", "drei")]
    assert of_jane == ["one", *(f"away {number}" for number in range(150)), "back"]
    assert [text for text in _texts(sink) if text in ("eins", "zwei", "drei")] == ["eins", "zwei", "drei"]


async def test_catching_up_goes_on_after_a_correction(server: DiscordServer, sink: MemorySink) -> None:
    jane = server.user("Jane")
    async with running(server, sink):
        sent = await server.dm(jane, "one")
        await server.dm(jane, "two")
        await server.edit(sent, "uno")
        await sink.heard(3)
    await server.dm(jane, "three")
    async with running(server, sink):
        await sink.heard(4)
    assert _texts(sink) == ["one", "two", "uno", "three"]


async def test_catching_up_waits_for_the_database(server: DiscordServer, sink: MemorySink) -> None:
    jane = server.user("Jane")
    async with running(server, sink):
        await server.dm(jane, "one")
        await sink.heard(1)
    await server.dm(jane, "two")
    sink.failures = 1
    async with running(server, sink):
        await server.dm(jane, "three")
        await sink.heard(3)
    assert _texts(sink) == ["one", "two", "three"]


async def test_catching_up_passes_over_what_breaks_the_store(server: DiscordServer, sink: MemorySink) -> None:
    jane = server.user("Jane")
    async with running(server, sink):
        await server.dm(jane, "one")
        await sink.heard(1)
    for text in ("poison", "two", "three"):
        await server.dm(jane, text)
    sink.failures, sink.failure = 1, ValueError("a mistake of ours")
    async with running(server, sink):
        await sink.heard(3)
    assert _texts(sink) == ["one", "two", "three"]


async def test_chat_that_can_no_longer_be_read_is_passed_over(server: DiscordServer, sink: MemorySink) -> None:
    jane, omar = server.user("Jane"), server.user("Omar")
    async with running(server, sink):
        await server.dm(jane, "one")
        await server.dm(omar, "eins")
        await sink.heard(2)
    await server.dm(omar, "zwei")
    server.fail(f"GET /channels/{jane.dm}/messages", 403, code=50001)
    async with running(server, sink):
        await sink.heard(3)
    assert _texts(sink) == ["one", "eins", "zwei"]


@pytest.mark.usefixtures("bot")
async def test_lost_connection_is_resumed_and_replayed(server: DiscordServer, sink: MemorySink) -> None:
    jane = server.user("Jane")
    await server.dm(jane, "one")
    await sink.heard(1)
    await server.gateway.disconnect()
    await server.dm(jane, "two")
    await server.until(lambda: server.gateway.resumed)
    await server.gateway.reconnect()
    await server.until(lambda: server.gateway.resumed == 2)
    await server.dm(jane, "three")
    await sink.heard(3)
    assert _texts(sink) == ["one", "two", "three"]
    assert server.gateway.identified == 1
    assert sink.told == 3


@pytest.mark.usefixtures("bot")
async def test_invalidated_session_is_caught_up(server: DiscordServer, sink: MemorySink) -> None:
    """Takes 5 s: discord.py waits that long before it identifies anew, as Discord demands."""
    jane = server.user("Jane")
    await server.dm(jane, "one")
    await sink.heard(1)
    await server.gateway.invalidate()
    await server.dm(jane, "two")
    await server.ready(sessions=2)
    await server.dm(jane, "three")
    await sink.heard(3)
    assert _texts(sink) == ["one", "two", "three"]


async def test_wrong_token_is_the_operators(server: DiscordServer, sink: MemorySink) -> None:
    with pytest.raises(Misconfigured, match="DISCORD_BOT_TOKEN"):
        await DiscordPlatform("another.token").run(sink)


async def test_token_reset_while_running(server: DiscordServer, sink: MemorySink) -> None:
    task = asyncio.create_task(DiscordPlatform(server.token).run(sink))
    await server.ready()
    await server.gateway.disconnect(4004)
    with pytest.raises(Misconfigured, match="DISCORD_BOT_TOKEN"):
        await task


async def test_discord_is_down_at_the_start(server: DiscordServer, sink: MemorySink) -> None:
    server.fail("GET /users/@me", 503)
    async with running(server, sink):
        await server.dm(server.user("Jane"), "hello")
        assert len(await sink.heard(1)) == 1


async def test_commands_are_registered_when_the_old_ones_cannot_be_read(server: DiscordServer, sink: MemorySink) -> None:
    server.fail("GET /applications/.*/commands", 404)
    async with running(server, sink):
        assert server.registrations == 1


async def test_commands_that_cannot_be_registered_do_not_stop_the_chat(server: DiscordServer, sink: MemorySink) -> None:
    server.fail("PUT /applications/.*/commands", 403)
    async with running(server, sink):
        await server.dm(server.user("Jane"), "hello")
        assert len(await sink.heard(1)) == 1


async def test_posting_before_the_start_is_for_later(server: DiscordServer) -> None:
    with pytest.raises(RetryLater):
        await DiscordPlatform(server.token).post(ChatRef("discord", "1"), Outgoing("hello"), "key")


async def test_posting_after_the_end_is_for_later(server: DiscordServer, sink: MemorySink) -> None:
    jane = server.user("Jane")
    chat = ChatRef("discord", jane.dm)
    server.limit("POST /channels/.*/messages", 1.0)
    async with running(server, sink) as bot:
        waiting = asyncio.create_task(bot.post(chat, Outgoing("hello"), "key"))
        await server.until(lambda: server.requests[-1].startswith(f"POST /channels/{jane.dm}"))
    for post in (waiting, bot.post(chat, Outgoing("hello"), "key")):
        with pytest.raises(RetryLater):
            await post


async def test_nothing_runs_after_the_end(server: DiscordServer, sink: MemorySink) -> None:
    before, threads = asyncio.all_tasks(), set(threading.enumerate())
    async with running(server, sink):
        sink.gate.clear()
        await server.slash(server.user("Jane"), "status")
        await server.dm(server.user("Omar"), "hello")
        await server.until(lambda: sink.told == 2)
    left = [task for task in asyncio.all_tasks() - before if "RequestHandler" not in repr(task)]
    assert left == []
    for thread in set(threading.enumerate()) - threads:
        thread.join(5)
        assert not thread.is_alive()
    gc.collect()


def test_addresses_without_a_path_get_discords(server: DiscordServer) -> None:
    point_at(f"http://{server.address}/", f"ws://{server.address}")
    assert f"http://{server.address}/api/v10" == Route.BASE
    assert str(DiscordWebSocket.DEFAULT_GATEWAY) == f"ws://{server.address}"
    point_at()
    assert f"http://{server.address}/api/v10" == Route.BASE


async def test_logs_carry_no_words_and_no_tokens(
    server: DiscordServer, sink: MemorySink, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    jane = server.user("Jane")
    sink.failures = 1
    async with running(server, sink):
        await server.dm(jane, "my phone is 0123456789")
        await sink.heard(1)
        server.fail("PATCH /webhooks/.*", 404, code=10015)
        used = await server.slash(jane, "tailor", {"job": "a secret posting"})
        await sink.heard(2)
        await server.gateway.disconnect()
        await server.until(lambda: server.gateway.resumed)
    said = "\n".join(record.getMessage() for record in caplog.records if record.name != "aiohttp.access")
    assert "trying again" in said
    assert "could not be answered" in said
    for secret in (server.token, used.token, "0123456789", "secret posting"):
        assert secret not in said
