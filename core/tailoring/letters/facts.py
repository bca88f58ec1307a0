"""Which facts a letter tells: the strongest evidence for what the posting asks, nothing denied, nothing unfinished."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from core.resume.model import Entry, Kind, Line
from core.tailoring.evidence import denied
from core.tailoring.letter import Length, LetterOrder
from core.tailoring.letters.papers import papers
from core.tailoring.lexicon import Nature, implies, nature, terms_of
from core.tailoring.model import Evidence, Requirement, Weight
from core.tailoring.patterns import pattern
from core.tailoring.redaction import Mask
from core.tailoring.words import stems

MOST = {Length.SHORT: 3, Length.USUAL: 5, Length.LONG: 8}
_OF_ONE_ROLE = {Length.SHORT: 2, Length.USUAL: 3, Length.LONG: 4}
_TOLD = (Kind.WORK, Kind.PROJECTS)
_OTHERWISE = (Kind.SUMMARY, Kind.EDUCATION, Kind.VOLUNTEER, Kind.OTHER, Kind.PUBLICATIONS, Kind.AWARDS)
_LISTED = (Kind.SKILLS, Kind.LANGUAGES)
_LONGEST = 260
_TERSE = 60
_ITEMS = {Length.SHORT: 3, Length.USUAL: 5, Length.LONG: 8}
_NOT_SO = re.compile(
    r"\b(?:no|not|never|without|except|kein\w*|nicht|nie|ohne|pas|jamais|sans|aucune?|nunca|sin|ningún|нет|не|никогда|без|ні|ніколи)\b",
    re.IGNORECASE,
)
_ASKED, _TOLD_IN_AN_ANSWER, _COUNTED = 0.5, 2.0, 0.5
_NATURES = {
    Kind.SKILLS: {Nature.TOOL, Nature.DUTY, Nature.FIELD},
    Kind.LANGUAGES: {Nature.LANGUAGE},
}


@dataclass(frozen=True, slots=True)
class Fact:
    """A line to be told, the role it stands under, what it rests on, and which requirements (ids) it meets.

    `said` are the facts of an answer that the line was made from.
    """

    line: Line
    entry: Entry
    evidence: tuple[str, ...]
    kind: Kind = Kind.WORK
    meets: frozenset[str] = frozenset()
    score: float = 0.0
    said: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Item:
    """Something short to be listed: a skill, a language, a degree."""

    text: str
    kind: Kind
    evidence: tuple[str, ...]
    meets: frozenset[str] = frozenset()


def facts(order: LetterOrder) -> tuple[Fact, ...]:
    """The facts to tell, in the resume's order: each one meets as much as possible that the others do not."""
    known, chosen = [*_facts(order, _TOLD)] or [*_facts(order, _OTHERWISE)], list[Fact]()
    met: set[str] = set()
    while known and len(chosen) < MOST[order.style.length]:
        best = max(known, key=lambda one: _worth(one, met))
        known.remove(best)
        if sum(1 for one in chosen if one.entry.id == best.entry.id) < _OF_ONE_ROLE[order.style.length]:
            chosen.append(best)
            met |= best.meets
    places = {line.id: place for place, line in enumerate(order.resume.lines())}
    return tuple(sorted(chosen, key=lambda one: places[one.line.id]))


def items(order: LetterOrder, told: Sequence[Fact]) -> tuple[Item, ...]:
    """Papers that the posting asks for; then skills and languages that it asks for and the facts told do not name."""
    named = {term for one in told for term in terms_of(one.line.text)}
    found = [one for one in _items(order) if one.meets and not set(terms_of(one.text)) <= named]
    listed = tuple({one.text.casefold(): one for one in reversed(found)}.values())[::-1]
    most = _ITEMS[order.style.length]
    shown = tuple(Item(one.text, one.kind, one.evidence) for one in papers(order))[:most]
    return (*shown, *listed[:most])


