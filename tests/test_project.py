"""What must hold for the project as a whole: its papers are true, its locks complete, its files free of one machine's traces."""

import ast
import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from bot.readme import current
from bot.settings import Settings

ROOT = Path(__file__).resolve().parents[1]
LOCKS = ("requirements.lock", "requirements-dev.lock", "requirements-setup.lock")
MODEL_SERVER = "requirements-model.lock"  # of an environment of its own: other versions may stand in it
PIN = re.compile(r"^([a-z0-9-]+)==(\S+)", re.MULTILINE)
REGISTRIES = re.compile("|".join(("python" + "hosted", "pypi" + "[.]org", "registry" + "[.]npmjs", "deb" + "[.]debian[.]org")))
MACHINE = re.compile(r"(?<![\w.~:/])/(?:work|farm|root|home|Users)/\w|/tmp/bash[_]jobs")


def read(name: str) -> str:
    return (ROOT / name).read_text("utf-8")


def tracked(pattern: str = "*") -> list[Path]:
    listed = subprocess.run(["git", "ls-files", "-z", pattern], cwd=ROOT, capture_output=True, check=True, text=True).stdout
    return [ROOT / name for name in listed.split("\0") if name and (ROOT / name).is_file()]


def normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


@pytest.mark.parametrize("trace", [REGISTRIES, MACHINE], ids=["registries", "machine paths"])
def test_no_file_names_a_registry_or_a_path_of_one_machine(trace: re.Pattern[str]) -> None:
    found = [
        f"{path.relative_to(ROOT)}: {hit[0]}" for path in tracked() for hit in trace.finditer(path.read_text("utf-8", "replace"))
    ]
    assert not found


def test_no_document_lies_among_the_projects_own_files() -> None:
    """Resumes that somebody tried the reader on stay out: what tests need they build."""
    kinds = {".docx", ".pdf", ".odt", ".rtf", ".jpg", ".jpeg"}
    assert not [str(path.relative_to(ROOT)) for path in tracked() if path.suffix.lower() in kinds]


@pytest.mark.parametrize("lock", [*LOCKS, MODEL_SERVER])
def test_every_pin_has_hashes_and_no_address(lock: str) -> None:
    entries = re.split(r"\n(?=[a-z0-9])", read(lock))
    assert len(entries) > 5
    assert not [entry.split()[0] for entry in entries if "--hash=sha256:" not in entry]
    assert "://" not in read(lock)


def test_every_dependency_is_pinned() -> None:
    project = tomllib.loads(read("pyproject.toml"))
    wanted = {
        "requirements.lock": project["project"]["dependencies"],
        "requirements-dev.lock": project["project"]["dependencies"] + project["project"]["optional-dependencies"]["dev"],
        "requirements-setup.lock": project["dependency-groups"]["setup"],
        MODEL_SERVER: project["dependency-groups"]["model"],
    }
    for lock, requirements in wanted.items():
        pinned = {normal(name) for name, _ in PIN.findall(read(lock))}
        assert {normal(re.split(r"[\[<>=]", requirement)[0]) for requirement in requirements} <= pinned, lock


def test_the_locks_agree() -> None:
    versions: dict[str, set[str]] = {}
    for lock in LOCKS:
        for name, version in PIN.findall(read(lock)):
            versions.setdefault(name, set()).add(version)
    assert not {name: found for name, found in versions.items() if len(found) > 1}


def test_the_readme_shows_the_commands_as_they_are() -> None:
    assert read("README.md") == current(read("README.md")), "run `make docs`"


def test_every_setting_is_explained() -> None:
    names = {name.upper() for name in Settings.model_fields}
    table = set(re.findall(r"`([A-Z_]+)`", "".join(line for line in read("README.md").splitlines() if line.startswith("| `"))))
    example = set(re.findall(r"^([A-Z_]+)=", read(".env.example"), re.MULTILINE))
    assert table == names
    assert example == names | {"POSTGRES_PASSWORD"}


def test_the_example_configuration_is_valid() -> None:
    lines = [line for line in read(".env.example").splitlines() if "=" in line and not line.startswith("#")]
    given = {name.lower(): value for name, _, value in (line.partition("=") for line in lines) if value}
    assert Settings.model_validate(given).session_timeout_hours == 24


def test_every_test_that_the_feature_table_names_exists() -> None:
    rows = [line.strip("|").split("|") for line in read("docs/features.md").splitlines() if re.match(r"\| [A-F]\d", line)]
    assert len(rows) == 64
    for number, _, state, tests in rows:
        assert state.split()[0] in {"built", "building", "later"}, number
        named = re.findall(r"(tests/[\w/]+\.py)::(\w+)", tests)
        assert named or not state.strip().startswith("built"), f"{number.strip()} is built, but no test shows it"
        for path, name in named:
            assert name in {node.name for node in ast.walk(ast.parse(read(path))) if isinstance(node, FUNCTIONS)}, (
                f"{path}::{name}"
            )


FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)


def test_files_and_functions_stay_small() -> None:
    for path in tracked("*.py"):
        source = path.read_text("utf-8")
        assert source.count("\n") <= 400, path
        for node in ast.walk(ast.parse(source)):
            if isinstance(node, FUNCTIONS) and "tests" not in path.relative_to(ROOT).parts:
                start = node.body[1].lineno if ast.get_docstring(node) and len(node.body) > 1 else node.lineno
                assert (node.end_lineno or 0) - start < 50, f"{path}:{node.lineno} {node.name}"


def programs(folder: Path, **scripts: str) -> None:
    for name, body in scripts.items():
        program = folder / name.replace("_", "-")
        program.write_text(f"#!/bin/sh\n{body}\n", "utf-8")
        program.chmod(0o755)


def set_up(tmp_path: Path, **extra: str) -> subprocess.CompletedProcess[str]:
    """setup.sh in a folder of its own, with a `dpkg-query` that knows no package; it stops where it would make `.venv`."""
    house, bin_ = tmp_path / "house", tmp_path / "bin"
    house.mkdir()
    bin_.mkdir()
    (house / "setup.sh").write_text(read("setup.sh"), "utf-8")
    for name in ("pyproject.toml", *LOCKS):
        (house / name).write_text(read(name), "utf-8")
    programs(bin_, **{"dpkg_query": "exit 1", "python3.11": "exit 1", "python3": "exit 1", "python3.12": "exit 1"} | extra)
    programs(bin_, **{"python3.13": "exit 1"})
    environment = {"PATH": f"{bin_}:{os.defpath}"}
    return subprocess.run(["sh", "setup.sh", "run"], cwd=house, env=environment, capture_output=True, text=True, check=False)


def test_without_rights_the_exact_command_is_printed(tmp_path: Path) -> None:
    done = set_up(tmp_path, id="echo 1000", sudo="exit 1", apt_get="echo called >&2")
    assert "    sudo apt-get update && sudo apt-get install -y --no-install-recommends libpango-1.0-0 " in done.stderr
    assert "called" not in done.stderr
    assert "can't make PDF files" in done.stderr
    assert done.returncode == 2
    assert done.stderr.endswith("Vitae needs Python 3.11 or newer, and there is none here.\n")


def test_with_rights_only_what_is_missing_is_installed(tmp_path: Path) -> None:
    present = 'case "$4" in libpango*) printf "install ok installed" ;; *) exit 1 ;; esac'
    done = set_up(tmp_path, id="echo 0", dpkg_query=present, apt_get=f'echo "$@" >>{tmp_path}/apt')
    assert (tmp_path / "apt").read_text("utf-8").split() == [
        *("-qq", "install", "-y", "--no-install-recommends"),
        *("libharfbuzz-subset0", "fonts-dejavu-core", "fonts-noto-core", "fonts-noto-cjk", "fonts-crosextra-carlito"),
        *("fonts-linuxlibertine", "tesseract-ocr"),
        *(f"tesseract-ocr-{language}" for language in ("eng", "deu", "fra", "spa", "rus", "ara", "chi-sim")),
    ]
    assert "sudo" not in done.stderr


def test_a_failed_installation_is_tried_with_fresh_lists_then_said(tmp_path: Path) -> None:
    done = set_up(tmp_path, id="echo 0", apt_get=f'echo "$2" >>{tmp_path}/apt; [ "$2" = update ]')
    assert (tmp_path / "apt").read_text("utf-8").split() == ["install", "update", "install"]
    assert "sudo apt-get install" in done.stderr


SKIPPING = """
import pytest

@pytest.mark.skipif(True, reason="not here")
@pytest.mark.shared
def test_shared(): ...

@pytest.mark.skipif(True, reason="no TeX")
def test_other(): ...
"""


@pytest.mark.parametrize(("must", "errors"), [("", 0), ("postgres", 0), ("shared postgres", 1)])
def test_what_must_run_may_not_be_skipped(must: str, errors: int, tmp_path: Path) -> None:
    (tmp_path / "conftest.py").write_text(read("tests/conftest.py"), "utf-8")
    (tmp_path / "test_it.py").write_text(SKIPPING, "utf-8")
    (tmp_path / "pytest.ini").write_text("[pytest]\nmarkers =\n  shared\n", "utf-8")
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-p", "no:asyncio"]
    done = subprocess.run(
        command, cwd=tmp_path, env=os.environ | {"VITAE_MUST_RUN": must}, capture_output=True, text=True, check=False
    )
    assert f"{2 - errors} skipped" in done.stdout
    assert ("this test may not be skipped here" in done.stdout) is bool(errors)
    assert done.returncode == errors
