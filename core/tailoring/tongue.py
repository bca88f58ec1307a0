"""Whether what somebody says is in another language than their resume: told only when the words leave no doubt.

Answers are short, full of names and of English terms, so names and what stands between them tell nothing, and words that both
languages have count for neither.
"""

import re
from collections.abc import Iterator, Mapping
from functools import cache

from core.expressions import expression
from core.language import detect
from core.resume.model import Resume
from core.tailoring.patterns import table

_WORD = expression(r"(?<!\w)[^\W\d_]+(?:['’][^\W\d_]+)*(?!\w)")
_ADDRESS = expression(r"\S+@\S+|\w+://\S+|\w+(?:\.\w{2,})+\S*")
_LATIN = expression(r"[A-Za-zÀ-ɏ]")
_CASELESS = expression(r"[\u0590-\u07ff\u0900-\u0e7f\u1100-\u11ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_ENDS = expression(r"[.!?:;\n(–—]\s*$|^\s*$")
_FORMS: Mapping[str, re.Pattern[str]] = {  # of verbs and nouns that no list holds
    "en": expression(r"(?!ge)\w{3,}ed|\w{3,}ing"),
    "de": expression(r"(?:\w{2,})?ge\w{2,}(?:t|en)(?<!ment)|\w{3,}iert|\w*[äöüß]\w*"),
    "es": expression(r"\w{3,}(?:é|ó)|\w{3,}(?:amos|ábamos|imos|ción|ciones)|\w*ñ\w*"),
    "fr": expression(r"\w{3,}(?:é|ée|és|ées)|[jldncs]['’]\w+|qu['’]\w+|\w*[çèêœ]\w*"),
    "it": expression(r"\w{4,}(?:zione|zioni|ità)"),
    "pt": expression(r"\w*[ãõ]\w*|\w{3,}(?:ção|ções)"),
    "pl": expression(r"\w*[łęąśżźć]\w*|\w{3,}(?:łem|łam)"),
}
_NOUN = expression(
    r"(?!samsung)\w{4,}ung(?:en)?|\w{3,}(?:heit|keit|schaft)(?:en)?|jahr|jahren|jahre|mitarbeiter\w*|kolleg(?:en|innen)"
)
UNCLEAR = "und"  # another language for sure, but which one is not told by its words
_NOT_LATIN = frozenset({"ru", "uk", "el", "he", "hi", "th", "ko", "ja", "zh", "ar", "fa", UNCLEAR})
_SIBLINGS = ({"ru", "uk"}, {"ar", "fa"}, {"ja", "zh"})  # told apart by single letters, which a short text may not have
_SURE, _LEAD, _SHARE = 2, 1.5, 0.5
_PARTICLE = 3  # letters of what stands within a name: "Casa de la Vida"


def other_language(text: str, resume: Resume) -> str:
    """The ISO 639-1 code of the language of a text, where that is surely none of the resume's; "" otherwise.

    `UNCLEAR` where its words are of several others alike. A resume counts as English also where nothing told its language; then
    that has to be sure, too.
    """
    found = other_than(resume.language, text)
    if not found or (resume.language == "en" and not other_than(found, resume.source.text)):
        return ""
    return "" if any(other_than(resume.language, line.text) == found for line in resume.lines()) else found


def other_than(language: str, text: str) -> str:
    """The language of a text, where that is surely not this one; "" otherwise."""
    running = [*_running(text)]
    foreign = sum(not _LATIN.match(word) for word in running)
    if foreign >= max(_SURE, _SHARE * len(running)):
        found = detect(" ".join(running))
        return "" if found == language or any({found, language} <= one for one in _SIBLINGS) else found
    latin = [word for word in running if _LATIN.match(word)]
    if language in _vocabulary():
        return _likeliest(latin, language) or _german_nouns(text, latin, language)
    return _likeliest(latin) if language in _NOT_LATIN and not foreign else ""


def _likeliest(words: list[str], own: str = "") -> str:
    """The language that most of these words are of, where they are clearly more than those of the `own` one."""
    kin = sum(_is_of(word, own) for word in words) if own else 0
    scores = {
        name: sum(_is_of(word, name) and not (own and _is_of(word, own)) for word in words)
        for name in _vocabulary()
        if name != own
    }
    best = max(scores, key=lambda name: scores[name])
    sure = scores[best] >= _SURE or (not kin and len(words) >= _SURE and scores[best] >= _SHARE * len(words))
    if not (sure and scores[best] > _LEAD * kin):
        return ""
    return best if [*scores.values()].count(scores[best]) == 1 else UNCLEAR


def _german_nouns(text: str, running: list[str], own: str) -> str:
    """German where a text of another language would have to consist of names: "Fünf Jahre Teamleitung" has no small word."""
    nouns = [word for word in _capitals(text) if _NOUN.fullmatch(word) or word in _vocabulary()["de"]]
    kin = any(_is_of(word, own) and not _is_of(word, "de") for word in running)
    german = sum(_is_of(word, "de") and not _is_of(word, own) for word in running)
    return "de" if own != "de" and nouns and not kin and german + len(nouns) >= _SURE else ""


def _capitals(text: str) -> Iterator[str]:
    """The words that count as names by their large letter, in small letters."""
    text = _ADDRESS.sub(" ", text)
    running = {word.start() for word in _WORD.finditer(text) if not _is_name(text, word)}
    found = (word for word in _WORD.finditer(text) if word.start() not in running or word.group()[0].isupper())
    yield from (word.group().casefold() for word in found if not word.group().isupper())


def _is_of(word: str, language: str) -> bool:
    return word in _vocabulary()[language] or bool((form := _FORMS.get(language)) and form.fullmatch(word))


def _running(text: str) -> Iterator[str]:
    """The words that are no names: written small, at the beginning of a sentence, or in a script without large letters."""
    text = _ADDRESS.sub(" ", text)
    found = [*_WORD.finditer(text)]
    large = [_is_name(text, one) for one in found]
    for index, one in enumerate(found):
        between = 0 < index < len(found) - 1 and any(large[max(0, index - 2) : index]) and any(large[index + 1 : index + 3])
        if _CASELESS.match(one.group()):
            yield from (one.group()[at : at + 2] for at in range(0, len(one.group()), 2))
        elif not large[index] and not (between and len(one.group()) <= _PARTICLE):
            yield one.group().casefold().replace("’", "'")


def _is_name(text: str, word: re.Match[str]) -> bool:
    told = word.group()
    return told[0].isupper() and ((len(told) > 1 and told.isupper()) or not _ENDS.search(text[: word.start()]))


@cache
def _vocabulary() -> Mapping[str, frozenset[str]]:
    return {name: frozenset(words.split()) for name, words in table("tongues").items()}
