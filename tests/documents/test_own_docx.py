"""A person's own Word file comes back with only the changes in it, or says which of them found no place."""

import io
import zipfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import cache
from itertools import zip_longest
from pathlib import Path

import docx
import pytest
from docx.oxml.ns import qn
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree  # type: ignore[import-untyped]

from adapters.documents.writing.docx import write
from adapters.documents.writing.outline import outline
from adapters.documents.writing.own_docx import edit
from adapters.documents.writing.pdf import Press
from core.ports import PLAIN, Unplaced
from core.resume.model import Entry, Kind, Line, Resume, Section
from core.resume.parse import parse
from tests.documents import made
from tests.resume.reading import source
from tests.shared import CORPUS, needs_shared

FILES = ("resumes/docx/resumerater_charlie.docx", *(f"derived/{name}.docx" for name in ("pandoc_resume", "elipapa_markdowncv")))
CYRILLIC = "derived/ru_jobmatchengine.docx"
Change = Callable[[Resume], Resume]


def understood(data: bytes) -> Resume:
    return parse(source("cv.docx", data))


def edited(data: bytes, change: Change) -> tuple[bytes, Sequence[Unplaced]]:
    answer = edit(data, change(understood(data)))
    assert answer is not None
    assert parts(answer[0]) == parts(data)
    return answer


def parts(data: bytes) -> dict[str, bytes]:
    """Everything in the package but its body."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return {name: package.read(name) for name in package.namelist() if name != "word/document.xml"}


def paragraphs(data: bytes) -> list[str]:
    """Each paragraph of the body, as it is written in the file."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        body = etree.fromstring(package.read("word/document.xml"))
    return [etree.tostring(one, method="c14n").decode() for one in body.iter(qn("w:p"))]


def differing(before: bytes, after: bytes) -> int:
    """How many paragraphs differ, where none came or went."""
    return sum(one != other for one, other in zip_longest(paragraphs(before), paragraphs(after)))


def lines(resume: Resume) -> list[str]:
    return [line.text for line in resume.lines()]


def with_lines(resume: Resume, change: Callable[[tuple[Line, ...]], tuple[Line, ...]]) -> Resume:
    """Every place's lines changed."""
    sections = (
        replace(
            section,
            lines=change(section.lines),
            entries=tuple(replace(entry, lines=change(entry.lines)) for entry in section.entries),
        )
        for section in resume.sections
    )
    return replace(resume, sections=tuple(sections))


def reworded(name: str, words: str) -> Change:
    return lambda resume: with_lines(
        resume, lambda lines: tuple(replace(line, text=words) if line.id == name else line for line in lines)
    )


def removed(name: str) -> Change:
    return lambda resume: with_lines(resume, lambda lines: tuple(line for line in lines if line.id != name))


def added(after: str, words: str) -> Change:
    new = Line("new", words)
    return lambda resume: with_lines(
        resume, lambda lines: tuple(one for line in lines for one in ((line, new) if line.id == after else (line,)))
    )


def resume_file() -> bytes:
    """A Word file as people make them: bold words in a line, a row of skills, a table, a header."""
    document = docx.Document()
    document.sections[0].header.paragraphs[0].text = "Curriculum vitae"
    document.add_paragraph("Jane Doe", style="Title")
    document.add_paragraph("jane@example.com | +49 170 1234567 | Berlin")
    document.add_heading("Experience", 1)
    document.add_heading("Engineer, Acme GmbH, 2019 – 2021", 2)
    mixed = document.add_paragraph(style="List Bullet")
    mixed.add_run("Led ")
    mixed.add_run("five").bold = True
    mixed.add_run(" people and cut costs by ")
    mixed.add_run("12 %").italic = True
    document.add_paragraph("Built a payment service in Go", style="List Bullet")
    document.add_paragraph("Wrote the handbook for new colleagues", style="List Bullet")
    document.add_heading("Developer, WebShop24, 2015 – 2019", 2)
    document.add_paragraph("Ran the servers of the shop", style="List Bullet")
    document.add_heading("Skills", 1)
    document.add_paragraph("Python, Go, PostgreSQL")
    document.add_heading("Education", 1)
    table = document.add_table(1, 2)
    table.cell(0, 0).text, table.cell(0, 1).text = "BSc Computer Science, TU Berlin", "2015"
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


