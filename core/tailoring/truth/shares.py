"""Shares and averages that a line tells by their numbers: "three in four", "a quarter of the 184 (46)", "12 each"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from fractions import Fraction
from itertools import permutations

from core.expressions import expression
from core.tailoring.truth.agreement import HUNDRED, OK, agree
from core.tailoring.truth.bounds import Bound, Quantity
from core.tailoring.truth.computing import Telling, derived, fits
from core.tailoring.truth.counting import Given, tag
from core.tailoring.truth.matching import Evidence
from core.tailoring.truth.portions import tells_of_all
from core.tailoring.truth.rates import rates
from core.tailoring.truth.reading import Reading
from core.tailoring.truth.turning import way_compared

_WEEK, _YEAR_DAYS, _SMALL = 7, 365, 10
_ONE_OF_SO_MANY = expression(
    r"\b(?:una? (?:[^\W\d_]+ )?(?:de cada|por cada)|one (?:[^\W\d_]+ )?(?:in|out of|per|for every) (?:every )?|"
    r"eine? [^\W\d_]+ (?:je|pro|auf) |eine?r?s? von|une? (?:[^\W\d_]+ )?sur|"
    r"одн\w+ (?:[^\W\d_]+ )?из|un[oa]? (?:[^\W\d_]+ )?su|uma? (?:[^\W\d_]+ )?em cada|een op de)\s*$",
    re.IGNORECASE,
)
_EACH_ONE = expression(  # "fifteen per season", "je Kampagne"
    r"\s+(?:[^\W\d_]+\s+)?(?:per|each|apiece|pro|je|par|chacun\w*|por|cada|на кажд\w+|per|por|elk\w*)\b", re.IGNORECASE
)


def is_quotient(quantity: Quantity, claim: Reading, given: Sequence[Given]) -> bool:
    """Whether an average of the claim is a number of the evidence divided by another number of the claim."""
    if not quantity.value or not (tag(claim, quantity) == "average" or _EACH_ONE.match(claim.text, quantity.end)):
        return False
    spans = [Fraction(one.until[0] - one.year + 1) for one in claim.moments if one.until]
    others = [one.value for one in claim.quantities if one is not quantity] + spans
    if any(not (one.month or one.until or one.current) for one in claim.moments):
        turns = [one for one in rates(claim) if one.start >= quantity.end and one.start - quantity.end <= _WEEK]
        others += [Fraction(round(_YEAR_DAYS / one.days)) for one in turns if one.days < _YEAR_DAYS]
    near = Fraction(6, 100) if quantity.bound is Bound.ABOUT else Fraction(0)
    if any(quantity.value * two < one.quantity.value < (quantity.high or 0) * two for one in given for two in others):
        return True
    if any(abs(one.quantity.value - quantity.value * other) <= one.quantity.value * near for one in given for other in others):
        return True
    pairs = ((one.quantity, other.quantity) for one, other in permutations(given, 2) if one.piece == other.piece)
    bare = [(one.value, other.value) for one, other in pairs if other.value and not (one.ratio or other.ratio)]
    if quantity.bound is Bound.EXACT and quantity.value < _SMALL:
        return any(one == other * quantity.value for one, other in bare)  # two and a half are no three
    return any(fits(quantity, one / other) for one, other in bare)


def shares_of_hundreds(piece: Reading) -> Iterator[Quantity]:
    """The shares that a text tells by the hundred or the thousand, in per cent: "below 3 per 1,000 payslips"."""
    for one in piece.quantities:
        found = _PER_HUNDRED.match(piece.text, one.end)
        if found and not (one.unit or one.ratio):
            whole = next(number for name, number in _HUNDREDS.items() if found[name])
            ends = [
                other for other in piece.quantities if _ONWARD.fullmatch(piece.text, found.end(), max(found.end(), other.start))
            ]
            yield from (replace(end, value=end.value * HUNDRED / whole, unit="percent", other=None) for end in (one, *ends))


_ONWARD = expression(r"(?:\s+[^\W\d_]+)?\s+(?:to|auf|à|a|al|до)\s+", re.IGNORECASE)  # "11 per thousand lines to 4"
_HUNDREDS = {"hundred": 100, "thousand": 1000, "myriad": 10000}
_PER_HUNDRED = expression(
    r"\s+(?:[^\W\d_]+\s+)?(?:per|in|out of|of every|von|pro|auf|je|sur|pour|de cada|por cada|por|на|из)\s+"
    r"(?:an?\s+|every\s+|one\s+)?(?:(?P<myriad>10[.,\s]?000|ten thousand|zehntausend|dix mille|diez mil)|"
    r"(?P<thousand>1[.,\s]?000|thousand|tausend|mille|mil|тысяч\w*)|(?P<hundred>100|hundred|hundert|cent|cien|сто|сотню))\b(?![.,]\d)",
    re.IGNORECASE,
)


def as_share(quantity: Quantity, claim: Reading, evidence: Evidence, given: Sequence[Given], *, rest: bool) -> bool:
    """Whether a number is one half of "three in four", "5 sur 8", and the share is right."""
    if quantity.unit == "percent" and quantity.value == HUNDRED:
        others = [one for one in claim.quantities if one is not quantity and not one.ratio]
        return any(_is_all(one, evidence, given) for one in others) or tells_of_all(claim, evidence)
    return any(_is_right(part, whole, evidence, given, rest=rest) for part, whole in _portions(quantity, claim))


def _portions(quantity: Quantity, claim: Reading) -> Iterator[tuple[Quantity, Quantity]]:
    """The part and the whole of each "three in four" that a number belongs to."""
    if single := _ONE_OF_SO_MANY.search(claim.text, 0, quantity.start):
        yield Quantity(Fraction(1), single.start(), single.start()), quantity
    for other in claim.quantities:
        first, second = sorted((quantity, other), key=lambda one: one.start)
        plain = other is not quantity and not (other.ratio or quantity.ratio)
        if plain and first.value < second.value and _OUT_OF.fullmatch(claim.text, first.end, second.start):
            yield first, second


_OUT_OF = expression(
    r"\s*(?:(?:(?!instead\b)[^\W\d_]+\s+)?(?:(?<!instead )of|na)|"
    r"(?:[^\W\d_]+\s+){0,4}?(?:in|out of|per|for every|je|pro|por cada|of every|von|sur|de cada|из|su|op de))\s*"
)


def _is_right(first: Quantity, second: Quantity, evidence: Evidence, given: Sequence[Given], *, rest: bool) -> bool:
    bound = Bound.ABOUT if first.bound is Bound.EXACT else first.bound
    share = replace(first, value=HUNDRED * first.value / second.value, unit="percent", bound=bound)
    if (second.value == _WEEK and first.unit == "day") or (first.value == 1 and _is_one_in(second.value, given)):
        return True
    if first.bound is Bound.UNDER and any(_is_fewer(share, one.quantity, other.quantity) for one, other in _pairs(given)):
        return True
    if derived(share, evidence, given, Telling(rest=rest, part=not rest)):
        return True
    stated = (one.quantity for one in given if not one.denied)
    return any(agree(share, one, evidence) is OK or _is_near(share, one) for one in stated)


_THAN = expression(  # "49% more than the 980"
    r"\s+(?:[^\W\d_]+\s+){1,3}(?:than|als|que|chez|dan|чем|niż|ніж|del)\s+(?:the |die |den |les |los |las |de |las )?",
    re.IGNORECASE,
)
_OPENS = expression(r"[^.;:(]{0,50}?(?::\s|\s\()")
_SINGLE = expression(r"(?:^|(?<=\s))(?:an?|one|eine?[nmr]?|une?|un[ao]?|одн\w+|один)(?=\s+[^\W\d_]{3,})", re.IGNORECASE)


def is_shown(quantity: Quantity, claim: Reading, given: Sequence[Given], *, change: bool) -> bool:
    """Whether a share is worked out in the line itself, of numbers that the evidence has: "a quarter of the 184 (46)".

    `change`: the share is by how much something fell or rose, "by half, from 31 to 19".
    """
    if not (quantity.ratio or quantity.unit == "percent"):
        return False
    known = {one.quantity.value for one in given if not (one.denied or one.quantity.ratio or one.quantity.ordinal)}
    sentence = claim.clauses[claim.clause_at(quantity.start)].sentence
    beside = [
        one
        for one in claim.quantities
        if one is not quantity and one.value in known and not (one.ratio or one.ordinal or one.unit == "percent")
    ]
    whole = 1 if quantity.ratio else HUNDRED
    base = next((one for one in beside if _THAN.fullmatch(claim.text, quantity.end, max(one.start, quantity.end))), None)
    if base is not None and base.value:
        way = way_compared(claim.text, quantity)
        return any(
            fits(quantity, whole * way * (one.value / base.value - 1)) for one in beside if (one.value > base.value) == (way > 0)
        )
    return any(
        1 < part.value < all_of.value
        and sentence in {claim.clauses[claim.clause_at(one.start)].sentence for one in (part, all_of)}
        and fits(quantity, whole * (abs(all_of.value - part.value) if change else part.value) / all_of.value)
        for part, all_of in permutations(beside, 2)
        if part.unit == all_of.unit or not (part.unit and all_of.unit)
    )


def is_added_up(quantity: Quantity, claim: Reading, given: Sequence[Given]) -> bool:
    """Whether a sum is worked out in the line itself, of numbers of the evidence: "a team of four: 3 cooks and a trainee"."""
    opened = _OPENS.search(claim.text, quantity.end)
    if quantity.ratio or quantity.ordinal or quantity.value.denominator != 1 or opened is None:
        return False
    end = claim.text.find(")", opened.end()) if "(" in opened.group() else len(claim.text)
    behind = claim.text[opened.end() : end if end > 0 else len(claim.text)]
    parts = [one for one in claim.quantities if opened.end() <= one.start < opened.end() + len(behind)]
    known = {one.quantity.value for one in given if not one.denied}
    if not parts or any(one.ratio or one.ordinal or one.unit == "percent" or one.value not in known for one in parts):
        return False
    single = sum(not any(one.start - opened.end() == found.start() for one in parts) for found in _SINGLE.finditer(behind))
    return len(parts) + single > 1 and sum(one.value for one in parts) + single == quantity.value


def _is_all(quantity: Quantity, evidence: Evidence, given: Sequence[Given]) -> bool:
    """Whether the evidence tells something of all of so many: 100% of 22 by "passed all 22"."""
    alike = (one for one in given if one.quantity.value == quantity.value and not one.denied)
    return any(_ALL.search(evidence.pieces[one.piece].text, 0, one.quantity.start) for one in alike)


_ALL = expression(r"\b(?:all|every one of|alle|tous les|toutes les|todos los|todas las|все)\s+(?:of the |the )?$", re.IGNORECASE)


def _is_one_in(many: Fraction, given: Sequence[Given]) -> bool:
    """Whether a part of the evidence is one in so many of its whole, as people round it: one in six of 14 of 90."""
    pairs = ((one.quantity.value, other.quantity.value) for one, other in _pairs(given))
    return any(part and part < whole and round(whole / part) == many for part, whole in pairs)


def _pairs(given: Sequence[Given]) -> Iterator[tuple[Given, Given]]:
    return ((one, other) for one, other in permutations(given, 2) if one.piece == other.piece)


def _is_fewer(share: Quantity, part: Quantity, whole: Quantity) -> bool:
    """Whether a part of a whole is less than a share, and not by far: 11 of 140 for "fewer than one in ten"."""
    bare = whole.value and not (part.ratio or whole.ratio) and part.unit == whole.unit
    return bool(bare) and share.value * Fraction(2, 3) <= HUNDRED * part.value / whole.value < share.value


def _is_near(share: Quantity, given: Quantity) -> bool:
    """Whether a share is the number that it stands for, as "one in eight" stands for 12%."""
    return given.unit == "percent" and abs(share.value - given.value) <= given.value / 20
