"""Numbers told as what they come to, or in another place of the line: changes, shares, years, what is counted first."""

import re
from collections.abc import Callable, Iterable, Iterator
from fractions import Fraction
from functools import cache

from tests.tailoring.truth.variations import Line, Transformation
from tests.tailoring.truth.variations.numbers_forms import put, told, value

_DOWN = {
    "en": r"cut|reduced|lowered|fell|dropped|brought down|down|shortened|trimmed|decreased|slashed|went down|cutting|reducing",
    "de": r"gesenkt|reduziert|gesunken|verkürzt|verringert|gefallen|zurückgegangen",
    "fr": r"réduite?s?|baissée?s?|diminuée?s?|ramenée?s?|abaissée?s?",
    "es": r"reduje|redujo|reducid[oa]s?|bajé|bajó|bajaron|bajad[oa]s?|disminuyó|reducción|bajar",
}
_UP = {
    "en": r"raised|increased|grew|rose|up|lifted|improved|grown|expanded|went up|risen|increasing|raising",
    "de": r"gesteigert|erhöht|gestiegen|gewachsen|ausgebaut",
    "fr": r"augmentée?s?|portée?s?|progressé|montée?s?",
    "es": r"aumenté|aumentó|subió|subí|crecieron|aumentad[oa]s?|creció|incrementé|subieron",
}
_ENDS = {
    "en": r"from {a}(?P<ua>%|{u})? to {b}(?P<ub>%|{u})?",
    "de": r"von {a}(?P<ua>\s?%|{u})? auf {b}(?P<ub>\s?%|{u})?",
    "fr": r"d[eu] {a}(?P<ua>\s?%|{u})? à {b}(?P<ub>\s?%|{u})?",
    "es": r"del? {a}(?P<ua>\s?%|{u})? al? {b}(?P<ub>\s?%|{u})?",
}
_UNITS = (
    r" (?:days|minutes|hours|weeks|months|seconds|tickets|Tagen?|Minuten|Stunden|Wochen|Sekunden|Monaten?|jours|minutes|heures|"
    r"semaines|mois|secondes|días|minutos|horas|semanas|meses|segundos)\b"
)
_NO_END = r"Mio|million|Uhr|per\s?cent|Prozent|por ciento|pour cent|points|min|in the\b"
_BY = {"en": "by {}", "de": "um {}", "fr": "de {}", "es": "en {}"}
_POINTS = {"en": "percentage points", "de": "Prozentpunkte", "fr": "points", "es": "puntos porcentuales"}


@cache
def _ends(language: str) -> re.Pattern[str]:
    ends = _ENDS[language]
    for name in "ab":
        ends = ends.replace(f"{{{name}}}", rf"(?P<{name}>\d[\d.,]*)")
    return re.compile(rf"(?<!\w){ends.replace('{u}', _UNITS)}(?![\w%]|[.,:-]\d| [%€hk]| (?:{_NO_END}))")


def change(line: Line) -> tuple[re.Match[str], Fraction, Fraction] | None:
    """The one change that a line tells with a verb that goes its way, and its two numbers."""
    if line.language not in _ENDS:
        return None
    found = _ends(line.language).search(line.text)
    if found is None or (found["ua"] and found["ub"] and found["ua"].strip() != found["ub"].strip()) or found["b"][-1] in ".,":
        return None
    first, second = value(found["a"], line.language), value(found["b"], line.language)
    ways = (_DOWN if second < first else _UP)[line.language]
    clause = re.split(r"[,;:.(]\s", line.text[: found.start()])[-1] + (line.text[found.end() :] if line.language == "de" else "")
    told_years = {first, second} & {Fraction(year) for year in range(1950, 2040)}
    fits = re.search(rf"\b(?:{ways})\b", clause, re.IGNORECASE) and first and first != second and not told_years
    return (found, first, second) if fits else None


