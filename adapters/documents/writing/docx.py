"""The resume as a Word document with real styles, set as its PDF is."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from xml.sax.saxutils import escape

from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from adapters.documents.writing import docx_base, docx_fonts, docx_styles
from adapters.documents.writing import docx_words as said
from adapters.documents.writing.direction import LEFT_TO_RIGHT_MARK, Direction, forward, is_right_to_left
from adapters.documents.writing.docx_runs import runs
from adapters.documents.writing.docx_styles import STYLES, Styles
from adapters.documents.writing.outline import BAR, GAP, Block, Outline, Piece, bound, staying, way
from adapters.documents.writing.sheet import Face, Setting, Sheet

RIGHT_TO_LEFT_MARK = "\u200f"


def write(outline: Outline, title: str, sheet: Sheet) -> bytes:
    """The finished DOCX, with its title, author and language; `sheet` is how the outline's PDF is set."""
    document = docx_base.blank()
    settings = list(_with_rests(sheet.settings))
    styles = docx_styles.usual([block.kind for block in outline.blocks], settings)
    words = "".join(block.text for block in outline.blocks)
    fonts = docx_fonts.fonts(styles.paragraphs["text"].face.families, words, outline.language)
    docx_base.page(document, sheet, backwards=outline.right_to_left)
    docx_base.name_fonts(document, docx_fonts.table(fonts))
    docx_styles.define(document, styles, fonts, outline.language, sheet.measure, backwards=outline.right_to_left)
    _properties(document, outline, title)
    document.element.body[:0] = list(_Body(document, outline, styles).paragraphs(settings))
    return docx_base.saved(document)


def _with_rests(settings: Sequence[Setting]) -> Iterator[Setting]:
    """The settings; what a rule is drawn nearer than in the PDF, because Word counts it in whole points, is left below it."""
    rest = 0.0
    for setting in settings:
        yield replace(setting, before=setting.before + rest)
        rest = setting.rule.width + setting.rule.distance - sum(said.drawn(setting.rule)) if setting.rule else 0.0


def _properties(document: Document, outline: Outline, title: str) -> None:
    core = document.core_properties
    core.title, core.author, core.last_modified_by, core.comments = title, outline.name, outline.name, ""
    core.language, core.revision = outline.language, 1


class _Body:
    """The paragraphs, with what differs from their styles said directly."""

    def __init__(self, document: Document, outline: Outline, styles: Styles) -> None:
        self._part, self._outline, self._styles = document.part, outline, styles
        self._page: Direction = "rtl" if outline.right_to_left else "ltr"

    def paragraphs(self, settings: Sequence[Setting]) -> Iterator[object]:
        """All of them, as elements."""
        blocks = self._outline.blocks
        words = [
            self._paragraph(block, setting, holds=holds)
            for block, holds, setting in zip(blocks, staying(blocks), settings, strict=True)
        ]
        return iter(parse_xml(f"<w:body {nsdecls('w', 'r')}>{''.join(words)}</w:body>"))

    def _paragraph(self, block: Block, setting: Setting, *, holds: bool) -> str:
        named, style = STYLES[block.kind], self._styles.paragraphs[block.kind]
        backwards = way(block, self._page) == "rtl"
        properties = (
            f'<w:pStyle w:val="{named.id}"/>',
            f'<w:keepNext w:val="{int(holds)}"/>' if holds != named.keeps else "",
            f'<w:bidi w:val="{int(backwards)}"/>' if backwards or self._page == "rtl" else "",
            *(words for words, already in zip(_placed(setting), _placed(style), strict=True) if words != already),
        )
        mixed = is_right_to_left(block.text)
        pieces = (self._piece(piece, block.kind, setting, mixed=mixed, backwards=backwards) for piece in block.pieces)
        return f"<w:p><w:pPr>{''.join(properties)}</w:pPr>{''.join(pieces)}</w:p>"

    def _piece(self, piece: Piece, kind: str, setting: Setting, *, mixed: bool, backwards: bool) -> str:
        if piece.text == GAP:
            return f"<w:r><w:tab/>{f'<w:t>{LEFT_TO_RIGHT_MARK}</w:t>' if mixed else ''}</w:r>"
        tone, face = _toned(piece, setting)
        named = "" if tone == "Strong" and self._styles.paragraphs[kind].face.bold else tone
        looks = f'<w:rStyle w:val="{named}"/>' if named else ""
        looks += said.letters(face, self._styles.face(kind, named))
        words = "".join(
            f'<w:r><w:rPr>{looks}{"<w:rtl/>" if turned else ""}</w:rPr><w:t xml:space="preserve">{escape(part)}</w:t></w:r>'
            for part, turned in runs(_marked(piece, mixed=mixed, backwards=backwards), backwards=backwards)
        )
        if not piece.link:
            return words
        relation = self._part.relate_to(piece.link, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
        return f'<w:hyperlink r:id="{relation}" w:history="1">{words}</w:hyperlink>'


def _marked(piece: Piece, *, mixed: bool, backwards: bool) -> str:
    """A bar keeps what is on both sides in the order of its line; in one from right to left a number runs the other way."""
    text = bound(piece.text)
    if piece.text == BAR and (backwards or mixed):
        return text + (RIGHT_TO_LEFT_MARK if backwards else LEFT_TO_RIGHT_MARK)
    if backwards and piece.link and not any(map(str.isalpha, text)):
        return LEFT_TO_RIGHT_MARK + text
    return forward(text) if backwards and not piece.link else text


def _placed(setting: Setting) -> tuple[str, str, str]:
    return said.spacing(setting), said.indent(setting), said.alignment(setting)


def _toned(piece: Piece, setting: Setting) -> tuple[str, Face]:
    """The style of a piece's words, and what they look like in this paragraph."""
    if piece.link:
        return "Hyperlink", setting.link or setting.face
    tones = {"strong": setting.strong, "quiet": setting.quiet}
    face = tones.get(piece.tone)
    return (piece.tone.capitalize(), face) if face else ("", setting.face)
