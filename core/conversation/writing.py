"""Where a model takes part in a task: it proposes, the gate decides, and without a model the built-in writer does it all."""

import asyncio
import json
import re
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Protocol, TypeVar

from core.building.model import Draft, Turn
from core.building.proposal import Description, Told, description, problems, structured
from core.conversation.events import Author
from core.editing.model import Revised, Wish
from core.editing.proposed import ground
from core.models import Caller, Model, NoModel, Prompt, Reply
from core.phrases import writing as words
from core.phrases.letters import REASONS
from core.resume.changes import Edit
from core.resume.model import Resume
from core.tailoring import prompts
from core.tailoring.brief import Asked, Brief
from core.tailoring.evidence import collect
from core.tailoring.gaps import compare
from core.tailoring.gate import Sifted, sift, together
from core.tailoring.letter import LeftOut, Letter, LetterOrder, LetterProposal
from core.tailoring.letters.compose import compose, from_proposal
from core.tailoring.letters.sheet import LetterSheet
from core.tailoring.model import Answer, Doubt, Evidence, Posting, Question, Status
from core.tailoring.proposals import Body, Proposal
from core.tailoring.redaction import Mask
from core.tailoring.verify import verify
from core.tailoring.writer import Tailored, tailor

T = TypeVar("T")
_TEXT = re.compile(r'"text"\s*:\s*("(?:[^"\\]|\\.)+")')
_TAIL = 4000  # characters of an answer in the making that are looked at


@dataclass(frozen=True, slots=True)
class Given:
    """All that a tailored resume is made of; `choice` is the model the person picked, `never` what they denied."""

    resume: Resume
    posting: Posting
    questions: tuple[Question, ...]
    answers: tuple[Answer, ...]
    today: date
    choice: str = ""
    never: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Proposed:
    """What a model proposed, as a stage result: a restart asks nobody again. `known` are the edits before any was judged."""

    author: Author
    known: tuple[Edit, ...] = ()


@dataclass(frozen=True, slots=True)
class Penned:
    """What a model wrote as a letter, before any of it was judged, as a stage result."""

    author: Author
    proposal: LetterProposal | None = None


@dataclass(frozen=True, slots=True)
class Sorted:
    """What a model made of a description, before any of it was compared with the words, as a stage result."""

    author: Author
    told: Told | None = None


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

    async def letter(self, order: LetterOrder) -> tuple[Letter, Author]:
        """The letter as a model proposed it, as far as it stands; the built-in one where too little does, or nobody answered."""
        sheet = await asyncio.to_thread(LetterSheet, order)
        first = await self._stage("propose-letter", order, Penned, lambda: self._pen(sheet, prompts.letter(sheet)))
        if first.proposal is None:
            return await asyncio.to_thread(compose, order, verify), first.author
        found = await asyncio.to_thread(from_proposal, order, first.proposal, verify)
        theirs = {one.text for paragraph in first.proposal.paragraphs for one in paragraph}
        wrong = tuple(one for one in found.left_out if one.text in theirs)
        if not wrong:
            return found, first.author
        again = prompts.mend_letter(sheet, first.proposal, wrong, REASONS)
        second = await self._stage("mend-letter", _Struck(wrong), Penned, lambda: self._pen(sheet, again))
        if second.proposal is None:
            return found, first.author
        mended = await asyncio.to_thread(from_proposal, order, second.proposal, verify)
        better = bool(mended.writer) and (not found.writer or len(mended.claims()) >= len(found.claims()))
        return mended if better else found, first.author

    async def sort(self, turn: Turn) -> tuple[Draft | None, Author]:
        """What is known from a description as a model sorts it; None when nothing of its answer stands, or nobody answered."""
        about = await asyncio.to_thread(description, turn.text)
        found = await self._stage("propose-draft", turn, Sorted, lambda: self._sort(about))
        return await asyncio.to_thread(structured, about, found.told) if found.told else None, found.author

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

    async def _sort(self, about: Description) -> Sorted:
        said = await self._reply(prompts.draft(about), Told, problems, about.mask)
        return Sorted(said) if isinstance(said, Author) else Sorted(Author(said.title), said.value)

    async def _pen(self, sheet: LetterSheet, prompt: Prompt) -> Penned:
        said = await self._reply(prompt, Body, sheet.problems, sheet.brief.mask)
        return Penned(said) if isinstance(said, Author) else Penned(Author(said.title), sheet.proposal(said.value, said.title))

    async def _ask(self, sheet: Brief, prompt: Prompt) -> Proposed:
        said = await self._reply(prompt, Proposal, sheet.problems, sheet.mask)
        return Proposed(said) if isinstance(said, Author) else Proposed(Author(said.title), sheet.changes(said.value))

    async def _reply(self, prompt: Prompt, kind: type[T], check: Callable[[T], Sequence[str]], mask: Mask) -> Reply[T] | Author:
        """A model's answer, as good as it gets; or why there is none."""
        if self._model is None:
            return Author()
        try:
            return await self._model.complete(self._caller, prompt, kind, check, hear=_Listener(mask, self._say), partial=True)
        except NoModel as no:
            return Author("", no.reason, no.title, no.resets)


@dataclass(frozen=True, slots=True)
class _Turned:
    """What was turned down: the input of the stage that mends it."""

    rejected: tuple[Doubt, ...]


@dataclass(frozen=True, slots=True)
class _Struck:
    """The sentences that were turned down: the input of the stage that mends a letter."""

    wrong: tuple[LeftOut, ...]


@dataclass(frozen=True, slots=True)
class _Put:
    """A request and what it is put to: the input of the stage that asks a model for edits."""

    wish: Wish
    resume: Resume


class _Listener:
    """Shows the newest finished text of an answer in the making."""

    def __init__(self, mask: Mask, say: Callable[[str], None]) -> None:
        self._mask, self._say, self._heard = mask, say, ""

    def __call__(self, piece: str) -> None:
        self._heard = (self._heard + piece)[-_TAIL:] if piece else ""
        if found := _TEXT.findall(self._heard):
            self._say(words.in_the_making(self._mask.show(str(json.loads(found[-1], strict=False)))))


def _sheet(given: Given, evidence: Sequence[Evidence]) -> Brief:
    comparison = compare(given.resume, given.posting, given.today)
    gaps = sorted((*comparison, *comparison.held, *comparison.implied), key=lambda gap: -gap.gain)
    asked = [Asked(gap.quote, "missing" if gap.status is Status.GAP else "shown", gap.weight.value) for gap in gaps]
    return Brief(given.resume, evidence, tuple(asked))


def _finished(given: Given, sifted: Sifted) -> Tailored:
    gone = [line.id for line in given.resume.lines() if line.text in given.never]
    return tailor(given.resume, given.posting, given.questions, given.answers, given.today, sifted, gone)
