"""What the loopback Discord server remembers: people, files, messages, interactions; and how each looks on the wire."""

import asyncio
import mimetypes
import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import PurePath
from typing import Any
from urllib.parse import quote

EPHEMERAL = 64
EPOCH = 1420070400000


def stamp() -> str:
    """The time as Discord writes it."""
    return datetime.now(UTC).isoformat()


def shown(content: str) -> str:
    """What a person reads of Discord's markdown: escapes and bold marks taken away."""
    return re.sub(r"\\([^0-9A-Za-z\s])", r"\1", re.sub(r"(?<!\\)((?:\\\\)*)\*\*", r"\1", content))


@dataclass(slots=True)
class User:
    """A person or the bot. `closed`: takes no direct messages."""

    id: str
    name: str
    dm: str
    bot: bool = False
    closed: bool = False
    locale: str = "en-US"

    def payload(self) -> dict[str, Any]:
        return {
            "id": self.id, "username": self.name, "global_name": self.name, "discriminator": "0", "avatar": None,
            "bot": self.bot, "public_flags": 0, "flags": 0, "primary_guild": None,
        }  # fmt: skip


@dataclass(slots=True)
class Guild:
    """A server with one text channel."""

    id: str
    name: str
    channel: str

    def payload(self) -> dict[str, Any]:
        channel = {
            "id": self.channel,
            "type": 0,
            "name": "general",
            "position": 0,
            "permission_overwrites": [],
            "guild_id": self.id,
        }
        return {
            "id": self.id, "name": self.name, "owner_id": "1", "member_count": 1, "large": False, "unavailable": False,
            "roles": [], "emojis": [], "stickers": [], "features": [], "members": [], "channels": [channel], "threads": [],
            "presences": [], "voice_states": [], "stage_instances": [], "guild_scheduled_events": [], "soundboard_sounds": [],
            "premium_tier": 0, "preferred_locale": "en-US", "verification_level": 0, "default_message_notifications": 0,
            "explicit_content_filter": 0, "mfa_level": 0, "nsfw_level": 0, "afk_timeout": 300, "system_channel_flags": 0,
            "joined_at": stamp(),
        }  # fmt: skip


@dataclass(slots=True)
class File:
    """An attachment with its bytes."""

    id: str
    name: str
    data: bytes
    channel: str = ""

    @property
    def media_type(self) -> str:
        return mimetypes.guess_type(self.name)[0] or "application/octet-stream"

    def payload(self, link: Callable[["File"], str]) -> dict[str, Any]:
        """Discord makes file names plain ASCII without spaces, and keeps the given one as the title."""
        url, plain = link(self), self.plain_name
        title = {} if plain == self.name else {"title": PurePath(self.name).stem}
        return {
            "id": self.id, "filename": plain, "size": len(self.data), "url": url, "proxy_url": url,
            "content_type": self.media_type, **title,
        }  # fmt: skip

    @property
    def plain_name(self) -> str:
        return unicodedata.normalize("NFKD", self.name).encode("ascii", "ignore").decode().replace(" ", "_")

    @property
    def path(self) -> str:
        return f"{self.channel}/{self.id}/{quote(self.plain_name)}"


@dataclass(slots=True)
class Post:
    """A message in its current state. `edits` counts how often it was changed."""

    id: str
    channel: str
    author: User
    content: str = ""
    files: list[File] = field(default_factory=list)
    components: list[dict[str, Any]] = field(default_factory=list)
    flags: int = 0
    nonce: str | None = None
    type: int = 0
    edits: int = 0
    edited: str | None = None
    mentions: Any = None
    extra: dict[str, Any] = field(default_factory=dict)
    at: str = field(default_factory=stamp)

    @property
    def text(self) -> str:
        """The text, as the person reads it."""
        return shown(self.content)

    @property
    def labels(self) -> list[str]:
        """The buttons, as the person reads them."""
        return [button["label"] for button in self.buttons]

    @property
    def buttons(self) -> list[dict[str, Any]]:
        return [button for row in self.components for button in row["components"]]

    def payload(self, link: Callable[[File], str]) -> dict[str, Any]:
        nonce = {} if self.nonce is None else {"nonce": self.nonce}
        return {
            "id": self.id, "channel_id": self.channel, "author": self.author.payload(), "content": self.content,
            "timestamp": self.at, "edited_timestamp": self.edited, "tts": False, "mention_everyone": False, "mentions": [],
            "mention_roles": [], "attachments": [file.payload(link) for file in self.files], "embeds": [], "pinned": False,
            "type": self.type, "components": self.components, "flags": self.flags, **nonce, **self.extra,
        }  # fmt: skip


@dataclass(slots=True, eq=False)
class Interaction:
    """Something a person started, and all that the bot said to it in private.

    `kind` on the wire: 2 a command, 3 a component, 5 a form. `response`: the callback's type once acknowledged.
    """

    id: str
    token: str
    kind: int
    user: User
    message: Post | None = None
    response: int = 0
    text: str = ""
    ephemeral: bool = False
    modal: dict[str, Any] | None = None
    followups: list[str] = field(default_factory=list)
    late: asyncio.TimerHandle | None = None
    dead: bool = False

    @property
    def settled(self) -> bool:
        """Whether the person sees the end of it: a text, a form, or a button that stopped spinning."""
        return bool(self.text) or self.response in (6, 9)
