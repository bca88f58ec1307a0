"""Pairs of languages: "EN>IT" is from English into Italian, and not the other way."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files
from itertools import pairwise

from core.expressions import expression
from core.tailoring.lexicon import Nature, nature
from core.tailoring.truth.matching import Evidence
from core.tailoring.truth.reading import Reading
from core.tailoring.truth.verdict import Finding, Level

_CODES = expression(r"(?<![\w>→-])[A-Z]{2}(?:\s?(?:>|→|-|/|<>|<->|↔|,)\s?[A-Z]{2})*\s?(?:>|→|-|/|<>|<->|↔)\s?[A-Z]{2}(?![\w-])")
_CODE = expression(r"[A-Z]{2}")
_INTO = expression(r"\s?(?:[-/>→]|to|into|nach|ins|al|en|vers|à|in)\s?(?:the |das |dem |el |le |l')?", re.IGNORECASE)
_TARGET = expression(r"\b(?:into|ins|al|vers l['ea]\s?|на)\s$", re.IGNORECASE)
_BOTH_WAYS = expression(r"<|↔|/|\bboth\b|\bbeide\b|\bambas\b|\bdeux sens\b|vice versa", re.IGNORECASE)


@cache
def _languages() -> Mapping[str, str]:
    data: dict[str, dict[str, str]] = tomllib.loads(
        (files("core.tailoring.truth") / "data" / "codes.toml").read_text(encoding="utf-8")
    )
    return data["languages"]


def pair_words(claim: Reading, evidence: Evidence) -> frozenset[int]:
    """Where the names of languages stand whose codes the evidence has, and codes whose names it has."""
    codes = {name for piece in evidence.pieces for name, _, _ in _coded(piece)}
    names = {
        name for piece in evidence.pieces for name, start, _ in _named(piece) if not piece.clauses[piece.clause_at(start)].denied
    }
    spans = [(start, end) for name, start, end in _named(claim) if name in codes]
    spans += [(start, end) for name, start, end in _coded(claim) if name in names | codes]
    return frozenset(word.start for word in claim.words for start, end in spans if start <= word.start < end)


def check_pairs(claim: Reading, evidence: Evidence) -> Iterator[Finding]:
    """A finding for a pair of languages that the evidence has the other way, or between others."""
    theirs = {pair for piece in evidence.pieces for pair, _, _ in _pairs(piece)}
    turned = {(to, of) for piece in evidence.pieces if _BOTH_WAYS.search(piece.text) for (of, to), _, _ in _pairs(piece)}
    known = theirs | turned | {("", to) for _, to in theirs | turned}
    for pair, start, end in (*_pairs(claim), *_targets(claim)) if theirs else ():
        if pair not in known:
            fragment = claim.text[start:end]
            yield Finding(Level.UNSUPPORTED, "name", fragment, f"“{fragment}” is not a pair of languages you gave me.")
            return


def _coded(reading: Reading) -> Iterator[tuple[str, int, int]]:
    for found in _CODES.finditer(reading.text):
        codes = [*_CODE.finditer(reading.text, *found.span())]
        if all(code.group() in _languages() for code in codes):
            yield from ((_languages()[code.group()], *code.span()) for code in codes)


def _named(reading: Reading) -> list[tuple[str, int, int]]:
    return [(one.term, one.start, one.end) for one in reading.terms if nature(one.term) is Nature.LANGUAGE]


def _pairs(reading: Reading) -> Iterator[tuple[tuple[str, str], int, int]]:
    """The pairs of a text, each as from and into."""
    for (of, start, at), (to, until, end) in pairwise(sorted((*_coded(reading), *_named(reading)), key=lambda one: one[1])):
        if of != to and _INTO.fullmatch(reading.text, at, until):
            yield (of, to), start, end


def _targets(reading: Reading) -> Iterator[tuple[tuple[str, str], int, int]]:
    """What a text says is translated into: "ins Englische"."""
    for to, start, end in _named(reading):
        if found := _TARGET.search(reading.text, 0, start):
            yield ("", to), found.start(), end
