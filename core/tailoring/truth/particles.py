"""Nouns made of a verb and its particle: "backup" of "backs up", "cleanup" of "cleaned it up"."""

from core.expressions import expression
from core.tailoring.truth.matching import Evidence
from core.tailoring.truth.reading import Reading
from core.tailoring.truth.stems import related

_NOUN = expression(r"(?P<verb>[a-z]{3,})-?(?P<particle>up|out|down|over|off|in|on)s?")
_WITHIN = 2  # words between a verb and its particle: "cleaned the yard up"


def particle_words(claim: Reading, evidence: Evidence) -> frozenset[int]:
    """Where a line tells with one noun what the evidence tells with a verb and its particle."""
    return frozenset(
        word.start
        for word in claim.words
        if (noun := _NOUN.fullmatch(word.key)) and _is_told(noun["verb"], noun["particle"], evidence)
    )


def _is_told(verb: str, particle: str, evidence: Evidence) -> bool:
    for piece in evidence.pieces:
        for at, word in enumerate(piece.words):
            told = related(word.key, verb) and word.key[:3] == verb[:3] and not piece.clauses[word.clause].denied
            if told and particle in [one.key for one in piece.words[at + 1 : at + 2 + _WITHIN]]:
                return True
    return False
