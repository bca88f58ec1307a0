"""Whole jobs and schools: left out when the person names one, their employer spelt as the person says it, after a clear yes."""

import re
from collections.abc import Iterable, Mapping, Sequence
from difflib import SequenceMatcher

from core.editing import facts, guard, misread, targets
from core.editing.forms import Match, quoted, unquoted
from core.editing.forms import words as words_of
from core.editing.model import NO, YES, Asks, Choice, Outcome, Request, Understood
from core.editing.shorten import or_both
from core.phrases import correcting as asking
from core.phrases import editing as words
from core.phrases import short
from core.resume.changes import Amend, Drop
from core.resume.doubts import is_in_doubt, is_scan
from core.resume.lexicon import fold
from core.resume.model import Entry, Kind, Resume
from core.tailoring.whereabouts import named_at
from core.tailoring.words import stems

ENTRY = "entry:"  # how the choice of an entry begins
_WORD = re.compile(r"[^\W_]+")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_NAME = re.compile(r"[^\W_a-zа-яё][^,.;:!?\n]*(?:\.|, (?:Inc|Ltd|LLC)\b\.?)?")
_JOB = re.compile(
    r"\b(?:jobs?|stint|gig|internship|stelle|trabajo|puesto|empleo|poste|emploi|работ[ау]|робот[ау])\b", re.IGNORECASE
)
_COUNTED = ("oldest", "newest", "latest", "previous", "old", "current", "recent", "most", "earliest", "älteste", "alten")
_WORDS = 6  # of an employer's name
_MOST = 6  # choices
_LONGEST = 80  # characters of an employer


def dropped(request: Request, x: str, *, sure: bool = False) -> Outcome | None:
    """Leave a whole entry out; ask when the words name several, or say more than its name. `sure`: only when they don't."""
    if request.pick.startswith(ENTRY):
        entry = request.resume.entry(request.pick.removeprefix(ENTRY))
        return Understood((Drop(entry.id, request.text),)) if entry else Asks(words.STILL_OPEN)
    found = [] if quoted(x) else _named(x, request.resume)
    if not (found or sure or quoted(x)):
        said = [word for word in _WORD.findall(x) if fold(word) not in words_of("entries")]
        near = [one for one in request.resume.entries() if not one.inline and _has_all(said, one)]
        if len(near) == 1:  # "quita el hotel"
            both = (Choice(words.LEAVE_OUT, f"{ENTRY}{near[0].id}"), Choice(words.KEEP_LINE, NO))
            return Asks(words.whole_entry(name(near[0])), "which", both, request.text)
    exact = bool(found) and not any(_rest(x, one) and not _has_all(_rest(x, one), one) for one in found)
    if not found or (sure and not exact):
        return None
    if exact and len(found) == 1 and _is_only_job(found[0], request.resume):
        both = (Choice(words.LEAVE_OUT, f"{ENTRY}{found[0].id}"), Choice(words.KEEP_LINE, NO))
        return Asks(words.only_job(name(found[0])), "which", both, request.text)
    if exact and len(found) == 1:
        return Understood((Drop(found[0].id, request.text),))
    sentence = words.whole_entry(name(found[0])) if len(found) == 1 else words.which(x)
    choices = tuple(Choice(words.LEAVE_OUT if len(found) == 1 else short(name(one), 40), f"{ENTRY}{one.id}") for one in found)
    return Asks(sentence, "which", or_both(choices[:_MOST]), request.text)


def disowned(request: Request, x: str) -> Outcome | None:
    """'I never worked at X': whether that goes with all its lines; None when the words say more than where it was."""
    found = [one for one in _named(x, request.resume) if not _rest(x, one)]
    if not found:
        return None
    label = words.LEAVE_OUT if len(found) == 1 else ""
    choices = (*(Choice(label or short(name(one), 40), f"{ENTRY}{one.id}") for one in found[:_MOST]), Choice(words.KEEP_LINE, NO))
    sentence = words.whole_entry(name(found[0])) if len(found) == 1 else words.which(x)
    return Asks(sentence, "which", choices, request.text)


def name(entry: Entry) -> str:
    """What a person calls a job or school: role, employer and dates."""
    return ", ".join(part for part in (entry.title, entry.organisation, entry.dates) if part)


def _named(x: str, resume: Resume) -> list[Entry]:
    bare, years = fold(targets.bare(x)), set(_YEAR.findall(x))
    jobs = bool(_JOB.search(x))
    entries = [one for one in (resume.entries(Kind.WORK, Kind.VOLUNTEER) if jobs else resume.entries()) if not one.inline]
    found = [one for one in entries if named_at(x, one)[0] >= 0 or (bare and bare == fold(one.title))]
    said = {fold(word) for word in _WORD.findall(x)} - words_of("entries")
    for field in ("title", "location"):  # "the nursing assistant job", "the job in Leeds"
        found = found or [one for one in entries if jobs and said and said <= {*re.findall(r"\w+", fold(getattr(one, field)))}]
    found = found or ([one for one in entries if _has_all(said, one)] if jobs else [])  # "the summer labouring job"
    if not found and said and said <= _ordinals() and "job" in fold(x):
        return [one for one in resume.entries(Kind.WORK) if not one.inline]
    dated = [one for one in found if years <= set(_YEAR.findall(one.dates))]
    return dated if years and dated else found


