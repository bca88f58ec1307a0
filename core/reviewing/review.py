"""A resume reviewed without any posting: what is strong, what is unclear, what is missing, each with its place."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from core.resume.model import Resume
from core.reviewing import lines, whole
from core.reviewing.model import Finding, Sort

FIRST = {Sort.STRONG: 2, Sort.UNCLEAR: 3, Sort.MISSING: 3, Sort.LAYOUT: 1}
LATER = {Sort.STRONG: 3, Sort.UNCLEAR: 5, Sort.MISSING: 4, Sort.LAYOUT: 2}


@dataclass(frozen=True, slots=True)
class Page:
    """A phone screen of findings; `more` says how many are left for the next ones."""

    findings: tuple[Finding, ...]
    more: int = 0

    def of(self, *sorts: Sort) -> tuple[Finding, ...]:
        """The findings of these sorts."""
        return tuple(one for one in self.findings if one.sort in sorts)


def review(resume: Resume, today: date) -> tuple[Finding, ...]:
    """All findings, the weightiest of each sort first; of what is unclear one a line. The same resume gives the same review."""
    found = [*lines.findings(resume), *whole.findings(resume, today)]
    order = list(Sort)
    ranked = sorted(found, key=lambda one: (order.index(one.sort), -one.weight))
    return tuple(_spread(ranked))


def _spread(found: Sequence[Finding]) -> list[Finding]:
    """Of the strong and the unclear, first one of each job and kind, then the others: two of the same say less than two."""
    kept: list[Finding] = []
    for sort in Sort:
        mine = [one for one in found if one.sort is sort]
        first: dict[object, Finding] = {}
        for one in mine:
            first.setdefault((one.kind, one.role) if sort is Sort.UNCLEAR else one.role if sort is Sort.STRONG else one.key, one)
        kept += [*first.values(), *(one for one in mine if one not in first.values())]
    return kept


def page(findings: Sequence[Finding], number: int) -> Page:
    """A screen of the review, counted from 0."""
    shown: list[Finding] = []
    left = 0
    for sort in Sort:
        mine = [one for one in findings if one.sort is sort]
        start = 0 if number == 0 else FIRST[sort] + LATER[sort] * (number - 1)
        end = start + (FIRST[sort] if number == 0 else LATER[sort])
        shown += mine[start:end]
        left += len(mine[end:])
    return Page(tuple(shown), left)
