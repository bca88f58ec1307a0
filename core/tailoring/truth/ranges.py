"""Numbers that belong together: the ends of a range, "2 hours 10 minutes", "from 0.6 to 1.1 million"."""

import re
from collections.abc import Iterator
from dataclasses import replace

from core.expressions import expression
from core.tailoring.truth.bounds import Bound, Quantity
from core.tailoring.truth.figures import NUMBER, readings
from core.tailoring.truth.numerals import unit
from core.tailoring.truth.plain import key
from core.tailoring.truth.spoken import THOUSAND
from core.tailoring.truth.turning import BEFORE, ENDS, INSTEAD, NOW


def ranged(text: str, found: list[Quantity]) -> Iterator[Quantity]:
    """Joins "45-60", "45 to 60" of one unit into a range; a fall "from 4 hours to 1 hour" stays two values."""
    found = _in_rows(text, found)
    index = 0
    while index < len(found):
        one = found[index]
        nearby = found[index + 1] if index + 1 < len(found) else None
        if nearby and one.high is None and not one.ordinal and _is_range(text, one, nearby):
            yield replace(one, unit=one.unit or nearby.unit, high=nearby.value, end=nearby.end)
            index += 2
            continue
        if nearby and (size := _size_beside(text, one, nearby)):
            found[index + 1] = replace(
                nearby, unit=_PARTS[one.unit][0], value=one.value * size + nearby.value, start=one.start, bound=one.bound
            )
            index += 1
            continue
        one = _with_article(text, one)
        alike = nearby and (_goes_to(text, one, nearby) or _is_beside(text, one, nearby))
        if nearby and not one.unit and (nearby.unit or _FROM.search(text, 0, one.start)) and alike:
            one = _scaled_alike(text, replace(one, unit=nearby.unit), nearby)
        if nearby and one.unit and not (nearby.unit or nearby.ratio or nearby.ordinal) and _is_later(text, one, nearby):
            found[index + 1] = nearby = replace(nearby, unit=one.unit)
        if nearby and _has_climbed(text, one, nearby):
            found[index + 1] = replace(nearby, bound=Bound.EXACT)
        yield one
        index += 1


def _in_rows(text: str, found: list[Quantity]) -> list[Quantity]:
    """The numbers with the unit that stands once, at the end of their row: "2.4, 3.1 and 6.5 acres"; and years of age."""
    found = [_of_age(text, one) for one in found]
    unit = ""
    for at in range(len(found) - 2, -1, -1):
        one, nearby = found[at], found[at + 1]
        plain = not (one.unit or one.ratio or one.ordinal or nearby.ratio or nearby.ordinal)
        if plain and unit and text[one.end : nearby.start].strip() == ",":
            found[at] = replace(one, unit=unit)
        else:
            unit = nearby.unit if plain and _is_beside(text, one, nearby) else ""
    return found


def _of_age(text: str, one: Quantity) -> Quantity:
    """The number in years where it tells an age: "aged 3 and 5"."""
    aged = not (one.unit or one.ratio or one.ordinal) and _AGED.search(text, max(0, one.start - _BEFORE), one.start)
    return replace(one, unit="year") if aged else one


_BEFORE = 40
_AGED = re.compile(
    r"\b(?:aged|ages|im Alter von|âgée?s? de|de edad de|в возрасте)\s+(?:(?:between|from|zwischen|entre|от|von)\s+)?"
    r"(?:\w+\s*(?:,|/|&|\band\b|\bund\b|\bet\b|\by\b|\bи\b)\s*)*$",
    re.IGNORECASE,
)


def _is_later(text: str, one: Quantity, nearby: Quantity) -> bool:
    """Whether a bare number is what the one before it has become: "35 days, now 14"."""
    turned = any(turn.fullmatch(text, one.end, nearby.start) for turn in (NOW, BEFORE, INSTEAD))
    came = _CAME_FROM.search(text, 0, one.start) and _CAME_TO.fullmatch(text, one.end, nearby.start)
    return bool((turned and ENDS.match(text, nearby.end)) or (came and _ENDS_THERE.match(text, nearby.end)))


_CAME_FROM = expression(
    r"\b(?:from|von|de|du|desde|с|со|da|van|z|od|від)\s+(?:(?:about|around|roughly|nearly|rund|etwa|unos|unas|environ|около)\s+)?$",
    re.IGNORECASE,
)
_CAME_TO = expression(  # "from 2,400 litres a season to 300"
    r"(?:/[^\W\d_]{1,5})?(?:\s+(?!to\b|auf\b|à\b|до\b)[^\W\d_]+){0,3}\s+(?:down |up )?(?:to|auf|a|à|до|на|naar|do)\s+"
    r"(?:(?:maybe|about|around|roughly|just|only|nearly|rund|etwa|nur|unos|unas|environ|около)\s+)?",
    re.IGNORECASE,
)
_ENDS_THERE = expression(
    rf"{ENDS.pattern}|\s+(?:in|within|over|by|once|when|after|since|because|with|without|through|thanks|zurück|gesenkt|verkürzt|reduziert|"
    r"innerhalb|binnen|durch|dank|seit|mit|en|grâce|depuis|avec|gracias|desde|con|за|после|благодаря)\b",
    re.IGNORECASE,
)


def _has_climbed(text: str, one: Quantity, nearby: Quantity) -> bool:
    """Whether "up to" joins what a share was and what it became, and sets no limit: "61% up to 79% over five years"."""
    shares = one.unit == nearby.unit == "percent" and text[one.end : nearby.start].strip().casefold() == "up to"
    return shares and bool(_CLIMBED.match(text, nearby.end))


_CLIMBED = expression(r"\s+(?:over|in|within|by|since|after|between|during)\b", re.IGNORECASE)


