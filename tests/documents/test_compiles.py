"""LaTeX that Vitae gives out, set by TeX Live: `make test-latex`.

Debian's moderncv is older than the corpus's template for it, which has commands and a style of later years: those are given to it
here, as whoever had that moderncv would have had to. AltaCV and Twenty Seconds are no packages of Debian's: what comes back of
them is only compared, in `test_own_latex`.
"""

import re
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from adapters.documents.writing import own_latex, texts
from adapters.documents.writing.latex_preamble import PLAIN
from core.ports import Style
from core.resume.model import Contact, Entry, Kind, Line, Resume, Section, Source
from tests.documents.test_own_latex import (
    BEGIN,
    FILES,
    added,
    backwards,
    data_of,
    having,
    homes,
    said,
    understood,
    without,
)
from tests.documents.typesetting import compiled, needs_latex
from tests.resume.reading import resume
from tests.shared import CORPUS

pytestmark = [pytest.mark.latex, needs_latex]
OURS = ("columns.tex", "modern.tex", "cyrillic.tex", "academic.tex", "formulas.tex")
THEIRS = ("jake.tex", "moderncv_template.tex")
LATER = (
    (r"\moderncvcolor{cerulean}", r"\moderncvcolor{blue}"),
    (r"\moderncvstyle[]{contemporary}", r"\moderncvstyle{classic}"),
    (r"\begin{document}", r"\providecommand{\cvtripleitem}[6]{\cvitem{#1}{#2}\cvitem{#3}{#4}\cvitem{#5}{#6}}\begin{document}"),
    (r"\begin{document}", r"\providecommand{\subject}[1]{}\providecommand{\signature}[2]{}\begin{document}"),
    (r"\begin{document}", r"\providecommand{\postscript}[1]{}\begin{document}"),
)
SCRIPTS = {
    "latin": ("en", "Jane Doe", "Straße, Łódź, naïve façade – “quoted” 50 % & more_of #1", "pdflatex"),
    "cyrillic": ("ru", "Оксана Бондаренко", "Вела смену из 9 медсестёр, улучшила её работу", "lualatex"),
    "greek": ("el", "Ελένη Παπαδοπούλου", "Σχεδίασε βάσεις δεδομένων για 3 νοσοκομεία", "lualatex"),
    "chinese": ("zh", "王小明", "负责后端系统的设计与开发，服务一百万用户", "lualatex"),
    "arabic": ("ar", "ليلى حداد", "قادت فريقا من خمسة مهندسين", "lualatex"),
    "hebrew": ("he", "נועה לוי", "הובילה צוות של חמישה מהנדסים", "lualatex"),
    "hindi": ("hi", "अनिता शर्मा", "पाँच इंजीनियरों की टीम का नेतृत्व किया", "lualatex"),
    "thai": ("th", "สมชาย ใจดี", "ดูแลทีมวิศวกรห้าคน", "lualatex"),
}


def program_for(tex: bytes) -> str:
    return "lualatex" if b"\\usepackage{fontspec}" in tex and b"\\if" not in tex else "pdflatex"


def source_of(name: str) -> bytes:
    if name in THEIRS and not CORPUS.is_dir():
        pytest.skip("the corpus beside the project is not here")
    tex = data_of(name).decode()
    for old, new in LATER if name.startswith("moderncv") else ():
        assert old in tex
        tex = tex.replace(old, new, 1)
    return tex.encode()


def of_everything(found: Resume) -> Resume:
    """The resume with lines changed, new, gone and in another order, a heading renamed, and a section moved and made."""
    wanted = found
    for at, (home, lines) in enumerate((home, lines) for home, lines in homes(found) if lines):
        new = (
            said(0, f"{lines[0].text.rstrip('.')} & 100% of #{at}_x"),
            added(f"Something new for ${at} ~ {{once}}"),
            without(0) if len(lines) > 1 else said(0, "Only \\this{} now"),
            backwards,
        )[at % 4](lines)
        wanted = having(wanted, home, [replace(line, id=f"add-{at}") if line.id == "add-1" else line for line in new])
    first, *rest = wanted.sections
    made = Section("new", Kind.SKILLS, "Tools & more", lines=(Line("new-1", "C# under 50% load"),))
    return replace(wanted, sections=(*rest, made, replace(first, heading="First things & last")))


