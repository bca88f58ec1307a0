"""Content words of a statement, cut to stems, for what the lexicon does not know."""

import re
import unicodedata
from collections.abc import Sequence
from functools import cache

from core.expressions import expression
from core.tailoring.patterns import table

_WORD = expression(r"[^\W\d_]{3,}|[㐀-鿿]{2,}")
_NAME = expression(r"(?<![\w.-])[A-ZÄÖÜА-ЯЁ]{3,6}(?=s?(?!\w|-[A-ZА-ЯЁ\d]{2}))")  # one or several: "GCSEs"
_HAN = expression(r"[㐀-鿿]")
_PARTS = expression(r"[^\w\s'’-]+|\n")
_LETTERS = expression(r"[^\W\d_]+")
_SMALL = " of the and for in to s de d l du des la le les et en der die das für und zur zum y del los las di da do и в по на "
_SHORT_NAMES, _FIRST_WORD = range(3, 7), 4  # words of a name that has a short one, letters of its first
_LOOSE_NAMES = range(3, 5)  # the same in small letters
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


def words(text: str) -> dict[str, str]:
    """The words that carry meaning, in small letters, each by its stem."""
    known = _filler_stems()
    found = (match.group().casefold() for match in _WORD.finditer(text))
    return {stem: word for word in found if (stem := _stem(word)) not in known}


def names(text: str) -> tuple[str, ...]:
    """The words written in capitals among others, each once: what no lexicon may know and every resume writes alike ("GDP")."""
    among = text != text.upper() or len(text.split()) <= _FEW
    return tuple(dict.fromkeys(_NAME.findall(text))) if among else ()


def initials(text: str) -> frozenset[str]:
    """What long names may be called in short: "Good Distribution Practice" GDP, "Diplôme d'État d'aide-soignant" DEAS."""
    found: set[str] = set()
    for part in _PARTS.split(text):
        words = [word for word in _LETTERS.findall(part) if f" {word.casefold()} " not in _SMALL]
        for at, first in enumerate(words):
            if first[0].isupper() and len(first) >= _FIRST_WORD:
                found.update(_short(words[at : at + length]) for length in _SHORT_NAMES)
    return frozenset(found - {""})


def loose_initials(text: str) -> frozenset[str]:
    """What things in small words may be called in short: "user acceptance testing" UAT."""
    found: set[str] = set()
    for part in _PARTS.split(text):
        words = [word for word in part.split() if _LETTERS.fullmatch(word)]
        for at in range(len(words)):
            runs = (words[at : at + length] for length in _LOOSE_NAMES)
            found.update(
                "".join(word[0] for word in run).upper() for run in runs if all(len(word) >= _FIRST_WORD for word in run)
            )
    return frozenset(one for one in found if len(one) >= min(_LOOSE_NAMES))


def _short(words: Sequence[str]) -> str:
    """The first letters of a name without their accents; "" for words that are none: few, and not all with a capital."""
    if len(words) < min(_SHORT_NAMES) or (len(words) == min(_SHORT_NAMES) and not all(word[0].isupper() for word in words)):
        return ""
    letters = unicodedata.normalize("NFD", "".join(word[0] for word in words).upper())
    return "".join(one for one in letters if not unicodedata.combining(one))


def say_the_same(one: str, other: str) -> bool:
    """Whether nearly all words of the shorter of two texts stand in the other."""
    first, second = set(stems(one)), set(stems(other))
    least = min(len(first), len(second))
    return least >= _ALIKE_WORDS and len(first & second) >= _ALIKE * least


def _stem(word: str) -> str:
    if _HAN.match(word):
        return word
    plain = re.sub(r"(?<=[a-z]{3})(?:ies|ers|es|s|ing|ed|er|en|ung)$", "", word) if word.isascii() else word
    return plain[: _STEM["cyrillic" if "а" <= word[0] <= "я" else "latin"]]
