import contextlib
import time
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from adapters.documents.reading import Answer, DocumentReader
from adapters.documents.reading.job import read
from core.errors import Unreadable
from core.resume.coverage import coverage, words_lost
from core.resume.model import Kind, Resume
from core.resume.parse import parse
from tests.resume.reading import section, source, texts
from tests.shared import CORPUS, needs_shared

OURS = Path(__file__).parent / "tex"
SAMPLES = [*sorted(OURS.glob("*.tex")), *sorted((CORPUS / "resumes/tex").glob("*.tex"))]


def of(tex: str) -> Resume:
    return parse(source("a.tex", tex.encode()))


def body(tex: str) -> str:
    return source("a.tex", f"\\documentclass{{article}}\\begin{{document}}{tex}\\end{{document}}".encode()).text


def plain(text: str) -> list[str]:
    return text.translate(str.maketrans("~’‘", " '`")).split()


@cache
def sample(name: str) -> Resume:
    path = next(path for path in SAMPLES if path.name == name)
    return parse(source(path.name, path.read_bytes()))


def heads(found: Resume, *kinds: Kind) -> list[tuple[str, str, str, str]]:
    return [(entry.title, entry.organisation, entry.location, entry.dates) for entry in found.entries(*kinds)]


def test_awesome_cv() -> None:
    found = sample("awesome.tex")
    contact = found.contact
    assert (contact.name, contact.label) == ("Amara Okafor-Lindqvist", "Site Reliability Engineer · Incident Commander")
    assert (contact.email, contact.phone) == ("amara@okafor.example", "(+46) 70-123 45 67")
    assert contact.location == "Storgatan 12, 211 42 Malmö, Sweden"
    assert "linkedin.com/in/amara-okafor" in contact.links
    assert heads(found, Kind.WORK, Kind.AWARDS, Kind.EDUCATION) == [
        ("Site Reliability Engineer", "Klarna Bank AB", "Stockholm, Sweden", "Jun. 2019 - Present"),
        ("System Administrator", "Lunds universitet", "Lund, Sweden", "Jan. 2016 - May 2019"),
        ("2nd Place", "Nordic Hackathon", "Oslo, Norway", "2018"),
        ("B.Sc. in Computer Science", "Lunds universitet", "Lund, Sweden", "Sep. 2012 - Jun. 2015"),
    ]
    assert texts(next(found.entries(Kind.WORK)).lines)[0] == "Ran the on-call rota of 14 engineers & halved its load."
    assert [(entry.title, texts(entry.lines)) for entry in found.entries(Kind.SKILLS)][1] == (
        "Languages",
        ["Swedish", "English", "Igbo"],
    )


def test_a_plain_article_with_macros_of_its_own() -> None:
    found = sample("article.tex")
    assert (found.language, found.contact.name, found.contact.location) == ("de", "Jörg Großmann", "Domstraße 4, 50668 Köln")
    assert heads(found, Kind.WORK, Kind.EDUCATION) == [
        ("Prüfer", "Müller & Söhne GmbH", "Köln", "03/2015 – heute"),
        ("Schlosser", "Werft Nord AG", "Kiel", "08/2010 – 02/2015"),
        ("Ausbildung zum Industriemechaniker", "Berufsschule Kiel", "Kiel", "2007 – 2010"),
    ]
    assert texts(next(found.entries()).lines)[1] == "Führte die Prüfung nach DIN EN ISO 9712 ein und schulte 6 Kollegen."
    for hidden in ("Geheim", "Nope", "nicht gab", "leftmargin"):
        assert hidden not in found.source.text


def test_the_medium_length_cv() -> None:
    found = sample("medium.tex")
    assert (found.contact.email, found.contact.phone) == ("priya@example.org", "+44 113 496 0000")
    assert heads(found, Kind.WORK) == [
        ("Data Analyst", "Yorkshire Water", "Bradford, UK", "March 2018 – Present"),
        ("Junior Analyst", "Leeds City Council", "Leeds, UK", "August 2014 – February 2018"),
    ]
    assert texts(next(found.entries(Kind.WORK)).lines)[0] == "Found £1.2m of leaks with a model of 40 000 meters."
    assert [entry.title for entry in found.entries(Kind.SKILLS)] == ["Computer Languages", "Tools"]


def test_an_academic_article() -> None:
    found = sample("academic.tex")
    assert (found.contact.name, found.contact.email) == ("Ingrid Sørensen", "ingrid@example.no")
    assert heads(found, Kind.WORK) == [
        ("Postdoctoral Fellow", "University of Oslo", "", "2019–2022"),
        ("Research Assistant", "University of Bergen", "", "2014–2015"),
    ]
    assert len(section(found, "Publications").lines) == 2
    assert "Černý" in section(found, "Publications").lines[0].text


