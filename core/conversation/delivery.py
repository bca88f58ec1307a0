"""The outbox: what was committed is sent, in order per person, until it arrived or can't.

A document takes the place of a message that is already there (the status message, or a placeholder whose id is stored
first), because editing may be repeated without harm and posting may not. So documents arrive exactly once.
"""

import logging
from collections.abc import Callable, Mapping
from dataclasses import replace

from core.chat import MessageRef, Outgoing
from core.errors import Refused, RetryLater, StoreUnavailable, Unreachable
from core.ports import Clock, Messenger, Pending, Store

log = logging.getLogger(__name__)

STATUS = "status:"
LONGEST_WAIT = 60.0
TRIES = 4
PLACEHOLDER = "One moment ..."


class Delivery:
    """Sends a person's outbox. `posted(key, ref, message)` hears of each status message that came into being."""

    def __init__(
        self,
        store: Store,
        messengers: Mapping[str, Messenger],
        clock: Clock,
        posted: Callable[[str, MessageRef, Outgoing], None],
    ) -> None:
        self._store = store
        self._messengers = messengers
        self._clock = clock
        self._posted = posted

    async def deliver(self, lane: str) -> None:
        """Send everything that waits for this person; what is committed meanwhile wakes this once more."""
        for row in await self._store.outbox(lane):
            await self._until_sent(row)
            await self._store.delivered((row.sequence,))

    async def _until_sent(self, row: Pending) -> None:
        failures = 0
        while True:
            try:
                await self._send(row)
            except RetryLater as later:
                await self._clock.sleep(max(later.seconds, min(LONGEST_WAIT, 0.5 * 2**failures)))
                failures += 1
            except (Unreachable, Refused) as end:
                log.warning("a message was given up: %s", type(end).__name__)
                return
            except StoreUnavailable:
                raise
            except Exception:
                log.exception("a message could not be sent")
                failures += 1
                if failures == TRIES:
                    return  # or it would hold up everything that is to follow
                await self._clock.sleep(failures)
            else:
                return

    async def _send(self, row: Pending) -> None:
        note, messenger = row.note, self._messengers[row.note.chat.platform]
        message = note.message
        if note.file:
            message = replace(message, attachment=await self._store.file(row.person, note.file))
        if note.over and await self._replaced(messenger, note.over, message):
            return
        if message.attachment:
            await messenger.edit(row.place or await self._placeholder(row), message)
            return
        ref = await messenger.post(note.chat, message, note.key)
        if note.key.startswith(STATUS):
            await self._store.keep_status_message(row.person, note.key.removeprefix(STATUS), ref)
            self._posted(note.key.removeprefix(STATUS), ref, message)

    async def _replaced(self, messenger: Messenger, task: str, message: Outgoing) -> bool:
        """Put the message in the place of the task's status message; False when that one is gone or never was."""
        ref = await self._store.status_message(task)
        if ref is None:
            return False
        try:
            await messenger.edit(ref, message)
        except Refused:
            return False
        return True

    async def _placeholder(self, row: Pending) -> MessageRef:
        messenger = self._messengers[row.note.chat.platform]
        ref = await messenger.post(row.note.chat, Outgoing(PLACEHOLDER), f"{row.note.key}:place")
        await self._store.placed(row.sequence, ref)
        return ref
