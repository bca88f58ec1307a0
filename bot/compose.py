"""The only place that names concrete classes: which adapter stands behind each port, as the settings say.

Platforms and document workers are imported only when they are used, so that the terminal greets at once.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from adapters.documents.reading import DocumentReader
from adapters.documents.sandbox import Sandbox
from adapters.documents.writing import DocumentWriter
from adapters.queue.local import LocalLanes
from adapters.store import nouns
from adapters.store.sealing import master_key
from adapters.store.store import SqlStore, open_store
from bot.clock import WallClock
from bot.settings import Settings, environment
from core.conversation.engine import Engine
from core.conversation.surroundings import Terms
from core.conversation.tasks import Tools
from core.errors import Misconfigured
from core.models import Ledger
from core.ports import Platform

if TYPE_CHECKING:
    from adapters.models.catalogue import Entry
    from adapters.models.gateway import Gateway


@dataclass(frozen=True, slots=True)
class House:
    """Everything that was opened, to be closed in the other order."""

    store: SqlStore
    reader: DocumentReader
    writer: DocumentWriter
    engine: Engine
    gateway: "Gateway | None" = None

    async def warm(self) -> None:
        """Start the document workers, so that the first document does not wait for them."""
        await self.reader.warm()
        await self.writer.warm()

    def reload(self) -> None:
        """Read the catalogue of models again."""
        if self.gateway:
            self.gateway.reload()

    async def close(self) -> None:
        """Close all of it; nothing unfinished is lost."""
        await self.engine.close()
        if self.gateway:
            await self.gateway.close()
        await self.writer.close()
        await self.reader.close()
        await self.store.close()


def platforms(settings: Settings) -> Sequence[Platform]:
    """The chat platforms that have a token."""
    found: list[Platform] = []
    if settings.telegram_bot_token:
        from adapters.chat.telegram.platform import TELEGRAM, TelegramPlatform

        token = settings.telegram_bot_token.get_secret_value()
        found.append(TelegramPlatform(token, settings.telegram_base_url or TELEGRAM))
    if settings.discord_bot_token:
        from adapters.chat.discord.platform import DiscordPlatform
        from adapters.chat.discord.server import point_at

        point_at(settings.discord_base_url or "", settings.discord_gateway_url or "")
        found.append(DiscordPlatform(settings.discord_bot_token.get_secret_value()))
    return found


async def open_house(settings: Settings, chats: Sequence[Platform]) -> House:
    """Open the store and put the engine together. Raises Misconfigured and StoreUnavailable."""
    store = await open_store(database_url(settings), key(settings))
    try:
        gateway = models(settings, store.ledger)
    except Misconfigured:
        await store.close()
        raise
    sandbox = Sandbox()
    reader, writer = DocumentReader(sandbox), DocumentWriter(sandbox)
    messengers: Mapping[str, Platform] = {chat.name: chat for chat in chats}
    tools = Tools(store, reader, writer, nouns, WallClock(), gateway)
    offers = gateway.offers if gateway else tuple
    terms = Terms(offers, store.ledger, settings.vitae_members, settings.vitae_operators)
    engine = Engine(tools, messengers, LocalLanes, settings.session_timeout_hours, terms)
    return House(store, reader, writer, engine, gateway)


def models(settings: Settings, ledger: Ledger) -> "Gateway | None":
    """The models behind one gateway; None where none is configured. Raises Misconfigured."""
    if not catalogue(settings):
        return None
    from adapters.models.asking import Pace
    from adapters.models.gateway import Gateway

    pace = Pace(run=settings.vitae_model_seconds, pause=settings.vitae_model_seconds / 2)
    return Gateway(lambda: catalogue(settings), environment, ledger, WallClock(), pace)


def catalogue(settings: Settings) -> "Sequence[Entry]":
    """The models of the catalogue file, or those that the keys of the environment stand for. Raises Misconfigured."""
    from adapters.models.catalogue import from_environment, read

    if settings.vitae_models:
        entries = read(settings.vitae_models.expanduser())
    else:
        entries = from_environment(environment(), settings.llm_model)
    given = {"max_tokens": settings.llm_max_tokens, "temperature": settings.llm_temperature}
    return [
        entry.model_copy(update={name: value for name, value in given.items() if getattr(entry, name) is None})
        for entry in entries
    ]


def database_url(settings: Settings) -> str:
    """The configured database, or a SQLite file in the data folder."""
    if settings.database_url:
        return settings.database_url.get_secret_value()
    data = folder(settings)
    return f"sqlite:///{data / 'vitae.db'}"


def key(settings: Settings) -> bytes:
    """The master key: configured, or from a file in the data folder that the first start makes."""
    given = settings.vitae_master_key
    return master_key(folder(settings), given.get_secret_value() if given else "")


def folder(settings: Settings) -> Path:
    """The data folder, made if it is not there."""
    data = settings.vitae_data.expanduser().absolute()
    data.mkdir(parents=True, exist_ok=True, mode=0o700)
    return data
