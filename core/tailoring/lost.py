"""What a posting asks for that a resume no longer shows when some of its lines are not printed."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace

from core.resume.cutting import without
from core.resume.model import Line, Resume
from core.tailoring.gaps import compare, is_partly
from core.tailoring.lexicon import implies, terms_of
from core.tailoring.model import Gap, Posting, Status
from core.tailoring.words import stems

_WHOLLY, _PARTLY, _NOT = 2, 1, 0


def lost(resume: Resume, cut: Collection[str], posting: Posting) -> Sequence[str]:
    """The requirements, in the posting's words, that stand worse without what is cut."""
    before, after = _standing(resume, posting), _standing(without(resume, cut), posting)
    return [one.quote for one in posting.requirements if after.get(one.id, _NOT) < before.get(one.id, _NOT)]


def without_loss(resume: Resume, order: Sequence[Line], posting: Posting) -> tuple[Sequence[Line], Sequence[Line]]:
    """Lines in their order parted in two: those that can go, one after another, without a loss, and those that cost one.

    Many at a time are tried, and only where that costs something each half.
    """
    before, asked = _standing(resume, posting), {stem for one in posting.requirements for stem in stems(one.quote)}
    terms = {term for one in posting.requirements for term in one.terms}
    needed, cut = set[str](), {line.id for line in order if not _touches(line, asked, terms)}
    parts = [[line.id for line in order if line.id not in cut]]
    while parts:
        part = parts.pop()
        after = _standing(without(resume, cut.union(part)), posting)
        if all(after.get(name, _NOT) >= stood for name, stood in before.items()):
            cut |= {*part}
        elif len(part) == 1:
            needed |= {*part}
        else:
            half = len(part) // 2
            parts += [part[half:], part[:half]]
    return [line for line in order if line.id in cut], [line for line in order if line.id in needed]


def _touches(line: Line, asked: set[str], terms: set[str]) -> bool:
    """Whether a line can matter to what is asked: only then is it worth comparing without it."""
    named = set(terms_of(line.text))
    return not asked.isdisjoint(stems(line.text)) or not terms.isdisjoint(named | implies(named))


def _standing(resume: Resume, posting: Posting) -> Mapping[str, int]:
    found = compare(replace(resume, source=replace(resume.source, text="\n".join(_said(resume)))), posting)
    return {gap.requirement: _how(gap) for gap in (*found, *found.held, *found.implied)}


def _how(gap: Gap) -> int:
    return _WHOLLY if gap.status is not Status.GAP else _PARTLY if is_partly(gap) else _NOT


def _said(resume: Resume) -> Iterator[str]:
    """Everything that is printed, a piece to a row."""
    yield resume.contact.label
    for section in resume.sections:
        yield from (line.text for line in section.lines)
        for entry in section.entries:
            yield " ".join(filter(None, (entry.title, entry.organisation, entry.dates)))
            yield from (line.text for line in entry.lines)
    yield from (line.text for line in resume.unplaced)
