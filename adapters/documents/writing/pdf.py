"""The resume as PDF: HTML that is only text, laid out by WeasyPrint. Lives in the writing worker."""

import itertools
import re
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
from adapters.documents.writing.direction import direction, is_right_to_left
from adapters.documents.writing.faces import Faces, faces
from adapters.documents.writing.outline import Outline, bound, leads
from adapters.documents.writing.sheet import Sheet
from adapters.documents.writing.textlayer import speak
from core.style import Look, Measures, Style

TAGS = {
    "name": "h1", "heading": "h2", "title": "h3", "label": "p", "contact": "p", "note": "p", "place": "p", "text": "p",
    "aside": "p", "subject": "h2", "paragraph": "p",
}  # fmt: skip
UNSPACED = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\ua4cf\uac00-\ud7af\uf900-\ufaff\uff00-\uffef\U00020000-\U0003ffff"
BREAKABLE = re.compile(rf"[^\s{UNSPACED}]*[-‐–—/?&=_@.:][^\s{UNSPACED}]+")
TEMPLATES = resources.files("adapters.documents") / "templates"
OPTIONS = {"pdf_variant": "pdf/ua-1"}
PHONE = re.compile(r"(?<!\w)\(?(?:\+|\(?0)\d[\d ()/.-]{5,}\d\)?")
LEFT_OVER = 0.22  # of a page
LONG, LONGEST = 70, 110  # characters on a line, at full size and set smaller
CLOSER = Measures(size=0.96, leading=0.95, spacing=0.75)  # of the measures that leave a few lines over
UNBROKEN = re.compile(f"{PHONE.pattern}|{BREAKABLE.pattern}")
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
        self._sheets = {look: [*map(self._parsed, style_sheets(look))] for look in get_args(Look)}
        environment = Environment(
            loader=DictLoader({"resume": (TEMPLATES / "resume.html").read_text("utf-8")}),
            autoescape=True,
            undefined=StrictUndefined,
        )
        environment.filters["unbroken"] = unbroken
        environment.filters["held"] = held
        environment.filters["direction"] = direction
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
        pairs = itertools.zip_longest(outline.blocks, outline.blocks[1:])
        placed = [(block, leads(block, following)) for block, following in pairs]
        return self._template.render(
            groups=[(kind, list(group)) for kind, group in itertools.groupby(placed, lambda pair: pair[0].kind)],
            tags=TAGS,
            language=outline.language,
            page="rtl" if outline.right_to_left else "ltr",
            title=title,
            author=outline.name,
            paper=style.paper,
            **_setting(letters or letters_of(outline, style), style),
        )

    def _parsed(self, text: str) -> CSS:
        return CSS(string=text, font_config=self._fonts, url_fetcher=self._fetcher)


def style_sheets(look: Look) -> Sequence[str]:
    """The style sheets of a look: what all looks share, then its own."""
    return [(TEMPLATES / f"{name}.css").read_text("utf-8") for name in ("base", look)]


def finished(document: Document) -> bytes:
    """The pages as a PDF file."""
    return bytes(document.write_pdf(**OPTIONS))


def _order(outline: Outline, style: Style) -> bytes:
    return sha256(repr((outline, style)).encode("utf-8", "surrogatepass")).digest()


def letters_of(outline: Outline, style: Style) -> Faces:
    """The fonts that a document is set in."""
    return faces(style.look, "".join(block.text for block in outline.blocks), outline.language)


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


def held(text: str) -> str:
    """The class of what stays on one line where it fits one; a long one is set smaller."""
    if len(text) > LONGEST:
        return ""
    return "unbroken" if len(text) <= LONG else "unbroken long"


def unbroken(text: str) -> Markup:
    """Words with hyphens or slashes in them stay on one line, so that what is read back has no hole. Long ones are smaller.

    So do telephone numbers, which run from left to right in every script. Other spans would tear a Latin name in text that
    runs from right to left, because each box of a line is turned round by itself: "Google Cloud" would read "Cloud Google".
    """
    backwards = is_right_to_left(text)
    parts = []
    end = 0
    text = bound(text)
    for match in UNBROKEN.finditer(text):
        phone = bool(PHONE.fullmatch(match[0]))
        if len(match[0]) <= LONGEST and (phone or not backwards):
            span = PHONE_SPAN if phone else SPAN
            parts += [escape(text[end : match.start()]), span.format(held(match[0]), match[0])]
            end = match.end()
    return Markup("").join([*parts, escape(text[end:])])
