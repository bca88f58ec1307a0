"""Tesseract: words with places and how sure it is of each, from a page that lies upright."""

import ctypes
import functools
import io
import math
import os
import resource
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from PIL import Image

from core.errors import Unreadable

FOLDERS = ("/usr/share/tesseract-ocr", "/usr/local/share/tessdata", "/usr/share/tessdata")
PR_SET_PDEATHSIG = 1
FIELDS = 12  # columns of tesseract's table
WORD_LEVEL = "5"
SCRIPTS: Mapping[str, tuple[str, ...]] = {
    "Latin": ("eng",),
    "Fraktur": ("deu", "eng"),
    "Cyrillic": ("rus", "eng"),
    "Arabic": ("ara", "eng"),
    "Han": ("chi_sim", "eng"),
    "HanS": ("chi_sim", "eng"),
    "HanT": ("chi_tra", "chi_sim", "eng"),
    "Japanese": ("jpn", "chi_sim", "eng"),
    "Hangul": ("kor", "eng"),
    "Korean": ("kor", "eng"),
    "Greek": ("ell", "eng"),
    "Hebrew": ("heb", "eng"),
    "Devanagari": ("hin", "eng"),
    "Thai": ("tha", "eng"),
}
POSTURE, READING = 4, 9  # seconds of CPU, the second for both together; a page of text takes 0.7 and 2 to 4
LANGUAGES: Mapping[str, tuple[str, ...]] = {
    "de": ("deu",),
    "fr": ("fra",),
    "es": ("spa",),
    "it": ("ita", "fra"),
    "pt": ("por", "spa"),
    "nl": ("nld",),
    "pl": ("pol",),
    "sv": ("swe", "deu"),
    "da": ("dan", "deu"),
    "no": ("nor", "deu"),
    "fi": ("fin", "deu"),
    "tr": ("tur", "deu"),
    "hu": ("hun", "deu"),
    "cs": ("ces",),
    "ro": ("ron", "fra"),
    "uk": ("ukr", "rus"),
    "ru": ("rus",),
}
"""What to read a language in: by its own data, else by those of one that has most of its letters."""


@dataclass(frozen=True, slots=True)
class Seen:
    """A word on a page: its text, how sure tesseract is of it (0 to 100), its box in pixels, and the line it is in."""

    text: str
    sure: float
    left: int
    top: int
    width: int
    height: int
    line: tuple[str, str, str]


def spent() -> float:
    """The seconds of CPU that tesseract has taken in this process's life."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


@dataclass(frozen=True, slots=True)
class Turn:
    """What a page may take: the seconds of CPU are counted from now on; `end` (of the monotonic clock) is that of its file."""

    end: float
    before: float = field(default_factory=spent)

    def used(self) -> float:
        """The seconds of CPU that the page has had."""
        return spent() - self.before


def program() -> str:
    """Where tesseract lies; empty when it is not installed."""
    return shutil.which("tesseract") or ""


def languages() -> frozenset[str]:
    """The languages it can read here."""
    folders = [Path(folder) for folder in (os.environ.get("TESSDATA_PREFIX", ""), *FOLDERS) if folder]
    return frozenset(file.stem for folder in folders for file in folder.rglob("*.traineddata"))


def nearest(language: str) -> str:
    """The data to read a language in, by its ISO 639-1 code, as far as any that fit are installed; else ""."""
    here = languages()
    return next((name for name in LANGUAGES.get(language, ()) if name in here), "")


def posture(page: Image.Image, turn: Turn) -> tuple[int, str]:
    """How many degrees clockwise a page must be turned to stand upright, and its script; 0 and "" when it is not clear."""
    try:
        said = _run(page, ("--psm", "0", "-l", "osd"), turn, POSTURE)
    except Unreadable:
        return 0, ""
    told = dict(line.split(": ", 1) for line in said.splitlines() if line.count(": ") == 1)
    try:
        sure = float(told["Orientation confidence"])
        return (int(told["Rotate"]) if sure > 1 else 0), told["Script"]
    except (KeyError, ValueError):
        return 0, ""


def chosen(script: str) -> tuple[str, ...]:
    """The languages to read a script in, as far as they are installed."""
    here = languages()
    wanted = [language for language in SCRIPTS.get(script, ("eng",)) if language in here]
    return tuple(wanted) or tuple(sorted(here - {"osd"}))[:1]


def is_known(script: str) -> bool:
    """Whether the data for a script is installed; one that is not told apart is taken for Latin."""
    return not script or SCRIPTS.get(script, (script,))[0] in languages()


def words(page: Image.Image, chosen: Sequence[str], turn: Turn) -> list[Seen]:
    """The words of an upright page."""
    return list(_words(_run(page, ("--psm", "3", "-l", "+".join(chosen), "tsv"), turn, READING)))


def strip(page: Image.Image, rows: tuple[int, int], chosen: Sequence[str], turn: Turn) -> list[Seen]:
    """The words between two rows of a page, taken for lines of text below each other, with their places on the page."""
    part = page.crop((0, rows[0], page.width, rows[1]))
    seen = _words(_run(part, ("--psm", "6", "-l", "+".join(chosen), "tsv"), turn, READING))
    return [replace(word, top=word.top + rows[0], line=(f"{rows[0]}-{word.line[0]}", *word.line[1:])) for word in seen]


def _words(table: str) -> Iterator[Seen]:
    for row in table.splitlines():
        fields = row.split("\t")
        if len(fields) != FIELDS or fields[0] != WORD_LEVEL or not fields[-1].strip():
            continue
        left, top, width, height = map(int, fields[6:10])
        yield Seen(fields[-1].strip(), float(fields[10]), left, top, width, height, (fields[2], fields[3], fields[4]))


def _run(page: Image.Image, options: Sequence[str], turn: Turn, work: int) -> str:
    """One run of tesseract in one thread, fed through pipes, with what is left of so many seconds of CPU for the page.

    It dies with this process.
    Raises Unreadable when its time is up or it took more CPU: pages of noise keep it busy for ever.
    """
    seconds, left = turn.end - time.monotonic(), max(1, math.ceil(work - turn.used()))
    if seconds <= 0:
        raise Unreadable("time_out")
    picture = io.BytesIO()
    page.save(picture, "PPM")
    environment = {"OMP_THREAD_LIMIT": "1", "PATH": os.environ.get("PATH", ""), "LC_ALL": "C"}
    if prefix := os.environ.get("TESSDATA_PREFIX"):
        environment["TESSDATA_PREFIX"] = prefix
    try:
        done = subprocess.run(  # noqa: S603 - the program's own path, our own words
            [program(), "stdin", "stdout", *options],
            input=picture.getvalue(),
            capture_output=True,
            timeout=seconds,
            env=environment,
            check=False,
            preexec_fn=functools.partial(_confined, left),
        )
    except subprocess.TimeoutExpired as error:
        raise Unreadable("time_out") from error
    if done.returncode in {-signal.SIGXCPU, -signal.SIGKILL}:
        raise Unreadable("time_out")
    return done.stdout.decode("utf-8", "replace")


def _confined(work: int) -> None:
    """In the new process: an end with its parent, and no more CPU than it may have."""
    resource.setrlimit(resource.RLIMIT_CPU, (work, work))
    if sys.platform.startswith("linux"):
        ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, int(signal.SIGKILL), 0, 0, 0)
