"""The comma between words that we put beside each other ourselves, as their script has it."""

import re
from collections.abc import Iterable

_ARABIC, _EASTERN = re.compile("[\u0620-\u06ff\u0750-\u077f]"), re.compile("[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]")
_LATIN = re.compile("[A-Za-z\u00c0-\u024f]")


def joined(parts: Iterable[str]) -> str:
    """The parts that say something with commas between them: a degree and its subject, a town and its country."""
    text = ""
    for part in filter(None, parts):
        text += (_comma(text, ", ", "，") if text else "") + part
    return text


def sign(parts: Iterable[str]) -> str:
    """What parts many of one kind. With a Latin name among them it is Latin too, which no reader takes out of its order."""
    text = "".join(parts)
    return ", " if _LATIN.search(text) else _comma(text, ", ", "、")


def _comma(text: str, latin: str, eastern: str) -> str:
    """The comma behind a text, by its last letter."""
    last = next((letter for letter in reversed(text) if letter.isalpha()), "")
    return "، " if _ARABIC.match(last) else eastern if _EASTERN.match(last) else latin
