"""The outbox: what was committed is sent, in order per person, until it arrived or can't.

A document takes the place of a message that is already there (the status message, or a placeholder whose id is stored
first), because editing may be repeated without harm and posting may not. So documents arrive exactly once.
"""

import contextlib
import logging
from collections.abc import Callable, Mapping
from dataclasses import replace

from core import phrases
from core.chat import MessageRef, Outgoing
from core.errors import Refused, RetryLater, StoreUnavailable, Unreachable
from core.ports import Clock, Messenger, Pending, Store

log = logging.getLogger(__name__)

STATUS = "status:"
LONGEST_WAIT = 60.0
TRIES = 6


class Delivery:
    """Sends a person's outbox. `posted(task, ref, message)` hears of each status message that came into being."""

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
        self._places: dict[int, MessageRef] = {}
        self.erased: set[str] = set()

    async def deliver(self, lane: str) -> None:
        """Send everything that waits for this person; what is committed meanwhile wakes this once more."""
        for row in await self._store.outbox(lane):
            if row.note.chat.platform in self._messengers:  # or it waits until that platform is switched on again
                await self._until_sent(row)
                await self._store.delivered((row.sequence,))
                self._places.pop(row.sequence, None)

    async def _until_sent(self, row: Pending) -> None:
        failures = 0
        while failures < TRIES:
            try:
                return await self._send(row)
            except RetryLater as later:
                await self._clock.sleep(max(later.seconds, 0.5))
            except Unreachable:
                log.warning("a message was given up: its person can't be reached")
                return None
            except Refused:
                break
            except StoreUnavailable:
                raise
            except Exception:
                log.exception("a message could not be sent")
                failures += 1
                await self._clock.sleep(min(LONGEST_WAIT, 2.0**failures))
        return await self._give_up(row)

    async def _give_up(self, row: Pending) -> None:
        """A message that can't be sent must not hold up what follows; the place of a document says that it is missing."""
        log.warning("a message was given up: it can't be sent")
        status = await self._store.status_message(row.note.over) if row.note.over else None
        for place in (status, row.place or self._places.get(row.sequence)):
            if place:
                with contextlib.suppress(Exception):
                    words = Outgoing(phrases.could_not_send(row.note.message.text))
                    await self._messengers[row.note.chat.platform].edit(place, words)

    async def _send(self, row: Pending) -> None:
        note, messenger = row.note, self._messengers[row.note.chat.platform]
        if note.thread in self.erased:
            return  # its thread was erased after this outbox was read
        message = note.message
        if note.file:
            message = replace(message, attachment=await self._store.file(row.person, note.file))
            if message.attachment is None:
                return  # its thread was erased meanwhile
        for ref in [await self._store.status_message(note.over) if note.over else None, note.onto]:
            if ref and await _became(messenger, ref, message):
                return
        if message.attachment:
            await messenger.edit(await self._place(row), message)
            return
        ref = await messenger.post(note.chat, message, note.key)
        if note.key.startswith(STATUS):
            await self._store.keep_status_message(row.person, note.key.removeprefix(STATUS), ref)
            self._posted(note.key.removeprefix(STATUS), ref, message)

    async def _place(self, row: Pending) -> MessageRef:
        """The placeholder that this document takes the place of, posted once however often sending is tried."""
        if place := row.place or self._places.get(row.sequence):
            return place
        messenger = self._messengers[row.note.chat.platform]
        place = await messenger.post(row.note.chat, Outgoing(phrases.PLACEHOLDER), f"{row.note.key}:place")
        self._places[row.sequence] = place
        await self._store.placed(row.sequence, place)
        return place


async def _became(messenger: Messenger, ref: MessageRef, message: Outgoing) -> bool:
    """Make a posted message be this one; False when that one is gone or can't be changed any more."""
    try:
        await messenger.edit(ref, message)
    except Refused:
        return False
    return True
