"""Edit operations put to work: checked one by one, then applied; whatever no operation names stays exactly as it is."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from hashlib import blake2s
from typing import Literal, TypeVar

from core.errors import VitaeError
from core.resume import amend
from core.resume.changes import Add, Amend, Arrange, Correct, Drop, Edit, Hide, Rename, Reorder, Replace
from core.resume.cutting import cut_out, without
from core.resume.model import Contact, Entry, Kind, Line, Resume, Section, Span
from core.resume.parts import NEW_PARTS, with_new_part
from core.tailoring.model import Evidence

Child = TypeVar("Child", bound=Line | Entry)

_OPEN_KINDS = (Kind.SUMMARY, Kind.SKILLS, Kind.LANGUAGES)  # these speak of the whole person


class InvalidChange(VitaeError):
    """An operation that may not be carried out; `change` is the operation and `reason` says why not."""

    def __init__(self, change: Edit, reason: str) -> None:
        named = (getattr(change, name, "") for name in ("target", "parent", "section", "field", "entry"))
        super().__init__(f"{type(change).__name__.lower()} {next(filter(None, named), '')}: {reason}")
        self.change = change
        self.reason = reason


@dataclass(frozen=True, slots=True)
class _Home:
    """Where lines stand: an entry, a section's own lines, or (without an id) the lines that found no place."""

    id: str
    kind: Kind
    lines: tuple[Line, ...]
    degrees: bool = False


@dataclass(frozen=True, slots=True)
class _Cited:
    """Something of the resume that may be cited: the entry or section it belongs to, and where its words stand."""

    home: str
    spans: tuple[Span, ...]


def apply(resume: Resume, changes: Sequence[Edit], evidence: Iterable[Evidence] = ()) -> Resume:
    """The resume after these operations, in order. Raises InvalidChange naming the first one that may not be.

    Cited ids are lines and entries of the resume, as it was or as it has become, or evidence; they must belong to the target's
    own entry, except that the summary, skills and languages may cite any.
    """
    run = _Run(resume, evidence)
    for change in changes:
        run.take(change)
    return run.resume


def standing(resume: Resume, changes: Sequence[Edit], evidence: Iterable[Evidence] = ()) -> tuple[Edit, ...]:
    """The operations that can still be carried out when others were left out: an edit of a line that is not added falls away."""
    run, kept = _Run(resume, evidence), list[Edit]()
    for change in changes:
        try:
            run.take(change)
        except InvalidChange:
            continue
        kept.append(change)
    return tuple(kept)


class _Run:
    """A resume on its way through operations, with all that may be cited by now. One that may not be leaves no trace."""

    def __init__(self, resume: Resume, evidence: Iterable[Evidence]) -> None:
        self.resume = resume
        self._facts = {one.id: one for one in evidence}
        self._origin = _origin(resume)

    def take(self, change: Edit) -> None:
        """Carry one out. Raises InvalidChange."""
        spans: tuple[Span, ...] = ()
        if isinstance(change, Add | Replace | Amend):
            if isinstance(change, Amend):
                _check_word(self.resume, change, self._facts)
            else:
                _check_support(self.resume, change, self._facts, self._origin)
            cited = (span for one in change.evidence for span in _stands(one, self._facts, self._origin))
            spans = tuple(dict.fromkeys(cited))
        self.resume = _applied(self.resume, change, spans)
        if isinstance(change, Add):
            self._origin[line_id(change)] = _Cited(change.parent, spans)


def _origin(resume: Resume) -> dict[str, _Cited]:
    """The home and the place of every id that may be cited; an entry is at home in itself."""
    lines = {line.id: _Cited(home.id, line.spans) for home in _homes(resume) for line in home.lines}
    return lines | {entry.id: _Cited(entry.id, entry.heading) for entry in resume.entries() if not entry.inline}


def _stands(cited: str, facts: Mapping[str, Evidence], origin: Mapping[str, _Cited]) -> tuple[Span, ...]:
    """Where the words of something cited stand."""
    return (facts[cited].span,) if cited in facts else origin[cited].spans


def line_id(change: Add) -> str:
    """The id of the line that this operation adds: the same in every run, whatever else is applied or left out."""
    return "add-" + blake2s(f"{change.parent}\x1f{change.text}".encode(), digest_size=4).hexdigest()


def _homes(resume: Resume) -> Iterator[_Home]:
    for section in resume.sections:
        yield _Home(section.id, section.kind, section.lines, degrees=section.kind is Kind.EDUCATION)
        for entry in section.entries:
            yield _Home(entry.id, section.kind, entry.lines)
    yield _Home("", Kind.OTHER, resume.unplaced)


