"""Dates as people write them in resumes: found, kept verbatim, and read as ISO 8601 as exactly as they are stated."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from core.resume.lexicon import fold, table

_DIGITS = str.maketrans("۰۱۲۳۴۵۶۷۸۹٠١٢٣٤٥٦٧٨٩०१२३४५६७८९০১২৩৪৫৬৭৮৯๐๑๒๓๔๕๖๗๘๙０１２３４５６７８９", "0123456789" * 6)
_PERSIAN = range(1300, 1500)  # years of the Persian calendar, kept as written
_LETTERS = r"[^\s\d.,/'’()年月日년월일–—-]+"
_WORD = re.compile(rf"{_LETTERS}(?:\.{_LETTERS})*")
_ERAS = {"令和": 2018, "平成": 1988, "昭和": 1925, "民國": 1911, "民国": 1911}  # the year before the first of each
_ERA = re.compile(rf"({'|'.join(_ERAS)})\s*(\d{{1,3}}|元)(?=\s*年)")
_BUDDHIST = 543  # years that the calendar of Thailand is ahead
_THAI = re.compile(r"[\u0e00-\u0e7f]|^\W*25[4-7]\d\s*[-–—]\s*25[4-7]\d\W*$")
_QUARTER = re.compile(r"(?<!\w)[QT][1-4](?!\w)", re.IGNORECASE)  # of a year: its number is none of a month
_UNKNOWN = "???"  # a date that was to be filled in
_CENTURY = 2000
_MONTHS = 12
_YEAR = 4  # digits
_QUOTES = (("„", "“"), ("„", "”"), ("“", "”"), ("«", "»"), ("»", "«"), ('"', '"'), ("「", "」"), ("『", "』"))


@dataclass(frozen=True, slots=True)
class Dates:
    """A date or a range (`ranged`) at `text[at:until]`; `start` and `end` in ISO 8601, empty when open or not known.

    `since`: only its beginning is said, by a word: "seit 2019".
    """

    at: int
    until: int
    start: str = ""
    end: str = ""
    current: bool = False
    ranged: bool = False
    since: bool = False

    @property
    def is_exact(self) -> bool:
        """Whether it is a range of months, so that how long it took adds nothing."""
        return self.ranged and len(self.start) > _YEAR and (self.current or len(self.end) > _YEAR)


@lru_cache(maxsize=2048)
def find(text: str) -> tuple[Dates, ...]:
    """All dates and date ranges of a line, from left to right."""
    plain = text.translate(_DIGITS)
    if not (any(character.isdigit() for character in plain) or _UNKNOWN in plain or _ERA.search(plain)):
        return ()
    return tuple(_read(match) for match in _grammar(thai=bool(_THAI.search(plain))).finditer(plain))


def are_dates(text: str) -> bool:
    """Whether a text is a date or a range and nothing else, but perhaps how long it took."""
    found, rest = find(text), text
    for one in reversed(found):
        rest = rest[: one.at] + rest[one.until :]
    return bool(found) and (not any(map(str.isalnum, rest)) or is_duration(rest))


def is_quoted(text: str, date: Dates) -> bool:
    """Whether a date belongs to the title of a book or thesis: "Letters of the Palatinate 1680–1740"."""
    before, after = text[: date.at], text[date.until :]
    for opening, closing in _QUOTES:
        opened = before.rfind(opening)
        within = opened >= 0 and closing not in before[opened + 1 :] and closing in after
        if within and (opening != closing or before.count(opening) % 2):
            return True
    return False


def is_duration(text: str) -> bool:
    """Whether a text only says how long something took: "2 years 10 months", "(3 Monate)"."""
    return bool(_durations().fullmatch(text.strip(" ()[]·•,|-–")))


@cache
def _durations() -> re.Pattern[str]:
    units = _choice(table("dates")["units"])
    joint = r"(?:\s*(?:,|and|und|y|et|e|en|i|и|og|och|ja)?\s*)?"
    return re.compile(rf"(?:(?:ca\.?|about|approx\.?|~)\s*)?(?:\d+[.,]?\d*\+?\s*(?:{units})\.?{joint}){{1,2}}", re.IGNORECASE)


def _choice(words: Sequence[str]) -> str:
    known = set(words) | {fold(word) for word in words}
    ordered = sorted(known, key=lambda word: (-len(word), word))
    return "|".join(re.escape(word) for word in ordered).replace("'", "['’ʼ]")


@cache
def _grammar(*, thai: bool) -> re.Pattern[str]:
    data = table("dates")
    month = _choice([word for names in data["months"] for word in names])
    year = r"(?:1[3-9]\d\d|20\d\d|20[Xx]{2}" + (r"|(?:พ\.ศ\.\s*)?25[4-7]\d" if thai else "") + r")(?!\d|[.,/]\d{3}\b)"
    word = rf"(?:(?:{month}|{_choice(data['other'])})(?![^\W\d_]))"
    dash = "[-–—―‒−~〜～]"
    named = "".join(rf"(?<!\b{word} )" for word in data["numbered"])  # "Grade 5", "Band 6": the number is the title's
    day = rf"(?:(?=\d){named}(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th|\.|º|er)?[^\S\t\n](?!\s)(?:de\s+)?)?"
    joined = rf"{word}\.?[-/–]{year}"
    era = rf"(?:{'|'.join(_ERAS)})\s*(?:\d{{1,3}}|元)\s*年(?:\s*(?:1[0-2]|0?[1-9])\s*月(?:\s*\d{{1,2}}\s*日)?)?"
    single = (
        rf"{era}|{year}\s*[年년]\s*(?:1[0-2]|0?[1-9])\s*[月월](?:\s*\d{{1,2}}\s*[日일])?|{year}\s*[年년]"
        rf"|{year}[-/.](?:1[0-2]|0[1-9]|[1-9])(?:[-/.](?:[0-2]?\d|3[01]))?(?!\d)"
        rf"|(?:(?:[0-2]?\d|3[01])[/.]\s?)?(?:1[0-2]|0?[1-9])\s?[/.\-]\s?{year}"
        rf"|{day}{word}\.?,?\s*(?:(?:[0-2]?\d|3[01])(?:st|nd|rd|th)?,\s*)?(?:of\s+|de\s+|del\s+|do\s+)?{year}"
        rf"|(?:(?:[0-2]?\d|3[01])[-/])?{joined}|{word}\.?\s*['’]\d\d(?!\d)"
        rf"|{year}\s+{word}(?!\.?,?\s*{year})|{year}"
    )
    about = r"(?:(?:(?-i:ca\.?|Ca\.|c\.)|circa|approx\.?|approximately|about|around|etwa|environ|hacia|около)\s*|~\s?)"
    term = r"(?:michaelmas|hilary|trinity|lent|easter)(?:\s+term)?"
    academic = rf"{term}\s+{year}"
    both = rf"{academic}(?=\s*(?:{dash}|to\b)\s*{term}\s)"  # "Trinity" alone is a college, too
    short = rf"(?:1[0-2]|0?[1-9]|(?:{month})\.?)/\d\d(?!\d)"
    bare = rf"(?!{joined}){day}{word}\.?(?![^\W\d_])"
    now = rf"(?:{_choice(data['now'])})(?!\w)\.?"
    small = "a-zà-öø-ÿа-яёіїєґα-ω"  # a word in small letters goes on in the sentence
    brief = rf"(?:(?:{month})\.?[ -]['’]?\d\d|['’]\d\d|(?:0?[1-9]|[12]\d|3[01])\.(?:1[0-2]|0?[1-9])\.\d\d)(?![\d.]|,? \d)"
    begun = rf"\s*{dash}\s*(?=[)\]]|$)|{dash}(?=\s+(?-i:[^\W\d_{small}])|\s*[\t|])|[ ]?{dash}(?=[ ]?\t|[ ]{{2,}}\D)"
    begun += r"|\s+onwards?(?!\w)"
    sign = "(?:[-–—―‒−~〜～→]{1,3}|->)"
    to = rf"\s*(?:{sign}\s*(?:(?:{_choice(data['until'])})(?!\w))?|(?<=\s)(?:{_choice(data['until'])})(?=\s))\s*"
    since = rf"(?:(?:{_choice(data['since'])})(?![a-zà-öø-ÿа-яёіїєґ])\.?\s*)"
    expected = rf"(?:{_choice(data['expected'])})(?:\s+(?:graduation|completion))?"
    finished = rf"(?:(?<=[,;–—-]\s)|(?<=[(\t]))(?:{_choice(data['finished'])})"
    season = rf"{word}\s*(?:{dash}|to|through|and)\s*{word}"
    yearly = rf"{season}|(?:{'|'.join(map(re.escape, data['each']))})\s+(?:{season}|{word})"
    yearly = rf"(?:(?:{yearly}|(?:{'|'.join(data['kinds'])})\s+seasons?)[,:]?\s+(?={year}\s*{sign}\s*(?:{year}|{now})))"
    tail = r"(?:\s*г(?:\.|ода?|г\.)?(?!\w)|\s*р\.(?!\w)|\s*e\.v\.)?"
    return re.compile(
        rf"(?<![\w/.,$€£%+-])(?:(?P<since>{since})(?=\S))?"
        rf"(?:{yearly}?{about}?(?P<from>{both}|{single}|\?{{3}}){tail}{to}{about}?(?P<to>{academic}|{single}|{now}){tail}"
        rf"|(?P<bare>{bare}){to}(?P<same>{single}){tail}"
        rf"|(?P<short>{short}){to}(?P<end>{short}|{single}|{now})"
        rf"|(?P<brief>{brief}){to}(?P<until>{brief}|{now})"
        rf"|(?P<open>{single}){tail}(?:{begun})|(?(since)(?P<began>{short}|{brief})(?=[\s).,]*$)|(?!))"
        rf"|(?P<years>{year})\s*[-–—/]\s*(?P<two>\d\d|(?<=/)(?:19|20)\d\d)(?![\d.,%])"
        rf"|(?:(?:{expected}|{finished})[:,]?\s+(?=(?:{single}){tail}[\s).,]*$))?(?P<one>{single}){tail})(?:\s*\((?:expected|anticipated|ongoing|voraussichtlich|erwartet|prévu|previsto|{_choice(data['now'])})\))?"
        rf"(?![\w%])",
        re.IGNORECASE,
    )


@cache
def _months() -> dict[str, int]:
    return {fold(word): number for number, names in enumerate(table("dates")["months"], 1) for word in names}


@cache
def _since() -> re.Pattern[str]:
    return re.compile(rf"(?:{_choice(table('dates')['since'])})\b", re.IGNORECASE)


def _read(match: re.Match[str]) -> Dates:
    at, until = match.start(), match.end()
    group = match.groupdict()
    if group["years"]:
        year, two = group["years"], group["two"]
        if _is_month(match.group(), year, two):
            return Dates(at, until, "", f"{year}-{two}")
        return Dates(at, until, _iso(year), _iso(two if len(two) == len(year) else year[:2] + two), ranged=True)
    if group["bare"]:
        end = _iso(group["same"])
        return Dates(at, until, _with_month(group["bare"], end), end, ranged=True)
    first = group["from"] or group["short"] or group["brief"] or group["open"] or group["one"] or group["began"] or ""
    last = group["to"] or group["end"] or group["until"] or ""
    if group["one"] or group["began"]:
        ongoing = bool(_since().match(match.group()))
        return Dates(at, until, _iso(first) if ongoing else "", "" if ongoing else _iso(first), ongoing, ongoing, ongoing)
    end = _iso(last)
    current = bool(group["open"]) or (bool(last) and not end and not any(character.isdigit() for character in last))
    return Dates(at, until, _iso(first), end, current, ranged=True)


def _is_month(text: str, year: str, two: str) -> bool:
    """Whether "2014-09" and "2020/10" are a month of a year; "2009-10", "2009/10" and "2014 - 09" are read as two years."""
    close = f"{year}-{two}" in text or f"{year}/{two}" in text
    return close and 1 <= int(two) <= _MONTHS and int(two) != int(year[2:]) + 1


def _iso(text: str) -> str:
    """The ISO form of one date, or nothing when it is not exactly known (a season keeps its year)."""
    text = _ERA.sub(lambda era: str(_ERAS[era[1]] + int(era[2].replace("元", "1"))), text)
    text = re.sub(r"\b25[4-7]\d\b", lambda year: str(int(year.group()) - _BUDDHIST), text)
    year = re.search(r"\d{4}", text)
    if year is None:
        return _short(text)
    if int(year.group()) in _PERSIAN:
        return ""
    rest = _QUARTER.sub(" ", text[: year.start()] + " " + text[year.end() :])
    month = next((number for word in _WORD.findall(rest) if (number := _months().get(fold(word), 0))), 0)
    if not month:
        numbers = [int(number) for number in re.findall(r"\d+", rest)]
        month = _numeric_month(numbers, year_first=not text[: year.start()].strip())
    return f"{year.group()}-{month:02d}" if month else year.group()


def _numeric_month(numbers: list[int], *, year_first: bool) -> int:
    """The month among one or two numbers: 2022-01-31, 31.01.2022, 01/31/2022, 01/2022."""
    if not numbers:
        return 0
    month = numbers[0] if year_first or len(numbers) == 1 else numbers[1]
    if month > _MONTHS:
        month = numbers[0]
    return month if 1 <= month <= _MONTHS else 0


def _short(text: str) -> str:
    """A year of two digits: "06/18", "Jun '18", "Jun 18" and "01.06.18": this century."""
    year = re.search(r"(?:[/ .-]|['’])(\d\d)$", text)
    if year is None:
        return ""
    word = re.search(r"[^\W\d_]+", text)
    numbers = [int(number) for number in re.findall(r"\d+", text[: year.start()])]
    month = _months().get(fold(word.group()), 0) if word else next(iter(numbers[-1:]), 0)
    return f"{_CENTURY + int(year.group(1))}-{month:02d}" if month else str(_CENTURY + int(year.group(1)))


def _with_month(text: str, end: str) -> str:
    """The month alone: "May" of "May - August 2020"."""
    month = next((number for word in _WORD.findall(text) if (number := _months().get(fold(word), 0))), 0)
    return f"{end[:4]}-{month:02d}" if month and end else end[:4]
