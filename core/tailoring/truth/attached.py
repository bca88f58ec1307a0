"""A thing that nobody told, attached to a line by "with" or "using": "eleven groups with simulators" of "eleven groups"."""

import re
from collections.abc import Iterator, Sequence

from core.expressions import expression
from core.tailoring.truth.matching import Evidence
from core.tailoring.truth.moments import month_of
from core.tailoring.truth.rates import in_rate
from core.tailoring.truth.reading import Reading, Word
from core.tailoring.truth.residue import FORMAL, WEIGHTLESS, is_figure, told_places
from core.tailoring.truth.verdict import Finding, Level

_BY_WHICH = expression(
    r"\b(?:with|using|by means of|mit|mittels|anhand|con|mediante|usando|avec|grâce à|с помощью|с|com|met|z)\s+"
    r"(?P<what>[^\d,;:.()]{5,60}?)(?=\s*(?:[,;:.()]|$|\d)|\s(?:in|at|for|on|since|to|and|und|in|im|für|bei|seit|en|para|y|et|pour|dans|в|на|для|и)\s)",
    re.IGNORECASE,
)
_GRADE = expression(
    r"hono[u]?r|distinction|merit|class\b|grade|auszeichn|note|mention|matr[ií]cula|отлич", re.IGNORECASE
)  # compared elsewhere
_TWO, _SHORT = 2, 3


def check_attached(claim: Reading, evidence: Evidence, covered: frozenset[int]) -> Iterator[Finding]:
    """A finding for words behind "with" of which nothing was told, where no words are left that they could stand for."""
    for found in _BY_WHICH.finditer(claim.text):
        inside = [word for word in claim.words if found.start("what") <= word.start < found.end("what")]
        things = [word for word in inside if "function" not in word.entry.lists and word.start not in covered]
        if len(things) < _TWO or any(evidence.places(word) or evidence.composed(word) for word in things):
            continue
        if _GRADE.search(found["what"]) or not any(_weighs(word, claim, covered) for word in things):
            continue
        rest = [word for word in claim.words if word not in inside and _weighs(word, claim, covered)]
        if sum(bool(evidence.stated(word)) for word in rest) < _TWO or _left(claim, rest, evidence):
            continue
        fragment = claim.text[things[0].start : things[-1].end]
        yield Finding(Level.UNSUPPORTED, "added", fragment, f"“{fragment}” is not in what you gave me for this line.")
        return


def _left(claim: Reading, rest: Sequence[Word], evidence: Evidence) -> bool:
    """Whether the pieces have words of weight that a line leaves untold."""
    told = told_places(claim, evidence)
    homes = {place.piece for word in rest for place in evidence.stated(word)}
    return any(
        (number, word.start) not in told and _weighs(word, evidence.pieces[number], frozenset())
        for number in homes
        for word in evidence.pieces[number].words
    )


def _weighs(word: Word, reading: Reading, covered: frozenset[int]) -> bool:
    return (
        len(word.key) > _SHORT
        and word.start not in covered
        and not (word.entry.lists & WEIGHTLESS or word.key in FORMAL or month_of(word.key))
        and not (is_figure(word, reading) or in_rate(reading, word.start))
    )
