"""What a degree is in: a bachelor's in chemistry with a minor in mathematics is none in mathematics."""

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from core.expressions import expression
from core.tailoring.truth.degrees import degrees_of
from core.tailoring.truth.matching import Evidence
from core.tailoring.truth.places import is_place
from core.tailoring.truth.reading import Reading, Word
from core.tailoring.truth.verdict import Finding, Level

_LEAST = 3  # letters of a word that may be a subject: "Law"
_BEFORE_SUBJECT = expression(
    r"(?:'s)?\.?(?:\s?-?Ing\.?)?(?:\s+(?:degree|of (?:Science|Arts|Engineering|Technology|Laws)(?= in\b)))?"
    r"(?:\s*\((?:Hons?|Honours|FH|TU|Uni|Econ)\.?\))?(?:\s+(?:with )?Hon(?:our)?s)?"
    r"\s+(?:(?:in|of|en|em|der|des|im|di|de)\s+|d')?(?=[A-ZÄÖÜÉ])"
)
_MINOR = expression(r"\b(?:minor|minors|minoring|Nebenfach|mention|mineure)\b[^,;|]{0,24}$", re.IGNORECASE)
_SCHOOL = expression(
    r"univ\w*|colleg\w+|institut\w*|inst|school|academy|hochschule\w*|fh|fachhochschule|conservatoi?r\w*|polytechnic\w*|faculty|\w+schule"
)


def check_majors(claim: Reading, evidence: Evidence, covered: frozenset[int]) -> Iterator[Finding]:
    """A finding for a degree in another subject than the evidence has it in."""
    for level, subject in _subjects(claim):
        theirs = [one for piece in evidence.pieces for height, one in _subjects(piece) if height == level]
        if not theirs or not subject or not all(theirs):
            continue
        own = {(place.piece, place.word.start) for word in claim.words for place in evidence.places(word)}
        known = any(evidence.composed(word) or word.start in covered or _is_major(word, evidence) for word in subject)
        told = any(
            (number, word.start) in own
            for number, piece in enumerate(evidence.pieces)
            for height, words in _subjects(piece)
            if height == level
            for word in words
        )
        if not known and not told:
            fragment = claim.text[subject[0].start : subject[-1].end]
            sentence = f"Your degree is in {theirs[0][0].text}, not in {fragment}."
            yield Finding(Level.UNSUPPORTED, "degree", fragment, sentence)
            return


def _is_major(word: Word, evidence: Evidence) -> bool:
    """Whether the evidence has a subject elsewhere, and not as what was studied beside another."""
    return any(not _MINOR.search(evidence.pieces[place.piece].text[: place.word.start]) for place in evidence.stated(word))


def _subjects(reading: Reading) -> Iterator[tuple[int, Sequence[Word]]]:
    """Each degree of a text by its height, with the words that say what it is in."""
    for level, word in degrees_of(reading).items():
        found = _BEFORE_SUBJECT.match(reading.text, word.end)
        after = [one for one in reading.words if found and one.start >= found.end()]
        named = takewhile(lambda one: not _SCHOOL.fullmatch(one.key), (one for one in after if one.clause == after[0].clause))
        yield level, [one for one in named if _may_be_subject(one)]


def _may_be_subject(word: Word) -> bool:
    return len(word.key) >= _LEAST and "function" not in word.entry.lists and not is_place(word.key)
