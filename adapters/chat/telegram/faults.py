"""From Telegram's errors to the core's, sorted by who must act. No error text ever holds the token."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta

from telegram.error import BadRequest, ChatMigrated, Forbidden, InvalidToken, RetryAfter, TelegramError

from core.errors import Refused, RetryLater, Unreachable

# The library's own switch to its coming time units; without it, it warns at every "too many requests".
os.environ.setdefault("PTB_TIMEDELTA", "1")

_GONE = ("chat not found", "user is deactivated", "peer_id_invalid", "user not found", "chat_write_forbidden")
_SOON = 2.0  # seconds until a request that the network lost is worth repeating
_TOKEN = 60.0  # seconds until an operator may have put a refused token right


@contextmanager
def in_our_words() -> Iterator[None]:
    """Turn what python-telegram-bot raises into RetryLater, Unreachable or Refused."""
    try:
        yield
    except RetryAfter as error:
        raise RetryLater(seconds(error)) from error
    except (Forbidden, ChatMigrated) as error:
        raise Unreachable(error.message) from error
    except BadRequest as error:
        gone = any(sign in error.message.lower() for sign in _GONE)
        raise (Unreachable if gone else Refused)(error.message) from error
    except InvalidToken:
        # Its text can hold the token, so it is not kept as the cause.
        raise RetryLater(_TOKEN, "Telegram refuses the bot's token") from None
    except TelegramError as error:
        if "too large" in error.message.lower():
            raise Refused(error.message) from error
        # What follows a colon can be the library's picture of the request, with a person's words in it.
        raise RetryLater(_SOON, error.message.partition(":")[0]) from None


def seconds(error: RetryAfter) -> float:
    """How long Telegram asks to wait; the library is on its way from whole seconds to timedelta."""
    wait = error.retry_after
    return wait.total_seconds() if isinstance(wait, timedelta) else float(wait)
