"""Names of places, which are the same place in each language."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache

from core.resume.lexicon import table
from core.tailoring.truth import lexis
from core.tailoring.truth.marks import tokens
from core.tailoring.truth.matching import Evidence
from core.tailoring.truth.plain import key
from core.tailoring.truth.reading import Reading
from core.tailoring.truth.verdict import Finding, Level

_SHORTEST, _LONGEST, _BRIEF = 3, 4, 3  # letters of a city; words of a name; letters of one that only counts in capitals
_CASES = {  # endings of Russian names by the one they have in the dictionary; none: after a consonant
    "ия": "ия ии ию ией",
    "а": "а ы и е у ой",
    "я": "я и ю е ей",
    "ь": "ь я е ю и ем ью",
    "й": "й я е ю ем",
    "ы": "ы ов ах ам",
}
_CONSONANT = " а е у ом"
_VOWELS = frozenset("аеиоуыэюяьй")


def is_place(word: str) -> bool:
    """Whether a folded word names a country, a state or a large city."""
    return word in _places() or (word,) in _names()


def named_places(claim: Reading, evidence: Evidence) -> frozenset[int]:
    """Where the words of places stand that the evidence names, in whatever language."""
    theirs = {place for piece in evidence.pieces for place, start, _ in _found(piece.text) if not _is_denied(piece, start)}
    spans = [(start, end) for place, start, end in _found(claim.text) if place in theirs] if theirs else []
    return frozenset(word.start for word in claim.words if any(start <= word.start < end for start, end in spans))


def check_places(claim: Reading, evidence: Evidence) -> Iterator[Finding]:
    """A finding for a country or town that the evidence names in no language, though one of its words may sound like it."""
    theirs = {place for piece in evidence.pieces for place, _, _ in _found(piece.text)}
    for place, start, end in _found(claim.text) if theirs else ():
        known = all(word.key in evidence.by_key for word in claim.words if start <= word.start < end)
        if place not in theirs and not known and not _is_denied(claim, start):
            name = claim.text[start:end]
            yield Finding(Level.UNSUPPORTED, "name", name, f"“{name}” is not in what you gave me for this line.")
            return


def _is_denied(piece: Reading, place: int) -> bool:
    return piece.clauses[piece.clause_at(place)].denied


@lru_cache(maxsize=4096)
def _found(text: str) -> Sequence[tuple[int, int, int]]:
    """Each place of a text by its number, with where its name begins and ends; the longest name counts."""
    words, at, found = tokens(text), 0, []
    while at < len(words):
        for length in range(min(_LONGEST, len(words) - at), 0, -1):
            run = words[at : at + length]
            place = _names().get(tuple(one.key for one in run))
            written = text[run[0].start : run[-1].end]
            if place is not None and written[0].isupper() and (len(written) > _BRIEF or written.isupper() or written.istitle()):
                found.append((place, run[0].start, run[-1].end))
                at += length - 1
                break
        at += 1
    return tuple(found)


@cache
def _names() -> Mapping[tuple[str, ...], int]:
    """Places by the words of each of their names."""
    lines = [line for block in lexis.table("lands").values() for line in block.split("\n")]
    return {
        form: number for number, line in enumerate(lines) for name in line.split() for form in _forms(tuple(key(name).split("_")))
    }


def _forms(name: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    yield name
    if len(name) == 1 and "а" <= name[0][0] <= "я" and len(name[0]) > _BRIEF:
        ending = next((one for one in _CASES if name[0].endswith(one)), "")
        if ending or name[0][-1] not in _VOWELS:
            stem = name[0].removesuffix(ending)
            yield from ((stem + one,) for one in (_CASES[ending] if ending else _CONSONANT).split(" "))


@cache
def _places() -> frozenset[str]:
    known = [name for group in table("places").values() for name in group if isinstance(group, list)]
    return frozenset(
        key(name) for name in (*known, *lexis.table("cities")["cities"].split()) if len(name) >= _SHORTEST and " " not in name
    )
