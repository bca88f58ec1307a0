"""Papers told barely: beside a paper its source says when, where and how well, and anything else it says is not dropped.

A list of all ways to fall short of a paper is never whole ("offered a place, turned it down"); what stands beside one that
somebody holds is soon listed.
"""

import re
from collections.abc import Iterator, Sequence

from core.expressions import expression
from core.tailoring.truth.degrees import degrees_of
from core.tailoring.truth.labels import labels
from core.tailoring.truth.marks import Mark, marks
from core.tailoring.truth.matching import Evidence
from core.tailoring.truth.moments import month_of
from core.tailoring.truth.people import is_agentive, is_somebody
from core.tailoring.truth.reading import Reading, Word
from core.tailoring.truth.residue import WEIGHTLESS, is_figure, told_places
from core.tailoring.truth.signs import signs_of, undone
from core.tailoring.truth.status import standing_said
from core.tailoring.truth.verdict import Finding, Level

_SHORT = 2
_LABEL = re.compile(
    r"(?:certificat|licen[cs]|zertifikat)(?:e|ion)?n?s?$", re.IGNORECASE
)  # "Certificates: ..." holds, "wrote certificates" does not
_OF_A_TRADE = re.compile(r"\b(?:retired|old|local|former|our|my|the)\s+$", re.IGNORECASE)  # "with our retired master"
_SAYS_NOTHING = frozenset(("done", "finished", "carried", "qualification", "learning", "component", "no"))
_NAMES = _SAYS_NOTHING | {"course", "part"}  # kinds of status that stand in names of papers
_SHORT_OF = frozenset(("failed", "stopped", "asked", "undone", "ahead", "partial", "ongoing", "lapsed", "due"))
_OF_PAPERS = frozenset(("level", "class", "category", "grade", "stage", "module", "part", "tier"))  # labels
_PARTS = frozenset(("component", "part"))
_PAPER = expression(
    r".{3,}(?:schein|brief|prufung|lehrgang|kurs|zeugnis|ausweis|patent)$|(?:rating|ticket|cours|curs|курс)(?:e|o|ы|s)?$"
)
_OPENS = expression(r"\s*(?:[:(]|\s[-\u2013\u2014]\s)")
_ALSO_TITLES = frozenset(("associate", "certified", "licensed", "maîtrise"))  # "Research Associate", "maîtrise d'Excel"


def check_bare_papers(claim: Reading, evidence: Evidence) -> Iterator[Finding]:
    """A finding for a paper that a line tells barely, where its source goes on about it in words of another kind."""
    yield from _told_as_reached(claim, evidence)
    if standing_said(claim) - _SAYS_NOTHING:
        return
    told = told_places(claim, evidence)
    new = sum(_weighs(word, claim) and not evidence.places(word) and not evidence.composed(word) for word in claim.words)
    for paper in _papers(claim):
        homes = _homes(paper, claim, evidence)
        short = all(_is_short(evidence.pieces[number], clause) for number, clause in homes)
        for number, clause in homes:
            piece = evidence.pieces[number]
            sentence = piece.clauses[clause].sentence
            if _is_held(piece, clause) and not short:
                continue
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


def _told_as_reached(claim: Reading, evidence: Evidence) -> Iterator[Finding]:
    """A finding for a line that is the name of a paper and no more, where its source goes on to say how little came of it."""
    headed = list(_headed(claim, evidence))
    if not headed or not _counts_nothing(claim) or (standing_said(claim) - _NAMES) & _SHORT_OF:
        return
    paper = _is_paper(claim)
    for number, clause in headed:
        piece = evidence.pieces[number]
        opens = bool(_OPENS.match(piece.text, piece.clauses[clause].end))
        tail = [
            at
            for at in range(clause + 1, len(piece.clauses) if opens else min(clause + 2, len(piece.clauses)))
            if piece.clauses[at].sentence == piece.clauses[clause].sentence
        ]
        if (said := _says_short(piece, tail, opens=opens, paper=paper)) and not _is_passed(piece, [clause, *tail]):
            yield Finding(Level.UNSUPPORTED, "standing", claim.text, f"Your words say “{said}” of it; this line leaves that out.")
            return


