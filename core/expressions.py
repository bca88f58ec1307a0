"""Regular expressions that are compiled when they are first looked with.

The long ones, with the words of many languages, take half a second together. A chat that is only greeted needs none of them.
"""

import re
from collections.abc import Iterable
from typing import cast

_OPENINGS = (r"^\W*", r"\b", r"(?<!\w)", "")
_METHODS = ("search", "match", "fullmatch", "finditer", "findall", "sub", "subn", "split")


class _Uncompiled:
    """Stands for a pattern. Its first use compiles it and puts the pattern's own methods in place: the next costs nothing."""

    def __init__(self, written: str, flags: int) -> None:
        self._written, self._flags = written, flags

    def __getattr__(self, name: str) -> object:
        """What the compiled pattern has."""
        if name.startswith("__"):
            raise AttributeError(name)
        compiled = re.compile(self._written, self._flags)
        self.__dict__.update({method: getattr(compiled, method) for method in _METHODS})
        return getattr(compiled, name)


def expression(written: str, flags: int = 0) -> re.Pattern[str]:
    """The pattern that `re.compile` makes, made at its first use; what is wrong with it is said only then."""
    return cast("re.Pattern[str]", _Uncompiled(written, flags))


def any_of(alternatives: Iterable[str]) -> str:
    """The alternatives as one group. Those that begin alike, at a word's edge or the text's, share that test.

    It is what most places of a text fail at: one test there, instead of one for each alternative. No alternative that begins so
    has a bare "|" of its own.
    """
    groups: dict[str, list[str]] = {opening: [] for opening in _OPENINGS}
    for one in alternatives:
        opening = next(opening for opening in _OPENINGS if one.startswith(opening))
        groups[opening].append(one.removeprefix(opening))
    shared = (f"{opening}(?:{'|'.join(rest)})" for opening, rest in groups.items() if rest)
    return f"(?:{'|'.join(shared)})"
