"""Changes told the other way round or from another length: a fall as a rise, "from 13 down to 22", "from a week to two hours"."""

import re
from collections.abc import Iterator
from fractions import Fraction
from itertools import pairwise

from core.expressions import expression
from core.tailoring.truth.agreement import SCALES, agree
from core.tailoring.truth.bounds import Quantity
from core.tailoring.truth.counting import changes, way_of
from core.tailoring.truth.dating import year_of
from core.tailoring.truth.lasting import articled
from core.tailoring.truth.lexis import look
from core.tailoring.truth.matching import Evidence
from core.tailoring.truth.plain import folded
from core.tailoring.truth.reading import Reading
from core.tailoring.truth.turning import is_by
from core.tailoring.truth.verdict import Finding, Level

_FROM = expression(r"\b(?:from|von|de|du|desde|с|со|от|da|van|od)\s+$", re.IGNORECASE)
_COUNTED = expression(r"\s+[^\W\d_]")  # "8 to 14 wines" counts, "followers: 400 to 1,500" tells of a change


def check_turned(claim: Reading, evidence: Evidence) -> Iterator[Finding]:
    """A fall told as a rise: "from 2.1 to 4.8" of "from 4.8 to 2.1"."""
    known = [
        (first.value, second.value)
        for piece in evidence.pieces
        for first, second in changes(piece)
        if first.value != second.value
    ]
    ranges = {
        (one.value, one.high)
        for piece in evidence.pieces
        for one in piece.quantities
        if one.high is not None and _COUNTED.match(piece.text, one.end)
    }
    for first, second in changes(claim):
        if (first.value, second.value) in ranges and _FROM.search(claim.text, 0, first.start) and way_of(claim):
            said = claim.text[first.start : second.end].strip()
            yield Finding(Level.UNSUPPORTED, "number", said, f"Your words give {said} as a range, not as a change.")
        if _goes_the_other_way(first, second, claim) and (first.value, second.value) not in known:
            said = claim.text[first.start : second.end].strip()
            yield Finding(Level.UNSUPPORTED, "number", said, f"The line tells of the change the other way round than {said}.")
            return
        if (second.value, first.value) in known and (first.value, second.value) not in known:
            start, end = min(first.start, second.start), max(first.end, second.end)
            said = claim.text[start:end].strip()
            yield Finding(Level.UNSUPPORTED, "number", said, f"Your words tell of the change the other way round, not {said}.")


def check_way(claim: Reading, evidence: Evidence) -> Iterator[Finding]:
    """A fall told as a rise by its size and its end: "up by 0.4 litres to 1.2" of "from 1.6 litres to 1.2"."""
    better = any(word.entry.concepts & look("improved").concepts for word in claim.words)  # up or down, as it may be
    way = 0 if better else way_of(claim) or _way_told(claim.text)
    for by, end in pairwise(claim.quantities) if way else ():
        if not (is_by(claim.text[: by.start]) and _TO.search(claim.text, by.end, end.start)):
            continue
        sizes = [
            second.value - first.value
            for piece in evidence.pieces
            for first, second in (*changes(piece), *_by_year(piece))
            if second.value == end.value and (by.unit == "percent" or by.ratio or abs(second.value - first.value) == by.value)
        ]
        if sizes and all((size > 0) != (way > 0) for size in sizes):
            said = claim.text[by.start : end.end].strip()
            yield Finding(Level.UNSUPPORTED, "number", said, f"The line tells of the change the other way round than {said}.")
            return


def _way_told(text: str) -> int:
    """1 for "up by", -1 for "down by", else 0."""
    found = _UP_OR_DOWN.search(text)
    return 0 if found is None else 1 if found["up"] else -1


_UP_OR_DOWN = expression(r"\b(?:(?P<up>up)|down) by\b", re.IGNORECASE)
_TO = expression(
    r"(?:\bto|\bauf|\bà|\ba|\bal|\bдо|\bnaar|\bdo)\s+(?:about |around |just |only |rund |unos |environ |около )?[$€£]?$",
    re.IGNORECASE,
)


def _by_year(piece: Reading) -> Iterator[tuple[Quantity, Quantity]]:
    """Numbers of one measure that stand in a row with a year each, the earlier one first."""
    for one, other in pairwise(piece.quantities):
        years = year_of(piece, one), year_of(piece, other)
        if all(years) and years[0] != years[1] and one.unit == other.unit and not (one.ratio or other.ratio):
            yield (one, other) if years[0] < years[1] else (other, one)


def _goes_the_other_way(first: Quantity, second: Quantity, claim: Reading) -> bool:
    """Whether a line says that something fell and gives it from the lesser number to the greater, or the other way round."""
    shares = any(one.ratio for one in claim.quantities)  # "up by half"
    way = way_of(claim) if _FROM.search(claim.text, 0, first.start) and not shares else 0
    return bool(way and first.value != second.value) and (first.value < second.value) == (way < 0)


def check_lengths(claim: Reading, evidence: Evidence) -> Iterator[Finding]:
    """A single day or week that a change begins with, where the evidence has other lengths: "from a week to two hours"."""
    text = folded(claim.text)
    told = [one for one in articled(claim.text) if _FROM_ONE.search(text, 0, one.start) and _ONWARD.match(text, one.end)]
    cited = [folded(piece.text) for piece in evidence.pieces]
    told += [
        Quantity(Fraction(1), found.start("unit"), found.end("unit"), found["unit"])
        for found in _LASTING_ONE.finditer(text)
        if not any(found.group() in piece for piece in cited)
    ]
    known = [one for piece in evidence.pieces for one in (*articled(piece.text), *piece.quantities) if one.unit in SCALES]
    lengths = [one for one in known if SCALES[one.unit][0] in {"time", "months"}]
    for one in told:
        if lengths and not any(agree(one, other) is not None for other in lengths):
            said = claim.text[one.start : one.end]
            yield Finding(Level.UNSUPPORTED, "number", said, f"Your words have another length of time here than a single {said}.")
            return


_LASTING_ONE = expression(r"\b(?:an?|one) (?P<unit>hour|day|week|month|year)(?:'s|-long)\b")  # "a month's placement"
_FROM_ONE = expression(
    r"\b(?:from|von|de|с|со|da|van|od|від|з)\s(?:an?\s|eine[rmn]?\s|une?\s|una\s|uma\s|een\s|одно\w+\s)?$|\bd'une?\s$"
)
_ONWARD = expression(r"\s+(?:to|auf|a|al|до|naar|do)\s")
