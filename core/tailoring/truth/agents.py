"""Deeds that only the name of somebody else bears: "audited suppliers" of "visited suppliers with the auditor"."""

import re
from collections.abc import Iterator

from core.expressions import expression
from core.tailoring.truth.matching import Evidence, Place
from core.tailoring.truth.people import is_agentive, is_somebody
from core.tailoring.truth.reading import Reading, Word
from core.tailoring.truth.verdict import Finding, Level

_BESIDE = expression(  # "with the auditor", "under our network architect", "avec le soudeur"
    r"\b(?:with|alongside|beside|under|for|mit|neben|unter|für|avec|sous|pour|con|bajo|para|junto al?)\s+"
    r"(?:(?:the|an?|our|my|its|dem|der|den|die|einem|einer|meine\w|unsere\w|une?|le|la|les|l'|un[oa]?|el|los|las|il|lo|mon|notre|mi|nuestr\w+)\s*)"
    r"(?:[\w-]+\s+){0,2}$",
    re.IGNORECASE,
)
_NOUN = expression(r"\b(?:with|of|the|in|for|to|by|mit|der|die|das|avec|de|con)\s+$", re.IGNORECASE)  # "trials with nursing"
_DONE = expression(r"[a-z]{3,}(?:ed|ing)|ge[a-zäöüß]+(?:t|en)|[a-zäöüß]+iert")


def check_agents(claim: Reading, evidence: Evidence) -> Iterator[Finding]:
    """A finding when a line tells a deed whose only word in the evidence names somebody whom one was with."""
    for word in claim.words:
        if claim.clauses[word.clause].denied or not _is_deed(word) or _NOUN.search(claim.text, 0, word.start):
            continue
        places = evidence.places(word)
        beside = [place for place in places if _is_somebody_beside(place, word, evidence)]
        if beside and all(place in beside or evidence.clause(place).denied for place in places):
            shown = beside[0].word.text
            sentence = f"“{word.text}”: your words name the {shown} for that."
            yield Finding(Level.UNSUPPORTED, "actor", word.text, sentence)
            return


def _is_deed(word: Word) -> bool:
    """Whether a word tells a deed as done or doing."""
    return bool(_DONE.fullmatch(word.key)) and not (word.capital and not word.opens) and "function" not in word.entry.lists


def _is_somebody_beside(place: Place, word: Word, evidence: Evidence) -> bool:
    """Whether a word of the evidence names somebody whom one was with or worked for."""
    other, text = place.word, evidence.pieces[place.piece].text
    named = other.key != word.key and (is_somebody(other.text) or is_agentive(other.text))
    return named and not _is_deed(other) and bool(_BESIDE.search(text, 0, other.start))
