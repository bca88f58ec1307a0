"""What statements sound like in many languages: the regular expressions of `data/patterns.toml` and `data/countries.toml`."""

import re
import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from core.expressions import any_of


@cache
def pattern(name: str) -> re.Pattern[str]:
    """The alternatives of one list as one expression; case does not count."""
    return re.compile(choice(name), re.IGNORECASE)


def choice(name: str) -> str:
    """The alternatives of one list as a group to build on."""
    return any_of(table("patterns")[name])


@cache
def table(name: str) -> Mapping[str, Any]:
    """A data file of this package, read once."""
    return tomllib.loads((files("core.tailoring") / "data" / f"{name}.toml").read_text(encoding="utf-8"))
