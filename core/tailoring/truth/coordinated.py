"""One more thing beside those that were told: "story time and craft sessions" of "story time"."""

import re
from collections.abc import Iterator, Sequence

from core.expressions import expression
from core.tailoring.truth.matching import Evidence
from core.tailoring.truth.moments import month_of
from core.tailoring.truth.rates import in_rate
from core.tailoring.truth.reading import Reading, Word
from core.tailoring.truth.residue import FORMAL, WEIGHTLESS, is_figure, told_places
from core.tailoring.truth.verdict import Finding, Level

_AND = expression(r"(?:^|\W)(?:and|und|sowie|y|e|et|и|і|та|plus|&)(?=\W|$)|[,;](?=\s)", re.IGNORECASE)
_AND_BEFORE = expression(r"\s(?:and|und|y|e|et|и|і)\s+(?:\w{1,4}\s+)?$")
_AND_BEHIND = expression(r"\s+(?:and|und|y|e|et|и|і)\s")
_LABEL = expression(r"\s*[:：]")
_NO_THING = expression(
    r"(?:ly|ing|ed|ment|mente|ir|ar|er|aba|ando|iendo|lich|isch|weise|ados?|adas?|idos?|idas?|ées?|és|ть|ал|ала|ют|но)$"
)
_ARTICLES = frozenset(
    re.findall(r"\w+", "the a an der die das den dem ein eine einen einer el la los las un una le les l une des o os as")
)
_PAST = ("ó", "aron", "ieron")  # Spanish
_SHORT, _NEAR = 3, 12
_OWN_RULES = WEIGHTLESS | {"extreme", "praise", "outcome", "lowering", "joint", "rank", "served"}


def check_coordinated(claim: Reading, evidence: Evidence, covered: frozenset[int]) -> Iterator[Finding]:
    """A finding for a part of an enumeration of which nothing was told, when nothing told is left that it could stand for."""
    parts = [part for part in _parts(claim) if part and not _is_outcome(part)]
    heads = [_head(part) for part in parts]
    borne = [any(_is_borne(word, evidence, covered) for word in part) for part in heads]
    new = [
        words
        for part, head, told in zip(parts, heads, borne, strict=True)
        if not told
        and (head[0] is not claim.words[0] or (head[0].entry.families and not _LABEL.match(claim.text, part[-1].end)))
        and not _is_counted(part, claim)
        and (len(head) > 1 or not any(_is_borne(word, evidence, covered) for word in part))
        and (head[0] is claim.words[0] or any(_is_thing(word, claim) for word in head))
        and (words := [word for word in head if _weighs(word, claim, covered)])
    ]
    if not new or not any(borne):
        return
    deeds = any(word.entry.families for words in new for word in words)
    replaced = deeds or not _is_joined(new[-1], claim) or _left_parts(claim, evidence) > 0
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


def _is_outcome(part: Sequence[Word]) -> bool:
    """Whether a part tells what came of it: "improving animal welfare", a colour that the person is asked about."""
    return part[0].key.endswith("ing") or any("outcome" in word.entry.lists for word in part[:2])


def _head(part: Sequence[Word]) -> Sequence[Word]:
    """What a part is about: its words up to the first small word, articles aside, after one of weight."""
    first = next((at for at, word in enumerate(part) if "function" not in word.entry.lists), 0)
    ends = (at for at in range(first + 1, len(part)) if "function" in part[at].entry.lists and part[at].key not in _ARTICLES)
    return part[first : next(ends, len(part))]


def _is_counted(part: Sequence[Word], claim: Reading) -> bool:
    """Whether a part gives a number or a date, which have rules of their own."""
    start, end = part[0].start - _NEAR, part[-1].end
    given = [one for one in claim.quantities if not claim.text[one.end : one.end + 1].isalpha()]
    places = [*(one.start for one in given), *(one.start for one in claim.moments)]
    return any(start <= place < end for place in places)


def _is_thing(word: Word, claim: Reading) -> bool:
    """Whether a word may be a thing: no verb, adverb or measure by its ending or by what is known of it."""
    if word.entry.lists or _NO_THING.search(word.key) or word.text.endswith(_PAST) or len(word.key) <= _SHORT:
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
    if _LABEL.match(claim.text, word.end) or claim.clauses[word.clause].denied or in_rate(claim, word.start):
        return False
    return not is_figure(word, claim)


def _is_borne(word: Word, evidence: Evidence, covered: frozenset[int]) -> bool:
    if "function" in word.entry.lists:
        return False
    return word.start in covered or bool(evidence.places(word)) or evidence.composed(word)


def _left(claim: Reading, evidence: Evidence, *, deeds: bool) -> int:
    """How many words of weight the evidence has that the claim does not tell; a deed is no name of a thing."""
    used = told_places(claim, evidence)
    return sum(
        (place.piece, place.word.start) not in used
        and not place.word.entry.lists & WEIGHTLESS
        and len(place.word.key) > _SHORT
        and (deeds or not place.word.entry.families)
        and not (evidence.clause(place).denied or evidence.clause(place).theirs)
        and not any(one.start <= place.word.start < one.end for one in evidence.pieces[place.piece].quantities)
        for place in evidence.all_places
    )


def _left_parts(claim: Reading, evidence: Evidence) -> int:
    """How many parts the enumerations of the evidence have of which the claim tells no word; one that counts is no thing."""
    used = told_places(claim, evidence)
    left = 0
    for number, piece in enumerate(evidence.pieces):
        for part in _parts(piece):
            weighty = any(not word.entry.lists & WEIGHTLESS and len(word.key) > _SHORT for word in part)
            told = any((number, word.start) in used for word in part) or _is_counted(part, piece)
            left += weighty and not told
    return left


def _is_joined(words: Sequence[Word], claim: Reading) -> bool:
    """Whether words stand right behind or before an "and"."""
    return bool(_AND_BEFORE.search(claim.text, 0, words[0].start)) or bool(_AND_BEHIND.match(claim.text, words[-1].end))
