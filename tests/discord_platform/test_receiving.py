"""What people write in direct messages arrives as free chat."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from adapters.chat.discord import DiscordPlatform
from core.chat import ChatRef, Invoke, Message
from core.errors import Unreadable
from tests.discord_platform.fakes import MemorySink
from tests.discord_platform.server import DiscordServer

pytestmark = pytest.mark.usefixtures("bot")


async def test_text_and_files(server: DiscordServer, sink: MemorySink, bot: DiscordPlatform) -> None:
    jane = server.user("Jane")
    sent = await server.dm(jane, "My resume", files=[("resume.pdf", b"%PDF"), ("message.txt", b"a long paste")])
    (incoming,) = await sink.heard(1)
    assert (incoming.id, incoming.chat, incoming.person) == (sent.id, ChatRef("discord", jane.dm), jane.id)
    assert abs(incoming.at - datetime.now(UTC)) < timedelta(minutes=1)
    assert isinstance(incoming.body, Message)
    assert incoming.body.text == "My resume"
    files = [(file.name, file.media_type, file.size, file.role) for file in incoming.body.files]
    assert files == [("resume.pdf", "application/pdf", 4, ""), ("message.txt", "text/plain", 12, "")]
    assert [await bot.fetch(file) for file in incoming.body.files] == [b"%PDF", b"a long paste"]


async def test_correction_names_the_message_it_corrects(server: DiscordServer, sink: MemorySink) -> None:
    jane = server.user("Jane")
    sent = await server.dm(jane, "three clusters")
    await server.edit(sent, "four clusters")
    await server.edit(sent, "five clusters")
    first, second, third = await sink.heard(3)
    assert first.body == Message("three clusters")
    assert second.body == Message("four clusters", edits=first.id)
    assert third.body == Message("five clusters", edits=first.id)
    assert len({first.id, second.id, third.id}) == 3


async def test_a_link_preview_is_no_correction(server: DiscordServer, sink: MemorySink) -> None:
    jane = server.user("Jane")
    sent = await server.dm(jane, "https://example.com/job")
    await server.changed_post(sent)
    await server.dm(jane, "done")
    received = await sink.heard(2)
    assert [incoming.body for incoming in received] == [Message("https://example.com/job"), Message("done")]


@pytest.mark.parametrize(
    ("raw", "name"),
    [
        ({"flags": 1 << 13}, "voice"),
        ({"sticker_items": [{"id": "7", "name": "Wave", "format_type": 1}]}, "sticker"),
        (
            {
                "poll": {
                    "question": {"text": "Which?"},
                    "answers": [{"answer_id": 1, "poll_media": {"text": "This"}}],
                    "expiry": "2030-01-01T00:00:00+00:00",
                    "allow_multiselect": False,
                    "layout_type": 1,
                }
            },
            "poll",
        ),
    ],
)
async def test_what_cannot_be_read(server: DiscordServer, sink: MemorySink, raw: dict[str, Any], name: str) -> None:
    await server.dm(server.user("Jane"), **raw)
    (incoming,) = await sink.heard(1)
    assert incoming.body == Message(unreadable=name)


async def test_text_beside_a_sticker_is_read(server: DiscordServer, sink: MemorySink) -> None:
    await server.dm(server.user("Jane"), "yes", sticker_items=[{"id": "7", "name": "Wave", "format_type": 1}])
    (incoming,) = await sink.heard(1)
    assert incoming.body == Message("yes")


async def test_forwarded_posting_is_read(server: DiscordServer, sink: MemorySink) -> None:
    forwarded = {
        "type": 0, "content": "Backend Engineer at Acme", "embeds": [], "attachments": [], "flags": 0, "components": [],
        "timestamp": "2026-01-01T00:00:00+00:00", "edited_timestamp": None, "mentions": [], "mention_roles": [],
    }  # fmt: skip
    await server.dm(server.user("Jane"), message_snapshots=[{"message": forwarded}])
    (incoming,) = await sink.heard(1)
    assert incoming.body == Message("Backend Engineer at Acme")


async def test_typed_command_is_a_command_only_when_known(server: DiscordServer, sink: MemorySink) -> None:
    jane = server.user("Jane")
    for text in ("/status", "/download pdf", "/nonsense", "/answer me"):
        await server.dm(jane, text)
    received = await sink.heard(4)
    assert [incoming.body for incoming in received] == [
        Invoke("status"),
        Invoke("download", {"format": "pdf"}),
        Message("/nonsense"),
        Message("/answer me"),
    ]


async def test_notices_and_other_bots_are_not_chat(server: DiscordServer, sink: MemorySink, bot: DiscordPlatform) -> None:
    jane = server.user("Jane")
    robot = server.user("Robot")
    robot.bot = True
    await server.dm(jane, type=6)
    await server.dm(robot, "beep")
    await server.dm(jane, "hello")
    received = await sink.heard(1)
    assert [incoming.body for incoming in received] == [Message("hello")]


async def test_refused_message_is_brought_again_in_order(server: DiscordServer, sink: MemorySink) -> None:
    jane = server.user("Jane")
    sink.failures = 2
    await server.dm(jane, "first")
    await server.dm(jane, "second")
    received = await sink.heard(2)
    assert [incoming.body for incoming in received] == [Message("first"), Message("second")]
    assert sink.told == 4


async def test_message_that_breaks_the_store_holds_nobody_up(server: DiscordServer, sink: MemorySink) -> None:
    sink.failures, sink.failure = 1, ValueError("a mistake of ours")
    await server.dm(server.user("Jane"), "poison")
    await server.dm(server.user("Omar"), "hello")
    assert [incoming.body for incoming in await sink.heard(1)] == [Message("hello")]


async def test_expired_link_is_read_anew(server: DiscordServer, sink: MemorySink, bot: DiscordPlatform) -> None:
    await server.dm(server.user("Jane"), files=[("resume.pdf", b"%PDF")])
    (incoming,) = await sink.heard(1)
    assert isinstance(incoming.body, Message)
    server.expire_links()
    assert await bot.fetch(incoming.body.files[0]) == b"%PDF"


async def test_file_whose_message_is_gone_has_expired(server: DiscordServer, sink: MemorySink, bot: DiscordPlatform) -> None:
    sent = await server.dm(server.user("Jane"), files=[("resume.pdf", b"%PDF")])
    (incoming,) = await sink.heard(1)
    assert isinstance(incoming.body, Message)
    server.expire_links()
    await server.delete(sent)
    with pytest.raises(Unreadable) as raised:
        await bot.fetch(incoming.body.files[0])
    assert raised.value.reason == "expired"


async def test_file_keeps_the_name_the_person_gave_it(server: DiscordServer, sink: MemorySink, bot: DiscordPlatform) -> None:
    await server.dm(server.user("Zoë"), files=[("Lebenslauf Zoë Müller.pdf", b"%PDF")])
    (incoming,) = await sink.heard(1)
    assert isinstance(incoming.body, Message)
    (file,) = incoming.body.files
    assert file.name == "Lebenslauf Zoë Müller.pdf"
    assert await bot.fetch(file) == b"%PDF"
