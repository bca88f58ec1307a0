"""Skills, tools, duties, certificates and degrees by all their names, and what follows from them.

The words lie in `data/terms/*.toml`, one file per field of work, grouped by nature. An entry lists other names of a term. An item
that begins with ">" is a term it implies, one that begins with "=" is a name that counts only in exactly this spelling ("=Go"),
and a word that ends in "*" stands for all words that begin so (endings of German, Russian, ...).
"""

import re
import tomllib
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib.resources import files
from itertools import pairwise

_TOKEN = re.compile(r"[㐀-鿿぀-ヿ]|[^\W_㐀-鿿぀-ヿ]+[+#]*")
_BETWEEN = re.compile(r"[ \t\u00a0]*\n?[ \t]*|[ ]?[-–‑./&'’_][ ]?\n?")
_LONELY_BEFORE = re.compile(r"(?:^|[,/(;:•|\n]|\b(?:and|or|in|und|oder|et|y|и))[ \t]*$")
_LONELY_AFTER = re.compile(r"[ \t]*(?:$|[,/);|\n]|\.(?:\s|$)|\((?!\d)|(?:and|or|und|oder|et|y|и|programming|language|code)\b)")
_COUNT = re.compile(
    r"\d+|two|three|four|five|six|seven|eight|nine|ten|twelve|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|zwölf|deux|trois|quatre|cinq|"
    r"huit|neuf|dix|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|due|tre|quattro|dwóch|trzech|двух|трех|четырех|пяти|шести"
)
_STEM = 3
_PAPERS = {"cert": "certificate", "certification": "certificate", "license": "licence"}


class Nature(StrEnum):
    """What a term is. Fields of work are broad, the others name something one can point at."""

    TOOL = "tool"
    DUTY = "duty"
    FIELD = "field"
    INDUSTRY = "industry"
    LICENCE = "licence"
    DEGREE = "degree"
    LANGUAGE = "language"
    SOFT = "soft"


@dataclass(frozen=True, slots=True)
class TermMatch:
    """A term found in a text: its canonical name, and the characters it covers."""

    term: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Form:
    """One name of a term as tokens; `exact` is the only spelling that counts, if not empty.

    `counted`: it tells a deed, so that a number may stand behind its first word ("supervised two students").
    """

    term: str
    tokens: tuple[str, ...]
    exact: str = ""
    counted: bool = False


@dataclass(frozen=True, slots=True)
class _Token:
    key: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Lexicon:
    natures: Mapping[str, Nature]
    follows: Mapping[str, tuple[str, ...]]
    whole: Mapping[str, tuple[_Form, ...]]
    stems: Mapping[str, tuple[_Form, ...]]


def find_terms(text: str) -> Sequence[TermMatch]:
    """Every term named in a text, in order, the longest name winning; spans do not overlap."""
    return tuple(_matches(text, _tokens(text)))


def terms_of(text: str) -> tuple[str, ...]:
    """The canonical names found in a text, each once, in order of appearance."""
    return tuple(dict.fromkeys(match.term for match in find_terms(text)))


def canonical(word: str) -> str | None:
    """The canonical name when `word` as a whole is a name of a term ("k8s" -> "Kubernetes"), otherwise None."""
    found = find_terms(word)
    if len(found) == 1 and not _TOKEN.search(word[: found[0].start] + " " + word[found[0].end :]):
        return found[0].term
    return None


def same(first: str, second: str) -> bool:
    """Whether two words name the same thing: equal but for case and spacing, or names of one term."""
    if _keys(first) == _keys(second):
        return True
    name = canonical(first)
    return name is not None and name == canonical(second)


def implies(terms: Iterable[str]) -> frozenset[str]:
    """All that follows from having these terms, directly or through others; without the terms themselves."""
    given = set(terms)
    reached = set(given)
    todo = list(given)
    while todo:
        for term in _lexicon().follows.get(todo.pop(), ()):
            if term not in reached:
                reached.add(term)
                todo.append(term)
    return frozenset(reached - given)


def nature(term: str) -> Nature:
    """What a canonical term is; KeyError for a word that is none."""
    return _lexicon().natures[term]


def all_terms() -> Mapping[str, Nature]:
    """Every canonical term with what it is."""
    return _lexicon().natures


def fold(word: str) -> str:
    """A word as it is compared: case, the English plural and the name of the paper ("cert", "license") do not matter."""
    key = unicodedata.normalize("NFC", word.casefold()).replace("ё", "е")
    plural = len(key) > _STEM and key.endswith("s") and not key.endswith(("ss", "us", "is"))
    key = key[:-1] if plural else key
    return _PAPERS.get(key, key)


def _tokens(text: str) -> list[_Token]:
    return [_Token(fold(found.group()), *found.span()) for found in _TOKEN.finditer(text)]


def _keys(text: str) -> tuple[str, ...]:
    return tuple(token.key for token in _tokens(text))


