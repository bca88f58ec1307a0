"""Content words of a statement, cut to stems, for what the lexicon does not know."""

import re
from functools import cache

from core.expressions import expression
from core.tailoring.patterns import table

_WORD = expression(r"[^\W\d_]{3,}|[㐀-鿿]{2,}")
_NAME = expression(r"(?<![\w.-])[A-ZÄÖÜА-ЯЁ]{3,6}(?!\w|-[A-ZА-ЯЁ\d]{2})")
_HAN = expression(r"[㐀-鿿]")
_STEM = {"latin": 6, "cyrillic": 5}

_FEW = 2  # words in capitals that are a name by themselves, and no heading
_ALIKE_WORDS, _ALIKE = 4, 0.75  # words with a meaning, and the share of them


@cache
def _filler_stems() -> frozenset[str]:
    return frozenset(_stem(word) for words in table("fillers").values() for word in words.split())


def stems(text: str) -> tuple[str, ...]:
    """The stems of the words that carry meaning, each once, in order; pairs of characters for Chinese."""
    found: dict[str, None] = {}
    for match in _WORD.finditer(text):
        word = match.group().casefold()
        pieces = [word[at : at + 2] for at in range(len(word) - 1)] if _HAN.match(word) else [_stem(word)]
        found.update(dict.fromkeys(pieces))
    return tuple(stem for stem in found if stem not in _filler_stems())


def names(text: str) -> tuple[str, ...]:
    """The words written in capitals among others, each once: what no lexicon may know and every resume writes alike ("GDP")."""
    among = text != text.upper() or len(text.split()) <= _FEW
    return tuple(dict.fromkeys(_NAME.findall(text))) if among else ()


def say_the_same(one: str, other: str) -> bool:
    """Whether nearly all words of the shorter of two texts stand in the other."""
    first, second = set(stems(one)), set(stems(other))
    least = min(len(first), len(second))
    return least >= _ALIKE_WORDS and len(first & second) >= _ALIKE * least


def _stem(word: str) -> str:
    if _HAN.match(word):
        return word
    plain = re.sub(r"(?<=[a-z]{3})(?:ies|es|s|ing|ed|er|en|ung)$", "", word) if word.isascii() else word
    return plain[: _STEM["cyrillic" if "а" <= word[0] <= "я" else "latin"]]
