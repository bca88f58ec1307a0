"""Headings and order: parts and lines are moved, never changed."""

import re
from collections.abc import Sequence

from core.editing import guard, heads, misread, targets
from core.editing.forms import Match, polite, unquoted
from core.editing.model import Asks, Choice, Outcome, Request, Understood
from core.editing.shorten import line_choices
from core.editing.targets import Place
from core.expressions import expression
from core.phrases import editing as words
from core.phrases import short
from core.resume.changes import Arrange, Rename, Reorder
from core.resume.headings import known
from core.resume.lexicon import fold
from core.resume.model import Kind, Section
from core.tailoring.lexicon import Nature, nature, terms_of

_LONGEST = 40  # characters of a heading
_MOST_WORDS = 5
_BESIDE = ("before", "after", "swap")  # forms that name two things; the others name a part at most that the thing is moved in
_STRICT = (Kind.WORK, Kind.EDUCATION, Kind.CERTIFICATES, Kind.AWARDS, Kind.PUBLICATIONS)  # their headings are claims

_BY_AGE = expression(  # a job by its place among the others
    r"(?:(?:very|most|my|the) )*(?:oldest|newest|latest|earliest|recent|last|first|previous|current|older|old|"
    r"älteste[nr]?|neueste[nr]?|letzte[nr]?|erste[nr]?) (?:jobs?|roles?|positions?|employers?|schools?|degrees?|stellen?)",
    re.IGNORECASE,
)


_JOBS = (
    r"(?:the order of )?(?:all )?(?:my |the )?"
    r"(?:jobs?|roles?|positions?|work|work experience|work history|employment|experience|schools?)"
)
_JOBS_ORDER = expression(
    rf"(?:(?:reverse|flip|sort|order) {_JOBS}(?: .{{0,40}})?|(?:put|list|arrange|show|turn) {_JOBS}(?: .{{0,20}}?)?"
    r" (?:order|chronolog\w*|(?:newest|oldest|latest|recent|earliest) first|by dates?|other way (?:a?round)))[.!]*",
    re.IGNORECASE,
)


def jobs_in_order(request: Request) -> Outcome | None:
    """What is said to a wish for another order of the jobs: they stay in that of the file."""
    return Asks(words.JOBS_IN_ORDER) if _JOBS_ORDER.fullmatch(polite(request.text)) else None


def rename(request: Request, match: Match) -> Outcome | None:
    """Give a part another heading, as long as it only names the part."""
    x, heading = match.x, unquoted(match.y)
    found = _renamed(request, x, heading)
    if len(found) == 1 and match.loose:
        x, heading = _longest(request, x, heading)
    if not found and targets.everything(x):
        found = request.resume.sections
    if len(found) > 1:
        choices = tuple(Choice(short(one.heading or one.kind.value.title(), 40), one.id) for one in found[:6])
        return Asks(words.WHICH_PART, "which", choices, request.text)
    if found:
        return _with_heading(request, found[0], heading)
    old = unquoted(targets.bare(x))
    return None if match.loose else misread.amended(request, old, heading) or heads.respelt(request, old, heading)


def _renamed(request: Request, x: str, heading: str) -> tuple[Section, ...]:
    """The part that is meant: the one picked, the one named, or for "it" the one that the new heading fits."""
    if request.pick:
        return tuple(one for one in request.resume.sections if one.id == request.pick)
    if targets.everything(x):
        kind = known(heading)
        fitting = tuple(one for one in request.resume.sections if one.kind is kind)
        return fitting if kind and len(fitting) == 1 else ()
    return targets.sections(x, request.resume)


def _longest(request: Request, x: str, heading: str) -> tuple[str, str]:
    """Where nothing stands between the two names, the first is as long as it can be: "call work experience Jobs"."""
    parts = f"{x} {heading}".split()
    for cut in range(len(parts) - 1, 0, -1):
        if targets.sections(" ".join(parts[:cut]), request.resume):
            return " ".join(parts[:cut]), unquoted(" ".join(parts[cut:]))
    return x, heading


def _with_heading(request: Request, section: Section, heading: str) -> Outcome:
    heading = " ".join(heading.strip(" .:!\"'").split())
    heading = heading[:1].upper() + heading[1:]
    kind = known(heading)
    if guard.mixed(heading):
        return Asks(words.MIXED_LETTERS)
    if fold(heading) == fold(section.heading):
        return Asks(words.SAME_ALREADY)
    if kind is None and not _plain(heading):
        return Asks(words.HEADING_PLAIN)
    if kind and kind is not section.kind and {kind, section.kind} & set(_STRICT):
        return Asks(words.wrong_kind(heading))
    return Understood((Rename(section.id, heading, request.text),))


