"""Slash commands, buttons and forms: acknowledged first, committed second, and a failed commit is said."""

import pytest

from adapters.chat.discord import DiscordPlatform, words
from core.chat import Button, ChatRef, Invoke, Message, Outgoing, Press, strong
from core.commands import menu
from core.errors import Unreadable
from core.ports import Form
from tests.discord_platform.fakes import MemorySink, running
from tests.discord_platform.records import Post, User
from tests.discord_platform.server import DiscordServer

BUTTONS = (Button("Skip", "skip", id="b1"), Button("Answer", "answer", id="b2", form="Your answer"))


async def _asked(server: DiscordServer, bot: DiscordPlatform, user: User) -> Post:
    await bot.post(ChatRef("discord", user.dm), Outgoing("1/3 Did you?", BUTTONS), "question")
    return await server.expect(user, "1/3")


async def test_every_command_of_the_menu_is_registered_once(server: DiscordServer, sink: MemorySink) -> None:
    async with running(server, sink):
        assert [command["name"] for command in server.commands] == [command.name for command in menu()]
        tailor = next(command for command in server.commands if command["name"] == "tailor")
        assert [(option["name"], option["type"], option["required"]) for option in tailor["options"]] == [
            ("resume", 11, False),
            ("posting", 11, False),
            ("job", 3, False),
        ]
        assert tailor["contexts"] == [0, 1]
    async with running(server, sink):
        assert server.registrations == 1


async def test_command_in_a_server_goes_on_in_private(server: DiscordServer, sink: MemorySink, bot: DiscordPlatform) -> None:
    jane, guild = server.user("Jane"), next(iter(server.guilds.values()))
    options = {"resume": ("resume.pdf", b"%PDF"), "posting": ("posting.txt", b"Backend")}
    used = await server.answered(await server.slash(jane, "tailor", options, guild=guild))
    assert used.ephemeral
    assert used.text == "Got both. I'll go on in our direct messages, so that nothing personal shows here."
    (incoming,) = sink.received
    assert (incoming.id, incoming.chat, incoming.person) == (used.id, ChatRef("discord", jane.dm), jane.id)
    assert incoming.locale == "en-US"
    assert isinstance(incoming.body, Invoke)
    assert [(file.name, file.role) for file in incoming.body.files] == [("resume.pdf", "resume"), ("posting.txt", "posting")]
    assert await bot.fetch(incoming.body.files[0]) == b"%PDF"
    await server.expect(jane, words.GOING_ON)


async def test_attachment_of_a_command_can_expire(server: DiscordServer, sink: MemorySink, bot: DiscordPlatform) -> None:
    await server.answered(await server.slash(server.user("Jane"), "tailor", {"resume": ("resume.pdf", b"%PDF")}))
    (incoming,) = sink.received
    assert isinstance(incoming.body, Invoke)
    server.expire_links()
    with pytest.raises(Unreadable) as raised:
        await bot.fetch(incoming.body.files[0])
    assert raised.value.reason == "expired"


@pytest.mark.usefixtures("bot")
async def test_command_in_the_direct_chat(server: DiscordServer, sink: MemorySink) -> None:
    jane = server.user("Jane")
    used = await server.answered(await server.slash(jane, "download", {"format": "docx"}))
    assert used.text == words.GOT_IT
    assert [(incoming.chat.chat, incoming.body) for incoming in sink.received] == [
        (jane.dm, Invoke("download", {"format": "docx"}))
    ]
    assert server.from_bot(jane) == []


@pytest.mark.usefixtures("bot")
async def test_closed_direct_messages_are_said_in_the_receipt(server: DiscordServer, sink: MemorySink) -> None:
    jane, guild = server.user("Jane", closed=True), next(iter(server.guilds.values()))
    used = await server.answered(await server.slash(jane, "tailor", {"job": "Backend"}, guild=guild))
    assert used.ephemeral
    assert used.text == words.CLOSED
    assert sink.received == []


async def test_button_is_deferred_and_pressed(server: DiscordServer, sink: MemorySink, bot: DiscordPlatform) -> None:
    jane = server.user("Jane")
    post = await _asked(server, bot, jane)
    pressed = await server.answered(await server.press(jane, post, "Skip"))
    (incoming,) = await sink.heard(1)
    assert pressed.response == 6
    assert (incoming.id, incoming.chat.chat, incoming.body) == (pressed.id, jane.dm, Press("b1", message=post.id))


