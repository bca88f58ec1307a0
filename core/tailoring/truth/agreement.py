"""Whether two numbers agree: their units, their bounds, their rounding."""

from dataclasses import replace
from fractions import Fraction

from core.tailoring.truth.bounds import Bound, Quantity
from core.tailoring.truth.matching import Evidence
from core.tailoring.truth.numerals import unit
from core.tailoring.truth.quantities import MINUTES, is_money
from core.tailoring.truth.verdict import Level

OK, ASK, NO = Level.SUPPORTED, Level.CONFIRM, Level.UNSUPPORTED


_EQUAL = {
    Bound.EXACT: {Bound.EXACT: OK, Bound.ABOUT: OK, Bound.MOST: OK, Bound.LEAST: ASK},
    Bound.ABOUT: {Bound.ABOUT: OK, Bound.EXACT: ASK, Bound.ALMOST: ASK},
    Bound.ALMOST: {Bound.ALMOST: OK, Bound.UNDER: OK, Bound.ABOUT: OK, Bound.MOST: OK},
    Bound.UNDER: {Bound.UNDER: OK, Bound.MOST: OK, Bound.ALMOST: ASK, Bound.ABOUT: ASK, Bound.EXACT: ASK},
    Bound.OVER: {Bound.OVER: OK, Bound.LEAST: OK, Bound.EXACT: OK, Bound.ABOUT: OK},
    Bound.LEAST: {Bound.LEAST: OK, Bound.EXACT: OK, Bound.ABOUT: OK, Bound.OVER: OK},
    Bound.MOST: {Bound.MOST: OK, Bound.UNDER: ASK},
}


LOWER, _UPPER = (Bound.OVER, Bound.LEAST), (Bound.UNDER, Bound.MOST, Bound.ALMOST)


_CLOSE_BELOW = Fraction(9, 10)
_NEAR_ABOVE, _NEAR_BELOW, _ROUND, _FINE = Fraction(2, 3), Fraction(4, 5), Fraction(6, 100), Fraction(1, 100)


HUNDRED, YEAR, TEN = 100, 12, 10


SCALES = {
    **{name: ("time", factor) for name, factor in MINUTES.items()},
    "ms": ("time", Fraction(1, 60000)),
    "clock": ("time", Fraction(1)),
    "month": ("months", Fraction(1)),
    "year": ("months", Fraction(12)),
    "mg": ("weight", Fraction(1, 1000000)),
    "g": ("weight", Fraction(1, 1000)),
    "kg": ("weight", Fraction(1)),
    "ton": ("weight", Fraction(1000)),
    "short ton": ("weight", Fraction(907185, 1000)),
    "ounce": ("weight", Fraction(28350, 1000000)),
    "pound": ("weight", Fraction(45359, 100000)),
    "µm": ("length", Fraction(1, 1000000)),
    "mm": ("length", Fraction(1, 1000)),
    "cm": ("length", Fraction(1, 100)),
    "m": ("length", Fraction(1)),
    "km": ("length", Fraction(1000)),
    "inch": ("length", Fraction(254, 10000)),
    "foot": ("length", Fraction(3048, 10000)),
    "yard": ("length", Fraction(9144, 10000)),
    "mile": ("length", Fraction(1609344, 1000)),
    "m2": ("area", Fraction(1)),
    "ha": ("area", Fraction(10000)),
    "km2": ("area", Fraction(1000000)),
    "ft2": ("area", Fraction(929, 10000)),
    "mi2": ("area", Fraction(258999, 100) * 1000),
    "acre": ("area", Fraction(404686, 100)),
    "ml": ("volume", Fraction(1, 1000)),
    "liter": ("volume", Fraction(1)),
    "hl": ("volume", Fraction(100)),
    "m3": ("volume", Fraction(1000)),
    "pint": ("volume", Fraction(47318, 100000)),
    "gallon": ("volume", Fraction(378541, 100000)),
    "kW": ("power", Fraction(1)),
    "MW": ("power", Fraction(1000)),
    "kWh": ("energy", Fraction(1)),
    "MWh": ("energy", Fraction(1000)),
    "V": ("voltage", Fraction(1)),
    "kV": ("voltage", Fraction(1000)),
    "kHz": ("frequency", Fraction(1)),
    "MHz": ("frequency", Fraction(1000)),
    "GHz": ("frequency", Fraction(1000000)),
    "MB": ("data", Fraction(1)),
    "GB": ("data", Fraction(1000)),
    "TB": ("data", Fraction(1000000)),
}
_DAYS_OF_A_MONTH = 30
_NEAR_MONTH = Fraction(5, 100)
_OF_A_MONTH = {
    "week": Fraction(1, 4),
    "day": Fraction(1, _DAYS_OF_A_MONTH),
}  # as people round it: six weeks are a month and a half
_IMPERIAL = frozenset(("short ton", "ounce", "pound", "inch", "foot", "yard", "mile", "ft2", "mi2", "acre", "pint", "gallon"))
_CONVERTED = Fraction(3, 100)  # how far apart a converted number may be, as people round it


