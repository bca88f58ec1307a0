"""The words that stand before contact data and say what it is: "E-mail", "Phone"; and the rows that they are on."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import zip_longest

from core.resume.lexicon import fold, words
from core.resume.passage import Passage, joined
from core.resume.rows import Row

REACH = ("email", "phone", "link")
PLURAL = r"(?:\(-?\w{1,3}\)?)?"  # as forms have it: "Address(es)", "Telefono(i)"


def is_label(text: str, *kinds: str) -> bool:
    """Whether a text is the label of contact data of one of these kinds."""
    plain = _plain(text)
    return any(plain in _labels(kind) for kind in kinds)


@cache
def _labels(kind: str) -> frozenset[str]:
    return frozenset(map(_plain, words("contacts", kind)))


def _plain(text: str) -> str:
    return re.sub(r"\(-?\w{1,3}\)?", "", fold(text)).strip(" .:")


def labelled(rows: Sequence[Row]) -> Iterator[Passage]:
    """The rows' words; a row that ends in a comma goes on in the next, and one that is only a label stands before the next.

    Labels one below the other stand for themselves.
    """
    held: list[Passage] = []
    above = False
    for row, follows in zip_longest(rows, rows[1:]):
        label, below = is_alone(row.text.text), bool(follows and is_alone(follows.text.text))
        held.append(row.text)
        lone = label and (above or below or follows is None)
        if len(held) > 1 or lone or not (label or row.text.text.endswith(",")):
            yield joined(held, "\t" if is_alone(held[0].text) else " ")
            held = []
        above = label
    if held:
        yield joined(held)


def is_alone(text: str) -> bool:
    """Whether a row is only a label, in letters enough that it is no icon."""
    return len(text) > 1 and is_label(text, *REACH, "name", "location")
