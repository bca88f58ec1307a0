"""The Telegram platform: the Bot API over python-telegram-bot."""

import asyncio
import logging
import os
from collections.abc import Awaitable, Callable
from contextlib import suppress
from typing import TypeVar

# The library's own switch to its coming time units; without it, it warns at every "too many requests".
os.environ.setdefault("PTB_TIMEDELTA", "1")

from telegram import BotCommand, BotCommandScopeAllPrivateChats, InlineKeyboardMarkup, InputMediaDocument, LinkPreviewOptions
from telegram import Message as TelegramMessage
from telegram.constants import ParseMode
from telegram.error import BadRequest, InvalidToken, TelegramError
from telegram.ext import Updater
from telegram.request import HTTPXRequest

from adapters.chat.telegram.faults import in_our_words
from adapters.chat.telegram.polling import Inlet, PollingBot
from adapters.chat.telegram.render import cut, html, keyboard, pieces
from adapters.chat.telegram.translate import PLATFORM
from core.chat import Artifact, Capabilities, ChatRef, MessageRef, Outgoing, RemoteFile, plain
from core.commands import menu
from core.errors import Misconfigured, Refused, Unreadable
from core.ports import Sink

TELEGRAM = "https://api.telegram.org"
_MB = 1_000_000
_KINDS = ("message", "edited_message", "callback_query")
_POLL = 30  # seconds one long poll may last
_GOODBYE = 5.0  # seconds for the last confirmation when the network hangs
_PAUSES = (1.0, 2.0, 5.0, 10.0, 30.0)  # seconds between tries to reach Telegram at the start; the last one repeats
_NO_PREVIEW = LinkPreviewOptions(is_disabled=True)
_REFUSED = "Telegram refuses the bot's token. Copy it again from @BotFather into TELEGRAM_BOT_TOKEN."
_Sent = TypeVar("_Sent")


def endpoints(base_url: str) -> tuple[str, str]:
    """Where methods and where files are, for an origin such as "http://127.0.0.1:8081", with or without "/bot"."""
    origin = base_url.rstrip("/").removesuffix("/bot")
    return f"{origin}/bot", f"{origin}/file/bot"


