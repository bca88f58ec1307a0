"""What is left of the evidence when the claim has told what it tells: only that can be meant by words nobody knows."""

from core.tailoring.truth.matching import Evidence, Place
from core.tailoring.truth.reading import Reading, Word

WEIGHTLESS = frozenset(("function", "light", "colour", "tier_part", "modest", "setting"))
FORMAL = frozenset(
    ("valid", "card", "check", "gultig", "valable", "valido", "valida", "gelernter", "gelernte")
)  # what a paper is called or is anyway
_SHORT, _AROUND = 3, 2


def told_places(claim: Reading, evidence: Evidence) -> frozenset[tuple[int, int]]:
    """The words of the evidence that the claim tells, each as its piece and its start."""
    return frozenset((place.piece, place.word.start) for word in claim.words for place in evidence.places(word))


def is_figure(word: Word, reading: Reading) -> bool:
    """Whether a word is part of a number or a date, which have rules of their own."""
    return any(one.start <= word.start < one.end for one in reading.quantities) or any(
        one.start <= word.start < one.end for one in reading.moments
    )


def is_alone(word: Word, claim: Reading, evidence: Evidence) -> bool:
    """Whether a told word stands in the evidence with no word beside it that the claim leaves out."""
    places = evidence.stated(word)
    return bool(places) and all(not _left_out(place, claim, evidence) for place in places)


def _left_out(place: Place, claim: Reading, evidence: Evidence) -> bool:
    used = told_places(claim, evidence)
    words = evidence.pieces[place.piece].words
    at = words.index(place.word)
    near = [word for word in words[max(0, at - _AROUND) : at + _AROUND + 1] if not word.entry.lists & WEIGHTLESS]
    return any((place.piece, word.start) not in used for word in near if len(word.key) > _SHORT)
