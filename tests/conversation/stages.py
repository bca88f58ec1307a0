"""Where a conversation takes place: the same script is played in memory, on Telegram and on Discord."""

import asyncio
from collections.abc import AsyncIterator, Iterable, Sequence
from contextlib import asynccontextmanager
from typing import Protocol

from adapters.queue.local import LocalLanes
from adapters.store import nouns
from adapters.store.store import open_store
from bot.clock import WallClock
from core.chat import Body, Invoke, Message, Press
from core.conversation.engine import Engine
from core.conversation.tasks import Tools
from core.ports import Platform, Reader, Writer
from tests.discord_platform.records import Post, User
from tests.discord_platform.server import DiscordServer
from tests.fakes import Posted, Talk
from tests.telegram.server import TelegramServer
from tests.telegram.world import Shown, Someone

PATIENCE = 30.0


class Stage(Protocol):
    """What a person can do and see, whatever the platform."""

    async def say(self, text: str) -> None: ...

    async def upload(self, name: str, data: bytes) -> None: ...

    async def press(self, label: str) -> None:
        """Press the newest button with this label, as soon as there is one."""

    async def hear(self, text: str) -> str:
        """Wait for a message of the bot, not heard before, that holds this text; returns the whole message."""

    def documents(self) -> Sequence[tuple[str, bytes]]:
        """The files the bot delivered, each message once."""


class MemoryStage:
    """In memory, without any wire."""

    def __init__(self, talk: Talk) -> None:
        self._talk = talk
        self._heard: set[tuple[str, int]] = set()

    async def say(self, text: str) -> None:
        await self._accept(Invoke(text[1:]) if text.startswith("/") else Message(text))

    async def upload(self, name: str, data: bytes) -> None:
        await self._accept(Message(files=(self._talk.remote(name, data),)))

    async def press(self, label: str) -> None:
        async with asyncio.timeout(PATIENCE):
            while not any(label in one.labels for one in self._talk.messages):
                await self._talk.platform.changed.wait()
        await self._accept(Press(self._talk.button(label).id))

    async def _accept(self, body: Body) -> None:
        await self._talk.engine.accept(self._talk.incoming(body))

    async def hear(self, text: str) -> str:
        async with asyncio.timeout(PATIENCE):
            while (found := self._new(text)) is None:
                await self._talk.platform.changed.wait()
        self._heard.add((found.ref.id, len(found.history)))
        return found.text

    def _new(self, text: str) -> Posted | None:
        seen = self._heard
        return next((m for m in self._talk.messages if text in m.text and (m.ref.id, len(m.history)) not in seen), None)

    def documents(self) -> Sequence[tuple[str, bytes]]:
        return [(one.name, one.data) for one in self._talk.documents]


class TelegramStage:
    """The real python-telegram-bot over a socket."""

    def __init__(self, server: TelegramServer, person: Someone) -> None:
        self._server, self._person = server, person

    async def say(self, text: str) -> None:
        self._server.say(self._person, text)

    async def upload(self, name: str, data: bytes) -> None:
        self._server.upload(self._person, name, data)

    async def press(self, label: str) -> None:
        messages = await self._server.until(lambda: self._with(label) or None, f"a button {label!r}", PATIENCE)
        self._server.press(self._person, messages[-1], label)

    def _with(self, label: str) -> list[Shown]:
        return [one for one in self._server.messages(self._person) if label in one.buttons]

    async def hear(self, text: str) -> str:
        return (await self._server.expect(self._person, text, patience=PATIENCE)).text

    def documents(self) -> Sequence[tuple[str, bytes]]:
        return _files((one.file.name, one.file.data) for one in self._server.messages(self._person) if one.file)


class DiscordStage:
    """The real discord.py over sockets, in a direct chat."""

    def __init__(self, server: DiscordServer, user: User) -> None:
        self._server, self._user = server, user
        self._heard: set[tuple[str, int]] = set()

    async def say(self, text: str) -> None:
        if text.startswith("/"):
            await self._server.slash(self._user, text[1:])
        else:
            await self._server.dm(self._user, text)

    async def upload(self, name: str, data: bytes) -> None:
        await self._server.dm(self._user, "", [(name, data)])

    async def press(self, label: str) -> None:
        posts = await self._server.until(lambda: self._with(label) or None, PATIENCE)
        await self._server.press(self._user, posts[-1], label)

    def _with(self, label: str) -> list[Post]:
        return [one for one in self._server.from_bot(self._user) if label in one.labels]

    async def hear(self, text: str) -> str:
        post = await self._server.until(lambda: self._new(text), PATIENCE)
        self._heard.add((post.id, post.edits))
        return _without_marks(post.content)

    def _new(self, text: str) -> Post | None:
        posts = self._server.from_bot(self._user)
        return next((p for p in posts if text in _without_marks(p.content) and (p.id, p.edits) not in self._heard), None)

    def documents(self) -> Sequence[tuple[str, bytes]]:
        return _files((file.name, file.data) for post in self._server.from_bot(self._user) for file in post.files)


def _files(sent: Iterable[tuple[str, bytes]]) -> Sequence[tuple[str, bytes]]:
    """What was sent, without the pictures that are only there to be looked at."""
    return [one for one in sent if not one[0].endswith(".jpg")]


def _without_marks(text: str) -> str:
    """What a person reads: the text without Discord's markdown."""
    return text.replace("**", "").replace("\\", "")


@asynccontextmanager
async def bot(url: str, platform: Platform, reader: Reader, writer: Writer) -> AsyncIterator[Engine]:
    """The engine on one platform with a store of its own, stopped at the end."""
    store = await open_store(url, bytes(32))
    engine = Engine(Tools(store, reader, writer, nouns, WallClock()), {platform.name: platform}, LocalLanes)
    receiving = asyncio.create_task(platform.run(engine))
    try:
        await engine.recover()
        yield engine
    finally:
        receiving.cancel()
        await asyncio.gather(receiving, return_exceptions=True)
        await engine.close()
        await store.close()
