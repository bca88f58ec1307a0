"""Telling a role from an employer and a degree from a school, by the words they are made of."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from core.expressions import expression
from core.resume import places
from core.resume.lexicon import fold, table, words

_TOKEN = expression(r"[^\s,;:|()/–—]+")
_EAST = expression("[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_ASIDE = expression(r"\([^()]*\)")
_TRAINED = 2  # what one is trained for leans to a title, whatever its words: "Ausbildung zur Kauffrau im Einzelhandel"
_NAME = expression(r"[^\W\d_a-z][^\W\d_]*(?:['’-][^\W\d_]+)*")
_QUOTED = expression(r"«[^«»]+»|„[^„“”]+[“”]")  # names of employers are quoted, titles are not
_STATE = expression(r",\s*[A-Z]{2}$")
_COMPOUND = expression("(?P<first>[\u0400-\u04ff]+)-[\u0400-\u04ff]+")  # "бухгалтер-кассир"
_SHORT = 4  # letters of a word that is neither a plural nor a compound
_PAIR = 2
_FEMININE = 5  # letters that a word with the ending of women in German has more than
_LONGEST = 3  # words in an expression of the lists


@dataclass(frozen=True, slots=True)
class _Words:
    whole: frozenset[str]
    endings: tuple[str, ...]
    parts: tuple[str, ...]


@cache
def _words(name: str) -> _Words:
    listed = table("roles")[name]
    return _Words(
        whole=frozenset(fold(word.strip("*")) for word in listed),
        endings=tuple(fold(word[1:]) for word in listed if word.startswith("*")),
        parts=tuple(fold(word) for word in listed if _EAST.search(word)),
    )


@lru_cache(maxsize=4096)
def count(name: str, text: str) -> int:
    """How many expressions of a list a text holds; a list of words without spaces is looked up inside the words."""
    known = _words(name)
    folded = fold(_ASIDE.sub(" ", text))
    tokens = [token.strip("\"'“”‘’[]") for token in _TOKEN.findall(folded)]
    found = sum(part in folded for part in known.parts) if _EAST.search(text) else 0
    at = 0
    while at < len(tokens):
        size = next((size for size in range(_LONGEST, 0, -1) if _is_word(" ".join(tokens[at : at + size]), name)), 0)
        found += bool(size)
        at += size or 1
    return found


def _is_word(word: str, name: str) -> bool:
    """Whether a word is in a list, as it is or as a plural; the plural that names companies is none of roles: "Partners"."""
    known = _words(name)
    if word in known.whole or word.rstrip(".") in known.whole:
        return True
    if word.endswith("s") and len(word) > _SHORT and word[:-1] in known.whole and word not in _words("organisations").whole:
        return True
    if name == "roles" and word.endswith("in") and len(word) > _FEMININE and _is_word(word[:-2], name):
        return True  # "Malerin"
    if name == "roles" and (compound := _COMPOUND.fullmatch(word)) and compound["first"] in known.whole:
        return True
    return " " not in word and word.endswith(known.endings) and len(word) > _SHORT


def east(text: str) -> bool:
    """Whether a text is written in a script without spaces between words."""
    return bool(_EAST.search(text))


def is_rank(word: str) -> bool:
    """Whether a word stands beside a role and names none alone: "senior", "백엔드"."""
    return fold(word) in words("roles", "ranks")


def is_oneself(text: str) -> bool:
    """Whether a text only says that somebody worked for themselves, which stands where an employer does: "Freelance"."""
    return fold(text.strip("()")) in words("roles", "oneself")


def is_own(text: str) -> bool:
    """Whether brackets in a text say that somebody worked for themselves: "Painter (self-employed)"."""
    return any(map(is_oneself, _ASIDE.findall(text)))


def last_part(name: str, text: str) -> int:
    """Where the last word of a list ends in a text that is written without spaces; 0 for nowhere."""
    found = [text.rfind(word) + len(word) for word in table("roles")[name] if _EAST.search(word) and word in text]
    return max(found, default=0)


def role_score(text: str) -> int:
    """How many role words a text has."""
    return count("roles", text)


def organisation_score(text: str) -> int:
    """How many words a text has that tell an organisation; the field of a degree is none: "MSc Information Technology"."""
    return count("organisations", text) - _ends_in_field(text)


def _ends_in_field(text: str) -> bool:
    """Whether the last word of a degree, which could tell an employer elsewhere, tells what was studied."""
    named = _ASIDE.sub(" ", text).strip(" ,.").split()
    if len(named) <= 1 or fold(named[-1]) not in words("roles", "studies") or is_institution(text):
        return False
    return degree_score(named[0]) > 0 or degree_score(" ".join(named[:_PAIR])) > 0


def is_institution(text: str) -> bool:
    """Whether a text has a word that stands in the names of schools and companies only."""
    return count("institutions", text) > 0


def degree_score(text: str) -> int:
    """How many words a text has that tell a degree; the state behind a town is none: "Boston, MA"."""
    state = _STATE.search(text)
    told = state is not None and places.is_city(text[max(0, places.tail(text)) : state.start()])
    return count("degrees", text[: state.start()] if state and told else text)


def is_role(text: str) -> bool:
    """Whether a text names a role rather than an organisation."""
    return leaning(text, "roles") > 0


def names_person(text: str) -> bool:
    """Whether the only role in a text of two or three words is one that people are called by: "Tom Baker", "Dean Hollis"."""
    given, _, family = text.partition(" ")
    if fold(given) in words("roles", "forenames") and _NAME.fullmatch(family) and not role_score(family):
        return True
    first, _, last = text.rpartition(" ")
    return bool(first) and fold(last) in words("roles", "surnames") and not role_score(first)


def leaning(text: str, name: str) -> int:
    """How far a text leans to a list ("roles", "degrees") rather than to an organisation; the words at its ends count more."""
    if name == "roles" and is_oneself(text):
        return -1
    if name == "roles" and fold(text).startswith(tuple(words("roles", "trained_as"))):
        return _TRAINED
    head = re.split(r"[,(|/]", text, maxsplit=1)[0].split()
    quoted = int(name == "roles" and bool(_QUOTED.search(text)))
    if not head:
        return count(name, text) - organisation_score(text) - quoted
    taught = name == "degrees" and len(head) > 1 and is_institution(head[0])  # "Universidad Nacional de Ingeniería"
    ends = (count(name, head[0]) > 0) + (count(name, head[-1]) > 0 and not taught) - (organisation_score(head[-1]) > 0)
    named = 0 if name == "roles" and _is_what_one_is(head) else organisation_score(text)
    return count(name, text) - named - quoted + ends


def _is_what_one_is(said: Sequence[str]) -> bool:
    """Whether words end in what one person is, so that an organisation among those before says where: "School Bus Driver"."""
    last = fold(said[-1])
    if len(said) <= 1 or not organisation_score(said[0]) or fold(said[1]) in words("places", "particles"):
        return False
    family = last in words("roles", "surnames") and len(said) == _PAIR and not is_institution(said[0])  # "Hotel Koch"
    return last in words("roles", "roles") and not family
