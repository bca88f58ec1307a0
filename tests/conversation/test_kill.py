"""SIGKILL at each commit of a conversation, then restart: it goes on, nothing said is lost, no document comes twice."""

import asyncio
import os
import signal
import sys
from pathlib import Path
from typing import Self

import pytest

from tests.conversation.script import ANSWER, check_documents
from tests.conversation.stages import PATIENCE, TelegramStage
from tests.samples import POSTING, RESUME
from tests.telegram.server import TelegramServer

ROOT = Path(__file__).resolve().parents[2]
SHARES = 4  # the deaths are dealt to so many tests, which run side by side


class Lives:
    """One bot over several lives on the same data: whenever its process was killed, the next one starts."""

    def __init__(self, data: Path, server: TelegramServer, at: int = 0, when: str = "after") -> None:
        self._environment = {
            **{name: os.environ[name] for name in ("PATH", "HOME", "LANG") if name in os.environ},
            "TELEGRAM_BOT_TOKEN": server.token,
            "TELEGRAM_BASE_URL": server.url,
            "VITAE_DATA": str(data),
            "PYTHONPATH": str(ROOT),
            "MORTAL_TALLY": str(data / "tally"),
            "MORTAL_AT": str(at),
            "MORTAL_WHEN": when,
        }
        self._data = data
        data.mkdir()
        self.deaths = 0
        self._died = asyncio.Event()

    async def __aenter__(self) -> Self:
        self._task = asyncio.create_task(self._live())
        return self

    async def __aexit__(self, *_: object) -> None:
        self._task.cancel()
        await asyncio.gather(self._task, return_exceptions=True)

    async def _live(self) -> None:
        while True:
            process = await asyncio.create_subprocess_exec(
                sys.executable, "-m", "tests.conversation.mortal", cwd=self._data, env=self._environment
            )
            try:
                code = await process.wait()
            except asyncio.CancelledError:
                process.terminate()
                await process.wait()
                raise
            assert code == -signal.SIGKILL, f"the bot ended by itself with {code}"
            self.deaths += 1
            self._died.set()

    async def death(self) -> None:
        """Wait until it came."""
        async with asyncio.timeout(PATIENCE):
            await self._died.wait()

    def commits(self) -> int:
        """Commits so far, over all lives."""
        return (self._data / "tally").stat().st_size


async def converse(server: TelegramServer) -> TelegramStage:
    """A conversation with a file, a pasted text, an answer, a button and a skip."""
    stage = TelegramStage(server, server.person())
    await stage.upload("jane.txt", RESUME.encode())
    await stage.hear("I read it as a resume")
    await stage.upload("posting.txt", POSTING.encode())
    await stage.hear("1/3")
    await stage.say(ANSWER)
    await stage.hear("2/3")
    await stage.press("No, never")
    await stage.hear("3/3")
    await stage.press("Skip")
    await stage.hear("none removed")
    await server.confirmed()
    await stage.say("/status")
    await stage.hear("Version 1 is written")
    return stage


async def one_life(data: Path, at: int, when: str) -> int:
    """The conversation with one death; returns the number of commits."""
    async with TelegramServer() as server, Lives(data, server, at, when) as lives:
        stage = await converse(server)
        if at and lives.commits() >= at:
            await lives.death()
            await stage.say("/privacy")
            await stage.hear("What I keep")
        check_documents(stage.documents())
        assert server.violations == []
        return lives.commits()


@pytest.mark.parametrize("first", range(1, SHARES + 1))
async def test_death_at_each_commit(tmp_path: Path, first: int) -> None:
    commits = await one_life(tmp_path / "dry", 0, "after")
    assert commits > 20
    for at in range(first, commits + 1, SHARES):
        await one_life(tmp_path / str(at), at, "after" if at % 2 else "before")


@pytest.mark.full
@pytest.mark.parametrize("when", ["before", "after"])
async def test_death_before_and_after_each_commit(tmp_path: Path, when: str) -> None:
    commits = await one_life(tmp_path / "dry", 0, when)
    for at in range(1, commits + 1):
        await one_life(tmp_path / str(at), at, when)
