"""What "shorter" leaves out of a short resume, and what it spares."""

from core.resume.changes import Hide
from core.resume.model import Source
from core.resume.parse import parse
from tests.editing.people import asked, done


def test_shorter_takes_no_result_from_a_short_resume_unless_it_is_named() -> None:
    intern = (
        "Wei Moss\nEmbedded Engineer\nPort Amberly, OR | wei@example.com | +1 503 555 0142\n\nEXPERIENCE\n\n"
        "Embedded Intern\nLantern Electronics    May 2024 - Aug 2024\n- Kept PostgreSQL for the test bench\n"
        "- Reduced boot time from 1.8 s to 1.1 s by reordering drivers"
    )
    few = parse(Source("resume", "wei.txt", intern))
    assert "no line I could leave out" in asked("Shorter", few).sentence
    more = parse(Source("resume", "wei.txt", f"{intern}\n- Ordered the chairs\n"))
    (gone,) = done("Shorter", more).edits
    assert isinstance(gone, Hide)
    assert {line.id: line.text for line in more.lines()}[gone.target] == "Ordered the chairs"
