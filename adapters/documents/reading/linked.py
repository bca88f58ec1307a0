"""Where the links of a Word document lead, be they elements or fields, in the body, the headers and the footers."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from docx.document import Document
from docx.opc.part import XmlPart
from docx.oxml.ns import qn
from lxml import etree  # type: ignore[import-untyped]

from adapters.documents.reading.profiles import told

_LINK = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink"
_EDGES = ("/header", "/footer")
_FIELD = re.compile(r'\s*HYPERLINK\s+"([^"]+)"')


class Link(NamedTuple):
    """An address, and the elements that hold the words shown for it."""

    address: str
    texts: list[etree._Element]


def addresses(document: Document) -> tuple[str, ...]:
    """Where the links lead, each once, also those whose words are gone."""
    parts = list(_parts(document))
    known = [one.target_ref for part in parts for one in part.rels.values() if one.reltype == _LINK and one.is_external]
    return tuple(dict.fromkeys([*known, *(link.address for part in parts for link in _fields(part.element))]))


def tell(document: Document) -> None:
    """Links that show only a name of a profile get its address as their words."""
    for part in _parts(document):
        for link in (*_elements(part), *_fields(part.element)):
            shown = "".join(text.text or "" for text in link.texts)
            if link.texts and (words := told(shown, link.address)) != shown:
                link.texts[0].text = words
                for text in link.texts[1:]:
                    text.text = ""


def _parts(document: Document) -> Iterator[XmlPart]:
    yield document.part
    for relation in document.part.rels.values():
        if relation.reltype.endswith(_EDGES) and isinstance(relation.target_part, XmlPart):
            yield relation.target_part


def _elements(part: XmlPart) -> Iterator[Link]:
    for element in part.element.iter(qn("w:hyperlink")):
        relation = part.rels.get(element.get(qn("r:id"), ""))
        if relation is not None and relation.is_external:
            yield Link(relation.target_ref, list(element.iter(qn("w:t"))))


def _fields(root: etree._Element) -> Iterator[Link]:
    """Links that are fields: an instruction and the words it shows, run after run."""
    for simple in root.iter(qn("w:fldSimple")):
        if found := _FIELD.match(simple.get(qn("w:instr"), "")):
            yield Link(found[1], list(simple.iter(qn("w:t"))))
    open_fields: list[tuple[list[str], list[etree._Element]]] = []
    for element in root.iter(qn("w:fldChar"), qn("w:instrText"), qn("w:t")):
        kind = element.get(qn("w:fldCharType"), "")
        if kind == "begin":
            open_fields.append(([], []))
        elif not open_fields:
            continue
        elif kind == "end":
            said, texts = open_fields.pop()
            if found := _FIELD.match("".join(said)):
                yield Link(found[1], texts)
        elif element.tag == qn("w:instrText"):
            open_fields[-1][0].append(element.text or "")
        elif element.tag == qn("w:t"):
            open_fields[-1][1].append(element)
