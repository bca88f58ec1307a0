"""Times of day that words mark as such: "7.30 pm" is 19:30, "5 to 5.30 pm" begins at 17:00, "half past six" is 06:30."""

import re
from collections.abc import Iterator, Mapping
from fractions import Fraction
from functools import lru_cache

from core.expressions import expression
from core.tailoring.truth import numerals
from core.tailoring.truth.plain import key

NOON, DAY, HOUR = 12, 24, 60
_TIME = r"(?<![\d.,:])(?P<{0}>\d{{1,2}})(?:[:.](?P<{0}m>[0-5]\d))?"
_HALF = r"(?P<half>[ap])\.?m\b\.?"
_TO = r"\s?(?:-|–|to|till|until|and)\s?"
_ENGLISH = expression(rf"(?:{_TIME.format('a')}(?:\s?(?P<own>[ap])\.?m\b\.?)?{_TO})?{_TIME.format('b')}\s?{_HALF}", re.IGNORECASE)
_GERMAN = expression(
    rf"{_TIME.format('a')}(?=\s?Uhr\b)|{_TIME.format('b')}(?=\s?(?:-|–|bis|und)\s?\d{{1,2}}(?:[:.]\d\d)?\s?Uhr\b)"
)
_ROMANCE = expression(  # "de 6 h à 13 h 30"
    rf"{_TIME.format('a')}\s?h(?:\s?(?P<am2>[0-5]\d))?(?:\s?(?:-|–|à|a)\s?){_TIME.format('b')}\s?h(?:\s?(?P<bm2>[0-5]\d))?\b"
)

_PARTS = {"half": 30, "quarter": 15}
_SPOKEN = tuple(  # with whether the minutes are those missing to the hour
    (expression(shape, re.IGNORECASE), before)
    for shape, before in (
        (r"\b(?:(?P<half>half)|(?:a )?(?P<quarter>quarter)|(?P<minute>\w+)) past (?P<hour>[^\W\d_]+|\d{1,2})\b", False),
        (
            r"\b(?:at|from|until|till|by|before|after|around|about) (?:a )?(?P<quarter>quarter) to (?P<hour>[^\W\d_]+|\d{1,2})\b",
            True,
        ),
        (r"\b(?P<half>halb) (?P<hour>[^\W\d_]+|\d{1,2})\b(?! (?:so|bis|Stunden?|Tage?)\b)(?:\s+Uhr\b)?", True),
        (r"\b(?:(?P<quarter>Viertel)|(?P<minute>[^\W\d_]+)) nach (?P<hour>[^\W\d_]+|\d{1,2})(?: Uhr)?\b", False),
        (r"\b(?P<quarter>Viertel) vor (?P<hour>[^\W\d_]+|\d{1,2})(?: Uhr)?\b", True),
        (
            r"\b(?:à|vers|dès|jusqu'à) (?P<hour>[^\W\d_]+|\d{1,2}) h(?:eures?)? (?:et (?:(?P<half>demie)|(?P<quarter>quart)))\b",
            False,
        ),
        (r"\blas (?P<hour>[^\W\d_]+|\d{1,2}) y (?:(?P<half>media)|(?P<quarter>cuarto)|(?P<minute>[^\W\d_]+))\b", False),
        (r"\blas (?P<hour>[^\W\d_]+|\d{1,2}) menos (?:(?P<quarter>cuarto)|(?P<minute>[^\W\d_]+))\b", True),
    )
)
_AT_WORK = expression(  # beside these, "6 h à 13 h" are times of day, and no change of a length
    r"\b(?:tournée|poste|horaires?|matin|nuits?|soir|service|garde|équipe|ouvert\w*|turno|mañanas?|noches?|tardes?|guardia|abiert\w*)\b",
    re.IGNORECASE,
)


@lru_cache(maxsize=4096)
def clocks(text: str) -> Mapping[int, tuple[int, Fraction]]:
    """Where a time of day starts that words mark as one, with its end and its hours since midnight."""
    return {
        start: (end, hours)
        for start, end, hours in (*_english(text), *_german(text), *_romance(text), *_of_the_day(text), *spoken(text))
    }


@lru_cache(maxsize=4096)
def spoken(text: str) -> tuple[tuple[int, int, Fraction], ...]:
    """The times of day that a text tells in words, in hours since midnight or noon: "half past six", "halb drei"."""
    return tuple(_spoken(text))


def _spoken(text: str) -> Iterator[tuple[int, int, Fraction]]:
    for shape, before in _SPOKEN:
        for found in shape.finditer(text):
            hour, told = _number(found["hour"]), found.groupdict()
            minutes = next((share for name, share in _PARTS.items() if told.get(name)), None) or _number(told.get("minute") or "")
            if hour is not None and minutes is not None and 0 < hour <= DAY and 0 < minutes < HOUR:
                start = min(found.start(name) for name in ("hour", *told) if told.get(name))
                yield start, found.end(), (hour - Fraction(minutes, HOUR) if before else hour + Fraction(minutes, HOUR)) % DAY


def _of_the_day(text: str) -> Iterator[tuple[int, int, Fraction]]:
    """Full hours with the part of the day behind them: "six in the morning", "ten at night"."""
    for found in _IN_THE_DAY.finditer(text):
        hour = _number(found["hour"])
        if hour is not None and 0 < hour <= NOON:
            yield found.start(), found.end(), _in_half(Fraction(hour), "p" if found["late"] else "a")


_IN_THE_DAY = expression(
    r"\b(?P<hour>[^\W\d_]{3,6}|\d{1,2})(?: o'clock)? (?:in the morning|(?P<late>in the (?:afternoon|evening)|at night))\b",
    re.IGNORECASE,
)


def _number(word: str) -> int | None:
    return int(word) if word.isdecimal() else numerals.cardinal(key(word))


def _english(text: str) -> Iterator[tuple[int, int, Fraction]]:
    for found in _ENGLISH.finditer(text):
        last, half = _hours(found, "b"), found["half"].casefold()
        if last >= NOON + 1:
            continue
        if found["a"] and (first := _hours(found, "a")) < NOON + 1:
            own = (found["own"] or (half if first % NOON <= last % NOON else "ap".replace(half, ""))).casefold()
            yield found.start("a"), found.end("own") if found["own"] else _end(found, "a"), _in_half(first, own)
        yield found.start("b"), found.end(), _in_half(last, half)


def _german(text: str) -> Iterator[tuple[int, int, Fraction]]:
    for found in _GERMAN.finditer(text):
        name = "a" if found["a"] else "b"
        if (hours := _hours(found, name)) <= DAY:
            yield found.start(name), _end(found, name), hours


def _romance(text: str) -> Iterator[tuple[int, int, Fraction]]:
    for found in _ROMANCE.finditer(text) if _AT_WORK.search(text) else ():
        for name in ("a", "b"):
            minutes = found[f"{name}m2"]
            end = found.end(f"{name}m2") if minutes else _end(found, name)
            yield found.start(name), end, _hours(found, name) + Fraction(int(minutes or 0), HOUR)


def _hours(found: re.Match[str], name: str) -> Fraction:
    return int(found[name]) + Fraction(int(found[f"{name}m"] or 0), HOUR)


def _end(found: re.Match[str], name: str) -> int:
    return found.end(f"{name}m") if found[f"{name}m"] else found.end(name)


def _in_half(hours: Fraction, half: str) -> Fraction:
    return hours % NOON + (NOON if half == "p" else 0)
