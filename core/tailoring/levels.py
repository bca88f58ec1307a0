"""How much is asked and shown: years of work, people, money, levels of a language."""

import re
from collections.abc import Callable, Iterable, Iterator
from datetime import date

from core.expressions import expression
from core.resume.model import Entry, Kind, Resume
from core.tailoring.truth.quantities import MONEY
from core.tailoring.truth.reading import read

_NUMBERS = {
    word: number
    for number, words in enumerate(
        (
            "one ein eine einem einer un une uno una один одного год 一",
            "two zwei deux dos два двух 两 二",
            "three drei trois tres три трех трёх 三",
            "four vier quatre cuatro четыре четырех 四",
            "five fünf cinq cinco пять пяти 五",
            "six sechs seis шесть шести 六",
            "seven sieben sept siete семь семи 七",
            "eight acht huit ocho восемь восьми 八",
            "nine neun neuf nueve девять девяти 九",
            "ten zehn dix diez десять десяти 十",
        ),
        1,
    )
    for word in words.split()
}
_NUMBER = rf"(\d{{1,2}}(?:[.,]5)?|{'|'.join(sorted(_NUMBERS, key=len, reverse=True))})"
_YEARS = expression(
    rf"(?<![\w$€£.,]){_NUMBER}\s*(?:\+|plus|or more|и более)?\s*(?:[-–~]|to|bis|à|a|до)?\s*\d{{0,2}}\s*\+?\s*[-–]?\s*"
    r"(?:full\s)?(?:years?|yrs?|jahren?|ans?\b|années?|años?|год\w*|лет|年)(?![a-zäöüß])"
    r"(?!\s+(?:old|of age|alt|college|university|degree|school|programme?|course|apprenticeship|studium|ausbildung|lehre)\b)",
    re.IGNORECASE,
)
_MONTHS = expression(rf"(?<!\w){_NUMBER}\s*(?:\+\s*)?(?:months?|monaten?|mois|meses|месяц\w*|个月)", re.IGNORECASE)
_PEOPLE = expression(
    rf"(?<![\w$€£.,-])({'|'.join((r'[0-9]{1,4}', *sorted(_NUMBERS, key=len, reverse=True)))})\s*(?:\+|plus|or more|oder mehr)?\s*"
    r"(?:[^\W\d]+\s)?(?:people|persons?|employees?|staff|colleagues|reports|members|workers|nurses|engineers|developers|teachers|"
    r"advis[eo]rs|agents|assistants|managers|apprentices|soldiers|carers|drivers|technicians|cleaners|cooks|chefs|clerks|cashiers|"
    r"mitarbeit\w*|personen|leuten?|kolleg\w+|fachkräften?|personnes|collaborateurs|salariés|personas|empleados|человек\w*|"
    r"сотрудник\w*|людей|осіб|працівник\w*)(?!\w)",
    re.IGNORECASE,
)
_TEAM = expression(
    rf"\bteams? of (?:up to |about |around |over )?([0-9]{{1,4}}|{'|'.join(sorted(_NUMBERS, key=len, reverse=True))})(?!\w)",
    re.IGNORECASE,
)
_SEVERAL = expression(
    r"several years|many years|mehrjährig|langjährig|plusieurs années|varios años|многолетн|多年", re.IGNORECASE
)
_SEVERAL_YEARS = 2.0
_MONTHS_A_YEAR = 12
_LEVELS = (
    r"no knowledge",
    (
        r"\bA1\b|basic|beginner|grundkenntnis\w*|elementary|notions|débutant|básic[oa]|di base|podstawow\w*|"
        r"basiskennis|basisniveau|початков\w*|начальн\w*|базов\w*|入门|基础"
    ),
    r"\bA2\b|pre-intermediate|elementar|can take an order",
    (
        r"\bB1\b|intermediate|conversational|mittelstufe|intermédiaire|intermedi[oa]|intermediári[oa]|średnio\w*|"
        r"średni\w*|gemiddeld|разговорн\w*|средн\w*|середн\w*"
    ),
    (
        r"\bB2\b|good\b|upper[- ]intermediate|working proficiency|gute?\b|courant|buen[oa]?\b|\bbo[am]\b|\bbuon[oa]\b|\bgoed\b|"
        r"хорош\w*|良好"
    ),
    (
        r"\bC1\b|fluent|fluency|advanced|profic\w*|fließend|verhandlungss\w*|sehr gut\w*|bilingue|fluido|fluente|"
        r"avan[zçc]ad[oa]|avanzat[oa]|(?<!\w)zaawansowan\w*|biegł\w*|vloeiend|вільн\w*|свободн\w*|流利|熟练"
    ),
    (
        r"\bC2\b|native|mother tongue|muttersprach\w*|langue maternelle|nativ[oa]|(?:lengua|língua) materna|madrelingua|"
        r"ojczyst\w*|moedertaal|рідн\w*|родной|носител\w*|母语|bilingual"
    ),
)
_LEVEL_OF_COURSE = expression(r"\b(?:level|stufe|niveau|nivel) ?(?P<number>\d)(?![\d.%])", re.IGNORECASE)
_LEVEL_REACHED = expression(
    r"\b(?:level|stufe|niveau|nivel|nvq|svq|qcf|l) ?(?P<number>\d)(?![\d.%])|\b(?P<first>\d)(?:st|nd|rd)?[- ]level\b",
    re.IGNORECASE,
)
_LEVEL_PATTERNS = tuple(expression(level, re.IGNORECASE) for level in _LEVELS)