_ALIKE = ({"GBP", "pound"}, {"m", "ml"})  # "900 pounds" are money or weight, "ml" of shelves are metres
DOLLARS = frozenset(("dollar", "USD", "AUD", "CAD", "NZD", "COP", "MXN"))
_HALF_HOUR = ("minute", Fraction(30))


def agree(claim: Quantity, given: Quantity, evidence: Evidence | None = None) -> Level | None:
    """Whether a number of the evidence bears one of the claim; None when it is about another value."""
    pair = same_measure(claim, given, evidence)
    if pair is None:
        return None
    units = {claim.unit, given.unit}
    converted = len(units) > 1 and units not in _ALIKE and bool(units & _IMPERIAL) and claim.unit and given.unit
    claim, given = pair
    if converted and claim.high is None and given.high is None:
        near = abs(claim.value - given.value) <= given.value * _CONVERTED
        return _EQUAL[given.bound].get(claim.bound, NO) if near else None
    if given.high is not None or claim.high is not None:
        return _ranges(claim, given)
    if set(claim.values) & set(given.values):
        return _EQUAL[given.bound].get(claim.bound, NO)
    return _unequal(claim, given)


def same_measure(claim: Quantity, given: Quantity, evidence: Evidence | None) -> tuple[Quantity, Quantity] | None:
    """Both quantities in one measure, or None when they measure different things."""
    if claim.ratio and claim.value == Fraction(1, 2) and (given.unit, given.value) == _HALF_HOUR:
        return given, given
    if claim.ratio != given.ratio or (claim.ordinal and not given.ordinal):
        return None
    if "cent" in {claim.unit, given.unit} and is_money(claim.unit) != is_money(given.unit):
        return _in_cents(claim, given)
    units = {claim.unit, given.unit}
    if len(units) == 1 or units in _ALIKE or ("dollar" in units and units <= DOLLARS):
        return claim, given
    if claim.unit in SCALES and given.unit in SCALES:
        return _scaled(claim, given)
    return (claim, given) if _one_is_bare(claim, given, evidence) else None


def _scaled(claim: Quantity, given: Quantity) -> tuple[Quantity, Quantity] | None:
    """Both in the smallest unit of their kind: 150 minutes and two and a half hours."""
    if claim.unit == "month" and given.unit in _OF_A_MONTH:
        months = _times(replace(given, unit="month"), _OF_A_MONTH[given.unit])
        return (claim, months) if given.unit == "week" else _to_half_months(claim, months)
    if given.unit == "month" and claim.unit == "week":
        return _times(replace(claim, unit="month"), _OF_A_MONTH["week"]), given
    (kind, factor), (other, times) = SCALES[claim.unit], SCALES[given.unit]
    return (_times(claim, factor), _times(given, times)) if kind == other else None


