"""What an interviewer is likely to ask about a line, from the kind of facts in it. Only words of the line itself are quoted."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import islice

from core.tailoring.lexicon import Nature, find_terms, nature

MOST = 2  # questions about one line
_ORDER = ("team", "part", "outcome", "lead", "number")
_FEW = 3  # tools of a line that are named in one question


@dataclass(frozen=True, slots=True)
class Likely:
    """A question that may come: `kind` of fact, and the line's own words that raise it (empty: the line as a whole)."""

    kind: str
    words: str = ""


def likely(line: str, language: str = "en") -> tuple[Likely, ...]:
    """The questions that a line invites, the most pressing first. In an unknown `language` only figures and tools are known."""
    found: list[Likely] = []
    for one in (*_facts(line, language), *_tools(line)):
        if not any(one.words in other.words or other.words in one.words for other in found):
            found.append(one)
    return tuple(found[:MOST]) or (Likely("deed"),)


def asked(question: Likely, language: str = "en") -> str:
    """The question as they may put it, in the language of the chat (English where that one is not written yet)."""
    sentences = _data()["questions"]
    return sentences.get(language, sentences["en"])[question.kind].format(words=question.words)


def _facts(line: str, language: str) -> Iterator[Likely]:
    patterns = {**_patterns("any"), **_patterns(language)}
    for kind in _ORDER:
        facts = (one for one in patterns[kind].finditer(line) if not _is_version(line, one.start())) if kind in patterns else ()
        yield from (Likely(kind, one.group().strip()) for one in islice(facts, 1))


def _is_version(line: str, start: int) -> bool:
    """Whether a number stands right behind a tool ("Spring Boot 2.7")."""
    return line[start].isdigit() and any(one.end == start - 1 and nature(one.term) is Nature.TOOL for one in find_terms(line))


def _tools(line: str) -> Iterator[Likely]:
    names = dict.fromkeys(line[one.start : one.end] for one in find_terms(line) if nature(one.term) is Nature.TOOL)
    if names:
        yield Likely("tool", ", ".join(list(names)[:_FEW]))


@cache
def _patterns(language: str) -> Mapping[str, re.Pattern[str]]:
    table = _data()["patterns"].get(language, {})
    return {kind: re.compile(pattern, re.IGNORECASE) for kind, pattern in table.items()}


@cache
def _data() -> Mapping[str, Mapping[str, Mapping[str, str]]]:
    table: Mapping[str, Mapping[str, Mapping[str, str]]] = tomllib.loads(
        (files("core.tailoring") / "data" / "interview.toml").read_text(encoding="utf-8")
    )
    return table
