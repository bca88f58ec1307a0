"""How long something took, where no number says it: "an hour", "in July and August", "the first half of 2021"."""

import re
import tomllib
from collections.abc import Iterator
from fractions import Fraction
from functools import cache, lru_cache
from importlib.resources import files
from itertools import pairwise

from core.tailoring.truth.bounds import Quantity
from core.tailoring.truth.moments import MONTHS, month_of
from core.tailoring.truth.numerals import unit
from core.tailoring.truth.plain import folded

_BEFORE = (
    r"(?:was|were|took|takes|taking|lasted|from|of|than|to|down|instead|over|under|in|after|within|for|nearly|almost|about|only|"
    r"just|last(?:ed|ing)|war|waren|dauerte|dauert|brauchte|von|auf|statt|in|nach|bis|als|fast|knapp|rund|nur|uber|gedauert|de|a|en|"
    r"contre|durait|dure|prenait|prend|etait|est|apres|environ|pres d|hasta|tardaba|tarda|duraba|dura|era|frente|casi|unas?|"
    r"с|до|вместо|занимал\w*|занимает|длил\w*|за|около|против|был\w*|уходил\w*|da|di|invece di|circa|durava|em|demorava|levava|"
    r"van|naar|duurde|plaats van|z|do|trwal\w*|з|від|тривал\w*|замість)"
)
_ONE = r"(?:an?|one|eine[rmn]?|ein|une?|una|uma|um|een|одного|одной|один|одну|jedn\w+)\s+|un'|d'une?\s+|d'un'"
_ARTICLED = re.compile(
    rf"\b{_BEFORE}[\s:]+(?:the\s+)?(?:(?:{_ONE})(?:ganze[nr]?\s+|full\s+|whole\s+)?|(?=(?:час|день|дня|недел|месяц|год|minut|годин|тиж)))"
    r"(?P<unit>[^\W\d_]+)|\bd'une?\s+(?P<french>[^\W\d_]+)|"
    rf"\b(?:{_ONE})(?P<later>[^\W\d_]+)\s+(?:later|earlier|spater|darauf|plus tard|despues|mas tarde)\b|"
    rf"\b(?P<since>[^\W\d_]+) спустя\b|"
    r"\b(?:in the first|im ersten|in der ersten|le premier|la premiere|el primer|la primera|"
    r"за перв\w+|в перв\w+) (?P<first>[^\W\d_]+)\b"
)
_TIMES = frozenset(("minute", "hour", "day", "week", "month", "year"))
_LISTED = re.compile(r"\s*(?:,|;|&|/|(?:,\s*)?\b(?:and|und|y|e|et|и|i|en|та|і)\b)\s*(?:in |im |en |em |в |во |w )?")
_WORD = re.compile(r"[^\W\d_]{3,}\.?")
_BETWEEN = re.compile(r"\b(?:between|zwischen|entre|между|tra|fra|tussen|miedzy|між)\s+$")
_THROUGH = re.compile(r"\s*(?:-|to|through|till|until|bis|a|al|à|au|до|по|tot|do|and|und|y|et|e|и|en|i|і|та)\s*")
_ONLY_BETWEEN = re.compile(r"\s*(?:and|und|y|et|e|и|en|i|і|та)\s*")


@cache
def _spans() -> tuple[tuple[int, re.Pattern[str]], ...]:
    data = tomllib.loads((files("core.tailoring.truth") / "data" / "months.toml").read_text(encoding="utf-8"))["lasting"]
    lists = {
        int(count): "|".join(part for line in lines.splitlines() for part in line.split("  ") if part)
        for count, lines in data.items()
    }
    return tuple((count, re.compile(rf"\b(?:{words.replace('#', YEAR)})")) for count, words in lists.items())


YEAR = r"(?:19|20)\d\d"


@lru_cache(maxsize=4096)
def articled(text: str) -> tuple[Quantity, ...]:
    """Each single hour, day, week, month or year that an article counts, as the measure of something: "it was an hour"."""
    return tuple(_articled(folded(text)))


def _articled(text: str) -> Iterator[Quantity]:
    for found in _ARTICLED.finditer(text):
        group = next(name for name, told in found.groupdict().items() if told)
        name = unit(found[group])
        if name in _TIMES:
            yield Quantity(Fraction(1), found.start(group), found.end(group), name)


@lru_cache(maxsize=4096)
def months_told(text: str) -> frozenset[int]:
    """How many months the spans and lists of a text last : six for "May to October", two for "July and August"."""
    plain = folded(text)
    counts = [count * len(pattern.findall(plain)) for count, pattern in _spans()]
    return frozenset({*_named(plain), *(count for count in counts if count), *filter(None, [sum(counts)])})


@lru_cache(maxsize=4096)
def months_listed(text: str) -> frozenset[int]:
    """How many months are listed one beside the other: three for "May, July and August"."""
    names = [(month, found) for found in _WORD.finditer(folded(text)) if (month := month_of(found.group()))]
    runs, run = set(), 1
    for (first, one), (last, other) in pairwise(names):
        run = run + 1 if first != last and _LISTED.fullmatch(folded(text), one.end(), other.start()) else 1
        runs.add(run)
    return frozenset(runs - {1} if max(runs, default=1) == run else ())


@lru_cache(maxsize=4096)
def years_listed(text: str) -> int:
    """How many years are listed one beside the other, 0 where they are no single list: three for "2021, 2022 and 2024"."""
    plain = folded(text)
    found = [one.span("year" if one["word"] and not month_of(one["word"]) else 0) for one in _DATED.finditer(plain)]
    links = (_LISTED.fullmatch(plain, end, start) for (_, end), (start, _) in pairwise(found))
    if not found or _BETWEEN.search(plain, 0, found[0][0]) or not all(links):
        return 0
    return len({plain[start:end] for start, end in found})


_DATED = re.compile(r"\b(?:(?P<word>[^\W\d_]{3,})\.? )?(?P<year>(?:19|20)\d\d)\b")


def _named(text: str) -> Iterator[int]:
    """How many months lie from one named month to the next, both counted, and how many are listed."""
    names = [(month, found) for found in _WORD.finditer(text) if (month := month_of(found.group()))]
    listed = 1
    for (first, one), (last, other) in pairwise(names):
        link = text[one.end() : other.start()]
        between = bool(_BETWEEN.search(text, 0, one.start()))
        if _THROUGH.fullmatch(link) and (between or not _ONLY_BETWEEN.fullmatch(link)):
            yield (last - first) % MONTHS + 1
        listed = listed + 1 if _LISTED.fullmatch(link) and not between and last != first else 1
        if listed > 1:
            yield listed
