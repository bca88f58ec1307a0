"""How much and how well: what a source calls basic, mostly or every other, a line must not call expert, all or every."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from importlib.resources import files

from core.expressions import expression
from core.tailoring.truth.matching import Evidence
from core.tailoring.truth.rates import rates
from core.tailoring.truth.reaches import AHEAD, IN_ALL
from core.tailoring.truth.reading import Reading, Word
from core.tailoring.truth.signs import before_bracket
from core.tailoring.truth.verdict import Finding, Level


@cache
def _patterns() -> Mapping[str, re.Pattern[str]]:
    text = (files("core.tailoring.truth") / "data" / "grades.toml").read_text(encoding="utf-8")
    return {name: re.compile(rf"\b(?:{'|'.join(map(_pattern, lines))})") for name, lines in tomllib.loads(text).items()}


def _pattern(line: str) -> str:
    """A line of the data for text in small letters, where each sign begins with a word and may be broken by a line's end."""
    return line.lower().removeprefix(r"\b").replace(" ", r"\s+")


_NAME = re.compile(r"[A-Z][\w+#./-]*(?: [A-Z][\w+#./-]*)*")
_NAMED_AFTER = re.compile(r"(?:,? (?:and |in |with )?[A-Z][\w+#./-]*)+")
_BRACKETED = re.compile(r"(?P<name>[A-Z][\w+#./-]*(?: [A-Z][\w+#./-]*)*) \((?P<grade>[^()]{2,40})\)")


@lru_cache(maxsize=4096)
def _small(text: str) -> str:
    """The text in small letters, character by character."""
    small = text.lower()
    return small if len(small) == len(text) else text


def check_grades(claim: Reading, evidence: Evidence) -> Iterator[Finding]:
    """Findings when the claim raises what its evidence has as modest, partial or now and then."""
    yield from _beyond("raising", "modest", claim, evidence)
    yield from _beyond("whole", "mainly", claim, evidence)
    yield from _beyond("each", "second", claim, evidence)
    yield from _graded(claim, evidence)
    yield from _rated(claim, evidence)
    yield from _unlabelled(claim, evidence)


def _graded(claim: Reading, evidence: Evidence) -> Iterator[Finding]:
    """A grade that brackets give to one thing, told of another one, too: "advanced Unity and Unreal" of "Unity (advanced)"."""
    raising = _patterns()["raising"].search(_small(claim.text))
    named = _NAMED_AFTER.match(claim.text, raising.end()) if raising else None
    for piece in evidence.pieces if raising and named else ():
        graded = {found["name"].casefold(): found["grade"].casefold() for found in _BRACKETED.finditer(piece.text)}
        own = [name for name, grade in graded.items() if raising and raising.group() in grade]
        others = [
            found.group()
            for found in (_NAME.finditer(claim.text, raising.end(), named.end()) if raising and named else ())
            if found.group().casefold() in graded and found.group().casefold() not in own
        ]
        if own and others and raising and raising.group() not in _BRACKETED.sub("", piece.text).casefold():
            sentence = f"You wrote \u201c{raising.group()}\u201d with {own[0]}, not with {others[0]}."
            yield Finding(Level.UNSUPPORTED, "level", others[0], sentence)
            return


_RATED = expression(  # "graded Good", "CQC rating 2022: Good", "Gesamtnote gut"
    r"\b(?:graded|rated|rating|grade|judged|bewertet|bewertung|\w*note|notée?|mention|calificad[ao]|calificación|nota|оценк\w|оцен[её]н\w*)"
    r"\W+(?:(?:(?:as|an|mit|als|de|con|of|ofsted|cqc|in|на|(?:19|20)\d\d)\b)\W+){0,3}"
    r"(?P<grade>outstanding|excellent|very good|good|satisfactory|requires improvement|inadequate|sehr gut|gut|befriedigend|"
    r"ausreichend|très bien|assez bien|bien|passable|sobresaliente|notable|aprobado|отлично|хорошо|удовлетворительно)\b",
    re.IGNORECASE,
)


def _rated(claim: Reading, evidence: Evidence) -> Iterator[Finding]:
    """A finding when a line has another grade than its evidence where both say how something was rated."""
    mine = _RATED.search(claim.text)
    theirs = [found["grade"] for piece in evidence.pieces for found in _RATED.finditer(piece.text)] if mine else []
    if mine and theirs and mine["grade"].casefold() not in {one.casefold() for one in theirs}:
        sentence = f"Your words say “{theirs[0]}”, not “{mine['grade']}”."
        yield Finding(Level.UNSUPPORTED, "level", mine["grade"], sentence)


def _beyond(more: str, less: str, claim: Reading, evidence: Evidence) -> Iterator[Finding]:
    """A finding when the claim has a word of the one kind where its evidence has only one of the other."""
    raising, modest = _patterns()[more], _patterns()[less]
    found = raising.search(_small(claim.text))
    total = found and IN_ALL.match(_small(claim.text), max(0, found.start() - AHEAD))
    if found and (total or _is_often(found.start(), claim, evidence)):
        return
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


def _is_often(place: int, claim: Reading, evidence: Evidence) -> bool:
    """Whether a word belongs to how often something happens, as the evidence has it."""
    mine = [one for one in rates(claim) if one.start <= place < one.end]
    return any(one.same(rate) for one in mine for piece in evidence.pieces for rate in rates(piece))


def _concerns(claim: Reading, number: int, clause: int, evidence: Evidence) -> bool:
    """Whether the sign stands in the clause that the claim tells, or in the one after it."""
    told = {clause, clause - 1, before_bracket(evidence.pieces[number], clause)}
    for word in claim.words:
        if word.entry.lists & {"function", "light"}:
            continue
        places = evidence.places(word)
        if places and all(place.piece == number and place.word.clause in told for place in places):
            return True
    return False


def _unlabelled(claim: Reading, evidence: Evidence) -> Iterator[Finding]:
    """A named tool without the modest word that stands behind it in brackets."""
    if any("modest" in word.entry.lists for word in claim.words):
        return
    for term in claim.terms:
        for piece in evidence.pieces:
            for known in piece.terms:
                mark = _after(piece, known.end) if known.term == term.term else None
                if mark:
                    fragment = claim.text[term.start : term.end]
                    yield Finding(
                        Level.CONFIRM,
                        "modest",
                        fragment,
                        f"You wrote \u201c{mark.text}\u201d with {fragment}; this line leaves that out.",
                    )
                    return


def _after(piece: Reading, end: int) -> Word | None:
    """A modest word in the brackets right after a term, unless it is said of another: "routers (Cisco, some Aruba)"."""
    rest = piece.text[end : end + 2]
    if "(" not in rest:
        return None
    close = piece.text.find(")", end)
    inside = [word for word in piece.words if end < word.start < close and "modest" in word.entry.lists]
    return next((word for word in inside if not _NAMED.match(piece.text, word.end)), None)


_NAMED = re.compile(r"\s+[A-Z]")
