"""Words cut short: "Univ. of Leeds", "Asst. Shift Mgr", "Ayto. de Ronda" stand for the whole words."""

import tomllib
from collections.abc import Mapping
from functools import cache, lru_cache
from importlib.resources import files

from core.tailoring.truth.lexis import look
from core.tailoring.truth.plain import key

_PREFIX, _PAIR, _LONGEST = 3, 2, 8  # letters of a word cut short: at least, too few to spell one, at most
_LEFT_OUT = 2  # letters that a full stop stands for at least
_AFTER = frozenset(",;:)/-")


def is_clipped(text: str, start: int, end: int) -> bool:
    """Whether a word is cut short, so that a full stop behind it ends no sentence."""
    name = key(text[start:end])
    if name in _clipped() or name in _whole():
        return True
    dotted, after = text[end : end + 1] == ".", text[end + 1 : end + 3]
    if len(name) == _PAIR:
        return dotted and name in _pairs()
    goes_on = bool(after.strip()) and (after[0] in _AFTER or (after[0] == " " and after[1:].islower()))
    return (
        dotted
        and goes_on
        and _PREFIX <= len(name) <= _LONGEST
        and not (look(name).concepts or look(name).lists or look(name).families)
    )


def whole(name: str) -> str:
    """The one word that a folded word cut short stands for; the word itself if there is none."""
    return _whole().get(name, name)


@lru_cache(maxsize=16384)
def stands_for(short: str, word: str) -> bool:
    """Whether a folded word cut short stands for another: by its first letters, or by some of them up to the last."""
    if len(short) == _PAIR:
        return word in _pairs().get(short, ())
    if len(word) < len(short) + _LEFT_OUT or word[0] != short[0]:
        return False
    if word.startswith(short):
        return True
    letters = iter(word)
    return word[-1] == short[-1] and all(letter in letters for letter in short)


@cache
def _clipped() -> frozenset[str]:
    return frozenset(_data()["clipped"]["words"].split())


@cache
def _whole() -> Mapping[str, str]:
    return _data()["whole"]


@cache
def _pairs() -> Mapping[str, frozenset[str]]:
    return {short: frozenset(words.split()) for short, words in _data()["pairs"].items()}


@cache
def _data() -> Mapping[str, dict[str, str]]:
    return tomllib.loads((files("core.tailoring.truth") / "data" / "clipped.toml").read_text(encoding="utf-8"))
