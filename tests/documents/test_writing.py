import asyncio
import io
import re
import unicodedata

import docx
import pypdf
import pypdfium2
import pytest

from adapters.documents.reading import DocumentReader
from adapters.documents.writing import DocumentWriter, fonts
from adapters.documents.writing.compare_docx import docx_text
from adapters.documents.writing.compare_pdf import pdf_text
from core.ports import Flaw, Format, Style
from core.resume.model import Contact, Kind, Resume, Section
from tests.documents import made

pytestmark = pytest.mark.asyncio(loop_scope="module")

RESUMES = {
    "english": made.ENGLISH,
    "russian": made.RUSSIAN,
    "greek": made.GREEK,
    "german": made.GERMAN,
    "persian": made.PERSIAN,
    "arabic": made.ARABIC,
    "chinese": made.CHINESE,
}


def normal(text: str) -> str:
    """As the promise has it: NFKC, white space collapsed, bullets removed."""
    return " ".join(re.sub("[•\u200e\u200f]", " ", unicodedata.normalize("NFKC", text)).split())


@pytest.mark.parametrize("name", RESUMES)
async def test_both_files_hold_every_word_in_order(writer: DocumentWriter, name: str) -> None:
    resume = RESUMES[name]
    pdf, word = await writer.write(resume, "pdf", name), await writer.write(resume, "docx", name)
    assert await writer.verify(resume, pdf) == []
    assert await writer.verify(resume, word) == []


@pytest.mark.parametrize("name", sorted(RESUMES.keys() - {"persian", "arabic"}))
async def test_the_pdf_says_what_the_docx_says(writer: DocumentWriter, name: str) -> None:
    resume = RESUMES[name]
    pdf, word = await writer.write(resume, "pdf", name), await writer.write(resume, "docx", name)
    assert normal(pdf_text(pdf.data)) == normal(docx_text(word.data))


@pytest.mark.parametrize("kind", ["pdf", "docx", "markdown", "text"])
async def test_every_field_is_in_every_format(writer: DocumentWriter, reader: DocumentReader, kind: Format) -> None:
    artifact = await writer.write(made.ENGLISH, kind, "Jane-Doe")
    read = await reader.read(artifact.name, artifact.media_type, artifact.data, "s")
    text = normal(read.source.text.replace("\\", "").replace("**", "").replace("|", " "))
    for words in (
        "Jane Doe",
        "Senior Backend Engineer",
        "jane.doe@example.com",
        "+49 170 1234567",
        "Berlin, Germany",
        "linkedin.com/in/jane-doe",
        "github.com/janedoe",
        "Work permit: EU",
        "Summary",
        "Work Experience",
        "Acme Payments GmbH Berlin 03/2019 – present",
        "(C++/C#, R&D)",
        "Education",
        "Abitur 2009",
        "Languages: Go, Python, SQL",
        "Docker, CI/CD",
        "English (C1), German",
        "CKA, 2021",
        "Additional information",
        "Treasurer, rowing club",
    ):
        assert words in text


async def test_no_word_is_cut_at_a_hyphen_of_its_own(writer: DocumentWriter) -> None:
    texts = [
        f"{'x' * length} веб-приложениях well-known C++/C# event-driven и/или 2019–2023 e-mail" * 3 for length in range(1, 40)
    ]
    resume = made.resume(
        Contact("Jane-Marie Doe-Smith"), Section("s", Kind.WORK, "", (made.job("Co-Founder", "A-B", "", *texts),))
    )
    pdf, word = await writer.write(resume, "pdf", "x"), await writer.write(resume, "docx", "x")
    raw = "".join(page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(pdf.data))
    assert "\ufffe" not in raw
    assert normal(raw) == normal(docx_text(word.data))


async def test_no_page_holds_only_a_few_lines_left_over(writer: DocumentWriter) -> None:
    counts = []
    for count in range(38, 58, 2):
        job = made.job("Engineer", "Acme", "2020", *(f"Line {number}" for number in range(count)))
        pdf = await writer.write(made.resume(Contact("Jane Doe"), Section("s", Kind.WORK, "Work", (job,))), "pdf", "x")
        pages = [page.get_textpage().get_text_range().split("\r\n") for page in pypdfium2.PdfDocument(pdf.data)]
        counts.append(len(pages))
        assert len(pages) == 1 or len(pages[-1]) > 4
    assert counts[0] == 1
    assert counts[-1] == 2


