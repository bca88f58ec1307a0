"""One page as a rule: when a resume is fitted, what may go for it unasked, and what is printed of a version then."""

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace

from core.conversation.state import AS_IT_COMES, Page, Version
from core.resume.apply import line_id
from core.resume.changes import Add, Edit, Replace
from core.resume.cutting import without
from core.resume.model import Kind, Line, Resume
from core.tailoring.expendable import expendable
from core.tailoring.lost import lost
from core.tailoring.model import Evidence, Posting

NEARLY = 1.2  # pages: of two, the second would be emptier than a fifth, which looks like a mistake
UNASKED = 3  # lines that may go without being asked for one page: as many as a person takes in at a glance, to put them back


@dataclass(frozen=True, slots=True)
class Cut:
    """Something that is not printed: its id, the role it stands under, its words."""

    id: str
    role: str
    text: str


def printed(version: Version) -> Resume:
    """What the files of a version say."""
    return without(version.resume, version.page.cut)


def cuts(version: Version) -> Sequence[Cut]:
    """What is not printed, in the order it went."""
    found = _everything(version.resume)
    return [found[one] for one in version.page.cut if one in found]


def back_in(page: Page, ids: Sequence[str]) -> Page:
    """The wish for a page on which these stay."""
    return replace(page, back=(*page.back, *ids), allowed=tuple(one for one in page.allowed if one not in ids))


def named(resume: Resume, ids: Sequence[str]) -> Sequence[str]:
    """Entries by what the person calls them."""
    found = _everything(resume)
    return [found[one].text for one in ids if one in found]


def are_jobs(resume: Resume, ids: Sequence[str]) -> bool:
    """Whether all of these entries are jobs."""
    return {*ids} <= {entry.id for entry in resume.entries(Kind.WORK)}


def wished(version: Version | None) -> Page:
    """What a person wished of the pages so far; what had to go for it is found anew each time."""
    page = version.page if version else AS_IT_COMES
    return Page(page.wish, back=page.back, allowed=page.allowed)


def most(page: Page) -> float:
    """How long a resume may be, in pages, to be fitted to one."""
    return math.inf if page.wish == "one" else NEARLY


def asked(page: Page, resume: Resume, posting: Posting | None, told: Sequence[str]) -> tuple[Sequence[str], Sequence[str]]:
    """What may go for one page, in order: without asking, and with all that would have to be asked."""
    order = expendable(resume, posting, told, page.back)
    if page.wish != "one":
        return order.lines[:UNASKED], ()
    asking = {*order.entries} - {*page.allowed}
    return [one for one in order.both if one not in asking], order.both


def can_go_back(version: Version, posting: Posting | None) -> bool:
    """Whether a line that was left out can be printed again: something that is printed could go for it unasked."""
    page, resume = version.page, version.resume
    if not page.cut:
        return False
    gone = {*page.cut, *(line.id for entry in resume.entries() if entry.id in page.cut for line in entry.lines)}
    order, _all = asked(back_in(page, page.cut[:1]), resume, posting, told(version.changes, version.evidence))
    return any(one not in gone for one in order)


def no_longer_shown(version: Version, posting: Posting | None) -> Sequence[str]:
    """What of the posting the files of a version show less of than the version itself, for what is not printed."""
    return lost(version.resume, version.page.cut, posting) if posting and version.page.cut else ()


def told(changes: Sequence[Edit], evidence: Sequence[Evidence]) -> tuple[str, ...]:
    """The lines that were written from what the person said."""
    facts = {one.id for one in evidence}
    added = [line_id(one) for one in changes if isinstance(one, Add)]
    return (*added, *(one.target for one in changes if isinstance(one, Replace) and facts.intersection(one.evidence)))


def fitting(page: Page, cut: Sequence[str]) -> Page:
    """The page that it came to."""
    return replace(page, cut=tuple(cut), needs=(), count=1, alone=False)


def _everything(resume: Resume) -> dict[str, Cut]:
    found = dict[str, Cut]()
    for section in resume.sections:
        heading = section.heading or section.kind.value.title()
        found |= _lines(section.lines, heading)
        for entry in section.entries:
            name = ", ".join(part for part in (entry.title, entry.organisation, entry.dates) if part)
            found[entry.id] = Cut(entry.id, heading, name)
            found |= _lines(entry.lines, entry.organisation or entry.title or heading)
    return found | _lines(resume.unplaced, "")


def _lines(lines: Sequence[Line], role: str) -> dict[str, Cut]:
    return {line.id: Cut(line.id, role, line.text) for line in lines}
