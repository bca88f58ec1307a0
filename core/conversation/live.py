"""Progress in one message, edited at the pace the platform allows. Nothing of it is kept: the outcome comes by the outbox."""

import asyncio
import logging

from core.chat import Button, MessageRef, Outgoing
from core.errors import RetryLater
from core.ports import Clock, Messenger

log = logging.getLogger(__name__)


class Live:
    """Edits one posted message with the newest words; words that come faster than the pace replace each other.

    `ref` may come late: words said before the message exists are kept until `attach`.
    """

    def __init__(self, messenger: Messenger, clock: Clock) -> None:
        self._messenger = messenger
        self._clock = clock
        self._ref: MessageRef | None = None
        self._buttons: tuple[Button, ...] = ()
        self._words = ""
        self._shown = ""
        self._pace: asyncio.Task[None] | None = None
        self._closed = False
        self._sending = False

    def attach(self, ref: MessageRef, buttons: tuple[Button, ...], shown: str) -> None:
        """Name the posted message, its buttons, and what it says already."""
        self._ref, self._buttons, self._shown = ref, buttons, shown
        self._start()

    def say(self, words: str) -> None:
        """Show these words soon."""
        self._words = words
        self._start()

    async def close(self) -> None:
        """Say nothing more; returns when no edit is on its way, so that no late progress overwrites a result."""
        self._closed = True
        if self._pace:
            if not self._sending:
                self._pace.cancel()
            await asyncio.gather(self._pace, return_exceptions=True)

    def _start(self) -> None:
        if not self._closed and self._ref and self._words and (self._pace is None or self._pace.done()):
            self._pace = asyncio.create_task(self._run(self._ref), name="live")

    async def _run(self, ref: MessageRef) -> None:
        while self._words != self._shown and not self._closed:
            pause = self._messenger.capabilities.edit_every
            self._shown = self._words
            self._sending = True
            try:
                await self._messenger.edit(ref, Outgoing(self._shown, self._buttons))
            except RetryLater as later:
                pause = max(pause, later.seconds)
            except Exception as problem:  # noqa: BLE001 - progress is a courtesy: its trouble must not reach the work
                log.warning("progress could not be shown: %s", type(problem).__name__)
            finally:
                self._sending = False
            if not self._closed:
                await self._clock.sleep(pause)
