"""How far a thing reaches: a part is not the whole, one's own shift is not the site, together is not each, "only X" has no Y."""

import re
from collections.abc import Iterator

from core.expressions import expression
from core.tailoring.speech import is_first_person
from core.tailoring.truth import numerals
from core.tailoring.truth.agreement import agree
from core.tailoring.truth.bounds import Quantity
from core.tailoring.truth.marks import Mark, marks, tokens
from core.tailoring.truth.matching import Evidence
from core.tailoring.truth.moments import month_of
from core.tailoring.truth.rates import in_rate
from core.tailoring.truth.reading import Reading, Word
from core.tailoring.truth.stems import related
from core.tailoring.truth.verdict import Finding, Level

_NEAR = 14  # characters between a number and the "each" or "together" that is said of it
_BESIDE = re.compile(r"\s+(?:and|und|sowie|y|e|et|и|та|і|en|i|&|/|or|oder|o|ou|или)\s+", re.IGNORECASE)
_RESTING = frozenset(("function", "light", "colour", "extreme", "praise", "outcome", "setting", "modest", "joint", "tier_part"))
IN_ALL = re.compile(r"in all\s?(?:[,.;:)-]|$)", re.IGNORECASE)  # "48 visits in all" are a total and not all of them
AHEAD = len("in ")
_HUNDRED = 100
_LEAST = 3


def check_reaches(claim: Reading, evidence: Evidence, covered: frozenset[int]) -> Iterator[Finding]:
    """Findings where the claim reaches further than its evidence does."""
    yield from _whole(claim, evidence)
    yield from _all_year(claim, evidence)
    yield from _each(claim, evidence)
    yield from _sum_of_each(claim, evidence)
    yield from _ours(claim, evidence)
    yield from _besides(claim, evidence, covered)
    yield from _beyond(claim, evidence, covered)
    yield from _mine(claim, evidence)


def _kinds(reading: Reading, *kinds: str) -> list[Mark]:
    """The signs of these kinds; a small word in capitals is something else: "MA" is not the French "my", "ON" no "on"."""
    return [mark for mark in marks(reading.text, "reaches") if mark.kind in kinds and not _lettered(mark, reading)]


def _lettered(mark: Mark, reading: Reading) -> bool:
    said = reading.text[mark.start : mark.end]
    return mark.kind == "own" and len(said) > 1 and said.isupper() and not reading.text.isupper()


def _whole(claim: Reading, evidence: Evidence) -> Iterator[Finding]:
    """The whole of what the evidence has a part of, or of the house where it has one's own part."""
    told = [mark for mark in _kinds(claim, "whole", "body") if not _is_told(mark, claim, evidence)]
    told = [mark for mark in told if (mark.first if mark.kind == "body" else not _tells_when(mark, claim))]
    wide = [mark for mark in told if mark.kind == "whole"]
    if not told or any(_kinds(piece, "whole") for piece in evidence.pieces):
        return
    partial = _kinds(claim, "part", "own", "only") or any(_is_share(one) for one in claim.quantities)
    if partial:
        return
    for piece in evidence.pieces:
        parts = _kinds(piece, "part") if wide else []
        parts += _kinds(piece, "own")
        limits = [piece.text[mark.start : mark.end] for mark in parts]
        limits += [piece.text[one.start : one.end].strip() for one in piece.quantities if wide and _is_share(one)]
        limits += [
            piece.text[one.start : one.end].strip() for mark in wide for one in _counted_with(mark, claim, piece, evidence)
        ]
        if limits:
            mark = (wide or told)[0]
            fragment = claim.text[mark.start : mark.end]
            sentence = f"Your words say “{limits[0]}”, which is less than “{fragment}”."
            yield Finding(Level.UNSUPPORTED, "scope", fragment, sentence)
            return


def _all_year(claim: Reading, evidence: Evidence) -> Iterator[Finding]:
    """The whole year where the evidence has some months of it: "every Saturday of the year" of "from May to October"."""
    found = _kinds(claim, "year_round") or (_kinds(claim, "of_the_year") if _kinds(claim, "whole") else [])
    if not found or _in_season(claim) or any(_kinds(piece, "year_round") for piece in evidence.pieces):
        return
    if any(map(_in_season, evidence.pieces)):
        fragment = claim.text[found[0].start : found[0].end]
        yield Finding(Level.UNSUPPORTED, "frequency", fragment, f"Your words have a part of the year, not “{fragment}”.")


