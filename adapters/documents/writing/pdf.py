"""The resume as PDF: HTML that is only text, laid out by WeasyPrint. Lives in the writing worker."""

import itertools
from collections.abc import Mapping, Sequence
from dataclasses import replace
from hashlib import sha256
from importlib import resources
from typing import get_args

from jinja2 import DictLoader, Environment, StrictUndefined
from markupsafe import Markup, escape
from weasyprint import CSS, HTML
from weasyprint.document import Document
from weasyprint.text.fonts import FontConfiguration
from weasyprint.urls import URLFetcher

from adapters.documents.writing import sheet
from adapters.documents.writing.apart import set_apart
from adapters.documents.writing.direction import PHONE, Direction, forward, is_right_to_left
from adapters.documents.writing.faces import Faces, letters_of
from adapters.documents.writing.fit.advances import Advances
from adapters.documents.writing.fit.ruler import Rulers
from adapters.documents.writing.fit.squeezed import SMALLER, Squeezed, may_need, squeezed
from adapters.documents.writing.outline import Outline, Piece, staying, way
from adapters.documents.writing.sheet import Sheet
from adapters.documents.writing.textlayer import speak
from adapters.documents.writing.unbroken import parts
from core.style import OWN, Look, Measures, Style

TAGS = {
    "name": "h1", "heading": "h2", "title": "h3", "label": "p", "contact": "p", "note": "p", "place": "p", "text": "p",
    "aside": "p", "subject": "h2", "paragraph": "p",
}  # fmt: skip
TEMPLATES = resources.files("adapters.documents") / "templates"
OPTIONS = {"pdf_variant": "pdf/ua-1"}
LEFT_OVER = 0.22  # of a page
CLOSER = Measures(size=0.96, leading=0.95, spacing=0.75)  # of the measures that leave a few lines over
GAP = Markup("<span> </span>")
SPAN, PHONE_SPAN = Markup('<span class="{}">{}</span>'), Markup('<span class="{}" dir="ltr">{}</span>')


class NoFetcher(URLFetcher):  # type: ignore[misc]
    """Fetches nothing at all: a resume has no business with files or the network."""

    def fetch(self, url: str, headers: Mapping[str, str] | None = None) -> None:  # noqa: ARG002 - WeasyPrint's signature
        """Refuse."""
        raise ValueError(f"not fetched: {url[:80]}")


class Press:
    """One font configuration and one parsed style sheet a look for every document of this process."""

    def __init__(self) -> None:
        speak()
        self._fonts = FontConfiguration()
        self._fetcher = NoFetcher()
        self._settings: dict[bytes, Sheet] = {}
        self.rulers = Rulers(self.lay_out)
        self._sheets = {look: [*map(self._parsed, style_sheets(look))] for look in get_args(Look)}
        environment = Environment(
            loader=DictLoader({"resume": (TEMPLATES / "resume.html").read_text("utf-8")}),
            autoescape=True,
            undefined=StrictUndefined,
        )
        environment.filters["unbroken"] = unbroken
        environment.filters["held"] = held
        self._template = environment.get_template("resume")

    def print(self, outline: Outline, title: str, style: Style) -> bytes:
        """The finished PDF, tagged, with its title, author and language."""
        document = self._settled(outline, title, style)
        self.remember(outline, style, document)
        return finished(document)

    def sheet(self, outline: Outline, style: Style) -> Sheet:
        """How the PDF of this outline is set. Of the last one only that is remembered, not its words."""
        order = _order(outline, style)
        if order not in self._settings:
            self.remember(outline, style, self._settled(outline, outline.name, style))
        return self._settings[order]

    def remember(self, outline: Outline, style: Style, document: Document) -> None:
        """These pages are the PDF of this outline: a Word file of it will be set like them."""
        self._settings = {_order(outline, style): sheet.read(document)}

    def _settled(self, outline: Outline, title: str, style: Style) -> Document:
        document = self.lay_out(outline, title, style)
        if _ends_short(document):
            closer = self.lay_out(outline, title, replace(style, measures=_closer(style.measures)))
            return closer if len(closer.pages) < len(document.pages) else document
        return document

    def lay_out(self, outline: Outline, title: str, style: Style, letters: Faces | None = None) -> Document:
        """The pages as WeasyPrint sets them, in one layout; nothing is drawn yet. `letters` are its fonts, if not its own."""
        html = self.html(outline, title, style, letters)
        source = HTML(string=html, url_fetcher=self._fetcher, base_url="about:blank")
        return source.render(stylesheets=self._sheets[style.look], font_config=self._fonts, **OPTIONS)

    def html(self, outline: Outline, title: str, style: Style, letters: Faces | None = None) -> str:
        """The document as HTML, to be set with the style sheets of its look."""
        squeezed = self._squeezed(outline, style)
        page: Direction = "rtl" if outline.right_to_left else "ltr"
        ways = [way(block, page) for block in outline.blocks]
        placed = zip(outline.blocks, ways, staying(outline.blocks), squeezed, strict=True)
        return self._template.render(
            groups=[(kind, list(group)) for kind, group in itertools.groupby(placed, lambda one: one[0].kind)],
            tags=TAGS,
            language=outline.language,
            page=page,
            title=title,
            author=outline.name,
            paper=style.paper,
            smaller=SMALLER,
            told=any(is_right_to_left(block.text) for block in outline.blocks),
            **_setting(letters or letters_of(outline, style), style),
        )

    def _squeezed(self, outline: Outline, style: Style) -> Sequence[Squeezed]:
        """The words that need smaller letters, block by block. The look is measured only where a word might."""
        if not any(may_need(block) for block in outline.blocks):
            return [{}] * len(outline.blocks)
        rows, voices = self.rulers.ruler(outline, style).rows, self.rulers.voices(outline, style)
        size, advances = OWN[style.look].size, Advances()
        return [squeezed(block, rows[block.kind], voices[block.kind], size, advances) for block in outline.blocks]

    def _parsed(self, text: str) -> CSS:
        return CSS(string=text, font_config=self._fonts, url_fetcher=self._fetcher)


