"""Numbers that nobody wrote and that yet are there: two for "both", four for four years named, the ends of a range."""

import re
from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction
from itertools import pairwise

from core.expressions import expression
from core.tailoring.lexicon import Nature, nature
from core.tailoring.truth import numerals
from core.tailoring.truth.bounds import Bound, Quantity
from core.tailoring.truth.counting import Given
from core.tailoring.truth.lasting import months_listed, years_listed
from core.tailoring.truth.matching import Evidence
from core.tailoring.truth.plain import folded, key
from core.tailoring.truth.rates import days_named, days_told, rates, size_told, told_rates
from core.tailoring.truth.reading import Reading
from core.tailoring.truth.rhythm import DAY

_PAIR = expression(
    r"\b(?:both|pair|couple|duo|twins?|beide[nrs]?|zu zweit|paar|ambos|ambas|los dos|las dos|les deux|tous deux|toutes deux|"
    r"binôme|"
    r"оба|обе|обоих|обеих|обоим|обеим|вдвоем|вдвоём|entrambi|entrambe|obaj|obie|обидва|обидві|обох|удвох|ambos os|allebei)\b",
    re.IGNORECASE,
)
_IS_DUO = expression(r"вдво[её]м|zweit\b|deux mains|dúo", re.IGNORECASE)
_BEYOND = expression(
    r"\b(?:darüber|above that|over that|anything (?:above|over|more)|beyond that|más allá|por encima(?! de)|au-delà(?! d)|"
    r"выше\s*[-—:,.]|"
    r"свыше\s*[-—:,.]|oltre(?! \d)|acima(?! de)|daarboven|powyżej\s*[-—:,.]|понад це|вище\s*[-—:,.])",
    re.IGNORECASE,
)
_ONE = expression(r"\b(?:an?|one|une?|una|uno|uma?|eine?[nmrs]?|een|одн\w+|jed\w+)\s[^,.;:()\d]*$", re.IGNORECASE)
_PLACES = {
    1: expression(r"gold(?:en)? medal|goldmedaille|médaille d'or\b|medalla de oro|золот\w+ медал|medaglia d'oro", re.IGNORECASE),
    2: expression(
        r"runner-?up|zweitplatziert|vizemeister|subcampe|vice-?champion|dauphin|вице-чемпион|вицечемпион|silver medal|"
        r"silbermedaille|médaille d'argent|medalla de plata|серебрян\w+ медал|medaglia d'argento",
        re.IGNORECASE,
    ),
    3: expression(
        r"bronze medal|bronzemedaille|médaille de bronze|medalla de bronce|бронзов\w+ медал|medaglia di bronzo|third-place",
        re.IGNORECASE,
    ),
}
_MANY, _CLOSE, _WEEK = 12, 3, Fraction(7)
_LANGUAGES = expression(
    r"\s+(?:languages|sprachen|langues|idiomas|lenguas|язык\w+|lingue|línguas|talen|język\w+|мов\w*)\b", re.IGNORECASE
)
_ITEM = expression(r"\s*(?:,|;|/|\+|&|\band\b|\bund\b|\by\b|\be\b|\bet\b|\bи\b|\ben\b|\bi\b|\bта\b|\bі\b)\s*")


def follows(quantity: Quantity, claim: Reading, evidence: Evidence, given: Sequence[Given]) -> bool:
    """Whether a number is in the evidence without being written there as such."""
    return (
        _is_placed(quantity, evidence)
        or _is_told_apart(quantity, evidence, given)
        or _is_end(quantity, claim, given)
        or _is_pair(quantity, claim, evidence)
        or _is_beyond(quantity, evidence, given)
        or _is_count_of_rate(quantity, claim, evidence)
        or _is_listed(quantity, claim, evidence)
        or _is_read_as_year(quantity, evidence)
        or _names_years(quantity, claim, evidence)
        or _names_days(quantity, claim, evidence)
        or _names_languages(quantity, claim, evidence)
        or _is_list_told(quantity, claim, evidence)
        or _is_how_often(quantity, claim, evidence)
        or _is_numbered(quantity, evidence)
        or _is_of_pairs(quantity, claim, evidence)
    )


