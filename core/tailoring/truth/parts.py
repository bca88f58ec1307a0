"""Deeds and numbers that belong together: what was said of a part is not true of the whole."""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import pairwise

from core.expressions import expression
from core.tailoring.truth.agreement import SCALES, agree
from core.tailoring.truth.bounds import Bound, Quantity
from core.tailoring.truth.counting import is_running_total, subject
from core.tailoring.truth.matching import Evidence, Place
from core.tailoring.truth.people import is_somebody
from core.tailoring.truth.quantities import is_money
from core.tailoring.truth.rates import in_rate
from core.tailoring.truth.reading import Reading, Word
from core.tailoring.truth.sharing import CLOSE
from core.tailoring.truth.stems import related
from core.tailoring.truth.verdict import Finding, Level

OF_THEM = expression(
    r"\b(?:of them|of those|of these|of which|of it|of that|thereof|davon|darunter|de ellos|de ellas|d'entre|dont|из них|"
    r"di cui|deles|including|в том числе|"
    r"daarvan|z nich|з них)\b",
    re.IGNORECASE,
)

_IT = expression(r"\s+(?:it|them|this|that|these|those)\b", re.IGNORECASE)
_PARTICIPLE, _BOUNDED = 4, 16
_PARTICIPLE_ENDING = expression(r"(?:ed|ert|tzt|ado|ada|ados|adas|ido|idos|és?|ées?|ены?|ана?|ены)$")
_STEM = 4  # letters that a deed and who does it share: "manage", "managers"
_DOER = expression(r"(?:ators?|ers)$")
_ONE_OF = expression(
    r"\W*(?:dont (?:une?|1)|davon eine?[rs]?|darunter eine?[rs]?|one of (?:them|which|those)|una de ellas|uno de ellos|"
    r"одн\w+ из них|из них одн\w+|di cui un[oa])\b",
    re.IGNORECASE,
)
_OF = expression(
    r"\s*(?:of|out of|von|sur|de|из|su|van|op|z|na)\s+(?:the |my |our |their |all |den |der |geforderten |los |las |les |"
    r"mes |mis |моих |наших )?",
    re.IGNORECASE,
)


def miscounted(words: Sequence[Word], claim: Reading, evidence: Evidence) -> Iterator[Finding]:
    """A deed with the number of another one: 78 accounts managed, 22 of them opened."""
    for word in words:
        following = [
            one
            for one in claim.quantities
            if not (one.ordinal or one.ratio)
            and 0 <= one.start - word.end <= (CLOSE if one.bound is Bound.EXACT else _BOUNDED)
            and not re.search(r"[,;:(]|\b(?:from|to|by|von|auf|um|de|a|and|und|y|e|et|и|of)\b", claim.text[word.end : one.start])
        ]
        is_deed = word.entry.families or (word.key.endswith("ed") and len(word.key) > _PARTICIPLE)
        places = [place for place in evidence.stated(word) if _may_govern(place, word, evidence)]
        is_noun = word.capital and not word.opens
        if (
            is_noun
            or in_rate(claim, word.start)
            or _is_counted(word, claim)
            or not is_deed
            or not following
            or following[0].ratio  # of a share the evidence has the part
            or not places
            or not (is_money(following[0].unit) or not following[0].unit)
        ):
            continue
        inside = [
            [
                one
                for one in evidence.pieces[place.piece].quantities
                if (one.unit == following[0].unit or one.unit not in SCALES)
                and (
                    evidence.pieces[place.piece].clause_at(one.start) == place.word.clause
                    or is_running_total(evidence.pieces[place.piece], one)
                )
            ]
            for place in places
        ]
        told = [one for one in claim.quantities if claim.clause_at(one.start) == word.clause]
        if all(_IT.match(evidence.pieces[place.piece].text, place.word.end) for place in places):
            continue
        if (
            all(inside)
            and not any(agree(one, other, evidence) is not None for one in told for group in inside for other in group)
            and any(one.value == following[0].value for piece in evidence.pieces for one in piece.quantities)
        ):
            fragment = claim.text[word.start : following[0].end]
            yield Finding(
                Level.UNSUPPORTED,
                "number",
                fragment,
                f"In your words \u201c{word.text}\u201d goes with another number.",
            )


