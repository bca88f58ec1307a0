"""What a contest gave: who tells of a "2nd prize" has won it."""

import re

from core.expressions import expression
from core.tailoring.truth.matching import Evidence
from core.tailoring.truth.reading import Word

_WON = expression(r"won|wins?|gewonnen|gewann|remporte\w*|gagne\w*|gan[eo]\w*|занял\w*|выиграл\w*")
_PRIZE = expression(
    r"\b(?:(?:first|second|third|1st|2nd|3rd) (?:prize|place)|winner|[123]\. (?:preis|platz)|"
    r"(?:erster|zweiter|dritter) (?:preis|platz)|"
    r"lauréate?|(?:premier|deuxième|second|troisième|1er|2e|3e) prix|(?:primer|segundo|tercer) (?:premio|puesto|lugar)|"
    r"[123]-?е место)\b",
    re.IGNORECASE,
)


def is_prize_won(word: Word, evidence: Evidence) -> bool:
    """Whether a word only says that a prize or a place of the evidence was won."""
    return bool(_WON.fullmatch(word.key)) and any(_PRIZE.search(piece.text) for piece in evidence.pieces)
