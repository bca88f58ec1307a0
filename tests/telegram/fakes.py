"""Named fakes for the tests of the Telegram adapter."""

import asyncio
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager, suppress

from adapters.chat.telegram.platform import TelegramPlatform
from core.chat import ChatRef, Incoming
from core.ports import Form
from tests.telegram.server import TelegramServer


class InboxInMemory:
    """A Sink that keeps what it accepted. `trouble` are errors to raise from the next calls, in order."""

    def __init__(self, *trouble: Exception) -> None:
        self.accepted: list[Incoming] = []
        self.offered: list[Incoming] = []
        self.trouble = list(trouble)
        self._came = asyncio.Condition()

    async def accept(self, incoming: Incoming) -> None:
        self.offered.append(incoming)
        if self.trouble:
            raise self.trouble.pop(0)
        async with self._came:
            if incoming.id not in {each.id for each in self.accepted}:
                self.accepted.append(incoming)
            self._came.notify_all()

    async def form(self, platform: str, person: str, button: str) -> Form | None:
        return None

    async def last_seen(self, platform: str) -> Mapping[ChatRef, str]:
        return {}

    async def holds(self, number: int) -> list[Incoming]:
        """Wait until so many events were accepted."""
        async with asyncio.timeout(20), self._came:
            await self._came.wait_for(lambda: len(self.accepted) >= number)
        return self.accepted


@asynccontextmanager
async def running(server: TelegramServer, sink: InboxInMemory) -> AsyncIterator[TelegramPlatform]:
    """The platform, receiving from the server until the block ends."""
    platform = TelegramPlatform(server.token, server.url)
    task = asyncio.create_task(platform.run(sink))
    try:
        yield platform
    finally:
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task
