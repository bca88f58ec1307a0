"""Dates of a claim against dates of the evidence, and which year a number belongs to."""

import re
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from itertools import pairwise

from core.expressions import expression
from core.tailoring.truth.agreement import agree
from core.tailoring.truth.bounds import Quantity
from core.tailoring.truth.matching import Evidence
from core.tailoring.truth.moments import MONTHS, Moment, days_of_months, month_of
from core.tailoring.truth.reading import Reading
from core.tailoring.truth.verdict import Finding, Level


def check_dates(claim: Reading, evidence: Evidence) -> Iterator[Finding]:
    """A finding for each date that is not in the evidence, or is joined to another year's number."""
    known = [one for piece in evidence.pieces for one in piece.moments]
    by_another = {one for piece in evidence.pieces for one in _told_by_another(piece)}
    for moment in claim.moments:
        fragment = claim.text[moment.start : moment.end].strip()
        if _follows_on(moment, evidence) or _counts(moment, claim, evidence):
            continue
        if by_another.issuperset(moment.points):
            continue
        if not _is_known(moment, known, evidence):
            yield Finding(Level.UNSUPPORTED, "date", fragment, f"The date {fragment} is not what you gave me.")
        elif len(claim.moments) == 1 and _borrowed(moment, claim, evidence):
            yield Finding(Level.UNSUPPORTED, "date", fragment, f"{fragment} is the date of something else in what you gave me.")
        elif (
            moment.current
            and not _is_succeeded(moment, claim)
            and not any(
                one.current or not (one.until or one.last) or _closed(one, moment, claim)
                for one in known
                if _meets(moment.points[0], one)
            )
        ):
            yield Finding(
                Level.UNSUPPORTED, "date", fragment, f"You gave me an end for {moment.year}; it does not go on until now."
            )
    yield from _crossed(claim, evidence)
    yield from _over(claim, evidence)
    yield from _other_days(claim, evidence)


def _other_days(claim: Reading, evidence: Evidence) -> Iterator[Finding]:
    """A day told with the month of another one: "12 January" of "22 January instead of 12 February"."""
    known = {one for piece in evidence.pieces for one in days_of_months(piece.text)}
    for day, month in days_of_months(claim.text) if known else ():
        if (day, month) not in known and month in {one for _, one in known} and day in {one for one, _ in known}:
            sentence = "Your words have this day with another month."
            yield Finding(Level.UNSUPPORTED, "date", str(day), sentence)
            return


def _over(claim: Reading, evidence: Evidence) -> Iterator[Finding]:
    """What has ended, told as current: "current instructor" of "instructor until 2021"."""
    said = _NOW.search(claim.text)
    if not said or any(
        _NOW.search(piece.text) or _SINCE.search(piece.text) or any(one.current or one.since for one in piece.moments)
        for piece in evidence.pieces
    ):
        return
    ended = next((found for piece in evidence.pieces if (found := _UNTIL.search(piece.text))), None)
    if ended:
        sentence = f"Your words say \u201c{ended.group()}\u201d; it is not current any more."
        yield Finding(Level.UNSUPPORTED, "date", said.group(), sentence)


