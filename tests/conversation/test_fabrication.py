"""A model that makes things up in every class there is, in conversations with people whose lines are labelled.

Each labelled claim becomes an edit that cites exactly the words it was labelled with. What is labelled "unsupported" must be in
no document; what is labelled "supported" must arrive, where it may stand at all (the cited words belong to the line's own entry).
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import repeat
from pathlib import Path
from typing import Any

import pytest

from core.models import Prompt
from tests.conversation.conftest import MakeBot
from tests.conversation.script import docx_text, pdf_text
from tests.conversation.test_writing import lines
from tests.models.scripted import ScriptedModel
from tests.shared import CASES, needs_shared

pytestmark = [pytest.mark.asyncio(loop_scope="session"), pytest.mark.shared, needs_shared]
LABELLED = Path(__file__).parents[1] / "tailoring" / "truth"
OWN = ("dev/01_midwife", "dev/03_maths_teacher", "dev/07_lawyer", "dev/08_store_manager", "dev/12_security_analyst")
OTHERS = ("dev/02_kfz_mechaniker", "dev/04_boulanger", "dev/05_conductor")
PEOPLE = [*sorted(CASES.glob("*.json")), *(LABELLED / f"{name}.json" for name in (*OWN, *OTHERS))] if CASES.is_dir() else []


@dataclass(frozen=True)
class Claim:
    """A labelled line: put in the place of `original`, resting on `cites`."""

    text: str
    original: str
    cites: tuple[str, ...]
    label: str


def folded(text: str) -> str:
    return " ".join(text.split()).strip(" •-–*·")


def claims(case: Mapping[str, Any]) -> Iterator[Claim]:
    for one in case["claims"]:
        yield Claim(one["text"], folded(one["original"] or ""), tuple(folded(cite) for cite in one["cites"]), one["label"])


class Fabricator:
    """Proposes one claim per line it knows, and keeps count of what it could propose."""

    def __init__(self, told: Sequence[Claim]) -> None:
        self.told = told
        self.proposed: list[Claim] = []

    def __call__(self, prompt: Prompt) -> object:
        if "rejected" in prompt.data:
            return {"replace": [{**one, "asked": ""} for one in prompt.data["rejected"]]}  # type: ignore[attr-defined]
        shown = {folded(text): short for text, short in lines(prompt).items()}
        edits: list[object] = []
        for claim in self.told:
            target = next((short for text, short in shown.items() if claim.original and text == claim.original), "")
            cited = [next((short for text, short in shown.items() if cite in text), "") for cite in claim.cites]
            if target.startswith("L") and all(cited):
                edits.append({"line": target, "text": claim.text, "evidence": cited})
                self.proposed.append(claim)
        return {"replace": edits}


def rounds(told: Sequence[Claim]) -> Iterator[list[Claim]]:
    """The claims in rounds, each with at most one claim for a line."""
    waiting = list(told)
    while waiting:
        first = {claim.original: claim for claim in reversed(waiting)}
        yield list(first.values())
        waiting = [claim for claim in waiting if first[claim.original] is not claim]


def posting(case: Mapping[str, Any]) -> str:
    asked = "\n".join(f"- Experience with {answer['about']}" for answer in case["answers"])
    return case.get("posting_text") or f"{case['profession']}\nAcme\n\nRequirements\n{asked}\n"


@pytest.mark.parametrize("path", PEOPLE, ids=lambda path: path.stem)
async def test_nothing_made_up_is_sent_and_what_is_true_arrives(make_bot: MakeBot, path: Path) -> None:
    case = json.loads(path.read_text(encoding="utf-8"))
    inventions, truths, lost = 0, 0, []
    for number, told in enumerate(rounds([one for one in claims(case) if one.original])):
        model = Fabricator(told)
        talk = (await make_bot(model=ScriptedModel(script=repeat(model)))).talk(f"person-{number}")
        await talk.upload("resume.txt", case["resume_text"].encode())
        await talk.upload("posting.txt", posting(case).encode())
        await talk.say(case["answers"][0]["text"])
        await talk.press("Write it now")
        assert len(talk.documents) == 2
        words = [folded((pdf_text if one.name.endswith("pdf") else docx_text)(one.data)) for one in talk.documents]
        for claim in model.proposed:
            here = [folded(claim.text) in text for text in words]
            if claim.label == "unsupported":
                inventions += 1
                assert not any(here), claim.text
            elif claim.label == "supported":
                truths += 1
                lost += [] if all(here) else [claim.text]
    assert inventions >= 3
    assert truths >= 3
    assert lost == []