def years_asked(text: str) -> float | None:
    """How many years a requirement asks for ("5+ years", "mehrjährig", "six months"), None when it does not say."""
    if found := _YEARS.search(text):
        return _value(found.group(1))
    if _SEVERAL.search(text):
        return _SEVERAL_YEARS
    months = _MONTHS.search(text)
    return _value(months.group(1)) / _MONTHS_A_YEAR if months else None


def years_words(text: str) -> str:
    """The words in which a requirement says how many years it asks for; "" when it does not say."""
    found = next((found for pattern in (_YEARS, _SEVERAL, _MONTHS) if (found := pattern.search(text))), None)
    return found.group().strip() if found else ""


def people(text: str) -> tuple[int, str]:
    """The largest number of people that a text names, with its words; (0, "") when it names none."""
    found = [(int(_value(one[1])), one.group().strip()) for named in (_PEOPLE, _TEAM) for one in named.finditer(text)]
    return max(found, default=(0, ""))


def money(text: str) -> tuple[float, str]:
    """The largest sum of money that a text names, with its words; (0, "") when it names none."""
    sums = [(float(one.value), text[one.start : one.end].strip()) for one in read(text).quantities if one.unit in MONEY]
    return max(sums, default=(0.0, ""))


def years_shown(resume: Resume, today: date) -> float:
    """Years of work: those the roles' dates cover together, or the most the person states ("six years in payments")."""
    stated = (_value(found.group(1)) for found in _YEARS.finditer(resume.source.text))
    return max(_together(resume.entries(Kind.WORK), today), *stated, 0.0)


def years_with(resume: Resume, today: date, names: Callable[[str], bool]) -> float | None:
    """Years of the jobs, or of the sentences that count years, which name something; None where neither does."""
    jobs = [one for one in resume.entries(Kind.WORK) if any(map(names, (one.title, *(line.text for line in one.lines))))]
    lines = (line.text for line in resume.lines())
    stated = [_value(found.group(1)) for text in lines if (found := _YEARS.search(text)) and names(text)]
    worked = _together(jobs, today)
    return max(worked, *stated, 0.0) if worked or stated else None


def _together(jobs: Iterable[Entry], today: date) -> float:
    """The years that the dates of jobs cover, each month once."""
    months: set[int] = set()
    for start, end in _spans(jobs, today):
        months.update(range(start, end + 1))
    return len(months) / _MONTHS_A_YEAR


def level(text: str) -> int | None:
    """The level of a language that words name: 1 (A1, basic) to 6 (C2, native); None when they name none."""
    found = [number for number, pattern in enumerate(_LEVEL_PATTERNS) if pattern.search(text)]
    return max(found) if found else None


def _value(word: str) -> float:
    known = _NUMBERS.get(word.casefold())
    return float(known) if known else float(word.replace(",", "."))


def _spans(jobs: Iterable[Entry], today: date) -> Iterator[tuple[int, int]]:
    for entry in jobs:
        start = _month(entry.start, 1)
        end = today.year * _MONTHS_A_YEAR + today.month if entry.current else _month(entry.end, _MONTHS_A_YEAR)
        if start and end and start <= end:
            yield start, end


def _month(iso: str, default: int) -> int:
    parts: Iterable[str] = iso.split("-")
    numbers = [int(part) for part in parts if part.isdecimal()]
    if not numbers:
        return 0
    return numbers[0] * _MONTHS_A_YEAR + (numbers[1] if len(numbers) > 1 else default)


def level_of_course(text: str) -> str:
    """The level of a course that a text names ("level 2"), in small letters; no deed shows it. "" where it names none."""
    found = _LEVEL_OF_COURSE.search(text)
    return found.group().casefold() if found else ""


def levels_reached(text: str) -> tuple[int, ...]:
    """The levels of courses that a text names in any of their ways: "level 3", "NVQ 2", "2nd level"."""
    return tuple(int(found["number"] or found["first"]) for found in _LEVEL_REACHED.finditer(text))