def _is_how_often(quantity: Quantity, claim: Reading, evidence: Evidence) -> bool:
    """Whether as many months or years are listed as a line tells times: "three times" of "2021, 2022, 2024"."""
    if quantity.unit != "times" and not _TIMES.fullmatch(claim.text, quantity.start, quantity.end):
        return False
    if any(quantity.value in months_listed(piece.text) for piece in evidence.pieces):
        return True
    words = (word for word in claim.words if "function" not in word.entry.lists)
    told = {place.piece for word in words for place in evidence.stated(word)}
    return any(quantity.value == years_listed(evidence.pieces[number].text) for number in told)


_TIMES = expression(r"[^\W\d_]+mal|twice|thrice|дважды|трижды|dwukrotnie|двічі", re.IGNORECASE)


def _is_of_pairs(quantity: Quantity, claim: Reading, evidence: Evidence) -> bool:
    """Whether a number counts the single ones of so many pairs: 420 for "210 pairs of hearing aids"."""
    if quantity.unit or quantity.ratio or quantity.ordinal or _PAIRS.match(claim.text, quantity.end):
        return False
    pairs = (one for piece in evidence.pieces for one in piece.quantities if _PAIRS.match(piece.text, one.end))
    return any(not one.unit and one.value * 2 == quantity.value for one in pairs)


_PAIRS = expression(
    r"\s+(?:pairs?|paar|paires?|pares|пар|paia)\b(?!\s(?:of |de )?(?:jeans|trousers|glasses|scissors|pliers|shorts|lunettes))",
    re.IGNORECASE,
)


def _is_numbered(quantity: Quantity, evidence: Evidence) -> bool:
    """Whether the evidence tells a length by the number of its last day: "30-day survival" of "survival to day 30"."""
    found = (one for piece in evidence.pieces if quantity.unit for one in _DAY_NUMBER.finditer(piece.text))
    return any(int(one["number"]) == quantity.value and numerals.unit(key(one["unit"])) == quantity.unit for one in found)


_DAY_NUMBER = expression(
    r"\b(?:to|until|till|through|bis|bis zum|jusqu'au|hasta) (?P<unit>day|week|month|year|hour|tag|jour|día) (?P<number>\d+)\b",
    re.IGNORECASE,
)


def _is_placed(quantity: Quantity, evidence: Evidence) -> bool:
    """Whether a place is told by its medal or its title: third of "bronze medal", second of "runner-up"."""
    told = _PLACES.get(int(quantity.value)) if quantity.ordinal else None
    return told is not None and any(told.search(piece.text) for piece in evidence.pieces)


def _is_read_as_year(quantity: Quantity, evidence: Evidence) -> bool:
    """Whether what looks like a year in the evidence counts something: "2000 visitas"."""
    return any(
        one.year == quantity.value
        and not one.month
        and not one.until
        and re.match(r"\s[^\W\d_]{3,}", piece.text[one.end :])
        and not re.search(
            r"\b(?:in|im|en|em|nel|from|since|seit|de|du|von|bis|to|of|del|по|с|в|у|з|op|"
            r"w)\s$",
            piece.text[: one.start],
        )
        for piece in evidence.pieces
        for one in piece.moments
    )


def _is_end(quantity: Quantity, claim: Reading, given: Sequence[Given]) -> bool:
    """Whether "from 4 to 60" tells both ends of "4 to 60", or the other way round."""
    stated = [
        one.quantity
        for one in given
        if not one.denied and (one.quantity.unit == quantity.unit or not (one.quantity.unit and quantity.unit))
    ]
    if quantity.high is not None:
        return any(
            one.value == quantity.value and other.value == quantity.high and 0 < other.start - one.end <= 6 * _CLOSE
            for one in stated
            for other in stated
        )
    ends = [one for one in stated if one.high is not None and quantity.value in {one.value, one.high}]
    others = {one.value for one in claim.quantities if one is not quantity and one.high is None}
    return any(({one.value, one.high} - {quantity.value}) <= others for one in ends)


