"""The way every operation takes before it stands: what may be said at all, then what the cited evidence supports.

Whoever wrote it, a model, the built-in writer or the editor, the same gate decides. It needs no model and asks none.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from core.resume.apply import InvalidChange, apply
from core.resume.changes import Add, Edit, Replace
from core.resume.model import Entry, Resume
from core.tailoring.lexicon import terms_of
from core.tailoring.model import Doubt, Evidence
from core.tailoring.verify import verify


@dataclass(frozen=True, slots=True)
class Sifted:
    """What became of some operations: `resume` is the one they were put to, after the accepted ones.

    `held` are held back until the person approves the wording, `rejected` never stand.
    """

    resume: Resume
    accepted: tuple[Edit, ...] = ()
    held: tuple[Doubt, ...] = ()
    rejected: tuple[Doubt, ...] = ()


def sift(resume: Resume, changes: Iterable[Edit], evidence: Sequence[Evidence] = ()) -> Sifted:
    """Judge operations in order, each on the resume as the accepted ones before it have left it."""
    found = Sifted(resume)
    for change in changes:
        found = _with(found, change, evidence)
    return found


def _with(found: Sifted, change: Edit, evidence: Sequence[Evidence]) -> Sifted:
    try:
        after = apply(found.resume, (change,), evidence)
    except InvalidChange as no:
        return replace(found, rejected=(*found.rejected, Doubt(change, (no.reason,))))
    if not isinstance(change, Add | Replace):
        return replace(found, resume=after, accepted=(*found.accepted, change))
    before = next((line.text for line in found.resume.lines() if isinstance(change, Replace) and line.id == change.target), None)
    verdict = verify(change.text, cited(found.resume, change.evidence, evidence), original=before)
    if verdict.level == "supported":
        return replace(found, resume=after, accepted=(*found.accepted, change))
    doubt = Doubt(change, tuple(one.sentence for one in verdict.findings))
    if verdict.level == "confirm":
        return replace(found, held=(*found.held, doubt))
    return replace(found, rejected=(*found.rejected, doubt))


def together(first: Sifted, second: Sifted) -> Sifted:
    """What became of some operations and then of others, which were put to what the first had left."""
    return Sifted(
        second.resume, (*first.accepted, *second.accepted), (*first.held, *second.held), (*first.rejected, *second.rejected)
    )


def cited(resume: Resume, ids: Iterable[str], evidence: Iterable[Evidence]) -> tuple[str, ...]:
    """The words behind ids: a line, the head of an entry, or what the person said. Unknown ids give nothing."""
    words: Mapping[str, str] = {
        **{line.id: line.text for line in resume.lines()},
        **{entry.id: head(entry) for entry in resume.entries() if not entry.inline},
        **{one.id: _said(one) for one in evidence},
    }
    return tuple(words[one] for one in ids if one in words)


def head(entry: Entry) -> str:
    """An entry's head as evidence: role, employer, place and dates, as the person wrote them."""
    return ", ".join(part for part in (entry.title, entry.organisation, entry.location, entry.dates) if part)


def _said(one: Evidence) -> str:
    """What the person said; a tool they agreed to when asked about it by name belongs to it, though their words leave it out."""
    agreed = [term for term in one.terms if term not in terms_of(one.text)]
    return f"{one.text} ({', '.join(agreed)})" if agreed and not one.negated else one.text
