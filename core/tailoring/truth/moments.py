"""Dates in a text, quickly: years with months, spans, "since"; bare months count as words."""

import re
import tomllib
from calendar import monthrange
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from importlib.resources import files

from core.expressions import expression
from core.resume.lexicon import table
from core.tailoring.truth.plain import key

_YEAR = r"(?:19[5-9]\d|20[0-4]\d|1[89]\d\d(?=\s?-\s?(?:1[89]|20)\d\d\b))"  # an earlier one opens a span: "1936-1990"
MONTHS = 12
_CENTURY, _WORKING_LIFE = 2000, 40
_DATE = expression(
    rf"(?<![\w/.,:$€£])(?:(?P<dmy>\d{{1,2}}[./]\s?\d{{1,2}}[./]\s?{_YEAR})|(?P<my>(?:1[0-2]|"
    rf"0?[1-9])\s?[./-]\s?{_YEAR})|(?P<ym>{_YEAR}[-/.](?:1[0-2]|0[1-9])(?![\d-])(?:-\d\d)?)"
    rf"|(?P<word>(?:\d{{1,2}}(?:st|nd|rd|th|\.)?\s+(?:de\s+)?)?[^\W\d_]{{3,}}\.?,?\s*(?:\d{{1,2}}(?:st|nd|rd|"
    rf"th)?,\s*)?(?:of\s+|de\s+|del\s+)?{_YEAR})|(?P<short>[^\W\d_]{{3,}}\.?(?:\s?'|-)\d\d(?![\d-]))"
    rf"|(?P<brief>(?:1[0-2]|0?[1-9])/\d\d(?![\d/]))|(?P<bracket>{_YEAR}\s?\([^\W\d_]{{3,}}\.?\))"
    rf"|(?P<year>{_YEAR})(?P<two>\s?[-/]\s?\d\d(?![\d/-]|\s?%|[.,]\d))?)(?![\d%]|[.,]\d)"
)
_COUNTS = expression(
    r"\b(?:about|around|roughly|approximately|nearly|almost|some|unas|unos|casi|aproximadamente|rund|etwa|ungefähr|knapp|ca\.|environ|"
    r"presque|около|примерно|почти|circa|quasi|cerca de)\s+$",
    re.IGNORECASE,
)
_SINCE = expression(
    r"(?:since|seit|ab|desde|depuis|dal(?:l')?|sinds|vanaf|od|с|со|з|від|from|as of|начиная с)\s+(?:the |dem |el |le |"
    r"early |late |anfang |ende |year |jahr |l'année |año )*$",
    re.IGNORECASE,
)
_UNTIL = expression(
    r"(?:(?:valid|current|good) (?:to|through|thru)|exp(?:ires|\.)?|until|till|bis|bis zum|jusqu'(?:en|au|à)|hasta|fino al?|até|"
    r"tot|do|до)\s+(?:the |dem |el |le |early |late |anfang |ende |fin de )*$",
    re.IGNORECASE,
)
_TURNS = expression(  # what something else follows upon: "Planner (until 2020 Clerk)", "Mate until 2009; then Master"
    r"[,:]?\s+[^\W\d_][^()\n]*\)|[,;]?\s*(?:and |und |et |y )?(?:then|later|dann|danach|puis|ensuite|luego|después)\b",
    re.IGNORECASE,
)
_TIMED = expression(  # a month and two figures of its year are a date only behind these: "seit 3/15", "exp. 06/25"
    r"\b(?:since|from|until|till|as of|exp\.?|expires?|expir\w+|valid (?:to|until|through|thru)|due|renewed|"
    r"seit|ab|bis|gültig bis|depuis|jusqu'en|jusqu'au|valable jusqu'en|desde|hasta|válid[oa] hasta|с|до|dal|fino al)\s+$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Moment:
    """A year, or a year and month, at `text[start:end]`; `until` closes a span, `current` leaves it open to now.

    `last`: it is told as an end ("until 2021"), and nothing says of what beginning.
    """

    year: int
    month: int
    start: int
    end: int
    until: tuple[int, int] | None = None
    current: bool = False
    since: bool = False
    last: bool = False

    @property
    def points(self) -> tuple[tuple[int, int], ...]:
        """The ends of the span, each as year and month (0 when not said)."""
        return ((self.year, self.month), self.until) if self.until else ((self.year, self.month),)


@lru_cache(maxsize=4096)
def moments(text: str) -> tuple[Moment, ...]:
    """All dates and spans of a plain text."""
    if not re.search(r"\d\d", text):
        return ()
    return tuple(_spans(text, list(_dates(text))))


@lru_cache(maxsize=8192)
def month_of(word: str) -> int:
    """The month that a word names, 0 for any other word."""
    name = key(word.rstrip("."))
    return _names().get(name, 0) or next((number for number, names in enumerate(_inflected(), 1) if names.fullmatch(name)), 0)


@cache
def _names() -> Mapping[str, int]:
    return {key(word): number for number, names in enumerate(table("dates")["months"], 1) for word in names}


@cache
def _inflected() -> tuple[re.Pattern[str], ...]:
    """The months as they stand after "in" and "from": "в июле", "w lipcu"."""
    text = (files("core.tailoring.truth") / "data" / "months.toml").read_text(encoding="utf-8")
    return tuple(re.compile("|".join(names.split())) for names in tomllib.loads(text)["inflected"])


@cache
def _now() -> tuple[str, ...]:
    return tuple(sorted((key(word) for word in table("dates")["now"]), key=len, reverse=True))


def _dates(text: str) -> Iterator[Moment]:
    at = 0
    while found := _DATE.search(text, at):
        if found["word"] and not any(month_of(word) for word in re.findall(r"[^\W\d_]{3,}", found["word"])):
            found = _DATE.match(text, found.end() - 4) or found
        at = found.end()
        moment = _one(found)
        if moment:
            before = text[max(0, moment.start - 24) : moment.start]
            since, last = bool(_SINCE.search(before)), bool(_UNTIL.search(before)) and not _TURNS.match(text, moment.end)
            yield replace(moment, since=since, last=last)


def _one(found: re.Match[str]) -> Moment | None:
    start, end = found.span()
    if found["year"]:
        counts = _COUNTS.search(found.string, 0, start) and not found["two"]  # "unas 2000 tablas"
        return None if counts else _of_year(found)
    if found["word"] or found["bracket"]:
        return _worded(found) if found["word"] else _bracketed(found)
    if found["short"]:
        word, two = found["short"][:-3], found["short"][-2:]
        month = month_of(word.strip(" ."))
        return Moment(_CENTURY + int(two), month, start, end) if month else None
    numbers = [int(number) for number in re.findall(r"\d+", found.group())]
    if found["brief"]:
        timed = _TIMED.search(found.string, 0, start) and numbers[1] < _WORKING_LIFE
        return Moment(_CENTURY + numbers[1], numbers[0], start, end) if timed else None
    if found["dmy"]:
        month = numbers[1] if numbers[1] <= MONTHS else numbers[0]
        return Moment(numbers[2], month if 1 <= month <= MONTHS else 0, start, end)
    year, month = (numbers[0], numbers[1]) if found["ym"] else (numbers[1], numbers[0])
    return Moment(year, month, start, end)


def _of_year(found: re.Match[str]) -> Moment:
    year, (start, end) = int(found["year"]), found.span()
    last = year // 100 * 100 + int(found["two"].strip(" -/")) if found["two"] else 0
    counts = " " in (found["two"] or "") and re.match(r"\s*[^\W\d_]{3,}", found.string[end:])  # "spring 2022 - 55 children"
    if year < last <= year + _WORKING_LIFE and not counts:
        return Moment(year, 0, start, end, (last, 0))
    return Moment(year, 0, start, found.end("year"))


def _worded(found: re.Match[str]) -> Moment:
    year_at = found.end() - 4
    words = list(re.finditer(r"[^\W\d_]{3,}", found.group()))
    month = next((month_of(one.group()) for one in words if month_of(one.group())), 0)
    return Moment(int(found.group()[-4:]), month, found.start() if month else year_at, found.end())


def _bracketed(found: re.Match[str]) -> Moment:
    """A year with its month in brackets, "2017 (May)"; the year alone where something else stands there."""
    year, month = found.group()[:4], month_of(found.group()[4:].strip(" ().").casefold())
    return Moment(int(year), month, found.start(), found.end() if month else found.start() + len(year))


def _spans(text: str, found: list[Moment]) -> Iterator[Moment]:
    index = 0
    while index < len(found):
        one, nearby = found[index], found[index + 1] if index + 1 < len(found) else None
        if nearby and one.until is None and nearby.until is None and _joins(text[one.end : nearby.start]):
            yield Moment(one.year, one.month, one.start, nearby.end, (nearby.year, nearby.month))
            index += 2
            continue
        yield _open(text, _month_before(text, one))
        index += 1


def _joins(between: str) -> bool:
    return (
        bool(
            re.fullmatch(
                r"\s*(?:г\.?|р\.)?\s*(?:-{1,3}|\.{2,3}|to|until|till|through|bis|und|and|a|al|à|au|hasta|по|до|до|tot|do|y|et|e|и|→|"
                r"~)\s*",
                between,
                re.IGNORECASE,
            )
        )
        and "," not in between
    )


def _month_before(text: str, one: Moment) -> Moment:
    """In "May - August 2020" the first month has no year of its own."""
    before = re.search(
        r"(?P<word>[^\W\d_]{3,})\.?\s*(?:-|to|bis|until|till|through|по|до|a|à|al|au|tot|do|and|und|y|e|et|и|i|en|та|&|/)\s*$",
        text[: one.start],
        re.IGNORECASE,
    )
    if one.month and one.until is None and before and (month := month_of(before["word"])):
        return Moment(one.year, month, before.start("word"), one.end, (one.year, one.month))
    return one


def _open(text: str, one: Moment) -> Moment:
    rest = key(text[one.end : one.end + 26])
    dash = re.match(r"\s*(?:г\.?)?\s*(?:-{1,2}|to|until|bis|till|hasta|a|à|по|до|tot|do|al)\s*", rest)
    if (
        one.until is None
        and dash
        and (rest[dash.end() :].startswith(_now()) or (not rest[dash.end() :].strip() and "-" in dash.group()))
    ):
        word = next((word for word in _now() if rest[dash.end() :].startswith(word)), "")
        return Moment(
            one.year, one.month, one.start, min(len(text), one.end + dash.end() + len(word)), current=True, since=one.since
        )
    if one.until or not one.since:
        return one
    return Moment(one.year, one.month, one.start, one.end, current=True, since=True)


def months_between(moment: Moment) -> tuple[int, ...]:
    """How many months a closed span lasts: by dates and counting both ends; years alone give the years only."""
    if moment.until is None:
        return ()
    (year, month), (last, until) = moment.points[0], moment.until
    if month and until:
        whole = (last - year) * MONTHS + until - month
        return whole, whole + 1
    return (last - year) * MONTHS, (last - year + 1) * MONTHS


def days_of_months(text: str) -> Iterator[tuple[int, int]]:
    """The days of a year that a text tells, each with its month: "22 January", "May 3rd"."""
    for found in _DAY_OF_MONTH.finditer(text):
        month, day = month_of(found["month"] or found["first"]), int(found["day"] or found["second"])
        if month and 0 < day <= monthrange(A_YEAR, month)[1]:
            yield day, month


A_YEAR = 2021  # of 365 days
_DAY_OF_MONTH = expression(
    r"\b(?P<day>\d{1,2})(?:st|nd|rd|th|\.|er)?\s+(?:of |de )?(?P<month>[^\W\d_]{3,})\b|"
    r"\b(?P<first>[^\W\d_]{3,})\s+(?P<second>\d{1,2})(?:st|nd|rd|th)?\b(?!\d)",
    re.IGNORECASE,
)