def _is_told_apart(quantity: Quantity, evidence: Evidence, given: Sequence[Given]) -> bool:
    """Whether the ends of a change stand apart in the evidence: 400 to 2,600 of "from 400 plays at first to 2,600"."""
    for one, other in pairwise(given) if quantity.high is not None else ():
        text = evidence.pieces[one.piece].text
        ends = one.piece == other.piece and (one.quantity.value, other.quantity.value) == (quantity.value, quantity.high)
        if ends and not one.denied and _FROM.search(text, 0, one.quantity.start):
            return _ONWARD.fullmatch(text, one.quantity.end, other.quantity.start) is not None
    return False


_FROM = expression(r"\b(?:from|von|de|du|desde|с|со|от|da)\s+[$€£]?$", re.IGNORECASE)
_ONWARD = expression(r"(?:\s+[^\W\d_]+){1,6}\s+(?:to|auf|à|a|al|hasta|до)\s+", re.IGNORECASE)


def _is_pair(quantity: Quantity, claim: Reading, evidence: Evidence) -> bool:
    exact = (
        quantity.value == 1 + 1 and quantity.bound is Bound.EXACT and not (quantity.ordinal or quantity.ratio or quantity.unit)
    )
    return (
        exact
        and any(_PAIR.search(piece.text) or any(one.shared for one in piece.clauses) for piece in evidence.pieces)
        and (any(_PAIR.search(piece.text) for piece in evidence.pieces) or _IS_DUO.match(claim.text, quantity.start) is not None)
    )


def _is_beyond(quantity: Quantity, evidence: Evidence, given: Sequence[Given]) -> bool:
    """Whether the evidence speaks of what lies above its own limit: "up to 150 I decide, above that the head does"."""
    return quantity.bound is Bound.OVER and any(
        (one.quantity.value, one.quantity.unit) == (quantity.value, quantity.unit)
        and one.quantity.bound is Bound.MOST
        and _BEYOND.search(evidence.pieces[one.piece].text)
        for one in given
    )


def _is_count_of_rate(quantity: Quantity, claim: Reading, evidence: Evidence) -> bool:
    """Whether the number is how often something happens by a rate that the evidence gives in other words."""
    known = [
        replace(rate, count=rate.count or Fraction(1))
        for piece in evidence.pieces
        for rate in told_rates(piece)
        if rate.count or _ONE.search(piece.text[: rate.start])
    ]
    named = days_told(evidence)
    if quantity.value in named and _PART_OF_DAY.match(claim.text, quantity.end):
        return True
    return any(
        rate.count in {quantity.value, size_told(quantity)}
        and 0 <= rate.start - quantity.end <= _MANY * 4
        and claim.clause_at(rate.start) == claim.clause_at(quantity.start)
        and ((rate.days == _WEEK and quantity.value in named) or any(rate.days != one.days and rate.same(one) for one in known))
        for rate in rates(claim)
    )


_PART_OF_DAY = expression(
    r"\s+(?:week)?(?:mornings|afternoons|evenings|nights|days|(?:vor|nach)mittage\w*|abende\w*|tage\w*|matin\w*|soirs|soirées|jours|"
    r"mañanas|tardes|noches|días|утр\w+|вечер\w+)\b",
    re.IGNORECASE,
)


def _is_listed(quantity: Quantity, claim: Reading, evidence: Evidence) -> bool:
    """Whether the claim itself lists that many things after the number, all of them stated."""
    if (
        not 1 < quantity.value <= _MANY
        or quantity.unit not in {"", "day"}
        or quantity.ordinal
        or quantity.ratio
        or quantity.bound is not Bound.EXACT
    ):
        return False
    found = re.match(r"[^,.;:()]{0,40}[:(]\s*(?P<list>[^.;:()]+)", claim.text[quantity.end :])
    if not found:
        return False
    items = [item for item in _ITEM.split(found["list"]) if item.strip()]
    start = quantity.end + found.start("list")
    words = [
        word
        for word in claim.words
        if start <= word.start < quantity.end + found.end()
        and ("function" not in word.entry.lists or (len(word.text) == 1 and word.text.isupper()))
    ]
    told = all(evidence.stated(word) or (len(word.key) == 1 and word.key in evidence.by_key) for word in words)
    return len(items) == quantity.value and bool(words) and told