def _plain(heading: str) -> bool:
    """Whether a heading that is not in the lexicon claims nothing by itself."""
    short_enough = 0 < len(heading) <= _LONGEST and len(heading.split()) <= _MOST_WORDS
    naming = any(nature(term) not in {Nature.FIELD, Nature.SOFT} for term in terms_of(heading))
    loud = any(guard.has(kind, heading) for kind in ("rank", "scale", "praise", "led", "built"))
    return short_enough and not (naming or loud or guard.credentials(heading) or guard.numbers(heading))


def move(request: Request, match: Match) -> Outcome | None:
    """Put a part, a line or a skill somewhere else: first, last, up, down, before or after another, or in its place."""
    within = match.y if match.form not in _BESIDE else ""
    what = _within(request, match.x, within) if within else _meant(request, match.x)
    if what is None or isinstance(what, Asks):
        return what
    other = _meant(request, match.y) if match.form in _BESIDE else what
    if other is None or isinstance(other, Asks):
        return other
    if isinstance(what, Section) and isinstance(other, Section):
        return _section_moved(request, what, other, match.form)
    if isinstance(what, Place) and isinstance(other, Place) and what.parent == other.parent:
        return _line_moved(request, what, other, match.form)
    return Asks(words.DIFFERENT_PARTS)


def _within(request: Request, text: str, part: str) -> Place | Asks | None:
    """The item or line that is to be moved within the part or the job that is named."""
    resume, job = request.resume, targets.role(part, request.resume)
    parts = targets.sections(part, resume)
    homes = {one.id for one in (*parts, *((job,) if job else ()))} | {
        group.id for one in parts for group in one.entries if group.inline
    }
    if not homes:
        return None
    found = [one for one in (*targets.items(text, resume), *targets.lines(text, resume)) if one.parent in homes]
    unique = tuple(dict.fromkeys(found))
    if len(unique) > 1 and not request.pick:
        return Asks(words.which(text), "which", line_choices(unique), request.text)
    picked = [one for one in unique if request.pick in {"", one.line.id}]
    return picked[0] if picked else Asks(words.not_found(text))


def _section_moved(request: Request, what: Section, other: Section, form: str) -> Outcome:
    ids = tuple(one.id for one in request.resume.sections)
    order = _moved(ids, what.id, form, other.id)
    return Understood((Arrange(order, request.text),)) if order != ids else Asks(words.THERE_ALREADY)


def _line_moved(request: Request, what: Place, other: Place, form: str) -> Outcome:
    ids = tuple(one.line.id for one in targets.places(request.resume) if one.parent == what.parent)
    order = _moved(ids, what.line.id, form, other.line.id)
    moved = what.parent and order != ids
    return Understood((Reorder(what.parent, order, request.text),)) if moved else Asks(words.THERE_ALREADY)


def _meant(request: Request, text: str) -> Section | Place | Asks | None:
    """The part or line that is to be moved, a question when several fit, or None when nothing does."""
    resume = request.resume
    if request.pick and (place := targets.place_of(resume, request.pick)):
        return place
    if targets.everything(text):
        return None
    if not targets.says_line(text) and (named := _named(request, text)):
        return named
    lines = targets.lines(text, resume)
    if len(lines) > 1:
        return Asks(words.which(text), "which", line_choices(lines), request.text)
    return lines[0] if lines else None


def _named(request: Request, text: str) -> Section | Place | Asks | None:
    """An item, a part or a job that is named as such."""
    resume = request.resume
    items = targets.items(text, resume)
    found = tuple(one for one in resume.sections if one.id == request.pick) or targets.sections(text, resume)
    if len(items) == 1:
        return items[0]
    if len(found) > 1:
        return Asks(words.WHICH_PART, "which", tuple(Choice(short(one.heading, 40), one.id) for one in found), request.text)
    if found:
        return found[0]
    return Asks(words.JOBS_IN_ORDER) if targets.role(text, resume) or _BY_AGE.fullmatch(targets.bare(text)) else None


def _moved(ids: Sequence[str], what: str, form: str, other: str) -> tuple[str, ...]:
    rest = [one for one in ids if one != what]
    at = ids.index(what)
    if form == "swap":
        return tuple({what: other, other: what}.get(one, one) for one in ids)
    if form in _BESIDE and other == what:
        return tuple(ids)
    place = {
        "first": 0,
        "last": len(rest),
        "up": max(0, at - 1),
        "down": min(len(rest), at + 1),
        "before": rest.index(other) if other in rest else 0,
        "after": rest.index(other) + 1 if other in rest else 0,
    }[form]
    return (*rest[:place], what, *rest[place:])
