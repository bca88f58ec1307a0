"""Numbers tied to a noun, which go with no other noun and with no other number: "a team of four", "several days"."""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import combinations

from core.expressions import expression
from core.tailoring.truth.agreement import agree
from core.tailoring.truth.apiece import in_all_of_each
from core.tailoring.truth.bounds import Quantity
from core.tailoring.truth.matching import Evidence
from core.tailoring.truth.parts import OF_THEM
from core.tailoring.truth.rates import in_rate, rates_of
from core.tailoring.truth.reading import Reading, Word
from core.tailoring.truth.verdict import Finding, Level

_OF_COUNT = expression(
    r"\s+(?:of|von|aus|de|d'|di|из|van|z)\s*"
    r"(?:up to |about |around |some |etwa |rund |ca\. |bis zu |unos |unas |environ |около )?",
    re.IGNORECASE,
)


_OF_EVERY = expression(r"\s*(?:[^\W\d_]+\s+){0,4}?(?:de cada|in every|out of every|von je|sur|из каждых)\s+\w", re.IGNORECASE)


_SEVERAL = expression(
    r"\b(?:several|multiple|many|numerous|various|mehreren?|viele[nr]?|zahlreiche[nr]?|plusieurs|nombreu\w+|vari[oa]s|much[oa]s|"
    r"numeros[oa]s|несколько|нескольки[хм]|много|многочисленн\w+|divers[ie]|parecch\w+|vári[oa]s|muit[oa]s|meerdere|veel|kilka|"
    r"wiele|кілька|багато)\s+",
    re.IGNORECASE,
)


_A_SINGLE = expression(r"\b(?:one|a single|ein(?:e[nmr]?)?|une?|un[oa]|один|одн\w+|1|uma?|een|jed\w+)\s$", re.IGNORECASE)


def governed(claim: Reading, evidence: Evidence) -> Iterator[Finding]:
    """A number stuck to a noun that the evidence has with another one: "a team of 30" of "a team of four"."""
    for word, quantity in _bound_to(claim):
        there = [
            (number, other)
            for number, piece in enumerate(evidence.pieces)
            for one, other in _bound_to(piece)
            if any(place.piece == number and place.word is one for place in evidence.stated(word))
        ]
        summed = _sums_up(claim, there) or any(_is_sum(quantity, evidence.pieces[number]) for number, _ in there)
        if _OF_EVERY.match(claim.text, quantity.end):
            continue
        if there and not summed and not any(agree(quantity, other, evidence) is not None for _, other in there):
            fragment = claim.text[word.start : quantity.end].strip()
            sentence = f"In your words \u201c{word.text}\u201d goes with another number."
            yield Finding(Level.UNSUPPORTED, "number", fragment, sentence)
            return


def _sums_up(claim: Reading, there: Sequence[tuple[int, Quantity]]) -> bool:
    """Whether numbers of a line that follow each other come to what the evidence has: eight and eighteen of "26 vehicles"."""
    sums = _sums([one for one in claim.quantities if not (one.unit or one.ratio or one.ordinal)])
    return any(other.value in sums for _, other in there)


def _is_sum(quantity: Quantity, piece: Reading) -> bool:
    """Whether a number is what a piece counts together: a team of nine of "seven waiters and two assistants"."""
    if quantity.value in in_all_of_each(piece):
        return True
    return not OF_THEM.search(piece.text) and quantity.value in _sums(piece.quantities)


def _sums(quantities: Sequence[Quantity]) -> set[Fraction]:
    """What two or more numbers that follow each other come to."""
    runs = [quantities[at:end] for at, end in combinations(range(len(quantities) + 1), 2) if end - at > 1]
    return {sum((one.value for one in run), Fraction(0)) for run in runs}


def several(claim: Reading, evidence: Evidence) -> Iterator[Finding]:
    """Several, where the evidence has one: "several days a week" of "about one day a week"."""
    for found in _SEVERAL.finditer(claim.text):
        noun = next((word for word in claim.words if 0 <= word.start - found.end() <= 1), None)
        if noun is None:
            continue
        before = [evidence.pieces[place.piece].text[: place.word.start] for place in evidence.stated(noun)]
        if before and all(_A_SINGLE.search(text) for text in before):
            fragment = claim.text[found.start() : noun.end]
            yield Finding(Level.UNSUPPORTED, "number", fragment, f"Your words speak of one, not of \u201c{fragment}\u201d.")
            return


def _bound_to(reading: Reading) -> Iterator[tuple[Word, Quantity]]:
    """Each noun with the number that a small word ties to it: "équipe de quatre", "a team of nine"."""
    for quantity in reading.quantities:
        if quantity.ordinal or quantity.ratio or quantity.unit or rates_of(quantity, reading):
            continue
        for word in reading.words:
            if (
                not in_rate(reading, word.start)
                and word.end <= quantity.start
                and _OF_COUNT.fullmatch(reading.text, word.end, quantity.start)
            ):
                yield word, quantity
