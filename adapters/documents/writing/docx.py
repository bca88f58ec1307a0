"""The resume as a Word document with real styles, on a base without what python-docx's default template brings along."""

import io
import itertools
from datetime import UTC, datetime
from functools import cache

import docx
from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor
from docx.styles.style import ParagraphStyle
from docx.text.paragraph import Paragraph
from docx.text.run import Run

from adapters.documents.writing.direction import Direction, direction
from adapters.documents.writing.outline import Block, Outline, Piece, bound, leads
from core.ports import Paper, Style

FONT = "Calibri"
INK, NAVY, GREY, BLUE = (
    RGBColor(0x1F, 0x23, 0x28),
    RGBColor(0x16, 0x32, 0x4F),
    RGBColor(0x57, 0x60, 0x6A),
    RGBColor(0x1D, 0x5A, 0x96),
)
KEPT = {
    "Normal",
    "Title",
    "Subtitle",
    "Heading 1",
    "Heading 2",
    "List Bullet",
    "Default Paragraph Font",
    "Normal Table",
    "No List",
}
EXTRAS = {RELATIONSHIP_TYPE.CUSTOM_XML, RELATIONSHIP_TYPE.THUMBNAIL, RELATIONSHIP_TYPE.THEME}
STYLES = {
    "name": "Title",
    "label": "Subtitle",
    "contact": "Contact",
    "note": "Contact",
    "heading": "Heading 1",
    "title": "Heading 2",
    "place": "Place",
    "item": "List Bullet",
    "text": "Normal",
    "aside": "Aside",
    "subject": "Subject",
    "paragraph": "Body Text",
}
LANGUAGES = "en-US de-DE fr-FR es-ES pt-PT it-IT nl-NL pl-PL ru-RU uk-UA el-GR tr-TR ar-SA fa-IR he-IL zh-CN ja-JP ko-KR"
REGIONS = {tag.partition("-")[0]: tag for tag in LANGUAGES.split()}  # Word's proofing tools want a region
TONES = {"strong": "Strong", "quiet": "Quiet"}


def write(outline: Outline, title: str, style: Style) -> bytes:
    """The finished DOCX, with its title, author and language."""
    document = docx.Document(io.BytesIO(_base()))
    _page(document, style.paper)
    _properties(document, outline, title)
    for block, following in itertools.zip_longest(outline.blocks, outline.blocks[1:]):
        paragraph = document.add_paragraph(style=STYLES[block.kind])
        paragraph.paragraph_format.keep_with_next = leads(block, following) or None
        _paragraph(paragraph, block, "rtl" if outline.right_to_left else "ltr")
    return _bytes(document)


def _bytes(document: Document) -> bytes:
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def _page(document: Document, paper: Paper) -> None:
    section = document.sections[0]
    section.page_width, section.page_height = (Mm(215.9), Mm(279.4)) if paper == "letter" else (Mm(210), Mm(297))
    section.left_margin = section.right_margin = Mm(18)
    section.top_margin, section.bottom_margin = Mm(15), Mm(14)


def _properties(document: Document, outline: Outline, title: str) -> None:
    core = document.core_properties
    core.title, core.author, core.last_modified_by, core.comments = title, outline.name, outline.name, ""
    core.language, core.revision = outline.language, 1
    core.created = core.modified = datetime.now(UTC).replace(microsecond=0, tzinfo=None)
    language = OxmlElement("w:lang")
    for attribute in ("w:val", "w:eastAsia", "w:bidi"):
        language.set(qn(attribute), REGIONS.get(outline.language, outline.language))
    defaults = document.styles.element.find(f"{qn('w:docDefaults')}/{qn('w:rPrDefault')}/{qn('w:rPr')}")
    if defaults is not None:
        for old in defaults.findall(qn("w:lang")):
            defaults.remove(old)
        defaults.append(language)


def _paragraph(paragraph: Paragraph, block: Block, page: Direction) -> None:
    backwards = (page if block.kind == "contact" else direction(block.text, page)) == "rtl"
    if backwards:
        paragraph._p.get_or_add_pPr().append(OxmlElement("w:bidi"))  # noqa: SLF001 - python-docx has no public way
    for piece in block.pieces:
        run = _run(paragraph, piece, plain=block.kind in {"title", "heading", "name", "subject"})
        if backwards and direction(piece.text) == "rtl":
            run.font.rtl = True


def _run(paragraph: Paragraph, piece: Piece, *, plain: bool) -> Run:
    run = paragraph.add_run(bound(piece.text))
    if piece.link:
        _link(paragraph, run, piece.link)
        run.style = "Hyperlink"
    elif piece.tone in TONES and not (plain and piece.tone == "strong"):
        run.style = TONES[piece.tone]
    return run


