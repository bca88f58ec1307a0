"""What a message says when it says nothing about the work: thanks, a greeting, a question to the bot, in any of the languages."""

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Final, Literal, get_args

Courtesy = Literal["thanks", "praise", "fine", "hello", "bye", "sorry"]
Ask = Literal[
    "who",
    "cost",
    "data",
    "erase",
    "language",
    "help",
    "good",
    "sending",
    "where",
    "worried",
    "adding",
    "scratch",
    "absent",
    "applied",
    "invited",
    "hired",
    "dislike",
    "photo",
    "newer",
    "not_mine",
    "chat",
    "page",
]

LONGEST = 160  # characters: a longer message says more than this
_SENTENCE = re.compile(r"[.!?…\n]+|\s[-–—]\s")
_MARKS = re.compile(r"[^\w\s'-]|(?<!\w)['-]|['-](?!\w)")
_STRONG: Final[Sequence[Courtesy]] = ("thanks", "bye", "hello", "praise", "sorry", "fine")  # what a mixed message is answered as
_CHEERS = re.compile(r"[\U0001F300-\U0001FAFF\u2600-\u27BF\u2B50]")


@dataclass(frozen=True, slots=True)
class Talk:
    """What was said. `asks` is what the bot was asked, `courtesy` is there when nothing was; `words` name what is missed."""

    courtesy: Courtesy | None = None
    asks: Ask | None = None
    words: str = ""


def small_talk(text: str) -> Talk | None:
    """What a message says when every sentence of it is small talk or a question to the bot; None when it says anything else."""
    if len(text) > LONGEST:
        return None
    parts = [bare for part in _SENTENCE.split(text.replace("’", "'")) if (bare := _bare(part))]
    if not parts:
        return Talk("fine") if _CHEERS.search(text) else None
    said = [_asked(part) or _courteous(part) for part in parts]
    found = [one for one in said if one]
    if len(found) < len(parts):
        return None
    questions = [one for one in found if one.asks]
    if questions:
        return questions[-1]
    kinds = {one.courtesy for one in found}
    return Talk(next(one for one in _STRONG if one in kinds))


def is_anxious(text: str) -> bool:
    """Whether a message tells that its writer is afraid to begin, beside whatever else it says."""
    return bool(_anxious().search(_bare(text.replace("’", "'"))))


def order(text: str) -> str:
    """The name of the command that a whole message asks for in words ("show me the changes"); "" when it asks for none."""
    bare = _bare(text.replace("’", "'").rstrip("?!. "))
    before, after = _around()
    told = after.sub("", before.sub("", bare)) or bare
    return next((name for name, pattern in _orders().items() if pattern.fullmatch(told) or pattern.fullmatch(bare)), "")


def _bare(part: str) -> str:
    return " ".join(_MARKS.sub(" ", part.casefold()).split())


def _courteous(part: str) -> Talk | None:
    """The kind of a sentence that consists of courtesies and of small words around them."""
    if not _only_courtesies().fullmatch(part):
        return None
    for kind in _STRONG:
        if _words(kind).search(part):
            return Talk(kind)
    return None


def _asked(part: str) -> Talk | None:
    before, after = _around()
    told = after.sub("", before.sub("", part)) or part
    for kind, pattern in _questions().items():
        for one in dict.fromkeys((told, part)):
            if found := pattern.fullmatch(one):
                named = (words for name, words in found.groupdict().items() if name.startswith("what") and words)
                return Talk(asks=kind, words=next(named, ""))
    return None


@cache
def _table() -> Mapping[str, Mapping[str, Sequence[str]]]:
    return tomllib.loads((files("core.conversation") / "data" / "manners.toml").read_text(encoding="utf-8"))


def words_of(table: str, name: str) -> Sequence[str]:
    """One list of the words that people use."""
    return _table()[table][name]


def _any(words: Iterator[str]) -> str:
    return "|".join(re.escape(one) for one in sorted(words, key=len, reverse=True))


@cache
def _words(kind: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{_any(iter(_table()['courtesy'][kind]))})(?!\w)")


@cache
def _anxious() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{'|'.join(words_of('mood', 'anxious'))})(?!\w)")


@cache
def _only_courtesies() -> re.Pattern[str]:
    every = _any(one for kind in _table()["courtesy"].values() for one in kind)
    return re.compile(rf"(?:{every})(?:\s+(?:{every}))*")


@cache
def _around() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """The small words before a question and after it."""
    before, after = (_any(iter(_table()["sentences"][name])) for name in ("before", "after"))
    return re.compile(rf"^(?:(?:{before})\s+)+(?=\S)"), re.compile(rf"(?<=\S)(?:\s+(?:{after}))+$")


@cache
def _orders() -> Mapping[str, re.Pattern[str]]:
    return {name: re.compile("|".join(f"(?:{one})" for one in words)) for name, words in _table()["orders"].items()}


@cache
def _questions() -> Mapping[Ask, re.Pattern[str]]:
    table = _table()["questions"]
    return {kind: re.compile("|".join(f"(?:{one})" for one in table[kind])) for kind in get_args(Ask)}
