"""What a number or a letter tells apart: Level II is not Level I, class B not class C, Python 3.11 not 3.12."""

import re
import tomllib
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files

from core.expressions import expression
from core.tailoring.truth.matching import Evidence
from core.tailoring.truth.plain import folded, key
from core.tailoring.truth.reading import Reading, read
from core.tailoring.truth.verdict import Finding, Level

_ROMAN = r"[IVX]{1,4}"
_LETTER = r"[A-HАВСЕ][1EЕ]?"
_NUMBER = r"\d{1,2}(?:\.\d{1,3}){0,2}[a-d]?"
_NO_MORE = r"(?!\w|[.,]\d|\s?%|-\w)"
_AND = r"/|&|\+|-|\b(?:and|or|to|und|oder|bis|et|à|y|a|и|до|по|e|i|en|tot)\b"
_LISTS = "|".join(
    rf"{one}{_NO_MORE}(?:\s*(?:{link})\s*{one}{_NO_MORE})*"
    for one, link in ((_ROMAN, f",|{_AND}"), (_LETTER, f",|{_AND}"), (_NUMBER, _AND))  # "level 2, 3 years" is no list
)
_AFTER = expression(rf"(?P<noun>[^\W\d_]+)\s?(?:[-:]|[Nn][or]\.?|№|n°)?\s?(?P<labels>{_LISTS})")
_ORDER = r"(?:-?(?:го|й|я|ой|ю|е|му|м|st|nd|rd|th|e|er|ère|ème)|\.|[ºª°])"
_SINGULAR = r"\d(?= (?:разр|розр|группа|категория|класс|уровень))"
_BEFORE = expression(
    rf"(?<![\w.,])(?P<labels>{_ROMAN}(?:\s*(?:,|{_AND})\s*{_ROMAN})*|\d{{1,2}}{_ORDER}|{_SINGULAR})\s?(?P<noun>[^\W\d_]+)"
)
_TO = expression(r"\s*(?:-|\bto\b|\bbis\b|\bà\b|\ba\b|\bдо\b|\bпо\b)\s*")
_VERSION = expression(
    r"\s(?:v\.?\s?|[Vv]ersion\s)?(?P<labels>\d{1,2}(?:\.\d{1,3}){0,2})(?![\w%+]|[.,]\d|\s?%)(?=\s*(?:[,;:.)(/]|$))"
)
_NAME = expression(rf"{_ROMAN}|{_LETTER}|\d.*")
_CYRILLIC = str.maketrans("АВСЕ", "ABCE")
_DIGITS = {"I": 1, "V": 5, "X": 10}
_MANY = 30


@dataclass(frozen=True, slots=True)
class Label:
    """What tells a thing of a kind apart, at `text[start:end]` with the noun."""

    kind: str
    names: frozenset[str]
    start: int
    end: int


@cache
def _kinds() -> tuple[tuple[str, re.Pattern[str]], ...]:
    text = (files("core.tailoring.truth") / "data" / "labels.toml").read_text(encoding="utf-8")
    return tuple((kind, re.compile("|".join(words.split()))) for kind, words in tomllib.loads(text).items())


@lru_cache(maxsize=16384)
def _kind(noun: str) -> str:
    return next((kind for kind, words in _kinds() if words.fullmatch(noun)), "")


def check_labels(claim: Reading, evidence: Evidence) -> Iterator[Finding]:
    """A finding for a label of the claim when the evidence has the same kind of thing with other labels only."""
    mine = _labelled(claim)
    known = _known(evidence) if mine else {}
    for one in mine:
        if one.kind in known and not one.names <= known[one.kind]:
            fragment = claim.text[one.start : one.end]
            told = ", ".join(sorted(known[one.kind]))
            yield Finding(Level.UNSUPPORTED, "label", fragment, f"Your words have {told} here, not \u201c{fragment}\u201d.")
            return


def is_label(place: int, claim: Reading, evidence: Evidence) -> bool:
    """Whether a number of the claim is part of a label that the evidence has, perhaps within a span or in Roman numerals."""
    mine = [one for one in _labelled(claim) if one.start <= place < one.end]
    known = _known(evidence) if mine else {}
    return any(one.names <= known.get(one.kind, set()) for one in mine)


def _known(evidence: Evidence) -> Mapping[str, set[str]]:
    """The labels of the evidence by kind; who has CE has C."""
    known: dict[str, set[str]] = defaultdict(set)
    for piece in evidence.pieces:
        for one in _labelled(piece):
            known[one.kind].update(one.names, (name[0] for name in one.names if name.endswith("E")))
    return known


def _labelled(reading: Reading) -> tuple[Label, ...]:
    return (*labels(reading.text), *_versions(reading))


@lru_cache(maxsize=4096)
def labels(text: str) -> tuple[Label, ...]:
    """Every labelled thing of a plain text."""
    return tuple(_labels(text))


def _labels(text: str) -> Iterator[Label]:
    for found in (*_AFTER.finditer(text), *_BEFORE.finditer(text)):
        noun = key(found["noun"])
        named = found["noun"] == "Year" or _is_named(found["noun"], found["labels"])  # "Year 9" is no length of time
        kind = _kind(noun) or (noun if named else "")
        if kind:
            yield Label(kind, frozenset(_names(found["labels"])), *found.span())
    for one in read(text).quantities:
        following = re.compile(r"[\s-]([^\W\d_]+)").match(folded(text), one.end) if one.ordinal else None
        if following and _kind(following[1]):
            yield Label(_kind(following[1]), frozenset((str(one.value),)), one.start, following.end())


def _is_named(noun: str, label: str) -> bool:
    """Whether a noun that no list knows is told apart by a Roman number or a letter: "Building B", "Engineer II"."""
    return noun[0].isupper() and len(noun) > len(label) + 1 and not label[0].isdigit()


def _versions(reading: Reading) -> Iterator[Label]:
    for term in reading.terms:
        if found := _VERSION.match(reading.text, term.end):
            yield Label(f"version of {term.term}", frozenset((found["labels"],)), term.start, found.end())


def _names(listed: str) -> Iterator[str]:
    """The labels of a list, Roman ones as numbers, and those between the ends of a span."""
    last = 0, 0
    for found in re.finditer(r"[^\W_]+(?:\.\d+)*", listed):
        if not _NAME.fullmatch(found.group()):
            continue
        name = _number(found.group())
        yield name
        if last[0] and name.isdecimal() and last[0] < int(name) < _MANY and _TO.fullmatch(listed, last[1], found.start()):
            yield from map(str, range(last[0] + 1, int(name)))
        last = int(name) if name.isdecimal() else 0, found.end()


def _number(label: str) -> str:
    if re.fullmatch(_ROMAN, label):
        values = [_DIGITS[letter] for letter in label]
        return str(sum(-one if one < max(values[at:]) else one for at, one in enumerate(values)))
    digits = re.match(r"\d{1,2}(?:\.\d+)*", label)
    return digits.group() if digits else label.translate(_CYRILLIC)
