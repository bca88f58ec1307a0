"""A finished PDF as PDFium and pypdf read it: what it says, where it leads, and whether every letter of it is drawn."""

import io
from collections.abc import Iterator

import pypdf
import pypdfium2 as pdfium
from pypdf.generic import DictionaryObject

from adapters.documents.writing.compare_glyphs import Glyphs
from adapters.documents.writing.compare_reading import Reading, Text


def read(data: bytes) -> Reading:
    """What a PDF of ours says; pypdf knows nothing of `ActualText`. Raises what the libraries raise."""
    document = pypdf.PdfReader(io.BytesIO(data))
    glyphs, pages = Glyphs(), []
    for page in document.pages:
        glyphs.turn_to(page)
        pages.append(page.extract_text(visitor_operand_before=glyphs.see))
    blank = tuple(number for number, text in enumerate(pages, 1) if not text.strip())
    links = tuple(link for page in document.pages for link in _links(page))
    texts = (Text(pdf_text(data)), Text("\n".join(pages), by_glyphs=True))
    return Reading(texts, links, glyphs.undrawn(), len(pages), blank if len(pages) > 1 else ())


def pdf_text(data: bytes) -> str:
    """All text of a PDF in the file's own order, as any reader of resumes would take it.

    PDFium marks a hyphen at a line's end with U+FFFE; in our files it can only be one that belongs to the word.
    """
    document = pdfium.PdfDocument(data)
    return "\n".join(str(page.get_textpage().get_text_range()) for page in document).replace("\ufffe", "-")


def _links(page: pypdf.PageObject) -> Iterator[str]:
    for note in page.annotations or ():
        action = note.get_object().get("/A")
        if isinstance(action, DictionaryObject) and "/URI" in action:
            yield str(action["/URI"])
