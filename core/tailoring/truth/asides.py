"""One's own part, told in brackets behind a help: "helped move three schools to a new system (I tested 19 valves)"."""

import re
from collections.abc import Iterator, Sequence

from core.tailoring.truth.matching import Evidence, Place
from core.tailoring.truth.reading import Reading, Word
from core.tailoring.truth.sharing import (
    CONTENT_SKIP,
    PREPOSITIONS,
    in_bracket,
    is_share,
    literally,
    says_so,
    share_finding,
    until_setting,
)
from core.tailoring.truth.verdict import Finding

_WHOSE = frozenset(re.findall(r"\w+", "of de du des d del della dei delle di do da von vom van"))  # what they join is one thing
_WHAT_FOR = PREPOSITIONS - _WHOSE | frozenset(
    re.findall(
        r"\w+",
        "to when while as fur zu als wahrend wenn a au aux quand lorsque al cuando mientras all alla alle allo agli quando "
        "mentre к ко когда пока toen terwijl gdy",
    )
)
_AND = frozenset(re.findall(r"\w+", "and und sowie y e et и та і i en"))


def tells_aside(words: Sequence[Word], claim: Reading, evidence: Evidence) -> bool:
    """Whether a line tells the deed of such a bracket, and what was helped with only as what that was for."""
    own, rest = _parted(until_setting(words), claim)
    told = [word for word in own if any(_asides(word, evidence))]
    left = [word for word in own if word not in told and not _describes(word, told, own)]
    if not told or any(evidence.stated(word) or (word.entry.families and _is_new(word, evidence)) for word in left):
        return False
    return not any(_is_joined(word, claim) and not any(_asides(word, evidence)) for word in rest)


def told_of_aside(words: Sequence[Word], claim: Reading, evidence: Evidence) -> Iterator[Finding]:
    """A finding for the deed that was helped with, told of such a bracket: "moved 90" of "helped to move (checked 90)"."""
    if not words or not evidence.is_deed(words[0]) or says_so(words[0], claim, evidence):
        return
    places = evidence.stated(words[0])
    helped = bool(places) and all(is_share(place, evidence) and not in_bracket(place, evidence) for place in places)
    if helped and any(any(_asides(word, evidence)) for word in _parted(words, claim)[0]):
        yield share_finding(words[0], places[0], evidence)


def _parted(words: Sequence[Word], claim: Reading) -> tuple[list[Word], list[Word]]:
    """The words of weight that tell what was done, and those that say what for; a German verb at the end is of the former."""
    last = [word for word in words[-1:] if word.entry.families and not word.capital and word.key.endswith(("t", "en"))]
    own: list[Word] = []
    for at, word in enumerate(words):
        if word.key in _WHAT_FOR and own and (last or _is_told(own, word, claim)):
            rest = [one for one in words[at:] if one not in last and not one.entry.lists & CONTENT_SKIP]
            return [*own, *last], rest
        if not word.entry.lists & CONTENT_SKIP:
            own.append(word)
    return own, []


def _is_told(own: Sequence[Word], word: Word, claim: Reading) -> bool:
    """Whether something that was done is named before a word: a thing or a number of them, and not the deed alone."""
    start = claim.clauses[word.clause].start
    counted = any(start <= one.start < word.start for one in claim.quantities)
    return counted or any(not one.entry.families for one in own)


def _asides(word: Word, evidence: Evidence) -> Iterator[Place]:
    """Where a word stands in such a bracket."""
    for place in literally(word, evidence.stated(word)):
        clause = evidence.clause(place)
        if not (clause.others or clause.shared) and in_bracket(place, evidence):
            yield place


def _is_new(deed: Word, evidence: Evidence) -> bool:
    """Whether no such bracket tells a deed of the same kind."""
    return not any(
        place.word.entry.families & deed.entry.families and not evidence.clause(place).denied and in_bracket(place, evidence)
        for place in evidence.all_places
    )


def _describes(word: Word, told: Sequence[Word], own: Sequence[Word]) -> bool:
    """Whether a word only says of what sort such a thing is: "bag drop" in "tested bag drop machines"."""
    if word.opens:
        return False
    following = next((one for one in own if one.start == word.end + 1), None)
    return following is not None and (following in told or _describes(following, told, own))


def _is_joined(word: Word, claim: Reading) -> bool:
    before = claim.text[: word.start].split()[-1:]
    return bool(before) and before[0].casefold() in _AND
