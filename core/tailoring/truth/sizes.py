"""Sizes told of each thing that is counted: "eight 7-barrel tanks" are eight of 7 barrels, not seven of 8."""

from core.expressions import expression
from core.tailoring.truth.bounds import Quantity
from core.tailoring.truth.reading import Reading

_SIZE = expression(
    r"\s+(?:\d[\d.,]*|one|two|three|four|five|six|seven|eight|nine|ten|twelve|half|single|full)-[^\W\d_]+(?=\s)"
)  # "eight 7-barrel tanks", "17 one-page guides"
_OF_SIZE = expression(r"-(?P<unit>[^\W\d_]+)(?=\s)")


def behind_size(reading: Reading, quantity: Quantity) -> int:
    """Where the words begin that say what a number counts: behind the size that stands between."""
    size = _SIZE.match(reading.text, quantity.end)
    return size.end() if size else quantity.end


def is_swapped_size(quantity: Quantity, claim: Reading, given: Quantity, piece: Reading) -> bool:
    """Whether one number is a size and the other one counts what has it: "seven 8-barrel tanks" of "eight 7-barrel tanks"."""
    here, there = _size(claim, quantity), _size(piece, given)
    others = {_size(piece, other) for other in piece.quantities} if here else {_size(claim, other) for other in claim.quantities}
    return here != there and (here or there) in others


def is_only_size(quantity: Quantity, given: Quantity, piece: Reading) -> bool:
    """Whether a size is told in the evidence as a part of a word, and no other of its kind: "15 bbl" of "15-barrel"."""
    joined = bool(quantity.unit) and quantity.unit == given.unit and "-" in piece.text[given.start : given.end]
    return joined and not any(other.unit == given.unit for other in piece.quantities if other is not given)


def _size(reading: Reading, quantity: Quantity) -> str:
    """What a number measures that stands before a thing as its size: "barrel" of "7-barrel tanks"."""
    if quantity.unit and "-" in reading.text[quantity.start : quantity.end]:
        return quantity.unit
    found = _OF_SIZE.match(reading.text, quantity.end)
    return found["unit"].casefold() if found else ""
