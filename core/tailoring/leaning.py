"""Answers that lean on the question: "I used it daily for 3 years" says nothing once the question no longer stands beside it."""

import re
from functools import cache

from core.tailoring.lexicon import Nature, nature, terms_of
from core.tailoring.patterns import table
from core.tailoring.speech import has_subject

_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_CLAUSE = re.compile(r"[,;:()]")
_POINTS = re.compile(r"\b(?:[Ii]t|[Tt](?:his|hat|hem|hose|hese))\b")  # not IT
_SUBJECT = re.compile(
    r"(?:it|this|that|these|those)(?:['’]s)? (?:was|is|were|are|has|had|took|saved|helped|ran|went)\b", re.IGNORECASE
)
_EMPTY = re.compile(
    r"\b(?:ma(?:de|ke|kes|king)|f(?:ou|i)nds?|kept|keep)\s+$", re.IGNORECASE
)  # "made it possible": nothing is meant
_NAMED = (Nature.TOOL, Nature.LICENCE, Nature.LANGUAGE)
_LEAST = 3  # words that are worth a line
_FEW = 4  # words that may be no more than a number of things
_REACH = 6  # words before "it" that a reader still reads as one clause
_LANGUAGES = ("en", "de", "es", "fr", "ru")


def leans(line: str) -> bool:
    """Whether a line says only how often or how long, or points with "it" at something that does not stand before it."""
    words = _words(line)
    return bool(words) and (_is_light(words) or _is_amount(line, words) or _pointer(line) is not None)


def _is_amount(line: str, words: list[str]) -> bool:
    """Whether a line says only how many there were: "about 120 accounts"."""
    things = [word for word in words if not _is_light([word])]
    return any(word.isdigit() for word in words) and len(words) <= _FEW and len(things) == 1 and not has_subject(line)


def told_of(line: str, name: str) -> str:
    """The line with what it is about: in the place of its "it", or before it; "" where that would read wrong."""
    found = _pointer(line)
    if found is None:
        words = _words(line)
        if (
            len(words) < _LEAST
            or _is_amount(line, words)
            or (_list("pointing") | _list("unnamed")).intersection(word.casefold() for word in words)
        ):
            return ""
        return f"{name}: {line[:1].lower()}{line[1:]}"
    if re.fullmatch(r"\s*(?:have )?(?:did|done|doing|been doing|do)\s+", line[: found.start()], re.IGNORECASE):
        return ""
    return f"{line[: found.start()]}{name}{line[found.end() :]}"


def _pointer(line: str) -> re.Match[str] | None:
    """The first "it" of a line when nothing before it can be what it stands for."""
    found = _POINTS.search(line)
    if found is None:
        return None
    before, after = line[: found.start()], line[found.end() :]
    if not before.strip():
        return found if _SUBJECT.match(line) else None
    if found.group().casefold() == "it":
        return None if _may_name(before) else found
    ends = not after.strip() or _CLAUSE.match(after.lstrip()) or _is_light(_words(after)[:1])
    return found if ends and _is_light(_words(before)) else None


def _may_name(before: str) -> bool:
    """Whether words before an "it" may name what it stands for: a thing, a name, or a clause of its own."""
    words = _words(before)
    small = [word.casefold() for word in words]
    natures = {nature(term) for term in terms_of(before)}
    if len(words) > _REACH or _CLAUSE.search(before) or _EMPTY.search(before) or set(small) & _list("clauses"):
        return True
    if natures.intersection(_NAMED) or re.search(r"\s[^\W\d_a-zа-яё]\w", before):
        return True
    prepositions = [word for word in small if word in _list("prepositions")]
    beside = len(prepositions) == 1 and small[-1] in prepositions  # "built all the forms in it"
    return not beside and bool(natures or set(small) & _list("naming"))


def _words(text: str) -> list[str]:
    return [found.group() for found in _WORD.finditer(text)]


def _is_light(words: list[str]) -> bool:
    return bool(words) and all(word.isdigit() or _says_nothing(word.casefold().replace("’", "'")) for word in words)


def _says_nothing(word: str) -> bool:
    return word in _light() or all(part in _light() for part in word.split("'"))


@cache
def _light() -> frozenset[str]:
    return frozenset(word for language in _LANGUAGES for word in table("leaning")[language].split())


@cache
def _list(name: str) -> frozenset[str]:
    return frozenset(table("leaning")[name].split())