def _may_govern(place: Place, word: Word, evidence: Evidence) -> bool:
    """Whether a place tells a deed with a number of its own, and does not name what is counted: "two workshops" for "trained"."""
    if "function" in place.word.entry.lists or (not place.word.entry.families and place.word.key != word.key):
        return False
    if place.word.key[:_STEM] != word.key[:_STEM] and _DOER.search(place.word.key):
        return False  # "door operators on 16 cars"
    piece = evidence.pieces[place.piece]
    if any(place.word in subject(piece, one)[:-1] for one in piece.quantities if one.end <= place.word.start):
        return False  # "four supervised flights"
    return related(place.word.key, word.key) or not _is_counted(place.word, piece)


def _is_counted(word: Word, reading: Reading) -> bool:
    """Whether a number stands right before what a word names: "three services"."""
    return any(one.end <= word.start and word in subject(reading, one) for one in reading.quantities)


def subset(words: Sequence[Word], claim: Reading, number: int, evidence: Evidence) -> Iterator[Finding]:
    """The whole number with what was said of a part of it: "26 staff (9 full time)" told as 26 full-time staff."""
    clause = claim.clauses[number]
    for quantity in claim.quantities:
        if not clause.start <= quantity.start < clause.end or quantity.ordinal:
            continue
        for place, piece in enumerate(evidence.pieces):
            for whole in piece.quantities:
                if agree(quantity, whole) is not Level.SUPPORTED or whole.ordinal:
                    continue
                part = _part_after(piece, whole)
                if part is None or _tells_part(claim, piece, whole.value, part[1]):
                    continue
                for word in words:
                    places = evidence.stated(word)
                    if (
                        places
                        and not word.entry.lists & {"function"}
                        and all(spot.piece == place and spot.word.clause == part[0] for spot in places)
                    ):
                        fragment = claim.text[quantity.start : quantity.end].strip()
                        yield Finding(
                            Level.UNSUPPORTED,
                            "number",
                            fragment,
                            f"Your words say \u201c{word.text}\u201d of a part, not of all {fragment}.",
                        )
                        return


def _tells_part(claim: Reading, piece: Reading, whole: Fraction, part: Fraction) -> bool:
    """Whether a claim tells the part by its number, the rest that nobody counted, or a share."""
    rest = {whole - part} - {one.value for one in piece.quantities}
    return any(one.value in {part, *rest} or _is_share(one, claim) for one in claim.quantities)


def _is_share(quantity: Quantity, claim: Reading) -> bool:
    """Whether the claim itself tells of a part: "75%", "half", "three in four"."""
    whole = None if quantity.unit else _OUT_OF.match(claim.text, quantity.end)
    counted = whole and any(0 <= one.start - whole.end() <= 1 and one.value > quantity.value for one in claim.quantities)
    return quantity.ratio or quantity.unit == "percent" or bool(counted)


_OUT_OF = expression(r"\s*(?:in|out of|of every|von|sur|de cada|из|su|op de|na)\s+(?:every |each |the )?", re.IGNORECASE)