def _home_of(resume: Resume, change: Replace | Hide) -> _Home:
    for home in _homes(resume):
        if any(line.id == change.target for line in home.lines):
            return home
    raise InvalidChange(change, "there is no such line")


def _parent(resume: Resume, change: Add | Reorder) -> _Home:
    found = next((home for home in _homes(resume) if home.id and home.id == change.parent), None)
    if found is None and isinstance(change, Add) and change.parent in NEW_PARTS:
        return _Home(change.parent, NEW_PARTS[change.parent][0], ())
    if found is None:
        raise InvalidChange(change, "there is no such entry or section")
    return found


def _check_support(resume: Resume, change: Add | Replace, facts: Mapping[str, Evidence], origin: Mapping[str, _Cited]) -> None:
    home = _home_of(resume, change) if isinstance(change, Replace) else _parent(resume, change)
    if not change.text.strip():
        raise InvalidChange(change, "it has no text")
    if isinstance(change, Replace) and (home.kind is Kind.CERTIFICATES or home.degrees):
        raise InvalidChange(change, "certificates and degrees stay as they are written")
    if not change.evidence:
        raise InvalidChange(change, "it cites nothing")
    for cited in change.evidence:
        if cited not in facts and cited not in origin:
            raise InvalidChange(change, f"it cites {cited}, which does not exist")
        if cited in facts and facts[cited].negated:
            raise InvalidChange(change, f"it cites {cited}, which the person denied")
        where = facts[cited].entry if cited in facts else origin[cited].home
        if home.kind not in _OPEN_KINDS and where != home.id:
            raise InvalidChange(change, f"it cites {cited}, which belongs elsewhere")


def _check_word(resume: Resume, change: Amend, facts: Mapping[str, Evidence]) -> None:
    """What a picture says is put right by what the person said, and by nothing else."""
    if not change.text.strip() and not amend.may_be_empty(resume, change):
        raise InvalidChange(change, "it has no text")
    if not change.evidence or any(one not in facts or facts[one].negated for one in change.evidence):
        raise InvalidChange(change, "it must cite the person's own words")
    if not any(may(resume, change) for may in amend.ALLOWED):
        raise InvalidChange(change, "it was not read from a picture")


def _applied(resume: Resume, change: Edit, spans: tuple[Span, ...]) -> Resume:
    """`spans` are what a new or reworded line rests on."""
    match change:
        case Replace() | Hide():
            home = _home_of(resume, change)
            left = tuple(_changed(home.lines, change, spans))
            changed = _with_lines(resume, home.id, left)
            return changed if left or not home.id else _without_empty(changed, home.id)
        case Add():
            return _added(resume, change, spans)
        case Reorder():
            return _reordered(resume, change)
        case Rename() | Arrange() | Amend() | Correct() | Drop():
            return _dictated(resume, change, spans)


def _dictated(resume: Resume, change: Rename | Arrange | Amend | Correct | Drop, spans: tuple[Span, ...]) -> Resume:
    """What only the person may ask for."""
    match change:
        case Rename():
            return _renamed(resume, change)
        case Arrange():
            return _arranged(resume, change)
        case Amend():
            return amend.amended(resume, change, spans)
        case Correct():
            return replace(resume, contact=_corrected(resume.contact, change))
        case Drop():
            return _dropped(resume, change)


def _dropped(resume: Resume, change: Drop) -> Resume:
    entry = resume.entry(change.entry)
    if entry is None or entry.inline:
        raise InvalidChange(change, "there is no such entry")
    return without(resume, {change.entry})


def _renamed(resume: Resume, change: Rename) -> Resume:
    section = next((one for one in resume.sections if one.id == change.section), None)
    if section is None or not change.heading.strip():
        raise InvalidChange(change, "there is no such section, or no heading")
    return _with_section(resume, replace(section, heading=change.heading))


def _arranged(resume: Resume, change: Arrange) -> Resume:
    """The sections in the order named; one that came into being since goes last."""
    here = {one.id: one for one in resume.sections}
    if len(set(change.order)) != len(change.order) or not here.keys() >= set(change.order):
        raise InvalidChange(change, "it must name sections of the resume, each once")
    rest = [one for one in resume.sections if one.id not in change.order]
    return replace(resume, sections=(*(here[one] for one in change.order), *rest))


def _corrected(contact: Contact, change: Correct) -> Contact:
    value = " ".join(change.value.split())
    if change.field == "detail":
        return replace(contact, other=_less(contact.other, change))
    if change.field == "link":
        return replace(contact, links=_relinked(contact.links, change, value))
    return _filled(contact, change.field, value)


