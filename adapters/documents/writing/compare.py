"""Reading a finished file back, as the programs do that people will send it to, and naming what is not as it was meant.

Lives in a child process; `compare_pdf` and `compare_docx` read, `compare_words` holds one text against another.
"""

import socket
from collections.abc import Iterator, Sequence
from urllib.parse import unquote

from adapters.documents import frames
from adapters.documents.writing import compare_docx, compare_pdf, compare_words
from adapters.documents.writing.compare_reading import Reading

Found = tuple[str, str]
"""The kind of a `core.ports.Flaw`, and its words."""


def serve(connection: socket.socket) -> None:
    """Answer one question: what of this file is not as it was meant."""
    header, data = frames.receive_blocking(connection)
    found = flaws(str(header["format"]), data, header["lines"], header["links"], header["pages"])
    connection.sendall(frames.pack({"flaws": list(dict.fromkeys(found))}))


def flaws(kind: str, data: bytes, lines: Sequence[str], links: Sequence[str], pages: int = 0) -> list[Found]:
    """Everything that is wrong with a file that should say these lines, lead there, and have so many pages (0: any number).

    What explains the rest comes first.
    """
    try:
        reading = compare_pdf.read(data) if kind == "pdf" else compare_docx.read(data)
    except Exception as error:  # noqa: BLE001 - whatever the libraries stumble over: a file they can't open is wrong
        return [("unreadable", type(error).__name__)]
    undrawn = [("glyphs", reading.undrawn)] if reading.undrawn else []
    return [*undrawn, *_of_words(lines, reading), *_of_pages(pages, reading), *_of_links(links, reading)]


def _of_words(lines: Sequence[str], reading: Reading) -> Iterator[Found]:
    """The words by every reader; how they are set apart by the first, which is the one most programs are built on."""
    for number, read in enumerate(reading.texts):
        letters = compare_words.forbidden(read.text)
        if letters:
            yield "letters", letters
        meant = compare_words.by_glyphs(lines) if read.by_glyphs else lines
        wrong = compare_words.differences(meant, read.text, whole=len(meant) == len(lines))
        yield from (("words", line) for line in wrong)
        if number == 0 and not wrong:
            yield from (("joined", word) for word in compare_words.not_set_apart(lines, read.text))


def _of_pages(pages: int, reading: Reading) -> Iterator[Found]:
    if pages and reading.pages and pages != reading.pages:
        yield "pages", f"{reading.pages} instead of {pages}"
    yield from (("pages", f"page {number} is empty") for number in reading.blank)


def _of_links(meant: Sequence[str], reading: Reading) -> Iterator[Found]:
    wanted, found = [_address(link) for link in meant], [_address(link) for link in reading.links]
    yield from (("links", link) for link in wanted if link not in found)
    yield from (("links", link) for link in found if link not in wanted)


def _address(link: str) -> str:
    return unquote(link).rstrip("/")
