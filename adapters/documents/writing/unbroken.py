"""Words that stay on one line, so that what is read back has no hole: hyphens, slashes, addresses."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from adapters.documents.writing.direction import PHONE
from adapters.documents.writing.outline import Piece, bound

UNSPACED = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\ua4cf\uac00-\ud7af\uf900-\ufaff\uff00-\uffef\U00020000-\U0003ffff"
BREAKABLE = re.compile(rf"[^\s{UNSPACED}]*[-‐–—/?&=_@.:][^\s{UNSPACED}]+")
UNBROKEN = re.compile(f"{PHONE.pattern}|{BREAKABLE.pattern}")


class Part(NamedTuple):
    """Words of a piece; `tied`: no line ends within them."""

    text: str
    tied: bool


def parts(piece: Piece) -> Iterator[Part]:
    """A piece as it is set: what must not be broken is apart from the rest."""
    text, end = bound(piece.text), 0
    if piece.link:
        yield Part(text, tied=True)
        return
    for match in UNBROKEN.finditer(text):
        yield Part(text[end : match.start()], tied=False)
        yield Part(match[0], tied=True)
        end = match.end()
    yield Part(text[end:], tied=False)
