"""What macros of resume classes mean, from the data file."""

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib import resources
from typing import Any


@cache
def _all() -> Mapping[str, Mapping[str, Any]]:
    return tomllib.loads((resources.files(__package__) / "macros.toml").read_text("utf-8"))


def found(table: str, name: str) -> Any:
    """What a table says about a macro; None for nothing."""
    return _all()[table].get(name)
