"""A second opinion: the same client against simcord, an independent model of Discord, without sockets."""

import discord
import simcord

from adapters.chat.discord import DiscordPlatform, words
from core.chat import Artifact, Body, Button, ChatRef, Invoke, Message, Outgoing, Press
from core.commands import menu
from core.ports import Form
from tests.discord_platform.fakes import MemorySink
from tests.discord_platform.world import World

BUTTONS = (Button("Skip", "skip", id="b1"), Button("Answer", "answer", id="b2", form="Your answer"))
PDF = Artifact("Jane-Doe-Acme.pdf", "application/pdf", b"%PDF-1.7")


def _last(person: simcord.UserHandle) -> discord.Message:
    message = person.dm_channel.last_message
    assert message is not None
    return message


def _heard(sink: MemorySink) -> Body:
    return sink.received[-1].body


async def test_a_small_conversation() -> None:
    sink = MemorySink(World())
    platform = DiscordPlatform("a.token")
    async with simcord.run(platform.connect(sink)) as env:
        guild = env.create_guild()
        channel, jane = guild.create_text_channel("general"), env.create_user("jane")
        member = guild.add_member(jane)
        chat = ChatRef("discord", str(jane.dm_channel.id))

        used = await member.slash(channel, "tailor", resume=("resume.pdf", b"%PDF"), posting=("job.txt", b"Backend"))
        assert used.ephemeral
        assert used.response is not None
        assert used.response.content == f"{words.GOT_BOTH} {words.IN_PRIVATE}"
        assert _last(jane).content == words.GOING_ON
        incoming = sink.received[0]
        assert isinstance(incoming.body, Invoke)
        assert (incoming.chat, incoming.person) == (chat, str(jane.id))
        assert [file.role for file in incoming.body.files] == ["resume", "posting"]
        assert await platform.fetch(incoming.body.files[0]) == b"%PDF"

        await platform.post(chat, Outgoing("1/3 Did you work with *Kubernetes*?", BUTTONS), "q1")
        question = _last(jane)
        assert question.content == r"1/3 Did you work with \*Kubernetes\*?"
        pressed = await jane.click(question, label="Skip")
        assert pressed.deferred
        assert _heard(sink) == Press("b1", message=str(question.id))

        sink.forms[f"{jane.id}:b2"] = Form("Question 1/3", "Your answer", "Did you work with Kubernetes?")
        opened = await jane.click(question, label="Answer")
        await jane.submit_modal(opened, {"answer": "yes, 3 clusters"})
        assert _heard(sink) == Press("b2", "yes, 3 clusters")

        sent = await jane.send_dm("at WebShop24")
        await jane.edit(sent, "at WebShop25")
        assert _heard(sink) == Message("at WebShop25", edits=str(sent.id))

        await env.restart_bot(platform.connect(sink))
        await jane.click(question, label="Skip")
        assert _heard(sink) == Press("b1", message=str(question.id))

        ref = await platform.post(chat, Outgoing("Laying out ..."), "d1")
        for _ in range(2):
            await platform.edit(ref, Outgoing("", attachment=PDF))
        (file,) = _last(jane).attachments
        assert (file.filename, await file.read()) == (PDF.name, PDF.data)


async def test_closed_direct_messages() -> None:
    sink = MemorySink(World())
    async with simcord.run(DiscordPlatform("a.token").connect(sink)) as env:
        guild = env.create_guild()
        channel = guild.create_text_channel("general")
        member = guild.add_member(env.create_user("jane"))
        env.inject_error("POST", "/channels/*/messages", status=403, code=50007)
        used = await member.slash(channel, "status")
        assert used.response is not None
        assert used.response.content == words.CLOSED
        assert sink.received == []


async def test_commands_in_the_direct_chat() -> None:
    sink = MemorySink(World())
    async with simcord.run(DiscordPlatform("a.token").connect(sink)) as env:
        jane = env.create_user("jane")
        assert set(jane.available_commands()) == {command.name for command in menu()}
        used = await jane.slash("download", format="docx")
        assert used.response.content == words.GOT_IT
        assert [incoming.body for incoming in sink.received] == [Invoke("download", {"format": "docx"})]
