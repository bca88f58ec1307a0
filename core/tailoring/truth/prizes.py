"""What a contest gave: who tells of a "2nd prize" has won it."""

import re

from core.expressions import expression
from core.tailoring.truth.matching import Evidence
from core.tailoring.truth.reading import Reading, Word

_WON = expression(r"won|wins?|gewonnen|gewann|remporte\w*|gagne\w*|gan[eo]\w*|занял\w*|выиграл\w*")
_PRIZE = expression(
    r"\b(?:(?:first|second|third|1st|2nd|3rd) (?:prize|place)|winner|[123]\. (?:preis|platz)|"
    r"(?:erster|zweiter|dritter) (?:preis|platz)|"
    r"lauréate?|(?:premier|deuxième|second|troisième|1er|2e|3e) prix|(?:primer|segundo|tercer) (?:premio|puesto|lugar)|"
    r"[123]-?е место)\b",
    re.IGNORECASE,
)


_BEST = expression(r"first|1st|winner|1\.|erster|lauréate?|premier|1er|primer|1-?е", re.IGNORECASE)


def is_prize_won(word: Word, claim: Reading, evidence: Evidence) -> bool:
    """Whether a word only says that a prize of the evidence was won: the first one, or whichever the line names itself."""
    if not _WON.fullmatch(word.key):
        return False
    found = [one for piece in evidence.pieces for one in _PRIZE.finditer(piece.text)]
    return bool(found) and (bool(_PRIZE.search(claim.text)) or any(_BEST.match(one.group()) for one in found))
