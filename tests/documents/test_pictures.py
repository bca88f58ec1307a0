import io
import struct
import time
import zlib
from collections.abc import Callable

import pypdfium2
import pytest
from PIL import Image, ImageFilter

from adapters.documents.forkserver import LOOKING
from adapters.documents.reading import DocumentReader, look, picture, tesseract
from core.errors import Unreadable
from core.phrases.pictures import look_at
from core.phrases.refusals import unreadable_file
from core.resume.doubts import doubts
from core.resume.model import Contact, Kind, Line, Mark, Resume, Source
from core.resume.parse import parse
from tests.documents import made
from tests.shared import CORPUS, needs_shared

needs_tesseract = pytest.mark.skipif(not tesseract.program(), reason="tesseract is not installed")
asynchronous = pytest.mark.asyncio(loop_scope="module")
LEAST = 1.0  # seconds of CPU: no full page is read in less

PAGE = """<h1>Jane Doe</h1><p>Senior Backend Engineer</p><p>jane.doe@example.com &nbsp; +49 170 1234567 &nbsp; Berlin</p>
<h2>WORK EXPERIENCE</h2><h3>Senior Backend Engineer, Acme Payments</h3><p>March 2019 - Present</p>
<ul><li>Led the migration of a card system to services in Go and Python.</li><li>Cut the latency from 900 ms to 120 ms.</li></ul>
<h2>EDUCATION</h2><p>M.Sc. Computer Science, TU Berlin, 2012 - 2015</p>"""
GERMAN = """<h1>Jörg Großmann</h1><p>joerg@example.com</p><h2>Berufserfahrung</h2><p>Prüfer, Müller und Söhne, 2010 - 2020</p>
<ul><li>Ich prüfte täglich für den Betrieb die Schweißnähte und führte über Jahre die Bücher.</li></ul>"""

SWEDISH = """<h1>Astrid Lindqvist</h1><p>astrid.lindqvist@example.com | +46 70 123 45 67 | Motala</p><h2>ARBETSLIVSERFARENHET</h2>
<h3>Undersköterska</h3><p>Östgöta Vårdcentral AB, Linköping</p><p>2019 - nu</p><ul>
<li>Ansvarig för triage och akuta bedömningar av upp till 40 patienter per dag</li>
<li>Införde ett nytt schema som minskade övertiden med 15 procent</li><li>Handleder tre nya kollegor varje år</li></ul>
<h3>Undersköterska</h3><p>Norrköpings Lasarett, Norrköping</p><p>2015 - 2019</p><ul>
<li>Omvårdnad av äldre patienter på en avdelning med 24 platser</li>
<li>Dokumentation i Cosmic och kontakt med anhöriga</li></ul>
<h3>Butiksbiträde</h3><p>ICA Kvantum, Mjölby</p><p>2012 - 2015</p><ul><li>Kassa och kundservice</li></ul>
<h2>UTBILDNING</h2><p>Examen, Linköpings universitet, 2012 - 2015</p>"""


def photographed(html: str = PAGE) -> Image.Image:
    """A page as a picture in 150 dpi."""
    page: Image.Image = pypdfium2.PdfDocument(made.pdf(html))[0].render(scale=150 / 72).to_pil()
    return page


def saved(image: Image.Image, kind: str = "PNG", **options: object) -> bytes:
    buffer = io.BytesIO()
    image.save(buffer, kind, **options)
    return buffer.getvalue()


def chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def png_bomb(side: int) -> bytes:
    """A picture that says it is very large, in a few bytes."""
    head = struct.pack(">IIBBBBB", side, side, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(b"\0" * 10_000)) + chunk(b"IEND", b"")


def endless(passes: int) -> bytes:
    """A JPEG of one shade that is drawn over and over again."""
    drawn = saved(Image.new("L", (4000, 4000), 90), "JPEG", progressive=True)
    last = drawn.rindex(b"\xff\xda")
    return drawn[:last] + drawn[last:-2] * passes + drawn[-2:]


@needs_tesseract
@asynchronous
@pytest.mark.parametrize(
    ("kind", "distort"),
    [
        ("PNG", lambda page: page.rotate(3, expand=True, fillcolor="white")),
        ("JPEG", lambda page: page.rotate(90, expand=True)),
        ("PDF", lambda page: page),
        ("WEBP", lambda page: page.point(lambda shade: 255 - shade)),
    ],
    ids=["askew", "lying", "scan", "dark"],
)
async def test_a_page_is_read_however_it_lies(
    reader: DocumentReader, kind: str, distort: Callable[[Image.Image], Image.Image]
) -> None:
    file = await reader.read("page", "", saved(distort(photographed()), kind), "s")
    assert file.format == "image"
    found = parse(file.source)
    assert found.contact.name in {"Jane Doe", ""}  # a missing one is asked for
    assert found.contact.email == "jane.doe@example.com"
    assert file.source.text.lower().startswith("jane doe\nsenior backend engineer\n")
    assert "Led the migration of a card system to services in Go and Python." in file.source.text
    assert {mark.role for mark in file.source.marks} <= {"picture", "doubt"}


