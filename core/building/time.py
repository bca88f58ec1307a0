"""When something was, in the words people say it: a range, a year, "since 2016", or only how long: "5 years"."""

import re

from core.building import speech
from core.expressions import expression
from core.resume.dates import find

_LONG = speech.joined(
    r"(?<!\w)(?:(?:the\s+)?(?:last|past)\s+)?(?:", "about", r"\s+)?", "number", r"\s*", "unit", r"(?!\w)(?! old\b)"
)
_LED = speech.joined(
    r"\W{0,3}(?:for\s+)?(?:(?:the\s+)?(?:last|past)\s+)?(?:",
    "about",
    r"\s+)?",
    "number",
    r"\s*",
    "unit",
    r"\s+(?=",
    "at",
    "|",
    "in",
    "|",
    "as_",
    r"\s)",
)
_NOW = speech.joined(r"(?<!\w)", "until", r"\s+", "today", r"(?!\w)")
_ISH = expression(r"(?<=\d)(?:-?ish| or so|\?| approx\.?| circa)(?!\w)", re.IGNORECASE)
_BEFORE = speech.joined(r"(?<!\w)(?:", "about", "|", "until", r")\s+$")
_MENDING = speech.joined(r"(?:", "mistaken", r")(?:\W+(?:", "mistaken", "|", "mending", r"))*")
_YEAR = expression(r"(?:19|20)\d\d")
_LEFT = speech.joined(r"\s*\b", "led_to", r"\s*$")


def when(text: str) -> tuple[int, int]:
    """Where the first words about time stand, with their "about" or "ish"; (0, 0) without any. A date wins over a duration."""
    if dates := find(_ISH.sub(lambda found: " " * len(found.group()), text)):
        before = _BEFORE.search(text[: dates[0].at])
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


def led(text: str) -> int:
    """How far "5 years" goes that a clause begins with, although it gives its dates too; 0 when it begins otherwise."""
    found = _LED.match(text)
    return found.end() if found and find(text[found.end() :]) else 0


def mended(text: str) -> str:
    """The time in words that only put another right: "no wait, it was 2018"; empty for all others."""
    start, end = when(text)
    around_it = [words for half in (text[:start], text[end:]) if (words := half.strip(speech.EDGES))]
    return said(text) if end and around_it and all(_MENDING.fullmatch(words) for words in around_it) else ""


def put_right(old: str, new: str) -> str:
    """Words about time with others in their place: one year for the only one; empty where it may be either of two."""
    years = [*_YEAR.finditer(old)]
    if len(years) == 1 and _YEAR.fullmatch(new):
        return old[: years[0].start()] + new + old[years[0].end() :]
    return new if len(years) < 2 or len(_YEAR.findall(new)) > 1 else ""  # noqa: PLR2004 - a beginning and an end
