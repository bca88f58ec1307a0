"""What a resume can spare, measured: the order in which lines may go when a page must do, the least relevant first.

A line that shows a requirement of the posting goes after all that show none, and the only one that shows it goes last; of many
that show the same, two say enough, and the others are lines like any. Then it
counts how recent a job is, whether the line tells how much or how many (the more, the newer the job), and which words it shares
with the posting. What the person has just told goes last of all.
"""

import re
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise, takewhile

from core.expressions import expression
from core.resume import roles
from core.resume.model import Entry, Kind, Line, Resume, Section
from core.reviewing.amounts import amounts
from core.tailoring.lost import without_loss
from core.tailoring.model import Posting, Requirement
from core.tailoring.order import WEIGHTS, leans, shown_by
from core.tailoring.words import stems

_SHOWN_TWICE = 0.5  # of the weight, where another line shows the same
_ENOUGH = 2  # lines that show the same: more only repeat it
_WORD, _WORDS = 0.1, 5
_FIGURE = 0.5
_RECENT, _A_YEAR, _OLD = 1.5, 0.15, 0.001
_LONG_AGO = 10  # years: such a job may stand with its head alone
_STANDING = {Kind.SUMMARY: 1.2, Kind.CERTIFICATES: 1.0, Kind.INTERESTS: -1.0, Kind.REFERENCES: -2.0}  # of what has no dates
_LATER = 0.05  # a line further down in its place
_NEEDED = frozenset({Kind.SKILLS, Kind.LANGUAGES})  # lists stand on few rows, and every word may be looked for
_SPARED = frozenset({Kind.INTERESTS, Kind.REFERENCES})  # may go with their heading
_NAMES = frozenset({Kind.CERTIFICATES, Kind.INTERESTS, Kind.REFERENCES})  # a number there counts nothing that was done
_PLACED = frozenset({Kind.WORK, Kind.EDUCATION})  # the newest of these never goes
_ASKED = 2  # above jobs and degrees
_UNDATED = -1.0  # below any age
_YEAR = re.compile(r"(?:19|20)\d\d")
_SHORT = expression(r"\b(?=\w*[A-Z]\w*[A-Z0-9])[A-Z0-9]{2,9}\b")

_Worth = tuple[bool, float]  # whether it shows a requirement, and what else it is worth
_NOTHING: _Worth = (False, 0.0)
_WEIGHTY: _Worth = (False, 2.0)  # figures of the latest jobs, and all that shows a requirement


@dataclass(frozen=True, slots=True)
class Expendable:
    """Ids in the order they may go: `lines`, which leave every entry its head; and whole `entries`, only after a yes.

    All but jobs of long ago keep something to say. Jobs and degrees come after other entries and the oldest first, whatever they
    say: a hole in the middle raises questions. Jobs of long ago go with other entries of their age.
    The newest job and the newest degree never go, and a certificate that the posting asks for goes last of all.
    """

    lines: tuple[str, ...] = ()
    entries: tuple[str, ...] = ()
    both: tuple[str, ...] = ()  # entries of long ago before the lines that say most, other entries after them


@dataclass(frozen=True, slots=True)
class _Home:
    """Lines that stand together: `least` of them stay."""

    lines: Sequence[Line]
    kind: Kind
    recency: float
    least: int = 1


_NOWHERE = _Home((), Kind.OTHER, 0.0)


