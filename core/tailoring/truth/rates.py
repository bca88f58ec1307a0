"""How often: "twice a week", "alle sechs Wochen", "раз в две недели", "quarterly", compared as a number per time."""

import re
from collections.abc import Iterator
from fractions import Fraction
from functools import lru_cache

from core.tailoring.truth import numerals
from core.tailoring.truth.matching import Evidence
from core.tailoring.truth.plain import key
from core.tailoring.truth.reading import Reading
from core.tailoring.truth.verdict import Finding, Level

_PERIODS = (
    (Fraction(1, 24), r"hour|stunde|hora|heure|час|ora|uur|godzin"),
    (Fraction(1), r"day|tag|dia|jour|journee|день|giorn[oi]|dag|dzien|dni|дня|дней|дні"),
    (Fraction(14), r"fortnight|quincena|quinzaine"),
    (
        Fraction(7),
        (
            r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|lunes|"
            r"martes|miercoles|jueves|viernes|sabado|domingo|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|"
            r"понедельник\w*|вторник\w*|сред[уеы]|четверг\w*|пятниц\w+|суббот\w+|воскресен\w+"
        ),
    ),
    (Fraction(7), r"week|weken|woche|wochen|semana|semaine|недел\w+|settiman[ae]|tydzien|tygodni\w*|тиж\w+"),
    (Fraction(365, 12), r"month|monat|mes|mois|месяц\w*|mes[ei]|maand|miesi[ae]c\w*|місяц\w+"),
    (Fraction(365, 2), r"semester|semestre|halbjahr|half-year|half year|полугоди[ея]|семестр|полгода|semestr|півроку"),
    (Fraction(365, 4), r"quarter|quartal|trimestre|квартал|kwartal"),
    (Fraction(365), r"year|jahr|ano|an|annee|год\w*|ann[oi]|jaar|jaren|rok|lata|рік|роки"),
)
_ADVERBS = (
    (
        Fraction(1),
        (
            r"daily|taglich\w*|diari[oa]s?|a diario|diariamente|quotidien\w*|quotidiennement|ежедневн\w*|giornalier\w*|"
            r"quotidian\w*|dagelijks\w*|codzienn\w*|щоден\w*"
        ),
    ),
    (
        Fraction(14),
        (
            r"fortnightly|bi-?weekly|zweiwochentlich\w*|vierzehntag\w*|14-?tag\w*|quincenal\w*|bimensuel\w*|bimensil\w*|"
            r"bimensal|quinzenal\w*|tweewekelijks\w*|раз в две недели|dwutygodniow\w*"
        ),
    ),
    (
        Fraction(7),
        (
            r"weekly|wochentlich\w*|semanal\w*|semanalmente|hebdomadaire\w*|еженедельн\w*|settimanal\w*|wekelijks\w*|"
            r"tygodniow\w*|щотижн\w*"
        ),
    ),
    (
        Fraction(365, 12),
        (
            r"monthly|monatlich\w*|mensual\w*|mensuel\w*|ежемесячн\w*|mensil\w*|mensal|mensais|maandelijks\w*|miesieczn\w*|"
            r"щомісяч\w*"
        ),
    ),
    (
        Fraction(365, 4),
        r"quarterly|quartalsweise|vierteljahrlich\w*|trimestral\w*|trimestriel\w*|ежеквартальн\w*|trimestrali?|kwartaln\w*",
    ),
    (
        Fraction(365),
        r"yearly|annual|annually|jahrlich\w*|anual\w*|annuel\w*|ежегодн\w*|annual[ei]|jaarlijks\w*|roczn\w*|щорічн\w*",
    ),
)
_UNIT = "|".join(f"(?P<p{at}>(?:{words})(?:e?s|n|en|e)?)" for at, (_, words) in enumerate(_PERIODS))
_EACH = r"(?:every|each|jede\w?|cada|chaque|tous les|toutes les|alle|todos los|todas las|кажд\w+|раз в|ogni|elke|co|кожн\w+)"
_PER = r"(?:per|a|an|/|pro|je|im|in der|am|por|al|a la|par|в|на|за|al|alla|a|ao|na|w|the|each|every)"
_EVERY = re.compile(
    rf"\b{_EACH}\s+(?:(?P<number>second|other|third|zweite\w?|dritte\w?|deux|otra|друг\w+|втор\w+|\w+)\s+)?(?:{_UNIT})\b"
)
_TURN = re.compile(
    rf"\b(?P<number>\w+)[- ]?(?:{_UNIT})[- ]?(?:rhythmus|turnus|takt|rotation|cycle|roster|rota|intervall)\b"
    rf"|\b(?:alternat(?:e|ing)|om de|через|co drug[ia]|co druga)\s(?P<two>)(?:{_UNIT.replace('?P<p', '?P<q')})\b"
)
_RATE = re.compile(
    rf"(?<!by )(?<!of )(?<!over )(?<!than )(?<!within )(?<!for )(?<!in )\b{_PER}\s*(?:{_UNIT})\b(?!\s+(?:and|y|et|e|и|"
    rf"с)\s+(?:a\s+)?(?:half|medi|demi|mez|mei|полов))(?!\s+(?:before|after|earlier|later|prior|ago|zuvor|davor|avant|antes|"
    rf"prima)\b)(?!\s+(?:each|every|a|per|pro|par|por)\b|\s+\d{{4}})"
)
_ADVERB = re.compile("|".join(rf"\b(?P<a{at}>{words})\b" for at, (_, words) in enumerate(_ADVERBS)))
_TWO = frozenset(("second", "other", "zweite", "zweiten", "zweiter", "otra", "второй", "вторую", "второе", "вторая", "вторые"))
_NAMED_DAY = re.compile(
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|diens|donners|frei|sams|sonn)tag|lunes|martes|jueves|viernes|"
    r"domingo|\w+di\b"
)
_NEAR, _LOOSE = 26, Fraction(9, 100)
_WEEK = Fraction(7)
_DAY_NAME = re.compile(
    r"\b(?:(?:le|el|los|la|on|am|по|il|op|aos|w)\s+)(?:(?:sun|mon|tues|wednes|thurs|fri|satur)days?|dimanches?|"
    r"lundis?|mardis?|mercredis?|jeudis?|vendredis?|samedis?|lunes|martes|miércoles|jueves|viernes|sábados?|domingos?|"
    r"sonntag|montag|dienstag|mittwoch|donnerstag|freitag|samstag|воскресенья\w*|суббот\w+|понедельник\w+|sabato|"
    r"domenica|lunedì)|(?:sonn|mon|diens|donners|frei|sams)tags\b",
    re.IGNORECASE,
)
_DAY = re.compile(
    r"\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|(?:mon|diens|donners|frei|sams|sonn)tags?|mittwochs?|lunes|martes|"
    r"miércoles|jueves|viernes|sábados?|domingos?|(?:lun|mar|mercre|jeu|vendre|same)dis?|dimanches?|понедельник\w*|вторник\w*|"
    r"сред[аеуы]м?|четверг\w*|пятниц\w+|суббот\w+|воскресень\w+|(?:lune|marte|mercole|giove|vener)dì|sabato|domenica|"
    r"segundas?|terças?|quartas?|quintas?|sextas?|(?:maan|dins|woens|donder|vrij|zater|zon)dag)\b",
    re.IGNORECASE,
)
_AVERAGE = re.compile(r"average|schnitt|media|moyenne|средн|gemiddeld|średni|серед", re.IGNORECASE)