def by_difference(line: Line) -> Iterator[str]:
    """ "from 40 to 30 days" as "by 10 days", "from 9% to 4%" as "by 5 percentage points"."""
    if changed := change(line):
        found, first, second = changed
        unit = (found["ua"] or found["ub"] or "").strip()
        name = _POINTS[line.language] if unit == "%" else unit
        yield put(line.text, found, _BY[line.language].format(f"{told(abs(first - second), line.language)} {name}".strip()))


def by_percent(line: Line) -> Iterator[str]:
    """ "from 40 to 30 days" as "by 25%"; "by about 33%" where it is no whole number."""
    changed = change(line)
    if (
        changed
        and "%" not in changed[0].group()
        and not re.match(
            r" (?!in |on |at |between |after |by |within |zwischen |en |entre |ge|re|ver|er)\w", line.text[changed[0].end() :]
        )
    ):
        found, first, second = changed
        share = abs(first - second) * 100 / first
        sign, about = (
            ("%", "about ")
            if line.language == "en"
            else (" %", {"de": "rund ", "fr": "environ ", "es": "aproximadamente "}[line.language])
        )
        told_share = f"{'' if share.denominator == 1 else about}{round(share)}{sign}"
        if share > 3:
            yield put(line.text, found, _BY[line.language].format(told_share))


def end_first(line: Line) -> Iterator[str]:
    """ "from 40 to 30 days" as "to 30 days from 40"."""
    if line.language == "en" and (changed := change(line)):
        found = changed[0]
        unit = found["ub"] or found["ua"] or ""
        yield put(line.text, found, f"to {found['b']}{unit} from {found['a']}{'%' if unit == '%' else ''}")


_PART = {
    "en": (re.compile(r"(?<![\w.,/-])(?P<a>\d{1,4}) (?:out )?of (?:the )?(?P<b>\d{1,4}) (?=[a-z]{4,})"), "{}% of the {b} "),
    "de": (re.compile(r"(?<![\w.,/-])(?P<a>\d{1,4}) von (?P<b>\d{1,4}) (?=[A-Z]\w{3,})"), "{} % der {b} "),
    "fr": (re.compile(r"(?<![\w.,/-])(?P<a>\d{1,4}) des (?P<b>\d{1,4}) (?=[a-z]{4,})"), "{} % des {b} "),
    "es": (re.compile(r"(?<![\w.,/-])(?P<a>\d{1,4}) de (?:los|las) (?P<b>\d{1,4}) (?=[a-z]{4,})"), "el {} % de los {b} "),
}


