"""Words that tell what a line is about, from the data files: headings, months, roles, employers, places."""

import tomllib
import unicodedata
from collections.abc import Mapping
from functools import cache, lru_cache
from importlib import resources
from typing import Any

_ALIKE = str.maketrans("’ı\u200c", "'i ")


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
