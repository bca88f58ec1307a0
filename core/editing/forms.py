"""Which form of request some words have, by templates in several languages; and a message taken apart into requests."""

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cache
from importlib.resources import files
from typing import Any

_QUOTED = re.compile(
    r"\"[^\"\n]*\"|“[^”\n]*”|„[^“”\n]*[“”]|«[^»\n]*»|(?<!\w)'[^'\n]*'(?!\w)|(?<!\w)‘[^’\n]*’(?!\w)",
)
_JOINT = re.compile(
    r"\n+|;\s*|[.!?]\s+|"
    r",?\s+(?:and then|and also|and|then|plus|und dann|und|y luego|y|et puis|et|и ещё|и|а также|потом|та|і)\s+|,\s+",
    re.IGNORECASE,
)
_TYPO = re.compile(
    r"^(?:[^\W\d_]+['’]?[^\W\d_]*\s+){0,4}(?:typo|tippfehler|опечатка)\s*[:,–-]\s*", re.IGNORECASE
)  # "there is a typo: ..."
_AFFIRMS = re.compile(
    r"\W*(?:(?:yes|yep|yeah|yup|ok(?:ay)?|sure|ja|sí|si|oui|да|так)\W+)*"
    r"(?:(?:that|it|this)(?:['’]?s|\W+is)? (?:right|correct|true|it)|"
    r"exactly|correct|right|(?:das )?stimmt|genau|richtig|exacto|exactamente|(?:eso )?es correcto|así es|eso es|exactement|"
    r"c['’]est (?:ça|exact|correct|juste)|"
    r"именно|верно|точно|правильно|саме так|вірно)(?:\W+(?:so|please|thanks?|thx|danke|gracias|merci))*\W*",
    re.IGNORECASE,
)
_EDGES = " \t\n.,;!?"
_NEAR = 0.8  # how alike a mistyped verb must be
_LONG = 4  # letters from which a verb can be mistyped
_NO_FORM = (
    "politeness",
    "everything",
    "articles",
    "line",
    "that",
    "yes",
    "no",
    "everywhere",
    "both",
    "ordinals",
    "fields",
    "everyday",
    "items",
    "entries",
    "inflected",
    "summary",
)


@dataclass(frozen=True, slots=True)
class Match:
    """A form that fits some words: `x` and `y` are what stands for the gaps; `weight` is how many letters are the form's own."""

    form: str
    x: str = ""
    y: str = ""
    weight: int = 0
    loose: bool = False  # nothing stands between the gaps


@dataclass(frozen=True, slots=True)
class _Template:
    form: str
    pattern: re.Pattern[str]
    weight: int
    lead: str  # the first word, when it is the template's own
    loose: bool


@cache
def table() -> Mapping[str, Any]:
    """The words of requests, read once."""
    return tomllib.loads((files("core.editing") / "data" / "forms.toml").read_text(encoding="utf-8"))


@cache
def words(name: str, key: str = "words") -> frozenset[str]:
    """One list of the table, in small letters."""
    return frozenset(word.casefold() for word in table()[name][key])


@cache
def _templates() -> Sequence[_Template]:
    found = [_template(form, text) for form, data in table().items() if form not in _NO_FORM for text in data["templates"]]
    return tuple(sorted(found, key=lambda one: -one.weight))


def _template(form: str, text: str) -> _Template:
    pattern = re.escape(text).replace(r"\{x\}", "(?P<x>.+?)").replace(r"\{y\}", "(?P<y>.+?)")
    pattern = pattern.replace(r"\ ", r"\s+").replace("'", "['’]?").replace("->", r"\s*->\s*").replace(r"\-\>", r"\s*(?:->|=>)\s*")
    own = re.sub(r"\{[xy]\}", "", text)
    lead = text.split(" ", 1)[0]
    compiled = re.compile(pattern, re.IGNORECASE | re.DOTALL)
    return _Template(form, compiled, sum(map(str.isalpha, own)), lead if lead.isalpha() else "", "{x} {y}" in text)


@cache
def _verbs() -> frozenset[str]:
    return frozenset(one.lead for one in _templates() if one.lead and one.form != "head")


def matches(text: str) -> tuple[Match, ...]:
    """Every form that fits the words, the one that says most first. A mistyped verb counts when nothing fits as written."""
    bare = polite(text)
    found = tuple(_fitting(_covered(bare), 0, bare)) or tuple(_fitting(bare, 0))
    if found or not bare:
        return found
    first = re.match(r"[^\W\d_]+", bare)
    verb = _meant(first.group()) if first else ""
    return tuple(_fitting(verb + bare[first.end() :], len(verb) - first.end(), bare)) if first and verb else ()


def _covered(text: str) -> str:
    """The text, as long as before, with nothing to be read within its quotes: a "with" in there joins no two gaps."""
    return _QUOTED.sub(lambda found: f"{found.group()[0]}{'_' * (len(found.group()) - 2)}{found.group()[-1]}", text)


