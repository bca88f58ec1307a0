"""`vitae render`, as a person at a terminal or another program runs it."""

import argparse
import io
import json
from pathlib import Path

import docx
import pypdf
import pytest

from bot import render
from bot.__main__ import main
from bot.inspect import doubtful
from core.errors import Misconfigured
from core.resume.model import Mark, Source
from core.resume.parse import parse
from core.style import Style
from tests.bot.test_main import vitae
from tests.samples import RESUME

CLASSIC = {"name": "Jane Doe", "email": "jane@example.com", "phone": "+49 30 123456"}
JOB = {
    "name": "Acme",
    "position": "Engineer",
    "startDate": "2019-03",
    "highlights": [r"Ran \input{/etc/passwd} & 50% of <b>it</b>", "Wrote the on-call handbook"],
}
NO_FONT = "\U00030000"  # a Chinese letter that is newer than all fonts of Debian
WRITTEN = {"basics": CLASSIC, "work": [JOB], "skills": [{"name": "Languages", "keywords": ["Python", "Go"]}]}


def resume(folder: Path, *, jobs: int = 1) -> Path:
    path = folder / "resume.json"
    path.write_text(json.dumps(WRITTEN | {"work": [JOB | {"name": f"Acme {at}"} for at in range(jobs)]}), "utf-8")
    return path


def pages(data: bytes) -> list[pypdf.PageObject]:
    return list(pypdf.PdfReader(io.BytesIO(data)).pages)


def test_every_format_from_one_command(tmp_path: Path) -> None:
    source = resume(tmp_path)
    kinds = ("pdf", "docx", "tex", "md", "txt", "json")
    (tmp_path / "out.pdf").write_bytes(b"an older one")
    done = vitae(tmp_path, "render", str(source), *(part for kind in kinds for part in (f"--{kind}", f"out.{kind}")))
    assert (done.returncode, done.stderr, done.stdout) == (0, "", "")
    made = {kind: (tmp_path / f"out.{kind}").read_bytes() for kind in kinds}
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted(["resume.json", *(f"out.{kind}" for kind in kinds)])
    said = {
        "pdf": pages(made["pdf"])[0].extract_text(),
        "docx": "\n".join(paragraph.text for paragraph in docx.Document(io.BytesIO(made["docx"])).paragraphs),
        **{kind: made[kind].decode() for kind in ("tex", "md", "txt", "json")},
    }
    for kind, text in said.items():
        assert "Wrote the on-call handbook" in " ".join(text.split()), kind
        assert "Jane Doe" in text, kind
    assert said["tex"].startswith("% !TeX program = ")
    assert r"\textbackslash{}input\{/etc/passwd\} \& 50\%" in said["tex"]
    assert json.loads(said["json"])["work"][0]["position"] == "Engineer"
    assert round(float(pages(made["pdf"])[0].mediabox.width)) == 595  # A4


def test_the_same_json_comes_out_of_it_again(tmp_path: Path) -> None:
    source = resume(tmp_path, jobs=3)
    assert main(["render", str(source), "--json", str(tmp_path / "one.json")]) == 0
    assert main(["render", str(tmp_path / "one.json"), "--json", str(tmp_path / "two.json")]) == 0
    assert (tmp_path / "one.json").read_text("utf-8") == (tmp_path / "two.json").read_text("utf-8")


def test_anything_that_can_be_read_can_be_rendered(tmp_path: Path) -> None:
    (tmp_path / "jane.txt").write_text(RESUME, "utf-8")
    assert main(["render", str(tmp_path / "jane.txt"), "--md", str(tmp_path / "jane.md")]) == 0
    assert "Wrote the on-call handbook" in (tmp_path / "jane.md").read_text("utf-8")


def test_letter_paper_and_one_page(tmp_path: Path) -> None:
    source, made = resume(tmp_path, jobs=13), tmp_path / "out.pdf"
    assert main(["render", str(source), "--pdf", str(made)]) == 0
    assert len(pages(made.read_bytes())) == 2
    assert main(["render", str(source), "--pdf", str(made), "--one-page", "--letter-paper", "--template", "compact"]) == 0
    assert len(pages(made.read_bytes())) == 1
    assert round(float(pages(made.read_bytes())[0].mediabox.width)) == 612


def test_the_preview_is_a_picture_of_each_of_two_pages(tmp_path: Path) -> None:
    source = resume(tmp_path, jobs=13)
    assert main(["render", str(source), "--preview", str(tmp_path / "page.jpg")]) == 0
    assert sorted(path.name for path in tmp_path.glob("*.jpg")) == ["page-2.jpg", "page.jpg"]
    assert all(path.read_bytes().startswith(b"\xff\xd8\xff") for path in tmp_path.glob("*.jpg"))
    assert not (tmp_path / "page.pdf").exists()


