"""Being in charge told in another word: "Encargada" of "Responsable", "Lead a crew" of "Run a crew"."""

import re

from core.expressions import expression
from core.tailoring.truth.leading import CHARGE, PEOPLE, looks_after
from core.tailoring.truth.matching import Evidence
from core.tailoring.truth.reading import Reading, Word


def tells_charge(word: Word, claim: Reading, evidence: Evidence) -> bool:
    """Whether a word of rank only tells what one leads or looks after, as the evidence does in another word."""
    some = _SOME.match(claim.text, word.end) if word.opens and "tier_lead" in word.entry.lists else None
    people = some and any(PEOPLE.match(claim.text, one.start) for one in claim.words if word.end < one.start <= some.end())
    return bool(people) or looks_after(word, claim, evidence) or _is_charged_alike(word, claim, evidence)


def is_help(word: Word, claim: Reading, evidence: Evidence) -> bool:
    """Whether a title of a helper is only the help that the evidence begins with: "Aide à la directrice" of "Appui à"."""
    helps = word.opens and "tier_part" in word.entry.lists and bool(_TO_SOMEBODY.match(claim.text, word.end))
    return helps and any(place.word.opens and "tier_part" in place.word.entry.lists for place in evidence.all_places)


_TO_SOMEBODY = expression(r"\s+(?:apportée\s+)?(?:à l[ae]\s|à l'|aux?\s|to the\s|al\s|alla\s|all')", re.IGNORECASE)


def _is_charged_alike(charge: Word, claim: Reading, evidence: Evidence) -> bool:
    """Whether the evidence says of the same thing that one is in charge of it: "Encargada" of "Responsable del laboratorio"."""
    thing = _first_behind(charge, claim)
    told = [place for place in evidence.all_places if place.word.opens and CHARGE.match(place.word.key)]
    behind = ((place, _first_behind(place.word, evidence.pieces[place.piece])) for place in told if CHARGE.match(charge.key))
    return thing is not None and any(
        one is not None and one.key == thing.key and not evidence.clause(place).denied for place, one in behind
    )


def _first_behind(word: Word, reading: Reading) -> Word | None:
    return next(
        (one for one in reading.words_of(word.clause) if one.start > word.end and "function" not in one.entry.lists), None
    )


_SOME = expression(r"\s(?:the|an?|our|my|all|both|\d+)\s(?:[\w-]+\s){0,2}", re.IGNORECASE)  # "Lead a crew" is a deed and no rank
