"""The small words around what people tell, from `data/speech.toml`: openings to leave out, and what a whole message says."""

import re
import tomllib
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files

from core.expressions import expression as late

EDGES = " \t\n\r.,;:!?…-–—*•·()\"'“”«»"


@cache
def _table() -> Mapping[str, Sequence[str]]:
    return tomllib.loads((files("core.building") / "data" / "speech.toml").read_text(encoding="utf-8"))


def choice(*names: str) -> str:
    """The alternatives of these lists as one group to build on."""
    return f"(?:{'|'.join(one for name in names for one in _table()[name])})"


@cache
def expression(before: str, names: tuple[str, ...], after: str) -> re.Pattern[str]:
    """The alternatives of these lists between two bits of expression; case does not count."""
    return re.compile(f"{before}{choice(*names)}{after}", re.IGNORECASE)


def words(name: str) -> frozenset[str]:
    """A list whose members are plain words."""
    return frozenset(_table()[name])


def heading(language: str) -> str:
    """The heading over what was done in place of a job, in the resume's language."""
    names: Mapping[str, str] = _table()["heading"]  # type: ignore[assignment]
    return names.get(language, names["en"])


def joined(*parts: str) -> re.Pattern[str]:
    """An expression of bits of expressions and names of lists, in order; case does not count."""
    table = _table()
    return late("".join(choice(part) if part in table else part for part in parts), re.IGNORECASE)


def holds(text: str, *names: str) -> bool:
    """Whether a text has one of these words."""
    return bool(expression(r"(?<!\w)", names, r"(?!\w)").search(text))


def opens(text: str, *names: str) -> int:
    """How far one of these openings goes, with the white space and marks behind it; 0 when the text opens with none."""
    found = expression(r"^\W{0,3}", names, r"(?:[\s,:]+|(?<=:)|$)").match(text)
    return found.end() if found else 0


def without(text: str, *names: str) -> str:
    """The text after any of these openings, one after the other; never less than one word."""
    while (end := opens(text, *names)) and text[end:].strip(EDGES):
        text = text[end:]
    return text


def says(text: str, name: str) -> bool:
    """Whether the whole message is one of these."""
    return bool(expression("", (name,), "").fullmatch(" ".join(text.strip(EDGES if text.strip(EDGES) else " ").split())))
