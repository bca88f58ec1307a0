"""What is left of the evidence when the claim has told what it tells: only that can be meant by words nobody knows."""

from core.tailoring.truth.matching import Evidence, Place
from core.tailoring.truth.reading import Reading, Word

WEIGHTLESS = frozenset(("function", "light", "colour", "tier_part", "modest", "setting"))
_SHORT, _AROUND = 3, 2


def is_alone(word: Word, claim: Reading, evidence: Evidence) -> bool:
    """Whether a told word stands in the evidence with no word beside it that the claim leaves out."""
    places = evidence.stated(word)
    return bool(places) and all(not _left_out(place, claim, evidence) for place in places)


def _left_out(place: Place, claim: Reading, evidence: Evidence) -> bool:
    used = {(one.piece, one.word.start) for word in claim.words for one in evidence.places(word)}
    words = evidence.pieces[place.piece].words
    at = words.index(place.word)
    near = [word for word in words[max(0, at - _AROUND) : at + _AROUND + 1] if not word.entry.lists & WEIGHTLESS]
    return any((place.piece, word.start) not in used for word in near if len(word.key) > _SHORT)
