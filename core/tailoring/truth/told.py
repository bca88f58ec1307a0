"""Counts that follow from how people tell of themselves: four of "with three others", none of "no tests in 2020", four parts."""

import re

from core.expressions import expression
from core.tailoring.truth import numerals
from core.tailoring.truth.bounds import Bound, Quantity
from core.tailoring.truth.matching import Evidence
from core.tailoring.truth.plain import key
from core.tailoring.truth.reading import Reading

_TEAM = expression(
    r"\b(?:team|group|crew|gruppe|équipe|groupe|equipo|grupo|команд\w+|групп\w+|squadra|gruppo|equipe|ploeg|groep|zespo\w+)\s+"
    r"(?:of|von|aus|de|d'|из|di|van)\s*$|"
    r"\bjoint (?:work|project|effort) (?:of|by)\s*$|\b(?:travail commun|trabajo conjunto) de\s*$|"
    r"\b(?:one of|eine[rs]? von|l'une? des|un[oa] de los|один из|одна из)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_TEAM_OF = expression(r"[^\W\d_]+er(?:team|gruppe|trupp|kolonne|mannschaft)", re.IGNORECASE)  # "im Dreierteam"
_WITH_OTHERS = expression(
    r"\b(?:with|alongside|mit|avec|con|с|со|com|met|z|ze)\s+(?P<number>\d+|[^\W\d_]+)\s+"
    r"(?:other|more|further|fellow|colleague|classmate|weiter|ander|kolleg|kommiliton|mitsch|autres|coll[èe]gue|camarade|otr[oa]s|"
    r"compañer|друг|коллег|одно|altr|outr|coleg|ander|inn)",
    re.IGNORECASE,
)
_AND_ME = expression(
    r"\b(?P<number>\d+|[^\W\d_]+)\s+(?:[^\W\d_]+\s+){1,2}(?:and|plus|besides)\s+(?:me|myself|I)\b", re.IGNORECASE
)
_ME_AND = expression(r"\b(?:me|myself|ich|yo|moi|я)\s+(?:and|plus|und|y|et|и)\s+(?P<number>\d+|[^\W\d_]+)\b", re.IGNORECASE)
_NONE = r"(?:none|no|zero|keine?[rs]?|aucune?|ningun[oa]|нет|ни одно\w+|nessun[oa]|nenhuma?|geen)\b[^,.;\d]{0,30}"
_LABEL = r"(?:[IVX]{1,4}|\d{1,2}|[A-H])"
_LABELS = expression(rf"\s+{_LABEL}(?:\s*(?:,|/|&|and|und|et|y|и|e|en|i)\s*{_LABEL})*(?![\w.]\w)")
_LISTED = expression(r"\b[IVX]{1,4}(?:\s*(?:,|/|&|and|und|et|y|и)\s*[IVX]{1,4})+\b")  # "parts III and IV passed, I and II open"
_CLOSE, _MANY, _HUNDRED = 3, 12, 100


def follows_from_telling(quantity: Quantity, claim: Reading, evidence: Evidence) -> bool:
    """Whether a plain count is what the evidence comes to, though it counts otherwise."""
    if quantity.unit or quantity.ordinal or quantity.ratio or quantity.high is not None or quantity.bound is not Bound.EXACT:
        return False
    return (
        _counts_oneself(quantity, claim, evidence)
        or _counts_the_others(quantity, claim, evidence)
        or _began_with_nothing(quantity, claim, evidence)
        or _counts_labels(quantity, claim, evidence)
    )


def is_of_consumption(quantity: Quantity, evidence: Evidence) -> bool:
    """Whether a number only says of which way a consumption is: the 100 km of "1.4 l/100 km", told as "litros a los cien"."""
    return (
        quantity.unit == "km"
        and quantity.value == _HUNDRED
        and any(_TO_A_HUNDRED.search(piece.text) for piece in evidence.pieces)
    )


_TO_A_HUNDRED = expression(
    r"\b(?:a los|aux|auf|per|to the|su|ai|aos|на)\s+(?:100|cien|cent|hundert|hundred|cento|cem|сто|сотню)\b(?! ?\d)",
    re.IGNORECASE,
)


def is_width(quantity: Quantity, claim: Reading, evidence: Evidence) -> bool:
    """Whether a number is how wide a range of the evidence is, where the line tells of a swing: 29 points of 38-67%."""
    return bool(_SWING.search(claim.text)) and any(
        one.high is not None and abs(one.high - one.value) == quantity.value
        for piece in evidence.pieces
        for one in piece.quantities
    )


_SWING = expression(
    r"\b(?:swings?|ranges?|spreads?|gaps?|bands?|fluctuat\w+|schwankung\w*|spann(?:e|weite)\w*|bandbreite|écarts?|amplitude|amplitud|"
    r"oscilaci\w+|variaci\w+|разброс\w*|колебани\w+)\b",
    re.IGNORECASE,
)


def _counts_oneself(quantity: Quantity, claim: Reading, evidence: Evidence) -> bool:
    """Whether a team has one more than the others in it: "a team of four" of "with three other students"."""
    if not (_TEAM.search(claim.text[: quantity.start]) or _TEAM_OF.match(claim.text, quantity.start)):
        return False
    found = [
        one["number"]
        for piece in evidence.pieces
        for shape in (_WITH_OTHERS, _AND_ME, _ME_AND)
        for one in shape.finditer(piece.text)
    ]
    return quantity.value - 1 in [int(one) if one.isdecimal() else numerals.cardinal(key(one)) for one in found]


def _counts_the_others(quantity: Quantity, claim: Reading, evidence: Evidence) -> bool:
    """Whether a line tells of the others of those who were at it together: "with two other crews" of "among three crews"."""
    others = _OTHERS_BEFORE.search(claim.text, 0, quantity.start) or _OTHERS_AFTER.match(claim.text, quantity.end)
    return bool(others) and any(
        one.value == quantity.value + 1 and _AMONG.search(piece.text, 0, one.start)
        for piece in evidence.pieces
        for one in piece.quantities
    )


_OTHERS_BEFORE = expression(r"\b(?:otr[oa]s|les|autres|другими)\s+$", re.IGNORECASE)
_OTHERS_AFTER = expression(
    r"\s+(?:other|further|more|fellow|weitere\w*|andere\w*|kolleg\w+|autres|collègues|otr[oa]s|compañer\w+|другими|коллегами|altr[ie])\b",
    re.IGNORECASE,
)
_AMONG = expression(
    r"\b(?:among|between|a team of|team of|zu|unter|im team von|à|en équipe de|entre|equipo de|cuadrilla de|"
    r"somos|éramos|нас|нас было|нас всего|втроем)\s+(?:the\s)?$",
    re.IGNORECASE,
)


def _began_with_nothing(quantity: Quantity, claim: Reading, evidence: Evidence) -> bool:
    """Whether the evidence says "none" of a year that the claim names: "zero in 2020"."""
    years = "|".join(str(one.year) for one in claim.moments)
    none = re.compile(rf"\b{_NONE}(?:{years})", re.IGNORECASE) if years else None
    return quantity.value == 0 and none is not None and any(none.search(piece.text) for piece in evidence.pieces)


def _counts_labels(quantity: Quantity, claim: Reading, evidence: Evidence) -> bool:
    """Whether as many things are named by letter or number: "four parts" of "parts III and IV passed, parts I and II open"."""
    noun = next((word for word in claim.words if 0 <= word.start - quantity.end <= _CLOSE), None)
    if noun is None or not 1 < quantity.value <= _MANY:
        return False
    lists = [
        frozenset(re.findall(_LABEL, labels))
        for place in evidence.stated(noun)
        if (found := _LABELS.match(evidence.pieces[place.piece].text, place.word.end))
        for labels in (found.group(), *_LISTED.findall(evidence.pieces[place.piece].text, found.end()))
    ]
    return quantity.value in {len(one) for one in lists} | {len(frozenset[str]().union(*lists))}
