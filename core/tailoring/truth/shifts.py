"""When a shift begins and ends, and how long it is: 22:00 to 07:00 are nine hours, "until 2 pm" is the end of 6:00-14:00."""

import re
from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from itertools import pairwise

from core.expressions import expression
from core.tailoring.truth.agreement import OK, agree
from core.tailoring.truth.bounds import Quantity
from core.tailoring.truth.clocks import DAY, HOUR, NOON, spoken
from core.tailoring.truth.matching import Evidence
from core.tailoring.truth.reading import Reading


def hours_told(evidence: Evidence) -> Iterator[Fraction]:
    """How many hours lie between two times of day of a piece, over midnight too, and how many without the breaks it names."""
    for piece in evidence.pieces:
        breaks = [one for one in piece.quantities if one.unit == "minute" and _BREAK.search(piece.text)]
        for first, last in _shifts(piece):
            lasting = (last - first) % DAY
            yield lasting
            yield from (lasting - one.value / HOUR for one in breaks)


def _shifts(piece: Reading) -> Iterator[tuple[Fraction, Fraction]]:
    for one in piece.quantities:
        if one.unit == "clock" and one.high is not None:
            yield one.value, one.high
    for one, other in pairwise(piece.quantities):
        if one.unit == other.unit == "clock" and one.high is None and other.high is None:
            yield one.value, other.value
    for found in _BEGINS_AND_ENDS.finditer(piece.text):
        first, last = (int(found[f"{one}h"]) + Fraction(int(found[f"{one}m"] or 0), HOUR) for one in ("first", "last"))
        yield first, last
    for found in _BARE_SHIFT.finditer(piece.text):
        yield Fraction(found["first"]), Fraction(found["last"])
    for found in _EVERY_DAY.finditer(piece.text):
        yield Fraction(found["first"]), Fraction(found["last"])
    for found in _TO_BARE.finditer(piece.text):
        first, last = int(found["hour"]) + Fraction(int(found["minute"]), HOUR), Fraction(found["last"])
        if first < NOON >= last:
            yield first, last + (NOON if last < first else 0)


def is_time_of(quantity: Quantity, claim: Reading, evidence: Evidence) -> bool:
    """Whether a time of day is one end of a shift of the evidence, or written there with a point: "7.15" for 07:15."""
    if quantity.unit != "clock":
        return False
    if quantity.high is not None:
        ends = [_end_of(quantity, value) for value in (quantity.value, quantity.high)]
        return all(_is_said(one, "", evidence) for one in ends)
    before = claim.text[: quantity.start]
    in_words = quantity.value < NOON and any(start == quantity.start for start, _, _ in spoken(claim.text))
    return _is_said(quantity, before, evidence) or (
        in_words and _is_said(replace(quantity, value=quantity.value + NOON), before, evidence)
    )


def _end_of(quantity: Quantity, value: Fraction) -> Quantity:
    """One end of a span of hours as a time of its own."""
    return Quantity(value, quantity.start, quantity.end, unit="clock")


def _is_said(quantity: Quantity, before: str, evidence: Evidence) -> bool:
    from_there, until = _SINCE.search(before), _UNTIL.search(before)
    for piece in evidence.pieces:
        for first, last in _shifts(piece):
            if quantity.value % DAY == first % DAY and not until:
                return True
            if quantity.value % DAY == last % DAY and not from_there:
                return True
        if quantity.value in {*_dotted(piece.text), *(hours + NOON for _, _, hours in spoken(piece.text) if hours < NOON)}:
            return True
        if any(agree(quantity, one) is OK for one in piece.quantities):
            return True
    return False


def _dotted(text: str) -> Iterator[Fraction]:
    """The times of day that a text writes with a point: "3.30 to 4.30"; those of the morning may be of the afternoon, too."""
    for found in _POINTED.finditer(text):
        hours = int(found["hour"]) + Fraction(int(found["minute"]), HOUR)
        if hours < DAY and found["mark"] == ".":
            yield hours
        if hours < NOON:
            yield hours + NOON


_POINTED = expression(
    r"(?<![\d.,:$€£])(?P<hour>\d{1,2})(?P<mark>[.:])(?P<minute>[0-5]\d)(?![\d.,]\d|\d|\s?(?:%|[ap]\.?m\b|k\b|m\b|kg|km|EUR|€|£|\$))"
)
_TO_BARE = expression(  # "8.30 to 5"
    r"(?<![\d.,:$€£])(?P<hour>\d{1,2})[.:](?P<minute>[0-5]\d)\s?(?:to|-|bis|à|a)\s?(?P<last>\d{1,2})(?![\d.:,]\d|\d|\s?[%€$]|\s[a-z])"
)
_EVERY_DAY = expression(  # "8-10 every morning"
    r"(?<![\d.,:$€£])(?P<first>\d{1,2})\s?(?:-|to|till|bis|à|a)\s?(?P<last>\d{1,2})\s"
    r"(?:every|each|in the|jeden|am|chaque|le|cada|por la)\s"
    r"(?:\w+day|morning|afternoon|evening|night|morgen|vormittag|nachmittag|abend|matin|soir|mañana|tarde|noche)s?\b",
    re.IGNORECASE,
)
_BREAK = expression(r"\b(?:paus|break|descans|coffee|lunch|mittag|перерыв)", re.IGNORECASE)
_SINCE = expression(r"\b(?:from|starting(?: at)?|since|ab|von|desde|de|à partir de|dès|с)\s+(?:las |la )?$", re.IGNORECASE)
_UNTIL = expression(r"\b(?:until|till|to|bis|hasta|jusqu'à|до)\s+(?:las |la )?$", re.IGNORECASE)
_AT = r"(?:at |um |à |a las |в )?"
_BEGINS_AND_ENDS = expression(  # "begins at 5.10 and ends at 13.25"
    rf"\b(?:begins?|starts?|beginnt|commence|début|empieza|начало|начинается)\s+{_AT}(?P<firsth>\d{{1,2}})(?:[.:](?P<firstm>[0-5]\d))?"
    r"\s?(?:Uhr|h)?,?\s+(?:and |und |et |y |и )?(?:ends?|finish\w*|endet|finit|se termine|termina|acaba|конец|заканчивается)\s+"
    rf"{_AT}(?P<lasth>\d{{1,2}})(?:[.:](?P<lastm>[0-5]\d))?",
    re.IGNORECASE,
)
_BARE_SHIFT = expression(  # "Turno de 22 a 6"
    r"\b(?:turno|schicht|shift|nachtdienst|spätdienst|frühdienst|poste|смена)\b[^\d,.;]{0,16}\b(?:de|von|from|с)\s(?P<first>\d{1,2})"
    r"(?:\s?h)?\s?(?:a|bis|to|à|до|-)\s(?P<last>\d{1,2})(?![\d.,:]\d|\d)",
    re.IGNORECASE,
)
