"""Every corpus resume is read without loss, and as its own source describes it."""

import json
import re
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from core.resume.coverage import coverage, words, words_lost
from core.resume.dates import find
from core.resume.model import Entry, Kind
from tests.resume.reading import corpus, resume
from tests.shared import CORPUS, needs_shared

pytestmark = [pytest.mark.shared, needs_shared]
TRUTHS = sorted(
    (truth, file)
    for truth in (CORPUS / "truth").glob("*.json")
    for file in (CORPUS / "resumes").glob(f"*/{truth.stem}.*")
    if file.suffix in {".pdf", ".json", ".yaml"}
)
MOST_UNPLACED = 0.03
MOST_FURNITURE = {".md": 0.3}  # markup and comments have words of their own
PAIRED = 0.9


@pytest.mark.parametrize("path", corpus(), ids=lambda path: path.name)
def test_nothing_is_lost(path: Path) -> None:
    found = resume(path)
    assert words_lost(found) == ()
    assert coverage(found).missing == ()


@pytest.mark.parametrize("path", corpus(), ids=lambda path: path.name)
def test_lines_find_their_place(path: Path) -> None:
    found = resume(path)
    lines = coverage(found)
    assert len(lines.unplaced) <= MOST_UNPLACED * lines.lines
    left_out = len(words(" ".join(found.source.quote(span) for span in found.furniture)))
    assert left_out <= MOST_FURNITURE.get(path.suffix, 0.06) * len(words(found.source.text))


@pytest.mark.parametrize("path", corpus(), ids=lambda path: path.name)
def test_a_resume_has_sections_and_a_name(path: Path) -> None:
    found = resume(path)
    assert found.contact.name
    assert {section.kind for section in found.sections} & {Kind.WORK, Kind.EDUCATION}
    assert any(entry.title or entry.organisation for entry in found.entries(Kind.WORK, Kind.EDUCATION))


@cache
def facts(path: Path, file: Path) -> dict[str, bool]:
    """Each fact of a truth file, and whether the parsed resume has it in the right place."""
    truth = json.loads(path.read_text(encoding="utf-8"))
    found = resume(file)
    works, schools = list(found.entries(Kind.WORK)), list(found.entries(Kind.EDUCATION))
    checked = {
        "name": found.contact.name == truth["name"],
        "email": found.contact.email == truth["email"],
        "phone": found.contact.phone == truth["phone"],
        "work: as many": len(works) == len(truth["work"]),
        "education: as many": len(schools) == len(truth["education"]),
    }
    for number, job in enumerate(truth["work"]):
        checked[f"work {number}"] = any(pairs(entry, job["title"], job["company"], job["date"]) for entry in works)
        for at, bullet in enumerate(job["bullets"]):
            checked[f"work {number} bullet {at}"] = any(has_line(entry, bullet, job["company"]) for entry in works)
    for number, degree in enumerate(truth["education"]):
        checked[f"education {number}"] = any(
            pairs(entry, degree["degree"], degree["school"], degree["date"]) for entry in schools
        )
    return checked


def plain(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold()))


def pairs(entry: Entry, title: str, organisation: str, dates: str) -> bool:
    """Title, employer and dates stand in one entry; joining words ("in") and the town do not count."""
    (expected,) = find(dates.replace(" present", " Present"))
    said = set(plain(f"{entry.title} {entry.location} {' '.join(line.text for line in entry.lines[:1])}").split()) | {"in"}
    return (
        plain(entry.organisation) == plain(organisation)
        and set(plain(title).split()) <= said
        and (entry.start, entry.end, entry.current) == (expected.start, expected.end, expected.current)
    )


def has_line(entry: Entry, bullet: str, company: str) -> bool:
    """A bullet is a line of the right job; one with sub-bullets is several lines in a row."""
    text = plain(" ".join(line.text for line in entry.lines))
    return plain(entry.organisation) == plain(company) and plain(bullet) in text


@pytest.mark.parametrize(("truth", "file"), TRUTHS, ids=lambda path: path.name)
def test_a_resume_is_read_as_its_source_says(truth: Path, file: Path) -> None:
    checked = facts(truth, file)
    wrong = [fact for fact, right in checked.items() if not right]
    assert len(wrong) <= (1 - PAIRED) * len(checked), wrong


def test_the_truths_hold_nearly_everywhere() -> None:
    checked: list[Any] = [right for truth, file in TRUTHS for right in facts(truth, file).values()]
    assert sum(checked) >= 0.97 * len(checked)
