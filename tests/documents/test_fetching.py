"""Files that ask for something from elsewhere: a listener of our own counts who comes, and nobody does."""

import asyncio
import threading
from collections.abc import Mapping

import pytest

from adapters.documents.reading import DocumentReader
from adapters.documents.reading.job import read
from core.errors import Unreadable
from tests.documents import hostile, made


def _word(address: bytes) -> bytes:
    """A Word file with a template, a picture and a style sheet that lie elsewhere."""
    plain = made.word("Jane Doe", "jane@example.com")
    relations = b'<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    relations += b"".join(
        b'<Relationship Id="rId9%d" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/%s" Target="%s/%s" '
        b'TargetMode="External"/>' % (at, kind, address, kind)
        for at, kind in enumerate((b"attachedTemplate", b"image", b"stylesheet", b"oleObject"))
    )
    return made.repacked(plain, {"word/_rels/settings.xml.rels": relations + b"</Relationships>"})


def _pdf(address: bytes) -> bytes:
    """A PDF that opens an address by itself, and whose stream lies in a file elsewhere."""
    return hostile.pdf_of(
        b"<< /Type /Catalog /Pages 2 0 R /OpenAction << /S /URI /URI (%s/open) >> >>" % address,
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R /AA << /O << /S /Launch /F (/etc/passwd) >> >> "
        b"/Resources << /Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> /XObject << /X 5 0 R >> >> >>",
        b"<< /Length 73 >>\nstream\nBT /F 12 Tf 10 10 Td (Jane Doe jane@example.com Engineer) Tj ET /X Do     \nendstream",
        b"<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /F << /FS /URL /F (%s/image) >> /Length 0 >>\nstream\n\nendstream"
        % address,
    )


def reaching(address: bytes) -> Mapping[str, bytes]:
    """A file of each kind that names this address, or a file of this machine, wherever its format lets it."""
    html = (
        b'<!DOCTYPE html><html><head><base href="%s/"><link rel="stylesheet" href="%s/a.css"><link rel="attachment" href="%s/b">'
        b'<link rel="attachment" href="file:///etc/passwd"><meta http-equiv="refresh" content="0;url=%s/c">'
        b"<style>@import url(%s/d)</style></head><body background='%s/e'><h1>Jane Doe</h1><img src='%s/f'><iframe src='%s/g'>"
        b"</iframe><object data='%s/h'></object><script src='%s/i'></script><svg><image href='%s/j'/></svg></body></html>"
    )
    entity = (
        b'<?xml version="1.0"?><!DOCTYPE html [<!ENTITY x SYSTEM "%s/k"><!ENTITY y SYSTEM "file:///etc/passwd">]>'
        b"<html><p>Jane &x; &y;</p></html>"
    )
    return {
        "page.html": html.replace(b"%s", address),
        "entity.html": entity % address,
        "entity.docx": made.repacked(made.word("Jane"), {"word/document.xml": entity % address}),
        "far.docx": _word(address),
        "open.pdf": _pdf(address),
        "image.md": b"# Jane Doe\n\n![me](%s/l.png) [cv](file:///etc/passwd)\n<img src='%s/m'>" % (address, address),
        "input.tex": b"\\documentclass{article}\\input{%s/n}\\input{/etc/passwd}\\write18{curl %s/o}"
        b"\\begin{document}Jane Doe\\end{document}" % (address, address),
        "ref.json": b'{"$ref": "%s/p", "basics": {"name": "Jane Doe", "picture": "%s/q", '
        b'"image": "file:///etc/passwd"}}' % (address, address),
        "tag.yaml": b"cv: !!python/object/apply:urllib.request.urlopen ['%s/r']\n" % address,
        "<img src=%s>.txt": b"<link rel=attachment href=%s/s> Jane Doe" % address,
    }


def _bait() -> str:
    with open("/etc/passwd", encoding="utf-8", errors="replace") as file:  # noqa: PTH123 - the file that the baits name
        return file.readline().strip()


async def test_nothing_is_fetched_and_no_file_of_this_machine_is_read(reader: DocumentReader) -> None:
    asked: list[bytes] = []
    lock = threading.Lock()

    async def listen(_reader: asyncio.StreamReader, answer: asyncio.StreamWriter) -> None:
        with lock:
            asked.append(b"asked")
        answer.close()

    server = await asyncio.start_server(listen, "127.0.0.1", 0)
    address = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}".encode()
    try:
        for name, data in reaching(address).items():
            for text in (await _in_a_child(reader, name, data), await asyncio.to_thread(_here, name, data)):
                assert _bait() not in text, name
    finally:
        server.close()
    assert not asked


async def _in_a_child(reader: DocumentReader, name: str, data: bytes) -> str:
    try:
        return (await reader.read(name, "", data, "s")).source.text
    except Unreadable:
        return ""


def _here(name: str, data: bytes) -> str:
    """Without the walls of a child, so that the libraries alone have to keep still."""
    try:
        return str(read(name, "", data)["text"])
    except Unreadable:
        return ""
    except Exception as error:  # noqa: BLE001 - a child would call it broken
        return type(error).__name__


pytestmark = pytest.mark.asyncio(loop_scope="module")
