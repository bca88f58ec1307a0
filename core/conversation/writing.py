"""Where a model takes part in a task: it proposes, the gate decides, and without a model the built-in writer does it all."""

import asyncio
import json
import re
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Protocol, TypeVar

from core.conversation.events import Author
from core.editing.model import Revised, Wish
from core.editing.proposed import ground
from core.models import Caller, Model, NoModel, Prompt
from core.phrases import writing as words
from core.resume.changes import Edit
from core.resume.model import Resume
from core.tailoring import prompts
from core.tailoring.brief import Asked, Brief
from core.tailoring.evidence import collect
from core.tailoring.gaps import compare
from core.tailoring.gate import Sifted, sift, together
from core.tailoring.model import Answer, Doubt, Evidence, Posting, Question, Status
from core.tailoring.proposals import Proposal
from core.tailoring.writer import Tailored, tailor

T = TypeVar("T")
_TEXT = re.compile(r'"text"\s*:\s*("(?:[^"\\]|\\.)+")')
_TAIL = 4000  # characters of an answer in the making that are looked at


@dataclass(frozen=True, slots=True)
class Given:
    """All that a tailored resume is made of; `choice` is the model the person picked."""

    resume: Resume
    posting: Posting
    questions: tuple[Question, ...]
    answers: tuple[Answer, ...]
    today: date
    choice: str = ""


@dataclass(frozen=True, slots=True)
class Proposed:
    """What a model proposed, as a stage result: a restart asks nobody again. `known` are the edits before any was judged."""

    author: Author
    known: tuple[Edit, ...] = ()


Judge = Callable[[Resume, Sequence[Edit], Sequence[Evidence]], Sifted]


class Stage(Protocol):
    """Does work once per task and input: a finished result is stored and taken again after a restart."""

    def __call__(self, name: str, given: object, kind: type[T], work: Callable[[], Awaitable[T]]) -> Awaitable[T]:
        """The stored result, or the result of doing it now."""


class Pen:
    """The model's part of one task. `say` takes words for the status message."""

    def __init__(self, model: Model | None, caller: Caller, stage: Stage, say: Callable[[str], None]) -> None:
        self._model, self._caller, self._stage, self._say = model, caller, stage, say

    async def tailor(self, given: Given) -> tuple[Tailored, Author]:
        """The tailored resume: a model's edits as far as they stand, the built-in writer's for the rest."""
        evidence = collect(given.questions, given.answers, given.resume)
        sheet = await asyncio.to_thread(_sheet, given, evidence)
        sifted, author = await self._sifted(sheet, prompts.write(sheet), given)
        self._say(words.CHECKING_FACTS)
        return await asyncio.to_thread(_finished, given, sifted), author

    async def edit(self, wish: Wish, resume: Resume, evidence: Sequence[Evidence]) -> tuple[Revised, Author]:
        """What a request that no form fits comes to: a model's edits as far as they stand, else why there are none."""
        base = await asyncio.to_thread(ground, wish, resume, evidence)
        sheet = await asyncio.to_thread(Brief, base.resume, base.evidence, tuple(Asked(one) for one in wish.parts))
        sifted, author = await self._sifted(sheet, prompts.edit(sheet), _Put(wish, resume), base.judge)
        self._say(words.CHECKING_FACTS)
        return base.revised(sifted), author

    async def settle(self, *, delivered: bool) -> None:
        """The task is over: a run that brought nothing is given back."""
        if self._model:
            await self._model.settle(self._caller, delivered=delivered)

    async def _sifted(self, sheet: Brief, prompt: Prompt, given: object, judge: Judge = sift) -> tuple[Sifted, Author]:
        """A model's edits after the gate; what it turns down goes back once, with the reasons."""
        first = await self._stage(f"propose-{prompt.purpose}", given, Proposed, lambda: self._ask(sheet, prompt))
        found = await asyncio.to_thread(judge, sheet.resume, first.known, sheet.evidence)
        if not found.rejected:
            return found, first.author
        again = prompts.mend(sheet, found.rejected, prompt.purpose)
        second = await self._stage(f"mend-{prompt.purpose}", _Turned(found.rejected), Proposed, lambda: self._ask(sheet, again))
        mended = await asyncio.to_thread(judge, found.resume, second.known, sheet.evidence)
        return together(replace(found, rejected=() if second.known else found.rejected), mended), first.author

    async def _ask(self, sheet: Brief, prompt: Prompt) -> Proposed:
        if self._model is None:
            return Proposed(Author())
        try:
            reply = await self._model.complete(
                self._caller, prompt, Proposal, sheet.problems, hear=_Listener(sheet, self._say), partial=True
            )
        except NoModel as no:
            return Proposed(Author("", no.reason, no.title, no.resets))
        return Proposed(Author(reply.title), sheet.changes(reply.value))


@dataclass(frozen=True, slots=True)
class _Turned:
    """What was turned down: the input of the stage that mends it."""

    rejected: tuple[Doubt, ...]


@dataclass(frozen=True, slots=True)
class _Put:
    """A request and what it is put to: the input of the stage that asks a model for edits."""

    wish: Wish
    resume: Resume


class _Listener:
    """Shows the newest finished text of an answer in the making."""

    def __init__(self, sheet: Brief, say: Callable[[str], None]) -> None:
        self._sheet, self._say, self._heard = sheet, say, ""

    def __call__(self, piece: str) -> None:
        self._heard = (self._heard + piece)[-_TAIL:] if piece else ""
        if found := _TEXT.findall(self._heard):
            self._say(words.in_the_making(self._sheet.mask.show(str(json.loads(found[-1], strict=False)))))


def _sheet(given: Given, evidence: Sequence[Evidence]) -> Brief:
    comparison = compare(given.resume, given.posting, given.today)
    gaps = sorted((*comparison, *comparison.held, *comparison.implied), key=lambda gap: -gap.gain)
    asked = [Asked(gap.quote, "missing" if gap.status is Status.GAP else "shown", gap.weight.value) for gap in gaps]
    return Brief(given.resume, evidence, tuple(asked))


def _finished(given: Given, sifted: Sifted) -> Tailored:
    return tailor(given.resume, given.posting, given.questions, given.answers, given.today, sifted)
