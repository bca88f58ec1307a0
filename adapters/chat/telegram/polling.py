"""Receiving: nothing is confirmed to Telegram before it is committed, and nothing that goes wrong ends the polling.

python-telegram-bot confirms a batch once every update of it was put into the queue, and starts the batch again when `put`
raises a TelegramError. Any other exception ends its polling task without a word, so none may leave `put`.
"""

import asyncio
import logging
import traceback
from collections.abc import Coroutine
from contextlib import suppress
from datetime import UTC, datetime

from telegram import Bot, CallbackQuery, Chat, Update
from telegram import Message as TelegramMessage
from telegram.error import NetworkError, TelegramError

from adapters.chat.telegram.translate import translate
from core.errors import StoreUnavailable
from core.ports import Sink

_log = logging.getLogger(__name__)

AGAIN = "I couldn't save that. Nothing changed. Press it again in a moment, please."
IN_PRIVATE = "A resume is personal, so I only talk in private. Write to me directly: https://t.me/{name}"
_TRIES = 3  # of one update that fails for a reason nobody foresaw, before the others may pass


class Inlet(asyncio.Queue[object]):
    """The queue the polling fills; it keeps nothing, for what is put is already committed when `put` returns."""

    def __init__(self, sink: Sink, bot: Bot) -> None:
        super().__init__()
        self._sink = sink
        self._bot = bot
        self._failing = (0, 0)
        self._background: set[asyncio.Task[None]] = set()

    async def put(self, item: object) -> None:
        """Commit one update. Raises only NetworkError: then Telegram sends its batch again."""
        if not isinstance(item, Update):
            return
        try:
            # The library cancels what it polls for when it stops; a commit in progress goes on to its end.
            await asyncio.shield(self._soon(self._commit(item)))
        except StoreUnavailable:
            await self._not_saved(item)
        except Exception as error:  # noqa: BLE001  any other exception would end the polling for good
            self._unforeseen(item, error)

    async def close(self) -> None:
        """Wait for the commit in progress and for the answers that are still on their way."""
        while self._background:
            await asyncio.gather(*self._background, return_exceptions=True)

    async def _commit(self, update: Update) -> None:
        incoming = translate(update, datetime.now(UTC))
        if incoming:
            await self._sink.accept(incoming)
        if update.callback_query:
            self._soon(self._answer(update.callback_query))
        elif update.message and _starts_in_group(update.message):
            self._soon(self._point_to_private(update.message))

    async def _not_saved(self, update: Update) -> None:
        """Somebody who pressed a button is told and can press again; everything else must be sent again by Telegram."""
        if update.callback_query:
            with suppress(TelegramError):
                await update.callback_query.answer(AGAIN, show_alert=True)
                return
        _log.warning("The database did not take a message. Telegram will send it again.")
        raise NetworkError("not committed") from None

    def _unforeseen(self, update: Update, error: Exception) -> None:
        """Try an update a few times, then let it go: one that always fails must not hold up everybody else's."""
        before, tries = self._failing
        tries = tries + 1 if before == update.update_id else 1
        self._failing = (update.update_id, tries)
        # The error's own text may quote a person's words, so only its type and place are logged.
        place = "".join(traceback.format_tb(error.__traceback__))
        _log.error("An update failed, try %d of %d: %s\n%s", tries, _TRIES, type(error).__name__, place)
        if tries < _TRIES:
            raise NetworkError("not committed") from None

    def _soon(self, work: Coroutine[None, None, None]) -> asyncio.Task[None]:
        task = asyncio.get_running_loop().create_task(work)
        self._background.add(task)
        task.add_done_callback(self._background.discard)
        return task

    async def _answer(self, query: CallbackQuery) -> None:
        """Stop the button's spinner. It stops by itself when the answer comes too late or not at all."""
        with suppress(TelegramError):
            await query.answer()

    async def _point_to_private(self, message: TelegramMessage) -> None:
        with suppress(TelegramError):
            await message.reply_text(IN_PRIVATE.format(name=self._bot.username))


def _starts_in_group(message: TelegramMessage) -> bool:
    return message.chat.type != Chat.PRIVATE and (message.text or "").startswith("/start")
