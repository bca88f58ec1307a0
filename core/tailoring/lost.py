"""What a posting asks for that a resume no longer shows when some of its lines are not printed."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
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


def without_loss(resume: Resume, order: Iterable[Line], posting: Posting) -> tuple[Sequence[Line], Sequence[Line]]:
    """Lines in their order parted in two: those that can go, one after another, without a loss, and those that cost one."""
    before, asked = _standing(resume, posting), {stem for one in posting.requirements for stem in stems(one.quote)}
    terms = {term for one in posting.requirements for term in one.terms}
    free, needed, cut = list[Line](), list[Line](), set[str]()
    for line in order:
        if _touches(line, asked, terms):
            after = _standing(without(resume, {*cut, line.id}), posting)
            if any(after.get(name, _NOT) < stood for name, stood in before.items()):
                needed.append(line)
                continue
        cut.add(line.id)
        free.append(line)
    return free, needed


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
