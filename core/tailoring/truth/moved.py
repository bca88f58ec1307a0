"""Numbers moved to another thing of the same words: 46 weeks of 46 suppliers, Hull's 9% told of Leeds."""

import re
from collections.abc import Sequence

from core.expressions import expression
from core.tailoring.truth.agreement import SCALES
from core.tailoring.truth.bounds import Quantity
from core.tailoring.truth.counting import Given, is_running_total
from core.tailoring.truth.matching import Evidence
from core.tailoring.truth.numerals import unit
from core.tailoring.truth.parts import OF_THEM
from core.tailoring.truth.plain import key
from core.tailoring.truth.rates import rates
from core.tailoring.truth.reading import Reading, Word
from core.tailoring.truth.residue import WEIGHTLESS
from core.tailoring.truth.stems import related

_NEXT, _AHEAD = 1, 2  # characters to the thing counted; words in which its unit may follow


def is_moved(quantity: Quantity, claim: Reading, one: Given, evidence: Evidence) -> bool:
    """Whether a number of the evidence counts something else than the claim says with it."""
    return (
        _counts_things(quantity, claim, one, evidence)
        or _stands_with_another(quantity, claim, one, evidence)
        or _is_of_a_name(quantity, claim, one, evidence)
    )


def _is_of_a_name(quantity: Quantity, claim: Reading, one: Given, evidence: Evidence) -> bool:
    """Whether a number that names or measures one thing is told as a count of them: "36 routes" of "Route 36"."""
    piece, after = evidence.pieces[one.piece], _next(claim, quantity.end)
    if after is None or quantity.value <= 1 or quantity.ordinal or quantity.ratio:
        return False
    label = _label(piece, one.quantity)
    if label and label.key != after.key and not label.key.endswith("s") and related(label.key, after.key):
        return True
    joined = None if quantity.unit else _JOINED.match(piece.text, one.quantity.start)  # "96 plates" of "96-well plates"
    return joined is not None and not related(key(joined[1]), after.key) and related(key(joined[2]), after.key)


def _label(piece: Reading, quantity: Quantity) -> Word | None:
    """The noun whose one thing a number tells apart: "Route" of "Route 36 and X5"."""
    before = next((word for word in piece.words if word.end == quantity.start - 1), None)
    after = _next(piece, quantity.end)
    named = before is not None and not before.entry.families and "function" not in before.entry.lists
    alone = after is None or "function" in after.entry.lists
    if before is not None and (is_running_total(piece, quantity) or _HAVE.search(piece.text, 0, before.start)):
        return None  # "han participado 34", and no "Route 36"
    return before if named and alone and piece.text[quantity.start].isdigit() else None


def _next(reading: Reading, place: int) -> Word | None:
    return next((word for word in reading.words if 0 <= word.start - place <= _NEXT), None)


_HAVE = expression(r"\b(?:ha|han|hemos|he|ont|a|avons|hanno|abbiamo|hat|haben|have|has|had)\s+$", re.IGNORECASE)
_JOINED = re.compile(r"\d+-(?!odd\b|plus\b)([a-z]{3,})\s([a-z]{3,})")


def _counts_things(quantity: Quantity, claim: Reading, one: Given, evidence: Evidence) -> bool:
    """Whether a bare number of the evidence counts things where the claim measures: "46 weeks" of "46 suppliers"."""
    if one.quantity.unit == "times" and not quantity.unit and not rates(claim):
        return _counts_other_things(quantity, claim, evidence)
    if quantity.unit not in SCALES or one.quantity.unit:
        return False
    piece = evidence.pieces[one.piece]
    if any(
        whole.unit == quantity.unit
        and whole.value > one.quantity.value
        and OF_THEM.search(piece.text, whole.end, one.quantity.start)
        for whole in piece.quantities
    ):
        return False  # "210 hectares, of these 85 wheat"
    after = [word for word in piece.words if word.start >= one.quantity.end][:_AHEAD]
    if not after or after[0].start > one.quantity.end + _NEXT or after[0].entry.lists & WEIGHTLESS:
        return False
    return not any(unit(word.key) for word in after)


def _counts_other_things(quantity: Quantity, claim: Reading, evidence: Evidence) -> bool:
    """Whether a line counts things that nobody named where the evidence counts how often: "41 lives" of "41 times"."""
    after = next((word for word in claim.words if 0 <= word.start - quantity.end <= _NEXT), None)
    return after is not None and not after.entry.lists & WEIGHTLESS and not evidence.places(after)


def _stands_with_another(quantity: Quantity, claim: Reading, one: Given, evidence: Evidence) -> bool:
    """Whether what the claim names before a number stands with another number of its kind, and this one with another name."""
    piece = evidence.pieces[one.piece]
    named = [(word, evidence.stated(word)) for word in _before(claim, quantity)]
    spots = [place.word for _, places in named for place in places if place.piece == one.piece]
    theirs = _before(piece, one.quantity)
    if not spots or not theirs or any(word.clause == one.clause for word in spots):
        return False
    told = {place.word.start for word in claim.words for place in evidence.places(word) if place.piece == one.piece}
    if all(word.start in told for word in theirs):
        return False
    others = {
        piece.clause_at(other.start)
        for other in piece.quantities
        if other.unit == one.quantity.unit and other.value != one.quantity.value and other.unit
    }
    return all(word.clause in others for word in spots)


def _before(reading: Reading, quantity: Quantity) -> Sequence[Word]:
    """The words of weight before a number in its clause."""
    at = reading.clause_at(quantity.start)
    return [
        word
        for word in reading.words_of(at)
        if word.end <= quantity.start and not word.entry.lists & WEIGHTLESS and not word.entry.families
    ]
