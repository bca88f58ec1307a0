"""Sending: posts, edits and files by the Bot API."""

from collections.abc import Awaitable, Callable
from typing import TypeVar

from telegram import Bot, InlineKeyboardMarkup, InputMediaDocument, InputMediaPhoto, LinkPreviewOptions
from telegram import Message as TelegramMessage
from telegram.constants import ParseMode
from telegram.error import BadRequest, InvalidToken

from adapters.chat.telegram.faults import in_our_words
from adapters.chat.telegram.render import cut, html, keyboard, pieces, sound
from core.chat import Artifact, Capabilities, ChatRef, MessageRef, Outgoing, RemoteFile, plain
from core.errors import Refused, Unreadable

_MB = 1_000_000
_NO_PREVIEW = LinkPreviewOptions(is_disabled=True)
_Sent = TypeVar("_Sent")


class TelegramMessenger:
    """What answers need of Telegram."""

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

    def __init__(self, bot: Bot) -> None:
        self._bot = bot

    async def post(self, chat: ChatRef, message: Outgoing, key: str) -> MessageRef:  # noqa: ARG002  Telegram knows no keys
        """Post it; a text too long for one message becomes several, and the last one carries the buttons."""
        text, buttons = sound(message.text), keyboard(message.buttons, self.capabilities.buttons_per_row)
        with in_our_words():
            if message.attachment:
                sent = await self._post_file(chat, text, message.attachment, buttons)
            else:
                sent = await self._post_text(chat, text, buttons)
        return MessageRef(chat, str(sent.message_id))

    async def edit(self, ref: MessageRef, message: Outgoing) -> None:
        """Make the message be this one. What doesn't fit is cut: an edit has no second message to go on in."""
        text, buttons = sound(message.text), keyboard(message.buttons, self.capabilities.buttons_per_row)
        with in_our_words():
            try:
                if message.attachment:
                    await self._edit_file(ref, text, message.attachment, buttons, shown=message.picture)
                else:
                    await self._edit_text(ref, text, buttons)
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

    async def _edit_file(
        self, ref: MessageRef, text: str, file: Artifact, buttons: InlineKeyboardMarkup | None, *, shown: bool
    ) -> None:
        self._check_size(file)
        media = InputMediaPhoto if shown else InputMediaDocument
        await _formatted(
            cut(text, self.capabilities.max_caption),
            lambda body, mode: self._bot.edit_message_media(
                media(file.data, caption=body or None, parse_mode=mode, filename=file.name),
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
