"""The whole bot in memory: real store, real readers and writers, a clock nobody waits for."""

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack
from dataclasses import dataclass
from pathlib import Path

import pytest_asyncio

from adapters.documents.reading import DocumentReader
from adapters.documents.sandbox import Sandbox
from adapters.documents.writing import DocumentWriter
from adapters.queue.local import LocalLanes
from adapters.store import nouns
from adapters.store.store import SqlStore, open_store
from core.conversation.engine import Engine
from core.conversation.surroundings import Terms
from core.conversation.tasks import Tools
from core.models import Model
from core.ports import Identity, Reader, Writer
from tests.fakes import MemoryPlatform, PatientClock, Talk
from tests.models.scripted import ScriptedModel
from tests.store.conftest import url

__all__ = ["url"]

KEY = bytes(32)


@dataclass
class Documents:
    """One reader and one writer for all tests of a session: their workers take a second to start."""

    reader: DocumentReader
    writer: DocumentWriter


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def documents() -> AsyncIterator[Documents]:
    sandbox = Sandbox()
    both = Documents(DocumentReader(sandbox), DocumentWriter(sandbox))
    yield both
    await both.writer.close()
    await both.reader.close()


@dataclass
class Bot:
    """A bot in memory, as one process knows it."""

    engine: Engine
    platform: MemoryPlatform
    clock: PatientClock
    store: SqlStore

    def talk(self, person: str = "ann") -> Talk:
        return Talk(self.engine, self.platform, self.clock, person)


MakeBot = Callable[..., Awaitable[Bot]]


@pytest_asyncio.fixture(loop_scope="session")
async def make_bot(tmp_path: Path, documents: Documents) -> AsyncIterator[MakeBot]:
    """Start a bot on the test's database; starting another one on it first stops the one before. `model` counts in its ledger."""
    async with AsyncExitStack() as stack:

        async def make(
            platform: MemoryPlatform | None = None,
            writer: Writer | None = None,
            clock: PatientClock | None = None,
            model: Model | None = None,
            reader: Reader | None = None,
            **listed: frozenset[Identity],
        ) -> Bot:
            await stack.aclose()
            clock = clock or PatientClock()
            store = await open_store(f"sqlite:///{tmp_path / 'vitae.db'}", KEY, clock.now)
            stack.push_async_callback(store.close)
            platform = platform or MemoryPlatform()
            tools = Tools(store, reader or documents.reader, writer or documents.writer, nouns, clock, model)
            if isinstance(model, ScriptedModel):
                model.ledger, model.clock = store.ledger, clock
            terms = Terms(model.offers if model else tuple, store.ledger, **listed)
            engine = Engine(tools, {platform.name: platform}, LocalLanes, terms=terms)
            stack.push_async_callback(engine.close)
            await engine.recover()
            return Bot(engine, platform, clock, store)

        yield make


@pytest_asyncio.fixture(loop_scope="session")
async def bot(make_bot: MakeBot) -> Bot:
    return await make_bot()


@pytest_asyncio.fixture(loop_scope="session")
async def talk(bot: Bot) -> Talk:
    return bot.talk()
