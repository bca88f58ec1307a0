"""A cover letter as the blocks every format lays out: the resume's head, the day, to whom, what about, and what is said."""

from collections.abc import Iterator

from adapters.documents.writing.outline import Block, BlockKind, Outline, Piece, clean, linked, printed_contact
from core.tailoring.letter import Letter


def outline(letter: Letter) -> Outline:
    """Everything a letter says, in order; contact data in its head only."""
    blocks = (block for block in _blocks(letter) if block.text.strip())
    return Outline(tuple(blocks), clean(letter.sender.name), letter.language)


def _blocks(letter: Letter) -> Iterator[Block]:
    yield _block("name", letter.sender.name)
    yield from printed_contact(letter.sender)
    yield _block("aside", letter.dated)
    yield from (_block("aside", line) for line in dict.fromkeys((letter.company, letter.addressee)))
    yield Block("subject", (Piece(clean(letter.subject), tone="strong"),))
    yield _block("paragraph", letter.salutation)
    for paragraph in letter.paragraphs:
        yield _block("paragraph", " ".join(one.text for one in paragraph.sentences))
        yield from (_block("item", one.text) for one in paragraph.points)
    yield _block("paragraph", letter.farewell)
    yield _block("aside", letter.signature)


def _block(kind: BlockKind, text: str) -> Block:
    return Block(kind, tuple(linked(clean(text))))
