"""How a number is meant: about, almost, over, up to; read from the words around it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from fractions import Fraction

from core.expressions import expression
from core.tailoring.truth import numerals
from core.tailoring.truth.plain import key
from core.tailoring.truth.spoken import Piece

CURRENCY = {"$": "dollar", "€": "EUR", "£": "GBP", "₽": "RUB", "₴": "UAH", "₹": "INR", "¥": "JPY"}


_LASTING = frozenset(("day", "week", "month", "year", "hour"))
_TURN = re.compile(
    r"\s*(?:\w+[- ])?(?:sessions?|seasons?|shifts?|terms?|semesters?|visits?|weekends?|nights?|lessons?|meetings?|phases?|"
    r"rounds?|sprints?|flights?|deployments?|dives?|voyages?|crossings?|rotations?|rehearsals?|performances?|concerts?|courses?|matches|games|trips?|tours?|workshops?|trials?|"
    r"summers?|winters?|evenings?|mornings?|stages?|cycles?|quarters?|waves?|editions?|campaigns?|tours?|"
    r"sitzung\w*|saison\w*|schicht\w*|semester\w*|phase\w*|runde\w*|abende?n?|nächte?n?|spielzeit\w*)\b",
    re.IGNORECASE,
)  # what lasts: "over four sessions"


_COMPARED = re.compile(  # "5% under a budget of", "two days over the": how far from a number, and no bound of it
    r"(?:\d\s?%|\d\spoints?|percent|points?|\d|\d\s?(?:k|m|bn|cents?|pence|€|minutes?|hours?|days?|weeks?|months?|Minuten|Stunden|"
    r"Tage|Wochen|minutos|horas|días|semanas|heures|jours|semaines))\s+"
    r"(?:under|over|above|below|unter|über|por debajo de|por encima de|"
    r"en dessous de|au-dessus de|ниже|выше)\s+(?:an?\s|the\s|our\s|its\s|einem\s|dem\s|un\s|el\s|le\s|la\s)?[$€£]?$",
    re.IGNORECASE,
)
_HANDED_OVER = re.compile(
    r"\b(?:hand(?:ed|ing|s)?|took|tak(?:en?|ing|es)|carr(?:ied|y|ying)|sign(?:ed|ing)|pass(?:ed|ing)|brought|turn(?:ed|ing))\s+over\s+"
    r"(?:the\s+|all\s+)?$",
    re.IGNORECASE,
)  # no bound: "handed over 64 flats"
_SPREAD_OVER = re.compile(  # behind a noun, and no "with over 40", "employing over 40"
    r"\b(?!(?:with|of|to|for|by|at|in|and|or|from|is|was|are|were|well|just|now|has|have|had|into)\b)"
    r"[^\W\d_]+(?<!ed)(?<!ing)\s+over\s+$",
    re.IGNORECASE,
)
_FEW = 3
_FRENCH_MORE = "vite|rapid|long|court|tot|tard|eleve|bas|haut|cher|de |petit|grand|efficac|jeune|age"
_SOME = 60
_FROM_TO = re.compile(r"(?:\b(?:с|со|от|з|від)\s+)?\d[\d.,\s]*(?:\s?%|\s?[^\W\d_]+\.?){0,2}\s+до\s+$", re.IGNORECASE)
_ARTICLES = """
the a of die der den dem das de del des d ein eine einem einen einer un une una um uma een los las les le la el lo gli i os as
"""
_BETWEEN = frozenset(_ARTICLES.split())


class Bound(StrEnum):
    """How a number is meant."""

    EXACT = "exact"
    ABOUT = "about"
    ALMOST = "almost"
    UNDER = "under"
    OVER = "over"
    LEAST = "least"
    MOST = "most"


_CONTRARY = {Bound.OVER: Bound.MOST, Bound.UNDER: Bound.LEAST}
_TURNING = 4  # words before a number within which a "never" turns its bound round
NOT_OVER = frozenset(("not", "never", "nicht", "nie", "nunca", "jamais", "не", "никогда", "mai", "nooit", "nigdy"))


@dataclass(frozen=True, slots=True)
class Quantity:
    """A value at `text[start:end]`. `other` is a second reading ("3.500"); `high` closes a range; `unit` may be empty."""

    value: Fraction
    start: int
    end: int
    unit: str = ""
    bound: Bound = Bound.EXACT
    other: Fraction | None = None
    high: Fraction | None = None
    ordinal: bool = False
    ratio: bool = False

    @property
    def values(self) -> tuple[Fraction, ...]:
        """The readings of the number."""
        return (self.value,) if self.other is None else (self.value, self.other)


def with_bound(text: str, found: Quantity, pieces: Sequence[Piece], index: int) -> Quantity:
    """The quantity with the bound that the words after or before it set."""
    if found.bound is not Bound.EXACT:
        return _also_before(text, found, pieces, index)
    rest = key(text[found.end : found.end + 16])
    bound = next((bound for bound, ending in _CLOSE_BEHIND if ending.match(rest)), None)
    if bound is None and (behind := bound_behind(text, found)):
        bound = behind[0]
    return replace(found, bound=bound) if bound else _also_before(text, found, pieces, index)


_CLOSE_BEHIND = (
    (Bound.MOST, expression(r"\s(?:[^\W\d_]{4,} )?(?:authority|limit|ceiling|cap|obergrenze|plafond|limite|лимит)\b")),
    (
        Bound.LEAST,
        expression(
            rf"\s?(?:\+|plus\b(?! (?:{_FRENCH_MORE}))|or (?:more|above|higher|over)|and (?:above|over)|oder mehr|o mas|ou plus|и "
            r"более|с лишним|с небольшим|y pico|et quelques|und ein paar|e rotti|i pico)"
        ),
    ),
    (
        Bound.MOST,
        expression(
            r"\s?\(?(?:(?:au|al|como|as a|at the)?\s?max(?:imum|imo|\b)|at (?:the )?most|or less|or fewer|au plus|hochstens|"
            r"tops\b|als? maximum|massim|maksim|максим|o menos\b|ou moins\b|oder weniger)"
        ),
    ),
    (Bound.ABOUT, expression(r"\s?(?:-?odd\b|or so\b|approx|environ\b|circa\b|aproximad|ungefahr|примерно)")),
)


def bound_behind(text: str, found: Quantity) -> tuple[Bound, int, int] | None:
    """The bound that a clause sets behind what it counts, and where: "150 agencies or so", "20 guests at most"."""
    said = _BEHIND.match(text, found.end)
    return None if said is None else (Bound(str(said.lastgroup)), *said.span(str(said.lastgroup)))


_END = (
    r"(?=\s*(?:[.,;:)]|$|(?:since|from|in|per|an?|at|on|each|every|seit|ab|im|am|pro|je|depuis|en|par|chaque|à|desde|al?|por|cada|"
    r"с|в)\b))"
)
_BEHIND = expression(
    r"(?:\s+[^\W\d_]+){1,3}?\s+(?:"
    rf"(?P<about>(?:or so|approx\.?|approximately|environ|ungefähr|circa|aproximadamente|примерно|приблизительно){_END})|"
    rf"(?P<most>(?:at (?:the )?most|max\.?|maximum|maximal|höchstens|au (?:plus|maximum)|como máximo|a lo sumo|максимум){_END})|"
    r"(?P<least>or (?:more|better|above|higher)\b|oder (?:mehr|besser)\b|o (?:más|mejor)\b|ou (?:plus|mieux)\b|"
    rf"или (?:больше|лучше|выше)\b|(?:at least|minimum|mindestens|au moins|au minimum|al menos|como mínimo|минимум){_END}))",
    re.IGNORECASE,
)


def _also_before(text: str, found: Quantity, pieces: Sequence[Piece], index: int) -> Quantity:
    if _HYPHENED.search(text, 0, found.start):
        return found
    since = max(text.rfind(mark, 0, pieces[index - 1].start if index else 0) for mark in ",;:(")  # "half more, from 240"
    than = None if found.ratio else _THAN_IT_WAS.search(text, 0, found.start)
    if than and (than["share"] or _OF_A_YEAR.match(text, found.end)):
        return found
    before = [one for one in pieces[max(0, index - 5) : index] if since < one.start and one.end <= found.start]
    words = [key(one.text) for one in before if one.text not in CURRENCY]
    words = [word if word in numerals.bounds() else word.rpartition("'")[2] for word in words]
    if _stands_apart(text, found, pieces, index, words):
        return found
    if name := _limit(words, 4):
        return replace(found, bound=_turned(Bound(name), words))
    while len(words) > 1 and words[-1] in _BETWEEN:
        words = words[:-1]
        if name := _limit(words, 3):
            return replace(found, bound=_turned(Bound(name), words))
    beyond = not found.unit and _BEYOND.search(text, 0, found.start)
    return replace(found, bound=Bound.OVER) if beyond else found


_THAN_IT_WAS = expression(  # "49% more than the 980", "more than the 980 of 2021"
    r"(?P<share>(?:%|percent|prozent|por ciento|процент\w+)\s[^.;,()]{0,30})?"
    r"\b(?:than|als|que|chez|dan|чем|niż) (?:the|die|den|les|los|las|de)\s+$",
    re.IGNORECASE,
)
_OF_A_YEAR = expression(r"\s+(?:in|im|of|en|de|del|nel|van|в|w)\s+(?:jahr\w* |the year |año )?(?:19|20)\d\d\b", re.IGNORECASE)
_HYPHENED = re.compile(  # "a change-over of three lines", "put scales under 24 hives"
    r"\w-(?:over|up|under) of (?:the )?$|"
    r"\b(?:puts?|putting|plac(?:ed|ing)|laid|laying|fitt(?:ed|ing)|mount(?:ed|ing)|install(?:ed|ing)|slid|buil[td])\s+"
    r"(?:[^\W\d_]+\s+){1,3}under\s+(?:the\s+|all\s+)?$",
    re.IGNORECASE,
)


_BEYOND = re.compile(  # "beyond stage 3"
    r"\b(?:beyond|above|past|au-delà d[eu]|más allá del?|über|выше)\s+(?:generation|level|stage|phase|grade|class|tier|category|"
    r"version|stufe|klasse|niveau|génération|generación|nivel|fase|etapa|поколения|уровня|класса|категории)\s+$",
    re.IGNORECASE,
)


def _turned(bound: Bound, words: Sequence[str]) -> Bound:
    """The bound that a "not" or a "never" before it turns round: "never waited above 50" is 50 at most."""
    return _CONTRARY.get(bound, bound) if NOT_OVER & {*words[-_TURNING:]} else bound


def _limit(words: Sequence[str], longest: int) -> str | None:
    """The bound that the last words set, the longest phrase first."""
    if words[-1:] == ["plus"] and words[-2:] != ["au", "plus"]:
        return None
    names = (numerals.bounds().get("_".join(words[-length:])) for length in range(min(longest, len(words)), 0, -1))
    found = next((name for name in names if name), None)
    return None if found == "over" and words[-1] == "more" else found


def _stands_apart(text: str, found: Quantity, pieces: Sequence[Piece], index: int, words: Sequence[str]) -> bool:
    """Whether what stands before a number is no bound of it: the end of a range or of a change, or a span of time."""
    if not index:
        return False
    before = pieces[index - 2 if index > 1 and pieces[index - 1].end > found.start else index - 1]
    if before.text == "-" and index > 1 and pieces[index - 2].kind == "number":
        return True
    if words[-1:] == ["до"] and _FROM_TO.search(text, 0, found.start):
        return True
    if re.search(r"[(;:\d]", text[before.end : found.start]) or _COMPARED.search(text, 0, found.start):
        return True
    if words[-1:] == ["over"] and (_HANDED_OVER.search(text, 0, found.start) or _spreads(text, found, pieces[:index])):
        return True
    lasting = found.unit in _LASTING or (found.value <= _SOME and _TURN.match(text, found.end))
    spanning = words[-1:] in (["over"], ["uber"]) or words[-2:] in (["over", "a"], ["over", "the"], ["uber", "einen"])
    return bool(spanning and lasting and _lasts(text, found, before.start))


def _spreads(text: str, found: Quantity, before: Sequence[Piece]) -> bool:
    """Whether "over" says across how many a number was spread: "51 weeks on board over three contracts"."""
    if found.value > _SOME or found.unit or len(before) < _FEW or not _SPREAD_OVER.search(text, 0, found.start):
        return False
    clause = re.split(r"[,;:(]", text[: before[-1].start])[-1]
    inside = [one for one in before[:-1] if one.start >= before[-1].start - len(clause)]
    return any(one.kind == "number" or numerals.cardinal(key(one.text)) for one in inside)


def _lasts(text: str, found: Quantity, start: int) -> bool:
    """Whether "over five months" says how long, not "more than": within a clause, and not followed by "of experience"."""
    before = re.split(r"[,;:(]", text[:start])[-1].split()
    counted = text[:start].rstrip().endswith(",") and any(map(str.isdigit, text[:start]))  # "2,150 t in 2023, over 11 nights"
    if before == [] and (found.value.denominator > 1 or counted):
        before = text[:start].split()
    experienced = re.match(r"\s*(?:of (?:\w+ )?experience|'|experience|as\b|berufs|erfahrung)", text[found.end :], re.IGNORECASE)
    return len(before) > 1 and not experienced
