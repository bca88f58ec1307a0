"""From a resume, a posting and three answers to the tailored resume: pure, and the same every time."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from core.resume.apply import apply
from core.resume.changes import Edit
from core.resume.model import Resume
from core.tailoring.account import describe, missing
from core.tailoring.builtin import write
from core.tailoring.evidence import answer_sources, collect, placements
from core.tailoring.gaps import compare
from core.tailoring.model import Answer, ChangeNote, Evidence, Missing, Placement, Posting, Question


@dataclass(frozen=True, slots=True)
class Tailored:
    """The tailored resume, the operations that made it, and the account of them for the person."""

    resume: Resume
    changes: tuple[Edit, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    missing: tuple[Missing, ...] = ()
    notes: tuple[ChangeNote, ...] = ()
    placements: tuple[Placement, ...] = ()


def tailor(
    resume: Resume, posting: Posting, questions: Sequence[Question], answers: Sequence[Answer], today: date | None = None
) -> Tailored:
    """Do the whole job with the built-in writer. `today` ends the roles that go on, the system's date by default."""
    sources = answer_sources(answers)
    evidence = collect(questions, answers, resume)
    changes = write(resume, posting, evidence, sources, questions)
    return Tailored(
        apply(resume, changes, evidence),
        changes,
        evidence,
        missing(compare(resume, posting, today), evidence, questions),
        describe(resume, changes, evidence, sources),
        placements(questions, answers, resume),
    )