DATA = resume_file()


def line_of(data: bytes, words: str) -> Line:
    return next(line for line in understood(data).lines() if words in line.text)


def test_nothing_changed_gives_the_very_same_file() -> None:
    assert edited(DATA, lambda resume: resume) == (DATA, [])


def test_a_word_changes_in_its_own_run_and_all_others_keep_their_looks() -> None:
    line = line_of(DATA, "five")
    after, left = edited(DATA, reworded(line.id, "Led seven people and cut yearly costs by 12 %"))
    assert left == []
    assert differing(DATA, after) == 1
    changed = next(one for one in docx.Document(io.BytesIO(after)).paragraphs if "seven" in one.text)
    assert [(run.text, run.bold, run.italic) for run in changed.runs] == [
        ("Led ", None, None),
        ("seven", True, None),
        (" people and cut yearly costs by ", None, None),
        ("12 %", None, True),
    ]


def test_a_new_line_takes_the_numbering_and_style_of_its_neighbour() -> None:
    after, left = edited(DATA, added(line_of(DATA, "payment").id, "Moved 40 shops to the new service"))
    assert left == []
    texts = [one.text for one in docx.Document(io.BytesIO(after)).paragraphs]
    place = texts.index("Moved 40 shops to the new service")
    assert texts[place - 1] == "Built a payment service in Go"
    new, old = docx.Document(io.BytesIO(after)).paragraphs[place], docx.Document(io.BytesIO(after)).paragraphs[place - 1]
    assert new._p.pPr is not None
    assert etree.tostring(new._p.pPr) == etree.tostring(old._p.pPr)
    assert "Moved 40 shops to the new service" in lines(understood(after))


def rows_file(mark: str) -> bytes:
    """A job in a cell of a table, its lines rows of one paragraph."""
    document = docx.Document()
    document.add_paragraph("Jane Doe", style="Title")
    document.add_paragraph("jane@example.com | Berlin")
    document.add_heading("Experience", 1)
    table = document.add_table(rows=1, cols=2)
    table.cell(0, 0).text = "04/2018 – 03/2021"
    done = ("Led a crew of 6 fitters", "Kept 120 stations running", "Answered calls at night")
    table.cell(0, 1).text = "\n".join(("Engineer, Acme GmbH, Berlin", *(mark + one for one in done)))
    saved = io.BytesIO()
    document.save(saved)
    return saved.getvalue()


def with_new(at: int, *words: str) -> Change:
    """New lines of the job, before its line `at`."""
    new = tuple(Line(f"new-{number}", one) for number, one in enumerate(words))
    return lambda resume: with_lines(resume, lambda lines: (*lines[:at], *new, *lines[at:]) if len(lines) > 2 else lines)


@pytest.mark.parametrize("mark", ["• ", "- ", "– "])
@pytest.mark.parametrize("at", [0, 1, 3])
def test_a_new_row_of_a_paragraph_stands_on_its_own_with_the_mark_of_the_others(mark: str, at: int) -> None:
    data = rows_file(mark)
    rows = docx.Document(io.BytesIO(data)).tables[0].cell(0, 1).text.split("\n")
    made, unplaced = edited(data, with_new(at, "Moved all plans to Go", "Trained two people"))

    found = docx.Document(io.BytesIO(made)).tables[0].cell(0, 1).text.split("\n")
    new = [f"{mark}Moved all plans to Go", f"{mark}Trained two people"]
    assert not unplaced
    assert found == [*rows[: at + 1], *new, *rows[at + 1 :]]


def test_a_line_leaves_with_its_paragraph() -> None:
    after, left = edited(DATA, removed(line_of(DATA, "handbook").id))
    assert left == []
    assert len(paragraphs(after)) == len(paragraphs(DATA)) - 1
    assert [one for one in paragraphs(DATA) if one not in paragraphs(after)] == [
        one for one in paragraphs(DATA) if "handbook" in one
    ]


