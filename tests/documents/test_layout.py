"""Columns, labels and cut words, on real pages as a browser or a typesetter prints them."""

import unicodedata
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from weasyprint.draw import text as drawing

from adapters.documents.reading import pdf
from adapters.documents.reading.layout import regions
from adapters.documents.reading.lines import lines
from adapters.documents.reading.placed import Word
from adapters.documents.reading.profiles import PROFILE
from adapters.documents.writing.compare_pdf import pdf_text
from adapters.documents.writing.textlayer import drawn as plainly_drawn
from adapters.documents.writing.textlayer import spoken
from tests.documents import made
from tests.shared import CORPUS, needs_shared

PROSE = "Built and ran a payment service for nine years and looked after the people who keep it running every night. " * 3
BOXES = """.left { position: absolute; left: 0; width: 50mm } .right { position: absolute; left: 60mm; width: 115mm }
.left, .right { top: 25mm } h1 { font-size: 22pt; margin: 0 } h2 { font-size: 13pt } p { margin: 0 }"""

ICONS = {
    "altacv_sample.pdf": Counter(
        "email phone mailaddress location homepage linkedin github orcid gitlab mastodon Date Location Date Location "
        "Date Date Date Date faTrophy faHeartbeat faHeartbeat faBook faFile regular faUsers"
    ),
    "resumematcher_bruce_wayne_fullstack.pdf": Counter("Ið"),
    "twenty-seconds-icons_cv.pdf": Counter("F"),
}


def text(html: str, style: str = "") -> str:
    return pdf.extract(made.pdf(html, style)).text


def test_columns_are_read_one_after_the_other_below_the_header() -> None:
    left = f"<div class=left><h2>Skills</h2>{''.join(f'<p>Skill number {n}' for n in range(9))}</div>"
    right = f"<div class=right style='line-height: 1.7'><h2>Experience</h2><p>{PROSE}</div>"
    read = text(f"<h1>Jane Doe of the Wide Header Across the Page</h1>{left}{right}", BOXES).split("\n")
    assert read[0] == "Jane Doe of the Wide Header Across the Page"
    assert " ".join(read).count("Skill number") == 9
    experience, skills = read.index("Experience"), read.index("Skills")
    assert experience < skills
    assert " ".join(line for line in read[experience + 1 : skills] if line) == PROSE.strip()
    assert [line for line in read[skills + 1 :] if line] == [f"Skill number {n}" for n in range(9)]


def test_a_narrow_column_with_the_name_comes_first() -> None:
    left = "<div class=left><h1>Jane Doe</h1><p>Berlin<p>jane@example.com<p>Go<p>Python</div>"
    read = text(f"{left}<div class=right style='line-height: 1.7'><h2>Experience</h2><p>{PROSE}</div>", BOXES)
    assert read.startswith("Jane Doe\n")
    assert read.index("Python") < read.index("Experience")


def test_dates_at_the_right_stay_in_their_rows() -> None:
    rows = "".join(
        f"<p>Engineer number {n}, Acme Payments<span style='position: absolute; right: 0'>201{n} – 202{n}</span>"
        for n in range(6)
    )
    assert (
        text(rows, "p { position: relative }").split()
        == " ".join(f"Engineer number {n}, Acme Payments 201{n} – 202{n}" for n in range(6)).split()
    )


def test_labels_at_the_left_stay_in_their_rows() -> None:
    rows = "".join(
        f"<tr><td style='width: 40mm'>Label {n}<td>Value {n}, and what else there is to say about it" for n in range(5)
    )
    assert text(f"<table>{rows}</table>").split("\n") == [
        f"Label {n}\tValue {n}, and what else there is to say about it" for n in range(5)
    ]


def test_entries_side_by_side_are_read_one_after_the_other() -> None:
    cell = "<td style='width: 80mm'><b>{0}, Inc.</b><br>Engineer in {0}<br><b>2019 to 2023</b></td>"
    read = text(f"<table><tr>{cell.format('Acme')}{cell.format('Umbrella')}</table>").split()
    assert " ".join(read) == "Acme, Inc. Engineer in Acme 2019 to 2023 Umbrella, Inc. Engineer in Umbrella 2019 to 2023"


def test_paragraphs_are_set_apart_by_an_empty_line() -> None:
    read = text(
        "<p>One line<br>and another<br>and a third<p style='margin-top: 8mm'>A new paragraph<br>of two lines", "p { margin: 0 }"
    )
    assert read == "One line\nand another\nand a third\n\nA new paragraph\nof two lines"


@pytest.mark.parametrize(
    ("head", "tail", "kept"),
    [("cross", "device", True), ("time", "line", True), ("3", "year", True)],
)
def test_browsers_break_only_at_hyphens_that_are_there(head: str, tail: str, kept: bool) -> None:  # noqa: FBT001 - a parameter
    read = text(
        f"<p style='width: 25mm'>Delivered <span>{head}-{tail}</span> compatibility in {head}s", "p { font: 14pt monospace }"
    )
    assert (f"{head}-{tail}" in read) is kept


def test_bullets_stay_with_their_lines() -> None:
    items = "".join(f"<li>Led the {n}th migration" for n in range(4))
    assert text(f"<ul>{items}</ul>").split("\n") == [f"• Led the {n}th migration" for n in range(4)]


