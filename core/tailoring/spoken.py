"""The sounds and tags of speech, which name nothing: "and stuff", "you know", "maybe 15 or so" for about 15.

Only they go. What limits a deed ("basically none", "sort of ran") is no filler and stays.
"""

import re
from collections.abc import Mapping
from functools import cache
from typing import Any

from core.expressions import any_of
from core.tailoring.patterns import table

_ENDS = r"(?=\s*(?:[,.;:!?)]|\s[–—-]|$))"
_PLACED = r"(?=\s+(?:at|on|in|every|when|chez|bei|im|en|cada)\b)"
_NUMBER = (
    r"(?:[~≈]?\d[\d.,]*\s?(?:k\b|%)?|(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|"
    r"sixty|hundred|a (?:dozen|hundred|couple)|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|zwölf|zwanzig|dreißig|hundert|"
    r"dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|veinte|treinta|cien|deux|trois|quatre|cinq|sept|huit|neuf|dix|vingt|"
    r"trente|cent)\b)"
)
_SPAN = rf"{_NUMBER}(?:\s*(?:-|–|or|to|bis|oder|o|a|ou|à)\s*{_NUMBER})?"
_ROUGH = (
    r"(?:about|around|roughly|approx\.?|approximately|some|nearly|almost|over|up to|at least|at most|more than|less than|"
    r"under|etwa|ungefähr|circa|ca\.?|rund|gut|knapp|fast|bis zu|um die|mindestens|unos|unas|casi|aproximadamente|"
    r"alrededor de|cerca de|más de|hasta|environ|près de|presque|plus de|jusqu['’]à)"
)


def plainly(text: str) -> str:
    """What is said without the sounds and tags of speech; a number that is said loosely is a rough one."""
    said = _roughly(text)
    for found, instead in _removed():
        said = found.sub(instead, said)
    return text if said == text else " ".join(said.split()).strip(" ,;")


def is_talk(line: str) -> bool:
    """Whether a line is still talk, as it could stand in no resume: "Sort of, two interns last summer, I gave them tasks"."""
    return _talk().search(line) is not None


@cache
def _talk() -> re.Pattern[str]:
    return re.compile(any_of(table("spoken")["talk"]), re.IGNORECASE)


@cache
def _removed() -> tuple[tuple[re.Pattern[str], str], ...]:
    spoken = table("spoken")
    tag, aside, last, sound = (any_of(spoken[name]) for name in ("tag", "aside", "last", "sound"))
    written = (
        (rf"(?<!\w){sound}(?!\w)[,.…]*", ""),
        (any_of(spoken["particle"]), ""),
        (rf"(?:^|,)\s*{aside}(?!\w)(?=\s*(?:[,.;:!]|$))", ""),
        (rf"\s*,?\s+{last}(?!\w)(?=\s*,|\W*$)", ""),
        (rf"\s*,?\s+{tag}(?!\w)(?:{_ENDS}|{_PLACED})", ""),
        (rf"^\W*{any_of(spoken['opening'])}\s+(?=\w)", ""),
    )
    return tuple((re.compile(one, re.IGNORECASE), instead) for one, instead in written)


_YEAR = re.compile(r"(?:19|20)\d\d(?![\w.,]?\d)")


def _roughly(text: str) -> str:
    for language in _loose():
        text = language.told(text)
    return text


class _Loose:
    """How numbers are said loosely in one language."""

    def __init__(self, words: Mapping[str, Any]) -> None:
        self._about: str = words["about"]
        before, behind = any_of(words["before"]), any_of(words["behind"])
        already = rf"(?:{_ROUGH}\s+)?"
        self._before = re.compile(rf"(?<!\w){already}(?:{before}\s+)+(?P<rough>{already})(?={_NUMBER})", re.IGNORECASE)
        self._behind = re.compile(
            rf"(?<![\w.,])(?P<rough>{_ROUGH}\s+)?(?P<number>{_SPAN})(?P<more>(?:\s+[^\s\d,.;:]+){{0,6}}?),?\s*(?<![^\W\d])"
            rf"(?:{behind})(?!\w)(?!\s+{_NUMBER})(?={_ENDS}|\s)",
            re.IGNORECASE,
        )

    def told(self, text: str) -> str:
        """The text with one word for rough before each number that is said loosely."""
        text = self._before.sub(self._as_rough, text)
        return self._behind.sub(self._with_about, text)

    def _as_rough(self, found: re.Match[str]) -> str:
        """The word for rough; before a year "like" is a mere sound, and any other doubt stays in the words it was told in."""
        if not _YEAR.match(found.string, found.end()):
            return found["rough"] or f"{self._about} "
        return "" if found.group().strip().casefold() == "like" else found.group()

    def _with_about(self, found: re.Match[str]) -> str:
        return f"{found['rough'] or f'{self._about} '}{found['number']}{found['more']}"


@cache
def _loose() -> tuple[_Loose, ...]:
    return tuple(_Loose(words) for words in table("spoken")["rough"].values())
