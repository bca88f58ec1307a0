"""What the gateway remembers: answers it has, and models to leave alone."""

import logging
from dataclasses import replace

import pytest

from core.models import Caller, Prompt
from tests.fakes import START
from tests.models.faces import KEY
from tests.models.house import GOOD, JANE, OTHER, PROMPT, VALUE, WIRES, anything, house, run
from tests.models.server import payload, says, status

# Answers.


async def test_the_same_question_is_answered_once() -> None:
    async with house("openai") as home:
        first = await home.ask(prompt=replace(PROMPT, data={"a": 1, "b": ("x",)}))
        again = await home.ask(run("task-2"), replace(PROMPT, data={"b": ["x"], "a": 1}))
        assert (again.value, again.cached, again.tokens_in) == (first.value, True, 0)
        assert again.cost == 0
        assert len(home.first.bodies) == 1
        assert await home.ledger.used("jane", START.date()) == {"m1": 1}


@pytest.mark.parametrize(
    ("caller", "prompt"),
    [
        (replace(JANE, lane="john"), PROMPT),
        (replace(JANE, choice="m2"), PROMPT),
        (JANE, replace(PROMPT, version="2")),
        (JANE, replace(PROMPT, system="Rewrite these lines well.")),
        (JANE, OTHER),
    ],
)
async def test_another_person_model_prompt_or_input_is_another_question(caller: Caller, prompt: Prompt) -> None:
    async with house("openai") as home:
        await home.ask()
        assert not (await home.ask(caller, prompt)).cached


async def test_what_no_longer_stands_is_asked_again() -> None:
    async with house("openai", models=1) as home:
        await home.ask()
        no = await home.fails(check=lambda _: ["Clusters were denied since."])
        assert no.reason == "rejected"
        assert len(home.first.bodies) == 3


async def test_answers_are_kept_for_an_hour_and_can_be_forgotten() -> None:
    async with house("openai") as home:
        await home.ask()
        home.gateway.forget("john")
        assert (await home.ask()).cached
        home.gateway.forget("jane")
        assert not (await home.ask()).cached
        await home.clock.sleep(3601)
        assert not (await home.ask(run("task-2"))).cached


async def test_only_so_many_answers_are_kept() -> None:
    async with house("openai") as home:
        for number in range(258):
            await home.ask(prompt=replace(PROMPT, data={"number": number}))
        assert (await home.ask(prompt=replace(PROMPT, data={"number": 257}))).cached
        assert not (await home.ask(prompt=replace(PROMPT, data={"number": 0}))).cached


# What stops it.


@pytest.mark.parametrize("wire", WIRES)
async def test_a_rejected_key_stops_all_its_models_and_tells_the_operator(wire: str, caplog: pytest.LogCaptureFixture) -> None:
    async with house(wire) as home:
        home.entry(1, url=home.first.url)
        home.gateway.reload()
        home.first.plays(status(401))
        assert (await home.fails()).reason == "down"
        assert (await home.fails(prompt=OTHER)).reason == "down"
        assert len(home.first.bodies) == 1
        assert home.gateway.problems() == [
            "The server of m1 rejects TEST_KEY (401 "
            + ("server_error" if wire == "openai" else "INTERNAL")
            + "): check the key, and that its account is paid for."
        ]
        assert [record.levelname for record in caplog.records if "TEST_KEY" in record.message] == ["ERROR"]
        assert KEY not in caplog.text
        home.first.plays(says(GOOD))
        await home.clock.sleep(601)
        assert (await home.ask(run("task-2"), OTHER)).value == VALUE
        assert home.gateway.problems() == []


async def test_after_an_hours_wait_is_asked_for_the_model_is_left_alone_that_long() -> None:
    async with house("openai") as home:
        home.first.plays(status(429, headers={"Retry-After": "600"}))
        assert [(await home.ask(run(name), replace(PROMPT, version=name))).model for name in "abc"] == ["m2"] * 3
        assert len(home.first.bodies) == 1
        home.first.plays(says(GOOD))
        await home.clock.sleep(601)
        assert (await home.ask(run("d"))).model == "m1"


async def test_a_model_that_keeps_failing_rests_a_minute() -> None:
    async with house("openai") as home:
        home.first.plays(status(500))
        for name in "abcde":
            await home.ask(run(name), replace(PROMPT, version=name))
        assert len(home.first.bodies) == 9
        assert home.gateway.problems() == ["m1 keeps failing (broken: 500 server_error)."]
        home.first.plays(says(GOOD))
        await home.clock.sleep(60)
        assert (await home.ask(run("f"))).model == "m1"


async def test_reading_the_catalogue_again_gives_a_rejected_key_another_chance() -> None:
    async with house("openai", models=1) as home:
        home.first.plays(status(401), says(GOOD))
        await home.fails()
        home.gateway.reload()
        assert home.gateway.problems() == []
        assert (await home.ask(run("task-2"))).value == VALUE


async def test_a_missing_key_is_a_problem_and_no_offer() -> None:
    async with house("openai") as home:
        home.entry(0, key="ANOTHER_KEY")
        home.gateway.reload()
        assert [offer.name for offer in home.gateway.offers()] == ["m2"]
        assert home.gateway.problems() == ["m1 is not used, because ANOTHER_KEY is not set."]


async def test_a_server_that_wants_no_key_gets_none(caplog: pytest.LogCaptureFixture) -> None:
    async with house("openai", models=1) as home:
        home.entry(0, key="")
        home.gateway.reload()
        await home.ask()
        assert home.first.violations == ["no bearer key"]
        home.first.violations.clear()
        home.first.plays(status(401))
        await home.fails(prompt=OTHER)
        home.first.violations.clear()
        assert "wants a key" in home.gateway.problems()[0]


async def test_nobody_listens() -> None:
    async with house("openai") as home:
        home.entry(0, url="http://127.0.0.1:9/v1")
        home.gateway.reload()
        assert (await home.ask()).model == "m2"


@pytest.mark.parametrize("wire", WIRES)
async def test_keys_are_in_no_exception_and_no_log(wire: str, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    async with house(wire, models=1) as home:
        for play in (status(401), status(500), payload(lambda _: {"error": KEY})):
            home.gateway.reload()
            home.first.plays(play)
            no = await home.fails()
            causes: list[BaseException | None] = [no]
            while causes[-1]:
                causes.append(causes[-1].__cause__ or (None if causes[-1].__suppress_context__ else causes[-1].__context__))
            assert KEY not in repr(causes)
        assert KEY not in caplog.text
        assert KEY not in repr(home.gateway._ready)


async def test_what_is_no_json_is_the_callers_mistake() -> None:
    async with house("openai") as home:
        with pytest.raises(TypeError):
            await home.ask(prompt=replace(PROMPT, data={"set": {1}}), check=anything)
