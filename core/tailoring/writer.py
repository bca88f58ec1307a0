"""From a resume, a posting and three answers to the tailored resume: pure, and the same every time."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from core.phrases.asking import NEVER_IS_RIGHT
from core.resume.changes import Add, Edit, Hide
from core.resume.model import Resume
from core.tailoring.account import describe, missing
from core.tailoring.builtin import write
from core.tailoring.evidence import answer_sources, collect, placements
from core.tailoring.gaps import compare
from core.tailoring.gate import Sifted, sift
from core.tailoring.model import Answer, ChangeNote, Doubt, Evidence, Missing, Placement, Posting, Question


@dataclass(frozen=True, slots=True)
class Tailored:
    """The tailored resume, the operations that made it, and the account of them for the person.

    `held` wait for the person's word on their wording, `rejected` were turned down by the truth gate and stay out.
    """

    resume: Resume
    changes: tuple[Edit, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    missing: tuple[Missing, ...] = ()
    notes: tuple[ChangeNote, ...] = ()
    placements: tuple[Placement, ...] = ()
    held: tuple[Doubt, ...] = ()
    rejected: tuple[Doubt, ...] = ()


def tailor(
    resume: Resume,
    posting: Posting,
    questions: Sequence[Question],
    answers: Sequence[Answer],
    today: date | None = None,
    proposed: Sifted | None = None,
    gone: Sequence[str] = (),
) -> Tailored:
    """Do the whole job. `proposed` are a model's edits, sifted; what they leave untold the built-in writer tells.

    `today` ends the roles that go on, the system's date by default. `gone` are ids of lines that the person denied before.
    """
    sources, evidence = answer_sources(answers), collect(questions, answers, resume)
    theirs = proposed or Sifted(resume)
    own = sift(theirs.resume, write(theirs.resume, posting, evidence, sources, questions, done=theirs.accepted), evidence)
    denied = (*gone, *(one for answer in answers for one in answer.out))
    left = sift(own.resume, _left_out(own.resume, denied), asked=True)
    changes = (*theirs.accepted, *own.accepted, *left.accepted)
    return Tailored(
        left.resume,
        changes,
        evidence,
        missing(compare(resume, posting, today), evidence, questions, changes),
        describe(resume, changes, evidence, sources),
        placements(questions, answers, resume),
        (*_still_worth_asking(theirs.held, own.accepted), *_still_worth_asking(own.held, [one.change for one in theirs.held])),
        (*theirs.rejected, *own.rejected),
    )


def _left_out(resume: Resume, denied: Sequence[str]) -> Iterator[Hide]:
    """The lines that tell what the person denied, and that they want left out."""
    there = {line.id for line in resume.lines()}
    yield from (Hide(line, NEVER_IS_RIGHT) for line in dict.fromkeys(denied) if line in there)


def _still_worth_asking(held: Sequence[Doubt], told: Sequence[Edit]) -> Sequence[Doubt]:
    """A doubtful new line gives way where something else tells the same fact: the person's own words, or a translation."""
    own = {cited for one in told if isinstance(one, Add) for cited in one.evidence}
    return [one for one in held if not (isinstance(one.change, Add) and own.intersection(one.change.evidence))]