def style_sheets(look: Look) -> Sequence[str]:
    """The style sheets of a look: what all looks share, then its own."""
    return [(TEMPLATES / f"{name}.css").read_text("utf-8") for name in ("base", look)]


def finished(document: Document) -> bytes:
    """The pages as a PDF file."""
    set_apart(document)
    return bytes(document.write_pdf(**OPTIONS))


def _order(outline: Outline, style: Style) -> bytes:
    return sha256(repr((outline, style)).encode("utf-8", "surrogatepass")).digest()


def _setting(chosen: Faces, style: Style) -> Mapping[str, object]:
    """What differs from document to document in how letters are set."""
    return {
        "families": ", ".join(f"'{family}'" for family in chosen.families) + f", {chosen.generic}",
        "classes": "joined" if chosen.joined else "",
        "size": style.measures.size,
        "leading": round(style.measures.leading * chosen.room, 3),
        "gap": style.measures.spacing,
    }


def _closer(measures: Measures) -> Measures:
    return Measures(round(measures.size * CLOSER.size, 2), measures.leading * CLOSER.leading, measures.spacing * CLOSER.spacing)


def _ends_short(document: Document) -> bool:
    """Whether a few lines are left over for the last page: set a little closer, they may fit on the page before."""
    page = document.pages[-1]
    body = next(box for box in page._page_box.descendants() if box.element_tag == "body")  # noqa: SLF001 - not told elsewhere
    return len(document.pages) > 1 and float(body.height) < LEFT_OVER * float(page.height)


def held(text: str, squeezed: Squeezed) -> str:
    """The class of what stays on one line where it fits one; one that does so only in smaller letters is set in them."""
    return {1.0: "unbroken", SMALLER: "unbroken smaller"}.get(squeezed.get(text, 1.0), "")


def unbroken(piece: Piece, squeezed: Squeezed, way: Direction) -> Markup:
    """Words with hyphens or slashes in them stay on one line, so that what is read back has no hole. `way` is the paragraph's.

    So do telephone numbers, which run from left to right in every script. Other spans would tear a Latin name in text that
    runs from right to left, because each box of a line is turned round by itself: "Google Cloud" would read "Cloud Google".

    The space before such words has a span of its own: where all but that space fits the line, WeasyPrint would end the line
    after its first word (a text box whose last space alone is too wide is broken as early as it can be).
    """
    if way == "rtl" or is_right_to_left(piece.text):
        signed = forward if way == "rtl" else str
        return Markup("").join(
            _spanned(text, squeezed) if PHONE.fullmatch(text) else escape(signed(text)) for text, _tied in parts(piece)
        )
    return Markup("").join(
        _spanned(text, squeezed) if tied else escape(text.removesuffix(" ")) + (GAP if text.endswith(" ") else "")
        for text, tied in parts(piece)
    )


def _spanned(text: str, squeezed: Squeezed) -> Markup:
    span = PHONE_SPAN if PHONE.fullmatch(text) else SPAN
    return span.format(held(text, squeezed), text)
