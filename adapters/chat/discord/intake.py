"""Free messages on their way into the inbox: one at a time, in order, never given up, with what was said while away.

Discord sends a message once. So a message waits here until the sink took it, and after every new session each chat is
first read from the last message that was taken: the order within a chat holds, and nothing said in between is lost.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from functools import partial

import aiohttp
import discord

from adapters.chat.discord import translate
from core.chat import ChatRef, Incoming
from core.errors import StoreUnavailable
from core.ports import Sink

_log = logging.getLogger(__name__)
_FIRST_WAIT, _LONGEST_WAIT = 0.1, 30.0
_PASSING = (StoreUnavailable, discord.DiscordException, aiohttp.ClientError, OSError, TimeoutError)
_GONE = (400, 403, 404)


class Intake:
    """A queue with one consumer. `client` must be logged in before `run`."""

    def __init__(self, client: discord.Client, sink: Sink) -> None:
        self._client = client
        self._sink = sink
        self._queue: asyncio.Queue[Incoming | None] = asyncio.Queue()
        self._behind: dict[ChatRef, str] = {}

    def put(self, incoming: Incoming | None) -> None:
        """A message from the gateway, or None for a new session: what was said before it must be read from Discord."""
        self._queue.put_nowait(incoming)

    async def run(self) -> None:
        """Take messages in until cancelled."""
        while True:
            if self._queue.empty() and self._behind:
                await self._persist(partial(self._catch_up, next(iter(self._behind))))
                continue
            incoming = await self._queue.get()
            if incoming is None:
                await self._persist(self._look_back)
            else:
                await self._persist(partial(self._catch_up, incoming.chat))
                await self._persist(partial(self._sink.accept, incoming))

    async def _look_back(self) -> None:
        self._behind = dict(await self._sink.last_seen(translate.PLATFORM))

    async def _catch_up(self, chat: ChatRef) -> None:
        if chat not in self._behind:
            return
        after = discord.Object(translate.seen_until(self._behind[chat]))
        channel = self._client.get_partial_messageable(int(chat.chat), type=discord.ChannelType.private)
        try:
            async for message in channel.history(limit=None, after=after):
                incoming = translate.said(message)
                if incoming is not None:
                    await self._sink.accept(incoming)
        except discord.HTTPException as problem:
            if problem.status not in _GONE:
                raise
            _log.info("A direct chat can no longer be read; going on without it.")
        del self._behind[chat]

    async def _persist(self, step: Callable[[], Awaitable[None]]) -> None:
        wait = _FIRST_WAIT
        while True:
            try:
                return await step()
            except _PASSING as problem:
                _log.warning("A message waits to be kept (%s); trying again in %.1f s.", type(problem).__name__, wait)
            await asyncio.sleep(wait)
            wait = min(wait * 2, _LONGEST_WAIT)