def _in_season(reading: Reading) -> bool:
    return bool(_kinds(reading, "season")) or any(month_of(word.key) for word in tokens(reading.text))


def _tells_when(mark: Mark, claim: Reading) -> bool:
    """Whether a word of reach counts time: "every fourth weekend", "jeden Tag"."""
    after = next((word for word in tokens(claim.text) if word.start >= mark.end), None)
    if in_rate(claim, mark.start) or IN_ALL.match(claim.text, max(0, mark.start - AHEAD)):
        return True
    if any(0 <= one.start - mark.end <= 1 for one in claim.quantities):
        return True
    return after is not None and numerals.unit(after.key) in {"day", "week", "month", "year", "hour"}


def _counted_with(mark: Mark, claim: Reading, piece: Reading, evidence: Evidence) -> Iterator[Quantity]:
    """Numbers that the evidence has with the deed that a line says of all: "all answered" of "60 filed, 44 answered"."""
    deed = next((word for word in claim.words if word.start >= mark.end), None)
    if deed is None or not claim.quantities or "function" in deed.entry.lists:
        return
    clauses = {place.word.clause for place in evidence.stated(deed) if evidence.pieces[place.piece] is piece}
    inside = [one for one in piece.quantities if piece.clause_at(one.start) in clauses]
    if inside and not any(agree(one, given) for one in claim.quantities for given in inside):
        yield from inside


def _is_told(mark: Mark, claim: Reading, evidence: Evidence) -> bool:
    """Whether a word of reach stands in the evidence, too."""
    words = [word for word in claim.words if mark.start <= word.start < mark.end]
    weighty = [word for word in words if "function" not in word.entry.lists] or words
    return bool(words) and all(
        any(place.word.cut or related(word.key, place.word.key) for place in evidence.places(word)) for word in weighty
    )


def _is_share(one: Quantity) -> bool:
    return one.ratio or (one.unit == "percent" and one.value < _HUNDRED)


def _mine(claim: Reading, evidence: Evidence) -> Iterator[Finding]:
    """One's own share where the evidence tells of the whole house: "my patients" of "the department"."""
    if any(_kinds(piece, "own") for piece in evidence.pieces) or _kinds(claim, "body"):
        return
    for mark in _kinds(claim, "own"):
        word = next((one for one in claim.words if one.start >= mark.end), None)
        if word is None or "function" in word.entry.lists or evidence.places(word):
            continue
        for piece in evidence.pieces:
            house = next((one for one in _kinds(piece, "body") if not is_first_person(piece.text)), None)
            if house:
                fragment, other = claim.text[mark.start : word.end], piece.text[house.start : house.end]
                yield Finding(Level.UNSUPPORTED, "scope", fragment, f"Your words tell this of “{other}”, not of “{fragment}”.")
                return


def _each(claim: Reading, evidence: Evidence) -> Iterator[Finding]:
    """A number that is said of each in one text and of all together in the other."""
    mine, theirs = _kinds(claim, "each", "together"), [_kinds(piece, "each", "together") for piece in evidence.pieces]
    for one in claim.quantities:
        kinds = {mark.kind for mark in mine if _is_near(mark, one) and not _goes_with_another(mark, one, claim)}
        if len(kinds) != 1:
            continue
        for piece, found in zip(evidence.pieces, theirs, strict=True):
            for given in piece.quantities:
                others = {mark.kind for mark in found if _is_near(mark, given)}
                if len(others) == 1 and others != kinds and agree(one, given) in {Level.SUPPORTED, Level.CONFIRM}:
                    fragment = claim.text[one.start : one.end].strip()
                    sentence = (
                        f"Your words say {fragment} of all together, not of each."
                        if kinds == {"each"}
                        else (f"Your words say {fragment} of each, not of all together.")
                    )
                    yield Finding(Level.UNSUPPORTED, "number", fragment, sentence)
                    return


def _sum_of_each(claim: Reading, evidence: Evidence) -> Iterator[Finding]:
    """What several parts come to, told of each: "seven each" of "7 (5 Italy, 2 Poland)"."""
    marked = [one for one in claim.quantities for mark in _kinds(claim, "each") if _is_near(mark, one)]
    for one in marked:
        for piece in evidence.pieces:
            values = [given.value for given in piece.quantities if not given.ordinal]
            for at, value in enumerate(values):
                parts = values[at + 1 :]
                if value == one.value and len(parts) > 1 and sum(parts) == value and value not in parts:
                    fragment = claim.text[one.start : one.end].strip()
                    yield Finding(
                        Level.UNSUPPORTED, "number", fragment, f"Your words say {fragment} of all together, not of each."
                    )
                    return


