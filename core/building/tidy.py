"""How a piece of a message is set in the document: the same words, with the large letters that a phone leaves out."""

import re

from core.building import speech
from core.resume.lexicon import words
from core.resume.roles import organisation_score
from core.tailoring.lexicon import canonical
from core.tailoring.wording import capital

_STATE = 2  # letters
_INITIALS = 5  # letters
_CYRILLIC = re.compile(r"[а-яё]", re.IGNORECASE)  # here only the first word of an institution is large
_VOWEL = re.compile(r"[aeiouy]", re.IGNORECASE)


def named(text: str) -> str:
    """A name: when it is all in small letters, each of its words gets a large one, save the small ones inside it."""
    line = " ".join(text.split())
    if line != line.lower() or (_CYRILLIC.search(line) and organisation_score(line)):
        return capital(line)
    return " ".join(_large(word, first=at == 0) for at, word in enumerate(line.split(" ")))


def _large(word: str, *, first: bool) -> str:
    if not first and len(word) == _STATE and word in words("places", "states") and word not in speech.words("small"):
        return word.upper()
    if word in speech.words("small") and not first:
        return word
    return "-".join(part[:1].upper() + part[1:] for part in word.split("-"))


def item(text: str) -> str:
    """A skill, certificate or language: as it is usually written, where only large letters differ ("css", "bls")."""
    words = " ".join(text.split())
    known = canonical(words)
    if known and known.casefold() == words.casefold() and words == words.lower():
        return known
    short = len(words) <= _INITIALS and words.isascii() and words.isalpha() and not _VOWEL.search(words)
    return words.upper() if short else capital(words)


def line(text: str) -> str:
    """A statement: on one line, with its first letter large."""
    return capital(" ".join(text.split()))
