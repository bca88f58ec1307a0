"""A provider that fails, under the whole bot and over real sockets: the person gets both files and a true word on who wrote.

What the gateway does about each fault is in `tests/models/test_faults.py`; here it is what the person sees and what is counted.
"""

import json
import re
from collections.abc import Sequence
from typing import Any

import pytest

from tests.conversation.conftest import MakeBot
from tests.conversation.script import docx_text, pdf_text
from tests.conversation.test_writing import ANSWER, TRUE, written
from tests.models.house import House, house
from tests.models.server import Play, cuts, hangs, just_ends, page, payload, says, stalls, status
from tests.tailoring.test_outbound import strings

pytestmark = pytest.mark.asyncio(loop_scope="session")
WIRES = ("openai", "gemini")
SILENT = "The model didn't answer, so I wrote this one with my built-in writer. It isn't counted."
HELPED = "Model 1 helped with the wording"
GOOD = json.dumps({"add": [{"place": "P2", "text": TRUE, "evidence": ["A1"], "asked": ""}]})

FAULTS: dict[str, tuple[Sequence[Play], str]] = {
    "an hour to wait": ([status(429, headers={"Retry-After": "3600"})], SILENT),
    "500 twice": ([status(500), status(500), says(GOOD)], HELPED),
    "500 always": ([status(500)], SILENT),
    "hang": ([hangs], SILENT),
    "truncated": ([says(GOOD[:20], "length")], SILENT),
    "wrong schema": ([says('{"add": 5}')], SILENT),
    "refusal": ([payload(lambda face: face.refusal())], SILENT),
    "empty choices": ([payload(lambda face: face.empty()), says(GOOD)], HELPED),
    "HTML with 200": ([page()], SILENT),
    "fenced and thought over": ([says(f"<think>{{}}</think>```json\n{GOOD}\n```")], HELPED),
    "stall": ([stalls], SILENT),
    "cut": ([cuts], SILENT),
    "just ends": ([just_ends, says(GOOD)], HELPED),
    "key rejected": ([status(401)], SILENT),
    "model gone": ([status(404)], SILENT),
}


def counted(home: House) -> int:
    """Runs that count for anybody."""
    return len(home.ledger.reservations)


@pytest.mark.parametrize("wire", WIRES)
@pytest.mark.parametrize("fault", FAULTS)
async def test_both_files_and_a_true_word(make_bot: MakeBot, wire: str, fault: str) -> None:
    plays, word = FAULTS[fault]
    async with house(wire, models=1) as home:
        home.first.plays(*plays)
        talk = (await make_bot(model=home.gateway)).talk()
        said = await written(talk)
        assert word in said
        texts = [(pdf_text if one.name.endswith("pdf") else docx_text)(one.data) for one in talk.documents]
        assert len(texts) == 2
        assert all("3 Kubernetes clusters with 2 colleagues" in text for text in texts)
        assert counted(home) == (1 if word == HELPED else 0)


@pytest.mark.parametrize("wire", WIRES)
async def test_no_request_holds_contact_data(make_bot: MakeBot, wire: str) -> None:
    async with house(wire, models=1) as home:
        home.first.plays(says(GOOD))
        talk = (await make_bot(model=home.gateway)).talk()
        await written(talk, first=f"{ANSWER}. Jane Doe, jane.doe@example.com, +49 30 901820")
        assert home.first.bodies
        for text in strings(outbound(home.first.bodies)):
            assert not re.search(r"jane|@example|901820", text, re.IGNORECASE), text


def outbound(bodies: Sequence[Any]) -> Any:
    return json.loads(json.dumps(bodies))
