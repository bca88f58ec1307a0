"""Names across scripts and spellings: "Москва" and "Moskva", "Шевченко" and "Shevchenko"."""

from collections.abc import Iterator, Mapping
from functools import cache, lru_cache

_LETTERS = """
а:a б:b в:v г:g ґ:g д:d е:e є:e ж:j з:z и:i і:i ї:i й:i к:k л:l м:m н:n о:o п:p р:r с:s т:t у:u ф:f х:h ц:ts ч:ch ш:sh щ:sh ъ:
ы:i ь: э:e ю:iu я:ia
"""
_SOUNDS = "sch:sh tch:ch kh:h zh:j yo:e ya:ia yu:iu ck:k ph:f w:v x:ks y:i c:k qu:k tz:ts"
_LEAST, _ENDING = 4, 2


def _pairs(text: str) -> Iterator[tuple[str, str]]:
    for pair in text.split():
        old, _, new = pair.partition(":")
        yield old, new


@cache
def _letters() -> Mapping[str, str]:
    return dict(_pairs(_LETTERS))


@lru_cache(maxsize=65536)
def sounds_like(one: str, other: str) -> bool:
    """Whether two folded words of different scripts spell one name; case endings of one or two letters do not matter."""
    if one.isascii() == other.isascii():
        return False
    first, second = _sound(one), _sound(other)
    least = min(len(first), len(second))
    if least < _LEAST:
        return first == second
    if len(skeleton := _consonants(first)) >= _LEAST - 1 and skeleton == _consonants(second) and first[0] == second[0]:
        return True  # vowels follow the sound in one script and the spelling in the other: "Лидс" and "Leeds"
    pairs = enumerate(zip(first, second, strict=False))
    common = next((at for at, (left, right) in pairs if left != right), least)
    return common >= max(_LEAST, least - 1) and max(len(first), len(second)) - common <= _ENDING + 1


def _consonants(sound: str) -> str:
    return "".join(letter for letter in sound if letter not in "aeiouyh")


@lru_cache(maxsize=65536)
def _sound(word: str) -> str:
    word = "".join(_letters().get(letter, letter) for letter in word)
    for old, new in _pairs(_SOUNDS):
        word = word.replace(old, new)
    return "".join(letter for at, letter in enumerate(word) if not at or letter != word[at - 1])
