"""The port to language models: what is asked, what comes back, who asks, and what it counts against.

A model is a convenience, never a need: `NoModel` sends the work to the built-in writer, and says why.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from typing import Generic, Literal, Protocol, TypeVar

from core.errors import VitaeError

T = TypeVar("T")

Access = Literal["guest", "member"]
Lack = Literal["none", "limit", "down", "rejected"]
BUILT_IN = "builtin"


@dataclass(frozen=True, slots=True)
class Prompt:
    """What a model is asked. `system` are our instructions; `data` is untrusted text, which travels as JSON in one user turn.

    `purpose` is "write", "questions", "edit", "letter", "draft" or "doubt", for the ledger and the logs. `version` names the
    wording of `system` and is part of the cache key. `max_tokens` bounds the answer.
    """

    purpose: str
    version: str
    system: str
    data: Mapping[str, object]
    max_tokens: int = 2000


@dataclass(frozen=True, slots=True)
class Reply(Generic[T]):
    """A validated answer of the model `model` (its catalogue name; people see `title`).

    Tokens and cost (US dollars) cover every answer that led to this value; None is unknown. From the cache, they are zero.
    `problems` is what `check` still found after asking again, and never filled unless the caller takes partial replies.
    """

    value: T
    model: str
    title: str
    tokens_in: int | None = None
    tokens_out: int | None = None
    cost: Decimal | None = None
    cached: bool = False
    problems: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Caller:
    """Who asks: decides which models may be used and whose allowance is taken.

    `lane` is the person's id. `choice` is the catalogue name of the model the person picked: "" leaves it to the operator,
    "builtin" wants none. `run` is the id of one user action (a task): its calls share a deadline and count once a day and model.
    """

    lane: str
    member: bool
    choice: str = ""
    run: str = field(kw_only=True)


@dataclass(frozen=True, slots=True)
class Offer:
    """A model that people may pick. `daily_limit` counts a person's runs a day (UTC); None is no limit."""

    name: str
    title: str
    provider: str
    description: str
    response_time: str
    access: Access
    daily_limit: int | None


@dataclass(frozen=True, slots=True)
class Spent:
    """The operator's sums of one model over some days.

    `runs` got an answer, be it a bad one or one given back. `tokens_in`, `tokens_out` and `cost` (US dollars) are sums of what is
    known; `uncounted` answers did not say their tokens, and of `unpriced` ones the cost is unknown: then a sum is "at least".
    """

    model: str
    runs: int = 0
    tokens_in: int = 0
    tokens_out: int = 0
    cost: Decimal = Decimal(0)
    uncounted: int = 0
    unpriced: int = 0


class NoModel(VitaeError):
    """No model may or can do it, so the built-in writer does.

    `reason` is "none" (none configured, allowed or wanted), "limit" (the person's runs of today are used up), "down" (no answer
    in time) or "rejected" (answers, but none that may be used). It speaks of the model asked first; `title` is that one's name.
    `resets` is when a used-up allowance comes back (aware UTC).
    """

    def __init__(self, reason: Lack, title: str = "", resets: datetime | None = None) -> None:
        super().__init__(f"{title or 'no model'}: {reason}")
        self.reason = reason
        self.title = title
        self.resets = resets


class Model(Protocol):
    """All configured models as one: with fallback, retries and limits inside."""

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
        """Ask, and give back a valid `kind` (a frozen dataclass of the core, which also makes the JSON schema).

        `check` names semantic problems as sentences; an answer with problems is asked for again once, with these reasons. What
        still has problems then is given to the next model, or, with `partial`, back to the caller with `Reply.problems`.
        `hear` gets the raw text in pieces as it streams; an empty piece says that the text begins anew.
        Raises NoModel, and what the ledger raises.
        """

    async def settle(self, caller: Caller, *, delivered: bool) -> None:
        """The run is over: when delivered, it counts; otherwise the person has it back. The operator's ledger keeps its cost."""

    def offers(self) -> Sequence[Offer]:
        """The models in use, in the operator's order: the first that a person may use is their default."""

    async def close(self) -> None:
        """Release the connections."""


class Ledger(Protocol):
    """What was used. Reservations are the people's allowance; records are the operator's costs and stay for good."""

    async def reserve(self, lane: str, model: str, day: date, run: str, limit: int | None) -> bool:
        """Take one of the `limit` runs of this person, model and day; False when none is left.

        True without taking another when this run holds one of this model already, of whatever day. Two at once can't both
        take the last.
        """

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
        """One answer of a model, good or not (`ok`), as it was paid for. None is unknown, which is not zero."""

    async def settle(self, lane: str, run: str, *, delivered: bool) -> None:
        """End a run: delivered, it counts for each model that gave a record that is `ok`; all other reservations go back."""

    async def used(self, lane: str, first: date, last: date | None = None) -> Mapping[str, int]:
        """Runs that count for this person, by model: those still open and those delivered, on this day or from it to `last`."""

    async def spent(self, first: date, last: date) -> Sequence[Spent]:
        """What the models took from `first` to `last`, of everybody together, also of people who were erased since; by name."""