def _has_all(said: Iterable[str], entry: Entry) -> bool:
    """Whether the head of an entry has all these words in some form."""
    about = {*stems(" ".join(said))}
    return bool(about) and about <= {*stems(f"{entry.title} {entry.organisation} {entry.location}")}


def _is_only_job(entry: Entry, resume: Resume) -> bool:
    """Whether the resume would show no job without this one."""
    return [one.id for one in resume.entries(Kind.WORK) if not one.inline] == [entry.id]


def _ordinals() -> frozenset[str]:
    return frozenset((*_COUNTED, *(word for one in ("first", "second", "third", "last") for word in words_of("ordinals", one))))


def _rest(x: str, entry: Entry) -> set[str]:
    """What the words say beside the name of an entry."""
    start, end = named_at(x, entry)
    beside = f"{x[: max(start, 0)]} {x[max(end, 0) :]}"
    own = {fold(word) for word in _WORD.findall(f"{name(entry)} {entry.location}")}
    return {fold(word) for word in _WORD.findall(beside)} - own - words_of("entries")


def respelt(request: Request, old: str, new: str) -> Outcome | None:
    """Another spelling in the place of these words of an employer's or school's name; None when none has them."""
    hits = _as_named(old, new)
    entries = [one for one in request.resume.entries() if not one.inline and hits.search(one.organisation)]
    changed = {one.id: hits.sub(lambda _hit: new, one.organisation) for one in entries}
    return _confirmed(request, entries, changed)


def _as_named(old: str, new: str) -> re.Pattern[str]:
    """Finds words of a name, with the dot of an abbreviation that ends them ("Inc."), unless the new words end in it, too."""
    ends = [one.rstrip(".").casefold().split()[-1:] for one in (old, new)]
    return misread.pattern(old) if ends[0] == ends[1] else re.compile(rf"{misread.pattern(old).pattern}\.?", re.IGNORECASE)


def employer(request: Request, match: Match) -> Outcome | None:
    """'The company is X': the employer that is like it, or the only one, or the one that the person picks."""
    new = unquoted(match.x)
    jobs = [one for one in request.resume.entries(Kind.WORK) if not one.inline]
    if not _NAME.fullmatch(new) or len(new.split()) > _WORDS:
        return None
    meant = [one for one in jobs if match.y and named_at(match.y, one)[0] >= 0]
    entries = meant or [one for one in jobs if _alike(one.organisation, new)] or ([] if match.y else jobs)
    return _confirmed(request, entries, {one.id: misread.with_rest(one.organisation, new) for one in entries})


def _alike(old: str, new: str) -> bool:
    one, other = fold(old), fold(new)
    return bool(one and other) and (one in other or other in one or SequenceMatcher(None, one, other).ratio() >= misread.ALIKE)


def _confirmed(request: Request, entries: Sequence[Entry], changed: Mapping[str, str]) -> Outcome | None:
    """The change of one entry after a yes, or after the choice among several."""
    if asks := next((one for text in changed.values() if (one := objection(text))), None):
        return asks
    if request.pick:
        picked = entries if request.pick == YES else [one for one in entries if request.pick == f"{ENTRY}{one.id}"]
        return _amended(request, picked[0], changed[picked[0].id]) if picked else Asks(words.STILL_OPEN)
    if len(entries) > 1:
        choices = tuple(Choice(short(one.organisation or one.title, 40), f"{ENTRY}{one.id}") for one in entries[:_MOST])
        return Asks(words.which_employer(next(iter(changed.values()))), "which", choices, request.text)
    return _asked(request, entries[0], changed[entries[0].id]) if entries else None


def _asked(request: Request, entry: Entry, new: str) -> Outcome:
    """Nobody but the person knows how an employer is called; a picture that was hard to read needs no more than their word."""
    old, scan = entry.organisation, is_scan(request.resume)
    if old == new:
        return Asks(words.SAME_ALREADY)
    if scan and (is_in_doubt(request.resume, old) or _alike(old, new)):
        return _amended(request, entry, new)
    sentence = words.does_it_say(old, new) if scan else asking.shall_it_say(old, new)
    return Asks(sentence, "confirm", (Choice(words.YES, YES), Choice(words.NO, NO)), request.text)


def objection(text: str) -> Asks | None:
    """Why an employer can't be called this; None when it can."""
    if guard.mixed(text):
        return Asks(words.MIXED_LETTERS)
    if not text.strip() or len(text) > _LONGEST:
        return Asks(words.TOO_LONG)
    return Asks(words.CREDENTIALS) if guard.credentials(text) or guard.has("rank", text) else None


def _amended(request: Request, entry: Entry, text: str) -> Outcome:
    fact = facts.dictated(request, text if text in request.source.text else request.text)
    return Understood((Amend(entry.id, "organisation", " ".join(text.split()), (fact.id,), request.text),), (fact,))