@needs_tesseract
@asynchronous
async def test_the_language_is_found_out(reader: DocumentReader) -> None:
    text = (await reader.read("seite.png", "", saved(photographed(GERMAN)), "s")).source.text
    assert "Jörg Großmann" in text
    assert "prüfte täglich" in text


def blurred(html: str, radius: float) -> bytes:
    """A page as a poor scanner gives it: 150 dpi, slightly askew, out of focus and pressed hard."""
    page = photographed(html).convert("RGB").rotate(0.7, Image.Resampling.BICUBIC, fillcolor="white")
    return saved(page.filter(ImageFilter.GaussianBlur(radius)), "JPEG", quality=50)


@needs_tesseract
@asynchronous
@pytest.mark.parametrize("radius", [1.0, 1.5])
async def test_a_blurred_scan_keeps_its_bullets_its_letters_and_its_end(reader: DocumentReader, radius: float) -> None:
    file = await reader.read("page", "", blurred(SWEDISH, radius), "s")
    found = parse(file.source)
    assert found.contact.email == "astrid.lindqvist@example.com"
    jobs = list(found.entries(Kind.WORK))
    assert [(len(job.lines), job.start) for job in jobs] == [(3, "2019"), (2, "2015"), (1, "2012")]
    assert "Östgöta" in jobs[0].organisation
    assert "Linköping" in jobs[0].location
    assert "universitet" in file.source.text  # far below, where blurred lines are taken for no text


@needs_tesseract
@asynchronous
@pytest.mark.parametrize(
    ("reason", "data"),
    [
        ("empty", saved(Image.new("RGB", (900, 1200), "white"))),
        ("empty", saved(Image.new("1", (900, 1200)), "PDF")),
        ("photo", saved(Image.effect_mandelbrot((500, 500), (-2, -1.5, 1, 1.5), 60))),
        ("photo", saved(Image.radial_gradient("L").resize((400, 500)), "GIF")),
        ("photo|unclear", made.scan()),
        ("too_many_pixels", png_bomb(30_000)),
        ("too_many_pixels", png_bomb(7_000)),
        ("broken", png_bomb(2_000)),
        ("broken", endless(1_000)),
        ("empty", endless(1)),
        ("broken", saved(photographed(), "JPEG")[:2000]),
        ("broken", b"\x89PNG\r\n\x1a\n"),
        ("broken", b"II*\x00" + bytes(range(256)) * 4),
        ("picture_format", b"\0\0\0\x20ftypavif" + bytes(100)),
        ("too_many_scans", saved(Image.new("L", (60, 80)), "TIFF", save_all=True, append_images=[Image.new("L", (60, 80))] * 6)),
    ],
)
async def test_what_is_no_page_ends_in_a_reason(reader: DocumentReader, reason: str, data: bytes) -> None:
    began = time.monotonic()
    with pytest.raises(Unreadable, match=reason):
        await reader.read("picture", "", data, "s")
    assert time.monotonic() - began < LOOKING


@needs_tesseract
def test_a_page_that_has_had_its_seconds_of_work_gets_no_more() -> None:
    page, end = picture.prepared(photographed(PAGE * 4)), time.monotonic() + LOOKING
    noise = Image.effect_noise((2400, 3200), 90)  # what keeps tesseract busy, however fast the machine is
    with pytest.raises(Unreadable, match="time_out"):
        tesseract.words(noise, ("eng",), tesseract.Turn(end, tesseract.spent() - tesseract.READING))
    assert tesseract.words(page, ("eng",), tesseract.Turn(end))


@needs_tesseract
def test_a_file_whose_time_is_over_is_not_waited_for() -> None:
    page, before = picture.prepared(photographed(PAGE * 4)), tesseract.spent()
    with pytest.raises(Unreadable, match="time_out"):
        tesseract.words(page, ("eng",), tesseract.Turn(time.monotonic()))
    assert tesseract.spent() - before < LEAST


@asynchronous
async def test_without_tesseract_pictures_are_refused_kindly(reader: DocumentReader, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tesseract, "program", lambda: "")
    for reason, data in (("image", saved(photographed())), ("scan", made.scan())):
        with pytest.raises(Unreadable, match=reason):
            await reader.read("picture", "", data, "s")


@pytest.mark.parametrize("angle", [-4.5, -1.0, 0.0, 0.5, 2.25])
def test_the_skew_is_measured(angle: float) -> None:
    page = photographed().convert("L").rotate(-angle, fillcolor=255)
    assert abs(picture.skew(page) - angle) <= 0.25


def test_the_skew_is_that_of_the_letters_and_not_of_what_lies_around_the_page() -> None:
    page = photographed().convert("L").rotate(2.5, Image.Resampling.BICUBIC, expand=True, fillcolor=235)
    table = Image.new("L", (page.width + 200, page.height + 200), 70)
    table.paste(page, (100, 100))
    assert abs(picture.skew(table) + 2.5) <= 0.25


