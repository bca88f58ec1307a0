"""Names of places."""

import tomllib
from functools import cache
from importlib.resources import files

from core.resume.lexicon import table
from core.tailoring.truth.plain import key

_SHORTEST = 3


def is_place(word: str) -> bool:
    """Whether a folded word names a country, a state or a large city."""
    return word in _places()


@cache
def _places() -> frozenset[str]:
    cities = tomllib.loads((files("core.tailoring.truth") / "data" / "cities.toml").read_text(encoding="utf-8"))
    known = [name for group in table("places").values() for name in group if isinstance(group, list)]
    return frozenset(key(name) for name in (*known, *cities["cities"].split()) if len(name) >= _SHORTEST and " " not in name)
