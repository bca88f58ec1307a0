"""Numbers told so that the line no longer holds: another digit, bound, time, unit, end or thing counted."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from fractions import Fraction
from itertools import combinations, pairwise

from tests.tailoring.truth.variations import Line, Transformation
from tests.tailoring.truth.variations.numbers_forms import WORDS, put, spelled, told
from tests.tailoring.truth.variations.numbers_told import change

_BARE = re.compile(
    r"(?<![\w.,/:#£$€%–-])(?P<n>[2-9]|[1-9]\d{1,2})(?= [^\W\d_]{4,})(?! (?:to|or|and|bis|oder|und|Uhr|January|February|March|"
    r"April|June|July|August|September|October|November|December|Januar|Februar|März|Mai|Juni|Juli|Oktober|Dezember|janvier|"
    r"février|mars|avril|juin|juillet|août|septembre|octobre|novembre|décembre|heures)\b)"
)
_ANY = re.compile(r"\d+")


def _verbatim(line: Line) -> bool:
    """Whether a line says what it cites, word for word, so that nothing else bears it."""
    return line.cites == (line.text,)


def _values(line: Line) -> set[int]:
    """What the numbers of a line are, and what comes of two of them."""
    found = [int(one) for one in _ANY.findall(" ".join(line.cites)) if len(one) < 7]
    found += [
        number for number in range(2, 100) if re.search(rf"\b{spelled(number, line.language) or '(?!)'}\b", " ".join(line.cites))
    ]
    pairs = [
        {one + two, abs(one - two), one * two, round(100 * min(one, two) / max(one, two, 1))}
        for one, two in combinations(found, 2)
    ]
    return {*found, *(value for pair in pairs for value in pair)}


def _ratios(line: Line) -> set[int]:
    """The shares that two numbers of a line come to, in per cent."""
    found = [int(one) for one in _ANY.findall(" ".join(line.cites)) if len(one) < 7]
    return {100 * min(pair) // max(*pair, 1) + more for pair in combinations(found, 2) for more in (0, 1)}


def other_number(line: Line) -> Iterator[str]:
    """ "12 patients" as "19 patients", which is none of what the line's numbers come to."""
    known = _values(line) if line.language in WORDS and _verbatim(line) else set()
    for found in _BARE.finditer(line.text) if known else ():
        number = int(found["n"])
        bound = re.search(
            r"\b(?:up to|bis|at most|under|unter|hasta|jusqu'à|max\w*|less than|höchstens|of|von|de|des|sur)\b\W*$",
            line.text[: found.start()],
        )
        raised = number + max(3, number * 6 // 10)
        if (
            not bound
            and raised not in known
            and not re.search(r"(?:[A-Z]\w*|\d|\d (?:or|oder|ou|o)|step|stage|level|year|class)\W$", line.text[: found.start()])
        ):
            yield put(line.text, found, str(raised))


_BOUNDS: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    "en": {
        "about|around|roughly|approximately": ("over", "under", "at least", "up to"),
        "nearly|almost": ("over", "at least", "more than"),
        "more than": ("under", "nearly", "up to"),
        "up to": ("over", "at least", "more than"),
        "at least": ("up to", "under", "nearly"),
        "less than|under|fewer than": ("over", "at least"),
    },
    "de": {
        "rund|etwa|ca\\.|ungefähr": ("über", "unter", "mindestens"),
        "fast|knapp": ("über", "mehr als", "mindestens"),
        "mehr als": ("unter", "fast", "höchstens"),
        "bis zu|höchstens|maximal": ("über", "mindestens"),
        "mindestens": ("höchstens", "unter", "fast"),
    },
    "fr": {
        "environ": ("plus de", "moins de", "au moins"),
        "presque|près de": ("plus de", "au moins"),
        "jusqu'à": ("plus de", "au moins"),
        "plus de": ("moins de", "presque"),
        "au moins": ("au plus", "moins de"),
    },
    "es": {
        "unos|unas|aproximadamente": ("más de", "menos de", "al menos"),
        "casi": ("más de", "al menos"),
        "hasta": ("más de", "al menos"),
        "más de": ("menos de", "casi"),
        "al menos": ("como máximo", "menos de"),
    },
}


