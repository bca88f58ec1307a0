"""Whether a new wording claims more than the old one did: then facts are asked for, whatever the person dictates.

The truth gate judges operations against what they cite; here the person's own request is what is cited, so a louder claim must be
seen before: a number, a stronger verb, a hedge dropped, a rank, a scale, a degree.
"""

import re
import tomllib
import unicodedata
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import Literal

from core.expressions import expression
from core.tailoring.lexicon import Nature, nature, terms_of

Louder = Literal["", "number", "verb", "hedge", "rank", "scale", "degree", "letters"]
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_HOW_OFTEN = expression(
    r"\b(?:every|each) (?:\d+ |single |other |second )?(?:minute|hour|day|night|morning|evening|week|weekend|month|quarter|year|"
    r"shift|term|season|summer|winter|(?:mon|tues|wednes|thurs|fri|satur|sun)day)s?\b",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"\d+(?:[.,\s]\d+)*\s*(?:%|[kmb]\b)?", re.IGNORECASE)
_POST_NOMINAL = re.compile(
    r"\b(?:[Pp][Hh]\.?\s?[Dd]|M\.?D\.|MBA|M\.?Sc|B\.?Sc|M\.A\.|B\.A\.|CPA|CFA|PMP|PE|RN|JD|Esq|Dr|Prof|Dipl|LLM|LLB|DDS|FRCS|MRCP)\b\.?|"
    r"\bд\.?\s?м\.?\s?н\b|\bк\.?\s?т\.?\s?н\b"
)
_TIERS = ("contributed", "did", "built", "led")
_DID = 1


@cache
def _lists() -> dict[str, re.Pattern[str]]:
    data = tomllib.loads((files("core.editing") / "data" / "claims.toml").read_text(encoding="utf-8"))
    flat = {**data["tiers"], **{name: data[name]["words"] for name in data if "words" in data[name]}}
    return {name: _compiled(text) for name, text in flat.items()} | {
        f"={value}": _compiled(text) for value, text in data["numbers"].items()
    }


def _compiled(text: str) -> re.Pattern[str]:
    return re.compile("|".join(re.escape(word).replace(r"\*", r"[\w'’-]*") for word in text.split()), re.IGNORECASE)


def _words(text: str) -> tuple[str, ...]:
    plain = unicodedata.normalize("NFKC", text).casefold()
    return tuple(_WORD.findall(re.sub(r"\b(took|part|set|up|one|half) (part|of|up)\b", r"\1-\2", plain)))


def has(kind: str, text: str) -> frozenset[str]:
    """The words of a text that are of this kind; how often something is done is no scale: "every day"."""
    said = _HOW_OFTEN.sub(" ", text) if kind == "scale" else text
    return frozenset(word for word in _words(said) if _lists()[kind].fullmatch(word))


def numbers(text: str) -> frozenset[str]:
    """The numbers of a text, digits and small number words, without marks between digits."""
    plain = unicodedata.normalize("NFKC", text).casefold()
    digits = {re.sub(r"[\s.,]", "", found) for found in _NUMBER.findall(plain)}
    spelled = {name[1:] for name in _lists() if name.startswith("=") and has(name, plain)}
    return frozenset(digits | spelled)


def tier(text: str) -> int:
    """How strong the strongest verb of a text is, 0 to 3; what is unknown counts as done."""
    found = [number for number, name in enumerate(_TIERS) if has(name, text)]
    return max(found, default=_DID)


def credentials(text: str) -> bool:
    """Whether a text names a degree, a certificate, a licence, a job or an award: nothing that talking can add."""
    named = any(nature(term) in {Nature.DEGREE, Nature.LICENCE} for term in terms_of(unicodedata.normalize("NFKC", text)))
    together = re.sub(r"[\s.]", "", text)  # "P h. D."
    return named or bool(has("employment", text) or _POST_NOMINAL.search(text) or _POST_NOMINAL.fullmatch(together))


def own_ranks(text: str) -> frozenset[str]:
    """The ranks that a text gives its speaker: "I was the senior engineer", "as head of support"."""
    found = _SELF.finditer(unicodedata.normalize("NFKC", text))
    return frozenset(word for one in found for word in has("rank", one["what"]))


_SELF = re.compile(
    r"\b(?:am|was|were|as|i['’]m|became|promoted to|title|position|role|bin|war|als|wurde|soy|era|fui|como|suis|étais|comme|"
    r"был\w*|стал\w*|був|була)\b[\s:]*(?P<what>(?:[^\W\d_]+[\s-]*){1,3})",
    re.IGNORECASE,
)


def mixed(text: str) -> bool:
    """Whether a word mixes alphabets, so that it looks like another one."""
    return any(len(_scripts(word)) > 1 for word in re.findall(r"[^\W\d_]+", text))


def _scripts(word: str) -> set[str]:
    names = (unicodedata.name(letter, "").split(" ", 1)[0] for letter in word)
    return {name for name in names if name in {"LATIN", "CYRILLIC", "GREEK"}}


def louder(old: str, new: str, *, fewer: bool = False) -> Louder:
    """In which way `new` claims more than `old`; "" when it does not. `fewer`: a number may go, and its "about" with it."""
    return next(_reasons(old, new, fewer=fewer), "")


def _reasons(old: str, new: str, *, fewer: bool) -> Iterator[Louder]:
    if mixed(new) and not mixed(old):
        yield "letters"
    if credentials(new) and (set(_named(new)) - set(_named(old)) or not credentials(old)):
        yield "degree"
    if numbers(new) - numbers(old) or (numbers(old) - numbers(new) and not fewer):
        yield "number"
    if tier(new) > tier(old) or any(has(name, new) - has(name, old) and not has(name, old) for name in ("built", "led")):
        yield "verb"
    with_its_number = fewer and numbers(new) < numbers(old) and not has("contributed", old)
    if has("hedges", old) and not has("hedges", new) and not with_its_number:
        yield "hedge"
    if has("rank", new) - has("rank", old):
        yield "rank"
    if has("scale", new) - has("scale", old):
        yield "scale"


def _named(text: str) -> Iterator[str]:
    for term in terms_of(text):
        if nature(term) in {Nature.DEGREE, Nature.LICENCE}:
            yield term
    yield from has("employment", text)