def test_a_file_that_fails_leaves_the_others(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    written = json.loads(resume(tmp_path).read_text("utf-8"))
    written["work"][0]["highlights"] = [f"Likes {NO_FONT}"]
    (tmp_path / "resume.json").write_text(json.dumps(written), "utf-8")
    made = {kind: tmp_path / f"out.{kind}" for kind in ("pdf", "docx", "txt")}
    options = [part for kind, path in made.items() for part in (f"--{kind}", str(path))]
    assert main(["render", str(tmp_path / "resume.json"), *options, "--preview", str(tmp_path / "page.jpg")]) == 2
    error = capsys.readouterr().err
    assert NO_FONT in error
    assert error.endswith("; the other files were written.\n")
    assert len(error.splitlines()) == 1
    assert [kind for kind, path in made.items() if path.exists()] == ["docx", "txt"]
    assert f"Likes {NO_FONT}" in made["txt"].read_text("utf-8")


def test_what_does_not_fit_is_not_written(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    source = tmp_path / "resume.json"
    source.write_text(json.dumps(WRITTEN | {"work": [JOB | {"highlights": ["Ran the services " * 900]}]}), "utf-8")
    assert main(["render", str(source), "--pdf", str(tmp_path / "out.pdf"), "--one-page"]) == 2
    assert "doesn't fit on one page" in capsys.readouterr().err
    assert not (tmp_path / "out.pdf").exists()


def test_whole_jobs_go_for_one_page_where_lines_are_not_enough(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    made = tmp_path / "out.pdf"
    assert main(["render", str(resume(tmp_path, jobs=40)), "--pdf", str(made), "--one-page"]) == 0
    assert len(pages(made.read_bytes())) == 1
    assert "Left out to fit one page: Engineer, Acme " in capsys.readouterr().out
    assert "Acme" in pages(made.read_bytes())[0].extract_text()


def test_words_in_doubt_are_named() -> None:
    at = RESUME.index("Northwind")
    marks = (Mark("picture", 0, len(RESUME)), Mark("doubt", at, at + len("Northwind")))
    read = parse(Source("resume", "jane.png", RESUME, marks=marks))
    assert doubtful(Path("jane.png"), read) == 'jane.png should be checked: hard to read were "Northwind Books".\n'
    assert doubtful(Path("jane.png"), parse(Source("resume", "jane.png", RESUME, marks=marks[:1]))).startswith(
        "jane.png is a picture"
    )
    assert doubtful(Path("jane.txt"), parse(Source("resume", "jane.txt", RESUME))) == ""
    over_lines = doubtful(Path("jane.pdf"), parse(Source("resume", "jane.pdf", RESUME, marks=marks[1:])))
    assert "your file breaks it over several lines" in over_lines
    assert "hard to read" not in over_lines


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ([], "Say what to write"),
        (["--pdf", "out.pdf", "--template", "fancy"], "no template named fancy: choose classic, modern, compact or academic"),
        (["--pdf", "nowhere/out.pdf"], "its folder is not there"),
        (["--pdf", "."], "it is a folder"),
        (["--txt", "-"], "give each file a path"),
        (["--preview", "page.png"], "--preview makes no .png file, so let its name end in .jpg or .jpeg"),
        (["--pdf", "out.doc"], "--pdf makes no .doc file, so let its name end in .pdf"),
        (["--docx", "OUT.PDF"], "--docx makes no .PDF file, so let its name end in .docx"),
        (["--md", "out.txt"], "let its name end in .md or .markdown"),
        (["--pdf", "same", "--docx", "same"], "a path of its own"),
        (["--json", "resume.json"], "take the place of the resume itself"),
        (["--pdf", "out.pdf", "--a4", "--letter-paper"], "not allowed with"),
        (["--epub", "out.epub"], "unrecognized arguments"),
    ],
)
def test_what_must_be_mended_is_one_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], arguments: list[str], words: str
) -> None:
    resume(tmp_path)
    monkeypatch.chdir(tmp_path)
    try:
        status = main(["render", "resume.json", *arguments])
    except SystemExit as ended:
        status = int(str(ended.code))
    error = capsys.readouterr().err
    assert status == 2
    assert words in error
    assert len(error.splitlines()) == 1
    assert [path.name for path in tmp_path.iterdir()] == ["resume.json"]


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("nowhere.json", None, "can't be opened"),
        ("other.json", b'{"jobTitle": "Engineer", "description": "We want one."}', "is no JSON Resume"),
        ("cut.json", b'{"basics": {},\n  "work": [', "is not JSON: Expecting value at line 2, column 12"),
        ("shape.json", b'{"basics": {"name": "Jane"}, "work": {"a": 1}}', "work must be a list"),
        ("basics.json", b'{"basics": "Jane"}', "its basics are no object"),
        ("broken.pdf", b"%PDF-1.7 broken", "is damaged"),
        ("empty.json", b"", "has no text"),
    ],
)
def test_a_file_that_is_no_resume_is_told_in_one_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str, data: bytes | None, words: str
) -> None:
    if data is not None:
        (tmp_path / name).write_bytes(data)
    assert main(["render", str(tmp_path / name), "--txt", str(tmp_path / "out.txt")]) == 2
    error = capsys.readouterr().err
    assert words in error
    assert len(error.splitlines()) == 1
    assert not (tmp_path / "out.txt").exists()


def test_a_file_that_can_not_be_written_leaves_the_old_one(tmp_path: Path) -> None:
    old = tmp_path / "old.txt"
    old.write_bytes(b"old")
    with pytest.raises(Misconfigured, match="can't be written"):
        render.keep(old / "below.txt", b"new")
    assert old.read_bytes() == b"old"
    render.keep(old, b"new")
    assert old.read_bytes() == b"new"
    assert [path.name for path in tmp_path.iterdir()] == ["old.txt"]


def test_an_order_without_a_template_is_the_usual_look() -> None:
    given = dict.fromkeys((*render.FORMATS, render.PREVIEW)) | {"pdf": Path("out.pdf")}
    options = argparse.Namespace(resume=Path("resume.json"), template="", letter_paper=False, one_page=False, **given)
    assert render.ordered(options).style == Style.of("modern", "a4")
