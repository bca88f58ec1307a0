"""Things of one kind that exclude each other: adults are no children, the night shift is not the early one."""

import tomllib
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files

from core.tailoring.truth.agreement import agree
from core.tailoring.truth.matching import Evidence
from core.tailoring.truth.reading import Reading, Word, read
from core.tailoring.truth.sharing import CONTENT_SKIP
from core.tailoring.truth.verdict import Finding, Level

_PHRASE, _CLEARLY = 3, 2
_Member = tuple[str, int]


@dataclass(frozen=True, slots=True)
class Spot:
    """A word that names a member of a kind."""

    kind: str
    member: int
    word: Word


@cache
def _table() -> tuple[Mapping[str, frozenset[_Member]], Mapping[str, frozenset[_Member]]]:
    text = (files("core.tailoring.truth") / "data" / "siblings.toml").read_text(encoding="utf-8")
    whole: dict[str, set[_Member]] = defaultdict(set)
    begun: dict[str, set[_Member]] = defaultdict(set)
    for kind, block in tomllib.loads(text).items():
        for number, line in enumerate(block.split("\n")):
            for word in line.split():
                (begun if word.endswith("*") else whole)[word.rstrip("*")].add((kind, number))
    return {word: frozenset(found) for word, found in whole.items()}, {word: frozenset(found) for word, found in begun.items()}


@lru_cache(maxsize=65536)
def _members(word: str) -> frozenset[_Member]:
    whole, begun = _table()
    if word in whole:
        return whole[word]
    return next((begun[word[:end]] for end in range(len(word), 2, -1) if word[:end] in begun), frozenset())


@lru_cache(maxsize=2048)
def spots(text: str) -> tuple[Spot, ...]:
    """The members named in a text."""
    reading = read(text)
    return tuple(
        one
        for one in _spots(reading.words)
        if not (one.kind == "periods" and _of_date(one.word, reading)) and not (one.kind == "tiers" and not one.word.capital)
    )


def _of_date(word: Word, reading: Reading) -> bool:
    """Whether a word belongs to a date: "2021 года"."""
    return reading.text[: word.start].rstrip()[-1:].isdigit()


def _spots(words: Sequence[Word]) -> Iterator[Spot]:
    for index, word in enumerate(words):
        for length in range(1, _PHRASE + 1):
            run = words[index : index + length]
            if len(run) == length and run[0].clause == run[-1].clause:
                yield from (Spot(*member, word) for member in _members("_".join(one.key for one in run)))


def check_siblings(claim: Reading, evidence: Evidence) -> Iterator[Finding]:
    """Findings where the claim names one member of a kind and the evidence another."""
    theirs = [(number, spot) for number, piece in enumerate(evidence.pieces) for spot in spots(piece.text)]
    theirs = [(number, spot) for number, spot in theirs if not evidence.pieces[number].clauses[spot.word.clause].denied]
    for spot in spots(claim.text) if theirs else ():
        if claim.clauses[spot.word.clause].denied:
            continue
        kin = [(number, one) for number, one in theirs if one.kind == spot.kind]
        same = [(number, one) for number, one in kin if one.member == spot.member]
        if not kin:
            continue
        if (not same and spot.word.key not in evidence.by_key and not _is_cut_short(spot.word, evidence)) or (
            same and _is_moved(spot, same, kin, claim, evidence)
        ):
            other = next(one.word.text for _, one in kin if one.member != spot.member)
            fragment = spot.word.text
            yield Finding(
                Level.UNSUPPORTED, "swapped", fragment, f"Your words say \u201c{other}\u201d here, not \u201c{fragment}\u201d."
            )
            return


def _is_cut_short(word: Word, evidence: Evidence) -> bool:
    """Whether the evidence has a word cut short: the "University" of "Univ."."""
    return any(place.word.cut for place in evidence.stated(word))


def _is_moved(
    spot: Spot, same: Sequence[tuple[int, Spot]], kin: Sequence[tuple[int, Spot]], claim: Reading, evidence: Evidence
) -> bool:
    """Whether what the claim says of one member stands in the evidence with another one, and clearly not with this."""
    here = [_agreement(spot, one, number, claim, evidence) for number, one in same]
    there = [_agreement(spot, one, number, claim, evidence) for number, one in kin if one.member != spot.member]
    if any(one.kind == spot.kind and one.member != spot.member for one in spots(claim.text)):
        return False
    return bool(there) and max(there) >= max(here) + _CLEARLY


def _agreement(spot: Spot, other: Spot, number: int, claim: Reading, evidence: Evidence) -> int:
    """How much of the claim's clause stands in the clause of a member; a number counts double."""
    piece = evidence.pieces[number]
    words = [word for word in claim.words_of(spot.word.clause) if word is not spot.word and not word.entry.lists & CONTENT_SKIP]
    count = sum(
        any(place.piece == number and place.word.clause == other.word.clause for place in evidence.stated(word)) for word in words
    )
    inside = [one for one in piece.quantities if piece.clause_at(one.start) == other.word.clause]
    mine = [one for one in claim.quantities if claim.clause_at(one.start) == spot.word.clause]
    return count + _CLEARLY * sum(any(agree(one, given) is not None for given in inside) for one in mine)
