"""Real files made for the tests, and resumes written by hand."""

import io
import zipfile
from collections.abc import Mapping

import docx
import pypdf
from PIL import Image
from weasyprint import HTML

from core.resume.model import Contact, Entry, Kind, Line, Resume, Section, Source

SENTENCE = "Jane Doe, backend engineer in Berlin, nine years of payments and logistics."


def pdf(html: str, style: str = "") -> bytes:
    """A PDF as a browser would print it."""
    return bytes(
        HTML(
            string=f"<style>@page {{ size: A4; margin: 15mm }} body {{ font: 10pt sans-serif }} {style}</style>{html}"
        ).write_pdf()
    )


def locked_pdf() -> bytes:
    """A PDF that opens only with a password."""
    locked = pypdf.PdfWriter(clone_from=io.BytesIO(pdf(SENTENCE)))
    locked.encrypt("secret", algorithm="AES-256")
    return _saved(locked)


def blank_pdf(pages: int) -> bytes:
    """A PDF of empty pages."""
    blank = pypdf.PdfWriter()
    for _page in range(pages):
        blank.add_blank_page(595, 842)
    return _saved(blank)


def scan() -> bytes:
    """A PDF that is only a picture."""
    buffer = io.BytesIO()
    Image.effect_noise((600, 800), 40).save(buffer, "PDF")
    return buffer.getvalue()


def _saved(writer: pypdf.PdfWriter) -> bytes:
    buffer = io.BytesIO()
    writer.write(buffer)
    return buffer.getvalue()


def word(*paragraphs: str) -> bytes:
    """A DOCX of plain paragraphs."""
    document = docx.Document()
    for paragraph in paragraphs:
        document.add_paragraph(paragraph)
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def word_with(body: str, parts: Mapping[str, bytes] | None = None) -> bytes:
    """A DOCX whose body is this XML; `parts` replaces or adds parts of the package."""
    names = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:v="urn:schemas-microsoft-com:vml"'
    document = f"<w:document {names}><w:body>{body}</w:body></w:document>".encode()
    return repacked(word("x"), {"word/document.xml": document, **(parts or {})})


def zipped(parts: Mapping[str, bytes]) -> bytes:
    """A zip file with these parts."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as file:
        for name, data in parts.items():
            file.writestr(name, data)
    return buffer.getvalue()


def repacked(package: bytes, parts: Mapping[str, bytes]) -> bytes:
    """A package with some parts replaced or added."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(package)) as old, zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            if name not in parts:
                new.writestr(name, old.read(name))
        for name, data in parts.items():
            new.writestr(name, data)
    return buffer.getvalue()


def line(text: str) -> Line:
    """A line with an id of its own."""
    return Line(f"line-{text[:20]}", text)


def job(title: str, place: str, dates: str, *texts: str, location: str = "") -> Entry:
    """An entry of a section."""
    return Entry(f"entry-{title}", title, place, location, dates, lines=tuple(map(line, texts)))


def skills(title: str, *words: str) -> Entry:
    """A group of skills on one line."""
    return Entry(f"skills-{title}", title, lines=tuple(map(line, words)), inline=True)


def resume(contact: Contact, *sections: Section, language: str = "en", unplaced: tuple[str, ...] = ()) -> Resume:
    """A resume without a source."""
    return Resume(Source("s", "resume.txt", ""), contact, sections, tuple(map(line, unplaced)), language=language)