def _to_half_months(claim: Quantity, given: Quantity) -> tuple[Quantity, Quantity] | None:
    """Days told in months, as people round them to half a month: two months of 62 days."""
    near = given.high is None and abs(claim.value - given.value) <= given.value * _NEAR_MONTH and not claim.value % Fraction(1, 2)
    return claim, replace(given, value=claim.value) if near else given


def _in_cents(claim: Quantity, given: Quantity) -> tuple[Quantity, Quantity]:
    """Both in the hundredth part of their money: 11 cents of 0.11 EUR."""
    mine, theirs = (one if one.unit == "cent" else _times(one, Fraction(HUNDRED)) for one in (claim, given))
    return mine, theirs


def _one_is_bare(claim: Quantity, given: Quantity, evidence: Evidence | None) -> bool:
    """Whether only one of two numbers has a unit, and the other may well be of it."""
    if not claim.unit:
        return given.unit not in {"percent", "clock"}
    if given.unit or claim.unit in {"percent", "clock"}:
        return False
    named = (
        evidence is None
        or any(one.unit == claim.unit for piece in evidence.pieces for one in piece.quantities)
        or any(unit(word.key) == claim.unit for piece in evidence.pieces for word in piece.words)
    )
    return is_money(claim.unit) or named or claim.unit not in SCALES


def _times(quantity: Quantity, factor: Fraction) -> Quantity:
    high = quantity.high * factor if quantity.high is not None else None
    other = quantity.other * factor if quantity.other is not None else None
    return replace(quantity, value=quantity.value * factor, high=high, other=other)


def _ranges(claim: Quantity, given: Quantity) -> Level | None:
    if claim.high is not None and given.high is not None:
        return OK if (claim.value, claim.high) == (given.value, given.high) else None
    if given.high is None:
        return ASK if claim.high is not None and claim.value <= given.value <= claim.high else None
    if claim.bound is Bound.ABOUT and given.value <= claim.value <= given.high:
        return OK
    if claim.bound in LOWER and claim.value <= given.value and claim.value >= given.value * _NEAR_ABOVE:
        return OK
    if claim.bound in _UPPER and given.high <= claim.value <= given.high * Fraction(5, 4):
        return OK
    return NO if claim.value in {given.value, given.high} else None


def _unequal(claim: Quantity, given: Quantity) -> Level | None:
    value, real = claim.value, given.value
    if not real:
        return None
    if claim.bound in LOWER:
        limit = real if given.bound is not Bound.ABOUT or _rounder(value, real) else real * (1 - _ROUND)
        return OK if given.bound in (Bound.EXACT, Bound.ABOUT, *LOWER) and limit >= value >= real * _NEAR_ABOVE else None
    if claim.bound is Bound.ALMOST and given.bound is Bound.ABOUT:
        return OK if value > real >= value * _CLOSE_BELOW else None
    if claim.bound in _UPPER:
        fits = given.bound is Bound.EXACT or (given.bound in _UPPER and claim.bound is not Bound.ALMOST)
        return OK if fits and value >= real >= value * _NEAR_BELOW else None
    return _rounded(claim, given)


def _rounded(claim: Quantity, given: Quantity) -> Level | None:
    value, real = claim.value, given.value
    if not _rounder(value, real):
        return None
    if claim.bound is Bound.ABOUT:
        return OK if given.bound in {Bound.EXACT, Bound.ABOUT} and abs(value - real) <= real * _ROUND else None
    if claim.bound is not Bound.EXACT or given.bound is not Bound.EXACT:
        return None
    if real.denominator > 1 and real > TEN and abs(value - real) <= Fraction(1, 2) and value.denominator == 1:
        return OK
    return ASK if abs(value - real) <= real * _FINE else None


def _rounder(value: Fraction, real: Fraction) -> bool:
    return len(_digits(value)) < len(_digits(real))


def _digits(value: Fraction) -> str:
    return f"{float(value):.6f}".replace(".", "").strip("0")
