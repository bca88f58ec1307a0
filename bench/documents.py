"""All that is done with documents for one job, beside the simplest pipeline that does the same: read, one page, Word, picture."""

import asyncio
import io
import subprocess
import tempfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import docx
from pypdf import PdfReader
from weasyprint import CSS, HTML

from adapters.documents.reading import DocumentReader
from adapters.documents.sandbox import Sandbox
from adapters.documents.writing import DocumentWriter, texts
from adapters.documents.writing.outline import Outline
from adapters.documents.writing.pdf import Press, style_sheets
from adapters.documents.writing.preview import HEIGHT
from bench.measure import Once, paired, row
from core.chat import Artifact
from core.ports import PLAIN, Style
from core.resume.model import Resume
from tests.documents.dense import resume

ROUNDS = 7
LARGEST, STEP = 12.0, 0.5  # pt: where the simple loop begins, as browsers do
TALL = ("-scale-to-x", "-1", "-scale-to-y", str(HEIGHT))
LENGTH = ("en", 8, 3)  # a page and a fifth at the look's own measures, one page without a cut


async def whole_job() -> None:
    """Each part by itself, then all of them, each side in turn; what is read is the PDF that our writer made."""
    sandbox = Sandbox()
    reader, writer = DocumentReader(sandbox), DocumentWriter(sandbox)
    document = resume(*LENGTH)
    simple = Simple(texts.outlined(document))
    try:
        fitted, pdf = await _fitted(writer, document)

        async def read() -> None:
            await reader.read("bench.pdf", "application/pdf", pdf.data, "bench")

        async def fit() -> None:
            await _fitted(writer, document)

        async def word() -> None:
            await writer.write(document, "docx", "bench", fitted)

        async def look() -> None:
            await writer.preview(pdf)

        async def ours() -> None:
            for part in (read, fit, word, look):
                await part()

        parts = (
            ("read a PDF", read, lambda: simple.text(pdf.data)),
            ("one page as PDF", fit, simple.one_page),
            ("the same as Word", word, simple.word),
            ("a picture of the page", look, lambda: simple.picture(pdf.data)),
        )
        for name, mine, theirs in parts:
            await _beside(name, mine, theirs)
        await _beside("all of it", ours, lambda: [theirs() for _name, _mine, theirs in parts], "target > 5x faster: < 0.20x")
        print(
            f"the simple way took {simple.layouts} layouts to one page, down to {simple.size} pt; ours {fitted.measures.size} pt"
        )
    finally:
        await reader.close()
        await writer.close()


async def _beside(name: str, mine: Once, simple: Callable[[], object], target: str = "") -> None:
    async def naive() -> None:
        await asyncio.to_thread(simple)

    ours, theirs = await paired(mine, naive, ROUNDS, warm=2)
    row(f"documents: {name}", f"{ours:.0f} ms", f"simple way {theirs:.0f} ms", ours / theirs, target)


async def _fitted(writer: DocumentWriter, document: Resume) -> tuple[Style, Artifact]:
    found = await writer.fit(document, (), "bench", PLAIN)
    if found.pdf is None:
        raise RuntimeError("the resume does not fit, so its time says nothing")
    return found.style, found.pdf


class Simple:
    """The same work with each library's own example; `layouts` and `size` (pt) say what the last page took."""

    def __init__(self, outline: Outline) -> None:
        self._outline, self._press = outline, Press()
        self.layouts, self.size = 0, LARGEST

    def text(self, data: bytes) -> str:
        """The words of a PDF."""
        return "\n".join(page.extract_text() for page in PdfReader(io.BytesIO(data)).pages)

    def one_page(self) -> bytes:
        """Smaller by half a point until it is one page: each try lays out the whole document."""
        self.layouts, self.size = 0, LARGEST
        while True:
            self.layouts += 1
            style = replace(PLAIN, measures=replace(PLAIN.measures, size=self.size))
            sheets = [CSS(string=sheet) for sheet in style_sheets(style.look)]
            document = HTML(string=self._press.html(self._outline, "bench", style)).render(stylesheets=sheets)
            if len(document.pages) == 1:
                return bytes(document.write_pdf())
            self.size -= STEP

    def word(self) -> bytes:
        """A Word file without any look."""
        document, buffer = docx.Document(), io.BytesIO()
        for block in self._outline.blocks:
            document.add_paragraph(block.text)
        document.save(buffer)
        return buffer.getvalue()

    def picture(self, data: bytes) -> bytes:
        """The page as PNG, as large as our own picture of it."""
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "page.pdf"
            path.write_bytes(data)
            subprocess.run(["pdftoppm", "-png", *TALL, "-singlefile", str(path), str(path.with_suffix(""))], check=True)
            return path.with_suffix(".png").read_bytes()
