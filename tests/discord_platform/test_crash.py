"""The process is killed while people write: what they wrote is all there after the next start, each once, in order."""

import asyncio
import os
import sys
from asyncio.subprocess import PIPE, Process
from pathlib import Path

from adapters.store.store import open_store
from core.chat import Message
from tests.discord_platform.server import DiscordServer
from tests.discord_platform.victim import KEY

ROOT = Path(__file__).resolve().parents[2]


async def _start(server: DiscordServer, database: str) -> Process:
    environment = {
        "DISCORD_BASE_URL": server.base_url,
        "DISCORD_GATEWAY_URL": server.gateway_url,
        "DISCORD_BOT_TOKEN": server.token,
        "DATABASE_URL": database,
    }
    sessions = server.gateway.identified
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "tests.discord_platform.victim", cwd=ROOT, env={**os.environ, **environment}, stdout=PIPE
    )
    await server.ready(sessions + 1, within=30)
    return process


async def _until_said(process: Process, text: str) -> None:
    assert process.stdout is not None
    async with asyncio.timeout(30):
        while (await process.stdout.readline()).decode().strip() != text:
            pass


async def _end(process: Process) -> None:
    process.kill()
    await process.communicate()


async def test_nothing_is_lost_and_nothing_comes_twice(server: DiscordServer, tmp_path: Path) -> None:
    database = f"sqlite:///{tmp_path / 'vitae.db'}"
    jane = server.user("Jane")
    process = await _start(server, database)
    for number in range(40):
        await server.dm(jane, f"message {number}")
    await _until_said(process, "message 7")
    await _end(process)
    for number in range(40, 60):
        await server.dm(jane, f"message {number}")
    process = await _start(server, database)
    await server.dm(jane, "the last one")
    await _until_said(process, "the last one")
    await _end(process)

    store = await open_store(database, KEY)
    lane = await store.lane("discord", jane.id)
    assert lane is not None
    bodies = [received.incoming.body for received in await store.inbox(lane)]
    await store.close()
    assert bodies == [Message(f"message {number}") for number in range(60)] + [Message("the last one")]
