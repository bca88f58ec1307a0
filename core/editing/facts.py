"""What the person states in a message as evidence: clause by clause, in their own words, bound to the place it belongs to."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from core.editing.model import Request
from core.resume.model import Entry, Span
from core.tailoring.clauses import sentences
from core.tailoring.evidence import collect, place, states_fact
from core.tailoring.lexicon import terms_of
from core.tailoring.model import Answer, Evidence, Question, Why
from core.tailoring.wording import as_line

_NOTHING_ASKED = Question("", "")


@dataclass(frozen=True, slots=True)
class Told:
    """A statement: its clauses as evidence, the line they make, and where its words put it (`unknown`: nowhere known)."""

    evidence: tuple[Evidence, ...] = ()
    line: str = ""
    entries: tuple[str, ...] = ()
    unknown: str = ""


def told(request: Request, words: str) -> Told:
    """What some words of the message state; nothing when they state nothing that was done."""
    answer = Answer(words)
    found = place(_NOTHING_ASKED, answer, request.resume)
    if not found.states_fact:
        return Told()
    facts = [one for one in collect((_NOTHING_ASKED,), (answer,), request.resume) if not one.negated]
    entries = found.entries if found.why is Why.NAMED else ()
    evidence = tuple(_bound(one, request, words, number) for number, one in enumerate(facts, request.number + 1))
    entry = request.resume.entry(entries[0]) if entries else None
    return Told(evidence, line(words, entry), entries, found.place)


def line(words: str, entry: Entry | None) -> str:
    """The statements of some words as one line."""
    stated = (words[one.start : one.end] for one in sentences(words) if one.stated and states_fact(words, one))
    return ". ".join(filter(None, (as_line(one, entry) for one in stated)))


def _bound(fact: Evidence, request: Request, words: str, number: int) -> Evidence:
    shift = max(0, request.source.text.find(words))
    span = Span(request.source.id, fact.span.start + shift, fact.span.end + shift)
    return replace(fact, id=f"{request.source.id}.{number}", span=span)


def at(evidence: Sequence[Evidence], home: str) -> tuple[Evidence, ...]:
    """The same facts, bound to one place."""
    return tuple(replace(one, entry=home) for one in evidence)


def dictated(request: Request, words: str, home: str = "", number: int = 1) -> Evidence:
    """Words of the message as one piece of evidence: what the person dictates about themselves."""
    start = max(0, request.source.text.find(words))
    text = request.source.text[start : start + len(words)]
    span = Span(request.source.id, start, start + len(words))
    return Evidence(f"{request.source.id}.{request.number + number}", text, span, home, terms_of(text))