@pytest.mark.parametrize("ours", [False, True])
def test_right_to_left_lines_with_latin_words_in_them(monkeypatch: pytest.MonkeyPatch, ours: bool) -> None:  # noqa: FBT001
    """As WeasyPrint maps a ligature by itself, and as our own documents do."""
    monkeypatch.setattr(drawing, "draw_first_line", spoken if ours else plainly_drawn)
    read = text(
        "<p dir=rtl>کار با Next.js و PostgreSQL در شرکت اطلاعات: ali@example.com",
        "p { font: 12pt 'Noto Sans Arabic', 'Noto Sans' }",
    )
    assert read == "کار با Next.js و PostgreSQL در شرکت اطلاعات: ali@example.com"


def test_years_and_brackets_among_lines_from_right_to_left() -> None:
    """The earlier year stands at the right there, and a bracket is drawn as its mirror."""
    read = text(
        "<p dir=rtl>מורה, תיכון עירוני<p dir=rtl>2012 – 2014<p dir=rtl>עברית (שפת אם)",
        "p { font: 12pt 'Noto Sans Hebrew', 'Noto Sans' }",
    )
    assert [line for line in read.split("\n") if line] == ["מורה, תיכון עירוני", "2012 – 2014", "עברית (שפת אם)"]


@st.composite
def pages(draw: st.DrawFn) -> list[Word]:
    places = draw(
        st.lists(
            st.tuples(st.integers(0, 60), st.integers(0, 60), st.sampled_from([8, 10, 14])),
            max_size=60,
            unique_by=lambda at: at[:2],
        )
    )
    texts = st.sampled_from(["Acme", "•", "EXPERIENCE", "2019", "–", "led", "Go,", "سلام", "present"])
    return [
        Word(f"{draw(texts)}", x * 9.0, x * 9.0 + 8, y * 12.5, size, n, draw(st.sampled_from("ab")))
        for n, (x, y, size) in enumerate(places)
    ]


@given(pages())
def test_no_word_is_lost_or_read_twice(words: list[Word]) -> None:
    read = " ".join(line.text for region in regions(words) for line in lines(region, lambda _head, _tail: True))
    assert Counter("".join(read.split())) == Counter("".join(word.text for word in words))


@pytest.mark.shared
@needs_shared
def test_icons_are_not_letters_and_stars_are_numbers() -> None:
    read = pdf.extract((CORPUS / "resumes/pdf/altacv_sample.pdf").read_bytes()).text
    assert "\nBooks" in read
    assert "German\t3.5" in read
    assert "\n(123) 456-7890\n" in pdf.extract((CORPUS / "resumes/pdf/resumematcher_bruce_wayne_fullstack.pdf").read_bytes()).text


@pytest.mark.shared
@needs_shared
def test_words_with_only_a_narrow_gap_between_them_are_two() -> None:
    read = pdf.extract((CORPUS / "resumes/pdf/hackmyresume_modern.pdf").read_bytes()).text
    assert "Imaginary full-stack software developer with 6+ years industry experience specializing" in read


@pytest.mark.shared
@needs_shared
@pytest.mark.parametrize("path", sorted((CORPUS / "resumes/pdf").glob("*.pdf")), ids=lambda path: path.name)
def test_every_letter_of_a_real_resume_is_read(path: Path) -> None:
    """As many of each letter as PDFium finds, but for ligatures that it has no names for, icons, and addresses of profiles."""
    data = path.read_bytes()
    extract = pdf.extract(data)
    meant, read = (
        Counter(char for char in unicodedata.normalize("NFKC", text) if char.isalnum()) for text in (pdf_text(data), extract.text)
    )
    assert not meant - read - ICONS.get(path.name, Counter())
    assert not read - meant - Counter("filfilfil" * 100) - Counter("".join(link for link in extract.links if PROFILE.match(link)))


NAMES = {
    "two rows": (["Lucía Ferrándiz", "Ocaña"], "Lucía Ferrándiz Ocaña"),
    "three rows": (["Marisol", "Etxeberria", "Goñi"], "Marisol Etxeberria Goñi"),
    "two and two": (["Ana Paula", "de Souza"], "Ana Paula de Souza"),
    "capitals": (["JOHANNA MARIA", "SCHMITZ"], "JOHANNA MARIA SCHMITZ"),
}
BESIDE = ["Plumber", "Curriculum Vitae", "Barcelona", "Registered Nurse"]
BELOW = "<p>mari@etx.example.es</p><p>+34 600 111 222</p><h2>Experience</h2><p>Waiter, Blue Door, Leeds</p><p>2018 – 2020</p>"


def _top(rows: list[str]) -> list[str]:
    large = "".join(f"<p class=name>{row}</p>" for row in rows)
    style = "body { font: 10pt 'DejaVu Sans' } p { margin: 0 } .name { font-size: 24pt }"
    return pdf.extract(made.pdf(large + BELOW, style)).text.split("\n")


@pytest.mark.parametrize(("rows", "name"), NAMES.values(), ids=NAMES)
def test_a_name_in_large_letters_over_several_rows_is_one(rows: list[str], name: str) -> None:
    assert _top(rows)[0] == name


@pytest.mark.parametrize("row", BESIDE)
def test_what_stands_in_large_letters_below_a_name_is_none_of_it(row: str) -> None:
    assert _top(["Marisol Etxeberria", row])[0] == "Marisol Etxeberria"
