"""The ledger in memory: the twin of the store's, for tests and wherever nothing is kept."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import Literal


@dataclass(frozen=True, slots=True)
class Entry:
    """One answer that was paid for."""

    lane: str
    model: str
    day: date
    run: str
    purpose: str
    tokens_in: int | None
    tokens_out: int | None
    cost: Decimal | None
    ok: bool


@dataclass(frozen=True, slots=True)
class Reservation:
    """A run that counts against a day's limit."""

    lane: str
    model: str
    run: str
    day: date
    state: Literal["open", "counted"] = "open"


class MemoryLedger:
    """Forgets everything when the process ends. `entries` and `reservations` are there to look at."""

    def __init__(self) -> None:
        self.entries: list[Entry] = []
        self.reservations: list[Reservation] = []

    async def reserve(self, lane: str, model: str, day: date, run: str, limit: int | None) -> bool:
        """As the port says."""
        if any((held.lane, held.model, held.run) == (lane, model, run) for held in self.reservations):
            return True
        if limit is not None and (await self.used(lane, day)).get(model, 0) >= limit:
            return False
        self.reservations.append(Reservation(lane, model, run, day))
        return True

    async def record(
        self,
        lane: str,
        model: str,
        day: date,
        run: str,
        purpose: str,
        tokens_in: int | None,
        tokens_out: int | None,
        cost: Decimal | None,
        *,
        ok: bool,
    ) -> None:
        """As the port says."""
        self.entries.append(Entry(lane, model, day, run, purpose, tokens_in, tokens_out, cost, ok))

    async def settle(self, lane: str, run: str, *, delivered: bool) -> None:
        """As the port says."""
        answered = {entry.model for entry in self.entries if (entry.lane, entry.run) == (lane, run) and entry.ok}
        kept: list[Reservation] = []
        for held in self.reservations:
            if (held.lane, held.run) != (lane, run) or held.state == "counted":
                kept.append(held)
            elif delivered and held.model in answered:
                kept.append(replace(held, state="counted"))
        self.reservations = kept

    async def used(self, lane: str, day: date) -> Mapping[str, int]:
        """As the port says."""
        return Counter(held.model for held in self.reservations if (held.lane, held.day) == (lane, day))
