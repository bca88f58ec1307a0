"""Words that must not be broken but are wider than their line: whether smaller letters save them is measured, not guessed.

It is decided at a look's own size, the largest that it is set in: what fits a line there fits it at any smaller one.
"""

from collections.abc import Mapping

from adapters.documents.writing.fit.advances import Advances
from adapters.documents.writing.fit.ruler import PX, Row, Voice
from adapters.documents.writing.outline import Block
from adapters.documents.writing.unbroken import parts

SMALLER = 0.75  # of the size of the words around
EDGE = 0.3  # em: a line that ends at its very edge is broken by rounding

SHORT: Mapping[str, int] = {"name": 12, "label": 28, "heading": 24}  # characters that fit one line, in large letters
SHORTEST = 34  # the same of all other blocks

Squeezed = Mapping[str, float]


def may_need(block: Block) -> bool:
    """Whether a block has a word so long that measuring it is worth while."""
    short = SHORT.get(block.kind, SHORTEST)
    return any(tied and len(text) > short for piece in block.near for text, tied in parts(piece))


def squeezed(block: Block, row: Row, voices: Mapping[str, Voice], size: float, advances: Advances) -> Squeezed:
    """The unbroken words of a block that are set smaller at `size` pt, by how much; 0 for those that have to be broken.

    A name is in one size where it can be: a part of it that is too long is broken at its hyphens, if it has any.
    """
    width = row.width.fixed / (size * PX) + row.width.per - EDGE
    found: dict[str, float] = {}
    for piece in block.near:
        voice = voices["link" if piece.link else piece.tone]
        for text, tied in parts(piece):
            wide = advances.extent(text, voice).width * voice.size if tied else 0.0
            if wide > width:
                breaks = block.kind == "name" and "-" in text
                found[text] = SMALLER if wide * SMALLER <= width and not breaks else 0.0
    return found
