"""Quantities in a text: value, unit, bound and place, whether written in digits or in words."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from fractions import Fraction
from functools import lru_cache

from core.expressions import expression
from core.tailoring.truth import numerals
from core.tailoring.truth.bounds import CURRENCY, Bound, Quantity, with_bound
from core.tailoring.truth.clocks import clocks
from core.tailoring.truth.excepting import excepted
from core.tailoring.truth.figures import NUMBER, readings
from core.tailoring.truth.halves import halves
from core.tailoring.truth.plain import key
from core.tailoring.truth.ranges import ranged
from core.tailoring.truth.spoken import OF_MEASURE, ROUND_WORD, THOUSAND, Piece, is_order, is_ratio, number_words

_GAP = 2
_FREE = expression(r"[\s.-]{0,2}")
_PIECE = expression(
    rf"(?P<clock>(?<![\d.,:])\d{{1,2}}:\d\d(?!\d))|(?P<fraction>(?<![\d/.,])(?:1/[2-9]|2/[3579]|3/[4578]|[4-9]/(?:5|7|8|9|"
    rf"10))(?![\d/]))|"
    rf"(?P<number>{NUMBER})|(?P<word>[^\W\d_]+(?:'[^\W\d_]+)?)|"
    r"(?P<sign>[$€£₽₴₹¥%+<>≥≤~≈]|[-])"
)


_ENDINGS = ("st", "nd", "rd", "th", "er", "e", "eme", "ª", "º")


_PER_FORTNIGHT = expression(
    r"(?<!\S)(?!(?:in|within|for|over|only|just|about|of|spent|took|lasted|was|than|after)\s)\S+\s+(?:a|per)\s+$",
    re.IGNORECASE,
)
_FORTNIGHT = expression(r"fortnights?$|quincenas?$")
_ANY_MONEY = expression(r"[$€£₽₴₹¥]|\b(?:USD|EUR|GBP|AUD|CAD|NZD|CHF|PLN|COP|MXN)\b")
_OF_MONEY = expression(  # "budget 3.2m"
    r"\b(?:budget\w*|accounts?|turnover|revenue|sales|costs?|spend\w*|funding|fund|grants?|valued?|worth|umsatz\w*|kosten|presupuesto|"
    r"ventas|chiffre d'affaires)\b[^,.;]{0,16}$",
    re.IGNORECASE,
)
MONEY = frozenset(("EUR", "dollar", "USD", "AUD", "CAD", "NZD", "COP", "MXN", "GBP", "RUB", "UAH", "PLN", "CHF", "INR", "JPY"))
_APART = MONEY | {"hour", "minute", "ton"}  # units of one letter that stand apart: "3 h"


MINUTES = {"second": Fraction(1, 60), "minute": Fraction(1), "hour": Fraction(60), "day": Fraction(1440), "week": Fraction(10080)}


_KINDS = {
    "metric": {"ton": "ton"},
    "short": {"ton": "short ton"},
    "us": {"ton": "short ton"},
    "square": {"m": "m2", "foot": "ft2", "km": "km2", "mile": "mi2"},
    "sq": {"m": "m2", "foot": "ft2", "km": "km2", "mile": "mi2"},
    "cubic": {"m": "m3"},
    "кв": {"m": "m2"},
    "vierkante": {"m": "m2", "km": "km2"},
    "квадратных": {"m": "m2", "km": "km2"},
    "квадратні": {"m": "m2", "km": "km2"},
    "квадратних": {"m": "m2", "km": "km2"},
    "кубических": {"m": "m3"},
    "метрических": {"ton": "ton"},
}
_SQUARES = {"m": "m2", "km": "km2", "foot": "ft2"}
_SQUARED = expression(r"2|\s+(?:quadr\w+|carrés?|cuadrad\w+|квадратн\w+|(?P<cubic>cub\w+|cúbic\w+))\b", re.IGNORECASE)
_DIMENSION = expression(
    r"\s(?:of|de|di)\s|\sd'|[.,;:)]|$|\s[A-ZÄÖÜ]|"
    r"\s(?:high|long|wide|deep|tall|thick|above|hoch|hohe\w?|lange?\w?|breit\w*|tief\w*|d[e'] ?(?:alt|larg|anch|haut|long)\w*|"
    r"в (?:высоту|длину|ширину|глубину))\b"
)
_UKRAINIAN = expression("[іїєґ]", re.IGNORECASE)


def is_money(unit: str) -> bool:
    """Whether a unit is a currency."""
    return unit in MONEY


def quantities(text: str, taken: Sequence[tuple[int, int]] = ()) -> tuple[Quantity, ...]:
    """All quantities of a plain text, from left to right; spans of dates in `taken` are left alone."""
    return _quantities(text, tuple(taken))


@lru_cache(maxsize=4096)
def _quantities(text: str, taken: tuple[tuple[int, int], ...]) -> tuple[Quantity, ...]:
    pieces = [Piece(found.lastgroup or "", found.group(), *found.span()) for found in _PIECE.finditer(text)]
    pieces = [one for one in pieces if not any(start <= one.start < end for start, end in taken)]
    return tuple(excepted(text, list(ranged(text, list(_found(text, pieces))))))


def _found(text: str, pieces: Sequence[Piece]) -> Iterator[Quantity]:
    index = 0
    while index < len(pieces):
        quantity, after = _read(text, pieces, index)
        if quantity is None:
            index += 1
            continue
        yield with_bound(text, quantity, pieces, index)
        index = next((at for at in range(after, len(pieces)) if pieces[at].start >= quantity.end), len(pieces))


def _read(text: str, pieces: Sequence[Piece], index: int) -> tuple[Quantity | None, int]:
    piece = pieces[index]
    if (cents := _CENTS.match(text, piece.end)) and piece.kind == "number":
        return Quantity(readings(piece.text)[0], piece.start, cents.end(), unit="cent"), index + 2
    if time := clocks(text).get(piece.start):
        return Quantity(time[1], piece.start, time[0], unit="clock"), index + 1
    if _TWICE_AS.match(text, piece.start):
        return Quantity(Fraction(2 if key(piece.text) == "twice" else 3), piece.start, piece.end, ratio=True), index + 1
    if special := halves(text).get(piece.start):
        end, value, unit = special
        after = next((at for at in range(index + 1, len(pieces)) if pieces[at].start >= end), len(pieces))
        return Quantity(value, piece.start, end, "" if unit == "fold" else unit, ratio=unit == "fold"), after
    return _read_plain(text, pieces, index)


def _read_plain(text: str, pieces: Sequence[Piece], index: int) -> tuple[Quantity | None, int]:
    piece = pieces[index]
    if piece.kind == "clock":
        hours, minutes = piece.text.split(":")
        found = Quantity(Fraction(hours) + Fraction(int(minutes), 60), piece.start, piece.end)
        timed, after = _with_unit(text, found, pieces, index + 1)
        return (
            replace(timed, unit=timed.unit if timed.unit in {"hour", "minute"} else "clock"),
            after if timed.unit in {"hour", "minute"} else index + 1,
        )
    if piece.kind == "fraction":
        return _fraction(text, pieces, index)
    if piece.kind == "number" and not _is_name(text, piece):
        return _digits(text, pieces, index)
    if piece.kind == "word":
        return _words(text, pieces, index)
    return None, index


def _is_name(text: str, piece: Piece) -> bool:
    """Whether a number is part of a name: "S3", "ISO9001", "B2", "S/4HANA"."""
    before = text[piece.start - 1 : piece.start]
    if before in {"h", "H"} and text[piece.start - 2 : piece.start - 1].isdigit():
        return False  # "2h30"
    return (
        (before.isalpha() and before not in "Øø⌀")
        or before == "_"
        or (before == "/" and text[piece.end : piece.end + 1].isalpha())
    )


def _fraction(text: str, pieces: Sequence[Piece], index: int) -> tuple[Quantity | None, int]:
    top, bottom = pieces[index].text.split("/")
    found = Quantity(Fraction(int(top), int(bottom)), pieces[index].start, pieces[index].end, ratio=True)
    return _with_unit(text, found, pieces, index + 1)


def _digits(text: str, pieces: Sequence[Piece], index: int) -> tuple[Quantity | None, int]:
    piece = pieces[index]
    value, other = readings(piece.text)
    found = Quantity(value, piece.start, piece.end, other=other)
    after = index + 1
    if (
        after < len(pieces)
        and pieces[after].kind == "fraction"
        and value.denominator == 1
        and text[piece.end : pieces[after].start] == " "
    ):
        more, further = _fraction(text, pieces, after)
        if more is not None and more.value < 1:  # "4 1/2 years"
            return replace(more, value=value + more.value, start=piece.start, ratio=False), further
    nearby = pieces[after] if after < len(pieces) and pieces[after].start - piece.end <= 1 else None
    if nearby and nearby.start == piece.end and nearby.text in _ENDINGS:
        return replace(found, end=nearby.end, ordinal=True), after + 1
    if (
        len(piece.text) <= _GAP
        and re.match(r"\.?[ºª°]|\. (?=[A-ZÄÖÜ]\w+|(?:und|bis|oder) \d+\. [A-ZÄÖÜ])", text[piece.end :])
        and other is None
        and index + 1 < len(pieces)
    ):
        return replace(found, ordinal=True), after
    before = pieces[index - 1] if index else None
    if before and before.text.isupper() and numerals.unit(key(before.text)) in MONEY and piece.start - before.end <= 1:
        found = replace(found, unit=numerals.unit(key(before.text)) or "", start=before.start)
        return _scaled(text, found, pieces, index + 1)
    if nearby and nearby.kind == "word":
        found, after = _scaled(text, found, pieces, after)
    before = pieces[index - 1] if index else None
    if before and before.text in CURRENCY and piece.start - before.end <= 1:
        found = replace(found, unit=CURRENCY[before.text], start=before.start)
        return _scaled(text, found, pieces, after)
    if before and before.text.isupper() and numerals.unit(key(before.text)) in MONEY and piece.start - before.end <= 1:
        found = replace(found, unit=numerals.unit(key(before.text)) or "", start=before.start)
    return _with_unit(text, found, pieces, after)


_CENTS = expression(r"\s(?:cents?|céntimos?|centimes?|pence|копе\w+)\b|(?<!\d\d\d)(?:\s?ct|p)\b(?=\s|$|[,;)])", re.IGNORECASE)
_MILLIONS = expression(
    r"\d(?:\.\d+)?m\s(?:in\s)?(?:(?!high\b|long\b|wide\b|deep\b|across\b|of\b|tall\b|and\b|to\b|from\b)[a-z]{3,}\s){0,2}"
    r"(?!across\b|less\b|walls?\b|cables?\b|pipes?\b|fences?\b|boats?\b|poles?\b|beams?\b|boards?\b|towers?\b|masts?\b|trees\b|"
    r"ceilings\b|trenches\b|columns\b|lengths\b|races?\b|hurdles\b|pools?\b|drops\b|waves\b)[a-z]{3,}s\b"
)  # "1.1m policies" counts, "1.2m high" measures


def _scaled(text: str, found: Quantity, pieces: Sequence[Piece], after: int) -> tuple[Quantity, int]:
    """Applies "k", "Mio.", "thousand", and the "m" of "$1.4m"."""
    if after >= len(pieces) or pieces[after].kind != "word" or pieces[after].start - found.end > _GAP:
        return found, after
    word = pieces[after].text
    glued = pieces[after].start == found.end
    size = numerals.scale(key(word))
    money = (
        is_money(found.unit)
        or (
            glued
            and "." in text[found.start : found.end]
            and bool(_ANY_MONEY.search(text) or _OF_MONEY.search(text, 0, found.start))
        )
        or text[pieces[after].end : pieces[after].end + 2].strip()[:1] in CURRENCY
    )
    decimal = "." in text[found.start : found.end]
    many = glued and word == "m" and bool(_MILLIONS.search(text) if decimal else _MILLIONS.match(text, found.end - 1))
    if word in {"M", "MM"} or (word == "m" and money) or many:
        size = 10**6
    elif word in {"T", "t"} and money:
        size = THOUSAND
    elif word == "B" and money:
        size = 10**9
    elif word in {"k", "K"} and not glued and not money:
        size = None
    if not size:
        return found, after
    other = found.other * size if found.other is not None else None
    return replace(found, value=found.value * size, other=other, end=pieces[after].end), after + 1


def _with_unit(text: str, found: Quantity, pieces: Sequence[Piece], after: int) -> tuple[Quantity, int]:
    """The number with the unit that follows it, if one does."""
    if found.unit:
        return found, after
    if after < len(pieces) and pieces[after].text == "+" and pieces[after].start == found.end:
        found, after = replace(found, bound=Bound.LEAST, end=pieces[after].end), after + 1
    if _is_hyphened(found, pieces, after):
        joined, further = _with_unit(text, replace(found, end=pieces[after].end), pieces, after + 1)
        return (joined, further) if joined.unit or joined.ratio else (found, after)
    if after >= len(pieces) or not _FREE.fullmatch(text, found.end, pieces[after].start):
        return found, after
    unit, end = _unit_at(text, found, pieces, after)
    if not unit:
        return found, after
    if unit == "fold":
        return replace(found, ratio=True, end=end), after + 1
    return replace(found, unit=unit, end=end), next(
        (at for at in range(after, len(pieces)) if pieces[at].start >= end), len(pieces)
    )


def _is_hyphened(found: Quantity, pieces: Sequence[Piece], after: int) -> bool:
    """Whether a hyphen joins the number to the word after it: "3-year"."""
    if after + 1 >= len(pieces) or pieces[after].text != "-":
        return False
    return pieces[after].start == found.end and pieces[after + 1].start == pieces[after].end


def _unit_at(text: str, found: Quantity, pieces: Sequence[Piece], after: int) -> tuple[str, int]:
    piece, name = pieces[after], key(pieces[after].text)
    if name in {"per", "pour", "por"} and after + 1 < len(pieces) and key(pieces[after + 1].text) in {"cent", "cento", "ciento"}:
        return "percent", pieces[after + 1].end
    if name in {"percentage", "процентных", "percent"} and text[piece.end : piece.end + 7].strip().startswith(("point", "пункт")):
        return "points", piece.end
    if name in _KINDS and after + 1 < len(pieces):
        measured = _KINDS[name].get(numerals.unit(key(pieces[after + 1].text)) or "")
        return (measured, pieces[after + 1].end) if measured else ("", 0)
    if name == "год" and _UKRAINIAN.search(text):
        return "hour", piece.end
    if (length := numerals.unit(name) or "") in _SQUARES and (squared := _SQUARED.match(text, piece.end)):
        return ("m3" if squared["cubic"] else _SQUARES[length]), squared.end()
    unit = CURRENCY.get(piece.text) or numerals.unit(name) or ""
    numbered = piece.text == "Year" and _NUMBERED.match(text, piece.end)  # "two Year 1 classes"
    no_year = (piece.text == "an" and found.value >= _GAP) or (piece.text == "AN" and not text.isupper())  # "40 an hour", "90 AN"
    apart = len(name) == 1 and piece.kind == "word" and piece.start != found.end
    russian = piece.text == "с" and not re.match(r"\s(?:\d|лишн|небольш|полов)", text[piece.end :])
    apart = apart and unit not in _APART and piece.text != "s" and not russian and not _DIMENSION.match(text, piece.end)
    pepper = name == "chili" and re.match(r"\s[a-z]{3,}s\b", text[piece.end :])  # "30 chili plants"
    return ("", 0) if apart or no_year or numbered or pepper else (unit, piece.end)


def _words(text: str, pieces: Sequence[Piece], index: int) -> tuple[Quantity | None, int]:
    piece = pieces[index]
    counted = numerals.cardinal(key(piece.text)) or 0
    named = index + (2 if _is_hyphen(pieces, index + 1) else 1)
    share = _share_named(text, pieces, named, counted) if counted else None
    if share is not None and share < 1 and (counted == 1 or counted * share < 1):  # "five tiers" are no thirds
        return Quantity(counted * share, piece.start, pieces[named].end, ratio=True), named + 1
    million = _one_million(pieces, index)
    total, after, seen = (million, index + 2, True) if million else number_words(text, pieces, index)
    if seen:
        bound = Bound.ABOUT if ROUND_WORD.fullmatch(key(pieces[after - 1].text)) else Bound.EXACT
        found = _half_more(text, Quantity(Fraction(total), piece.start, pieces[after - 1].end, bound=bound))
        after = next((at for at in range(after, len(pieces)) if pieces[at].start >= found.end), len(pieces))
        return _of_measure(text, found, pieces, after)
    name = key(piece.text)
    joined = numerals.compound(name)
    if _FORTNIGHT.match(name) and not _PER_FORTNIGHT.search(text, 0, piece.start):
        joined = 2, "week"
    if joined:
        return Quantity(Fraction(joined[0]), piece.start, piece.end, joined[1]), index + 1
    if (ratio := numerals.ratio(name)) is not None and is_ratio(text, pieces, index):
        return _part(pieces, index, ratio)
    order = numerals.ordinal(name)
    part = _SHARE_OF.match(text, piece.end) or (
        order != _GAP and _A.search(text, 0, piece.start) and _OF_ALL.match(text, piece.end)
    )
    shared = bool(order and (part or _EACH.search(text, 0, piece.start)))
    if order and (shared or is_order(text, piece)):
        value = Fraction(1, order) if shared else Fraction(order)
        return Quantity(value, piece.start, piece.end, ratio=shared, ordinal=not shared), index + 1
    return None, index


def _of_measure(text: str, found: Quantity, pieces: Sequence[Piece], after: int) -> tuple[Quantity, int]:
    """A number in words with its unit, which "di" joins to a round one: "una trentina di chili"."""
    beyond = pieces[after + 1].start if found.bound is Bound.ABOUT and after + 1 < len(pieces) else 0
    if not (beyond and OF_MEASURE.fullmatch(text, found.end, beyond)):
        return _with_unit(text, found, pieces, after)
    measured, further = _with_unit(text, replace(found, end=beyond), pieces, after + 1)
    return (measured, further) if measured.unit else (found, after)


_TWICE_AS = expression(  # how many times as much, and not how often
    r"(?:twice|thrice) (?:as (?!(?:an?|the|part|well|senior|lead)\b)[a-z]+\b|the (?:number|amount|volume|rate|size|output|figure|"
    r"value|total|speed|previous|usual|average|original)\b)",
    re.IGNORECASE,
)


def _is_hyphen(pieces: Sequence[Piece], index: int) -> bool:
    """Whether a hyphen stands there between two words: "three-quarters"."""
    return index + 1 < len(pieces) and pieces[index].text == "-" and pieces[index + 1].start == pieces[index].end


def _share_named(text: str, pieces: Sequence[Piece], index: int, counted: int) -> Fraction | None:
    """What one part is of the whole when a number counts such parts: 1/3 of "two thirds", 1/4 of "tres cuartas partes"."""
    if index >= len(pieces) or pieces[index].kind != "word":
        return None
    name, order = key(pieces[index].text), numerals.ordinal(key(pieces[index].text)) or 0
    if counted == 1:  # "one third of", "one-fifth of them", and no "one third-year student"
        of_all = _OF_ALL.match(text, pieces[index].end)
        share = numerals.ratio(name) or (Fraction(1, order) if of_all and order > _GAP else None)
        return share if of_all or (is_ratio(text, pieces, index) and text[pieces[index].end :][:1] != "-") else None
    plural = name.endswith(_PLURALS) or _PARTS_OF.match(text, pieces[index].end)
    return Fraction(1, order) if plural and order > counted and order > _GAP else numerals.ratio(name)


_PLURALS = ("ths", "rds", "emes", "tos", "vos", "mos", "ти", "ых", "nti", "rti", "esti", "avi", "imi", "cimas")
_OF_ALL = expression(r"\s+(?:of|des?|de los|de las|della|dei|van)\s+(?!an?\b)")
_A = expression(r"\b(?:a|one|une?|un[ao]?|een)\s+$", re.IGNORECASE)
_PARTS_OF = expression(r"\s+(?:partes|parts|parti|части|частей|delen|części|частини)\b", re.IGNORECASE)
_EACH = expression(r"\b(?:every|each|jede[nrms]?|cada|chaque|кажд\w+|ogni|elke?|кожн\w+)\s+$", re.IGNORECASE)  # "jeder vierte"
_SHARE_OF = expression(r"\s+(?:parte|часть|части)\b(?!\s*\d)", re.IGNORECASE)  # "la cuarta parte"


def _one_million(pieces: Sequence[Piece], index: int) -> int | None:
    """A million that an article counts: "un millón", "eine Milliarde"."""
    size = numerals.scale(key(pieces[index + 1].text)) if index + 1 < len(pieces) else None
    alone = size is not None and size >= THOUSAND**2 and _ARTICLE.fullmatch(pieces[index].text)
    return size if alone else None


_NUMBERED = re.compile(r"\s\d{1,2}\b")
_ARTICLE = expression(r"(?:an?|one|une?|uno|ein(?:e[nmr]?)?|uma?|een|один)", re.IGNORECASE)


def _half_more(text: str, found: Quantity) -> Quantity:
    """The number with what follows as a part of one more: "two and a half", "eight and a quarter"."""
    for share, ending in _MORE:
        if joined := ending.match(text, found.end):
            return replace(found, value=found.value + share, end=joined.end())
    return found


_AND = r"[ -](?:and|y|et|e|и|с)[ -]"
_MORE = (
    (Fraction(1, 2), expression(rf"{_AND}(?:an?[ -]|un |une )?(?:half|media|demie?|mezzo|meia|половин\w*)", re.IGNORECASE)),
    (
        Fraction(3, 4),
        expression(rf"{_AND}(?:three[ -]quarters|trois quarts|tres cuartos|tre quarti|три четверти)", re.IGNORECASE),
    ),
    (Fraction(1, 4), expression(rf"{_AND}(?:an?[ -]|un )?(?:quarter|cuarto|quart|quarto|четвертью)\b", re.IGNORECASE)),
)


_KINDS_OF = expression(r"(?:dou|tri)[bp]les?|dobles|doppel", re.IGNORECASE)


def _part(pieces: Sequence[Piece], index: int, ratio: Fraction) -> tuple[Quantity | None, int]:
    before = numerals.cardinal(key(pieces[index - 1].text)) if index else None
    if index and ratio > 1 and (before or pieces[index - 1].text.isdigit()) and _KINDS_OF.fullmatch(pieces[index].text):
        return None, index  # "four doubles" are things of their kind
    if before and before > 1 and ratio < 1:
        return Quantity(before * ratio, pieces[index - 1].start, pieces[index].end, ratio=True), index + 1
    return Quantity(ratio, pieces[index].start, pieces[index].end, ratio=True), index + 1