def _filled(contact: Contact, field: Literal["name", "label", "email", "phone", "location"], value: str) -> Contact:
    match field:
        case "name":
            return replace(contact, name=value)
        case "label":
            return replace(contact, label=value)
        case "email":
            return replace(contact, email=value)
        case "phone":
            return replace(contact, phone=value)
        case "location":
            return replace(contact, location=value)


def _less(lines: tuple[Line, ...], change: Correct) -> tuple[Line, ...]:
    """The other lines of the head less one piece of them; a line that it was all of goes with it."""
    at = next((index for index, one in enumerate(lines) if change.before and change.before in one.text), None)
    if at is None or change.value:
        raise InvalidChange(change, "there is no such detail, or it would be put into words anew")
    left = cut_out(lines[at].text, change.before)
    kept = (replace(lines[at], text=left),) if any(map(str.isalnum, left)) else ()
    return (*lines[:at], *kept, *lines[at + 1 :])


def _relinked(links: tuple[str, ...], change: Correct, value: str) -> tuple[str, ...]:
    if change.before and change.before not in links:
        raise InvalidChange(change, "there is no such link")
    new = tuple(value if one == change.before else one for one in links) if change.before else (*links, value)
    return tuple(filter(None, new))


def _changed(lines: Iterable[Line], change: Replace | Hide, spans: tuple[Span, ...]) -> Iterator[Line]:
    for line in lines:
        if line.id != change.target:
            yield line
        elif isinstance(change, Replace):
            yield _reworded(line, change, spans)


def _reworded(line: Line, change: Replace, spans: tuple[Span, ...]) -> Line:
    if line.text == change.text:
        return line
    return replace(line, text=change.text, spans=tuple(dict.fromkeys((*line.spans, *spans))))


def _added(resume: Resume, change: Add, spans: tuple[Span, ...]) -> Resume:
    home = _parent(resume, change)
    line = Line(line_id(change), change.text, spans)
    if any(one.id == line.id for one in home.lines):
        raise InvalidChange(change, "the same line was added before")
    if home.kind in _OPEN_KINDS and any(section.id == home.id and section.entries for section in resume.sections):
        raise InvalidChange(change, "this section is grouped; name one of its groups")
    if not any(one.id == home.id for one in _homes(resume)):
        resume = replace(resume, sections=with_new_part(resume, home.id))
    return _with_lines(resume, home.id, (*home.lines, line))


def _reordered(resume: Resume, change: Reorder) -> Resume:
    section = next((one for one in resume.sections if one.id == change.parent), None)
    if section and section.kind is Kind.SKILLS and section.entries and not section.lines:
        return _with_section(resume, replace(section, entries=_permuted(change, section.entries)))
    home = _parent(resume, change)
    return _with_lines(resume, home.id, _permuted(change, home.lines))


def _permuted(change: Reorder, children: tuple[Child, ...]) -> tuple[Child, ...]:
    """The children in the order named. A reverted addition may be named without being there, and is passed over."""
    here = {child.id: child for child in children}
    named = [one for one in change.ids if one in here or not one.startswith("add-")]
    unnamed = [child for child in children if child.id not in change.ids]
    if len(set(change.ids)) != len(change.ids) or any(one not in here for one in named) or any(map(_original, unnamed)):
        raise InvalidChange(change, "it must name each of the lines once, and no others")
    return (*(here[one] for one in named), *unnamed)


def _original(child: Line | Entry) -> bool:
    return not child.id.startswith("add-")


def _with_lines(resume: Resume, home: str, lines: tuple[Line, ...]) -> Resume:
    if not home:
        return replace(resume, unplaced=lines)
    return replace(resume, sections=tuple(_section_with_lines(section, home, lines) for section in resume.sections))


def _section_with_lines(section: Section, home: str, lines: tuple[Line, ...]) -> Section:
    if section.id == home:
        return replace(section, lines=lines)
    if all(entry.id != home for entry in section.entries):
        return section
    return replace(section, entries=tuple(replace(one, lines=lines) if one.id == home else one for one in section.entries))


def _without_empty(resume: Resume, home: str) -> Resume:
    """The resume without a group whose last line was hidden, and without a part that has nothing under its heading any more."""
    kept = [
        replace(one, entries=tuple(each for each in one.entries if each.id != home or not each.inline)) for one in resume.sections
    ]
    pairs = zip(resume.sections, kept, strict=True)
    gone = {new.id for old, new in pairs if not new.entries and not new.lines and (old.id == home or old.entries != new.entries)}
    return replace(resume, sections=tuple(one for one in kept if one.id not in gone))


def _with_section(resume: Resume, section: Section) -> Resume:
    return replace(resume, sections=tuple(section if one.id == section.id else one for one in resume.sections))
