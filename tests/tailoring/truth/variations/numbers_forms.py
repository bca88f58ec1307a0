"""Numbers told in other words: signs, bounds, rates, units, shares and changes, kept or broken."""

import re
import tomllib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from fractions import Fraction
from functools import cache
from pathlib import Path

from tests.tailoring.truth.variations import Line, Transformation

_SLOTS = {
    "n": r"(?<![\w.,/:#£$€%-])(?<!No )(?:\d[\d.,]*\d|\d|(?:NAMES)(?![\w-]))(?:\s?%)?(?![\d%])",
    "m": r"(?:(?:BOUNDS) )?(?<![\w.,/:#£$€%-])(?:\d[\d.,]*\d|\d|(?:NAMES)(?![\w-]))",
    "i": r"(?<![\w.,/:#£$€%-])\d(?:[\d.,]*\d)?(?![\d%])",
    "a": r"(?<![\w.,/:#£$€%–-])[1-9]\d{0,2}(?![\w.,/:%])",
    "b": r"(?<![\w.,/:#£$€%])[1-9]\d{0,3}(?![\w/:%]|[.,]\d)",
    "things": r"(?!(?:OTHERS)\b)[^\W\d_]{3,}(?: (?!(?:OTHERS)\b)[^\W\d_]{3,})?",
    "end": r"(?=\s*(?:[.,;)]|$))",
}
_BOUNDS = (
    "about|around|roughly|some|nearly|almost|up to|at least|over|rund|etwa|ca\\.|circa|ungefähr|fast|knapp|bis zu|höchstens|"
    "mindestens|über|maximal|gut|environ|près de|jusqu'à|au moins|plus de|presque|unos|unas|casi|hasta|"
    "al menos|más de"
)
_OTHERS = (
    r"and|or|in|at|for|on|to|of|with|from|per|each|every|the|by|a|an|und|oder|mit|von|für|pro|je|jeden?|jedes|am|im|bis|auf|et|ou|"
    r"avec|de|des|du|par|pour|en|dans|chaque|sur|y|o|con|del|por|para|cada|al|los|las|les|tous|toutes|todos|todas|out|than|"
    r"daily|weekly|monthly|yearly|annually|täglich|wöchentlich|monatlich|jährlich|that|who|which|die|der|den|das|January|"
    r"February|March|April|May|June|July|August|September|October|November|December|percent|per cent|Prozent|pour|"
    r"ungefähr|environ|aproximadamente|approximately|maximum|maximal|über|over|under|unter|half|thirds|quarters|tiers|quarts|cuartas|"
    r"viertel|drittel|million\w*|hundred|thousand|uhr|within|during|before|after|since|times|fois|veces|mal|twice|halb\w*|mil|mille"
)


@cache
def _data() -> Mapping[str, Sequence[Mapping[str, str | Sequence[str]]]]:
    return tomllib.loads((Path(__file__).parent / "numbers.toml").read_text(encoding="utf-8"))


WORDS = {
    "en": "two three four five six seven eight nine ten eleven twelve",
    "de": "zwei drei vier fünf sechs sieben acht neun zehn elf zwölf",
    "fr": "deux trois quatre cinq six sept huit neuf dix onze douze",
    "es": "dos tres cuatro cinco seis siete ocho nueve diez once doce",
}


@cache
def _reader(form: str, language: str) -> re.Pattern[str]:
    """What finds a form in a text."""
    pieces = re.split(r"(\{\w+\})", form)
    written = "".join(
        f"(?P<{one[1:-1]}>{_SLOTS[one[1:-1]]})" if one.startswith("{") else re.escape(one).replace(r"\ ", r"[ \u00a0\u202f]")
        for one in pieces
    )
    written = written.replace("NAMES", WORDS[language].replace(" ", "|")).replace("OTHERS", _OTHERS)
    written = written.replace("BOUNDS", _BOUNDS)
    opening = "" if form.startswith("{") else r"(?<![\w-])"
    return re.compile(rf"{opening}{written}(?![\w²%€/]| \d)" if not form.endswith("{end}") else opening + written, re.IGNORECASE)


def _same(row: Mapping[str, str | Sequence[str]]) -> Callable[[Line], Iterator[str]]:
    unless, cited, bare = str(row.get("unless", "(?!)")), row.get("told"), row.get("bare")

    def vary(line: Line) -> Iterator[str]:
        if line.language not in row or re.search(unless, line.text):
            return
        forms = row[line.language]
        for form in forms:
            found = None if form.startswith(">") else _reader(form.lstrip("<"), line.language).search(line.text)
            if not found or (cited and not any(found.group().casefold() in cite.casefold() for cite in line.cites)):
                continue
            if _is_plain(found, line.text) and not (bare and _NUMBER.search(line.text[: found.start()])):
                for other in forms:
                    if other != form and not other.startswith("<"):
                        yield put(line.text, found, _written(other.lstrip(">"), found))

    return vary


_NUMBER = re.compile(rf"\d|\b(?:{'|'.join(words.replace(' ', '|') for words in WORDS.values())})\b", re.IGNORECASE)