def _link(paragraph: Paragraph, run: Run, address: str) -> None:
    hyperlink = OxmlElement("w:hyperlink")
    hyperlink.set(qn("r:id"), paragraph.part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True))
    paragraph._p.append(hyperlink)  # noqa: SLF001 - python-docx reads hyperlinks but cannot make them
    hyperlink.append(run._r)  # noqa: SLF001 - as above


@cache
def _base() -> bytes:
    """The empty document every resume starts from."""
    document = docx.Document()
    for part in (document.part, document.part.package):
        for key in [key for key, relation in part.rels.items() if relation.reltype in EXTRAS]:
            del part.rels[key]
    for style in list(document.styles):
        if style.name not in KEPT:
            style.element.getparent().remove(style.element)
    for path in (
        "w:latentStyles",
        "w:style/w:link",
        "w:style/w:pPr/w:numPr[not(w:numId)]",
        "w:docDefaults/w:rPrDefault/w:rPr/w:rFonts",
    ):
        for element in document.styles.element.xpath(path):
            element.getparent().remove(element)
    _styles(document)
    return _bytes(document)


def _styles(document: Document) -> None:
    base = _style(document, "Normal", 10.5, INK)
    base.paragraph_format.space_before, base.paragraph_format.space_after = Pt(1), Pt(1)
    base.paragraph_format.line_spacing = 1.08
    base.paragraph_format.widow_control = True
    _style(document, "Title", 22, NAVY, bold=True)
    _style(document, "Subtitle", 12, GREY)
    _style(document, "Contact", 10, INK, before=1)
    _style(document, "Heading 1", 13, NAVY, bold=True, before=12, after=4)
    _style(document, "Heading 2", 10.5, INK, bold=True, before=6)
    _style(document, "Place", 10.5, GREY)
    _style(document, "Aside", 10.5, INK)
    _style(document, "Subject", 11, NAVY, bold=True, before=14)
    _style(document, "Body Text", 10.5, INK, before=8, after=3)
    bullet = _style(document, "List Bullet", 10.5, INK, before=1, after=1)
    bullet.paragraph_format.left_indent, bullet.paragraph_format.first_line_indent = Mm(5), Mm(-5)
    _rule(document.styles["Heading 1"])
    for name, color, bold in (("Strong", INK, True), ("Quiet", GREY, False), ("Hyperlink", BLUE, False)):
        style = document.styles.add_style(name, WD_STYLE_TYPE.CHARACTER)
        style.font.color.rgb = color
        style.font.bold = style.font.cs_bold = bold


def _style(
    document: Document,
    name: str,
    size: float,
    color: RGBColor,
    *,
    bold: bool = False,
    before: float = 0,
    after: float = 0,
) -> ParagraphStyle:
    known = {style.name for style in document.styles}
    style = document.styles[name] if name in known else document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
    assert isinstance(style, ParagraphStyle)  # noqa: S101 - tells the type checker what the name says
    for old in style.element.findall(qn("w:rPr")):
        style.element.remove(old)
    for old in style.element.findall(f"{qn('w:pPr')}/{qn('w:pBdr')}"):
        old.getparent().remove(old)
    _font(style, size, color, bold=bold)
    if name not in known:
        style.base_style = document.styles["Normal"]
    spacing = style.paragraph_format
    spacing.space_before, spacing.space_after, spacing.keep_with_next = Pt(before), Pt(after), None
    return style


def _font(style: ParagraphStyle, size: float, color: RGBColor, *, bold: bool) -> None:
    """The same font, size and weight for Latin and for complex scripts."""
    style.font.name, style.font.size, style.font.color.rgb = FONT, Pt(size), color
    style.font.bold = style.font.cs_bold = bold
    properties = style.element.get_or_add_rPr()
    for attribute in ("w:cs", "w:hAnsi"):
        properties.get_or_add_rFonts().set(qn(attribute), FONT)
    complex_size = OxmlElement("w:szCs")
    complex_size.set(qn("w:val"), str(round(size * 2)))
    properties.insert_element_before(complex_size, "w:highlight", "w:u", "w:lang")


def _rule(style: ParagraphStyle) -> None:
    """A thin line under a heading."""
    border = OxmlElement("w:pBdr")
    bottom = OxmlElement("w:bottom")
    for attribute, value in (("w:val", "single"), ("w:sz", "4"), ("w:space", "1"), ("w:color", "B6C2CF")):
        bottom.set(qn(attribute), value)
    border.append(bottom)
    style.element.get_or_add_pPr().insert_element_before(
        border, "w:spacing", "w:ind", "w:contextualSpacing", "w:jc", "w:outlineLvl"
    )
