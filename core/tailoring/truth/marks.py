"""Signs of closed domains, found by their words: each sign is some words in a row, in any of the languages of the data."""

import re
import tomllib
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files

from core.tailoring.truth.plain import key

_TOKEN = re.compile(r"[^\W_]+")
_CUT = "-"  # ends a word whose rest comes later: the "Still-" of "Still- und Laktationsberaterin" is no "still"
_GAP = 2  # words that "~" stands for at most; "#" stands for a year
_YEAR = 4


@dataclass(frozen=True, slots=True)
class Mark:
    """A sign of a text: its kind, where it stands, and the numbers of its words among all words of the text."""

    kind: str
    start: int
    end: int
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Token:
    """A word or a number of a text, folded."""

    key: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Table:
    """Signs by their first word, or by the letters it begins with: the words that must follow, and the kind."""

    whole: Mapping[str, tuple[tuple[tuple[str, ...], str], ...]]
    begun: Mapping[str, tuple[tuple[tuple[str, ...], str], ...]]


@lru_cache(maxsize=4096)
def tokens(text: str) -> tuple[Token, ...]:
    """The words and numbers of a plain text."""
    return tuple(
        Token(key(found.group()) + _CUT * text.startswith("- ", found.end()), *found.span()) for found in _TOKEN.finditer(text)
    )


@lru_cache(maxsize=4096)
def marks(text: str, domain: str) -> tuple[Mark, ...]:
    """The signs of one domain in a plain text, in order; of signs of one kind that overlap, the longest."""
    words = tokens(text)
    found: dict[tuple[str, int], Mark] = {}
    for first, word in enumerate(words):
        for rest, kind in _begin(domain, word.key):
            last = _match(words, first + 1, rest)
            known = found.get((kind, first))
            if last and (known is None or known.last < last - 1):
                found[kind, first] = Mark(kind, word.start, words[last - 1].end, first, last - 1)
    return tuple(found.values())


@lru_cache(maxsize=65536)
def _begin(domain: str, word: str) -> tuple[tuple[tuple[str, ...], str], ...]:
    """The signs of a domain that begin with a word."""
    table = _table(domain)
    begun = (one for length in range(2, len(word) + 1) for one in table.begun.get(word[:length], ()))
    return (*table.whole.get(word, ()), *begun)


def _match(words: Sequence[Token], at: int, rest: Sequence[str]) -> int:
    """Where a sign ends whose further words begin at `at`; 0 when they are not there."""
    for place, part in enumerate(rest):
        if part == "~":
            ends = (_match(words, at + skip, rest[place + 1 :]) for skip in range(_GAP + 1))
            return next((end for end in ends if end), 0)
        if at >= len(words) or not _fits(words[at].key, part):
            return 0
        at += 1
    return at


def _fits(word: str, part: str) -> bool:
    if part == "#":
        return len(word) == _YEAR and word.isdigit()
    if part[-1] == "*":
        return word.startswith(part[:-1])
    return word.endswith(part[1:]) if part[0] == "*" else word == part


@cache
def _table(domain: str) -> _Table:
    whole: dict[str, list[tuple[tuple[str, ...], str]]] = defaultdict(list)
    begun: dict[str, list[tuple[tuple[str, ...], str]]] = defaultdict(list)
    text = (files("core.tailoring.truth") / "data" / f"{domain}.toml").read_text(encoding="utf-8")
    for kind, block in tomllib.loads(text).items():
        for sign in block.split():
            first, *rest = sign.split("_")
            (begun if first.endswith("*") else whole)[first.rstrip("*")].append((tuple(rest), kind))
    return _Table({word: tuple(found) for word, found in whole.items()}, {word: tuple(found) for word, found in begun.items()})
