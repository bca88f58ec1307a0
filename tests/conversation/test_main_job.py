"""The main job on every stage: in memory, over Telegram's wire, over Discord's; on SQLite and on PostgreSQL."""

import pytest

from adapters.chat.discord.platform import DiscordPlatform
from adapters.chat.discord.server import point_at
from adapters.chat.telegram.platform import TelegramPlatform
from tests.conversation.conftest import Documents, MakeBot
from tests.conversation.script import ANSWER, FACT, check_documents, main_job, pdf_text
from tests.conversation.stages import DiscordStage, MemoryStage, TelegramStage, bot
from tests.discord_platform.server import DiscordServer
from tests.fakes import GatedWriter
from tests.samples import POSTING, RESUME
from tests.telegram.server import TelegramServer

pytestmark = pytest.mark.asyncio(loop_scope="session")


@pytest.fixture
def writer(documents: Documents) -> GatedWriter:
    return GatedWriter(documents.writer)


async def test_in_memory(make_bot: MakeBot, writer: GatedWriter) -> None:
    stage = MemoryStage((await make_bot(writer=writer)).talk())
    await main_job(stage, writer)
    check_documents(stage.documents())


async def test_on_telegram(url: str, documents: Documents, writer: GatedWriter) -> None:
    async with TelegramServer() as server:
        async with bot(url, TelegramPlatform(server.token, server.url), documents.reader, writer):
            stage = TelegramStage(server, server.person())
            await main_job(stage, writer)
            check_documents(stage.documents())
            await server.confirmed()
        assert server.violations == []


async def test_on_discord(url: str, documents: Documents, writer: GatedWriter) -> None:
    async with DiscordServer() as server:
        point_at(server.base_url, server.gateway_url)
        async with bot(url, DiscordPlatform(server.token), documents.reader, writer):
            await server.ready()
            stage = DiscordStage(server, server.user("Jane"))
            await main_job(stage, writer)
            check_documents(stage.documents())
        assert server.violations == []
        assert server.errors == []


async def test_in_a_discord_server_nothing_personal_is_shown(url: str, documents: Documents) -> None:
    async with DiscordServer() as server:
        point_at(server.base_url, server.gateway_url)
        guild, jane = server.guild(), server.user("Jane")
        async with bot(url, DiscordPlatform(server.token), documents.reader, documents.writer):
            await server.ready()
            options = {"resume": ("jane.txt", RESUME.encode()), "posting": ("posting.txt", POSTING.encode())}
            command = await server.slash(jane, "tailor", options, guild=guild)
            first = await server.expect(jane, "1/3", button="Answer")
            await server.answered(command)
            form = await server.press(jane, first, "Answer")
            await server.answered(form)
            await server.submit(jane, form, ANSWER)
            second = await server.expect(jane, "2/3", button="Write it now")
            await server.press(jane, second, "Write it now")
            post = await server.expect(jane, file=".pdf")
            assert FACT in pdf_text(server.file_of(post).data)
            assert all(one.channel == jane.dm for one in server.from_bot(jane))
        assert server.violations == []
        assert server.errors == []