async def test_button_works_after_a_restart(server: DiscordServer, sink: MemorySink) -> None:
    jane = server.user("Jane")
    sink.forms[f"{jane.id}:b2"] = Form("Question 1/3", "Your answer", "Did you?")
    async with running(server, sink) as bot:
        post = await _asked(server, bot, jane)
        opened = await server.answered(await server.press(jane, post, "Answer"))
    async with running(server, sink):
        await server.press(jane, post, "Skip")
        await server.submit(jane, opened, "yes, at WebShop24")
        received = await sink.heard(2)
    assert {incoming.body for incoming in received} == {Press("b1", message=post.id), Press("b2", "yes, at WebShop24")}


async def test_form_is_opened_and_submitted(server: DiscordServer, sink: MemorySink, bot: DiscordPlatform) -> None:
    jane = server.user("Jane")
    question = f"{strong('1/3')} It asks for *Kubernetes*. Did you work with it?"
    sink.forms[f"{jane.id}:b2"] = Form("Question 1/3", "Your answer", question)
    opened = await server.answered(await server.press(jane, await _asked(server, bot, jane), "Answer"))
    assert opened.modal is not None
    assert opened.modal["title"] == "Question 1/3"
    assert opened.modal["components"][0]["content"] == r"**1/3** It asks for \*Kubernetes\*. Did you work with it?"
    assert sink.received == []
    sent = await server.answered(await server.submit(jane, opened, "Set up 3 clusters\nwith 2 colleagues"))
    (incoming,) = await sink.heard(1)
    assert (incoming.id, incoming.chat.chat) == (sent.id, jane.dm)
    assert incoming.body == Press("b2", "Set up 3 clusters\nwith 2 colleagues")


async def test_stale_form_says_so(server: DiscordServer, sink: MemorySink, bot: DiscordPlatform) -> None:
    jane = server.user("Jane")
    opened = await server.answered(await server.press(jane, await _asked(server, bot, jane), "Answer"))
    assert (opened.modal, opened.text, opened.ephemeral) == (None, words.OLDER, True)
    assert sink.received == []


async def test_form_that_takes_too_long_is_not_opened(server: DiscordServer, sink: MemorySink, bot: DiscordPlatform) -> None:
    jane = server.user("Jane")
    post = await _asked(server, bot, jane)
    sink.gate.clear()
    opened = await server.answered(await server.press(jane, post, "Answer"))
    assert opened.text == words.NO_FORM


@pytest.mark.usefixtures("bot")
async def test_mistake_of_ours_is_said_too(server: DiscordServer, sink: MemorySink) -> None:
    sink.failures, sink.failure = 1, ValueError("a mistake of ours")
    used = await server.answered(await server.slash(server.user("Jane"), "status"))
    assert used.text == words.NOT_KEPT


@pytest.mark.usefixtures("bot")
async def test_trouble_while_opening_the_direct_chat(server: DiscordServer, sink: MemorySink) -> None:
    guild = next(iter(server.guilds.values()))
    server.drop("POST /users/@me/channels")
    used = await server.answered(await server.slash(server.user("Jane"), "status", guild=guild))
    assert (used.text, sink.received) == (words.NOT_KEPT, [])


async def test_failed_commit_is_said_in_the_same_response(server: DiscordServer, sink: MemorySink, bot: DiscordPlatform) -> None:
    jane = server.user("Jane")
    post = await _asked(server, bot, jane)
    sink.failures = 2
    used = await server.answered(await server.slash(jane, "status"))
    assert used.text == words.NOT_KEPT
    pressed = await server.press(jane, post, "Skip")
    assert await server.until(lambda: pressed.followups) == [words.NOT_KEPT]
    assert sink.received == []


async def test_acknowledged_while_the_database_hangs(server: DiscordServer, sink: MemorySink, bot: DiscordPlatform) -> None:
    jane = server.user("Jane")
    post = await _asked(server, bot, jane)
    sink.gate.clear()
    used, pressed = await server.slash(jane, "status"), await server.press(jane, post, "Skip")
    await server.until(lambda: used.response and pressed.response, within=2.5)
    assert sink.received == []
    sink.gate.set()
    await server.answered(used)
    assert used.text == words.GOT_IT
    assert len(await sink.heard(2)) == 2


async def test_dead_token_harms_nobody(server: DiscordServer, sink: MemorySink, bot: DiscordPlatform) -> None:
    jane = server.user("Jane")
    sink.gate.clear()
    used = await server.slash(jane, "status")
    await server.until(lambda: used.response and sink.told)
    server.expire_token(used)
    sink.gate.set()
    await sink.heard(1)
    await server.dm(jane, "still there?")
    assert [incoming.body for incoming in await sink.heard(2)] == [Invoke("status"), Message("still there?")]
