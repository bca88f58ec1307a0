"""The port `Platform` over Discord: runs the connection, posts, edits, fetches."""

import asyncio
import contextlib
import io
import logging
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from itertools import zip_longest
from typing import Any

import discord

from adapters.chat.discord import render
from adapters.chat.discord.buttons import view
from adapters.chat.discord.client import Client
from adapters.chat.discord.server import CONNECTION, FAILURES
from adapters.chat.discord.translate import PLATFORM, FileToken, attachments
from core.chat import Artifact, Capabilities, ChatRef, MessageRef, Outgoing, RemoteFile
from core.errors import Misconfigured, Refused, RetryLater, Unreachable, Unreadable, VitaeError
from core.ports import Sink

CAPABILITIES = Capabilities(
    max_text=2000,
    max_caption=2000,
    max_upload=10 * 1024 * 1024,
    max_download=25 * 1024 * 1024,
    edit_every=1.2,
    dedupe_window=120.0,
    gather_for=1.0,
    buttons_per_row=5,
    forms=True,
)
_log = logging.getLogger(__name__)
_LOGIN_TIME = 10.0
_NOT_YET = 5.0
_SERVER_ERROR = 500
_CLOSED = "Session is closed"
_AUTHENTICATION_FAILED = 4004
_WRONG_TOKEN = "Discord refused the token: put the bot's current one into DISCORD_BOT_TOKEN."  # noqa: S105 - a sentence
_FIRST_WAIT, _LONGEST_WAIT = 1.0, 60.0


class DiscordPlatform:
    """Discord as a chat platform. `token` is the bot's; addresses are set beforehand by `point_at`."""

    name = PLATFORM
    capabilities = CAPABILITIES

    def __init__(self, token: str) -> None:
        self._token = token
        self._client: Client | None = None

    def connect(self, sink: Sink) -> Client:
        """A fresh client that brings what people say to `sink`, and that posts and edits go through from now on."""
        self._client = Client(sink)
        return self._client

    async def run(self, sink: Sink) -> None:
        """Receive until cancelled. Raises Misconfigured when Discord refuses the token or the bot's settings."""
        try:
            await self._stay(sink)
        finally:
            self._client = None

    async def _stay(self, sink: Sink) -> None:
        wait = _FIRST_WAIT
        while True:
            async with self.connect(sink) as client:
                try:
                    return await client.start(self._token)
                except discord.LoginFailure:
                    raise Misconfigured(_WRONG_TOKEN) from None
                except discord.ClientException as problem:
                    raise _closed_for_good(problem) from None
                except FAILURES as problem:
                    _log.warning("Discord could not be reached (%s); trying again in %.0f s.", type(problem).__name__, wait)
            await asyncio.sleep(wait)
            wait = min(wait * 2, _LONGEST_WAIT)

    async def post(self, chat: ChatRef, message: Outgoing, key: str) -> MessageRef:
        """Post, as several messages when the text is long; their ids are joined in the reference."""
        channel = await self._channel(chat)
        ids = [await self._send(channel, page, render.nonce(key, place)) for place, page in enumerate(_pages(message))]
        return MessageRef(chat, ",".join(ids))

    async def edit(self, ref: MessageRef, message: Outgoing) -> None:
        """Make the posted messages be these pages; a missing one is posted, one too many is deleted. A document stays one."""
        channel = await self._channel(ref.chat)
        for place, (posted, page) in enumerate(zip_longest(ref.id.split(","), _pages(message))):
            if posted is None:
                await self._send(channel, page, render.nonce(ref.id + page.text, place))
            elif page is None:
                await self._delete(channel, int(posted))
            else:
                with _errors(_undeliverable):
                    await channel.get_partial_message(int(posted)).edit(**_content(page), view=self._view(page))

    async def fetch(self, file: RemoteFile) -> bytes:
        """The bytes of an attachment; an expired link is read anew from its message."""
        if file.size > self.capabilities.max_download:
            raise Unreadable("too_large", f"{file.size} bytes")
        token = FileToken.decode(file.token)
        client = await self._online()
        with _errors(_expired):
            if not token.expired(datetime.now(UTC)):
                with contextlib.suppress(discord.Forbidden, discord.NotFound):
                    return await client.http.get_from_cdn(token.url)
            return await client.http.get_from_cdn(await _url_anew(client, token))

    async def _send(self, channel: discord.PartialMessageable, page: Outgoing, nonce: str) -> str:
        content = _content(page)
        with _errors(_undeliverable):
            posted = await channel.send(
                content["content"],
                files=content.get("attachments", []),
                view=self._view(page),  # type: ignore[arg-type] # None is "no buttons", as everywhere in discord.py
                nonce=nonce,
                suppress_embeds=True,
            )
        return str(posted.id)

    async def _delete(self, channel: discord.PartialMessageable, message: int) -> None:
        with _errors(_undeliverable), contextlib.suppress(discord.NotFound):
            await channel.get_partial_message(message).delete()

    def _view(self, page: Outgoing) -> discord.ui.View | None:
        return view(page.buttons, self.capabilities.buttons_per_row)

    async def _channel(self, chat: ChatRef) -> discord.PartialMessageable:
        client = await self._online()
        return client.get_partial_messageable(int(chat.chat), type=discord.ChannelType.private)

    async def _online(self) -> Client:
        client = self._client
        if client is None:
            raise RetryLater(_NOT_YET, "not connected to Discord yet")
        try:
            async with asyncio.timeout(_LOGIN_TIME):
                await client.logged_in.wait()
        except TimeoutError:
            raise RetryLater(_NOT_YET, "not connected to Discord yet") from None
        return client


