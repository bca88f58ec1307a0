"""A person's own LaTeX file with the changes in it: only they differ, the preamble is the same, and nothing is lost."""

import random
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from difflib import SequenceMatcher
from functools import cache
from pathlib import Path

import pytest

from adapters.documents.writing import own_latex
from adapters.documents.writing.own_latex.file import TexFile, codec_of
from adapters.documents.writing.own_latex.words import Wording
from core.ports import Unplaced
from core.resume.model import Kind, Line, Resume, Section
from tests.shared import CORPUS, needs_shared

OURS = Path(__file__).parent / "tex"
CORPUS_FILES = ("jake.tex", "moderncv_template.tex", "altacv_sample.tex", "twentyseconds.tex")
FILES = [*sorted(OURS.glob("*.tex")), *(CORPUS / "resumes" / "tex" / name for name in CORPUS_FILES)]
BEGIN = b"\\begin{document}"
Change = Callable[[Sequence[Line]], Sequence[Line]]


@cache
def data_of(name: str) -> bytes:
    return next(path for path in FILES if path.name == name).read_bytes()


def understood(data: bytes) -> Resume:
    decoded = codec_of(data)
    assert decoded
    return TexFile(decoded[0]).resume


def homes(found: Resume) -> Iterator[tuple[str, Sequence[Line]]]:
    for section in found.sections:
        yield section.id, section.lines
        yield from ((entry.id, entry.lines) for entry in section.entries)


def having(found: Resume, home: str, lines: Sequence[Line]) -> Resume:
    def section(one: Section) -> Section:
        entries = tuple(replace(entry, lines=tuple(lines)) if entry.id == home else entry for entry in one.entries)
        return replace(one, entries=entries, lines=tuple(lines) if one.id == home else one.lines)

    return replace(found, sections=tuple(map(section, found.sections)))


def changed(name: str, words: str, change: Change) -> Resume:
    """The resume of a file with the lines changed among which one has these words."""
    found = understood(data_of(name))
    home, lines = next((home, lines) for home, lines in homes(found) if any(words in line.text for line in lines))
    return having(found, home, change(lines))


def edited(name: str, wanted: Resume, left: Sequence[Unplaced] = ()) -> str:
    made = own_latex.edit(data_of(name), wanted)
    assert made is not None
    assert list(made[1]) == list(left)
    return made[0].decode()


def differences(before: str, after: str) -> tuple[list[str], list[str]]:
    """The source lines that are gone and those that are new, blanks at their ends aside."""
    old, new = before.splitlines(), after.splitlines()
    gone, come = list[str](), list[str]()
    for tag, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag != "equal":
            gone += [line.strip() for line in old[a:b]]
            come += [line.strip() for line in new[c:d]]
    return gone, come


def difference(name: str, wanted: Resume, left: Sequence[Unplaced] = ()) -> tuple[list[str], list[str]]:
    return differences(data_of(name).decode(), edited(name, wanted, left))


def said(at: int, text: str) -> Change:
    return lambda lines: [replace(line, text=text) if place == at else line for place, line in enumerate(lines)]


def added(text: str, at: int = 1000) -> Change:
    return lambda lines: [*lines[:at], Line("add-1", text), *lines[at:]]


def without(at: int) -> Change:
    return lambda lines: [line for place, line in enumerate(lines) if place != at]


def backwards(lines: Sequence[Line]) -> Sequence[Line]:
    return list(reversed(lines))


def test_a_word_is_changed_and_the_commands_around_the_others_stay() -> None:
    gone, come = difference(
        "columns.tex", changed("columns.tex", "pick-by-light", said(1, "Cut mis-picks from 2.1 % to 0.3 % with pick-by-light."))
    )
    assert gone == [r"\did{Cut mis-picks from 2.1\,\% to 0.4\,\% with \emph{pick-by-light}.}"]
    assert come == [r"\did{Cut mis-picks from 2.1\,\% to 0.3\,\% with \emph{pick-by-light}.}"]


def test_words_that_are_dressed_lose_their_dress_only_when_all_of_them_change() -> None:
    _gone, come = difference(
        "columns.tex", changed("columns.tex", "pick-by-light", said(1, "Cut mis-picks from 2.1 % to 0.4 % by hard work."))
    )
    assert come == [r"\did{Cut mis-picks from 2.1\,\% to 0.4\,\% by hard work.}"]


