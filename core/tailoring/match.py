"""What a posting asks for, set against the resume as it was sent and as it stands now: requirement by requirement, honestly."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from core.resume.apply import apply, line_id
from core.resume.changes import Add, Edit, Replace
from core.resume.cutting import without
from core.resume.model import Resume, Source, Span
from core.tailoring.account import left_as_said, missing, told_elsewhere
from core.tailoring.credentials import held
from core.tailoring.denial import still_denied, was_denied
from core.tailoring.evidence import denied
from core.tailoring.gaps import Comparison, compare, is_named, is_partly
from core.tailoring.lexicon import terms_of
from core.tailoring.model import Answer, Evidence, Gap, Missing, Posting, Question, Status
from core.tailoring.words import stems


class Shows(StrEnum):
    """How the finished resume stands to a requirement."""

    NOW = "now"  # a line that is new or reworded shows it
    HELD = "held"  # it was shown before
    FOLLOWS = "follows"  # it follows from what is shown
    PARTLY = "partly"  # a part of it is shown, or less of it than is asked
    TOLD = "told"  # a line was written of the answer to it, and says nothing of it by name
    SAID = "said"  # the person said a little of it, too little to show it
    UNLISTED = "unlisted"  # the person told that they have the paper, and has not had it listed
    NOT = "not"  # nothing shows it
    NEVER = "never"  # the person said they never did it
    TAKEN_BACK = "taken back"  # a line showed it, and the person took that back


@dataclass(frozen=True, slots=True)
class Row:
    """One requirement: its quote, how it stood and stands, the line that shows it now or comes nearest, and its role's id.

    `rest` is the part that nothing shows, in the posting's words, where that is only a part, and `there` the part that is shown.
    `in_part`: a part of it was shown before. `said`: what the person said of it, where no line shows it.
    """

    quote: str
    before: Status
    now: Shows
    line: str = ""
    entry: str = ""
    rest: tuple[str, ...] = ()
    there: tuple[str, ...] = ()
    in_part: bool = False
    said: str = ""
    elsewhere: str = ""


@dataclass(frozen=True, slots=True)
class Standing:
    """What a version is made of, as far as its match goes. `refused` was taken back; `never` are terms denied in any thread.

    `cut` are ids of what is not printed.
    """

    base: Resume
    changes: tuple[Edit, ...]
    refused: tuple[Edit, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    questions: tuple[Question, ...] = ()
    never: tuple[str, ...] = ()
    cut: tuple[str, ...] = ()
    answers: tuple[Answer, ...] = ()


def match(version: Standing, posting: Posting, today: date | None = None) -> tuple[Row, ...]:
    """A row per requirement, in the order of the posting. It counts as shown now only when a line that stands shows it."""
    after = without(apply(version.base, version.changes, version.evidence), version.cut)
    version = replace(version, changes=tuple(_standing(version.changes, after)))
    before, now = compare(version.base, posting, today), compare(as_shown(version.base, after), posting, today)
    old, new = _by_requirement(before), _by_requirement(now)
    written = tuple(_written(version, after))
    return tuple(_row(old[one.id], new[one.id], version, written) for one in posting.requirements if one.id in old)


def _standing(changes: Iterable[Edit], after: Resume) -> Iterator[Edit]:
    """The changes less those whose line was left out again later."""
    lines = {line.id for line in after.lines()}
    return (one for one in changes if not (target := _target(one)) or target in lines)


def _target(change: Edit) -> str:
    """The line that a change writes; "" when it writes none."""
    return line_id(change) if isinstance(change, Add) else change.target if isinstance(change, Replace) else ""


def _by_requirement(found: Comparison) -> Mapping[str, Gap]:
    return {gap.requirement: gap for gap in (*found, *found.held, *found.implied)}


@dataclass(frozen=True, slots=True)
class _Line:
    """A line that stands and was written: its text, its place, and the requirement it was written for."""

    text: str
    entry: str
    reason: str


def _written(version: Standing, after: Resume) -> Iterator[_Line]:
    homes = {line.id: entry.id for entry in after.entries() for line in entry.lines}
    texts = {line.id: line.text for line in after.lines()}
    for change in version.changes:
        if (target := _target(change)) in texts:
            yield _Line(texts[target], homes.get(target, ""), change.reason)


def _row(old: Gap, new: Gap, version: Standing, written: Sequence[_Line]) -> Row:
    row = Row(old.quote, old.status, Shows.NOT, new.nearest, new.entry, *_parts(new), in_part=is_partly(old))
    if old.status is Status.GAP and _is_denied(old, version):
        if old.there and not row.there:  # a no to the rest is none to the part that is shown
            parts = tuple(one.quote for one in _still_missing(old, version) if one.quote != row.quote)
            row = replace(row, there=old.there, rest=parts)
        return replace(row, now=Shows.PARTLY if row.there else Shows.NEVER)
    if old.status is Status.HELD and new.status is not Status.GAP:
        return replace(row, now=Shows.HELD)
    rest = () if new.status is Status.HELD else _still_missing(old, version)
    shown_by, told = _shown_by(old, written), any(one.told for one in rest)
    in_words = old.status is Status.GAP and not rest and (new.status is not Status.GAP or not is_named(new))
    if shown_by and not told and (new.status is Status.HELD or in_words):
        return replace(row, now=Shows.NOW, line=shown_by.text, entry=shown_by.entry)
    if new.status is not Status.GAP:
        return replace(row, now=Shows.FOLLOWS)
    return _not_shown(row, rest, version, shown_by, partly=is_partly(new))


def _parts(gap: Gap) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """What a gap lacks and what of it is there, unless its nearest line tells that better ("Dutch (B2)")."""
    told = gap.there and (gap.lacks or not is_named(gap))
    return (gap.lacks, gap.there) if told else ((), ())


def _not_shown(row: Row, rest: Sequence[Missing], version: Standing, shown_by: _Line | None, *, partly: bool) -> Row:
    """A requirement that nothing shows by name: told in other words, taken back, or missing, perhaps in part."""
    if told := next((one.told for one in rest if one.told), ""):
        return replace(row, now=Shows.TOLD, line=told)
    if not shown_by and any(one.reason == row.quote for one in version.refused):
        return replace(row, now=Shows.TAKEN_BACK)
    less = {*terms_of(row.line)} if partly and not row.there else set[str]()  # "Dutch (B2)": there, and less than is asked
    parts = tuple(one.quote for one in rest if one.quote != row.quote and not (one.terms and less.issuperset(one.terms)))
    never = bool(rest) and all(one.never for one in rest)
    now = Shows.NEVER if never and not row.there else Shows.PARTLY if partly else Shows.NOT
    row = replace(row, elsewhere=told_elsewhere(row.quote, version.questions, version.evidence))
    said = left_as_said(row.quote, version.questions, version.answers, version.evidence, version.changes)
    if said and now is Shows.NOT:
        return replace(row, now=Shows.UNLISTED if held(row.quote, said) else Shows.SAID, said=said)
    return replace(row, now=now, rest=row.rest or parts)


def _is_denied(gap: Gap, version: Standing) -> bool:
    """Whether all that is missing was denied, in this thread or another one."""
    never = {*denied(version.evidence), *still_denied(version.never, version.evidence)}
    here = any(one.never and one.quote == gap.quote for one in _still_missing(gap, version))
    return here or was_denied(gap.quote, gap.terms, never)


def _still_missing(gap: Gap, version: Standing) -> tuple[Missing, ...]:
    """What of a requirement no line that stands proves."""
    return missing((gap,), tuple(_in_use(version)), version.questions, version.changes)


def _in_use(version: Standing) -> Iterator[Evidence]:
    """The facts that lines which stand are written from, and all that was denied."""
    cited = {one for change in version.changes if isinstance(change, Add | Replace) for one in change.evidence}
    return (one for one in version.evidence if one.negated or one.id in cited)


def _shown_by(gap: Gap, written: Iterable[_Line]) -> _Line | None:
    """The written line that shows a requirement: it names what was missing, or was written for it, or says it in its words."""
    wanted, words = set(gap.terms), set(stems(gap.quote))
    scored = [(3 * len(wanted & set(terms_of(one.text))) + 2 * (one.reason == gap.quote), one) for one in written]
    if not wanted:
        scored = [(score + len(words & set(stems(one.text))), one) for score, one in scored]
    best = max(scored, key=lambda pair: pair[0], default=(0, None))
    return best[1] if best[0] > 1 else None


def as_shown(base: Resume, after: Resume) -> Resume:
    """The finished resume with a source that says what it says now: old wordings blotted out, new ones at the end."""
    letters, now = list(base.source.text), {line.id: line.text for line in after.lines()}
    for line in base.lines():
        if now.get(line.id) != line.text:
            _blot(letters, line.spans)
    for gone in {one.id for one in base.entries()} - {one.id for one in after.entries()}:
        _blot(letters, entry.heading if (entry := base.entry(gone)) else ())
    kept = {line.id: line.text for line in base.lines()}
    new = [text for one, text in now.items() if kept.get(one) != text]
    text = "\n".join(["".join(letters), *new])
    return replace(after, source=Source(base.source.id, base.source.name, text))


def _blot(letters: list[str], spans: Iterable[Span]) -> None:
    for span in spans:
        letters[span.start : span.end] = " " * (span.end - span.start)
