"""Which paper somebody holds: a line that names another kind of it than its evidence names a paper that nobody gave."""

from collections.abc import Iterator

from core.tailoring.truth.marks import Mark, marks
from core.tailoring.truth.matching import Evidence
from core.tailoring.truth.reading import Reading
from core.tailoring.truth.verdict import Finding, Level

_BRIEF = 3  # letters of an abbreviation, which is one in capitals only: "CAP", "cap"


def check_papers(claim: Reading, evidence: Evidence, covered: frozenset[int]) -> Iterator[Finding]:
    """A finding for a paper of a kind that the evidence does not have, where it has one of another kind."""
    theirs = {mark.kind for piece in evidence.pieces for mark in _papers(piece)}
    mine = _papers(claim) if theirs else []
    for mark in mine:
        if any(one.first < mark.first and mark.last <= one.last for one in mine):
            continue  # the "grado en" of "segundo grado en"
        if mark.kind not in theirs and mark.start not in covered:
            fragment = claim.text[mark.start : mark.end]
            yield Finding(Level.UNSUPPORTED, "degree", fragment, f"“{fragment}” is not the paper you gave me.")
            return


def _papers(reading: Reading) -> list[Mark]:
    return [
        mark
        for mark in marks(reading.text, "papers")
        if (mark.end - mark.start > _BRIEF or reading.text[mark.start : mark.end].isupper())
        and not reading.clauses[reading.clause_at(mark.start)].denied
    ]
