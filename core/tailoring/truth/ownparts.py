"""One's own part told as the whole: "hung 48 lamps" of "48 lamps, 12 hung by me", "planned the move" of a part one planned."""

import re
from collections.abc import Iterator

from core.expressions import expression
from core.tailoring.truth.agreement import agree
from core.tailoring.truth.bounds import Quantity
from core.tailoring.truth.matching import Evidence
from core.tailoring.truth.reading import Reading, Word
from core.tailoring.truth.verdict import Finding, Level

_MINE_AFTER = expression(
    r"[^,;()\d]{0,32}\b(?:mine|by me|by myself|my own|von mir|mit eigenem|eigene\w?|selbst|par moi|à moi|por mí|"
    r"mí[oa]s|мной|мои)\b",
    re.IGNORECASE,
)
_MINE_BEFORE = expression(
    r"\b(?:of which I|of these I|of them I|davon (?:habe |von )?(?:ich|mir)|dont j'ai|de l[oa]s que|из них я)\b[^,;\d]{0,60}$",
    re.IGNORECASE,
)
_CHARGE = expression(r"responsible|verantwortlich|zustandig|responsable|charge|selbst|own|eigene\w?|author|autor\w*")


def check_own_part(claim: Reading, evidence: Evidence) -> Iterator[Finding]:
    """A finding where a line tells as one's own deed the whole of which one did a counted part."""
    if any(clause.shared for clause in claim.clauses) or any(word.entry.lists & {"tier_part", "joint"} for word in claim.words):
        return
    for number, piece in enumerate(evidence.pieces):
        for whole, part in _owned(piece):
            told = next((one for one in claim.quantities if not one.ordinal and agree(one, whole) is Level.SUPPORTED), None)
            if told is None or _tells_part(claim, whole, part):
                continue
            if any(_is_own(word, whole, number, evidence) for word in claim.words):
                fragment = claim.text[told.start : told.end].strip()
                shown = piece.text[part.start : part.end].strip()
                yield Finding(Level.UNSUPPORTED, "share", fragment, f"By your words {shown} were yours, not all {fragment}.")
                return


def _owned(piece: Reading) -> Iterator[tuple[Quantity, Quantity]]:
    """Each whole of a piece with the part of it that was one's own."""
    counts = [one for one in piece.quantities if not (one.unit or one.ordinal or one.ratio) and one.high is None]
    for part in counts:
        mine = _MINE_AFTER.match(piece.text, part.end) or _MINE_BEFORE.search(piece.text, 0, part.start)
        wholes = [one for one in counts if one.end <= part.start and one.value > part.value]
        if mine and wholes:
            yield wholes[-1], part


def _tells_part(claim: Reading, whole: Quantity, part: Quantity) -> bool:
    """Whether a line tells the part, the rest or a share."""
    return any(
        one.value in {part.value, whole.value - part.value} or one.ratio or one.unit == "percent" for one in claim.quantities
    )


def _is_own(word: Word, whole: Quantity, number: int, evidence: Evidence) -> bool:
    """Whether a word tells a deed or a charge that the evidence has, if at all, only behind the whole."""
    deed = word.opens or bool(word.entry.families) or word.key.endswith("ed") or bool(_CHARGE.fullmatch(word.key))
    if not deed or "function" in word.entry.lists:
        return False
    places = [place for place in evidence.stated(word) if place.piece == number]
    charged = bool(_CHARGE.fullmatch(word.key)) and not places
    return charged or (bool(places) and all(place.word.start > whole.end for place in places))