_PARTS = {  # what a unit is made of, and of how many
    "year": ("month", 12),
    "week": ("day", 7),
    "day": ("hour", 24),
    "hour": ("minute", 60),
    "minute": ("second", 60),
    "kg": ("g", 1000),
    "m": ("cm", 100),
    "foot": ("inch", 12),
}
_WHOLES = {part: (whole, size) for whole, (part, size) in _PARTS.items()}
_BESIDE_PART = re.compile(r"\.?\s*(?:(?:and|und|y|et|e|и|en|i|і|та)\s+)?")
_ONE_WHOLE = re.compile(
    r"(?:\b(?:an?|one|eine[rmn]?|une?|una|uma|um|een)\s|\b(?:un|d)'|(?<!в )(?<!\w)(?=час|день|недел|год|минут))"
    r"(?P<unit>[^\W\d_]+)\s+(?:(?:and|und|y|et|e|и|en|i|і|та)\s+)?$",
    re.IGNORECASE,
)


def _size_beside(text: str, one: Quantity, nearby: Quantity) -> int:
    """Of how many parts a unit is made whose parts follow its number: 60 for "2 hours 10 minutes", "2 h 10"; else 0."""
    if one.high is not None or nearby.high is not None or one.ordinal or nearby.ordinal:
        return 0
    part, size = _PARTS.get(one.unit, ("", 0))
    between = text[one.end : nearby.start]
    alone = text[one.end - 1] == "h" or _STANDS_ALONE.match(text, nearby.end)
    short = one.unit in {"hour", "minute"} and alone and not nearby.unit and nearby.end - nearby.start == _TWO_DIGITS
    if nearby.value >= size or not (nearby.unit == part or (short and not between.strip())):
        return 0
    comma = one.unit == "year" and between.strip() == ","
    return size if comma or _BESIDE_PART.fullmatch(between) else 0


def _with_article(text: str, one: Quantity) -> Quantity:
    """The number with the one whole before it that an article counts: "an hour and 20 minutes"."""
    whole, size = _WHOLES.get(one.unit, ("", 0))
    before = _ONE_WHOLE.search(text, max(0, one.start - _REACH), one.start) if size and one.value < size else None
    if before is None or unit(key(before["unit"])) != whole:
        return one
    return replace(one, value=one.value + size, start=before.start())


_TWO_DIGITS, _REACH = 2, 24
_STANDS_ALONE = expression(r"\s*(?:$|[,.;)])|\s+(?:in|im|en|by|after|before|per|now)\b", re.IGNORECASE)  # "2 hours 15 in 2022"


def _scaled_alike(text: str, one: Quantity, nearby: Quantity) -> Quantity:
    """The first number in the thousands or millions of the second: "von 0,6 auf 1,1 Mio. €"."""
    digits = re.match(r"\D{0,2}(" + NUMBER + ")", text[nearby.start : nearby.end])
    written = readings(digits[1])[0] if digits else nearby.value
    if not written or nearby.value / written < THOUSAND or one.value >= THOUSAND:
        return one
    return replace(one, value=one.value * nearby.value / written)


_AND = frozenset(("and", "und", "y", "et", "e", "и", "en", "i", "і", "та"))
_BETWEEN = re.compile(r"\b(?:between|zwischen|entre|между|tra|fra|tussen|między|між)\s+[$€£]?$", re.IGNORECASE)


def _is_range(text: str, one: Quantity, nearby: Quantity) -> bool:
    between = text[one.end : nearby.start].strip().casefold()
    if (one.unit and nearby.unit and one.unit != nearby.unit) or one.value >= nearby.value or _has_climbed(text, one, nearby):
        return False
    if between in _AND:
        return bool(_BETWEEN.search(text, 0, one.start))
    if one.unit == "percent" and nearby.unit and between.isalpha():
        return False  # "54% to 68%" tells of a change
    if between in {"-", "–", "up to", "bis zu", "jusqu'à"}:
        return True
    return between in {
        "to",
        "bis",
        "a",
        "à",
        "до",
        "tot",
        "do",
        "or",
        "oder",
        "o",
        "ou",
        "или",
        "чи",
        "lub",
        "through",
    } and not re.search(
        r"(?:from|von|de|du|from a|с|со|da|van|z|od|between|down|up|by|fell|rose|grew|dropped)\s*$", text[: one.start].casefold()
    )


_FROM = re.compile(r"\b(?:from|von|de|du|с|со|da|van|z|od|від)\s+[$€£]?$", re.IGNORECASE)
_BESIDE = re.compile(r"\s(?:and|&|und|y|e|et|и|en|i|та)\s")  # "12 and 18 minutes"


_DUTCH = re.compile(r"(?:jaar|jaren|dag(?:en)?|uur|uren|week|weken|maand(?:en)?|minu(?:ut|ten))$", re.IGNORECASE)


def _is_beside(text: str, one: Quantity, nearby: Quantity) -> bool:
    """Whether two numbers are joined by "and"; before a length of time, "en" is so in Dutch only: "2,5 en deux ans"."""
    if not _BESIDE.fullmatch(text, one.end, nearby.start):
        return False
    joined = text[one.end : nearby.start].strip().casefold()
    return joined != "en" or nearby.unit not in _LENGTHS or bool(_DUTCH.search(text, nearby.start, nearby.end))


_LENGTHS = frozenset(("minute", "hour", "day", "week", "month", "year"))


def _goes_to(text: str, one: Quantity, nearby: Quantity) -> bool:
    return bool(
        re.fullmatch(
            r"\s*(?:→|to(?: an?| the)?|auf(?: eine?n?)?|bis|a|à|на|до|al|para|naar|do|statt|instead of|of|von|de)\s*",
            text[one.end : nearby.start].casefold(),
        )
    )
