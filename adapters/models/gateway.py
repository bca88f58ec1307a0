"""All models as one: who may use which, in which order, until when, and what is written down about it."""

import logging
import random
from collections import OrderedDict
from collections.abc import Awaitable, Callable, Mapping, Sequence
from datetime import UTC, datetime, time, timedelta
from typing import TypeVar

from adapters.models import cache, structured, transport
from adapters.models.asking import Asking, Means, Pace
from adapters.models.catalogue import Entry, Ready, missing_keys, ready
from adapters.models.circuit import Circuit
from adapters.models.faults import Fault
from adapters.models.wire import Answer
from core.errors import Misconfigured
from core.models import BUILT_IN, Caller, Lack, Ledger, NoModel, Offer, Prompt, Reply
from core.ports import Clock

log = logging.getLogger(__name__)

T = TypeVar("T")
RUNS = 10_000
UNUSABLE = frozenset({"rejected", "refused", "large"})


class Gateway:
    """Fulfils the port `Model`.

    `source` and `environment` read the catalogue and the keys anew; `chance` gives numbers from 0 to 1, for jitter.
    """

    def __init__(
        self,
        source: Callable[[], Sequence[Entry]],
        environment: Callable[[], Mapping[str, str]],
        ledger: Ledger,
        clock: Clock,
        pace: Pace | None = None,
        chance: Callable[[], float] = random.random,
    ) -> None:
        self._source, self._environment, self._ledger, self._clock = source, environment, ledger, clock
        self._means = Means(transport.client(), clock, pace or Pace(), chance)
        self._circuit = Circuit(clock)
        self._cache = cache.Cache(clock)
        self._runs: OrderedDict[str, datetime] = OrderedDict()
        self._keyless: Sequence[Entry] = ()
        self._ready: Sequence[Ready] = ()
        self._take(source())

    async def complete(
        self,
        caller: Caller,
        prompt: Prompt,
        kind: type[T],
        check: Callable[[T], Sequence[str]],
        *,
        hear: Callable[[str], None] | None = None,
        partial: bool = False,
    ) -> Reply[T]:
        """As the port says."""
        until = self._until(caller.run)
        missed: NoModel | None = None
        for one in self._chain(caller):
            key = cache.key(caller.lane, one.entry, prompt, structured.schema(kind))
            kept = self._cache.get(key)
            if kept and not check(kept.value):
                return kept
            try:
                await self._admit(one, caller, until)
                asking = Asking(self._means, one, prompt, kind, check, hear, partial, until, self._record(caller, one, prompt))
                reply = await self._asked(one, asking)
            except NoModel as no:
                missed = missed or no
                continue
            if not reply.problems:
                self._cache.put(key, reply)
            return reply
        raise missed or NoModel("none")

    async def settle(self, caller: Caller, *, delivered: bool) -> None:
        """As the port says."""
        self._runs.pop(caller.run, None)
        await self._ledger.settle(caller.lane, caller.run, delivered=delivered)

    def offers(self) -> Sequence[Offer]:
        """As the port says."""
        return [one.entry.offer() for one in self._ready]

    async def close(self) -> None:
        """As the port says."""
        await self._means.http.aclose()

    def forget(self, lane: str) -> None:
        """Drop what is kept in memory of a person's answers."""
        self._cache.forget(lane)

    def problems(self) -> Sequence[str]:
        """Sentences for the operator: keys that are missing or rejected, models that are gone, used up or failing."""
        keyless = [f"{entry.name} is not used, because {entry.key} is not set." for entry in self._keyless]
        return [*keyless, *self._circuit.problems()]

    def reload(self) -> None:
        """Read the catalogue again; a bad one changes nothing and is logged. Rejected keys get another chance."""
        try:
            entries = self._source()
        except Misconfigured as wrong:
            log.error("The catalogue of models stays as it was: %s", wrong)  # noqa: TRY400 - one sentence says it all
            return
        self._circuit.reset()
        self._means.rungs.clear()
        self._take(entries)

    def _take(self, entries: Sequence[Entry]) -> None:
        environment = self._environment()
        self._keyless, self._ready = missing_keys(entries, environment), ready(entries, environment)
        log.info("models: %s", ", ".join(one.entry.name for one in self._ready) or "none")
        for problem in self.problems():
            log.warning("%s", problem)

    def _chain(self, caller: Caller) -> Sequence[Ready]:
        """The models this person may use, the chosen one first."""
        if caller.choice == BUILT_IN:
            return []
        allowed = [one for one in self._ready if caller.member or one.entry.access == "guest"]
        return sorted(allowed, key=lambda one: one.entry.name != caller.choice)

    async def _admit(self, one: Ready, caller: Caller, until: datetime) -> None:
        entry, now = one.entry, self._clock.now()
        if now >= until or self._circuit.open(one):
            raise NoModel("down", entry.title)
        if not await self._ledger.reserve(caller.lane, entry.name, now.date(), caller.run, entry.daily_limit):
            midnight = datetime.combine(now.date() + timedelta(days=1), time(tzinfo=UTC))
            raise NoModel("limit", entry.title, midnight)

    async def _asked(self, one: Ready, asking: Asking[T]) -> Reply[T]:
        try:
            reply = await asking.reply()
        except Fault as fault:
            self._circuit.failed(one, fault)
            reason: Lack = "rejected" if fault.kind in UNUSABLE else "down"
            raise NoModel(reason, one.entry.title) from None
        self._circuit.good(one)
        return reply

    def _record(self, caller: Caller, one: Ready, prompt: Prompt) -> Callable[[Answer, bool], Awaitable[None]]:
        async def record(answer: Answer, ok: bool) -> None:  # noqa: FBT001 - as the ledger's column
            today = self._clock.now().date()
            sums = (answer.tokens_in, answer.tokens_out, answer.cost)
            await self._ledger.record(caller.lane, one.entry.name, today, caller.run, prompt.purpose, *sums, ok=ok)

        return record

    def _until(self, run: str) -> datetime:
        """The deadline of a run, which its first call sets."""
        until = self._runs.setdefault(run, self._clock.now() + timedelta(seconds=self._means.pace.run))
        while len(self._runs) > RUNS:
            self._runs.popitem(last=False)
        return until