async def test_a_bar_never_begins_a_line(writer: DocumentWriter) -> None:
    for length in range(1, 12):
        contact = Contact("Jane Doe", email="jane@example.com", links=tuple(f"example.com/{'x' * length}{n}" for n in range(9)))
        pdf = await writer.write(made.resume(contact), "pdf", "x")
        lines = pypdfium2.PdfDocument(pdf.data)[0].get_textpage().get_text_range().split("\r\n")
        assert len(lines) > 2
        assert not any(line.lstrip().startswith("|") for line in lines)


async def test_verify_names_what_is_missing(writer: DocumentWriter) -> None:
    shorter = made.resume(made.RUSSIAN.contact, *made.RUSSIAN.sections[:1], language="ru")
    for kind in ("pdf", "docx"):
        artifact = await writer.write(shorter, kind, "x")
        assert [flaw.text for flaw in await writer.verify(made.RUSSIAN, artifact) if flaw.kind == "words"] == [
            "Навыки",
            "Языки: Python, Го",
            "Дополнительная информация",
            "Казначей гребного клуба",
        ]


async def test_verify_names_what_is_too_much(writer: DocumentWriter) -> None:
    artifact = await writer.write(made.RUSSIAN, "docx", "x")
    shorter = made.resume(made.RUSSIAN.contact, *made.RUSSIAN.sections, language="ru")
    assert await writer.verify(shorter, artifact) == [Flaw("words", "ДополнительнаяинформацияКазначейгребногоклуба")]


async def test_markup_in_a_name_is_text_and_nothing_is_fetched(writer: DocumentWriter) -> None:
    """A server of our own listens; a document that fetches anything would connect."""
    asked: list[bytes] = []

    async def listen(_reader: asyncio.StreamReader, answer: asyncio.StreamWriter) -> None:
        asked.append(b"asked")
        answer.close()

    server = await asyncio.start_server(listen, "127.0.0.1", 0)
    address = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"
    name = f'<img src="{address}/a"><style>@import url({address}/b);body{{display:none}}</style><script>1</script> {{{{ 7*7 }}}}'
    evil = made.resume(
        Contact(name, links=("javascript:alert(1)", 'https://example.com/"onload="x', "file:///etc/passwd")),
        Section(
            "s",
            Kind.SUMMARY,
            f"<link rel=stylesheet href={address}/c>",
            lines=(made.line(f"</p><iframe src={address}/d></iframe>"),),
        ),
    )
    try:
        for kind in ("pdf", "docx"):
            artifact = await writer.write(evil, kind, "x")
            assert await writer.verify(evil, artifact) == []
            assert b"javascript:" not in b"".join(_targets(artifact.data)) if kind == "pdf" else True
    finally:
        server.close()
    assert not asked


def _targets(data: bytes) -> list[bytes]:
    return [
        str(note.get_object()["/A"]["/URI"]).encode()
        for page in pypdf.PdfReader(io.BytesIO(data)).pages
        for note in page.annotations or ()
        if "/A" in note.get_object()
    ]