def expendable(
    resume: Resume, posting: Posting | None = None, told: Collection[str] = (), stay: Collection[str] = ()
) -> Expendable:
    """The order for a resume. `told` are lines written from what the person said, `stay` what they wanted back: it stays."""
    homes, recency = [*_homes(resume)], _recency(resume)
    worth = _worth(resume, posting, homes)
    free = [line for home in homes for line in _free(home, worth, {*told}, {*stay})]
    light, heavy = _in_order(resume, posting, free, worth, told)
    order, weighty = [*light, *heavy], {line.id for line in heavy}
    entries = [
        (
            _rank(entry, section, posting, recency[entry.id]),
            recency[entry.id],
            max([worth(line) for line in entry.lines], default=_NOTHING),
            entry.id,
        )
        for section in resume.sections
        for entry in _whole(section, recency)
        if not {entry.id, *(line.id for line in entry.lines)} & {*told, *stay}
    ]
    lines, whole = [*_leaning_first(order, homes)], [name for *_key, name in sorted(entries)]
    spare = [*takewhile(lambda name: name not in weighty, lines)]
    holding = {entry.id for entry in resume.entries() if any(line.id in weighty for line in entry.lines)}
    old = [*takewhile(lambda name: _is_long_ago(recency[name]) and name not in holding, whole)]
    both = (*spare, *old, *lines[len(spare) :], *whole[len(old) :])
    return Expendable(tuple(lines), tuple(whole), both)


def least_first(
    resume: Resume, lines: Iterable[Line], posting: Posting | None = None, told: Collection[str] = ()
) -> tuple[Sequence[Line], Sequence[Line]]:
    """Some lines of a resume, the least worth first: those that it can spare, then those that say most."""
    return _in_order(resume, posting, lines, _worth(resume, posting, [*_homes(resume)]), told)


def _in_order(
    resume: Resume, posting: Posting | None, lines: Iterable[Line], worth: Callable[[Line], _Worth], told: Collection[str]
) -> tuple[Sequence[Line], Sequence[Line]]:
    ranked = sorted(lines, key=worth)
    free, needed = [line for line in ranked if line.id not in told], list[Line]()
    if posting:
        papers = {*_asked_papers(resume, posting)}
        lossless, needed = map(list, without_loss(resume, free, posting))
        needed += [line for line in lossless if line.id in papers]
        free = [line for line in lossless if line.id not in papers]
    spare = [line for line in free if worth(line) < _WEIGHTY]
    return spare, [*free[len(spare) :], *needed, *(line for line in ranked if line.id in told)]


def _asked_papers(resume: Resume, posting: Posting) -> Iterator[str]:
    """Certificates that the posting asks for, also where another would do ("PRINCE2 or MSP"): they are looked for by name."""
    for section in resume.sections:
        if section.kind is Kind.CERTIFICATES:
            lines = (*section.lines, *(line for entry in section.entries for line in entry.lines))
            yield from (line.id for line in lines if any(_is_paper(line.text, one) for one in posting.requirements))


def _homes(resume: Resume) -> Iterator[_Home]:
    recency = _recency(resume)
    for section in resume.sections:
        if section.kind in _NEEDED:
            continue
        if section.kind is not Kind.EDUCATION:
            least = 0 if section.kind in _SPARED else 1
            yield _Home(section.lines, section.kind, _STANDING.get(section.kind, 0.0), least)
        for entry in section.entries:
            if not entry.inline:
                yield _Home(entry.lines, section.kind, recency[entry.id], _least(entry, section, recency))


def _least(entry: Entry, section: Section, recency: Mapping[str, float]) -> int:
    """How many lines an entry keeps: none as a job of long ago, unless no job is newer or a line leads in what would go."""
    old = section.kind is Kind.WORK and _is_long_ago(recency[entry.id])
    led = any(line.text.rstrip().endswith(":") for line in entry.lines)
    return 0 if old and not led and recency[entry.id] < max(recency[one.id] for one in section.entries) else 1


def _is_long_ago(recency: float) -> bool:
    """Whether something ended long before the newest; what has no dates did not."""
    return _UNDATED < recency < -_OLD * _LONG_AGO


def _recency(resume: Resume) -> Mapping[str, float]:
    """What the age of an entry adds to its lines: after ten years only that the older goes first."""
    dates = {entry.id: f"{entry.start} {entry.end} {entry.dates}" for entry in resume.entries()}
    years = {name: max(map(int, _YEAR.findall(text)), default=0) for name, text in dates.items()}
    newest = max(years.values(), default=0)
    current = {entry.id for entry in resume.entries() if entry.current}
    ages = {name: 0 if name in current else newest - year for name, year in years.items()}
    return {name: max(-_OLD * age, _RECENT - _A_YEAR * age) for name, age in ages.items()}


