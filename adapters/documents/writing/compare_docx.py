"""A finished Word file as python-docx reads it."""

import io
from collections.abc import Iterator

import docx
from docx.blkcntnr import BlockItemContainer
from docx.text.paragraph import Paragraph

from adapters.documents.writing.compare_reading import Reading, Text


def read(data: bytes) -> Reading:
    """The text of every paragraph in order, those in tables too, and where the links lead. Raises what python-docx raises."""
    paragraphs = list(_paragraphs(docx.Document(io.BytesIO(data))._body))  # noqa: SLF001 - the document has no such method
    links = [link.address for paragraph in paragraphs for link in paragraph.hyperlinks]
    return Reading((Text("\n".join(paragraph.text for paragraph in paragraphs)),), tuple(links))


def docx_text(data: bytes) -> str:
    """All text of the paragraphs of a DOCX."""
    return read(data).texts[0].text


def _paragraphs(container: BlockItemContainer) -> Iterator[Paragraph]:
    for block in container.iter_inner_content():
        if isinstance(block, Paragraph):
            yield block
        else:
            yield from (one for row in block.rows for cell in row.cells for one in _paragraphs(cell))
