"""Numbers that follow from others: shares, sums, differences, durations."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import combinations, permutations

from core.expressions import expression
from core.tailoring.truth.agreement import DOLLARS, HUNDRED, LOWER, SCALES, TEN, same_measure
from core.tailoring.truth.apiece import of_each_size, of_each_turn, of_one_each
from core.tailoring.truth.bounds import Bound, Quantity
from core.tailoring.truth.counting import Given, changes
from core.tailoring.truth.dating import year_of
from core.tailoring.truth.lasting import articled
from core.tailoring.truth.matching import Evidence
from core.tailoring.truth.portions import told_by_words
from core.tailoring.truth.quantities import MINUTES, is_money
from core.tailoring.truth.rates import days_named, rates
from core.tailoring.truth.spans import hours, spans
from core.tailoring.truth.uncounted import is_frequency, names_something

_NEAR_RATIO, _NEAR_HOUR, _HAIR, _PAIR = Fraction(3, 100), Fraction(6, 100), Fraction(1, 1000), 2


@dataclass(frozen=True, slots=True)
class Telling:
    """How a claim tells of a number.

    `way` is -1 for a fall, 1 for a rise; `by` says that it is the size of a change, `whole` that it is told as a total, `rest`
    that it is told of what is left, `part` that it is a share of what was named before: "two thirds of them",
    where `parts` are the numbers of what it says of them and `wholes` the numbers before it; `amount` that the number is what
    something takes or has become, and no difference: "in 15 minutes", "to 40"; `apart` that it is how far something lies from
    something else: "at least nine days ahead of it"; `of` the number that it is a share of: 34 for "70% of the 34 staff";
    `differs` that it may be how far two numbers lie apart.
    """

    way: int = 0
    by: bool = False
    whole: bool = False
    rest: bool = False
    part: bool = False
    amount: bool = False
    apart: bool = False
    parts: frozenset[Fraction] = frozenset()
    wholes: frozenset[Fraction] = frozenset()
    of: Fraction | None = None
    differs: bool = True


PLAIN = Telling()


def derived(claim: Quantity, evidence: Evidence, given: Sequence[Given], telling: Telling = PLAIN) -> bool:
    """Whether a number follows from the evidence."""
    return any(fits(claim, value) for value in _computed(claim, evidence, given, telling))


def fits(claim: Quantity, value: Fraction) -> bool:
    """Whether a computed value is what the claim says, rounded as the claim rounds it."""
    value = abs(value)
    step = Fraction(1, 2 * TEN ** len(f"{float(claim.value):g}".partition(".")[2]))
    if claim.unit == "hour":
        step = min(step, value * _NEAR_HOUR)  # 85 minutes are no hour
    if claim.ratio and claim.bound is Bound.EXACT:
        return bool(abs(value - claim.value) <= claim.value * _NEAR_RATIO)
    if claim.bound is Bound.EXACT:
        return bool(abs(value - claim.value) <= step or value == claim.value)
    if claim.bound is Bound.ABOUT:
        return abs(value - claim.value) <= max(step * 3, value / 20)
    if claim.ratio and claim.bound is Bound.OVER and claim.value > 1:
        return claim.value < value < claim.value + 1
    if claim.bound in LOWER:
        return claim.value < value <= claim.value * Fraction(5, 4) or (claim.bound is Bound.LEAST and value == claim.value)
    return value < claim.value <= value * Fraction(5, 4) or (claim.bound is Bound.MOST and value == claim.value)


def _computed(claim: Quantity, evidence: Evidence, given: Sequence[Given], telling: Telling) -> Iterator[Fraction]:
    stated = [one for one in given if not (one.denied or names_something(one, evidence))]
    stated = (
        stated
        if telling.whole or claim.unit == "percent" or claim.ratio
        else [one for one in stated if not is_frequency(one, evidence)]
    )
    near = [
        (one.quantity, other.quantity)
        for one, other in permutations(stated, 2)
        if one.piece == other.piece and abs(one.sentence - other.sentence) <= 1
    ]
    ranged = [
        (replace(one.quantity, high=None), one.quantity.high)
        for one in stated
        if one.quantity.high is not None
        and (claim.unit not in MINUTES or one.quantity.unit)
        and not _HYPHENED.search(evidence.pieces[one.piece].text, one.quantity.start, one.quantity.end)
    ]
    ends = [(low, replace(low, value=high)) for low, high in ranged if high is not None]
    near += [*ends, *((high, low) for low, high in ends), *_beside_articles(stated, evidence)]
    apart = near if telling.differs else [pair for pair in near if not _is_turned(pair, stated, evidence)]
    if claim.unit == "percent" or claim.ratio:
        turned = [pair for pair in near if telling.by and telling.way and _is_turned(pair, stated, evidence)]
        yield from _shares(claim, turned or near, stated, evidence, telling)
    elif claim.unit == "points":
        apart = [(one.quantity, other.quantity) for one, other in permutations(given, 2) if one.piece == other.piece]
        yield from (
            one.value - other.value
            for one, other in apart
            if one.unit == other.unit or ((one.unit or other.unit) in {"points", "percent"} and not (one.unit and other.unit))
        )
    elif claim.bound in {Bound.EXACT, Bound.ABOUT}:
        yield from _sums(claim, () if telling.amount else apart, stated, evidence, given=given, whole=telling.whole)
        yield from spans(claim, evidence)
        yield from hours(claim, evidence)
        yield from _times_in_all(given, evidence)
        yield from of_one_each(claim, stated, evidence)
    else:
        yield from spans(claim, evidence)
        yield from _lasting(claim, stated)
        if any(_PER.search(piece.text) for piece in evidence.pieces):
            yield from _products(claim, stated, evidence)
        if telling.apart:
            yield from _sums(claim, near, (), evidence, whole=False)
        elif telling.by:
            turned = [(_edge(pair[0]), _edge(pair[1])) for pair in near if _is_turned(pair, stated, evidence)]
            yield from _sums(claim, turned, (), evidence, whole=False)


def _edge(quantity: Quantity) -> Quantity:
    """A number a hair inside its bound, so that from 70 to "just under 25" is more than 45."""
    beyond = {Bound.UNDER: -1, Bound.ALMOST: -1, Bound.OVER: 1}.get(quantity.bound, 0)
    return replace(quantity, value=quantity.value * (1 + beyond * _HAIR))


def _is_turned(pair: tuple[Quantity, Quantity], stated: Sequence[Given], evidence: Evidence) -> bool:
    """Whether two numbers are what something was and what it became, so that a mere count is no difference of them."""
    first, second = sorted(pair, key=lambda one: one.start)
    for piece in {one.piece for one in stated if one.quantity is first}:
        reading = evidence.pieces[piece]
        years = [year_of(reading, one) for one in pair]
        if (first, second) in changes(reading) or (second, first) in changes(reading) or (all(years) and years[0] != years[1]):
            return True
        counts = [(one.count, one.days) for one in rates(reading)]
        if any((first.value, days) in counts and (second.value, days) in counts for _, days in counts):
            return True
    return False


def _beside_articles(stated: Sequence[Given], evidence: Evidence) -> Iterator[tuple[Quantity, Quantity]]:
    """Each number of time of a piece with a single hour or day that an article counts there: "12 minutes, it was an hour"."""
    for one in stated:
        for other in articled(evidence.pieces[one.piece].text) if one.quantity.unit in SCALES else ():
            if not one.quantity.start <= other.start < one.quantity.end:
                yield from ((one.quantity, other), (other, one.quantity))


def _shares(
    claim: Quantity,
    near: Sequence[tuple[Quantity, Quantity]],
    stated: Sequence[Given],
    evidence: Evidence,
    telling: Telling,
) -> Iterator[Fraction]:
    whole = 1 if claim.ratio else HUNDRED
    for one, other in near:
        pair = same_measure(one, other, None)
        if pair and pair[1].value and not one.ratio and not other.ratio and one.ordinal == other.ordinal:
            first, second = pair[0].value, pair[1].value
            if (telling.part and not _is_part(one, other, telling)) or telling.of not in {None, other.value}:
                continue
            if not (telling.by and telling.way):
                yield whole * first / second
            if not telling.part and (not telling.way or (first < second) == (telling.way < 0)):
                yield whole * (second - first) / second
    for item in (*(one.quantity for one in stated), *told_by_words(evidence)):
        yield from _restated(claim, item, telling)
    if claim.ratio:
        yield from (item.value for item in told_by_words(evidence))


def _is_part(one: Quantity, other: Quantity, telling: Telling) -> bool:
    """Whether one number may be a part and the other the whole that a claim tells of."""
    return (not telling.parts or one.value in telling.parts) and (not telling.wholes or other.value in telling.wholes)


def _restated(claim: Quantity, item: Quantity, telling: Telling) -> Iterator[Fraction]:
    """A share said in another way: "halved" is 50%, "doubled" 100% more, a third leaves two of three for the rest."""
    if item.ratio and not claim.ratio:
        yield item.value * HUNDRED
        if item.value > 1 or telling.rest or telling.way or telling.by:
            yield abs(1 - item.value) * HUNDRED
    elif item.unit == "percent" and claim.ratio:
        yield item.value / HUNDRED
        if telling.rest or telling.way or telling.by:
            yield from (1 + item.value / HUNDRED, 1 - item.value / HUNDRED)
    elif item.unit == "percent" and telling.rest:
        yield HUNDRED - item.value
    elif item.ratio and claim.ratio and item.value:
        yield 1 / item.value
    elif item.unit == "times" and claim.ratio:
        yield item.value


def _sums(
    claim: Quantity,
    near: Sequence[tuple[Quantity, Quantity]],
    stated: Sequence[Given],
    evidence: Evidence,
    *,
    whole: bool,
    given: Sequence[Given] = (),
) -> Iterator[Fraction]:
    for one, other in near:
        pair = same_measure(one, other, None)
        if pair and _comparable(claim, one, other):
            unit = one.unit or other.unit
            scale = SCALES[claim.unit][1] if claim.unit in SCALES and unit in SCALES else Fraction(1)
            first, second = (pair[0].value, pair[1].value) if one.unit != other.unit else (one.value, other.value)
            if unit in SCALES and (one.unit == other.unit or not (one.unit and other.unit)) and claim.unit in SCALES:
                first, second = first * SCALES[unit][1], second * SCALES[unit][1]
            yield (first - second) / scale * (HUNDRED if claim.unit == "cent" and is_money(unit) else 1)
        if "percent" in {one.unit, other.unit} and claim.unit in {one.unit, other.unit} - {"percent"}:
            yield one.value * other.value / HUNDRED
        elif ({one.unit, other.unit} == {"percent", ""} or one.ratio != other.ratio) and (
            claim.unit in {"", one.unit, other.unit} or claim.unit not in SCALES
        ):
            yield one.value * other.value / (HUNDRED if "percent" in {one.unit, other.unit} else 1)
    yield from _of_so_long(claim, stated, evidence)
    yield from _left_for_the_rest(stated, evidence)
    items = [
        one.quantity for one in stated if one.quantity.unit == claim.unit and not one.quantity.ratio and not one.quantity.ordinal
    ]
    per = whole or any(_PER.search(piece.text) for piece in evidence.pieces)
    if per:
        yield from _products(claim, stated, evidence)
        yield from _lasting(claim, stated)
        yield from of_each_size([one for one in given if not one.denied], evidence)
        yield from of_each_turn(claim, stated, evidence)
    if not claim.unit:
        items += _ones(stated, evidence)
        yield from (one.value - 1 for one in items if _ONE_OF_THEM.search(evidence.pieces[0].text))
    parts = [one for one in items if not _is_whole(one, items)]
    for size in (2, 3):
        yield from (sum((one.value for one in group), Fraction(0)) for group in combinations(parts[:8], size))
    if len(items) > 1:
        yield sum((one.value for one in items), Fraction(0))


def _products(claim: Quantity, stated: Sequence[Given], evidence: Evidence) -> Iterator[Fraction]:
    """What two numbers come to by each other, within a bound where one of them is: "up to 240" of six times "up to 40"."""
    plain = claim.bound in {Bound.EXACT, Bound.ABOUT}
    for one, other in combinations([*(one.quantity for one in stated), *_days(evidence)], 2):
        if one.ratio or other.ratio or "percent" in {one.unit, other.unit} or 1 in {one.value, other.value}:
            continue
        bounded = plain or ({one.bound, other.bound} == {Bound.EXACT, claim.bound} and one.value * other.value == claim.value)
        if bounded and claim.unit in {"", one.unit, other.unit}:
            yield one.value * other.value


def _is_whole(quantity: Quantity, items: Sequence[Quantity]) -> bool:
    """Whether a number is what the others come to, so that it adds nothing to them: the seven of "7 (4 cooks, 3 porters)"."""
    others = [one.value for one in items if one is not quantity]
    return len(others) > 1 and quantity in (items[0], items[-1]) and quantity.value == sum(others)


def _left_for_the_rest(stated: Sequence[Given], evidence: Evidence) -> Iterator[Fraction]:
    """What is left of a whole for "the rest", once its parts are counted: 65 of "210 ha, of these 85 wheat, 60 barley"."""
    for number, piece in enumerate(evidence.pieces):
        rest = _THE_REST.search(piece.text)
        before = [one.quantity for one in stated if one.piece == number and rest and one.quantity.end <= rest.start()]
        if len(before) > _PAIR:
            whole, *parts = (one.value for one in before if not (one.ratio or one.ordinal))
            yield from (whole - sum(parts),) if sum(parts) < whole else ()


_THE_REST = expression(r"\b(?:rest|remainder|others|der rest|le reste|el resto|остальн\w+)\b", re.IGNORECASE)


def _of_so_long(claim: Quantity, stated: Sequence[Given], evidence: Evidence) -> Iterator[Fraction]:
    """How much so many turns of one length come to: 51 weeks for "three contracts of 17 weeks"."""
    for one, other in permutations(stated, 2):
        text, turns, each = evidence.pieces[one.piece].text, one.quantity, other.quantity
        pair = one.piece == other.piece and not (turns.unit or turns.ratio or turns.ordinal) and turns.end < each.start
        if pair and claim.unit == each.unit and claim.unit in SCALES and _TURNS_OF.fullmatch(text, turns.end, each.start):
            yield turns.value * each.value


_TURNS_OF = re.compile(
    r"\s+(?:[^\W\d_]+\s+){1,3}(?:of|zu je|zu|à|von|de|d'|по|x|×)\s+(?:about |around |rund |unos |environ )?", re.IGNORECASE
)


def _times_in_all(given: Sequence[Given], evidence: Evidence) -> Iterator[Fraction]:
    """How often in all, where a clause counts times and nothing says in what time: five for "twice Basel, three times Bern"."""
    for number, piece in enumerate(evidence.pieces):
        times = [one.quantity.value for one in given if one.piece == number and not one.denied and is_frequency(one, evidence)]
        if len(times) > 1 and not rates(piece):
            yield sum(times, Fraction(0))


def _lasting(claim: Quantity, stated: Sequence[Given]) -> Iterator[Fraction]:
    """How long several turns last together, in the unit of the claim: 7.5 hours for "5 sessions of 90 minutes"."""
    kind, factor = SCALES.get(claim.unit, ("", Fraction(1)))
    for one, other in permutations([one.quantity for one in stated], 2) if kind else ():
        if not one.unit and other.unit != claim.unit and SCALES.get(other.unit, ("",))[0] == kind and not one.ratio:
            yield one.value * other.value * SCALES[other.unit][1] / factor


def _ones(stated: Sequence[Given], evidence: Evidence) -> Iterator[Quantity]:
    """The ones that an article counts beside a number: "two nurses and a porter"."""
    for text in {evidence.pieces[one.piece].text for one in stated}:
        yield from ones(text)


def ones(text: str) -> Iterator[Quantity]:
    """The ones that an article counts in a text, beside others: the porter of "two nurses and a porter"."""
    for found in _AND_ONE.finditer(text):
        yield Quantity(Fraction(1), *found.span())
    for found in _ONE_AND.finditer(text):
        yield Quantity(Fraction(1), found.start(), found.start("noun"))


def _days(evidence: Evidence) -> Iterator[Quantity]:
    """The days of the week that are named, as a number: five for "Monday to Friday"."""
    for piece in evidence.pieces:
        if (number := days_named(piece.text)) > 1:
            yield Quantity(Fraction(number), 0, 0)


_KINDS = [{kind} for kind, _ in SCALES.values()]
_BRIEF = frozenset(("ms", "second", "minute"))  # units that nobody leaves out


def _comparable(claim: Quantity, one: Quantity, other: Quantity) -> bool:
    if one.ratio or other.ratio or claim.ordinal:
        return False
    units = {claim.unit, one.unit, other.unit} - {""}
    if claim.unit == "cent" and is_money(one.unit):
        units -= {"cent"}
    if claim.unit in _BRIEF and not (one.unit or other.unit):
        return False
    return len(units) <= 1 or units <= DOLLARS or {SCALES.get(unit, (unit,))[0] for unit in units} in _KINDS


_HYPHENED = re.compile(r"\d\s?-\s?\d")  # "25-30 tickets" tells of no change
_ONE_OF_THEM = re.compile(r"\b(?:one of (?:whom|them|which|those)|davon eine?[rs]?|dont une?|un[ao] de ell[ao]s|одн\w+ из них)\b")
_ONE_AND = re.compile(  # "d'un technicien et de deux stagiaires"
    r"(?<!\w)(?:d'une?|un[ae]?|uno|eine[nmr]?|ein|an?|один|одн\w+)\s+(?P<noun>[^\W\d_]{3,})\s+(?:and|und|et|y|e|и)\s+(?:de\s+|d')?"
    r"(?=\d|two|three|four|five|six|zwei|drei|vier|fünf|deux|trois|quatre|cinq|dos|tres|cuatro|cinco|два|две|три|четыре|пять)",
    re.IGNORECASE,
)
_AND_ONE = re.compile(
    r"(?<![\w])(?:and|und|sowie|y|et|e|и|plus|,)\s+(?:d'|de )?(?:an?|eine?[nmr]?|une?|una|uno|um|uma|een|одн\w+|jed\w+)"
    r"(?=\s+(?!half|halb|demi|medi[oa])[^\W\d_]{3,})",
    re.IGNORECASE,
)
_PER = re.compile(
    r"\b(?:per|each|every|je|jed\w{1,2}|кажд\w{2,3}|кожн\w{1,3}|pro|por|cada|par|chaque|a|на|в|per|ogni|elke|na)\b", re.IGNORECASE
)