def _fitting(text: str, shift: int, original: str = "") -> Iterator[Match]:
    """The forms of a text; where its verb was mended by `shift` letters, the gaps are taken from the original."""
    whole = original or text
    for one in _templates():
        if found := one.pattern.fullmatch(text):
            spans = (_span(found, name) for name in ("x", "y"))
            x, y = (whole[start - shift : end - shift].strip() if end else "" for start, end in spans)
            yield Match(one.form, x, y, one.weight, one.loose)


def _span(found: re.Match[str], name: str) -> tuple[int, int]:
    return found.span(name) if name in found.re.groupindex else (0, 0)


def _meant(word: str) -> str:
    """The verb that a mistyped word was meant to be; "" when it is none, or is far from all."""
    word = word.casefold()
    if len(word) < _LONG or word in _verbs():
        return ""
    close = [
        (SequenceMatcher(None, word, one).ratio(), one)
        for one in _verbs()
        if abs(len(one) - len(word)) <= 1 + (len(word) > _LONG)
    ]
    swapped = [(1.0, one) for one in _verbs() if sorted(one) == sorted(word)]
    best, verb = max((*close, *swapped), default=(0.0, ""))
    return verb if best >= _NEAR and len(verb) >= _LONG else ""


def polite(text: str) -> str:
    """The request without "could you please" before it and "thanks" after it."""
    before, _after = _polite()
    return without_thanks(before.sub("", _TYPO.sub("", text.strip(_EDGES + ":")))).strip(_EDGES)


def without_thanks(text: str) -> str:
    """The text without "please" or "thanks" after it."""
    _before, after = _polite()
    return after.sub("", text)


@cache
def _polite() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What may stand before a request, and after it; as often as it likes."""
    before, after = (
        "|".join(map(re.escape, sorted(table()["politeness"][where], key=len, reverse=True))) for where in ("before", "after")
    )
    flags = re.IGNORECASE
    return re.compile(rf"^(?:(?:{before})[\s,:!]+)+(?=\S)", flags), re.compile(rf"(?<=\S)(?:[\s,.]+(?:{after}))+$", flags)


def parts(text: str) -> tuple[str, ...]:
    """The requests of a message, in its own words. It is taken apart only where a new request begins, never within quotes."""
    starts, quoted = [0], [found.span() for found in _QUOTED.finditer(text)]
    for joint in _JOINT.finditer(text):
        inside = any(start < joint.start() < end for start, end in quoted)
        if not inside and (begins(text[joint.end() :]) or (_always(joint.group()) and len(text[starts[-1] : joint.start()]) > 1)):
            starts.append(joint.end())
    ends = [*starts[1:], len(text)]
    pieces = (_tidy(text[start:end]) for start, end in zip(starts, ends, strict=True))
    return tuple(piece for piece in pieces if any(map(str.isalnum, piece)))


def _always(joint: str) -> bool:
    """Whether something of its own follows a joint, whatever it is."""
    return "\n" in joint or ";" in joint or "then" in joint.casefold()


def _tidy(piece: str) -> str:
    """A piece without the joint after it."""
    last = None
    for joint in _JOINT.finditer(piece):
        last = joint
    return (piece[: last.start()] if last and last.end() == len(piece) else piece).strip(" \t\n,;")


def begins(text: str, *, mistyped: bool = False) -> bool:
    """Whether a new request begins here: with a verb of the forms, or with contact data ("my phone is ...").

    `mistyped`: a verb that is nearly one counts, too.
    """
    bare = polite(text[:80])
    first = re.match(r"[^\W\d_]+(?:['’]\w+)?", bare)
    verb = first.group().casefold() if first else ""
    known = verb in _imperatives() or (mistyped and _meant(verb) in _imperatives())
    return known or bool(_TYPO.match(text)) or bool(_own_field().match(bare))


def mended(word: str) -> str:
    """A mistyped verb as it was meant; any other word as it is."""
    return _meant(word) or word


@cache
def _own_field() -> re.Pattern[str]:
    data = table()["fields"]
    fields = "|".join(re.escape(word) for name in ("name", "email", "phone", "location", "link") for word in data[name])
    return re.compile(rf"(?:my|mein\w*|mi|mon|ma|мо[йяюё]|мі?й)\s+(?:\w+\s+)?(?:{fields})(?!\w)", re.IGNORECASE)


@cache
def _imperatives() -> frozenset[str]:
    """The first words that begin a request wherever they stand; words of everyday sentences are none."""
    return _verbs() - words("everything") - words("everyday")


def unquoted(text: str) -> str:
    """The words without the quotes around them."""
    text = text.strip().strip(",;:").strip()
    found = _QUOTED.fullmatch(text)
    return text[1:-1].strip() if found else text


def quoted(text: str) -> str:
    """The words inside the first quotes of a text; "" without quotes."""
    found = _QUOTED.search(text)
    return found.group()[1:-1].strip() if found else ""


def is_one_of(name: str, text: str, key: str = "words") -> bool:
    """Whether a text is nothing but one of the words of a list."""
    return text.strip(" .!?,\"'").casefold() in words(name, key)


def affirms(text: str) -> bool:
    """Whether a text only says that something just said is right: "yep that's right", "genau", "c'est ça"."""
    return bool(_AFFIRMS.fullmatch(text))