def _is_plain(found: re.Match[str], text: str) -> bool:
    """Whether a number that was found is no year, and two of them are in their order."""
    slots = found.groupdict()
    if re.fullmatch(r"(?:19|20)\d\d", slots.get("n") or slots.get("i") or slots.get("b") or ""):
        return False
    if re.search(
        r"\d\s?[-–]\s?$|\b(?:not|nicht|no|pas|nor|kein\w*|sin|sans|without|ohne)\s+$", text[: found.start()], re.IGNORECASE
    ):
        return False
    if slots.get("a") is None:
        return True
    listed = re.search(r"(?:\b(?:and|und|et|y|o|or|to|bis)|,)\s+$", text[: found.start()])
    return int(slots["a"]) < int(slots["b"]) != 7 and not listed


def _written(form: str, found: re.Match[str]) -> str:
    return re.sub(r"\{(\w+)\}", lambda slot: found.groupdict().get(slot[1]) or "", form)


def put(text: str, found: re.Match[str], told: str) -> str:
    """The text with other words in the place of those found; the first of a line keep their capital."""
    opens = not found.start() and text[:1].isupper()
    rest = text[found.end() :]
    told = (
        told[:1].upper() + told[1:]
        if opens
        else told[:1].lower() + told[1:]
        if not found.start() and told[1:2].islower()
        else told
    )
    return text[: found.start()] + told + (rest[1:] if told.endswith(".") and rest.startswith(".") else rest)


def value(written: str, language: str) -> Fraction:
    """What a number in digits says in a language: "1,200" in English, "1.200,5" in others."""
    plain = re.sub(r"[\s\u00a0\u202f]", "", written)
    plain = plain.replace(",", "") if language == "en" else plain.replace(".", "").replace(",", ".")
    return Fraction(plain)


def told(number: Fraction, language: str) -> str:
    """A number in digits, as a language writes it; a long one in groups."""
    written = f"{float(number):,.4f}".rstrip("0").rstrip(".")
    groups = {"en": ",.", "de": ".,", "fr": " ,", "es": ".,"}[language]
    return written.translate(str.maketrans(",.", groups)) if number >= 1000 or number.denominator > 1 else written


_TENS = {
    "en": "twenty thirty forty fifty sixty seventy eighty ninety",
    "de": "zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig",
    "fr": "vingt trente quarante cinquante soixante",
    "es": "veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa",
}


def spelled(number: int, language: str) -> str:
    """A number below a hundred in words, or nothing where the words would bend."""
    if 2 <= number <= 12:
        return WORDS[language].split()[number - 2]
    tens, rest = divmod(number, 10)
    names = _TENS[language].split()
    if not 20 <= number < 10 * (len(names) + 2) or rest == 1:
        return ""
    if not rest:
        return names[tens - 2]
    if language == "es" and tens == 2:
        return ""
    unit = WORDS[language].split()[rest - 2]
    return {"en": f"{names[tens - 2]}-{unit}", "de": f"{unit}und{names[tens - 2]}", "fr": f"{names[tens - 2]}-{unit}"}.get(
        language, f"{names[tens - 2]} y {unit}"
    )


_COUNTED = re.compile(
    rf"(?<![\w.,/:#£$€%–-])(?P<n>\d{{1,3}}|NAMES) (?!(?:{_OTHERS}|am|pm|uhr|hours?|heures?|horas?)\b)(?=[^\W\d_]{{4,}})",
    re.IGNORECASE,
)


@cache
def _counted(language: str) -> re.Pattern[str]:
    return re.compile(_COUNTED.pattern.replace("NAMES", WORDS[language].replace(" ", "|")), re.IGNORECASE)


def _counts(line: Line) -> Iterator[re.Match[str]]:
    """The numbers that count what follows them; no label, date or end of a span among them."""
    for found in _counted(line.language).finditer(line.text) if line.language in WORDS else ():
        before = re.search(r"([\w.'’-]+)[ ,]*$", line.text[: found.start()])
        named = before and (
            (before[1][:1].isupper() and before.start() > 0) or before[1].isdigit() or before[1].casefold() in _LABELS
        )
        if not named and (line.language == "de" or not line.text[found.end()].isupper()):
            yield found


_LABELS = frozenset(  # what a number stands behind as a name, or as the end of a span
    re.findall(
        r"[^\W\d_]+",
        "year unit stage level grade phase tier class zone step module part to of x bis von auf à a de y and und et or oder jahr",
    )
)


def in_words(line: Line) -> Iterator[str]:
    """ "12 patients" as "twelve patients"."""
    for found in _counts(line):
        words = spelled(int(found["n"]), line.language) if found["n"].isdigit() else ""
        if words:
            yield put(line.text, found, f"{words} ")


def in_digits(line: Line) -> Iterator[str]:
    """ "twelve patients" as "12 patients"."""
    for found in _counts(line):
        if not found["n"].isdigit():
            yield put(line.text, found, f"{WORDS[line.language].split().index(found['n'].casefold()) + 2} ")