def _is_list_told(quantity: Quantity, claim: Reading, evidence: Evidence) -> bool:
    """Whether the evidence lists as many behind the word for what a line counts: four of "Sites: Ayr, Oban, Wick and Tain"."""
    plain = quantity.bound is Bound.EXACT and not (quantity.unit or quantity.ordinal or quantity.ratio)
    noun = next((word for word in claim.words if word.start == quantity.end + 1), None)
    if noun is None or not plain or not 1 < quantity.value <= _MANY:
        return False
    for place in evidence.stated(noun):
        found = _LIST.match(evidence.pieces[place.piece].text, place.word.end)
        items = _ITEM.split(found["list"].strip()) if found else []
        if len(items) == quantity.value and all(item and len(item.split()) < _CLOSE + 1 for item in items):
            return True
    return False


_LIST = expression(r"(?:\s[^\W\d_]+){0,3}\s?[:(]\s*(?P<list>[^.;:()\d]+)(?:[.;)]|$)")
_IN_A_ROW = re.compile(
    r"\s*(?:(?:consecutive|successive|straight|aufeinanderfolgend\w*) (?:years|jahre\w*)|"
    r"(?:ans|années|años|anni|anos) (?:de suite|consécuti\w+|"
    r"consecuti\w+|seguidos)|(?:года?|лет) подряд|jahre\w* (?:in folge|hintereinander)|years (?:running|in a row))",
    re.IGNORECASE,
)


def _names_years(quantity: Quantity, claim: Reading, evidence: Evidence) -> bool:
    """Whether the evidence names as many years, of what the claim counts: "two seasons" of "the 2021 and 2022 seasons"."""
    counted = 1 < quantity.value <= _MANY and quantity.unit in {"", "year"} and quantity.bound is Bound.EXACT
    if not counted or quantity.ordinal or quantity.ratio:
        return False
    word = next((word for word in claim.words if 0 <= word.start - quantity.end <= _CLOSE), None)
    in_years = quantity.unit == "year" or _IN_A_ROW.match(claim.text, quantity.end)
    if not in_years and (word is None or not evidence.stated(word)):
        return False
    for piece in evidence.pieces:
        years = {one.year for one in piece.moments} | {
            year for one in piece.moments if one.until and not one.month for year in range(one.year, one.until[0] + 1)
        }
        told = years_listed(piece.text) or len(years)
        if quantity.value == told or (quantity.unit == "year" and quantity.value == len(years)):
            return True
    return False


def _names_days(quantity: Quantity, claim: Reading, evidence: Evidence) -> bool:
    """Whether the evidence names as many days of what a line counts: "two shifts" of "the Tuesday and Thursday shifts"."""
    if quantity.unit or quantity.ordinal or quantity.ratio or quantity.bound is not Bound.EXACT or quantity.value == 1:
        return False
    counted = [word for word in claim.words if word.start - quantity.end >= 0][:_CLOSE]
    for place in (place for word in counted for place in evidence.stated(word)):
        piece = evidence.pieces[place.piece]
        days = [*DAY.finditer(folded(piece.text))]
        ahead = days and _NOUN_AHEAD.fullmatch(piece.text, place.word.end, days[0].start())
        behind = days and _NOUN_BEHIND.fullmatch(piece.text, days[-1].end(), place.word.start)
        if (ahead or behind) and quantity.value == len(days) == days_named(piece.text):
            return True
    return False


_NOUN_BEHIND = expression(r"s?\s(?:[^\W\d_]+\s){0,2}")
_NOUN_AHEAD = expression(
    r"\s(?:du|de los|del|de|della|del|vom|van|on|am|les|los|по|у|в|w)\s(?:(?:le|la|el|los|les|den)\s)?", re.IGNORECASE
)


def _names_languages(quantity: Quantity, claim: Reading, evidence: Evidence) -> bool:
    """Whether the evidence names as many languages: "in two languages" of "in English and Welsh"."""
    if quantity.unit or quantity.ordinal or quantity.ratio or not _LANGUAGES.match(claim.text, quantity.end):
        return False
    named = {one.term for piece in evidence.pieces for one in piece.terms if nature(one.term) is Nature.LANGUAGE}
    return len(named) == quantity.value
