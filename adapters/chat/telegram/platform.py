"""The Telegram platform: long polling that begins, goes on and ends by itself."""

import asyncio
import logging
from contextlib import suppress

from telegram import Bot, BotCommand, BotCommandScopeAllPrivateChats
from telegram.error import InvalidToken, RetryAfter, TelegramError
from telegram.ext import Updater
from telegram.request import HTTPXRequest

from adapters.chat.telegram.faults import seconds
from adapters.chat.telegram.line import Line, PollingRequest
from adapters.chat.telegram.messenger import TelegramMessenger
from adapters.chat.telegram.polling import Inlet
from adapters.chat.telegram.translate import PLATFORM
from core.commands import menu
from core.errors import Misconfigured
from core.ports import Sink

TELEGRAM = "https://api.telegram.org"
_KINDS = ("message", "edited_message", "callback_query")
_POLL = 30  # seconds one long poll may last
_GOODBYE = 5.0  # seconds for the last confirmation when the network hangs
_PAUSES = (1.0, 2.0, 5.0, 10.0, 30.0)  # seconds between tries to reach Telegram at the start; the last one repeats
_REFUSED = "Telegram refuses the bot's token. Copy it again from @BotFather into TELEGRAM_BOT_TOKEN."


def endpoints(base_url: str) -> tuple[str, str]:
    """Where methods and where files are, for an origin such as "http://127.0.0.1:8081", with or without "/bot"."""
    origin = base_url.rstrip("/").removesuffix("/bot")
    return f"{origin}/bot", f"{origin}/file/bot"


class TelegramPlatform(TelegramMessenger):
    """Private chats with people on Telegram. `base_url` points at another server that speaks the Bot API."""

    name = PLATFORM

    def __init__(self, token: str, base_url: str = TELEGRAM) -> None:
        _hush()
        if not token.strip():
            raise Misconfigured("TELEGRAM_BOT_TOKEN is empty. Copy the token from @BotFather into it.")
        self._refused = _REFUSED if base_url == TELEGRAM else f"{_REFUSED} Is TELEGRAM_BASE_URL ({base_url}) right?"
        methods, files = endpoints(base_url)
        self._line = Line()
        sending = HTTPXRequest(read_timeout=20.0, write_timeout=20.0, media_write_timeout=60.0, pool_timeout=5.0)
        super().__init__(Bot(token.strip(), methods, files, sending, PollingRequest(self._line)))

    async def run(self, sink: Sink) -> None:
        """Receive until cancelled; afterwards nothing can be sent until it runs again.

        Raises Misconfigured when Telegram refuses the token. Everything else heals by itself.
        """
        self._line.refused.clear()
        inlet = Inlet(sink, self._bot)
        updater = Updater(self._bot, update_queue=inlet)
        try:
            await _open(updater, self._line)
            await updater.start_polling(timeout=_POLL, bootstrap_retries=-1, allowed_updates=_KINDS)
            await _offer_menu(self._bot)
            await self._line.refused.wait()
        except InvalidToken:
            raise Misconfigured(self._refused) from None
        finally:
            await _close(updater, inlet)
            await self._bot.shutdown()
        raise Misconfigured(self._refused)


async def _open(updater: Updater, line: Line) -> None:
    """Make the first contact, however long Telegram can't be reached."""
    tries = 0
    while True:
        pause = _PAUSES[min(tries, len(_PAUSES) - 1)]
        try:
            return await updater.initialize()
        except InvalidToken:
            raise
        except RetryAfter as error:
            pause = seconds(error)
        except TelegramError as error:
            line.failed(type(error).__name__)
        await asyncio.sleep(pause)
        tries += 1


async def _offer_menu(bot: Bot) -> None:
    """The commands behind the menu button. Without them the bot works as well."""
    commands = [BotCommand(command.name, command.description) for command in menu()]
    with suppress(TelegramError):
        await bot.set_my_commands(commands, scope=BotCommandScopeAllPrivateChats())


async def _close(updater: Updater, inlet: Inlet) -> None:
    """Stop polling and let what was begun end; a hanging network gets a few seconds."""
    with suppress(TimeoutError, TelegramError):
        async with asyncio.timeout(_GOODBYE):
            if updater.running:
                await updater.stop()
    with suppress(TimeoutError):
        async with asyncio.timeout(_GOODBYE):
            await inlet.close()


def _hush() -> None:
    """Quieten loggers that write the token's URL (httpx, httpcore) or people's words (telegram). We log what matters."""
    for name in ("httpx", "httpcore"):
        logging.getLogger(name).setLevel(logging.WARNING)
    logging.getLogger("telegram").setLevel(logging.CRITICAL + 1)
