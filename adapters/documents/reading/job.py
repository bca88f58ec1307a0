"""What a reading child does with its one file."""

import socket
from dataclasses import asdict

from adapters.documents import frames
from adapters.documents.reading import docx, markdown, page, pdf, sniff, structured, text
from adapters.documents.reading.extract import Extract
from adapters.documents.reading.latex import reader as latex
from core.errors import Unreadable


def serve(connection: socket.socket) -> None:
    """Answer one question: a file's text, or why it can't be read."""
    header, data = frames.receive_blocking(connection)
    try:
        answer = read(str(header["name"]), str(header["media_type"]), data)
    except Unreadable as error:
        answer = {"unreadable": error.reason, "detail": error.detail}
    except Exception as error:  # noqa: BLE001 - whatever a strange file breaks, the person hears that it is broken
        answer = {"unreadable": "broken", "detail": type(error).__name__}
    connection.sendall(frames.pack(answer))


def _of_text(name: str, media_type: str, data: bytes) -> tuple[sniff.Kind, Extract]:
    """A text by what it is written in: LaTeX, JSON, YAML, Markdown or nothing of the kind."""
    written = text.decode(data)
    language = sniff.written(name, media_type, written)
    if language == "tex":
        return "latex", latex.extract(written)
    plain = text.extract(data)
    if language == "json" and (found := structured.of_json(plain.text)):
        return "json", found
    if language == "yaml" and (found := structured.of_yaml(plain.text)):
        return "yaml", found
    if sniff.is_markdown(name, media_type, plain.text):
        return "markdown", markdown.extract(plain)
    return "text", plain


def read(name: str, media_type: str, data: bytes) -> frames.Header:
    """The file as plain data: text, pages, links, warnings, marks, format. Raises Unreadable."""
    kind = sniff.kind(name, data)
    extract: Extract
    if kind == "pdf":
        extract = pdf.extract(data)
    elif kind == "docx":
        extract = docx.extract(data)
    elif kind == "html":
        extract = page.extract(data)
    else:
        kind, extract = _of_text(name, media_type, data)
    return {"format": kind, **asdict(extract)}