@pytest.mark.shared
@needs_shared
def test_jakes_resume() -> None:
    found = sample("jake.tex")
    bachelor = "Bachelor of Arts in Computer Science, Minor in Business"
    assert (found.contact.name, found.contact.email) == ("Jake Ryan", "jake@su.edu")
    assert heads(found, Kind.WORK, Kind.EDUCATION) == [
        (bachelor, "Southwestern University", "Georgetown, TX", "Aug. 2018 – May 2021"),
        ("Associate’s in Liberal Arts", "Blinn College", "Bryan, TX", "Aug. 2014 – May 2018"),
        ("Undergraduate Research Assistant", "Texas A&M University", "College Station, TX", "June 2020 – Present"),
        ("Information Technology Support Specialist", "Southwestern University", "Georgetown, TX", "Sep. 2018 – Present"),
        ("Artificial Intelligence Research Assistant", "Southwestern University", "Georgetown, TX", "May 2019 – July 2019"),
    ]
    assert [len(entry.lines) for entry in found.entries(Kind.WORK)] == [3, 3, 6]
    assert [entry.title for entry in found.entries(Kind.SKILLS)] == ["Languages", "Frameworks", "Developer Tools", "Libraries"]


@pytest.mark.shared
@needs_shared
def test_moderncv_altacv_and_twentyseconds() -> None:
    modern, alta, twenty = (sample(f"{name}.tex") for name in ("moderncv_template", "altacv_sample", "twentyseconds"))
    assert (modern.contact.name, modern.contact.email) == ("John Doe", "john@doe.org")
    assert heads(modern, Kind.WORK)[0] == ("Job title", "Employer", "City", "year–year")
    assert "Lorem" not in modern.source.text
    assert (alta.contact.name, alta.contact.label) == ("Your Name Here", "Your Position or Tagline Here")
    assert heads(alta, Kind.EDUCATION)[0] == ("Ph.D. in Your Discipline", "Your University", "", "Sept 2002 – June 2006")
    assert (twenty.contact.name, twenty.contact.phone) == ("Alice", "+39 0325658974")
    assert heads(twenty, Kind.WORK)[1] == ("Alice in Wonderland 1933 version.", "Film", "", "1933")
    assert texts(next(twenty.entries(Kind.SKILLS)).lines)[:2] == ["pursuer of rabbits", "good manners"]


@pytest.mark.shared
@needs_shared
@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.name)
def test_nothing_is_lost_and_every_letter_leads_back(path: Path) -> None:
    tex = path.read_text("utf-8")
    answer = Answer.model_validate(read(path.name, "", path.read_bytes()))
    found = parse(answer.source("s", path.name))
    assert not coverage(found).missing
    assert not words_lost(found)
    assert not found.unplaced
    led = [False] * len(answer.text)
    for start, end, at, until in answer.origins:
        assert 0 <= start < end <= len(answer.text)
        assert 0 <= at < until <= len(tex)
        if end - start == until - at:
            assert plain(answer.text[start:end]) == plain(tex[at:until])
        led[start:end] = [True] * (end - start)
    head = min(start for role, start, _end in answer.marks if role == "heading")  # networks' addresses stand above it
    letters = [at for at, letter in enumerate(answer.text) if letter.isalnum() and at > head]
    assert sum(led[at] for at in letters) > 0.99 * len(letters)


@pytest.mark.parametrize(
    ("tex", "text"),
    [
        (r"Caf\'e na\"{\i}ve \c{c}a \v Sest \~nandu \H{o} \ae\ \O{} \ss", "Café naïve ça Šest ñandu ő æ Ø ß"),
        (r"5\,\% \& \$3 \#1 a\_b \{x\} ``q'' 1--2 --- x~y", "5 % & $3 #1 a_b {x} “q” 1–2 — x y"),
        ("a % comment \\section{no}\n  b\n\nc", "a b\n\nc"),
        (r"\href{https://x.example/a\%20b}{\textbf{site}} \url{https://y.example/~me}", "site https://y.example/~me"),
        (r"\href{https://x.com/J}{\faX} \href{mailto:j@x.example}{\faMail}", "https://x.com/J j@x.example"),
        (r"$\rightarrow$ $10^{6}$ \(\alpha\)", "→ 10⁶ α"),
        (r"\unknown{one} \unknown[x]{two}{three} [kept]", "one\n\ntwo\tthree\n[kept]"),
        (r"\newcommand{\hi}[2][you]{Hi #1, #2.}\hi{Jo} \hi[me]{Al}", "Hi you, Jo. Hi me, Al."),
        (r"\def\twice#1{#1 and #1}\twice{again}", "again and again"),
        (r"\begin{itemize}\item a\begin{itemize}\item b\end{itemize}\item[Tool:] c\end{itemize}", "- a\n- b\n- Tool: c"),
        (r"\begin{tabular}{l|r}a & b\\\hline c & \multicolumn{1}{r}{d}\end{tabular}", "a\tb\nc\td"),
        (r"\color{red}\vspace{1cm}\textcolor{blue}{kept}\includegraphics[width=1cm]{photo.jpg}", "kept"),
        ("}unbalanced{ \\textbf{never closed", "unbalanced never closed"),
        ("\\", ""),
    ],
)  # fmt: skip
def test_what_latex_prints(tex: str, text: str) -> None:
    if not text:
        with pytest.raises(Unreadable, match="empty"):
            body(tex)
    else:
        assert body(tex) == text.replace("\n\n", "\n") if "unknown" in tex else body(tex) == text


