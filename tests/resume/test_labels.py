"""The corpus resumes read as a person who looks at their pages reads them."""

from functools import cache

import pytest

from adapters.documents.reading import tesseract
from core.resume.coverage import coverage
from core.resume.doubts import doubts
from tests.resume.labels import Label, contact, entries, labels
from tests.resume.reading import resume
from tests.shared import needs_shared

pytestmark = [pytest.mark.shared, needs_shared]
needs_tesseract = pytest.mark.skipif(not tesseract.program(), reason="tesseract is not installed")
WRITTEN = [label for label in labels() if not label.picture]
PICTURES = [label for label in labels() if label.picture]
PAIRED = 0.95
SEEN = 0.75  # of entries in pictures, letters that tesseract takes for others aside
MOST_UNPLACED = 0.03


@cache
def checked(label_at: int) -> dict[str, bool]:
    label = WRITTEN[label_at]
    return entries(resume(label.path), label.shown)


@pytest.mark.parametrize("label", WRITTEN, ids=lambda label: label.path.name)
def test_name_email_and_phone_are_right_wherever_they_are_shown(label: Label) -> None:
    assert all(contact(resume(label.path), label.shown).values())


def test_entries_match_what_the_pages_show() -> None:
    right = [fact for at in range(len(WRITTEN)) for fact in checked(at).values()]
    assert len({label.shown["name"] + label.shown["email"] for label in WRITTEN}) > 10
    assert sum(right) >= PAIRED * len(right)


@pytest.mark.parametrize("at", range(len(WRITTEN)), ids=lambda at: WRITTEN[at].path.name)
def test_no_file_is_read_badly(at: int) -> None:
    found = checked(at)
    lines = coverage(resume(WRITTEN[at].path))
    assert sum(found.values()) * 3 >= len(found) * 2, [fact for fact, right in found.items() if not right]
    assert not lines.missing
    assert len(lines.unplaced) <= MOST_UNPLACED * lines.lines


@needs_tesseract
@pytest.mark.parametrize("label", PICTURES, ids=lambda label: label.path.name)
def test_a_scan_gives_name_email_and_phone_or_asks(label: Label) -> None:
    found = resume(label.path)
    seen = doubts(found)
    assert seen
    said = contact(found, label.shown).values()
    assert all(right or not value or unsure for right, (_name, value, unsure) in zip(said, seen.fields, strict=True))


@needs_tesseract
def test_the_entries_of_scans_are_put_together_right() -> None:
    right = [fact for label in PICTURES for fact in entries(resume(label.path), label.shown, letters=0.75).values()]
    assert sum(right) >= SEEN * len(right)