def test_hostile_words_are_written_as_text() -> None:
    text = r'Ran \input{/etc/passwd}, 50% of $x_1 & "C#" ~ {all} | <b>'
    _gone, come = difference("columns.tex", changed("columns.tex", "seasonal", said(0, text)))
    start = r"\did{Ran \textbackslash{}input\{/etc/passwd\}, 50\% of \$x\_1 \& ``C\#'' "
    assert come == [start + r"\textasciitilde{} \{all\} \textbar{} \textless{}b\textgreater{}}"]


@pytest.mark.parametrize(
    ("name", "words", "line"),
    [
        ("columns.tex", "seasonal", r"\did{Wrote 12 safety guides.}"),
        ("modern.tex", "gaspillage", r"\item Wrote 12 safety guides."),
        ("cyrillic.tex", "Вела смену", r"\item Wrote 12 safety guides."),
        ("awesome.tex", "Kubernetes without", r"\item {Wrote 12 safety guides.}"),
        ("medium.tex", "leaks", r"\item Wrote 12 safety guides."),
    ],
)
def test_a_new_line_takes_the_form_of_its_neighbours(name: str, words: str, line: str) -> None:
    assert difference(name, changed(name, words, added("Wrote 12 safety guides."))) == ([], [line])


def test_a_new_line_can_come_first() -> None:
    made = edited("columns.tex", changed("columns.tex", "team of 23", added("First of all.", 0)))
    assert re.search(r"\\begin\{deeds\}\n  \\did\{First of all\.\}\n  \\did\{Led a team of 23", made)


@pytest.mark.parametrize(
    ("name", "words", "at", "line"),
    [
        ("columns.tex", "seasonal", 0, r"\did{Trained 60 seasonal workers a year.}"),
        (
            "modern.tex",
            "gaspillage",
            0,
            r"\item Mis en place un suivi des \textbf{non-conformités} sur 14 sites. % ce chiffre est exact",
        ),
        ("cyrillic.tex", "Вела смену", 1, r"\item Обучила 15 новых коллег работе с \textbf{ИВЛ}."),
    ],
)
def test_a_removed_line_goes_with_its_command_and_an_emptied_list_with_its_frame(
    name: str, words: str, at: int, line: str
) -> None:
    gone, come = difference(name, changed(name, words, without(at)))
    assert line in gone
    assert come == []
    assert len(gone) == (3 if words == "seasonal" else 1)


def test_words_in_a_row_come_go_and_change_places() -> None:
    row = r"\skill{Systems}{SAP EWM, Manhattan, Excel}"
    for change, meant in (
        (added("Python & R"), r"\skill{Systems}{SAP EWM, Manhattan, Excel, Python \& R}"),
        (added("Git", 0), r"\skill{Systems}{Git, SAP EWM, Manhattan, Excel}"),
        (without(0), r"\skill{Systems}{Manhattan, Excel}"),
        (without(2), r"\skill{Systems}{SAP EWM, Manhattan}"),
        (backwards, r"\skill{Systems}{Excel, Manhattan, SAP EWM}"),
    ):
        assert difference("columns.tex", changed("columns.tex", "SAP EWM", change)) == ([row], [meant])


def test_lines_change_places_as_whole_pieces() -> None:
    gone, come = difference("modern.tex", changed("modern.tex", "gaspillage", backwards))
    assert sorted(gone) == sorted(come)
    assert edited("modern.tex", changed("modern.tex", "gaspillage", backwards)).index("Formé") < data_of("modern.tex").index(
        b"Mis en"
    )


def test_rows_of_a_table_keep_their_ends() -> None:
    made = edited("columns.tex", changed("columns.tex", "German", backwards))
    assert "Igbo & family \\\\\nEnglish & fluent \\\\\nGerman & native\n\\end{tabular}" in made


def test_a_heading_is_renamed_and_sections_change_places_with_the_comments_over_them() -> None:
    found = understood(data_of("columns.tex"))
    profile, work, school, *rest = found.sections
    school = replace(school, heading="Schools & courses")
    made = edited("columns.tex", replace(found, sections=(profile, school, work, *rest)))
    assert re.search(
        r"%% ---- schools ----\n\\section\*\{Schools \\& courses\}.*%% ---- jobs ----\n\\section\*\{Experience\}.*%% ---- skills",
        made,
        re.DOTALL,
    )
    gone, come = differences(data_of("columns.tex").decode(), made)
    assert set(come) - set(gone) <= {r"\section*{Schools \& courses}", ""}