def _goes_with_another(mark: Mark, one: Quantity, claim: Reading) -> bool:
    """Whether a word of reach stands right before another number: the "in all" of "11 times 5 days, in all 55"."""
    return any(0 <= other.start - mark.end <= 1 for other in claim.quantities if other is not one)


def _is_near(mark: Mark, one: Quantity) -> bool:
    return 0 <= one.start - mark.end <= _NEAR // 4 or 0 <= mark.start - one.end <= _NEAR


IN_ALL_OF = expression(r"in all", re.IGNORECASE)
_COUNTED = expression(r"\s+\d[\d.,]*\s+[^\W\d_]{3,}")  # "trackers in all 64 vans" is no total


def _ours(claim: Reading, evidence: Evidence) -> Iterator[Finding]:
    """A number that several people reached together, told as one's own."""
    if _kinds(claim, "together", "us") or any(clause.shared for clause in claim.clauses):
        return
    if any("joint" in word.entry.lists for word in claim.words):
        return
    for piece in evidence.pieces:
        for mark in _kinds(piece, "together"):
            if IN_ALL_OF.fullmatch(piece.text, mark.start, mark.end) and _COUNTED.match(piece.text, mark.end):
                continue
            clause = piece.clause_at(mark.start)
            near = [one for one in piece.quantities if piece.clause_at(one.start) == clause and _is_near(mark, one)]
            us = [one for one in _kinds(piece, "us") if piece.clause_at(one.start) == clause]
            for one in claim.quantities if us else ():
                if any(agree(one, given) is Level.SUPPORTED for given in near):
                    fragment = claim.text[one.start : one.end].strip()
                    yield Finding(
                        Level.UNSUPPORTED, "share", fragment, f"By your words {fragment} is what all of you had together."
                    )
                    return


def _besides(claim: Reading, evidence: Evidence, covered: frozenset[int]) -> Iterator[Finding]:
    """Something new beside a thing that the evidence says was the only one."""
    if _kinds(claim, "only"):
        return
    limited = [number for number, piece in enumerate(evidence.pieces) if _kinds(piece, "only")]
    if not limited:
        return
    for word in claim.words:
        if not _is_new(word, evidence, covered):
            continue
        for other in claim.words:
            between = claim.text[min(word.end, other.end) : max(word.start, other.start)]
            if other is word or not _BESIDE.fullmatch(between):
                continue
            if any(place.piece in limited for place in evidence.stated(other)):
                fragment = word.text
                yield Finding(
                    Level.UNSUPPORTED, "fact", fragment, f"Your words limit this with “only”; “{fragment}” is not in them."
                )
                return


def _beyond(claim: Reading, evidence: Evidence, covered: frozenset[int]) -> Iterator[Finding]:
    """Something done with a thing that the evidence limits to something else: "kept records in Salesforce: viewing only"."""
    if _kinds(claim, "only"):
        return
    for number, piece in enumerate(evidence.pieces):
        for mark in _kinds(piece, "only"):
            limit = piece.clause_at(mark.start)
            if not limit or piece.text[piece.clauses[limit].start - 1 : piece.clauses[limit].start].strip() not in {":", "("}:
                continue
            told = [(word, place.word) for word in claim.words for place in evidence.stated(word) if place.piece == number]
            said = {one.clause for word, one in told if not word.entry.lists & {"function", "light"}}
            starts = {one.key[: _LEAST - 1] for one in piece.words_of(limit) if "function" not in one.entry.lists}
            new = [
                word
                for word in claim.words
                if word.start not in covered
                and word.key[: _LEAST - 1] not in starts  # "leído" of "leo"
                and not word.entry.lists & {"function", "colour", "praise"}
                and not evidence.places(word)
                and (word.entry.families or (len(word.key) >= _LEAST and not word.entry.lists))
            ]
            if limit - 1 in said and limit not in said and new:
                fragment = new[0].text
                shown = piece.text[piece.clauses[limit].start : piece.clauses[limit].end].strip()
                sentence = f"Your words limit this to “{shown}”; “{fragment}” is not in them."
                yield Finding(Level.UNSUPPORTED, "fact", fragment, sentence)
                return


def _is_new(word: Word, evidence: Evidence, covered: frozenset[int]) -> bool:
    if word.start in covered or word.entry.lists & _RESTING or len(word.key) < _LEAST or word.entry.families:
        return False
    return not (evidence.places(word) or evidence.composed(word))
