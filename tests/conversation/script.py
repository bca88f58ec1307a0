"""The main job as one script, played on every stage: upload, three questions, Skip, Back, an answer, a no, both documents."""

import io
import re
import zipfile
from collections.abc import Sequence

import pypdfium2
from docx import Document

from tests.conversation.stages import Stage
from tests.fakes import GatedWriter
from tests.samples import POSTING, RESUME

ANSWER = "yes, webshop24. set up 3 clusters with 2 colleagues, deploys went from a day to an hour"
FACT = "et up 3 clusters with 2 colleagues, deploys went from a day to an hour"


async def main_job(stage: Stage, writer: GatedWriter) -> None:
    """From nothing to both documents; the work is cancelled once while it runs, and begun again."""
    await stage.say("/start")
    await stage.hear("I'm Vitae")
    await stage.upload("jane.txt", RESUME.encode())
    assert "Jane Doe" in await stage.hear("I read it as a resume")
    await stage.say("/cancel")
    await stage.hear("Nothing is running")
    await stage.upload("posting.txt", POSTING.encode())
    assert "Acme Payments" in await stage.hear("I read it as a posting")
    first = await stage.hear("1/3")
    assert any(quote in first for quote in ("Kubernetes", "Terraform", "Kafka"))
    await stage.press("Skip")
    await stage.hear("2/3")
    await stage.press("Back")
    assert "Keep that answer" not in await stage.hear("1/3")
    await stage.press("Skip")
    await stage.hear("2/3")
    await stage.press("Back")
    again = await stage.hear("1/3")
    assert quoted(again) == quoted(first)
    await stage.say(ANSWER)
    assert "WebShop24" in await stage.hear("2/3")
    await stage.press("No, never")
    await stage.hear("3/3")
    await stage.press("Skip")
    await writer.asked.wait()
    await stage.press("Cancel")
    await stage.hear("Stopped.")
    assert stage.documents() == []
    writer.gate.set()
    await stage.press("Write it now")
    await stage.hear("Not in it")


def quoted(question: str) -> str:
    """The requirement that a question quotes."""
    return re.split('["“”]', question)[1]


def check_documents(documents: Sequence[tuple[str, bytes]]) -> None:
    """Exactly one PDF and one DOCX with speaking names; the answer's fact stands under the right employer in both."""
    assert sorted(name.rsplit(".", 1)[1] for name, _ in documents) == ["docx", "pdf"]
    for name, data in documents:
        assert name.startswith("Jane-Doe-Acme-Payments-Backend-Engineer")
        text = pdf_text(data) if name.endswith(".pdf") else docx_text(data)
        assert FACT in text
        assert text.index("WebShop24") < text.index(FACT) < text.index("Northwind Books")
        assert "Kafka" not in text
        assert "Terraform" not in text


def pdf_text(data: bytes) -> str:
    """A PDF's text on one line."""
    assert data.startswith(b"%PDF-")
    document = pypdfium2.PdfDocument(data)
    try:
        return " ".join(" ".join(page.get_textpage().get_text_range() for page in document).split())
    finally:
        document.close()


def docx_text(data: bytes) -> str:
    """A DOCX's text on one line."""
    assert zipfile.is_zipfile(io.BytesIO(data))
    return " ".join(" ".join(paragraph.text for paragraph in Document(io.BytesIO(data)).paragraphs).split())
