"""Lines of a resume as sentences in the first person: reworked as little as grammar needs, or not at all.

"Built the order service" becomes "built the order service", to be said after "At WebShop24, I". What cannot safely be said so
stays a line, and is quoted.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from core.tailoring import speech
from core.tailoring.clauses import sentences
from core.tailoring.letters.frames import LANGUAGES, words
from core.tailoring.wording import without_talk

_FIRST = re.compile(r"^(?P<verb>[^\W\d_]+(?:-[^\W\d_]+)*)(?P<rest>(?:\s.*|$))", re.DOTALL)
_NEXT = re.compile(r"\W*(\w+)")
_MORE = re.compile(r"(?:,|;|\band\b|&)\s+(?:and\s+)?([a-z]+)\s+\w")
_SPEAKER = re.compile(r"(?:I|Ich|Yo|Je|Я)\s|J['’]|I['’]")
_ENGLISH = re.compile(r"\b(?:I|the|with|my|our)\b")
_VOWELS = "aeiou"
_LONGEST = 260


@dataclass(frozen=True, slots=True)
class _English:
    past: Mapping[str, str]  # base -> past
    pasts: frozenset[str]
    doubtful: frozenset[str]
    before: frozenset[str]
    adjectives: frozenset[str]


def deed(line: str, language: str, *, current: bool) -> str:
    """What follows "I" when a line is told in the first person; empty when it cannot be told safely.

    `current` is whether the role goes on: then "Maintain" stays, otherwise it becomes "maintained".
    """
    text = " ".join(line.split()).rstrip(" .;,")
    if not text or len(text) > _LONGEST or language not in LANGUAGES or len(sentences(f"{text}.")) != 1 or _odd(text):
        return ""
    return _english_deed(text, current=current) if language == "en" else _own_deed(text, language)


def own_line(line: str, language: str) -> str:
    """A line of the resume that is a sentence in the first person already; empty when it is none."""
    return own_words(line, language) if _SPEAKER.match(line) else ""


def own_words(text: str, language: str) -> str:
    """A statement of an answer as a sentence of a letter, when the person told it in the first person; empty otherwise."""
    said = without_talk(text).strip(" \t,;:–—-")
    foreign = language != "en" and _ENGLISH.search(said)
    if not said or len(said) > _LONGEST or _odd(said) or foreign or not speech.is_first_person(said) or said[-1] in "?!":
        return ""
    said = speech.with_large_i(said).rstrip(" .;,。") if language == "en" else said.rstrip(" .;,。")
    return said[:1].upper() + said[1:] + "."


def article(noun: str) -> str:
    """The article before an English noun."""
    return "an" if noun[:1].lower() in _VOWELS else "a"


def _odd(text: str) -> bool:
    """Whether a text has what a sentence has not: an arrow, a bar, a bracket that is not closed, a label before a colon."""
    return bool(re.search(r"[|→•<>{}=_\\]|\.\.\.|…|\bTODO\b|:\s*$", text)) or text.count("(") != text.count(")")


def _english_deed(text: str, *, current: bool) -> str:
    verb, following, rest = _taken_apart(text)
    grammar = _english()
    if verb in grammar.adjectives and following == "for":
        return f"{'am' if current else 'was'} {verb}{rest}"
    doubtful = verb in grammar.doubtful and not (following in grammar.before or following[:1].isdigit())
    mixed = not current and _base_verbs(rest, grammar)
    if following in {"", "by"} or doubtful or mixed:
        return ""
    told = verb if verb in grammar.pasts or (current and verb in grammar.past) else grammar.past.get(verb, "")
    return told and told + rest


def _taken_apart(text: str) -> tuple[str, str, str]:
    """The first word and the one after it, both small, and everything after the first as it is written."""
    found = _FIRST.match(text)
    if not found:
        return "", "", ""
    following = _NEXT.match(found["rest"])
    return found["verb"].lower(), following[1].lower() if following else "", found["rest"]


def _base_verbs(rest: str, grammar: _English) -> bool:
    """Whether verbs go on after the first one in the present: only one of them could be put right."""
    return any(found[1] in grammar.past and found[1] not in grammar.pasts for found in _MORE.finditer(rest))


def _own_deed(text: str, language: str) -> str:
    grammar = words(language).get("grammar")
    verb, following, rest = _taken_apart(text)
    if not grammar or not following or not _own(language).match(verb):
        return ""
    if verb in str(grammar.get("not_own", "")).split() or following in str(grammar.get("not_before", "")).split():
        return ""
    return f"{grammar.get('prefix', '')}{verb}{rest}"


@cache
def _own(language: str) -> re.Pattern[str]:
    return re.compile(str(words(language)["grammar"]["own"]).replace("\n", ""), re.IGNORECASE)


@cache
def _english() -> _English:
    grammar = words("en")["grammar"]
    pairs = (word.partition("_") for word in str(grammar["verbs"]).split())
    past = {base: other or _past(base) for base, _, other in pairs}
    lists = {name: frozenset(str(grammar[name]).split()) for name in ("doubtful", "before", "adjectives")}
    return _English(past, frozenset(past.values()), lists["doubtful"], lists["before"], lists["adjectives"])


def _past(base: str) -> str:
    if base.endswith("e"):
        return f"{base}d"
    if base.endswith("y") and base[-2] not in _VOWELS:
        return f"{base[:-1]}ied"
    return f"{base}ed"
