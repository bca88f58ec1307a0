"""LaTeX for resumes that did not come as LaTeX: everything said, everything text, and the same resume when it is read again."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adapters.documents.reading.latex.reader import extract
from adapters.documents.writing import texts
from adapters.documents.writing.latex_words import address, escaped
from adapters.documents.writing.outline import clean, outline
from core.ports import Style
from core.resume.model import Contact, Entry, Kind, Line, Resume, Section, Source
from core.resume.parse import parse
from tests.documents import made
from tests.resume.reading import corpus, resume, source
from tests.shared import needs_shared

HOSTILE = (
    r"\input{/etc/passwd} and \write18{rm -rf ~}",
    r"50% of $100 & #1 in A_B, {C} ^D ~E `F` | <G> \\ \end{document}",
    "[not a label] but text",
    "fish--and---chips, ,,so,, <<there>> ?`why !`no ''''",
    r"%\begin{comment} \catcode`\%=0 ^^41 \csname x\endcsname",
)
READ_ALIKE = (  # single columns with plain heads: what these say in any form is read the same
    "rendercv_classic.pdf",
    "resumematcher_single-column.pdf",
    "resumematcher_john_doe.pdf",
    "jake.tex",
    "jobmatchengine_en.md",
    "ru_jobmatchengine.txt",
    "fa_rendercv_rtl.pdf",
    "simple_resume_cv.pdf",
    "reactiveresume4_onyx.json",
)


def of(*lines: str, name: str = "Jane Doe", language: str = "en", email: str = "") -> Resume:
    said = tuple(Line(f"l{at}", text) for at, text in enumerate(lines))
    entry = Entry("e", "Engineer", "Acme", dates="2019", lines=said)
    return Resume(
        Source("f", "x", ""), Contact(name, email=email), (Section("w", Kind.WORK, "Work", (entry,)),), language=language
    )


def written(document: Resume, style: Style | None = None) -> str:
    return texts.write(document, "latex", style or Style())


@pytest.mark.shared
@needs_shared
@pytest.mark.parametrize("path", corpus(), ids=lambda path: path.name)
def test_nothing_of_a_resume_is_missing(path: Path) -> None:
    meant = resume(path)
    tex = written(meant)
    assert texts.differences(meant, "latex", tex.encode()) == []
    if path.name in READ_ALIKE:
        found = parse(source("again.tex", tex.encode()))
        assert [block.text for block in outline(found).blocks] == [block.text for block in outline(meant).blocks]


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_words_are_text(text: str) -> None:
    tex = written(of(text))
    body = tex[tex.index(r"\begin{document}") :]
    assert set(re.findall(r"\\([A-Za-z]+)", body)) <= {
        *("begin", "end", "LARGE", "bfseries", "section", "subsection", "item", "hfill"),
        *("textbackslash", "textasciitilde", "textasciicircum", "textasciigrave"),
    }
    assert tex.count(r"\end{document}") == 1
    assert texts.differences(of(text), "latex", tex.encode()) == []


@given(st.text(st.characters(exclude_categories=("C", "Z")), min_size=1, max_size=30))
def test_whatever_is_escaped_reads_as_it_was(text: str) -> None:
    printed = clean(text)
    tex = rf"\documentclass{{article}}\begin{{document}}x{escaped(printed)}x\end{{document}}"
    straight = str.maketrans("‘’“”", "''\"\"")
    assert extract(tex).text.translate(straight) == f"x{printed}x".translate(straight)


def test_an_address_can_hold_nothing_but_an_address() -> None:
    assert address(r"https://a.example/x_y?a=1&b=50%25#top}{\input{x}") == (
        r"https://a.example/x_y?a=1\&b=50\%25\#top\%7D\%7B\%5Cinput\%7Bx\%7D"
    )


def test_the_first_lines_say_how_to_compile_it() -> None:
    assert written(of("Plain – “words”, Łódź, 5 €")).startswith("% !TeX program = pdflatex\n% Compile it with pdfLaTeX")
    for text in ("Инженер", "Μηχανικός", "工程师", "مهندس", "→ ✓"):
        assert written(of(text)).startswith("% !TeX program = lualatex\n% Compile it with LuaLaTeX") == (text != "→")


def test_dates_are_parted_from_the_place_by_a_command_and_read_as_dates_again() -> None:
    meant = made.resume(Contact("Jane Doe"), Section("w", Kind.WORK, "Work", (made.job("Engineer", "Acme", "2019 – 2021", "x"),)))
    tex = written(meant)
    assert r"Acme \hfill 2019 -- 2021" in tex
    assert "\t" not in tex
    assert [(one.organisation, one.dates) for one in parse(source("a.tex", tex.encode())).entries()] == [("Acme", "2019 – 2021")]


def test_paper_and_look_follow_the_style() -> None:
    assert r"\documentclass[10pt,letterpaper]{article}" in written(of("x"), Style(paper="letter"))
    assert r"\sfdefault" in written(of("x"), Style("modern"))
    assert r"\sfdefault" not in written(of("x"), Style("classic"))


def test_what_is_missing_is_found() -> None:
    tex = written(of("One thing", "Another thing")).replace("Another", "Some")
    assert texts.differences(of("One thing", "Another thing"), "latex", tex.encode()) == ["Another thing"]
