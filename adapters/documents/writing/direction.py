"""Which way a text runs."""

import unicodedata
from typing import Literal


def direction(text: str) -> Literal["ltr", "rtl"]:
    """The direction of the first letter; left to right when there is none."""
    for char in text:
        kind = unicodedata.bidirectional(char)
        if kind in {"L", "R", "AL"}:
            return "ltr" if kind == "L" else "rtl"
    return "ltr"
