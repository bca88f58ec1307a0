"""Numbers in words: "twenty-five", "fünfunddreißig", "двести сорок", "quatre-vingt-dix"; units, ratios and bounds."""

import re
import tomllib
from collections.abc import Mapping
from fractions import Fraction
from functools import cache, lru_cache
from importlib.resources import files

from core.expressions import expression
from core.tailoring.truth.plain import key

_LEAST = 4
_ORDINAL = re.compile(
    r"(\w{4,}?)(?:s?te[nrsm]?)|(\w{3,}?)th|(\w{3,}?)(?:i?eme|iemes)|"
    r"(\w*?(?:надцат|пят|шест|седьм|восьм|дцат|девят|десят))(?:ый|ая|ое|ого|ой|ую|ом|ому|ым|ые|ых|ыми|ою)"
)
_RUSSIAN_STEMS = {"седьм": "сем", "восьм": "восем"}
_LASTING = ("day", "week", "month", "year", "hour", "days", "weeks", "months", "years", "hours")
_GERMAN_UNITS = {"ein": 1, "zwei": 2, "drei": 3, "vier": 4, "funf": 5, "sechs": 6, "sieben": 7, "acht": 8, "neun": 9}
_DUTCH_UNITS = {"een": 1, "twee": 2, "drie": 3, "vier": 4, "vijf": 5, "zes": 6, "zeven": 7, "acht": 8, "negen": 9}
_TEENS = 20


def cardinal(word: str) -> int | None:
    """The value of one folded word, also of a German or Dutch word written together."""
    if word.endswith("mal") and len(word) > _LEAST + 2:
        word = word[:-3]
    return _cardinals().get(word, _joined(word))


def scale(word: str) -> int | None:
    """The power that a word multiplies with: "thousand", "Mio"."""
    return _table("scale").get(word)


def ordinal(word: str) -> int | None:
    """Two for "second", from two on."""
    return _starred("ordinal", word) or _ordered(word)


@lru_cache(maxsize=8192)
def _ordered(word: str) -> int | None:
    """The number within an ordinal that is formed by rule: "zwölfter", "eleventh", "douzième", "пятая"."""
    found = _ORDINAL.fullmatch(word)
    if found is None:
        return None
    stem = next(stem for stem in found.groups() if stem)
    stem = _RUSSIAN_STEMS.get(stem, stem)
    number = cardinal(stem) or cardinal(stem + "e") or cardinal(stem + "ь")
    return number if number and number > 1 else None


def ratio(word: str) -> Fraction | None:
    """How many times: 2 for "doubled", 1/2 for "half"."""
    return _ratio(word)


def unit(word: str) -> str | None:
    """The unit that a word or sign names."""
    return _units(word)


_COMPOUND = re.compile(
    r"(?P<german>(?:ein|zwei|drei|vier|funf|sechs|sieben|acht|neun|zehn|elf|zwolf)(?:und[a-z]+zig)?|\d+)-?"
    r"(?:er(?:team|gruppe|trupp|kolonne|mannschaft)(?:e?n|s)?|kopfig|(?P<day>tagig)|(?P<week>wochig)|(?P<month>monatig)|(?P<year>jahrig)|(?P<hour>stundig)|teilig|seitig|sprachig|stufig)"
    r"(?:e[rnms]?)?|(?P<russian>двух|трех|четырех|пяти|шести|семи|восьми|девяти|десяти|\d+-)(?:(?P<days>дневн)|(?P<weeks>недельн)|"
    r"(?P<months>месячн)|(?P<years>летн)|(?P<hours>часов)|этажн|местн)\w{2,3}"
)
_RUSSIAN = "двух трех четырех пяти шести семи восьми девяти десяти"


def compound(word: str) -> tuple[int, str] | None:
    """The number and the unit ("" for heads and parts) that one word holds: "dreiköpfig", "fünftägig", "двухдневный"."""
    found = _COMPOUND.fullmatch(word)
    if found is None:
        return None
    unit = next((name.rstrip("s") for name in _LASTING if found[name]), "")
    if found["russian"]:
        digits = found["russian"].rstrip("-")
        value = int(digits) if digits.isdecimal() else _RUSSIAN.split().index(digits) + 2
        return value, unit
    value = int(found["german"]) if found["german"].isdecimal() else cardinal(found["german"]) or 1
    return value, unit


