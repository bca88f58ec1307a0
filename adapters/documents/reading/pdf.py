"""PDF, read by PDFium: the characters and where they stand, and the links."""

import functools
import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from adapters.documents.reading.broken import mended
from adapters.documents.reading.extract import MOST_CHARACTERS, MOST_PAGES, Extract
from adapters.documents.reading.glyphs import NAMELESS, Names, words
from adapters.documents.reading.headed import with_set_apart
from adapters.documents.reading.joints import bridged, flowing
from adapters.documents.reading.layout import regions
from adapters.documents.reading.lines import KeepsHyphen, Line, lines
from adapters.documents.reading.placed import Word
from adapters.documents.reading.profiles import with_profiles
from adapters.documents.reading.running import apart
from adapters.documents.reading.said import spoken
from adapters.documents.reading.spaced import unspaced
from adapters.documents.reading.structure import MOST_LINKS, Link, ligatures, links
from adapters.documents.reading.tagged import told
from adapters.documents.reading.unseen import unseen
from core.errors import Unreadable
from core.resume.marks import ASIDE

TYPESETTERS = re.compile(r"tex|typst|indesign|scribus|quark|affinity", re.IGNORECASE)
WORDS = re.compile(r"[\w-]+")
SCAN = 25
COVERED = 0.4  # of a page, from which an image is the page
MOST_WORDS = 8000


class Page(NamedTuple):
    """The words of a page, or its text as PDFium gives it where there are too many; what nobody can see on it; and its links."""

    words: list[Word]
    crowded: str = ""
    hidden: str = ""
    links: Sequence[Link] = ()

    def length(self) -> int:
        """How many characters it has."""
        return len(self.crowded) + sum(len(word.text) + 1 for word in self.words)


def extract(data: bytes) -> Extract:
    """The text of a PDF, page after page. Raises Unreadable."""
    document = _open(data)
    count = len(document)
    if count == 0:
        raise Unreadable("empty")
    if count > MOST_PAGES:
        raise Unreadable("too_many_pages", str(count))
    filled_in = document.get_formtype() != pdfium_c.FORMTYPE_NONE
    gone = _flatten(document) if filled_in else [[]] * count
    keeps_hyphen = hyphens(document)
    read: list[Page] = []
    addresses: dict[str, None] = {}
    for index in range(count):
        page = document[index]
        led = [*gone[index], *links(page)]
        addresses |= dict.fromkeys(link.address for link in led)
        read.append(_page(page, led, _names(data, index)))
        if sum(page.length() for page in read) > MOST_CHARACTERS:
            raise Unreadable("too_long")
    found = flowing(list(_regions(read, keeps_hyphen, document[count - 1].get_height())))
    pages = with_set_apart(bridged([list(_lines(page)) for page in found]))
    letters = sum(char.isalnum() for page in pages for line in page for char in line.text)
    if letters < SCAN:
        raise Unreadable("scan" if _has_pictures(document) else "empty")
    text, offsets, marks = _joined(pages)
    shown = tuple(addresses)[:MOST_LINKS]
    return Extract(
        text, offsets, shown, tuple(page.hidden for page in read if page.hidden), marks, scans=tuple(_scans(document, pages))
    )


def _open(data: bytes) -> pdfium.PdfDocument:
    try:
        return pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        if getattr(error, "err_code", None) == pdfium_c.FPDF_ERR_PASSWORD:
            raise Unreadable("password") from error
        raise Unreadable("broken", str(error)) from error


def _flatten(document: pdfium.PdfDocument) -> list[list[Link]]:
    """Make what was typed into a form part of its pages. Their links go with that, and are handed back, page by page."""
    gone = []
    for page in document:
        gone.append(list(links(page)))
        pdfium_c.FPDFPage_Flatten(page, pdfium_c.FLAT_NORMALDISPLAY)
        page.close()
    return gone


def _joined(pages: Sequence[Sequence[Line]]) -> tuple[str, tuple[int, ...], tuple[tuple[str, int, int], ...]]:
    """The pages as one text, where each begins, and the headings that the file names."""
    text = ""
    offsets: list[int] = []
    marks: list[tuple[str, int, int]] = []
    for page in pages:
        gap = next((at for at, line in enumerate(page) if line.text), 0)
        offsets.append(len(text) + gap + bool(text and page))
        for line in page:
            text += "\n" if text else ""
            marks += [(ASIDE, len(text), len(text) + len(line.text))] if line.aside and line.text else []
            role = line.edge or (f"level-{line.level}" if line.level else "")
            marks += [(role, len(text), len(text) + len(line.text))] if role and line.text else []
            starts = ((word, len(text) + line.text.find(word)) for word in line.doubts if word in line.text)
            marks += [("doubt", start, start + len(word)) for word, start in starts]
            text += line.text
    return text, tuple(offsets), tuple(marks)


