"""Halves and quarters of a unit: "half a year", "a year and a half", "полтора часа", "zweieinhalb Tage"."""

import re
from collections.abc import Mapping
from fractions import Fraction
from functools import lru_cache

from core.expressions import expression
from core.tailoring.truth import numerals
from core.tailoring.truth.plain import key

_WORD = r"(?P<unit>[^\W\d_]+)"
_ONE = r"(?:an?|one|un[aeo]?|uma?|eine?[rnms]?|een)"
_SHARES: tuple[tuple[Fraction, re.Pattern[str]], ...] = tuple(
    (share, expression(pattern, re.IGNORECASE))
    for share, pattern in (
        (
            Fraction(3, 4),
            (
                rf"\b(?:three[- ]quarters?(?:[- ]of an?)?[- ]|drei ?viertel ?|trois quarts d'|tres cuartos de |tre quarti d'|"
                rf"três quartos de |driekwart ?|три четверти |три чверті |trzy kwadranse ){_WORD}"
            ),
        ),
        (
            Fraction(1, 4),
            (
                rf"\b(?:(?:an? )?quarter[- ](?:of an?[- ])?(?=(?:hours?|seconds?)\b)|(?:{_ONE} )?viertel(?=stunde)|un quart d'|"
                rf"un cuarto de |четверть (?=часа)|чверть (?=години)|un quarto d'|um quarto de ){_WORD}"
            ),
        ),
        (
            Fraction(1, 2),
            (
                rf"\b(?:half[- ]?(?:an?[- ])?|(?:{_ONE} )?halb(?:e[rnms]?)? ?|(?:{_ONE} )?medi[oa] |(?:{_ONE} )?mei[oa] |"
                rf"(?:{_ONE} )?mezz(?:[oa] |')|(?:{_ONE} )?demi-|een half(?:uur)? ?|пол(?=года|часа|дня|месяца|недели)|пів ?|"
                rf"pół ?){_WORD}"
            ),
        ),
    )
)
_MORE = expression(
    rf"\b(?P<count>(?:d')?{_ONE}|\d+|[^\W\d_]+) {_WORD} (?:and (?:a )?half|(?:und )?(?:ein(?:e|en)? )?halb\w*|et demie?|"
    rf"and (?:a quarter|three quarters)|und eine viertelstunde|et (?:un )?quart|et trois quarts|y (?:un )?cuarto|y tres cuartos|"
    rf"e um quarto|e un quarto|e tre quarti|с четвертью|з чвертю|"
    rf"y medi[oa]|e mei[oa]|e mezz[oa]|с половиной|з половиною|i pół)\b|(?<![\w-])(?P<bare>год|час|день|месяц|рік) с половиной",
    re.IGNORECASE,
)
_QUARTERS = (
    (Fraction(3, 4), expression(r"three quarters|trois quarts|tres cuartos|tre quarti", re.IGNORECASE)),
    (Fraction(1, 4), expression(r"quarter|viertel|quart|cuarto|четверт|чверт", re.IGNORECASE)),
)
_MIXED = expression(
    rf"\b(?P<mixed>anderthalb(?P<times>mal)?|(?:ein|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn)einhalb(?P<fold>fache?[nrs]?)?|anderhal(?:f|ve)|полтор[аы]|полутора|півтор[аи]|"
    rf"półtor(?:a|ej))"
    rf"(?: {_WORD})?",
    re.IGNORECASE,
)
_QUARTER_HOURS = expression(r"\b(?:(?P<count>[^\W\d_]+|\d+) )?(?P<quarter>kwartier(?:en|tje)?|kwadrans\w{0,2})\b", re.IGNORECASE)
_OF_SCALE = expression(
    r"\b(?:half an? |(?:eine? )?halbe[sn]? |(?:un )?medi[oa] |(?:un )?demi[- ]|mezzo |meio |pół |пол)(?P<scale>[^\W\d_]+)",
    re.IGNORECASE,
)
_LEAST = 12
_GERMAN = {"ein": 1, "zwei": 2, "drei": 3, "vier": 4, "fünf": 5, "sechs": 6, "sieben": 7, "acht": 8, "neun": 9, "zehn": 10}
_HALF = Fraction(1, 2)
_LASTING = frozenset(("second", "hour", "day", "week", "month", "year"))
_POINT = expression(r"(?:points?|punkt\w*|puntos?|ponto|punto|балла?|пункта?|stars?|stern\w*|notes?|note)$")


@lru_cache(maxsize=4096)
def halves(text: str) -> Mapping[int, tuple[int, Fraction, str]]:
    """Where such a quantity starts, with its end, its value and its unit ("" for half a point)."""
    found: dict[int, tuple[int, Fraction, str]] = {}
    for match in _MORE.finditer(text):
        count = Fraction(1) if match["bare"] else _count(match["count"])
        unit = numerals.unit(key(match["bare"] or match["unit"]))
        if count is not None and unit in _LASTING:
            quarter = next((share for share, words in _QUARTERS if words.search(match.group())), _HALF)
            found[match.start()] = (match.end(), count + quarter, unit)
    for match in _MIXED.finditer(text):
        word = match["mixed"].casefold().removesuffix((match["fold"] or match["times"] or "").casefold())
        unit = numerals.unit(key(match["unit"])) if match["unit"] else ""
        end, unit = (match.end(), unit) if unit else (match.end("mixed"), "fold" if match["fold"] or match["times"] else "")
        found[match.start()] = (end, _GERMAN.get(word.removesuffix("einhalb"), 1) + _HALF, unit or "")
    for match in _QUARTER_HOURS.finditer(text):
        count = _count(match["count"] or "")
        found[match.start() if count else match.start("quarter")] = (match.end(), (count or Fraction(1)) / 4, "hour")
    for match in _OF_SCALE.finditer(text):
        name = key(match["scale"])
        size = numerals.scale(name) or (numerals.cardinal(name) if name.startswith(("do", "du", "дюж")) else None)
        if size and size >= _LEAST:
            found[match.start()] = (match.end(), Fraction(size, 2), "")
    for share, pattern in _SHARES:
        for match in pattern.finditer(text):
            name = key(match["unit"])
            unit = "second" if name == "second" else numerals.unit(name)
            inside = any(start <= match.start() < end for start, (end, _, _) in found.items())
            if not inside and (unit in _LASTING or _POINT.match(name)):
                found[match.start()] = (match.end(), share, unit if unit in _LASTING else "")
    return found


def _count(word: str) -> Fraction | None:
    if re.fullmatch(f"(?:d')?{_ONE}", word, re.IGNORECASE):
        return Fraction(1)
    number = int(word) if word.isdecimal() else numerals.cardinal(key(word))
    return None if number is None else Fraction(number)
