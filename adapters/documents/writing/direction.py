"""Which way a text runs."""

import re
import unicodedata
from typing import Literal

Direction = Literal["ltr", "rtl"]

LEFT_TO_RIGHT_MARK = "\u200e"
PHONE = re.compile(r"(?<!\w)\(?(?:\+|\(?0)\d[\d ()/.-]{5,}\d\)?")
LATIN = "A-Za-z\u00c0-\u024f"
NAMED = re.compile(
    rf"{PHONE.pattern}"
    rf"|(?<![\w.@#])[.@#]?[{LATIN}][\w.]*(?:\+\+?|\#)(?![\w+#])"
    rf"|(?<![\w.@#])[.@#](?=[{LATIN}])\w+"
    rf"|\b[{LATIN}]{{1,2}}\.(?:[{LATIN}]{{1,4}}\.)+"
)
"""Telephone numbers, and Latin names with a sign at their edge that belongs to them: C++, C#, .NET, @name, B.Sc."""


def direction(text: str, page: Direction = "ltr") -> Direction:
    """The direction of a paragraph: on a page from left to right that of most of its letters.

    On a page from right to left only a paragraph without any right-to-left letter runs the other way, such as a row of
    addresses: drawn from right to left, programs would read its parts in another order than the eye.
    """
    found = ["rtl" if kind != "L" else "ltr" for char in text if (kind := unicodedata.bidirectional(char)) in {"L", "R", "AL"}]
    if page == "rtl":
        return "rtl" if "rtl" in found or not found else "ltr"
    return "rtl" if 2 * found.count("rtl") > len(found) else "ltr"


def is_right_to_left(text: str) -> bool:
    """Whether any letter of a text is written from right to left; Arabic digits are drawn so around a dash, too."""
    return any(unicodedata.bidirectional(char) in {"R", "AL", "AN"} for char in text)


def forward(text: str) -> str:
    """Text for a paragraph from right to left: the signs at the edges of Latin names stay on their side, C++ is not ++C there.

    By the bidirectional algorithm (UAX 9) such signs are the paragraph's, unless letters that run from left to right are on both
    sides of them; the mark counts as one and is not seen.
    """
    return NAMED.sub(lambda match: f"{LEFT_TO_RIGHT_MARK}{match[0]}{LEFT_TO_RIGHT_MARK}", text)
