"""Named fakes for the tests of the Telegram adapter."""

import asyncio
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager, suppress

from adapters.chat.telegram.platform import TelegramPlatform
from core.chat import ChatRef, Incoming
from core.ports import Form, Platform
from tests.telegram.server import TelegramServer


class InboxInMemory:
    """A Sink that keeps what it accepted.

    `trouble` are errors to raise from the next calls, in order; `gate` holds calls up while unset.
    """

    def __init__(self, *trouble: Exception) -> None:
        self.accepted: list[Incoming] = []
        self.offered: list[Incoming] = []
        self.trouble = list(trouble)
        self.gate = asyncio.Event()
        self.gate.set()
        self._changed = asyncio.Condition()

    async def accept(self, incoming: Incoming) -> None:
        await self._append(self.offered, incoming)
        if self.trouble:
            raise self.trouble.pop(0)
        await self.gate.wait()
        if incoming.id not in {each.id for each in self.accepted}:
            await self._append(self.accepted, incoming)

    async def form(self, platform: str, person: str, button: str) -> Form | None:
        return None

    async def last_seen(self, platform: str) -> Mapping[ChatRef, str]:
        return {}

    async def holds(self, number: int) -> list[Incoming]:
        """Wait until so many events were accepted."""
        return await self._reaches(self.accepted, number)

    async def was_offered(self, number: int) -> list[Incoming]:
        """Wait until so many events were offered, accepted or not."""
        return await self._reaches(self.offered, number)

    async def _append(self, events: list[Incoming], incoming: Incoming) -> None:
        async with self._changed:
            events.append(incoming)
            self._changed.notify_all()

    async def _reaches(self, events: list[Incoming], number: int) -> list[Incoming]:
        async with asyncio.timeout(20), self._changed:
            await self._changed.wait_for(lambda: len(events) >= number)
        return events


@asynccontextmanager
async def running(server: TelegramServer, sink: InboxInMemory) -> AsyncIterator[Platform]:
    """The platform, receiving from the server until the block ends."""
    platform = TelegramPlatform(server.token, server.url)
    task = asyncio.create_task(platform.run(sink))
    try:
        yield platform
    finally:
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task
