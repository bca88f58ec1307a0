"""The whole bot with real parts, on a platform in memory or on the loopback Telegram server."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from bot.compose import House, open_house
from bot.settings import Settings
from core.ports import Platform
from tests.fakes import MemoryPlatform, PatientClock, Talk


@asynccontextmanager
async def house(data: Path, platform: Platform) -> AsyncIterator[House]:
    """A running bot, its document workers warm."""
    opened = await open_house(Settings(_env_file=None, vitae_data=data), [platform])  # type: ignore[call-arg]
    receiving = asyncio.create_task(platform.run(opened.engine))
    try:
        await opened.warm()
        yield opened
    finally:
        receiving.cancel()
        await asyncio.gather(receiving, return_exceptions=True)
        await opened.close()


@asynccontextmanager
async def in_memory(data: Path) -> AsyncIterator[tuple[House, Talk]]:
    """A running bot and a person who talks to it without any wire."""
    platform = MemoryPlatform()
    async with house(data, platform) as opened:
        yield opened, Talk(opened.engine, platform, PatientClock())
