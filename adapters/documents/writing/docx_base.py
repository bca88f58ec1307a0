"""The empty Word document that every other starts from: the parts of python-docx's own that are wanted, and nothing else."""

import io
import zipfile
from functools import cache

import docx
from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Pt

from adapters.documents.writing.sheet import Sheet

EXTRAS = {
    RELATIONSHIP_TYPE.CUSTOM_XML,
    RELATIONSHIP_TYPE.THUMBNAIL,
    RELATIONSHIP_TYPE.THEME,
    RELATIONSHIP_TYPE.WEB_SETTINGS,
    "http://schemas.microsoft.com/office/2007/relationships/stylesWithEffects",
}
ROOM = 6.0  # points at the foot of a page that the PDF leaves free: Word sets a line a hair higher here and there
HAIR = 1.0  # points that a line may be wider: LibreOffice sets letters on a grid, and takes no line that ends at the very edge
DATES = (qn("dcterms:created"), qn("dcterms:modified"))  # of the template, not of the person's document
THEN = (1980, 1, 1, 0, 0, 0)  # the first day of a ZIP file's calendar
COMPATIBLE = "http://schemas.microsoft.com/office/word"
SETTINGS = f"""
<w:settings {nsdecls("w")}>
  <w:zoom w:percent="100"/>
  <w:defaultTabStop w:val="720"/>
  <w:characterSpacingControl w:val="doNotCompress"/>
  <w:compat>
    <w:compatSetting w:name="compatibilityMode" w:uri="{COMPATIBLE}" w:val="15"/>
    <w:compatSetting w:name="overrideTableStyleFontSizeAndJustification" w:uri="{COMPATIBLE}" w:val="1"/>
    <w:compatSetting w:name="enableOpenTypeFeatures" w:uri="{COMPATIBLE}" w:val="1"/>
    <w:compatSetting w:name="doNotFlipMirrorIndents" w:uri="{COMPATIBLE}" w:val="1"/>
  </w:compat>
  <w:decimalSymbol w:val="."/>
  <w:listSeparator w:val=","/>
</w:settings>"""


def blank() -> Document:
    """A new empty document: no text, no styles, no lists."""
    return docx.Document(io.BytesIO(_blank()))


@cache
def _blank() -> bytes:
    document = docx.Document()
    for part in (document.part, document.part.package):
        for key in [key for key, relation in part.rels.items() if relation.reltype in EXTRAS]:
            del part.rels[key]
    for element in (document.styles.element, document.part.numbering_part.element, document.settings.element):
        for child in list(element):
            element.remove(child)
    properties = document.part.package.part_related_by(RELATIONSHIP_TYPE.CORE_PROPERTIES)
    for dated in [one for one in properties.element if one.tag in DATES]:
        properties.element.remove(dated)
    for child in parse_xml(SETTINGS):
        document.settings.element.append(child)
    for grid in document.element.body.iter(qn("w:docGrid")):
        grid.getparent().remove(grid)
    return saved(document)


def page(document: Document, sheet: Sheet, *, backwards: bool) -> None:
    """Paper and margins as in the PDF, with a hair of room at the foot."""
    section = document.sections[0]
    section.page_width, section.page_height = Pt(sheet.width), Pt(sheet.height)
    top, right, bottom, left = sheet.margins
    section.top_margin, section.right_margin, section.left_margin = Pt(top), Pt(max(0.0, right - HAIR)), Pt(left)
    section.bottom_margin = Pt(max(0.0, bottom - ROOM))
    section.header_distance = section.footer_distance = Pt(min(top, bottom) / 2)
    if backwards:
        document.element.body.sectPr.append(parse_xml(f"<w:bidi {nsdecls('w')}/>"))


def saved(document: Document) -> bytes:
    """The document as a file, without the time of day: what reads the same is the same file, byte for byte."""
    written, buffer = io.BytesIO(), io.BytesIO()
    document.save(written)
    with zipfile.ZipFile(written) as parts, zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as file:
        for part in parts.infolist():
            file.writestr(zipfile.ZipInfo(part.filename, THEN), parts.read(part), zipfile.ZIP_DEFLATED)
    return buffer.getvalue()


def name_fonts(document: Document, table: str) -> None:
    """Put a font table in the place of python-docx's."""
    part = document.part.part_related_by(RELATIONSHIP_TYPE.FONT_TABLE)
    part._blob = table.encode()  # noqa: SLF001 - a part's bytes have no public way in
