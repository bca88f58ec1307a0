"""One prompt to one model, to the end: the ladder, the retries, asking again with reasons, and what it cost."""

import json
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from decimal import Decimal
from typing import Generic, TypeVar

import httpx

from adapters.models import gemini, openai_compatible, structured
from adapters.models.catalogue import Ready
from adapters.models.faults import Fault
from adapters.models.structured import Unfit
from adapters.models.transport import Hear, Patience, Transport
from adapters.models.wire import LADDER, Answer, Ask, Role, Rung, Wire
from core.models import Prompt, Reply
from core.ports import Clock

T = TypeVar("T")
WIRES: Mapping[str, Wire] = {"openrouter": openai_compatible, "openai": openai_compatible, "gemini": gemini}
AGAIN = "Your last answer can't be used, for the reasons in `problems`. Answer again in full, in the same form."
BYTES_PER_TOKEN = 3
LONGER = 2
QUOTED = 20_000
Record = Callable[[Answer, bool], Awaitable[None]]


@dataclass(frozen=True, slots=True)
class Pace:
    """Seconds of one run, of a pause until a model counts as stalled, and of waits between tries."""

    run: float = 60.0
    pause: float = 30.0
    tries: int = 3
    first_wait: float = 0.5
    longest_wait: float = 8.0


@dataclass(frozen=True, slots=True)
class Means:
    """What every question of a gateway needs."""

    http: httpx.AsyncClient
    clock: Clock
    pace: Pace
    chance: Callable[[], float]
    rungs: dict[str, Rung] = field(default_factory=dict)


@dataclass(slots=True)
class Bill:
    """What the answers to one prompt cost together; one unknown makes the sum unknown."""

    tokens_in: int | None = 0
    tokens_out: int | None = 0
    cost: Decimal | None = Decimal(0)

    def add(self, answer: Answer) -> None:
        """Count one more answer."""
        self.tokens_in = None if self.tokens_in is None or answer.tokens_in is None else self.tokens_in + answer.tokens_in
        self.tokens_out = None if self.tokens_out is None or answer.tokens_out is None else self.tokens_out + answer.tokens_out
        self.cost = None if self.cost is None or answer.cost is None else self.cost + answer.cost


@dataclass(slots=True)
class Asking(Generic[T]):
    """The prompt, what the answer must be, until when, and where its cost is written."""

    means: Means
    ready: Ready
    prompt: Prompt
    kind: type[T]
    check: Callable[[T], Sequence[str]]
    hear: Hear | None
    partial: bool
    until: datetime
    record: Record
    bill: Bill = field(default_factory=Bill)
    usable: tuple[T, tuple[str, ...]] | None = None

    async def reply(self) -> Reply[T]:
        """A value that fits. Raises Fault."""
        try:
            value, problems = await self._value()
        except Fault:
            if self.usable is None or not self.partial:
                raise
            value, problems = self.usable
        entry, bill = self.ready.entry, self.bill
        return Reply(value, entry.name, entry.title, bill.tokens_in, bill.tokens_out, bill.cost, problems=tuple(problems))

    async def _paid(self, answer: Answer, *, ok: bool) -> None:
        cost = answer.cost if answer.cost is not None else self.ready.entry.price(answer.tokens_in, answer.tokens_out)
        priced = replace(answer, cost=cost)
        self.bill.add(priced)
        await self.record(priced, ok)

    async def _value(self) -> tuple[T, tuple[str, ...]]:
        """Ask; then ask once again with the reasons, if there are any."""
        turns: tuple[tuple[Role, str], ...] = (("user", _json(self.prompt.data)),)
        answer, reasons = await self._judged(turns)
        if reasons:
            again = _json({"problems": reasons, "task": AGAIN})
            _, reasons = await self._judged((*turns, ("assistant", answer.text[:QUOTED]), ("user", again)))
        if reasons or self.usable is None:
            raise Fault("rejected", f"{len(reasons)} problems")
        return self.usable

    async def _judged(self, turns: tuple[tuple[Role, str], ...]) -> tuple[Answer, Sequence[str]]:
        answer = await self._whole(turns)
        if answer.finish == "refused":
            await self._paid(answer, ok=False)
            raise Fault("refused", "the model declines")
        reasons: Sequence[str]
        try:
            value = structured.parse(self.kind, answer.text)
        except Unfit as unfit:
            reasons, fits = unfit.reasons, False
            if answer.finish == "length":
                await self._paid(answer, ok=False)
                raise Fault("rejected", "cut off") from None
        else:
            reasons = tuple(self.check(value))
            self.usable, fits = (value, tuple(reasons)), self.partial or not reasons
        await self._paid(answer, ok=fits)
        return answer, reasons

    async def _whole(self, turns: tuple[tuple[Role, str], ...]) -> Answer:
        """An answer that was not cut off; asked once with more room, where there is any."""
        room = self._room(turns)
        wanted = min(self.prompt.max_tokens, room)
        answer = await self._patiently(turns, wanted)
        if answer.finish == "length" and wanted < room:
            await self._paid(answer, ok=False)
            answer = await self._patiently(turns, min(wanted * LONGER, room))
        return answer

    def _room(self, turns: tuple[tuple[Role, str], ...]) -> int:
        entry = self.ready.entry
        asked = len(self.prompt.system.encode()) + sum(len(text.encode(errors="replace")) for _, text in turns)
        left = entry.context - asked // BYTES_PER_TOKEN
        if left < min(self.prompt.max_tokens, entry.max_tokens or self.prompt.max_tokens):
            raise Fault("large", "the prompt does not fit")
        return min(left, entry.max_tokens or left)

    async def _patiently(self, turns: tuple[tuple[Role, str], ...], max_tokens: int) -> Answer:
        """One answer: on the highest rung that works, tried again while that makes sense and there is time."""
        name = self.ready.entry.name
        rung = self.means.rungs.get(name, LADDER[0])
        tried = 0
        while True:
            try:
                answer = await self._once(turns, rung, max_tokens)
            except Fault as fault:
                if fault.begun:
                    await self._paid(Answer(), ok=False)
                lower = LADDER.index(rung) + 1
                if fault.kind == "request" and lower < len(LADDER):
                    rung = LADDER[lower]
                    continue
                tried += 1
                await self._wait(fault, tried)
            else:
                self.means.rungs[name] = rung
                return answer

    async def _once(self, turns: tuple[tuple[Role, str], ...], rung: Rung, max_tokens: int) -> Answer:
        left = self._left()
        if left <= 0:
            raise Fault("stalled", "the time is up")
        wire = WIRES[self.ready.entry.provider]
        ask = Ask(self.prompt.system, turns, structured.schema(self.kind), rung, max_tokens, stream=self.hear is not None)
        if self.hear:
            self.hear("")
        transport = Transport(self.means.http, wire, self.means.clock.now())
        return await transport.send(wire.request(self.ready, ask), Patience(self.means.pace.pause, left), self.hear)

    async def _wait(self, fault: Fault, tried: int) -> None:
        """Wait before the next try; raises the fault where another one makes no sense, or comes too late."""
        pace = self.means.pace
        if fault.kind not in {"busy", "broken"} or tried >= pace.tries:
            raise fault
        jitter = self.means.chance() * min(pace.longest_wait, pace.first_wait * 2**tried)
        wait = jitter if fault.wait is None else fault.wait + self.means.chance() * pace.first_wait
        if wait > self._left():
            raise fault
        await self.means.clock.sleep(wait)

    def _left(self) -> float:
        return (self.until - self.means.clock.now()).total_seconds()


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