LAUGHS = (
    "\\def\\a{xxxxxxxxxx}"
    + "".join(f"\\def\\{new}{{{f'{chr(92)}{old} ' * 10}}}" for old, new in zip("abcdefg", "bcdefgh", strict=True))
    + "\\begin{document}\\h\\end{document}"
)


@pytest.mark.parametrize(
    ("reason", "tex"),
    [
        ("empty", "\\documentclass{article}\\newcommand{\\a}{b}\\begin{document}% nothing\n\\end{document}"),
        ("parts", "\\documentclass{awesome-cv}\\name{Jane}{Doe}\\begin{document}\\makecvheader\\input{work.tex}\\end{document}"),
        ("broken", "\\def\\x{\\x}\\begin{document}\\x\\end{document}"),
        ("broken", "\\documentclass{a}" + "{" * 5000),
        ("broken|too_long", LAUGHS),
        ("broken|too_long", "\\documentclass{a}\\begin{document}" + "\\q{a}{" * 90 + "\\end{document}"),
    ],
)  # fmt: skip
async def test_files_that_end_in_a_reason(reader: DocumentReader, reason: str, tex: str) -> None:
    began = time.monotonic()
    with pytest.raises(Unreadable, match=reason):
        await reader.read("a.tex", "", tex.encode(), "s")
    assert time.monotonic() - began < 15


@pytest.mark.parametrize(
    "piece", ["[", "\\(", "\\begin{a}", "$", "\\item[", "\\section{", "\\cventry", "%", "\\\\[", "#1", "\\'"]
)
def test_repetition_costs_no_time(piece: str) -> None:
    began = time.process_time()
    with contextlib.suppress(Unreadable):
        body(piece * 5000)
    assert time.process_time() - began < 5


PIECES = st.sampled_from(
    [
        *["\\section{", "\\textbf{", "}", "{", "\\item ", "\\begin{itemize}", "\\end{itemize}", "\\begin{tabular}{ll}"],
        *["\\end{tabular}", "&", "\\\\", "\n\n", "\n", " ", "Jane Doe", "2019 -- 2020", "\\hfill", "%x\n", "$a", "$", "[", "]"],
        *["\\cventry{a}{b}", "\\newcommand{\\own}[1]{#1", "\\own", "\\def\\own#1{", "\\'", "e", "~", "\\cvitem{a}", "\\name{J}"],
        *[
            "\\end{document}",
            "\\iffalse",
            "\\fi",
            "\\else",
            "#1",
            "\\href{https://a.example}",
            "\\begin{comment}",
            "é",
            "\\",
            "\\%",
        ],
    ]
)


@settings(deadline=None, max_examples=200)
@given(st.lists(PIECES, max_size=40).map("".join) | st.text(alphabet="ab\\{}[]$%&#~ \n", max_size=80))
def test_any_latex_is_read_or_refused(tex: str) -> None:
    try:
        answer = Answer.model_validate(read("a.tex", "", f"\\begin{{document}}Jane {tex}".encode()))
    except Unreadable:
        return
    found = parse(answer.source("s", "a.tex"))
    assert not coverage(found).missing
    assert all(0 <= a < b <= len(answer.text) and 0 <= c < d for a, b, c, d in answer.origins)


async def test_latex_is_known_by_its_words(reader: DocumentReader) -> None:
    fragment = "\\section{Experience}\n\\textbf{Engineer}, Acme \\hfill 2019\n\\begin{itemize}\n\\item Built it\n\\end{itemize}\n"
    file = await reader.read("message.txt", "text/plain", fragment.encode(), "s")
    assert file.format == "latex"
    assert file.source.text == "Experience\nEngineer, Acme\t2019\n- Built it"
    plain = await reader.read("notes.txt", "text/plain", b"I know LaTeX (\\documentclass and friends)", "s")
    assert plain.source.text


def test_a_profile_with_an_address_of_its_own_is_that_address() -> None:
    """moderncv's `\\social` takes the address behind a name: https://www.ctan.org/pkg/moderncv."""
    found = of(
        r"\documentclass{moderncv}\name{Anna}{Hofer}\social[linkedin][www.linkedin.com/in/anna-hofer]{Anna Hofer}"
        r"\social[github]{annahofer}\begin{document}\section{Experience}\cventry{2018}{Hydrologist}{Acme}{}{}{}\end{document}"
    )
    assert found.contact.links == ("www.linkedin.com/in/anna-hofer", "github.com/annahofer")
