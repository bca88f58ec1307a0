"""Plain text and Markdown in whatever encoding they come."""

import codecs
import itertools
import re

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
    """Bytes as text: by their mark, as UTF-8, as UTF-16 without a mark, else in the likeliest of the old 8-bit encodings."""
    for mark, name in MARKS:
        if data.startswith(mark):
            return data.decode(name, "replace")
    if wide := _unmarked_wide(data):
        return data.decode(wide, "replace")
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        text = _eight_bit(data)
    if sum(char < " " and char not in "\t\r\n\f\v\x1b" for char in text) > max(2, len(text) // 50):
        raise Unreadable("unsupported")
    return text


def _unmarked_wide(data: bytes) -> str:
    """UTF-16 shows itself without a mark: its spaces and line ends have zeros, all on the same side."""
    low, high = data[::2].count(0), data[1::2].count(0)
    if len(data) % 2 or low + high <= len(data) // 50 or min(low, high) > max(low, high) // 10:
        return ""
    return "utf-16-le" if high > low else "utf-16-be"


def _eight_bit(data: bytes) -> str:
    """Windows-1251 when the high bytes are its lower-case letters side by side, as in Cyrillic words."""
    high = sum(byte >= 0x80 for byte in data)  # noqa: PLR2004 - beyond ASCII
    pairs = sum(one >= 0xC0 and other >= 0xE0 for one, other in itertools.pairwise(data))  # noqa: PLR2004 - letters there
    name = "cp1251" if pairs > high // 2 else "cp1252"
    return data.decode(name, "replace")
