"""The degrees, licences and certificates that a letter names: those that the posting asks for and the person holds."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from core.expressions import expression
from core.resume.model import Entry, Kind, Resume
from core.tailoring.letter import LetterOrder
from core.tailoring.lexicon import Nature, implies, nature, terms_of
from core.tailoring.patterns import pattern
from core.tailoring.words import stems

_NATURES = {Nature.DEGREE, Nature.LICENCE}
_HOMES = (Kind.EDUCATION, Kind.CERTIFICATES)
_ELSEWHERE = (Kind.SKILLS, Kind.OTHER)
_ASKED = expression(
    r"\blicen[cs]|certifi|\bdegree\b|\bdiploma\b|\bpermit\b|\bticket\b|führerschein|\bpermis\b|\bcarn[ée]t?\b|удостоверен"
)
_OF_ANY = frozenset(
    stems(
        "licence license licensed certificate certification certified certificat certificado degree diploma permit ticket card "
        "valid active current state registered accredited holder board national"
    )
)
_LONGEST = 120


@dataclass(frozen=True, slots=True)
class Paper:
    """A degree, licence or certificate as the letter may name it, and what that rests on."""

    text: str
    evidence: tuple[str, ...]
    kind: Kind


@dataclass(frozen=True, slots=True)
class _Asked:
    """What one requirement asks for: the terms of papers, and the other words that mean something."""

    terms: tuple[str, ...]
    words: frozenset[str]


def papers(order: LetterOrder) -> tuple[Paper, ...]:
    """What is asked for and held, in the resume's order; what would do is named where the very paper is not held."""
    held = tuple(_held(order.resume))
    chosen = {id(one) for asked in _asked(order) for one in _best(asked, held)}
    return tuple(one for one in held if id(one) in chosen)


def _asked(order: LetterOrder) -> Iterator[_Asked]:
    for quote in (*(one.quote for one in order.posting.requirements), *order.posting.conditions):
        terms = tuple(term for term in terms_of(quote) if nature(term) in _NATURES)
        if terms or _ASKED.search(quote) or pattern("paper").search(quote):
            yield _Asked(terms, frozenset(stems(quote)) - _OF_ANY)


def _best(asked: _Asked, held: Sequence[Paper]) -> Iterator[Paper]:
    if not asked.terms:
        yield from (one for one in held if asked.words and len(_shared(asked, one)) * 2 > len(asked.words))
        return
    for term in asked.terms:
        of_it = [one for one in held if term in terms_of(one.text)] or [
            one for one in held if term in implies(terms_of(one.text))
        ]
        yield from sorted(of_it, key=lambda one: -len(_shared(asked, one)))[:1]


def _shared(asked: _Asked, paper: Paper) -> frozenset[str]:
    return asked.words.intersection(stems(paper.text))


def _held(resume: Resume) -> Iterator[Paper]:
    for section in resume.sections:
        if section.kind not in (*_HOMES, *_ELSEWHERE):
            continue
        at_home = section.kind in _HOMES
        lines = [*section.lines]
        for entry in section.entries:
            if at_home and not entry.inline:
                yield from _entry(entry, section.kind)
            else:
                lines.extend(entry.lines)
        for line in lines:
            text = " ".join(line.text.split()).strip(" .,;")
            kind = section.kind if at_home else Kind.CERTIFICATES
            if (at_home or any(nature(term) in _NATURES for term in terms_of(text))) and _is_whole(text):
                yield Paper(text, (line.id,), kind)


def _entry(entry: Entry, kind: Kind) -> Iterator[Paper]:
    """A degree with its school, or by itself where that is too long."""
    whole = " ".join((entry.title, entry.dates, *(line.text for line in entry.lines)))
    if pattern("unfinished").search(whole):
        return
    texts = (", ".join(filter(None, (entry.title, entry.organisation))), entry.title)
    if text := next(filter(_is_whole, texts), ""):
        yield Paper(text, (entry.id,), kind)


def _is_whole(text: str) -> bool:
    return 0 < len(text) <= _LONGEST and text.count("(") == text.count(")") and not pattern("unfinished").search(text)
