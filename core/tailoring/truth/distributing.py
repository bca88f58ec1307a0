"""Numbers told of each: nobody said "each" of the sponsors' 9,000 pounds, nor that a half day was a full one."""

import re
from collections.abc import Iterator

from core.expressions import expression
from core.tailoring.truth.agreement import agree
from core.tailoring.truth.bounds import Quantity
from core.tailoring.truth.matching import Evidence
from core.tailoring.truth.reading import Reading
from core.tailoring.truth.verdict import Finding, Level

_EACH_AFTER = expression(
    r"\s+(?:[^\W\d_]+\s+){0,3}?(?:each|apiece|jeweils|chacune?s?|cada un[oa])\b(?!\s+(?:year|month|week|day|time|shift|season|"
    r"quarter|term|evening|morning|night|spring|summer|autumn|winter))",
    re.IGNORECASE,
)
_IN_EACH = expression(r"\s+(?:[^\W\d_]+\s+){1,2}(?:in|on|at|for|from|with|to)\s+each\s+of\s", re.IGNORECASE)
_DISTRIBUTES = expression(
    r"\b(?:each|every|per|apiece|both|all|an?|daily|weekly|monthly|yearly|annual\w*|one|je|jeweils|jed\w+|pro|alle|beide\w?|chacune?|chaque|par|"
    r"tous|toutes|cada|por|todos|todas|ambos|ambas|по|кажд\w+|average\w*)\b|[/@x×]",
    re.IGNORECASE,
)
_OF = expression(r"\b(?:of|zu|à|de|von|по)\s+$", re.IGNORECASE)  # "three crews of five"
_FULL_DAY = expression(
    r"\b(?:full|whole|entire|all)[- ]day\b|\bganztägig\w*|\bganze[nrs]? tage?\b|\bjournées? (?:entières?|complètes?)|"
    r"\bdía (?:completo|entero)\b|\bполн\w+ д(?:ень|ня)\b",
    re.IGNORECASE,
)
_HALF_DAY = expression(
    r"\bhalf[- ](?:an? )?day\b|\bhalbtägig\w*|\bhalbe[nrs]? tage?\b|\bdemi-journées?\b|\bmedio día\b|\bполдня\b", re.IGNORECASE
)


def check_distributed(claim: Reading, evidence: Evidence) -> Iterator[Finding]:
    """A finding for a number told of each where the evidence has it once, and for a half day told as a full one."""
    several = any(one.value > 1 and not one.unit for one in claim.quantities)
    for one in claim.quantities if several else ():
        told = _EACH_AFTER.match(claim.text, one.end) or _IN_EACH.match(claim.text, one.end)
        if told and _is_told_once(one, claim, evidence):
            fragment = claim.text[one.start : told.end()].strip()
            yield Finding(Level.UNSUPPORTED, "number", fragment, f"Nothing you gave me says “{fragment}”.")
            return
    full = _FULL_DAY.search(claim.text)
    texts = [piece.text for piece in evidence.pieces]
    if full and any(map(_HALF_DAY.search, texts)) and not any(map(_FULL_DAY.search, texts)):
        yield Finding(Level.UNSUPPORTED, "number", full.group(), f"Your words have a half day here, not “{full.group()}”.")


def _is_told_once(one: Quantity, claim: Reading, evidence: Evidence) -> bool:
    """Whether the evidence has a number once, beside the number of those that it would be each of, and nowhere says "each"."""
    held = [
        (piece, given)
        for piece in evidence.pieces
        for given in piece.quantities
        if agree(one, given) is Level.SUPPORTED and not given.ordinal
    ]
    others = [other for other in claim.quantities if other is not one and other.value > 1 and not other.unit]
    return bool(held) and all(
        not (_DISTRIBUTES.search(piece.text) or _OF.search(piece.text, 0, given.start))
        and any(beside.value == other.value for beside in piece.quantities for other in others)
        for piece, given in held
    )
