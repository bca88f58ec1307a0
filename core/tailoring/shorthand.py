"""What a phone's keyboard leaves out, put right where it is surely the same words: nobody prints "helped w a autostore"."""

import re
from functools import cache

from core.expressions import expression
from core.language import detect
from core.tailoring.lexicon import Nature, find_terms, nature
from core.tailoring.patterns import table

_LONE = expression(r"\bw(?:/(?:o|in)\b|/|\b)")  # "w" is a word of Polish, too
_ENGLISH = expression(
    r"\b(?:\w{2,}ed|the|and|with|my|we|to|of|for|so|it|in|on|only|at|from|an?|did|ran|made|built|led|taught|was|is|per|people|"
    r"years?|yrs|ppl|mgmt|b4|thru|cuz|abt|hrs)\b|^\w{2,}ing\b|\bw/",
    re.IGNORECASE,
)
_DOUBLED = expression(r"\b(?:the (?=the\b)|an? (?=an?\s))")
_BEFORE_VOWEL = expression(r"\ba(?= (?!(?:also|into|onto|once|ones|one)\b|(?i:eu|ew))[AEIOaeio][a-z]{3,})")


def in_full(text: str) -> str:
    """An English text with its everyday short forms written out, no article twice, and "an" before a vowel."""
    if any(letter.isalpha() and not letter.isascii() for letter in text):
        return text
    if not _ENGLISH.search(text) or detect(_LONE.sub("", text)) != "en":
        return text
    for form, words in _forms():
        text = form.sub(words, text)
    return _BEFORE_VOWEL.sub("an", _DOUBLED.sub("", text))


def with_names(text: str) -> str:
    """A text with the names of tools as their makers write them: "set up Kubernetes clusters" of "set up kubernetes clusters"."""
    for found in reversed(find_terms(text)):
        if _is_name(found.term) and text[found.start : found.end] == found.term.casefold():
            text = text[: found.start] + found.term + text[found.end :]
    return text


def _is_name(term: str) -> bool:
    """Whether a term is the name of a tool, each word of it with a capital, and not only what it is: "Forklift"."""
    named = all(word != word.casefold() for word in term.split())
    return named and nature(term) is Nature.TOOL and term.casefold() not in table("shorthand")["plain"]["tools"].split()


@cache
def _forms() -> tuple[tuple[re.Pattern[str], str], ...]:
    forms = table("shorthand")
    whole = [(re.compile(rf"(?<![\w/.'’-])(?:{one})(?![\w/'’-])"), words) for one, words in forms["words"].items()]
    return (*whole, *((re.compile(rf"(?<![\w/.'’-]){one}(?=\w)"), words) for one, words in forms["openings"].items()))
