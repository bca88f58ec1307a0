"""Deeds told as more than they were: "wrote the menus" of "reviewed the menus", "repaired pumps" of "logged pump repairs".

A deed that nobody told may be a fair word for one that was told. It is not where the evidence says with a verb of its own
what was done to the very same thing, and what the line says is more than that.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from core.expressions import expression
from core.tailoring.truth.deeds import acts
from core.tailoring.truth.lexis import look
from core.tailoring.truth.matching import Evidence, Place
from core.tailoring.truth.reading import Reading, Word
from core.tailoring.truth.residue import WEIGHTLESS
from core.tailoring.truth.verdict import Finding, Level

_MAKING = ("wrote", "designed", "created", "developed", "built", "introduced")
_LESS = frozenset(("examine", "operate", "people"))  # checking, using, keeping and telling a thing do not make it
_CHANGING = ("changed",)  # nor does changing it
_FILED = expression(r"(?:logg?|book|schedul|order|request|report|forward)(?:s|ed|ing|ed_on|e[ds]|e)?$")
_PAPER = expression(  # what stands behind the name of a deed that is only asked for or told of
    r"(?:request|booking|order|query|queries|enquiry|enquiries|inquiry|inquiries|invoice|report|record|manual|guide|form)s?$"
)
_MEMBER = expression(r"\b(?:member of|mitglied (?:de[rs]|im|in der)|membre d[eu]|miembro de|член\w*)\b", re.IGNORECASE)
_FOR = expression(r"\b(?:for|für|pour|para)\s+(?:the|our|a|an|die|den|das|unser\w*|la|le|les|el|los|las)\s", re.IGNORECASE)
_ADDRESSED = expression(r"\b(?:by|to|for|before|from)\s+(?:the|our|a)\s+(?:[\w'’-]+\s+){0,3}$", re.IGNORECASE)


_INTRODUCES = expression(r"introdu|einfuhr|eingefuhrt|внедр|invoer|ingevoerd|wprowadz")
_SWITCHED = expression(  # what one switches something to is introduced: "Umstellung der Kommissionierung auf Handscanner"
    r"\b(?:switch|chang\w+ over\b|umstell|umgestell|umstieg|umgestieg|passag|перевод|перев[её]|переход|переш|overstap|overgang)"
    r"[^.;:()]*?\s(?:to|over to|auf|à|aux?|a|al|agli|ai|alle|на|naar)\s+"
    r"(?:(?:the|a|new|den|die|das|neue[nsr]?|el|las?|los|les|nouve\w+|nuev\w+|nuov\w+|нов\w+)\s+)*$",
    re.IGNORECASE,
)


def check_raised(claim: Reading, evidence: Evidence, covered: frozenset[int]) -> Iterator[Finding]:
    """A finding when a line makes more of a deed than its evidence tells."""
    shapes = (_made(claim, evidence, covered), _served(claim, evidence, covered))
    for found in (*shapes, _filed(claim, evidence, covered), _joined(claim, evidence)):
        if found:
            said, word = found
            yield Finding(Level.UNSUPPORTED, "deed", word.text, f"Your words say “{said}” where this line says “{word.text}”.")
            return


def _made(claim: Reading, evidence: Evidence, covered: frozenset[int]) -> tuple[str, Word] | None:
    """A thing that one is said to have made, where the evidence says only that one used, kept or checked it."""
    for number, clause in enumerate(claim.clauses):
        word = _verb(claim, number)
        if clause.denied or word is None or word.start in covered or not _makes(word):
            continue
        if evidence.places(word) or evidence.composed(word):
            continue
        places = _object(word, claim, evidence)
        verbs = [_less(place, evidence) for place in places]
        if _INTRODUCES.match(word.key) and any(_SWITCHED.search(_before(place, evidence)) for place in places):
            continue
        if verbs and all(verbs):
            return verbs[0], word
    return None


def _served(claim: Reading, evidence: Evidence, covered: frozenset[int]) -> tuple[str, Word] | None:
    """A thing that one is said to have run or made, where the evidence has another done for it: "set mats out for the class"."""
    word = _verb(claim, 0)
    if word is None or word.start in covered or evidence.places(word) or evidence.composed(word):
        return None
    following = [one for one in claim.words_of(0) if one.start > word.end and not one.entry.lists & WEIGHTLESS]
    places = [place for one in following for place in evidence.stated(one)]
    told = {(place.piece, place.word.start) for place in places}
    verbs = [_done_for(place, told, evidence) for place in places]
    return (verbs[0], word) if verbs and all(verbs) and not claim.quantities else None


def _done_for(place: Place, told: set[tuple[int, int]], evidence: Evidence) -> str:
    """The verb of a clause that has a thing done for another, when the line tells nothing of what stands before the "for"."""
    piece = evidence.pieces[place.piece]
    verb = _verb(piece, place.word.clause)
    found = next(iter(_FOR.finditer(piece.text, verb.end, place.word.start)), None) if verb else None
    if verb is None or found is None:
        return ""
    objects = [
        one
        for one in piece.words_of(place.word.clause)
        if verb.end <= one.start < found.start() and not one.entry.lists & WEIGHTLESS
    ]
    return verb.text if objects and not any((place.piece, one.start) in told for one in objects) else ""


def _verb(reading: Reading, clause: int) -> Word | None:
    """The word of weight that a clause begins with, when it is a deed."""
    words = [
        word for word in reading.words_of(clause) if word.entry.families or not word.entry.lists & (WEIGHTLESS | {"extreme"})
    ]
    return words[0] if words and words[0].entry.families and acts(words[0], reading) else None


@cache
def _making() -> frozenset[int]:
    return frozenset(concept for word in _MAKING for concept in look(word).concepts)


@cache
def _changing() -> frozenset[int]:
    return frozenset(concept for word in _CHANGING for concept in look(word).concepts)


def _makes(word: Word) -> bool:
    return bool(word.entry.concepts & _making()) and "make" in word.entry.families


def _object(word: Word, claim: Reading, evidence: Evidence) -> Sequence[Place]:
    """Where the evidence has what a line says was made: the first word of weight behind the verb that names no tool."""
    tools = [(term.start, term.end) for term in claim.terms]
    following = [
        one
        for one in claim.words_of(word.clause)
        if one.start > word.end
        and not one.entry.lists & WEIGHTLESS
        and not (one.capital and any(begin <= one.start < end for begin, end in tools))
    ]
    return evidence.stated(following[0]) if following else ()


def _before(place: Place, evidence: Evidence) -> str:
    return evidence.pieces[place.piece].text[evidence.clause(place).start : place.word.start]


def _less(place: Place, evidence: Evidence) -> str:
    """The verb that the evidence has for a thing, when it is one that makes nothing."""
    piece = evidence.pieces[place.piece]
    verb = _verb(piece, place.word.clause)
    changed = verb is not None and verb.key.endswith("ed") and bool(verb.entry.concepts & _changing())
    if verb is None or verb.start >= place.word.start or not (changed or verb.entry.families & _LESS):
        return ""
    told = [word for word in piece.words_of(place.word.clause) if not (changed and word.start >= place.word.start)]
    return "" if any("make" in word.entry.families for word in told) else verb.text


def _filed(claim: Reading, evidence: Evidence, covered: frozenset[int]) -> tuple[str, Word] | None:
    """A deed that the evidence has only as what was logged, booked or asked for."""
    told = {(place.piece, place.word.start) for word in claim.words for place in evidence.places(word)}
    for word in claim.words:
        if not word.entry.families or word.start in covered or claim.clauses[word.clause].denied or "light" in word.entry.lists:
            continue
        signs = [_filing(place, word, evidence, told) for place in evidence.stated(word)]
        if signs and all(signs):
            return signs[0], word
    return None


def _filing(place: Place, deed: Word, evidence: Evidence, told: set[tuple[int, int]]) -> str:
    """The word that makes paper of a deed in the evidence, when the line leaves it out: "requests" of "repair requests"."""
    piece = evidence.pieces[place.piece]
    words = piece.words_of(place.word.clause)
    at = words.index(place.word)
    following = words[at + 1] if at + 1 < len(words) and words[at + 1].start == place.word.end + 1 else None
    if following and _PAPER.match(following.key) and (place.piece, following.start) not in told:
        return following.text
    verb = _verb(piece, place.word.clause)
    if verb is None or verb.start >= place.word.start or not _FILED.match(verb.key) or deed.key.endswith("ing"):
        return ""
    return "" if (place.piece, verb.start) in told or place.word.key.endswith(("ed", "ing")) else verb.text


def _joined(claim: Reading, evidence: Evidence) -> tuple[str, Word] | None:
    """A body of which one is said to be a member, where the evidence has it hear one or be told something."""
    found = _MEMBER.search(claim.text)
    if any("tier_part" in place.word.entry.lists for place in evidence.all_places):
        return None
    body = [word for word in claim.words if found and word.start >= found.end() and not word.entry.lists & WEIGHTLESS]
    for word in body[:1]:
        texts = [(evidence.pieces[place.piece].text, place.word) for place in evidence.stated(word)]
        if texts and all(_ADDRESSED.search(text, 0, at.start) for text, at in texts):
            text, at = texts[0]
            return text[: at.end].strip(), word
    return None