def other_bound(line: Line) -> Iterator[str]:
    """ "about 40" as "over 40", "up to 40" as "at least 40"."""
    if not _verbatim(line) or re.search(r"\b(?:from|von|del?|du)\s[^,;]*\d", line.text):
        return
    for words, others in _BOUNDS.get(line.language, {}).items():
        for found in re.finditer(rf"(?<![\w-])(?:{words})(?= \d+ [^\W\d_])", line.text, re.IGNORECASE):
            yield from (put(line.text, found, other) for other in others)


_OPENS = re.compile(
    r"(?:^|\b(?:with|for|of|and|mit|für|und|avec|pour|et|con|para|y|has|had|have|handled|trained|managed|served|taught)\s|[:(,]\s)$"
)


def bound_added(line: Line) -> Iterator[str]:
    """ "40 tickets" as "under 40 tickets" or "nearly 40 tickets"."""
    more, less = {"en": ("over", "nearly"), "de": ("über", "fast"), "fr": ("plus de", "presque"), "es": ("más de", "casi")}.get(
        line.language, ("", "")
    )
    for found in _BARE.finditer(line.text) if more and _verbatim(line) else ():
        before = line.text[: found.start()]
        opens = _OPENS.search(before) and not re.search(r"\d of |\d von |[A-Z]\w* $", before[-8:])
        if opens and int(found["n"]) > 9:
            yield from (put(line.text, found, f"{other} {found['n']}") for other in (more, less))


def share_as_count(line: Line) -> Iterator[str]:
    """ "40% of patients" as "40 patients", "40 patients" as "40% of patients"."""
    if not _verbatim(line) or line.language not in WORDS:
        return
    for found in re.finditer(
        r"(?<![\w.,/])(?P<n>\d+)\s?% (?:of|der|des|de los|de las) (?:the |my |our )?(?=[^\W\d_])", line.text
    ):
        yield put(line.text, found, f"{found['n']} ")
    for found in _BARE.finditer(line.text):
        of = {"en": "of", "de": "der", "fr": "des", "es": "de los"}[line.language]
        paired = re.search(r"(?:\d|\bof|\bor|\bto|\bin|\bvon|\bde|\bsur|\bà|\boder|\bbis)\W$", line.text[: found.start()])
        if (
            not paired
            and 4 < int(found["n"]) < 100
            and int(found["n"]) not in _ratios(line)
            and not re.match(
                r"(?:hours?|days|weeks|months|years|minutes|Stunden|Tage|Wochen|Monate|Jahre|jours|heures|semaines|mois|ans|horas|días|meses|años|semanas)\b",
                line.text[found.end() + 1 :],
            )
        ):
            yield put(line.text, found, f"{found['n']}% {of}" if line.language == "en" else f"{found['n']} % {of}")


_TIMES: Mapping[str, tuple[tuple[str, str], ...]] = {
    "en": (
        ("a day", "a week"),
        ("a week", "a day"),
        ("a week", "a month"),
        ("a month", "a week"),
        ("a month", "a year"),
        ("a year", "a month"),
        ("per day", "per week"),
        ("per week", "per month"),
        ("per month", "per year"),
        ("weekly", "daily"),
        ("monthly", "weekly"),
        ("a year", "a week"),
        ("a shift", "an hour"),
        ("daily", "weekly"),
        ("quarterly", "monthly"),
        ("yearly", "monthly"),
    ),
    "de": (
        ("am Tag", "in der Woche"),
        ("pro Tag", "pro Woche"),
        ("pro Woche", "pro Tag"),
        ("pro Woche", "pro Monat"),
        ("im Monat", "im Jahr"),
        ("pro Monat", "pro Jahr"),
        ("im Jahr", "im Monat"),
        ("wöchentlich", "täglich"),
        ("monatlich", "wöchentlich"),
        ("täglich", "wöchentlich"),
        ("jährlich", "monatlich"),
    ),
    "fr": (
        ("par jour", "par semaine"),
        ("par semaine", "par jour"),
        ("par semaine", "par mois"),
        ("par mois", "par an"),
        ("par an", "par mois"),
        ("chaque semaine", "chaque mois"),
    ),
    "es": (
        ("al día", "a la semana"),
        ("por semana", "por mes"),
        ("por semana", "al día"),
        ("al mes", "al año"),
        ("al año", "al mes"),
        ("a la semana", "al mes"),
        ("cada semana", "cada mes"),
    ),
}