@pytest.mark.parametrize("name", [*OURS, *THEIRS])
def test_the_own_file_comes_back_compiling(tmp_path: Path, name: str) -> None:
    tex = source_of(name)
    compiled(tmp_path / "before", tex, program_for(tex))
    found = understood(tex)
    made = own_latex.edit(tex, of_everything(found))
    assert made is not None
    data, left = made
    assert data != tex
    assert data[: data.index(BEGIN)] == tex[: tex.index(BEGIN)]
    text, _log = compiled(tmp_path / "after", data, program_for(tex))
    named = {one.text for one in left}
    new = [line.text for line in of_everything(found).lines() if line.id.startswith(("add-", "new-")) and line.text not in named]
    assert new
    assert all(bare(line) in bare(text) for line in new)


def bare(text: str) -> str:
    return re.sub(r"[^\w#&%$]", "", text.replace("\ufffe", ""))


def of_script(language: str, name: str, line: str) -> Resume:
    entry = Entry("e", line, "Acme", "Berlin", dates="2019 – 2023", lines=(Line("1", line), Line("2", f"{line}: 2 + 3")))
    contact = Contact(name, email="jane_doe@example.com", phone="+49 30 123", links=("github.com/jane",))
    return Resume(Source("f", "x", ""), contact, (Section("w", Kind.WORK, "", (entry,)),), language=language)


@pytest.mark.parametrize("script", SCRIPTS)
def test_made_documents_compile_in_every_script(tmp_path: Path, script: str) -> None:
    language, name, line, program = SCRIPTS[script]
    tex = texts.write(of_script(language, name, line), "latex", Style())
    assert tex.startswith(f"% !TeX program = {program}\n")
    text, log = compiled(tmp_path, tex.encode(), program)
    assert "Missing character" not in log
    assert "jane_doe@example.com" in text
    if script in {"latin", "cyrillic", "greek", "chinese"}:
        assert bare(line) in bare(text)
    if program == "pdflatex":
        compiled(tmp_path / "again", tex.encode(), "lualatex")


@pytest.mark.parametrize(
    "name", ["jake.tex", "rendercv_classic.yaml", "ru_jobmatchengine.txt", "fa_rendercv_rtl.pdf", "simple_resume_cv.pdf"]
)
def test_resumes_of_the_corpus_compile(tmp_path: Path, name: str) -> None:
    path = next(CORPUS.rglob(name), None)
    if path is None:
        pytest.skip("the corpus beside the project is not here")
    tex = texts.write(resume(path), "latex", Style("classic", "letter"))
    _text, log = compiled(tmp_path, tex.encode(), tex.split("= ", 1)[1].split("\n", 1)[0])
    assert "Missing character" not in log


def test_pdflatex_prints_every_letter_that_it_is_said_to(tmp_path: Path) -> None:
    letters = "".join(char for char in map(chr, range(0x21, 0x2200)) if PLAIN.fullmatch(char) and char.isprintable())
    lines = tuple(Line(str(at), letters[at : at + 40]) for at in range(0, len(letters), 40))
    meant = Resume(Source("f", "x", ""), Contact("Jane"), (Section("w", Kind.WORK, "", (Entry("e", "A", lines=lines),)),))
    tex = texts.write(meant, "latex", Style())
    assert tex.startswith("% !TeX program = pdflatex")
    _text, log = compiled(tmp_path, tex.encode(), "pdflatex")
    assert "Missing character" not in log


def test_hostile_words_run_nothing(tmp_path: Path) -> None:
    line = r"\input{/etc/passwd} \write18{touch pwned} \immediate\openout5=pwned.txt $x$ % & # ~ ^ ` \end{document} --- ?` ''"
    text, _log = compiled(tmp_path, texts.write(of_script("en", "Jane", line), "latex", Style()).encode(), "pdflatex")
    assert r"\input{/etc/passwd} \write18{touch pwned}" in text
    assert not [path.name for path in tmp_path.iterdir() if "pwned" in path.name]


def test_the_programs_are_here() -> None:
    assert all(map(shutil.which, ("pdflatex", "lualatex")))
    assert FILES
