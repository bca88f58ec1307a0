"""Free messages on their way into the inbox: one at a time, in order, never given up, with what was said while away.

Discord sends a message once. So a message waits here until the sink took it, and after every new session each chat is
first read from the last message that was taken: the order within a chat holds, and nothing said in between is lost.
"""

import asyncio
import logging
from collections import deque
from collections.abc import Awaitable, Callable
from functools import partial

import discord

from adapters.chat.discord import translate
from adapters.chat.discord.server import FAILURES
from core.chat import ChatRef, Incoming
from core.errors import StoreUnavailable
from core.ports import Sink

_log = logging.getLogger(__name__)
_FIRST_WAIT, _LONGEST_WAIT = 0.1, 30.0
_PASSING = (StoreUnavailable, *FAILURES)
_GONE = (400, 403, 404)


class Intake:
    """A queue that works itself off, one message at a time, whenever there is something in it."""

    def __init__(self, client: discord.Client, sink: Sink) -> None:
        self._client = client
        self._sink = sink
        self._waiting: deque[Incoming | None] = deque()
        self._behind: dict[ChatRef, str] = {}
        self._work: asyncio.Task[None] | None = None

    def put(self, incoming: Incoming | None) -> None:
        """A message from the gateway, or None for a new session: what was said before it must be read from Discord."""
        self._waiting.append(incoming)
        if self._work is None or self._work.done():
            self._work = asyncio.create_task(self._drain(), name="discord-intake")

    async def close(self) -> None:
        """Stop; what still waits is read from Discord at the next start."""
        if self._work is not None:
            self._work.cancel()
            await asyncio.wait([self._work])

    async def _drain(self) -> None:
        while self._waiting or self._behind:
            if not self._waiting:
                await self._catch_up(next(iter(self._behind)))
                continue
            incoming = self._waiting.popleft()
            if incoming is None:
                await self._persist(self._look_back)
            else:
                await self._catch_up(incoming.chat)
                await self._persist(partial(self._sink.accept, incoming))

    async def _look_back(self) -> None:
        self._behind = dict(await self._sink.last_seen(translate.PLATFORM))

    async def _catch_up(self, chat: ChatRef) -> None:
        if chat in self._behind:
            await self._persist(partial(self._read, chat, translate.seen_until(self._behind[chat])))
            del self._behind[chat]

    async def _read(self, chat: ChatRef, after: int) -> None:
        channel = self._client.get_partial_messageable(int(chat.chat), type=discord.ChannelType.private)
        try:
            async for message in channel.history(limit=None, after=discord.Object(after)):
                incoming = translate.said(message)
                if incoming is not None:
                    await self._persist(partial(self._sink.accept, incoming))
        except discord.HTTPException as problem:
            if problem.status not in _GONE:
                raise
            _log.info("A direct chat can no longer be read; going on without it.")

    async def _persist(self, step: Callable[[], Awaitable[None]]) -> None:
        wait = _FIRST_WAIT
        while True:
            try:
                return await step()
            except _PASSING as problem:
                _log.warning("A message waits to be kept (%s); trying again in %.1f s.", type(problem).__name__, wait)
            except Exception as problem:  # noqa: BLE001 - one message must not hold up all others
                return _log.error("A message could not be kept (%s), and was passed over.", type(problem).__name__)
            await asyncio.sleep(wait)
            wait = min(wait * 2, _LONGEST_WAIT)
