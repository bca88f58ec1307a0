"""Deeds that a line itself tells of somebody else: "signed off by the director", "die vom Hersteller geschriebenen Programme"."""

import re
from collections.abc import Sequence

from core.expressions import expression
from core.tailoring.truth.matching import Evidence
from core.tailoring.truth.people import is_agentive, is_somebody
from core.tailoring.truth.plain import key
from core.tailoring.truth.reading import Reading, Word

_BY = expression(
    r"\s+(?:(?:off|up|out|down|over|in) )?(?:(?:by|par|por|pelo|pela|da|dal|dalla|dai|dagli|dalle|dallo|"
    r"door|przez|durch|von|vom|under|unter)\s+|dall')"
    r"(?P<who>[^,;:()\n]+)",
    re.IGNORECASE,
)
_OF = expression(r"\s+(?:of|del|de la|du|de l'|der|des|dell[ao]?|do|da)\s+(?P<who>[^,;:()\n]+)", re.IGNORECASE)
_FROM = expression(
    r"\b(?:vom|von (?:der|dem|den|meine[rmn]?|unsere[rmn]?))\s+(?P<who>[^\W\d_]+)\s+(?:[^\W\d_]+\s+)?$", re.IGNORECASE
)
_SUBJECT = expression(
    r"\b(?:the|my|our|after|when|once|before|which|that|nachdem|cuando|que|après que|когда|как)\s+(?:the\s+)?"
    r"(?P<who>[^\W\d_]+)(?:'s?)?\s+$|"
    r"(?P<joined>[^\W\d_]+)-$",
    re.IGNORECASE,
)
_REACH = frozenset(("all", "every", "each", "most", "whole", "entire"))
_WITHIN = 3  # words in which somebody is named after "by": "by the head of communications"
_ME = frozenset(("me", "myself", "us", "mir", "uns", "mi", "moi", "nous", "мной", "мною", "нами"))
_INSTRUMENTAL = expression(r"\s+(?P<who>[^\W\d_]+(?:ом|ем|ой|ей|ою|ею|ами|ями))\b")


def credited_to(word: Word, claim: Reading, evidence: Evidence) -> str:
    """Who did what a word tells, by the line's own words; "" when the line leaves it to the person.

    That may be somebody known by nothing but the evidence: "approved by the council" of "the council approved it".
    """
    before, after = claim.text[: word.start], claim.text[word.end :]
    deed = word.entry.families and not word.entry.lists & {"tier_lead", "rank"}  # not "chair of the council"
    of = _OF.match(after) if deed else None
    by = _BY.match(after)
    for found in (by, of, _FROM.search(before), _INSTRUMENTAL.match(after)):
        names: list[str] = re.findall(r"[^\W\d_]+", found["who"])[:_WITHIN] if found else []
        if names and names[0].casefold() in _ME:
            return ""
        if found is by and (doer := next((one for one in names if _does(one, word, evidence)), "")):
            return doer
        if named := next((one for one in names if is_somebody(one) or (found is by and is_agentive(one))), ""):
            return named
    subject = _SUBJECT.search(before)
    name = str(subject["who"] or subject["joined"]) if subject else ""
    return name if name and is_somebody(name) else ""


def _does(name: str, deed: Word, evidence: Evidence) -> bool:
    """Whether the evidence tells a deed of nobody but others, and names them so."""
    deeds = evidence.places(deed)
    told = [place for place in evidence.by_key.get(key(name), ()) if "function" not in place.word.entry.lists]
    return bool(deeds) and all(
        evidence.clause(place).others and any(one.piece == place.piece and one.word.clause == place.word.clause for one in told)
        for place in deeds
    )


def credited(words: Sequence[Word], claim: Reading, evidence: Evidence) -> frozenset[int]:
    """Where words stand that tell a deed of somebody whom the evidence names, and where that somebody is named."""
    found: set[int] = set()
    named = {key(one.text) for one in claim.words if is_somebody(one.text) or is_agentive(one.text)}
    others = any(clause.others for piece in evidence.pieces for clause in piece.clauses)
    if not others and not any(evidence.tells_of(name) for name in named):
        return frozenset()
    for word in words:
        name = credited_to(word, claim, evidence) if "function" not in word.entry.lists else ""
        if name and evidence.tells_of(key(name)):
            until = claim.text.find(name, word.end) if is_somebody(name) and _BY.match(claim.text, word.end) else word.start
            told = [one for one in words if word.start < one.start < until and one.key not in _REACH]
            found |= {word.start, *(one.start for one in (*told, *words) if one in told or one.text == name)}
    return frozenset(found)
