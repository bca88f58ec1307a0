"""What was only tried, told as brought into use: "introduced refill stations" of "refill station trial, dropped afterwards"."""

from collections.abc import Iterator

from core.tailoring.truth.marks import Mark, marks, tokens
from core.tailoring.truth.matching import Evidence
from core.tailoring.truth.reading import Reading, Word
from core.tailoring.truth.signs import signs_of, told_of
from core.tailoring.truth.verdict import Finding, Level

_OBJECT = 4  # words after a deed within which the trial itself may be what was brought in: "launched a four-month trial"


def check_trials(claim: Reading, evidence: Evidence) -> Iterator[Finding]:
    """A finding when a line brings into use what its evidence has as a trial, a pilot or a prototype and nowhere else."""
    deeds = [mark for mark in _kinds(claim, "rollout") if not _of_a_trial(mark, claim)]
    if not deeds or _is_given_up(claim) or any(_is_brought(piece) for piece in evidence.pieces):
        return
    for number, piece in enumerate(evidence.pieces):
        for trial in _kinds(piece, "trial"):
            clauses = told_of(trial, piece) | _heading(piece.clause_at(trial.start), piece)
            if any(_stands_there(word, trial, number, clauses, evidence) for word in _objects(claim, deeds)):
                fragment = claim.text[deeds[0].start : deeds[0].end]
                shown = piece.text[trial.start : trial.end]
                yield Finding(
                    Level.UNSUPPORTED, "standing", fragment, f"Your words say “{shown}”, which is less than “{fragment}”."
                )
                return


def _kinds(reading: Reading, kind: str) -> list[Mark]:
    """The marks of a kind that stand in no denial."""
    found = (mark for mark in marks(reading.text, "trials") if mark.kind == kind)
    return [mark for mark in found if not reading.clauses[reading.clause_at(mark.start)].denied]


def _is_brought(piece: Reading) -> bool:
    """Whether a piece tells of anything that it was brought into use, or kept after its trial."""
    ahead = {
        clause
        for sign in signs_of(piece.text)
        if sign.kind in {"ahead", "asked", "due", "stopped", "undone"}
        for clause in sign.clauses
    }
    found = (mark for kind in ("rollout", "kept") for mark in _kinds(piece, kind))
    return any(piece.clause_at(mark.start) not in ahead for mark in found)


def _is_given_up(claim: Reading) -> bool:
    """Whether a line says itself that nothing came of it."""
    return any(mark.kind.startswith("stopped") for mark in marks(claim.text, "status"))


def _heading(clause: int, piece: Reading) -> frozenset[int]:
    """The clause before the colon under which a clause stands, if any."""
    sentence = piece.clauses[clause].sentence
    inside = [at for at, one in enumerate(piece.clauses[:clause]) if one.sentence == sentence]
    return frozenset(at for at in inside if piece.text[piece.clauses[at].end : piece.clauses[at].end + 1] == ":")


def _of_a_trial(deed: Mark, claim: Reading) -> bool:
    """Whether the deed is done to a trial, or planned: "launched a four-month trial", "ahead of the planned rollout"."""
    clause = claim.clause_at(deed.start)
    if any(mark.kind.startswith("ahead") and claim.clause_at(mark.start) == clause for mark in marks(claim.text, "status")):
        return True
    near = range(deed.last + 1, deed.last + 1 + _OBJECT)
    words = tokens(claim.text)
    for mark in _kinds(claim, "trial"):
        between = words[deed.last].end, mark.start
        if mark.first in near and claim.clause_at(mark.start) == clause:
            return not _AFTERWARDS & {word.key for word in words if between[0] <= word.start < between[1]}
    return False


_AFTERWARDS = frozenset(
    ("after", "following", "from", "nach", "apres", "tras", "despues", "после", "dopo", "apos", "na", "po", "suite")
)


def _objects(claim: Reading, deeds: list[Mark]) -> Iterator[Word]:
    """The words of weight in the clauses of the deeds."""
    where = {claim.clause_at(mark.start) for mark in deeds}
    for word in claim.words:
        if word.clause in where and not word.entry.lists & {"function", "light"}:
            yield word


def _stands_there(word: Word, trial: Mark, number: int, clauses: frozenset[int], evidence: Evidence) -> bool:
    """Whether the evidence has a word with the trial alone, and the word is not the trial itself."""
    places = [one for one in evidence.places(word) if not (one.piece == number and trial.start <= one.word.start < trial.end)]
    return bool(places) and all(place.piece == number and place.word.clause in clauses for place in places)