class TelegramPlatform:
    """Private chats with people on Telegram. `base_url` points at another server that speaks the Bot API."""

    name = PLATFORM
    capabilities = Capabilities(
        max_text=4096,
        max_caption=1024,
        max_upload=50 * _MB,
        max_download=20 * 1024 * 1024,
        edit_every=1.1,
        dedupe_window=0.0,
        gather_for=1.0,
        buttons_per_row=2,
    )

    def __init__(self, token: str, base_url: str = TELEGRAM) -> None:
        _hush()
        if not token.strip():
            raise Misconfigured("TELEGRAM_BOT_TOKEN is empty. Copy the token from @BotFather into it.")
        methods, files = endpoints(base_url)
        self._bot = PollingBot(
            token.strip(),
            base_url=methods,
            base_file_url=files,
            request=HTTPXRequest(read_timeout=20.0, write_timeout=20.0, media_write_timeout=60.0, pool_timeout=5.0),
            get_updates_request=HTTPXRequest(connection_pool_size=2),
        )

    async def run(self, sink: Sink) -> None:
        """Receive until cancelled; afterwards nothing can be sent until it runs again.

        Raises Misconfigured when Telegram refuses the token. Everything else heals by itself.
        """
        self._bot.refused.clear()
        inlet = Inlet(sink, self._bot)
        updater = Updater(self._bot, update_queue=inlet)
        try:
            await self._open(updater)
            await updater.start_polling(timeout=_POLL, bootstrap_retries=-1, allowed_updates=_KINDS)
            await self._offer_menu()
            await self._bot.refused.wait()
        except InvalidToken:
            raise Misconfigured(_REFUSED) from None
        finally:
            await _close(updater, inlet)
            await self._bot.shutdown()
        raise Misconfigured(_REFUSED)

    async def _open(self, updater: Updater) -> None:
        """Make the first contact, however long Telegram can't be reached."""
        tries = 0
        while True:
            try:
                return await updater.initialize()
            except InvalidToken:
                raise
            except TelegramError as error:
                self._bot.complaints.hear(error)
            await asyncio.sleep(_PAUSES[min(tries, len(_PAUSES) - 1)])
            tries += 1

    async def _offer_menu(self) -> None:
        """The commands behind the menu button. Without them the bot works as well."""
        commands = [BotCommand(command.name, command.description) for command in menu()]
        with suppress(TelegramError):
            await self._bot.set_my_commands(commands, scope=BotCommandScopeAllPrivateChats())

    async def post(self, chat: ChatRef, message: Outgoing, key: str) -> MessageRef:  # noqa: ARG002  Telegram knows no keys
        """Post it; a text too long for one message becomes several, and the last one carries the buttons."""
        buttons = keyboard(message.buttons, self.capabilities.buttons_per_row)
        with in_our_words():
            if message.attachment:
                sent = await self._post_file(chat, message.text, message.attachment, buttons)
            else:
                sent = await self._post_text(chat, message.text, buttons)
        return MessageRef(chat, str(sent.message_id))

    async def edit(self, ref: MessageRef, message: Outgoing) -> None:
        """Make the message be this one. What doesn't fit is cut: an edit has no second message to go on in."""
        buttons = keyboard(message.buttons, self.capabilities.buttons_per_row)
        with in_our_words():
            try:
                if message.attachment:
                    await self._edit_file(ref, message.text, message.attachment, buttons)
                else:
                    await self._edit_text(ref, message.text, buttons)
            except BadRequest as error:
                if "message is not modified" not in error.message.lower():
                    raise

    async def fetch(self, file: RemoteFile) -> bytes:
        """Download what a person sent. Raises Unreadable("too_large") above Telegram's limit for bots."""
        if file.size > self.capabilities.max_download:
            raise Unreadable("too_large")
        try:
            with in_our_words():
                remote = await self._bot.get_file(file.token)
                return bytes(await _download(remote.download_as_bytearray))
        except Refused as error:
            raise Unreadable("too_large" if "too big" in str(error).lower() else "expired") from None

    async def _post_text(self, chat: ChatRef, text: str, buttons: InlineKeyboardMarkup | None) -> TelegramMessage:
        *before, last = pieces(text, self.capabilities.max_text) or ("",)
        for piece in before:
            await self._send(chat, piece, None)
        return await self._send(chat, last, buttons)

    async def _send(self, chat: ChatRef, text: str, buttons: InlineKeyboardMarkup | None) -> TelegramMessage:
        return await _formatted(
            text,
            lambda body, mode: self._bot.send_message(
                int(chat.chat),
                body,
                parse_mode=mode,
                reply_markup=buttons,
                link_preview_options=_NO_PREVIEW,
                message_thread_id=_topic(chat),
            ),
        )

    async def _post_file(self, chat: ChatRef, text: str, file: Artifact, buttons: InlineKeyboardMarkup | None) -> TelegramMessage:
        self._check_size(file)
        fits = len(pieces(text, self.capabilities.max_caption)) <= 1
        if not fits:
            await self._post_text(chat, text, None)
        return await _formatted(
            text if fits else "",
            lambda body, mode: self._bot.send_document(
                int(chat.chat),
                file.data,
                filename=file.name,
                caption=body or None,
                parse_mode=mode,
                reply_markup=buttons,
                message_thread_id=_topic(chat),
            ),
        )

    async def _edit_text(self, ref: MessageRef, text: str, buttons: InlineKeyboardMarkup | None) -> None:
        chat, message = int(ref.chat.chat), int(ref.id)
        try:
            await _formatted(
                cut(text, self.capabilities.max_text),
                lambda body, mode: self._bot.edit_message_text(
                    body, chat, message, parse_mode=mode, reply_markup=buttons, link_preview_options=_NO_PREVIEW
                ),
            )
        except BadRequest as error:
            if "no text in the message" not in error.message.lower():
                raise
            await _formatted(
                cut(text, self.capabilities.max_caption),
                lambda body, mode: self._bot.edit_message_caption(
                    chat, message, caption=body, parse_mode=mode, reply_markup=buttons
                ),
            )

    async def _edit_file(self, ref: MessageRef, text: str, file: Artifact, buttons: InlineKeyboardMarkup | None) -> None:
        self._check_size(file)
        await _formatted(
            cut(text, self.capabilities.max_caption),
            lambda body, mode: self._bot.edit_message_media(
                InputMediaDocument(file.data, caption=body or None, parse_mode=mode, filename=file.name),
                int(ref.chat.chat),
                int(ref.id),
                reply_markup=buttons,
            ),
        )

    def _check_size(self, file: Artifact) -> None:
        if len(file.data) > self.capabilities.max_upload:
            raise Refused(f"a file of {len(file.data)} bytes is more than Telegram takes")


async def _formatted(text: str, send: Callable[[str, ParseMode | None], Awaitable[_Sent]]) -> _Sent:
    """Send text as HTML, or plain when Telegram can't parse what came out."""
    try:
        return await send(html(text), ParseMode.HTML)
    except BadRequest as error:
        if "can't parse entities" not in error.message.lower():
            raise
        return await send(plain(text), None)


async def _download(read: Callable[[], Awaitable[bytearray]]) -> bytearray:
    """The library reads a file that is gone (404) as a refused token; its text can hold the address, so it isn't kept."""
    try:
        return await read()
    except InvalidToken:
        raise Refused("the file is gone") from None


def _topic(chat: ChatRef) -> int | None:
    return int(chat.topic) if chat.topic else None


async def _close(updater: Updater, inlet: Inlet) -> None:
    """Stop polling, and let what was begun end; a hanging network gets a few seconds."""
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
