"""What the person is told of the work: each change with its proof, and what the posting asks for that stays out."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from core.resume.amend import HEAD
from core.resume.apply import apply, line_id
from core.resume.changes import Add, Amend, Arrange, Correct, Drop, Edit, Hide, Rename, Reorder, Replace
from core.resume.difference import moved
from core.resume.model import Entry, Resume, Section, Source, Span
from core.tailoring.about import about_another, codes, is_about, touches
from core.tailoring.clauses import sentences
from core.tailoring.conflict import says_never
from core.tailoring.credentials import held
from core.tailoring.denial import is_denied, takes_others
from core.tailoring.evidence import answer_id, denied
from core.tailoring.leaning import leans
from core.tailoring.levels import level_of_course
from core.tailoring.lexicon import Nature, find_terms, implies, nature, terms_of
from core.tailoring.manner import is_modest
from core.tailoring.model import Answer, ChangeNote, Evidence, Gap, Missing, Proof, Question
from core.tailoring.owning import has_figure
from core.tailoring.patterns import pattern
from core.tailoring.speech import is_question, is_weak, opens_with_no
from core.tailoring.words import stems

_NAMED_ONLY = {Nature.TOOL, Nature.LICENCE, Nature.DEGREE, Nature.LANGUAGE}  # nothing shows them but their name
_NEXT_TO_NOTHING = 1  # words with a meaning of their own, beside how little it was


def missing(
    gaps: Sequence[Gap], evidence: Sequence[Evidence], questions: Sequence[Question] = (), changes: Sequence[Edit] | None = None
) -> tuple[Missing, ...]:
    """What is asked for and nothing proves. Where an answer covers a part, only the rest is named, in the posting's words.

    `changes` are the operations that stand: an answer that no line was written of shows nothing. None: every answer counts.
    """
    lines = _delivered(evidence, changes)
    found = (replace(one, asked=gap.quote) for gap in gaps for one in _missing(gap, evidence, questions, lines))
    return tuple(dict.fromkeys(found))


def left_as_said(
    quote: str, questions: Sequence[Question], answers: Sequence[Answer], evidence: Sequence[Evidence], changes: Sequence[Edit]
) -> str:
    """What the person said of a requirement where it is too little to show it, or no line came of it: "helped with it"."""
    pairs = zip(questions, answers, strict=False)
    at, said = next(((at, one.text) for at, (question, one) in enumerate(pairs) if question.quote == quote), (0, ""))
    delivered = _delivered(evidence, changes)
    if not said or not _is_said_of(said, quote):
        return _said_elsewhere(quote, answers, [one.span for one in evidence if one.id in delivered])
    if answers[at].never or opens_with_no(said):
        return ""
    told = {one.id for one in evidence if one.span.source == answer_id(at) and not one.negated}
    silent = bool(told) and told.isdisjoint(delivered)
    return said if silent or is_modest(said) or held(quote, said) else ""


def told_elsewhere(quote: str, questions: Sequence[Question], evidence: Sequence[Evidence]) -> str:
    """What an answer to a requirement tells that names no job of the resume, so that no line came of it."""
    answers = {answer_id(at) for at, one in enumerate(questions) if one.quote == quote}
    told = (one.text for one in evidence if one.span.source in answers and not (one.entry or one.negated))
    return next((text for text in told if touches(text, quote) or has_figure(text)), "")


def _is_said_of(said: str, quote: str) -> bool:
    """Whether an answer to a requirement speaks of it: in words of it, or of an "it" and with next to nothing of its own."""
    return touches(said, quote) or leans(said) or held(quote, said) is not None or len(stems(said)) <= _NEXT_TO_NOTHING


def _said_elsewhere(quote: str, answers: Sequence[Answer], written: Sequence[Span]) -> str:
    """The sentence of any answer that is about a requirement ("X I have only watched"), unless a line was `written` of it."""
    found = ((answer_id(index), one.text, part) for index, one in enumerate(answers) for part in sentences(one.text))
    told = (
        text[part.start : part.end]
        for source, text, part in found
        if any(piece.negated for piece in part.pieces)  # "..., no ticket though" stands in no line
        or not any(one.source == source and part.start <= one.start < part.end for one in written)
    )
    return next((one for one in told if is_about(one, quote) and not is_question(one)), "")


class _Line(NamedTuple):
    """A line that was written of a fact, and the requirement it was written for."""

    text: str
    reason: str = ""


def _delivered(evidence: Sequence[Evidence], changes: Sequence[Edit] | None) -> Mapping[str, _Line]:
    """For each fact that a line was written of, the line."""
    if changes is None:
        return {one.id: _Line(one.text) for one in evidence}
    written = sorted((one for one in changes if isinstance(one, Add | Replace)), key=lambda one: len(one.text))
    lines = ((cited, _Line(change.text, change.reason)) for change in written for cited in change.evidence)
    return dict(lines)  # a line rather than the skill beside it


def _answers(line: _Line, quote: str) -> bool:
    """Whether a line made of the answer to a requirement is told of that one, and not of another that the answer was about."""
    return touches(line.text, quote) or not (line.reason and line.reason != quote and is_about(line.text, line.reason))


def _missing(
    gap: Gap, evidence: Sequence[Evidence], questions: Sequence[Question], lines: Mapping[str, _Line]
) -> Iterator[Missing]:
    answer = next((answer_id(index) for index, one in enumerate(questions) if one.quote == gap.quote), "")
    said = [one for one in evidence if one.span.source == answer]
    placed = [one for one in evidence if one.id in lines and not one.negated and one.entry and not is_weak(one.text)]
    shown = {term for one in placed for term in one.terms}.difference(denied(evidence))
    never = {term for term in denied(evidence) if _speaks_of(term, said, evidence, gap.quote)}
    rest = tuple(term for term in gap.terms if term not in shown | implies(shown))
    refused = any(is_denied(term, never) for term in rest)
    elsewhere = {term for one in questions if one.quote != gap.quote for term in one.terms}.difference(gap.terms)
    here = [one for one in said if one in placed and not (one.terms and elsewhere.issuperset(one.terms))]
    here = [one for one in here if not about_another(one.text, gap.quote, (question.quote for question in questions))]
    of_another = any(one.negated and one.terms and set(one.terms).isdisjoint(gap.terms) for one in said)
    told = [line.text for one in here if _answers(line := lines[one.id], gap.quote)]
    is_paper = bool(pattern("paper").search(gap.quote) or level_of_course(gap.quote))
    only_near = any(one.negated and not one.span.start for one in said)  # "not as such, but I ...": near it, and no proof of it
    if told and (refused or only_near) and takes_others(gap.quote):
        yield Missing(gap.quote, rest, told=told[0])
        return
    told = [line for line in told if touches(line, gap.quote) or not (of_another or is_paper)]
    in_other_words = len(rest) == len(gap.terms) and not any(nature(term) in _NAMED_ONLY for term in rest)
    if told and not refused and (not rest or in_other_words) and not (only_near and (rest or not gap.terms)):
        if rest or not gap.terms:
            yield from _unnamed(gap, rest, told)
        return
    if rest or not gap.terms:
        firm = [one for one in said if one.negated and not one.beside]
        all_denied = bool(said) and len(firm) == len(said) and all(set(one.terms) <= set(gap.terms) for one in said)
        all_denied = all_denied or (not gap.terms and any(opens_with_no(one.text) for one in firm))
        back = _near(gap, [lines[one.id].text for one in placed])  # named since: it is no "never" any more
        all_denied, refused = all_denied and not back, refused and not back
        whole = len(rest) == len(gap.terms) and not (gap.there and (gap.lacks or rest)) and (bool(said) or not _holds_more(gap))
        denials = [one.text for one in said if one.negated]
        plain = bool(denials) and all(text and not says_never(text) for text in denials)
        beside = next((line for line in told if touches(line, gap.quote)), "")  # "no, but I ...": near it
        near = beside or ("" if all_denied or refused or (only_near and told) else back)
        in_part = bool(beside) and not any(nature(term) in _NAMED_ONLY for term in rest)  # no cycle counts, but stock takes
        for one in _named(gap, rest, never, whole=whole, denied_all=all_denied):
            refuses = one.never and not in_part
            yield replace(one, plain=plain, never=refuses, told="" if refuses else near)


def _speaks_of(term: str, said: Sequence[Evidence], evidence: Sequence[Evidence], quote: str) -> bool:
    """Whether the no to a term is one to this requirement: it is a name, or a deed that was denied of this one."""
    if nature(term) in _NAMED_ONLY:
        return True
    denials = [one for one in evidence if one.negated and term in one.terms]
    return any(one in said or is_about(one.text, quote) for one in denials)


def _near(gap: Gap, lines: Sequence[str]) -> str:
    """The written line that has a name or code of a requirement in it ("S7"): nobody may say that nothing shows it."""
    wanted = codes(gap.quote)
    return next((line for line in lines if wanted & codes(line)), "")


def _unnamed(gap: Gap, rest: Sequence[str], told: Sequence[str]) -> Iterator[Missing]:
    """A requirement whose answer became lines, none of which says a word of it: whether they show it, the person can tell."""
    wanted = {*stems(gap.quote)}
    if not any(wanted.intersection(stems(line)) or implies(terms_of(line)).intersection(rest) for line in told):
        yield Missing(gap.quote, tuple(rest), told=told[0])


def _named(gap: Gap, rest: Sequence[str], never: set[str], *, whole: bool, denied_all: bool) -> Iterator[Missing]:
    if whole:
        yield Missing(gap.quote, tuple(rest), never=denied_all or any(is_denied(term, never) for term in rest))
        return
    names = {found.term: gap.quote[found.start : found.end] for found in find_terms(gap.quote)}
    for term in rest:
        yield Missing(names.get(term, gap.quote), (term,), never=denied_all or is_denied(term, never))
    if not rest:
        yield from (Missing(words, never=denied_all) for words in gap.lacks)


def _holds_more(gap: Gap) -> bool:
    """Whether the requirement names something beside what is missing, so that a word on the whole would say too much."""
    exact = {term for term in terms_of(gap.quote) if nature(term) not in {Nature.FIELD, Nature.SOFT}}
    return bool(gap.terms) and bool(exact - set(gap.terms))


def describe(
    resume: Resume, changes: Sequence[Edit], evidence: Sequence[Evidence], sources: Sequence[Source]
) -> tuple[ChangeNote, ...]:
    """Each change as the person is told of it, in the order of `changes`; one that changes nothing is not told of."""
    after = apply(resume, changes, evidence)
    names, proofs = dict(_names(resume)) | dict(_names(after)), Proofs(resume, after, evidence, sources)
    told = {line.id: line.text for line in resume.lines()} | dict(_read(resume))
    to_the_front = _moved(resume, changes)
    heads = {one.id: ", ".join(filter(None, (one.title, one.organisation, one.dates))) for one in resume.entries()}
    notes: list[ChangeNote] = []
    for index, change in enumerate(changes):
        match change:
            case Add():
                kind, role = "skill" if _is_list(after, change.parent) else "added", names.get(change.parent, "")
                notes.append(ChangeNote(kind, change.text, role, "", change.reason, proofs.of(change.evidence), index))
                told[line_id(change)] = change.text
            case Replace():
                before, role = told[change.target], _role_of(after, change.target, names)
                found = proofs.of(change.evidence)
                notes.append(ChangeNote("changed", change.text, role, before, change.reason, found, index))
                told[change.target] = change.text
            case Hide():
                role = _role_of(resume, change.target, names)
                notes.append(ChangeNote("hidden", told[change.target], role, "", change.reason, (), index))
            case Reorder():
                if text := "; ".join(to_the_front.get(change.parent, ())):
                    notes.append(ChangeNote("moved", text, names.get(change.parent, ""), "", change.reason, (), index))
            case Amend():
                before, role = told.get(f"{change.target} {change.field}", ""), _role_of(after, change.target, names)
                role, found = role or names.get(change.target, ""), proofs.of(change.evidence)
                kind, text, old = ("amended", change.text, before) if change.text else ("hidden", before, "")
                notes.append(ChangeNote(kind, text, role, old, change.reason, found, index))
                told |= dict.fromkeys((change.target, f"{change.target} {change.field}"), change.text)
            case Drop():
                notes.append(ChangeNote("hidden", heads.get(change.entry, ""), "", "", change.reason, (), index))
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
            if not change.value:
                return ChangeNote("hidden", before, "", "", change.reason, (), index)
            return ChangeNote("contact", change.value, "", before, change.reason, (), index)


def _read(resume: Resume) -> Iterator[tuple[str, str]]:
    """What was read where the person may put a picture's words right: fields of heads, and lines."""
    yield from ((f"{entry.id} {field}", getattr(entry, field)) for entry in resume.entries() for field in HEAD)
    yield from ((f"{line.id} line", line.text) for line in resume.lines())


