import io

import docx
import pytest
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from adapters.documents.reading import docx as word
from adapters.documents.reading import pdf
from adapters.documents.reading.profiles import told
from core.resume.model import Source
from core.resume.parse import parse
from tests.documents import made


@pytest.mark.parametrize(
    ("shown", "address", "read"),
    [
        ("janedoe", "https://linkedin.com/in/janedoe", "linkedin.com/in/janedoe"),
        ("LinkedIn", "https://www.linkedin.com/in/jane-doe-1/?trk=x", "linkedin.com/in/jane-doe-1"),
        ("in/janedoe", "https://linkedin.com/in/janedoe/", "linkedin.com/in/janedoe"),
        ("GitHub", "http://github.com/janedoe", "github.com/janedoe"),
        ("@janedoe", "https://x.com/janedoe", "x.com/janedoe"),
        ("linkedin.com/in/janedoe", "https://linkedin.com/in/janedoe", "linkedin.com/in/janedoe"),
        ("GitHub", "https://github.com", "GitHub"),
        ("jane", "https://linkedin.com/in/janedoe", "jane"),
        ("FlashInfer", "https://github.com/janedoe/FlashInfer", "FlashInfer"),
        ("Portfolio", "https://janedoe.dev", "Portfolio"),
        ("com", "https://github.com/janedoe", "com"),
        ("", "https://github.com/janedoe", ""),
        ("my thesis", "https://example.com/linkedin", "my thesis"),
        ("janedoe", "javascript:alert('github.com/janedoe')", "janedoe"),
    ],
)
def test_a_name_is_read_as_the_profile_it_leads_to(shown: str, address: str, read: str) -> None:
    assert told(shown, address) == read


def test_names_beside_icons_in_a_pdf() -> None:
    page = """<h1>Jane Doe</h1><p>Berlin &nbsp; &nbsp; <a href="https://linkedin.com/in/janedoe">janedoe</a> &nbsp; &nbsp;
    <a href="https://github.com/janedoe">janedoe</a> &nbsp; &nbsp; <a href="mailto:jane@example.com">jane@example.com</a>
    <h2>Projects</h2><p><a href="https://github.com/janedoe/fastbench">fastbench</a>, by janedoe and others"""
    text = pdf.extract(made.pdf(page)).text
    assert " ".join(text.split()) == (
        "Jane Doe Berlin linkedin.com/in/janedoe github.com/janedoe jane@example.com Projects fastbench, by janedoe and others"
    )
    contact = parse(Source("s", "a.pdf", text)).contact
    assert contact.links == ("linkedin.com/in/janedoe", "github.com/janedoe")
    assert contact.other == ()


def test_names_in_a_word_document() -> None:
    document = docx.Document()
    document.add_paragraph("Jane Doe")
    paragraph = document.add_paragraph("jane@example.com | ")
    for address, *pieces in (("https://linkedin.com/in/janedoe", "Linked", "In"), ("https://janedoe.dev", "Portfolio")):
        link = OxmlElement("w:hyperlink")
        link.set(qn("r:id"), paragraph.part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True))
        for piece in pieces:
            run, text = OxmlElement("w:r"), OxmlElement("w:t")
            text.text = piece
            run.append(text)
            link.append(run)
        paragraph._p.append(link)
        paragraph.add_run(" | ")
    buffer = io.BytesIO()
    document.save(buffer)
    read = word.extract(buffer.getvalue())
    assert read.text.split("\n") == ["Jane Doe", "jane@example.com | linkedin.com/in/janedoe | Portfolio |"]
    assert read.links == ("https://linkedin.com/in/janedoe", "https://janedoe.dev")
