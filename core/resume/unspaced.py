"""Scripts without spaces between words, whose lines break anywhere: what stands between two lines put together."""

import re

_LETTER = (
    "\u0e00-\u0e45\u0e47-\u0eff\u1000-\u109f\u1780-\u17ff"  # Thai but for its sign of repetition, Lao, Burmese, Khmer
    "\u2e80-\u2fff\u3005-\u303b\u3040-\ua4cf\uf900-\ufaff\U00020000-\U0003ffff"  # Han, kana and their neighbours
)
_SIGN = "\u3001-\u3003\u3008-\u301f\uff01-\uff0f\uff1a-\uff20\uff3b-\uff65"  # as wide as a letter: their space is within them
_SEAM = re.compile(f"[{_LETTER}{_SIGN}]\n[{_LETTER}{_SIGN}]|[{_SIGN}]\n|\n[{_SIGN}]")


def between(left: str, right: str) -> str:
    """What parts the last word of a line from the first of the next one: nothing between two letters that need no space.

    Korean has spaces between words and is as any other language here.
    """
    return "" if _SEAM.search(f"{left[-1:]}\n{right[:1]}") else " "
