import io
import time
import zipfile

import docx
import pypdf
import pytest
from docx.oxml import OxmlElement

from adapters.documents.forkserver import LOOKING
from adapters.documents.reading import DocumentReader, sniff
from core.errors import Unreadable
from core.phrases.refusals import unreadable_file
from tests.documents import made
from tests.shared import CORPUS, needs_shared

pytestmark = pytest.mark.asyncio(loop_scope="module")

RESUMES = ("resumes/pdf", "resumes/docx", "resumes/md", "resumes/txt", "derived")
KNOWN = {
    "altacv_sample.pdf": ("YOUR NAME HERE", "Ph.D. in Your Discipline", "A study into fireside storytelling"),
    "twenty-seconds_cv.pdf": (
        "Alice",
        "herself in a strange world ruled by imagination",
        "Ethel griffies and Charlotte Henry",
        "box office flop",
    ),
    "reactiveresume4_azurill.pdf": (
        "John Doe\nCreative and Innovative Web Developer",
        "Summary\n\nInnovative Web Developer with 5 years",
    ),
    "reactiveresume4_kakuna.pdf": ("Creative Solutions Inc.\nSenior Web Developer\nSan Francisco, CA\nJanuary 2019 to Present",),
    "resumematcher_two-column.pdf": ("cloud-native", "SKILLS\nGo\tPython\tNode.js\tTypeScript", "community-driven"),
    "resumematcher_bruce_wayne_fullstack.pdf": ("June 2020 – Present\tMERN Stack Developer, OpenAI",),
    "rendercv_classic.pdf": (
        "Nexus AI, Co-Founder & CTO\tSan Francisco, CA\tJune 2023 – present",
        "(spotlight presentation, top 5% of submissions)",
    ),
    "simple_resume_cv.pdf": ("RESEARCH EXPERIENCE\n", "■ M.B.A.\tNov 2008 – Jun 2009"),
    "fa_rendercv_rtl.pdf": ("تحصیلات", "React، Next.js", "ali@example.com"),
    "ru_jobmatchengine.pdf": ("- Руководил командой из 3 разработчиков",),
    "ru_jobmatchengine.docx": ("• Руководил командой из 3 разработчиков",),
    "elipapa_markdowncv.docx": ("The King’s School, Grantham", "• Sizar"),
}
REFUSED = {
    "hackmyresume_modern.doc": "old_word",
}


@pytest.mark.shared
@needs_shared
async def test_every_resume_of_the_corpus(reader: DocumentReader) -> None:
    files = [path for folder in RESUMES for path in sorted((CORPUS / folder).iterdir()) if not path.name.startswith("scan_")]
    read = 0
    for path in files:
        if path.name in REFUSED:
            with pytest.raises(Unreadable, match=REFUSED[path.name]):
                await reader.read(path.name, "", path.read_bytes(), "s")
            continue
        file = await reader.read(path.name, "", path.read_bytes(), "s")
        text = file.source.text
        assert len(text) > 120, path.name
        assert "\ufffd" not in text, path.name
        assert not [char for char in text if ord(char) < 32 and char not in "\n\t"], path.name
        assert list(file.source.pages) == sorted(file.source.pages), path.name
        for words in KNOWN.get(path.name, ()):
            assert words in text, (path.name, words)
        read += 1
    assert read == len(files) - len(REFUSED) >= 27


