"""What counts, for the person and for the operator, and what is unknown."""

from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal

import pytest

from tests.fakes import START
from tests.models.house import GOOD, JANE, OTHER, PROMPT, VALUE, WIRES, WRONG, house, run
from tests.models.server import payload, says, status

TODAY = START.date()


async def test_a_limit_says_when_it_resets() -> None:
    async with house("openai", models=1) as home:
        home.entry(0, daily_limit=1)
        home.gateway.reload()
        await home.ask()
        await home.ask(prompt=OTHER)
        await home.gateway.settle(JANE, delivered=True)
        no = await home.fails(run("task-2"), replace(PROMPT, version="2"))
        assert (no.reason, no.title, no.resets) == ("limit", "Model 1", datetime(2026, 11, 22, tzinfo=UTC))
        await home.clock.sleep(24 * 3600)
        assert (await home.ask(run("task-3"), replace(PROMPT, version="2"))).value == VALUE


@pytest.mark.parametrize("wire", WIRES)
async def test_a_failed_run_is_given_back_and_stays_in_the_operators_ledger(wire: str) -> None:
    async with house(wire, models=1) as home:
        home.entry(0, daily_limit=1)
        home.gateway.reload()
        home.first.plays(says(WRONG))
        await home.fails()
        assert await home.ledger.used("jane", TODAY) == {"m1": 1}
        await home.gateway.settle(JANE, delivered=False)
        assert await home.ledger.used("jane", TODAY) == {}
        assert [(entry.ok, entry.cost) for entry in home.ledger.entries] == [(False, Decimal("0.00061"))] * 2
        home.first.plays(says(GOOD))
        assert (await home.ask(run("task-2"))).value == VALUE


async def test_only_the_model_that_answered_counts() -> None:
    async with house("openai") as home:
        home.first.plays(says(WRONG))
        await home.ask()
        await home.gateway.settle(JANE, delivered=True)
        assert await home.ledger.used("jane", TODAY) == {"m2": 1}


async def test_refused_requests_cost_nothing_and_are_not_recorded() -> None:
    async with house("openai") as home:
        home.first.plays(status(429), status(500), status(401))
        await home.ask()
        assert [entry.model for entry in home.ledger.entries] == ["m2"]


@pytest.mark.parametrize("wire", WIRES)
async def test_the_reply_pays_for_asking_again(wire: str) -> None:
    async with house(wire) as home:
        home.first.plays(says(WRONG), says(GOOD))
        reply = await home.ask()
        assert (reply.tokens_in, reply.tokens_out, reply.cost) == (1800, 160, Decimal("0.00122"))
        assert [entry.ok for entry in home.ledger.entries] == [False, True]


@pytest.mark.parametrize("wire", WIRES)
async def test_an_unknown_cost_stays_unknown(wire: str) -> None:
    async with house(wire) as home:
        home.first.plays(payload(lambda face: {**face.answer(GOOD), "usage": None, "usageMetadata": None}))
        reply = await home.ask()
        assert (reply.tokens_in, reply.tokens_out, reply.cost) == (None, None, None)
        assert home.ledger.entries[0].cost is None
        home.entry(0, price_in=None)
        home.gateway.reload()
        home.first.plays(says(GOOD))
        reply = await home.ask(prompt=OTHER)
        assert (reply.tokens_in, reply.cost) == (900, None)


async def test_a_price_of_nothing_is_known() -> None:
    async with house("openai") as home:
        home.entry(0, price_in=Decimal(0), price_out=Decimal(0))
        home.gateway.reload()
        assert (await home.ask()).cost == 0


async def test_the_providers_own_figure_counts_more_than_the_catalogues_price() -> None:
    async with house("openai") as home:
        usage = {"prompt_tokens": 900, "completion_tokens": 80, "cost": 0.0123}
        home.first.plays(payload(lambda face: face.answer(GOOD) | {"usage": usage}))
        assert (await home.ask()).cost == Decimal("0.0123")


async def test_what_broke_off_may_have_been_paid_for() -> None:
    async with house("openai") as home:
        home.first.plays(payload(lambda face: face.empty()), says(GOOD))
        reply = await home.ask()
        assert reply.cost is None
        assert [(entry.ok, entry.cost) for entry in home.ledger.entries] == [(False, None), (True, Decimal("0.00061"))]
