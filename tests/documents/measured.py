"""A produced document in one look, measured: what each reader finds of it, in which order, and what it is understood as again."""

import io
import re
import unicodedata
from collections import Counter
from dataclasses import dataclass

import pypdf

from adapters.documents.writing import DocumentWriter
from adapters.documents.writing.compare_docx import docx_text
from adapters.documents.writing.compare_pdf import pdf_text
from adapters.documents.writing.compare_words import UNSEEN, differences, forbidden
from adapters.documents.writing.direction import is_right_to_left
from adapters.documents.writing.texts import outlined
from core.ports import Document, Format, Look, Style
from core.resume.dates import find
from core.resume.likeness import Unlike, facts, unlike
from core.resume.model import Resume
from core.resume.parse import parse
from tests.documents import poppler
from tests.resume.reading import source

LOOKS: tuple[Look, ...] = ("classic", "modern", "compact", "academic", "plain")


@dataclass(frozen=True, slots=True)
class Files:
    """Both files of a document in a look, with what they were meant to say."""

    document: Document
    pdf: bytes
    docx: bytes
    flaws: tuple[str, ...]

    @property
    def lines(self) -> list[str]:
        """The lines that were meant."""
        return [block.text for block in outlined(self.document).blocks]

    @property
    def texts(self) -> dict[str, str]:
        """What each reader takes from the PDF."""
        found = {"pdfium": pdf_text(self.pdf), "pypdf": "\n".join(page.extract_text() for page in self._pdf.pages)}
        return found | ({"poppler": poppler.text(self.pdf)} if poppler.here() else {})

    def recall(self, reader: str) -> float:
        """The share of the meant words that a reader finds as words of their own."""
        meant, read = Counter(words("\n".join(self.lines))), Counter(words(self.texts[reader]))
        return 1 - (meant - read).total() / max(1, meant.total())

    def misplaced(self, reader: str) -> list[str]:
        """The lines that a reader does not find in their order, or what it finds beyond them."""
        return differences(self.lines, self.texts[reader])

    @property
    def says_the_same(self) -> bool:
        """Whether PDF and Word file have the same text, white space and bullets aside; from right to left, the same letters."""
        pdf, word = ("".join(words(text)) for text in (pdf_text(self.pdf), docx_text(self.docx)))
        backwards = any(map(is_right_to_left, self.lines))
        return sorted(pdf) == sorted(word) if backwards else pdf == word

    @property
    def forbidden(self) -> str:
        """Letters that no text may hold, found by any reader."""
        return "".join(forbidden(text) for text in (*self.texts.values(), docx_text(self.docx)))

    @property
    def accessible(self) -> list[str]:
        """What PDF/UA-1 (ISO 14289-1) wants of every file and this one lacks."""
        root = self._pdf.root_object
        metadata = self._pdf.xmp_metadata.stream.get_data().decode() if self._pdf.xmp_metadata else ""
        wanted = {
            "tags": "/StructTreeRoot" in root,
            "marked": bool(root.get("/MarkInfo", {}).get("/Marked")),
            "language": bool(root.get("/Lang")),
            "title": bool(self._pdf.metadata and self._pdf.metadata.title),
            "title shown": bool(root.get("/ViewerPreferences", {}).get("/DisplayDocTitle")),
            "part 1": bool(re.search(r"pdfuaid:part(?:=[\"']|>)1", metadata)),
        }
        return [name for name, there in wanted.items() if not there]

    def understood(self, kind: Format) -> tuple[int, list[Unlike]]:
        """How many facts a resume has, and those that are not read back as the same from this file; templates' words are none."""
        assert isinstance(self.document, Resume)
        data = self.pdf if kind == "pdf" else self.docx
        blank = _unfilled(self.document)
        lost = unlike(self.document, parse(source(f"x.{kind}", data)))
        meant = [fact for fact in facts(self.document) if fact.text not in blank]
        return len(meant), [one for one in lost if one.meant.text not in blank]

    @property
    def _pdf(self) -> pypdf.PdfReader:
        return pypdf.PdfReader(io.BytesIO(self.pdf))


def _unfilled(resume: Resume) -> set[str]:
    """What stands in the heads of entries whose dates are no dates: the words that a template has there ("year–year", "City").

    Without dates nothing on the page tells where the employer ends, which is why the words beside them are not counted either.
    """
    blank = [entry for entry in resume.entries() if entry.dates and not find(entry.dates)]
    return {words for entry in blank for words in (entry.organisation, entry.location, entry.dates) if words}


def words(text: str) -> list[str]:
    """The words of a text as they are compared."""
    return UNSEEN.sub(" ", unicodedata.normalize("NFKC", text)).split()


async def made(writer: DocumentWriter, document: Document, look: Look) -> Files:
    """The document written as PDF and Word, and read back as before sending."""
    style = Style(look=look)
    pdf, docx = await writer.write(document, "pdf", "Resume", style), await writer.write(document, "docx", "Resume", style)
    found = [*await writer.verify(document, pdf), *await writer.verify(document, docx)]
    return Files(document, pdf.data, docx.data, tuple(f"{flaw.kind}: {flaw.text}" for flaw in found))
