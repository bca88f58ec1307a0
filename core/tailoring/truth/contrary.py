"""What a line denies and its evidence states: "without an interpreter" of "with an interpreter"."""

import re
from collections.abc import Iterator
from fractions import Fraction

from core.expressions import expression
from core.tailoring.truth.matching import Evidence
from core.tailoring.truth.reading import Reading, Word
from core.tailoring.truth.verdict import Finding, Level

_NONE = expression(
    r"\b(?:no|not|nil|zero|none|without|ningún\w*|sin|kein\w*|ohne|aucune?|sans|нет|без|ни|nessun\w*|senza|nenhum\w*|sem|"
    r"geen|zonder|żadn\w*|bez)\b",
    re.IGNORECASE,
)
_STOPPED = expression(  # "without peat since May" of "stopped using peat in May"
    r"\b(?:stopp(?:ed|ing)|gave up|giv(?:en|ing) up|phas(?:ed|ing) out|did away with|got rid of|abolished|arrêt\w+|supprim\w+|"
    r"abandonn\w+|renonc\w+|dej(?:é|ó|amos) de|suprim\w+|abgeschafft|verzicht\w+|aufgehört|отказал\w+|прекратил\w*)\b",
    re.IGNORECASE,
)
_WITHOUT = expression(r"^\s*(?:without|ohne|sin|sans|без|senza|sem|zonder|bez)\b", re.IGNORECASE)
_NEVER = expression(r"\b(?:never|nie|nunca|jamais|никогда|mai|nooit|nigdy)\s*$", re.IGNORECASE)  # "never without" is always with


def check_contrary(claim: Reading, evidence: Evidence, covered: frozenset[int]) -> Iterator[Finding]:
    """Denied in the claim, stated in the evidence: "without an interpreter" of "with an interpreter"."""
    if any(_NONE.search(piece.text) or _STOPPED.search(piece.text) for piece in evidence.pieces):
        return
    for number, clause in enumerate(claim.clauses):
        fragment = claim.text[clause.start : clause.end].strip()
        if all(word.start in covered for word in claim.words_of(number)) or _NEVER.search(claim.text, 0, clause.start):
            continue
        if clause.denied and _WITHOUT.search(fragment) and _is_news(claim, number, evidence):
            yield Finding(
                Level.UNSUPPORTED, "fact", fragment, f"\u201c{fragment}\u201d is not in what you gave me for this line."
            )
            return
        stated = (
            clause.denied and _WITHOUT.search(fragment) and any(_is_stated(word, evidence) for word in claim.words_of(number))
        )
        if stated and not _tells_the_rest(claim, evidence):
            yield Finding(Level.UNSUPPORTED, "denied", fragment, f"Your words say the contrary of \u201c{fragment}\u201d.")
            return


def _is_news(claim: Reading, number: int, evidence: Evidence) -> bool:
    """Whether nothing of a denial stands in the evidence: "without a single complaint"."""
    if any(claim.clause_at(one.start) == number and one.value > 1 for one in claim.quantities):
        return False
    rest = [word for word in claim.words_of(number) if not word.entry.lists & {"function", "light", "colour", "extreme"}]
    return bool(rest) and not any(evidence.places(word) or evidence.composed(word) for word in rest)


def _tells_the_rest(claim: Reading, evidence: Evidence) -> bool:
    """Whether a line counts those that it was not so with: "188 without corrections" of "200, 12 came back for corrections"."""
    known = [{one.value for one in piece.quantities if not one.ratio} for piece in evidence.pieces]
    counts = [one for one in claim.quantities if not (one.ratio or one.ordinal or any(one.value in told for told in known))]
    wholes = [(one, told | {_HUNDRED} if one.unit == "percent" else told) for one in counts for told in known]
    return any(one.value + part in told for one, told in wholes for part in told if part)


_HUNDRED = Fraction(100)


def _is_stated(word: Word, evidence: Evidence) -> bool:
    places = evidence.stated(word)
    return bool(places) and not word.entry.lists & {"function", "light"} and all(place.word.key == word.key for place in places)
