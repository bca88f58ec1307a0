"""Lines that open with an employer: what they go on to tell must stand with that employer in the evidence."""

import difflib
import re
from collections.abc import Iterator, Sequence

from core.tailoring import speech
from core.tailoring.truth.matching import Evidence
from core.tailoring.truth.reading import Reading, Word
from core.tailoring.truth.stems import related
from core.tailoring.truth.verdict import Finding, Level

_TOLD = re.compile(r"\.\s*$|\b(?:was|is|were|are|had|ist|war|es|era|est|était)\b")
_AFTER_AT = re.compile(r"(?<!\w)(?:at|bei|beim|chez|presso|bij) (?:der |the |den )?$", re.IGNORECASE)
_BULLET = re.compile(r"\n\s*(?:[-*•·・~▪‣◦○●■□➢»→>–—]|\d+[.)])\s")
_NAMED = re.compile(r"(?<=\s)[A-ZÀ-Ý]\w+é\b|^[A-ZÀ-Ý]\w+é(?=\s[A-ZÀ-Ý])")  # "Perché" within a line is a name, "gestioné" a deed
_FRONT, _LONGEST, _LEAST, _SEVERAL, _ENDING = 7, 14, 4, 2, 2

_NAME, _NEARLY = 6, 0.8  # letters; how alike two names are that one may be mistaken for the other


def check_fronted(claim: Reading, evidence: Evidence, covered: frozenset[int]) -> Iterator[Finding]:
    """Findings when a deed is put under an employer it does not stand with, or the employer's name is changed."""
    heads = frozenset(number for number, piece in enumerate(evidence.pieces) if _is_head(piece))
    if not heads:
        return
    names = [word for word in claim.words if _names(word, heads, evidence)]
    if names and len(heads) < len(evidence.pieces):
        yield from _moved(names, heads, claim, evidence)
    yield from _renamed([name for name in names if name in claim.words[:_FRONT]], claim, evidence, covered)


def _is_head(piece: Reading) -> bool:
    """Whether a piece is the heading of a role: capitals and perhaps dates, and nothing that was done."""
    plain = [word for word in piece.words if "function" not in word.entry.lists]
    if speech.is_first_person(_NAMED.sub("", piece.text)) or _TOLD.search(piece.text) or not 0 < len(plain) <= _LONGEST:
        return False
    if _BULLET.search(piece.text):
        return False
    capitals = sum(word.capital for word in plain)
    return (bool(piece.moments) and capitals > 1) or (capitals * 3 >= len(plain) * 2 and capitals > 1 and len(plain) > 1)


def _names(word: Word, heads: frozenset[int], evidence: Evidence) -> bool:
    """Whether a word is part of a name that headings alone have."""
    if not word.capital or len(word.key) < _LEAST or word.entry.lists & {"rank", "function", "light", "lowering", "stand_in"}:
        return False
    places = evidence.places(word)
    exact = [place for place in places if place.word.key == word.key]
    return bool(places) and all(
        place.piece in heads and place.word.capital and _is_form(place.word.key, word.key) for place in exact or places
    )


def _is_form(one: str, other: str) -> bool:
    """Whether two names differ by a case ending at most: "Havelbote", "beim Havelboten"."""
    return one[: len(other)] == other[: len(one)] and abs(len(one) - len(other)) <= _ENDING


def _moved(names: Sequence[Word], heads: frozenset[int], claim: Reading, evidence: Evidence) -> Iterator[Finding]:
    homes = {place.piece for word in names for place in evidence.places(word)}
    headed = {number for number, piece in enumerate(evidence.pieces) if _BULLET.search(piece.text)}
    dates = {point for number in homes for one in evidence.pieces[number].moments for point in one.points}
    if not headed and (names[-1] not in claim.words[:_FRONT] or (claim.moments and dates)):
        return
    if any(point in dates for one in claim.moments for point in one.points):
        return
    if not _is_employer(names, claim) or len(evidence.pieces) - len(heads) > _SEVERAL:
        return
    leads = names[0] in claim.words[:_FRONT]
    rest = [
        word
        for word in claim.words
        if (word.start > names[-1].end if leads else word.end < names[0].start) and not word.entry.lists & {"function", "light"}
    ]
    told = [word for word in rest if evidence.stated(word)]
    away = [word for word in told if not any(place.piece in heads for place in evidence.stated(word))]
    if away and len(away) * 2 > len(told) and not evidence.stands_below(away, homes & heads):
        fragment = names[0].text
        yield Finding(Level.UNSUPPORTED, "employer", fragment, f"Nothing you gave me says that this was at {fragment}.")


def _is_employer(names: Sequence[Word], claim: Reading) -> bool:
    """Whether a name opens the line as where it was: after "at", "chez", "bei", in quotes, or alone before a mark."""
    before = claim.text[: names[0].start].strip()
    if before.count('"') % 2:  # within the quotes of a longer name
        before = before[: before.rindex('"') + 1]
    if any(_AFTER_AT.search(claim.text[: name.start]) for name in names):
        return True
    words = re.findall(r"[^\W\d_]+", before)
    if not words:
        return claim.text[names[-1].end :].lstrip()[:1] in {":", ",", "|", "-", "("}
    if before.endswith('"'):
        return True
    return words[-1].casefold() in _AT or words[0].casefold() in _AT


_AT = frozenset(
    (
        "at",
        "bei",
        "beim",
        "im",
        "chez",
        "en",
        "à",
        "a",
        "au",
        "presso",
        "bij",
        "w",
        "в",
        "у",
        "na",
        "на",
        "no",
        "with",
        "for",
        "l",
        "école",
    )
)


def _renamed(names: Sequence[Word], claim: Reading, evidence: Evidence, covered: frozenset[int]) -> Iterator[Finding]:
    """The first word of a name with another second one: "Quarrelight Analytics" of "Quarrelight Energy"."""
    words = list(claim.words)
    for word in names:
        at = words.index(word)
        following = words[at + 1] if at + 1 < len(words) else None
        if (
            following is None
            or not following.capital
            or following.clause != word.clause
            or following.start > word.end + 1
            or following.start in covered
        ):
            continue
        beside = [_following(place.word, evidence.pieces[place.piece]) for place in evidence.places(word)]
        if all(other is not None and other.capital for other in beside) and not any(
            place.word.key == following.key or place.word.cut for place in evidence.places(following)
        ):
            fragment = f"{word.text} {following.text}"
            yield Finding(Level.UNSUPPORTED, "employer", fragment, f"{fragment} is not the name you gave me.")
            return


def check_spelling(claim: Reading, evidence: Evidence, covered: frozenset[int]) -> Iterator[Finding]:
    """A name that is nearly another one: "Wasserburg" of "Wasserberg"."""
    known = {place.word.key: place.word.text for place in evidence.all_places if place.word.capital}
    for word in claim.words:
        if (
            not word.capital
            or word.opens
            or len(word.key) < _NAME
            or word.start in covered
            or any(related(word.key, one) for one in known)
        ):
            continue
        close = difflib.get_close_matches(word.key, [one for one in known if one[0] == word.key[0]], 1, _NEARLY)
        if close and abs(len(close[0]) - len(word.key)) <= 1:
            sentence = f"Your words say \u201c{known[close[0]]}\u201d, not \u201c{word.text}\u201d."
            yield Finding(Level.UNSUPPORTED, "name", word.text, sentence)
            return


def _following(word: Word, piece: Reading) -> Word | None:
    after = piece.text[word.end : word.end + 1]
    return next((one for one in piece.words if one.start == word.end + 1 and one.clause == word.clause and after == " "), None)
