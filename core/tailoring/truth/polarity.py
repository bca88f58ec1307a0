"""Words that only a "non-" or an "un-" tells apart: toxic and non-toxic, paid and unpaid, tragend and nichttragend."""

import re
from collections.abc import Iterator

from core.tailoring.truth.marks import tokens
from core.tailoring.truth.matching import Evidence
from core.tailoring.truth.reading import Reading
from core.tailoring.truth.stems import related
from core.tailoring.truth.verdict import Finding, Level

_NEGATED = re.compile(
    r"(?:(?:nicht|non|not|no)(?P<after>[^\W\d_]{4,})|(?:un|in|im|ir|il|dis|des|de|не|без|бес|niet|on|nie)(?P<rest>[^\W\d_]{4,}))$"
)
_ONE_WORD = re.compile(  # where the letters are no negation
    r"inpat|imp(?:rov|ress|ort|lant)|in(?:form|vest|stall|struct|tend|spir|volv|creas|com|put|sight|side|door|tern|ter|dust|fra|stan)|"
    r"un(?:ter|der|it|i)|des(?:ign|cr|tin|arr)|de(?:puis|liver|sign|velop|part|cid|scr|fin|tail|mand|part)|dis(?:tri|cuss|pos|play|pens)|"
    r"не(?:дел|сколь|обход|мец|фт)|on(?:der|line|der)|no(?:te|rm|rd|vem|min|tice)|des(?:de|arroll)|im(?:age|plem)|il(?:lustr)"
)
_NON = frozenset(("non",))  # before a word of its own: "textes non juridiques"
_DEED = re.compile(r"(?:ees?|ad[oa]s?|at[oaie]|it[oaie]|ut[oaie])$")
_NOT_BEFORE = re.compile(
    r"\b(?:not|nothing|never|nobody|no one|none|nicht|nie|niemand|kein\w{0,2}|no|nunca|nadie|ne|n'|pas|jamais|personne|не|"
    r"никто|никем|"
    r"non|nessuno|não|ninguém|niet|niemand|nie|nikt)\s+(?:ever |been |yet |ha |han |ha sido |a |ont |se |wird |war |ist )?$",
    re.IGNORECASE,
)
_LEAST = 5  # letters of a word that "un-" or "in-" may stand before


def check_polarity(claim: Reading, evidence: Evidence) -> Iterator[Finding]:
    """A finding when the claim has a word that its evidence has only with a negation in it, or the other way round."""
    theirs = [(number, *one) for number, piece in enumerate(evidence.pieces) for one in _words(piece)]
    denied = [word.key for word in claim.words if claim.clauses[word.clause].denied]
    for word, stem, start in _words(claim):
        if any(_same(word, one) for one in denied):
            continue
        if stem:
            against = [(number, at) for number, whole, other, at in theirs if not other and _same(stem, whole)]
            if any(_is_denied(number, at, evidence) for number, at in against):
                continue
            alike = [(number, at) for number, _, other, at in theirs if other and _same(stem, other)]
        else:
            against = [(number, at) for number, _, other, at in theirs if other and _same(word, other)]
            alike = [(number, at) for number, whole, other, at in theirs if not other and _same(word, whole)] if against else []
        if against and _is_contrary(start, against, alike, claim, evidence):
            number, at = against[0]
            piece = evidence.pieces[number]
            there = next(one for one in tokens(piece.text) if one.start == at)
            fragment, other = claim.text[start : start + len(word)], piece.text[at : there.end]
            yield Finding(Level.UNSUPPORTED, "contrary", fragment, f"Your words say “{other}” where this line says “{fragment}”.")
            return


def _words(reading: Reading) -> Iterator[tuple[str, str, int]]:
    """The words of a text with their places, and once more those with a negation in them, with what is negated."""
    before = ""
    for one in tokens(reading.text):
        if before in _NON and not _DEED.search(one.key):
            yield one.key, one.key, one.start
        elif len(one.key) >= _LEAST - 1:
            yield one.key, "", one.start
            found = _NEGATED.match(one.key) if not _ONE_WORD.match(one.key) else None
            if found:
                yield one.key, found["after"] or found["rest"], one.start
        before = one.key


def _same(one: str, other: str) -> bool:
    return one[:3] == other[:3] and len(other) >= _LEAST - 1 and related(one, other)


def _is_contrary(
    start: int, against: list[tuple[int, int]], alike: list[tuple[int, int]], claim: Reading, evidence: Evidence
) -> bool:
    """Whether what the claim says stands with the contrary word, and not with the same one."""
    if not alike:
        return True
    firm = [(number, at) for number, at in alike if not _in_heading(number, at, evidence)]
    if not firm:
        return True
    against = [(number, at) for number, at in against if not _in_heading(number, at, evidence)]
    there = max((_agreement(start, number, at, claim, evidence) for number, at in against), default=0)
    return there > max(_agreement(start, number, at, claim, evidence) for number, at in firm)


def _is_denied(number: int, at: int, evidence: Evidence) -> bool:
    """Whether a "not" or a "nobody" stands right before a place: "unused" of "nobody used"."""
    return bool(_NOT_BEFORE.search(evidence.pieces[number].text[:at]))


def _in_heading(number: int, at: int, evidence: Evidence) -> bool:
    """Whether a place stands before a colon, where both are named that are told apart after it."""
    piece = evidence.pieces[number]
    return piece.text[piece.clauses[piece.clause_at(at)].end : piece.clauses[piece.clause_at(at)].end + 1] == ":"


def _agreement(start: int, number: int, at: int, claim: Reading, evidence: Evidence) -> int:
    """How many other words of the claim's clause stand in the clause of a place."""
    clause, mine = evidence.pieces[number].clause_at(at), claim.clause_at(start)
    words = [word for word in claim.words_of(mine) if word.start != start and not word.entry.lists & {"function", "light"}]
    return sum(any(place.piece == number and place.word.clause == clause for place in evidence.stated(word)) for word in words)