@pytest.mark.shared
@needs_shared
async def test_nasty_files_end_in_text_or_a_reason_and_the_next_file_is_read(reader: DocumentReader) -> None:
    reasons: dict[str, str] = {}
    for path in sorted(path for path in (CORPUS / "nasty").rglob("*") if path.is_file()):
        began, data = time.monotonic(), path.read_bytes()
        seconds = LOOKING if data.startswith(sniff.IMAGES) else 15  # a picture takes long on a busy machine
        try:
            file = await reader.read(path.name, "", data, "s")
            reasons[path.name] = file.source.text
            seconds = LOOKING if file.format == "image" else seconds
        except Unreadable as refusal:
            reasons[path.name] = refusal.reason
        assert time.monotonic() - began < seconds + 1, path.name
    assert {
        name: reasons[name]
        for name in (
            "pdfminer_aes-128.pdf",
            "qpdf_enc-long-password.pdf",
            "ole_encrypted.docx",
            "poi_SimpleMacro.docm",
            "poi_PasswordProtected.doc",
        )
    } == {
        "pdfminer_aes-128.pdf": "password",
        "qpdf_enc-long-password.pdf": "password",
        "ole_encrypted.docx": "password",
        "poi_SimpleMacro.docm": "macro_word",
        "poi_PasswordProtected.doc": "old_word",
    }
    assert "root:" not in "".join(reasons.values())
    assert (await reader.read("a.pdf", "", made.pdf(made.SENTENCE), "s")).source.text == made.SENTENCE


