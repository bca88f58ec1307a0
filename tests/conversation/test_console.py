"""The terminal chat as other programs use it: `vitae console --json` in a process of its own."""

import asyncio
import io
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from adapters.chat.console import Console
from core.chat import Artifact, ChatRef, Outgoing
from tests.conversation.script import docx_text, pdf_text, quoted
from tests.samples import POSTING, RESUME
from tests.shared import CORPUS, needs_shared

ROOT = Path(__file__).resolve().parents[2]


def process(folder: Path, lines: list[str], *more: str, **settings: str) -> subprocess.CompletedProcess[str]:
    """The terminal chat in a process of its own, to its end."""
    passed = {name: os.environ[name] for name in ("PATH", "HOME", "LANG") if name in os.environ}
    return subprocess.run(
        [sys.executable, "-m", "bot", "console", "--json", "--data", "data", "--files", "files", *more],
        cwd=folder,
        env=passed | {"PYTHONPATH": str(ROOT)} | settings,
        input="".join(f"{line}\n" for line in lines),
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


def console(folder: Path, lines: list[str], *more: str) -> list[dict[str, Any]]:
    """What the bot says to these lines, one JSON object per message."""
    done = process(folder, lines, *more)
    assert done.returncode == 0, done.stderr
    rows = [json.loads(line) for line in done.stdout.splitlines()]
    assert all(row.keys() == {"type", "id", "text", "buttons", "file"} for row in rows)
    return rows


@pytest.mark.shared
@needs_shared
def test_a_pdf_and_a_posting_of_the_corpus(tmp_path: Path) -> None:
    resume = CORPUS / "resumes" / "pdf" / "rendercv_classic.pdf"
    posting = CORPUS / "jobs" / "jr_088_Multiple_Roles_Engineering_Product.txt"
    words = posting.read_text(encoding="utf-8")
    said = console(
        tmp_path,
        [
            f'/upload "{resume}"',
            f"/upload {posting}",
            "At Nexus AI I moved 17 services to this with two colleagues.",
            "#1",
            "/skip",
        ],
    )
    questions = [row["text"] for row in said if any(f"{number}/3" in row["text"] for number in (1, 2, 3))]
    assert len(questions) == 3
    for question in questions:
        assert quoted(question.split("/3", 1)[1]) in words
    assert "doesn't mention it" in questions[0]
    files = [Path(row["file"]) for row in said if row["file"]]
    assert sorted(path.suffix for path in files if path.suffix != ".jpg") == [".docx", ".pdf"]
    for path in (path for path in files if path.suffix != ".jpg"):
        text = pdf_text(path.read_bytes()) if path.suffix == ".pdf" else docx_text(path.read_bytes())
        at = text.index("oved 17 services to this with two colleagues")
        assert text.index("Nexus AI") < at < text.index("NVIDIA Research")


def test_paste_buttons_persons_and_restart(tmp_path: Path) -> None:
    first = console(tmp_path, ["/paste", *RESUME.splitlines(), ".", "/paste", *POSTING.splitlines(), "."])
    assert "1/3" in first[-1]["text"]
    assert first[-1]["buttons"] == ["No, never", "Skip", "Write it now"]
    assert "Question 1/3 is open" in console(tmp_path, ["/status"])[-1]["text"]
    other = console(tmp_path, ["/status"], "--as", "eve")
    assert "othing is open here" in other[-1]["text"]
    assert "I don't know" in console(tmp_path, ["/nonsense"])[-1]["text"]
    assert "nothing changed" in console(tmp_path, ["#9"])[-1]["text"]


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    assert "could no longer be fetched" in console(tmp_path, ["/upload nowhere.pdf"])[-1]["text"]


def test_no_input_is_a_greeting(tmp_path: Path) -> None:
    (greeting,) = console(tmp_path, [])
    assert greeting["text"].startswith("I'm Vitae")
    assert "No outside model" in greeting["text"]


def test_what_is_logged_stands_beside_the_database_and_not_between_the_lines(tmp_path: Path) -> None:
    done = process(tmp_path, [], OPENAI_BASE_URL="http://127.0.0.1:9/v1", OPENAI_API_KEY="none", LLM_MODEL="small")
    assert done.returncode == 0
    assert done.stderr == ""
    assert "INFO adapters.models.gateway: models:" in (tmp_path / "data" / "vitae.log").read_text(encoding="utf-8")


def test_all_forms_of_a_version_have_one_number(tmp_path: Path) -> None:
    out = io.StringIO()
    chat = Console((), out, tmp_path)
    for name, data in (("a.pdf", "1"), ("a.docx", "1"), ("a.docx", "1 again"), ("a.pdf", "2"), ("a.docx", "2"), ("a.docx", "2")):
        message = Outgoing("Here", attachment=Artifact(name, "", data.encode()))
        asyncio.run(chat.post(ChatRef("console", "you"), message, ""))
    saved = [line.rpartition("/")[2] for line in out.getvalue().splitlines() if "file: " in line]
    assert saved == ["a.pdf", "a.docx", "a-2.docx", "a-3.pdf", "a-3.docx", "a-3.docx"]