def test_what_turns_a_page_or_column_is_not_moved_but_named() -> None:
    found = understood(data_of("altacv_sample.tex")) if CORPUS.is_dir() else None
    if found is None:
        pytest.skip("the corpus beside the project is not here")
    made = own_latex.edit(data_of("altacv_sample.tex"), replace(found, sections=found.sections[::-1]))
    assert made is not None
    assert made[0] == data_of("altacv_sample.tex")
    assert [one.kind for one in made[1]] == ["order"]


def test_a_new_section_looks_like_the_others() -> None:
    for name, meant in (
        ("columns.tex", "\\section*{Tools \\& more}\nC\\#, Kubernetes\n\n"),
        ("medium.tex", "\\begin{rSection}{Tools \\& more}\nC\\#, Kubernetes\n\\end{rSection}\n\n"),
    ):
        found = understood(data_of(name))
        new = Section("new", Kind.SKILLS, "Tools & more", lines=(Line("add-1", "C#"), Line("add-2", "Kubernetes")))
        for at in (1, len(found.sections)):
            made = edited(name, replace(found, sections=(*found.sections[:at], new, *found.sections[at:])))
            assert made.replace(meant, "", 1) == data_of(name).decode()


def test_a_section_without_lines_goes_with_its_heading() -> None:
    found = understood(data_of("columns.tex"))
    gone, come = difference("columns.tex", replace(found, sections=found.sections[1:]))
    assert [line for line in gone if line][:2] == [
        r"\section*{Profile}",
        "I run warehouses that ship on time. Twelve years in food logistics, four of them at night.",
    ]
    assert [line for line in come if line] == []


def test_contact_data_is_put_right_with_the_links_behind_it() -> None:
    found = understood(data_of("columns.tex"))
    contact = replace(
        found.contact, name="Ines Bauer", email="ines_b@new.example", phone="+43 1 2345", links=("example.at/ines",)
    )
    _gone, come = difference("columns.tex", replace(found, contact=contact))
    assert come == [
        r"{\Huge Ines Bauer}\\",
        r"\href{mailto:ines_b@new.example}{ines\_b@new.example} $\cdot$ +43 1 2345 $\cdot$ \href{https://example.at/ines}{example.at/ines}",
    ]


def test_contact_data_of_a_class_stands_in_the_preamble_and_only_it_changes() -> None:
    found = understood(data_of("modern.tex"))
    contact = replace(found.contact, phone="+33 4 00 00 00 00", name="Éloïse Lévy")
    assert difference("modern.tex", replace(found, contact=contact)) == (
        [r"\name{Éloïse}{Marchand-Lévy}", r"\phone[mobile]{+33~6~12~34~56~78}"],
        [r"\name{Éloïse}{Lévy}", r"\phone[mobile]{+33~4 00 00 00 00}"],
    )


def test_what_has_no_place_is_named() -> None:
    found = understood(data_of("columns.tex"))
    wanted = replace(found, contact=replace(found.contact, links=(*found.contact.links, "example.org")))
    assert edited("columns.tex", wanted, [Unplaced("new", "example.org")]) == data_of("columns.tex").decode()
    school = having(found, "education-1", [Line("add-1", "Top of the class.")])
    assert edited("columns.tex", school, [Unplaced("new", "Top of the class.")]) == data_of("columns.tex").decode()


def test_letters_that_the_file_can_not_print_are_named_and_others_written_as_commands() -> None:
    wanted = changed("columns.tex", "seasonal", added("学生を教えた"))
    assert edited("columns.tex", wanted, [Unplaced("new", "学生を教えた")]) == data_of("columns.tex").decode()
    assert difference("columns.tex", changed("columns.tex", "seasonal", added("Got ≥ 99 → 100 ± 1")))[1] == [
        r"\did{Got \ensuremath{\geq} 99 → 100 ± 1}"
    ]


@pytest.mark.parametrize("codec", ["utf-8-sig", "cp1252", "utf-16-le"])
def test_the_encoding_and_line_ends_of_the_file_stay(codec: str) -> None:
    tex = data_of("modern.tex").decode().replace("\n", "\r\n")
    data = tex.encode(codec)
    found = understood(data)
    home, lines = next((home, lines) for home, lines in homes(found) if any("gaspillage" in line.text for line in lines))
    made = own_latex.edit(data, having(found, home, added("Économisé 5 €.")(lines)))
    assert made is not None
    assert made[1] == []
    assert made[0].decode(codec) == tex.replace("internes.\r\n", "internes.\r\n  \\item Économisé 5 €.\r\n", 1)


def test_another_file_is_not_touched() -> None:
    assert own_latex.edit(data_of("columns.tex"), understood(data_of("modern.tex"))) is None
    assert own_latex.edit(b"\x00\xff\xfe\x00 no text", understood(data_of("modern.tex"))) is None


