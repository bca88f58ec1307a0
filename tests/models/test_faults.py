"""The fault table, over real sockets for both wires: it ends in a value, in another model's, or in the built-in writer."""

import asyncio
import logging
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import pytest

from adapters.models.asking import Pace
from core.models import Lack, NoModel
from tests.models.faces import KEY
from tests.models.house import GOOD, VALUE, WRONG, Edits, House, house
from tests.models.server import Play, cuts, hangs, inside, just_ends, page, payload, says, slowly, stalls, status, stream

WIRES = ("openai", "gemini")
DATE = "Sat, 21 Nov 2026 09:00:20 GMT"  # twenty seconds after the tests' clock begins
RETRY_INFO = {"@type": "type.googleapis.com/google.rpc.RetryInfo", "retryDelay": "20.5s"}
PER_MINUTE = {"violations": [{"quotaId": "GenerateRequestsPerMinutePerProjectPerModel-FreeTier"}]}
PER_DAY = {"violations": [{"quotaId": "GenerateRequestsPerDayPerProjectPerModel-FreeTier"}]}
NO_KEY = {"@type": "type.googleapis.com/google.rpc.ErrorInfo", "reason": "API_KEY_INVALID", "domain": "googleapis.com"}
SHORT = Pace(pause=0.5)  # for what never comes; long enough for what comes, on a busy machine too
CUT = GOOD[: len(GOOD) // 2]


@dataclass(frozen=True, slots=True)
class Row:
    """What the first model does, how it ends, how often it was asked and how many seconds passed on the clock.

    `ends`: "value" from the first model, or, from the second, why the first gave none.
    """

    plays: Sequence[Play]
    ends: Literal["value", "down", "rejected"]
    asked: int
    waited: tuple[float, float] = (0, 0)
    streamed: bool = False
    pace: Pace | None = None
    wires: Sequence[str] = WIRES


def detailed(code: int, name: str, *details: object) -> Play:
    return status(code, name, details=list(details))


HOUR = status(429, headers={"Retry-After": "3600"})
TABLE: dict[str, Row] = {
    "429 with seconds": Row([status(429, headers={"Retry-After": "7"}), says(GOOD)], "value", 2, (7, 8)),
    "429 with a date": Row([status(429, headers={"Retry-After": DATE}), says(GOOD)], "value", 2, (20, 21)),
    "429 with an hour": Row([HOUR], "down", 1),
    "429 with nonsense": Row([status(429, headers={"Retry-After": "soon"}), says(GOOD)], "value", 2, (0.1, 2)),
    "429 with a retry delay": Row(
        [detailed(429, "RESOURCE_EXHAUSTED", PER_MINUTE, RETRY_INFO), says(GOOD)], "value", 2, (20, 22), wires=["gemini"]
    ),
    "429 again and again": Row([status(429)], "down", 3, (0.1, 10)),
    "500 twice": Row([status(500), status(503), says(GOOD)], "value", 3, (0.1, 10)),
    "500 always": Row([status(500)], "down", 3, (0.1, 10)),
    "hang": Row([hangs], "down", 1, pace=SHORT),
    "truncated once": Row([says(CUT, "length"), says(GOOD)], "value", 2),
    "truncated always": Row([says(CUT, "length")], "rejected", 2),
    "truncated, yet said to be whole": Row([says(CUT), says(GOOD)], "value", 2),
    "wrong schema once": Row([says(WRONG), says(GOOD)], "value", 2),
    "wrong schema always": Row([says(WRONG)], "rejected", 2),
    "no JSON at all": Row([says("I'm sorry, but as a model I can't.")], "rejected", 2),
    "a list in its place": Row([says("[1, 2]"), says(GOOD)], "value", 2),
    "depth without end": Row([says('{"operations":' + "[" * 100_000), says(GOOD)], "value", 2),
    "refusal": Row([payload(lambda face: face.refusal())], "rejected", 1),
    "flagged input": Row([status(403, "moderation_flagged")], "rejected", 1, wires=["openai"]),
    "empty choices": Row([payload(lambda face: face.empty()), says(GOOD)], "value", 2, (0.1, 2)),
    "empty text": Row([says(""), says(GOOD)], "value", 2, (0.1, 2)),
    "error inside 200": Row([inside(502), says(GOOD)], "value", 2, (0.1, 2)),
    "key trouble inside 200": Row([inside(401)], "down", 1),
    "HTML with 200": Row([page()], "down", 3, (0.1, 10)),
    "HTML that says JSON": Row([page(media_type="application/json"), says(GOOD)], "value", 2, (0.1, 2)),
    "unlike the format": Row([payload(lambda _: {"choices": 5, "candidates": 5}), says(GOOD)], "value", 2, (0.1, 2)),
    "null": Row([payload(lambda _: None), says(GOOD)], "value", 2, (0.1, 2)),
    "endless": Row([payload(lambda face: face.answer(GOOD + " " * 5_000_000)), says(GOOD)], "value", 2, (0.1, 2)),
    "fenced": Row([says(f"Here you are:\n```json\n{GOOD}\n```\nGood luck!")], "value", 1),
    "think tags": Row([says(f"<think>Maybe {{this}}? Or {GOOD[:30]}</think>\n{GOOD}")], "value", 1),
    "half a think tag": Row([says(f"so {{that}} it is.</think>{GOOD}")], "value", 1),
    "thoughts without end": Row([says(f"<think>{GOOD}"), says(GOOD)], "value", 2),
    "key rejected": Row([status(401)], "down", 1),
    "nothing paid": Row([status(402)], "down", 1),
    "key forbidden": Row([status(403)], "down", 1),
    "key rejected as a bad request": Row([detailed(400, "INVALID_ARGUMENT", NO_KEY)], "down", 1, wires=["gemini"]),
    "budget in flight": Row([status(402, headers={"Retry-After": "3"}), says(GOOD)], "value", 2, (3, 4), wires=["openai"]),
    "no quota left to buy": Row([status(429, "insufficient_quota")], "down", 1, wires=["openai"]),
    "model gone": Row([status(404)], "down", 1),
    "model unknown": Row([status(400, "model_not_found")], "down", 1, wires=["openai"]),
    "quota of the day gone": Row(
        [detailed(429, "RESOURCE_EXHAUSTED", PER_DAY, RETRY_INFO), says(GOOD)], "down", 1, wires=["gemini"]
    ),
    "free models of the day gone": Row([status(429, "free-models-per-day"), says(GOOD)], "down", 1, wires=["openai"]),
    "redirected": Row([status(302, headers={"Location": "http://127.0.0.1:1/"}), says(GOOD)], "value", 2, (0.1, 2)),
    "too large": Row([status(413)], "rejected", 1),
    "no form understood": Row([status(400)], "down", 3),
    "streamed well": Row([says(GOOD)], "value", 1, streamed=True),
    "streamed whole": Row([payload(lambda face: face.answer(GOOD))], "value", 1, streamed=True),
    "stream of nothing": Row([lambda scene: stream(scene, [], end=True), says(GOOD)], "value", 2, (0.1, 2), streamed=True),
    "stream stalls": Row([stalls], "down", 1, streamed=True, pace=SHORT),
    "slow but steady": Row([slowly(GOOD)], "value", 1, streamed=True, pace=SHORT),
    "stream cut": Row([cuts, says(GOOD)], "value", 2, (0.1, 2), streamed=True),
    "stream cut always": Row([cuts], "down", 3, (0.1, 10), streamed=True),
    "stream just ends": Row([just_ends, says(GOOD)], "value", 2, (0.1, 2), streamed=True),
    "error in the stream": Row([inside(500), says(GOOD)], "value", 2, (0.1, 2), streamed=True),
    "stream of HTML": Row([page(), says(GOOD)], "value", 2, (0.1, 2), streamed=True),
    "truncated stream": Row([says(CUT, "length"), says(GOOD)], "value", 2, streamed=True),
    "refused stream": Row([payload(lambda face: face.refusal())], "rejected", 1, streamed=True),
    "hang before the stream": Row([hangs], "down", 1, streamed=True, pace=SHORT),
}
CASES = [(name, wire) for name, row in TABLE.items() for wire in row.wires]


async def ended(home: House, row: Row, heard: list[str]) -> tuple[str, Edits | Lack]:
    """Which model it ended with, and how."""
    home.first.plays(*row.plays)
    try:
        async with asyncio.timeout(20):
            reply = await home.ask(hear=heard.append if row.streamed else None)
    except NoModel as no:
        return no.title, no.reason
    return reply.title, reply.value


@pytest.mark.parametrize("models", [1, 2], ids=["alone", "with a second model"])
@pytest.mark.parametrize(("name", "wire"), CASES, ids=[f"{name}, {wire}" for name, wire in CASES])
async def test_every_fault_ends_as_said(name: str, wire: str, models: int, caplog: pytest.LogCaptureFixture) -> None:
    row = TABLE[name]
    heard: list[str] = []
    caplog.set_level(logging.DEBUG)
    async with house(wire, models, row.pace) as home:
        title, end = await ended(home, row, heard)
        if row.ends == "value" or models == 1:
            assert (title, end) == ("Model 1", VALUE if row.ends == "value" else row.ends)
        else:
            assert (title, end) == ("Model 2", VALUE)
        assert len(home.first.bodies) == row.asked
        least, most = row.waited
        assert least <= home.waited <= most
        assert KEY not in caplog.text
        assert KEY not in repr(home.gateway.problems())


@pytest.mark.parametrize("wire", WIRES)
async def test_what_streams_is_heard_and_begins_anew_with_an_empty_piece(wire: str) -> None:
    heard: list[str] = []
    async with house(wire) as home:
        home.first.plays(cuts, says(GOOD))
        await home.ask(hear=heard.append)
    anew = len(heard) - heard[::-1].index("")
    assert heard[:2] == ["", '{"oper']
    assert "".join(heard[anew:]) == GOOD
