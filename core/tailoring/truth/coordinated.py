"""One more thing beside those that were told: "story time and craft sessions" of "story time"."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from operator import attrgetter

from core.expressions import expression
from core.tailoring.speech import is_first_person
from core.tailoring.truth.matching import Evidence
from core.tailoring.truth.moments import month_of
from core.tailoring.truth.numerals import unit
from core.tailoring.truth.rates import in_rate
from core.tailoring.truth.reading import Reading, Word
from core.tailoring.truth.residue import FORMAL, WEIGHTLESS, is_figure, told_places
from core.tailoring.truth.signs import before_bracket
from core.tailoring.truth.verdict import Finding, Level

_AND = expression(r"(?:^|\W)(?:and|und|sowie|y|e|et|и|і|та|plus|&)(?=\W|$)|[,;](?=\s)", re.IGNORECASE)
_AND_BEFORE = expression(r"(?<!-)\s(?:and|und|y|e|et|и|і)\s+(?:\w{1,4}\s+)?$")
_AND_BEHIND = expression(r"\s+(?:and|und|y|e|et|и|і)\s")
_SHARED = expression(  # what stands behind these is no object of the word before
    r"\s+(?:(?:in|at|across|on|bei|beim|im|an|am|auf|en|dans|chez|в|на|у)\s|(?:for|für|with|mit|para|pour|a|à|con|avec|для|с)\s+\d)"
)
_LABEL = expression(r"\s*[:：]")
_NO_THING = expression(
    r"(?:ly|ing|ed|ment|mente|ir|ar|er|aba|ando|iendo|lich|isch|weise|ados?|adas?|idos?|idas?|ées?|és|ть|ал|ала|ют|но)$"
)
_ARTICLES = frozenset(
    re.findall(r"\w+", "the a an der die das den dem ein eine einen einer el la los las un una le les l une des o os as")
)
_PAST = ("ó", "aron", "ieron")  # Spanish
_A_NUMBER = expression(r"\s\d")  # "percusión a 34 alumnos" has no article
_SHORT, _NEAR, _BEHIND = 3, 12, 2
_OWN_RULES = WEIGHTLESS | {"extreme", "praise", "outcome", "lowering", "joint", "rank", "served"}


def check_coordinated(claim: Reading, evidence: Evidence, covered: frozenset[int]) -> Iterator[Finding]:
    """A finding for a part of an enumeration of which nothing was told, when nothing told is left that it could stand for."""
    parts = [part for part in _parts(claim) if part and not _is_outcome(part, evidence)]
    heads = [_head(part, claim) for part in parts]
    borne = [_is_told(head, claim, evidence, covered) for head in heads]
    new = [
        words
        for part, head, told in zip(parts, heads, borne, strict=True)
        if not told
        and (head[0] is not claim.words[0] or (head[0].entry.families and not _LABEL.match(claim.text, part[-1].end)))
        and not _is_counted(part, claim)
        and (len(head) > 1 or _is_shared(head, claim) or not any(_is_borne(word, evidence, covered) for word in part))
        and (head[0] is claim.words[0] or any(_is_thing(word, claim) for word in head))
        and (words := [word for word in head if _weighs(word, claim, covered)])
    ]
    if not new or not (any(borne) or (_is_joined(new[-1], claim) and _tells_any(parts, evidence, covered))):
        return
    deeds = any(word.entry.families for words in new for word in words)
    replaced = (deeds and _left_deeds(claim, evidence)) or not _is_joined(new[-1], claim) or _left_parts(claim, evidence) > 0
    if replaced and len(new) <= _left(claim, evidence, deeds=deeds):
        return
    words = new[-1]
    fragment = claim.text[words[0].start : words[-1].end]
    yield Finding(Level.UNSUPPORTED, "added", fragment, f"\u201c{fragment}\u201d is not in what you gave me for this line.")


def _parts(claim: Reading) -> Iterator[Sequence[Word]]:
    """The words of a line between its commas and its "and"s."""
    part: list[Word] = []
    text = claim.text
    for one in claim.quantities:  # "setenta y cinco" is one number
        text = text[: one.start] + "x" * (one.end - one.start) + text[one.end :]
    for word in claim.words:
        if part and _AND.search(text[part[-1].end : word.end]):
            yield part
            part = []
        part.append(word)
    yield part


def _is_outcome(part: Sequence[Word], evidence: Evidence) -> bool:
    """Whether a part tells what came of it: "improving animal welfare", a colour that the person is asked about."""
    return part[0].key.endswith("ing") or any("outcome" in one.entry.lists and not evidence.places(one) for one in part[:2])


def _head(part: Sequence[Word], claim: Reading) -> Sequence[Word]:
    """What a part is about: its words up to a mark or the first small word, articles aside, after one of weight."""
    first = next((at for at, word in enumerate(part) if "function" not in word.entry.lists), 0)
    ends = (
        at
        for at in range(first + 1, len(part))
        if "extreme" in part[at].entry.lists  # "every morning"
        or ("function" in part[at].entry.lists and (part[at].key not in _ARTICLES or _A_NUMBER.match(claim.text, part[at].end)))
        or part[at].clause != part[first].clause
    )
    return part[first : next(ends, len(part))]


def _is_counted(part: Sequence[Word], claim: Reading) -> bool:
    """Whether a part gives a number or a date, which have rules of their own; behind an "and", for the thing itself."""
    head = _head(part, claim)
    joined = part[0] is not claim.words[0] and head and _AND_BEFORE.search(claim.text, 0, head[0].start)
    start, end = (part[0].start, head[-1].end + _BEHIND) if joined else (part[0].start - _NEAR, part[-1].end)
    given = [(one.start, one.end) for one in claim.quantities if not claim.text[one.end : one.end + 1].isalpha()]
    return any(first < end and last > start for first, last in (*given, *((one.start, one.end) for one in claim.moments)))


def _is_shared(head: Sequence[Word], claim: Reading) -> bool:
    """Whether what stands behind a joined word is said of all that is joined: "E-Check und Energieberatung in 12 Schulen"."""
    return head[0] is not claim.words[0] and bool(_SHARED.match(claim.text, head[0].end))


def _is_thing(word: Word, claim: Reading) -> bool:
    """Whether a word may be a thing: no verb, adverb or measure by its ending or by what is known of it."""
    gerund = word.key.endswith("ing") and _AND_BEFORE.search(claim.text, 0, word.start)  # "cycle counts and slotting"
    if word.entry.lists or (_NO_THING.search(word.key) and not gerund) or word.text.endswith(_PAST) or len(word.key) <= _SHORT:
        return False
    return not in_rate(claim, word.start)


def _weighs(word: Word, claim: Reading, covered: frozenset[int]) -> bool:
    if (
        (len(word.key) <= _SHORT and not word.entry.families)
        or word.start in covered
        or word.entry.lists & _OWN_RULES
        or word.key in FORMAL
        or month_of(word.key)
    ):
        return False
    if _LABEL.match(claim.text, word.end) and not _AND_BEFORE.search(claim.text, 0, word.start):
        return False
    return not (claim.clauses[word.clause].denied or in_rate(claim, word.start) or is_figure(word, claim) or unit(word.key))


def _is_told(head: Sequence[Word], claim: Reading, evidence: Evidence, covered: frozenset[int]) -> bool:
    """Whether anything of a head was told."""
    return any(_is_borne(word, evidence, covered) and not _adds(word, claim, evidence) for word in head)


def _is_borne(word: Word, evidence: Evidence, covered: frozenset[int]) -> bool:
    if "function" in word.entry.lists:
        return False
    if word.start in covered or evidence.places(word) or evidence.composed(word):
        return True
    return any(len(name) > _SHORT and word.key.startswith(name) for name in evidence.stated_keys)  # "ductwork" of "duct"


def _adds(word: Word, claim: Reading, evidence: Evidence) -> bool:
    """Whether only the beginning of a compound was told, which the claim has by itself: "Brandschutzaudit", "Brandschutz"."""
    places = evidence.places(word)
    begun = [place for place in places if word.key.startswith(place.word.key) and len(word.key) > len(place.word.key) + _SHORT]
    if not places or len(begun) < len(places) or evidence.composed(word):
        return False
    return {place for one in claim.words if one is not word for place in evidence.places(one)} >= {*places}


def _left(claim: Reading, evidence: Evidence, *, deeds: bool) -> int:
    """How many words of weight the evidence has that the claim does not tell; a deed is no name of a thing."""
    used = told_places(claim, evidence)
    return sum(
        (place.piece, place.word.start) not in used
        and (_may_be_deed if deeds else _may_be_thing)(place.word, evidence.pieces[place.piece])
        and not (evidence.clause(place).denied or evidence.clause(place).theirs)
        for place in evidence.all_places
    )


def _left_parts(claim: Reading, evidence: Evidence) -> int:
    """How many parts the enumerations of the evidence have of which the claim tells no word; one that counts is no thing."""
    used = told_places(claim, evidence)
    left = 0
    for number, piece in enumerate(evidence.pieces):
        for part in (list(own) for one in _parts(piece) for _, own in groupby(one, attrgetter("clause"))):
            told = any((number, word.start) in used for word in part) or _is_counted(part, piece)
            aside = before_bracket(piece, part[0].clause) != part[0].clause
            left += not (told or aside) and any(_may_be_deed(word, piece) and not in_rate(piece, word.start) for word in part)
    return left


def _left_deeds(claim: Reading, evidence: Evidence) -> bool:
    """Whether the evidence tells a deed that the claim does not; whoever tells of oneself "does" and "has" it."""
    used = told_places(claim, evidence)
    spoken = any(is_first_person(piece.text) for piece in evidence.pieces)
    return spoken or any(
        place.word.entry.families and (place.piece, place.word.start) not in used for place in evidence.all_places
    )


def _may_be_deed(word: Word, reading: Reading) -> bool:
    """Whether a word has weight and is no number or month."""
    if word.entry.lists & WEIGHTLESS or (len(word.key) <= _SHORT and not word.text.isupper()):
        return False
    return not (is_figure(word, reading) or month_of(word.key))


def _may_be_thing(word: Word, reading: Reading) -> bool:
    """Whether a word has weight and tells no number, month, rate or deed."""
    return not word.entry.families and not in_rate(reading, word.start) and _may_be_deed(word, reading)


def _tells_any(parts: Sequence[Sequence[Word]], evidence: Evidence, covered: frozenset[int]) -> bool:
    return any(_is_borne(word, evidence, covered) for part in parts for word in part)


def _is_joined(words: Sequence[Word], claim: Reading) -> bool:
    """Whether words stand right behind or before an "and"."""
    return bool(_AND_BEFORE.search(claim.text, 0, words[0].start)) or bool(_AND_BEHIND.match(claim.text, words[-1].end))
