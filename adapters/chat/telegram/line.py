"""The line to Telegram while polling: what the library keeps to itself or stumbles over."""

import asyncio
import logging
import time
from http import HTTPStatus
from typing import Any

from telegram import Update
from telegram.error import TelegramError
from telegram.request import HTTPXRequest

_log = logging.getLogger(__name__)
_EVERY = 300.0  # seconds between two log lines about the same trouble
_CONFLICT = "Another program receives this bot's Telegram messages with the same token. Stop one of the two."


class Line:
    """How the connection is. The operator hears of trouble at once, then every five minutes, and when it is over.

    `refused` is set once Telegram refused the token: then polling has ended for good.
    """

    def __init__(self) -> None:
        self.refused = asyncio.Event()
        self._trouble = ""
        self._at = 0.0

    def answered(self, status: int) -> None:
        """Telegram answered with this HTTP status; it says 404 to a token that looks like none."""
        if status in (HTTPStatus.UNAUTHORIZED, HTTPStatus.NOT_FOUND):
            self.refused.set()
        elif status == HTTPStatus.CONFLICT:
            self._log_once("conflict", _CONFLICT)
        elif status >= HTTPStatus.INTERNAL_SERVER_ERROR:
            self.failed(str(status))
        elif self._trouble and status == HTTPStatus.OK:
            self._trouble = ""
            _log.info("Telegram answers again.")

    def failed(self, kind: str) -> None:
        """Telegram could not be reached."""
        self._log_once(kind, f"Telegram can't be reached ({kind}). Trying on.")

    def _log_once(self, kind: str, sentence: str) -> None:
        now = time.monotonic()
        if kind == self._trouble and now - self._at < _EVERY:
            return
        self._trouble, self._at = kind, now
        _log.warning("%s", sentence)


class PollingRequest(HTTPXRequest):
    """The request that polls. It reports how the line is, and lets no unreadable update hold up the others."""

    def __init__(self, line: Line) -> None:
        super().__init__(connection_pool_size=2)  # one hangs while the last one says goodbye
        self._line = line

    async def do_request(self, *args: Any, **named: Any) -> tuple[int, bytes]:
        """As the library's, and tell the line."""
        try:
            status, payload = await super().do_request(*args, **named)
        except TelegramError as error:
            self._line.failed(type(error).__name__)
            raise
        self._line.answered(status)
        return status, payload

    @staticmethod
    def parse_json_payload(payload: bytes) -> dict[str, Any]:
        """As the library's, but an update that it can't make an Update of becomes an empty one.

        Otherwise the library would fetch and drop the whole batch again and again without a pause.
        """
        answer = HTTPXRequest.parse_json_payload(payload)
        if isinstance(updates := answer.get("result"), list):
            answer["result"] = [each if _readable(each) else {"update_id": each["update_id"]} for each in updates]
        return answer


def _readable(update: dict[str, Any]) -> bool:
    try:
        Update.de_json(update, None)
    except Exception as error:  # noqa: BLE001  whatever the library raises here, the other updates must come through
        _log.error("An update of Telegram can't be read: %s", type(error).__name__)
        return False
    return True
