"""What one piece of the evidence says and the claim tells of another: how often, or with which tool."""

import re
from collections import Counter
from collections.abc import Iterator

from core.tailoring.lexicon import Nature, nature
from core.tailoring.truth.language import language_of
from core.tailoring.truth.matching import Evidence
from core.tailoring.truth.rates import in_rate, rates
from core.tailoring.truth.reading import Reading, Word
from core.tailoring.truth.verdict import Finding, Level

_WITH = re.compile(
    r"\b(?:in|with|using|on|via|by|mit|auf|über|en|con|sur|avec|sous|dans|в|на|с|через|met|w|z|na|com|em|su)\s+"
    r"(?:the |our |dem |der |das |el |la |le |les )?$",
    re.IGNORECASE,
)


def check_borrowed(claim: Reading, evidence: Evidence) -> Iterator[Finding]:
    """A finding for what is borrowed from a piece that the line is not about, when its own piece says otherwise."""
    if len(evidence.pieces) == 1:
        return
    home = _home(claim, evidence)
    if home is not None:
        yield from _frequency(claim, evidence, home)
        yield from _tool(claim, evidence, home)


def _home(claim: Reading, evidence: Evidence) -> int | None:
    """The piece that most words of the claim stand in, if it is more than half of them and no second one comes near."""
    counts: Counter[int] = Counter()
    tools = _tools(claim)
    words = [
        word
        for word in claim.words
        if not word.entry.lists & {"function", "light"} and not in_rate(claim, word.start) and word not in tools
    ]
    for word in words:
        counts.update({place.piece for place in evidence.stated(word)})
    first, *rest = counts.most_common(2)[:2] or [(-1, 0)]
    return first[0] if first[1] * 2 > len(words) and (not rest or rest[0][1] * 2 < first[1]) else None


def _frequency(claim: Reading, evidence: Evidence, home: int) -> Iterator[Finding]:
    own = rates(evidence.pieces[home])
    told = rates(claim)
    if not own or any(rate.same(one) for rate in told for one in own):
        return
    for rate in told:
        fragment = claim.text[rate.start : rate.end].strip()
        yield Finding(Level.UNSUPPORTED, "frequency", fragment, f"\u201c{fragment}\u201d is how often something else was.")
        return


def _tool(claim: Reading, evidence: Evidence, home: int) -> Iterator[Finding]:
    piece = evidence.pieces[home]
    own = [word for word in _tools(piece) if _WITH.search(piece.text[: word.start])]
    if not own or any(any(place.piece == home for place in evidence.stated(word)) for word in _tools(claim)):
        return
    for word in _tools(claim):
        if _WITH.search(claim.text[: word.start]) and evidence.stated(word):
            sentence = f"Your words say \u201c{own[0].text}\u201d here, not \u201c{word.text}\u201d."
            yield Finding(Level.UNSUPPORTED, "swapped", word.text, sentence)
            return


def _tools(reading: Reading) -> list[Word]:
    """The words that name a tool: known ones, and where nouns are small, whatever has a capital within a sentence."""
    known = [one for one in reading.terms if nature(one.term) is Nature.TOOL]
    german = language_of(reading.text) == "de"
    return [
        word
        for word in reading.words
        if any(one.start <= word.start < one.end for one in known)
        or (word.capital and not word.opens and not german and not (word.entry.lists or word.entry.concepts))
    ]
