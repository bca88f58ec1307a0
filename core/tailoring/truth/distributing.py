"""Numbers told of each: nobody said "each" of the sponsors' 9,000 pounds, nor that a half day was a full one."""

import re
from collections.abc import Iterator

from core.expressions import expression
from core.tailoring.truth.agreement import SCALES, agree
from core.tailoring.truth.bounds import Bound, Quantity
from core.tailoring.truth.counting import subject
from core.tailoring.truth.matching import Evidence
from core.tailoring.truth.numerals import unit
from core.tailoring.truth.reading import Reading
from core.tailoring.truth.verdict import Finding, Level

_EACH_AFTER = expression(
    r"\s+(?:[^\W\d_]+\s+){0,3}?(?:each|apiece|jeweils|chacune?s?|cada un[oa])\b(?!\s+(?:year|month|week|day|time|shift|season|"
    r"quarter|term|evening|morning|night|spring|summer|autumn|winter))",
    re.IGNORECASE,
)
_IN_EACH = expression(r"\s+(?:[^\W\d_]+\s+){1,2}(?:in|on|at|for|from|with|to)\s+each\s+of\s", re.IGNORECASE)
_DISTRIBUTES = expression(
    r"\b(?:each|every|per|apiece|both|all|one|je|jeweils|jed\w+|pro|alle|beide\w?|chacune?|chaque|par|"
    r"tous|toutes|cada|por|todos|todas|ambos|ambas|по|кажд\w+|average\w*)\b|[/@x×]|"
    r"\d\s+(?:[^\W\d_]+\s+){1,2}an?\s+(?!(?:day|week|month|year|shift|season|quarter|term|night|third|half)\b)|"
    r"\d-[^\W\d_]+\s+(?:[^\W\d_]+\s+){0,2}[^\W\d_]+s\b",  # "eight 7-barrel tanks"
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
        if per := _per_thing(one, claim, evidence):
            fragment = f"{claim.text[one.start : one.end]} {per}"
            yield Finding(Level.UNSUPPORTED, "number", fragment, f"Nothing you gave me says “{fragment}”.")
            return
        if _is_told_in_all(one, claim, evidence):
            fragment = claim.text[one.start : one.end]
            yield Finding(Level.UNSUPPORTED, "number", fragment, f"Your words say {fragment} of each, not of all together.")
            return
    full = _FULL_DAY.search(claim.text)
    texts = [piece.text for piece in evidence.pieces]
    if full and any(map(_HALF_DAY.search, texts)) and not any(map(_FULL_DAY.search, texts)):
        yield Finding(Level.UNSUPPORTED, "number", full.group(), f"Your words have a half day here, not “{full.group()}”.")


def _sentence(piece: Reading, given: Quantity) -> str:
    """The sentence of a number."""
    at = piece.clauses[piece.clause_at(given.start)].sentence
    return " ".join(piece.text[one.start : one.end] for one in piece.clauses if one.sentence == at)


def _per_thing(one: Quantity, claim: Reading, evidence: Evidence) -> str:
    """What a line tells of each of some things that the evidence counts, and nowhere says "each": "148 flats a block"."""
    told = _PER_THING.match(claim.text, one.end)
    noun = next((word for word in claim.words if told and word.start == told.start("noun")), None)
    if told is None or noun is None or one.value <= 1 or unit(noun.key) in SCALES:
        return ""
    held = [piece for piece in evidence.pieces if any(agree(one, given) is Level.SUPPORTED for given in piece.quantities)]
    spots = [(evidence.pieces[place.piece], place.word) for place in evidence.stated(noun)]
    counted = [any(many.value > 1 and word in subject(piece, many)[:1] for many in piece.quantities) for piece, word in spots]
    each = any(_DISTRIBUTES.search(piece.text) or _RATE.search(piece.text) for piece in held)
    return told.group().strip() if held and counted and all(counted) and not each else ""


_PER_THING = expression(r"\s+(?:[^\W\d_]+\s+){1,2}(?:per|pro|je|par|por|на каждый) (?P<noun>[^\W\d_]{3,})", re.IGNORECASE)
_RATE = expression(r"\d+\s+(?:[^\W\d_]+\s+){1,2}(?:per|an?|pro|je|par|por|на)\s", re.IGNORECASE)


def _is_told_in_all(one: Quantity, claim: Reading, evidence: Evidence) -> bool:
    """Whether the evidence has a number of each of so many, and the line of all of them: "1,150 bulbs in twelve beds"."""
    others = {
        other.value for other in claim.quantities if other is not one and other.value > 1 and not (other.unit or other.ratio)
    }
    counts = not (one.unit in SCALES or one.ratio or one.bound is Bound.MOST)
    if not counts or _DISTRIBUTES.search(claim.text) or _OF_ABOUT.search(claim.text, 0, one.start):
        return False
    held = [
        (piece, given)
        for piece in evidence.pieces
        for given in piece.quantities
        if given.value > 1 and agree(one, given) is Level.SUPPORTED
    ]
    return bool(held) and all(
        (_EACH_BEFORE.search(piece.text, 0, given.start) or _EACH_AFTER.match(piece.text, given.end))
        and others & {many.value for many in piece.quantities if many is not given}
        for piece, given in held
    )


_OF_ABOUT = expression(r"\b(?:of|zu|à|de|von|по)\s+(?:[^\W\d_]+\s+){0,2}$", re.IGNORECASE)  # "groups of about a dozen"
_EACH_BEFORE = expression(
    r"\b(?:je|jeweils|each|each with|chacune?|cada una?|по)\s+(?:ca\.?\s+|etwa\s+|rund\s+|about\s+)?$", re.IGNORECASE
)


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
        not (_DISTRIBUTES.search(_sentence(piece, given)) or _OF.search(piece.text, 0, given.start))
        and any(beside.value == other.value for beside in piece.quantities for other in others)
        for piece, given in held
    )
