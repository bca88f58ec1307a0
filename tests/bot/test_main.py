"""The `vitae` command as an operator runs it, in a process of its own."""

import json
import os
import re
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from core.phrases import refusals
from tests.samples import RESUME

ROOT = Path(__file__).resolve().parents[2]
KEPT = {name: os.environ[name] for name in ("PATH", "HOME", "LANG") if name in os.environ}


def vitae(folder: Path, *arguments: str, said: Sequence[str] = (), **environment: str) -> "subprocess.CompletedProcess[str]":
    """Run the command in an empty folder; what is `said` are the lines of its input."""
    return subprocess.run(
        [sys.executable, "-m", "bot", *arguments],
        cwd=folder,
        env=KEPT | {"PYTHONPATH": str(ROOT)} | environment,
        input="".join(f"{line}\n" for line in said),
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def test_run_without_a_token_is_the_terminal_chat(tmp_path: Path) -> None:
    done = vitae(tmp_path, "run")
    assert done.returncode == 0
    assert "I'm Vitae" in done.stdout
    assert "TELEGRAM_BOT_TOKEN" in done.stdout
    assert done.stderr == ""


@pytest.mark.parametrize(
    ("arguments", "environment", "words"),
    [
        (["run"], {"TELEGRAM_BOT_TOKEN": "bad"}, "TELEGRAM_BOT_TOKEN"),
        (["migrate"], {"DATABASE_URL": "mysql://somewhere"}, "DATABASE_URL"),
        (["console"], {"VITAE_MASTER_KEY": "short"}, "VITAE_MASTER_KEY"),
        (["console"], {"VITAE_MODELS": "nowhere.toml"}, "VITAE_MODELS"),
        (["invite", "--uses", "0"], {}, "--uses"),
        (["invite", "--days", "99999"], {}, "--days"),
        (["read", "nowhere.pdf"], {}, "nowhere.pdf can't be opened"),
    ],
)
def test_what_must_be_mended_is_one_sentence(
    tmp_path: Path, arguments: list[str], environment: dict[str, str], words: str
) -> None:
    done = vitae(tmp_path, *arguments, **environment)
    assert done.returncode == 2
    assert words in done.stderr
    assert len(done.stderr.splitlines()) == 1


def test_read_prints_the_resume_as_it_was_understood(tmp_path: Path) -> None:
    (tmp_path / "jane.txt").write_text(RESUME)
    read = json.loads(vitae(tmp_path, "read", "jane.txt").stdout)
    assert read["basics"]["name"] == "Jane Doe"
    assert [one["name"] for one in read["work"]] == ["WebShop24 GmbH", "Northwind Books"]
    assert read["x-spans"]


def test_dates_that_a_calendar_has_or_that_are_told_in_words_are_taken(tmp_path: Path) -> None:
    dates = ("2020", "2020-12", "2020-12-31", "Summer 2020", "")
    data = {
        "basics": {"name": "Jo Roe"},
        "work": [{"name": "A", "startDate": one} for one in dates],
        "awards": [{"date": "2019-20"}],
    }
    (tmp_path / "resume.json").write_text(json.dumps(data))
    assert vitae(tmp_path, "read", "resume.json").returncode == 0


def test_read_and_render_say_when_no_name_was_found(tmp_path: Path) -> None:
    (tmp_path / "nobody.txt").write_text(RESUME.partition("\n")[2])
    for command in (("read", "nobody.txt"), ("render", "nobody.txt", "--md", "out.md")):
        done = vitae(tmp_path, *command)
        assert (done.returncode, done.stderr.count("\n")) == (0, 1)
        assert "nobody.txt has no name" in done.stderr


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("cut.json", '{"basics": {"name": "Jane Roe", }', "is not JSON"),
        ("wrong.json", '{"basics": [1, 2], "work": "x"}', "its basics are no object"),
        (
            "dated.json",
            '{"basics": {"name": "Jo Roe"}, "work": [{"name": "A", "startDate": "2020-13"}]}',
            '"2020-13" is the startDate',
        ),
        ("dated.json", '{"basics": {"name": "Jo Roe"}, "awards": [{"title": "A", "date": "2021-02-30"}]}', "entry 1 in awards"),
        ("run.yaml", "cv: !!python/object/apply:os.system ['true']", "is no resume in YAML"),
        ("picture.png", '<svg xmlns="http://www.w3.org/2000/svg"><image href="x"/></svg>', "kind of picture"),
        ("mail.eml", "From: a@example.com\nSubject: hi\n\nhello", "is a whole mail"),
    ],
)
def test_what_is_no_resume_is_said_in_one_sentence(tmp_path: Path, name: str, data: str, words: str) -> None:
    (tmp_path / name).write_text(data)
    done = vitae(tmp_path, "read", name)
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (2, "", 1)
    assert words in done.stderr