def _moved(resume: Resume, changes: Sequence[Edit]) -> Mapping[str, Sequence[str]]:
    """For each reordered parent, what came further to the front of what was there before; new lines tell of themselves."""
    homes = {home: dict(children) for home, children in _children(resume)}
    return {one.parent: _to_the_front(homes.get(one.parent, {}), one.ids) for one in changes if isinstance(one, Reorder)}


def _to_the_front(children: Mapping[str, str], ids: Sequence[str]) -> Sequence[str]:
    """The texts that left the longest run of what kept its order and now stand earlier; or all that stand earlier."""
    old, new = list(children), [one for one in ids if one in children]
    earlier = [one for one in new if new.index(one) < old.index(one)]
    left = set(moved(old, new))
    return [children[one] for one in earlier if one in left] or [children[one] for one in earlier]


def _children(resume: Resume) -> Iterator[tuple[str, Sequence[tuple[str, str]]]]:
    """What can be put into another order: the lines of each entry and section, the groups of a section without lines."""
    for section in resume.sections:
        groups = [(entry.id, entry.title) for entry in section.entries]
        yield section.id, [(line.id, line.text) for line in section.lines] or groups
        yield from ((entry.id, [(line.id, line.text) for line in entry.lines]) for entry in section.entries)


class Proofs:
    """Finds the words that something cited stands for: of evidence, of a line, of an entry's head."""

    def __init__(self, before: Resume, after: Resume, evidence: Sequence[Evidence], sources: Sequence[Source]) -> None:
        self._texts = {source.id: source for source in (before.source, *sources)}
        self._spans = {line.id: line.spans for line in (*after.lines(), *before.lines())}
        self._spans |= {entry.id: entry.heading for entry in after.entries()}
        self._spans |= {one.id: (one.span,) for one in evidence}

    def of(self, cited: Sequence[str]) -> tuple[Proof, ...]:
        """The proofs, in the order of what is cited, each once."""
        spans = dict.fromkeys(span for one in cited for span in self._spans.get(one, ()))
        found = [(self._texts[span.source], span) for span in spans if span.source in self._texts]
        return tuple(Proof(source.quote(span), span, source.name) for source, span in found)


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
