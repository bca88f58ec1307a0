"""Whether two words are forms of one word: endings, derivation, participles with ge-, compounds."""

import re
import tomllib
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from importlib.resources import files

_LEAST = 4  # letters that forms of one word have in common
_INFLECTED = frozenset(
    ("", "s", "es", "ed", "ing", "er", "ers", "а", "у", "ы", "и", "і", "е", "ов", "ів", "ам", "ах", "ом", "ем", "ами")
)
_PART = 5  # letters of a part of a compound
_ITERATED = re.compile(r"а([^аеёиоуыэюя]{0,2})ива")  # "настраивал" beside "настроил"
_LINKS = frozenset(("", "s", "n", "en", "es", "er", "e", "ns"))
_SEPARABLE = "ab an auf aus bei durch ein her hin mit nach um vor weg zu zuruck zusammen weiter unter uber fertig statt"


@cache
def _endings() -> frozenset[str]:
    text = (files("core.tailoring.truth") / "data" / "endings.toml").read_text(encoding="utf-8")
    return frozenset((*tomllib.loads(text)["endings"].split(), ""))


@cache
def _separable() -> tuple[str, ...]:
    return tuple(_SEPARABLE.split())


@cache
def _nouns() -> tuple[tuple[tuple[str, str], ...], dict[str, str]]:
    """Endings of verbs and of their nouns, the longest first, and whole words, each with what stands for all of its line."""
    data = tomllib.loads((files("core.tailoring.truth") / "data" / "nouns.toml").read_text(encoding="utf-8"))
    endings, whole = ([line.split() for line in data[name].split("\n") if line] for name in ("endings", "whole"))
    pairs = [(ending, line[0]) for line in endings for ending in line]
    return tuple(sorted(pairs, key=lambda pair: -len(pair[0]))), {word: line[0] for line in whole for word in line}


def _as_noun(word: str) -> Iterator[str]:
    """A word with the stem that the noun of its verb has: "abgenommen" as "abnahme", "submit" as "submission"."""
    endings, whole = _nouns()
    if word in whole:
        yield whole[word]
    for ending, noun in endings:
        if word.endswith(ending) and len(word) > len(ending) + 1:
            yield word.removesuffix(ending) + noun


def is_separable(word: str) -> bool:
    """Whether a word as written is the prefix of a German verb: "aus" of "stelle ... aus"."""
    return word in _separable()


@lru_cache(maxsize=131072)
def related(one: str, other: str) -> bool:
    """Whether two folded words are forms or derivations of one word: "migrate" and "migration", "geprüft" and "Prüfung"."""
    return (
        one == other or any(_alike(first, second) for first in _forms(one) for second in _forms(other)) or _share_noun(one, other)
    )


def _share_noun(one: str, other: str) -> bool:
    return not {*_as_nouns(one)}.isdisjoint(_as_nouns(other))


def _alike(one: str, other: str) -> bool:
    least = min(len(one), len(other))
    common = 0
    while common < least and one[common] == other[common]:
        common += 1
    if common == _LEAST - 1 and one[common:] in _INFLECTED and other[common:] in _INFLECTED:
        return True
    if common < (_LEAST if least > _LEAST - 1 else least) or common < least - 4:
        return False
    return any(_ending(one, cut) and _ending(other, cut) for cut in range(common, max(_LEAST - 1, common - 3), -1))


def _ending(word: str, cut: int) -> bool:
    rest = word[cut:]
    return rest in _endings() or (len(rest) > 1 and rest[0] == word[cut - 1] and rest[1:] in _endings())


@lru_cache(maxsize=65536)
def _as_nouns(word: str) -> tuple[str, ...]:
    return tuple(_as_noun(word))


@lru_cache(maxsize=65536)
def _forms(word: str) -> tuple[str, ...]:
    """The word, and it without the ge- or zu- of a German participle, or as the other aspect of a Russian verb has it."""
    if "ива" in word and (once := _ITERATED.sub(r"о\1и", word)) != word:
        return word, once
    if word.startswith("ge") and len(word) > _PART:
        return word, word[2:]
    for prefix in _separable():
        for mark in ("ge", "zu"):
            if word.startswith(prefix + mark) and len(word) > len(prefix) + _PART:
                return word, prefix + word[len(prefix) + 2 :]
    return (word,)


def within(part: str, compound: str) -> bool:
    """Whether a word stands at the beginning or the end of a compound: "Abrechnung" in "Reisekostenabrechnung"."""
    stem = part.rstrip("nse") if len(part.rstrip("nse")) >= _PART else part
    if len(stem) < _PART or len(compound) < len(stem) + 3:
        return False
    return compound.startswith(stem) or (stem in compound and compound.find(stem) + len(part) + 3 >= len(compound))


def made_of(compound: str, words: Sequence[str]) -> bool:
    """Whether all parts of a compound are among the words: "Stammdatenprüfung" of "Stammdaten geprüft"."""
    if len(compound) < 2 * _LEAST:
        return False
    for word in words:
        for form in _forms(word):
            common = _common(compound, form)
            if common >= _LEAST and _ending(form, common) and _rest_made(compound, common, words):
                return True
    return False


def _rest_made(compound: str, cut: int, words: Sequence[str]) -> bool:
    for link in _LINKS:
        for back in (0, 1, 2):
            rest = compound[cut - back :]
            if rest.startswith(link) and len(rest) - len(link) >= _LEAST:
                tail = rest[len(link) :]
                if any(related(tail, form) for word in words for form in _forms(word)):
                    return True
    return False


def _common(one: str, other: str) -> int:
    count = 0
    for first, second in zip(one, other, strict=False):
        if first != second:
            break
        count += 1
    return count
