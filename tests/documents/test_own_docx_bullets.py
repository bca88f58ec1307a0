"""A line that is taken out of a person's own Word file takes its bullet along."""

import io

import docx
import pytest
from docx.document import Document as DocxDocument
from docx.oxml.ns import qn

from tests.documents.test_own_docx import edited, understood, with_lines


def _listed(form: str) -> bytes:
    """A job whose two lines are a list: in a cell that holds nothing else, at the end of one, or typed in one paragraph."""
    document = docx.Document()
    document.add_paragraph("Jane Doe", style="Title")
    document.add_paragraph("jane@example.com | +49 170 1234567 | Berlin")
    document.add_heading("Experience", 1)
    said = ("Led five people at the plant", "Built a payment service in Go")
    if form == "typed":
        document.add_heading("Engineer, Acme GmbH, 2019 – 2021", 2)
        typed = document.add_paragraph(f"• {said[0]}")
        typed.runs[0].add_break()
        typed.add_run(f"• {said[1]}")
        return _saved(document)
    cells = document.add_table(1, 3).rows[0].cells
    cells[0].text, cells[1].text = "2019 – 2021", "Engineer, Acme GmbH"
    cell = cells[2] if form == "alone" else cells[1]
    cell.paragraphs[0].text = cell.paragraphs[0].text or said[0]
    if form == "alone":
        cell.paragraphs[0].style = "List Bullet"
    for words in said[form == "alone" :]:
        cell.add_paragraph(words, style="List Bullet")
    return _saved(document)


def _saved(document: DocxDocument) -> bytes:
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


@pytest.mark.parametrize("form", ["alone", "end", "typed"])
@pytest.mark.parametrize("gone", [slice(0, 1), slice(1, 2), slice(0, 2)])
def test_no_bullet_stays_without_its_words(form: str, gone: slice) -> None:
    data = _listed(form)
    names = {line.id for line in list(understood(data).lines())[gone]}
    result, left = edited(data, lambda resume: with_lines(resume, lambda kept: tuple(x for x in kept if x.id not in names)))
    assert not left
    for paragraph in docx.Document(io.BytesIO(result)).element.body.iter(qn("w:p")):
        text = "".join(one.text or "" for one in paragraph.iter(qn("w:t")))
        off = paragraph.find(f"{qn('w:pPr')}/{qn('w:numPr')}/{qn('w:numId')}")
        style = paragraph.find(f"{qn('w:pPr')}/{qn('w:pStyle')}")
        bullet = style is not None and style.get(qn("w:val")) == "ListBullet" and (off is None or off.get(qn("w:val")) != "0")
        assert any(map(str.isalnum, text)) or not (bullet or "•" in text)
