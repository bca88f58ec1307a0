"""Words of a picture that were misread, put right by the person: in heads of jobs and schools as in any line.

Elsewhere heads come from a file that the person can mend; a scan they can't. What was hard to read, or looks like what they
say, is taken at their word; of anything else they are asked first whether their document says so.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

from core.editing import facts, guard, targets
from core.editing.model import NO, YES, Asks, Choice, Outcome, Request, Understood
from core.phrases import editing as words
from core.phrases import short
from core.resume import dates
from core.resume.amend import HEAD, from_picture, may_be_empty
from core.resume.changes import Amend, HeadField
from core.resume.doubts import is_in_doubt
from core.resume.model import Entry, Kind, Resume
from core.resume.places import is_city, is_place
from core.tailoring.model import Evidence

EVERYWHERE = "read:all"
ALIKE = 0.6  # how alike words are that tesseract takes for one another
_LONGEST = 160  # characters of a field
_PIECES = re.compile(r"\s*[,;|(]\s*|\s+[–—-]\s+")
_JOINTS = re.compile(rf"{_PIECES.pattern}|\s+")
_DATED = re.compile(r"(?:[^\W\d_]{3,9}\.?\s+)?(?=\S*\d)(?:[\dOoIl]{1,2}[./-])?[\dOoIl]{4}(?!\w)")


@dataclass(frozen=True, slots=True)
class Read:
    """Some words as they were read, in a field of an entry's head or in a line. `certain`: elsewhere they stay."""

    target: str
    field: HeadField | Literal["line"]
    text: str
    certain: bool

    @property
    def pick(self) -> str:
        """What stands for it among choices."""
        return f"read:{self.target} {self.field}"


def pattern(old: str) -> re.Pattern[str]:
    """Finds some words where they stand as words, however they are spaced."""
    words_ = r"\s+".join(map(re.escape, old.split()))
    return re.compile(rf"(?<!\w){words_}(?!\w)", re.IGNORECASE)


def _all(resume: Resume) -> Iterator[Read]:
    for entry in resume.entries():
        if not entry.inline and from_picture(resume.source, entry.heading):
            yield from (Read(entry.id, field, getattr(entry, field), certain=True) for field in HEAD)
    for place in targets.places(resume):
        if from_picture(resume.source, place.line.spans):
            listed = place.section.kind is Kind.CERTIFICATES or (place.section.kind is Kind.EDUCATION and not place.entry)
            yield Read(place.line.id, "line", place.line.text, certain=listed)


def amended(request: Request, old: str, new: str) -> Outcome | None:
    """Put the person's word where some words were misread; None when they were not, or another way is theirs."""
    hits = pattern(old)
    found = tuple(one for one in _all(request.resume) if hits.search(one.text))
    if request.pick not in {"", YES, EVERYWHERE}:
        found = tuple(one for one in found if one.pick == request.pick)
    claims = {guard.louder(one.text, hits.sub(lambda _hit: new, one.text)) for one in found}
    sure = bool(request.pick) or is_in_doubt(request.resume, old) or (_alike(old, new) and claims == {""})
    if not found or not (sure or any(one.certain for one in found) or claims == {"number"}):
        return None
    if len(found) > 1 and not request.pick:
        choices = (*(Choice(short(one.text, 40), one.pick) for one in found), Choice(words.EVERYWHERE, EVERYWHERE))
        return Asks(words.where_misread(old, new), "which", choices, request.text)
    if not sure:
        choices = (Choice(words.YES, YES), Choice(words.NO, NO))
        return Asks(words.does_it_say(old, new), "confirm", choices, request.text)
    return _put_right(request, found, hits, new)


def _alike(old: str, new: str) -> bool:
    return SequenceMatcher(None, old.casefold(), new.casefold()).ratio() >= ALIKE


def _put_right(request: Request, found: Sequence[Read], hits: re.Pattern[str], new: str) -> Outcome:
    edits: list[Amend] = []
    evidence: list[Evidence] = []
    for number, one in enumerate(found, 1):
        text = " ".join(hits.sub(lambda _hit: new, one.text).split())
        if asks := objection(one.field, text):
            return asks
        if text != one.text:
            evidence.append(facts.dictated(request, new, number=number))
            edits.append(Amend(one.target, one.field, text, (evidence[-1].id,), request.text))
    return Understood(tuple(edits), tuple(evidence)) if edits else Asks(words.SAME_ALREADY)


def objection(field: str, text: str) -> Asks | None:
    """Why a field or a line can't read like this; None when it can."""
    if guard.mixed(text):
        return Asks(words.MIXED_LETTERS)
    if len(text) > _LONGEST and field != "line":
        return Asks(words.TOO_LONG)
    if field == "dates" and text and not dates.are_dates(text):
        return Asks(words.no_dates(text))
    return None


def with_rest(old: str, new: str) -> str:
    """The new name in the place of an old one; what was read into the same field beside it, a place or dates, stays."""
    for number, joint in enumerate(_JOINTS.finditer(old), 1):
        beside, rest = old[joint.start() :], old[joint.end() :]
        first, _, further = rest.partition(" ")
        piece = _PIECES.split(rest)[0]
        placed = joint.group().strip() and (is_place(piece) or is_city(piece) or _DATED.search(rest))
        named = number == len(new.split()) and _alike(old[: joint.start()], new) and _DATED.search(rest)
        if placed or named or _DATED.match(rest) or (is_city(first) and _DATED.match(further)):
            return new if rest in new or _DATED.search(new) else f"{new}{beside}"
    return new


def stated(request: Request, entry: Entry, field: HeadField, value: str) -> Outcome:
    """A field of an entry's head as the person says it reads."""
    value = " ".join(value.split())
    if asks := objection(field, value):
        return asks
    if not value:
        return Asks(words.SAME_ALREADY)
    fact = facts.dictated(request, value)
    value = with_rest(getattr(entry, field), value) if field in {"title", "organisation"} else value
    return Understood((Amend(entry.id, field, value, (fact.id,), request.text),), (fact,))


def cleared(request: Request, name: str) -> Outcome | None:
    """Leave a field of a head out that a picture only seemed to hold: "remove 2O1"."""
    found = [one for one in _all(request.resume) if one.field != "line" and one.text.casefold() == name.casefold()]
    if len(found) != 1:
        return None
    fact = facts.dictated(request, name)
    edit = Amend(found[0].target, found[0].field, "", (fact.id,), request.text)
    return Understood((edit,), (fact,)) if may_be_empty(request.resume, edit) else None
