from collections.abc import AsyncIterator

import pytest

from adapters.chat.discord import DiscordPlatform, point_at
from tests.discord_platform.fakes import MemorySink, running
from tests.discord_platform.server import DiscordServer


@pytest.fixture
async def server() -> AsyncIterator[DiscordServer]:
    async with DiscordServer() as one:
        point_at(one.base_url, one.gateway_url)
        yield one
        assert one.violations == []
        assert one.drift == []
        assert one.errors == []


@pytest.fixture
def sink(server: DiscordServer) -> MemorySink:
    return MemorySink(server)


@pytest.fixture
async def bot(server: DiscordServer, sink: MemorySink) -> AsyncIterator[DiscordPlatform]:
    server.guild()
    async with running(server, sink) as platform:
        yield platform
