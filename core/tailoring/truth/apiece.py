"""What there is in all where a text tells what each has: two hours of "two pupils, an hour each", 420 of "210 pairs"."""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import pairwise

from core.expressions import expression
from core.tailoring.truth import numerals
from core.tailoring.truth.agreement import SCALES
from core.tailoring.truth.bounds import Quantity
from core.tailoring.truth.counting import Given
from core.tailoring.truth.matching import Evidence
from core.tailoring.truth.plain import key
from core.tailoring.truth.reading import Reading


def of_each_turn(claim: Quantity, stated: Sequence[Given], evidence: Evidence) -> Iterator[Fraction]:
    """How many in all, where a clause counts turns and what each has: 16 for "twice a year, 8 places each"."""
    for one in stated:
        text = evidence.pieces[one.piece].text
        each = _EACH_BEFORE.search(text, 0, one.quantity.start) or _EACH_AFTER.match(text, one.quantity.end)
        for lasting in evidence.pieces[one.piece].moments if each and _SEASONS.search(text) else ():
            if lasting.until and not lasting.month and not (one.quantity.unit or one.quantity.ratio):
                yield one.quantity.value * (lasting.until[0] - lasting.year + 1)
        times = _TWICE.search(text) if each else None
        if times and not one.quantity.ratio:
            yield one.quantity.value * (3 if times["thrice"] else 2)
        if each and claim.unit in SCALES and one.quantity.unit == claim.unit:  # "two pupils, one hour each"
            beside = (other.quantity for other in stated if other.piece == one.piece and other is not one)
            yield from (one.quantity.value * other.value for other in beside if not (other.unit or other.ratio or other.ordinal))


def in_all_of_each(piece: Reading) -> Iterator[Fraction]:
    """What the numbers of a text that each of so many has come to: 144 of "4 blocks, 36 flats each"."""
    for one in piece.quantities:
        if _EACH_BEFORE.search(piece.text, 0, one.start) or _EACH_AFTER.match(piece.text, one.end):
            beside = (
                other for other in piece.quantities if other is not one and not (other.ratio or other.ordinal or other.unit)
            )
            yield from (one.value * other.value for other in beside)


def of_each_size(stated: Sequence[Given], evidence: Evidence) -> Iterator[Fraction]:
    """How much in all, where so many things are told by the size of each: 56 barrels of "eight 7-barrel tanks"."""
    for many, size in pairwise(stated):
        text = evidence.pieces[many.piece].text
        between = text[many.quantity.end : size.quantity.start] if size.piece == many.piece else "-"
        if between.isspace() and text[size.quantity.start : size.quantity.end + 1].count("-") == 1 and not many.quantity.unit:
            yield many.quantity.value * size.quantity.value


def of_one_each(claim: Quantity, stated: Sequence[Given], evidence: Evidence) -> Iterator[Fraction]:
    """How long in all, where so many have a single hour or day each: two hours of "two pupils, an hour a week each"."""
    for number, piece in enumerate(evidence.pieces) if claim.unit in SCALES else ():
        found = _ONE_EACH.search(piece.text)
        if found and numerals.unit(key(found["unit"] or found["before"])) == claim.unit:
            beside = (one.quantity for one in stated if one.piece == number)
            yield from (one.value for one in beside if not (one.unit or one.ratio or one.ordinal))


_ONE_EACH = expression(
    r"\b(?:an?|eine?|une?|una?) (?P<unit>[^\W\d_]+)(?: (?:an?|per|pro|die|par|por|a la|in der) [^\W\d_]+)? "
    r"(?:each|apiece|chacun\w*|cada un[ao])\b|\b(?:je|jeweils) eine?n? (?P<before>[^\W\d_]+)",
    re.IGNORECASE,
)


_SEASONS = expression(  # of which there is one a year: "summers 2019-2021: six trainees each"
    r"\b(?:summers|winters|springs|autumns|seasons|harvests|years|sommer|winter|saisons|ernten|étés|hivers|veranos|inviernos|temporadas|"
    r"cosechas)\b",
    re.IGNORECASE,
)
_EACH_BEFORE = re.compile(r"\b(?:je|jeweils|cada un[ao]|chacune?|à|по)\s+$", re.IGNORECASE)
_EACH_AFTER = re.compile(r"\s+(?:[^\W\d_]+\s+)?(?:each|apiece|jeweils|chacun\w*|cada un[ao])\b", re.IGNORECASE)
_TWICE = re.compile(
    r"\b(?:twice|zweimal|deux fois|dos veces|дважды|due volte|"
    r"(?P<thrice>three times|thrice|dreimal|trois fois|tres veces|трижды))\b",
    re.IGNORECASE,
)
