"""Driving licences: the same paper has many names, and what matters is the class."""

import re
from collections.abc import Iterator

from core.tailoring.truth.matching import Evidence
from core.tailoring.truth.reading import Reading
from core.tailoring.truth.verdict import Finding, Level

_LICENCE = re.compile(
    r"\b(?:(?:commercial |(?:heavy|large) goods vehicle )?driv(?:ing|er'?s?) licen[cs]e|[hl]gv licen[cs]e|cdl|"
    r"führerschein\w*|fs-klassen?|fahrerlaubnis|permis(?: de conduire)?|carnets?(?: de conducir)?|"
    r"carné(?: de conducir)?|permiso de conducir|patente(?: di guida)?|carta de condução|rijbewijs|prawo jazdy|"
    r"(?:водительск\w+ )?права|водительское удостоверение|водійськ\w+ (?:права|посвідчення))"
    r"\W*(?:(?:klassen?|class(?:es)?|categor(?:y|ies)|categorías?|catégories?|категори[йия]|kategori\w+|categoria)\W*)?"
    r"(?P<classes>(?-i:[A-EВСЕ][1EЕ]?)(?:\s*(?:,|and|und|y|et|и|e|i|/|\+|&)\s*(?-i:[A-EВСЕ][1EЕ]?))*)(?!\w)",
    re.IGNORECASE,
)
_ENDORSED = re.compile(r"\b(?P<letters>[A-Z](?:\s*(?:,|and|/|\+|&)\s*[A-Z])*) endorsements?\b")
_ENDORSES = re.compile(r"\bendorsements?\b", re.IGNORECASE)
_ENDORSEMENTS = {
    "P": "passenger passengers",
    "S": "school bus buses",
    "N": "tank tanker",
    "H": "hazardous materials hazmat",
    "T": "double doubles triple triples trailers",
    "X": "tank tanker hazardous materials hazmat",
}
_CYRILLIC = str.maketrans("АВСЕ", "ABCE")


def licence_words(claim: Reading, evidence: Evidence) -> frozenset[int]:
    """Where the words of licences stand whose classes the evidence has."""
    known = _classes(" | ".join(piece.text for piece in evidence.pieces))
    spans = [found.span() for found in _LICENCE.finditer(claim.text) if known and _letters(found["classes"]) <= known]
    covered = {word.start for word in claim.words if any(start <= word.start < end for start, end in spans)}
    return frozenset(covered | {*_endorsements(claim, evidence)})


def _endorsements(claim: Reading, evidence: Evidence) -> Iterator[int]:
    """Where a claim spells out the letters of endorsements: "passenger and school bus" of "P and S endorsements"."""
    found = (_ENDORSED.search(piece.text) for piece in evidence.pieces)
    letters = {letter for match in found if match for letter in re.findall(r"[A-Z]", match["letters"])}
    if letters and _ENDORSES.search(claim.text):
        names = {name for letter in letters for name in _ENDORSEMENTS.get(letter, "").split()}
        yield from (word.start for word in claim.words if word.key in names)


def check_licences(claim: Reading, evidence: Evidence) -> Iterator[Finding]:
    """A finding for a licence of a class that nobody named, where another class was."""
    known = _classes(" | ".join(piece.text for piece in evidence.pieces))
    for found in _LICENCE.finditer(claim.text) if known else ():
        if not _letters(found["classes"]) <= known:
            sentence = f"Your words name another class of licence than \u201c{found.group()}\u201d."
            yield Finding(Level.UNSUPPORTED, "name", found.group(), sentence)


def _classes(text: str) -> frozenset[str]:
    """The classes of all licences; who may drive CE may drive C."""
    named = {one for found in _LICENCE.finditer(text) for one in _letters(found["classes"])}
    return frozenset(named | {one[0] for one in named if one.endswith("E")})


def _letters(classes: str) -> frozenset[str]:
    return frozenset(re.findall(r"\b[A-E][1E]?\b", classes.translate(_CYRILLIC)))
