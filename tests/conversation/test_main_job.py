"""The main job on every stage: in memory, over Telegram's wire, over Discord's."""

from pathlib import Path

import pytest

from adapters.chat.discord.platform import DiscordPlatform
from adapters.chat.discord.server import point_at
from adapters.chat.telegram.platform import TelegramPlatform
from tests.conversation.script import check_documents, main_job
from tests.conversation.stages import DiscordStage, MemoryStage, TelegramStage, bot
from tests.discord_platform.server import DiscordServer
from tests.fakes import Talk
from tests.telegram.server import TelegramServer

pytestmark = pytest.mark.asyncio(loop_scope="session")


async def test_in_memory(talk: Talk) -> None:
    stage = MemoryStage(talk)
    await main_job(stage)
    check_documents(stage.documents())


async def test_on_telegram(tmp_path: Path) -> None:
    async with TelegramServer() as server, bot(tmp_path, TelegramPlatform(server.token, server.url)):
        stage = TelegramStage(server, server.person())
        await main_job(stage)
        check_documents(stage.documents())
        await server.confirmed()
        assert server.violations == []


async def test_on_discord(tmp_path: Path) -> None:
    async with DiscordServer() as server:
        point_at(server.base_url, server.gateway_url)
        async with bot(tmp_path, DiscordPlatform(server.token)):
            await server.ready()
            stage = DiscordStage(server, server.user("Jane"))
            await main_job(stage)
            check_documents(stage.documents())
        assert server.violations == []