def _page(page: pdfium.PdfPage, led: Sequence[Link], names: Names) -> Page:
    """What a page says. Raises Unreadable."""
    textpage = page.get_textpage()
    if textpage.count_chars() > MOST_CHARACTERS:
        raise Unreadable("too_long")
    every = unspaced(list(words(textpage, names)))
    if len(every) > MOST_WORDS:
        return Page([], str(textpage.get_text_range()).replace("\r\n", "\n").replace("\ufffe", ""))
    every = spoken(every, textpage)
    hidden = unseen(every, page, textpage)
    if 2 * len(hidden) > len(every):  # a page of nothing else is drawn in a way that is not understood here
        hidden = []
    gone = set(map(id, hidden))
    shown = told([word for word in every if id(word) not in gone], page, textpage)
    return Page(shown, hidden=" ".join(word.text for word in hidden), links=led)


def _lines(page: Sequence[Sequence[Line]]) -> Iterator[Line]:
    """The lines of a page, with an empty one between its regions."""
    for at, region in enumerate(filter(None, page)):
        yield from [Line("")] if at else []
        yield from region


def _regions(pages: Sequence[Page], keeps_hyphen: KeepsHyphen, height: float) -> Iterator[list[list[Line]]]:
    """The lines of each region of each page. A running head is marked where it comes again, a running foot where it will.

    `height`: of the last page.
    """
    for number, (page, parts) in enumerate(zip(pages, apart([page.words for page in pages], height), strict=True), 1):
        found = [[Line(page.crowded)]] if page.crowded else []
        first, last = number == 1, number == len(pages)
        for part, role in (
            (parts.head, "" if first else "running"),
            (parts.text, ""),
            (parts.closing, "foot"),
            (parts.foot, "" if last else "running"),
        ):
            for region in regions(part):
                rows = mended(region, [link.address for link in page.links], keeps_hyphen)
                written = lines([with_profiles(row, page.links) for row in rows], keeps_hyphen)
                found.append([line._replace(edge=role) for line in written])
        yield found


def _names(data: bytes, page: int) -> Names:
    """The letters of nameless characters, looked up only when the page has any; a mark for a missing letter otherwise."""
    known = functools.cache(lambda: ligatures(data, page))
    return lambda code: known().get(code, NAMELESS)


def hyphens(document: pdfium.PdfDocument) -> KeepsHyphen:
    """How to join words cut at a line's end: as the document itself writes them elsewhere, else by who set it.

    Typesetters hyphenate words; browsers and word processors, as people use them, only break at hyphens that were there.
    """

    @functools.cache
    def known() -> tuple[set[str], bool]:
        text = "".join(page.get_textpage().get_text_range().lower() for page in document)
        producer = " ".join(document.get_metadata_dict().values())
        return set(WORDS.findall(text)), bool(TYPESETTERS.search(producer))

    def keeps(head: str, tail: str) -> bool:
        written, typeset = known()
        head, tail = (re.sub(r"^\W+|\W+$", "", part.lower()) for part in (head, tail))
        whole = head + tail
        if f"{head}-{tail}" in written or not (head.isalpha() and tail[:1].isalpha()):
            return True
        return whole not in written and not typeset

    return keeps


def _scans(document: pdfium.PdfDocument, pages: Sequence[Sequence[Line]]) -> Iterator[int]:
    """The pages, among pages of text, that are pictures: hardly a letter, and an image over most of the page."""
    for index, page in enumerate(pages):
        if sum(char.isalnum() for line in page for char in line.text) < SCAN and _covered(document[index]) >= COVERED:
            yield index


def _covered(page: pdfium.PdfPage) -> float:
    """The share of a page that its largest image takes."""
    width, height = page.get_size()
    boxes = [image.get_bounds() for image in page.get_objects(filter=(pdfium_c.FPDF_PAGEOBJ_IMAGE,), max_depth=3)]
    largest = max((abs((right - left) * (top - bottom)) for left, bottom, right, top in boxes), default=0.0)
    return float(largest / max(1.0, width * height))


def _has_pictures(document: pdfium.PdfDocument) -> bool:
    kinds = (pdfium_c.FPDF_PAGEOBJ_IMAGE, pdfium_c.FPDF_PAGEOBJ_PATH, pdfium_c.FPDF_PAGEOBJ_FORM)
    return any(next(iter(page.get_objects(filter=kinds, max_depth=2)), None) for page in document)