def _worth(resume: Resume, posting: Posting | None, homes: Sequence[_Home]) -> Callable[[Line], _Worth]:
    """How much each line matters."""
    requirements, asked = posting.asked if posting else (), set(stems(posting.text)) if posting else set[str]()
    shown = {line.id: shown_by(line.text, requirements) for line in resume.lines()}
    often = Counter(one.id for found in shown.values() for one in found)
    place = {line.id: (home, _LATER * number) for home in homes for number, line in enumerate(home.lines)}

    def says(line: Line) -> float:
        home, later = place.get(line.id, (_NOWHERE, 0.0))
        by_requirements = sum(WEIGHTS[one.weight] * (1.0 if often[one.id] == 1 else _SHOWN_TWICE) for one in shown[line.id])
        words = _WORD * min(_WORDS, len(asked.intersection(stems(line.text))))
        counts = home.kind not in _NAMES and amounts(line.text)
        figure = _FIGURE * (1.0 + max(0.0, home.recency)) if counts else 0.0
        return by_requirements + words + figure + home.recency - later

    ranked = sorted((line for home in homes for line in home.lines), key=says, reverse=True)
    foremost = {one.id: [line.id for line in ranked if one in shown[line.id]][:_ENOUGH] for one in requirements}
    return lambda line: (any(line.id in foremost[one.id] for one in shown[line.id]), says(line))


def _is_paper(text: str, requirement: Requirement) -> bool:
    """Whether a certificate is one that is asked for: by what it shows, or by its short form."""
    return bool(shown_by(text, (requirement,))) or not {*_SHORT.findall(text)}.isdisjoint(_SHORT.findall(requirement.quote))


def _free(home: _Home, worth: Callable[[Line], _Worth], told: set[str], stay: set[str]) -> Iterator[Line]:
    """The lines of a place that may go: not those that matter most there, nor what leads in others, nor what they lean on."""
    best = sorted(home.lines, key=lambda line: (line.id in told, worth(line)), reverse=True)[: home.least]
    kept = {line.id for line in home.lines if line in best or line.id in stay or line.text.rstrip().endswith(":")}
    for line, after in reversed([*pairwise(home.lines)]):
        kept |= {line.id} if after.id in kept and leans(after.text) else set()
    return (line for line in home.lines if line.id not in kept)


def _leaning_first(order: Sequence[Line], homes: Sequence[_Home]) -> Iterator[str]:
    """The order with every line going when the last of those that go on from it may: they go just before it."""
    after = {line.id: follower.id for home in homes for line, follower in pairwise(home.lines) if leans(follower.text)}
    at = {line.id: number for number, line in enumerate(order)}

    def when(name: str) -> tuple[int, int]:
        chain = [name]
        while follower := after.get(chain[-1]):
            chain.append(follower)
        return max(at[one] for one in chain), len(chain)

    return iter(sorted(at, key=when))


def _rank(entry: Entry, section: Section, posting: Posting | None, recency: float) -> int:
    """How long an entry stays: others and old jobs go first, then jobs and degrees, then certificates that are asked for."""
    if section.kind is Kind.CERTIFICATES and posting and any(_is_paper(entry.title, one) for one in posting.requirements):
        return _ASKED
    course = section.kind is Kind.EDUCATION and not _is_degree(entry)
    old_job = section.kind is Kind.WORK and _is_long_ago(recency)
    return int(section.kind in _PLACED and not course and not old_job)


def _is_degree(entry: Entry) -> bool:
    return bool(roles.degree_score(entry.title))


def _whole(section: Section, recency: Mapping[str, float]) -> Sequence[Entry]:
    """The entries that may go with all they say."""
    entries = [one for one in section.entries if not one.inline]
    if section.kind in _NEEDED or not entries:
        return ()
    degrees = [one for one in entries if _is_degree(one)] if section.kind is Kind.EDUCATION else []
    newest = max(degrees or entries, key=lambda one: (one.current, recency[one.id]))
    return [one for one in entries if section.kind not in _PLACED or one is not newest]
