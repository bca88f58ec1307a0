"""The sections of a resume with a column beside its text: what stands there follows in the order that resumes usually have."""

from collections.abc import Sequence

from core.resume.marks import ASIDE
from core.resume.model import Kind, Section, Source

_USUAL = (
    Kind.SUMMARY,
    Kind.WORK,
    Kind.PROJECTS,
    Kind.EDUCATION,
    Kind.SKILLS,
    Kind.CERTIFICATES,
    Kind.LANGUAGES,
    Kind.VOLUNTEER,
    Kind.AWARDS,
    Kind.PUBLICATIONS,
    Kind.OTHER,
    Kind.INTERESTS,
    Kind.REFERENCES,
)


def ordered(sections: Sequence[Section], source: Source) -> tuple[Section, ...]:
    """The sections of the text in its own order, those of the column beside it each before what usually comes later.

    A column is read from its top to its end, so that a list of skills stood above the jobs that it was set beside.
    """
    beside = [section for section in sections if _is_beside(section, source)]
    made = [section for section in sections if section not in beside]
    if not made:
        return tuple(sections)
    for section in sorted(beside, key=_rank):
        later = (at for at, one in enumerate(made) if _rank(one) > _rank(section))
        made.insert(next(later, len(made)), section)
    return tuple(made)


def _rank(section: Section) -> int:
    return _USUAL.index(section.kind)


def _is_beside(section: Section, source: Source) -> bool:
    """Whether a section begins in a column beside the text."""
    lines = (*section.lines, *(line for entry in section.entries for line in entry.lines))
    spans = (
        *section.spans,
        *(span for entry in section.entries for span in entry.heading),
        *(span for line in lines for span in line.spans),
    )
    start = min((span.start for span in spans), default=-1)
    return any(mark.role == ASIDE and mark.start <= start < mark.end for mark in source.marks)
