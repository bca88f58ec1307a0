"""Runs of number words, and words that only look like numbers."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from core.expressions import expression
from core.tailoring.truth import numerals
from core.tailoring.truth.plain import key

HUNDRED, THOUSAND = 100, 1000

_FOUR, _TEN, _DOZEN, _TWENTY = 4, 10, 12, 20
_FRENCH_TEENS = frozenset(("sept", "huit", "neuf"))
_PAIRS = frozenset(("par", "para", "paar", "pair", "couple", "both", "beide", "twice"))  # "une vingtaine par an" counts no two
_ONES = frozenset(("un", "une", "uno", "um", "uma", "jeden"))  # behind a larger number
_THOUSANDS = frozenset(("tausend", "duizend", "mille", "mil", "tysiac", "тысяча", "тысячу", "тисяча", "тисячу"))
_DOZENS = frozenset(("dozen", "dutzend", "docena", "docenas", "douzaine", "douzaines", "дюжины", "дюжин", "dozzine", "duzias"))

OF_MEASURE = expression(r"\s(?:di|de|of)\s|\sd'", re.IGNORECASE)  # "una trentina di chili"
ROUND_WORD = expression(
    r"(?:diz|douz|quinz|vingt|trent|quarant|cinquant|soixant|cent)aines?|(?:dec|veint|treint|cuarent|cincuent|cent)enas?|"
    r"(?:dec|vent|trent|quarant|cinquant|sessant|settant|ottant|novant|quindic)in[ae]|centinai[ao]|десят(?:ок|ка|ков)|"
    r"(?:dez|vint|trint|quarent|cinquent|cent)enas?|\w*(?:tien|tig|honderd)tal"
)


@dataclass(frozen=True, slots=True)
class Piece:
    """A number, a word or a sign of a text, with its place."""

    kind: str
    text: str
    start: int
    end: int


def number_words(text: str, pieces: Sequence[Piece], index: int) -> tuple[int, int, bool]:
    """The longest run of number words: "two hundred and forty", "двести сорок", "quatre-vingt-dix"."""
    total = group = 0
    last, after, seen = 10**12, index, False
    while after < len(pieces) and (pieces[after].kind == "word" or (seen and pieces[after].text == "-")):
        name = key(pieces[after].text)
        if seen and (pieces[after].text == "-" or name in {"and", "y", "et", "e", "и"}):
            following = key(pieces[after + 1].text) if after + 1 < len(pieces) else ""
            value = 1 if following in _ONES else numerals.cardinal(following)
            if (
                value is None
                or not (0 < value < last or (last == _FOUR and value == _TWENTY))
                or (last < _TWENTY and value != _TWENTY and not (last == _TEN and following in _FRENCH_TEENS))
            ):
                break
            after += 1
            continue
        size, value = _DOZEN if group and name in _DOZENS else numerals.scale(name), numerals.cardinal(name)
        value = 1 if seen and name in _ONES and last >= HUNDRED // 5 and group else value
        if seen and size and size > 1 and last != HUNDRED:
            group, total, last = (
                (0, total + (group or 1) * size, size) if size >= THOUSAND else ((group or 1) * size, total, size)
            )
        elif value is not None and not seen:
            total, group, last = (value, 0, THOUSAND) if value >= THOUSAND else (0, value, value or 10)
        elif value == _TWENTY and last == _FOUR and (group == _FOUR or name.startswith("vingt")):  # "cent quatre-vingts"
            group, last = group + 76, 80
        elif value is not None and _goes_on(name, value, last):
            group, last = group + value, value or 1
        elif not seen and size and size >= THOUSAND and name in _THOUSANDS:
            total, last = size, size
        else:
            break
        seen, after = True, after + 1
    while seen and after - 1 > index and pieces[after - 1].text == "-":
        after -= 1
    return total + group, after, seen and not _is_pronoun(text, pieces, index, after)


def _goes_on(name: str, value: int, last: int) -> bool:
    """Whether a number word adds to those before it: the five of "twenty-five", the eight of "dix-huit"."""
    if last == _TEN and name in _FRENCH_TEENS:
        return True
    if name in _PAIRS:
        return False
    return value < last and last >= _TWENTY and (last >= HUNDRED or value < _TEN or last in {60, 80})


def _is_pronoun(text: str, pieces: Sequence[Piece], index: int, after: int) -> bool:
    """Whether a word is no count worth comparing: "one of them", "один из", the English "due to"."""
    name = key(pieces[index].text)
    if name == "due" and re.match(r" (?:to|in|for|on|by|dates?|diligence|course)\b|[.,;)]|$", text[pieces[index].end :]):
        return True
    if name in {"one", "один", "одна", "одной", "одного", "uno"} and after - index == 1:
        return not re.match(r" (?:in|out of|из|su|na) (?:\w+)", text[pieces[index].end :]) and bool(
            re.match(
                r" (?:of|or (?!two\b)|another|and(?! (?:a (?:half|quarter)|three quarters)\b)|more|by|"
                r"to(?! (?:two|three)\b))\b|[^ ]| из|$",
                text[pieces[index].end :],
            )
        )
    if after - index == 1 and name == "once":
        return not _SPANISH.search(text)
    if after - index == 1 and name == "sei":
        return not _ITALIAN_PLURAL.match(text, pieces[index].end)
    return after - index == 1 and name in {
        "eins",
        "both",
        "beide",
        "beiden",
        "paar",
        "couple",
        "pair",
        "cent",
        "par",
    }


_SPANISH = re.compile(
    r"\b(?:el|la|los|las|del|van|con|por|son|y|una|dos|tres|yo|para|sus|en total)\b|[ñáíóú]", re.IGNORECASE
)  # "once" is eleven there


_ITALIAN_PLURAL = expression(
    r" (?!\w{0,2}eine\b|die\b|que\b|nie\b|wie\b|sie\b)[a-zà-ù]{2,}[ie]\b"
)  # "sei mesi", and no "sei eine"


_BEFORE_SHARE = re.compile(  # "a third of", "a third faster"
    r"\s+(?:of|der|des|de|du|della|van|z|более|of_the|faster|quicker|sooner|shorter|longer|fewer|less|more|lower|higher|larger|smaller|"
    r"bigger|cheaper|lighter|better|down|up|off)\b"
)


def is_order(text: str, piece: Piece) -> bool:
    """Whether "second" counts: not the unit, not "second-line", not "second language"."""
    return not re.match(r" (?:hand|half)\b", text[piece.end :])


def is_ratio(text: str, pieces: Sequence[Piece], index: int) -> bool:
    """Whether "third" or "half" is a share: "a third of", not "third place"."""
    name = key(pieces[index].text)
    if pieces[index].text.casefold() in {"metà", "metá", "doublé", "doublée", "doublés", "doublées"}:
        return True
    if name in {"third", "quarter", "quarters", "quart", "quarto", "terzo", "derde", "tiers", "meta", "double"}:
        before = key(pieces[index - 1].text).rpartition("'")[2] if index else ""
        if name == "double" and before in {"le", "the"}:
            return not re.match(r"\s+(?!pendant|lors|en |au |de |of |sur |dans |chez )[a-z]", text[pieces[index].end :])
        if (
            index > 1
            and key(pieces[index - 2].text) in {"by", "um", "de", "di", "del", "of", "dont"}
            and before in {"a", "un", "ein", "one"}
        ):
            return True
        joined = _BEFORE_SHARE.match(text, pieces[index].end)
        return before in {
            "a",
            "one",
            "by",
            "un",
            "une",
            "two",
            "three",
            "da",
            "um",
            "ein",
            "uno",
            "een",
            "2",
            "3",
            "tres",
            "dos",
            "deux",
            "trois",
            "due",
            "tre",
        } and (bool(joined) or before in {"by", "two", "three", "2", "3"} or not re.match(r"\s+[a-z]", text[pieces[index].end :]))
    if name in {"half", "halb", "halbe", "halben"}:
        return not re.match(r"[- ](?:day|tag|term|time|year|marathon|board|an? )", text[pieces[index].end :])
    return True
