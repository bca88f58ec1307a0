"""The connection to Discord: hands free messages to the intake, and answers interactions within their 3 seconds."""

import asyncio
import contextlib
import logging
from collections.abc import AsyncIterator, Mapping
from typing import Any

import discord

from adapters.chat.discord import commands, translate, words
from adapters.chat.discord.buttons import ANSWER, PressButton, modal
from adapters.chat.discord.intake import Intake
from adapters.chat.discord.server import FAILURES
from core.chat import ChatRef, Incoming, Press
from core.commands import Command
from core.errors import StoreUnavailable
from core.ports import Sink

FORM_TIME = 1.5
COMMIT_TIME = 20.0
LONGEST_LIMIT = 30.0
_log = logging.getLogger(__name__)


class Client(discord.Client):
    """Receives; what arrives goes to the sink. Sees direct messages only, and of servers only its own commands."""

    def __init__(self, sink: Sink) -> None:
        super().__init__(
            intents=discord.Intents(guilds=True, dm_messages=True),
            allowed_mentions=discord.AllowedMentions.none(),
            max_messages=None,
            member_cache_flags=discord.MemberCacheFlags.none(),
            guild_ready_timeout=0.0,
            max_ratelimit_timeout=LONGEST_LIMIT,
        )
        self.logged_in = asyncio.Event()
        self._sink = sink
        self._intake = Intake(self, sink)
        self.tree = commands.plant(self, self.invoked)
        self._running: set[asyncio.Task[Any]] = set()
        self.add_dynamic_items(PressButton)

    async def setup_hook(self) -> None:
        """Once, after the login and before the gateway."""
        self.logged_in.set()
        await commands.sync(self.tree)

    async def close(self) -> None:
        """Leave Discord with nothing running, also nothing that came in during the good-bye."""
        self.logged_in.clear()
        await self._drop_work()
        await super().close()
        await self._drop_work()

    async def on_connect(self) -> None:
        """A new session began: Discord replays nothing of the time before it."""
        self._intake.put(None)

    async def on_message(self, message: discord.Message) -> None:
        """Somebody said something."""
        incoming = translate.said(message)
        if incoming is not None:
            self._intake.put(incoming)

    async def on_raw_message_edit(self, event: discord.RawMessageUpdateEvent) -> None:
        """Somebody corrected what they said."""
        incoming = translate.corrected(event.message)
        if incoming is not None:
            self._intake.put(incoming)

    async def on_interaction(self, interaction: "discord.Interaction[Any]") -> None:
        """A submitted form. It is read raw, so that one opened before a restart is still understood."""
        data: Mapping[str, Any] = interaction.data or {}
        opened_by = str(data.get("custom_id", ""))
        if interaction.type is discord.InteractionType.modal_submit and opened_by.startswith(ANSWER):
            await self._take(interaction, Press(opened_by.removeprefix(ANSWER), translate.form_value(data)))

    async def pressed(self, interaction: "discord.Interaction[Any]", button: str, *, form: bool) -> None:
        """A button: a deferred update and a press, or the form behind it."""
        if form:
            await self._open(interaction, button)
        else:
            stood = str(interaction.message.id) if interaction.message else ""
            await self._take(interaction, Press(button, message=stood))

    async def invoked(self, interaction: "discord.Interaction[Any]", command: Command, options: Mapping[str, object]) -> None:
        """A slash command: acknowledged, brought in as said in the direct chat, and answered with a one-line receipt."""
        async with self._answering():
            await interaction.response.defer(ephemeral=True)
            answer = await self._brought(interaction, command, options)
            await interaction.edit_original_response(content=answer)

    async def _brought(self, interaction: "discord.Interaction[Any]", command: Command, options: Mapping[str, object]) -> str:
        in_server = interaction.guild_id is not None
        try:
            direct = await self._direct(interaction, greet=in_server)
        except discord.Forbidden:
            return words.CLOSED
        except FAILURES:
            return words.NOT_KEPT
        if not await self._kept(translate.invoked(interaction, direct, command, options)):
            return words.NOT_KEPT
        return words.receipt(sum(isinstance(value, discord.Attachment) for value in options.values()), in_server=in_server)

    async def _direct(self, interaction: "discord.Interaction[Any]", *, greet: bool) -> ChatRef:
        """The person's direct chat. Discord tells that it is closed only when something is posted: hence the greeting."""
        if not greet and interaction.channel_id is not None:
            return translate.chat(interaction.channel_id)
        channel = await self.create_dm(interaction.user)
        if greet:
            await channel.send(words.GOING_ON, nonce=str(interaction.id))
        return translate.chat(channel.id)

    async def _take(self, interaction: "discord.Interaction[Any]", body: Press) -> None:
        async with self._answering():
            await interaction.response.defer()
            direct = await self._direct(interaction, greet=False)
            if not await self._kept(translate.said_by(interaction, direct, body)):
                await interaction.followup.send(words.NOT_KEPT, ephemeral=True)

    async def _open(self, interaction: "discord.Interaction[Any]", button: str) -> None:
        async with self._answering():
            try:
                async with asyncio.timeout(FORM_TIME):
                    form = await self._sink.form(translate.PLATFORM, str(interaction.user.id), button)
            except (StoreUnavailable, TimeoutError):
                await interaction.response.send_message(words.NO_FORM, ephemeral=True)
                return
            if form is None:
                await interaction.response.send_message(words.OLDER, ephemeral=True)
            else:
                await interaction.response.send_modal(modal(form, button))

    async def _kept(self, incoming: Incoming) -> bool:
        try:
            async with asyncio.timeout(COMMIT_TIME):
                await self._sink.accept(incoming)
        except Exception as problem:  # noqa: BLE001 - whatever it was, the person must hear that it was not kept
            _log.warning("What an interaction brought could not be kept: %s.", type(problem).__name__)
            return False
        return True

    @contextlib.asynccontextmanager
    async def _answering(self) -> AsyncIterator[None]:
        """One interaction: ended by `close`; a response that Discord no longer takes is logged, without its token."""
        task = asyncio.current_task()
        if task is not None:
            self._running.add(task)
            task.add_done_callback(self._running.discard)
        try:
            yield
        except FAILURES as problem:
            _log.warning("An interaction could not be answered: %s.", type(problem).__name__)

    async def _drop_work(self) -> None:
        for task in self._running:
            task.cancel()
        await asyncio.gather(*self._running, return_exceptions=True)
        await self._intake.close()