@cache
def bounds() -> Mapping[str, str]:
    """Words and phrases ("just_under") that limit a number, with the bound they set."""
    return {key(word): name for name, words in _data()["bound"].items() for word in words.split()}


@cache
def _data() -> Mapping[str, Mapping[str, str]]:
    return tomllib.loads((files("core.tailoring.truth") / "data" / "numerals.toml").read_text(encoding="utf-8"))


@cache
def _table(name: str) -> Mapping[str, int]:
    return {key(word): int(value) for value, words in _data()[name].items() for word in words.split()}


@cache
def _cardinals() -> Mapping[str, int]:
    return _table("cardinal")


@lru_cache(maxsize=8192)
def _starred(name: str, word: str) -> int | None:
    found = _lookup(name, word)
    return int(found) if found else None


@lru_cache(maxsize=8192)
def _ratio(word: str) -> Fraction | None:
    found = _lookup("ratio", word)
    return Fraction(found) if found else None


@lru_cache(maxsize=8192)
def _units(word: str) -> str | None:
    return _lookup("unit", word)


def _lookup(name: str, word: str) -> str | None:
    whole, begun = _split(name)
    if word in whole:
        return whole[word]
    return next((begun[word[:end]] for end in range(len(word), _LEAST - 1, -1) if word[:end] in begun), None)


@cache
def _split(name: str) -> tuple[Mapping[str, str], Mapping[str, str]]:
    rows = [(word, value) for value, words in _data()[name].items() for word in words.split()]
    whole = {key(word.rstrip("*")): value for word, value in rows}
    return whole, {key(word[:-1]): value for word, value in rows if word.endswith("*")}


_TENS_AND_UNIT = expression(  # "ventotto", "trentadue", "veintidós"
    r"(?P<tens>vent|trent|quarant|cinquant|sessant|settant|ottant|novant|veint)[ia]?"
    r"(?P<unit>un[oa]?|due|tre|quattro|cinque|sei|sette|otto|nove|dos|tres|cuatro|cinco|seis|siete|ocho|nueve)"
)
_SIZES = (  # with the most times that a word tells of them: "zwölfhundert", "neunhunderttausend"
    *((mark, 1000, 999) for mark in ("tausend", "duizend", "mila", "mille")),
    *((mark, 100, 19) for mark in ("hundert", "honderd", "cento")),
)
_TIMES = {**_GERMAN_UNITS, **_DUTCH_UNITS, "": 1}


@lru_cache(maxsize=8192)
def _joined(word: str) -> int | None:
    """Numbers below a million written as one word: "fünfunddreißig", "vijfentwintig", "ventitré", "zwölfhundert", "duemila"."""
    if found := _TENS_AND_UNIT.fullmatch(word):
        tens = next(_cardinals()[found["tens"] + end] for end in "iae" if found["tens"] + end in _cardinals())
        return tens + (1 if found["unit"].startswith("un") else _cardinals()[found["unit"]])
    for link, units in (("und", _GERMAN_UNITS), ("en", _DUTCH_UNITS)):
        for name, value in units.items():
            tens = _cardinals().get(word[len(name) + len(link) :], 0)
            if word.startswith(name + link) and tens >= _TEENS:
                return value + tens
    if word.endswith("tal"):  # "een twintigtal"
        return _cardinals().get(word.removesuffix("tal"))
    for mark, size, most in _SIZES:
        before, there, after = word.replace("centott", "centoott").partition(mark)
        times = _TIMES.get(before, cardinal(before)) if there else None
        if times and times <= most and (before or after):
            rest = (cardinal(after) or cardinal(after.removeprefix("und").removeprefix("en"))) if after else 0
            return times * size + rest if rest is not None and rest < size else None
    return None