_TIME = re.compile(
    r"day|daily|dai|week|month|year|annual|shift|hour|Tag|tägl|Woch|wöch|Monat|monat|Jahr|jähr|jour|quotid|semaine|hebdo|mois|mensu|\ban\b|"
    r"année|día|diari|seman|mes|año|anual|quarter",
    re.IGNORECASE,
)


def other_time(line: Line) -> Iterator[str]:
    """ "40 a week" as "40 a month"."""
    for one, other in _TIMES.get(line.language, ()) if _verbatim(line) else ():
        found = list(re.finditer(rf"\b(?<!within )(?<!in ){one}\b", line.text))
        if len(found) == 1 and len(_TIME.findall(line.text)) == 1:
            yield put(line.text, found[0], other)


_UNITS: Mapping[str, tuple[tuple[str, str], ...]] = {
    "en": (
        ("minutes", "hours"),
        ("minutes", "days"),
        ("hours", "days"),
        ("hours", "minutes"),
        ("days", "weeks"),
        ("days", "hours"),
        ("weeks", "months"),
        ("weeks", "days"),
        ("months", "years"),
        ("months", "weeks"),
        ("km", "miles"),
        ("kg", "tonnes"),
        ("tonnes", "kg"),
        ("million", "billion"),
        ("seconds", "minutes"),
        ("percent", "points"),
    ),
    "de": (
        ("Minuten", "Stunden"),
        ("Stunden", "Tage"),
        ("Tage", "Wochen"),
        ("Tagen", "Wochen"),
        ("Wochen", "Monate"),
        ("Wochen", "Tage"),
        ("Monate", "Jahre"),
        ("kg", "t"),
        ("Sekunden", "Minuten"),
    ),
    "fr": (
        ("minutes", "heures"),
        ("heures", "jours"),
        ("jours", "semaines"),
        ("semaines", "mois"),
        ("mois", "ans"),
        ("mois", "semaines"),
        ("secondes", "minutes"),
        ("kg", "tonnes"),
    ),
    "es": (
        ("minutos", "horas"),
        ("horas", "días"),
        ("días", "semanas"),
        ("semanas", "meses"),
        ("meses", "años"),
        ("meses", "semanas"),
        ("segundos", "minutos"),
        ("kg", "toneladas"),
    ),
}


def other_unit(line: Line) -> Iterator[str]:
    """ "40 minutes" as "40 hours"."""
    for one, other in _UNITS.get(line.language, ()) if _verbatim(line) else ():
        for found in re.finditer(rf"(?<=\d ){one}\b", line.text):
            yield put(line.text, found, other)


def other_money(line: Line) -> Iterator[str]:
    """ "$1,200" as "€1,200", "£14k" as "£14m"."""
    for found in re.finditer(r"(?<![\w$])(?P<sign>[£$€])(?=\d)", line.text) if _verbatim(line) else ():
        yield put(line.text, found, {"£": "€", "$": "€", "€": "£"}[found["sign"]])
    for found in re.finditer(r"(?<=\d)k\b", line.text) if _verbatim(line) else ():
        yield put(line.text, found, "m")
    for found in (
        re.finditer(r"(?<=\d )(?:€|Euro|euros)(?!\w)", line.text) if _verbatim(line) and "dollar" not in line.text else ()
    ):
        yield put(line.text, found, "USD")


def ends_swapped(line: Line) -> Iterator[str]:
    """ "from 40 to 30" as "from 30 to 40"."""
    if changed := change(line):
        found = changed[0]
        text = found.group()
        first, second = found.start("a") - found.start(), found.start("b") - found.start()
        yield put(
            line.text,
            found,
            text[:first] + found["b"] + text[first + len(found["a"]) : second] + found["a"] + text[second + len(found["b"]) :],
        )


def end_as_size(line: Line) -> Iterator[str]:
    """ "from 40 to 30 days" as "by 30 days" or "by 40 days"."""
    if changed := change(line):
        found, first, second = changed
        unit = (found["ub"] or found["ua"] or "").rstrip()
        for end, value in ((found["b"], second), (found["a"], first)):
            shares = {abs(first - second), abs(first - second) * 100 / first, second * 100 / first}
            told_by = line.language != "fr" or re.search(r"rédui|baiss|diminu|augment", line.text[: found.start()])
            if (
                told_by
                and line.text[: found.start()][-1:] != "("
                and not any(abs(value - one) <= one / 20 + Fraction(1, 2) for one in shares)
            ):
                yield put(line.text, found, f"{_by(line)} {end}{unit}")


