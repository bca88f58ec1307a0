"""The order of lines and skills by what the posting asks for: within their place only, and only where it helps."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from core.resume.changes import Reorder
from core.resume.model import Entry, Kind, Line, Resume, Section, Source
from core.tailoring.lexicon import implies, terms_of
from core.tailoring.model import Posting, Requirement, Weight
from core.tailoring.words import stems

_LEANS = re.compile(
    r"^(?:also|this|these|that|it|they|then|there|both|as a result|result|outcome|achieved|including|außerdem|dies\w*|dabei|"
    r"dadurch|además|esto|"
    r"en outre|cela|также|это|при этом)(?!\w)",
    re.IGNORECASE,
)
_DATED = re.compile(r"^\W*(?:\d{1,2}[./])?(?:19|20)\d\d\b")
WEIGHTS = {Weight.MUST: 2.0, Weight.NICE: 1.0, Weight.DUTY: 0.5}
_IN_LINE = 0.6  # of the words of a requirement that names nothing known
_WORTH = 1  # lines that need no order
_KINDS = (Kind.WORK, Kind.PROJECTS, Kind.VOLUNTEER)


def relevance(text: str, posting: Posting) -> float:
    """How much of what the posting asks a line names: each counts once, a must double and a duty half."""
    return sum(WEIGHTS[one.weight] for one in shown_by(text, posting.asked))


def shown_by(text: str, requirements: Iterable[Requirement]) -> Sequence[Requirement]:
    """Those that a line names, or, where they name nothing known, says in most of their words."""
    named, said = set(terms_of(text)), set(stems(text))
    named |= implies(named)
    return [one for one in requirements if (named.intersection(one.terms) if one.terms else _is_said(one.quote, said))]


def _is_said(quote: str, said: set[str]) -> bool:
    wanted = set(stems(quote))
    return len(wanted) > 1 and len(wanted & said) >= _IN_LINE * len(wanted)


def orders(resume: Resume, posting: Posting, reasons: Mapping[str, str]) -> Iterator[Reorder]:
    """Reorderings of the resume as it is now. `reasons` gives for a new line's id the requirement it was told for."""
    for section in resume.sections:
        if section.kind is Kind.SKILLS:
            parents: list[Entry | Section] = [*section.entries, section]
            for parent in parents:
                yield from _skills(parent, posting)
        elif section.kind in _KINDS:
            for entry in section.entries:
                yield from _lines(entry, posting, resume.source, reasons)


def _skills(parent: Entry | Section, posting: Posting) -> Iterator[Reorder]:
    lines = parent.lines
    scores = {line.id: _skill_score(line.text, posting) for line in lines}
    ids = tuple(line.id for line in sorted(lines, key=lambda line: -scores[line.id]))
    if ids != tuple(line.id for line in lines) and not any(line.text.rstrip().endswith(":") for line in lines):
        yield Reorder(parent.id, ids)


def _skill_score(text: str, posting: Posting) -> float:
    named = set(terms_of(text))
    return max((WEIGHTS[one.weight] for one in posting.asked if named.intersection(one.terms)), default=0.0)


def _lines(entry: Entry, posting: Posting, source: Source, reasons: Mapping[str, str]) -> Iterator[Reorder]:
    old = [line for line in entry.lines if line.id not in reasons]
    if len(entry.lines) <= _WORTH or _is_narrative(old, source):
        return
    blocks = _blocks(entry.lines, reasons)
    asked = {one.quote: WEIGHTS[one.weight] for one in posting.requirements}

    def score(block: Sequence[Line]) -> float:
        told = max((asked.get(reasons[line.id], 0.0) for line in block if line.id in reasons), default=0.0)
        return -max(told, *(relevance(line.text, posting) for line in block))

    ids = tuple(line.id for block in sorted(blocks, key=score) for line in block)
    if ids != tuple(line.id for line in entry.lines):
        yield Reorder(entry.id, ids)


def _blocks(lines: Sequence[Line], reasons: Mapping[str, str]) -> list[list[Line]]:
    """Lines that must stay together: what leans on the line before, and the new lines of one answer."""
    blocks: list[list[Line]] = []
    for line in lines:
        last = blocks[-1][-1] if blocks else None
        told = last is not None and line.id in reasons and reasons.get(last.id) == reasons[line.id]
        if last is not None and (told or (line.id not in reasons and leans(line.text))):
            blocks[-1].append(line)
        else:
            blocks.append([line])
    return blocks


def leans(text: str) -> bool:
    """Whether a line goes on from the one before it, so that it can't stand without it."""
    return text[:1].islower() or text[:1] in "(+" or bool(_LEANS.match(text))


def _is_narrative(lines: Sequence[Line], source: Source) -> bool:
    """Whether the lines are told in an order that matters: dated one after the other, led in by a colon, or running prose."""
    dated = sum(1 for line in lines if _DATED.match(line.text))
    if dated > 1 or any(line.text.rstrip().endswith(":") for line in lines):
        return True
    prose = [line for line in lines if line.spans and line.text.rstrip().endswith((".", "。"))]
    return len(prose) > 1 and not any(_bulleted(line, source) for line in prose)


def _bulleted(line: Line, source: Source) -> bool:
    start = line.spans[0].start
    before = source.text[source.text.rfind("\n", 0, start) + 1 : start] + source.text[start : start + 1]
    return any(not letter.isalnum() and not letter.isspace() for letter in before)
