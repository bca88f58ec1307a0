"""Plain text and Markdown in whatever encoding they come."""

import codecs
import re

from adapters.documents.reading import encodings
from adapters.documents.reading.extract import MOST_CHARACTERS, Extract
from core.errors import Unreadable
from core.resume.addresses import ended

MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
LINK = re.compile(r"(?:https?://|mailto:)[^\s<>\[\]\"']+")
CONTROLS = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f\u200b\ufeff]")


def extract(data: bytes) -> Extract:
    """The text of a text file. Raises Unreadable when its bytes are none, or it is empty or too long."""
    text = tidy(decode(data))
    if not text.strip():
        raise Unreadable("empty")
    if len(text) > MOST_CHARACTERS:
        raise Unreadable("too_long")
    return Extract(text, links=tuple(dict.fromkeys(map(ended, LINK.findall(text)))))


def tidy(text: str) -> str:
    """Line ends as one kind, form feeds as empty lines, control characters and trailing blanks off."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\f", "\n\n").replace("\u2028", "\n").replace("\u2029", "\n\n")
    return "\n".join(line.rstrip() for line in CONTROLS.sub("", text).split("\n")).strip("\n")


def decode(data: bytes) -> str:
    """Bytes as text: by their mark, as UTF-8, as UTF-16 without a mark, else in the old encoding it is clearly in.

    Raises Unreadable when there is none.
    """
    for mark, name in MARKS:
        if data.startswith(mark):
            return data.decode(name, "replace")
    if wide := _unmarked_wide(data):
        return data.decode(wide, "replace")
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        text = encodings.told(data)
        if not text:
            raise Unreadable("encoding" if _is_written(data) else "unsupported") from None
    if not _is_written(text.encode()):
        raise Unreadable("unsupported")
    return text


def _unmarked_wide(data: bytes) -> str:
    """UTF-16 shows itself without a mark: its spaces and line ends have zeros, all on the same side."""
    low, high = data[::2].count(0), data[1::2].count(0)
    if len(data) % 2 or low + high <= len(data) // 50 or min(low, high) > max(low, high) // 10:
        return ""
    return "utf-16-le" if high > low else "utf-16-be"


def _is_written(data: bytes) -> bool:
    """Whether bytes have no more control characters than a text can."""
    return sum(byte < 0x20 and byte not in b"\t\r\n\f\v\x1b" for byte in data) <= max(2, len(data) // 50)  # noqa: PLR2004 - a blank
