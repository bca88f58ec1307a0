"""Whole lines said in other forms: of each of a group's forms each other follows, and none with another number."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from fractions import Fraction
from functools import cache
from itertools import permutations
from pathlib import Path
from typing import Any
from zlib import crc32

from tests.tailoring.truth.variations import Line, Transformation
from tests.tailoring.truth.variations.numbers_forms import told as figure

_Fill = Mapping[str, Any]
_NUMBERS = ("a", "b", "n", "thousands")


@cache
def _groups() -> tuple[Mapping[str, Any], ...]:
    return tuple(tomllib.loads((Path(__file__).parent / "numbers_said.toml").read_text(encoding="utf-8"))["group"])


def _fills(group: Mapping[str, Any]) -> Iterator[tuple[_Fill, _Fill]]:
    """What stands in the slots of two forms: the same but for the words of a share."""
    for fill in group["fill"]:
        shares = [pair for words in group.get("share", ()) for pair in permutations(words.split(" | "), 2)]
        for one, other in shares or [("", "")]:
            yield {**fill, "share": one}, {**fill, "share": other}


def said(form: str, fill: _Fill, language: str) -> str:
    """A form with what is in its slots, worked out of the numbers where it stands in none."""
    a, b, n = fill.get("a", 0), fill.get("b", 0), fill.get("n", 0)
    whole = max(a, b) or 1
    worked = {
        "d": abs(a - b),
        "sum": a + b,
        "year": figure(Fraction(12 * n), language),
        "p": 100 * (a - b) // a if "u" in fill else 100 * a // whole,
    }
    named = {name.upper(): str(word)[:1].upper() + str(word)[1:] for name, word in fill.items()}
    text = form.lstrip(">").format(**fill, **named, **{name: word for name, word in worked.items() if name not in fill})
    return text[:1].upper() + text[1:]


def _pairs(group: Mapping[str, Any]) -> Iterator[tuple[str, str, _Fill, _Fill]]:
    """Each form to cite with each other to tell, and what fills the two."""
    for cited, told in permutations(group["forms"], 2):
        if not cited.startswith(">"):
            for one, other in _fills(group):
                yield cited, told, one, other


def _said(name: str, *, other_number: bool) -> Transformation:
    """The forms of the groups of this name, each said of each other one, with the same number or with another one."""
    told: dict[Line, list[str]] = {}
    for group in _groups():
        for cited, form, one, other in _pairs(group) if group["name"] == name else ():
            line = Line(said(cited, one, group["language"]), (said(cited, one, group["language"]),), group["language"])
            fills = _misfilled(form, other) if other_number else (other,)
            told.setdefault(line, []).extend(said(form, fill, group["language"]) for fill in fills)
    mixed = sorted(told, key=lambda line: crc32(line.text.encode()))
    called = f"said: {'another ' if other_number else ''}{name}"
    return Transformation(called, told.__getitem__, other_number, lambda: mixed, each=True)


def _misfilled(told: str, fill: _Fill) -> Iterator[_Fill]:
    for number in _NUMBERS:
        if number in fill and (f"{{{number}}}" in told or re.search(r"\{(?:d|sum|year|p)\}", told)):
            yield {**fill, number: round(fill[number] * 1.4) + 1}


_NAMES = tuple(dict.fromkeys(group["name"] for group in _groups()))
TRANSFORMATIONS = tuple(_said(name, other_number=other) for other in (False, True) for name in _NAMES)
