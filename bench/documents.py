"""All that is done with documents for one job, beside the simplest pipeline that does the same: read, one page, Word, picture."""

import asyncio
import io
import subprocess
import tempfile
from collections.abc import Callable
from pathlib import Path

import docx
from pypdf import PdfReader
from weasyprint import HTML

from adapters.documents.reading import DocumentReader
from adapters.documents.sandbox import Sandbox
from adapters.documents.writing import DocumentWriter, texts
from adapters.documents.writing.outline import Outline
from bench.measure import Once, paired, row
from core.chat import Artifact
from core.ports import PLAIN
from core.resume.model import Resume
from tests.documents.dense import resume

ROUNDS = 7
LARGEST, SMALLEST, STEP = 12.0, 8.0, 0.5  # pt: where the simple loop begins and ends
PAGE = "<style>@page {{ size: A4; margin: 15mm 18mm }} body {{ font: {size}pt sans-serif }}</style>{body}"


async def whole_job() -> None:
    """Each part by itself, then all of them, each side in turn; what is read is the PDF that our writer made."""
    sandbox = Sandbox()
    reader, writer = DocumentReader(sandbox), DocumentWriter(sandbox)
    document = resume("en", 8, 2)
    outline = texts.outlined(document)
    try:
        pdf = await _fitted(writer, document)
        sent = await writer.write(document, "pdf", "bench")

        async def read() -> None:
            await reader.read("bench.pdf", "application/pdf", sent.data, "bench")

        async def fit() -> None:
            await _fitted(writer, document)

        async def word() -> None:
            await writer.write(document, "docx", "bench")

        async def look() -> None:
            await writer.preview(pdf)

        async def ours() -> None:
            for part in (read, fit, word, look):
                await part()

        parts = (
            ("read a PDF", read, lambda: _text(sent.data)),
            ("one page as PDF", fit, lambda: _one_page(outline)),
            ("the same as Word", word, lambda: _word(outline)),
            ("a picture of the page", look, lambda: _picture(pdf.data)),
        )
        for name, mine, simple in parts:
            await _beside(name, mine, simple)
        await _beside("all of it", ours, lambda: [simple() for _name, _mine, simple in parts], "target > 5x faster: < 0.20x")
    finally:
        await reader.close()
        await writer.close()


async def _beside(name: str, mine: Once, simple: Callable[[], object], target: str = "") -> None:
    async def naive() -> None:
        await asyncio.to_thread(simple)

    ours, theirs = await paired(mine, naive, ROUNDS, warm=2)
    row(f"documents: {name}", f"{ours:.0f} ms", f"simple way {theirs:.0f} ms", ours / theirs, target)


async def _fitted(writer: DocumentWriter, document: Resume) -> Artifact:
    found = await writer.fit(document, (), "bench", PLAIN)
    if found.pdf is None:
        raise RuntimeError("the resume does not fit, so its time says nothing")
    return found.pdf


def _text(data: bytes) -> str:
    return "\n".join(page.extract_text() for page in PdfReader(io.BytesIO(data)).pages)


def _one_page(outline: Outline) -> bytes:
    """Smaller by half a point until it is one page: each try lays out the whole document."""
    body = "".join(f"<p>{block.text}</p>" for block in outline.blocks)
    size = LARGEST
    while True:
        document = HTML(string=PAGE.format(size=size, body=body)).render()
        if len(document.pages) == 1 or size <= SMALLEST:
            return bytes(document.write_pdf())
        size -= STEP


def _word(outline: Outline) -> bytes:
    document, buffer = docx.Document(), io.BytesIO()
    for block in outline.blocks:
        document.add_paragraph(block.text)
    document.save(buffer)
    return buffer.getvalue()


def _picture(data: bytes) -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "page.pdf"
        path.write_bytes(data)
        subprocess.run(["pdftoppm", "-png", "-singlefile", str(path), str(path.with_suffix(""))], check=True)
        return path.with_suffix(".png").read_bytes()
