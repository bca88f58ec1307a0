"""PDF: pypdf for locks and links, PDFium for the characters and where they stand."""

import ctypes
import io
import re
from collections.abc import Callable, Iterator

import pypdf
import pypdfium2 as pdfium  # type: ignore[import-untyped]
import pypdfium2.raw as pdfium_c  # type: ignore[import-untyped]
from pypdf.errors import PyPdfError

from adapters.documents.reading.extract import MOST_CHARACTERS, MOST_PAGES, Extract
from adapters.documents.reading.layout import Word, lines, regions
from core.errors import Unreadable

HYPHEN = "\x02"
TYPESETTERS = re.compile(r"tex|typst|indesign|scribus|quark|affinity", re.IGNORECASE)
WORDS = re.compile(r"[\w-]+")
Letter = tuple[str, float, float, float, float, str]
KeepsHyphen = Callable[[str, str], bool]
SYMBOL_BULLETS = (0xF0B7, 0xF0A7)  # Word and LaTeX set bullets in symbol fonts
SCAN = 25
MOST_WORDS = 8000


def extract(data: bytes) -> Extract:
    """The text of a PDF, page after page. Raises Unreadable."""
    document = _open(data)
    count = len(document)
    if count == 0:
        raise Unreadable("empty")
    if count > MOST_PAGES:
        raise Unreadable("too_many_pages", str(count))
    keeps_hyphen = hyphens(document)
    pages: list[str] = []
    for index in range(count):
        pages.append(_page(document[index], keeps_hyphen))
        if sum(map(len, pages)) > MOST_CHARACTERS:
            raise Unreadable("too_long")
    letters = sum(char.isalnum() for page in pages for char in page)
    if letters < SCAN:
        raise Unreadable("scan" if _has_pictures(document) else "empty")
    offsets, text = _joined(pages)
    return Extract(text, offsets, _links(data))


def _open(data: bytes) -> pdfium.PdfDocument:
    try:
        return pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        if getattr(error, "err_code", None) == pdfium_c.FPDF_ERR_PASSWORD:
            raise Unreadable("password") from error
        raise Unreadable("broken", str(error)) from error


def _joined(pages: list[str]) -> tuple[tuple[int, ...], str]:
    offsets, text = [], ""
    for page in pages:
        if text and page:
            text += "\n\n"
        offsets.append(len(text))
        text += page
    return tuple(offsets), text


def _page(page: pdfium.PdfPage, keeps_hyphen: KeepsHyphen) -> str:
    textpage = page.get_textpage()
    words = list(_words(textpage))
    if len(words) > MOST_WORDS:
        return str(textpage.get_text_range()).replace("\r\n", "\n").replace("\ufffe", "")
    return "\n\n".join("\n".join(lines(region, keeps_hyphen)) for region in regions(words))


def hyphens(document: pdfium.PdfDocument) -> KeepsHyphen:
    """How to join words cut at a line's end: as the document itself writes them elsewhere, else by who set it.

    Typesetters hyphenate words; browsers and word processors, as people use them, only break at hyphens that were there.
    """
    producer = " ".join(document.get_metadata_dict().values())
    typeset = bool(TYPESETTERS.search(producer))
    text = "".join(page.get_textpage().get_text_range().lower() for page in document)
    known = set(WORDS.findall(text))

    def keeps(head: str, tail: str) -> bool:
        head, tail = (re.sub(r"^\W+|\W+$", "", part.lower()) for part in (head, tail))
        whole = head + tail
        if f"{head}-{tail}" in known or not (head.isalpha() and tail[:1].isalpha()):
            return True
        return whole not in known and not typeset

    return keeps


def _words(textpage: pdfium.PdfTextPage) -> Iterator[Word]:
    """The page's words in the file's own order. PDFium puts in the spaces that are only gaps."""
    letters: list[Letter] = []
    for index in range(textpage.count_chars()):
        char = _character(textpage.raw, index)
        if char is None or (letters and _apart(letters[-1], char)):
            if letters:
                yield _word(letters, index)
            letters = []
        if char is not None:
            letters.append(char)
    if letters:
        yield _word(letters, textpage.count_chars())


def _character(raw: object, index: int) -> Letter | None:
    """A character, its left and right edge, baseline and size; None for white space."""
    code = pdfium_c.FPDFText_GetUnicode(raw, index)
    text = (
        "•"
        if code in SYMBOL_BULLETS
        else HYPHEN
        if code in (2, 0xAD, 0xFFFE)
        else chr(code)
        if code not in range(0xD800, 0xE000)
        else "\ufffd"
    )
    if text.isspace() or not code:
        return None
    loose = pdfium_c.FS_RECTF()
    x, y = ctypes.c_double(), ctypes.c_double()
    if not pdfium_c.FPDFText_GetLooseCharBox(raw, index, loose) or not pdfium_c.FPDFText_GetCharOrigin(raw, index, x, y):
        return None
    size = abs(loose.top - loose.bottom) or pdfium_c.FPDFText_GetFontSize(raw, index) or 1.0
    return text, min(loose.left, loose.right), max(loose.left, loose.right), y.value, size, _style(raw, index)


def _style(raw: object, index: int) -> str:
    """The name of a character's font, which tells bold from regular."""
    name, flags = ctypes.create_string_buffer(64), ctypes.c_int()
    pdfium_c.FPDFText_GetFontInfo(raw, index, name, len(name), flags)
    return name.value.decode("latin-1")


def _apart(one: Letter, other: Letter) -> bool:
    _text, left, right, base, size, _name = one
    gap = max(other[1] - right, left - other[2])
    return abs(other[3] - base) > 0.5 * size or gap > 0.4 * size


def _word(letters: list[Letter], place: int) -> Word:
    text = "".join(letter[0] for letter in letters)
    return Word(
        text=text.replace(HYPHEN, ""),
        left=min(letter[1] for letter in letters),
        right=max(letter[2] for letter in letters),
        base=letters[0][3],
        size=max(letter[4] for letter in letters),
        place=place,
        style=letters[0][5],
        hyphen=text.endswith(HYPHEN),
    )


def _has_pictures(document: pdfium.PdfDocument) -> bool:
    kinds = (pdfium_c.FPDF_PAGEOBJ_IMAGE, pdfium_c.FPDF_PAGEOBJ_PATH, pdfium_c.FPDF_PAGEOBJ_FORM)
    return any(next(iter(page.get_objects(filter=kinds, max_depth=2)), None) for page in document)


def _links(data: bytes) -> tuple[str, ...]:
    found: dict[str, None] = {}
    try:
        for page in pypdf.PdfReader(io.BytesIO(data)).pages:
            for annotation in page.annotations or ():
                action = annotation.get_object().get("/A", {})
                if uri := action.get_object().get("/URI"):
                    found[str(uri)] = None
    except (PyPdfError, ValueError, TypeError, KeyError, AttributeError, RecursionError, OSError):
        return tuple(found)
    return tuple(found)
