"""Shares that a text tells by words: "every second kitchen", "one guest in ten", "all passed", "late" against "on time"."""

import re
import tomllib
from collections.abc import Iterator, Sequence
from fractions import Fraction
from functools import cache
from importlib.resources import files

from core.expressions import expression
from core.tailoring.truth import numerals
from core.tailoring.truth.bounds import Quantity
from core.tailoring.truth.counting import tag
from core.tailoring.truth.matching import Evidence
from core.tailoring.truth.plain import folded
from core.tailoring.truth.reading import Reading

_AFTER_ALL = 4  # words behind "all" within which it is said what all did


def told_by_words(evidence: Evidence) -> Iterator[Quantity]:
    """The shares in "every second kitchen", "jede zweite Küche" and in "one guest in ten", "de 10 clientes, 3"."""
    for piece in evidence.pieces:
        for found in _EVERY_SECOND.finditer(folded(piece.text)):
            number = 2 if found["number"] == "other" else numerals.ordinal(found["number"])
            share = None if number else numerals.ratio(found["number"])
            if number or (share and share < 1):
                yield Quantity(Fraction(1, number) if number else share or Fraction(1), *found.span(), ratio=True)
        yield from (Quantity(Fraction(1, 2), *found.span(), ratio=True) for found in _EQUALLY.finditer(piece.text))
        yield from _in_so_many(piece)
        yield from _one_of_them(piece)


def _one_of_them(piece: Reading) -> Iterator[Quantity]:
    """The share of a single one of so many that were counted right before: half of "two trainees, one of them"."""
    for found in _ONE_OF_THEM.finditer(piece.text):
        before = [one for one in piece.quantities if one.end <= found.start()]
        if before and before[-1].value > 1 and not (before[-1].unit or before[-1].ratio or before[-1].ordinal):
            yield Quantity(1 / before[-1].value, *found.span(), ratio=True)


_EQUALLY = expression(  # "shared equally with the other teacher"
    r"\b(?:equally|fifty-fifty|half and half|zu gleichen teilen|je zur hälfte|à parts égales|a partes iguales|поровну|"
    r"in parti uguali|em partes iguais|gelijk) (?:with|between|mit|avec|con|с|com|met) "
    r"(?!(?:[^\W\d_]+\s){0,2}[^\W\d_]+s\b|(?:the )?(?:two|three|four)\b|\d)",
    re.IGNORECASE,
)
_ONE_OF_THEM = expression(
    r"\b(?:one of (?:whom|them|which|these)|(?:davon|darunter) eine?[rs]?|eine?[rs]? (?:davon|von ihnen)|"
    r"(?:dont|d'entre eux,?) une?|"
    r"un[ao]? de (?:ell[ao]s|l[ao]s cuales)|одн\w+ из (?:них|которых)|un[ao] di (?:loro|cui)|een van hen)\b",
    re.IGNORECASE,
)


def _in_so_many(piece: Reading) -> Iterator[Quantity]:
    bare = [one for one in piece.quantities if not (one.unit or one.ratio or one.ordinal or one.high)]
    for whole in bare:
        single = _ONE_IN.search(piece.text, 0, whole.start)
        part = next((one for one in bare if one.end < whole.start and _IN.fullmatch(piece.text, one.end, whole.start)), None)
        value = part.value if part else Fraction(1) if single else Fraction(0)
        rated = value.denominator > 1 or "average" in {tag(piece, one) for one in (part, whole) if one}  # "9.6 out of 10"
        if 0 < value < whole.value and not rated:
            yield Quantity(value / whole.value, part.start if part else whole.start, whole.end, ratio=True)


_EVERY_SECOND = re.compile(r"\b(?:every|each|jede\w?|cada|chaque|кажд\w+|ogni|elke?)\s+(?P<number>[^\W\d_]+)\s+[^\W\d_]+")
_OUT_OF = r"(?:in|out of|in every|out of every|von|unter|sur|de cada|sobre|из|из каждых|su|em cada|op de|na)"
_IN = expression(rf"\s+(?:[^\W\d_]+\s+){{0,2}}?{_OUT_OF}\s+", re.IGNORECASE)
_ONE_IN = expression(
    rf"\b(?:one|an?|une?|un[oa]|eine?[rs]?|uma?|een|одн\w+|один)\s+(?:[^\W\d_]+\s+){{0,2}}?{_OUT_OF}\s+$", re.IGNORECASE
)


def tells_of_all(claim: Reading, evidence: Evidence) -> bool:
    """Whether the evidence says of all of them, and denies of none, what a line says: "100% passed" of "8 joints, all passed"."""
    for number, piece in enumerate(evidence.pieces):
        for found in _ALL.finditer(piece.text):
            at = piece.clause_at(found.start())
            behind = [word.start for word in piece.words_of(at) if word.start >= found.end()][:_AFTER_ALL]
            places = (place for word in claim.words for place in evidence.stated(word) if "function" not in word.entry.lists)
            if _counts_others(piece, at, claim, evidence):
                continue
            told = any(place.piece == number and place.word.start in behind for place in places) or _is_well(claim, piece, behind)
            if told and not piece.clauses[at].denied:
                return True
    return False


def _counts_others(piece: Reading, at: int, claim: Reading, evidence: Evidence) -> bool:
    """Whether a later clause counts those of whom a word of the line is told: "all washed hands, 9 passed" of "100% passed"."""
    counting = {piece.clause_at(one.start) for one in piece.quantities}
    for word in claim.words if counting - {at} else ():
        places = [place.word.clause for place in evidence.places(word) if evidence.pieces[place.piece] is piece]
        if places and at not in places and any(place in counting and place > at for place in places):
            return True
    return False


def _is_well(claim: Reading, piece: Reading, places: Sequence[int]) -> bool:
    """Whether both tell by any word of one list that it went well: "réussite" of "reçus"."""
    said, cited = folded(claim.text), folded(" ".join(word.text for word in piece.words if word.start in places))
    return any(well.search(said) and well.search(cited) for well, _ in _contraries())


_ALL = expression(
    r"\b(?:all|every (?:single )?one|each (?:one|of them)|alle|sämtliche|tous|toutes|todos|todas|tutti|tutte|все|всі|wszys\w+)\b"
    r"(?! (?:but|except|bar|save|sauf|menos|salvo|excepto|tranne|кроме|bis auf)\b)",
    re.IGNORECASE,
)


def is_contrary(claim: Reading, evidence: Evidence) -> bool:
    """Whether a line tells by one word what its evidence tells by the contrary: "on time" against "late"."""
    said, cited = folded(claim.text), folded(" ".join(piece.text for piece in evidence.pieces))
    for pair in _contraries():
        mine = {side for side, words in enumerate(pair) if words.search(said)}
        if mine and mine.isdisjoint(side for side, words in enumerate(pair) if words.search(cited)):
            return any(words.search(cited) for words in pair)
    return False


@cache
def _contraries() -> tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]:
    data = tomllib.loads((files("core.tailoring.truth") / "data" / "contraries.toml").read_text(encoding="utf-8"))
    return tuple((_any_of(row["well"]), _any_of(row["ill"])) for row in data["pair"])


def _any_of(words: str) -> re.Pattern[str]:
    return expression(rf"\b(?:{'|'.join(part for line in words.splitlines() for part in line.split('  ') if part)})\b")
