"""When something was, in the words people say it: a range, a year, "since 2016", or only how long: "5 years"."""

import re

from core.building import speech
from core.resume.dates import find

_NUMBER = (
    r"(?:\d+(?:[.,]\d+)?\+?|a|an|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|a couple(?: of)?|a few|several|half a|"
    r"ein(?:e|em)?|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|einige|un[oa]?|une|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|"
    r"deux|trois|quatre|cinq|six|sept|huit|neuf|dix|год|два|две|три|четыре|пять|шесть|семь|восемь|девять|десять)"
)
_UNIT = (
    r"(?:years?|yrs?|yr|months?|mos|weeks?|summers?|seasons?|jahre?n?|monate?n?|wochen?|años?|mes(?:es)?|ans?|mois|années?|лет|год[а]?|месяц(?:ев|а)?|"
    r"anos?|anni|anno|lata|lat|рок[иів]+)"
)
_ABOUT = (
    r"(?:about|almost|nearly|over|more than|around|roughly|just under|at least|approx\.?|ca\.?|etwa|fast|über|rund|casi|más de|unos|presque|environ|"
    r"plus de|около|почти|более|больше)"
)
_LONG = re.compile(rf"(?<!\w)(?:{_ABOUT}\s+)?{_NUMBER}\s*{_UNIT}(?!\w)(?! old\b)", re.IGNORECASE)
_NOW = re.compile(
    r"(?<!\w)(?:(?:un)?til+|to|up to|bis|hasta|jusqu['’]à|до)\s+(?:now|today|present|heute|jetzt|ahora|hoy|maintenant|aujourd['’]hui|сих пор)(?!\w)",
    re.IGNORECASE,
)
_ISH = re.compile(r"(?<=\d)(?:-?ish| or so|\?| approx\.?| circa)(?!\w)", re.IGNORECASE)
_UNTIL = re.compile(rf"(?:{_ABOUT}|maybe|circa|until|till?|up to|bis|hasta|jusqu['’](?:en|à)|до|by)\s+$", re.IGNORECASE)
_LEFT = re.compile(r"\s*\b(?:from|between|for|in|during|since|von|seit|für|de|desde|durante|por|depuis|pendant|с|в)\s*$", re.IGNORECASE)


def when(text: str) -> tuple[int, int]:
    """Where the first words about time stand, with their "about" or "ish"; (0, 0) without any. A date wins over a duration."""
    if dates := find(_ISH.sub(lambda found: " " * len(found.group()), text)):
        before = _UNTIL.search(text[: dates[0].at])
        after = _ISH.match(text, dates[0].until)
        return before.start() if before else dates[0].at, after.end() if after else dates[0].until
    found = _LONG.search(text) or _NOW.search(text)
    return found.span() if found else (0, 0)


def said(text: str) -> str:
    """The words about time themselves."""
    start, end = when(text)
    return bare(text[start:end].strip(" ,;()"))


def bare(words: str) -> str:
    """Words about time without a "from" that their "to" makes needless."""
    if rest := speech.opens(words, "from"):
        shorter = find(words[rest:])
        if shorter and shorter[0].ranged and shorter[0].start and shorter[0].at == 0:
            return words[rest:]
    return words


def around(text: str) -> tuple[str, str]:
    """What stands before and after the words about time, without the "for" or "from" that led to them."""
    start, end = when(text)
    if not end:
        return text, ""
    return _LEFT.sub("", text[:start]).rstrip(" (,;–—-"), text[end:].lstrip(" ),;.–—-")