def test_a_locked_file_is_said_in_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "old.doc").write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "WordDocument".encode("utf-16-le") + bytes(999))
    done = vitae(tmp_path, "read", "old.doc")
    assert done.returncode == 2
    assert done.stderr == "old.doc is in the old Word format, which I can't read. Save it as .docx or PDF and use that.\n"


@pytest.mark.parametrize("reason", refusals.UNREADABLE_FILE)
def test_a_terminal_is_not_spoken_to_as_a_chat(reason: str) -> None:
    said = refusals.unreadable_file("cv.pdf", reason, refusals.TERMINAL)
    assert not re.search(r"(?i)\bsend\b|\bpaste\b|nothing else changed|[{}]", said)


def test_doctor_says_what_holds(tmp_path: Path) -> None:
    done = vitae(tmp_path, "doctor")
    assert "ok   database" in done.stdout
    assert "sandbox" in done.stdout


def test_migrate_and_then_the_same_data_again(tmp_path: Path) -> None:
    assert "up to date" in vitae(tmp_path, "migrate").stdout
    assert vitae(tmp_path, "console").returncode == 0
    other_key = vitae(tmp_path, "console", VITAE_MASTER_KEY="A" * 43 + "=")
    assert other_key.returncode == 2
    assert "key" in other_key.stderr


def test_an_invitation_from_the_operators_side_to_the_members(tmp_path: Path) -> None:
    """A code is printed, joins once in the terminal chat, and the models are there then."""
    (tmp_path / "models.toml").write_text(CATALOGUE)
    code, explained = vitae(tmp_path, "invite", "--days", "2").stdout.splitlines()
    assert explained.startswith("For one person, until ")
    assert explained.endswith(f"they send the bot /join {code}")
    said = ["/models", f"/join {code.lower()}", "#1", "/models deep", "/status", "/usage"]
    heard = vitae(tmp_path, "console", VITAE_MODELS="models.toml", VITAE_OPERATORS="console:eve", said=said).stdout
    assert "A language model by an OpenAI-compatible server helps with wording" in heard
    assert "Deepseek\nAbout a minute. Needs an invitation. 5 of 5 runs left today." in heard
    assert "Built-in writer (in use)" in heard
    assert "Welcome, you are a member now. You may use Deepseek now, too." in heard
    assert "Deepseek (in use)\nAbout a minute. For members. 5 of 5 runs left today." in heard
    assert "From now on Deepseek helps with the wording. 5 of 5 runs left today." in heard
    assert "Today: no run of any model." in heard
    again = vitae(tmp_path, "console", "--as", "ben", VITAE_MODELS="models.toml", said=[f"/join {code}"]).stdout
    assert "was used as often as it could be" in again


CATALOGUE = """
[[models]]
name = "deep"
title = "Deepseek"
provider = "openai"
url = "http://127.0.0.1:9/v1"
model = "deepseek"
access = "member"
daily_limit = 5
response_time = "about a minute"
"""