def shut_out(order: LetterOrder) -> frozenset[str]:
    """The terms that may not be named: what the person said they never did, here or in another thread."""
    stated = {term for one in order.evidence if not one.negated for term in one.terms}
    return frozenset((*denied(order.evidence), *(term for term in order.never if term not in stated)))


def _worth(fact: Fact, met: set[str]) -> float:
    return fact.score + sum(2.0 for one in fact.meets if one not in met)


def _facts(order: LetterOrder, kinds: Sequence[Kind]) -> Iterator[Fact]:
    never, mask = shut_out(order), Mask(order.resume.contact)
    for section in order.resume.sections:
        if section.kind not in kinds:
            continue
        roles = [Entry("", lines=section.lines), *(one for one in section.entries if not one.inline)]
        for place, entry in enumerate(roles):
            for line in entry.lines:
                if _tellable(line.text, never) and mask.hide(line.text) == line.text:
                    yield _weighed(_fact(line, entry, section.kind, order.evidence), order, place)


def _fact(line: Line, entry: Entry, kind: Kind, evidence: Sequence[Evidence]) -> Fact:
    said = tuple(one for one in evidence if not one.negated and _inside(one, line))
    ids = (line.id, entry.id, *(one.id for one in said))
    return Fact(line, entry, tuple(one for one in ids if one), kind, said=said)


def _inside(fact: Evidence, line: Line) -> bool:
    return any(
        span.source == fact.span.source and span.start <= fact.span.start and fact.span.end <= span.end for span in line.spans
    )


def _tellable(text: str, never: frozenset[str]) -> bool:
    """Whether a line may stand in a letter: whole, said as done, naming nothing that was denied."""
    terms = set(terms_of(text))
    short = len(text) <= _LONGEST and len(text.split()) > 1
    return short and not (_NOT_SO.search(text) or pattern("unfinished").search(text) or (terms | implies(terms)) & never)


def _weighed(fact: Fact, order: LetterOrder, place: int) -> Fact:
    meets = frozenset(one.id for one in order.posting.requirements if _meets(fact.line.text, one))
    musts = sum(1 for one in order.posting.requirements if one.id in meets and one.weight == Weight.MUST)
    score = 0.5 * musts + _TOLD_IN_AN_ANSWER * bool(fact.said) + _COUNTED * any(map(str.isdigit, fact.line.text))
    return replace(fact, meets=meets, score=score - 0.25 * place)


def _meets(text: str, requirement: Requirement) -> bool:
    """Whether a text shows what is asked, by a term it names or implies, or by most of the words with a meaning."""
    named = set(terms_of(text))
    if (named | implies(named)) & {term for term in requirement.terms if nature(term) is not Nature.SOFT}:
        return True
    asked = set(stems(requirement.quote))
    return len(asked) > 1 and len(asked & set(stems(text))) >= max(2.0, _ASKED * len(asked))


def _items(order: LetterOrder) -> Iterator[Item]:
    never = shut_out(order)
    for section in order.resume.sections:
        if section.kind not in _LISTED:
            continue
        for line in section.lines:
            yield from _item(line.text, section.kind, (line.id,), order, never)
        for line in (line for entry in section.entries for line in entry.lines):
            yield from _item(line.text, section.kind, (line.id,), order, never)


def _item(text: str, kind: Kind, evidence: tuple[str, ...], order: LetterOrder, never: frozenset[str]) -> Iterator[Item]:
    text = text.strip(" .,;")
    terms = set(terms_of(text))
    wanted = {
        one.id for one in order.posting.requirements if any(nature(term) in _NATURES[kind] for term in terms & set(one.terms))
    }
    clean = not (_NOT_SO.search(text) or pattern("unfinished").search(text) or (terms | implies(terms)) & never)
    if wanted and clean and 0 < len(text) <= _TERSE and text.count("(") == text.count(")"):
        yield Item(text, kind, evidence, frozenset(wanted))