def test_a_photo_from_a_phone_stands_as_it_was_taken() -> None:
    page = photographed()
    exif = Image.Exif()
    exif[274] = 6
    lying = saved(page.rotate(90, expand=True), "JPEG", exif=exif)
    (upright,) = picture.pages(lying)
    assert upright.width < upright.height


def test_transparency_is_paper() -> None:
    page = photographed().convert("RGBA")
    page.putalpha(page.convert("L").point(lambda shade: 255 - shade))
    (read,) = picture.pages(saved(page))
    assert sum(read.resize((1, 1), Image.Resampling.BOX).tobytes()) > 200


def test_what_is_in_doubt_is_said() -> None:
    text = "Jane D0e jane@example.com OpenAl"
    marks = (Mark("picture", 0, len(text)), Mark("doubt", 5, 8), Mark("doubt", 26, 32))
    contact = Contact("Jane D0e", email="jane@example.com")
    seen = doubts(Resume(Source("s", "a.png", text, marks=marks), contact, unplaced=(Line("l", "OpenAl"),)))
    assert seen
    assert look_at(seen) == (
        "I read it from a picture, so please check it: name Jane D0e (hard to read), e-mail jane@example.com. "
        'I found no phone in it. Hard to read were "OpenAl". Press a button to correct one, or say '
        '"replace" with the wrong words, "with" and the right ones.'
    )
    assert doubts(made.ENGLISH) is None


@pytest.mark.shared
@needs_shared
@needs_tesseract
@asynchronous
@pytest.mark.parametrize(
    ("file", "name", "email", "phone"),
    [
        ("scan_bruce_wayne.pdf", "Bruce Wayne", "bwayne@email.com", "(123) 456-7890"),
        ("scan_russian.pdf", "Иван Петров", "ivan.petrov@example.com", "+7-999-123-4567"),
        ("scan_twocol.jpg", "JOHN DOE", "john.doe@email.com", "+1 (415) 555-0142"),
    ],
)
async def test_scans_are_right_or_in_doubt(reader: DocumentReader, file: str, name: str, email: str, phone: str) -> None:
    found = parse((await reader.read(file, "", (CORPUS / "derived" / file).read_bytes(), "s")).source)
    seen = doubts(found)
    assert seen
    for (_field, value, unsure), meant in zip(seen.fields, (name, email, phone), strict=True):
        assert value == meant or unsure


def test_three_noughts_beside_a_russian_name_are_the_form_of_its_company() -> None:
    said = "ТехКорп 000\n2018 | 000 «Лад» | 1 000 000 и 25 000 руб., 000-00-0000"
    assert look.spelled(said, ("rus", "eng")) == "ТехКорп ООО\n2018 | ООО «Лад» | 1 000 000 и 25 000 руб., 000-00-0000"
    assert look.spelled(said, ("eng",)) == said


HEBREW = """<h1>נועה ברק</h1><p>noa@example.com, +972 52 555 0147</p><h2>ניסיון תעסוקתי</h2>
<h3>מנהלת חשבונות, אורן שיווק</h3><p>2019 - היום</p>
<ul><li>הכנת משכורות חודשיות לכל העובדים</li><li>התאמת חשבונות לעשרים סניפים</li></ul>
<h2>השכלה</h2><p>תואר ראשון בכלכלה, 2015</p>"""
HINDI = """<h1>रोहन वर्मा</h1><p>rohan@example.com, +91 22 5550 0147</p><h2>कार्य अनुभव</h2>
<h3>वरिष्ठ लेखाकार, सूर्या वस्त्र उद्योग</h3><p>2019 - वर्तमान</p>
<ul><li>मासिक वेतन और कर विवरण तैयार किए</li><li>बीस दुकानों का हिसाब मिलाया</li></ul>
<h2>शिक्षा</h2><p>बी.कॉम, 2015</p>"""
ARMENIAN = """<h1>Անի Սարգսյան</h1><p>ani@example.com</p><p>Աշխատանքային փորձ</p><p>Հաշվապահ, Արեւ ընկերություն, 2019</p>
<p>Ամսական աշխատավարձերի պատրաստում</p><p>Քսան խանութների հաշիվների ստուգում</p><p>Կրթություն</p><p>Երևանի համալսարան, 2015</p>"""


@needs_tesseract
@pytest.mark.parametrize("html", [HEBREW, HINDI, ARMENIAN], ids=["Hebrew", "Hindi", "Armenian"])
def test_a_script_without_data_is_refused_and_not_guessed(html: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tesseract, "languages", lambda: frozenset({"eng", "osd"}))
    with pytest.raises(Unreadable) as refusal:
        look.read(saved(photographed(html)))
    assert refusal.value.reason in {"script", "unclear"}  # not every script is told apart


@pytest.mark.parametrize("reason", ["script", "unclear"])
def test_the_refusal_of_a_script_says_what_to_send(reason: str) -> None:
    said = unreadable_file("cv.jpg", reason)
    assert "a script that I can't read from pictures here" in said
    assert "took nothing from it" in said
    assert "paste the text" in said