@pytest.mark.parametrize(
    ("gone", "rest"), [("Python", "Go, PostgreSQL"), ("Go", "Python, PostgreSQL"), ("PostgreSQL", "Python, Go")]
)
def test_a_skill_leaves_with_its_comma(gone: str, rest: str) -> None:
    name = next(line.id for line in understood(DATA).lines() if line.text == gone)
    after, left = edited(DATA, removed(name))
    assert left == []
    assert rest in [one.text for one in docx.Document(io.BytesIO(after)).paragraphs]


def test_a_skill_comes_with_a_comma() -> None:
    name = next(line.id for line in understood(DATA).lines() if line.text == "PostgreSQL")
    after, left = edited(DATA, added(name, "Kubernetes"))
    assert left == []
    assert "Python, Go, PostgreSQL, Kubernetes" in [one.text for one in docx.Document(io.BytesIO(after)).paragraphs]


def test_lines_jobs_and_sections_change_places() -> None:
    def turned(resume: Resume) -> Resume:
        sections = tuple(
            replace(one, entries=tuple(reversed(one.entries))) if one.kind is Kind.WORK else one for one in resume.sections
        )
        return with_lines(
            replace(resume, sections=(*sections[1:], sections[0])),
            lambda lines: tuple(reversed(lines)) if len(lines) == 3 and "Led" in lines[0].text else lines,
        )

    before = understood(DATA)
    after, left = edited(DATA, turned)
    assert left == []
    found = understood(after)
    assert [one.heading for one in found.sections] == [one.heading for one in turned(before).sections]
    assert sorted(paragraphs(after)) == sorted(paragraphs(DATA))
    work = next(one for one in found.sections if one.kind is Kind.WORK)
    assert [entry.organisation for entry in work.entries] == ["WebShop24", "Acme GmbH"]
    assert [line.text.split()[0] for line in work.entries[1].lines] == ["Wrote", "Built", "Led"]


def test_what_stays_in_its_order_is_named_as_the_person_calls_it() -> None:
    def turned(resume: Resume) -> Resume:
        return with_lines(resume, lambda lines: tuple(reversed(lines)) if lines and lines[0].text == "Python" else lines)

    _, left = edited(DATA, turned)
    assert left == [Unplaced("order", "Skills")]


def test_contact_data_and_heads_change_in_place() -> None:
    def changed(resume: Resume) -> Resume:
        work = next(one for one in resume.sections if one.kind is Kind.WORK)
        first = replace(work.entries[0], title="Senior Engineer")
        sections = tuple(replace(one, entries=(first, *one.entries[1:])) if one is work else one for one in resume.sections)
        return replace(resume, contact=replace(resume.contact, phone="+49 30 555"), sections=sections)

    after, left = edited(DATA, changed)
    assert left == []
    texts = [one.text for one in docx.Document(io.BytesIO(after)).paragraphs]
    assert "jane@example.com | +49 30 555 | Berlin" in texts
    assert "Senior Engineer, Acme GmbH, 2019 – 2021" in texts


RUN = "<w:r><w:t>{}</w:t></w:r>"
HEAD = "<w:p><w:r><w:t>Jane Doe</w:t></w:r></w:p><w:p><w:r><w:t>jane@example.com</w:t></w:r></w:p>"
HEADING = '<w:p><w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:r><w:t>Interests and more</w:t></w:r></w:p>'
FIELD = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
BOX = "<w:r><w:pict><v:shape><v:textbox><w:txbxContent><w:p>{}</w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r>"
TRACKED = f'<w:ins w:id="1" w:author="J">{RUN}</w:ins><w:del w:id="2" w:author="J"><w:r><w:delText>Old</w:delText></w:r></w:del>'
LINK = f"<w:hyperlink w:anchor='x'>{RUN}</w:hyperlink>"
SHOWN = f"{FIELD.format('begin')}{FIELD.format('separate')}{RUN}{FIELD.format('end')}"


