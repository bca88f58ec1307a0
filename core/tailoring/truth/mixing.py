"""Sums told of one of their parts: "nine cooks" of "7 cooks and 2 dishwashers", "90 in 2023" of 40 and 50 in two years."""

import re
from collections.abc import Sequence

from core.expressions import expression
from core.tailoring.truth.bounds import Quantity
from core.tailoring.truth.computing import ones
from core.tailoring.truth.counting import Given, subject
from core.tailoring.truth.dating import year_of
from core.tailoring.truth.matching import Evidence
from core.tailoring.truth.numerals import unit
from core.tailoring.truth.reading import Reading, Word


def _follows_at_once(word: Word, quantity: Quantity, piece: Reading) -> bool:
    """Whether a word is what a number before it counts, and no time or place of it: "50 le soir"."""
    between = [one for one in piece.words if quantity.end <= one.start < word.start]
    return word.start > quantity.end and not any("function" in one.entry.lists for one in between)


def _of_one_part(quantity: Quantity, claim: Reading, evidence: Evidence, given: Sequence[Given]) -> bool:
    """Whether a sum is told with the name of one of its parts: "five fairs in Bern" of "twice Bern, three times Basel"."""
    values = {one.value for one in claim.quantities}
    for one in given:
        for other in given:
            if one.piece != other.piece or one is other or one.quantity.value + other.quantity.value != quantity.value:
                continue
            piece, told = evidence.pieces[one.piece], _names_told(claim, evidence, one.piece)
            here, there = (_named_after(piece, part) for part in (one, other))
            if here & told and there and not there & told and not {one.quantity.value, other.quantity.value} & values:
                return True
    return False


def _of_one_year(quantity: Quantity, claim: Reading, evidence: Evidence) -> bool:
    """Whether figures of several years are added up and told of one of them: "90 in 2023" of "40 in 2022, 50 in 2023"."""
    told = {one.year for one in claim.moments}
    if len(told) != 1 or any(one.until or one.current for one in claim.moments):
        return False
    for piece in evidence.pieces:
        dated = [(one, year) for one in piece.quantities for year in [year_of(piece, one)] if year and not one.unit]
        years = {year for _, year in dated}
        if len(dated) > 1 and len(years) == len(dated) and told & years and sum(one.value for one, _ in dated) == quantity.value:
            return True
    return False


def _names_told(claim: Reading, evidence: Evidence, number: int) -> set[int]:
    """Where the words of a piece stand that the claim tells with a capital."""
    spots = (place for word in claim.words if word.capital for place in evidence.stated(word))
    return {place.word.start for place in spots if place.piece == number}


def _named_after(piece: Reading, part: Given) -> set[int]:
    """The words with capitals that stand behind a number, up to the next one."""
    until = min((one.start for one in piece.quantities if one.start > part.quantity.start), default=len(piece.text))
    inside = (word for word in piece.words_of(part.clause) if part.quantity.end <= word.start < until)
    return {word.start for word in inside if word.capital and not unit(word.key)}


def _with_an_article(quantity: Quantity, named: Word, evidence: Evidence, given: Sequence[Given]) -> bool:
    """Whether a sum with one that an article counts is told of one kind: "four cooks" of "three cooks and an apprentice"."""
    for number, piece in enumerate(evidence.pieces):
        spots = {place.word.start for place in evidence.stated(named) if place.piece == number}
        counted = [(one.quantity.value, subject(piece, one.quantity)[:1]) for one in given if one.piece == number]
        singles = [[word for word in piece.words if word.start > one.end][:1] for one in ones(piece.text)]
        for value, here in counted if spots else ():
            for there in singles:
                told = [word[0].start in spots for word in (here, there) if word]
                if value + 1 == quantity.value and len(told) > 1 and told[0] != told[1]:
                    return True
    return False


def _is_counted_otherwise(quantity: Quantity, claim: Reading, evidence: Evidence, given: Sequence[Given]) -> bool:
    """Whether the evidence counts the very things that a number is said to be of: "of which 9" of "of which 5 desserts"."""
    if quantity.ratio or quantity.unit or _NOT.match(claim.text, quantity.end):
        return False
    before = _OF_WHICH.search(claim.text, 0, quantity.start)
    named = [word for word in subject(claim, quantity)[:1] if word.start >= quantity.end]
    if before is None or not named:
        return False
    counted = {
        one.quantity.value
        for one in given
        for place in evidence.stated(named[0])
        if place.piece == one.piece and place.word in subject(evidence.pieces[one.piece], one.quantity)[:1]
    }
    return bool(counted) and quantity.value not in counted


_OF_WHICH = expression(
    r"\b(?:of wh(?:om|ich)|including|dont|davon|darunter|de (?:ell[oa]s|l[oa]s cuales)|incluid[oa]s|из них|di cui)\s+$",
    re.IGNORECASE,
)
_NOT = expression(r"\s*(?:non|not|no|nicht|не)\b", re.IGNORECASE)


def is_mixed(quantity: Quantity, claim: Reading, evidence: Evidence, given: Sequence[Given]) -> bool:
    """Whether a number adds two kinds and is said of one: "9 cooks" of "7 cooks and 2 dishwashers"."""
    if (
        _is_counted_otherwise(quantity, claim, evidence, given)
        or _of_one_part(quantity, claim, evidence, given)
        or _of_one_year(quantity, claim, evidence)
    ):
        return True
    named = [word for word in subject(claim, quantity)[:1] if word.start >= quantity.end]
    if named and _with_an_article(quantity, named[0], evidence, given):
        return True
    for one in given if named else ():
        for other in given:
            apart = one.piece == other.piece and one.clause == other.clause and one is not other
            if not apart or one.quantity.value + other.quantity.value != quantity.value:
                continue
            piece = evidence.pieces[one.piece]
            here, there = subject(piece, one.quantity)[:1], subject(piece, other.quantity)[:1]
            spots = [place.word for place in evidence.stated(named[0]) if place.piece == one.piece]
            if there and unit(there[0].key):
                continue  # "14 in 2022, 21 in the year 2023"
            told = here and there and here[0] in spots and there[0] not in spots
            if told and _follows_at_once(there[0], other.quantity, piece):
                return True
    return False
