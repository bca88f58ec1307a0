"""Which language a short line is in, as far as its small words and letters tell."""

import re
from collections import defaultdict
from collections.abc import Mapping
from functools import cache, lru_cache

from core.language import detect

_WORD = re.compile(r"[^\W\d_]+")
_SMALL: Mapping[str, frozenset[str]] = {
    name: frozenset(words.split())
    for name, words in {
        "en": "the and of to with for by at from as on per which that is are was were including their my our into through "
        "across "
        "using now other who each when than it not i we they has have been after before without only about all more",
        "de": "der die das und von für mit im am bei den dem des ein eine einer zur zum auf aus sowie über nach seit als pro "
        "unter "
        "durch nicht ist war "
        "statt nur noch einen wird wurde wurden haben hat habe ich wir sich auch bis zum beim vom ohne mehr eines alle",
        "es": "el la los las del y con para por una en al que su sus durante desde hasta de "
        "otros otras ya sin lo se más es son como unas unos",
        "fr": "le la les des du et avec pour par une dans sur au aux en chez depuis lors de d l "
        "mes mon ma je nous qui sans chaque",
        "it": "il lo gli della dei delle del di e con per una nel nella alla al da presso",
        "pt": "o os as do da dos das e com para por uma em no na ao de",
        "nl": "de het een en van voor met op bij tot naar door per",
        "pl": "i w z na do od dla oraz przez przy po ze",
    }.items()
}
_LETTERS = (("de", "äöüß"), ("es", "ñ¿"), ("fr", "êèçùœ"), ("pt", "ãõ"), ("pl", "łęąśżźć"), ("it", "ìò"))
_ENDINGS = (
    ("de", re.compile(r"(?:ung|ungen|keit|schaft|ieren|iert|enden|ische[nrs]?)$")),
    ("es", re.compile(r"(?:ción|ciones|miento|idad|amos)$")),
    ("fr", re.compile(r"(?:ement|euse|eaux|ées?)$")),
    ("it", re.compile(r"(?:zione|zioni|mente|ità)$")),
    ("pt", re.compile(r"(?:ção|ções|dade|mento)$")),
    ("en", re.compile(r"(?:ing|ed|ness|ship)$")),
)

_FOREIGN = "ɏ"  # the last letter of the Latin script
_WEIGHT, _SURE, _LONG = 0.7, 1.3, 5  # an ending tells less than a small word


@lru_cache(maxsize=4096)
def language_of(text: str) -> str:
    """The ISO 639-1 code, or "" when nothing tells: a list of names has no language."""
    if sum(letter > _FOREIGN and letter.isalpha() for letter in text) > len(text) / 4:
        return detect(text)
    scores: dict[str, float] = defaultdict(float)
    for word in _WORD.findall(text.casefold()):
        for name in _names().get(word, ()):
            scores[name] += 1
        for name, ending in _ENDINGS if len(word) >= _LONG else ():
            scores[name] += _WEIGHT * bool(ending.search(word))
        for name, letters in () if word.isascii() else _LETTERS:
            scores[name] += any(letter in word for letter in letters)
    ranked = sorted(scores.items(), key=lambda one: -one[1])
    (best, first), (_, second) = (*ranked, ("", 0.0), ("", 0.0))[:2]
    return best if first >= second + _WEIGHT and first > _SURE else ""


@cache
def _names() -> Mapping[str, tuple[str, ...]]:
    words = {word for small in _SMALL.values() for word in small}
    return {word: tuple(name for name, small in _SMALL.items() if word in small) for word in words}