@lru_cache(maxsize=4096)
def rates(reading: Reading) -> tuple[tuple[Fraction | None, Fraction, int], ...]:
    """Every rate of a text: how many (None when not said), per how many days, and where."""
    return tuple(_rates(reading))


def _rates(reading: Reading) -> Iterator[tuple[Fraction | None, Fraction, int]]:
    text = _folded(reading.text)
    spans = []
    for found in _TURN.finditer(text):
        every = Fraction(2) if found["two"] is not None else _every(found["number"])
        if every is not None:
            spans.append(found.span())
            yield Fraction(1), every * _period(found), found.start()
    for found in _EVERY.finditer(text):
        every = _every(found["number"])
        if every is not None:
            spans.append(found.span())
            yield Fraction(1), every * _period(found), found.start()
    for found in _RATE.finditer(text):
        if not any(start <= found.start() < end for start, end in spans) and not (
            _NAMED_DAY.search(found.group()) and "every" not in found.group()
        ):
            yield _count(reading, found.start()), _period(found), found.start()
    for found in _ADVERB.finditer(text):
        period = next(days for at, (days, _) in enumerate(_ADVERBS) if found[f"a{at}"])
        yield _count(reading, found.start()), period, found.start()


@lru_cache(maxsize=4096)
def _folded(text: str) -> str:
    folded = "".join(key(letter) if letter.isalpha() else letter for letter in text)
    return folded if len(folded) == len(text) else text.casefold()


