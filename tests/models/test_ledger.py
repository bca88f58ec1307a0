"""What every ledger must do; implementations of the port stand in `LEDGERS`."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest

from adapters.models.ledger import MemoryLedger
from core.models import Ledger

LEDGERS: list[Callable[[], Ledger]] = [MemoryLedger]
TODAY, TOMORROW = date(2026, 11, 21), date(2026, 11, 22)


@pytest.fixture(params=LEDGERS)
def ledger(request: pytest.FixtureRequest) -> Ledger:
    made: Ledger = request.param()
    return made


async def answered(ledger: Ledger, run: str, model: str = "fast", *, ok: bool = True) -> None:
    await ledger.record("jane", model, TODAY, run, "write", 900, 80, Decimal("0.0007"), ok=ok)


async def test_a_limit_is_reached_and_is_each_persons_own(ledger: Ledger) -> None:
    assert [await ledger.reserve("jane", "fast", TODAY, run, 2) for run in ("a", "b", "c")] == [True, True, False]
    assert await ledger.reserve("john", "fast", TODAY, "d", 2)
    assert await ledger.reserve("jane", "slow", TODAY, "e", 2)
    assert await ledger.reserve("jane", "fast", TOMORROW, "f", 2)
    assert await ledger.used("jane", TODAY) == {"fast": 2, "slow": 1}
    assert await ledger.used("jane", TOMORROW) == {"fast": 1}


async def test_several_calls_of_a_run_count_once_even_past_midnight(ledger: Ledger) -> None:
    assert await ledger.reserve("jane", "fast", TODAY, "a", 1)
    assert await ledger.reserve("jane", "fast", TODAY, "a", 1)
    assert await ledger.reserve("jane", "fast", TOMORROW, "a", 1)
    assert await ledger.used("jane", TODAY) == {"fast": 1}
    assert await ledger.used("jane", TOMORROW) == {}


async def test_without_a_limit_runs_are_counted_all_the_same(ledger: Ledger) -> None:
    assert [await ledger.reserve("jane", "fast", TODAY, str(run), None) for run in range(5)] == [True] * 5
    assert await ledger.used("jane", TODAY) == {"fast": 5}


async def test_a_delivered_run_counts_and_an_undelivered_one_is_given_back(ledger: Ledger) -> None:
    for run in ("a", "b"):
        await ledger.reserve("jane", "fast", TODAY, run, 2)
        await answered(ledger, run)
    await ledger.settle("jane", "a", delivered=True)
    await ledger.settle("jane", "b", delivered=False)
    assert await ledger.used("jane", TODAY) == {"fast": 1}
    assert await ledger.reserve("jane", "fast", TODAY, "c", 2)
    assert not await ledger.reserve("jane", "fast", TODAY, "d", 2)


async def test_a_model_that_did_not_answer_is_given_back_when_another_delivered(ledger: Ledger) -> None:
    await ledger.reserve("jane", "slow", TODAY, "a", 2)
    await answered(ledger, "a", "slow", ok=False)
    await ledger.reserve("jane", "fast", TODAY, "a", 2)
    await answered(ledger, "a", "fast")
    await ledger.settle("jane", "a", delivered=True)
    assert await ledger.used("jane", TODAY) == {"fast": 1}


async def test_settling_twice_takes_nothing_back(ledger: Ledger) -> None:
    await ledger.reserve("jane", "fast", TODAY, "a", 1)
    await answered(ledger, "a")
    await ledger.settle("jane", "a", delivered=True)
    await ledger.settle("jane", "a", delivered=False)
    await ledger.settle("jane", "never heard of", delivered=False)
    assert await ledger.used("jane", TODAY) == {"fast": 1}


async def test_a_run_of_another_person_is_not_settled(ledger: Ledger) -> None:
    await ledger.reserve("jane", "fast", TODAY, "a", 1)
    await ledger.settle("john", "a", delivered=False)
    assert await ledger.used("jane", TODAY) == {"fast": 1}


async def test_unknown_figures_stay_unknown() -> None:
    ledger = MemoryLedger()
    await ledger.record("jane", "fast", TODAY, "a", "write", None, None, None, ok=True)
    assert (ledger.entries[0].tokens_in, ledger.entries[0].cost) == (None, None)
