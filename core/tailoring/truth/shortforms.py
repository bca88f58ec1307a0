"""Short forms that no letters explain, and what they stand for: "IV" is intravenous, a "PLC" an "SPS"."""

import re
import tomllib
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from importlib.resources import files

from core.expressions import expression
from core.tailoring.truth.matching import Evidence
from core.tailoring.truth.plain import key, plain
from core.tailoring.truth.reading import Reading

_TOKEN = expression(r"[^\W_]+(?:[&+][^\W_]+)?")
_LONG, _ENDING, _BEGUN = 6, 2, 3  # letters of a word that has endings, those of an ending, those by which names are found


def short_form_words(claim: Reading, evidence: Evidence) -> frozenset[int]:
    """Where words of the claim name a thing that the evidence has by another name."""
    mine = _named(claim.text)
    if not mine:
        return frozenset()
    told = {
        thing
        for piece in evidence.pieces
        for thing, start, _ in _named(piece.text)
        if not piece.clauses[piece.clause_at(start)].denied
    }
    spans = [(start, end) for thing, start, end in mine if thing in told]
    return frozenset(word.start for word in claim.words for start, end in spans if start <= word.start < end)


@lru_cache(maxsize=4096)
def _named(text: str) -> tuple[tuple[int, int, int], ...]:
    """Each thing of the list that a text names, by its number, and where it does."""
    words = [(found.group(), found.start(), found.end()) for found in _TOKEN.finditer(text)]
    return tuple(
        (thing, start, words[at + len(name) - 1][2])
        for at, (word, start, _) in enumerate(words)
        for thing, name in _names().get(key(word)[:_BEGUN], ())
        if len(words) >= at + len(name)
        and all(_is_form(one, told) for (one, *_), told in zip(words[at : at + len(name)], name, strict=True))
    )


def _is_form(word: str, name: str) -> bool:
    """Whether a word is this one of a name, with whatever ending; capitals stay capitals: no "iv" is an "IV"."""
    if name[1:].islower() or len(name) == 1:
        beginning = key(name)[:-1] if len(name) > _LONG else key(name)
        return key(word).startswith(beginning) and len(word) <= len(name) + _ENDING * (len(name) > _LONG)
    return word.removesuffix("s") == name


@cache
def _names() -> Mapping[str, tuple[tuple[int, tuple[str, ...]], ...]]:
    """The names of all things by the letters they begin with."""
    data = tomllib.loads((files("core.tailoring.truth") / "data" / "short_forms.toml").read_text(encoding="utf-8"))
    found: dict[str, list[tuple[int, tuple[str, ...]]]] = defaultdict(list)
    for thing, name in _listed(data["names"]):
        found[key(name[0])[:_BEGUN]].append((thing, name))
    return {begun: tuple(names) for begun, names in found.items()}


def _listed(rows: str) -> Iterator[tuple[int, tuple[str, ...]]]:
    for thing, row in enumerate(rows.split("\n")):
        yield from ((thing, tuple(_TOKEN.findall(plain(name)))) for name in row.split(" = ") if name)


def halved_words(claim: Reading, evidence: Evidence) -> frozenset[int]:
    """The halves of a name of two words that are both cut short: "Info-Com" of "Information-Communication"."""
    whole = [
        (one["first"].casefold(), one["second"].casefold())
        for piece in evidence.pieces
        for one in _TWO_WORDS.finditer(piece.text)
    ]
    return frozenset(
        place
        for found in _HALVES.finditer(claim.text)
        for place in (found.start("first"), found.start("second"))
        if any(
            first.startswith(found["first"].casefold()) and second.startswith(found["second"].casefold())
            for first, second in whole
        )
    )


_HALVES = expression(r"\b(?P<first>[A-ZÀ-Ý][a-zà-ÿ]{2,5})[-/ ](?P<second>[A-ZÀ-Ý][a-zà-ÿ]{2,5})\b")
_TWO_WORDS = expression(
    r"\b(?=(?P<first>[^\W\d_]{6,})(?:[-/ ]|\s(?:and|et|und|y|e|&)\s)(?:de )?(?P<second>[^\W\d_]{6,})\b)", re.IGNORECASE
)
