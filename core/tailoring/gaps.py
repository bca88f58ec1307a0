"""What a posting asks for and a resume does not show: found in code, best question first."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import overload

from core.resume.model import Resume, Source
from core.resume.parse import parse
from core.tailoring.judging import judge
from core.tailoring.levels import years_shown
from core.tailoring.lexicon import terms_of
from core.tailoring.model import Gap, Posting, Requirement, Status
from core.tailoring.patterns import pattern
from core.tailoring.posting import parse_posting
from core.tailoring.shown import Shown
from core.tailoring.words import names, stems

_REPEATED = 0.7
_SAME_WORDS = 2  # with a meaning of their own
_OR_ELSE = re.compile(r"[^\n]{0,200}\b(?:or|oder|ou|или)[ \t]*(?:\n|$)")


class Comparison(Sequence[Gap]):
    """The real gaps, best question first; beside them what is held and implied, most relevant first, and the posting."""

    def __init__(self, gaps: Sequence[Gap], held: Sequence[Gap], implied: Sequence[Gap], posting: Posting) -> None:
        self._gaps = tuple(gaps)
        self.held = tuple(held)
        self.implied = tuple(implied)
        self.posting = posting

    @overload
    def __getitem__(self, index: int) -> Gap: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Gap]: ...
    def __getitem__(self, index: int | slice) -> Gap | Sequence[Gap]:
        return self._gaps[index]

    def __len__(self) -> int:
        return len(self._gaps)

    def __repr__(self) -> str:
        return f"Comparison({[gap.quote for gap in self._gaps]!r})"


def find_gaps(resume_text: str, posting_text: str) -> Comparison:
    """Compare two texts. Every `Gap.quote` is a substring of the posting, never blank."""
    resume = parse(Source(id="resume", name="", text=resume_text))
    return compare(resume, parse_posting(posting_text))


def compare(resume: Resume, posting: Posting, today: date | None = None) -> Comparison:
    """Set a posting against a resume. `today` ends the roles that go on, the system's date by default."""
    today = today or datetime.now(UTC).date()
    shown, years = Shown(resume, today), years_shown(resume, today)
    judged = [_judged(one, shown, years) for one in posting.requirements]
    found = tuple(_either_or(posting, judged))
    by_status = {status: sorted((one for one in found if one.status == status), key=lambda gap: -gap.gain) for status in Status}
    return Comparison(_varied(by_status[Status.GAP]), by_status[Status.HELD], by_status[Status.IMPLIED], posting)


def is_partly(gap: Gap) -> bool:
    """Whether a resume shows a part of a gap, or names it in less than what is asked."""
    return gap.status is Status.GAP and (bool(gap.there) or is_named(gap))


def is_named(gap: Gap) -> bool:
    """Whether the resume's nearest words name what is asked for, or say some of it in the same words."""
    named = {*gap.terms, *terms_of(gap.quote), *names(gap.quote)}.intersection((*terms_of(gap.nearest), *names(gap.nearest)))
    shared = len(set(stems(gap.quote)) & set(stems(gap.nearest)))
    return bool(named) or (not gap.lacks and shared >= _SAME_WORDS and not pattern("paper").search(gap.quote))


def _varied(gaps: Sequence[Gap]) -> list[Gap]:
    """What was asked for before under other words comes later: three questions are about three things."""
    seen, varied = set[str](), list[Gap]()
    for gap in gaps:
        share = len(seen.intersection(gap.terms)) / max(1, len(gap.terms))
        varied.append(replace(gap, gain=round(gap.gain * (1 - _REPEATED * share), 4)))
        seen.update(gap.terms)
    return sorted(varied, key=lambda gap: -gap.gain)


def _judged(requirement: Requirement, shown: Shown, years: float) -> Gap:
    quote = requirement.quote
    judgement = judge(quote, requirement.weight, shown, years)
    place = shown.nearest(judgement.terms or (*requirement.terms, *names(quote)), stems(quote))
    return Gap(
        quote=quote,
        status=judgement.status,
        weight=requirement.weight,
        terms=judgement.terms,
        nearest=place.text if place else "",
        entry=place.entry if place else "",
        gain=judgement.gain,
        requirement=requirement.id,
        there=judgement.there,
        lacks=judgement.lacks,
    )


def _either_or(posting: Posting, judged: Sequence[Gap]) -> Iterator[Gap]:
    """Items joined by "or" at their ends are alternatives: one that is held settles the others."""
    at, chain = 0, list[Gap]()
    for gap in judged:
        start = posting.text.find(gap.quote, at)
        at = max(at, start) + len(gap.quote)
        chain.append(gap)
        if not _OR_ELSE.match(posting.text, at):
            yield from _settled(chain)
            chain = []
    yield from _settled(chain)


def _settled(chain: Sequence[Gap]) -> Iterator[Gap]:
    met = any(gap.status != Status.GAP for gap in chain)
    for gap in chain:
        yield replace(gap, status=Status.IMPLIED) if met and gap.status == Status.GAP else gap