@pytest.mark.parametrize(
    ("reason", "name", "data"),
    [
        ("password", "a.pdf", made.locked_pdf()),
        ("empty", "a.pdf", made.blank_pdf(1)),
        ("too_many_pages", "a.pdf", made.blank_pdf(50)),
        ("broken", "a.pdf", b"%PDF-1.7\nnothing of the kind"),
        ("broken", "a.pdf", b"not a PDF at all"),
        ("broken", "a.docx", b"PK\x03\x04 nothing of the kind"),
        ("empty", "a.txt", b""),
        ("empty", "a.txt", b" \n\t\n"),
        ("empty", "a.docx", made.word("", " ")),
        ("too_large", "a.txt", b"a" * (10 * 1024 * 1024 + 1)),
        ("too_long", "a.txt", b"word " * 40_001),
        ("too_long", "a.docx", made.word("word " * 40_001)),
        ("rtf", "a.rtf", b"{\\rtf1 Jane}"),
        ("rtf", "resume.doc", b"\r\n{\\rtf1\\ansi Jane}"),
        ("open_document", "a.odt", made.zipped({"mimetype": b"x", "content.xml": b"<a/>"})),
        (
            "open_document",
            "a.fodt",
            b"<?xml version='1.0'?><office:document xmlns:office='urn:oasis:names:tc:opendocument:xmlns'/>",
        ),
        ("pages", "a.pages", made.zipped({"Index/Document.iwa": b"x", "preview.jpg": b"x"})),
        ("pages", "old.pages", made.zipped({"index.xml": b"<sl:document/>", "QuickLook/Preview.pdf": b"x"})),
        ("google", "Resume.gdoc", b'{"doc_id": "1x", "email": "jane@example.com"}'),
        ("no_document", "a.pptx", made.zipped({"ppt/presentation.xml": b"<a/>"})),
        ("no_document", "a.numbers", made.zipped({"Index/Document.iwa": b"x", "Index/CalculationEngine.iwa": b"x"})),
        ("unsupported", "a.zip", made.zipped({"resume.txt": b"Jane"})),
        ("empty", "a.html", b"<!DOCTYPE html><script>Jane</script>"),
        ("unsupported", "a.xml", b"<?xml version='1.0'?><jane/>"),
        ("empty", "a.tex", b"\\documentclass{article}"),
        ("unsupported", "a.bin", bytes(range(1, 32)) * 50),
        ("old_word", "a.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600 + "WordDocument".encode("utf-16-le")),
        ("password", "a.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600 + "EncryptedPackage".encode("utf-16-le")),
        ("macro_word", "a.docx", made.repacked(made.word("x"), {"word/vbaProject.bin": b"x"})),
        ("picture_format", "drawing.png", b"<svg xmlns='http://www.w3.org/2000/svg'/>"),
        ("mail", "a.eml", b"From: jane@example.com\nSubject: Resume\n\nHello"),
        ("picture_format", "photo.heic", b"\0\0\0\x18ftypheic" + bytes(100)),
    ],
)
async def test_each_refusal_has_its_reason(reader: DocumentReader, reason: str, name: str, data: bytes) -> None:
    with pytest.raises(Unreadable) as refusal:
        await reader.read(name, "", data, "s")
    assert refusal.value.reason == reason
    assert f"{name} " in unreadable_file(name, reason) or reason == "unsupported"


async def test_a_zip_bomb_is_refused_before_it_is_unpacked(reader: DocumentReader) -> None:
    bomb = made.repacked(made.word("x"), {"word/media/image1.png": b"\0" * (150 * 1024 * 1024)})
    assert len(bomb) < 1024 * 1024
    with pytest.raises(Unreadable, match="unpacked"):
        await reader.read("a.docx", "", bomb, "s")


async def test_a_zip_that_lies_about_its_size_is_harmless(reader: DocumentReader) -> None:
    """The directory says 10 bytes; unpacking would give a hundred megabytes."""
    honest = made.repacked(made.word("x"), {"word/document.xml": b"<a>" + b" " * (100 * 1024 * 1024)})
    size = zipfile.ZipFile(io.BytesIO(honest)).getinfo("word/document.xml").file_size
    lying = honest.replace(size.to_bytes(4, "little"), (10).to_bytes(4, "little"))
    with pytest.raises(Unreadable, match=r"broken|unpacked"):
        await reader.read("a.docx", "", lying, "s")


async def test_entities_are_not_expanded(reader: DocumentReader) -> None:
    attack = b'<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><w:document xmlns:w="x">&x;</w:document>'
    for encoded in (
        attack,
        b'<?xml version="1.0" encoding="utf-16"?>'.decode().encode("utf-16") + attack.decode().encode("utf-16-le"),
    ):
        with pytest.raises(Unreadable, match="broken"):
            await reader.read("a.docx", "", made.repacked(made.word("x"), {"word/document.xml": encoded}), "s")


async def test_pages_and_links_of_a_pdf(reader: DocumentReader) -> None:
    data = made.pdf('<p>First page, <a href="https://example.com/jane">my site</a><p style="break-before: page">Second page')
    file = await reader.read("a.pdf", "application/pdf", data, "file-1")
    assert file.format == "pdf"
    assert file.links == ("https://example.com/jane",)
    assert [file.source.text[start:].split(",")[0][:11] for start in file.source.pages] == ["First page", "Second page"]
    assert (file.source.id, file.source.name) == ("file-1", "a.pdf")


@pytest.mark.shared
@needs_shared
async def test_what_was_typed_into_a_form_is_read(reader: DocumentReader) -> None:
    form = pypdf.PdfWriter(clone_from=CORPUS / "nasty/pdf/pypdf_libreoffice-form.pdf")
    form.update_page_form_field_values(form.pages[0], {"Last Name": "Filledin"}, auto_regenerate=False)
    buffer = io.BytesIO()
    form.write(buffer)
    assert "Filledin" in (await reader.read("a.pdf", "", buffer.getvalue(), "s")).source.text


async def test_content_decides_not_the_name(reader: DocumentReader) -> None:
    assert (await reader.read("resume.doc", "application/msword", made.word("Jane Doe, engineer"), "s")).format == "docx"
    assert (await reader.read("resume.txt", "text/plain", made.pdf(made.SENTENCE), "s")).format == "pdf"
    assert (await reader.read("resume", "", b"# Jane Doe\n\n## Work\n", "s")).format == "markdown"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1251"])
async def test_russian_text_in_every_encoding(reader: DocumentReader, encoding: str) -> None:
    text = "Иван Петров\nОпыт работы: 2019 – 2023, разработчик ПО в компании «Ромашка»"
    assert (await reader.read("a.txt", "text/plain", text.encode(encoding), "s")).source.text == text


async def test_western_text_in_its_old_encoding(reader: DocumentReader) -> None:
    text = "Jörg Großmann – Qualitätsprüfer, Köln"
    assert (await reader.read("a.txt", "", text.encode("cp1252"), "s")).source.text == text


@pytest.mark.parametrize(
    ("encoding", "text"),
    [
        ("cp1250", "Paweł Śliwiński, Łódź\nKsięgowy – Żółta Łąka, 2019"),
        ("cp1253", "Μαρία Παπαδοπούλου, Αθήνα\nΛογίστρια σε εμπορική εταιρεία"),
        ("cp1255", "יעל כהן, תל אביב\nמנהלת מוצר בחברת תוכנה"),
        ("koi8-r", "Иванова Мария\nОПЫТ РАБОТЫ\nБухгалтер в торговой компании"),
        ("gb18030", "王小明,北京市\n八年后端开发经验，熟悉高并发分布式系统"),
        ("big5", "王小明,台北市\n八年後端開發經驗，熟悉分散式系統"),
        ("cp932", "山田太郎\n決済システムの設計と開発を担当"),
        ("cp949", "김철수, 서울\n결제 시스템 설계와 개발을 맡음"),
        ("mac-roman", "João Conceição, São Paulo\n• Conciliação de contas e emissão de relatórios"),
        ("cp1252", "Jane’s café: £5,000 a day – 5 °C"),
    ],
)
async def test_texts_in_old_encodings(reader: DocumentReader, encoding: str, text: str) -> None:
    assert (await reader.read("a.txt", "text/plain", text.encode(encoding), "s")).source.text == text


async def test_an_old_encoding_that_is_not_clear_is_refused(reader: DocumentReader) -> None:
    with pytest.raises(Unreadable) as refused:
        await reader.read("a.txt", "text/plain", bytes(range(0x80, 0x100)) * 3, "s")
    assert refused.value.reason == "encoding"


async def test_line_ends_and_controls(reader: DocumentReader) -> None:
    assert (await reader.read("a.txt", "", b"a  \r\nb\rc\x0cd\x00\x07e", "s")).source.text == "a\nb\nc\n\nde"


async def test_word_lists_tables_boxes_headers_and_changes(reader: DocumentReader) -> None:
    document = docx.Document()
    document.sections[0].header.paragraphs[0].text = "Jane Doe, Berlin"
    document.add_heading("Experience", 1)
    document.add_paragraph("Built a payment service", style="List Bullet")
    document.add_paragraph("Ran it", style="List Number")
    table = document.add_table(2, 2)
    for cell, text in zip((cell for row in table.rows for cell in row.cells), ("2019", "Acme", "2020", "WebShop24"), strict=True):
        cell.text = text
    changed = document.add_paragraph("Kept ")
    for tag, kind, text in (("w:del", "w:delText", "deleted"), ("w:ins", "w:t", "inserted")):
        change, run, words = OxmlElement(tag), OxmlElement("w:r"), OxmlElement(kind)
        words.text = text
        run.append(words)
        change.append(run)
        changed._p.append(change)
    buffer = io.BytesIO()
    document.save(buffer)
    text = (await reader.read("a.docx", "", buffer.getvalue(), "s")).source.text
    assert text.split("\n") == [
        "Jane Doe, Berlin",
        "",
        "",
        "Experience",
        "• Built a payment service",
        "• Ran it",
        "2019\tAcme",
        "2020\tWebShop24",
        "Kept inserted",
    ]


async def test_word_columns_made_with_a_table_are_read_one_after_the_other(reader: DocumentReader) -> None:
    document = docx.Document()
    left, right = document.add_table(1, 2).rows[0].cells
    left.text, right.text = "Skills\nGo\nPython", "Experience\nAcme"
    buffer = io.BytesIO()
    document.save(buffer)
    text = (await reader.read("a.docx", "", buffer.getvalue(), "s")).source.text
    assert text.split("\n") == ["Skills", "Go", "Python", "Experience", "Acme"]


async def test_word_text_boxes_are_read_once(reader: DocumentReader) -> None:
    words = "<w:txbxContent><w:p><w:r><w:t>In the box</w:t></w:r></w:p></w:txbxContent>"
    box = f"<w:r><w:pict><v:shape><v:textbox>{words}</v:textbox></v:shape></w:pict></w:r>"
    data = made.word_with(f"<w:p><w:r><w:t>Outside</w:t></w:r>{box}</w:p>")
    assert (await reader.read("a.docx", "", data, "s")).source.text == "Outside\nIn the box"