def test_nothing_changed_nothing_different() -> None:
    for path in FILES:
        if path.is_file():
            assert own_latex.edit(path.read_bytes(), understood(path.read_bytes())) == (path.read_bytes(), [])


def anyhow(found: Resume, dice: random.Random) -> Resume:
    """The resume with some line changed in some way, as no person would."""
    home, lines = dice.choice([(home, lines) for home, lines in homes(found) if lines])
    at, number = dice.randrange(len(lines)), dice.randrange(10**6)
    words = lines[at].text.split()
    words[dice.randrange(len(words))] = "Größe & 100%"
    return having(
        found,
        home,
        dice.choice(
            (
                said(at, " ".join(words)),
                said(at, f"{lines[at].text.rstrip('.')}, with {number} others in C#."),
                said(at, f"Something entirely else, {number}"),
                lambda those: [*those[:at], Line(f"add-{number}", f"A new fact #{number}"), *those[at:]],
                lambda those: [*those, Line(f"add-{number}", f"A last fact #{number}")],
                without(at) if len(lines) > 1 else backwards,
                backwards,
            )
        )(lines),
    )


@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_whatever_changes_is_in_the_file_or_named(path: Path, seed: int) -> None:
    if not path.is_file():
        pytest.skip("the corpus beside the project is not here")
    data, dice = path.read_bytes(), random.Random(seed)  # noqa: S311 - the same dice every time
    wanted = found = understood(data)
    for _time in range(4):
        wanted = anyhow(wanted, dice)
    made = own_latex.edit(data, wanted)
    assert made is not None
    tex, left = made
    assert BEGIN not in data or tex[: tex.index(BEGIN)] == data[: data.index(BEGIN)]
    named = {one.text for one in left}
    before, after = bare(data), bare(tex)
    texts = {line.text for line in wanted.lines()}
    assert all(words(text) in after or text in named for text in texts)
    gone = [line.text for line in found.lines() if line.text not in texts and line.text not in named]
    kept = [
        one
        for one in gone
        if after.count(words(one)) >= before.count(words(one)) and not any(words(one) in words(text) for text in texts)
    ]
    assert not kept or {"new", "order"} & {one.kind for one in left}
    old, new = differences(data.decode(), tex.decode())
    assert len(old) + len(new) <= 40


def bare(data: bytes) -> str:
    decoded = codec_of(data)
    assert decoded
    return words(TexFile(decoded[0]).source.text)


def words(text: str) -> str:
    return re.sub(r"[^\w+#]|_", "", text.replace("’", "").replace("…", "")).casefold()


def test_the_words_of_a_file_with_unicode_fonts_stay_as_they_are() -> None:
    wording = Wording("\\usepackage{fontspec}", "utf-8")
    assert wording.can("学生 – Ж")
    assert wording.write("学生 – Ж") == "学生 -- Ж"


@needs_shared
def test_the_most_used_resume_of_all() -> None:
    name = "jake.tex"
    wanted = changed(name, "Explored ways", said(2, "Explored six ways to visualize GitHub collaboration in a classroom setting"))
    home, lines = next((home, lines) for home, lines in homes(wanted) if any(line.text == "Docker" for line in lines))
    wanted = having(wanted, home, added("Terraform")(lines))
    gone, come = difference(name, wanted)
    assert [line.replace("six ", "").replace(", Terraform", "") for line in come] == gone
    assert len(come) == 2


def test_formulas_stay_as_they_are_and_new_ones_are_written_as_any_file_prints_them() -> None:
    lines = [line.text for _home, lines in homes(understood(data_of("formulas.tex"))) for line in lines]
    assert "Cut CO₂ emissions by 20% over 1200 m² of floor" in lines
    assert "Ran H₂O analysis at 20°C and 10⁻³ bar on the 3rd line, in m³" in lines
    gone, come = difference(
        "formulas.tex", changed("formulas.tex", "emissions", said(0, "Cut CO₂ emissions by 25% over 1200 m² of floor"))
    )
    assert gone == [r"\item Cut CO$_2$ emissions by 20\% over 1200 m$^2$ of floor"]
    assert come == [r"\item Cut CO$_2$ emissions by 25\% over 1200 m$^2$ of floor"]
    gone, come = difference("formulas.tex", changed("formulas.tex", "emissions", added("Sold SO₂ of 10⁻³ m³.")))
    assert (gone, come) == ([], [r"\item Sold SO\textsubscript{2} of 10\textsuperscript{-3} m\textsuperscript{3}."])
