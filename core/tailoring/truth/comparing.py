"""How far a number lies from a budget, a target or an average: "5% under budget", "nine points above the team average"."""

import re
from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction

from core.expressions import expression
from core.tailoring.truth.agreement import HUNDRED, LOWER, OK, agree, same_measure
from core.tailoring.truth.bounds import Bound, Quantity
from core.tailoring.truth.computing import fits
from core.tailoring.truth.matching import Evidence
from core.tailoring.truth.quantities import MINUTES, is_money
from core.tailoring.truth.reading import Reading

_MEASURES = {
    "budget": r"budget\w*|presupuest\w*|бюджет\w*",
    "target": r"target\w*|quotas?|goals?|ziel\w*|vorgabe|soll|objetivos?|objectifs?|план\w*|цел[ьи]|plan|planned|plans",
    "average": r"averages?|mean|schnitt|durchschnitt|promedio|media|moyenne|средн\w+",
    "limit": r"limits?|contract\w*|maximum|deadline|standard|grenze|límite|limite",
}
_OVER = r"over|above|more(?:\s+[^\W\d_]+){0,2}\s+than|beyond|über|por encima de|au-dessus de|выше"
_UNDER = (
    r"under|below|(?:less|fewer)(?:\s+[^\W\d_]+){0,2}\s+than|inside|short of|before|ahead of|unter|vor|por debajo de|"
    r"en dessous de|au-dessous de|ниже"
)
_REFERENCE = "|".join(rf"(?P<{name}>{words})" for name, words in _MEASURES.items())
_BESIDE = expression(
    rf"\s*(?:[^\W\d_]+\s+)?(?:(?P<over>{_OVER})|(?P<under>{_UNDER}))\s+(?:(?!\d)[^\W\d_]+\s+){{0,3}}?[$€£]?(?:{_REFERENCE})\b"
    r"(?:\s+(?:limit|time|size))?(?P<of>\s+(?:of|von|de)\s+[$€£]?(?=\d))?",
    re.IGNORECASE,
)
_LINK = r"(?:\s+(?:was|is|says|said|of|von|war|de|era|était))?\s*[:(=]?\s*[$€£]?$"


def is_miscompared(quantity: Quantity, claim: Reading, evidence: Evidence) -> bool:
    """Whether a number is told as the distance from a budget, a target or an average that it is not."""
    found = _BESIDE.match(claim.text, quantity.end)
    if found is None:
        return quantity.ratio and _is_no_such_share(quantity, claim, evidence)
    name, over = next(name for name in _MEASURES if found[name]), bool(found["over"])
    named = next((one for one in claim.quantities if found["of"] and 0 <= one.start - found.end() <= 1), None)
    told, fitting = False, False
    for piece in evidence.pieces:
        if any(_BESIDE.match(piece.text, one.end) for one in piece.quantities):
            return _is_opposite(quantity, evidence, over=over)
        for one, reference in _pairs(piece, name):
            told = True
            right = (one.value > reference.value) == over and (named is None or named.value == reference.value)
            fitting = fitting or (right and any(fits(quantity, value) for value in _distances(quantity, one, reference)))
    return told and not fitting


def _is_no_such_share(quantity: Quantity, claim: Reading, evidence: Evidence) -> bool:
    """Whether a number that the line names is no such share of an average or a target: "2.9%, less than half the average"."""
    found = _SHARE_OF.match(claim.text, quantity.end)
    if found is None:
        return False
    name = next(name for name in _MEASURES if found[name])
    named = {one.value for one in claim.quantities if one is not quantity}
    shares = [
        one.value / reference.value
        for piece in evidence.pieces
        for one, reference in _pairs(piece, name)
        if reference.value and one.value in named
    ]
    return bool(shares) and not any(_is_within(quantity, share) for share in shares)


def _is_within(quantity: Quantity, share: Fraction) -> bool:
    if quantity.bound in LOWER:
        return share >= quantity.value
    return share <= quantity.value if quantity.bound in {Bound.UNDER, Bound.MOST} else fits(quantity, share)


_SHARE_OF = expression(
    rf"\s+(?:of |von |de )?(?:the|our|its|des|der|del?|la|le)\s+(?:(?!\d)[^\W\d_]+\s+){{0,2}}?(?:{_REFERENCE})\b", re.IGNORECASE
)


def is_bare_measure(quantity: Quantity, evidence: Evidence) -> bool:
    """Whether a length of time is a limit or a target whose unit stands with another number: "50 minutes (contract: 90)"."""
    for piece in evidence.pieces if quantity.unit in MINUTES else ():
        units = {one.unit for one in piece.quantities if one.unit in MINUTES}
        for name in _MEASURES if len(units) == 1 else ():
            bare = (reference for _, reference in _pairs(piece, name) if not reference.unit)
            if any(agree(quantity, replace(one, unit=next(iter(units)))) is OK for one in bare):
                return True
    return False


def _is_opposite(quantity: Quantity, evidence: Evidence, *, over: bool) -> bool:
    """Whether the evidence has the same distance on the other side of its measure only."""
    ways = [
        bool(found["over"])
        for piece in evidence.pieces
        for one in piece.quantities
        if one.value == quantity.value and (found := _BESIDE.match(piece.text, one.end))
    ]
    return bool(ways) and over not in ways


def _pairs(piece: Reading, name: str) -> Iterator[tuple[Quantity, Quantity]]:
    """Each number of a piece with the one that is called its budget, its target or its average."""
    called = expression(rf"\b(?:{_MEASURES[name]}){_LINK}", re.IGNORECASE)
    if len(re.findall(rf"\b(?:{_MEASURES[name]})\b", piece.text, re.IGNORECASE)) > 1:
        return  # one average beside another
    for reference in piece.quantities:
        if called.search(piece.text, 0, reference.start):
            for one in piece.quantities:
                if one is reference or one.ordinal or one.ratio:
                    continue
                pair = same_measure(one, reference, None) if one.unit and reference.unit else (one, reference)
                if pair:
                    yield pair


def _distances(quantity: Quantity, one: Quantity, reference: Quantity) -> Iterator[Fraction]:
    apart = abs(one.value - reference.value)
    yield apart * HUNDRED if quantity.unit == "cent" and is_money(one.unit) else apart
    if quantity.unit == "percent" and reference.value:
        yield apart * HUNDRED / reference.value