def _closed_for_good(problem: discord.ClientException) -> Misconfigured:
    if isinstance(problem, discord.ConnectionClosed) and problem.code == _AUTHENTICATION_FAILED:
        return Misconfigured(_WRONG_TOKEN)
    return Misconfigured(f"Discord closed the connection for good: look at the bot's page in the developer portal ({problem}).")


def _pages(message: Outgoing) -> list[Outgoing]:
    texts = render.pages(message.text, CAPABILITIES.max_text)
    return [*(Outgoing(text) for text in texts[:-1]), replace(message, text=texts[-1])]


def _content(page: Outgoing) -> dict[str, Any]:
    files = {} if page.attachment is None else {"attachments": [_upload(page.attachment)]}
    return {"content": page.text or None, **files}


def _upload(artifact: Artifact) -> discord.File:
    return discord.File(io.BytesIO(artifact.data), filename=artifact.name)


async def _url_anew(client: Client, token: FileToken) -> str:
    if not token.message:
        raise Unreadable("expired")
    channel = client.get_partial_messageable(int(token.channel), type=discord.ChannelType.private)
    message = await channel.fetch_message(int(token.message))
    for attachment in attachments(message):
        if str(attachment.id) == token.attachment:
            return attachment.url
    raise Unreadable("expired")


@contextlib.contextmanager
def _errors(final: Callable[[discord.HTTPException], VitaeError]) -> Iterator[None]:
    """Discord's errors as Vitae's; `final` says what one means that repeating won't mend."""
    try:
        yield
    except discord.RateLimited as problem:
        raise RetryLater(problem.retry_after) from None
    except discord.HTTPException as problem:
        raise _later(problem) or final(problem) from None
    except CONNECTION as problem:
        raise RetryLater(_FIRST_WAIT, type(problem).__name__) from None
    except RuntimeError as problem:
        if _CLOSED not in str(problem):
            raise
        raise RetryLater(_NOT_YET, _CLOSED) from None


def _undeliverable(problem: discord.HTTPException) -> VitaeError:
    if isinstance(problem, discord.Forbidden):
        return Unreachable(f"Discord: {problem.code}")
    return Refused(f"Discord: {problem.status}, {problem.code}")


def _expired(problem: discord.HTTPException) -> VitaeError:
    return Unreadable("expired", f"Discord: {problem.status}, {problem.code}")


def _later(problem: discord.HTTPException) -> RetryLater | None:
    """A 429 that discord.py did not wait out comes from Cloudflare; 401 means a new token is on its way."""
    if problem.status < _SERVER_ERROR and problem.status not in (401, 429):
        return None
    return RetryLater(_NOT_YET if problem.status >= _SERVER_ERROR else _LONGEST_WAIT, f"Discord: {problem.status}")
