"""The ledger in memory: the twin of the store's, for tests and wherever nothing is kept."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import Literal

from core.models import Spent


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

    async def used(self, lane: str, first: date, last: date | None = None) -> Mapping[str, int]:
        """As the port says."""
        days = first, last or first
        return Counter(held.model for held in self.reservations if held.lane == lane and days[0] <= held.day <= days[1])

    async def spent(self, first: date, last: date) -> Sequence[Spent]:
        """As the port says."""
        sums: dict[str, Spent] = {}
        runs: dict[str, set[tuple[str, str]]] = {}
        for entry in self.entries:
            if first <= entry.day <= last:
                runs.setdefault(entry.model, set()).add((entry.lane, entry.run))
                sums[entry.model] = _added(sums.get(entry.model, Spent(entry.model)), entry)
        return [replace(sums[model], runs=len(runs[model])) for model in sorted(sums)]


def _added(sum_: Spent, entry: Entry) -> Spent:
    counted = entry.tokens_in is not None and entry.tokens_out is not None
    return replace(
        sum_,
        tokens_in=sum_.tokens_in + (entry.tokens_in or 0 if counted else 0),
        tokens_out=sum_.tokens_out + (entry.tokens_out or 0 if counted else 0),
        cost=sum_.cost + (entry.cost or 0),
        uncounted=sum_.uncounted + (not counted),
        unpriced=sum_.unpriced + (entry.cost is None),
    )
