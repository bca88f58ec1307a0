"""How often a line tells of something, against how often its evidence does."""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from core.expressions import expression
from core.tailoring.truth.bounds import Bound, Quantity
from core.tailoring.truth.matching import Evidence
from core.tailoring.truth.moments import month_of
from core.tailoring.truth.plain import folded, key
from core.tailoring.truth.rates import (
    ADVERB,
    LONG,
    ONE_DAY,
    SEASON_PAIR,
    WEEK,
    WORKING_DAYS,
    YEAR,
    Rate,
    counted_turns,
    days_told,
    rates,
    rates_of,
    told_rates,
)
from core.tailoring.truth.reading import Reading
from core.tailoring.truth.rhythm import names_weekends
from core.tailoring.truth.shifts import hours_told
from core.tailoring.truth.verdict import Finding, Level

_AVERAGE = expression(r"average|schnitt|media|moyenne|средн|gemiddeld|średni|серед", re.IGNORECASE)

_CLOSE = 2  # characters between a turn and its number: "every month, 36 plates"
_EXACT, _ROUND, _FAR = Fraction(1, 40), Fraction(1, 10), Fraction(1, 6)
_NEAR = {  # how far above and below what it is a rate may be worked out, by how it is told
    **dict.fromkeys(Bound, (_EXACT, _EXACT)),
    Bound.ABOUT: (_ROUND, _ROUND),
    Bound.ALMOST: (Fraction(0), _FAR),
    Bound.UNDER: (Fraction(0), _FAR),
    Bound.OVER: (_FAR, Fraction(0)),
}


def _is_divided(rate: Rate, claim: Reading, evidence: Evidence) -> bool:
    """Whether a rate is a total by the number of its times: "16 per season" of 48 in the three that the line names."""
    totals = {one.value for piece in evidence.pieces for one in piece.quantities}
    count = next((one.value for one in reversed(claim.quantities) if one.end <= rate.start), Fraction(1))
    return count > 1 and any(count * one.value in totals for one in claim.quantities if one.value > 1)


def is_worked_out(quantity: Quantity, claim: Reading, evidence: Evidence) -> bool:
    """Whether a number is the count of a rate that follows from the evidence."""
    return any(
        _worked_out(rate, evidence, quantity.bound)
        or _is_shown(rate, claim, evidence)
        or _is_counted_turn(rate, evidence)
        or _is_beside_turn(rate, evidence)
        or _is_of_turns(rate, quantity, evidence)
        for rate in rates_of(quantity, claim)
    )


def _is_shown(rate: Rate, claim: Reading, evidence: Evidence) -> bool:
    """Whether a line itself tells the rate of the evidence that this one comes to: "1,000 calls a month (50 a day)"."""
    known = {(one.count, one.days) for piece in evidence.pieces for one in told_rates(piece)}
    for other in rates(claim):
        span = _COMES_TO.get((other.days, rate.days)) if (other.count, other.days) in known else None
        if span and rate.count and other.count and span[0] <= rate.count / other.count <= span[1]:
            return True
    return False


_MONTH = LONG["month"]
_COMES_TO: dict[
    tuple[Fraction, Fraction], tuple[Fraction, Fraction]
] = {  # how many of the one time the other has, by working days or all of them
    (ONE_DAY, WEEK): (Fraction(5), Fraction(7)),
    (ONE_DAY, _MONTH): (Fraction(20), Fraction(31)),
    (ONE_DAY, YEAR): (Fraction(220), Fraction(366)),
    (WEEK, _MONTH): (Fraction(4), Fraction(9, 2)),
    (WEEK, YEAR): (Fraction(44), Fraction(52)),
    (_MONTH, YEAR): (Fraction(12), Fraction(12)),
}


def _is_beside_turn(rate: Rate, evidence: Evidence) -> bool:
    """Whether a number right behind a turn is of each: 432 a year of "every month, 36 plates"."""
    beside = (
        Rate(one.value, turn.days, turn.start, turn.end)
        for piece in evidence.pieces
        for turn in counted_turns(piece.text)
        for one in piece.quantities
        if turn.count == 1 and not (one.unit or one.ratio or one.ordinal) and 0 < one.start - turn.end <= _CLOSE
    )
    return rate.count is not None and any(rate.days != one.days and rate.same(one) for one in beside)


def _is_both_seasons(rate: Rate, claim: Reading, evidence: Evidence) -> bool:
    """Whether "twice a year" counts two seasons that stand beside it and in the evidence: "spring and fall"."""
    named = SEASON_PAIR.search(folded(claim.text)) if rate.count == 1 + 1 and rate.days == YEAR else None
    return named is not None and any(SEASON_PAIR.search(folded(piece.text)) for piece in evidence.pieces)


def _is_of_turns(rate: Rate, quantity: Quantity, evidence: Evidence) -> bool:
    """Whether a rate is what so many turns have that are told each: 180 kg a week of "three times a week, 60 kg per order"."""
    for piece in evidence.pieces:
        turns = [one for one in rates(piece) if one.count and one.count > 1 and one.days == rate.days]
        for each in piece.quantities if turns else ():
            told = each.end > turns[0].start and each.unit == quantity.unit and not (each.ratio or each.ordinal)
            alone = told and (_EACH_TURN.match(piece.text, each.end) or _EACH_AHEAD.search(piece.text, 0, each.start))
            if alone and any(one.count and each.value * one.count == rate.count for one in turns):
                return quantity.bound is each.bound or (each.bound, quantity.bound) == (Bound.EXACT, Bound.ABOUT)
    return False


