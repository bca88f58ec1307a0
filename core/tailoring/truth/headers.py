"""Lines that are headings of a role: title, employer and place belong together as the evidence has them."""

import re
from collections.abc import Iterator, Sequence

from core.resume.lexicon import words as known
from core.tailoring.truth.matching import Evidence, Place
from core.tailoring.truth.plain import key
from core.tailoring.truth.reading import Reading, Word
from core.tailoring.truth.verdict import Finding, Level

_LONGEST, _SHORT, _BRIEF = 5, 7, 2
_ENDINGS = ("iker", "ikerin", "rist", "istin", "teur", "trice", "login", "loge", "nom", "logist")


def check_header(claim: Reading, evidence: Evidence, covered: frozenset[int]) -> Iterator[Finding]:
    """Findings when a heading joins a title or place to an employer that the evidence does not join to it."""
    home = _home(claim, evidence)
    if home < 0:
        return
    for number, clause in enumerate(claim.clauses):
        words = [word for word in claim.words_of(number) if word.start not in covered and not word.entry.lists & {"function"}]
        if any(claim.clause_at(one.start) == number and not one.ordinal for one in claim.quantities):
            continue
        if not number:
            words = [word for word in words if not _AT_FIRM.search(claim.text, 0, word.start)]
        if clause.denied or not words or len(words) > _LONGEST or _tells_line(words, home, claim, evidence):
            continue
        yield from _strangers(words, number, home, claim, evidence)


def _tells_line(words: Sequence[Word], home: int, claim: Reading, evidence: Evidence) -> bool:
    """Whether a clause is a line that stands under the heading, told whole, and no title made of its words."""
    for number in evidence.beside((home,)) - {home}:
        places = [[place for place in evidence.stated(word) if place.piece == number] for word in words]
        if not all(places):
            continue
        line = evidence.pieces[number].words_of(places[0][0].word.clause)
        told = {place.word.start for word in claim.words for place in evidence.places(word) if place.piece == number}
        if all(word.start in told for word in line if "function" not in word.entry.lists):
            return True
    return False


def _home(claim: Reading, evidence: Evidence) -> int:
    """The piece that holds the employer of a heading, or -1 when the claim is no heading."""
    if len([one for one in claim.clauses if claim.text[one.start : one.end].strip()]) == 1 or not _is_title(
        claim.words_of(0), loosely=_has_span(evidence)
    ):
        return -1
    for number in range(1, len(claim.clauses)):
        words = [word for word in claim.words_of(number) if "function" not in word.entry.lists]
        if (
            len(words) <= 1
            or not any(word.capital for word in words)
            or any(word.entry.families and not word.capital for word in words)
        ):
            continue
        pieces = [{place.piece for place in evidence.stated(word) if place.word.key == word.key} for word in words]
        both = set.intersection(*pieces) if pieces else set()
        both = {one for one in both if evidence.pieces[one].moments or all(word.capital for word in words)}
        if len(evidence.beside(both)) > len(both):
            both &= {one for one in both if _is_head(evidence.pieces[one])} or both
        if both:
            return min(both)
    return -1


def _is_head(piece: Reading) -> bool:
    return any(one.until or one.current for one in piece.moments)


def _has_span(evidence: Evidence) -> bool:
    """Whether the evidence has a heading with its dates from and to."""
    return any(map(_is_head, evidence.pieces))


def _is_title(words: Sequence[Word], *, loosely: bool = False) -> bool:
    plain = [word for word in words if "function" not in word.entry.lists]
    if not 0 < len(plain) <= _LONGEST or not words[0].capital or any(word.key.endswith(("ed", "ing")) for word in plain):
        return False
    if loosely and len(plain) <= _BRIEF and all(word.capital for word in plain):
        return True
    return any(_is_role(word, brief=len(plain) <= _BRIEF) for word in plain)


def _is_role(word: Word, *, brief: bool) -> bool:
    return "rank" in word.entry.lists or word.key in known("roles", "roles") or (brief and word.key.endswith(_ENDINGS))


_TAKEN_UP = "por como as at in als bei im in beim chez comme en au aux come presso da com na no jako w jak в на у як bij"
_TAKES = frozenset(_TAKEN_UP.split())


_AT_FIRM = re.compile(r"\b(?:at|bei|beim|chez|presso|bij)\s", re.IGNORECASE)
_WITH = re.compile(r"\b(?:with|mit|con|avec|com|met|с|з)\s$", re.IGNORECASE)


def _is_stay(word: Word, claim: Reading) -> bool:
    """Whether a word says that one was somewhere, and is no part of a title: "Paso por Lyon como ayudante"."""
    following = re.match(r"\s+(\w+)", claim.text[word.end :])
    return following is not None and key(following[1]) in _TAKES and not _is_role(word, brief=True)


def _is_in_bullet(place: Place, evidence: Evidence) -> bool:
    """Whether a word stands in a line of deeds below a heading, where a title may be somebody else's."""
    line = evidence.pieces[place.piece].text[: place.word.start].rpartition("\n")[2]
    return line.lstrip().startswith(("-", "*", "•", "·", "・"))


def _strangers(words: Sequence[Word], number: int, home: int, claim: Reading, evidence: Evidence) -> Iterator[Finding]:
    for word in words:
        places = evidence.stated(word)
        here = any(place.piece == home and not (number == 0 and _is_in_bullet(place, evidence)) for place in places)
        beside = any(len(evidence.pieces[place.piece].words) <= _SHORT and place.word.opens for place in places)
        if (
            here
            or evidence.composed(word)
            or (beside and number == 0)
            or ("light" in word.entry.lists and not (word is claim.words[0] and "rank" in word.entry.lists))
            or not (word.capital or number == 0)
        ):
            continue
        if (number and places) or (not number and (_is_stay(word, claim) or _WITH.search(claim.text[: word.start]))):
            continue
        yield Finding(
            Level.UNSUPPORTED,
            "title",
            word.text,
            f"\u201c{word.text}\u201d does not stand with this employer in what you gave me.",
        )
        return
