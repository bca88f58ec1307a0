"""Numbers of a claim against numbers of the evidence: equal, rounded, bounded, computed, and said of the same thing."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from fractions import Fraction
from itertools import pairwise

from core.expressions import expression
from core.tailoring.truth import numerals
from core.tailoring.truth.agreement import ASK, HUNDRED, NO, OK, agree, same_measure
from core.tailoring.truth.bounds import Bound, Quantity
from core.tailoring.truth.comparing import is_bare_measure, is_miscompared
from core.tailoring.truth.computing import Telling, derived
from core.tailoring.truth.counting import (
    OF_ALL,
    Given,
    changes,
    is_end,
    other_subject,
    subject,
    tagged_otherwise,
    tells_of_change,
    way_of,
)
from core.tailoring.truth.degrees import honours_words
from core.tailoring.truth.distributing import check_distributed
from core.tailoring.truth.every import check_every
from core.tailoring.truth.frequency import is_worked_out
from core.tailoring.truth.labels import is_label
from core.tailoring.truth.lasting import articled
from core.tailoring.truth.listing import follows
from core.tailoring.truth.matching import Evidence
from core.tailoring.truth.misstated import is_misstated
from core.tailoring.truth.mixing import is_mixed
from core.tailoring.truth.moved import is_moved
from core.tailoring.truth.multiples import times_as_many
from core.tailoring.truth.people import is_somebody
from core.tailoring.truth.plain import key
from core.tailoring.truth.portions import is_contrary
from core.tailoring.truth.quantities import MINUTES
from core.tailoring.truth.rates import in_rate
from core.tailoring.truth.reading import Reading, read
from core.tailoring.truth.shares import as_share, is_added_up, is_quotient, is_shown, shares_of_hundreds
from core.tailoring.truth.shifts import is_time_of
from core.tailoring.truth.told import follows_from_telling, is_of_consumption, is_width
from core.tailoring.truth.turned import check_lengths, check_turned, check_way
from core.tailoring.truth.turning import ABSOLUTE, BY, DIFFERENCE, DIFFERS, NOUGHT, is_by, way_compared
from core.tailoring.truth.verdict import Finding, Level


def check_amounts(claim: Reading, evidence: Evidence) -> Iterator[Finding]:
    """A finding for each number of the claim that the evidence does not bear."""
    told = read(claim.text)  # "the consultant took on four in five"
    theirs = frozenset(word.key for word in told.words if told.clauses[word.clause].theirs and is_somebody(word.text))
    denies = any(clause.denied for clause in claim.clauses) or any(not one.value for one in claim.quantities)  # "to zero"
    given = tuple(_given(evidence, denies=denies, theirs=theirs))
    for quantity in claim.quantities:
        misstated = is_misstated(quantity, claim, evidence, given)
        if in_rate(claim, quantity.start) or (is_worked_out(quantity, claim, evidence) and not misstated):
            continue
        level = NO if misstated else _judge(quantity, claim, evidence, given)
        if level is not OK:
            yield Finding(
                level, "number", claim.text[quantity.start : quantity.end].strip(), _sentence(quantity, claim, evidence, given)
            )
    yield from check_turned(claim, evidence)
    yield from check_way(claim, evidence)
    yield from check_lengths(claim, evidence)
    yield from check_distributed(claim, evidence)
    yield from check_every(claim, evidence)


def _given(evidence: Evidence, *, denies: bool, theirs: frozenset[str] = frozenset()) -> Iterator[Given]:
    """The numbers of the evidence; one that it denies counts where the claim denies as well: "reports without injury: 15".

    `theirs`: whom else the claim itself tells of, so that what they did counts, too.
    """
    for number, piece in enumerate(evidence.pieces):
        for quantity in piece.quantities:
            at = piece.clause_at(quantity.start)
            clause = piece.clauses[at]
            named = bool(theirs) and clause.theirs and any(one.key in theirs | _THEY for one in piece.words_of(at))
            denied = clause.denied and not (denies or named)
            yield Given(number, at, clause.sentence, denied, quantity)


_THEY = frozenset(("he", "she", "they", "er", "sie", "il", "elle", "ils", "elles", "ella", "ellos", "ellas", "он", "она", "они"))


def _judge(quantity: Quantity, claim: Reading, evidence: Evidence, given: Sequence[Given]) -> Level:
    if is_miscompared(quantity, claim, evidence):
        return NO
    quantity = times_as_many(_of_a_year(quantity, claim), claim)
    best, told_otherwise = _stated(quantity, claim, evidence, given)
    if best is NO and (timed := _with_unit_before(quantity, claim)) is not quantity:
        best, told_otherwise = _stated(timed, claim, evidence, given)
    if best is OK or told_otherwise:
        return OK if best is OK else NO
    rest = _tells_rest(quantity, claim, evidence, given)
    if (
        _follows(quantity, claim, evidence, given, rest=rest)
        or _is_small_one(quantity, evidence)
        or _is_part_of_name(quantity, claim, evidence)
        or as_share(quantity, claim, evidence, given, rest=rest)
        or is_shown(quantity, claim, given, change=bool(way_of(claim)) and is_by(claim.text[: quantity.start]))
        or is_added_up(quantity, claim, given)
        or (not quantity.value and any(NOUGHT.search(piece.text) for piece in evidence.pieces))
        or is_quotient(quantity, claim, given)
        or follows(quantity, claim, evidence, given)
        or follows_from_telling(quantity, claim, evidence)
        or is_width(quantity, claim, evidence)
        or is_of_consumption(quantity, evidence)
        or is_bare_measure(quantity, evidence)
        or any(agree(quantity, one) is OK for piece in evidence.pieces for one in shares_of_hundreds(piece))
        or is_time_of(quantity, claim, evidence)
        or is_label(quantity.start, claim, evidence)
        or quantity.start in honours_words(claim, evidence)
        or _stands_with_its_noun(quantity, claim, evidence)
        or _is_range_of_age(quantity, claim, evidence, given)
        or any(agree(quantity, one, evidence) is OK for piece in evidence.pieces for one in articled(piece.text))
    ):
        return OK
    if quantity.ordinal and (_ordinal_said(quantity, claim, evidence) or not _ranked(quantity, claim, given)):
        return OK
    return best


def _stated(quantity: Quantity, claim: Reading, evidence: Evidence, given: Sequence[Given]) -> tuple[Level, bool]:
    """How well a number of the evidence bears one of the claim, and whether it is an end of a change there, and its size here."""
    best, told_otherwise = NO, False
    for one in given:
        level = None if one.denied else agree(quantity, one.quantity, evidence)
        if level is None or tagged_otherwise(quantity, claim, one, evidence):
            continue
        elsewhere = level is not NO and other_subject(quantity, claim, one, evidence, given)
        if elsewhere and not _is_of_a_change(quantity, claim, one, evidence):
            continue
        if is_end(quantity, claim, one, evidence):
            told_otherwise = told_otherwise or (level is OK and is_by(claim.text[: quantity.start]))
            continue
        if level is OK and is_moved(quantity, claim, one, evidence):
            continue
        if level is OK or (level is ASK and _shares_hedge(quantity, claim, one.quantity)):
            return OK, False
        best = level if level is ASK else best
    return best, told_otherwise


def _stands_with_its_noun(quantity: Quantity, claim: Reading, evidence: Evidence) -> bool:
    """Whether the evidence has the same number right behind the same word, which there looks like a date: "Desk 4 Feb 2017"."""
    noun = next((word for word in claim.words if word.end == quantity.start - 1), None)
    number = claim.text[quantity.start : quantity.end].strip()
    if noun is None or not noun.capital or noun.opens or noun.entry.families or not number.isdigit():
        return False
    return any(re.search(rf"\b{re.escape(noun.text)}[ -]{number}(?![\w.,:]*\d)", piece.text) for piece in evidence.pieces)


def _is_range_of_age(quantity: Quantity, claim: Reading, evidence: Evidence, given: Sequence[Given]) -> bool:
    """Whether a range that a line tells as an age stands bare in the evidence: "aged 13 to 17" of "mostly 13 to 17"."""
    aged = (
        quantity.unit == "year"
        and quantity.high is not None
        and numerals.unit(key(claim.text[: quantity.end].split()[-1])) is None
    )
    young = quantity.unit == "year" and quantity.high is not None and any(_YOUNG.search(piece.text) for piece in evidence.pieces)
    return (aged or young) and _stated(replace(quantity, unit=""), claim, evidence, given)[0] is OK


_YOUNG = expression(  # whose range of numbers is one of years: "9 Jugendliche zwischen 13 und 17"
    r"\b(?:kind(?:er|ern)?|jugendlich\w*|schüler\w*|child(?:ren)?|pupils?|kids|teens?|youths?|girls|boys|enfants?|jeunes|élèves|"
    r"adolescent\w*|niñ[oa]s|jóvenes|alumn\w+|bambin\w+|ragazz\w+|crianças|дет(?:и|ей|ям)|подрост\w+|школьник\w*)\b",
    re.IGNORECASE,
)


def _is_of_a_change(quantity: Quantity, claim: Reading, one: Given, evidence: Evidence) -> bool:
    """Whether a number is an end of a change whose other end stands beside it in the evidence, in the same order."""
    beside = {*pairwise(other.value for other in evidence.pieces[one.piece].quantities)}
    ends = ((before.value, after.value) for before, after in changes(claim) if quantity in (before, after))
    return any(before != after and (before, after) in beside for before, after in ends)


def _follows(quantity: Quantity, claim: Reading, evidence: Evidence, given: Sequence[Given], *, rest: bool) -> bool:
    if is_mixed(quantity, claim, evidence, given):
        return False
    before = claim.text[: quantity.start]
    more = quantity.unit == "percent" and quantity.value > HUNDRED
    part = not more and bool(_OF_THEM.match(claim.text, quantity.end) or _OF_WHICH.search(before))
    halved = -1 if quantity.ratio and _HALVED.fullmatch(claim.text, quantity.start, quantity.end) else 0
    compared = halved or (way_compared(claim.text, quantity) if quantity.unit == "percent" or quantity.ratio else 0)
    telling = Telling(
        compared or way_of(claim),
        by=bool(compared or BY.search(before)),
        whole=bool(_IN_ALL.search(claim.text)),
        rest=rest,
        part=part,
        amount=_is_amount(quantity, claim),
        apart=bool(_APART.match(claim.text, quantity.end)),
        of=_whole_named(quantity, claim, given),
        differs=_tells_difference(claim) or is_by(before),
        parts=_numbers_of_what_follows(quantity, claim, evidence, given) if part else frozenset(),
        wholes=_numbers_before(quantity, claim, given) if part else frozenset(),
    )
    tenths = bool(compared) and quantity.ratio and bool(_TENTHS.search(claim.text, quantity.start, quantity.end))
    if tenths and derived(replace(quantity, ratio=False), evidence, given, telling):  # "4.7, three tenths more than last year"
        return True
    return derived(_with_unit_before(quantity, claim), evidence, given, telling)


_TENTHS = expression(r"(?:tenths?|décimas?|dixièmes?|zehntel|decimi|décimos?|десят\w+)$", re.IGNORECASE)
_UP = expression(r"\bup\s+$")  # "up £7 to £38"
_HALVED = expression(r"halv(?:ed?|es|ing)|halbier\w+|dimezz\w+|gehalveerd", re.IGNORECASE)


def _is_amount(quantity: Quantity, claim: Reading) -> bool:
    """Whether a number is what something takes or has become, and no difference: "in 15 minutes", "to 40"."""
    before = claim.text[: quantity.start]
    if any(quantity in pair for pair in changes(claim)) and not (is_by(before) or _UP.search(before)):
        return True
    found = ABSOLUTE.search(before)
    if found is None or is_by(before) or DIFFERENCE.match(claim.text, quantity.end):
        return False
    return not found["lasting"] or quantity.unit in MINUTES


def _numbers_of_what_follows(
    quantity: Quantity, claim: Reading, evidence: Evidence, given: Sequence[Given]
) -> frozenset[Fraction]:
    """The numbers that the evidence has with what a claim says after a share: 6,000 for "a third of them oak"."""
    spots = [place for word in subject(claim, quantity) if word.start >= quantity.end for place in evidence.stated(word)]
    return frozenset(
        one.quantity.value
        for one in given
        if any(place.piece == one.piece and place.word in subject(evidence.pieces[one.piece], one.quantity) for place in spots)
    )


def _tells_difference(claim: Reading) -> bool:
    """Whether a line tells that something changed, differs or is left, so that its number may be a difference."""
    return tells_of_change(claim) or bool(_REST.search(claim.text) or DIFFERS.search(claim.text)) or any(changes(claim))


def _whole_named(quantity: Quantity, claim: Reading, given: Sequence[Given]) -> Fraction | None:
    """The number of the evidence that a claim says a share is of: 34 for "70% of the 34 staff"."""
    whole = OF_ALL.match(claim.text, quantity.end) if quantity.unit == "percent" or quantity.ratio else None
    named = next((one.value for one in claim.quantities if whole and 0 <= one.start - whole.end() <= 1), None)
    return named if any(one.quantity.value == named for one in given) else None


def _numbers_before(quantity: Quantity, claim: Reading, given: Sequence[Given]) -> frozenset[Fraction]:
    """The numbers of the evidence that the claim names before a share."""
    stated = {one.quantity.value for one in given}
    return frozenset(one.value for one in claim.quantities if one.end <= quantity.start and not one.ratio and one.value in stated)


def _shares_hedge(quantity: Quantity, claim: Reading, given: Quantity) -> bool:
    """Whether "about" stands once for several numbers of a clause: "about 13 hours less (9 instead of 22)"."""
    if quantity.bound is not Bound.EXACT or given.bound is not Bound.ABOUT or quantity.value not in given.values:
        return False
    sentence = claim.clauses[claim.clause_at(quantity.start)].sentence
    return any(
        one.bound is Bound.ABOUT and claim.clauses[claim.clause_at(one.start)].sentence == sentence for one in claim.quantities
    )


def _of_a_year(quantity: Quantity, claim: Reading) -> Quantity:
    """A share of a year in months: four for "a third of 2018"."""
    following = next((one for one in claim.moments if 0 < one.start - quantity.end <= _CLOSE), None)
    if not quantity.ratio or following is None or following.month or following.until:
        return quantity
    if not _OF.fullmatch(claim.text, quantity.end, following.start):
        return quantity
    return replace(quantity, value=quantity.value * _YEAR, unit="month", ratio=False)


def _tells_rest(quantity: Quantity, claim: Reading, evidence: Evidence, given: Sequence[Given]) -> bool:
    """Whether a line tells of what is left of a whole: "the rest", "without repair", "on time" where the evidence has "late"."""
    if _REST.search(claim.text):
        return True
    told = {one.quantity.value for one in given if one.quantity.ratio or one.quantity.unit == "percent"}
    share = quantity.ratio or quantity.unit == "percent" or bool(told)
    mine = [HUNDRED - one.value for one in claim.quantities if one.unit == "percent"]
    theirs = [one.quantity.value for one in given if one.quantity.unit == "percent"]  # "from 98% to 99%" of what went well
    return share and (len(told) <= 1 or mine == theirs) and is_contrary(claim, evidence)


_IN_ALL = expression(
    r"\b(?:in all|in total|total|altogether|overall|insgesamt|zusammen|gesamt|soit|en tout|au total|en total|всего|итого|"
    r"в общей сложности|то есть|in totale|no total|in totaal|łącznie|разом)\b",
    re.IGNORECASE,
)
_REST = expression(
    r"\b(?:rest|remain\w*|other|others|left|without|not|übrig\w*|rest\w*|ander\w*|autres?|reste|resto|restante\w*|demás|otros?|otras?|"
    r"остальн\w+|други\w+|без|не|ohne|sans|sin|senza|sem|zonder|rimanent\w+|altr[ie]|outr[oa]s)\b",
    re.IGNORECASE,
)
_APART = expression(
    r"\s*(?:ahead|before|below|above|under|over|earlier|sooner|faster|less|fewer|more|vor|früher|weniger|mehr|unter|über|antes|menos|"
    r"más|avant|de moins|de plus|раньше|меньше|больше|выше|ниже)\b",
    re.IGNORECASE,
)
_OF_THEM = expression(
    r"\s*(?:of (?:whom|them|which|these|those|that|this|it)|davon|von (?:ihnen|denen|diesen)|d'entre|"
    r"de (?:ell[oa]s|est[eao]s?|es[eao]s?|l[oa]s cuales|l[oa]s que|ces|cette|ceux)|из (?:них|которых|этих)|эт(?:ой|их|ого)|"
    r"di (?:cui|essi|esse|quest\w)|del[ea]s|dess[ea]s|daarvan|van (?:hen|wie)|z (?:nich|tych|których)|з (?:них|яких))\b",
    re.IGNORECASE,
)
_OF_WHICH = expression(
    r"\b(?:of wh(?:om|ich)|dont|davon|darunter|von denen|de l[oa]s (?:cuales|que)|de ell[oa]s|из (?:них|которых)|di cui|"
    r"d[oa]s quais|waarvan|z których|з яких)[\s,:]+(?:les |la |le |los |las |une? |una |ein |a )?$",
    re.IGNORECASE,
)
_OF = expression(r"\s+(?:of|von|de|del|di|van|z|do)\s+")
_CLOSE, _YEAR = 5, 12


def _with_unit_before(quantity: Quantity, claim: Reading) -> Quantity:
    """The number with the unit of the time before it: "four years in all, the last two and a half on nights"."""
    bracketed = claim.text.rfind("(", 0, quantity.start) > claim.text.rfind(
        ")", 0, quantity.start
    )  # "20 minutes less (30 to 10)"
    if quantity.unit or quantity.ratio or (quantity.value.denominator == 1 and not bracketed):
        return quantity
    before = [one.unit for one in claim.quantities if one.end <= quantity.start and one.unit in _TIMES]
    return replace(quantity, unit=before[-1]) if before else quantity


_TIMES = ("year", "month", "week", "hour", "minute")


def _is_small_one(quantity: Quantity, evidence: Evidence) -> bool:
    if quantity.value != 1 or quantity.bound is not Bound.EXACT or quantity.ordinal:
        return False
    return not quantity.unit or any(numerals.unit(word.key) == quantity.unit for piece in evidence.pieces for word in piece.words)


def _is_part_of_name(quantity: Quantity, claim: Reading, evidence: Evidence) -> bool:
    """Whether a number belongs to a name that the evidence writes together: "Key Stage 3" and "KS3"."""
    before = claim.text[: quantity.start].split()[-1:]
    if not before or quantity.unit:
        return False
    number = str(quantity.value)
    first = before[0].split("-")[-2 if before[0].endswith("-") else -1][:1].upper()
    if any(
        re.search(rf"\b{re.escape(first)}[A-Za-z]{{0,4}}{number}s?\b", piece.text) for piece in evidence.pieces if first.isalpha()
    ):
        return True
    if not before[0][:1].isupper():
        return False
    numbers = {str(quantity.value), str(quantity.high)} - {"None"}
    glued = {found for piece in evidence.pieces for found in re.findall(r"[A-ZА-Я]{1,5}(\d{1,4})\b", piece.text)}
    return numbers <= glued


def _ranked(quantity: Quantity, claim: Reading, given: Sequence[Given]) -> bool:
    """Whether an ordinal tells a rank, or stands against another ordinal: "second store" does not."""
    return any(one.quantity.ordinal for one in given) or bool(_RANK.match(claim.text[quantity.end :]))


def _ordinal_said(quantity: Quantity, claim: Reading, evidence: Evidence) -> bool:
    word = key(claim.text[quantity.start : quantity.end])
    if any(
        one.value == quantity.value and _IN_TURN.search(piece.text, 0, one.start)
        for piece in evidence.pieces
        for one in piece.quantities
    ):
        return True
    return any(word in key(piece.text) for piece in evidence.pieces) or any(
        f"{quantity.value}{mark}" in piece.text
        for piece in evidence.pieces
        for mark in (".", "º", "°", "-й", "-я", "-е", "e ", "er")
    )


_IN_TURN = expression(  # "year two" is the second
    r"\b(?:year|term|week|month|day|round|stage|level|phase|jahr|woche|tag|runde|stufe|année|semaine|jour|año|semana|día|fase)\s+$",
    re.IGNORECASE,
)
_RANK = expression(
    r"\s*(?:place|prize|rank|of|out of|in|among|platz|preis|prix|place|premio|lugar|puesto|мест|преми|posto|miejsc|"
    r"plaats|year|jahr|lehrjahr|año|курс|année)",
    re.IGNORECASE,
)


def _sentence(quantity: Quantity, claim: Reading, evidence: Evidence, given: Sequence[Given]) -> str:
    said = claim.text[quantity.start : quantity.end].strip()
    alike = [one for one in given if same_measure(quantity, one.quantity, evidence)]
    if not alike:
        return f"I don't find the number {said} in what you gave me."
    closest = min(alike, key=lambda one: abs(one.quantity.value - quantity.value))
    piece = evidence.pieces[closest.piece]
    start = closest.quantity.start
    if closest.quantity.bound is not Bound.EXACT:
        start = max(0, piece.text.rfind(" ", 0, max(0, start - 1)) + 1)
    words = " ".join(piece.text[start : closest.quantity.end].split())
    return f"In your words {said} counts something else." if words == said else f"Your words say {words}, not {said}."
