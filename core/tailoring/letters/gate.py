"""The gate of letters: what a sentence may cite, and whether what it cites says it. The same for every writer."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Protocol

from core.resume.model import Kind, Resume
from core.tailoring.gate import unproven
from core.tailoring.legible import objections
from core.tailoring.letter import LeftOut, LetterOrder, Reason, Sentence
from core.tailoring.letters.facts import shut_out
from core.tailoring.lexicon import implies, terms_of
from core.tailoring.redaction import Mask
from core.tailoring.truth.language import language_of

_WORD = re.compile(r"\w+")
_RUN = 6  # words in a row that may not be the posting's
_CERTAIN = 60  # characters from which the language of a sentence can be told


class Finding(Protocol):
    """What the truth check has to say about a part of a sentence."""

    @property
    def sentence(self) -> str:
        """Said to the person."""


class Verdict(Protocol):
    """How a sentence stands to its evidence."""

    @property
    def level(self) -> str:
        """Supported, confirm or unsupported."""

    @property
    def findings(self) -> Sequence[Finding]:
        """The reasons."""


Judge = Callable[[str, Sequence[str]], Verdict]


class Gate:
    """Decides sentence by sentence. `judge` is the truth check: claim and cited words to a verdict."""

    def __init__(self, order: LetterOrder, language: str, judge: Judge) -> None:
        self._order, self._language, self._judge = order, language, judge
        self._words = dict(_cited_words(order))
        self._homes = dict(_homes(order))
        self._never = shut_out(order)
        self._mask = Mask(order.resume.contact)
        self._runs = frozenset(_runs(order.posting.text))

    def check(self, sentence: Sentence) -> LeftOut | None:
        """Why a sentence may not stand; None when it may. A sentence that cites nothing is for the caller to vouch for."""
        if not sentence.evidence:
            return None
        evidence = [self._words[one] for one in sentence.evidence if one in self._words]
        if reason := self._barred(sentence, evidence):
            return LeftOut(sentence.text, reason)
        if odd := next(objections(sentence.text, evidence), ""):
            return LeftOut(sentence.text, Reason.UNSUPPORTED, odd)
        for verdict in (self._judge(part, evidence) for part in sentence.told or (sentence.text,)):
            if verdict.level != "supported":
                detail = verdict.findings[0].sentence if verdict.findings else ""
                return LeftOut(sentence.text, Reason.UNSURE if verdict.level == "confirm" else Reason.UNSUPPORTED, detail)
        parts = sentence.told or (sentence.text,)
        wrong = (one for part in parts for one in unproven(self._order.resume, part, sentence.evidence, self._order.evidence))
        found = next(wrong, None)
        return None if found is None else LeftOut(sentence.text, Reason.UNSUPPORTED, found)

    def check_claim(self, sentence: Sentence) -> LeftOut | None:
        """The same for a sentence that somebody else wrote: it must cite something, and speak the letter's language."""
        if not sentence.evidence:
            return LeftOut(sentence.text, Reason.UNCITED)
        if len(sentence.text) >= _CERTAIN and language_of(sentence.text) not in {"", self._language}:
            return LeftOut(sentence.text, Reason.LANGUAGE)
        return self.check(Sentence(sentence.text, sentence.evidence))

    def _barred(self, sentence: Sentence, evidence: Sequence[str]) -> Reason | None:
        terms = set(terms_of(sentence.text))
        if len(evidence) < len(sentence.evidence):
            return Reason.UNCITED
        if len({self._homes[one] for one in sentence.evidence if self._homes.get(one)}) > 1:
            return Reason.MIXED
        if (terms | implies(terms)) & self._never:
            return Reason.DENIED
        if self._mask.hide(sentence.text) != sentence.text:
            return Reason.CONTACT
        return Reason.POSTING if self._runs.intersection(_runs(sentence.text)) else None


def echoes(text: str, posting: str) -> bool:
    """Whether a text has six words in a row in common with a posting."""
    return bool(set(_runs(posting)).intersection(_runs(text)))


def _runs(text: str) -> Iterator[tuple[str, ...]]:
    words = _WORD.findall(text.casefold())
    return (tuple(words[at : at + _RUN]) for at in range(len(words) - _RUN + 1))


def _cited_words(order: LetterOrder) -> Iterator[tuple[str, str]]:
    """The words behind every id that may be cited; what was denied proves nothing."""
    yield from ((line.id, line.text) for line in order.resume.lines())
    for entry in order.resume.entries():
        if not entry.inline:
            yield entry.id, ", ".join(part for part in (entry.title, entry.organisation, entry.location, entry.dates) if part)
    yield from ((one.id, one.text) for one in order.evidence if not one.negated and one.text)


def _homes(order: LetterOrder) -> Iterator[tuple[str, str]]:
    """The role that each id belongs to."""
    yield from _roles(order.resume).items()
    yield from ((one.id, one.entry) for one in order.evidence)


def _roles(resume: Resume) -> Mapping[str, str]:
    """Ids of jobs and of their lines; skills, languages and degrees may be named together."""
    jobs = resume.entries(Kind.WORK, Kind.PROJECTS, Kind.VOLUNTEER)
    return {one: entry.id for entry in jobs for one in (entry.id, *(line.id for line in entry.lines))}
