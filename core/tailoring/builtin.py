"""The writer that needs no model: new lines in the person's words, proven skills, what is asked for first."""

from collections.abc import Sequence

from core.resume.apply import apply, line_id
from core.resume.changes import Add, Change, Edit, Reorder, Replace
from core.resume.model import Kind, Resume, Source
from core.tailoring.about import about_another
from core.tailoring.drafts import drafts
from core.tailoring.model import Evidence, Posting, Question
from core.tailoring.order import orders
from core.tailoring.skills import skill_additions

_MOSTLY = 0.5  # of the lines


def write(
    resume: Resume,
    posting: Posting,
    evidence: Sequence[Evidence],
    sources: Sequence[Source],
    questions: Sequence[Question] = (),
    *,
    done: Sequence[Edit] = (),
) -> tuple[Change, ...]:
    """Operations that tailor a resume to a posting. `sources` are the answers; nothing is replaced, hidden or invented.

    `done` are operations that made the resume what it is: what they told already is not told again, an order they gave stays.
    """
    told = {cited for one in done if isinstance(one, Add | Replace) for cited in one.evidence}
    ordered = {one.parent for one in done if isinstance(one, Reorder)}
    new = [one for one in drafts(resume, evidence, sources, questions) if not told.intersection(one.evidence)]
    quotes = [one.quote for one in posting.requirements]
    reasons = [about_another(one.text, one.reason, quotes) or one.reason for one in new]
    lines = [Add(one.entry, _ended(one.text, resume), one.evidence, why) for one, why in zip(new, reasons, strict=True)]
    additions = (*lines, *skill_additions(resume, posting, evidence, sources))
    written = apply(resume, additions, evidence)
    asked = {line_id(one): one.reason for one in (*lines, *done) if isinstance(one, Add)}
    return (*additions, *(one for one in orders(written, posting, asked) if one.parent not in ordered))


def _ended(text: str, resume: Resume) -> str:
    """A new line with a full stop where the lines of jobs end with one, as its neighbours do."""
    ends = [line.text.rstrip()[-1:] == "." for entry in resume.entries(Kind.WORK) for line in entry.lines]
    return f"{text}." if sum(ends) > _MOSTLY * len(ends) and text[-1:].isalnum() else text