def _matches(text: str, tokens: Sequence[_Token]) -> Iterator[TermMatch]:
    lexicon, position = _lexicon(), 0
    while position < len(tokens):
        key = tokens[position].key
        forms = (*lexicon.whole.get(key, ()), *lexicon.stems.get(key[:_STEM], ()))
        hits = [(form, length) for form in forms if (length := _fits(form, text, tokens, position))]
        if not hits:
            position += 1
            continue
        best, length = max(hits, key=lambda hit: (len(hit[0].tokens), bool(hit[0].exact), len(hit[0].tokens[0])))
        end = tokens[position + length - 1].end
        yield TermMatch(best.term, end - len(best.exact) if best.exact else tokens[position].start, end)
        position += length


def _fits(form: _Form, text: str, tokens: Sequence[_Token], position: int) -> int:
    """How many tokens from a position on are this form; 0 where it does not stand there."""
    length = len(form.tokens)
    if _stands(form, text, tokens[position : position + length]):
        return length
    counted = form.counted and length > 1 and _is_count(tokens[position + 1 : position + 2])
    window = [*tokens[position : position + 1], *tokens[position + 2 : position + 1 + length]] if counted else ()
    return length + 1 if window and _stands(form, text, window, beside=tokens[position + 1].start) else 0


def _is_count(tokens: Sequence[_Token]) -> bool:
    return any(_COUNT.fullmatch(token.key) for token in tokens)


def _stands(form: _Form, text: str, window: Sequence[_Token], beside: int = 0) -> bool:
    """Whether tokens are a form, each next to the one before it; at `beside` begins a number between the first two."""
    if len(window) < len(form.tokens):
        return False
    for wanted, token in zip(form.tokens, window, strict=True):
        if not (token.key.startswith(wanted[:-1]) if wanted.endswith("*") else token.key == wanted):
            return False
    for index, (left, right) in enumerate(pairwise(window)):
        if not _BETWEEN.fullmatch(text, left.end, beside if beside and not index else right.start):
            return False
    return not form.exact or _is_exact(form.exact, text, window[-1].end)


def _is_exact(name: str, text: str, end: int) -> bool:
    """Exactly this spelling, and not an everyday word: "Go above", "Spring 2022", "vitamin C"."""
    start = end - len(name)
    if start < 0 or text[start:end] != name:
        return False
    before, after = text[max(0, start - 12) : start], text[end : end + 14]
    if len(name) == 1:
        return bool(_LONELY_BEFORE.search(before) and _LONELY_AFTER.match(after))
    begins = not before.strip() or before.rstrip().endswith((".", "!", "?", "\n", "•", "-", "*", ">"))
    return not re.match(r" ?'?\d{2,4}\b(?!\.)", after) and not (
        begins and name.isalpha() and name[1:].islower() and re.match(r" [a-z]+ [a-z]", after)
    )


@cache
def _lexicon() -> _Lexicon:
    natures: dict[str, Nature] = {}
    follows: dict[str, tuple[str, ...]] = {}
    whole: dict[str, list[_Form]] = {}
    stems: dict[str, list[_Form]] = {}
    for kind, term, items in _entries():
        natures.setdefault(term, kind)
        follows[term] = (*follows.get(term, ()), *(item[1:] for item in items if item.startswith(">")))
        for form in _forms(term, items, counted=kind is Nature.DUTY):
            first = form.tokens[0]
            index, key = (stems, first[:_STEM]) if first.endswith("*") else (whole, first)
            index.setdefault(key, []).append(form)
    return _Lexicon(natures, follows, _frozen(whole), _frozen(stems))


def _frozen(index: Mapping[str, list[_Form]]) -> Mapping[str, tuple[_Form, ...]]:
    return {key: tuple(forms) for key, forms in index.items()}


def _entries() -> Iterator[tuple[Nature, str, Sequence[str]]]:
    for path in sorted((files("core.tailoring") / "data" / "terms").iterdir(), key=lambda one: one.name):
        if path.name.endswith(".toml"):
            for kind, terms in tomllib.loads(path.read_text(encoding="utf-8")).items():
                for term, items in terms.items():
                    yield Nature(kind), term, items


def _forms(term: str, items: Sequence[str], *, counted: bool) -> Iterator[_Form]:
    names = [item for item in items if not item.startswith(">")]
    if f"={term}" not in names:
        names.insert(0, term)
    for name in names:
        exact = name[1:].rstrip(".") if name.startswith("=") else ""
        spoken = exact or name
        yield _Form(term, tuple(_pattern_tokens(spoken)), exact, counted)


def _pattern_tokens(name: str) -> Iterator[str]:
    for found in _TOKEN.finditer(name):
        starred = name[found.end() : found.end() + 1] == "*"
        yield fold(found.group() + "*") if starred else fold(found.group())
