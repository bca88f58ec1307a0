"""Durable lanes in one process: the inbox in the store is the truth, this only decides who works on it and when."""

import asyncio
import logging
from collections.abc import Awaitable, Callable

log = logging.getLogger(__name__)

PAUSES = (0.2, 1, 5, 15, 60)

Drain = Callable[[str], Awaitable[None]]


class LocalLanes:
    """Runs `drain(lane)` at most once at a time per lane; wakes that come meanwhile make it run once more."""

    def __init__(self, drain: Drain) -> None:
        self._drain = drain
        self._running: dict[str, asyncio.Task[None]] = {}
        self._again: set[str] = set()

    def wake(self, lane: str) -> None:
        """Drain this lane soon. Cheap, and never lost while a drain runs."""
        if lane in self._running:
            self._again.add(lane)
            return
        task = asyncio.create_task(self._run(lane), name=f"lane {lane}")
        self._running[lane] = task

    async def drain(self) -> None:
        """Wait until every lane is at rest."""
        while self._running:
            await asyncio.wait(list(self._running.values()))

    async def close(self) -> None:
        """Stop where it stands; what is not done stays in the inbox for the next start."""
        tasks = list(self._running.values())
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    async def _run(self, lane: str) -> None:
        try:
            while True:
                self._again.discard(lane)
                await self._once(lane)
                if lane not in self._again:
                    return
        finally:
            self._running.pop(lane, None)
            self._again.discard(lane)

    async def _once(self, lane: str) -> None:
        for pause in PAUSES:
            try:
                return await self._drain(lane)
            except Exception:
                log.exception("a lane stopped; its inbox is kept and tried again in %s s", pause)
            await asyncio.sleep(pause)
        log.error("a lane stays stopped until its person writes again or the bot restarts")
        return None