def _part_after(piece: Reading, whole: Quantity) -> tuple[int, Fraction] | None:
    """The clause right after a number that speaks of a smaller number, "9 of them" or in brackets, with that number."""
    at = piece.clause_at(whole.start)
    for one in piece.quantities:
        number = piece.clause_at(one.start)
        if (
            one.start > whole.end
            and (
                number == at + 1 or (number == at + 2 and piece.text[piece.clauses[number].start - 1 : one.start].startswith("("))
            )
            and one.unit in {"", whole.unit}
            and not one.ordinal
            and one.value < whole.value
        ):
            opening = piece.text[max(0, piece.clauses[number].start - 1) : piece.clauses[number].end]
            first = 0 <= one.start - piece.clauses[number].start <= 1 and bool(
                re.match(r"\s+[^\W\d_]{3,}", piece.text[one.end :])
            )
            if opening.lstrip().startswith("(") or OF_THEM.search(opening) or (first and _tells(piece, number)):
                return number, one.value
            if 0 <= one.start - piece.clauses[number].start <= 1 and _WHERE.match(piece.text, one.end):
                return number, one.value
    following = at + 1
    if whole.value > 1 and following < len(piece.clauses):
        clause = piece.clauses[following]
        if _ONE_OF.match(piece.text, clause.start, clause.end) or _ONE_WHERE.match(piece.text, clause.start, clause.end):
            return following, Fraction(1)
    return None


_TIME = (  # "12 classes, three a week" tells how often, and of no part
    r"(?!(?:the |der |dem |la |el )?(?:week|month|year|day|woche|monat|jahr|tag|semaine|mois|an|jour|semana|mes|año|día|"
    r"недел|месяц|год|ден)\w*\b)(?!\d)[^\W\d_]"
)
_WHERE = expression(  # "12 apprentices, three to gold level", "3 recoveries, two real"
    r"\s+(?:to|in|at|from|by|on|with|as|im|am|an|aus|zum|zur|nach|mit|bei|als|auf|en|aux?|avec|dans|sur|al|con|desde|в|на|с|из|к)"
    rf"\s+{_TIME}|\s+(?:real|live|abroad|overseas)(?=\s*(?:[,;.)]|$))",
    re.IGNORECASE,
)
_ONE_WHERE = expression(
    r"\W*(?:one|eine[rs]?|une?|un[oa]|один|одна|одно)\s+(?:to|in|at|from|by|on|with|im|am|aus|zum|zur|nach|mit|bei|auf|en|aux?|"
    rf"avec|al|con|в|на|с|из|к)\s+{_TIME}",
    re.IGNORECASE,
)


def _tells(piece: Reading, number: int) -> bool:
    """Whether a clause tells what became of its part, and lists nothing more: "3 routes, one was taken on"."""
    return any(word.entry.families or _SAID.search(word.key) for word in piece.words_of(number))


_SAID = expression(rf"{_PARTICIPLE_ENDING.pattern}|[а-я]{{3,}}(?:л|ла|ло|ли|лся|лась|лось|лись)$")


def share_after(words: Sequence[Word], claim: Reading, number: int, evidence: Evidence) -> Iterator[Finding]:
    """The whole number with what was said of a share: "sold 9.8 t direct" of "9.8 t, a third sold direct"."""
    clause = claim.clauses[number]
    inside = [one for one in claim.quantities if clause.start <= one.start < clause.end and not one.ordinal]
    if not inside or any(one.ratio or _is_share(one, claim) for one in claim.quantities):
        return
    for word in words:
        places = evidence.stated(word) if word.entry.families else ()
        shares = [next(iter(_shares_before(place, evidence)), None) for place in places]
        if not places or not all(shares):
            continue
        piece = evidence.pieces[places[0].piece]
        told = [one for one in inside if any(agree(one, other, evidence) is Level.SUPPORTED for other in piece.quantities)]
        if told and shares[0]:
            fragment = claim.text[told[0].start : told[0].end].strip()
            shown = piece.text[shares[0].start : shares[0].end].strip()
            sentence = f"Your words say \u201c{word.text}\u201d of {shown}, not of all {fragment}."
            yield Finding(Level.UNSUPPORTED, "number", fragment, sentence)
            return


