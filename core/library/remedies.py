"""What a fix of a review does: operations and the evidence they rest on, never a word that is not the person's."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from core.building import lists, reach
from core.building.model import Draft
from core.building.tidy import item, named
from core.conversation.state import Thread, Version
from core.editing.measure import size
from core.library.versions import redraft
from core.resume.changes import Add, Arrange, Correct, Edit, Hide, Replace
from core.resume.model import Entry, Kind, Line, Resume, Source, Span
from core.resume.parts import SKILLS_ID
from core.reviewing.model import Finding, Fix
from core.reviewing.shortening import shortened
from core.tailoring.drafts import drafts
from core.tailoring.evidence import answer_id, collect
from core.tailoring.gate import sift
from core.tailoring.lexicon import terms_of
from core.tailoring.model import Aim, Answer, Evidence, Question

REQUEST = "the review"
_CONTACT = {"reach": "email", "email": "email", "phone": "phone", "name": "name"}


@dataclass(frozen=True, slots=True)
class Remedy:
    """Operations with what they cite; none when nothing can be done."""

    changes: tuple[Edit, ...] = ()
    evidence: tuple[Evidence, ...] = ()


def line_of(resume: Resume, line_id: str) -> Line | None:
    """The line with this id, if there is one."""
    return next((line for line in resume.lines() if line.id == line_id), None)


def remedy(resume: Resume, finding: Finding, fix: Fix) -> Remedy:
    """What a button does by itself."""
    line = line_of(resume, finding.target)
    if fix is Fix.LEAVE_OUT and line:
        return Remedy((Hide(line.id, REQUEST),))
    if fix is Fix.SHORTEN and line and (text := shortened(line.text, resume.language)) != line.text:
        return Remedy((Replace(line.id, text, (line.id,), REQUEST),))
    if fix is Fix.MOVE_UP:
        return Remedy((Arrange(_jobs_first(resume), REQUEST),))
    return Remedy()


def _jobs_first(resume: Resume) -> tuple[str, ...]:
    """The sections with the jobs right after the summary."""
    rank = {Kind.SUMMARY: 0, Kind.WORK: 1}
    return tuple(section.id for section in sorted(resume.sections, key=lambda one: rank.get(one.kind, 2)))


def tells_lines(finding: Finding) -> bool:
    """Whether the answer to a finding's question becomes lines, in the words of a language."""
    return finding.kind not in _CONTACT and finding.kind != "skills"


def answered(resume: Resume, finding: Finding, source: Source) -> Remedy:
    """What an answer to a question of the review gives: a field of the head, skills, or lines under the job it is about."""
    if finding.kind in _CONTACT:
        return _contact(_CONTACT[finding.kind], source)
    if finding.kind == "skills":
        return _skills(source)
    return _told(resume, source, finding)


def _contact(field: str, source: Source) -> Remedy:
    found = reach.read(source.text, Draft()).draft
    match field:
        case "email":
            change = Correct("email", found.email, reason=REQUEST)
        case "phone":
            change = Correct("phone", found.phone, reason=REQUEST)
        case _:
            change = Correct("name", named(found.name), reason=REQUEST)
    return Remedy((change,)) if change.value else Remedy()


def _skills(source: Source) -> Remedy:
    evidence = tuple(_mentioned(source))
    changes = tuple(Add(SKILLS_ID, item(one.text), (one.id,), REQUEST) for one in evidence)
    return Remedy(changes, evidence)


def _mentioned(source: Source) -> Iterator[Evidence]:
    for number, words in enumerate(lists.items(source.text, "able"), 1):
        at = source.text.index(words)
        yield Evidence(f"{source.id}.{number}", words, Span(source.id, at, at + len(words)), "", tuple(terms_of(words)))


def _entry(resume: Resume, finding: Finding) -> str:
    """The job a finding is about; empty when it is about none."""
    if finding.kind == "unshown":
        return ""
    entries: Sequence[Entry] = [one for one in resume.entries() if not one.inline]
    return next((one.id for one in entries if finding.target in {one.id, *(line.id for line in one.lines)}), "")


def _told(resume: Resume, source: Source, finding: Finding) -> Remedy:
    """Lines of an answer, by the same rules as those of the three questions; they cite the message it came in."""
    questions = (Question("", "", Aim.OUTCOME, _entry(resume, finding)),)
    told = collect(questions, (Answer(source.text),), resume)
    lines = drafts(resume, told, (Source(answer_id(0), "", source.text),), questions)
    ids = {one.id: f"{source.id}.{number}" for number, one in enumerate(told, 1)}
    evidence = tuple(replace(one, id=ids[one.id], span=replace(one.span, source=source.id)) for one in told)
    changes = tuple(Add(one.entry, one.text, tuple(ids[each] for each in one.evidence), REQUEST) for one in lines)
    return Remedy(changes, evidence) if changes else Remedy()


def drafted(thread: Thread, version: Version, done: Remedy, source: Source) -> Version | None:
    """The next version with this remedy, as the person's own edit; None when nothing would be different.

    It goes through the gate like everything else; what only the person's word could carry waits under Changes.
    """
    facts = (*version.evidence, *done.evidence)
    sifted = sift(version.resume, done.changes, facts, asked=True)
    accepted, held = sifted.accepted, (*version.held, *sifted.held)
    texts = (*(one for one in version.sources if one.id != source.id), source)
    draft = redraft(thread, version, (*version.changes, *accepted), held=held, evidence=facts, sources=texts, request=source.text)
    draft = replace(draft, edits=(*version.edits, *accepted), size=size(version.resume, draft.resume), restores=0)
    return draft if draft.resume != version.resume else None
