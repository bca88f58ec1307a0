"""The ledger: the people's runs, which go with them, and the operator's sums, which never held anybody.

A run is `open` until an answer was paid for, then `paid`, `answered` once an answer was good, and `counted` when delivered.
Costs are whole millionths of a millionth of a dollar: what prices of up to six decimals per million tokens come to, exactly.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from functools import cache

from sqlalchemy import Connection, Executable, and_, bindparam, delete, func, select, update

from adapters.store.database import Database, insert
from adapters.store.tables import costs, people, runs
from core.models import Spent

DOLLAR = 10**12
MOST_TOKENS = 10**9
MOST_COST = Decimal(1000)

_MINE = and_(runs.c.person == bindparam("lane"), runs.c.run == bindparam("of"))
_OF_MODEL = and_(_MINE, runs.c.model == bindparam("by"))
_ALONE = select(people.c.id).where(people.c.id == bindparam("lane")).with_for_update(key_share=True)
_HELD = select(runs.c.run).where(_OF_MODEL)
_TAKEN = select(func.count()).where(
    runs.c.person == bindparam("lane"), runs.c.model == bindparam("by"), runs.c.day == bindparam("today")
)
_PAID = update(runs).where(_OF_MODEL, runs.c.state == "open").values(state="paid")
_ANSWERED = update(runs).where(_OF_MODEL, runs.c.state == "paid").values(state="answered")
_COUNTED = update(runs).where(_MINE, runs.c.state == "answered").values(state="counted")
_GIVEN_BACK = delete(runs).where(_MINE, runs.c.state != "counted")
_USED = (
    select(runs.c.model, func.count())
    .where(runs.c.person == bindparam("lane"), runs.c.day.between(bindparam("first"), bindparam("last")))
    .group_by(runs.c.model)
)
_SUMS = tuple(column for column in costs.c if not column.primary_key)
_SPENT = (
    select(costs.c.model, *(func.sum(column).label(column.name) for column in _SUMS))
    .where(costs.c.day.between(bindparam("first"), bindparam("last")))
    .group_by(costs.c.model)
    .order_by(costs.c.model)
)


@cache
def _add(dialect: str) -> Executable:
    adding = insert(dialect, costs)
    sums = {column.name: column + adding.excluded[column.name] for column in _SUMS}
    return adding.on_conflict_do_update(index_elements=list(costs.primary_key), set_=sums)


class SqlLedger:
    """The `Ledger` port in the store's database."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def reserve(self, lane: str, model: str, day: date, run: str, limit: int | None) -> bool:
        """As the port says; False, too, for a person who was erased meanwhile."""
        return await self._database.write(lambda tx: _reserve(tx, lane, model, day, run, limit))

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
        """As the port says. Figures that no answer can have count as unknown."""
        row = {"day": day, "model": model, "purpose": purpose} | _tokens(tokens_in, tokens_out) | _cost(cost)
        mine = {"lane": lane, "of": run, "by": model}

        def work(tx: Connection) -> None:
            first = tx.execute(_PAID, mine).rowcount
            if ok:
                tx.execute(_ANSWERED, mine)
            tx.execute(_add(tx.dialect.name), row | {"runs": first})

        await self._database.write(work)

    async def settle(self, lane: str, run: str, *, delivered: bool) -> None:
        """As the port says."""

        def work(tx: Connection) -> None:
            if delivered:
                tx.execute(_COUNTED, {"lane": lane, "of": run})
            tx.execute(_GIVEN_BACK, {"lane": lane, "of": run})

        await self._database.write(work)

    async def used(self, lane: str, first: date, last: date | None = None) -> Mapping[str, int]:
        """As the port says."""
        days = {"lane": lane, "first": first, "last": last or first}
        return await self._database.read(lambda tx: dict(map(tuple, tx.execute(_USED, days))))

    async def spent(self, first: date, last: date) -> Sequence[Spent]:
        """As the port says."""

        def work(tx: Connection) -> Sequence[Spent]:
            rows = tx.execute(_SPENT, {"first": first, "last": last}).mappings()
            return [_spent(str(row["model"]), {column.name: int(row[column.name]) for column in _SUMS}) for row in rows]

        return await self._database.read(work)


def _reserve(tx: Connection, lane: str, model: str, day: date, run: str, limit: int | None) -> bool:
    """The person's row is held meanwhile, so that two of their runs can't both take the last one."""
    mine = {"lane": lane, "of": run, "by": model}
    if tx.execute(_ALONE, {"lane": lane}).first() is None:
        return False
    if tx.execute(_HELD, mine).first():
        return True
    if limit is not None and tx.execute(_TAKEN, {"lane": lane, "by": model, "today": day}).scalar_one() >= limit:
        return False
    tx.execute(runs.insert(), {"person": lane, "run": run, "model": model, "day": day, "state": "open"})
    return True


def _tokens(tokens_in: int | None, tokens_out: int | None) -> dict[str, int]:
    if (
        tokens_in is None
        or tokens_out is None
        or not 0 <= min(tokens_in, tokens_out) <= max(tokens_in, tokens_out) <= MOST_TOKENS
    ):
        return {"tokens_in": 0, "tokens_out": 0, "uncounted": 1}
    return {"tokens_in": tokens_in, "tokens_out": tokens_out, "uncounted": 0}


def _cost(dollars: Decimal | None) -> dict[str, int]:
    if dollars is None or not dollars.is_finite() or not 0 <= dollars <= MOST_COST:
        return {"cost": 0, "unpriced": 1}
    return {"cost": round(dollars * DOLLAR), "unpriced": 0}


def _spent(model: str, sums: Mapping[str, int]) -> Spent:
    cost = Decimal(sums["cost"]) / DOLLAR
    return Spent(model, sums["runs"], sums["tokens_in"], sums["tokens_out"], cost, sums["uncounted"], sums["unpriced"])