@pytest.mark.parametrize(
    ("body", "words", "changed"),
    [
        (TRACKED.format("Sailed around the cape twice"), "Sailed around the cape three times", True),
        (LINK.format("Sailed around the cape"), "Sailed past it", False),
        (RUN.format("Sailed ") + LINK.format("there"), "Rowed there", True),
        (SHOWN.format("Sailed a lot"), "Rowed", False),
        (f"<w:fldSimple w:instr='X'>{RUN.format('Sailed a lot')}</w:fldSimple>", "Rowed a lot", False),
        (BOX.format(RUN.format("Sailed in a box")), "Rowed in a box", True),
        ("<w:r><w:t>Sailed a</w:t><w:noBreakHyphen/><w:t>lot</w:t></w:r>", "Rowed a-lot", True),
    ],
)
def test_what_word_keeps_in_its_own_ways_is_changed_or_named(body: str, words: str, changed: bool) -> None:  # noqa: FBT001 - a table
    data = made.word_with(f"{HEAD}{HEADING}<w:p>{body}</w:p>")
    line = line_of(data, "Sailed")
    after, left = edited(data, reworded(line.id, words))
    assert left == ([] if changed else [Unplaced("new", words)])
    assert (words in lines(understood(after))) is changed
    assert (after == data) is not changed


def test_another_file_is_not_touched() -> None:
    assert edit(DATA, understood(made.word("Jane Doe", "jane@example.com", "Skills", "Cobol"))) is None
    assert edit(b"no package", understood(DATA)) is None


def test_a_section_or_job_that_is_new_is_named() -> None:
    def more(resume: Resume) -> Resume:
        new = Section("new", Kind.VOLUNTEER, "Volunteering", (Entry("new-1", "Trainer", "Rowing club"),))
        return replace(resume, sections=(*resume.sections, new))

    after, left = edited(DATA, more)
    assert after == DATA
    assert left == [Unplaced("new", "Trainer"), Unplaced("new", "Volunteering")]


@cache
def corpus(name: str) -> bytes:
    return (CORPUS / name).read_bytes()


def each(name: str) -> Iterator[tuple[Line, Change, str]]:
    """Every line of a file, changed in each of three ways, and the words that should then be there."""
    for line in understood(corpus(name)).lines():
        if line.text.count(" "):
            yield line, reworded(line.id, f"{line.text.rstrip('.')} throughout"), f"{line.text.rstrip('.')} throughout"
            yield line, removed(line.id), ""
            yield line, added(line.id, "Something else entirely"), "Something else entirely"


@pytest.mark.shared
@needs_shared
@pytest.mark.parametrize("name", [*FILES, CYRILLIC])
def test_every_line_of_real_files(name: str) -> None:
    """Each change comes out as it was meant or is named; every other line stays."""
    data = corpus(name)
    before = lines(understood(data))
    named = 0
    tried = list(each(name))
    for line, change, words in tried:
        after, left = edited(data, change)
        named += bool(left)
        found = source("cv.docx", after).text
        assert left or not words or words in found.replace("\n", " ")
        assert left or words or line.text not in lines(understood(after)) or before.count(line.text) > 1
        assert differing(data, after) <= 1 or len(paragraphs(after)) != len(paragraphs(data))
    assert named <= len(tried) / 8


@settings(max_examples=25, deadline=None)
@given(st.data())
def test_whatever_changes_all_of_it_is_there_or_named(data: st.DataObject) -> None:
    before = understood(DATA)
    names = [line.id for line in before.lines()]
    gone = data.draw(st.sets(st.sampled_from(names), max_size=3))
    other = data.draw(st.dictionaries(st.sampled_from(names), st.text("abcdefg hij", min_size=3, max_size=30), max_size=3))

    def change(lines: tuple[Line, ...]) -> tuple[Line, ...]:
        kept = (line for line in lines if line.id not in gone)
        return tuple(
            replace(line, text=" ".join(["New", *other[line.id].split()])) if line.id in other else line for line in kept
        )

    wanted = with_lines(before, change)
    answer = edit(DATA, wanted)
    assert answer is not None
    file, left = answer
    assert parts(file) == parts(DATA)
    text = source("cv.docx", file).text
    for line in wanted.lines():
        assert line.text in text or Unplaced("new", line.text) in left


def test_our_own_word_file_comes_back_the_same_way(tmp_path: Path) -> None:
    meant = outline(made.RUSSIAN)
    data = write(meant, "x", Press().sheet(meant, PLAIN))
    line = line_of(data, "REST")
    after, left = edited(data, reworded(line.id, "Разрабатывал REST API на Python и Go."))
    assert left == []
    assert differing(data, after) == 1