@lru_cache(maxsize=4096)
def turns(text: str) -> tuple[tuple[int, int], ...]:
    """Where a text says how often by a turn: "Vier-Wochen-Rhythmus"."""
    return tuple(found.span() for found in _TURN.finditer(_folded(text)))


@lru_cache(maxsize=4096)
def _every_spans(text: str) -> tuple[tuple[int, int], ...]:
    folded = _folded(text)
    return tuple(
        found.span() for pattern in (_EVERY, _TURN) for found in pattern.finditer(folded) if _every(found["number"]) is not None
    )


def days_named(reading: Reading) -> int:
    """How many days of the week a text names."""
    return len({found.group().casefold()[:4] for found in _DAY.finditer(reading.text)})


def _every(word: str | None) -> Fraction | None:
    if not word:
        return Fraction(1)
    if word in _TWO:
        return Fraction(2)
    if word in {"third", "dritte", "dritten", "dritter"}:
        return Fraction(3)
    number = int(word) if word.isdigit() else numerals.cardinal(word) or numerals.ordinal(word)
    return Fraction(number) if number else None


def _period(found: re.Match[str]) -> Fraction:
    names = found.groupdict()
    return next(days for at, (days, _) in enumerate(_PERIODS) if names.get(f"p{at}") or names.get(f"q{at}"))


def _count(reading: Reading, place: int) -> Fraction | None:
    clause = reading.clauses[reading.clause_at(place)]
    before = [one for one in reading.quantities if clause.start <= one.start and one.end <= place and not one.ordinal]
    return before[-1].value if before else None


def in_rate(reading: Reading, place: int) -> bool:
    """Whether a number is part of a rate: the two of "every two weeks"."""
    return any(start <= place < end for start, end in _every_spans(reading.text))


def check_rates(claim: Reading, evidence: Evidence) -> Iterator[Finding]:
    """A finding for a rate of the claim when the evidence gives rates, and none is this one."""
    known = [one for piece in evidence.pieces for one in rates(piece) if not piece.clauses[piece.clause_at(one[2])].denied]
    for count, period, place in rates(claim):
        if period == _WEEK and any(_DAY_NAME.search(piece.text) for piece in evidence.pieces):
            continue
        if (known or (count is not None and not _AVERAGE.search(claim.text))) and not any(
            same_rate(count, period, *one[:2]) for one in known
        ):
            fragment = claim.text[place : place + _NEAR].split(",")[0].strip()
            yield Finding(Level.UNSUPPORTED, "frequency", fragment, f"\u201c{fragment}\u201d is not how often you told me.")


def same_rate(count: Fraction | None, period: Fraction, other: Fraction | None, days: Fraction) -> bool:
    """Whether two rates say the same, as people round months and weeks: fortnightly is twice a month."""
    if period == days:
        return True
    mine, theirs = (count or 1) / period, (other or 1) / days
    return abs(mine - theirs) <= mine * _LOOSE