ENGLISH = resume(
    Contact(
        "Jane Doe",
        "Senior Backend Engineer",
        "jane.doe@example.com",
        "+49 170 1234567",
        "Berlin, Germany",
        ("https://linkedin.com/in/jane-doe", "github.com/janedoe"),
        other=(line("Work permit: EU"),),
    ),
    Section("s1", Kind.SUMMARY, lines=(line("Builds calm systems that stay up at night – and the teams that look after them."),)),
    Section(
        "s2",
        Kind.WORK,
        "WORK EXPERIENCE",
        (
            job(
                "Senior Backend Engineer",
                "Acme Payments GmbH",
                "03/2019 - present",
                *(
                    f"Led the migration of a card-processing monolith to event-driven services in Go and Python, step {step} of "
                    f"a well-known plan; cut p99 latency from 900 ms to 120 ms, see https://example.com/a-b/c?d={step} for more."
                    for step in range(12)
                ),
                location="Berlin",
            ),
            job(
                "Backend Engineer",
                "WebShop24",
                "2015 – 2019",
                "Helped move hosting to AWS EC2 (C++/C#, R&D).",
                "Office & five efficient offline flows.",
            ),
        ),
    ),
    Section(
        "s3",
        Kind.EDUCATION,
        "E D U C A T I O N",
        (job("M.Sc. Computer Science", "TU Berlin", "2012 - 2015"), job("Abitur", "", "2009")),
    ),
    Section("s4", Kind.SKILLS, "", (skills("Languages:", "Go", "Python", "SQL"), skills("", "Docker", "CI/CD"))),
    Section("s5", Kind.LANGUAGES, "", lines=(line("English (C1)"), line("German"))),
    Section("s6", Kind.CERTIFICATES, "Certificates", lines=(line("CKA, 2021"), line("AWS Solutions Architect – Associate"))),
    unplaced=("Treasurer, rowing club",),
)

RUSSIAN = resume(
    Contact("Иван Петров", "Ведущий разработчик", "ivan.petrov@example.com", "+7 999 123-45-67", "Москва"),
    Section(
        "s1",
        Kind.WORK,
        "ОПЫТ РАБОТЫ",
        (job("Разработчик", "ТехКорп ООО", "2020 – настоящее время", "Разрабатывал REST API на Python."),),
    ),
    Section("s2", Kind.SKILLS, "", (skills("Языки", "Python", "Го"),)),
    language="ru",
    unplaced=("Казначей гребного клуба",),
)
GREEK = resume(
    Contact("Ελένη Παπαδοπούλου", "Μηχανικός λογισμικού", "eleni@example.com"),
    Section("s1", Kind.WORK, "", (job("Μηχανικός", "Εταιρεία ΑΕ", "2018 – 2022", "Ανέπτυξε εφαρμογές για 12.000 χρήστες."),)),
    language="el",
)
GERMAN = resume(
    Contact("Jörg Großmann", "Qualitätsprüfer", "joerg@example.com", "0170 1234567", "Köln"),
    Section(
        "s1",
        Kind.WORK,
        "BERUFSERFAHRUNG",
        (job("Prüfer", "Müller & Söhne", "2010–2020", "Prüfte täglich 300 Schweißnähte; Ausschuß um 12 % gesenkt."),),
    ),
    language="de",
)
PERSIAN = resume(
    Contact("علی احمدی", "مهندس نرم‌افزار", "ali@example.com", "", "تهران، ایران"),
    Section(
        "s1",
        Kind.WORK,
        "",
        (
            job(
                "مهندس ارشد",
                "شرکت فناوری اطلاعات",
                "مهر ۱۴۰۰ – اکنون",
                "طراحی و پیاده‌سازی سیستم پرداخت آنلاین با Python و FastAPI برای ۱۲۰۰۰ کاربر",
            ),
        ),
    ),
    Section("s2", Kind.SKILLS, "", (skills("زبان‌ها", "Python", "Go", "فارسی"),)),
    language="fa",
)
ARABIC = resume(
    Contact("ليلى حداد", "محاسبة", "layla@example.com"),
    Section("s1", Kind.WORK, "", (job("محاسبة أولى", "شركة النور", "2019 – 2023", "إعداد القوائم المالية لثلاث شركات."),)),
    language="ar",
)
CHINESE = resume(
    Contact("王小明", "软件工程师", "wang@example.com", "", "上海"),
    Section(
        "s1",
        Kind.WORK,
        "",
        (job("高级工程师", "某某科技有限公司", "2018年 – 2022年", "负责支付系统的设计与开发，服务超过一百万用户。"),),
    ),
    language="zh",
)
