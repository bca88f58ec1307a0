"""Which way the parts of a text run: Word wants each run of letters told, and takes the font of its script by that."""

import re
import unicodedata
from collections.abc import Iterator

CLASSES = {"L": "l", "R": "r", "AL": "r", "EN": "n"}
FOREIGN = {True: re.compile("l(?:[^r]*[ln])?"), False: re.compile("r(?:[^l]*r)?")}


def runs(text: str, *, backwards: bool) -> Iterator[tuple[str, bool]]:
    """The text in parts that run one way each, and whether that is from right to left.

    `backwards` is the paragraph's own way. Words of the other way with everything between them are one part, as the bidirectional
    algorithm orders them; signs at their edges belong to the paragraph.
    """
    classes = "".join(CLASSES.get(unicodedata.bidirectional(char), " ") for char in text)
    end = 0
    for foreign in FOREIGN[backwards].finditer(classes):
        if foreign.start() > end:
            yield text[end : foreign.start()], backwards
        yield text[foreign.start() : foreign.end()], not backwards
        end = foreign.end()
    if text[end:]:
        yield text[end:], backwards
