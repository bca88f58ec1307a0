"""A sink in memory, and a running bot around it."""

import asyncio
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field

from adapters.chat.discord import DiscordPlatform
from core.chat import ChatRef, Incoming, Message
from core.errors import StoreUnavailable
from core.ports import Form
from tests.discord_platform.world import World


@dataclass(slots=True)
class MemorySink:
    """Keeps what arrives, each id once. `failures`: refuse that often, by `failure`. `gate`: while unset, nothing gets through.

    `told` counts every call, also the refused and the repeated ones.
    """

    world: World
    received: list[Incoming] = field(default_factory=list)
    forms: dict[str, Form] = field(default_factory=dict)
    failures: int = 0
    failure: Exception = field(default_factory=lambda: StoreUnavailable("told to fail"))
    gate: asyncio.Event = field(default_factory=asyncio.Event)
    told: int = 0

    def __post_init__(self) -> None:
        self.gate.set()

    async def accept(self, incoming: Incoming) -> None:
        self.told += 1
        self.world.changed()
        await self.gate.wait()
        if self.failures:
            self.failures -= 1
            raise self.failure
        if incoming.id not in {known.id for known in self.received}:
            self.received.append(incoming)
        self.world.changed()

    async def form(self, platform: str, person: str, button: str) -> Form | None:
        await self.gate.wait()
        return self.forms.get(f"{person}:{button}")

    async def last_seen(self, platform: str) -> Mapping[ChatRef, str]:
        return {one.chat: one.id for one in self.received if isinstance(one.body, Message)}

    async def heard(self, count: int) -> list[Incoming]:
        """Wait until this many were kept."""
        return await self.world.until(lambda: self.received if len(self.received) >= count else None)


@asynccontextmanager
async def running(world: World, sink: MemorySink) -> AsyncIterator[DiscordPlatform]:
    """A bot that is connected, and leaves cleanly."""
    platform = DiscordPlatform(world.token)
    sessions = world.gateway.identified
    task = asyncio.create_task(platform.run(sink))
    try:
        await world.until(lambda: task.done() or world.gateway.identified > sessions)
        yield platform
    finally:
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task
