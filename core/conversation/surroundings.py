"""What a step may know besides the desk: gathered before it, and only as far as its command needs it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from core.chat import Capabilities, Invoke
from core.codes import tidy
from core.conversation.events import Context, Event, Invoked, Said, Usage
from core.conversation.state import Desk, Person
from core.library.allowance import month_to
from core.models import Ledger, Offer
from core.ports import Clock, Identity, Store

Need = Literal["threads", "listed", "usage", "invitation"]
NEEDS: Mapping[str, frozenset[Need]] = {
    "threads": frozenset({"threads"}),
    "status": frozenset({"listed", "usage"}),
    "models": frozenset({"listed", "usage"}),
    "usage": frozenset({"listed", "usage"}),
    "edit": frozenset({"listed"}),
    "pick": frozenset({"listed"}),
    "join": frozenset({"listed", "invitation"}),
}


@dataclass(frozen=True, slots=True)
class Terms:
    """What the operator decided: the models on offer, the ledger of their use, who is a member and who an operator."""

    offers: Callable[[], Sequence[Offer]]
    ledger: Ledger
    members: frozenset[Identity] = frozenset()
    operators: frozenset[Identity] = frozenset()


class Surroundings:
    """Looks around for one bot. Without terms there are no models and no members."""

    def __init__(self, store: Store, clock: Clock, terms: Terms | None = None) -> None:
        self._store, self._clock, self._terms = store, clock, terms

    async def context(self, desk: Desk, event: Event, capabilities: Capabilities) -> Context:
        """What this event needs."""
        context = Context(self._clock.now(), capabilities, tuple(self._terms.offers()) if self._terms else ())
        needs = NEEDS.get(event.invoke.name, frozenset()) if isinstance(event, Invoked) else frozenset[Need]()
        needs |= {"listed"} if isinstance(event, Said) else set()
        if "threads" in needs:
            context = replace(context, threads=tuple(await self._store.threads(desk.person.id)))
        if "listed" in needs:
            context = replace(context, listed=await self._is_listed(desk.person))
        if "usage" in needs:
            context = replace(context, usage=await self._usage(desk.person))
        if "invitation" in needs and isinstance(event, Invoked):
            context = replace(context, invitation=await self._store.invitation(code_of(event.invoke)))
        return context

    async def as_listed(self, person: Person) -> Person:
        """The person for a task that asks a model: a member by the operator's list, too. Not to be kept: lists change."""
        return replace(person, member=person.member or await self._is_listed(person))

    async def _is_listed(self, person: Person) -> bool:
        return await self._is_one_of(person, self._terms.members | self._terms.operators) if self._terms else False

    async def _is_one_of(self, person: Person, listed: frozenset[Identity]) -> bool:
        return bool(listed) and not listed.isdisjoint(await self._store.identities(person.id))

    async def _usage(self, person: Person) -> Usage:
        if self._terms is None:
            return Usage()
        ledger, today = self._terms.ledger, self._clock.now().date()
        operator = await self._is_one_of(person, self._terms.operators)
        return Usage(
            await ledger.used(person.id, today),
            await ledger.used(person.id, *month_to(today)),
            tuple(await ledger.spent(*month_to(today))) if operator else None,
        )


def code_of(invoke: Invoke) -> str:
    """The invitation code in a command, as it was given out; empty when there is none."""
    return tidy(invoke.args.get("code", ""))
