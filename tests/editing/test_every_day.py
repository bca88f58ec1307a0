"""What somebody does every day, told with the job that it is at, is a line of that job; a wish or a feeling is none."""

import pytest

from core.editing.model import NotUnderstood, Understood, source_of
from core.editing.understand import understand
from core.resume.changes import Add
from core.resume.model import Source
from core.resume.parse import parse

RESUME = parse(
    Source(
        "resume",
        "resume.txt",
        "Jo Dale\njo@example.com\n\nExperience\nAnalyst, Petalbox, 2021 - present\n- Built reports\n"
        "Receptionist, Desert Smiles Dental, 2018 - 2021\n- Answered phones\nAssistant, Corner Stores, 2016 - 2018\n- Served\n",
    )
)


@pytest.mark.parametrize(
    ("text", "job", "line"),
    [
        ("I use Python every day at Petalbox", "work-1", "Use Python every day"),
        ("I order the office supplies at Desert Smiles Dental", "work-2", "Order the office supplies"),
        ("At Corner Stores I cash up every night", "work-3", "Cash up every night"),
        ("I do the monthly returns at Petalbox", "work-1", "Do the monthly returns"),
        ("I answer 40 calls a day at Desert Smiles Dental", "work-2", "Answer 40 calls a day"),
        ("I teach new starters at Corner Stores", "work-3", "Teach new starters"),
    ],
)
def test_a_deed_in_the_present_with_its_job_is_a_line(text: str, job: str, line: str) -> None:
    found = understand(source_of("message", text), RESUME)
    assert isinstance(found, Understood)
    (edit,) = found.edits
    assert isinstance(edit, Add)
    assert (edit.parent, edit.text) == (job, line)


@pytest.mark.parametrize("text", ["I hate it at Corner Stores", "I see Petalbox twice", "I love working at Petalbox"])
def test_what_is_felt_or_seen_is_no_line(text: str) -> None:
    assert isinstance(understand(source_of("message", text), RESUME), NotUnderstood)


@pytest.mark.parametrize("text", ["I cook every meal at Petalbox", "I know everything at Petalbox", "I always win at Petalbox"])
def test_a_scale_is_still_asked_about(text: str) -> None:
    assert not isinstance(understand(source_of("message", text), RESUME), Understood)
