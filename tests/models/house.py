"""A gateway over loopback servers, and what its tests ask for."""

import json
from collections.abc import AsyncIterator, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any, Literal

import pytest

from adapters.models.asking import Pace
from adapters.models.catalogue import Entry
from adapters.models.gateway import Gateway
from adapters.models.ledger import MemoryLedger
from core.models import Caller, NoModel, Prompt, Reply
from tests.fakes import START, PatientClock
from tests.models.faces import KEY
from tests.models.server import ModelServer, says


@dataclass(frozen=True, slots=True)
class Rewrite:
    """Put another text in a line's place."""

    target: str
    text: str
    evidence: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Edits:
    operations: tuple[Rewrite, ...]
    language: Literal["en", "de"] = "en"


GOOD = json.dumps({"operations": [{"target": "w1.2", "text": "Ran 3 clusters.", "evidence": ["a1"]}], "language": "en"})
VALUE = Edits((Rewrite("w1.2", "Ran 3 clusters.", ("a1",)),))
WRONG = json.dumps({"operations": [{"target": "w1.2", "text": 5}], "language": "fr"})
PROMPT = Prompt("write", "1", "Rewrite these lines.", {"lines": [{"id": "w1.2", "text": "Helped with clusters."}]}, 500)
JANE = Caller("jane", member=False, run="task-1")


WIRES = ("openai", "gemini")
OTHER = replace(PROMPT, data={"lines": ["something else"]})


def run(name: str, **changes: Any) -> Caller:
    """Jane, doing something else."""
    return replace(JANE, run=name, **changes)


def anything(_: object) -> Sequence[str]:
    return ()


@dataclass(slots=True)
class House:
    gateway: Gateway
    ledger: MemoryLedger
    clock: PatientClock
    entries: list[Entry]
    servers: list[ModelServer]

    @property
    def first(self) -> ModelServer:
        return self.servers[0]

    @property
    def waited(self) -> float:
        """Seconds that passed on the clock."""
        return (self.clock.now() - START).total_seconds()

    async def ask(self, caller: Caller = JANE, prompt: Prompt = PROMPT, check: Any = anything, **more: Any) -> Reply[Edits]:
        return await self.gateway.complete(caller, prompt, Edits, check, **more)

    async def fails(self, caller: Caller = JANE, prompt: Prompt = PROMPT, **more: Any) -> NoModel:
        """Ask, and get no model."""
        with pytest.raises(NoModel) as caught:
            await self.ask(caller, prompt, **more)
        return caught.value

    def entry(self, number: int, **changes: Any) -> None:
        """Change an entry of the catalogue; takes effect on reload."""
        self.entries[number] = self.entries[number].model_copy(update=changes)


@asynccontextmanager
async def house(wire: str, models: int = 2, pace: Pace | None = None) -> AsyncIterator[House]:
    """A gateway with `models` models, each on a server of its own that answers well until told otherwise."""
    async with AsyncExitStack() as stack:
        servers = [await stack.enter_async_context(ModelServer(wire)) for _ in range(models)]
        entries = [
            Entry(
                name=f"m{number}",
                title=f"Model {number}",
                provider=server.face.provider,
                model=f"vendor-m{number}",
                key="TEST_KEY",
                url=server.url,
                price_in=Decimal("0.5"),
                price_out=Decimal(2),
            )
            for number, server in enumerate(servers, 1)
        ]
        for server in servers:
            server.plays(says(GOOD))
        ledger, clock = MemoryLedger(), PatientClock()
        gateway = Gateway(lambda: list(entries), lambda: {"TEST_KEY": KEY}, ledger, clock, pace, chance=lambda: 0.5)
        try:
            yield House(gateway, ledger, clock, entries, servers)
        finally:
            await gateway.close()
        assert [wrong for server in servers for wrong in server.violations] == []
