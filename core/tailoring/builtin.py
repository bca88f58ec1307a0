"""The writer that needs no model: new lines in the person's words, proven skills, what is asked for first."""

from collections.abc import Sequence

from core.resume.apply import apply, line_id
from core.resume.changes import Add, Change
from core.resume.model import Resume, Source
from core.tailoring.drafts import drafts
from core.tailoring.model import Evidence, Posting, Question
from core.tailoring.order import orders
from core.tailoring.skills import skill_additions


def write(
    resume: Resume,
    posting: Posting,
    evidence: Sequence[Evidence],
    sources: Sequence[Source],
    questions: Sequence[Question] = (),
) -> tuple[Change, ...]:
    """Operations that tailor a resume to a posting. `sources` are the answers; nothing is replaced, hidden or invented."""
    lines = [Add(one.entry, one.text, one.evidence, one.reason) for one in drafts(resume, evidence, sources, questions)]
    additions = (*lines, *skill_additions(resume, posting, evidence, sources))
    written = apply(resume, additions, evidence)
    reasons = {line_id(one): one.reason for one in lines}
    return (*additions, *orders(written, posting, reasons))