def _follows_on(moment: Moment, evidence: Evidence) -> bool:
    """Whether a time begins in the month after which the evidence has something else end: "(bis 08/2016 Geselle)"."""
    return moment.since and any(
        one.month
        and _TO_HERE.search(piece.text, 0, one.start)
        and (moment.year, moment.month) == (one.year + one.month // MONTHS, one.month % MONTHS + 1)
        for piece in evidence.pieces
        for one in piece.moments
    )


def _counts(moment: Moment, claim: Reading, evidence: Evidence) -> bool:
    """Whether what looks like a year is a number that the evidence has of the same thing: "1960 service users" of "1,960"."""
    if moment.month or moment.until or moment.current:
        return False
    noun = next((word for word in claim.words if word.start == moment.end + 1), None)
    return noun is not None and any(
        place.word.start == one.end + 1 and one.value == moment.year
        for place in evidence.stated(noun)
        for one in evidence.pieces[place.piece].quantities
    )


def _borrowed(moment: Moment, claim: Reading, evidence: Evidence) -> bool:
    """Whether a date comes from another piece than the deed, although the piece of the deed has a date of its own."""
    counts: dict[int, int] = {}
    for word in claim.words:
        if not word.entry.lists & {"function", "light"}:
            for number in {place.piece for place in evidence.stated(word)}:
                counts[number] = counts.get(number, 0) + 1
    if not counts:
        return False
    main = max(counts, key=lambda number: counts[number])
    own = evidence.pieces[main].moments
    return (
        bool(own)
        and not any(_meets(point, one) or _apart(point, list(own), evidence) for point in moment.points for one in own)
        and not (len(evidence.beside((main,))) > 1 and any(_covers(one, moment) for one in own))
        and counts[main] > sum(counts.values()) / 2
    )


def _covers(span: Moment, moment: Moment) -> bool:
    """Whether a time lies within that of the head above it."""
    last = span.until[0] if span.until else _NO_END if span.current else 0
    return all(span.year <= year <= last for year, _ in moment.points)


_NO_END, _LABEL = 9999, 60
_BEGINS = expression(
    r"\b(?:from|ab|à partir d[eu]|a partir de|dal|vanaf|od|від)\s+(?:[^\W\d_]+\s+)?(?:\d{1,2}[/.-])?\d{4}$", re.IGNORECASE
)
_EARLIER = expression(
    r"\b(?:previously|formerly|before that|earlier|zuvor|davor|vorher|auparavant|précédemment|avant cela|antes|anteriormente|"
    r"previamente|ранее|раньше|до этого|prima|in precedenza|eerder|daarvoor|wcześniej|раніше|до того)\b[^.;]*$",
    re.IGNORECASE,
)


def _closed(one: Moment, moment: Moment, claim: Reading) -> bool:
    """Whether the claim tells the end of a span whose beginning it tells with "from"."""
    return any(other is not moment and one.until == point for other in claim.moments for point in other.points)


def _is_succeeded(moment: Moment, claim: Reading) -> bool:
    """Whether a line tells what came after a time that it begins: "apprentice from 2011, fitter from 2015"."""
    later = any(point > moment.points[0] for other in claim.moments if other is not moment for point in other.points)
    begun = claim.text[max(0, moment.start - _LABEL) : moment.end]
    return later and bool(_BEGINS.search(begun) or _EARLIER.search(begun))


def _is_known(moment: Moment, known: list[Moment], evidence: Evidence) -> bool:
    return all(any(_meets(point, one) for one in known) or _apart(point, known, evidence) for point in moment.points)


def _apart(point: tuple[int, int], known: list[Moment], evidence: Evidence) -> bool:
    """Whether the evidence has a month without its year, and that year alone: "four months in 2020 (March to June)"."""
    years = {year for one in known for year, month in one.points if not month}
    named = {month_of(place.word.key) for place in evidence.all_places if not evidence.clause(place).denied}
    return years == {point[0]} and bool(point[1]) and point[1] in named


def _told_by_another(piece: Reading) -> Iterator[tuple[int, int]]:
    """Times that a text tells by the year named before: "Jan 2020, since that June", "2022 none (the year before 5)"."""
    for found in _OF_THAT_YEAR.finditer(piece.text) if piece.moments else ():
        before = [one.year for one in piece.moments if one.end <= found.start()]
        if before and found["month"] and (month := month_of(found["month"])):
            yield before[-1], month
        elif found["before"] and len({one.year for one in piece.moments}) == 1:
            yield piece.moments[0].year - 1, 0


_OF_THAT_YEAR = re.compile(
    r"\b(?:(?:that|the same|dem selben|demselben|ce même|ese mismo|того же)\s+(?P<month>[^\W\d_]{3,})|(?P<before>"
    r"(?:the |a )?year (?:before|earlier)|im (?:Vorjahr|Jahr (?:davor|zuvor))|l'année (?:précédente|d'avant)|"
    r"un an (?:avant|plus tôt)|"
    r"(?:el|un) año (?:anterior|antes)|год(?:ом)? (?:до этого|раньше|ранее)|l'anno prima|no ano anterior|het jaar ervoor))\b",
    re.IGNORECASE,
)


def _meets(point: tuple[int, int], one: Moment) -> bool:
    return any(year == point[0] and (not point[1] or month == point[1]) for year, month in one.points)


def _crossed(claim: Reading, evidence: Evidence) -> Iterator[Finding]:
    """A number with the year of another one: "closed $1.61M in 2022" when that was 2023."""
    several = any(one.unit == "year" for one in claim.quantities)
    for moment in claim.moments:
        if moment.until or moment.current:
            continue
        sentence = claim.clauses[claim.clause_at(moment.start)].sentence
        for quantity in claim.quantities:
            if claim.clauses[claim.clause_at(quantity.start)].sentence != sentence:
                continue
            years = [
                _SEVERAL
                if _over_years(piece, other) and not several
                else _years(piece, other.start, own=bool(year_of(claim, quantity)))
                for piece in evidence.pieces
                for other in piece.quantities
                if agree(quantity, other) is Level.SUPPORTED
            ]
            near = [one.year for one in claim.moments if claim.clauses[claim.clause_at(one.start)].sentence == sentence]
            if (years and all(found and not found & set(near) for found in years)) or (
                years and len(near) == 1 and all(not found for found in years) and _of_a_span(quantity, moment, evidence)
            ):
                fragment = claim.text[quantity.start : quantity.end].strip()
                yield Finding(
                    Level.UNSUPPORTED, "date", fragment, f"By what you gave me, {fragment} is not for {moment.year} alone."
                )
                return


def _over_years(piece: Reading, number: Quantity) -> bool:
    """Whether a number is told of several years together, in a clause that names none: "112 placements in four years"."""
    at = piece.clause_at(number.start)
    return not any(piece.clause_at(one.start) == at for one in piece.moments) and any(
        one.unit == "year" and one.value > 1 and one.start > number.end and piece.clause_at(one.start) == at
        for one in piece.quantities
    )


def _of_a_span(quantity: Quantity, moment: Moment, evidence: Evidence) -> bool:
    """Whether the number was given for several years of which the claim names one."""
    for piece in evidence.pieces:
        for other in piece.quantities:
            if agree(quantity, other) is Level.SUPPORTED:
                at = piece.clause_at(other.start)
                return any(
                    one.until
                    and not one.month
                    and one.start > other.end
                    and piece.clauses[piece.clause_at(one.start)].sentence == piece.clauses[at].sentence
                    and moment.year in {one.year, one.until[0]}
                    for one in piece.moments
                )
    return False


def _years(piece: Reading, place: int, *, own: bool) -> AbstractSet[int]:
    """The single years in the sentence of a number; `own`: only the one right beside it, if any."""
    number = next((one for one in piece.quantities if one.start == place), None)
    if own and number is not None and not any(number in pair for pair in _ends(piece)) and (year := year_of(piece, number)):
        return {year}
    sentence = piece.clauses[piece.clause_at(place)].sentence
    inside = [one for one in piece.moments if piece.clauses[piece.clause_at(one.start)].sentence == sentence]
    years = {one.year for one in inside if not one.until}
    years |= {year for one in inside for year in _ends_of_change(piece, place, one)}
    lasting = (one for one in inside if one.since or (one.current and not one.until))
    return years.union(*(range(one.year, one.year + _WORKING_LIFE) for one in lasting))


def _ends_of_change(piece: Reading, place: int, span: Moment) -> set[int]:
    """The year that one end of a change belongs to: in "from 36% to 31% between 2021 and 2022" the second is of 2022."""
    at = next((index for index, one in enumerate(piece.quantities) if one.start == place), -1)
    if not span.until or span.month or at < 0:
        return set()
    before = piece.quantities[at - 1] if at else None
    after = piece.quantities[at + 1] if at + 1 < len(piece.quantities) else None
    if before and _ONWARD.fullmatch(piece.text, before.end, place):
        return {span.until[0]}
    if after and _ONWARD.fullmatch(piece.text, piece.quantities[at].end, after.start):
        return {span.year}
    return set()


_NOW = re.compile(
    r"\b(?:current(?:ly)?|at present|presently|active(?:ly)?|serving|still|now(?:adays)?|today|to this day|at the moment|"
    r"derzeit\w*|aktuell\w*|heute|jetzt|zurzeit|actuel\w*|aujourd'hui|maintenant|actual\w*|ahora|hoy)\b",
    re.IGNORECASE,
)
_SINCE = re.compile(r"\b(?:since|seit\w*|depuis|desde|с тех пор)\b", re.IGNORECASE)
_UNTIL = re.compile(
    r"\b(?:until|till|up to|stepped down(?: in)?|ended in|retired(?: in)?|"
    r"expired(?: in)?|bis|jusqu'en|hasta)\s+(?:(?!\d)\w+\s+)?(?:19|20)\d\d\b",
    re.IGNORECASE,
)
_TO_HERE = re.compile(r"(?:until|till|up to|bis|jusqu'en|jusqu'à|hasta|до|fino a) $", re.IGNORECASE)
_WORKING_LIFE = 60  # years: what holds since a year holds in all that follow
_SEVERAL = frozenset((0,))  # no single year
_ONWARD = re.compile(r"\s*(?:to|auf|bis|a|al|à|au|до|на|para|naar|do|->|→)\s*", re.IGNORECASE)


def _ends(piece: Reading) -> list[tuple[Quantity, Quantity]]:
    """The numbers of a piece that stand in a row with a year each between them: what was, and what became of it."""
    between = [(one, other, piece.text[one.end : other.start]) for one, other in pairwise(piece.quantities)]
    return [(one, other) for one, other, text in between if _ONWARD_BY_YEAR.fullmatch(text)]


_ONWARD_BY_YEAR = re.compile(
    r"\s*(?:in|im|en|в|auf)?\s*(?:\d{4})?\s*(?:г\.|году)?\s*(?:to|auf|bis|a|al|à|до|на)\s+", re.IGNORECASE
)


def year_of(piece: Reading, one: Quantity) -> int:
    """The year that stands right before or after a number: "2022: 40", "40 in 2022"."""
    after = next((date.year for date in piece.moments if _IN_YEAR.fullmatch(piece.text, one.end, date.start)), 0)
    return after or next((date.year for date in piece.moments if _YEAR_IS.fullmatch(piece.text, date.end, one.start)), 0)


_IN_YEAR = re.compile(r"\s+(?:[^\W\d_]+\s+)?(?:in|im|en|em|nel|в|w|у)\s+", re.IGNORECASE)
_YEAR_IS = re.compile(r"\s*[-:(]?\s*")
