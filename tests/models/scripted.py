"""A model in memory that says what a script says, with the gateway's rules about who may use what, and when it counts."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from decimal import Decimal
from typing import Any, TypeVar

from pydantic import TypeAdapter, ValidationError

from adapters.models.ledger import MemoryLedger
from core.models import BUILT_IN, Caller, Ledger, NoModel, Offer, Prompt, Reply
from core.ports import Clock
from tests.fakes import PatientClock

T = TypeVar("T")
Answer = Callable[[Prompt], object]

TOKENS_IN, TOKENS_OUT, COST = 900, 80, Decimal("0.0007")
FLASH = Offer("flash", "Gemini Flash", "Google", "Quick and good with wording.", "about 10 seconds", "guest", 3)
DEEP = Offer("deep", "Deepseek", "OpenRouter", "Slow and thorough.", "about 40 seconds", "member", 5)


@dataclass(frozen=True, slots=True)
class Asked:
    """One question that reached a model: `reasons` are those of asking again."""

    caller: Caller
    offer: Offer
    prompt: Prompt
    reasons: tuple[str, ...] = ()


class ScriptedModel:
    """Fulfils the port `Model`. Each answer of the script is for one question and gets its prompt; it gives back a value of the
    kind asked for, the same as a dict or as JSON text (then it is validated), or raises NoModel. When the script is at its end,
    the model is down; `itertools.repeat(answer)` never ends. `asked` are the questions, `settled` the ends of runs.
    """

    def __init__(
        self,
        *answers: Answer,
        script: Iterable[Answer] = (),
        offers: Sequence[Offer] = (FLASH,),
        ledger: Ledger | None = None,
        clock: Clock | None = None,
    ) -> None:
        self.script = iter([*answers]) if answers else iter(script)
        self.offered = offers
        self.ledger: Ledger = ledger or MemoryLedger()
        self.clock: Clock = clock or PatientClock()
        self.asked: list[Asked] = []
        self.settled: list[tuple[str, bool]] = []

    @property
    def prompts(self) -> Sequence[Prompt]:
        return [one.prompt for one in self.asked]

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
        missed: NoModel | None = None
        for offer in self._chain(caller):
            try:
                await self._admit(caller, offer)
                return await self._answered(Asked(caller, offer, prompt), kind, check, hear, partial=partial)
            except NoModel as no:
                missed = missed or NoModel(no.reason, no.title or offer.title, no.resets)
        raise missed or NoModel("none")

    async def settle(self, caller: Caller, *, delivered: bool) -> None:
        self.settled.append((caller.run, delivered))
        await self.ledger.settle(caller.lane, caller.run, delivered=delivered)

    def offers(self) -> Sequence[Offer]:
        return self.offered

    async def close(self) -> None:
        """Nothing is open."""

    def _chain(self, caller: Caller) -> Sequence[Offer]:
        if caller.choice == BUILT_IN:
            return []
        allowed = [one for one in self.offered if caller.member or one.access == "guest"]
        return sorted(allowed, key=lambda one: one.name != caller.choice)

    async def _admit(self, caller: Caller, offer: Offer) -> None:
        today = self.clock.now().date()
        if not await self.ledger.reserve(caller.lane, offer.name, today, caller.run, offer.daily_limit):
            raise NoModel("limit", offer.title, datetime.combine(today + timedelta(days=1), time(tzinfo=UTC)))

    async def _answered(
        self,
        asked: Asked,
        kind: type[T],
        check: Callable[[T], Sequence[str]],
        hear: Callable[[str], None] | None,
        *,
        partial: bool,
    ) -> Reply[T]:
        """The answer, or the one after it when that is no good."""
        usable: tuple[T, tuple[str, ...]] | None = None
        reasons: tuple[str, ...] = ()
        for number in (1, 2):
            answer = self._next(Asked(asked.caller, asked.offer, asked.prompt, reasons), hear)
            try:
                value = _valid(kind, answer)
            except ValidationError as error:
                reasons, fits = (str(error),), False
            else:
                reasons = tuple(check(value))
                usable, fits = (value, reasons), partial or not reasons
            await self._record(asked, ok=fits)
            if usable and not reasons:
                return Reply(
                    usable[0], asked.offer.name, asked.offer.title, TOKENS_IN * number, TOKENS_OUT * number, COST * number
                )
        if usable is None or not partial:
            raise NoModel("rejected")
        value, problems = usable
        return Reply(value, asked.offer.name, asked.offer.title, TOKENS_IN * 2, TOKENS_OUT * 2, COST * 2, problems=problems)

    def _next(self, asked: Asked, hear: Callable[[str], None] | None) -> object:
        self.asked.append(asked)
        answer = next(self.script, None)
        if answer is None:
            raise NoModel("down")
        said = answer(asked.prompt)
        if hear:
            hear("")
            hear(str(said))
        return said

    async def _record(self, asked: Asked, *, ok: bool) -> None:
        caller, today = asked.caller, self.clock.now().date()
        await self.ledger.record(
            caller.lane, asked.offer.name, today, caller.run, asked.prompt.purpose, TOKENS_IN, TOKENS_OUT, COST, ok=ok
        )


def _valid(kind: type[T], answer: object) -> T:
    """The value, as the wire would have read it. Raises ValidationError."""
    if isinstance(answer, kind):
        return answer
    known: Any = kind
    adapter: TypeAdapter[T] = TypeAdapter(known)
    return adapter.validate_json(answer) if isinstance(answer, str) else adapter.validate_python(answer)