async def test_pdf_is_tagged_and_tells_its_title_author_and_language(writer: DocumentWriter) -> None:
    artifact = await writer.write(made.GERMAN, "pdf", "Jörg-Großmann-Acme")
    document = pypdf.PdfReader(io.BytesIO(artifact.data))
    assert document.metadata is not None
    assert (document.metadata.title, document.metadata.author) == ("Jörg Großmann Acme", "Jörg Großmann")
    root = document.root_object
    assert str(root["/Lang"]) == "de"
    assert bool(root["/MarkInfo"].get_object()["/Marked"])  # type: ignore[index]
    assert "/StructTreeRoot" in root
    assert set(_targets(artifact.data)) == {b"mailto:joerg@example.com", b"tel:01701234567"}


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("Anne-Marie-Hofer-Stein-Acme-Data-Engineer", "Anne-Marie Hofer-Stein Acme Data Engineer"),
        ("Anne-Marie-Hofer-Stein", "Anne-Marie Hofer-Stein"),
        ("Resume-2024", "Resume 2024"),
        ("\U0001f680-Anne-Marie-Hofer-Stein-\U0001f1e8\U0001f1e6", "Anne-Marie Hofer-Stein"),
    ],
)
async def test_the_title_keeps_the_hyphens_of_a_name(writer: DocumentWriter, name: str, title: str) -> None:
    resume = made.resume(Contact("Anne-Marie Hofer-Stein"))
    fitted = await writer.fit(resume, (), name)
    assert fitted.pdf
    for pdf in (await writer.write(resume, "pdf", name), fitted.pdf):
        assert pypdf.PdfReader(io.BytesIO(pdf.data)).metadata.title == title  # type: ignore[union-attr]
    word = await writer.write(resume, "docx", name)
    assert docx.Document(io.BytesIO(word.data)).core_properties.title == title


async def test_paper(writer: DocumentWriter) -> None:
    for style, size in ((Style(paper="a4"), (595, 842)), (Style(paper="letter"), (612, 792))):
        pdf = await writer.write(made.GERMAN, "pdf", "x", style)
        box = pypdf.PdfReader(io.BytesIO(pdf.data)).pages[0].mediabox
        assert (round(box.width), round(box.height)) == size
        word = await writer.write(made.GERMAN, "docx", "x", style)
        section = docx.Document(io.BytesIO(word.data)).sections[0]
        assert section.page_width
        assert section.page_height
        assert (round(section.page_width.pt), round(section.page_height.pt)) == size


async def test_docx_has_real_styles_and_nothing_else(writer: DocumentWriter) -> None:
    artifact = await writer.write(made.ENGLISH, "docx", "Jane-Doe")
    document = docx.Document(io.BytesIO(artifact.data))
    used = [paragraph.style.name for paragraph in document.paragraphs if paragraph.style]
    assert used[:5] == ["Title", "Subtitle", "Contact", "Contact", "Note"]
    assert {"Heading 1", "Heading 2", "Place", "List Bullet", "Normal"} <= set(used)
    assert document.core_properties.author == "Jane Doe"
    assert document.core_properties.language == "en"
    assert [link.address for paragraph in document.paragraphs for link in paragraph.hyperlinks][:2] == [
        "mailto:jane.doe@example.com",
        "tel:+491701234567",
    ]
    assert len(list(document.styles)) < 20
    assert not [
        part.partname
        for part in document.part.package.iter_parts()
        if "thumbnail" in part.partname or "customXml" in part.partname
    ]


async def test_right_to_left_pages(writer: DocumentWriter) -> None:
    artifact = await writer.write(made.PERSIAN, "docx", "x")
    document = docx.Document(io.BytesIO(artifact.data))
    assert document.paragraphs[0]._p.xpath("w:pPr/w:bidi")


async def test_an_empty_resume_makes_a_file(writer: DocumentWriter) -> None:
    empty = Resume(made.ENGLISH.source)
    for kind in ("pdf", "docx", "markdown", "text"):
        artifact = await writer.write(empty, kind, "Resume")
        assert await writer.verify(empty, artifact) == []


async def test_the_loop_goes_on_while_a_document_is_laid_out(writer: DocumentWriter) -> None:
    await writer.warm()
    task = asyncio.create_task(writer.write(made.ENGLISH, "pdf", "x"))
    loop = asyncio.get_running_loop()
    longest, before = 0.0, loop.time()
    while not task.done():
        await asyncio.sleep(0)
        longest, before = max(longest, loop.time() - before), loop.time()
    assert longest < 0.1
    assert task.result().data.startswith(b"%PDF")


async def test_fonts_are_looked_for_by_script(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every machine that lays out PDF has a Latin font; nobody has one for Klingon."""
    assert fonts.pango()
    assert "Latin" not in fonts.missing_fonts()
    monkeypatch.setitem(fonts.SCRIPTS, "Klingon", "tlh")
    assert "Klingon" in fonts.missing_fonts()