def _counts_nothing(claim: Reading) -> bool:
    """Whether all numbers of a line tell a level, a class or a part apart."""
    named = [(one.start, one.end) for one in labels(claim.text)]
    return all(any(start <= one.start < end for start, end in named) for one in claim.quantities)


def _headed(claim: Reading, evidence: Evidence) -> Iterator[tuple[int, int]]:
    """The clauses that a line tells whole, when it tells nothing else and no deed."""
    content = [word for word in claim.words if "function" not in word.entry.lists]
    if not content or (_is_own_deed(content[0]) and not _is_named_paper(content[:2], claim)):
        return
    where = {(place.piece, place.word.clause) for place in evidence.places(content[0])}
    for word in content[1:]:
        where &= {(place.piece, place.word.clause) for place in evidence.places(word)}
    told = told_places(claim, evidence) if where else frozenset()
    for number, clause in where:
        own = [word for word in evidence.pieces[number].words_of(clause) if "function" not in word.entry.lists]
        if all((number, word.start) in told for word in own if len(word.key) > _SHORT):
            yield number, clause


def _is_passed(piece: Reading, clauses: list[int]) -> bool:
    """Whether one of these clauses says that the paper was reached and nothing else: "passed at the second attempt"."""
    found = marks(piece.text, "status")
    parts = {piece.clause_at(mark.start) for mark in found if mark.kind in _PARTS}
    return any(
        piece.clause_at(mark.start) in {*clauses} - parts
        and not any(one.first <= mark.first <= one.last for one in undone(piece.text))
        and not any(_weighs(word, piece) for word in piece.words_of(piece.clause_at(mark.start)))
        for mark in found
        if mark.kind == "finished"
    )


def _is_own_deed(word: Word) -> bool:
    return bool(word.entry.families) and not (_is_done(word) or is_somebody(word.text) or is_agentive(word.text))


def _is_named_paper(opening: Sequence[Word], claim: Reading) -> bool:
    """Whether a line begins with the name of a paper that could be a deed: "Care Certificate"."""
    name = opening[-1]
    found = marks(claim.text, "status")
    return name.capital and any(mark.kind == "qualification" and mark.start == name.start for mark in found)


def _is_paper(claim: Reading) -> bool:
    """Whether a line names a paper: by its noun, or by a level or a class."""
    return (
        any(one.kind in _OF_PAPERS for one in labels(claim.text))
        or any(_PAPER.match(word.key) for word in claim.words)
        or any(_papers(claim))
        or _is_named_paper(claim.words[:2], claim)
    )


def _says_short(piece: Reading, tail: list[int], *, opens: bool, paper: bool) -> str:
    """The word by which clauses behind a name say that it was not reached, or anything that a name of a paper does not have."""
    for sign in signs_of(piece.text):
        if sign.kind in _SHORT_OF and piece.clause_at(sign.mark.start) in tail:
            return piece.text[sign.mark.start : sign.mark.end]
    found = marks(piece.text, "status") if opens else ()
    whole = {mark.start for mark in found if mark.kind == "course"}  # "three-day course"
    whole |= {mark.start for mark in found for one in piece.quantities if one.start <= mark.start < one.end and not one.ordinal}
    for mark in found:
        if mark.kind in _PARTS and mark.start not in whole and piece.clause_at(mark.start) in tail:
            return piece.text[mark.start : mark.end]
    words = (word for at in tail for word in piece.words_of(at)) if opens and paper else ()
    return next((word.text for word in words if _weighs(word, piece)), "")


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


def _is_short(piece: Reading, clause: int) -> bool:
    """Whether the sentence of a clause says of anything that it was not reached: "business part passed, trade part open"."""
    sentence = piece.clauses[clause].sentence
    marked = (piece.clauses[piece.clause_at(sign.mark.start)] for sign in signs_of(piece.text) if sign.kind in _SHORT_OF)
    return any(one.sentence == sentence for one in marked)


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
