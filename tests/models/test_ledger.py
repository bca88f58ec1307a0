"""What every ledger must do, in memory, on SQLite and on PostgreSQL."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

import pytest
from sqlalchemy import delete

from adapters.models.ledger import MemoryLedger
from adapters.store import open_store
from adapters.store.tables import people
from core.models import Ledger, Spent
from tests.store.conftest import BOTH, KEY, address
from tests.store.samples import engine, lane_of, rows

TODAY, TOMORROW = date(2026, 11, 21), date(2026, 11, 22)
COST = Decimal("0.0007")


@dataclass
class Book:
    """A ledger and two people in it."""

    ledger: Ledger
    jane: str = "jane"
    john: str = "john"
    url: str = ""

    async def reserve(self, run: str, model: str = "fast", limit: int | None = 2, day: date = TODAY) -> bool:
        return await self.ledger.reserve(self.jane, model, day, run, limit)

    async def answered(self, run: str, model: str = "fast", cost: Decimal | None = COST, *, ok: bool = True) -> None:
        await self.ledger.record(self.jane, model, TODAY, run, "write", 900, 80, cost, ok=ok)

    async def settle(self, run: str, *, delivered: bool) -> None:
        await self.ledger.settle(self.jane, run, delivered=delivered)

    async def used(self, day: date = TODAY) -> dict[str, int]:
        return dict(await self.ledger.used(self.jane, day))

    async def spent(self) -> list[Spent]:
        return list(await self.ledger.spent(TODAY, TOMORROW))


@pytest.fixture(params=["memory", *BOTH])
async def book(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Book]:
    if request.param == "memory":
        yield Book(MemoryLedger())
        return
    with address(request.param, tmp_path) as url:
        store = await open_store(url, KEY)
        try:
            yield Book(store.ledger, await lane_of(store, "jane"), await lane_of(store, "john"), url)
        finally:
            await store.close()


async def test_a_limit_is_reached_and_is_each_persons_own(book: Book) -> None:
    assert [await book.reserve(run) for run in ("a", "b", "c")] == [True, True, False]
    assert await book.ledger.reserve(book.john, "fast", TODAY, "d", 2)
    assert await book.reserve("e", "slow")
    assert await book.reserve("f", day=TOMORROW)
    assert await book.used() == {"fast": 2, "slow": 1}
    assert await book.used(TOMORROW) == {"fast": 1}


async def test_several_calls_of_a_run_count_once_even_past_midnight(book: Book) -> None:
    assert [await book.reserve("a", limit=1, day=day) for day in (TODAY, TODAY, TOMORROW)] == [True] * 3
    assert await book.used() == {"fast": 1}
    assert await book.used(TOMORROW) == {}


async def test_without_a_limit_runs_are_counted_all_the_same(book: Book) -> None:
    assert [await book.reserve(str(run), limit=None) for run in range(5)] == [True] * 5
    assert await book.used() == {"fast": 5}


async def test_a_delivered_run_counts_and_an_undelivered_one_is_given_back(book: Book) -> None:
    for run in ("a", "b"):
        await book.reserve(run)
        await book.answered(run)
    await book.settle("a", delivered=True)
    await book.settle("b", delivered=False)
    assert await book.used() == {"fast": 1}
    assert await book.reserve("c")
    assert not await book.reserve("d")


async def test_a_model_that_did_not_answer_is_given_back_when_another_delivered(book: Book) -> None:
    await book.reserve("a", "slow")
    await book.answered("a", "slow", ok=False)
    await book.reserve("a")
    await book.answered("a", ok=False)
    await book.answered("a")
    await book.settle("a", delivered=True)
    assert await book.used() == {"fast": 1}


async def test_a_bad_answer_after_a_good_one_does_not_take_the_good_one_away(book: Book) -> None:
    await book.reserve("a")
    await book.answered("a")
    await book.answered("a", ok=False)
    await book.settle("a", delivered=True)
    assert await book.used() == {"fast": 1}


async def test_settling_twice_takes_nothing_back(book: Book) -> None:
    await book.reserve("a", limit=1)
    await book.answered("a")
    await book.settle("a", delivered=True)
    await book.settle("a", delivered=False)
    await book.settle("never heard of", delivered=False)
    assert await book.used() == {"fast": 1}


async def test_a_run_of_another_person_is_not_settled(book: Book) -> None:
    await book.reserve("a", limit=1)
    await book.ledger.settle(book.john, "a", delivered=False)
    assert await book.used() == {"fast": 1}


async def test_ten_at_once_never_take_more_than_there_are(book: Book) -> None:
    taken = await asyncio.gather(*(book.reserve(str(run), limit=3) for run in range(10)))
    assert sum(taken) == 3
    assert await book.used() == {"fast": 3}


async def test_the_same_run_at_once_takes_one(book: Book) -> None:
    assert all(await asyncio.gather(*(book.reserve("a", limit=1) for _ in range(5))))
    assert await book.used() == {"fast": 1}


async def test_days_can_be_summed(book: Book) -> None:
    for number in range(4):
        await book.reserve(str(number), day=TODAY + timedelta(days=number))
    assert await book.ledger.used(book.jane, TODAY, TOMORROW) == {"fast": 2}
    assert await book.ledger.used(book.john, TODAY, TOMORROW) == {}


async def test_the_operator_pays_for_failed_runs_and_bad_answers_too(book: Book) -> None:
    await book.reserve("a")
    await book.answered("a", ok=False)
    await book.answered("a")
    await book.settle("a", delivered=False)
    await book.reserve("b", "slow")
    await book.answered("b", "slow", Decimal("0.000000000001"))
    await book.reserve("c", "slow")
    assert await book.spent() == [
        Spent("fast", 1, 1800, 160, Decimal("0.0014")),
        Spent("slow", 1, 900, 80, Decimal("0.000000000001")),
    ]
    assert list(await book.ledger.spent(TOMORROW, TOMORROW)) == []


async def test_sums_are_exact_where_floats_are_not(book: Book) -> None:
    await book.reserve("a")
    for _ in range(10):
        await book.answered("a", cost=Decimal("0.1"))
    assert (await book.spent())[0].cost == 1


async def test_unknown_figures_stay_unknown_beside_the_known_ones(book: Book) -> None:
    await book.reserve("a")
    await book.answered("a")
    await book.ledger.record(book.jane, "fast", TODAY, "a", "write", 5, None, None, ok=True)
    assert await book.spent() == [Spent("fast", 1, 900, 80, COST, uncounted=1, unpriced=1)]


@pytest.mark.parametrize("book", BOTH, indirect=True)
async def test_a_person_is_erased_and_the_sums_stay(book: Book) -> None:
    await book.reserve("a")
    await book.answered("a")
    before = await book.spent()
    outside = engine(book.url)
    with outside.begin() as connection:
        if connection.dialect.name == "sqlite":
            connection.exec_driver_sql("PRAGMA foreign_keys=ON")
        connection.execute(delete(people).where(people.c.id == book.jane))
    outside.dispose()
    assert await book.spent() == before
    assert "runs" not in rows(book.url)
    assert book.jane not in repr(rows(book.url, "inbox"))
    assert not await book.reserve("b"), "a task that outlives its person takes nothing"
    await book.answered("b")
    await book.settle("b", delivered=True)
    assert await book.used() == {}


@pytest.mark.parametrize("book", BOTH, indirect=True)
@pytest.mark.parametrize("cost", ["1e30", "NaN", "-1"])
async def test_figures_that_nobody_can_have_are_unknown(book: Book, cost: str) -> None:
    await book.reserve("a")
    await book.ledger.record(book.jane, "fast", TODAY, "a", "write", 10**30, 1, Decimal(cost), ok=True)
    assert await book.spent() == [Spent("fast", 1, uncounted=1, unpriced=1)]
