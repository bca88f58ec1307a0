"""Lines told again, so that their meaning is kept or broken for sure: where the gate then answers otherwise, it errs.

A family of transformations is a module here with `TRANSFORMATIONS`. Lines come from the labelled sets: what is cited, told of
itself, and the claims that the gate judges as labelled. A line that is kept must come out as before, one that is broken must be
rejected; how often that fails is what a family's test holds down.
"""

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import islice
from pathlib import Path
from random import Random
from typing import Any
from zlib import crc32

from core.tailoring.truth.language import language_of
from core.tailoring.verify import Level, Verdict, verify
from tests.shared import CASES

SETS = Path(__file__).parent.parent
LABELS = (Level.SUPPORTED, Level.UNSUPPORTED)


@dataclass(frozen=True, slots=True)
class Line:
    """A claim with what it cites, and what the gate rightly says of it."""

    text: str
    cites: tuple[str, ...]
    language: str
    level: Level = Level.SUPPORTED
    one_entry: bool = False  # what is cited is known to stand under one head

    def judged(self) -> Verdict:
        """What the gate says of it."""
        return verify(self.text, self.cites, one_entry=self.one_entry)


@dataclass(frozen=True, slots=True)
class Transformation:
    """A way to tell a line again: `vary` gives texts that mean the same, or, where it `breaks`, none that the evidence bears.

    Where the evidence is told again, too, it gives whole lines. `source` gives lines of another kind than the labelled sets have.
    `each`: all that it gives is tried, and not one variant of a line.
    """

    name: str
    vary: Callable[[Any], Iterable[str | Line]]
    breaks: bool = False
    source: Callable[[], Iterable[Line]] | None = None
    each: bool = False


@dataclass(frozen=True, slots=True)
class Tried:
    """A line told again, and what the gate says of that."""

    line: Line
    wanted: Level
    verdict: Verdict

    @property
    def flipped(self) -> bool:
        return self.verdict.level is not self.wanted


def labelled() -> Iterator[Path]:
    """The files of all labelled sets."""
    yield from SETS.rglob("*.json")
    yield from CASES.glob("*.json")


@lru_cache(maxsize=1)
def lines() -> tuple[Line, ...]:
    """Every line to begin with, in an order that mixes the sets and stays the same when some are added."""
    found = {line for path in labelled() for line in _of(path)}
    return tuple(sorted(found, key=lambda line: (crc32(line.text.encode()), line.cites, line.level, line.language)))


def _of(path: Path) -> Iterator[Line]:
    told = json.loads(path.read_text(encoding="utf-8"))
    for person in told.get("people", [told]) if isinstance(told, dict) else ():
        for claim in person.get("claims", ()):
            language = claim.get("language") or person.get("language") or ""
            yield from (Line(cite, (cite,), _tongue(language, cite)) for cite in claim["cites"] if "\n" not in cite)
            if claim["label"] in LABELS and claim["class"] != "translation":
                yield Line(claim["text"], tuple(claim["cites"]), _tongue(language, claim["text"]), Level(claim["label"]))


def _tongue(language: str, text: str) -> str:
    """The language that a person is said to write in, or that of the text where several are named."""
    return language if len(language) == len("en") else language_of(text)


def tried(way: Transformation, most: int = 400, within: int | None = None) -> tuple[Tried, ...]:
    """The first variants of this transformation, one of a line; none of lines that the gate judges wrongly as they stand.

    `within`: so many lines are looked at.
    """
    return tuple(islice(_tried(way, islice((way.source or lines)(), within)), most))


def _tried(way: Transformation, among: Iterable[Line]) -> Iterator[Tried]:
    for line in among:
        if way.breaks and line.level is not Level.SUPPORTED:
            continue
        told = [one for one in dict.fromkeys(_told(line, way)) if one != line]
        if told and line.judged().level is line.level:
            wanted = Level.UNSUPPORTED if way.breaks else line.level
            for one in told if way.each else (Random(line.text).choice(told),):  # noqa: S311
                yield Tried(one, wanted, one.judged())


def _told(line: Line, way: Transformation) -> Iterator[Line]:
    return (replace(line, text=one) if isinstance(one, str) else one for one in way.vary(line))


def several(ways: Sequence[Transformation]) -> Transformation:
    """Two or three of those that keep the meaning of any line, one upon the other."""
    kept = [way for way in ways if not way.breaks and way.source is None]

    def vary(line: Line) -> Iterator[Line]:
        chance = Random(line.text)  # noqa: S311
        told, done = line, 0
        for way in chance.sample(kept, len(kept)):
            if found := list(_told(told, way)):
                told, done = chance.choice(found), done + 1
            if done == 3:
                break
        if done > 1:
            yield told

    return Transformation("several at once", vary)
