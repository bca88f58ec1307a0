"""Papers told barely: beside a paper its source says when, where and how well, and anything else it says is not dropped.

A list of all ways to fall short of a paper is never whole ("offered a place, turned it down"); what stands beside one that
somebody holds is soon listed.
"""

import re
from collections.abc import Iterator

from core.tailoring.truth.degrees import degrees_of
from core.tailoring.truth.marks import Mark, marks
from core.tailoring.truth.matching import Evidence
from core.tailoring.truth.moments import month_of
from core.tailoring.truth.reading import Reading, Word
from core.tailoring.truth.residue import WEIGHTLESS, is_figure, told_places
from core.tailoring.truth.signs import signs_of
from core.tailoring.truth.status import standing_said
from core.tailoring.truth.verdict import Finding, Level

_SHORT = 2
_LABEL = re.compile(
    r"(?:certificat|licen[cs]|zertifikat)(?:e|ion)?n?s?$", re.IGNORECASE
)  # "Certificates: ..." holds, "wrote certificates" does not
_OF_A_TRADE = re.compile(r"\b(?:retired|old|local|former|our|my|the)\s+$", re.IGNORECASE)  # "with our retired master"
_SAYS_NOTHING = frozenset(("done", "finished", "carried", "qualification", "learning", "component", "no"))
_ALSO_TITLES = frozenset(("associate", "certified", "licensed", "maîtrise"))  # "Research Associate", "maîtrise d'Excel"


def check_bare_papers(claim: Reading, evidence: Evidence) -> Iterator[Finding]:
    """A finding for a paper that a line tells barely, where its source goes on about it in words of another kind."""
    if standing_said(claim) - _SAYS_NOTHING:
        return
    told = told_places(claim, evidence)
    new = sum(_weighs(word, claim) and not evidence.places(word) and not evidence.composed(word) for word in claim.words)
    for paper in _papers(claim):
        for number, clause in _homes(paper, claim, evidence):
            piece = evidence.pieces[number]
            if _is_held(piece, clause):
                continue
            sentence = piece.clauses[clause].sentence
            left = [
                word
                for word in piece.words
                if piece.clauses[word.clause].sentence == sentence and (number, word.start) not in told and _weighs(word, piece)
            ]
            if len(left) > new:
                said = left[0].text
                yield Finding(
                    Level.UNSUPPORTED, "standing", claim.text, f"Your words say “{said}” of it; this line leaves that out."
                )
                return


def reached_words(claim: Reading, evidence: Evidence) -> Iterator[int]:
    """Where a line says of a paper that it was reached, which its evidence has with a year and with no sign against it."""
    found = marks(claim.text, "status")
    named = {mark.start for mark in found if mark.kind == "qualification"}
    told = [mark for mark in found if mark.kind == "finished" and mark.start not in named]
    homes = {number for paper in _papers(claim) for number, _ in _homes(paper, claim, evidence)} if told else set()
    if any(evidence.pieces[number].moments and not _says_how_far(evidence.pieces[number].text) for number in homes):
        yield from (word.start for word in claim.words for mark in told if mark.start <= word.start < mark.end)


def _says_how_far(text: str) -> bool:
    return bool(signs_of(text)) or any(mark.kind in {"done", "finished"} for mark in marks(text, "status"))


def _is_held(piece: Reading, clause: int) -> bool:
    """Whether a text says that the paper of a clause was reached: "BA, graduated 2009", not "BA: one term passed"."""
    first = {piece.words_of(number)[0].start for number in range(len(piece.clauses)) if piece.words_of(number)}
    return any(
        mark.kind in {"done", "finished"} and (piece.clause_at(mark.start) == clause or mark.start in first)
        for mark in marks(piece.text, "status")
    )


def _papers(reading: Reading) -> Iterator[Mark]:
    found = (
        *marks(reading.text, "papers"),
        *(Mark("degree", word.start, word.end, 0, 0) for word in degrees_of(reading).values()),
        *(mark for mark in marks(reading.text, "status") if mark.kind == "qualification"),
        *_held(reading),
    )
    for mark in found:
        at = reading.clause_at(mark.start)
        counted = any(one.end == mark.start - 1 for one in reading.quantities)  # "trois diplômés" are people
        somebody = reading.text[mark.start : mark.end] == "master" and _OF_A_TRADE.search(reading.text[: mark.start])
        if counted or somebody or reading.text[mark.start : mark.end].casefold() in _ALSO_TITLES:
            continue
        if not any(word.entry.families and not _is_done(word) for word in reading.words_of(at) if word.start < mark.start):
            yield mark


def _held(reading: Reading) -> Iterator[Mark]:
    """What a line says that one holds, by whatever name it goes: "JNCIA-certified", "titulaire du BAFA", "OSHA 30 card"."""
    for mark in marks(reading.text, "beside"):
        label = _LABEL.match(reading.text[mark.start : mark.end])
        if mark.kind != "holds" or (label and reading.text[mark.end : mark.end + 1] != ":"):
            continue
        at = reading.clause_at(mark.start)
        beside = [word for word in reading.words if not mark.start <= word.start < mark.end and not word.entry.lists & WEIGHTLESS]
        own = [word for word in beside if word.clause == at]
        headed = [word for word in beside if reading.clauses[word.clause].sentence == reading.clauses[at].sentence]
        yield from (Mark("held", word.start, word.end, 0, 0) for word in own or headed)


def _is_done(word: Word) -> bool:
    return any(mark.kind in {"done", "finished"} for mark in marks(word.text, "status"))


def _homes(paper: Mark, claim: Reading, evidence: Evidence) -> set[tuple[int, int]]:
    """The clauses of the evidence that have the paper."""
    words = [word for word in claim.words if paper.start <= word.start < paper.end and "function" not in word.entry.lists]
    places = [place for word in words for place in evidence.stated(word)]
    return {(place.piece, place.word.clause) for place in places}


def _weighs(word: Word, piece: Reading) -> bool:
    """Whether a word tells more of a paper than what commonly stands beside one."""
    if word.capital or len(word.key) <= _SHORT or word.entry.lists & WEIGHTLESS or month_of(word.key) or is_figure(word, piece):
        return False
    return not any(mark.start <= word.start < mark.end for mark in marks(piece.text, "beside"))
