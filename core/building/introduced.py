"""Who somebody says they are, and what is left of their words: "Hello! My name is Tom Baker and I live in Leeds"."""

import re

from core.building import speech
from core.building.tidy import named
from core.expressions import expression
from core.resume import names, roles

_STOP = (
    r"(?:and|but|und|aber|y|pero|e|mas|et|mais|и|но|та|i|from|aus|living|here|i['’]?m|ich|bin|yo|soy|vivo|je|j['’]\w+|я|живу|"
    r"wohne|wohnhaft|woon|abito|mieszkam)\b"
)
_WORD = r"[^\W\d_][\w'’-]*"
_WHO = rf"(?P<name>{_WORD}(?:(?:(?<=\s[^\W\d_])\.)?\s+(?!{_STOP}){_WORD}){{0,4}})(?![\w@])"
_JOINS = expression(r"[\s,]*\b(?:and|but|und|aber|y|pero|et|mais|и|но)?[\s,]*$", re.IGNORECASE)
_TELLS = speech.joined(r"(?<!\w)", "introducing", rf"[\s:]+{_WHO}")
_IS = speech.joined(
    r"^\W*(?:i['’]?m|i am|this is|it['’]s|ich bin|(?:yo )?soy|je suis|я|jestem|sou o|sou a)\s+",
    _WHO,
    r"(?=\s*(?:[,.;!]|$)|\s+(?:and|und|y|et|и)\s)",
)
_GREETS = speech.joined(r"^\W*", "greeting", r"(?!\w)[\s,.!:–—-]*")
_SIGNS = expression(rf"^\W*{_WHO},?\s+(?:here|hier)\b", re.IGNORECASE)
_IN_FULL = expression(r"\b(?:full|legal|real|whole|voller|ganzer|completo)\b", re.IGNORECASE)


def is_named(words: str) -> bool:
    """Whether words can be somebody's name: no role is one, unless it is a surname."""
    whole = named(words)
    return (
        names.is_name(whole)
        and (not roles.role_score(words) or roles.names_person(words))
        and not speech.opens(words, "articles")
    )


def _is_idle(words: str) -> bool:
    """Whether words say that there is no job now: "I'm between jobs"."""
    return any(speech.says(words, name) for name in ("unemployed", "jobless"))


def introduced(text: str) -> tuple[str, str]:
    """The name that its owner says is theirs, and the other words; without any the text behind its greeting."""
    text = _GREETS.sub("", text)
    found = [*_TELLS.finditer(text)] or [one for one in _IS.finditer(text) if is_named(one["name"]) and not _is_idle(one.group())]
    found = found or [one for one in _SIGNS.finditer(text) if is_named(one["name"]) and " " in one["name"]]
    if not found:
        return "", text
    best = next((one for one in found if _IN_FULL.search(one.group())), found[0])
    return best["name"].strip(), f"{_JOINS.sub('', text[: best.start()])}, {text[best.end() :]}".lstrip(speech.EDGES)
