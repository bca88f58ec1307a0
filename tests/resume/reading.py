"""The corpus resumes as texts, read by the same code that reads what people send."""

from functools import cache
from pathlib import Path

from adapters.documents.reading import Answer, look
from adapters.documents.reading.job import read
from core.errors import Unreadable
from core.resume.model import Line, Resume, Section, Source
from core.resume.parse import parse
from tests.shared import CORPUS

FORMATS = ("pdf", "docx", "md", "txt", "json", "yaml", "tex", "pdf-derived", "docx-derived")


def corpus() -> list[Path]:
    """All corpus resumes in readable formats that are not scans."""
    index = CORPUS / "INDEX.tsv"
    if not index.is_file():
        return []
    rows = [line.split("\t") for line in index.read_text(encoding="utf-8").splitlines()[1:]]
    return [CORPUS / row[0] for row in rows if row[1].removeprefix("resume-") in FORMATS and "scan_" not in row[0]]


@cache
def resume(path: Path) -> Resume:
    """A corpus resume, understood."""
    return parse(source(path.name, path.read_bytes()))


def source(name: str, data: bytes) -> Source:
    """A file's text, read without a child process; a picture's too."""
    try:
        answer = read(name, "", data)
    except Unreadable as refusal:
        if refusal.reason not in {"image", "scan"}:
            raise
        answer = look.read(data)
    return Answer.model_validate(answer).source("resume", name)


def of(text: str) -> Resume:
    """A pasted resume, understood."""
    return parse(Source("resume", "resume.txt", text))


def section(found: Resume, heading: str) -> Section:
    """The section with this heading."""
    return next(section for section in found.sections if section.heading == heading)


def texts(lines: tuple[Line, ...]) -> list[str]:
    """The words of lines."""
    return [line.text for line in lines]
