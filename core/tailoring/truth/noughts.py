"""None told of what was counted: "an audit with no findings" of "an audit (two findings, both closed)"."""

import re
from collections.abc import Iterator

from core.expressions import expression
from core.tailoring.truth.counting import subject
from core.tailoring.truth.matching import Evidence
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


def check_noughts(claim: Reading, evidence: Evidence) -> Iterator[Finding]:
    """A finding when a line has none of what its evidence counts and nowhere denies."""
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
