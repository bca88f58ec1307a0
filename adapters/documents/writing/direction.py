"""Which way a text runs."""

import unicodedata
from typing import Literal

Direction = Literal["ltr", "rtl"]


def direction(text: str, page: Direction = "ltr") -> Direction:
    """The direction of a paragraph: on a page from left to right that of its first letter.

    On a page from right to left only a paragraph without any right-to-left letter runs the other way, such as a row of
    addresses: drawn from right to left, programs would read its parts in another order than the eye.
    """
    found = ["rtl" if kind != "L" else "ltr" for char in text if (kind := unicodedata.bidirectional(char)) in {"L", "R", "AL"}]
    if page == "rtl":
        return "rtl" if "rtl" in found or not found else "ltr"
    return "rtl" if found[:1] == ["rtl"] else "ltr"


def is_right_to_left(text: str) -> bool:
    """Whether any letter of a text is written from right to left; Arabic digits are drawn so around a dash, too."""
    return any(unicodedata.bidirectional(char) in {"R", "AL", "AN"} for char in text)
