"""Whether a model's wording is made of the words it cites: what the gate of facts doesn't look at, because it judges claims.

A wish has no evidence of its own, so an edit that a model makes of one is held to the words that are there.
"""

import re
from collections.abc import Sequence
from typing import Literal

from core.editing import guard
from core.tailoring.lexicon import implies, terms_of
from core.tailoring.truth.lexis import look
from core.tailoring.truth.plain import key
from core.tailoring.words import stems

_FEW = 3  # words with a meaning: too few for the gate to tell what they claim
_EMPTY = frozenset({"function", "light"})
_WORD = re.compile(r"[^\W\d_][\w'’-]*")
_OPENING = re.compile(r"(?:^|(?<=[.!?;:]\s))\W*[^\W\d_][\w'’-]*")
_GARBLED = re.compile(r"[.;:!?]\s*[,;:]")  # a sentence glued to another one


def beyond(text: str, given: Sequence[str]) -> tuple[str, ...]:
    """The words of a text that carry a meaning of their own: none of the words it cites says them, or the same in other words."""
    kept = {*stems(text)}
    replaced = (word for word in _WORD.findall(" ".join(given)) if not {*stems(word)} & kept)
    known, concepts = {*stems(" ".join(given))}, {one for word in replaced for one in look(key(word)).concepts}
    terms = {*terms_of(" ".join(given))}
    named = {word for term in {*terms_of(text)} & {*terms, *implies(terms)} for word in _WORD.findall(term.casefold())}
    return tuple(
        word
        for word in dict.fromkeys(_WORD.findall(text))
        if {*stems(word)} - known
        and word.casefold() not in named
        and not look(key(word)).concepts & concepts
        and not look(key(word)).lists & _EMPTY
        and not guard.numbers(word)
    )


def strange(text: str, old: str) -> bool:
    """Whether a text hardly holds a word that it cites, or begins with a name: there the gate can't tell what it claims."""
    known = {*stems(old), *(one for term in terms_of(text) if term in terms_of(old) for one in stems(term))}
    new = {*stems(text)}
    other = new - known
    opening = (one.group() for one in _OPENING.finditer(text))
    unheard = any({*stems(one)} & other and not look(key(one)).families for one in opening)
    return unheard or (bool(other) if len(new) <= _FEW else 2 * len(other) > len(new))


def said_twice(old: str, new: str) -> Literal["", "verb"]:
    """Whether a deed that someone only helped with stands in the new text once more, as their own: "Helped move it, moved it"."""
    if not guard.has("contributed", old):
        return ""
    clauses = (one.strip() for one in re.split(r"[,;:.–—]\s+|\s+and\s+", new))
    own = (one for one in clauses if one and not guard.has("contributed", one))
    opening = (_WORD.match(one) for one in own)
    again = (word.group() for word in opening if word and {*stems(word.group())} & {*stems(old)})
    return "verb" if any(look(key(word)).families for word in again) else ""


def glued(text: str, given: Sequence[str]) -> bool:
    """Whether a text is a line with other words stuck to it, as no sentence is."""
    dangles = "function" in look(key((_WORD.findall(text) or [""])[-1])).lists and not any(
        one.endswith(text[-4:]) for one in given
    )
    stuck = dangles or any(re.search(rf"\w\s+{re.escape(one.strip(' .'))}", text) for one in given if " " in one.strip())
    return stuck or len(_GARBLED.findall(text)) > len(_GARBLED.findall(" ".join(given)))
