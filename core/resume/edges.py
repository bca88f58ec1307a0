"""What stands at the head or foot of a page and says nothing of the person: the name once more, "CV", "Created with ..."."""

import re
from collections.abc import Sequence
from functools import cache

from core.resume import headings
from core.resume.dates import find
from core.resume.lexicon import fold, table, words

_WORD = re.compile(r"\w+")
_SITE = re.compile(r"(?:https?://)?(?:www\.)?(?P<name>[\w-]+)\.[a-z]{2,6}(?:/\S*)?")
_MADE = 60  # characters of what a file was made with
_NAME = 2  # words at least
_ADDRESSED = re.compile(r"@|(?:\d\W?){6}")
COOKIES = re.compile(  # what a saved web page says of itself
    r"(?:we use|this (?:web)?site uses|wir (?:be)?nutzen|wir verwenden|diese (?:web)?seite|nous utilisons|ce site|usamos"
    r"|utilizamos|este sitio|utilizziamo|questo sito|używamy|ta strona|ми використовуємо|мы используем|этот сайт"
    r"|wij gebruiken)\b.{0,60}\bcookies?\b.{0,120}",
    re.IGNORECASE,
)


def of_the_page(text: str, head: Sequence[str], others: Sequence[str]) -> bool:
    """Whether a row at the edge of a page is of the page alone. `head`: the first rows of the resume, `others`: all."""
    plain = fold(text).strip(" .|·•–-")
    said = _is_made(plain) or _is_printed(plain)
    return said or is_stamp(text) or is_entitled(text, others) or _is_told(text, head)


def is_stamp(text: str) -> bool:
    """Whether it marks the document and names nobody: "Strictly confidential", "Draft 2", "Private – not for distribution"."""
    every = [word for word in _WORD.findall(fold(text)) if not word.isdigit()]
    stamped = any(word in _stamps() for word in every)
    return stamped and all(word in _stamps() or word in _titles() for word in every)


@cache
def _stamps() -> frozenset[str]:
    return frozenset(word for kind in ("stamps", "copies") for stamp in words("edges", kind) for word in _WORD.findall(stamp))


def _is_told(text: str, head: Sequence[str]) -> bool:
    """Whether it is contact data that stands elsewhere too."""
    known = {word for other in head if other != text for word in _WORD.findall(fold(other))}
    return bool(_ADDRESSED.search(text)) and known.issuperset(_WORD.findall(fold(text)))


def _is_made(plain: str) -> bool:
    """Whether it says with what the file was made: "Created with Canva", "www.enhancv.com  Powered by Enhancv"."""
    said = _made().search(plain)
    if said is None or len(plain) > _MADE:
        return False
    before = _SITE.sub("", plain[: said.start()]).strip(" |·•–-")
    maker = plain[said.end() :].strip(" .|·•–-")
    named = _SITE.fullmatch(maker)
    known = maker in words("edges", "makers") or (named is not None and named["name"] in words("edges", "makers"))
    return known and (
        not before or before in {"this", "this cv was", "this resume was", "cv", "resume"} or headings.is_title(before)
    )


@cache
def _made() -> re.Pattern[str]:
    made, joins = ("|".join(sorted(map(re.escape, words("edges", one)), key=len, reverse=True)) for one in ("made", "with"))
    return re.compile(rf"\b(?:{made})\s+(?:{joins})\s+")


def _is_printed(plain: str) -> bool:
    """Whether it says when the page was printed or made, and nothing else."""
    first, _space, rest = plain.partition(" ")
    if first not in words("edges", "made"):
        return False
    dates = [date for date in find(rest) if not date.ranged]
    said = rest[: dates[0].at].split() if dates else ["no date"]
    return all(word.strip(":") in words("edges", "with") | {"am", "le", "el", "il", "dnia"} for word in said)


def is_entitled(text: str, others: Sequence[str]) -> bool:
    """Whether it is the title of the document, a stamp or a count of pages, with a name that another row gives.

    Beside a title or a stamp that row may go on: "Jane Doe, MBA".
    """
    every = _WORD.findall(fold(text))
    words_of = [word for word in every if not word.isdigit()]
    rest = [word for word in words_of if word not in _titles() and word not in _stamps()]
    if len(rest) == len(every):  # nothing but a name is the name
        return False
    names = [_WORD.findall(fold(other)) for other in others if other != text]
    begins = len(rest) < len(words_of) and any(name[: len(rest)] == rest for name in names)
    return len(rest) >= _NAME and (begins or any(set(name) == set(rest) for name in names))


@cache
def _titles() -> frozenset[str]:
    phrases = table("headings")["title"]["phrases"]
    return frozenset(word for phrase in phrases for word in _WORD.findall(fold(phrase))) | words("edges", "title")
