"""Offices held by somebody else: whoever is the deputy, assistant or stand-in of an office does not hold it."""

import re
from collections.abc import Iterator

from core.resume.lexicon import words as lexicon
from core.tailoring.truth.leading import UNDER, is_leading, is_led
from core.tailoring.truth.matching import Evidence, Place
from core.tailoring.truth.reading import Reading, Word
from core.tailoring.truth.stems import related
from core.tailoring.truth.verdict import Finding, Level

_BEFORE, _AFTER = 4, 3  # words between an office and the word that lowers it
_AND = frozenset(("and", "und", "y", "e", "et", "и", "та", "en", "i"))
_STANDS_IN = "vertret"  # "Urlaubsvertretung"
_ACTING = re.compile(r"(?<!\w)(?:(?:в\.\s?)?[иі]\.\s?о|т\.\s?в\.\s?о|a\.\s?i|p\.\s?i)\.", re.IGNORECASE)
_LOWERED = frozenset(("lowering", "stand_in"))
_OFFICE = frozenset(("rank", "tier_lead"))


def check_offices(claim: Reading, evidence: Evidence) -> Iterator[Finding]:
    """A finding when a line names an office that its evidence has only for a deputy, a stand-in or somebody above."""
    if any(word.entry.lists & _LOWERED or _STANDS_IN in word.key for word in claim.words) or _ACTING.search(claim.text):
        return
    for word in claim.words:
        titled = (_is_title(word) or _stands_alone(word, claim)) and not is_led(word, claim)
        places = [place for place in evidence.stated(word) if _is_office(word, place)] if titled else []
        places = [place for place in places if place.word.key == word.key] or places  # a supervisor is no superintendent
        signs = [_lowering(place, evidence) for place in places]
        if places and all(signs):
            mark = signs[0].text if signs[0] else ""
            sentence = f"Your words say “{mark}” with “{places[0].word.text}”; this line leaves that out."
            yield Finding(Level.UNSUPPORTED, "title", word.text, sentence)
            return


def _is_office(word: Word, place: Place) -> bool:
    """Whether the evidence has the office itself here: the same word, or one that says the same of a rank."""
    return (
        related(word.key, place.word.key)
        or bool((place.word.entry.lists | word.entry.lists) & _OFFICE)
        or is_leading(place.word.key)
    )


def _is_title(word: Word) -> bool:
    if word.entry.lists & {"function", "light", "colour"} and not word.entry.lists & {"rank"}:
        return False
    return (
        bool(word.entry.lists & _OFFICE)
        or is_leading(word.key)
        or word.key in lexicon("roles", "roles")
        or word.key.endswith(("er", "or", "eur", "ist", "in", "ном", "тор"))
    )


def _stands_alone(word: Word, claim: Reading) -> bool:
    """Whether a word is all that stands before the first mark of a line, as titles do: "Gobernanta, Hotel Mar"."""
    return word is claim.words[0] and word.capital and claim.text[word.end :].lstrip()[:1] in {"", ",", ";", "|", "(", ":", "-"}


def _lowering(place: Place, evidence: Evidence) -> Word | None:
    """The word that lowers an office: before it in its clause, or right after it and what belongs to it."""
    piece = evidence.pieces[place.piece]
    words = piece.words_of(place.word.clause)
    at = words.index(place.word)
    before, text = words[:at], piece.text[: place.word.start]
    if _ACTING.search(text) or UNDER.search(text):
        return before[-1] if before else piece.words[0]
    ranked = bool(place.word.entry.lists & _OFFICE) or is_leading(place.word.key)
    found = next((word for word in (before if ranked else before[-_BEFORE + 1 :]) if "stand_in" in word.entry.lists), None)
    found = found or next((word for word in before[-_BEFORE:] if "lowering" in word.entry.lists and word.key not in _AND), None)
    if found:
        return found
    if not ranked:
        return next((word for word in words[at + 1 : at + 2] if "lowering" in word.entry.lists and not word.capital), None)
    for word in words[at + 1 : at + 1 + _AFTER]:
        if word.entry.lists & _LOWERED:
            return word
        if word.key in _AND:
            return None
    return None
