"""Footnotes and endnotes of a Word document, said in brackets where their number stands, as one would read them out."""

from collections.abc import Iterator

from docx.document import Document
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import qn

_KINDS = ("footnote", "endnote")
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/{}s"


def tell(document: Document) -> None:
    """Put the words of each note in the place of its number in the body."""
    for kind in _KINDS:
        notes = dict(_notes(document, kind))
        for reference in list(document.element.body.iter(qn(f"w:{kind}Reference"))):
            if words := notes.get(reference.get(qn("w:id"))):
                said = OxmlElement("w:t")
                said.text = f" ({words})"
                reference.getparent().replace(reference, said)


def _notes(document: Document, kind: str) -> Iterator[tuple[str, str]]:
    """The words of the notes by their ids; the lines that only part notes from the text have a type and are none."""
    relation = _RELATION.format(kind)
    for part in (related.target_part for related in document.part.rels.values() if related.reltype == relation):
        for note in parse_xml(part.blob).iter(qn(f"w:{kind}")):
            paragraphs = ("".join(text.text or "" for text in one.iter(qn("w:t"))) for one in note.iter(qn("w:p")))
            if note.get(qn("w:type"), "normal") == "normal":
                yield note.get(qn("w:id"), ""), " ".join(" ".join(paragraphs).split())
