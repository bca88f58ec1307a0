"""Section headings: the person's own words without their ornaments, or the usual name in the resume's language."""

import re
import tomllib
import unicodedata
from functools import cache
from importlib import resources

from core.language import capital, lower
from core.resume import headings
from core.resume.lexicon import fold
from core.resume.model import Kind, Resume

FIRST_WORD_ONLY = {"ru", "uk", "fr", "es", "pt", "it", "pl", "el", "tr", "nl", "cs", "az"}
ACRONYMS = {"IT", "HR", "AI", "ML", "UX", "UI", "QA", "CV", "SQL", "API", "EDV", "PC", "PR", "BI"}
SMALL = {"a", "an", "and", "at", "by", "for", "from", "in", "of", "on", "or", "the", "to", "und", "with"}
SCRAMBLED = re.compile(r"[^\W\d_A-ZА-ЯЁ][A-ZА-ЯЁ]")  # small capitals of a font that names its letters so: "ExpEriEncE"
_AZERI = 0.05  # the share of words with its letter; in its texts a third have it
SPACED = re.compile(r"(?:\b\w\b[ \u00a0]){2,}\b\w\b")


def heading(kind: Kind, written: str, language: str) -> str:
    """The heading to print over a section."""
    text = _unspaced(written)
    text = _bare(text).rstrip(".:")
    if not text:
        return standard(kind, language)
    if headings.known(text) and SCRAMBLED.search(text):
        text = text.upper()
    if text.isupper() and len(text) > 3:  # noqa: PLR2004 - "CV" stays
        return _accented(text) if language == "el" else _calm(text, language)
    return capital(text[:1], language) + text[1:] if text.islower() else text


def _accented(text: str) -> str:
    """Greek capitals, which have no accents, as the heading is written in small letters, where that is known."""
    known = next((phrase for phrase in headings.phrases() if fold(phrase) == fold(text)), "")
    return known[:1].upper() + known[1:] if known else text


def spoken(resume: Resume) -> str:
    """The language that headings are set in: Azeri, too, known by its letter only, which a name or a sound may have elsewhere."""
    words = resume.source.text.casefold().split()
    azeri = sum("ə" in word for word in words) > _AZERI * len(words)
    return "az" if azeri and resume.language in {"en", "tr"} else resume.language


def standard(kind: Kind, language: str) -> str:
    """The usual name of a section; English when the language is not known."""
    names = _names()
    return names.get(language, names["en"])[kind.value]


@cache
def _names() -> dict[str, dict[str, str]]:
    return tomllib.loads((resources.files(__package__) / "headings.toml").read_text("utf-8"))


def _bare(text: str) -> str:
    """The text between the ornaments at its ends; marks that belong to letters are none."""
    start, end = 0, len(text)
    while start < end and not _is_written(text[start], "(_"):
        start += 1
    while start < end and not _is_written(text[end - 1], ")!?.%+#_"):
        end -= 1
    return text[start:end]


def _is_written(char: str, also: str) -> bool:
    return unicodedata.category(char)[0] in "LMN" or char in also


def _unspaced(text: str) -> str:
    """Letters set apart ("S K I L L S") as one word; wider gaps part words."""
    words = re.split(r"\s{2,}", text.strip())
    return " ".join(re.sub(r"\s", "", word) if SPACED.fullmatch(word) else word for word in words)


def _calm(text: str, language: str) -> str:
    words = []
    small = lower(text, language).split()
    for index, (word, low) in enumerate(zip(text.split(), small, strict=True)):
        first = next((at for at, letter in enumerate(word) if letter.isalnum()), 0)
        if word in ACRONYMS:
            words.append(word)
        elif index and (low in SMALL or language in FIRST_WORD_ONLY):
            words.append(low)
        else:
            words.append(low[:first] + word[first] + low[first + 1 :])
    return " ".join(words)