def _shares_before(place: Place, evidence: Evidence) -> Iterator[Quantity]:
    """A share that opens the clause of a place, before it: "a third sold direct"."""
    piece = evidence.pieces[place.piece]
    start = piece.clauses[place.word.clause].start
    for one in piece.quantities:
        if start <= one.start < place.word.start and (one.ratio and one.value < 1) and one.start - start < _BOUNDED:
            yield one


_OF_THE_WHOLE = expression(
    r"\W*(?:of|out of|von|de|des|sur|di|из|із|z|van)\s+"
    r"(?:the|my|our|these|den|meinen|unseren|las|los|mis|les|mes|nos|ces|моих|наших|всех)?\s*",
    re.IGNORECASE,
)


def some_of(words: Sequence[Word], claim: Reading, number: int, evidence: Evidence) -> Iterator[Finding]:
    """The whole with what was said of some of it: "62 hectares certified" of "of the 62 hectares, 31 are certified"."""
    clause = claim.clauses[number]
    inside = [one for one in claim.quantities if clause.start <= one.start < clause.end]
    for place, piece in enumerate(evidence.pieces) if inside else ():
        for whole, part in _partitions(piece):
            told = [one for one in inside if agree(one, whole, evidence) is Level.SUPPORTED]
            if not told or _tells_part(claim, piece, whole.value, part.value):
                continue
            spots = [(word, [spot for spot in evidence.stated(word) if spot.piece == place]) for word in words]
            if any(
                found and "function" not in word.entry.lists and all(_is_after(spot.word, whole, part, piece) for spot in found)
                for word, found in spots
            ):
                fragment = claim.text[told[0].start : told[0].end].strip()
                shown = piece.text[part.start : part.end].strip()
                yield Finding(Level.UNSUPPORTED, "number", fragment, f"Your words say this of {shown}, not of all {fragment}.")
                return


def _partitions(piece: Reading) -> Iterator[tuple[Quantity, Quantity]]:
    """Each whole with its part: 12 and 7 in "of the 12 machines, 7"."""
    for whole, part in pairwise(piece.quantities):
        start = piece.clauses[piece.clause_at(whole.start)].start
        if (
            part.value < whole.value
            and not (part.ordinal or part.unit)
            and _OF_THE_WHOLE.fullmatch(piece.text, start, whole.start)
            and not any(one.end <= start and one.value > whole.value for one in piece.quantities)
        ):
            yield whole, part


def _is_after(word: Word, whole: Quantity, part: Quantity, piece: Reading) -> bool:
    """Whether a word is said of the part: after it, in a clause after the whole, or as the deed between the two."""
    later = word.start > part.end or word.clause > piece.clause_at(whole.start)
    return word.start > whole.end and (later or bool(word.entry.families))


def whole_of(claim: Reading, evidence: Evidence) -> Iterator[Finding]:
    """The whole of "k of n" counted as one's own: "migrated 600 machines" of "migrated 240 machines of 600"."""
    for number, piece in enumerate(evidence.pieces):
        for part, whole in pairwise(piece.quantities):
            if not _OF_NOUN.fullmatch(piece.text, part.end, whole.start) or not 1 < part.value < whole.value or part.ordinal:
                continue
            told = [one for one in claim.quantities if agree(one, whole, evidence) is Level.SUPPORTED and not one.ordinal]
            some = bool(told) and bool(_SOME_OF.match(claim.text, told[0].end))
            if not told or (not some and _tells_part(claim, piece, whole.value, part.value)):
                continue
            counted = {(number, word.start) for word in (*subject(piece, part), *subject(piece, whole))}
            if any(
                (spot.piece, spot.word.start) in counted for word in subject(claim, told[0])[:1] for spot in evidence.stated(word)
            ):
                fragment = claim.text[told[0].start : told[0].end].strip()
                shown = piece.text[part.start : whole.end].strip()
                yield Finding(Level.UNSUPPORTED, "number", fragment, f"Your words say {shown}, not all {fragment}.")
                return


