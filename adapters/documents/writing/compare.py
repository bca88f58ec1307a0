"""Reading a finished file back and comparing it with what was meant, word for word in order."""

import io
import re
import socket
import unicodedata
from collections.abc import Sequence

import docx
import pypdfium2 as pdfium

from adapters.documents import frames
from adapters.documents.writing.direction import is_right_to_left

UNSEEN = re.compile(r"[\s\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufffe\x02•‣▪◦]+")


def serve(connection: socket.socket) -> None:
    """Answer one question: which lines of the file differ from the lines that were meant."""
    header, data = frames.receive_blocking(connection)
    text = pdf_text(data) if header["format"] == "pdf" else docx_text(data)
    connection.sendall(frames.pack({"differences": differences(header["lines"], text)}))


def pdf_text(data: bytes) -> str:
    """All text of a PDF in the file's own order, as any reader of resumes would take it.

    PDFium marks a hyphen at a line's end with U+FFFE; in our files it can only be one that belongs to the word.
    """
    document = pdfium.PdfDocument(data)
    return "\n".join(str(page.get_textpage().get_text_range()) for page in document).replace("\ufffe", "-")


def docx_text(data: bytes) -> str:
    """All text of the paragraphs of a DOCX."""
    return "\n".join(paragraph.text for paragraph in docx.Document(io.BytesIO(data)).paragraphs)


def differences(lines: Sequence[str], text: str) -> list[str]:
    """The meant lines that are missing or out of order, then what stands there beyond them.

    PDF readers disagree about the order of right-to-left letters within a line (a PDF holds them as they are drawn), so such
    a line is right when all its letters stand in its place, in whatever order; vowel marks, drawn over letters, are left out.
    """
    backwards = any(map(is_right_to_left, lines))
    bare = _bare_without_marks if backwards else _bare
    found = bare(text)
    wrong: list[str] = []
    extra = ""
    place = 0
    for line in lines:
        wanted = bare(line)
        at = found.find(wanted, place)
        if is_right_to_left(line) and sorted(found[place : place + len(wanted)]) == sorted(wanted):
            at = place
        if at < 0:
            wrong.append(line)
            continue
        extra += found[place:at]
        place = at + len(wanted)
    extra += found[place:]
    return [*wrong, extra] if extra and not wrong else wrong


def _bare(text: str) -> str:
    """A text down to what must be equal: compatibility forms resolved; white space, bullets and unseen marks off."""
    return UNSEEN.sub("", unicodedata.normalize("NFKC", UNSEEN.sub("", text)))


def _bare_without_marks(text: str) -> str:
    return "".join(char for char in _bare(text) if unicodedata.category(char) != "Mn")
