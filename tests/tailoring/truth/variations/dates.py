"""Dates within a line told in another form, or told of another year, another month, or as going on."""

import re
from collections.abc import Iterator
from functools import cache

from tests.tailoring.truth.variations import Line, Transformation
from tests.tailoring.truth.variations.times import TONGUES, dates

_YEAR = r"(?:19[89]\d|20[0-3]\d)"
_ONE_YEAR = re.compile(rf"(?<![\w/.,:$€£-]){_YEAR}(?![\w/%-]|[.,]\d|\s-|\s–)")
_SINCE = {
    "en": (re.compile(rf"\bsince ({_YEAR})\b(?![-/])"), ("from {} on", "since the year {}", "({} – present)")),
    "de": (re.compile(rf"\bseit ({_YEAR})\b(?![-/])"), ("seit dem Jahr {}", "({} – heute)")),
    "fr": (re.compile(rf"\bdepuis ({_YEAR})\b(?![-/])"), ("depuis l'année {}", "({} – aujourd'hui)")),
    "es": (re.compile(rf"\bdesde ({_YEAR})\b(?![-/])"), ("desde el año {}", "({} – actualidad)")),
}
_UNTIL = {
    "en": (re.compile(rf"\b(?:until|till) (?=(?:\w+\.? )?{_YEAR})"), "since "),
    "de": (re.compile(rf"\bbis (?=(?:\w+\.? |\d\d?/)?{_YEAR})"), "seit "),
    "fr": (re.compile(rf"\bjusqu'(?:en|à|au) (?=(?:\w+\.? )?{_YEAR})"), "depuis "),
    "es": (re.compile(rf"\bhasta (?=(?:\w+ )?(?:de )?{_YEAR})"), "desde "),
}
_FROM = re.compile(r"(?:from|between|von|zwischen|de|entre|du|desde|since|\d)\s*\W*(?:\w+\.? )?$", re.IGNORECASE)


@cache
def _named(language: str) -> tuple[re.Pattern[str], dict[str, int]]:
    """How a month with its year is written in a language, and which number the month has."""
    tongue = TONGUES[language]
    numbers = {name.casefold(): number for number, name in enumerate(tongue.months, 1)}
    numbers |= {name.casefold(): number for number, names in enumerate(tongue.short, 1) for name in names}
    names = "|".join(re.escape(name) for name in sorted(numbers, key=len, reverse=True))
    return re.compile(rf"(?<![\w-])(?<!\d\. )(?<!\d )({names}) (?:de )?({_YEAR})(?![\w-])", re.IGNORECASE), numbers


def _months_of(line: Line) -> Iterator[tuple[re.Match[str], str]]:
    """The months with years of a line, each with its date."""
    if line.language not in TONGUES:
        return
    pattern, numbers = _named(line.language)
    for found in pattern.finditer(line.text):
        yield found, f"{found[2]}-{numbers[found[1].casefold()]:02d}"
    for found in re.finditer(rf"(?<![\w/.-])(0?[1-9]|1[0-2])/({_YEAR})(?![\w/-])", line.text):
        yield found, f"{found[2]}-{int(found[1]):02d}"


def _another_form(line: Line) -> Iterator[str]:
    for found, when in _months_of(line):
        for style in dates(when, line.language):
            yield from (_put(line, found, one) for one in style)


def _year_alone(line: Line) -> Iterator[str]:
    """The year of a line's only date, where nothing is told as before or after it."""
    found = [*_months_of(line)]
    if len(found) == 1 and len(re.findall(_YEAR, line.text)) == 1:
        (place, when), before = found[0], line.text[: found[0][0].start()]
        if re.search(r"(?:^|[,(;]\s?|\b(?:in|since|im|seit|en|desde|depuis)\s)$", before):
            kept = re.sub(r"\bim $", "", before)
            yield kept + when[:4] + line.text[place.end() :]


def _since(line: Line) -> Iterator[str]:
    if line.language in _SINCE:
        pattern, forms = _SINCE[line.language]
        found = [*pattern.finditer(line.text)]
        if len(found) == 1 and re.search(r"[\w)]\s$", line.text[: found[0].start()]):
            yield from (_put(line, found[0], form.format(found[0][1])) for form in forms)


def _another_year(line: Line) -> Iterator[str]:
    if len(re.findall(_YEAR, line.text)) != 1:
        return
    known = {int(year) for cite in line.cites for year in re.findall(_YEAR, cite)}
    for found in _ONE_YEAR.finditer(line.text):
        year = int(found.group())
        if year in known and not _FROM.search(line.text[: found.start()]):
            yield from (_put(line, found, str(other)) for other in (year - 1, year + 1, year - 3) if other not in known)


def _another_month(line: Line) -> Iterator[str]:
    known = " ".join(line.cites)
    for found, when in _months_of(line):
        if found.group() in known and len(known.split()) > len(line.text.split()) - 1:
            number = int(when[5:])
            for other in {number % 12 + 1, (number + 5) % 12 + 1}:
                name = TONGUES[line.language].months[other - 1]
                if name[:3].casefold() not in known.casefold() and f"{other}/" not in known:
                    yield _put(line, found, dates(f"{when[:5]}{other:02d}", line.language)[0][0])


def _goes_on(line: Line) -> Iterator[str]:
    if line.language in _UNTIL:
        pattern, since = _UNTIL[line.language]
        found = [*pattern.finditer(line.text)]
        if len(found) == 1 and not _FROM.search(line.text[: found[0].start()]) and since.strip() not in line.text:
            yield _put(line, found[0], since)


def _put(line: Line, found: re.Match[str], text: str) -> str:
    return line.text[: found.start()] + text + line.text[found.end() :]


TRANSFORMATIONS = (
    Transformation("a month in another form", _another_form),
    Transformation("a year without its month", _year_alone),
    Transformation("since a year in another form", _since),
    Transformation("another year", _another_year, breaks=True),
    Transformation("another month", _another_month, breaks=True),
    Transformation("ended told as going on", _goes_on, breaks=True),
)
