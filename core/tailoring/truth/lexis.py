"""What words are: small words, colour, deeds, and which of them say the same. The words lie in `data/*.toml`."""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any

from core.tailoring.truth import numerals
from core.tailoring.truth.plain import key

_TIMES = frozenset(("second", "minute", "hour", "day", "week", "month", "year"))
_SHORT, _REST = 4, 4  # a prefix of this length stands for words with endings of at most that length


@dataclass(frozen=True, slots=True)
class Entry:
    """What is known of a word: the lists it stands in, its concepts, and the families of deeds these belong to."""

    lists: frozenset[str] = frozenset()
    concepts: frozenset[int] = frozenset()
    families: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class _Lexis:
    whole: Mapping[str, Entry]
    begun: Mapping[str, Entry]
    longest: int


@lru_cache(maxsize=65536)
def look(word: str) -> Entry:
    """All that is known of a folded word or phrase ("look_after"); what is said of exactly this spelling comes first."""
    found, begun = _lexis().whole.get(word) or _singular(word), _prefix(word)
    if found is None:
        return begun
    return Entry(found.lists | begun.lists, found.concepts or begun.concepts, found.families or begun.families)


def _singular(word: str) -> Entry | None:
    """What is known of a thing whose plural the data lack: "businesses"; deeds have their forms there."""
    for ending, singular in (("ies", "y"), ("es", ""), ("s", "")):
        entry = (
            _lexis().whole.get(word.removesuffix(ending) + singular)
            if word.endswith(ending) and len(word) > 2 * _SHORT - 2
            else None
        )
        if entry is not None and entry.concepts and not entry.families:
            return entry
    return None


def is_phrase(words: str) -> bool:
    """Whether words joined by "_" are a phrase of the data."""
    return bool(look(words).lists or look(words).concepts) and "_" in words


@cache
def _heads() -> frozenset[str]:
    return frozenset(word.partition("_")[0] for table in (_lexis().whole, _lexis().begun) for word in table if "_" in word)


def begins_phrase(word: str) -> bool:
    """Whether some phrase of the data begins with this word."""
    return word in _heads()


def _prefix(word: str) -> Entry:
    lexis, lists = _lexis(), frozenset[str]()
    best = Entry()
    timed = numerals.unit(word) in _TIMES  # "month" is no form of "montar"
    for length in range(min(len(word), lexis.longest), _SHORT - 1, -1):
        entry = lexis.begun.get(word[:length]) if word[length - 1] != "_" else None
        if (
            entry is None
            or (timed and entry.families)
            or (length == _SHORT and len(word) - length > _REST)
            or ("_" in word[length:])
        ):
            continue
        lists |= entry.lists
        if entry.concepts and (not best.concepts or length > _SHORT):
            best = Entry(lists, best.concepts | entry.concepts, best.families | entry.families)
    return Entry(lists, best.concepts, best.families)


@cache
def _lexis() -> _Lexis:
    whole: dict[str, tuple[set[str], set[int], set[str]]] = {}
    begun: dict[str, tuple[set[str], set[int], set[str]]] = {}
    for word, lists, concept, family in _rows():
        name = key(word.rstrip("*")).replace("-", "_")
        table = begun if word.endswith("*") and len(name.replace("_", "")) >= _SHORT else whole
        row = table.setdefault(name, (set(), set(), set()))
        row[0].update([lists] if lists else [])
        row[1].update([concept] if concept else [])
        row[2].update([family] if family else [])
    return _Lexis(_frozen(whole), _frozen(begun), max(map(len, begun)))


def _frozen(table: Mapping[str, tuple[set[str], set[int], set[str]]]) -> Mapping[str, Entry]:
    return {word: Entry(frozenset(lists), frozenset(ids), frozenset(names)) for word, (lists, ids, names) in table.items()}


def _rows() -> Iterator[tuple[str, str, int, str]]:
    number = 0
    deeds, things, small = table("deeds"), table("things"), table("small")
    for family, block in deeds.items():
        for line in block.splitlines() if isinstance(block, str) else ():
            number += 1
            yield from ((word, "", number, family) for word in line.split())
    for line in things["same"].splitlines():
        number += 1
        telling = "telling" if line.startswith("! ") else ""
        yield from ((word, telling, number, "") for word in line.removeprefix("! ").split())
    for name, block in (*small.items(), *((f"tier_{tier}", words) for tier, words in deeds["tiers"].items())):
        yield from ((word, name, 0, "") for word in block.split())


def table(name: str) -> Mapping[str, Any]:
    """The word lists of one of the gate's data files."""
    return tomllib.loads((files("core.tailoring.truth") / "data" / f"{name}.toml").read_text(encoding="utf-8"))
