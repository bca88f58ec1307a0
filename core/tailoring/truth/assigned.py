"""What a turn without a verb assigns to somebody: "fitting only the optician", "las nóminas, la gestoría"."""

import re
from functools import lru_cache

from core.expressions import expression
from core.tailoring.truth.lexis import look
from core.tailoring.truth.people import TOKEN, is_agentive, is_somebody
from core.tailoring.truth.plain import key
from core.tailoring.truth.topics import is_thing, is_topic

_ARTICLE = r"(?:(?:the|our|der|die|das|den|dem|unser\w*|el|la|los|las|le|les|notre|il|lo|o|a|de|het)\s+|l['’])"
_BY = r"(?:(?:by|durch|vom?|beim?|par|por|da|dal|od|przez|door|у)\s+)?"
_ALONE = r"(?:only|nur|ausschließlich|solo|sólo|solamente|seulement|uniquement|только|лишь|лише|tylko|alleen|apenas)"
_ONLY_THEM = expression(  # "Erstanpassung nur Meisterin"
    rf"^\W*(?P<topic>[^\W\d_][\w'’/-]*(?:\s+[\w'’/-]+){{0,3}}?)\s+{_ALONE}\s+{_BY}(?:{_ARTICLE})?"
    r"(?P<who>[^\W\d_][\w'’-]*(?:\s+[^\W\d_][\w'’-]*){0,2})\W*$",
    re.IGNORECASE,
)
_THEM_ALONE = expression(  # "le médecin seul", "outside firm", "the notary"
    rf"^\W*(?:(?P<only>{_ALONE})\s+)?{_BY}(?P<the>{_ARTICLE}|"
    r"(?:outside|external|outsourced|another|an?|extern\w*|fremd\w*|une?|una?|otr[oa]|внешн\w+|сторонн\w+)\s+)*"
    r"(?P<who>[^\W\d_][\w'’-]*(?:\s+[^\W\d_][\w'’-]*){0,2}?)(?P<alone>\s+(?:only|alone|allein|seule?s?|seulement|sol[oa]s?|extern[eao]|externa|один|одна))?\W*$",
    re.IGNORECASE,
)


@lru_cache(maxsize=8192)
def assigned_within(part: str) -> str:
    """Who alone does the thing that a stretch names, by the word that names them; "" when nobody is assigned it."""
    found = _ONLY_THEM.match(part)
    return _who(found["who"]) if found and is_thing(found["topic"]) else ""


@lru_cache(maxsize=8192)
def assigned_behind(topic: str, part: str, mark: str) -> str:
    """Who does a thing, named in the stretch behind the comma or colon that follows it."""
    found = _THEM_ALONE.match(part) if mark in ":," and is_topic(topic) else None
    if found is None or not (found["the"] or found["only"] or found["alone"]):
        return ""
    return _who(found["who"])


def _who(stretch: str) -> str:
    """The word that names somebody who acts, and nobody who is served."""
    tokens: list[str] = TOKEN.findall(stretch)
    last = next((word for word in tokens if is_somebody(word) or is_agentive(word)), "")
    return "" if "served" in look(key(last)).lists else last
