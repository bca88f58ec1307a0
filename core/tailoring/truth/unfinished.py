"""What a source says is meant, begun, partial, lapsed or modest, and a line tells as done, whole, valid or good."""

import re
import tomllib
from collections.abc import Collection, Iterator, Mapping
from functools import cache, lru_cache
from importlib.resources import files

from core.tailoring.truth.matching import Evidence
from core.tailoring.truth.reading import Reading
from core.tailoring.truth.verdict import Finding, Level

_SIGNS = ("studies", "plans", "parts")
_COUNTED = re.compile(
    r"\b\w+ (?:of|von|de|sur|из|su) (?:the )?\w+ (?:courses|units|modules|credits|kurs|modul|créditos|módulos|модул|курс)"
)
_BEGUN = re.compile(
    r"\b(?:started|began|begun|starting|tried|trying|bego[mn]\w+|angefangen|empe[cz]\w+ a|comenc\w+ a|commenc\w+ (?:à|de)|"
    r"начал\w*|пробовал\w*|iniziat\w+ a|comecei a|почал\w*) (?:to |with )?(?P<deed>[^\W\d_]+)",
    re.IGNORECASE,
)


@cache
def _patterns() -> Mapping[str, re.Pattern[str]]:
    text = (files("core.tailoring.truth") / "data" / "unfinished.toml").read_text(encoding="utf-8")
    return {name: re.compile(rf"\b(?:{'|'.join(map(_pattern, lines))})") for name, lines in tomllib.loads(text).items()}


def _pattern(line: str) -> str:
    """A line of the data for text in small letters, where each sign begins with a word and may be broken by a line's end."""
    return line.lower().removeprefix(r"\b").replace(" ", r"\s+")


@lru_cache(maxsize=4096)
def _small(text: str) -> str:
    """The text in small letters, character by character."""
    small = text.lower()
    return small if len(small) == len(text) else text


@lru_cache(maxsize=2048)
def _signs(text: str) -> tuple[tuple[int, int, str], ...]:
    """The signs of a text, each with its place and kind; what is said of studies is said of the whole sentence."""
    return tuple((*found.span(), name) for name in _SIGNS for found in _patterns()[name].finditer(_small(text)))


def counts_parts(claim: Reading) -> bool:
    """Whether a line says itself how much of it is done: "5 of 12 units"."""
    return bool(_COUNTED.search(claim.text))


def check_unfinished(claim: Reading, evidence: Evidence) -> Iterator[Finding]:
    """A finding when the claim tells as done or as good what its evidence says is not, or not quite."""
    small = _small(claim.text)
    if not (_patterns()["said"].search(small) or _signs(claim.text)):
        yield from _left_out(claim, evidence, _SIGNS)
    elif _patterns()["done"].search(small):
        yield from _left_out(claim, evidence, ("plans",))
    yield from _raised(claim, evidence)


def _left_out(claim: Reading, evidence: Evidence, kinds: Collection[str]) -> Iterator[Finding]:
    for number, piece in enumerate(evidence.pieces):
        for start, end, kind in (*_signs(piece.text), *_begun(claim, piece, evidence)):
            if kind in kinds and _concerns(claim, number, piece.clause_at(start), evidence, widely=kind == "studies"):
                sign = piece.text[start:end]
                yield Finding(
                    Level.UNSUPPORTED, "standing", claim.text, f"Your words say \u201c{sign}\u201d; this line leaves that out."
                )
                return


def _begun(claim: Reading, piece: Reading, evidence: Evidence) -> Iterator[tuple[int, int, str]]:
    """Where a deed of the claim was only begun or tried."""
    for found in _BEGUN.finditer(piece.text):
        if any(place.word.start == found.start("deed") for word in claim.words for place in evidence.stated(word)):
            yield *found.span(), "parts"


def _concerns(claim: Reading, number: int, clause: int, evidence: Evidence, *, widely: bool = False) -> bool:
    """Whether the sign stands in the clause that the claim tells, in the one after it, or (`widely`) in its sentence."""
    piece = evidence.pieces[number]
    told = {clause, clause - 1, _before_bracket(piece, clause)}
    for word in claim.words:
        if word.entry.lists & {"function", "light"}:
            continue
        places = evidence.places(word)
        if places and all(
            place.piece == number
            and (
                place.word.clause in told
                or (widely and piece.clauses[place.word.clause].sentence == piece.clauses[clause].sentence)
            )
            for place in places
        ):
            return True
    return False


def _before_bracket(piece: Reading, clause: int) -> int:
    """The clause before the bracket that a clause stands in; the clause itself outside of brackets."""
    before = piece.text[: piece.clauses[clause].start + 1]
    at = before.rfind("(")
    return piece.clause_at(at - 1) if at > 0 and ")" not in before[at:] else clause


def _raised(claim: Reading, evidence: Evidence) -> Iterator[Finding]:
    yield from _beyond("raising", "modest", claim, evidence)
    yield from _beyond("whole", "mainly", claim, evidence)
    yield from _beyond("each", "second", claim, evidence)


def _beyond(more: str, less: str, claim: Reading, evidence: Evidence) -> Iterator[Finding]:
    """A finding when the claim has a word of the one kind where its evidence has only one of the other."""
    raising, modest = _patterns()[more], _patterns()[less]
    found = raising.search(_small(claim.text))
    if not found or modest.search(_small(claim.text)) or any(found.group() in _small(one.text) for one in evidence.pieces):
        return
    for number, piece in enumerate(evidence.pieces):
        for sign in modest.finditer(_small(piece.text)):
            if _concerns(claim, number, piece.clause_at(sign.start()), evidence):
                yield Finding(
                    Level.UNSUPPORTED,
                    "modest",
                    found.group(),
                    f"You wrote \u201c{sign.group()}\u201d, which is less than \u201c{found.group()}\u201d.",
                )
                return