_EACH_TURN = expression(
    r"\s+(?:[^\W\d_]+\s+){0,2}?(?:(?:per|par|por|pro|je|each|a|an|na|на|за)\s+(?!day|week|month|year|tag|woche|monat|jahr|jour|semaine|"
    r"mois|an\b|día|semana|mes|año|giorno|settimana|mese|anno)[^\W\d_]{3,}|each\b|apiece\b|chacune?\b|cada una?\b|à chaque fois|"
    r"cada vez|jedes Mal|ogni volta|каждый раз)",
    re.IGNORECASE,
)
_EACH_AHEAD = expression(r"\b(?:je|jeweils|each time|cada vez|à chaque fois|каждый раз|по)\s+$", re.IGNORECASE)


def _is_counted_turn(rate: Rate, evidence: Evidence) -> bool:
    """Whether the evidence tells so many turns without their number: twice a year by "every autumn and spring"."""
    turns = (one for piece in evidence.pieces for one in counted_turns(piece.text))
    return any(one.count and one.count > 1 and rate.same(one) for one in turns)


def _worked_out(rate: Rate, evidence: Evidence, bound: Bound = Bound.EXACT) -> bool:
    """Whether a rate is what a number of the evidence comes to over its time: 420 a day of 3,800 in nine days."""
    above, below = _NEAR[bound]
    for piece in evidence.pieces if rate.count else ():
        spans: list[tuple[Fraction, Quantity | None]] = [
            (LONG[one.unit] * one.value, one) for one in piece.quantities if one.unit in LONG
        ]
        years = {one.year for one in piece.moments}
        spans += (
            [(YEAR, None)] if len(years) == 1 and not any(one.month or one.until or one.current for one in piece.moments) else []
        )
        for days, span in spans:
            counts = (one.value for one in piece.quantities if one is not span and not one.unit)
            if rate.count and any(-below <= one * rate.days / days / rate.count - 1 <= above for one in counts):
                return True
    return False


def _names_month(fragment: str, evidence: Evidence) -> bool:
    """Whether a rate is a month or a part of the day that the evidence names: "each December", "in the morning"."""
    months = {month for word in fragment.split() if (month := month_of(key(word)))}
    part = _PART_OF_DAY.fullmatch(fragment)
    begun = next((words for name, words in _OF_THE_DAY if name.fullmatch(fragment.strip())), ())
    if begun and any(place.word.key.startswith(begun) for place in evidence.all_places):
        return True
    return any(
        month_of(place.word.key) in months or (part and place.word.key.startswith(key(part["part"])))
        for place in evidence.all_places
    )


_OF_THE_DAY = tuple(  # "nachts" is told by any word for the night
    (expression(name, re.IGNORECASE), tuple(words.split()))
    for name, words in (
        (
            r"nachts|la nuit|de noche|di notte|ночью|по ночам|'s nachts",
            "nacht nachts night nights overnight nuit noche notte ноч",
        ),
        (r"abends|le soir|'s avonds|по вечерам", "abend evening evenings soir sera вечер avond"),
        (r"morgens|vormittags|le matin|по утрам", "morgen vormittag morning mornings matin mañana mattin утр"),
        (r"nachmittags", "nachmittag afternoon afternoons tarde pomeriggio"),
    )
)
_PART_OF_DAY = expression(
    r"(?:in the|am|le|la|por las?|de|по) (?P<part>morning|afternoon|evening|(?:vor|nach)mittag|abend|matin|soir|mañana|tarde|"
    r"noche|утр|вечер)(?:s|ам)?",
    re.IGNORECASE,
)


def _of_another_time(rate: Rate, known: Sequence[Rate]) -> bool:
    """Whether the number of a rate is told for another time: "120 a week" of "120 a day, 5 days a week"."""
    here = [one for one in known if one.days == rate.days]
    moved = any(one.count == rate.count and not one.same(rate) for one in known)
    return bool(rate.count and rate.count > 1 and moved and here) and not any(one.count in {None, rate.count} for one in here)


def check_rates(claim: Reading, evidence: Evidence, covered: frozenset[int]) -> Iterator[Finding]:
    """A finding for a rate of the claim that is none of the evidence's rates."""
    denies = any(clause.denied for clause in claim.clauses)  # "reports without injury, 15 a quarter"
    known = [
        one
        for piece in evidence.pieces
        for one in told_rates(piece)
        if denies or not piece.clauses[piece.clause_at(one.start)].denied
    ]
    named = days_told(evidence) | {1 for piece in evidence.pieces if names_weekends(piece)}
    known += [Rate(Fraction(number), WEEK, 0, 0, counts_itself=True) for number in named]
    counts = {Fraction(1), *(one.value for piece in evidence.pieces for one in piece.quantities)}
    for rate in rates(claim):
        if rate.start in covered:
            continue
        counted = rate.count is not None and not _AVERAGE.search(claim.text)
        asked = known or counted or ADVERB.match(folded(claim.text), rate.start)
        told = any(rate.same(one) for one in known) or _is_divided(rate, claim, evidence) or _worked_out(rate, evidence)
        told = (
            told
            or _is_both_seasons(rate, claim, evidence)
            or any(is_worked_out(one, claim, evidence) for one in claim.quantities if rate in rates_of(one, claim))
        )
        told = told or (rate.days == ONE_DAY and (rate.count or 1) in counts and max(named, default=0) >= WORKING_DAYS)
        told = told or (rate.days == ONE_DAY and any(hours * 60 == rate.count for hours in hours_told(evidence)))
        told = (told and not _of_another_time(rate, known)) or _names_month(claim.text[rate.start : rate.end], evidence)
        if asked and not told:
            fragment = claim.text[rate.start : rate.end].strip()
            yield Finding(Level.UNSUPPORTED, "frequency", fragment, f"\u201c{fragment}\u201d is not how often you told me.")
