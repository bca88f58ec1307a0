"""What a file is, decided by its bytes; its name only breaks ties between kinds of text."""

import io
import re
import zipfile
from pathlib import PurePath
from typing import Literal

from core.errors import Unreadable
from core.resume.written import written_in

Kind = Literal["pdf", "docx", "markdown", "text", "json", "yaml", "latex", "image", "html"]

IMAGES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"II*\x00", b"MM\x00*", b"BM")
OTHER_IMAGES = (b"ftypheic", b"ftypheix", b"ftyphevc", b"ftypmif1", b"ftypmsf1", b"ftypavif")
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
OTHER_PACKAGES = (
    ("content.xml", "open_document"),
    ("ppt/presentation.xml", "no_document"),
    ("xl/workbook.xml", "no_document"),
    ("Index/Presentation.iwa", "no_document"),
    ("Index/CalculationEngine.iwa", "no_document"),
    ("Index/Document.iwa", "pages"),
    ("Index.zip", "pages"),
    ("index.xml", "pages"),
)
MARKDOWN = re.compile(r"^#{1,6} \S|^\*\*\S.*\*\*\s*$|\[[^\]\n]{1,300}\]\([^)\s]{1,2000}\)", re.MULTILINE)

FEWEST = 2  # signs of Markdown

MOST_UNPACKED = 100 * 1024 * 1024
MOST_PARTS = 2000
STEEPEST = 200


def kind(name: str, data: bytes) -> Kind:
    """The kind of a file that can be read. Raises Unreadable with the reason why it can't."""
    if not data.strip(b"\x00 \t\r\n"):
        raise Unreadable("empty")
    if b"%PDF-" in data[:1024]:
        return "pdf"
    if data.startswith(b"PK"):
        return _package(data)
    if _is_page(name, data):
        return "html"
    _refuse_known(data)
    if PurePath(name).suffix.lower() in {".gdoc", ".gsheet", ".gslides"}:
        raise Unreadable("google")
    if PurePath(name).suffix.lower() == ".eml":
        raise Unreadable("mail")
    if PurePath(name).suffix.lower() in {".pdf", ".docx"}:
        raise Unreadable("broken", "not what its name says")
    return "text"


def is_markdown(name: str, media_type: str, text: str) -> bool:
    """Whether a text is written in Markdown: by its name, or because it clearly uses it."""
    suffix = PurePath(name).suffix.lower()
    return (
        suffix in {".md", ".markdown"}
        or media_type == "text/markdown"
        or text.startswith("---\n")
        or len(MARKDOWN.findall(text)) >= FEWEST
    )


def written(name: str, media_type: str, text: str) -> str:
    """The language for machines that a text is written in: by its name, or because it clearly is."""
    suffix = PurePath(name).suffix.lower()
    if suffix in {".tex", ".latex"} or media_type in {"text/x-tex", "application/x-tex"}:
        return "tex" if "\\" in text else ""
    if suffix in {".yaml", ".yml"} or media_type.endswith("yaml"):
        return "yaml"
    return written_in(text)


def _is_page(name: str, data: bytes) -> bool:
    """Whether it is a page saved from a browser."""
    head = data[:2048].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if head.startswith((b"<!doctype html", b"<html")) or (
        head.startswith((b"<?xml", b"<!--", b"<!doctype")) and b"<html" in head
    ):
        return True
    if b"mime-version:" in head and b"multipart/related" in head:  # with all that was saved with it
        return True
    return PurePath(name).suffix.lower() in {".html", ".htm", ".xhtml"} and head.startswith(b"<")


def _refuse_known(data: bytes) -> None:
    if data[4:12] in OTHER_IMAGES or data.startswith(b"\x01\xda"):
        raise Unreadable("picture_format")
    if data.startswith(IMAGES) or (data[:4] == b"RIFF" and data[8:12] == b"WEBP"):
        raise Unreadable("image")
    if data.startswith(OLE):
        if "EncryptedPackage".encode("utf-16-le") in data:
            raise Unreadable("password")
        raise Unreadable("old_word" if "WordDocument".encode("utf-16-le") in data else "unsupported")
    head = data[:2048].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if b"mso-application" in head and b"word.document" in head:
        raise Unreadable("old_word")
    if head.startswith(b"<svg"):
        raise Unreadable("picture_format")
    if head.startswith(b"{\\rtf"):
        raise Unreadable("rtf")
    if b"urn:oasis:names:tc:opendocument" in head:
        raise Unreadable("open_document")
    if head.startswith((b"<!doctype", b"<?xml", b"%!ps")):
        raise Unreadable("unsupported")


def _package(data: bytes) -> Kind:
    try:
        package = zipfile.ZipFile(io.BytesIO(data))
        parts = package.infolist()
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError) as error:
        raise Unreadable("broken", str(error)) from error
    names = {part.filename for part in parts}
    if any(part.flag_bits & 1 for part in parts):
        raise Unreadable("password")
    if len(parts) > MOST_PARTS or sum(part.file_size for part in parts) > MOST_UNPACKED or any(map(_is_steep, parts)):
        raise Unreadable("unpacked")
    if "word/vbaProject.bin" in names:
        raise Unreadable("macro_word")
    if any(name.startswith("word/") for name in names):
        return "docx"
    raise Unreadable(next((reason for part, reason in OTHER_PACKAGES if part in names), "unsupported" if names else "broken"))


def _is_steep(part: zipfile.ZipInfo) -> bool:
    """Whether a part is packed more tightly than any real document's."""
    return part.file_size > 1024 * 1024 and part.file_size > STEEPEST * max(1, part.compress_size)
