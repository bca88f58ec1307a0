"""`python -m tests.documents.produced_figures [EVERY]`: produced documents in each look, as the table of docs/documents.md.

EVERY, a number, takes one document of so many; without it all are measured, which takes long.
"""

import asyncio
import sys

from adapters.documents.writing import DocumentWriter
from adapters.documents.writing.direction import is_right_to_left
from core.resume.model import Resume
from tests.documents.measured import LOOKS, Files, made
from tests.documents.produced import produced
from tests.resume.figures import table

HEAD = (
    *("look", "documents", "recall: PDFium", "recall: pdftotext", "out of order, by any reader", "forbidden letters"),
    *("PDF and Word differ", "PDF/UA-1 incomplete", "facts read again: PDF", "facts read again: Word"),
)


def row(look: str, found: list[Files]) -> tuple[str, ...]:
    """The figures of one look; recall is the worst of all documents from left to right."""
    forwards = [one for one in found if not any(map(is_right_to_left, one.lines))]
    recall = [f"{min(one.recall(reader) for one in forwards):.2%}" for reader in ("pdfium", "poppler")]
    misplaced = sum(len(one.misplaced(reader)) for one in found for reader in one.texts)
    counts = (misplaced, *(sum(map(bool, wrong)) for wrong in _wrong(found)))
    return (look, str(len(found)), *recall, *map(str, counts), *(_again(found, kind) for kind in ("pdf", "docx")))


def _wrong(found: list[Files]) -> tuple[list[object], list[object], list[object]]:
    return [one.forbidden for one in found], [not one.says_the_same for one in found], [one.accessible for one in found]


def _again(found: list[Files], kind: str) -> str:
    understood = [one.understood("pdf" if kind == "pdf" else "docx") for one in found if isinstance(one.document, Resume)]
    facts, lost = sum(count for count, _lost in understood), sum(len(lost) for _count, lost in understood)
    return f"{facts - lost} of {facts}"


async def main(every: int) -> None:
    """Print the table."""
    writer = DocumentWriter()
    rows = []
    for look in LOOKS:
        rows.append(row(look, [await made(writer, one.document, look) for one in produced()[::every]]))
        sys.stderr.write(f"{rows[-1]}\n")
    await writer.close()
    sys.stdout.write(table(HEAD, iter(rows)) + "\n")


if __name__ == "__main__":
    asyncio.run(main(int(sys.argv[1]) if len(sys.argv) > 1 else 1))
