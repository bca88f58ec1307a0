"""Discord's objects as Vitae's nouns: pure functions, no request is made here."""

import json
import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import PurePath
from typing import Any
from urllib.parse import parse_qs, urlsplit

import discord

from core.chat import Body, ChatRef, Incoming, Invoke, Message, RemoteFile
from core.commands import BY_NAME, Command

PLATFORM = "discord"
_SAID = (discord.MessageType.default, discord.MessageType.reply)
_TYPED = re.compile(r"/([a-z]+)(?:\s+(.+))?", re.DOTALL)


@dataclass(frozen=True, slots=True)
class FileToken:
    """Where an attachment lies. Its URL expires; with a message it can be read anew from there."""

    attachment: str
    url: str
    channel: str = ""
    message: str = ""

    def encode(self) -> str:
        """As the opaque token of a RemoteFile."""
        return json.dumps(asdict(self))

    @classmethod
    def decode(cls, token: str) -> "FileToken":
        """Back from a RemoteFile's token."""
        return cls(**json.loads(token))

    def expired(self, now: datetime) -> bool:
        """Whether the URL itself says that it is over (`ex`, seconds since the epoch in hex)."""
        ends = parse_qs(urlsplit(self.url).query).get("ex", [""])[0]
        return bool(ends) and int(ends, 16) <= now.timestamp()


def chat(channel: int) -> ChatRef:
    """A direct chat."""
    return ChatRef(PLATFORM, str(channel))


def said(message: discord.Message) -> Incoming | None:
    """A direct message of a person; None for servers, bots and Discord's own notices."""
    if message.guild is not None or message.author.bot or message.type not in _SAID:
        return None
    return Incoming(str(message.id), chat(message.channel.id), str(message.author.id), message.created_at, _body(message))


def corrected(message: discord.Message) -> Incoming | None:
    """An edit of a direct message; None when Discord only added a link's preview."""
    original = said(message)
    if original is None or message.edited_at is None:
        return None
    return Incoming(
        f"{message.id}:{message.edited_at.isoformat()}",
        original.chat,
        original.person,
        message.edited_at,
        Message(message.content, _files(message), edits=str(message.id)),
    )


def seen_until(last: str) -> int:
    """The snowflake up to which a chat was seen, from the `Incoming.id` of its last message or correction."""
    number, _, edited = last.partition(":")
    return discord.utils.time_snowflake(datetime.fromisoformat(edited)) if edited else int(number)


def invoked(
    interaction: "discord.Interaction[Any]", direct: ChatRef, command: Command, options: Mapping[str, object]
) -> Incoming:
    """A slash command; attachments become files whose role is the option's name."""
    files = {name: value for name, value in options.items() if isinstance(value, discord.Attachment)}
    body = Invoke(
        command.name,
        {name: str(value) for name, value in options.items() if value is not None and name not in files},
        tuple(remote(file, FileToken(str(file.id), file.url), role) for role, file in files.items()),
    )
    return said_by(interaction, direct, body)


def said_by(interaction: "discord.Interaction[Any]", direct: ChatRef, body: Body) -> Incoming:
    """Whatever an interaction stands for, said by its person at its time."""
    return Incoming(str(interaction.id), direct, str(interaction.user.id), interaction.created_at, body, str(interaction.locale))


def form_value(component: Mapping[str, Any]) -> str:
    """The text of a submitted form: all text inputs found in its nested components."""
    inner = [*component.get("components", ()), *([component["component"]] if "component" in component else ())]
    return str(component.get("value", "")) + "".join(form_value(part) for part in inner)


def remote(attachment: discord.Attachment, token: FileToken, role: str = "") -> RemoteFile:
    """An attachment as a file that still lies with Discord."""
    media_type = (attachment.content_type or "").partition(";")[0]
    return RemoteFile(_name(attachment), media_type, attachment.size, token.encode(), role)


def attachments(message: discord.Message) -> list[discord.Attachment]:
    """A message's own attachments and those of what it forwards."""
    return [*message.attachments, *(file for forward in message.message_snapshots for file in forward.attachments)]


def _name(attachment: discord.Attachment) -> str:
    """The name as the person gave it: Discord keeps it as the title when it simplified the file name."""
    if not attachment.title:
        return attachment.filename
    suffix = PurePath(attachment.filename).suffix
    return attachment.title.removesuffix(suffix) + suffix


def _files(message: discord.Message) -> tuple[RemoteFile, ...]:
    where = str(message.channel.id), str(message.id)
    return tuple(remote(file, FileToken(str(file.id), file.url, *where)) for file in attachments(message))


def _body(message: discord.Message) -> Message | Invoke:
    typed = _TYPED.fullmatch(message.content)
    if typed and typed[1] in BY_NAME and BY_NAME[typed[1]].menu and not message.attachments:
        return Invoke(typed[1], _typed_args(BY_NAME[typed[1]], typed[2]))
    text = "\n".join(part for part in [message.content, *(forward.content for forward in message.message_snapshots)] if part)
    files = () if message.flags.voice else _files(message)
    return Message(text, files, unreadable="" if text or files else _unreadable(message))


def _unreadable(message: discord.Message) -> str:
    if message.flags.voice:
        return "voice"
    if message.stickers:
        return "sticker"
    return "poll" if message.poll is not None else ""


def _typed_args(command: Command, rest: str | None) -> dict[str, str]:
    first = next((option.name for option in command.options if option.kind != "file"), None)
    return {first: rest} if first and rest else {}
