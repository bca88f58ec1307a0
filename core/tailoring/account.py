"""What the person is told of the work: each change with its proof, and what the posting asks for that stays out."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from core.resume.apply import apply
from core.resume.changes import Add, Arrange, Correct, Edit, Hide, Rename, Reorder, Replace
from core.resume.difference import difference
from core.resume.model import Entry, Line, Resume, Section, Source
from core.tailoring.evidence import answer_id, denied
from core.tailoring.lexicon import Nature, find_terms, implies, nature, terms_of
from core.tailoring.model import ChangeNote, Evidence, Gap, Missing, Proof, Question
from core.tailoring.speech import is_weak

_NAMED_ONLY = {Nature.TOOL, Nature.LICENCE, Nature.DEGREE, Nature.LANGUAGE}  # nothing shows them but their name


def missing(gaps: Sequence[Gap], evidence: Sequence[Evidence], questions: Sequence[Question] = ()) -> tuple[Missing, ...]:
    """What is asked for and nothing proves. Where an answer covers a part, only the rest is named, in the posting's words."""
    return tuple(dict.fromkeys(one for gap in gaps for one in _missing(gap, evidence, questions)))


def _missing(gap: Gap, evidence: Sequence[Evidence], questions: Sequence[Question]) -> Iterator[Missing]:
    answer = next((answer_id(index) for index, one in enumerate(questions) if one.quote == gap.quote), "")
    said = [one for one in evidence if one.span.source == answer]
    placed = [one for one in evidence if not one.negated and one.entry and not is_weak(one.text)]
    never = set(denied(evidence))
    shown = {term for one in placed for term in one.terms} - never
    rest = tuple(term for term in gap.terms if term not in shown | implies(shown))
    refused = any(_is_denied(term, never) for term in rest)
    told = any(one in placed for one in said)
    in_other_words = len(rest) == len(gap.terms) and not any(nature(term) in _NAMED_ONLY for term in rest)
    if told and not refused and (not rest or in_other_words):
        return
    if rest or not gap.terms:
        all_denied = bool(said) and all(one.negated and set(one.terms) <= set(gap.terms) for one in said)
        yield from _named(
            gap, rest, never, whole=len(rest) == len(gap.terms) and (bool(said) or not _holds_more(gap)), denied_all=all_denied
        )


def _named(gap: Gap, rest: Sequence[str], never: set[str], *, whole: bool, denied_all: bool) -> Iterator[Missing]:
    if whole:
        yield Missing(gap.quote, tuple(rest), never=denied_all or any(_is_denied(term, never) for term in rest))
        return
    names = {found.term: gap.quote[found.start : found.end] for found in find_terms(gap.quote)}
    for term in rest:
        yield Missing(names.get(term, gap.quote), (term,), never=_is_denied(term, never))


def _holds_more(gap: Gap) -> bool:
    """Whether the requirement names something beside what is missing, so that a word on the whole would say too much."""
    exact = {term for term in terms_of(gap.quote) if nature(term) not in {Nature.FIELD, Nature.SOFT}}
    return bool(gap.terms) and bool(exact - set(gap.terms))


def _is_denied(term: str, never: set[str]) -> bool:
    return term in never or bool(implies((term,)) & never)


def describe(
    resume: Resume, changes: Sequence[Edit], evidence: Sequence[Evidence], sources: Sequence[Source]
) -> tuple[ChangeNote, ...]:
    """Each change as the person is told of it, in the order of `changes`."""
    after, facts = apply(resume, changes, evidence), {one.id: one for one in evidence}
    texts = {source.id: source for source in (resume.source, *sources)}
    names = dict(_names(after))
    lines = {line.id: line for line in (*resume.lines(), *after.lines())}
    moved = _moved(resume, changes)
    notes: list[ChangeNote] = []
    for index, change in enumerate(changes):
        match change:
            case Add():
                kind = "skill" if _is_list(after, change.parent) else "added"
                proofs = _proofs(change.evidence, facts, lines, texts)
                notes.append(ChangeNote(kind, change.text, names.get(change.parent, ""), "", change.reason, proofs, index))
            case Replace():
                proofs = _proofs(change.evidence, facts, lines, texts)
                before, role = lines[change.target].text, _role_of(after, change.target, names)
                notes.append(ChangeNote("changed", change.text, role, before, change.reason, proofs, index))
            case Hide():
                role = _role_of(resume, change.target, names)
                notes.append(ChangeNote("hidden", lines[change.target].text, role, "", change.reason, (), index))
            case Reorder():
                text = "; ".join(lines[one].text for one in moved.get(change.parent, ()) if one in lines)
                if text:
                    notes.append(ChangeNote("moved", text, names.get(change.parent, ""), "", change.reason, (), index))
            case Rename() | Arrange() | Correct():
                notes.append(_told(resume, change, index))
    return tuple(notes)


def _told(resume: Resume, change: Rename | Arrange | Correct, index: int) -> ChangeNote:
    """What the person asked for by name: a heading, the order of the sections, a field of the head."""
    headings = {section.id: section.heading or section.kind.value.title() for section in resume.sections}
    match change:
        case Rename():
            return ChangeNote("heading", change.heading, "", headings.get(change.section, ""), change.reason, (), index)
        case Arrange():
            return ChangeNote(
                "sections", ", ".join(headings.get(one, one) for one in change.order), "", "", change.reason, (), index
            )
        case Correct():
            before = change.before or ("" if change.field == "link" else getattr(resume.contact, change.field))
            return ChangeNote("contact", change.value, "", before, change.reason, (), index)


def _moved(resume: Resume, changes: Sequence[Edit]) -> Mapping[str, list[str]]:
    """For each reordered parent, the old lines that came further to the front; new lines tell of themselves."""
    old = {line.id for line in resume.lines()}
    reorders = [replace(one, ids=tuple(each for each in one.ids if each in old)) for one in changes if isinstance(one, Reorder)]
    after = apply(resume, [one for one in reorders if one.ids])
    moved = {line.id for line in difference(resume, after).moved}
    before = {line: place for place, line in enumerate(line.id for line in resume.lines())}
    place = {line: place for place, line in enumerate(line.id for line in after.lines())}
    return {one.parent: [each for each in one.ids if each in moved and place[each] < before[each]] for one in reorders}


def _proofs(
    cited: Sequence[str], facts: Mapping[str, Evidence], lines: Mapping[str, Line], texts: Mapping[str, Source]
) -> tuple[Proof, ...]:
    spans = [span for one in cited for span in ((facts[one].span,) if one in facts else lines[one].spans)]
    return tuple(Proof(texts[span.source].quote(span), span, texts[span.source].name) for span in spans if span.source in texts)


def _names(resume: Resume) -> Iterator[tuple[str, str]]:
    for section in resume.sections:
        yield section.id, section.heading
        for entry in section.entries:
            yield entry.id, section.heading if entry.inline else entry.organisation or entry.title or section.heading


def _role_of(resume: Resume, line: str, names: Mapping[str, str]) -> str:
    homes: list[Section | Entry] = [*resume.sections, *resume.entries()]
    return next((names.get(home.id, "") for home in homes if any(one.id == line for one in home.lines)), "")


def _is_list(resume: Resume, parent: str) -> bool:
    skills = (section for section in resume.sections if section.kind == "skills")
    return any(parent in {section.id, *(entry.id for entry in section.entries)} for section in skills)
