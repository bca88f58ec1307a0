"""Words that tell what a line is about, from the data files: headings, months, roles, employers, places."""

import re
import tomllib
import unicodedata
from collections.abc import Mapping
from functools import cache, lru_cache
from importlib import resources
from typing import Any

_ALIKE = str.maketrans("’ı\u200c", "'i ")
_ARABIC = re.compile("[\u0620-\u064a\u0671-\u06d3]")
_CASED = re.compile("[A-Za-z]")


@cache
def table(name: str) -> Mapping[str, Any]:
    """A data file of this package, read once."""
    return tomllib.loads((resources.files("core.resume") / "data" / f"{name}.toml").read_text(encoding="utf-8"))


@cache
def words(name: str, *path: str) -> frozenset[str]:
    """The folded words of one list of a data file."""
    found: Any = table(name)
    for key in path:
        found = found.get(key, {})
    return frozenset(fold(word) for word in found)


@lru_cache(maxsize=8192)
def fold(text: str) -> str:
    """For comparing: case, accents, the dot of an i, apostrophes, joiners and repeated white space do not count."""
    plain = unicodedata.normalize("NFKD", text.casefold().translate(_ALIKE))
    return " ".join("".join(letter for letter in plain if not unicodedata.combining(letter)).split())


def comma(text: str) -> str:
    """The comma, with its space, of the script that a text is written in."""
    return "، " if _ARABIC.search(text) and not _CASED.search(text) else ", "