def points_as_percent(line: Line) -> Iterator[str]:
    """ "from 40% to 30%" as "by 10%"."""
    changed = change(line)
    if changed and "%" in changed[0].group():
        found, first, second = changed
        apart = abs(first - second)
        if abs(apart - apart * 100 / first) > max(Fraction(2), apart / 4):
            yield put(line.text, found, f"{_by(line)} {told(apart, line.language)}{'%' if line.language == 'en' else ' %'}")


def wrong_percent(line: Line) -> Iterator[str]:
    """ "from 40 to 30 days" as "by 42%", which is no share of the two."""
    changed = change(line)
    if changed and "%" not in changed[0].group():
        found, first, second = changed
        share = round(abs(first - second) * 100 / first) + 17
        rest = {round(second * 100 / first), round(first * 100 / second), round(abs(first - second) * 100 / second)}
        if not any(abs(share - one) < 4 for one in rest):
            yield put(line.text, found, f"{_by(line)} {share}{'%' if line.language == 'en' else ' %'}")


def _by(line: Line) -> str:
    return {"en": "by", "de": "um", "fr": "de", "es": "en"}[line.language]


def counts_swapped(line: Line) -> Iterator[str]:
    """ "3 cooks and 12 porters" as "12 cooks and 3 porters"."""
    found = [one for one in _BARE.finditer(line.text) if not re.search(r"[A-Z]\w*\W$|\d\W$", line.text[: one.start()][-12:])]
    for first, second in pairwise(found) if _verbatim(line) and line.language in WORDS else ():
        between = line.text[first.end() : second.start()]
        if first["n"] != second["n"] and re.fullmatch(r" [^\W\d_]{4,}(?: [^\W\d_]{4,})?(?:,| and| und| et| y) ", between):
            noun = between.split()[-2 if between.rstrip()[-1].isalpha() else -1].rstrip(",")
            if not line.text[second.end() + 1 :].casefold().startswith(noun.casefold()):
                yield line.text[: first.start()] + second["n"] + between + first["n"] + line.text[second.end() :]


_RATED = re.compile(
    r"\b(?:a|per|each|every|pro|im|am|par|chaque|al|por|cada|je|jede\w?|month\w*|daily|weekly|Monat\w*|mois|mes|mensu\w*)\b",
    re.IGNORECASE,
)
_LASTS = (
    r"(?:year|month|week|day|hour|minute|Jahre|Monate|Wochen|Tage|Stunden|Minuten|an|jour|semaine|heure|año|día|semana|hora)n?s?"
)
_ENDING = re.compile(rf"(?<![\w.,/:#£$€%–-])(?P<n>[2-9]\d|[1-9]\d\d) (?!{_LASTS}\b)(?P<noun>[^\W\d_]{{4,}}s?)(?=[.,;]|$)")


def rate_added(line: Line) -> Iterator[str]:
    """ "handled 120 claims" as "handled 120 claims a month"."""
    rate = {"en": "a month", "de": "pro Monat", "fr": "par mois", "es": "al mes"}.get(line.language, "")
    if rate and _verbatim(line) and not _RATED.search(line.text):
        for found in _ENDING.finditer(line.text):
            yield put(line.text, found, f"{found.group()} {rate}")


_BREAKING: tuple[tuple[str, Callable[[Line], Iterable[str]]], ...] = (
    ("another number", other_number),
    ("another bound", other_bound),
    ("a bound added", bound_added),
    ("a share as a count", share_as_count),
    ("another time", other_time),
    ("another unit", other_unit),
    ("another money", other_money),
    ("ends swapped", ends_swapped),
    ("an end as the size", end_as_size),
    ("points as percent", points_as_percent),
    ("a wrong percent", wrong_percent),
    ("counts swapped", counts_swapped),
    ("a rate added", rate_added),
)
TRANSFORMATIONS = tuple(Transformation(name, vary, breaks=True) for name, vary in _BREAKING)
