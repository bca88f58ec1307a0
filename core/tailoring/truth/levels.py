"""How well somebody speaks a language or knows a thing: a level may be left out, never raised."""

import re
import tomllib
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from importlib.resources import files

from core.expressions import expression
from core.tailoring.lexicon import Nature, nature
from core.tailoring.truth.marks import marks
from core.tailoring.truth.matching import Evidence
from core.tailoring.truth.plain import key
from core.tailoring.truth.reading import Reading
from core.tailoring.truth.verdict import Finding, Level

_GRADED = expression(r"(?P<thing>[^\W\d_][\w+#.-]*)\s*\((?P<grade>[^()\n,;]{3,24})\)")  # "QGIS (beginner)"
_REACH, _WELL = 28, 4  # letters within which a level stands; the least that is speaking well


@cache
def _level() -> re.Pattern[str]:
    text = (files("core.tailoring.truth") / "data" / "levels.toml").read_text(encoding="utf-8")
    groups = {height: "|".join(_pattern(word) for word in words.split()) for height, words in tomllib.loads(text).items()}
    return re.compile("|".join(rf"(?P<h{height}>\b(?:{words})\b)" for height, words in groups.items()))


def _pattern(word: str) -> str:
    return word.replace("*", r"\w*").replace("_", " ")


def check_levels(claim: Reading, evidence: Evidence) -> Iterator[Finding]:
    """A finding for each language whose level is higher than the evidence has it."""
    known: dict[str, int] = {}
    for piece in evidence.pieces:
        for name, height, _ in _spoken(piece):
            known[name] = max(height, known.get(name, 0))
    for name, height, fragment in _spoken(claim):
        if name in known and height > known[name]:
            yield Finding(Level.UNSUPPORTED, "level", fragment, f"{fragment} is more than the level you gave me.")
    known = {name: height for piece in evidence.pieces for name, height, _ in _graded(piece)}
    for name, height, fragment in _graded(claim):
        if height > known.get(name, height):
            yield Finding(Level.UNSUPPORTED, "level", fragment, f"{fragment} is more than the level you gave me.")


def _graded(reading: Reading) -> Iterator[tuple[str, int, str]]:
    """Each thing that has a level in brackets right behind it."""
    for found in _GRADED.finditer(reading.text):
        if level := _level().fullmatch(_plain(found["grade"])):
            yield key(found["thing"]), int((level.lastgroup or "h0")[1:]), found.group()


def check_modes(claim: Reading, evidence: Evidence) -> Iterator[Finding]:
    """A finding when a language is told as spoken or written, and the evidence has it as read only."""
    known: dict[str, set[str]] = defaultdict(set)
    for piece in evidence.pieces:
        for name, modes, _ in _used(piece):
            known[name] |= modes
    for name, modes, fragment in _used(claim):
        if known[name] and modes - known[name]:
            told = " and ".join(sorted(known[name]))
            yield Finding(Level.UNSUPPORTED, "level", fragment, f"Your words have {name} as what you {told}, and no more.")


def _used(reading: Reading) -> Iterator[tuple[str, set[str], str]]:
    """Each language with what is done with it, told after it or, where nothing is, right before it."""
    names = [term for term in reading.terms if nature(term.term) is Nature.LANGUAGE]
    found = marks(reading.text, "modes") if names else ()
    for number, term in enumerate(names):
        until = names[number + 1].start if number + 1 < len(names) else len(reading.text)
        end = re.compile(r"[.;\n]").search(reading.text, term.end, until)
        until = end.start() if end else until
        after = {mark.kind for mark in found if term.end <= mark.start < until}
        begin = max(names[number - 1].end if number else 0, term.start - _REACH)
        before = {mark.kind for mark in found if begin <= mark.start < term.start}
        yield term.term, after or before, reading.text[term.start : term.end]


def _spoken(reading: Reading) -> Iterator[tuple[str, int, str]]:
    """Each language that has a level right after or before it."""
    for term in reading.terms:
        if nature(term.term) is not Nature.LANGUAGE:
            continue
        after = re.split(r"[,;)\n]", reading.text[term.end : term.end + _REACH])[0]
        before = re.split(r"[,;(\n]", reading.text[max(0, term.start - _REACH) : term.start])[-1]
        found = _level().search(_plain(after)) or _level().search(_plain(before))
        if found:
            height = int((found.lastgroup or "h0")[1:])
            yield term.term, height, reading.text[term.start : term.end] + after.rstrip()


def spoken_well(reading: Reading) -> frozenset[str]:
    """The languages that a text says somebody speaks fluently or from childhood."""
    return frozenset(name for name, height, _ in _spoken(reading) if height >= _WELL)


def _plain(text: str) -> str:
    return " ".join(key(word) for word in text.split())
