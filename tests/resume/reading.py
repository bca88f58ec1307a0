"""The corpus resumes as texts, read by the same code that reads what people send."""

from functools import cache
from pathlib import Path

from adapters.documents.reading.job import read
from core.resume.model import Line, Resume, Section, Source
from core.resume.parse import parse
from tests.shared import CORPUS

KINDS = ("resume-pdf", "resume-docx", "resume-md", "resume-txt", "resume-pdf-derived", "resume-docx-derived")


def corpus() -> list[Path]:
    """All corpus resumes in readable formats that are not scans."""
    index = CORPUS / "INDEX.tsv"
    if not index.is_file():
        return []
    rows = [line.split("\t") for line in index.read_text(encoding="utf-8").splitlines()[1:]]
    return [CORPUS / row[0] for row in rows if row[1] in KINDS and "scan_" not in row[0]]


@cache
def resume(path: Path) -> Resume:
    """A corpus resume, understood."""
    answer = read(path.name, "", path.read_bytes())
    return parse(Source("resume", path.name, str(answer["text"]), tuple(answer["pages"])))


def of(text: str) -> Resume:
    """A pasted resume, understood."""
    return parse(Source("resume", "resume.txt", text))


def section(found: Resume, heading: str) -> Section:
    """The section with this heading."""
    return next(section for section in found.sections if section.heading == heading)


def texts(lines: tuple[Line, ...]) -> list[str]:
    """The words of lines."""
    return [line.text for line in lines]