def part_in_percent(line: Line) -> Iterator[str]:
    """ "12 of 40 patients" as "30% of the 40 patients", where that is a whole number."""
    pattern, form = _PART.get(line.language, (None, ""))
    for found in pattern.finditer(line.text) if pattern else ():
        part, whole = int(found["a"]), int(found["b"])
        if 0 < part < whole and 100 * part % whole == 0 and not 1900 < whole < 2100:
            yield put(line.text, found, form.format(100 * part // whole, b=found["b"]))


_MONTHLY = {
    "en": (
        re.compile(r"(?<![\w.,/-])(?P<n>\d{1,3})(?P<things> [a-z]{4,}(?: [a-z]{4,})?)? (?:a|per|each|every) month\b"),
        "{}{} a year",
    ),
    "de": (re.compile(r"(?<![\w.,/-])(?P<n>\d{1,3})(?P<things> [A-Z]\w{3,})? (?:im|pro) Monat\b"), "{}{} im Jahr"),
    "fr": (re.compile(r"(?<![\w.,/-])(?P<n>\d{1,3})(?P<things> [a-zé]{4,})? par mois\b"), "{}{} par an"),
    "es": (re.compile(r"(?<![\w.,/-])(?P<n>\d{1,3})(?P<things> [a-z]{4,})? (?:al|por) mes\b"), "{}{} al año"),
}
_NOT_ALWAYS = re.compile(
    r"\d\s?[-–to]+\s?$|\b(?:or|à|oder|a|o|und|and|fell by|um rund|um|by|up to|at least|to|bis zu|bis|mindestens|jusqu'à|"
    r"au moins|hasta|al menos|over|under|nearly|fast|über|casi|from|max\w*|máx\w*|more than|less than|almost|days?|last|first|"
    r"each|per)\s+$",
    re.IGNORECASE,
)


def per_year(line: Line) -> Iterator[str]:
    """ "36 a month" as "432 a year", where no date or season says that it was not all year."""
    pattern, form = _MONTHLY.get(line.language, (None, ""))
    for found in pattern.finditer(line.text) if pattern else ():
        lasting = re.search(r"(?:19|20)\d\d|month.*month|\b(?:days?|hours?|Tage|jours|días|weeks?|summer|season\w*)\b", line.text)
        if not lasting and not _NOT_ALWAYS.search(line.text[: found.start()]) and int(found["n"]) > 1:
            yield put(line.text, found, form.format(told(Fraction(12 * int(found["n"])), line.language), found["things"] or ""))


_FRONTED = re.compile(
    r"(?P<deed>[A-Z][a-z]+(?:ed|[^s\W]) [^,;:.()]*\d[^,;:.()]*?) (?P<rate>(?:a|per|each|every) "
    r"(?:(?P<t>day|week|month|year|night|shift)))\.?"
)


def rate_in_front(line: Line) -> Iterator[str]:
    """ "Inspect 40 welds a week" as "Each week, inspect 40 welds"."""
    found = _FRONTED.fullmatch(line.text) if line.language == "en" else None
    if found and not re.search(r" in$|\b(?:each|every|per|once|twice|times)\b", found["deed"]):
        deed = found["deed"][:1].lower() + found["deed"][1:]
        yield f"Each {found['t']}, {deed}"
        yield f"Every {found['t']}: {deed}"


_LABEL = re.compile(
    r"(?P<label>[A-Z][^\W\d_A-Z]{3,}s): (?P<n>(?:about |around |roughly |up to |over |nearly )?\d[\d,]*)"
    r"(?P<rest>(?: (?:a|per|in) \w+)*)\.?"
)


def label_behind(line: Line) -> Iterator[str]:
    """ "Covers: about 120 a night" as "About 120 covers a night"."""
    found = _LABEL.fullmatch(line.text) if line.language == "en" else None
    if found and not found["label"].endswith("ss"):
        number = found["n"][:1].upper() + found["n"][1:]
        yield f"{number} {found['label'].lower()}{found['rest']}"


_SHARE = re.compile(
    r"(?P<n>(?:about |around |roughly |nearly |over |under )?(?:\d[\d.]*%|a (?:third|quarter|fifth)|half|two thirds|three "
    r"quarters)) of (?P<x>(?:my|our|the|all) [a-z]+(?: [a-z]+)?) "
    r"(?P<be>are|were|is|was|came|come|go|went|has|have) (?P<y>[^,;:.]+)",
    re.IGNORECASE,
)


def whole_in_front(line: Line) -> Iterator[str]:
    """ "A fifth of my patients are children" as "Of my patients, a fifth are children"."""
    for found in _SHARE.finditer(line.text) if line.language == "en" else ():
        number = found["n"][:1].lower() + found["n"][1:]
        yield put(line.text, found, f"of {found['x']}, {number} {found['be']} {found['y']}")


_PARTS = {Fraction(1, 2): "half", Fraction(1, 3): "a third", Fraction(1, 4): "a quarter", Fraction(1, 5): "a fifth"}
_PARTS |= {Fraction(2, 3): "two thirds", Fraction(3, 4): "three quarters"}


def by_part(line: Line) -> Iterator[str]:
    """ "from 40 to 30 days" as "by a quarter"."""
    changed = change(line) if line.language == "en" else None
    if changed and "%" not in changed[0].group() and _stands_alone(line, changed[0]):
        part = abs(changed[1] - changed[2]) / changed[1]
        if part in _PARTS:
            yield put(line.text, changed[0], f"by {_PARTS[part]}")


def _stands_alone(line: Line, found: re.Match[str]) -> bool:
    """Whether no noun follows that the ends were counted in."""
    return not re.match(
        r" (?!(?:in|on|at|after|by|within|zwischen|en|entre|since|over)\b|between|ge|re|ver|er)\w", line.text[found.end() :]
    )


_INSTEAD = {"en": "{b} instead of {a}", "de": "{b} statt {a}", "fr": "{b} au lieu de {a}", "es": "{b} en vez de {a}"}
_TURNED = {
    "en": (r"instead of|rather than", "from {a} to {b}{u}"),
    "de": (r"statt", "von {a} auf {b}{u}"),
    "fr": (r"au lieu de", "de {a} à {b}{u}"),
    "es": (r"en vez de|en lugar de", "de {a} a {b}{u}"),
}


def instead(line: Line) -> Iterator[str]:
    """ "down from 40 to 30 days" as "down, 30 days instead of 40"."""
    changed = change(line)
    if changed and _stands_alone(line, changed[0]):
        found = changed[0]
        unit = (found["ub"] or found["ua"] or "").rstrip()
        end = f"{found['b']}{unit}"
        told_so = _INSTEAD[line.language].format(a=found["a"] + (unit if "%" in unit else ""), b=end)
        if line.language == "de":
            yield put(line.text, found, f"auf {told_so}")
        elif line.text[found.end() :].strip(". ") == "":
            yield f"{line.text[: found.start()].rstrip()} ({told_so})"


def from_to(line: Line) -> Iterator[str]:
    """ "25 minutes instead of 70" as "from 70 to 25 minutes"."""
    words, form = _TURNED.get(line.language, ("(?!)", ""))
    number = r"\d[\d.,]*(?<![.,])\s?%?"
    for found in re.finditer(
        rf"(?<![\w.,/-])(?P<b>{number})(?P<u>{_UNITS})? (?:{words}) (?P<a>{number})(?![\w%]|[.,]\d| \w)", line.text
    ):
        yield put(line.text, found, form.format(a=found["a"], b=found["b"], u=found["u"] or ""))


_YEARS = re.compile(
    r"(?P<label>[A-Z][^:;,.\d]{3,40}):? (?P<a>\d+)(?P<s>%?) (?:in |\()(?P<one>20[0-2]\d)\)?"
    r"(?:,| and) (?P<b>\d+)%? (?:in |\()(?P<two>20[0-2]\d)\)?\.?"
)


def over_years(line: Line) -> Iterator[str]:
    """ "Falls: 9 in 2021, 6 in 2022" as a change of its numbers."""
    found = _YEARS.fullmatch(line.text) if line.language == "en" else None
    if found and found["a"] != found["b"] and int(found["one"]) < int(found["two"]):
        first, second, sign = int(found["a"]), int(found["b"]), found["s"]
        way, years = "down" if second < first else "up", f"between {found['one']} and {found['two']}"
        yield f"{found['label']} {way} from {first}{sign} in {found['one']} to {second}{sign} in {found['two']}"
        yield f"{found['label']} {way} from {first}{sign} to {second}{sign} {years}"
        yield f"{found['label']} {way} by {abs(first - second)}{' percentage points' if sign else ''} {years}"
        if not sign and 100 * abs(first - second) % first == 0:
            yield f"{found['label']} {way} {100 * abs(first - second) // first}% {years}"


def years_together(line: Line) -> Iterator[str]:
    """ "Loans: 46 in 2022, 58 in 2023" as "Loans: 104 in 2022 and 2023 together"."""
    found = _YEARS.fullmatch(line.text) if line.language == "en" else None
    if (
        found
        and not found["s"]
        and not re.search(r"\b(?:rate|average|score|staff|team|members?|mean|median)\b", found["label"], re.IGNORECASE)
    ):
        whole = int(found["a"]) + int(found["b"])
        yield f"{found['label']}: {whole} in {found['one']} and {found['two']} together"
        yield f"{found['label']}: {whole} in total in {found['one']} and {found['two']}"


_LISTED = re.compile(r"(?P<one>\d+ [^\W\d_]{4,})(?P<link> and | und | et | y |, )(?P<two>\d+ [^\W\d_]{4,})(?=[.,;)]|$)")


def list_turned(line: Line) -> Iterator[str]:
    """ "11 pickers, 5 loaders" as "5 loaders, 11 pickers"."""
    found = _LISTED.search(line.text)
    before = line.text[: found.start()] if found else ""
    if found and not re.search(r"\d\W*$|(?:of|from|to|between|zwischen|entre|von|de|now|\w-)\s?$|,\s$", before):
        yield put(line.text, found, f"{found['two']}{found['link']}{found['one']}")


def brackets_off(line: Line) -> Iterator[str]:
    """ "... (about 15 appointments)" as "..., about 15 appointments"."""
    found = re.search(r" \((?P<inside>[^()]*\d[^()]*)\)(?=\.?$)", line.text)
    if found and not re.search(r"\(|:|(?:19|20)\d\d", line.text[: found.start()] + found["inside"]):
        yield put(line.text, found, f", {found['inside']}")


_DEED = re.compile(
    r"(?P<deed>[A-Z][a-z]+ed) (?P<n>(?:about |around |roughly |up to |over |nearly )?\d[\d,]*) (?P<things>[^,;:.()\d]+?)\.?"
)
_NO_THINGS = re.compile(
    r"\b(?:to|into|from|of|for|as|by|and|that|who|which|with|in|on|at|over|a|per|each|every|under|using|after|before)\b"
)


def deed_behind(line: Line) -> Iterator[str]:
    """ "Catalogued 3,800 bottles" as "3,800 bottles catalogued" and "Bottles catalogued: 3,800"."""
    found = _DEED.fullmatch(line.text) if line.language == "en" else None
    if found and not _NO_THINGS.search(found["things"]):
        number, deed = found["n"][:1].upper() + found["n"][1:], found["deed"].lower()
        yield f"{number} {found['things']} {deed}"
        yield f"{found['things'][:1].upper()}{found['things'][1:]} {deed}: {found['n']}"


_HYPHENED = re.compile(
    r"(?<![\w-])(?P<n>\d+|two|three|four|five|six|seven|eight|nine|ten|twelve)-"
    r"(?P<u>day|hour|week|month|minute) (?P<noun>[a-z]{4,})\b(?! [a-z]{4,})"
)


def hyphen_off(line: Line) -> Iterator[str]:
    """ "a 40-hour course" as "a course of 40 hours"."""
    for found in _HYPHENED.finditer(line.text) if line.language == "en" else ():
        yield put(line.text, found, f"{found['noun']} of {found['n']} {found['u']}s")


_TOLD: tuple[tuple[str, Callable[[Line], Iterable[str]]], ...] = (
    ("by so much", by_difference),
    ("by so many percent", by_percent),
    ("the end first", end_first),
    ("a part in percent", part_in_percent),
    ("a year of months", per_year),
    ("a rate in front", rate_in_front),
    ("a label behind", label_behind),
    ("a whole in front", whole_in_front),
    ("by a part", by_part),
    ("so much instead", instead),
    ("from so much to so much", from_to),
    ("years as a change", over_years),
    ("years together", years_together),
    ("a list turned", list_turned),
    ("brackets off", brackets_off),
    ("a deed behind", deed_behind),
    ("a hyphen off", hyphen_off),
)
TRANSFORMATIONS = tuple(Transformation(name, vary) for name, vary in _TOLD)
