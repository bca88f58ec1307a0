"""What is told of all or each where the evidence has it of some: "all passed" of "27 joiners, 25 passed the first time"."""

import re
from collections.abc import Iterator

from core.expressions import expression
from core.tailoring.truth.agreement import agree
from core.tailoring.truth.bounds import Quantity
from core.tailoring.truth.matching import Evidence
from core.tailoring.truth.reading import Reading
from core.tailoring.truth.verdict import Finding, Level

_ALL = expression(
    r"\b(?:all of (?:whom|them|which)|every one of (?:whom|them|which)|all|alle|tous|toutes|todos|todas|все)\b(?!-)",
    re.IGNORECASE,
)
_EVERY = expression(r"\b(?:every|each)\s+(?:single\s+)?$", re.IGNORECASE)  # "every one passed" tells of all
_NEAR = 12  # characters to the number of all: "all of the three"


_PASSED = expression(r"[а-яё]{2,}(?:ли|лись)")
_EACH_YEAR = expression(
    r"\b(?:(?:every|each)\s+year|jedes\s+jahr|chaque\s+année|tous\s+les\s+ans|cada\s+año|todos\s+los\s+años|каждый\s+год|"
    r"ogni\s+anno|todos\s+os\s+anos|cada\s+ano|elk\s+jaar|co\s+roku?)\b",
    re.IGNORECASE,
)
_YEARLY = expression(
    rf"{_EACH_YEAR.pattern}|\b(?:a|per|pro|par|al|por|im|per)\s+(?:year|jahr|an|año|ano|anno)\b|\b(?:year|annual|jährlich|annuel|anual)|"
    r"ежегодн|в год|all'anno|rocznie|jaarlijks",
    re.IGNORECASE,
)


def _check_each_year(claim: Reading, evidence: Evidence) -> Iterator[Finding]:
    """A finding when a line has every year what its evidence counts for one year alone: "300 visitors in 2017"."""
    found = _EACH_YEAR.search(claim.text)
    if found is None or claim.moments or any(_YEARLY.search(piece.text) for piece in evidence.pieces):
        return
    for piece in evidence.pieces:
        single = len(piece.moments) == 1 and not (piece.moments[0].until or piece.moments[0].since or piece.moments[0].current)
        counts = [one for one in claim.quantities if any(agree(one, other) is Level.SUPPORTED for other in piece.quantities)]
        if single and counts:
            year = piece.moments[0].year
            yield Finding(Level.UNSUPPORTED, "frequency", found.group(), f"Your words say so of {year}, not of {found.group()}.")
            return


def check_every(claim: Reading, evidence: Evidence) -> Iterator[Finding]:
    """A finding for a deed told of all of so many, or of each year, where the evidence counts fewer with it."""
    yield from _check_each_year(claim, evidence)
    for found in _ALL.finditer(claim.text):
        whole = _whole(claim, found)
        if whole is None:
            continue
        at = claim.clause_at(found.start())
        for piece_at, piece in enumerate(evidence.pieces):
            parts = [one for one in piece.quantities if _is_part(one, whole) and not _is_told(one, claim)]
            parts = [one for one in parts if not _EVERY.search(piece.text, 0, one.start)]
            held = any(agree(whole, one) is Level.SUPPORTED for one in piece.quantities)
            for word in claim.words_of(at) if held else ():
                spots = [spot.word for spot in evidence.stated(word) if spot.piece == piece_at]
                deed = (word.entry.families or _PASSED.fullmatch(word.key)) and word.start > found.start() and spots
                if deed and all(any(_is_of(one, spot.start, spot.clause, piece) for one in parts) for spot in spots):
                    fragment = claim.text[found.start() : word.end]
                    yield Finding(Level.UNSUPPORTED, "number", fragment, f"Your words say this of some, not “{fragment}”.")
                    return


def _whole(claim: Reading, found: re.Match[str]) -> Quantity | None:
    """The number that a line says all of: behind "all", or before "all of whom"."""
    counts = [one for one in claim.quantities if not (one.unit or one.ratio or one.ordinal) and one.value > 1]
    behind = next((one for one in counts if 0 <= one.start - found.end() <= _NEAR), None)
    before = [one for one in counts if one.end <= found.start()]
    return behind or (before[-1] if before and found.group().casefold() != "all" else None)


def _is_part(one: Quantity, whole: Quantity) -> bool:
    return not (one.unit or one.ratio or one.ordinal) and 0 < one.value < whole.value


def _is_told(one: Quantity, claim: Reading) -> bool:
    return any(one.value == other.value for other in claim.quantities)


def _is_of(part: Quantity, place: int, clause: int, piece: Reading) -> bool:
    """Whether a word stands in the clause of a part, behind it."""
    return part.start < place and piece.clause_at(part.start) == clause
