"""How often: "twice a week", "alle sechs Wochen", "one weekend in four", "quarterly", compared as a number per time."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import lru_cache

from core.expressions import expression
from core.tailoring.truth import numerals
from core.tailoring.truth.bounds import Quantity
from core.tailoring.truth.matching import Evidence
from core.tailoring.truth.plain import folded
from core.tailoring.truth.quantities import MINUTES, is_money
from core.tailoring.truth.reading import Reading, read
from core.tailoring.truth.rhythm import ADVERBS, DAY, DAYS_TO, EACH_WORKING_DAY, PERIODS, RECURRING

_UNIT = "|".join(f"(?P<p{at}>(?:{words})(?:e?s|n|en|e)?)" for at, (_, words) in enumerate(PERIODS))
_EACH = (
    r"(?:every|each|jede\w?|cada|chaque|tous les|toutes les|alle|tod[oa]s l?[oa]s|кажд\w+|раз в|ogni|tutt[ie] (?:i|gli|le)|"
    r"elke?|iedere?|om de(?= \w+ \w+en\b)|co|kazd\w+|raz (?:na|w)|раз на|кожн\w+)"
)
_PER = (
    r"(?:per|a|an|/|l'|pro|je|im|in der|am|por|al|a la|par|в|на|за|all'|alla|a|ao|na|w|w ciagu|in de|the|die|each|every|cada|"
    r"chaque|jede[ns]?|tou(?:te)?s les|todos los|todas las|кажд\w+|(?:per|pro|je|por|par) [^\W\d_]+ (?:and|und|y|et|e))"
)
_AGAIN = "|".join(f"(?P<r{at}>(?:{words})(?:s|e|en)?)" for at, (_, words) in enumerate(RECURRING))
_EVERY = expression(rf"\b{_EACH}\s+(?:(?P<number>\w+)\s+)?(?:{_UNIT}|{_AGAIN})\b")
_PER_TIME = expression(
    rf"\b(?:par|per|pro|je|por|each)\s+(?:{_AGAIN})\b|\ba\s+(?:{_AGAIN.replace('?P<r', '?P<s')})(?=\s*(?:$|[,.;)])|"
    r"\s+(?:down |up )?(?:to|once|when|after|before|until|instead|against|now)\b)|"
    rf"\b(?P<counted>\d[\d.,]*\+? (?:[^\W\d_]+ ){{1,2}})"
    rf"a (?:{_AGAIN.replace('?P<r', '?P<w')})(?= (?:with|in|on|at|for|from|by|using|and)\b)|"
    rf"\b(?:ein|zwei|drei|vier)mal die\s+(?:{_UNIT})\b"
)
_DAY_OF_MONTH = expression(
    r"(?<!every )(?<!each )\b(?:first|second|third|fourth|last) (?:mon|tues|wednes|thurs|fri|satur|sun)day\b"
    r"(?! (?:in|of) (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))"
)  # "second Tuesday": once a month
_EVERY_ONE = expression(rf"\b{_EACH}\s+(?P<number>\w+)\s*(?=$|[,.;)])")  # "on Sundays, every fourth"
_N_LY = expression(  # "four-weekly", "3-monthly"
    r"\b(?!(?:once|twice|thrice|half|semi|bi|mid|first)-)(?P<number>\w+)-(?P<unit>week|month|year|day|hour)ly\b"
)
_DAYS_OF_A_WEEK = expression(  # "a four-day week"
    r"\b(\w+)-day (?:working |work )?weeks?\b|\b(\w+)-tage-woche\b|\bsemaines? de (\w+) jours\b|\bsemanas? de (\w+) dias\b"
)
_CLOSED = expression(r"\b(?:closed|off on|geschlossen|ruhetage?|frei|fermee?s?|cerrad[oa]s?|выходн\w+)\b")
_WEEKEND_IN = expression(
    r"\b(?:week-?ends?|wochenend\w*|fines? de semana|выходны\w+)[,:]?\s+(?:[^\W\d_]+[,:]?\s+){0,2}?(?:one|an?|1|eine[sr]?|un|une|"
    r"одн\w+)\s+(?:in|out of|von|sur|de cada|из)\s+(?P<number>\w+)\s*(?=$|[,.;)])"
)  # "weekend cover one in four"
_HOUR = r"\d{1,2}(?::\d\d)?\s?(?:[ap]\.?m\.?|uhr|h\b|часов|ч\b)?"
_TIMES_OF_DAY = expression(  # "at 7 am and again at 2 pm"
    rf"\b(?:at|um|à|a las|в)\s+{_HOUR}\s+(?:and|und|et|y|и)\s+(?:again |noch einmal |nochmal |de nuevo |encore |снова )?"
    rf"(?:at|um|à|a las|в)\s+{_HOUR}"
)
_SEASON = "|".join(words for days, words in RECURRING if days > 1)
_SEASONS = expression(
    rf"\b{_EACH}\s+(?:{_SEASON})\s+(?:and|und|y|et|и|e|en)\s+(?:each |every |jede\w |cada |chaque )?(?:{_SEASON})\b"
)
_IN_PAIR = f"(?:{_SEASON}|fall)"
SEASON_PAIR = expression(
    rf"\b{_IN_PAIR}\s+(?:and|und|y|et|и|e|en|та|i)\s+(?:in |im |en |au |a l')?{_IN_PAIR}\b(?! (?:of )?(?:19|20)\d\d)"
)
_NAMED_DAYS = expression(r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)days?\b|\bweekends?\b|\w+tags?\b|\bwochenende")
_IN = r"(?:in|out of|in every|von|sur|de cada|из|su|op de|na|em cada|z)"
_ONE_IN = expression(
    rf"\b(?P<count>\w+)\s+(?:{_UNIT})\s+{_IN}\s+(?P<number>\w+)\b"
    rf"|\b(?P<of>\w+)\s+(?:{_IN}|of)\s+(?P<many>\w+)\s+(?:{_UNIT.replace('?P<p', '?P<q')})\b"
)
_TURN = expression(
    rf"\b(?P<number>\w+)[- ]?(?:{_UNIT})[- ]?(?:rhythmus|turnus|takt|rotation|cycle|roster|rota|intervall)\b"
    rf"|\b(?:alternat(?:e|ing)|om de|через|co drug[ia]|co druga)\s(?P<two>)(?:{_UNIT.replace('?P<p', '?P<q')})\b"
    rf"|\bun[oa]? (?P<yes>)(?:{_UNIT.replace('?P<p', '?P<t')}) si y (?:un[oa]? )?(?:otr[oa] )?no\b"
    rf"|\b(?P<odd>)(?:{_UNIT.replace('?P<p', '?P<v')}),? (?:un[oa]?|one|einer|jeder|один) (?:de cada|in|sur|von|"
    rf"из) (?:dos|two|deux|zwei|zweite|двух)\b"
    rf"|\b(?:l[oa]s |les )?(?P<alt>)(?:{_UNIT.replace('?P<p', '?P<u')}) (?:altern[oa]s|alternes?)\b"
)
_BARE = "|".join(words for _, words in PERIODS)
_NOT_AFTER = "".join(
    rf"(?<!\b{word} )" for word in ("mise", "mises", "by", "of", "over", "than", "within", "for", "in", "and", "after", "to")
)
_RATE = expression(
    rf"{_NOT_AFTER}(?:\b|(?<=[€$£₽%])){_PER}(?:(?<=[/'])\s*|\s+)(?:{_UNIT})\b"
    r"(?!\s+(?:and|y|et|e|и|с)\s+(?:a\s+)?(?:half\b|medi[ao]\b|demie?\b|mezz|mei[ao]\b|полов))"
    r"(?!(?<=quarter)\s+(?:of|fewer|less|more|faster|quicker|lower|higher|shorter|longer)\b)(?!(?<=par mes)\s+soins\b)"
    rf"(?!\s+(?:each|every|a|per|pro|par|por)\s+(?:{_BARE})|\s+\d{{4}})"
)
_EARLIER, _EXPLICIT = (
    expression(r"\s+(?:earlier|later|before|previous|prior|ago|zuvor|davor|avant|antes|prima)\b"),
    expression(r"p[aeo]r\b|pro\b|je\b|/"),
)
_DIGIT = expression(r"\d\s?$")  # "$9,400 a month before"
ADVERB = expression("|".join(rf"\b(?P<a{at}>{words})\b" for at, (_, words) in enumerate(ADVERBS)))
_HALF = expression(r"\b(?:half|halb|medi[oa]|demi|mezz[oa]|mei[oa]) $")
_NAMED_DAY = expression(
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|diens|donners|frei|sams|sonn)tag|lunes|martes|jueves|viernes|"
    r"domingo|\w+di\b"
)
_MORE_NOUN = expression(r"\s+[^\W\d_]{4,}")
_LASTING = expression(r"\b(?:binnen|innerhalb|innerhalb von|within|in|nach|uber|en|em|dans|tras|за|через|in nur)\s+$")
_NEAR, _LOOSE = 40, Fraction(9, 100)
_ONE = expression(r"an?|one|1|eine?[nrm]?|une?|un[ao]|uma?|один|одн(?:а|у|ой|ого)|раз")
LONG = {"hour": Fraction(1, 24), "day": Fraction(1), "week": Fraction(7), "month": Fraction(365, 12), "year": Fraction(365)}
ONE_DAY, WEEK, YEAR, _FEW, _DAYS, WORKING_DAYS = LONG["day"], LONG["week"], LONG["year"], 60, 7, 5
_BESIDE_NOUN = expression(r"\s+[^\W\d_]{3,}|\s+(?:de|von|of|на|в)\s")


@dataclass(frozen=True, slots=True)
class Rate:
    """How many times (None when not said) in how many days, at `text[start:end]`."""

    count: Fraction | None
    days: Fraction
    start: int
    end: int
    counts_itself: bool = False  # whether its number is part of it: "five days in seven"

    def same(self, other: "Rate") -> bool:
        """Whether two rates say the same, as people round months and weeks: fortnightly is twice a month."""
        if self.days == other.days and not (self.counts_itself and other.counts_itself):
            return True
        mine, theirs = (self.count or 1) / self.days, (other.count or 1) / other.days
        exact = max(self.days, other.days) <= WEEK  # days go into weeks, weeks into no month
        return mine == theirs if exact else abs(mine - theirs) <= mine * _LOOSE


def rates(reading: Reading) -> tuple[Rate, ...]:
    """Every rate of a text, from left to right within each way of saying one."""
    return _rates_in(reading.text)


@lru_cache(maxsize=4096)
def _rates_in(text: str) -> tuple[Rate, ...]:
    return tuple(_rates(read(text)))


def _rates(reading: Reading) -> Iterator[Rate]:
    text = folded(reading.text)
    spans = [(one.start, one.end) for one in counted_turns(reading.text)]
    yield from (_of_each(one, reading) for one in counted_turns(reading.text))
    told = [end for _, end in spans]  # the numbers before another rate are of that one
    for found in _RATE.finditer(text):
        inside = any(start <= found.start() < end for start, end in spans)
        if (
            inside
            or _HALF.search(text[: found.start()])
            or (
                _EARLIER.match(text, found.end())
                and not (_EXPLICIT.match(found.group()) or _DIGIT.search(text, 0, found.start()))
            )
        ):
            continue
        if not (_NAMED_DAY.search(found.group()) and "every" not in found.group()):
            told.append(found.end())
            yield Rate(_count(reading, found.start()), _period(found), *found.span())
    for found in ADVERB.finditer(text):
        if any(start <= found.start() < end for start, end in spans) or _is_of_a_clock(found.start(), reading):
            continue
        days = next(days for at, (days, _) in enumerate(ADVERBS) if found[f"a{at}"])
        counted = _count(reading, found.start(), max((end for end in told if end <= found.start()), default=0))
        yield Rate(counted or Fraction(1), days, *found.span())


def told_rates(piece: Reading) -> Iterator[Rate]:
    """The rates of a text and its sums that a word before them says to be of each month: "Monatsbudget 650 €"."""
    yield from rates(piece)
    text = folded(piece.text)
    for total in (one for one in piece.quantities if is_money(one.unit)):
        if found := _EACH_TIME.search(text, 0, total.start):
            days = next(days for name, days in LONG.items() if found[name] or found.groupdict().get(f"{name}s"))
            yield Rate(total.value, days, *found.span())


_EACH_TIME = expression(
    r"\b(?:(?:(?P<day>tages|taglich\w* |daily )|(?P<week>wochen|wochentlich\w* |weekly )|"
    r"(?P<month>monats|monatlich\w* |monthly )|(?P<year>jahres|jahrlich\w* |yearly |annual )|(?P<hour>stunden|hourly ))"
    r"[^\W\d_]{3,20}|[^\W\d_]{4,20} (?:(?P<months>mensuel|mensual)|(?P<years>annuel|anual))\w?)"
    r":?\s+(?:von |of |de |rund |about |ca\. )?$"
)


def _is_of_a_clock(place: int, reading: Reading) -> bool:
    """Whether a time of day is said of the hour right before it, and not how often: "halb drei nachts"."""
    return any(one.unit == "clock" and 0 <= place - one.end <= 1 for one in reading.quantities)


@lru_cache(maxsize=4096)
def counted_turns(text: str) -> tuple[Rate, ...]:
    """The rates whose number belongs to the turn itself: "every two weeks", "one weekend in four", "Vier-Wochen-Rhythmus"."""
    return tuple(_counted_turns(folded(text)))


def _named_turns(text: str) -> Iterator[Rate]:
    """Turns told by a day of the week or by their unit: "second Tuesday", "Sundays, roughly every fourth", "four-weekly"."""
    for found in _DAY_OF_MONTH.finditer(text):
        yield Rate(Fraction(1), Fraction(365, 12), *found.span())
    for found in _DAYS_OF_A_WEEK.finditer(text):
        if count := _number(next(filter(None, found.groups()))):
            yield Rate(count, WEEK, *found.span(), counts_itself=True)
    day = _NAMED_DAYS.search(text)
    for found in _EVERY_ONE.finditer(text) if day else ():
        if every := _number(found["number"]):
            yield Rate(Fraction(1), every * WEEK, *found.span())
    for found in _TIMES_OF_DAY.finditer(text):
        yield Rate(Fraction(2), ONE_DAY, *found.span())
    for found in _SEASONS.finditer(text):
        yield Rate(Fraction(2), YEAR, *found.span())
    for found in (*_N_LY.finditer(text), *_WEEKEND_IN.finditer(text)):
        if every := _number(found["number"]):
            yield Rate(Fraction(1), every * LONG[found.groupdict().get("unit") or "week"], *found.span())


def _of_each(turn: Rate, reading: Reading) -> Rate:
    """A turn that no number belongs to with the number told beside it: "40 calls each day", "each month I handle 45 returns"."""
    found = _EVERY.fullmatch(folded(reading.text), turn.start, turn.end)
    if (
        found is None
        or found["number"]
        or _NAMED_DAY.search(found.group())
        or not any(found[f"p{at}"] for at in range(len(PERIODS)))
    ):
        return turn
    counted = [one for one in reading.quantities if not one.ordinal]
    beside = [one for one in counted if one.end <= turn.start and _CALLED.fullmatch(reading.text, one.end, turn.start)]
    if not reading.text[: turn.start].strip() and len(counted) == 1:
        beside = counted
    return replace(turn, count=size_told(beside[-1])) if beside else turn


_CALLED = expression(r"(?:\s+[^\W\d_]+){0,2}\s+")


def _counted_turns(text: str) -> Iterator[Rate]:
    for found in _TURN.finditer(text):
        every = Fraction(2) if any(found[name] is not None for name in ("two", "yes", "alt", "odd")) else _number(found["number"])
        if every is not None:
            yield Rate(Fraction(1), every * _period(found), *found.span())
    for found in _EVERY.finditer(text):
        if every := _number(found["number"] or "one"):
            yield Rate(Fraction(1), every * _period(found), *found.span())
    yield from _named_turns(text)
    for found in _PER_TIME.finditer(text):
        count = Fraction(1 if found["counted"] else numerals.cardinal(found.group().split()[0]) or 1)
        yield Rate(count, _period(found), found.end("counted") if found["counted"] else found.start(), found.end())
    for found in _ONE_IN.finditer(text):
        part, many = _number(found["count"] or found["of"]), _number(found["number"] or found["many"])
        if _LASTING.search(text[: found.start()]) or (found["count"] in {"a", "an"} and _MORE_NOUN.match(text, found.end())):
            continue  # "within four years from 30 to 45", "4 groups a week in 3 nurseries"
        if part is not None and many is not None and part < many < _FEW:
            yield Rate(part, many * _period(found), *found.span(), counts_itself=True)


@lru_cache(maxsize=4096)
def days_named(text: str) -> int:
    """How many days of the week a text names, those between the ends of a span with them: five for "Monday to Friday"."""
    plain = folded(text)
    turns = [one for one in counted_turns(text) if one.days != WEEK]
    days = {_weekday(found) for found in DAY.finditer(plain) if not any(one.start <= found.start() < one.end for one in turns)}
    days.update(range(WORKING_DAYS) if EACH_WORKING_DAY.search(plain) else ())
    for found in DAYS_TO.finditer(plain):
        first, last = (DAY.match(plain, found.start(name)) for name in ("first", "last"))
        if first and last and (start := _weekday(first)) != (end := _weekday(last)):
            days.update(day % _DAYS for day in range(start, end + (_DAYS if end < start else 0)))
    return len(days)


def _weekday(found: re.Match[str]) -> int:
    return int((found.lastgroup or "d0")[1:])


def _number(word: str) -> Fraction | None:
    if _ONE.fullmatch(word):
        return Fraction(1)
    if word in {"other", "otra"}:
        return Fraction(2)
    number = int(word) if word.isdecimal() else numerals.cardinal(word) or numerals.ordinal(word)
    share = None if number else numerals.ratio(word)  # "third"
    return Fraction(number) if number else 1 / share if share else None


def _period(found: re.Match[str]) -> Fraction:
    names = found.groupdict()
    again = (days for at, (days, _) in enumerate(RECURRING) if any(names.get(f"{one}{at}") for one in "rsw"))
    return next((days for at, (days, _) in enumerate(PERIODS) if any(names.get(f"{one}{at}") for one in "pqtuv")), None) or next(
        again
    )


def _count(reading: Reading, place: int, since: int = 0) -> Fraction | None:
    start = max(since, reading.clauses[reading.clause_at(place)].start)
    before = [one for one in reading.quantities if start <= one.start and one.end <= place and not one.ordinal]
    return size_told(before[-1]) if before else None


def size_told(shown: Quantity) -> Fraction:
    """How many a rate tells with its number: half an hour a week is 30 minutes a week."""
    return shown.value * (MINUTES[shown.unit] if shown.unit in {"minute", "hour"} else 1)


def in_rate(reading: Reading, place: int) -> bool:
    """Whether a word or a number is part of how often something happens: the two of "every two weeks"."""
    return any(one.start <= place < one.end for one in rates(reading))


def rates_of(quantity: Quantity, reading: Reading) -> list[Rate]:
    """The rates that a number is the count of: of 300 that of "300 invoices a month"."""
    counts = {quantity.value, size_told(quantity)}
    return [one for one in rates(reading) if one.count in counts and 0 <= one.start - quantity.end <= _NEAR]


def yearly_words(claim: Reading, evidence: Evidence) -> frozenset[int]:
    """Where "annual" stands that only says of a sum or a change that it is a year's, as the evidence has it: "annual sales"."""
    if not any(one.days == YEAR for one in rates(claim)):
        return frozenset()
    by_year = any(
        years and any(is_money(one.unit) or len(years) > 1 for one in piece.quantities)
        for piece in evidence.pieces
        if (
            years := {
                one.year for one in piece.moments if not (one.month or one.current or one.until not in {None, (one.year + 1, 0)})
            }
        )
    )
    sentences = {claim.clauses[claim.clause_at(one.start)].sentence for one in claim.quantities}
    text = folded(claim.text)
    return frozenset(
        word.start
        for word in claim.words
        if by_year
        and claim.clauses[word.clause].sentence in sentences
        and any(one.days == YEAR and one.start == word.start for one in rates(claim))
        and ADVERB.match(text, word.start)
        and _BESIDE_NOUN.match(text, word.end)
    )


def days_told(evidence: Evidence) -> set[int]:
    """How many days of the week the pieces name, and how many are left where a piece says that it was closed on them."""
    counts = [(number, piece) for piece in evidence.pieces if (number := days_named(piece.text))]
    shut = {_DAYS - number for number, piece in counts if _CLOSED.search(folded(piece.text))}
    parts = (int(found["part"] or found["share"]) for piece in evidence.pieces for found in _PART_TIME.finditer(piece.text))
    return {number for number, _ in counts} | shut | {part // _ONE_OF_FIVE for part in parts if not part % _ONE_OF_FIVE}


_ONE_OF_FIVE = 20
_PART_TIME = expression(  # "60 %-Stelle" is three days a week
    r"\b(?P<part>[2468]0)\s?%(?:[- ](?:\w+[- ])?)"
    r"(?:stelle|pensum|vertrag|position|post|role|contract|job|poste|contrat|jornada|puesto|ставк\w+)\b|"
    r"\b(?:teilzeit|part[- ]time|temps partiel|media jornada)[ ,:(]+(?P<share>[2468]0)\s?%",
    re.IGNORECASE,
)