_LONG = {
    "en": re.compile(r"(?<![\w.,/:#-])(?P<money>[£$€]?)(?P<n>\d{1,3}(?:,\d{3})+|\d{4,6})(?![\w/:%]|[.,-]\d)"),
    "de": re.compile(r"(?<![\w.,/:#-])(?P<money>)(?P<n>\d{1,3}(?:\.\d{3})+|\d{4,6})(?![\w/:%]|[.,-]\d)"),
    "fr": re.compile(r"(?<![\w.,/:#-])(?<!\d )(?P<money>)(?P<n>\d{1,3}(?:[ \u00a0\u202f]\d{3})+|\d{4,6})(?![\w/:%]|[.,-]\d)"),
    "es": re.compile(r"(?<![\w.,/:#-])(?P<money>)(?P<n>\d{1,3}(?:\.\d{3})+|\d{4,6})(?![\w/:%]|[.,-]\d)"),
}
_LABELLED = re.compile(r"(?:\b[A-Z]{2,}[A-Z0-9]*|\b(?:No|Nr|no|nº|§|from|von|de|ISO|EN|DIN|\d)\.?)[ -]?$")


_SMALL_UNIT = re.compile(r"\s(?:g|h|m|t|km|kg|kW|l|m²|m2|ha|ft|mm|cm|lb)\b")


def _long(line: Line) -> Iterator[tuple[re.Match[str], int]]:
    for found in _LONG[line.language].finditer(line.text) if line.language in _LONG else ():
        digits = int(re.sub(r"\D", "", found["n"]))
        if not _LABELLED.search(line.text[: found.start()]) and not (1900 <= digits < 2100) and digits >= 1000:
            yield found, digits


def without_signs(line: Line) -> Iterator[str]:
    """ "14,000" as "14000"; and the other way round."""
    for found, digits in _long(line):
        plain = str(digits)
        yield put(line.text, found, found["money"] + (told(Fraction(digits), line.language) if plain == found["n"] else plain))


_THOUSAND = {"en": ("{}k", "{} thousand"), "de": ("{} Tsd.", "{} tausend"), "fr": ("{} mille",), "es": ("{} mil",)}


def in_thousands(line: Line) -> Iterator[str]:
    """ "14,000" as "14k" or "14 thousand"."""
    for found, digits in _long(line):
        measured = _SMALL_UNIT.match(line.text, found.end()) or re.search(r"\b(?:to|auf|à|al?)\s+$", line.text[: found.start()])
        for form in () if measured else _THOUSAND[line.language]:
            if digits % 1000 == 0 and digits < 1000000:
                yield put(line.text, found, found["money"] + form.format(told(Fraction(digits, 1000), line.language)))
            if form == "{}k" and digits % 100 == 0 and 1000 < digits < 100000:
                yield put(line.text, found, found["money"] + form.format(told(Fraction(digits, 1000), "en")))


_MILLION = {"en": ("{}m", "{} million"), "de": ("{} Mio.", "{} Millionen"), "fr": ("{} millions de",), "es": ("{} millones de",)}


def in_millions(line: Line) -> Iterator[str]:
    """ "1,400,000" as "1.4 million"."""
    for found, digits in _long(line):
        if digits >= 2000000 and digits % 100000 == 0:
            for form in _MILLION[line.language]:
                if "de" not in form or not re.match(r"\s?[€$]", line.text[found.end() :]):
                    yield put(line.text, found, found["money"] + form.format(told(Fraction(digits, 1000000), line.language)))


_SHORT = re.compile(
    r"(?<![\w.,/:#-])(?P<money>[£$€]?)(?P<n>\d{1,3}(?:[.,]\d{1,2})?)(?P<size>k|\s?million|\s?Mio\.?|\s?thousand|\s?millones)(?![\w-])"
)
_SIZES = {"k": 1000, "thousand": 1000}


def in_full(line: Line) -> Iterator[str]:
    """ "14k" as "14,000", "1.4 million" as "1,400,000"."""
    for found in _SHORT.finditer(line.text) if line.language in WORDS else ():
        if not re.match(r"\s?(?:[-–]|to |bis |de )", line.text[found.end() :]) and not re.search(
            r"(?:to|bis|auf|of|von|al?|de|à|[-–])\s?$", line.text[: found.start()]
        ):
            size = _SIZES.get(found["size"].strip(), 1000000)
            number = value(found["n"], "en" if found["size"] == "k" and "." in found["n"] else line.language) * size
            if number.denominator == 1:
                yield put(line.text, found, found["money"] + told(number, line.language))


_COMPUTED: tuple[tuple[str, Callable[[Line], Iterable[str]]], ...] = (
    ("in words", in_words),
    ("in digits", in_digits),
    ("thousands signs", without_signs),
    ("in thousands", in_thousands),
    ("in millions", in_millions),
    ("in full", in_full),
)
TRANSFORMATIONS = (
    *(Transformation(str(row["name"]), _same(row)) for row in _data()["same"]),
    *(Transformation(name, vary) for name, vary in _COMPUTED),
)
