"""Numbers of the evidence told with another unit or bound: "58 minutes" of "58 seconds", "over 40" of "up to 40"."""

from collections.abc import Sequence

from core.tailoring.truth.agreement import NO, OK, SCALES, agree
from core.tailoring.truth.bounds import Quantity
from core.tailoring.truth.counting import Given, subject
from core.tailoring.truth.matching import Evidence
from core.tailoring.truth.quantities import is_money
from core.tailoring.truth.reading import Reading, Word
from core.tailoring.truth.residue import WEIGHTLESS

_TIME = frozenset(("time", "months"))


def is_misstated(quantity: Quantity, claim: Reading, evidence: Evidence, given: Sequence[Given]) -> bool:
    """Whether the evidence has this very number beside the same words, and means it otherwise.

    Then it is that number, told wrongly: no sum, difference or share that happens to give it bears it.
    """
    if quantity.value <= 1 or quantity.ratio or quantity.ordinal:
        return False
    alike = [one for one in given if not one.denied and _is_same_number(quantity, one.quantity)]
    if alike and _counts_another(quantity, alike, claim, evidence):
        return True
    if not alike or any(agree(quantity, one.quantity, evidence) is OK for one in (*alike, *_converted(quantity, given))):
        return False
    words = {word.key for word in subject(claim, quantity)}
    beside = [{word.key for word in subject(evidence.pieces[one.piece], one.quantity)} for one in alike]
    return any(
        (words & theirs or not (words or theirs))
        and (_is_other_measure(quantity, one.quantity) or agree(quantity, one.quantity, evidence) is NO)
        for one, theirs in zip(alike, beside, strict=True)
    )


def _converted(quantity: Quantity, given: Sequence[Given]) -> Sequence[Given]:
    """The numbers in other units of the same kind: the 14 days of two weeks."""
    return [one for one in given if not one.denied and _is_other_measure(quantity, one.quantity)]


def _counts_another(quantity: Quantity, alike: Sequence[Given], claim: Reading, evidence: Evidence) -> bool:
    """Whether this number counts something else there, and others the thing: "11 loaders" of "11 pickers, 5 loaders"."""
    noun = _counted(claim, quantity)
    twice = sum(one.value == quantity.value for one in claim.quantities) > 1
    if noun is None or quantity.unit or twice or claim.text[: quantity.start].endswith("-"):
        return False
    if not any(_counted(evidence.pieces[one.piece], one.quantity) for one in alike):
        return False
    places = evidence.places(noun)
    counts = [
        next((one for one in evidence.pieces[place.piece].quantities if place.word.start == one.end + 1), None)
        for place in places
    ]
    return bool(counts) and all(one is not None and one.value != quantity.value for one in counts)


def _counted(reading: Reading, quantity: Quantity) -> Word | None:
    """The one word right behind a number that says what it counts."""
    if reading.text[quantity.end : quantity.end + 1] != " ":
        return None
    noun = next((word for word in reading.words if word.start == quantity.end + 1), None)
    if noun is None or noun.entry.lists & WEIGHTLESS or reading.text[noun.end : noun.end + 1] == "-":
        return None
    following = next((word for word in reading.words if word.start == noun.end + 1), None)
    return noun if following is None or "function" in following.entry.lists else None


def _is_same_number(claim: Quantity, given: Quantity) -> bool:
    return (claim.value, claim.high) == (given.value, given.high) and not (given.ratio or given.ordinal)


def _is_other_measure(claim: Quantity, given: Quantity) -> bool:
    """Whether both are lengths of time, weights or sums of money, in other units."""
    if claim.unit == given.unit:
        return False
    if is_money(claim.unit) and is_money(given.unit):
        return True
    mine, theirs = SCALES.get(claim.unit, ("", 0))[0], SCALES.get(given.unit, ("", 0))[0]
    return bool(mine) and (mine == theirs or {mine, theirs} <= _TIME)
