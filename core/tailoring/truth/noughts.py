"""None or one told of what was counted: "no findings" of "two findings, both closed", "in one night" of "in six nights"."""

import re
from collections.abc import Iterator

from core.expressions import expression
from core.tailoring.truth import numerals
from core.tailoring.truth.bounds import Quantity
from core.tailoring.truth.counting import subject
from core.tailoring.truth.matching import Evidence
from core.tailoring.truth.plain import key
from core.tailoring.truth.reading import Reading
from core.tailoring.truth.verdict import Finding, Level

_NONE = expression(
    r"\b(?:no|zero|without(?: any| an?)?|nil|keine[rn]?|ohne(?: eine?[nr]?)?|aucune?|sans(?: aucune?| une?)?|ningun[oa]?|ningún|"
    r"sin(?: ningun[oa]| ningún| una?)?|без|нет|nessun[oa]?|senza|nenhuma?|sem|geen|zonder|bez)\s+"
    r"(?:(?:single|sole|einzige[nrs]?|seule?|sol[oa])\s+)?(?P<what>[^\W\d_]{4,})\b",
    re.IGNORECASE,
)


_ALSO_NONE = expression(
    r"\b(?:none|no|nil|zero|without|kein\w*|ohne|aucune?|sans|ningun\w*|ningún|sin|нет|без|ни одн\w+|ни один)\b", re.IGNORECASE
)


_IN_ONE = expression(
    r"\b(?:in|within|en|an|dans|за|в|num|numa|nel|w)\s+(?:(?:just|only|nur|s[oó]lo|seulement|только)\s+)?"
    r"(?:one|a single|eine[mr]|une?|un[ao]?|один|одну|одно)\s+(?:einzigen\s+|seule\s+|sol[oa]\s+)?(?P<what>[^\W\d_]{3,})\b",
    re.IGNORECASE,
)
_BEFORE = expression(r"\b(?:in|within|en|an|dans|за|в|nel|w)\s+(?:\w+\s+)?$", re.IGNORECASE)


def _check_ones(claim: Reading, evidence: Evidence) -> Iterator[Finding]:
    """A finding when a line has in one night or day what its evidence has in several."""
    for found in _IN_ONE.finditer(claim.text):
        unit = numerals.unit(key(found["what"])) or key(found["what"])
        if not _TIMES.fullmatch(unit):
            continue
        spans = [
            (piece, one)
            for piece in evidence.pieces
            for one in piece.quantities
            if unit in {one.unit, _unit_behind(piece, one)} and _BEFORE.search(piece.text, 0, one.start)
        ]
        if spans and all(one.value > 1 for _, one in spans):
            piece, one = spans[0]
            said = piece.text[one.start : one.end].strip()
            yield Finding(Level.UNSUPPORTED, "number", found.group(), f"Your words say “{said}”, not “{found.group()}”.")
            return


_TIMES = expression(
    r"day|night|week|month|year|shift|hour|nuits?|jours?|noches?|dias?|nacht|nachte|schicht\w*|ноч\w*|день|дней|дня|смен\w*"
)


def _unit_behind(piece: Reading, quantity: Quantity) -> str:
    """The word right behind a number, without the ending of its plural."""
    word = next((one for one in piece.words if 0 <= one.start - quantity.end <= 1), None)
    return (numerals.unit(word.key) or word.key.removesuffix("s")) if word else ""


def check_noughts(claim: Reading, evidence: Evidence) -> Iterator[Finding]:
    """A finding when a line has none of what its evidence counts and nowhere denies, or one where it has several."""
    yield from _check_ones(claim, evidence)
    for found in _NONE.finditer(claim.text):
        word = next((one for one in claim.words if one.start == found.start("what")), None)
        places = evidence.stated(word) if word else ()
        if any(evidence.clause(place).denied or _ALSO_NONE.search(evidence.pieces[place.piece].text) for place in places):
            continue
        for place in places:
            piece = evidence.pieces[place.piece]
            counts = [
                one
                for one in piece.quantities
                if one.value > 0 and place.word in subject(piece, one)[:1] and one.end <= place.word.start
            ]
            if counts and not (counts[0].unit or counts[0].ordinal or counts[0].ratio):
                said = piece.text[counts[0].start : place.word.end]
                yield Finding(Level.UNSUPPORTED, "number", found.group(), f"Your words say “{said}”, not “{found.group()}”.")
                return