_SOME_OF = expression(r"\s+(?:of (?:the|our|my)|der|des|de l[oa]s|из)\s+(?!\d)[^\W\d_]", re.IGNORECASE)  # "19 of the jobs"


def rest_of_others(claim: Reading, evidence: Evidence) -> Iterator[Finding]:
    """A whole of which one did a counted part and others the rest: "built the yard" of "5 walls are mine, the rest a crew's"."""
    if any(clause.shared for clause in claim.clauses) or any(word.entry.lists & {"tier_part", "joint"} for word in claim.words):
        return
    for number, piece in enumerate(evidence.pieces):
        rest = _REST_OF_OTHERS.search(piece.text)
        own = [one for one in piece.quantities if rest and one.end <= rest.start() and not one.ordinal]
        if not rest or not own or any(one.value == other.value for one in own for other in claim.quantities):
            continue
        words = [word for word in claim.words if word.entry.families or "function" not in word.entry.lists]
        told = [
            spot for word in words for spot in evidence.stated(word) if spot.piece == number and spot.word.start < rest.start()
        ]
        partial = OF_THEM.search(claim.text) or any(one.ratio for one in claim.quantities)
        if told and not partial and is_somebody(rest["who"]):
            shown = piece.text[rest.start() : rest.end()].strip()
            yield Finding(Level.UNSUPPORTED, "share", claim.text, f"Your words say “{shown}”; this line leaves that out.")
            return


_REST_OF_OTHERS = expression(
    r"\b(?:the rest|the others|den rest|der rest|die (?:übrigen|anderen|restlichen)(?: \w+)?|le reste|les autres|"
    r"el resto|l[oa]s demás|"
    r"остальн\w+|прочее|прочие|другие)\s*(?:[-:]\s*|[^\W\d_]+\s+|(?:par|by|von|de) )(?:the |my |der |die |das |le |"
    r"la |les |el |los |mi |une? |una? )?"
    r"(?P<who>[^\W\d_]+)",
    re.IGNORECASE,
)
_OF_NOUN = expression(
    r"\s+(?:[^\W\d_]+\s+)?(?:of|out of|von|sur|des?|de los|de las|из|su|van|z)\s+"
    r"(?:the |den |insgesamt |los |las |les |en tout )?",
    re.IGNORECASE,
)


def subset_of(words: Sequence[Word], claim: Reading, number: int, evidence: Evidence) -> Iterator[Finding]:
    """The whole with what was said of "k of n": "610,000 pushed through" of "380,000 of 610,000 pushed through"."""
    clause = claim.clauses[number]
    inside = [one for one in claim.quantities if clause.start <= one.start < clause.end]
    for place, piece in enumerate(evidence.pieces):
        for part, whole in pairwise(piece.quantities):
            if not (_OF.fullmatch(piece.text, part.end, whole.start) and part.value < whole.value) or part.ordinal:
                continue
            told = [one for one in inside if agree(one, whole, evidence) is Level.SUPPORTED]
            if not told or _tells_part(claim, piece, whole.value, part.value):
                continue
            for word in words:
                places = evidence.stated(word)
                is_deed = bool(word.entry.families) or bool(_PARTICIPLE_ENDING.search(word.key))
                if (
                    is_deed
                    and places
                    and all(spot.piece == place and _is_beside(spot.word, part, whole, piece) for spot in places)
                ):
                    fragment = claim.text[told[0].start : told[0].end].strip()
                    sentence = f"Your words say \u201c{word.text}\u201d of a part, not of all {fragment}."
                    yield Finding(Level.UNSUPPORTED, "number", fragment, sentence)
                    return


def _is_beside(word: Word, part: Quantity, whole: Quantity, piece: Reading) -> bool:
    """Whether a deed is done to the part: after "k of n", or before it in its clause: "cleaned 4,300 of 5,100 records"."""
    return word.start > whole.end or (word.end < part.start and word.clause == piece.clause_at(part.start))
