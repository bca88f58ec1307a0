"""What the gateway costs: a call through it beside a bare one to the same loopback server, in turn."""

from dataclasses import replace
from itertools import count

import httpx

from adapters.models.wire import Request
from bench.measure import paired, row
from tests.models.faces import KEY
from tests.models.house import PROMPT, house


async def gateway_overhead() -> None:
    """Each call asks something new, so that none comes from the cache."""
    async with house("openai", models=1) as home, httpx.AsyncClient() as client:
        numbers = count()

        async def ours() -> None:
            await home.ask(prompt=replace(PROMPT, version=str(next(numbers))))

        await ours()
        home.first.checks = False
        sent = Request(f"{home.first.url}/chat/completions", {"Authorization": f"Bearer {KEY}"}, home.first.bodies[0])

        async def bare() -> None:
            answer = await client.post(sent.url, headers=sent.headers, content=sent.content())
            answer.json()

        mine, theirs = await paired(ours, bare, rounds=200, warm=20)
    row("a call through the model gateway", f"{mine:.2f} ms", f"bare httpx {theirs:.2f} ms", mine / theirs, "target < 2x")
