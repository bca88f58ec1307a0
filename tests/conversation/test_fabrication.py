"""A model that fabricates in every class, run through whole conversations: no invention reaches a document, every truth does."""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest

from core.models import Prompt
from tests.conversation.conftest import MakeBot
from tests.conversation.script import docx_text, pdf_text
from tests.conversation.test_writing import lines
from tests.models.scripted import ScriptedModel
from tests.samples import POSTING
from tests.shared import CASES, needs_shared
from tests.tailoring.truth.measure import DEV

pytestmark = pytest.mark.asyncio(loop_scope="session")

OWN = [path for path in DEV if path.stem[:2] in {"01", "02", "03", "04", "08", "09", "10", "13"}]
TURNS = 6


def bare(text: str) -> str:
    """A text as it can be compared across documents: no white space, no hyphens, no bullets."""
    return re.sub(r"[\s\u00ad\u2010-\u2015•▪*-]+", "", text).casefold()


def proposals(case: Mapping[str, Any], prompt: Prompt) -> Iterator[tuple[Mapping[str, Any], str, Sequence[str]]]:
    """Each labelled claim whose cites are whole lines that the model was shown, with the line and the rest it cites."""
    shown = {bare(text): short for text, short in lines(prompt).items()}
    for claim in case["claims"]:
        cited = [shown.get(bare(one), "") for one in claim["cites"]]
        if cited and all(cited) and cited[0].startswith("L"):
            yield claim, cited[0], cited[1:]


def is_false(claim: Mapping[str, Any], case: Mapping[str, Any]) -> bool:
    """Whether a claim may not stand."""
    return claim["label"] == "unsupported" and bare(claim["text"]) not in bare(case["resume_text"])


def is_true(claim: Mapping[str, Any]) -> bool:
    """Whether a claim must arrive: what cites a line of another part of the resume as well is refused before it is judged."""
    return bool(claim["label"] == "supported" and claim["class"] != "translation" and len(claim["cites"]) == 1)


class Fabricator:
    """Plays the labelled claims as edits, one for each line at a time; `told` are those it proposed."""

    def __init__(self, case: Mapping[str, Any], turn: int) -> None:
        self.case, self.turn = case, turn
        self.told: list[Mapping[str, Any]] = []

    def __call__(self, prompt: Prompt) -> object:
        by_line: dict[str, list[tuple[Mapping[str, Any], Sequence[str]]]] = {}
        for claim, line, rest in proposals(self.case, prompt):
            by_line.setdefault(line, []).append((claim, rest))
        chosen = {line: found[self.turn] for line, found in by_line.items() if self.turn < len(found)}
        self.told = [claim for claim, _rest in chosen.values()]
        return {
            "replace": [{"line": line, "text": claim["text"], "evidence": list(rest)} for line, (claim, rest) in chosen.items()]
        }


async def documents(make_bot: MakeBot, case: Mapping[str, Any], fabricator: Fabricator, who: str) -> list[str]:
    """What the person gets after the whole conversation, as bare text."""
    talk = (await make_bot(model=ScriptedModel(fabricator, fabricator))).talk(who)
    await talk.upload("resume.txt", case["resume_text"].encode())
    await talk.upload("posting.txt", case.get("posting_text", POSTING).encode())
    await talk.press("Write it now")
    return [bare((pdf_text if one.name.endswith("pdf") else docx_text)(one.data)) for one in talk.documents]


@needs_shared
@pytest.mark.shared
@pytest.mark.parametrize("path", [*sorted(CASES.glob("*.json")), *OWN], ids=lambda path: path.stem)
async def test_no_invention_reaches_a_document_and_every_truth_does(make_bot: MakeBot, path: Path) -> None:
    case = json.loads(path.read_text(encoding="utf-8"))
    leaked: list[str] = []
    lost: list[str] = []
    played = 0
    for turn in range(TURNS):
        fabricator = Fabricator(case, turn)
        texts = await documents(make_bot, case, fabricator, f"person-{turn}")
        if not fabricator.told:
            break
        played += len(fabricator.told)
        leaked += [
            one["text"] for one in fabricator.told if is_false(one, case) and any(bare(one["text"]) in text for text in texts)
        ]
        lost += [one["text"] for one in fabricator.told if is_true(one) and not all(bare(one["text"]) in text for text in texts)]
    assert played
    assert not leaked
    assert not lost
